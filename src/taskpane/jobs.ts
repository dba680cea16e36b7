/** Runs the pane's jobs one at a time and tells the session what came of each. */
import { useEffect, useMemo, useReducer, useRef, type Dispatch } from 'react';
import type { Headline, Outcome, Preview, Watch } from '../app';
import type { CellRef, Issue, Language } from '../kernel';
import type { Answer, Jobs } from './asked';
import { firstPicture } from './firstPicture';
import { isLooking, type Job, type LookingJob } from './job';
import {
  openingSession,
  sessionAfter,
  type Done,
  type ScreenId,
  type Session,
  type SessionEvent,
  type Sieve,
} from './session';

/** Work that a screen hands over: it ends in an outcome, or in an issue where it did nothing. */
export type Work = (jobs: Jobs, watch: Watch) => Promise<Outcome | Issue | undefined>;

/** Looks into the workbook and leaves it alone; the person can stop it at any time. */
export type Question = (jobs: Jobs, watch: Watch) => Promise<void>;

/** What a person can do in the pane. */
export interface Deeds {
  readonly read: () => void;
  /** Writes what was shown. */
  readonly write: () => void;
  /** Reads first, then writes what it finds. */
  readonly update: () => void;
  /** Does it, then looks at the workbook again. */
  readonly run: (job: Exclude<Job, LookingJob>, work: Work) => void;
  /** Has it answered; the figures that were read stay as they are. */
  readonly lookThrough: (question: Question) => void;
  /** Asks the app for something that leaves the workbook alone; undefined: it failed, and the status line says so. */
  readonly ask: <T>(question: (jobs: Jobs) => Promise<T> | T) => Promise<T | undefined>;
  readonly stop: () => void;
  readonly goTo: (cell: CellRef) => void;
  readonly goToResult: (headline: Headline, option: string) => void;
  readonly speak: (language: Language) => void;
  readonly show: (screen: ScreenId, part?: Session['part']) => void;
  /** Narrows the list of problems down. */
  readonly sift: (kept: Sieve) => void;
}

/** Gets the app, which comes after the pane stands: the promise fails when it cannot be loaded. */
export type LoadJobs = () => Promise<Jobs>;

const saidBy = (failure: unknown): string =>
  failure instanceof Error ? `${failure.name}: ${failure.message}` : String(failure);

const timeNow = (): string => new Date().toTimeString().slice(0, 5);

const isStop = ({ code }: Issue): boolean => code === 'work-stopped' || code === 'reading-stopped';

function doneBy(job: Job, answer: Outcome | Issue | undefined): Done {
  if (answer === undefined) return { job, state: 'written', blocks: [], issues: [] };
  const { state, deed, blocks, issues }: Outcome =
    'code' in answer ? { state: 'refused', blocks: [], issues: [answer] } : answer;
  return { job, state: issues.some(isStop) ? 'stopped' : state, deed, blocks, issues };
}

/** Edits come in bursts: a pasted block, a row filled in from left to right. */
const SETTLED_MS = 700;
/** A workbook that takes longer to read is read again only when the person says so. */
const QUICK_MS = 3_000;

/** The one job under way; a job that was given up finds another number here and keeps silent. */
interface Turn {
  number: number;
  isCancelled: boolean;
  /** Something that writes is under way: nothing else may begin, wherever it was asked for. */
  isWriting: boolean;
}

type Tell = Dispatch<SessionEvent>;

/** How a job tells of itself, and hears that it is to stop. */
interface Wires {
  readonly watch: Watch;
  readonly tell: Tell;
}

type Act = (jobs: Jobs, wires: Wires) => Promise<SessionEvent>;

async function seenBy(jobs: Jobs, watch: Watch): Promise<SessionEvent & { readonly kind: 'seen' }> {
  const begun = performance.now();
  const sight = await jobs.lookAt(watch);
  return { kind: 'seen', sight, at: timeNow(), readsSlowly: performance.now() - begun > QUICK_MS };
}

class Runner {
  constructor(
    private readonly loadJobs: LoadJobs,
    private readonly dispatch: Dispatch<SessionEvent>,
    private readonly turn: Turn,
  ) {}

  read(): void {
    this.start('reading', false, (jobs, { watch }) => seenBy(jobs, watch));
  }

  lookThrough(question: Question): void {
    this.start('lookingThrough', false, async (jobs, { watch }) => {
      await question(jobs, watch);
      return { kind: 'answered' };
    });
  }

  run(job: Job, work: Work): void {
    this.start(job, true, async (jobs, { watch, tell }) => {
      const done = doneBy(job, await work(jobs, watch));
      // Whoever stopped the work has not stopped the look at what it left.
      this.turn.isCancelled = false;
      tell({ kind: 'jobDone' });
      return { ...(await seenBy(jobs, watch)), done };
    });
  }

  private start(job: Job, isWriting: boolean, act: Act): void {
    const { turn, dispatch } = this;
    if (turn.isWriting) return;
    const number = turn.number + 1;
    Object.assign(turn, { number, isCancelled: false, isWriting });
    const tell: Tell = (event) => {
      if (turn.number === number) dispatch(event);
    };
    const watch: Watch = {
      progress: (read, rows) => tell({ kind: 'progressed', read, rows }),
      cancelled: () => turn.isCancelled || turn.number !== number,
    };
    dispatch({ kind: 'started', job });
    this.eventAfter((jobs) => act(jobs, { watch, tell }))
      .catch((failure: unknown): SessionEvent => ({ kind: 'failed', said: saidBy(failure) }))
      .then((event) => {
        if (turn.number === number) turn.isWriting = false;
        tell(event);
      }, reportError);
  }

  private async eventAfter(act: (jobs: Jobs) => Promise<SessionEvent>): Promise<SessionEvent> {
    const jobs = await this.loadJobs().catch((failure: unknown) => saidBy(failure));
    return typeof jobs === 'string' ? { kind: 'notLoaded', said: jobs } : act(jobs);
  }

  /** What only looks is let go at once, even if Excel never answers; whatever writes ends where it leaves nothing half-done. */
  stop(job: Job | undefined): void {
    this.turn.isCancelled = true;
    if (isLooking(job)) {
      this.turn.number += 1;
      this.dispatch({ kind: 'stopped' });
    } else this.dispatch({ kind: 'stopAsked' });
  }

  /** Shows a cell; the figures are the same before and after. */
  goTo(show: (jobs: Jobs) => Answer): void {
    const refused = (issue: Issue | undefined): void => {
      if (issue !== undefined) this.dispatch({ kind: 'refused', job: 'reading', issue });
    };
    this.loadJobs()
      .then(show)
      .then(refused, (failure: unknown) => this.dispatch({ kind: 'failed', said: saidBy(failure) }));
  }

  async ask<T>(question: (jobs: Jobs) => Promise<T> | T): Promise<T | undefined> {
    const jobs = await this.loadJobs().catch((failure: unknown) => saidBy(failure));
    if (typeof jobs === 'string') {
      this.dispatch({ kind: 'notLoaded', said: jobs });
      return undefined;
    }
    try {
      return await question(jobs);
    } catch (failure) {
      this.dispatch({ kind: 'failed', said: saidBy(failure), during: 'importing' });
      return undefined;
    }
  }

  listen(): void {
    const told = (): void => this.dispatch({ kind: 'edited' });
    // An Excel that does not tell leaves the person with the button that reads again.
    this.loadJobs().then(
      (jobs) => jobs.listen(told),
      () => undefined,
    );
  }
}

const writing =
  (preview: Preview | undefined): Work =>
  async (jobs, watch) => {
    const shown = preview ?? (await jobs.lookAt(watch)).preview;
    const { outcome, issues } = await jobs.write(shown, watch);
    return outcome ?? { state: 'refused', blocks: [], issues };
  };

/** Reads again when a person has changed cells and nothing else is going on. */
function useRereading({ isEdited, readsSlowly, busy }: Session, read: () => void): void {
  useEffect(() => {
    if (!isEdited || busy !== undefined || readsSlowly) return undefined;
    const timer = setTimeout(read, SETTLED_MS);
    return () => clearTimeout(timer);
  }, [isEdited, readsSlowly, busy, read]);
}

/** The session of one open pane; the workbook is read once as it opens, and the app comes for that. */
export function useSession(loadJobs: LoadJobs, language: Language): readonly [Session, Deeds] {
  const [session, dispatch] = useReducer(sessionAfter, language, openingSession);
  const turn = useRef<Turn>({ number: 0, isCancelled: false, isWriting: false });
  const runner = useMemo(() => new Runner(loadJobs, dispatch, turn.current), [loadJobs]);
  const read = useMemo(() => () => runner.read(), [runner]);
  useEffect(() => {
    firstPicture().then(() => {
      read();
      runner.listen();
    }, reportError);
  }, [read, runner]);
  useRereading(session, read);
  return [
    session,
    {
      read,
      write: () => runner.run('writing', writing(session.sight?.preview)),
      update: () => runner.run('writing', writing(undefined)),
      run: (job, work) => runner.run(job, work),
      lookThrough: (question) => runner.lookThrough(question),
      ask: (question) => runner.ask(question),
      stop: () => runner.stop(session.busy),
      goTo: (cell) => runner.goTo((jobs) => jobs.goTo(cell)),
      goToResult: (headline, option) => runner.goTo((jobs) => jobs.goToResult(headline, option)),
      speak: (chosen) => dispatch({ kind: 'languageChosen', language: chosen }),
      show: (screen, part) => dispatch({ kind: 'screenChosen', screen, part }),
      sift: (kept) => dispatch({ kind: 'sifted', kept }),
    },
  ];
}
