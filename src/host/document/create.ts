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

/** An empty worksheet with the defaults of a new Excel workbook (Calibri 11, 64 by 20 pixels a cell). */
export const newSheet = (id: string, name: string, standard: CellFormat = {}): Sheet => ({
  id,
  name,
  visibility: 'Visible',
  cells: EMPTY_GRID,
  fromFile: false,
  standard,
  columnWidths: new Map(),
  rowHeights: new Map(),
  columnFormats: new Map(),
  defaultColumnWidth: 48,
  defaultRowHeight: 15,
  merges: [],
  freeze: { rows: 0, columns: 0 },
  showGridlines: true,
  tabColor: '',
  page: {},
  isProtected: false,
  protectionOptions: {},
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
  rowLevels: new Map(),
  columnLevels: new Map(),
  validations: [],
  conditionalFormats: [],
  hyperlinks: [],
  charts: [],
  comments: [],
  unread: [],
});

/** @returns the id that `document.nextId` stands for; raise `nextId` after using it. */
export const idFor = (document: Pick<Document, 'seed' | 'nextId'>): string => `{${document.seed}-${document.nextId}}`;

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
    styles: [{ name: 'Normal', builtIn: true, format: {} }],
    standard: {},
    calculated: true,
    date1904: false,
    year: opening.year,
  };
}
