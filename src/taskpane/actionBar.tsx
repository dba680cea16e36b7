/** The bottom of the pane: what is going on, what would be written, and the one button that writes it. */
import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Deeds } from './jobs';
import { useSpeech } from './language';
import { canWrite, isBusy, lacksTables, screenOf, stateOf, type Session } from './session';
import { StatusLine } from './statusLine';
import { tellIntended } from './intended';

export interface ActionBarProps {
  readonly session: Session;
  readonly deeds: Deeds;
}

/** What the button would do, where the results are that it writes. */
function Intended({ session }: Pick<ActionBarProps, 'session'>): ReactElement | undefined {
  const { pane, language } = useSpeech();
  const preview = session.sight?.preview;
  if (preview?.changes === undefined || screenOf(session) !== 'results') return undefined;
  return (
    <>
      <p className="kc-intended">{tellIntended(preview.changes, pane)}</p>
      {preview.language !== language && <p className="kc-hint">{pane.sheetsIn[preview.language]}</p>}
    </>
  );
}

/** Buttons stay in the order of the keyboard while disabled, so that the focus is not thrown off them. */
function MainButtons({ session, deeds }: ActionBarProps): ReactElement {
  const { pane } = useSpeech();
  const waits = isBusy(session);
  if (stateOf(session) === 'unfinished')
    return (
      <>
        <Button
          appearance="primary"
          disabledFocusable={waits}
          onClick={() => deeds.run('restoring', (jobs) => jobs.restore())}
        >
          {pane.rollBack}
        </Button>
        <Button disabledFocusable={waits} onClick={() => deeds.run('writing', (jobs) => jobs.finish())}>
          {pane.finish}
        </Button>
      </>
    );
  if (lacksTables(session))
    return (
      <Button
        appearance="primary"
        disabledFocusable={waits}
        onClick={() => deeds.run('inserting', (jobs) => jobs.insertBlank([], session.language))}
      >
        {pane.insertTables}
      </Button>
    );
  return (
    <Button appearance="primary" disabledFocusable={!canWrite(session)} onClick={deeds.write}>
      {pane.write}
    </Button>
  );
}

export function ActionBar({ session, deeds }: ActionBarProps): ReactElement {
  const { pane } = useSpeech();
  const { busy, isStopping } = session;
  return (
    <footer className="kc-bar">
      <div className="kc-line">
        <StatusLine session={session} />
        {busy !== undefined && (
          <Button size="small" disabledFocusable={isStopping} onClick={deeds.stop}>
            {pane.stop}
          </Button>
        )}
        <Button size="small" disabledFocusable={isBusy(session)} onClick={deeds.read}>
          {pane.reread}
        </Button>
      </div>
      <Intended session={session} />
      <MainButtons session={session} deeds={deeds} />
    </footer>
  );
}
