/** What will stand on a worksheet, cell by cell: decided by `report`, written by `excel`. */
import type { Area, CellRef, CellValue } from './cells';

/** A reference from a formula to cells of one of our own blocks, resolved to a tab name and address when written. */
export interface BlockRef {
  readonly block: string;
  /** Counted from the block's top left cell. */
  readonly area: Area;
  /** Which of row and column get a `$`. */
  readonly fixed?: 'row' | 'column' | 'both';
}

/** A reference from a formula to one input cell of the user's, or to so many rows from it down. */
export interface InputRef {
  readonly input: CellRef;
  readonly rows?: number;
  /** The reference keeps its row and column when it is copied. */
  readonly fixed?: 'both';
}

/** A reference from a formula to one column of an input table: it grows and shrinks with the table. */
export interface TableRef {
  readonly table: string;
  /** The heading as it stands in the workbook. */
  readonly heading: string;
}

/** A formula in en-US spelling, starting with `=`; text parts come only from our own templates. */
export type Formula = readonly (string | BlockRef | InputRef | TableRef)[];

/** What a cell holds. Only these five: user text can therefore never become a formula. */
export type Content =
  | { readonly kind: 'blank' }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'date'; readonly serial: number }
  /**
   * `expected` is the engine's own value of the formula: the parity that tests prove, and the values-only mode. A frozen
   * formula is not written: its expected value stands in the cell, and the formula can come back.
   */
  | {
      readonly kind: 'formula';
      readonly formula: Formula;
      readonly expected: number | string;
      readonly frozen?: true;
    };

/** The part a cell plays; one look for each, the same on every sheet. */
export type Role =
  | 'blank'
  | 'caption'
  | 'hint'
  | 'title'
  | 'subtitle'
  | 'unit'
  | 'heading'
  | 'text'
  | 'input'
  | 'calculation'
  | 'subtotal'
  | 'total'
  | 'note'
  | 'warning'
  | 'alert'
  | 'words'
  | 'guard'
  | 'letterhead'
  | 'motto'
  | 'link'
  | 'check';

/**
 * How a cell's value is shown; money is in đồng, ratio has at least two decimals, dates are dd/mm/yyyy. `countIfAny` and
 * `ratioIfAny` show nothing for 0: nobody is there, nothing is paid.
 */
export type NumberKind =
  'general' | 'text' | 'count' | 'countIfAny' | 'money' | 'ratio' | 'ratioIfAny' | 'percent' | 'date' | 'year';

/** Where a click leads: the top of one of our own blocks, or an input cell of the user's. */
export type CellLink = { readonly block: string } | { readonly input: CellRef };

export interface Cell {
  readonly content: Content;
  readonly role: Role;
  readonly shows: NumberKind;
  readonly align?: 'left' | 'center' | 'right';
  /** Only on cells with text. */
  readonly link?: CellLink;
}

/** Some rows of a block, first and last included. */
export interface RowSpan {
  readonly first: number;
  readonly last: number;
}

/** How the sheet goes to paper; everything is A4. */
export interface PrintSetup {
  readonly landscape: boolean;
  /** Rows repeated on each page, counted from the block's first row; undefined: none. */
  readonly headingRows?: RowSpan;
  /** How many of the block's first columns are repeated where the sheet is too wide for one page. */
  readonly labelColumns?: number;
  /** The part of the block that is printed. */
  readonly area: Area;
  /** Rows that stay on one page wherever a page can hold them, counted from the block's first row; stretches may overlap. */
  readonly together?: readonly RowSpan[];
}

/** A native chart over cells of its own block; found again by its name, so no two charts of a workbook share one. */
export interface SheetChart {
  readonly name: string;
  readonly kind: 'ColumnStacked' | 'ColumnClustered';
  readonly title: string;
  readonly categoryTitle: string;
  readonly valueTitle: string;
  /** The row or column of cells with the names along the axis. */
  readonly categories: Area;
  readonly series: readonly { readonly name: string; readonly values: Area }[];
  /** The cells that it covers. */
  readonly over: Area;
}

/** A workbook name for one result cell, so that officers' own formulas can point at it. */
export interface ResultName {
  readonly name: string;
  readonly row: number;
  readonly column: number;
}

/** Values in place of a formula of a person's, from `cell` on to the right and down as far as the formula filled cells. */
export interface StandIn {
  readonly cell: CellRef;
  readonly formula: string;
  readonly values: readonly (readonly CellValue[])[];
}

/** One worksheet that we own: a rectangular block of cells and its set-up. */
export interface Sheet {
  /** The workbook name that marks the block as ours, whatever the tab is called: letters, digits and `_`. */
  readonly block: string;
  /** The tab name we wish for, at most 31 characters. */
  readonly tab: string;
  /** Rows of equal length. */
  readonly cells: readonly (readonly Cell[])[];
  readonly merges: readonly Area[];
  /** One width a column, in characters of the body font. */
  readonly widths: readonly number[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly print: PrintSetup;
  readonly names: readonly ResultName[];
  readonly charts?: readonly SheetChart[];
  /** Stretches of detail rows that can be folded away, first and last included. */
  readonly folds?: readonly RowSpan[];
  /** What a program reads of it later; it stands in the journal only. */
  readonly memo?: string;
  /** Outside our blocks, for as long as this one stands; when it goes, the formulas come back. */
  readonly standIns?: readonly StandIn[];
}

/** Cells of a form that Excel lets a person fill with some things only: counts, or one of these texts. */
export interface FormEntry {
  readonly area: Area;
  readonly accepts: 'count' | readonly string[];
  /** What is said to a person who types something else. */
  readonly otherwise: string;
}

/** A sheet to be filled in elsewhere: put in once, and from then on it belongs to whoever has it. */
export interface FormSheet extends Pick<Sheet, 'tab' | 'cells' | 'merges' | 'widths' | 'frozen' | 'print'> {
  /** What its own formulas call it. */
  readonly block: string;
  readonly entries: readonly FormEntry[];
}

/** One column of an input table: how it looks, and what a drop-down offers. */
export interface InputColumn {
  readonly heading: string;
  /** Characters of the body font. */
  readonly width: number;
  readonly shows: NumberKind;
  /** Texts that a drop-down offers; none: any value may be typed. */
  readonly choices: readonly string[];
}

/** An input sheet with its one Excel table, blank (as a template) or filled. */
export interface InputSheet {
  readonly table: string;
  readonly tab: string;
  readonly title: string;
  readonly note: string;
  readonly columns: readonly InputColumn[];
  /** Rows as long as `columns`; formulas do not occur in inputs. */
  readonly rows: readonly (readonly Exclude<Content, { readonly kind: 'formula' }>[])[];
}
