/** Runs the pane's jobs one at a time and tells the session what came of each. */
import { useEffect, useMemo, useReducer, useRef, type Dispatch, type RefObject } from 'react';
import type {
  CellEdit,
  Collection,
  FoundTable,
  Headline,
  HeadingMeaning,
  ListChoice,
  ListFile,
  ListPreview,
  NewSalary,
  OpenedList,
  Outcome,
  Preview,
  PreviewedRun,
  ReadProgress,
  SendRun,
  Sight,
  Watch,
} from '../app';
import type { CellRef, Issue, Language, Money, SelfCheck } from '../kernel';
import {
  openingSession,
  sessionAfter,
  type Done,
  type Job,
  type Plan,
  type ScreenId,
  type Session,
  type SessionEvent,
  type Sieve,
} from './session';

type Answer = Promise<Issue | undefined>;

/** What the pane asks of the app. */
export interface Jobs {
  readonly lookAt: (watch: Watch) => Promise<Sight>;
  readonly write: (shown: Preview, watch: Watch) => Promise<PreviewedRun>;
  readonly restore: () => Promise<Outcome>;
  readonly finish: () => Promise<Outcome>;
  /** @param mayFreezeOwn whether formulas of the person's own become values too */
  readonly send: (mayFreezeOwn: boolean, watch: Watch) => Promise<SendRun>;
  readonly unsend: () => Promise<Outcome>;
  readonly insertBlank: (found: readonly FoundTable[], language: Language) => Promise<Outcome>;
  readonly insertSample: (language: Language) => Promise<Outcome>;
  /** Looks through a list in a text file; the workbook has no part in it. */
  readonly openList: (file: File, progress: ReadProgress) => OpenedList;
  readonly previewList: (survey: ListFile['survey'], choice: Omit<ListChoice, 'language'>) => ListPreview;
  readonly importList: (list: ListFile, choice: ListChoice, watch: Watch) => Promise<Outcome>;
  /** One sheet a place, which goes out as a file of its own. */
  readonly makeForms: (model: Plan['model'], language: Language) => Promise<Outcome>;
  readonly takeInForms: (files: readonly File[]) => Promise<Outcome>;
  readonly lookThroughForms: () => Promise<Collection | Issue>;
  readonly collectForms: (
    shown: Collection,
    choice: { readonly takeChanges: boolean; readonly language: Language },
  ) => Promise<Outcome>;
  readonly goTo: (cell: CellRef) => Answer;
  readonly goToResult: (headline: Headline, option: string) => Answer;
  readonly change: (edit: CellEdit) => Answer;
  readonly changeSalary: (cell: CellRef, was: Money, becomes: Money) => Answer;
  readonly addSalary: (salary: NewSalary, plan: Plan) => Answer;
  readonly copyOption: (code: string, plan: Plan) => Answer;
  readonly chooseClock: (clock: Plan['clock'], plan: Plan) => Answer;
  readonly map: (meaning: HeadingMeaning, found: readonly FoundTable[], language: Language) => Answer;
  readonly selfCheck: () => Promise<SelfCheck>;
  /** Tells of cells that a person changes, from now on. */
  readonly listen: (tell: () => void) => Answer;
}

/** Work that a screen hands over: it ends in an outcome, or in an issue where it did nothing. */
export type Work = (jobs: Jobs, watch: Watch) => Promise<Outcome | Issue | undefined>;

/** What a person can do in the pane. */
export interface Deeds {
  readonly read: () => void;
  /** Writes what was shown. */
  readonly write: () => void;
  /** Reads first, then writes what it finds. */
  readonly update: () => void;
  /** Does it, then looks at the workbook again. */
  readonly run: (job: Exclude<Job, 'reading'>, work: Work) => void;
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
  tookMs: number;
  /** Something that writes is under way: nothing else may begin, wherever it was asked for. */
  isWriting: boolean;
}

class Runner {
  constructor(
    private readonly loadJobs: LoadJobs,
    private readonly dispatch: Dispatch<SessionEvent>,
    private readonly turn: Turn,
  ) {}

  /** @param work undefined: only look */
  start(job: Job, work: Work | undefined): void {
    const { turn, dispatch } = this;
    if (turn.isWriting) return;
    const number = turn.number + 1;
    Object.assign(turn, { number, isCancelled: false, isWriting: work !== undefined });
    const tell = (event: SessionEvent): void => {
      if (turn.number === number) dispatch(event);
    };
    const watch: Watch = {
      progress: (read, rows) => tell({ kind: 'progressed', read, rows }),
      cancelled: () => turn.isCancelled || turn.number !== number,
    };
    dispatch({ kind: 'started', job });
    this.eventAfter(job, { work, watch })
      .catch((failure: unknown): SessionEvent => ({ kind: 'failed', said: saidBy(failure) }))
      .then((event) => {
        if (turn.number === number) turn.isWriting = false;
        tell(event);
      }, reportError);
  }

  private async eventAfter(
    job: Job,
    { work, watch }: { readonly work: Work | undefined; readonly watch: Watch },
  ): Promise<SessionEvent> {
    const jobs = await this.loadJobs().catch((failure: unknown) => saidBy(failure));
    if (typeof jobs === 'string') return { kind: 'notLoaded', said: jobs };
    const done = work === undefined ? undefined : doneBy(job, await work(jobs, watch));
    const begun = performance.now();
    const sight = await jobs.lookAt(work === undefined ? watch : {});
    this.turn.tookMs = performance.now() - begun;
    return { kind: 'seen', sight, at: timeNow(), done };
  }

  /** A reading is let go at once, even if Excel never answers; whatever writes ends where it leaves nothing half-done. */
  stop(job: Job | undefined): void {
    this.turn.isCancelled = true;
    if (job === 'reading') {
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
function useRereading({ isEdited, busy }: Session, read: () => void, turn: RefObject<Turn>): void {
  useEffect(() => {
    if (!isEdited || busy !== undefined || turn.current.tookMs > QUICK_MS) return undefined;
    const timer = setTimeout(read, SETTLED_MS);
    return () => clearTimeout(timer);
  }, [isEdited, busy, read, turn]);
}

/** The session of one open pane; the workbook is read once as it opens. */
export function useSession(loadJobs: LoadJobs, language: Language): readonly [Session, Deeds] {
  const [session, dispatch] = useReducer(sessionAfter, language, openingSession);
  const turn = useRef<Turn>({ number: 0, isCancelled: false, tookMs: 0, isWriting: false });
  const runner = useMemo(() => new Runner(loadJobs, dispatch, turn.current), [loadJobs]);
  const read = useMemo(() => () => runner.start('reading', undefined), [runner]);
  useEffect(() => {
    read();
    runner.listen();
  }, [read, runner]);
  useRereading(session, read, turn);
  return [
    session,
    {
      read,
      write: () => runner.start('writing', writing(session.sight?.preview)),
      update: () => runner.start('writing', writing(undefined)),
      run: (job, work) => runner.start(job, work),
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
