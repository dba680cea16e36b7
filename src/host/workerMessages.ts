/** What crosses between the add-in's thread and the worker that holds the workbook. */
import type { CalculatorSettings } from './calculation/calculator';
import type { UnreadableReason } from './codec/unreadable';
import type { FunctionResult, Session } from './wire/session';
import type { Fault } from './workbookHost';

interface Numbered {
  readonly id: number;
}

/** Values are calculated for the file that is saved, or also when the client reads them. */
export interface CalculationSettings extends CalculatorSettings {
  readonly when: 'atSave' | 'whenRead';
}

/** `open` comes first; `bytes` is absent for a new workbook; without `calculation` the values of formulas stay unknown. `message` carries JSON of the Office.js client. `close` ends the thread that calculates, where the workbook's own thread lives on. */
export type WorkerRequest = Numbered &
  (
    | {
        readonly kind: 'open';
        readonly bytes: Uint8Array | undefined;
        readonly calculation?: CalculationSettings | undefined;
        readonly apiLevel?: number | undefined;
      }
    | { readonly kind: 'message'; readonly text: string }
    | { readonly kind: 'save' }
    | { readonly kind: 'fault'; readonly fault: Fault | undefined }
    | { readonly kind: 'editing'; readonly editing: Session['editing'] }
    | { readonly kind: 'call'; readonly name: string; readonly args: readonly unknown[] }
    | { readonly kind: 'action'; readonly name: string }
    | { readonly kind: 'close' }
  );

/** What comes back: the client's answer, the bytes of a file, the result of a function, or nothing. */
export type WorkerResult = string | Uint8Array | FunctionResult | undefined;

/** A message that the client did not ask for: it has no number. */
export interface WorkerPush {
  readonly push: string;
}

export interface WorkerAnswer extends Numbered {
  readonly result: WorkerResult;
  readonly error?: { readonly message: string; readonly reason: UnreadableReason | undefined };
}
