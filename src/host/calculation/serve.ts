/** The thread that calculates: one snapshot in, values out; before each formula it notes its number, for the watchdog. */
import type { SheetFunctions } from './sheetFunction';
import type { CalculationMessage, CalculationRequest } from './thread';
import { calculateValues } from './values';

/** The thread's end of what joins it to its calculator: `parentPort` in Node, `webPort()` in a Web Worker. */
export interface RequestPort {
  postMessage(message: CalculationMessage): void;
  on(event: 'message', listener: (request: CalculationRequest) => void): unknown;
}

/** @returns what notes the number of a formula where the watchdog sees it while this thread is busy */
function noting(progress: SharedArrayBuffer | undefined, send: (message: CalculationMessage) => void) {
  if (!progress) return (index: number): void => send({ kind: 'starting', index });
  const current = new Int32Array(progress);
  return (index: number): void => void Atomics.store(current, 0, index);
}

/**
 * Serves calculations for as long as the thread lives.
 * @param functions of add-ins that formulas may call, by name
 * @example serveCalculation(parentPort, { 'KC.FEE': (people) => … });
 */
export function serveCalculation(port: RequestPort, functions: SheetFunctions): void {
  const send = (message: CalculationMessage): void => port.postMessage(message);
  port.on('message', ({ snapshot, tooLong, progress }) => {
    calculateValues({ snapshot, functions, tooLong, starting: noting(progress, send) }).then(
      (calculation) => send({ kind: 'calculated', calculation }),
      (error: unknown) => send({ kind: 'failed', message: String(error) }),
    );
  });
  send({ kind: 'ready' });
}
