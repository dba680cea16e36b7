/** References to tables (`Bảng[Số tiền]`, `[@Tên]`) written out as plain addresses, which every engine understands. */
import { quotedSheet, type Area } from '../../kernel/cells';
import { absoluteAddress, contains } from '../document/address';
import type { SnapshotTable } from './calculation';

/** Where the formula stands: `[@Tên]` means its own row of the table around it. */
export interface Standing {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

const alike = (one: string, other: string): boolean =>
  one.normalize('NFC').toLowerCase() === other.normalize('NFC').toLowerCase();

const unescaped = (text: string): string => text.replaceAll(/'(.)/gsu, '$1');

type Section = '#all' | '#data' | '#headers' | '#totals' | '#this row';
const SECTIONS: ReadonlySet<string> = new Set<Section>(['#all', '#data', '#headers', '#totals', '#this row']);
const isSection = (text: string): text is Section => SECTIONS.has(text);

/** The parts of what stands in the brackets. */
interface Wanted {
  readonly sections: readonly Section[];
  /** First and last column; none: the whole width. */
  readonly columns: readonly string[];
}

const ITEM = /\[((?:[^[\]']|'.)*)\]/gsu;

/** @returns `undefined` when the brackets hold something that Excel would not accept */
function wantedIn(inner: string): Wanted | undefined {
  const text = inner.trim();
  if (text.startsWith('@')) {
    const rest = wantedIn(text.slice(1));
    return rest && { sections: ['#this row'], columns: rest.columns };
  }
  const isList = text.replaceAll(/'./gsu, '').includes('[');
  if (isList && text.replaceAll(ITEM, '').replaceAll(/[\s,:]/g, '') !== '') return undefined;
  const items = isList ? [...text.matchAll(ITEM)].map(([, item = '']) => item) : [text].filter((item) => item !== '');
  const sections = items.map((item) => item.toLowerCase()).filter(isSection);
  const columns = items.filter((item) => !isSection(item.toLowerCase())).map(unescaped);
  return columns.length > 2 ? undefined : { sections, columns };
}

interface Span {
  readonly first: number;
  readonly last: number;
}

function columnsOf(table: SnapshotTable, columns: readonly string[]): Span | undefined {
  if (columns.length === 0) return { first: 0, last: table.area.columns - 1 };
  const found = columns.map((column) => table.headings.findIndex((heading) => alike(heading, column)));
  return found.includes(-1) ? undefined : { first: Math.min(...found), last: Math.max(...found) };
}

/** Rows of a section, counted from the table's first row; `last < first` when it has none. */
function sectionRows(table: SnapshotTable, section: Section, row: number): Span {
  const top = table.showHeaders ? 1 : 0;
  const bottom = table.area.rows - (table.showTotals ? 2 : 1);
  const own = row - table.area.row;
  switch (section) {
    case '#all':
      return { first: 0, last: table.area.rows - 1 };
    case '#data':
      return { first: top, last: bottom };
    case '#headers':
      return { first: 0, last: top - 1 };
    case '#totals':
      return { first: bottom + 1, last: table.area.rows - 1 };
    case '#this row':
      return own >= top && own <= bottom ? { first: own, last: own } : { first: 0, last: -1 };
  }
}

function rowsOf(table: SnapshotTable, sections: readonly Section[], row: number): Span {
  const spans = (sections.length === 0 ? (['#data'] as const) : sections)
    .map((section) => sectionRows(table, section, row))
    .filter(({ first, last }) => last >= first);
  return { first: Math.min(...spans.map(({ first }) => first)), last: Math.max(...spans.map(({ last }) => last)) };
}

/** The table that a reference names; one without a name means the table around the formula. */
function tableFor(name: string, tables: readonly SnapshotTable[], standing: Standing): SnapshotTable | undefined {
  if (name !== '') return tables.find((table) => alike(table.name, name));
  const cell: Area = { row: standing.row, column: standing.column, rows: 1, columns: 1 };
  return tables.find((table) => table.sheet === standing.sheet && contains(table.area, cell));
}

/** @returns the data of a table that is named without brackets, as `ROWS(Bảng)` does, or `undefined` for another word */
export const wholeTable = (name: string, tables: readonly SnapshotTable[], standing: Standing): string | undefined =>
  tables.some((table) => alike(table.name, name)) ? plainReference(`${name}[]`, tables, standing) : undefined;

/**
 * @param reference `Bảng[[#Headers],[Số tiền]]` or, inside a table, `[@Tên]`
 * @returns `'Sheet 1'!$B$1:$B$9`; `#REF!` for a column or section that is not there, `#NAME?` for an unknown table,
 * `#VALUE!` for the formula's own row where the table has none; `undefined` when the brackets cannot be read
 */
export function plainReference(
  reference: string,
  tables: readonly SnapshotTable[],
  standing: Standing,
): string | undefined {
  const open = reference.indexOf('[');
  const wanted = wantedIn(reference.slice(open + 1, -1));
  if (!wanted) return undefined;
  const table = tableFor(reference.slice(0, open), tables, standing);
  if (!table) return '#NAME?';
  const columns = columnsOf(table, wanted.columns);
  if (!columns) return '#REF!';
  const rows = rowsOf(table, wanted.sections, standing.row);
  if (rows.last < rows.first) return wanted.sections.includes('#this row') ? '#VALUE!' : '#REF!';
  const area: Area = {
    row: table.area.row + rows.first,
    column: table.area.column + columns.first,
    rows: rows.last - rows.first + 1,
    columns: columns.last - columns.first + 1,
  };
  return `${quotedSheet(table.sheet)}!${absoluteAddress(area)}`;
}
