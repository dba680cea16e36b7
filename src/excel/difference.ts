/** The difference between a block as it stands and as it is wanted: what to write, what to clear, what is a person's. */
import type { Area, CellValue } from '../kernel/cells';
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
  readonly writes: readonly PlacedCell[];
  readonly kept: readonly KeptCell[];
  /** Cells outside the block that it would have to grow over. */
  readonly inTheWay: readonly PlacedCell[];
  /** What is left of the old rectangle outside the new one, still to be cleared; kept cells are left out. */
  readonly surplus: readonly { readonly row: number; readonly column: number }[];
  /** The journal's cells after the write, as far as known before it. */
  readonly next: readonly (readonly WrittenCell[])[];
  /** The wanted rectangle as it stands before the write: an unfinished run's cells are ours from now on. */
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

const sizeOf = (cells: readonly (readonly CellValue[])[]): Pick<Area, 'rows' | 'columns'> => ({
  rows: cells.length,
  columns: cells[0]?.length ?? 0,
});

function wantedCells(state: BlockState): Omit<Difference, 'surplus'> {
  const writes: PlacedCell[] = [];
  const kept: KeptCell[] = [];
  const inTheWay: PlacedCell[] = [];
  const judged = state.want.map((line, row) =>
    line.map((want, column) => {
      const inside = state.now[row]?.[column];
      const now = inside ?? state.outside(row, column);
      const seen: Seen = { now, want, last: state.last(row, column), pending: state.pending(row, column) };
      const what = verdict(seen);
      const unsure = what === 'keep' || what === 'note';
      if (what === 'write') writes.push({ row, column, value: want });
      else if (unsure && inside === undefined) inTheWay.push({ row, column, value: now });
      else if (unsure) kept.push({ row, column, found: now, planned: want, overtyped: what === 'keep' });
      return { seen, what };
    }),
  );
  const next = judged.map((line) => line.map(({ seen, what }) => nextCell(seen, what)));
  const midway = judged.map((line) => line.map(({ seen, what }) => midwayCell(seen, what)));
  return { writes, kept, inTheWay, next, midway };
}

function surplusCells(state: BlockState): Pick<Difference, 'surplus' | 'kept'> {
  const wanted = sizeOf(state.want);
  const surplus: { row: number; column: number }[] = [];
  const kept: KeptCell[] = [];
  state.now.forEach((line, row) => {
    line.forEach((now, column) => {
      if (row < wanted.rows && column < wanted.columns) return;
      const seen = { now, want: '', last: state.last(row, column), pending: state.pending(row, column) };
      const what = verdict(seen);
      if (what === 'leave' || what === 'write') surplus.push({ row, column });
      else kept.push({ row, column, found: now, planned: '', overtyped: what === 'keep' });
    });
  });
  return { surplus, kept };
}

/** @returns the actions that bring `now` to `want` without touching a cell that a person filled. */
export function differenceOf(state: BlockState): Difference {
  const wanted = wantedCells(state);
  const { surplus, kept } = surplusCells(state);
  return { ...wanted, kept: [...wanted.kept, ...kept], surplus };
}
