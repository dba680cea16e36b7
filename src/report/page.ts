/** A sheet described by rows and columns with ids, and made into the rectangle of cells that will stand there. */
import type { Area, Cell, Role, Sheet } from '../kernel';
import { blank, text } from './contents';
import { layoutOf, numberOf, range, type Layout, type Span } from './layout';

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
  /** Columns to be merged; `all` is the whole row. */
  readonly across?: readonly (Span | 'all')[];
}

export interface Column {
  readonly id: string;
  /** Characters of the body font. */
  readonly width: number;
}

/** A sheet before its cells are made. */
export interface Page {
  readonly block: string;
  readonly tab: string;
  readonly columns: readonly Column[];
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
}

/** A finished sheet together with where everything stands on it, for the formulas of later sheets. */
export interface Section {
  readonly at: Layout;
  readonly sheet: Sheet;
}

/** A4 upright holds about this many characters of the body font. */
const WIDEST_UPRIGHT = 95;

/** Makes the cells of a page. */
export function sectionOf(page: Page): Section {
  const { block, tab, columns, rows, frozen } = page;
  const at = layoutOf(block, { rows: rows.map(({ id }) => id), columns: columns.map(({ id }) => id) });
  const widths = columns.map(({ width }) => width);
  const printed = page.printedAcross === undefined ? columns.length : numberOf(at.columns, page.printedAcross) + 1;
  const sheet: Sheet = {
    block,
    tab,
    cells: rows.map((row) => cellsOf(row, at, printed)),
    merges: [...rows.flatMap((row) => mergesOf(row, at, columns[printed - 1]?.id ?? '')), ...(page.merges?.(at) ?? [])],
    widths,
    frozen: { rows: numberOf(at.rows, frozen.row) + 1, columns: numberOf(at.columns, frozen.column) + 1 },
    print: {
      landscape: widths.slice(0, printed).reduce((total, width) => total + width, 0) > WIDEST_UPRIGHT,
      ...(page.repeated === undefined ? {} : { headingRows: rowsOf(page.repeated, at) }),
      area: {
        row: 0,
        column: 0,
        rows: page.printedTo === undefined ? rows.length : numberOf(at.rows, page.printedTo) + 1,
        columns: printed,
      },
    },
    names: (page.names ?? []).map(({ name, row, column }) => ({
      name,
      row: numberOf(at.rows, row),
      column: numberOf(at.columns, column),
    })),
  };
  return { at, sheet };
}

function cellsOf({ cells, rest = 'blank' }: Row, at: Layout, printed: number): readonly Cell[] {
  const given = cells(at);
  for (const id of Object.keys(given)) numberOf(at.columns, id);
  return [...at.columns.keys()].map((id, index) => given[id] ?? blank(index < printed ? rest : 'blank'));
}

function mergesOf({ id, across = [] }: Row, at: Layout, last: string): readonly Area[] {
  const [first = ''] = at.columns.keys();
  return across
    .map((span) => range(at, [id, id], span === 'all' ? [first, last] : span).area)
    .filter(({ columns }) => columns > 1);
}

const rowsOf = ([first, last]: Span, at: Layout) => ({
  first: numberOf(at.rows, first),
  last: numberOf(at.rows, last),
});

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
