/** Calculates documents in a thread of its own, started when first needed, and ends that thread when a formula takes too long. */
import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Document } from '../document/model';
import { formulaPlaces, type Calculation, type MissingReason, type Snapshot } from './calculation';
import { MOST_CELLS, snapshotOf } from './fromDocument';
import type { CalculationMessage, CalculationRequest } from './serve';

/** How to calculate. */
export interface CalculatorSettings {
  /** The longest that one attempt may take, once the thread is ready. */
  readonly limitMs?: number;
  /** A script that calls `serveCalculation` with functions of add-ins; without it formulas have only Excel's. */
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
/** Loading the engine takes under a second; a machine under load is given far longer. */
const START_LIMIT_MS = 60_000;
/** A thread that is not used any more gives its memory back. */
const IDLE_MS = 20_000;
/** Formulas that take too long are left out one by one; after so many attempts the workbook is given up. */
const ATTEMPTS = 3;
const MOST_MEGABYTES = 1_536;

/** Sources have no compiled script beside them; they use the one that the build has put at the same place under `build`. */
function ownScript(): string {
  const built = __dirname.replace(`${sep}src${sep}host`, `${sep}build${sep}src${sep}host`);
  const found = [__dirname, built]
    .map((folder) => join(folder, 'calculationWorker.js'))
    .find((path) => existsSync(path));
  if (found === undefined) throw new Error(`The calculating thread is not built (${built}). Run: npx tsc -b`);
  return found;
}

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
  private worker: Worker | undefined;
  private idle: NodeJS.Timeout | undefined;

  constructor(private readonly settings: CalculatorSettings) {}

  private start(): Worker {
    const worker = new Worker(this.settings.script ?? ownScript(), {
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
    });
    worker.once('exit', () => {
      if (this.worker === worker) this.worker = undefined;
    });
    this.worker = worker;
    return worker;
  }

  async end(): Promise<void> {
    clearTimeout(this.idle);
    const worker = this.worker;
    this.worker = undefined;
    await worker?.terminate();
  }

  /** Asks the thread once, starting it if need be; when the time is up the thread is ended. */
  async attempt(snapshot: Snapshot, tooLong: readonly number[]): Promise<Attempt> {
    clearTimeout(this.idle);
    const isNew = this.worker === undefined;
    const worker = this.worker ?? this.start();
    worker.ref();
    const progress = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
    new Int32Array(progress).fill(-1);
    const request: CalculationRequest = { snapshot, tooLong, progress };
    const attempt = await this.answer(worker, request, isNew);
    if (attempt.kind === 'timeUp') await this.end();
    else this.rest(worker);
    return attempt;
  }

  private answer(worker: Worker, request: CalculationRequest, isNew: boolean): Promise<Attempt> {
    return new Promise((resolve) => {
      const timeUp = (): void => finish({ kind: 'timeUp', index: Atomics.load(new Int32Array(request.progress), 0) });
      const clock = { timer: setTimeout(timeUp, START_LIMIT_MS) };
      const ask = (): void => {
        clearTimeout(clock.timer);
        clock.timer = setTimeout(timeUp, this.settings.limitMs ?? LIMIT_MS);
        worker.postMessage(request);
      };
      const broken = (): void => finish({ kind: 'failed' });
      const heard = (message: CalculationMessage): void => {
        if (message.kind === 'ready') ask();
        else finish(message.kind === 'calculated' ? message : { kind: 'failed' });
      };
      const finish = (attempt: Attempt): void => {
        clearTimeout(clock.timer);
        worker.off('message', heard).off('error', broken).off('exit', broken);
        resolve(attempt);
      };
      worker.on('message', heard).on('error', broken).on('exit', broken);
      if (!isNew) ask();
    });
  }

  /** An idle thread does not keep the process alive, and ends by itself after a while. */
  private rest(worker: Worker): void {
    worker.unref();
    this.idle = setTimeout(() => {
      this.end().catch(() => undefined);
    }, IDLE_MS).unref();
  }
}

async function attempts(engine: Engine, snapshot: Snapshot): Promise<Calculation> {
  const tooLong: number[] = [];
  for (let left = ATTEMPTS; left > 0; left -= 1) {
    const attempt = await engine.attempt(snapshot, tooLong);
    if (attempt.kind === 'calculated') return attempt.calculation;
    if (attempt.kind === 'failed') return nothing(snapshot, 'engineFailed');
    if (attempt.index < 0) break;
    tooLong.push(attempt.index);
  }
  return nothing(snapshot, 'tookTooLong');
}

/**
 * @example const calculator = startCalculator({ limitMs: 5000 }); const { values, missing } = await calculator.calculate(document);
 */
export function startCalculator(settings: CalculatorSettings = {}): Calculator {
  const engine = new Engine(settings);
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
