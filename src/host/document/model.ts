/** The embedded workbook as one plain value: sheets, cells, formats, tables and names, all readonly and structured-clonable. */
import type { Area } from '../../kernel/cells';
import type { ArrayBlock } from './arrayBlock';
import type { CellFormat } from './cell';
import type { CellGrid } from './cellGrid';
import type { Chart } from './chart';
import type { Comment, Note } from './comment';
import type { ConditionalFormat, Hyperlink, ValidationRule } from './rules';
import type { CustomXmlPart, DocumentProperties, NamedStyle, Setting } from './workbookData';

export type { BorderLine, BorderSide, Cell, CellFormat } from './cell';

/** What stands in the six places around a printed page, with Excel's codes (`&P`, `&D` …). */
export interface HeaderFooter {
  readonly leftHeader?: string;
  readonly centerHeader?: string;
  readonly rightHeader?: string;
  readonly leftFooter?: string;
  readonly centerFooter?: string;
  readonly rightFooter?: string;
}

/** How much a printed page is reduced: by percent, or to a number of pages. */
export interface Zoom {
  readonly scale?: number;
  readonly horizontalFitToPages?: number;
  readonly verticalFitToPages?: number;
}

/** Print set-up. Margins are points. An absent field is Excel's default, or unknown in a sheet that came from a file. */
export interface PageSetup {
  readonly orientation?: 'Portrait' | 'Landscape';
  readonly paperSize?: string;
  readonly zoom?: Zoom;
  readonly leftMargin?: number;
  readonly rightMargin?: number;
  readonly topMargin?: number;
  readonly bottomMargin?: number;
  readonly headerMargin?: number;
  readonly footerMargin?: number;
  readonly centerHorizontally?: boolean;
  readonly centerVertically?: boolean;
  readonly printGridlines?: boolean;
  readonly printOrder?: 'DownThenOver' | 'OverThenDown';
  readonly headerFooter?: HeaderFooter;
  readonly printArea?: Area;
  readonly titleRows?: { readonly first: number; readonly last: number };
  readonly titleColumns?: { readonly first: number; readonly last: number };
  /** First rows of pages that a person or an add-in asked for, in order. */
  readonly rowBreaks?: readonly number[];
}

/** What may still be done on a protected sheet, by Office.js's words; an absent one is not allowed. */
export interface ProtectionOptions {
  readonly allowAutoFilter?: boolean;
  readonly allowDeleteColumns?: boolean;
  readonly allowDeleteRows?: boolean;
  readonly allowEditObjects?: boolean;
  readonly allowEditScenarios?: boolean;
  readonly allowFormatCells?: boolean;
  readonly allowFormatColumns?: boolean;
  readonly allowFormatRows?: boolean;
  readonly allowInsertColumns?: boolean;
  readonly allowInsertHyperlinks?: boolean;
  readonly allowInsertRows?: boolean;
  readonly allowPivotTables?: boolean;
  readonly allowSort?: boolean;
  readonly selectionMode?: 'Normal' | 'Unlocked' | 'None';
}

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

/** One worksheet. Widths and heights are points, keyed by column or row counted from 0. */
export interface Sheet {
  readonly id: string;
  readonly name: string;
  readonly visibility: Visibility;
  readonly cells: CellGrid;
  /** True for a sheet that came from a file: formats and print set-up that were not read are unknown, not default. */
  readonly fromFile: boolean;
  /** What a cell without a format of its own shows; it has a `base` in a workbook that came from a file. */
  readonly standard: CellFormat;
  readonly columnWidths: ReadonlyMap<number, number>;
  readonly rowHeights: ReadonlyMap<number, number>;
  /** Formats of whole columns. */
  readonly columnFormats: ReadonlyMap<number, CellFormat>;
  readonly defaultColumnWidth: number;
  readonly defaultRowHeight: number;
  readonly merges: readonly Area[];
  /** The formulas that fill more than their own cell. */
  readonly arrays: readonly ArrayBlock[];
  /** Rows and columns frozen at the top and left. */
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly showGridlines: boolean;
  /** `#RRGGBB`, `""` for none, `undefined` when the file says it in a way that was not read. */
  readonly tabColor: string | undefined;
  readonly page: PageSetup;
  readonly isProtected: boolean;
  /** True when the file asks for a password before the protection is taken off; it is not known here. */
  readonly hasPassword?: boolean;
  readonly protectionOptions: ProtectionOptions;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Levels of grouping, 1 to 7. */
  readonly rowLevels: ReadonlyMap<number, number>;
  readonly columnLevels: ReadonlyMap<number, number>;
  readonly validations: readonly ValidationRule[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly hyperlinks: readonly Hyperlink[];
  readonly charts: readonly Chart[];
  readonly comments: readonly Comment[];
  readonly notes: readonly Note[];
  /** What else stands at places of the sheet and was not read; rows and columns are then not moved. */
  readonly unread: readonly string[];
  /** What a file brought that is neither read nor changed, but counted. */
  readonly carried?: { readonly shapes: number; readonly pivotTables: number };
  /** The sheet's own filter, which a file brought; none can be made. */
  readonly filter?: { readonly area: Area; readonly hides: boolean };
}

/** A table; its headings are the texts of the first row of `area`. */
export interface Table {
  readonly id: string;
  readonly name: string;
  readonly sheetId: string;
  /** Headings and totals included. */
  readonly area: Area;
  readonly style: string;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  readonly showFilterButton: boolean;
  /** Its filter hides rows. */
  readonly isFiltered?: true;
  readonly showBandedRows: boolean;
}

/** A name of the workbook, or of one sheet. */
export interface DefinedName {
  readonly name: string;
  /** The sheet that the name belongs to; absent for one of the workbook. */
  readonly sheetId?: string;
  /** With its equals sign. */
  readonly formula: string;
  readonly visible: boolean;
  readonly comment: string;
}

/** The whole workbook. Copying it is copying a reference; every edit returns another value and shares what did not change. */
export interface Document {
  /** Makes this opening's ids differ from those of any other opening, as in Excel. */
  readonly seed: string;
  readonly nextId: number;
  readonly sheets: readonly Sheet[];
  readonly tables: readonly Table[];
  readonly names: readonly DefinedName[];
  readonly activeSheetId: string;
  /** The structure is protected: no sheet can be added, deleted, renamed, moved, hidden or shown. */
  readonly structureLocked: boolean;
  /** The selected cells of each sheet, where it is not the first cell. */
  readonly selections: ReadonlyMap<string, Area>;
  readonly settings: readonly Setting[];
  readonly customXml: readonly CustomXmlPart[];
  readonly properties: DocumentProperties;
  readonly styles: readonly NamedStyle[];
  /** The format of cells that say nothing about theirs, on sheets that are added from now on. */
  readonly standard: CellFormat;
  /** False from the first cell written after opening or calculating: every formula's value is then unknown. */
  readonly calculated: boolean;
  readonly date1904: boolean;
  /** The year that Excel would add to a date typed without one. */
  readonly year: number;
}

/** Rows and columns of an Excel worksheet. */
export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;
