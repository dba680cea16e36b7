/** The top of the pane: its name, the state of the report, the switch to the other language, and the four screens. */
import { Button } from '@fluentui/react-components';
import type { KeyboardEvent, ReactElement } from 'react';
import type { Language } from '../kernel';
import type { Deeds } from './jobs';
import { useSpeech } from './language';
import { openIssues, SCREENS, screenOf, stateOf, type ScreenId, type Session } from './session';

export interface HeaderProps {
  readonly session: Session;
  readonly deeds: Deeds;
}

const OTHER: Readonly<Record<Language, Language>> = { vi: 'en', en: 'vi' };

export const tabId = (screen: ScreenId): string => `kc-tab-${screen}`;
export const PANEL_ID = 'kc-screen';

/** Whether what stands on the sheets is what the inputs say. */
function State({ session }: Pick<HeaderProps, 'session'>): ReactElement {
  const { pane } = useSpeech();
  const state = stateOf(session);
  return (
    <p className="kc-state" data-state={state}>
      <span className="kc-hidden">{pane.state}: </span>
      {pane.states[state]}
    </p>
  );
}

/** Where a key leads from one tab; undefined for keys that are not about tabs. */
function screenAfter(screen: ScreenId, key: string): ScreenId | undefined {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
  if (step !== undefined) return SCREENS.at((SCREENS.indexOf(screen) + step) % SCREENS.length);
  return key === 'Home' ? SCREENS[0] : key === 'End' ? SCREENS.at(-1) : undefined;
}

/** One stop of the Tab key, arrows between the tabs. Fluent's own weigh 25 KiB, a fifth of the first picture. */
function Tabs({ session, deeds }: HeaderProps): ReactElement {
  const { pane } = useSpeech();
  const shown = screenOf(session);
  const open = openIssues(session);
  const move = (event: KeyboardEvent): void => {
    const screen = screenAfter(shown, event.key);
    if (screen === undefined) return;
    event.preventDefault();
    deeds.show(screen);
    document.getElementById(tabId(screen))?.focus();
  };
  return (
    <div role="tablist" aria-label={pane.name} className="kc-tabs" onKeyDown={move}>
      {SCREENS.map((screen) => (
        <button
          key={screen}
          type="button"
          role="tab"
          id={tabId(screen)}
          aria-controls={PANEL_ID}
          aria-selected={screen === shown}
          tabIndex={screen === shown ? 0 : -1}
          onClick={() => deeds.show(screen)}
        >
          {pane.screens[screen]}
          {screen === 'checks' && open > 0 && (
            <span className="kc-count">
              <span aria-hidden>{open}</span>
              <span className="kc-hidden">, {pane.toLookAt(open)}</span>
            </span>
          )}
        </button>
      ))}
    </div>
  );
}

/** Without a count of rows the bar only says that something moves. */
function Moving({ session: { busy, progress } }: Pick<HeaderProps, 'session'>): ReactElement {
  const { pane } = useSpeech();
  if (busy === undefined) return <div className="kc-moving" />;
  const share = progress && Math.round((100 * progress.read) / Math.max(1, progress.rows));
  return (
    <div className="kc-moving" role="progressbar" aria-label={pane.doing[busy]} aria-valuenow={share}>
      <div style={share === undefined ? undefined : { width: `${share}%`, animation: 'none' }} />
    </div>
  );
}

export function Header({ session, deeds }: HeaderProps): ReactElement {
  const { pane, language } = useSpeech();
  const other = OTHER[language];
  return (
    <header className="kc-header">
      <div className="kc-title">
        <div>
          <h1>{pane.name}</h1>
          <State session={session} />
        </div>
        <Button
          appearance="subtle"
          size="small"
          lang={other}
          title={pane.switchLanguage}
          aria-label={pane.switchLanguage}
          onClick={() => deeds.speak(other)}
        >
          {pane.otherLanguage}
        </Button>
      </div>
      <Tabs session={session} deeds={deeds} />
      <Moving session={session} />
    </header>
  );
}
