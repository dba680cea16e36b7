/** One sentence on what is going on, spoken by screen readers whenever it changes. */
import { useEffect, useState, type ReactElement } from 'react';
import type { PaneTexts } from '../i18n';
import { useSpeech } from './language';
import { issuesOf, lacksTables, type Session } from './session';

/** Excel holds requests back while a cell is being edited; after this time the person is told. */
const SLOW_MS = 8_000;

/** @returns for an input with an error: "Có 1 lỗi nên chưa tính được. Hãy sửa …". */
export function statusOf(session: Session, pane: PaneTexts): string {
  const { busy, mishap, outcome, decision, readAt } = session;
  if (busy !== undefined) return pane[busy];
  if (mishap !== undefined) return `${pane.mishap[mishap.during]} ${pane.mishapDetail(mishap.said)}`;
  if (outcome !== undefined) return pane.outcomes[outcome.state];
  if (decision === undefined || readAt === undefined) return '';
  if (decision.plan !== undefined || lacksTables(session)) return pane.readAt(readAt);
  return `${pane.cannotPlan(issuesOf(session, 'error').length)} ${pane.fixAndReread}`;
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
