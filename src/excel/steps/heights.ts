/** Row heights where Excel's own fitting fails: it ignores merged cells. */
import type { Area } from '../../kernel/cells';
import { textPoints } from '../../kernel/letters';
import { BODY_POINTS, columnPoints, lineRoom } from '../../kernel/paper';
import type { Cell, Sheet } from '../../kernel/sheet';
import { lookOf } from './look';

/** Line height over font size in Times New Roman. */
const LINE = 1.2;
/** Points that a row keeps free above and below its text. */
const PADDING = 3;
/** Points of a row with one line: what Excel gives letters of the body's size, and a hair more. */
export const ONE_LINE = 16;
/** The tallest row that Excel takes, in points. */
const TALLEST = 409;

const textOf = ({ content }: Cell): string => {
  if (content.kind === 'text') return content.value;
  return content.kind === 'formula' && typeof content.expected === 'string' ? content.expected : '';
};

/** Lines of a paragraph that breaks between words; a word longer than a line breaks inside. */
function brokenLines(text: string, room: number, font: Parameters<typeof textPoints>[1]): number {
  const words = text.split(' ').map((word) => textPoints(word, font));
  const space = textPoints(' ', font);
  const end = words.reduce(
    ({ lines, used }, word) => {
      if (used > 0 && used + space + word <= room) return { lines, used: used + space + word };
      const own = Math.max(1, Math.ceil(word / room));
      return { lines: lines + own, used: word - (own - 1) * room };
    },
    { lines: 0, used: 0 },
  );
  return end.lines;
}

/** Points that a cell's text needs where a line may take so many. */
function needed(cell: Cell, room: number): number {
  const { size, wrap, bold } = lookOf(cell);
  const linesOf = (line: string): number => (wrap ? brokenLines(line, room, { size, bold }) : 1);
  const lines = textOf(cell)
    .split('\n')
    .reduce((sum, line) => sum + linesOf(line), 0);
  const own = lines * size * LINE + PADDING;
  return lines === 1 && size <= BODY_POINTS ? Math.min(own, ONE_LINE) : own;
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
    lineRoom(widths.slice(column, column + columns).reduce((sum, each) => sum + columnPoints(each), 0));
  cells.forEach((line, row) => {
    const here = merges.filter((area) => row >= area.row && row < area.row + area.rows);
    const texts = line.map((cell, column) => {
      if (textOf(cell) === '') return 0;
      const area = areaOf(here, { row, column });
      const isFirst = column === area.column && row === area.row;
      return isFirst ? needed(cell, width(area)) / area.rows : 0;
    });
    const height = Math.max(ONE_LINE, ...texts);
    const wraps = line.some((cell) => lookOf(cell).wrap && textOf(cell) !== '');
    if (here.length > 0 || wraps) heights.set(row, Math.min(TALLEST, Math.round(height * 4) / 4));
  });
  return heights;
}
