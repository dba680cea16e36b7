/** Calculates documents in a thread of its own, started when first needed, and ends that thread when a formula takes too long. */
import type { Document } from '../document/model';
import { formulaPlaces, type Calculation, type MissingReason, type Snapshot } from './calculation';
import { MOST_CELLS, snapshotOf } from './fromDocument';
import type { CalculationMessage, CalculationRequest, CalculationThread, StartThread } from './thread';

/** How to calculate. */
export interface CalculatorSettings {
  /** The longest that one attempt may take, once the thread is ready. */
  readonly limitMs?: number;
  /** A script that calls `serveCalculation` with functions of add-ins: a path in Node, an address in a page. */
  readonly script?: string;
}

/** Calculates one document at a time; later ones wait. */
export interface Calculator {
  /** Never rejects: what could not be calculated is among the missing, with its reason. */
  calculate(document: Document): Promise<Calculation>;
  /** Ends the thread; a calculation under way ends without values. */
  close(): Promise<void>;
}

const LIMIT_MS = 20_000;
/** Loading the engine takes about a second; a machine under load is given far longer. */
const START_LIMIT_MS = 60_000;
/** A thread that is not used any more gives its memory back. */
const IDLE_MS = 20_000;
/** When the time is up, what the thread has sent by then may still wait to be heard. */
const HEARING_MS = 20;
/** Formulas that take too long are left out one by one; after so many attempts the workbook is given up. */
const ATTEMPTS = 3;

/** How one attempt ended: with values, or with the number of the formula that was at work when the time was up. */
type Attempt =
  | { readonly kind: 'calculated'; readonly calculation: Calculation }
  | { readonly kind: 'failed' }
  | { readonly kind: 'timeUp'; readonly index: number };

const nothing = (snapshot: Snapshot, reason: MissingReason): Calculation => ({
  values: [],
  spills: [],
  missing: formulaPlaces(snapshot).map(({ sheetId, row, column }) => ({ sheetId, row, column, reason })),
});

/** The thread and what is known of it. A class, because a thread lives from one calculation to the next. */
class Engine {
  private thread: CalculationThread | undefined;
  private idle: NodeJS.Timeout | undefined;
  /** Is told what the thread sends during an attempt, `broken` if it ends. */
  private hear: (message: CalculationMessage | 'broken') => void = () => undefined;

  constructor(
    private readonly startThread: StartThread,
    private readonly settings: CalculatorSettings,
  ) {}

  private start(): CalculationThread {
    const thread = this.startThread(this.settings.script, {
      heard: (message) => this.hear(message),
      broken: () => {
        if (this.thread === thread) this.end().catch(() => undefined);
      },
    });
    return thread;
  }

  /** @returns when the thread is no more; what is under way has then failed */
  async end(): Promise<void> {
    clearTimeout(this.idle);
    const { thread } = this;
    this.thread = undefined;
    this.hear('broken');
    await thread?.end();
  }

  /** Asks the thread once, starting it if need be; a thread whose time was up, or that failed, is ended. */
  async attempt(request: CalculationRequest): Promise<Attempt> {
    clearTimeout(this.idle);
    const isNew = this.thread === undefined;
    const thread = this.thread ?? this.start();
    this.thread = thread;
    thread.keepAlive(true);
    const attempt = await this.answer(thread, request, isNew);
    if (attempt.kind === 'calculated') this.rest(thread);
    else await this.end();
    return attempt;
  }

  private answer(thread: CalculationThread, request: CalculationRequest, isNew: boolean): Promise<Attempt> {
    return new Promise((resolve) => {
      const timeUp = (): void => finish({ kind: 'timeUp', index: thread.progress() });
      const within = (ms: number) => setTimeout(() => (clock.timer = setTimeout(timeUp, HEARING_MS)), ms);
      const clock = { timer: within(START_LIMIT_MS) };
      const ask = (): void => {
        clearTimeout(clock.timer);
        clock.timer = within(this.settings.limitMs ?? LIMIT_MS);
        thread.send(request);
      };
      const finish = (attempt: Attempt): void => {
        clearTimeout(clock.timer);
        this.hear = () => undefined;
        resolve(attempt);
      };
      this.hear = (message) => {
        if (message === 'broken' || message.kind === 'failed') finish({ kind: 'failed' });
        else if (message.kind === 'ready') ask();
        else if (message.kind === 'calculated') finish(message);
      };
      if (!isNew) ask();
    });
  }

  /** An idle thread does not keep the program alive, and ends by itself after a while. */
  private rest(thread: CalculationThread): void {
    thread.keepAlive(false);
    const idle = setTimeout(() => {
      this.end().catch(() => undefined);
    }, IDLE_MS);
    // In a page a timer is a number, and keeps nothing alive.
    if (typeof idle === 'object') idle.unref();
    this.idle = idle;
  }
}

async function attempts(engine: Engine, snapshot: Snapshot): Promise<Calculation> {
  const tooLong: number[] = [];
  for (let left = ATTEMPTS; left > 0; left -= 1) {
    const attempt = await engine.attempt({ snapshot, tooLong });
    if (attempt.kind === 'calculated') return attempt.calculation;
    if (attempt.kind === 'failed') return nothing(snapshot, 'engineFailed');
    if (attempt.index < 0) break;
    tooLong.push(attempt.index);
  }
  return nothing(snapshot, 'tookTooLong');
}

/**
 * @example const calculator = startCalculator(startNodeThread, { limitMs: 5000 }); const { values, missing } = await calculator.calculate(document);
 */
export function startCalculator(startThread: StartThread, settings: CalculatorSettings = {}): Calculator {
  const engine = new Engine(startThread, settings);
  const state: { last: Promise<unknown> } = { last: Promise.resolve() };
  return {
    calculate: (document) => {
      const snapshot = snapshotOf(document);
      const cells = snapshot.sheets.reduce((total, sheet) => total + sheet.cells.length, 0);
      if (cells > MOST_CELLS) return Promise.resolve(nothing(snapshot, 'tooLarge'));
      if (formulaPlaces(snapshot).length === 0) return Promise.resolve({ values: [], missing: [], spills: [] });
      const calculation = state.last.then(() => attempts(engine, snapshot));
      state.last = calculation;
      return calculation;
    },
    close: () => engine.end(),
  };
}
