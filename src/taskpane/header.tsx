/** The top of the pane: its name, the state of the report, the switch to the other language, and the four screens. */
import { Button, ProgressBar, Tab, TabList } from '@fluentui/react-components';
import type { ReactElement } from 'react';
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

function Tabs({ session, deeds }: HeaderProps): ReactElement {
  const { pane } = useSpeech();
  const open = openIssues(session);
  return (
    <TabList
      className="kc-tabs"
      size="small"
      selectedValue={screenOf(session)}
      onTabSelect={(_, { value }) => deeds.show(value as ScreenId)}
    >
      {SCREENS.map((screen) => (
        <Tab key={screen} id={tabId(screen)} value={screen} aria-controls={PANEL_ID}>
          {pane.screens[screen]}
          {screen === 'checks' && open > 0 && (
            <span className="kc-count">
              <span aria-hidden>{open}</span>
              <span className="kc-hidden">, {pane.toLookAt(open)}</span>
            </span>
          )}
        </Tab>
      ))}
    </TabList>
  );
}

/** Without a count of rows the bar only says that something moves. */
function Moving({ session: { busy, progress } }: Pick<HeaderProps, 'session'>): ReactElement {
  const { pane } = useSpeech();
  if (busy === undefined) return <div className="kc-still" />;
  const share = progress === undefined ? {} : { value: progress.read, max: Math.max(1, progress.rows) };
  return <ProgressBar thickness="medium" aria-label={pane.doing[busy]} {...share} />;
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
