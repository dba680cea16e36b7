/** One cell of the embedded workbook and how it looks. */
import type { CellValue } from '../../kernel/cells';

/** One side of a cell's border, in Office.js words. */
export interface BorderLine {
  readonly style: string;
  readonly weight: string;
  /** `#RRGGBB`. */
  readonly color: string;
}

/** The four sides that a cell owns. */
export type BorderSide = 'top' | 'bottom' | 'left' | 'right';

/**
 * How a cell looks. An absent field means Excel's default, unless `base` is there: then it means what the opened file says,
 * which was not read, and must not be guessed.
 */
export interface CellFormat {
  /** What in the opened file this format started from: an index of its `cellXfs`, followed by its `cellStyleXfs`. */
  readonly base?: number;
  /** Name of the cell style; what of it the cell does not have of its own is in the other fields too. */
  readonly style?: string;
  readonly numberFormat?: string;
  readonly fontName?: string;
  /** Points. */
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Office.js word: `None`, `Single`, `Double`, `SingleAccountant`, `DoubleAccountant`. */
  readonly underline?: string;
  /** `#RRGGBB`. */
  readonly fontColor?: string;
  /** `#RRGGBB`, or `""` for no fill. */
  readonly fillColor?: string;
  readonly horizontal?: string;
  readonly vertical?: string;
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly shrink?: boolean;
  /** Degrees from -90 to 90, or 180 for stacked text. */
  readonly rotation?: number;
  readonly locked?: boolean;
  readonly borders?: Readonly<Partial<Record<BorderSide, BorderLine>>>;
}

/** One cell that has contents or a format of its own. */
export interface Cell {
  /** `""` when blank; `undefined` when the cell holds a formula whose value is not known. */
  readonly value: CellValue | undefined;
  /** The formula without its equals sign. */
  readonly formula?: string;
  /** True when `value` is an error such as `#N/A` and not a text that looks like one. */
  readonly error?: boolean;
  /** True when `value` is part of what the formula of another cell gave: it is no contents of this cell. */
  readonly spilled?: boolean;
  /** Absent: the column's format, else the sheet's default. */
  readonly format?: CellFormat;
}

/** True when both are one cell for every purpose: cells of a register are made anew each time they are read. */
export const sameCell = (one: Cell | undefined, other: Cell | undefined): boolean =>
  one === other ||
  (one?.value === other?.value &&
    one?.formula === other?.formula &&
    one?.error === other?.error &&
    one?.spilled === other?.spilled &&
    one?.format === other?.format &&
    (one === undefined) === (other === undefined));
