/** A sheet described by rows and columns with ids, and made into the rectangle of cells that will stand there. */
import {
  columnsOnFirstPage,
  scaleToFit,
  type Area,
  type Cell,
  type Role,
  type RowSpan,
  type Sheet,
  type SheetChart,
} from '../kernel';
import { blank, text } from './contents';
import { fittedWidths } from './fitting';
import { layoutOf, numberOf, range, type Layout, type Span } from './layout';
import { masterRow } from './masterCheck';
import type { Context } from './naming';

/** The contents of a row by column id; columns that are not named stay blank. */
export type Cells = Readonly<Record<string, Cell>>;

/** Cells of several parts of a row. */
export const together = (parts: readonly Cells[]): Cells => Object.fromEntries(parts.flatMap(Object.entries<Cell>));

/** One row: its cells may refer to any other row, since all places are known before any cell is made. */
export interface Row {
  readonly id: string;
  readonly cells: (at: Layout) => Cells;
  /** The part that cells without content play, so that a table has no holes. */
  readonly rest?: Role;
  /** Columns to be merged; `all` is the whole width of the first printed page. */
  readonly across?: readonly (Span | 'all')[];
  /** Rows of detail side by side can be folded away together. */
  readonly isDetail?: true;
  /** It is printed on the page of the row above it, wherever a page can hold all such rows. */
  readonly joins?: true;
}

export interface Column {
  readonly id: string;
  /** The most characters of the body font that its texts may take; it gets no more than its cells need. */
  readonly width: number;
}

/** A sheet before its cells are made. */
export interface Page {
  readonly block: string;
  readonly tab: string;
  readonly columns: readonly Column[];
  /** The fewest characters of all columns together, for what stands side by side above and below a table. */
  readonly least?: number;
  readonly rows: readonly Row[];
  /** Merges over several rows. */
  readonly merges?: (at: Layout) => readonly Area[];
  /** The last frozen row and column. */
  readonly frozen: { readonly row: string; readonly column: string };
  /** Rows repeated on each printed page. */
  readonly repeated?: Span;
  /** The last printed row; the rest is for the machine. */
  readonly printedTo?: string;
  /** The last printed column; titles reach to it, and the columns behind it are for the machine. */
  readonly printedAcross?: string;
  readonly names?: readonly { readonly name: string; readonly row: string; readonly column: string }[];
  readonly charts?: (at: Layout) => readonly SheetChart[];
}

/** A finished sheet together with where everything stands on it, for the formulas of later sheets. */
export interface Section {
  readonly at: Layout;
  readonly sheet: Sheet;
}

/** A sheet that would shrink more than this on upright paper is printed lengthways. */
const LEAST_UPRIGHT = 0.92;

/** Makes the cells of a page, with the state of all checks in a first row of its own that is not printed. */
export function sectionOf(page: Page, context: Context): Section {
  const { block, tab, columns, frozen } = page;
  const rows = [masterRow(context), ...page.rows];
  const at = layoutOf(block, { rows: rows.map(({ id }) => id), columns: columns.map(({ id }) => id) });
  const printed = page.printedAcross === undefined ? columns.length : numberOf(at.columns, page.printedAcross) + 1;
  const cells = rows.map((row) => cellsOf(row, at, printed));
  const tall = page.merges?.(at) ?? [];
  const widest = [...rows.flatMap((row) => mergesOf(row, at, printed - 1)), ...tall];
  const widths = fittedWidths({
    most: columns.map(({ width }) => width),
    cells,
    merges: widest,
    least: page.least ?? 0,
    printed,
  });
  const paper = widths.slice(0, printed);
  const landscape = scaleToFit(paper, false) < LEAST_UPRIGHT;
  const lastColumn = columnsOnFirstPage(paper, landscape) - 1;
  const lastRow = page.printedTo === undefined ? rows.length - 1 : numberOf(at.rows, page.printedTo);
  const charts = page.charts?.(at) ?? [];
  const frozenColumns = numberOf(at.columns, frozen.column) + 1;
  const sheet: Sheet = {
    ...{ block, tab, cells, widths },
    merges: [...rows.flatMap((row) => mergesOf(row, at, lastColumn)), ...tall],
    frozen: { rows: numberOf(at.rows, frozen.row) + 1, columns: frozenColumns },
    print: {
      ...{ landscape, labelColumns: frozenColumns },
      ...(page.repeated === undefined ? {} : { headingRows: rowsOf(page.repeated, at) }),
      area: { row: 1, column: 0, rows: lastRow, columns: printed },
      together: keptTogether({ rows, cells, merges: tall, charts }),
    },
    names: (page.names ?? []).map(({ name, row, column }) => ({
      name,
      row: numberOf(at.rows, row),
      column: numberOf(at.columns, column),
    })),
    charts,
    folds: foldsOf(rows),
  };
  return { at, sheet };
}

function cellsOf({ cells, rest = 'blank' }: Row, at: Layout, printed: number): readonly Cell[] {
  const given = cells(at);
  for (const id of Object.keys(given)) numberOf(at.columns, id);
  return [...at.columns.keys()].map((id, index) => given[id] ?? blank(index < printed ? rest : 'blank'));
}

function mergesOf({ id, across = [] }: Row, at: Layout, lastColumn: number): readonly Area[] {
  const row = numberOf(at.rows, id);
  return across
    .map((span) =>
      span === 'all' ? { row, column: 0, rows: 1, columns: lastColumn + 1 } : range(at, [id, id], span).area,
    )
    .filter(({ columns }) => columns > 1);
}

const rowsOf = ([first, last]: Span, at: Layout) => ({
  first: numberOf(at.rows, first),
  last: numberOf(at.rows, last),
});

/** Stretches of detail rows. */
const foldsOf = (rows: readonly Row[]): readonly RowSpan[] => runs(rows.map(({ isDetail }) => isDetail === true));

/** Rows side by side for which something holds. */
function runs(holds: readonly boolean[]): readonly RowSpan[] {
  const starts = holds.flatMap((held, row) => (held && holds[row - 1] !== true ? [row] : []));
  const ends = holds.flatMap((held, row) => (held && holds[row + 1] !== true ? [row] : []));
  return starts.map((first, index) => ({ first, last: ends[index] ?? first }));
}

interface Printed {
  readonly rows: readonly Row[];
  readonly cells: readonly (readonly Cell[])[];
  readonly merges: readonly Area[];
  readonly charts: readonly SheetChart[];
}

/** What a reader must find on one page: joined rows, headings with what they head, totals with what they add, merges, charts. */
function keptTogether({ rows, cells, merges, charts }: Printed): readonly RowSpan[] {
  const has = (row: number, roles: readonly Role[]): boolean =>
    (cells[row] ?? []).some(({ role, content }) => roles.includes(role) && content.kind !== 'blank');
  const joined = rows.map(({ joins }) => joins === true);
  const close = rows.map((_, row) => row > 0 && (has(row - 1, HEADING) || has(row, ADDING)));
  const over = [...merges, ...charts.map((chart) => chart.over)];
  return [
    ...stretches(joined),
    ...stretches(close),
    ...over.map(({ row, rows: count }) => ({ first: row, last: row + count - 1 })),
  ].filter(({ first, last }) => first >= 0 && last > first);
}

const HEADING: readonly Role[] = ['caption', 'title', 'subtitle', 'unit', 'heading'];
const ADDING: readonly Role[] = ['total', 'words'];

/** Rows that hold on to the row above, together with that row. */
const stretches = (holds: readonly boolean[]): readonly RowSpan[] =>
  runs(holds).map(({ first, last }) => ({ first: first - 1, last }));

/** A line over the whole width: titles, notes. */
export const banner = (id: string, cell: Cell): Row => ({
  id,
  cells: (at) => {
    const [first = ''] = at.columns.keys();
    return { [first]: cell };
  },
  rest: cell.role,
  across: ['all'],
});

/** Rows of a table that is printed on one page wherever a page can hold it. */
export const uncut = (rows: readonly Row[]): readonly Row[] =>
  rows.map((row, index) => (index === 0 ? row : { ...row, joins: true }));

/** A row without content. */
export const gap = (id: string): Row => ({ id, cells: () => ({}) });

/** A row of column headings. */
export const headingRow = (id: string, headings: Readonly<Record<string, string>>): Row => ({
  id,
  rest: 'heading',
  cells: () =>
    Object.fromEntries(
      Object.entries(headings).map(([column, heading]) => [column, text(heading, 'heading', 'center')]),
    ),
});
