/** The journal on the sheet `_KC`: what the last write left in each block, and what an unfinished one was sending. */
import { type CellRef, type CellValue, cellAddress, quotedSheet } from '../kernel/cells';
import type { WrittenCell } from './difference';
import type { Watched } from './moves';
import { referencesIn } from './references';
import { sameCell } from './same';

export const JOURNAL_TAB = '_KC';
export const JOURNAL_VERSION = '1';
/** Row 1 title and version, row 2 state; then for each block two slots of two rows: contents, watched references. */
export const STATE_ROW = 1;
export const FIRST_BLOCK_ROW = 2;
export const ROWS_A_SLOT = 2;
export const ROWS_A_BLOCK = 2 * ROWS_A_SLOT;
/** Columns: block, `last` | `pending` | blank, number of chunks, chunks. */
export const FIRST_CHUNK_COLUMN = 3;
/** A cell takes 32,767 characters. */
const CHUNK = 30_000;
/** SUM takes 255 arguments, a formula 8,192 characters; a quoted tab name is at most 64. */
const REFERENCES_A_FORMULA = 80;
/** Before each chunk, so that none starts with an apostrophe or an equals sign. */
const GUARD = '|';

/** A block as one write left it or is about to leave it. */
export interface Slot {
  readonly place: CellRef;
  readonly looks: string;
  /** Input cells that its formulas refer to. */
  readonly inputs: readonly CellRef[];
  readonly cells: readonly (readonly WrittenCell[])[];
}

export interface BlockJournal {
  /** Row of the first slot on the journal sheet. */
  readonly row: number;
  readonly spare: 0 | 1;
  readonly last: Slot | undefined;
  readonly watched: readonly Watched[];
  readonly pending: Slot | undefined;
}

export interface Journal {
  readonly present: boolean;
  readonly clean: boolean;
  readonly blocks: ReadonlyMap<string, BlockJournal>;
  readonly nextRow: number;
}

type Line = readonly CellValue[];
type Stored = readonly [string, number, number];

interface StoredSlot {
  readonly place: Stored;
  readonly looks: string;
  readonly inputs: readonly Stored[];
  readonly returned: readonly (readonly CellValue[])[];
  /** Only where Excel made something else of it; keys are `row,column`. */
  readonly sent: Readonly<Record<string, CellValue>>;
}

const store = ({ sheet, row, column }: CellRef): Stored => [sheet, row, column];
const unstore = ([sheet, row, column]: Stored): CellRef => ({ sheet, row, column });

/** The texts of a slot's first row from {@link FIRST_CHUNK_COLUMN} on. */
export function slotChunks({ place, looks, inputs, cells }: Slot): string[] {
  const sent: Record<string, CellValue> = {};
  cells.forEach((line, row) => {
    line.forEach((cell, column) => {
      if (!sameCell(cell.sent, cell.returned)) sent[`${row},${column}`] = cell.sent;
    });
  });
  const returned = cells.map((line) => line.map((cell) => cell.returned));
  const stored: StoredSlot = { place: store(place), looks, inputs: inputs.map(store), returned, sent };
  const text = JSON.stringify(stored);
  return Array.from(
    { length: Math.ceil(text.length / CHUNK) },
    (_, part) => GUARD + text.slice(part * CHUNK, (part + 1) * CHUNK),
  );
}

/** One cell of each row, one of each column, then the inputs: what {@link watchedOf} pairs with where they are now. */
function watchList({ place, cells, inputs }: Slot): Pick<Watched, 'as' | 'was'>[] {
  const columns = cells[0]?.length ?? 0;
  return [
    ...cells.map((_, row) => ({ as: 'row' as const, was: { ...place, row: place.row + row } })),
    ...Array.from({ length: columns }, (_, column) => ({
      as: 'column' as const,
      was: { ...place, column: place.column + column },
    })),
    ...inputs.map((was) => ({ as: 'cell' as const, was })),
  ];
}

/**
 * Formulas that never compute anything: Excel keeps their references up to date when rows, columns, cells or tabs
 * move, exactly as it does for the block's own formulas. Reading them back tells what moved where.
 */
export function watchFormulas(slot: Slot): string[] {
  const references = watchList(slot).map(({ was }) => `${quotedSheet(was.sheet)}!${cellAddress(was)}`);
  return Array.from({ length: Math.ceil(references.length / REFERENCES_A_FORMULA) }, (_, part) => {
    const some = references.slice(part * REFERENCES_A_FORMULA, (part + 1) * REFERENCES_A_FORMULA);
    return `=IF(TRUE,"",SUM(${some.join(',')}))`;
  });
}

/** What Excel made of the watch formulas; nothing when they were not (all) written. */
function watchedOf(slot: Slot, line: Line | undefined): Watched[] {
  const list = watchList(slot);
  const now = (line ?? []).slice(FIRST_CHUNK_COLUMN).flatMap((formula) => referencesIn(String(formula)));
  return list.length === now.length ? list.map((watch, index) => ({ ...watch, is: now[index] })) : [];
}

function isStoredSlot(value: unknown): value is StoredSlot {
  if (typeof value !== 'object' || value === null) return false;
  const slot = value as Partial<Record<keyof StoredSlot, unknown>>;
  const lists = [slot.place, slot.inputs, slot.returned];
  return lists.every(Array.isArray) && typeof slot.looks === 'string' && typeof slot.sent === 'object';
}

/** Undefined when the text is not one that we wrote: a damaged journal counts as missing. */
function slotFrom(line: Line | undefined): Slot | undefined {
  const count = Number(line?.[FIRST_CHUNK_COLUMN - 1] ?? 0);
  const chunks = (line ?? []).slice(FIRST_CHUNK_COLUMN, FIRST_CHUNK_COLUMN + count);
  const text = chunks.map((chunk) => String(chunk).slice(GUARD.length)).join('');
  const stored = parsed(text);
  if (!isStoredSlot(stored)) return undefined;
  const cells = stored.returned.map((values, row) =>
    values.map((returned, column) => ({ returned, sent: stored.sent[`${row},${column}`] ?? returned })),
  );
  return { place: unstore(stored.place), looks: stored.looks, inputs: stored.inputs.map(unstore), cells };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function blockFrom(lines: readonly Line[], row: number): BlockJournal {
  const marks = [0, ROWS_A_SLOT].map((step) => lines[row + step]?.[1] ?? '');
  const current = marks.indexOf('last');
  const other = current === 0 ? 1 : 0;
  const last = current < 0 ? undefined : slotFrom(lines[row + current * ROWS_A_SLOT]);
  const pending = marks[other] === '' ? undefined : slotFrom(lines[row + other * ROWS_A_SLOT]);
  const watched = last === undefined ? [] : watchedOf(last, lines[row + current * ROWS_A_SLOT + 1]);
  return { row, spare: other, last, watched, pending };
}

/** @param lines the journal sheet's formulas from A1 on; undefined: there is no such sheet. */
export function journalFrom(lines: readonly Line[] | undefined): Journal {
  if (lines?.[0]?.[1] !== JOURNAL_VERSION) {
    return { present: lines !== undefined, clean: true, blocks: new Map(), nextRow: FIRST_BLOCK_ROW };
  }
  const blocks = new Map<string, BlockJournal>();
  let row = FIRST_BLOCK_ROW;
  for (; row < lines.length; row += ROWS_A_BLOCK) {
    const [block = ''] = [0, ROWS_A_SLOT]
      .map((step) => String(lines[row + step]?.[0] ?? ''))
      .filter((name) => name !== '');
    if (block !== '') blocks.set(block, blockFrom(lines, row));
  }
  return { present: true, clean: lines[STATE_ROW]?.[1] === 'clean', blocks, nextRow: row };
}
