/** A register column by column: each different value of a column is read once, however many rows have it. */
import {
  bodyCell,
  entryAt,
  issue,
  known,
  withMore,
  type CellRef,
  type CellValue,
  type Grid,
  type GridColumn,
  type Issue,
} from '../kernel';
import { readCell } from './reading';
import type { Position } from './readTable';
import { cleanText, isBlank, isCellError, spellingKey } from './spelling';

/** What a different value of a column was read as. */
export type ReadValue =
  { readonly kind: 'blank' | 'unread' } | { readonly kind: 'read'; readonly value: unknown; readonly text: string };

/** One column of the schema in a register; `codes` says for each row which of the values it has. */
export interface RegisterColumn {
  readonly codes: Uint32Array;
  readonly values: readonly ReadValue[];
  /** Numbers of texts that are the same word, value by value; blank ones and those that were not read have 0. */
  readonly keys: Uint32Array;
  readonly cellOf: (row: number) => CellRef;
  readonly issues: readonly Issue[];
}

const LATIN = /^[\x21-\x7e]*$/u;
/** Most codes need none of the care that Vietnamese spelling needs. */
const keyOf = (value: CellValue): string =>
  typeof value === 'string' && LATIN.test(value) ? value.toLowerCase() : spellingKey(value);

/** The first row of each different value and how many rows have it; rows that are passed over do not count. */
export function occurrences(codes: Uint32Array, values: number, isSkipped: Uint8Array) {
  const [first, count] = [new Uint32Array(values), new Uint32Array(values)];
  for (const [row, code] of codes.entries()) {
    if (isSkipped[row] === 1) continue;
    if (count[code] === 0) first[code] = row;
    count[code] = entryAt(count, code) + 1;
  }
  return { first, count };
}

/** @returns 1 for each row whose cells are all blank */
export function blankRows(columns: readonly GridColumn[], rows: number): Uint8Array {
  const blank = new Uint8Array(rows).fill(1);
  for (const { values, codes } of columns) {
    const isBlankValue = values.map(isBlank);
    for (const [row, code] of codes.entries()) if (isBlankValue[code] !== true) blank[row] = 0;
  }
  return blank;
}

/** How bad a blank cell is: without place or commune a facility cannot be counted, without a year in no year. */
const blankSeverity = ({ column }: Position) =>
  column.required ? 'error' : column.kind === 'year' ? 'warning' : 'info';

/** Names and codes of facilities are only compared, so only errors among them are looked for. */
const ONLY_COMPARED: ReadonlySet<string> = new Set(['facilityCode', 'facility']);
/** A tick or a date that is blank says something: no. */
const MAY_BE_BLANK: ReadonlySet<string> = new Set(['nominated', 'eligibleFrom', 'eligibleUntil']);

interface Source {
  readonly grid: Grid;
  readonly columns: readonly GridColumn[];
  readonly isSkipped: Uint8Array;
}

/** @returns the column, or undefined when the register has none */
export function registerColumn(position: Position, source: Source): RegisterColumn | undefined {
  const at = position.indices[0]?.index ?? -1;
  const column = source.columns[at];
  if (column === undefined) return undefined;
  const cellOf = (row: number): CellRef => bodyCell(source.grid, row, at);
  const { first, count } = occurrences(column.codes, column.values.length, source.isSkipped);
  const heading = cleanText(known(source.grid.headings[at], 'heading'));
  const isUnused = !position.column.required && column.values.every(isBlank);
  const issues: Issue[] = [];
  const values = column.values.map((raw, code): ReadValue => {
    const rows = entryAt(count, code);
    if (rows === 0 || isUnused) return { kind: 'blank' };
    const spot = { column: heading, cell: cellOf(entryAt(first, code)) };
    const read = readValue(raw, position, spot);
    if (!('issue' in read)) return read;
    issues.push(withMore(read.issue, rows - 1));
    return { kind: isBlank(raw) ? 'blank' : 'unread' };
  });
  return { codes: column.codes, values, keys: keysOf(column.values, values), cellOf, issues };
}

function readValue(
  raw: CellValue,
  position: Position,
  spot: { readonly column: string; readonly cell: CellRef },
): ReadValue | { readonly issue: Issue } {
  const { id, column } = position;
  if (isBlank(raw)) {
    if (MAY_BE_BLANK.has(id)) return { kind: 'blank' };
    const accepted = column.kind === 'year' ? 'year' : 'text';
    const at = { severity: blankSeverity(position), cell: spot.cell } as const;
    return { issue: issue({ code: 'cell-blank', ...at }, { column: spot.column, accepted }) };
  }
  if (ONLY_COMPARED.has(id) && !isCellError(raw)) return { kind: 'read', value: raw, text: String(raw) };
  const reading = readCell(raw, column, spot);
  return 'issue' in reading ? reading : { kind: 'read', value: reading.value, text: cleanText(raw) };
}

function keysOf(raw: readonly CellValue[], values: readonly ReadValue[]): Uint32Array {
  const numbers = new Map<string, number>();
  return Uint32Array.from(raw, (value, code) => {
    if (values[code]?.kind !== 'read') return 0;
    const key = keyOf(value);
    const number = numbers.get(key) ?? numbers.size + 1;
    if (number > numbers.size) numbers.set(key, number);
    return number;
  });
}
