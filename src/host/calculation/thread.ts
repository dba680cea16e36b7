/** What a calculator needs of the thread that calculates, wherever it runs, and what crosses between them. */
import type { Calculation, Snapshot } from './calculation';

/** What the thread is sent. */
export interface CalculationRequest {
  readonly snapshot: Snapshot;
  /** Numbers of formulas, in the order of `formulaPlaces`, that took too long before. */
  readonly tooLong: readonly number[];
  /** Memory of both for the number of the formula at work; without it each number is sent, as `starting`. */
  readonly progress?: SharedArrayBuffer;
}

/** What the thread sends: first that it is ready; then, for each request, which formulas it comes to, and an answer. */
export type CalculationMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'starting'; readonly index: number }
  | { readonly kind: 'calculated'; readonly calculation: Calculation }
  | { readonly kind: 'failed'; readonly message: string };

/** Who is told what the thread sends, and that it has broken down. */
export interface ThreadListener {
  readonly heard: (message: CalculationMessage) => void;
  readonly broken: () => void;
}

/** A thread that calculates. The end that knows the place it runs in makes it. */
export interface CalculationThread {
  send(request: CalculationRequest): void;
  /** @returns the number of the formula that the last request has come to, or -1 before the first */
  progress(): number;
  /** Whether the program may not end while the thread lives. */
  keepAlive(alive: boolean): void;
  /** Ends the thread, even in the middle of a formula. */
  end(): Promise<void>;
}

/** @param script that calls `serveCalculation`; the end for Node has one of its own */
export type StartThread = (script: string | undefined, listener: ThreadListener) => CalculationThread;
