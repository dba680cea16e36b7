/** What the pane knows between two jobs, and how each thing that happens changes it. */
import type { Freshness, Outcome, Preview, Sight } from '../app';
import { hasErrors, type Issue, type Language, type Severity } from '../kernel';
import type { Job } from './job';

export type Plan = NonNullable<Preview['plan']>;
export type OptionPlan = Plan['options'][number];

/** In the order of the tabs. */
export const SCREENS = ['data', 'basis', 'results', 'checks'] as const;
export type ScreenId = (typeof SCREENS)[number];

/** What became of the last job besides reading; `stopped`: the person ended it before anything was written. */
export interface Done {
  readonly job: Job;
  readonly state: Outcome['state'] | 'stopped';
  readonly deed?: Outcome['deed'];
  readonly blocks: Outcome['blocks'];
  readonly issues: readonly Issue[];
}

export interface Progress {
  readonly read: number;
  readonly rows: number;
}

/** Which problems are listed; undefined: all. */
export interface Sieve {
  readonly severity: Severity | undefined;
  readonly sheet: string | undefined;
}

export interface Session {
  /** The language of the pane; sheets are written in the workbook's own. */
  readonly language: Language;
  readonly busy: Job | undefined;
  /** What is under way is a reading that the pane began by itself: nobody waits for it, and it stands in nobody's way. */
  readonly isRereading: boolean;
  /** Of a large table, while it is read. */
  readonly progress: Progress | undefined;
  readonly isStopping: boolean;
  /** The job has been done, and what it left is being read. */
  readonly isJobDone: boolean;
  /** The screen that is shown; undefined until the first reading says where to begin. */
  readonly screen: ScreenId | undefined;
  /** Something on it that the person has asked for by name. */
  readonly part: 'send' | undefined;
  /** Chosen on the screen of checks, and kept while the pane is open. */
  readonly sieve: Sieve;
  /** What the last reading saw; undefined before the first and after one that failed. */
  readonly sight: Sight | undefined;
  /** The time of that reading, `"10:32"`. */
  readonly readAt: string | undefined;
  /** Somebody changed cells since. */
  readonly isEdited: boolean;
  /** The last reading took long, or was stopped: the next one begins when the person says so. */
  readonly readsSlowly: boolean;
  readonly done: Done | undefined;
  /** A job that ended in a fault of ours, or could not begin (`loading`), with what the fault says of itself. */
  readonly mishap: { readonly during: Job | 'loading'; readonly said: string } | undefined;
}

/** The workbook as it was seen after a job. */
export interface Seen {
  readonly sight: Sight;
  readonly at: string;
  readonly done?: Done | undefined;
  readonly readsSlowly?: boolean;
}

export type SessionEvent =
  | { readonly kind: 'languageChosen'; readonly language: Language }
  | { readonly kind: 'screenChosen'; readonly screen: ScreenId; readonly part?: 'send' | undefined }
  | { readonly kind: 'sifted'; readonly kept: Sieve }
  | { readonly kind: 'started'; readonly job: Job }
  | ({ readonly kind: 'progressed' } & Progress)
  | { readonly kind: 'jobDone' }
  | { readonly kind: 'answered' }
  | { readonly kind: 'stopAsked' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'edited' }
  | ({ readonly kind: 'seen' } & Seen)
  | { readonly kind: 'refused'; readonly job: Job; readonly issue: Issue }
  | { readonly kind: 'notLoaded'; readonly said: string }
  /** `during`: what failed, where it was no job on the workbook. */
  | { readonly kind: 'failed'; readonly said: string; readonly during?: Job };

/** The pane as it opens: already reading, so that nothing flickers before the first answer. */
export const openingSession = (language: Language): Session => ({
  language,
  busy: 'reading',
  isRereading: false,
  progress: undefined,
  isStopping: false,
  isJobDone: false,
  screen: undefined,
  part: undefined,
  sieve: { severity: undefined, sheet: undefined },
  sight: undefined,
  readAt: undefined,
  isEdited: false,
  readsSlowly: false,
  done: undefined,
  mishap: undefined,
});

/** @returns the session after one event; `openingSession('vi')` after `failed` is idle with a mishap during reading. */
export function sessionAfter(session: Session, event: SessionEvent): Session {
  switch (event.kind) {
    case 'languageChosen':
      return { ...session, language: event.language };
    case 'screenChosen':
      return { ...session, screen: event.screen, part: event.part };
    case 'sifted':
      return { ...session, sieve: event.kept };
    case 'started':
      return begun(session, event.job);
    case 'progressed':
      return { ...session, progress: { read: event.read, rows: event.rows } };
    case 'jobDone':
      return { ...session, progress: undefined, isStopping: false, isJobDone: true };
    case 'answered':
      return idle(session);
    case 'stopAsked':
      return { ...session, isStopping: session.busy !== undefined };
    case 'stopped':
      return { ...idle(session), done: ended(session.busy ?? 'reading', 'stopped') };
    case 'edited':
      return { ...session, isEdited: true };
    case 'seen':
      return afterSeeing(session, event);
    case 'refused':
      return { ...idle(session), done: { ...ended(event.job, 'refused'), issues: [event.issue] } };
    case 'notLoaded':
      return { ...idle(session), mishap: { during: 'loading', said: event.said } };
    case 'failed':
      return afterFault(session, event);
  }
}

const ended = (job: Job, state: Done['state']): Done => ({ job, state, blocks: [], issues: [] });

const idle = (session: Session): Session => ({
  ...session,
  busy: undefined,
  isRereading: false,
  progress: undefined,
  isStopping: false,
  isJobDone: false,
});

/** A reading that the person did not ask for lets what was said of the last job stand. */
function begun(session: Session, job: Job): Session {
  const isRereading = job === 'reading' && session.isEdited;
  const done = isRereading ? session.done : undefined;
  // Only looking through something reads nothing of what was edited, and may have taken the turn of a reading that would.
  const isEdited = job === 'lookingThrough' && (session.isEdited || session.isRereading);
  return { ...idle(session), busy: job, isRereading, isEdited, mishap: undefined, done };
}

/** Excel's refusal of a read says nothing against the figures: those seen before stay, with the reason beside them. */
function afterSeeing(session: Session, { sight, at, done, readsSlowly = false }: Seen): Session {
  const [first] = sight.preview.issues;
  const isUnread = sight.preview.inputs === undefined;
  if (isUnread && session.sight !== undefined && first !== undefined) {
    const state = first.code === 'reading-stopped' ? 'stopped' : 'refused';
    const unread = { ...idle(session), readsSlowly: true };
    // What the job wrote stands in the workbook, and is not in the figures yet.
    return done === undefined
      ? { ...unread, done: { ...ended('reading', state), issues: [first] } }
      : { ...unread, done, isEdited: true };
  }
  const isNewStart = done?.job === 'inserting' && done.state === 'written';
  const screen = isNewStart ? landing(sight) : (session.screen ?? landing(sight));
  return { ...idle(session), sight, readAt: at, screen, readsSlowly, done: done ?? session.done };
}

type Fault = Extract<SessionEvent, { readonly kind: 'failed' }>;

/** After a failed reading no figure is known; after anything else that failed the figures still are. */
function afterFault(session: Session, { said, during = session.busy ?? 'reading' }: Fault): Session {
  const mishap = { during, said };
  return during === 'reading'
    ? { ...idle(session), mishap, sight: undefined, readAt: undefined }
    : { ...idle(session), mishap };
}

/** Where a person begins: at the results, or at what keeps them from coming. */
function landing({ preview }: Sight): ScreenId {
  if (preview.plan !== undefined) return 'results';
  const isReading = preview.issues.some(isAbsence) || preview.found.some(({ unread }) => unread.length > 0);
  return isReading ? 'data' : 'checks';
}

const isAbsence = ({ code }: Issue): boolean => code === 'tables-absent';

export const planOf = ({ sight }: Session): Plan | undefined => sight?.preview.plan;

export const screenOf = ({ screen }: Session): ScreenId => screen ?? 'data';

/** The state in the header; nothing has been calculated before the first reading. */
export const stateOf = ({ sight }: Session): Freshness => sight?.freshness ?? 'never';

/** Whether buttons wait for what is going on: a press while the pane reads again by itself would be lost. */
export const isBusy = ({ busy, isRereading }: Session): boolean => busy !== undefined && !isRereading;

/** Whether there is a result to write and nothing else going on. */
export const canWrite = (session: Session): boolean =>
  !isBusy(session) && planOf(session) !== undefined && session.sight?.preview.changes !== undefined;

/** Whether the workbook has none of the input tables, so that blank ones can be offered. */
export const lacksTables = ({ sight }: Session): boolean => sight?.preview.issues.some(isAbsence) ?? false;

/** A problem and its place among those of the last reading, by which its proposals are found. */
export interface Listed {
  readonly issue: Issue;
  readonly at: number;
}

/** Problems to put right; a workbook that is still empty is not one of them. */
export const issuesOf = ({ sight }: Session, severity: Issue['severity']): readonly Listed[] =>
  (sight?.preview.issues ?? [])
    .map((issue, at) => ({ issue, at }))
    .filter(({ issue }) => issue.severity === severity && !isAbsence(issue));

/** How many want the person's attention; notes do not. */
export const openIssues = (session: Session): number =>
  issuesOf(session, 'error').length + issuesOf(session, 'warning').length;

/** What keeps the last job from being finished, to be said beside its button. */
export const refusals = ({ done }: Session): readonly Issue[] =>
  done?.state === 'refused' ? done.issues.filter(({ severity }) => severity === 'error') : [];

export const hasBlockingErrors = ({ sight }: Session): boolean =>
  sight !== undefined && sight.preview.plan === undefined && hasErrors(sight.preview.issues);
