/** The bottom of the pane: what is going on, what would be written, and the one button that writes it. */
import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Deeds } from './jobs';
import { useSpeech } from './language';
import { canWrite, lacksTables, type Session } from './session';
import { StatusLine } from './statusLine';

export interface ActionBarProps {
  readonly session: Session;
  readonly deeds: Deeds;
}

/** How many sheets, and on request which; only while there is a plan that has not been written yet. */
function Intended({ session }: Pick<ActionBarProps, 'session'>): ReactElement | undefined {
  const { pane, language } = useSpeech();
  const { decision, outcome } = session;
  if (decision?.plan === undefined || outcome !== undefined) return undefined;
  return (
    <>
      <details className="kc-sheets">
        <summary>{pane.willWrite(decision.sheets.length)}</summary>
        <p>{decision.sheets.map(({ tab }) => tab).join(' · ')}</p>
      </details>
      {decision.language !== language && <p className="kc-hint">{pane.sheetsIn[decision.language]}</p>}
    </>
  );
}

/** Buttons stay in the order of the keyboard while disabled, so that the focus is not thrown off them. */
export function ActionBar({ session, deeds }: ActionBarProps): ReactElement {
  const { pane } = useSpeech();
  const busy = session.busy !== undefined;
  return (
    <footer className="kc-bar">
      <div className="kc-line">
        <StatusLine session={session} />
        <Button size="small" disabledFocusable={busy} onClick={deeds.read}>
          {pane.reread}
        </Button>
      </div>
      <Intended session={session} />
      {lacksTables(session) ? (
        <Button appearance="primary" disabledFocusable={busy} onClick={deeds.insert}>
          {pane.insertTables}
        </Button>
      ) : (
        <Button appearance="primary" disabledFocusable={!canWrite(session)} onClick={deeds.write}>
          {pane.write}
        </Button>
      )}
    </footer>
  );
}
