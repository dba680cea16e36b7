/** New workbooks and new sheets, with Excel's defaults. */
import { EMPTY_GRID } from './cellGrid';
import type { CellFormat, Document, Sheet } from './model';

/** What a new or reopened workbook cannot know by itself. */
export interface Opening {
  /** Any text that differs between openings; ids are made from it. */
  readonly seed: string;
  /** The current year, for dates typed without one. */
  readonly year: number;
}

/** Shared by all new sheets, so that what nobody touched is the same value before and after. */
const NONE: readonly never[] = [];
const NO_LINES: ReadonlySet<number> = new Set();
const NO_SIZES: ReadonlyMap<number, number> = new Map();
const NO_FORMATS: ReadonlyMap<number, CellFormat> = new Map();

/** An empty worksheet with the defaults of a new Excel workbook (Calibri 11, 64 by 20 pixels a cell). */
export const newSheet = (id: string, name: string, standard: CellFormat = {}): Sheet => ({
  id,
  name,
  visibility: 'Visible',
  cells: EMPTY_GRID,
  fromFile: false,
  standard,
  columnWidths: NO_SIZES,
  rowHeights: NO_SIZES,
  columnFormats: NO_FORMATS,
  defaultColumnWidth: 48,
  defaultRowHeight: 15,
  merges: NONE,
  arrays: NONE,
  freeze: { rows: 0, columns: 0 },
  showGridlines: true,
  tabColor: '',
  page: {},
  isProtected: false,
  protectionOptions: {},
  hiddenRows: NO_LINES,
  hiddenColumns: NO_LINES,
  rowLevels: NO_SIZES,
  columnLevels: NO_SIZES,
  validations: NONE,
  conditionalFormats: NONE,
  hyperlinks: NONE,
  charts: NONE,
  comments: NONE,
  notes: NONE,
  unread: NONE,
});

/** @returns the id that `document.nextId` stands for; raise `nextId` after using it. */
export const idFor = (document: Pick<Document, 'seed' | 'nextId'>): string => `{${document.seed}-${document.nextId}}`;

/** A GUID in braces made from the opening and `nextId`, so that the same steps give the same file. Raise `nextId` after it. */
export function guidFor(document: Pick<Document, 'seed' | 'nextId'>): string {
  const digits = [...document.seed].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 0xffffffff, 7);
  const first = digits.toString(16).toUpperCase().padStart(8, '0');
  return `{${first}-0000-4000-8000-${document.nextId.toString(16).toUpperCase().padStart(12, '0')}}`;
}

/** A new workbook with one empty sheet, `Sheet1`. */
export function createDocument(opening: Opening): Document {
  const id = idFor({ seed: opening.seed, nextId: 1 });
  return {
    seed: opening.seed,
    nextId: 2,
    sheets: [newSheet(id, 'Sheet1')],
    tables: [],
    names: [],
    activeSheetId: id,
    selections: new Map(),
    settings: [],
    customXml: [],
    properties: {},
    styles: [{ name: 'Normal', builtIn: true, format: {}, omits: [] }],
    standard: {},
    calculated: true,
    date1904: false,
    structureLocked: false,
    year: opening.year,
  };
}
