/** What crosses between the add-in's thread and the worker that holds the workbook. */
import type { CalculatorSettings } from './calculation/calculator';
import type { UnreadableReason } from './codec/unreadable';

interface Numbered {
  readonly id: number;
}

/** Values are calculated for the file that is saved, or also when the client reads them. */
export interface CalculationSettings extends CalculatorSettings {
  readonly when: 'atSave' | 'whenRead';
}

/** `open` comes first; `bytes` is absent for a new workbook; without `calculation` the values of formulas stay unknown. `message` carries JSON of the Office.js client. */
export type WorkerRequest = Numbered &
  (
    | {
        readonly kind: 'open';
        readonly bytes: Uint8Array | undefined;
        readonly calculation: CalculationSettings | undefined;
      }
    | { readonly kind: 'message'; readonly text: string }
    | { readonly kind: 'save' }
  );

/** `result` is the client's answer, the bytes of the file, or nothing. */
export interface WorkerAnswer extends Numbered {
  readonly result: string | Uint8Array | undefined;
  readonly error?: { readonly message: string; readonly reason: UnreadableReason | undefined };
}
