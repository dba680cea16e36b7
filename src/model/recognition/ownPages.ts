/** Pages that we wrote and that somebody copied as values: they repeat inputs under the same headings, and are none. */
import { issue, known, type CellRef, type CellValue, type Issue, type OtherCells, type UsedCells } from '../../kernel';
import { headingKey } from '../headings';
import type { TableSchema } from '../schema';
import { remembering } from './grading';
import type { Sighting } from './sightings';

/** What only stands on pages that we write, in any language and spelling. */
export interface OwnMarks {
  /** Whole texts of one cell. */
  readonly texts: readonly string[];
  /** Headings that stand together in one row. */
  readonly headings: readonly (readonly string[])[];
}

export const NO_MARKS: OwnMarks = { texts: [], headings: [] };

/** What a person put into the workbook, and what was copied there from pages of ours. */
export interface Parted {
  readonly others: OtherCells;
  readonly copies: OtherCells;
}

/** Everything below a mark and not to the left of it belongs to a copy. */
export function withoutOwnPages(others: OtherCells, marks: OwnMarks): Parted {
  const none = { tables: [], sheets: [], tooLarge: [] };
  if (marks.texts.length + marks.headings.length === 0) return { others, copies: none };
  const keyOf = remembering((value) => (typeof value === 'string' ? headingKey(value) : String(value)));
  const find = marksFinder(marks, keyOf);
  const found = new Map(others.sheets.map((cells) => [cells.origin.sheet, find(cells)]));
  const marked = others.sheets.filter(({ origin }) => known(found.get(origin.sheet), 'marks of the sheet').length > 0);
  if (marked.length === 0) return { others, copies: none };
  const isCopied = ({ sheet, row, column }: CellRef): boolean =>
    (found.get(sheet) ?? []).some((mark) => mark.row <= row && mark.column <= column);
  const [copied, own] = [others.tables.filter(({ origin }) => isCopied(origin)), (cell: CellRef) => !isCopied(cell)];
  return {
    others: {
      ...others,
      tables: others.tables.filter((grid) => !copied.includes(grid)),
      sheets: others.sheets.map((cells) => (marked.includes(cells) ? only(cells, own) : cells)),
    },
    copies: { ...none, tables: copied, sheets: marked.map((cells) => only(cells, isCopied)) },
  };
}

/** The same cells with all others made blank. */
const only = ({ origin, rows, ...hidden }: UsedCells, isWanted: (cell: CellRef) => boolean): UsedCells => ({
  ...hidden,
  origin,
  rows: rows.map((line, row) =>
    line.map((value, column) =>
      isWanted({ sheet: origin.sheet, row: origin.row + row, column: origin.column + column }) ? value : '',
    ),
  ),
});

type Spot = Pick<CellRef, 'row' | 'column'>;

function marksFinder(marks: OwnMarks, keyOf: (value: CellValue) => string): (cells: UsedCells) => readonly Spot[] {
  const texts = new Set(marks.texts.map(headingKey));
  const headings = marks.headings.map((row) => row.map(headingKey));
  const telling = new Set(headings.flatMap((row) => row.slice(0, 1)));
  return ({ origin, rows }) =>
    rows.flatMap((line, row) => {
      const text = line.findIndex((value) => typeof value === 'string' && texts.has(keyOf(value)));
      const first = line.findIndex((value) => typeof value === 'string' && telling.has(keyOf(value)));
      const keys = first < 0 ? [] : line.map(keyOf);
      const isHead = first >= 0 && headings.some((row) => row.every((key) => keys.includes(key)));
      const columns = [...(text < 0 ? [] : [text]), ...(isHead ? [leftEnd(keys, first)] : [])];
      return columns.map((column) => ({ row: origin.row + row, column: origin.column + column }));
    });
}

/** The first heading of the row, or the column before it: rows are numbered without a heading. */
function leftEnd(keys: readonly string[], column: number): number {
  const blank = keys.slice(0, column).lastIndexOf('');
  return Math.max(0, blank);
}

/** A table that is nowhere else: a person has to know that this is not taken for it. */
export const passedOver = ({ sheet }: TableSchema, { cell }: Sighting): Issue =>
  issue({ code: 'own-page-copied', severity: 'warning', cell }, { table: sheet });
