/** What the host remembers between requests besides the document. */
import type { Document } from '../document/model';

/** What a worksheet function of the add-in gave back: a value, or the text and number of its error. */
export type FunctionResult =
  { readonly value: unknown } | { readonly error: { readonly code: number; readonly message: string } };

/** The `n` of `ExcelApi 1.n` that Microsoft 365 has. */
export const MICROSOFT_365 = 21;

export interface Session {
  /** The `n` of `ExcelApi 1.n`: members of newer sets are not found. */
  readonly apiLevel: number;
  /** Ranges that the client asked to keep, by reference id. */
  readonly kept: ReadonlySet<string>;
  /**
   * Whether a cell is being edited. `refusing`: every request is refused, as by versions of Excel that cannot wait;
   * `delaying`: requests that asked for it wait for the end of the entry, the others are refused.
   */
  readonly editing: false | 'refusing' | 'delaying';
  /**
   * Calculates every formula: gives each a value and the document `calculated: true`. It is asked only before values are
   * read of a document whose formulas are out of date. Without it their values are unknown.
   */
  readonly calculate?: (document: Document) => Document;
  /** Events that the client listens to, as `"10 Workbook"` or `"10 {S-1}"`. */
  readonly listened: ReadonlySet<string>;
  /** False while the add-in has switched events off. */
  readonly eventsEnabled: boolean;
  /** Answers of worksheet functions that nobody has taken yet, by the number of the call. */
  readonly functionResults: ReadonlyMap<number, FunctionResult>;
  /** What the add-in asked its pane to be, and its ribbon to show. */
  readonly paneState: string;
  readonly ribbonUpdates: readonly unknown[];
  /** The number of actions after which the current request is made to fail. */
  readonly stopAt?: number;
}

export const NEW_SESSION: Session = {
  apiLevel: MICROSOFT_365,
  kept: new Set(),
  editing: false,
  listened: new Set(),
  eventsEnabled: true,
  functionResults: new Map(),
  paneState: 'Visible',
  ribbonUpdates: [],
};
