/** Steps that put contents into cells: clearing what is surplus, then number formats, then values and formulas. */
import type { Area, CellRef, CellValue } from '../../kernel/cells';
import type { Cell } from '../../kernel/sheet';
import type { ChangedCell, PlacedCell } from '../cells/difference';
import { rectangles } from '../cells/rectangles';
import { numberFormat } from './look';
import { BYTES_A_RANGE, bytesOf, type Step } from './step';
import type { Witness } from './witness';

/** A blank stretch costs 5 bytes a cell ("null,"), a range of its own {@link BYTES_A_RANGE}. */
const WIDEST_GAP = BYTES_A_RANGE / 5;
/** So that a large block can be spread over several requests. */
const MOST_ROWS = 500;

/** Cells of a block in one rectangle; null: leave that cell as it is. */
interface Band {
  readonly area: Area;
  readonly values: readonly (readonly (CellValue | null)[])[];
}

/** An area of a block on its sheet. */
export const blockRange = (context: Excel.RequestContext, origin: CellRef, area: Area): Excel.Range =>
  context.workbook.worksheets
    .getItem(origin.sheet)
    .getRangeByIndexes(origin.row + area.row, origin.column + area.column, area.rows, area.columns);

function areaAround(cells: readonly PlacedCell[]): Area {
  const rows = cells.map(({ row }) => row);
  const columns = cells.map(({ column }) => column);
  const row = rows.reduce((a, b) => Math.min(a, b));
  const column = columns.reduce((a, b) => Math.min(a, b));
  const lastRow = rows.reduce((a, b) => Math.max(a, b));
  const lastColumn = columns.reduce((a, b) => Math.max(a, b));
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

function bandOf(cells: readonly PlacedCell[]): Band {
  const area = areaAround(cells);
  const values = Array.from({ length: area.rows }, () => Array<CellValue | null>(area.columns).fill(null));
  for (const { row, column, value } of cells) {
    const line = values[row - area.row];
    if (line !== undefined) line[column - area.column] = value;
  }
  return { area, values };
}

/** @param cells in reading order. */
function bandsOf(cells: readonly PlacedCell[]): Band[] {
  const groups: PlacedCell[][] = [];
  for (const cell of cells) {
    const group = groups[groups.length - 1];
    const [first] = group ?? [];
    const before = group?.[group.length - 1];
    const isNear =
      first !== undefined &&
      before !== undefined &&
      cell.row - first.row < MOST_ROWS &&
      (cell.row === before.row ||
        (cell.row - before.row - 1) * (Math.abs(cell.column - first.column) + 1) <= WIDEST_GAP);
    if (group !== undefined && isNear) group.push(cell);
    else groups.push([cell]);
  }
  return groups.map(bandOf);
}

const bandBytes = ({ values }: Band): number => 2 * BYTES_A_RANGE + bytesOf(JSON.stringify(values));

/** The formats of exactly the cells that are written, before their values. */
export function formatSteps(
  origin: CellRef,
  writes: readonly PlacedCell[],
  cells: readonly (readonly Cell[])[],
): Step[] {
  const formats = writes.flatMap(({ row, column }) => {
    const cell = cells[row]?.[column];
    return cell === undefined ? [] : [{ row, column, value: numberFormat(cell) }];
  });
  return bandsOf(formats).map((band) => ({
    bytes: bandBytes(band),
    put: (context) => {
      blockRange(context, origin, band.area).numberFormat = band.values.map((line) => [...line]);
    },
  }));
}

/** @param witness sees what the values replace; undefined where nothing can stand yet */
export const valueSteps = (origin: CellRef, writes: readonly PlacedCell[], witness?: Witness): Step[] =>
  bandsOf(writes).map((band) => ({
    bytes: bandBytes(band) + BYTES_A_RANGE,
    answer: witness === undefined ? 0 : bandBytes(band),
    put: (context) => {
      witness?.look(blockRange(context, origin, band.area), origin, band.area);
      blockRange(context, origin, band.area).formulas = band.values.map((line) => [...line]);
    },
  }));

/** Clears contents and formats of single cells, gathered into rectangles. */
export function clearSteps(origin: CellRef, cells: readonly ChangedCell[], witness: Witness): Step[] {
  const marks: (string | undefined)[][] = [];
  for (const { row, column } of cells) {
    while (marks.length <= row) marks.push([]);
    const line = marks[row];
    if (line !== undefined) line[column] = 'clear';
  }
  const answer = bytesOf(JSON.stringify(cells.map(({ was }) => was)));
  return rectangles(marks.map((line) => Array.from(line))).map(({ area }, index) => ({
    bytes: 2 * BYTES_A_RANGE,
    answer: index === 0 ? answer : 0,
    put: (context) => {
      witness.look(blockRange(context, origin, area), origin, area);
      blockRange(context, origin, area).clear('All');
    },
  }));
}
