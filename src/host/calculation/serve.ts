/** The thread that calculates: one snapshot in, values out; before each formula it notes its number, for the watchdog. */
import type { MessagePort } from 'node:worker_threads';
import type { Calculation, Snapshot } from './calculation';
import type { SheetFunctions } from './sheetFunction';
import { calculateValues } from './values';

/** What the thread is sent. `progress` holds one number: that of the formula being calculated, or -1. */
export interface CalculationRequest {
  readonly snapshot: Snapshot;
  readonly tooLong: readonly number[];
  readonly progress: SharedArrayBuffer;
}

/** What the thread sends: first that it is ready, then an answer to each request. */
export type CalculationMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'calculated'; readonly calculation: Calculation }
  | { readonly kind: 'failed'; readonly message: string };

/**
 * Serves calculations on the port of a worker thread.
 * @param functions of add-ins that formulas may call, by name
 * @example serveCalculation(parentPort, { 'KC.FEE': (people) => … });
 */
export function serveCalculation(port: MessagePort, functions: SheetFunctions): void {
  const send = (message: CalculationMessage): void => port.postMessage(message);
  port.on('message', ({ snapshot, tooLong, progress }: CalculationRequest) => {
    const current = new Int32Array(progress);
    const starting = (index: number): void => {
      Atomics.store(current, 0, index);
    };
    calculateValues({ snapshot, functions, tooLong, starting }).then(
      (calculation) => send({ kind: 'calculated', calculation }),
      (error: unknown) => send({ kind: 'failed', message: String(error) }),
    );
  });
  send({ kind: 'ready' });
}
