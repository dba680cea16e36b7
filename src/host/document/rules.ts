/** Rules that a sheet lays over its cells: what may be typed, and looks that depend on values. */
import type { Area } from '../../kernel/cells';

/** A box that Excel shows: when the cell is chosen, or when an entry is refused. */
export interface Prompt {
  readonly showPrompt: boolean;
  readonly title: string;
  readonly message: string;
}
export interface ErrorAlert {
  readonly showAlert: boolean;
  readonly style: string;
  readonly title: string;
  readonly message: string;
}

/** What may be typed into cells. Formulas as Office.js gives them: with an equals sign, or the plain items or number. */
export interface ValidationRule {
  readonly areas: readonly Area[];
  /** Office.js word: `None`, `List`, `WholeNumber`, `Decimal`, `TextLength`, `Date`, `Time`, `Custom`. */
  readonly type: string;
  readonly operator: string;
  readonly formula1: string;
  readonly formula2: string;
  readonly inCellDropDown: boolean;
  readonly ignoreBlanks: boolean;
  readonly prompt: Prompt;
  readonly errorAlert: ErrorAlert;
}

/** How a conditional format changes a cell; an absent field changes nothing. */
export interface ConditionalLook {
  readonly fillColor?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: string;
  readonly strikethrough?: boolean;
}

/** Looks that depend on values; the first of a sheet's list has the highest priority. */
export interface ConditionalFormat {
  readonly id: string;
  readonly areas: readonly Area[];
  /** Office.js word; `Other` is a kind that is carried along and not understood. */
  readonly type: 'Custom' | 'CellValue' | 'Other';
  readonly operator: string;
  readonly formula1: string;
  readonly formula2: string;
  readonly stopIfTrue: boolean;
  readonly look: ConditionalLook;
}

/** A link from cells to a place in the workbook or outside. */
export interface Hyperlink {
  readonly area: Area;
  readonly documentReference?: string;
  readonly address?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
}
