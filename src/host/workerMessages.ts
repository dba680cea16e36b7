/** What crosses between the add-in's thread and the worker that holds the workbook. */
import type { CalculatorSettings } from './calculation/calculator';
import type { UnreadableReason } from './codec/unreadable';
import type { Deed } from './person';
import type { Showing } from './showing';
import type { FunctionResult, Session } from './wire/session';
import type { Fault } from './workbookHost';

interface Numbered {
  readonly id: number;
}

/** Values are calculated for the file that is saved, or also when the client reads them. */
export interface CalculationSettings extends CalculatorSettings {
  readonly when: 'atSave' | 'whenRead';
}

/** `open` comes first, and again for another workbook in place of that one, calculated alike; `bytes` is absent for a new workbook; without `calculation` the values of formulas stay unknown. `message` carries JSON of the Office.js client. `deed` is what a person did in the grid, `show` asks what the grid has to show that it does not show yet. `close` ends the thread that calculates, where the workbook's own thread lives on. */
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
    | { readonly kind: 'deed'; readonly deed: Deed }
    | { readonly kind: 'show' }
    | { readonly kind: 'close' }
  );

/** What comes back: the client's answer or the code of a refusal, the bytes of a file, the result of a function, what a grid has to show, or nothing. */
export type WorkerResult = string | Uint8Array | FunctionResult | Showing | undefined;

/** What nobody asked for has no number: a message for the client, or `'changed'`, that a grid is not up to date any more. */
export type WorkerPush = { readonly push: string } | { readonly grid: 'changed' };

export interface WorkerAnswer extends Numbered {
  readonly result: WorkerResult;
  readonly error?: { readonly message: string; readonly reason: UnreadableReason | undefined };
}
