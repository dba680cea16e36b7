/** The door for programs: an .xlsx file behind the real Office.js client, in a worker thread (Node only). */
import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import { Worker } from 'node:worker_threads';
import { connectClient } from './client/excelClient';
import type { Traffic } from './client/traffic';
import { UnreadableWorkbook } from './codec/unreadable';
import type { FunctionResult, Session } from './wire/session';
import type { Fault } from './workbookHost';
import type { CalculationSettings, WorkerAnswer, WorkerPush, WorkerRequest } from './workerMessages';

export type { Traffic } from './client/traffic';
export type { Fault } from './workbookHost';
export type { CalculationSettings } from './workerMessages';
export { UnreadableWorkbook, type UnreadableReason } from './codec/unreadable';

/** How to open a workbook. */
export interface EmbeddedOptions {
  /** Without it formulas have no values but those that the opened file states, until something is written. */
  readonly calculation?: CalculationSettings;
  /** The `n` of `ExcelApi 1.n`; by default that of Microsoft 365. */
  readonly apiLevel?: number;
}

/** An open workbook. After `close` the globals `Excel` and `Office` stay, but every request of theirs fails. */
export interface EmbeddedExcel {
  /** Opens another workbook in place of this one, a new one without bytes, by the same options; the threads stay, and are warm. */
  reopen(bytes: Uint8Array | undefined): Promise<void>;
  /** @returns bytes of an .xlsx file with everything written so far */
  save(): Promise<Uint8Array>;
  /** Makes a coming request fail; `undefined` takes back a fault that has not struck yet. */
  setFault(fault: Fault | undefined): Promise<void>;
  /** The user types in a cell, or has ended: see `InProcessExcel.setEditing`. */
  setEditing(editing: Session['editing']): Promise<void>;
  /** Calls a worksheet function that the add-in associated, by its name without namespace. */
  callFunction(name: string, args: readonly unknown[]): Promise<FunctionResult>;
  /** Runs a function that the add-in gave to `Office.actions.associate`. */
  runAction(name: string): Promise<void>;
  traffic(): Traffic;
  resetTraffic(): void;
  /** Ends the worker thread. */
  close(): Promise<void>;
}

/** Sources have no compiled worker beside them; they use the one that the build has put at the same place under `build`. */
function workerPath(): string {
  const beside = join(__dirname, 'worker.js');
  const built = join(__dirname.replace(`${sep}src${sep}host`, `${sep}build${sep}src${sep}host`), 'worker.js');
  const found = [beside, built].find((path) => existsSync(path));
  if (found === undefined)
    throw new Error(`The worker of the embedded workbook is not built (${built}). Run: npx tsc -b`);
  return found;
}

/** `Omit` for each request by itself. */
type Unnumbered<T> = T extends unknown ? Omit<T, 'id'> : never;
type Ask = (request: Unnumbered<WorkerRequest>) => Promise<WorkerAnswer['result']>;

interface Asking {
  readonly ask: Ask;
  /** Resolves once nothing waits for an answer, or `CLOSING_MS` later. */
  readonly settled: () => Promise<void>;
}

/** After each run the client lets go of what it held, and tries again five seconds later where nobody answers. */
const CLOSING_MS = 500;

interface Waiting {
  readonly resolve: (result: WorkerAnswer['result']) => void;
  readonly reject: (error: Error) => void;
}

const failure = ({ message, reason }: NonNullable<WorkerAnswer['error']>): Error =>
  reason ? new UnreadableWorkbook(reason, message) : new Error(message);

/** Asks the worker; if the thread ends, everything that still waits is rejected. */
function asking(worker: Worker, push: (text: string) => void): Asking {
  const waiting = new Map<number, Waiting>();
  const state: { nextId: number; ended: Error | undefined } = { nextId: 1, ended: undefined };
  const rejectAll = (error: Error): void => {
    state.ended ??= error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on('message', (message: WorkerAnswer | WorkerPush) => {
    if ('push' in message) push(message.push);
    if (!('id' in message)) return;
    const { id, result, error } = message;
    const waiter = waiting.get(id);
    waiting.delete(id);
    if (error) waiter?.reject(failure(error));
    else waiter?.resolve(result);
    if (waiting.size === 0) worker.unref();
  });
  worker.on('error', rejectAll);
  worker.on('exit', () => rejectAll(new Error('The thread of the embedded workbook has ended.')));
  const ask: Ask = (request) =>
    new Promise((resolve, reject) => {
      if (state.ended) {
        reject(state.ended);
        return;
      }
      const id = state.nextId;
      state.nextId += 1;
      waiting.set(id, { resolve, reject });
      worker.ref();
      worker.postMessage({ ...request, id });
    });
  const settled = async (): Promise<void> => {
    const latest = Date.now() + CLOSING_MS;
    do await new Promise((next) => setTimeout(next, 1));
    while (waiting.size > 0 && Date.now() < latest);
  };
  return { ask, settled };
}

/**
 * Waits for the thread to end. An idle thread keeps nothing alive, so the process would end before its exit code is
 * set; and an answer that is still under way would make the thread idle again, so nobody listens any more.
 */
async function ended(worker: Worker): Promise<void> {
  worker.removeAllListeners('message');
  worker.ref();
  await worker.terminate();
}

/**
 * Opens a workbook and points `Excel`, `Office` and `OfficeExtension` of the calling realm at it, in place of the one
 * before. An idle workbook does not keep the process alive.
 * @param bytes of an .xlsx file, or `undefined` for a new workbook
 * @throws UnreadableWorkbook (as a rejection) when the bytes are not a readable workbook
 * @example const excel = await startEmbeddedExcel(bytes); await Excel.run(…); const saved = await excel.save(); await excel.close();
 */
export async function startEmbeddedExcel(
  bytes: Uint8Array | undefined,
  options: EmbeddedOptions = {},
): Promise<EmbeddedExcel> {
  const worker = new Worker(workerPath());
  const pushed: { to: (text: string) => void } = { to: () => undefined };
  const { ask, settled } = asking(worker, (text) => pushed.to(text));
  try {
    await ask({ kind: 'open', bytes, ...options });
  } catch (error) {
    await ended(worker);
    throw error;
  }
  const answer = async (text: string): Promise<string> => (await ask({ kind: 'message', text })) as string;
  const connection = connectClient(answer, options.apiLevel);
  pushed.to = connection.push;
  return {
    reopen: async (next) => void (await ask({ kind: 'open', bytes: next, ...options })),
    setFault: async (fault) => void (await ask({ kind: 'fault', fault })),
    setEditing: async (editing) => void (await ask({ kind: 'editing', editing })),
    callFunction: async (name, args) => (await ask({ kind: 'call', name, args })) as FunctionResult,
    runAction: async (name) => void (await ask({ kind: 'action', name })),
    save: async () => {
      const saved = await ask({ kind: 'save' });
      if (!(saved instanceof Uint8Array)) throw new Error('The embedded workbook returned no file.');
      return Uint8Array.from(saved);
    },
    traffic: connection.traffic,
    resetTraffic: connection.resetTraffic,
    close: async () => {
      await settled();
      connection.disconnect();
      await ended(worker);
    },
  };
}
