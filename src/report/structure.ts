/** The master cell that says whether the sheets still fit the inputs, and the comparisons behind it. */
import type { BlockRef, Cell, CellValue } from '../kernel';
import { blank, centred, figure, live, text, type Look } from './contents';
import { formula, pinned } from './formula';
import { cellAt, range, type Layout } from './layout';
import type { Context } from './naming';
import { banner, gap, headingRow, sectionOf, type Cells, type Row, type Section } from './page';
import { trackedInputs, type Tracked } from './tracked';

export const STRUCTURE_BLOCK = 'KC_BLK_TD';
/** Where every sheet of ours finds the one answer: its place is fixed, so that sheets made earlier can refer to it. */
const MASTER: BlockRef = { block: STRUCTURE_BLOCK, area: { row: 2, column: 0, rows: 1, columns: 1 }, fixed: 'both' };

/** A line over the sheet that stays empty as long as the sheets fit the inputs. */
export const STATUS_ROW: Row = banner(
  'status',
  live(formula`=${MASTER}`, '', { shows: 'text', role: 'alert', align: 'center' }),
);

/** A number on one of our sheets that is 0 as long as all is well. */
export interface Signal {
  readonly label: string;
  readonly cell: BlockRef;
}

/** What is watched besides the input tables: sums of the run that must not move, and signals of other sheets. */
export interface Watched {
  readonly sums: readonly { readonly label: string; readonly of: BlockRef; readonly then: number }[];
  /** Beyond what the sheets can follow: the plan must be made anew. */
  readonly structure: readonly Signal[];
  /** Numbers that were shared out from inputs that have changed since. */
  readonly shares: readonly Signal[];
}

const COLUMNS = [
  { id: 'number', width: 6 },
  { id: 'what', width: 60 },
  { id: 'then', width: 18 },
  { id: 'now', width: 18 },
  { id: 'changed', width: 14 },
  { id: 'aside', width: 4 },
] as const;

/** Builds `Theo dõi thay đổi`. */
export function structureSection(watched: Watched, context: Context): Section {
  const { words } = context;
  const tracked: readonly Tracked[] = [
    ...trackedInputs(context),
    ...watched.sums.map(({ label, of, then }) => ({ label, then, now: () => formula`=SUM(${of})` })),
    ...[...watched.structure, ...watched.shares].map(({ label, cell }) => ({
      label,
      then: 0,
      now: () => formula`=${cell}`,
    })),
  ];
  const copies = tracked.flatMap(({ copy }) => (copy === undefined ? [] : [copy]));
  const longest = Math.max(0, ...copies.map(({ values }) => values.length));
  const lines = Array.from({ length: Math.max(tracked.length, longest) }, (_, index) => index);
  const section = sectionOf(
    {
      block: STRUCTURE_BLOCK,
      tab: words.structureTab,
      columns: [...COLUMNS, ...copies.map((_, index) => ({ id: copyId(index), width: 18 }))],
      rows: [
        banner('title', centred(words.structureTitle.toUpperCase(), 'title')),
        masterRow(tracked.length, watched.shares.length),
        banner('note', text(words.structureNote, 'note')),
        headings(copies, context),
        ...lines.map((index) => lineRow(index, tracked, copies)),
        gap('before the words'),
        wordRow('structure word', words.structureChanged, context),
        wordRow('shares word', words.sharesChanged, context),
      ],
      frozen: { row: 'headings', column: 'what' },
      repeated: ['headings', 'headings'],
      printedTo: lineId(Math.max(0, tracked.length - 1)),
      printedAcross: 'changed',
    },
    context,
  );
  const at = cellAt(section.at, 'master', 'number').area;
  if (at.row !== MASTER.area.row || at.column !== MASTER.area.column) throw new Error('The master cell has moved');
  return section;
}

const lineId = (index: number): string => `line ${index}`;
const copyId = (index: number): string => `copy ${index}`;

/** The last lines are those of shares; everything before them is structure. */
const masterRow = (count: number, shares: number): Row => ({
  ...banner('master', blank('alert')),
  cells: (at) => {
    const changed = (first: number, last: number): BlockRef =>
      range(at, [lineId(first), lineId(last)], ['changed', 'changed']);
    const [structure, stale] = ['structure word', 'shares word'].map((id) => cellAt(at, id, 'then')) as [
      BlockRef,
      BlockRef,
    ];
    const rest = shares === 0 ? formula`""` : formula`IF(SUM(${changed(count - shares, count - 1)})>0,${stale},"")`;
    return {
      number: live(formula`=IF(SUM(${changed(0, count - shares - 1)})>0,${structure},${rest})`, '', {
        ...{ shows: 'text', role: 'alert', align: 'center' },
      }),
    };
  },
});

type Copy = NonNullable<Tracked['copy']>;

function headings(copies: readonly Copy[], { words }: Context): Row {
  const row = headingRow('headings', {
    ...{ number: words.number, what: words.watchedWhat, then: words.watchedThen, now: words.watchedNow },
    changed: words.watchedChanged,
  });
  const names = copies.map(({ heading }, index) => [copyId(index), text(heading, 'guard')] as const);
  return { ...row, cells: (at) => ({ ...row.cells(at), ...Object.fromEntries(names) }) };
}

function lineRow(index: number, tracked: readonly Tracked[], copies: readonly Copy[]): Row {
  const line = tracked[index];
  const id = lineId(index);
  return {
    id,
    rest: line === undefined ? 'blank' : 'calculation',
    cells: (at) => ({
      ...(line === undefined ? {} : comparison(at, { line, id, index, copies })),
      ...Object.fromEntries(
        copies.flatMap(({ values }, copy) => {
          const value = values[index];
          return value === undefined ? [] : [[copyId(copy), valueCell(value)]];
        }),
      ),
    }),
  };
}

function comparison(
  at: Layout,
  {
    line,
    id,
    index,
    copies,
  }: { readonly line: Tracked; readonly id: string; readonly index: number; readonly copies: readonly Copy[] },
): Cells {
  const copy = line.copy === undefined ? -1 : copies.indexOf(line.copy);
  const rows = [lineId(0), lineId(Math.max(0, (line.copy?.values.length ?? 1) - 1))] as const;
  const own = copy < 0 ? MASTER : pinned(range(at, rows, [copyId(copy), copyId(copy)]), 'row');
  const [then, now] = ['then', 'now'].map((column) => cellAt(at, id, column)) as [BlockRef, BlockRef];
  // Not General: a program may take a sum of days for a day.
  const look: Look = { shows: 'count', align: 'center' };
  return {
    number: figure(index + 1, { shows: 'count', role: 'text', align: 'center' }),
    what: text(line.label),
    then: figure(line.then, look),
    now: live(line.now(own), line.then, look),
    changed: live(formula`=IF(ISERROR(${now}),1,IF(${now}=${then},0,1))`, 0, { shows: 'countIfAny', align: 'center' }),
  };
}

/** The value as it stood: numbers as numbers, texts as texts, so that the comparison is of like with like. */
const valueCell = (value: CellValue): Cell =>
  typeof value === 'number' ? figure(value, { shows: 'general', role: 'guard' }) : text(String(value), 'guard');

const wordRow = (id: string, word: string, { words }: Context): Row => ({
  id,
  cells: () => ({ what: text(words.watchedWord, 'guard'), then: text(word, 'guard') }),
});
