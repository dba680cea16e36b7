/** Blocks whose name was deleted or pointed elsewhere, found again by the references that watch them. */
import type { Area } from '../../kernel/cells';
import type { BlockJournal } from '../journal/journal';

export interface SheetArea {
  readonly sheet: string;
  readonly area: Area;
}

/** Where Excel says that a block's rows and columns are; undefined: nowhere, or on several sheets. */
function watchedPlace({ watched }: BlockJournal): SheetArea | undefined {
  const seen = (as: 'row' | 'column') => watched.flatMap((watch) => (watch.as === as && watch.is ? [watch.is] : []));
  const rows = seen('row').map(({ row }) => row);
  const columns = seen('column').map(({ column }) => column);
  const [sheet, ...others] = new Set([...seen('row'), ...seen('column')].map((cell) => cell.sheet));
  if (sheet === undefined || others.length > 0 || rows.length === 0 || columns.length === 0) return undefined;
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  const area = { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
  return { sheet, area };
}

const meet = (one: Area, other: Area): boolean =>
  one.row < other.row + other.rows &&
  other.row < one.row + one.rows &&
  one.column < other.column + other.columns &&
  other.column < one.column + one.columns;

/**
 * @param named where the block's name points; undefined: at no cells, or there is no such name
 * @returns where the block stands when that is somewhere else. Names can be changed by hand, what the journal watches cannot.
 */
export function strayedTo(journal: BlockJournal | undefined, named: SheetArea | undefined): SheetArea | undefined {
  if (journal === undefined || journal.pending !== undefined || journal.last?.report === undefined) return undefined;
  const watched = watchedPlace(journal);
  if (watched === undefined) return undefined;
  const agrees = named !== undefined && named.sheet === watched.sheet && meet(named.area, watched.area);
  return agrees ? undefined : watched;
}
