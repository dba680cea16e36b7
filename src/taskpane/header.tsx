/** The top of the pane: its name, its purpose, and the switch to the other language. */
import { Button, ProgressBar } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Language } from '../kernel';
import { useSpeech } from './language';
import type { Session } from './session';

export interface HeaderProps {
  /** What is under way, if anything. */
  readonly busy: Session['busy'];
  readonly onSpeak: (language: Language) => void;
}

const OTHER: Readonly<Record<Language, Language>> = { vi: 'en', en: 'vi' };

export function Header({ busy, onSpeak }: HeaderProps): ReactElement {
  const { pane, language } = useSpeech();
  const other = OTHER[language];
  return (
    <header className="kc-header">
      <div className="kc-title">
        <div>
          <h1>{pane.name}</h1>
          <p>{pane.purpose}</p>
        </div>
        <Button
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
      {busy === undefined ? (
        <div className="kc-still" />
      ) : (
        <ProgressBar aria-label={pane[busy]} thickness="medium" shape="square" />
      )}
    </header>
  );
}
