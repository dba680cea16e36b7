/** The top of the pane: its name, its purpose, and the switch to the other language. */
import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Language } from '../kernel';
import { useSpeech } from './language';

export interface HeaderProps {
  readonly busy: boolean;
  readonly onSpeak: (language: Language) => void;
}

const useStyles = makeStyles({
  header: { backgroundColor: tokens.colorNeutralBackground1, flexShrink: 0 },
  /** The corner on the right stays free for the menu that Office draws there. */
  line: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    padding: `${tokens.spacingVerticalS} 44px ${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: '1.3', fontWeight: tokens.fontWeightSemibold },
  purpose: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: '1.3', color: tokens.colorNeutralForeground2 },
  switch: { flexShrink: 0, whiteSpace: 'nowrap' },
  /** Kept when nothing moves, so that the page does not jump. */
  progress: { height: '1px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
});

const OTHER: Readonly<Record<Language, Language>> = { vi: 'en', en: 'vi' };

export function Header({ busy, onSpeak }: HeaderProps): ReactElement {
  const styles = useStyles();
  const { pane, language } = useSpeech();
  const other = OTHER[language];
  return (
    <header className={styles.header}>
      <div className={styles.line}>
        <div>
          <h1 className={styles.name}>{pane.name}</h1>
          <p className={styles.purpose}>{pane.purpose}</p>
        </div>
        <Button
          className={styles.switch}
          appearance="subtle"
          size="small"
          lang={other}
          title={pane.switchLanguage}
          aria-label={pane.switchLanguage}
          onClick={() => onSpeak(other)}
        >
          {pane.otherLanguage}
        </Button>
      </div>
      {busy ? <ProgressBar thickness="medium" shape="square" /> : <div className={styles.progress} />}
    </header>
  );
}
