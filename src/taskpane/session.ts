/** What the pane knows between two jobs, and how each thing that happens changes it. */
import type { Decision, PlanRun } from '../app';
import type { Issue, Language } from '../kernel';

export type Outcome = NonNullable<PlanRun['outcome']>;
export type Plan = NonNullable<Decision['plan']>;
export type OptionPlan = Plan['options'][number];

/** Work on the workbook; one at a time. */
export type Job = 'reading' | 'writing' | 'inserting';

export interface Session {
  /** The language of the pane; sheets are written in the workbook's own. */
  readonly language: Language;
  readonly busy: Job | undefined;
  /** What the last reading decided; undefined before the first and after one that failed. */
  readonly decision: Decision | undefined;
  /** The time of that reading, `"10:32"`. */
  readonly readAt: string | undefined;
  /** What the last write did, until the workbook is read again. */
  readonly outcome: Outcome | undefined;
  /** A job that ended in a fault of ours, or could not begin (`loading`), with what the fault says of itself. */
  readonly mishap: { readonly during: Job | 'loading'; readonly said: string } | undefined;
}

export type SessionEvent =
  | { readonly kind: 'languageChosen'; readonly language: Language }
  | { readonly kind: 'started'; readonly job: Job }
  | { readonly kind: 'read'; readonly decision: Decision; readonly at: string }
  | { readonly kind: 'written'; readonly run: PlanRun; readonly at: string }
  | { readonly kind: 'insertRefused'; readonly issues: readonly Issue[] }
  | { readonly kind: 'notLoaded'; readonly said: string }
  | { readonly kind: 'failed'; readonly said: string };

/** The pane as it opens: already reading, so that nothing flickers before the first answer. */
export const openingSession = (language: Language): Session => ({
  language,
  busy: 'reading',
  decision: undefined,
  readAt: undefined,
  outcome: undefined,
  mishap: undefined,
});

/** @returns the session after one event; `openingSession('vi')` after `failed` is idle with a mishap during reading. */
export function sessionAfter(session: Session, event: SessionEvent): Session {
  switch (event.kind) {
    case 'languageChosen':
      return { ...session, language: event.language };
    case 'started':
      return { ...session, busy: event.job, outcome: undefined, mishap: undefined };
    case 'read':
      return { ...idle(session), decision: event.decision, readAt: event.at };
    case 'written':
      return afterWriting(session, event.run, event.at);
    case 'insertRefused':
      return { ...idle(session), decision: withIssues(session.decision, event.issues) };
    case 'notLoaded':
      return { ...idle(session), mishap: { during: 'loading', said: event.said } };
    case 'failed':
      return afterFault(session, event.said);
  }
}

const idle = (session: Session): Session => ({ ...session, busy: undefined });

/** A write that Excel refused says nothing against the figures: those read before stay, with the reason beside them. */
function afterWriting(session: Session, run: PlanRun, at: string): Session {
  const { outcome, ...decided } = run;
  const figures = outcome?.state === 'refused' ? (run.plan ?? session.decision?.plan) : run.plan;
  return { ...idle(session), decision: { ...decided, plan: figures }, outcome, readAt: at };
}

/** After a failed reading no figure is known; after a failed write the figures still are. */
function afterFault(session: Session, said: string): Session {
  const during = session.busy ?? 'reading';
  const mishap = { during, said };
  return during === 'reading'
    ? { ...idle(session), mishap, decision: undefined, readAt: undefined }
    : { ...idle(session), mishap };
}

/** Only a decision that was read can lack the tables, so there is one to add the reasons to. */
const withIssues = (decision: Decision | undefined, issues: readonly Issue[]): Decision | undefined =>
  decision === undefined ? undefined : { ...decision, issues: [...decision.issues, ...issues] };

/** Whether there is a result to write and nothing else going on. */
export const canWrite = ({ busy, decision }: Session): boolean => busy === undefined && decision?.plan !== undefined;

const isAbsence = ({ code }: Issue): boolean => code === 'tables-absent';

/** Whether the workbook has none of the input tables, so that blank ones can be offered. */
export const lacksTables = ({ decision }: Session): boolean => decision?.issues.some(isAbsence) ?? false;

/** Problems to put right; a workbook that is still empty is not one of them. */
export const issuesOf = ({ decision }: Session, severity: Issue['severity']): readonly Issue[] =>
  decision?.issues.filter((issue) => issue.severity === severity && !isAbsence(issue)) ?? [];
