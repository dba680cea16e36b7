/** The whole task pane: header, what was read and decided, problems, and the bar with the one button. */
import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactElement } from 'react';
import type { Language } from '../kernel';
import { ActionBar } from './actionBar';
import { Body } from './body';
import { BrokenPane } from './brokenPane';
import { Header } from './header';
import { useSession, type Jobs } from './jobs';
import { LanguageProvider } from './language';
import { useTheme } from './theme';

export interface PaneProps {
  readonly jobs: Jobs;
  /** The language to open in. */
  readonly language: Language;
  /** What Office says of its own look; undefined where it says nothing. */
  readonly officeIsDark: boolean | undefined;
}

const useStyles = makeStyles({
  /** On a very low pane everything scrolls together, so that the bar never covers what has the focus. */
  pane: {
    display: 'flex',
    flexDirection: 'column',
    height: '100dvh',
    backgroundColor: tokens.colorNeutralBackground3,
    '@media (max-height: 340px)': { height: 'auto' },
  },
});

export function Pane({ jobs, language, officeIsDark }: PaneProps): ReactElement {
  const styles = useStyles();
  const theme = useTheme(officeIsDark);
  const scroller = useRef<HTMLElement>(null);
  const [session, deeds] = useSession(jobs, language);
  const { outcome } = session;
  useEffect(() => {
    if (outcome !== undefined) scroller.current?.scrollTo(0, 0);
  }, [outcome]);
  useEffect(() => {
    document.documentElement.lang = session.language;
  }, [session.language]);
  return (
    <FluentProvider theme={theme} className={styles.pane}>
      <LanguageProvider value={session.language}>
        <BrokenPane>
          <Header busy={session.busy !== undefined} onSpeak={deeds.speak} />
          <Body session={session} scroller={scroller} />
          <ActionBar session={session} deeds={deeds} />
        </BrokenPane>
      </LanguageProvider>
    </FluentProvider>
  );
}
