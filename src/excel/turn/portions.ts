/** Reads cells at once, or in portions where the whole answer would be too large. */
import type { CellValue } from '../../kernel/cells';
import { FIRST_CHUNK_COLUMN } from '../journal/journal';
import { CHUNK } from '../journal/slot';

export type Cells = readonly (readonly CellValue[])[];

/** How many cells one answer may hold; undefined: everything is asked for at once. */
export type Portion = number | undefined;

/** Excel on the web answers with 5 MB at most: of the journal's full cells, of which a letter may take 3 bytes, this many. */
const MOST_CHUNKS = Math.floor(4_500_000 / (3 * CHUNK));

/** A stretch of one region, counted from its top left cell. */
interface Piece {
  readonly row: number;
  readonly column: number;
  readonly range: Excel.Range;
  /** The part of an answer that it may fill. */
  readonly weight: number;
}

/** Office.js types cells as `any`; what it returns for `formulas` is texts, numbers and booleans. */
const formulasOf = (range: Excel.Range): Cells => range.formulas as Cells;

/** To be called before the first sync. */
export function askForCells(range: Excel.Range, portion: Portion): void {
  range.load(
    portion === undefined
      ? 'rowIndex,columnIndex,rowCount,columnCount,formulas'
      : 'rowIndex,columnIndex,rowCount,columnCount',
  );
}

function fitting(pieces: readonly Piece[]): number {
  let filled = 0;
  const end = pieces.findIndex(({ weight }, index) => {
    filled += weight;
    return filled > 1 && index > 0;
  });
  return end < 0 ? pieces.length : end;
}

async function load(context: Excel.RequestContext, pieces: readonly Piece[]): Promise<void> {
  if (pieces.length === 0) return;
  const end = fitting(pieces);
  for (const { range } of pieces.slice(0, end)) range.load('formulas');
  await context.sync();
  await load(context, pieces.slice(end));
}

function rowsOf(range: Excel.Range, portion: number): Piece[] {
  const { rowCount, columnCount } = range;
  const rows = Math.max(1, Math.floor(portion / columnCount));
  return Array.from({ length: Math.ceil(rowCount / rows) }, (_, part) => {
    const row = part * rows;
    const some = Math.min(rows, rowCount - row);
    const stretch = range.getRow(row).getResizedRange(some - 1, 0);
    return { row, column: 0, range: stretch, weight: (some * columnCount) / portion };
  });
}

const linesOf = (pieces: readonly Piece[]): Cells => {
  const lines: CellValue[][] = [];
  for (const { row, column, range } of pieces)
    formulasOf(range).forEach((cells, index) => {
      while (lines.length <= row + index) lines.push([]);
      const line = lines[row + index];
      cells.forEach((cell, step) => {
        while (line !== undefined && line.length < column + step) line.push('');
        if (line !== undefined) line[column + step] = cell;
      });
    });
  return lines;
};

/** @returns what stands in each of the ranges that were asked for, null objects left out */
export async function contentsOf(
  context: Excel.RequestContext,
  ranges: readonly Excel.Range[],
  portion: Portion,
): Promise<(range: Excel.Range) => Cells> {
  if (portion === undefined) return formulasOf;
  const regions = ranges
    .filter(({ isNullObject }) => !isNullObject)
    .map((range) => ({ range, pieces: rowsOf(range, portion) }));
  await load(
    context,
    regions.flatMap(({ pieces }) => pieces),
  );
  const lines = new Map(regions.map(({ range, pieces }) => [range, linesOf(pieces)]));
  return (range) => lines.get(range) ?? [];
}

export interface JournalProxies {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  /** Names, marks and numbers of chunks, where these are asked for first. */
  readonly index: Excel.Range | undefined;
}

/** To be called before the first sync. */
export function askForJournal(sheet: Excel.Worksheet, portion: Portion): JournalProxies {
  sheet.load('name');
  const used = sheet.getUsedRangeOrNullObject(true);
  askForCells(used, portion);
  if (portion === undefined) return { sheet, used, index: undefined };
  const index = sheet.getRange('A:C').getUsedRangeOrNullObject(true);
  index.load('rowIndex,columnIndex,formulas');
  return { sheet, used, index };
}

/** Cells from A1 on, wherever the used range starts. */
function fromFirstCell(used: Excel.Range, cells: Cells): Cells {
  const above = Array.from({ length: used.rowIndex }, () => []);
  const before = Array.from({ length: used.columnIndex }, () => '');
  return [...above, ...cells.map((line) => [...before, ...line])];
}

/** The chunks of each slot, and all of the row with its watched references, which are few. */
function slotPieces({ sheet, used }: JournalProxies, lines: Cells): Piece[] {
  const width = Math.max(1, used.columnIndex + used.columnCount - FIRST_CHUNK_COLUMN);
  const stretch = (row: number, column: number, columns: number): Piece => ({
    row,
    column,
    range: sheet.getRangeByIndexes(row, column, 1, columns),
    weight: columns / MOST_CHUNKS,
  });
  return lines.flatMap((line, row) => {
    const count = Number(line[FIRST_CHUNK_COLUMN - 1] ?? 0);
    if (!(count > 0)) return [];
    const chunks = Array.from({ length: Math.ceil(count / MOST_CHUNKS) }, (_, part) =>
      stretch(row, FIRST_CHUNK_COLUMN + part * MOST_CHUNKS, Math.min(MOST_CHUNKS, count - part * MOST_CHUNKS)),
    );
    return [...chunks, stretch(row + 1, FIRST_CHUNK_COLUMN, width)];
  });
}

/** @returns the journal sheet's formulas from A1 on; undefined: there is no such sheet */
export async function journalLines(context: Excel.RequestContext, asked: JournalProxies): Promise<Cells | undefined> {
  const { sheet, used, index } = asked;
  if (sheet.isNullObject) return undefined;
  if (used.isNullObject) return [];
  if (index === undefined) return fromFirstCell(used, formulasOf(used));
  const lines = index.isNullObject ? [] : fromFirstCell(index, formulasOf(index));
  const pieces = slotPieces(asked, lines);
  await load(context, pieces);
  const filled = linesOf(pieces);
  return lines.map((line, row) => [...line, ...(filled[row] ?? []).slice(line.length)]);
}
