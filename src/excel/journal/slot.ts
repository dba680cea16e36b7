/** One block of the journal as one write left it or is about to leave it: its texts, and the references that watch it. */
import { type CellRef, type CellValue, cellAddress, quotedSheet } from '../../kernel/cells';
import type { StandIn } from '../../kernel/sheet';
import type { WrittenCell } from '../cells/difference';
import { movesFrom, type Watched } from './moves';
import type { PackedSheet } from './packed';
import { type Move, moveReferences, referencesIn } from '../cells/references';
import { sameCell } from '../cells/same';
import { type Inserted, NONE_INSERTED } from '../cells/spread';
import { bytesOf } from '../steps/step';

/** A cell takes 32,767 characters. */
export const CHUNK = 30_000;
/** SUM takes 255 arguments, a formula 8,192 characters; a quoted tab name is at most 64. */
const REFERENCES_A_FORMULA = 80;
/** Before each chunk, so that none starts with an apostrophe or an equals sign. */
const GUARD = '|';

export interface Slot {
  /** The number of the write. */
  readonly run: number;
  readonly place: CellRef;
  readonly looks: string;
  /** Input cells that its formulas refer to. */
  readonly inputs: readonly CellRef[];
  readonly cells: readonly (readonly WrittenCell[])[];
  /** Lines of {@link cells} that a person inserted; the report knows nothing of them. */
  readonly inserted: Inserted;
  /** What the block says, so that it can be written again; undefined: after this write it is no part of the report. */
  readonly report: PackedSheet | undefined;
  /** Its sheet had gone since the write before: a write that stops may leave the new one without its page set up. */
  readonly remade?: true;
}

type Stored = readonly [string, number, number];

interface StoredSlot extends Omit<Slot, 'place' | 'inputs' | 'cells' | 'inserted'> {
  readonly inserted?: Inserted;
  readonly place: Stored;
  readonly inputs: readonly Stored[];
  readonly returned: readonly (readonly CellValue[])[];
  /** Only where Excel made something else of it; keys are `row,column`. */
  readonly sent: Readonly<Record<string, CellValue>>;
}

const store = ({ sheet, row, column }: CellRef): Stored => [sheet, row, column];
const unstore = ([sheet, row, column]: Stored): CellRef => ({ sheet, row, column });

/** A long text cut to what cells take. */
export const chunksOf = (text: string): string[] =>
  Array.from(
    { length: Math.ceil(text.length / CHUNK) },
    (_, part) => GUARD + text.slice(part * CHUNK, (part + 1) * CHUNK),
  );

export const textOfChunks = (chunks: readonly CellValue[]): string =>
  chunks.map((chunk) => String(chunk).slice(GUARD.length)).join('');

export function slotChunks({ cells, place, inputs, ...rest }: Slot): string[] {
  const sent: Record<string, CellValue> = {};
  cells.forEach((line, row) => {
    line.forEach((cell, column) => {
      if (!sameCell(cell.sent, cell.returned)) sent[`${row},${column}`] = cell.sent;
    });
  });
  const returned = cells.map((line) => line.map((cell) => cell.returned));
  const stored: StoredSlot = { ...rest, place: store(place), inputs: inputs.map(store), returned, sent };
  return chunksOf(JSON.stringify(stored));
}

/** About how large a request is that writes the slot, which cannot be cut in two. */
export const slotBytes = (slot: Slot): number => bytesOf(JSON.stringify(slotChunks(slot)));

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

/**
 * Rows are watched in the block's first column and columns in its first row. Where that one was deleted, all that it
 * watched seems to be; the other direction tells how far the rest has moved.
 */
function seenAcross(watched: readonly Watched[]): Watched[] {
  const living = (as: Watched['as']) => watched.find((watch) => watch.as === as && watch.is !== undefined);
  const [row, column] = [living('row'), living('column')];
  return watched.map((watch): Watched => {
    const guide = watch.as === 'row' && row === undefined ? column : watch.as === 'column' && !column ? row : undefined;
    if (guide?.is === undefined) return watch;
    const { sheet } = guide.is;
    const at = (axis: 'row' | 'column'): number => watch.was[axis] + (guide.is?.[axis] ?? 0) - guide.was[axis];
    return { ...watch, is: { sheet, row: at('row'), column: at('column') } };
  });
}

/** @param formulas what Excel made of the watch formulas; nothing comes of them when they were not (all) written */
export function watchedOf(slot: Slot, formulas: readonly CellValue[]): Watched[] {
  const list = watchList(slot);
  const now = formulas.flatMap((formula) => referencesIn(String(formula)));
  return list.length === now.length ? seenAcross(list.map((watch, index) => ({ ...watch, is: now[index] }))) : [];
}

/** Where an input stands now; undefined: its cell was deleted. */
function movedInput({ sheet, row, column }: CellRef, move: Move): CellRef | undefined {
  const now = move(sheet, { row, column, rows: 1, columns: 1 });
  return now && { sheet: now.sheet, row: now.area.row, column: now.area.column };
}

/** Where a value stands in for a formula now, and the formula as Excel would have kept it; undefined: its cell was deleted. */
function standInNow({ cell, formula, values }: StandIn, move: Move): StandIn | undefined {
  const cornersMoved: Move = (sheet, { row, column, rows, columns }) => {
    const first = movedInput({ sheet, row, column }, move);
    const last = movedInput({ sheet, row: row + rows - 1, column: column + columns - 1 }, move);
    if (first === undefined || last === undefined) return undefined;
    const size = { rows: last.row - first.row + 1, columns: last.column - first.column + 1 };
    return { sheet: first.sheet, area: { row: first.row, column: first.column, ...size } };
  };
  const now = movedInput(cell, move);
  return now && { cell: now, formula: moveReferences(formula, cell.sheet, cornersMoved), values };
}

/** What the block said, with its links to inputs where those stand now; a link to a deleted cell is as broken as in Excel. */
export function reportNow({ report }: Slot, watched: readonly Watched[]): PackedSheet | undefined {
  if (report === undefined) return undefined;
  const move = movesFrom(watched.filter(({ as }) => as === 'cell'));
  const parts = report.parts.map((part) => {
    if (typeof part === 'string' || !('input' in part)) return part;
    const now = movedInput(part.input, move);
    return now === undefined ? '#REF!' : { ...part, input: now };
  });
  const looks = report.looks.map(({ link, ...look }) => {
    if (link === undefined || !('input' in link)) return { ...look, ...(link === undefined ? {} : { link }) };
    const now = movedInput(link.input, move);
    return now === undefined ? look : { ...look, link: { input: now } };
  });
  const { standIns } = report.frame;
  if (standIns === undefined) return { ...report, parts, looks };
  const moved = standIns.flatMap((each) => standInNow(each, move) ?? []);
  return { ...report, parts, looks, frame: { ...report.frame, standIns: moved } };
}

function isStoredSlot(value: unknown): value is StoredSlot {
  if (typeof value !== 'object' || value === null) return false;
  const slot = value as Partial<Record<keyof StoredSlot, unknown>>;
  const lists = [slot.place, slot.inputs, slot.returned];
  const plain = typeof slot.looks === 'string' && typeof slot.run === 'number' && typeof slot.sent === 'object';
  return lists.every(Array.isArray) && plain;
}

/** @param text the JSON that stands on the journal sheet, or undefined for a text that we did not write */
export function slotFrom(text: string): Slot | undefined {
  const stored = parsed(text);
  if (!isStoredSlot(stored)) return undefined;
  const { returned, sent, place, inputs, run, looks, report, inserted = NONE_INSERTED, remade } = stored;
  const cells = returned.map((values, row) =>
    values.map((value, column) => ({ returned: value, sent: sent[`${row},${column}`] ?? value })),
  );
  const slot = { run, looks, report, inserted, place: unstore(place), inputs: inputs.map(unstore), cells };
  return remade === true ? { ...slot, remade } : slot;
}

/** Undefined when the text is no JSON object; most places of the journal are blank, and a failure costs much. */
export function parsed(text: string): unknown {
  if (!text.startsWith('{')) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
