/** What stands below the headings of a plain range: rows of data, and lines that only a reader of the paper needs. */
import { bodyCell, groupedBy, issue, known, type CellRef, type CellValue, type Grid, type Issue } from '../../kernel';
import type { HeadingReader } from '../headings';
import { isTotalLabel } from '../totalRows';
import type { TableSchema } from '../schema';
import { bareKey, cleanText, isBlank, spellingKey } from '../spelling';
import { hasLargeUnit } from './units';

interface Body {
  readonly rows: Grid['rows'];
  readonly issues: readonly Issue[];
}

/** What the lines say that were passed over. */
interface PassedOver {
  readonly passedOver: readonly { readonly text: string; readonly cell: CellRef }[];
}

type Line = readonly CellValue[];

/**
 * The grid with its notes and numbering rows made blank, and the cells below merged ones filled:
 * rows keep their places, and everything passed over or filled in is told.
 */
export function withoutNotes(grid: Grid, schema: TableSchema, read: HeadingReader): Body & PassedOver {
  const columns = columnsOf(grid, schema, read);
  const kept = grid.rows.map((line, row) => (isNumbering(line, row) ? blankLine(line) : line));
  const notes = noteRows(kept, columns);
  const rows = kept.map((line, row) => (notes.has(row) ? blankLine(line) : line));
  const carried = carriedDown({ ...grid, rows }, columns);
  const passedOver = [...notes].flatMap((row) =>
    known(grid.rows[row], 'row of the note').flatMap((value, column) =>
      isBlank(value) ? [] : [{ text: cleanText(value), cell: bodyCell(grid, row, column) }],
    ),
  );
  return { rows: carried.rows, issues: [...notesTold(grid, notes), ...carried.issues], passedOver };
}

interface Columns {
  /** Where the needed columns stand. */
  readonly needed: readonly number[];
  /** Needed columns whose cells an office merges over the rows that they head. */
  readonly heads: readonly number[];
}

/** What heads groups of rows: the option, its phase, the place of a commune. What a row itself is called is never carried. */
const GROUPING = new Set(['option', 'phase', 'place']);

function columnsOf(grid: Grid, { columns }: TableSchema, read: HeadingReader): Columns {
  const meanings = grid.headings.map((heading) => read(heading)?.columnId);
  const needed = Object.entries(columns).flatMap(([id, column]) =>
    column.required && meanings.includes(id) ? [{ id, index: meanings.indexOf(id) }] : [],
  );
  const heads = needed.filter(({ id }) => GROUPING.has(id)).filter(({ id }) => id !== needed.at(-1)?.id);
  return { needed: needed.map(({ index }) => index), heads: heads.map(({ index }) => index) };
}

const blankLine = (line: Line): Line => line.map(() => '');

/** "(1) (2) (3)" or "A B 1 2 3" below the headings, or units alone: "(người)". */
function isNumbering(line: Line, row: number): boolean {
  if (row > 1) return false;
  const texts = line.filter((value) => !isBlank(value)).map(cleanText);
  if (texts.some(hasLargeUnit)) return false;
  const bracketed = texts.length > 0 && texts.every((text) => /^\([^()]{1,20}\)$/u.test(text));
  return bracketed || (texts.length > 2 && /^A/u.test(texts.join('')) && /^A+B?C?\d+$/u.test(texts.join('')));
}

/** How a note, a source or a signature begins, without marks. */
const NOTE =
  /^(?:[*(]|ghi chu|chu thich|luu y|nguon(?: so lieu)?\s*:|notes?\b|source\s*:|don vi tinh|dvt\b|unit\s*:|nguoi lap|nguoi duyet|(?:pho )?giam doc|(?:pho )?truong phong|thu truong|chu tich|kt\.|tm\.|tl\.|noi nhan|(?:bang|bieu|table)(?: so)? \d|phu luc|.*\bngay\s[\d….\s]*thang\b)/u;

const filled = (line: Line): Line => line.filter((value) => !isBlank(value));
const isWords = (line: Line): boolean =>
  filled(line).every((value) => typeof value === 'string' && !/^\d/u.test(value));

/** No name of a place or of an item that lacks all its figures is as long as a sentence. */
const WORDS_OF_A_SENTENCE = 7;
const isSentence = (line: Line): boolean => {
  const [first, ...more] = filled(line);
  return (
    first !== undefined &&
    more.length === 0 &&
    isWords(line) &&
    cleanText(first).split(' ').length >= WORDS_OF_A_SENTENCE
  );
};

/** Notes by how they begin; below the last whole row sentences too, and everything after the first note that holds no number. */
function noteRows(rows: readonly Line[], { needed }: Columns): ReadonlySet<number> {
  const isWhole = (line: Line) => needed.every((column) => !isBlank(known(line[column], 'cell')));
  const isNote = (line: Line): boolean => {
    const [first, ...more] = filled(line);
    return first !== undefined && more.length < 2 && isWords(line) && NOTE.test(bareKey(spellingKey(first)));
  };
  const marked = rows.flatMap((line, row) => (isNote(line) ? [row] : []));
  const last = rows.findLastIndex((line, row) => isWhole(line) && !marked.includes(row));
  const sentences = rows.flatMap((line, row) => (row > last && isSentence(line) ? [row] : []));
  const start = Math.min(rows.length, ...[...marked, ...sentences].filter((row) => row > last));
  const rest = rows.flatMap((line, row) =>
    row > start && filled(line).length > 0 && isWords(line) && !isWhole(line) ? [row] : [],
  );
  return new Set([...marked, ...sentences, ...rest]);
}

function notesTold(grid: Grid, notes: ReadonlySet<number>): readonly Issue[] {
  const [first] = [...notes].toSorted((a, b) => a - b);
  if (first === undefined) return [];
  const line = known(grid.rows[first], 'row of the note');
  const column = line.findIndex((value) => !isBlank(value));
  const facts = { table: grid.table, count: notes.size, text: cleanText(known(line[column], 'text of the note')) };
  return [issue({ code: 'notes-passed-over', severity: 'info', cell: bodyCell(grid, first, column) }, facts)];
}

/** Only the top left cell of merged ones has a value: the others are read as that one, and the person is told. */
function carriedDown(grid: Grid, { needed, heads }: Columns): Body {
  const others = needed.filter((column) => !heads.includes(column));
  const isMember = (line: Line) =>
    others.every((column) => !isBlank(known(line[column], 'cell'))) && !line.some(isTotalLabel);
  const lasts = new Map<number, CellValue>();
  const carried: { readonly row: number; readonly column: number; readonly value: CellValue }[] = [];
  const rows = grid.rows.map((line, row) =>
    line.map((value, column) => {
      if (!heads.includes(column)) return value;
      if (!isBlank(value)) lasts.set(column, value);
      const above = lasts.get(column);
      if (!isBlank(value) || above === undefined || !isMember(line)) return value;
      carried.push({ row, column, value: above });
      return above;
    }),
  );
  const issues = [...groupedBy(carried, ({ column }) => column).values()].map((group) => {
    const [{ row, column, value }] = group;
    const heading = cleanText(known(grid.headings[column], 'heading'));
    const facts = { column: heading, value: cleanText(value), count: group.length };
    return issue({ code: 'cells-carried', severity: 'warning', cell: bodyCell(grid, row, column) }, facts);
  });
  return { rows, issues };
}
