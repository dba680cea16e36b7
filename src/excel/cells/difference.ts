/** The difference between a block as it stands and as it is wanted: what to write, what to clear, what is a person's. */
import type { CellValue } from '../../kernel/cells';
import { sameCell } from './same';

/** One cell of the journal: the text that was sent, and what Excel made of it. */
export interface WrittenCell {
  readonly sent: CellValue;
  readonly returned: CellValue;
}

/** What is known of one block; positions count from its top left cell. */
export interface BlockState {
  /** The block's cells now; no rows when it does not exist yet. */
  readonly now: readonly (readonly CellValue[])[];
  readonly want: readonly (readonly CellValue[])[];
  /** A cell of the sheet outside `now`. */
  readonly outside: (row: number, column: number) => CellValue;
  /** What the last finished write left here. */
  readonly last: (row: number, column: number) => WrittenCell | undefined;
  /** What an unfinished write was about to put here. */
  readonly pending: (row: number, column: number) => WrittenCell | undefined;
}

export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** A cell of ours that will hold something else, or nothing. */
export interface ChangedCell extends PlacedCell {
  readonly was: CellValue;
}

/** A person's cell that is left alone, beside what we would have written. */
export interface KeptCell {
  readonly row: number;
  readonly column: number;
  readonly found: CellValue;
  readonly planned: CellValue;
  /** True when something of ours was replaced; a note typed where we have nothing needs no warning. */
  readonly overtyped: boolean;
}

export interface Difference {
  readonly writes: readonly ChangedCell[];
  readonly kept: readonly KeptCell[];
  /** Cells outside the block that it would have to grow over. */
  readonly inTheWay: readonly PlacedCell[];
  /** What is left of the old rectangle outside the new one, still to be cleared; kept cells are left out. */
  readonly surplus: readonly ChangedCell[];
  /** The journal's cells after the write, as far as known before it. */
  readonly next: readonly (readonly WrittenCell[])[];
  /** The block before the write, old and new rectangle: an unfinished run's cells are ours from now on. */
  readonly midway: readonly (readonly WrittenCell[])[];
}

type Verdict = 'leave' | 'write' | 'keep' | 'note';

interface Seen {
  readonly now: CellValue;
  readonly want: CellValue;
  readonly last: WrittenCell | undefined;
  readonly pending: WrittenCell | undefined;
}

/**
 * An emptied cell is given back to us: filling it loses nothing, and it is how a person undoes an overtyping.
 * Without a journal a filled cell that is not what we want counts as a person's.
 */
function verdict({ now, want, last, pending }: Seen): Verdict {
  if (sameCell(now, want)) return 'leave';
  const asLeft = last !== undefined && sameCell(now, last.returned);
  if (asLeft && sameCell(want, last.sent)) return 'leave';
  const ours = asLeft || (pending !== undefined && (sameCell(now, pending.sent) || sameCell(now, pending.returned)));
  if (now === '' || ours) return 'write';
  return want === '' && last?.returned === '' ? 'note' : 'keep';
}

function midwayCell({ now, want, last }: Seen, what: Verdict): WrittenCell {
  return what === 'leave' || what === 'write' ? { sent: now, returned: now } : (last ?? { sent: want, returned: want });
}

/** A kept cell's journal entry stays what it was, so that the person's content never counts as ours. */
function nextCell(seen: Seen, what: Verdict): WrittenCell {
  const { now, want, last } = seen;
  if (what === 'leave') return { sent: want, returned: now };
  if (what === 'write') return { sent: want, returned: want };
  return last ?? { sent: want, returned: want };
}

interface Judged extends Seen {
  readonly row: number;
  readonly column: number;
  readonly what: Verdict;
  /** Inside the block as it stands. */
  readonly stands: boolean;
  /** Inside the block as it is wanted. */
  readonly isWanted: boolean;
}

/** Every cell of the smallest rectangle around both the standing and the wanted block. */
function judged(state: BlockState): Judged[][] {
  const rows = Math.max(state.now.length, state.want.length);
  const columns = Math.max(state.now[0]?.length ?? 0, state.want[0]?.length ?? 0);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column): Judged => {
      const inside = state.now[row]?.[column];
      const wanted = state.want[row]?.[column];
      const now = inside ?? state.outside(row, column);
      const want = wanted ?? '';
      const last = state.last(row, column);
      const pending = state.pending(row, column);
      const what = verdict({ now, want, last, pending });
      // Every cell of the report comes by here: copying an object into another one would take most of the time.
      return {
        now,
        want,
        last,
        pending,
        row,
        column,
        what,
        stands: inside !== undefined,
        isWanted: wanted !== undefined,
      };
    }),
  );
}

const isPersons = ({ what }: Judged): boolean => what === 'keep' || what === 'note';

/** @returns the actions that bring `now` to `want` without touching a cell that a person filled. */
export function differenceOf(state: BlockState): Difference {
  const lines = judged(state);
  const cells = lines.flat();
  const wanted = cells.filter(({ isWanted }) => isWanted);
  const { length: columns } = state.want[0] ?? [];
  return {
    writes: wanted
      .filter(({ what }) => what === 'write')
      .map(({ row, column, now, want }) => ({ row, column, value: want, was: now })),
    kept: cells
      .filter((cell) => cell.stands && isPersons(cell))
      .map(({ row, column, now, want, what }) => ({
        row,
        column,
        found: now,
        planned: want,
        overtyped: what === 'keep',
      })),
    inTheWay: wanted
      .filter((cell) => !cell.stands && isPersons(cell))
      .map(({ row, column, now }) => ({ row, column, value: now })),
    surplus: cells
      .filter((cell) => cell.stands && !cell.isWanted && !isPersons(cell))
      .map(({ row, column, now }) => ({ row, column, value: '', was: now })),
    next: lines
      .slice(0, state.want.length)
      .map((line) => line.slice(0, columns).map((cell) => nextCell(cell, cell.what))),
    midway: lines.map((line) => line.map((cell) => midwayCell(cell, cell.what))),
  };
}
