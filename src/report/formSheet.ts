/** The form that asks one place for its communes, their facilities by year, and whom it nominates: to be filled in and sent back. */
import { formTexts } from '../i18n';
import type { Area, Cell, FormSheet, Language, NumberKind, Role } from '../kernel';
import { tables } from '../model';
import { blank, centred, figure, live, text } from './contents';

/** What is asked of a place, and what is known of it already. */
export interface FormOrder {
  readonly place: string;
  /** Names that stand in the rows already. */
  readonly communes: readonly string[];
  readonly rows: number;
  readonly years: readonly number[];
  /** Facilities of the whole place by year. */
  readonly known: ReadonlyMap<number, number>;
  /** Who gets it back. */
  readonly sendTo: string | undefined;
}

const FORM = 'form';
const WIDTHS = { number: 5, name: 34, year: 13, nominated: 11 } as const;
const LONGEST_TAB = 31;
/** Signs that Excel takes in no tab's name. */
const NO_TAB = /[:\\/?*[\]']/gu;
const HEADING: Role = 'heading';

const entry = (shows: NumberKind, align?: NonNullable<Cell['align']>): Cell => ({
  ...blank('input'),
  shows,
  ...(align === undefined ? {} : { align }),
});

/** A row under construction, with the merges in it by first and last column. */
interface Line {
  readonly cells: readonly Cell[];
  readonly across: readonly (readonly [first: number, last: number])[];
}

interface Grid {
  /** How many columns there are. */
  readonly wide: number;
  readonly years: readonly number[];
  /** The last column. */
  readonly nominated: number;
}

function line(
  { wide }: Grid,
  cells: Readonly<Record<number, Cell>>,
  { rest = 'blank', across = [] }: { readonly rest?: Role; readonly across?: Line['across'] } = {},
): Line {
  return { cells: Array.from({ length: wide }, (_, at) => cells[at] ?? blank(rest)), across };
}

const banner = (grid: Grid, cell: Cell): Line =>
  line(grid, { 0: cell }, { rest: cell.role, across: [[0, grid.nominated]] });

function headOf({ place, sendTo }: FormOrder, grid: Grid, language: Language): readonly Line[] {
  const words = formTexts[language];
  const named = {
    0: text(words.place, 'subtotal'),
    2: text(place, 'subtotal'),
  };
  const { nominated } = grid;
  return [
    line(grid, { 0: text(words.mark, 'hint') }),
    banner(grid, centred(words.title.toUpperCase(), 'title')),
    line(grid, {}),
    line(grid, named, {
      rest: 'subtotal',
      across: [
        [0, 1],
        [2, nominated],
      ],
    }),
    ...words.howToFill(sendTo).map((note) => banner(grid, text(note, 'note'))),
    line(grid, {}),
  ];
}

function headings({ years, nominated }: Grid, language: Language): Readonly<Record<number, Cell>> {
  const { name, facilities, nominated: nominee } = tables.communes.columns;
  const own = { 0: formTexts[language].number, 1: name.heading[language], [nominated]: nominee.heading[language] };
  const byYear = years.map((year, at) => [2 + at, `${facilities.heading[language]} ${year}`] as const);
  return Object.fromEntries(
    [...Object.entries(own), ...byYear].map(([at, heading]) => [at, centred(heading, HEADING)]),
  );
}

/** The rows to fill in stand from `first` on. */
function totals(grid: Grid, order: FormOrder, first: number): Readonly<Record<number, Cell>> {
  const added = (name: string, column: number): Cell => {
    const area: Area = { row: first, column, rows: order.rows, columns: 1 };
    return live([`=${name}(`, { block: FORM, area }, ')'], 0, { shows: 'count', role: 'total' });
  };
  const sums = grid.years.map((_, at) => [2 + at, added('SUM', 2 + at)] as const);
  return { ...Object.fromEntries(sums), [grid.nominated]: added('COUNTA', grid.nominated) };
}

function bodyOf(order: FormOrder, grid: Grid): readonly Line[] {
  return Array.from({ length: order.rows }, (_, at) =>
    line(
      grid,
      {
        0: figure(at + 1, { shows: 'count', role: 'text', align: 'center' }),
        1: { ...text(order.communes[at] ?? '', 'input'), align: 'left' },
        ...Object.fromEntries(grid.years.map((_year, column) => [2 + column, entry('count')])),
        [grid.nominated]: entry('text', 'center'),
      },
      { rest: 'input' },
    ),
  );
}

function footOf(order: FormOrder, grid: Grid, { first, language }: { first: number; language: Language }) {
  const words = formTexts[language];
  const { years, known } = { ...grid, ...order };
  const figures = years.flatMap((year, at) => {
    const count = known.get(year);
    return count === undefined ? [] : [[2 + at, figure(count, { shows: 'count' })] as const];
  });
  const halves = [0, 2] as const;
  const signs = (part: 0 | 1, role: Role): Line =>
    line(grid, Object.fromEntries(words.signs.map((sign, at) => [halves[at] ?? 0, centred(sign[part], role)])), {
      across: [
        [0, 1],
        [2, grid.nominated],
      ],
    });
  return [
    line(grid, { 1: text(words.total, 'total'), ...totals(grid, order, first) }, { rest: 'total' }),
    ...(figures.length === 0
      ? []
      : [line(grid, { 1: text(words.known, 'text'), ...Object.fromEntries(figures) }, { rest: 'text' })]),
    line(grid, {}),
    signs(0, 'letterhead'),
    signs(1, 'note'),
    ...Array.from({ length: 4 }, () => line(grid, {})),
  ];
}

/** @returns the form of one place on upright A4, or lengthways where it asks for more than four years */
export function formSheet(order: FormOrder, language: Language): FormSheet {
  const words = formTexts[language];
  const { years, rows } = order;
  const nominated = 2 + years.length;
  const grid: Grid = { wide: nominated + 1, years, nominated };
  const head = headOf(order, grid, language);
  const first = head.length + 1;
  const lines = [
    ...head,
    line(grid, headings(grid, language), { rest: HEADING }),
    ...bodyOf(order, grid),
    ...footOf(order, grid, { first, language }),
  ];
  const area = { row: 0, column: 0, rows: lines.length, columns: grid.wide };
  // The totals are printed with the signatures, and not without a row that they add up.
  const together = [{ first: first + rows - 1, last: lines.length - 1 }];
  const counts = { row: first, column: 2, rows, columns: years.length };
  return {
    block: FORM,
    tab: words.tab(order.place).replaceAll(NO_TAB, ' ').slice(0, LONGEST_TAB).trim(),
    cells: lines.map(({ cells }) => cells),
    merges: lines.flatMap(({ across }, row) =>
      across.map(([from, to]) => ({ row, column: from, rows: 1, columns: to - from + 1 })),
    ),
    widths: [WIDTHS.number, WIDTHS.name, ...years.map(() => WIDTHS.year), WIDTHS.nominated],
    frozen: { rows: first, columns: 2 },
    print: { landscape: years.length > 4, headingRows: { first: first - 1, last: first - 1 }, area, together },
    entries: [
      { area: counts, accepts: 'count', otherwise: words.onlyCounts },
      { area: { ...counts, column: nominated, columns: 1 }, accepts: ['x'], otherwise: words.onlyTick },
    ],
  };
}
