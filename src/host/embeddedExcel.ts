/** The door for programs: an .xlsx file behind the real Office.js client, in a worker thread (Node only). */
import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import { Worker } from 'node:worker_threads';
import { connectClient } from './client/excelClient';
import type { Traffic } from './client/traffic';
import { UnreadableWorkbook } from './codec/unreadable';
import type { CalculationSettings, WorkerAnswer, WorkerRequest } from './workerMessages';

export type { Traffic } from './client/traffic';
export type { CalculationSettings } from './workerMessages';
export { UnreadableWorkbook, type UnreadableReason } from './codec/unreadable';

/** An open workbook. After `close` the globals `Excel` and `Office` stay, but every request of theirs fails. */
export interface EmbeddedExcel {
  /** @returns bytes of an .xlsx file with everything written so far */
  save(): Promise<Uint8Array>;
  traffic(): Traffic;
  resetTraffic(): void;
  /** Ends the worker thread. */
  close(): Promise<void>;
}

/** How to open a workbook. */
export interface EmbeddedOptions {
  /** Without it formulas have no values but those that the opened file states, until something is written. */
  readonly calculation?: CalculationSettings;
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

interface Waiting {
  readonly resolve: (result: WorkerAnswer['result']) => void;
  readonly reject: (error: Error) => void;
}

const failure = ({ message, reason }: NonNullable<WorkerAnswer['error']>): Error =>
  reason ? new UnreadableWorkbook(reason, message) : new Error(message);

/** @returns a function that asks the worker; if the thread ends, everything that still waits is rejected */
function asking(worker: Worker): Ask {
  const waiting = new Map<number, Waiting>();
  const state: { nextId: number; ended: Error | undefined } = { nextId: 1, ended: undefined };
  const rejectAll = (error: Error): void => {
    state.ended ??= error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on('message', ({ id, result, error }: WorkerAnswer) => {
    const waiter = waiting.get(id);
    waiting.delete(id);
    if (error) waiter?.reject(failure(error));
    else waiter?.resolve(result);
    if (waiting.size === 0) worker.unref();
  });
  worker.on('error', rejectAll);
  worker.on('exit', () => rejectAll(new Error('The thread of the embedded workbook has ended.')));
  return (request) =>
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
  const ask = asking(worker);
  try {
    await ask({ kind: 'open', bytes, calculation: options.calculation });
  } catch (error) {
    await worker.terminate();
    throw error;
  }
  const connection = connectClient(async (text) => String(await ask({ kind: 'message', text })));
  return {
    save: async () => {
      const saved = await ask({ kind: 'save' });
      if (saved === undefined || typeof saved === 'string') throw new Error('The embedded workbook returned no file.');
      return Uint8Array.from(saved);
    },
    traffic: connection.traffic,
    resetTraffic: connection.resetTraffic,
    close: async () => {
      connection.disconnect();
      await worker.terminate();
    },
  };
}
