/** Tables of different kinds below one another on one grid of columns, as the statistics need them. */
import type { BlockRef, Cell, Role } from '../kernel';
import { centred, figure, text } from './contents';
import { range, type Layout, type Span } from './layout';
import { banner, gap, uncut, type Column, type Row } from './page';

/** A line of a table: its label and its cells from the first value column on. */
export interface Line {
  readonly id: string;
  readonly label: string;
  readonly cells: (at: Layout) => readonly Cell[];
  /** How its cells are worked out: behind the printed columns. */
  readonly steps?: (at: Layout) => readonly Cell[];
  /** A line of totals has no number of its own. */
  readonly isTotal?: true;
}

export interface Table {
  /** Part of every id, so that tables do not meet. */
  readonly id: string;
  readonly title: string;
  /** What the label column is about. */
  readonly label: string;
  /** Headings of the value columns; a cell for those that are numbers. */
  readonly headings: readonly (string | Cell)[];
  readonly steps?: readonly string[];
  readonly lines: readonly Line[];
}

export const LABEL = 'label';
export const valueId = (index: number): string => `value ${index + 1}`;
export const stepId = (index: number): string => `step ${index + 1}`;
export const lineId = ({ id }: Pick<Table, 'id'>, line: string): string => `${id}: ${line}`;
export const headingsId = ({ id }: Pick<Table, 'id'>): string => `${id}: headings`;

/** As many value columns as the widest table needs, then as many columns of steps, which are not printed. */
export function tableColumns(
  tables: readonly Table[],
  width: number,
): { readonly printed: readonly Column[]; readonly steps: readonly Column[] } {
  const most = (counts: readonly number[]): readonly number[] =>
    Array.from({ length: Math.max(0, ...counts) }, (_, i) => i);
  const values = most([1, ...tables.map(({ headings }) => headings.length)]);
  const steps = most(tables.map(({ steps = [] }) => steps.length));
  return {
    printed: [
      { id: 'number', width: 6 },
      { id: LABEL, width: 30 },
      ...values.map((index) => ({ id: valueId(index), width })),
    ],
    steps:
      steps.length === 0 ? [] : [{ id: 'aside', width: 4 }, ...steps.map((index) => ({ id: stepId(index), width }))],
  };
}

/** Lines that one printed page holds; those of a longer table are parted, with the headings above each part. */
const ON_ONE_PAGE = 33;
const IN_A_PART = 30;

/** Title, headings and lines of each table that has any, with a free line between tables. */
export const tableRows = (tables: readonly Table[]): readonly Row[] =>
  tables.flatMap((table, index) => [
    ...(index === 0 ? [] : [gap(`before ${table.id}`)]),
    ...partsOf(table.lines.map((line, number) => lineRow(table, line, number + 1))).flatMap((part, number) =>
      uncut([
        ...(number === 0
          ? [banner(`${table.id}: title`, text(table.title, 'caption', 'left')), headingsOf(table)]
          : [headingsAgain(table, number + 1)]),
        ...part,
      ]),
    ),
  ]);

function partsOf(lines: readonly Row[]): readonly (readonly Row[])[] {
  if (lines.length <= ON_ONE_PAGE) return [lines];
  const parts = Math.ceil(lines.length / IN_A_PART);
  return Array.from({ length: parts }, (_, part) => lines.slice(part * IN_A_PART, (part + 1) * IN_A_PART));
}

/** A page has its rows repeated for one table only. These are texts, even of years, since sums reach over them. */
function headingsAgain(table: Table, part: number): Row {
  const cells = table.headings.map((heading) => centred(wordsOf(heading), 'heading'));
  return {
    id: `${headingsId(table)} ${part}`,
    cells: () => ({
      number: centred('', 'heading'),
      [LABEL]: centred(table.label, 'heading'),
      ...byColumn(cells, valueId),
    }),
  };
}

function wordsOf(heading: string | Cell): string {
  if (typeof heading === 'string') return heading;
  const { content } = heading;
  if (content.kind === 'blank') return '';
  return String(
    content.kind === 'formula' ? content.expected : content.kind === 'date' ? content.serial : content.value,
  );
}

function headingsOf(table: Table): Row {
  const { headings, label, steps = [] } = table;
  const cells = headings.map((heading) => (typeof heading === 'string' ? centred(heading, 'heading') : heading));
  return {
    id: headingsId(table),
    cells: () => ({
      number: centred('', 'heading'),
      [LABEL]: centred(label, 'heading'),
      ...byColumn(cells, valueId),
      ...byColumn(
        steps.map((heading) => centred(heading, 'heading')),
        stepId,
      ),
    }),
  };
}

function lineRow(table: Table, { id, label, cells, steps, isTotal }: Line, number: number): Row {
  const role: Role = isTotal ? 'total' : 'text';
  return {
    id: lineId(table, id),
    cells: (at) => ({
      number: isTotal ? text('', 'total') : figure(number, { shows: 'count', role: 'text', align: 'center' }),
      [LABEL]: text(label, role),
      ...byColumn(cells(at), valueId),
      ...byColumn(steps?.(at) ?? [], stepId),
    }),
  };
}

const byColumn = (cells: readonly Cell[], idOf: (index: number) => string): Readonly<Record<string, Cell>> =>
  Object.fromEntries(cells.map((cell, index) => [idOf(index), cell]));

/** One value column, or the column of an id, from one line of a table to another. */
export const linesOf = (
  at: Layout,
  table: Pick<Table, 'id'>,
  { lines, column }: { readonly lines: Span; readonly column: number | string },
): BlockRef => {
  const id = typeof column === 'number' ? valueId(column) : column;
  return range(at, [lineId(table, lines[0]), lineId(table, lines[1])], [id, id]);
};

/** The first and last line of a table that are no totals; undefined for a table without such lines. */
export function bodyOf({ lines }: Pick<Table, 'lines'>): Span | undefined {
  const body = lines.filter(({ isTotal }) => !isTotal);
  const [first, last] = [body[0], body.at(-1)];
  return first === undefined || last === undefined ? undefined : [first.id, last.id];
}
