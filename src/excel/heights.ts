/** Row heights where Excel's own fitting fails: it ignores merged cells. */
import type { Area } from '../kernel/cells';
import type { Cell, Sheet } from '../kernel/sheet';
import { lookOf } from './look';

/** Line height over font size in Times New Roman. */
const LINE = 1.32;
/** The widths are counted in characters of this size. */
const BODY_SIZE = 12;
/** The tallest row that Excel takes, in points. */
const TALLEST = 409;

const textOf = ({ content }: Cell): string => {
  if (content.kind === 'text') return content.value;
  return content.kind === 'formula' && typeof content.expected === 'string' ? content.expected : '';
};

/** Points that a cell's text needs in an area of that many characters of the body font. */
function needed(cell: Cell, characters: number): number {
  const { size, wrap } = lookOf(cell);
  const aLine = Math.max(1, Math.floor((characters * BODY_SIZE) / size));
  const lines = textOf(cell)
    .split('\n')
    .reduce((sum, line) => sum + (wrap ? Math.max(1, Math.ceil(line.length / aLine)) : 1), 0);
  return lines * size * LINE;
}

const covers = ({ row, column, rows, columns }: Area, at: { row: number; column: number }): boolean =>
  at.row >= row && at.row < row + rows && at.column >= column && at.column < column + columns;

/** What decides how a block looks, apart from its place. */
export type Layout = Pick<Sheet, 'cells' | 'merges' | 'widths'>;

/** Points for each row that a merge touches, by row of the block; other rows are left to Excel. */
export function rowHeights({ cells, merges, widths }: Layout): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  const width = ({ column, columns }: Area): number =>
    widths.slice(column, column + columns).reduce((sum, each) => sum + each, 0);
  for (const touched of merges) {
    for (let row = touched.row; row < touched.row + touched.rows; row += 1) {
      const line = (cells[row] ?? []).map((cell, column) => {
        const merge = merges.find((area) => covers(area, { row, column }));
        const area = merge ?? { row, column, rows: 1, columns: 1 };
        return column === area.column && row === area.row ? needed(cell, width(area)) / area.rows : 0;
      });
      const height = Math.max(heights.get(row) ?? 0, BODY_SIZE * LINE, ...line);
      heights.set(row, Math.min(TALLEST, Math.round(height * 4) / 4));
    }
  }
  return heights;
}
