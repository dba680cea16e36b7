/** The calculating thread as a Web Worker, of a page or of another worker. Nothing limits its memory but the browser. */
import type { CalculationMessage, CalculationRequest, StartThread } from './thread';

/** What is used of a `Worker`. */
interface CalculationWorker {
  postMessage(request: CalculationRequest): void;
  onmessage: ((event: { readonly data: CalculationMessage }) => void) | null;
  onerror: ((event: { preventDefault(): void }) => void) | null;
  terminate(): void;
}

interface Scope {
  readonly Worker: new (script: string) => CalculationWorker;
}

/** Starts a thread. @throws Error without a script: a bundle has no place of its own that could be known here */
export const startWebThread: StartThread = (script, { heard, broken }) => {
  if (script === undefined) throw new Error('A page must say where the script of the calculation is.');
  const { Worker } = globalThis as unknown as Scope;
  const worker = new Worker(script);
  const state = { progress: -1 };
  worker.onmessage = ({ data }) => {
    // Memory of both threads is there only for pages that are isolated from all others.
    if (data.kind === 'starting') state.progress = data.index;
    else heard(data);
  };
  worker.onerror = (event) => {
    // It is told as the reason of every value that is missing, and not as a fault of the page.
    event.preventDefault();
    broken();
  };
  return {
    send: (request) => {
      state.progress = -1;
      worker.postMessage(request);
    },
    progress: () => state.progress,
    keepAlive: () => undefined,
    end: () => {
      worker.terminate();
      return Promise.resolve();
    },
  };
};
