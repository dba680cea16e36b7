/** One sentence on what is going on, spoken by screen readers whenever it changes. */
import { useEffect, useState, type ReactElement } from 'react';
import type { PaneTexts } from '../i18n';
import { useSpeech } from './language';
import { hasBlockingErrors, issuesOf, type Session } from './session';

/** Excel holds requests back while a cell is being edited; after this time the person is told. */
const SLOW_MS = 8_000;

function doingNow({ busy, isStopping, isJobDone, progress }: Session, pane: PaneTexts): string | undefined {
  if (busy === undefined) return undefined;
  if (isStopping) return pane.stopping;
  const doing = pane.doing[isJobDone ? 'reading' : busy];
  if (progress === undefined) return doing;
  const told = busy === 'takingForms' && !isJobDone ? pane.filesTaken : pane.rowsRead;
  return `${doing} ${told(progress.read, progress.rows)}`;
}

function doneLast({ done }: Session, pane: PaneTexts): string | undefined {
  switch (done?.state) {
    case 'stopped':
      return pane.stopped;
    case 'refused':
      return pane.refused;
    case 'unchanged':
      return pane.unchanged;
    case 'written':
      return done.job === 'writing' && done.deed === 'rolledBack' ? pane.notBegun : pane.outcomes[done.job];
    case undefined:
      return undefined;
  }
}

/** @returns for an input with an error: "Có 1 lỗi nên chưa tính được. Hãy sửa …". */
export function statusOf(session: Session, pane: PaneTexts): string {
  const { mishap, readAt, isEdited, readsSlowly } = session;
  const doing = doingNow(session, pane);
  if (doing !== undefined) return doing;
  if (mishap !== undefined) return `${pane.mishap[mishap.during]} ${pane.mishapDetail(mishap.said)}`;
  if (isEdited) return readsSlowly ? pane.editedUnread : pane.edited;
  const done = doneLast(session, pane);
  if (done !== undefined && session.done?.job !== 'changing') return done;
  const errors = issuesOf(session, 'error').length;
  if (hasBlockingErrors(session) && errors > 0) return `${pane.cannotPlan(errors)} ${pane.fixAndReread}`;
  return done ?? (readAt === undefined ? '' : pane.readAt(readAt));
}

function useIsSlow(busy: Session['busy']): boolean {
  const [slow, setSlow] = useState<Session['busy']>(undefined);
  useEffect(() => {
    if (busy === undefined) return undefined;
    const timer = setTimeout(() => setSlow(busy), SLOW_MS);
    return () => {
      clearTimeout(timer);
      setSlow(undefined);
    };
  }, [busy]);
  return busy !== undefined && slow === busy;
}

export function StatusLine({ session }: { readonly session: Session }): ReactElement {
  const { pane } = useSpeech();
  const slow = useIsSlow(session.busy);
  return (
    <p role="status" className="kc-status">
      {statusOf(session, pane)}
      {slow && ` ${pane.slow}`}
    </p>
  );
}
