/** Where rows, columns and cells went since the last write, known from references that Excel itself kept up to date. */
import type { CellRef } from '../../kernel/cells';
import type { Move } from '../cells/references';

/** One reference that was stored at the last write, and what Excel made of it since (undefined: deleted). */
export interface Watched {
  /** What it stands for: its whole row, its whole column, or itself alone. */
  readonly as: 'row' | 'column' | 'cell';
  readonly was: CellRef;
  readonly is: CellRef | undefined;
}

/** Old position to new one; undefined: deleted; absent: not watched, taken as unmoved. */
type Axis = Map<number, number | undefined>;

interface SheetMoves {
  readonly rows: Axis;
  readonly columns: Axis;
  readonly cells: Map<string, CellRef | undefined>;
  readonly tabs: Set<string>;
}

const place = (row: number, column: number): string => `${row},${column}`;

function collect(watched: readonly Watched[]): ReadonlyMap<string, SheetMoves> {
  const sheets = new Map<string, SheetMoves>();
  for (const { as, was, is } of watched) {
    const key = was.sheet.toLowerCase();
    const moves = sheets.get(key) ?? { rows: new Map(), columns: new Map(), cells: new Map(), tabs: new Set() };
    sheets.set(key, moves);
    if (as === 'row') moves.rows.set(was.row, is?.row);
    else if (as === 'column') moves.columns.set(was.column, is?.column);
    else moves.cells.set(place(was.row, was.column), is);
    if (is !== undefined && as !== 'cell') moves.tabs.add(is.sheet);
  }
  return sheets;
}

/** A stretch shrinks to what is left of it, as Excel does to areas. */
function stretch(axis: Axis, first: number, count: number): { first: number; count: number } | undefined {
  const kept = Array.from({ length: count }, (_, step) => first + step)
    .map((index) => (axis.has(index) ? axis.get(index) : index))
    .filter((index) => index !== undefined);
  const [start] = kept;
  const end = kept[kept.length - 1];
  return start === undefined || end === undefined ? undefined : { first: start, count: end - start + 1 };
}

/** Nothing has moved, as nearly always. */
export const STILL: Move = (sheet, area) => ({ sheet, area });

export const isSamePlace = (a: CellRef, b: CellRef | undefined): boolean =>
  a.row === b?.row && a.column === b.column && a.sheet === b.sheet;

/** @returns a function that says where an area stands now, {@link STILL} if everywhere where it was; sheets that are not watched are taken as unmoved. */
export function movesFrom(watched: readonly Watched[]): Move {
  if (watched.every(({ was, is }) => isSamePlace(was, is))) return STILL;
  const sheets = collect(watched);
  return (sheet, area) => {
    const moves = sheets.get(sheet.toLowerCase());
    if (moves === undefined) return { sheet, area };
    const exact = place(area.row, area.column);
    if (area.rows === 1 && area.columns === 1 && moves.cells.has(exact)) {
      const is = moves.cells.get(exact);
      return is && { sheet: is.sheet, area: { row: is.row, column: is.column, rows: 1, columns: 1 } };
    }
    const rows = stretch(moves.rows, area.row, area.rows);
    const columns = stretch(moves.columns, area.column, area.columns);
    if (rows === undefined || columns === undefined) return undefined;
    const [tab = sheet] = moves.tabs;
    return { sheet: tab, area: { row: rows.first, column: columns.first, rows: rows.count, columns: columns.count } };
  };
}
