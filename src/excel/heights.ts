/** Row heights where Excel's own fitting fails: it ignores merged cells. */
import type { Area } from '../kernel/cells';
import { textPoints } from '../kernel/letters';
import { BODY_POINTS, columnPoints } from '../kernel/paper';
import type { Cell, Sheet } from '../kernel/sheet';
import { lookOf } from './look';

/** Line height over font size in Times New Roman. */
const LINE = 1.2;
/** Points that a row keeps free above and below its text. */
const PADDING = 3;
/** The tallest row that Excel takes, in points. */
const TALLEST = 409;

const textOf = ({ content }: Cell): string => {
  if (content.kind === 'text') return content.value;
  return content.kind === 'formula' && typeof content.expected === 'string' ? content.expected : '';
};

/** Lines break between words, so that none is ever quite full. */
const BROKEN = 1.06;
/** Indents and padding at both sides of a cell. */
const INSIDE = 10;

/** Points that a cell's text needs in an area of that many points. */
function needed(cell: Cell, available: number): number {
  const { size, wrap, bold } = lookOf(cell);
  const linesOf = (line: string): number => {
    const points = textPoints(line, { size, bold });
    return !wrap || points <= available ? 1 : Math.ceil((points * BROKEN) / available);
  };
  const lines = textOf(cell)
    .split('\n')
    .reduce((sum, line) => sum + linesOf(line), 0);
  return lines * size * LINE + PADDING;
}

const covers = ({ row, column, rows, columns }: Area, at: { row: number; column: number }): boolean =>
  at.row >= row && at.row < row + rows && at.column >= column && at.column < column + columns;

/** What decides how a block looks, apart from its place. */
export type Layout = Pick<Sheet, 'cells' | 'merges' | 'widths'>;

/** The merge that covers a cell, else the cell alone. */
function areaOf(merges: readonly Area[], at: { readonly row: number; readonly column: number }): Area {
  return merges.find((area) => covers(area, at)) ?? { ...at, rows: 1, columns: 1 };
}

/**
 * Points for each row with a text that wraps or is merged, by row of the block; a row of single lines is left to Excel.
 * What is set here is the same everywhere, while Excel, its browser version and other programs each fit differently.
 */
export function rowHeights({ cells, merges, widths }: Layout): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  const width = ({ column, columns }: Area): number =>
    widths.slice(column, column + columns).reduce((sum, each) => sum + columnPoints(each), 0) - INSIDE;
  const least = BODY_POINTS * LINE + PADDING;
  cells.forEach((line, row) => {
    const here = merges.filter((area) => row >= area.row && row < area.row + area.rows);
    const texts = line.map((cell, column) => {
      const area = areaOf(here, { row, column });
      const isFirst = column === area.column && row === area.row;
      return isFirst && textOf(cell) !== '' ? needed(cell, width(area)) / area.rows : 0;
    });
    const height = Math.max(least, ...texts);
    const wraps = line.some((cell) => lookOf(cell).wrap && textOf(cell) !== '');
    if (here.length > 0 || wraps) heights.set(row, Math.min(TALLEST, Math.round(height * 4) / 4));
  });
  return heights;
}
