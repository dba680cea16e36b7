/** What earlier writes left in a block, said in terms of where its cells and their references stand now. */
import type { CellRef, CellValue } from '../../kernel/cells';
import type { Difference, WrittenCell } from '../cells/difference';
import type { BlockJournal } from '../journal/journal';
import { isSamePlace, movesFrom, STILL, type Watched } from '../journal/moves';
import { type Move, moveReferences } from '../cells/references';
import { isFormula } from '../cells/same';
import { reportNow, type Slot } from '../journal/slot';
import type { Inserted } from '../cells/spread';
import type { Survey } from './survey';

/** Looks a cell up by its place in the block as it stands now. */
export type Standing = (row: number, column: number) => WrittenCell | undefined;

/** Rows and columns taken to have moved with the block's top left cell, where no watched references tell better. */
function shifted({ place, cells }: Slot, origin: CellRef): Watched[] {
  const at = (from: CellRef, row: number, column: number): CellRef => ({
    sheet: from.sheet,
    row: from.row + row,
    column: from.column + column,
  });
  const rows = cells.map((_, row) => ({ as: 'row' as const, was: at(place, row, 0), is: at(origin, row, 0) }));
  const columns = (cells[0] ?? []).map((_, column) => ({
    as: 'column' as const,
    was: at(place, 0, column),
    is: at(origin, 0, column),
  }));
  return [...rows, ...columns];
}

function watchedOf({ last, watched }: BlockJournal, origin: CellRef | undefined): readonly Watched[] {
  if (watched.length > 0 || last === undefined || origin === undefined) return watched;
  return shifted(last, origin);
}

/** All blocks of the journal together: formulas of one block refer to another. */
export const movesSince = ({ journal, blocks }: Survey): Move =>
  movesFrom([...journal.blocks].flatMap(([name, block]) => watchedOf(block, blocks.get(name)?.origin)));

/** True when a block or something it refers to moved since its journal was written. */
export const hasMoved = (journal: BlockJournal, origin: CellRef): boolean =>
  watchedOf(journal, origin).some(({ was, is }) => !isSamePlace(was, is));

function settled(slot: Slot, move: Move, origin: CellRef): Standing {
  const { place, cells } = slot;
  if (move === STILL && isSamePlace(place, origin)) return (row, column) => cells[row]?.[column];
  const movedText = (value: CellValue): CellValue =>
    isFormula(value) ? moveReferences(value, place.sheet, move) : value;
  const entries = cells.flatMap((line, row) =>
    line.flatMap(({ sent, returned }, column): [string, WrittenCell][] => {
      const was = { row: place.row + row, column: place.column + column, rows: 1, columns: 1 };
      const is = move(place.sheet, was)?.area;
      if (is === undefined) return [];
      const key = `${is.row - origin.row},${is.column - origin.column}`;
      return [[key, { sent: movedText(sent), returned: movedText(returned) }]];
    }),
  );
  const byPlace = new Map(entries);
  return (row, column) => byPlace.get(`${row},${column}`);
}

const nothing: Standing = () => undefined;

/** What the last finished write left. */
export const lastStanding = (journal: BlockJournal | undefined, move: Move, origin: CellRef): Standing =>
  journal?.last === undefined ? nothing : settled(journal.last, move, origin);

const NEVER_FILLED: WrittenCell = { sent: '', returned: '' };

/** Of a person's lines we have never filled a cell. */
export const sparing =
  (standing: Standing, { rows, columns }: Inserted): Standing =>
  (row, column) =>
    rows.includes(row) || columns.includes(column) ? NEVER_FILLED : standing(row, column);

/** What an unfinished write was sending; nothing was watched for it yet. */
export const pendingStanding = (journal: BlockJournal | undefined, origin: CellRef): Standing =>
  journal?.pending === undefined
    ? nothing
    : settled(journal.pending, movesFrom(shifted(journal.pending, origin)), origin);

/** After a write that stopped: whose the cells are now, beside what the block said before it. */
export function midwaySlot(
  { last, watched }: BlockJournal,
  { place, cells, inserted }: Pick<Slot, 'place' | 'inserted'> & { readonly cells: Difference['midway'] },
): Slot {
  const looks = (last?.looks ?? '') === '' ? '' : 'midway';
  return { run: last?.run ?? 0, place, looks, inputs: [], cells, inserted, report: last && reportNow(last, watched) };
}
