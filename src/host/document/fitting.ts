/** How high a row and how wide a column must be for what it shows: an estimate from widths of letters, the same everywhere. */
import { gridCell, gridCells, gridRow } from './cellGrid';
import type { Cell, CellFormat, Sheet } from './model';

const STANDARD_SIZE = 11;
/** Between a cell's border and its text, both sides together, in points. */
const PADDING = 3.75;
/** Points of a pixel; Excel rounds heights and widths to whole pixels. */
const PIXEL = 0.75;
const TALLEST_ROW = 409.5;
const WIDEST_COLUMN = 1343;

/** Widths of letters as parts of the font's size, a little on the wide side. */
const NARROW = /[iljtfrI.,;:'!|()[\]\s-]/u;
const WIDE = /[mwMWĐ@%—]/u;
const CAPITAL = /\p{Lu}/u;

function letterWidth(letter: string): number {
  if (/\p{M}/u.test(letter)) return 0;
  if (NARROW.test(letter)) return 0.3;
  if (WIDE.test(letter)) return 0.82;
  return CAPITAL.test(letter) ? 0.66 : 0.5;
}

/** @returns points that a text on one line takes */
export function textWidth(text: string, size: number, bold: boolean): number {
  const parts = [...text].reduce((sum, letter) => sum + letterWidth(letter), 0);
  return parts * size * (bold ? 1.06 : 1);
}

/** @returns on how many lines a paragraph stands when it is broken between words, and inside words that are too long */
function linesOf(paragraph: string, room: number, widthOf: (text: string) => number): number {
  const state = { lines: 1, used: 0 };
  for (const word of paragraph.split(/(?<=\s)/u)) {
    const width = widthOf(word);
    if (state.used > 0 && state.used + widthOf(word.trimEnd()) > room) {
      state.lines += 1;
      state.used = 0;
    }
    const more = Math.max(0, Math.ceil((width - room) / room));
    state.lines += state.used === 0 ? more : 0;
    state.used = width - (state.used === 0 ? more * room : 0) + state.used;
  }
  return state.lines;
}

const inPixels = (points: number): number => Math.round(points / PIXEL) * PIXEL;
const lineHeight = (size: number): number => inPixels(size * 1.34);

/** Numbers are never broken into lines. */
const shownText = (cell: Cell): string => (typeof cell.value === 'string' ? cell.value : '');

/** @returns the format that a cell shows */
const formatOf = (sheet: Sheet, cell: Cell, column: number): CellFormat =>
  cell.format ?? sheet.columnFormats.get(column) ?? sheet.standard;

function cellHeight(sheet: Sheet, cell: Cell, column: number): number {
  const format = formatOf(sheet, cell, column);
  const size = format.fontSize ?? STANDARD_SIZE;
  const line = lineHeight(size);
  const text = shownText(cell);
  if (!format.wrap || text === '') return text === '' && cell.value === '' ? 0 : line;
  const indent = (format.indent ?? 0) * 6.75;
  const room = Math.max(size, (sheet.columnWidths.get(column) ?? sheet.defaultColumnWidth) - PADDING - indent);
  const widthOf = (part: string): number => textWidth(part, size, format.bold ?? false);
  const lines = text.split(/\r\n|\r|\n/).reduce((sum, paragraph) => sum + linesOf(paragraph, room, widthOf), 0);
  return lines * line;
}

/** Excel's own fitting ignores merged cells. */
const isMerged = (sheet: Sheet, row: number, column: number): boolean =>
  sheet.merges.some(
    (area) =>
      row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns,
  );

/** @returns points, or `undefined` when the sheet's usual height is enough */
export function fittedRowHeight(sheet: Sheet, row: number): number | undefined {
  const heights = (gridRow(sheet.cells, row) ?? []).map((cell, column) =>
    cell && !isMerged(sheet, row, column) ? cellHeight(sheet, cell, column) : 0,
  );
  const height = Math.min(TALLEST_ROW, Math.max(0, ...heights.filter((each) => each > 0)));
  return height > sheet.defaultRowHeight ? height : undefined;
}

/** @returns points, or `undefined` when the column is empty; texts that are wrapped keep to their lines */
export function fittedColumnWidth(
  sheet: Sheet,
  column: number,
  shown: (row: number, column: number) => string,
): number | undefined {
  const area = { row: 0, column, rows: 1_048_576, columns: 1 };
  const widths = [...gridCells(sheet.cells, area)].flatMap(([row]) => {
    const cell = gridCell(sheet.cells, row, column);
    if (!cell || isMerged(sheet, row, column)) return [];
    const { fontSize = STANDARD_SIZE, bold = false } = formatOf(sheet, cell, column);
    return shown(row, column)
      .split('\n')
      .map((line) => textWidth(line, fontSize, bold));
  });
  const widest = Math.max(0, ...widths);
  return widest === 0 ? undefined : Math.min(WIDEST_COLUMN, inPixels(widest + PADDING + PIXEL));
}
