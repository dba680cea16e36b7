/** Headings of a table that mean none of its columns: what a person may want to map, and which of them must be asked about. */
import {
  bodyCell,
  columnLetters,
  issue,
  known,
  type Bilingual,
  type CellRef,
  type CellValue,
  type Grid,
  type Issue,
} from '../kernel';
import { editDistance } from './editDistance';
import { headingKey, headingReader, namesOf, type HeadingReader, type MappedHeading } from './headings';
import { readCell } from './reading';
import { isTotalLabel } from './totalRows';
import { unreadHeadings } from './recognition/grading';
import { hasLargeUnit, withoutUnit } from './recognition/units';
import type { Column, TableSchema } from './schema';
import { textParameters } from './settings';
import { bareKey, cleanText, isBlank, spellingKey } from './spelling';

/** What a table is made of as far as its headings tell: for showing, and for mapping by hand. */
export interface TableSeen {
  readonly table: string;
  readonly cell: CellRef;
  /** Headings that were not understood, each with the absent columns it may mean, the likeliest first. */
  readonly unread: readonly {
    readonly heading: string;
    readonly cell: CellRef;
    readonly proposals: readonly Bilingual[];
  }[];
  /** Columns of ours that no heading means. */
  readonly absent: readonly Bilingual[];
}

interface Proposal {
  readonly name: Bilingual;
  /** The share of letters that differ, 0 to 1. */
  readonly distance: number;
  /** So like the column's name that leaving it unread could change a result. */
  readonly isNear: boolean;
}

const MOST_PROPOSALS = 3;
/** A proposal further away than this would be a riddle. */
const FURTHEST = 0.6;
/** One letter in so many may be a slip. */
const LETTERS_A_SLIP = 6;

/** "Tăng", "Tỷ lệ" …: worked out from a column, not the column. */
const DERIVED = /^(?:tang|giam|chenh lech|ty le|ti le|toc do|so sanh|binh quan|co cau|trong do|growth|change|share)\b/u;

/** @returns what the table is made of, and a question at each heading that is nearly one of its absent columns. */
export function headingsSeen(
  schema: TableSchema,
  grid: Grid,
  mapping: readonly MappedHeading[],
): { readonly seen: TableSeen; readonly issues: readonly Issue[] } {
  const read = headingReader(schema, mapping);
  const settled = new Set(
    mapping.filter(({ table }) => table === schema.name).map(({ heading }) => headingKey(heading)),
  );
  const present = new Set(grid.headings.map((heading) => read(heading)?.columnId));
  const years = new Set(grid.headings.map((heading) => read(heading)?.year));
  const columns = Object.entries(schema.columns);
  const absent = columns.filter(([id]) => !present.has(id));
  const families = columns.filter(([id, { kind }]) => kind === 'countsByYear' && present.has(id));
  const open = unreadHeadings(grid.headings, read).filter(
    (at) => !settled.has(headingKey(known(grid.headings[at], 'heading'))),
  );
  const unread = open.map((index) => {
    const heading = known(grid.headings[index], 'heading');
    const key = bareKey(headingKey(heading));
    const year = Number(/(?<!\d)(?:19|20|21)\d{2}(?!\d)/u.exec(key)?.[0]);
    const possible = years.has(year) || Number.isNaN(year) ? absent : [...absent, ...families];
    const proposals = proposalsFor({ key, year }, schema, possible);
    return { index, heading: cleanText(heading), cell: bodyCell(grid, -1, index), proposals };
  });
  const inUnits = largeAmounts(schema, grid, { read, settled });
  const asked = [
    ...unread.filter(({ index, proposals }) => !inUnits.has(index) && proposals.some(({ isNear }) => isNear)),
    ...namelessColumns(grid, absent),
  ];
  const names = (proposals: readonly Proposal[]) => proposals.map(({ name }) => name);
  return {
    seen: {
      table: schema.name,
      cell: grid.origin,
      unread: unread.map((each) => ({ ...each, proposals: names(each.proposals) })),
      absent: absent.map(([, { heading }]) => heading),
    },
    issues: [
      ...inUnits.values(),
      ...provincesIn(schema, grid, unread),
      ...asked.map(({ heading, cell, proposals }) =>
        issue(
          { code: 'column-unclear', severity: 'error', cell },
          { table: schema.name, heading, proposals: names(proposals) },
        ),
      ),
    ],
  };
}

/** "Thành tiền (triệu đồng)": columns of amounts in another unit, which no mapping makes đồng; what is said, by column. */
function largeAmounts(
  { columns }: TableSchema,
  grid: Grid,
  { read, settled }: { readonly read: HeadingReader; readonly settled: ReadonlySet<string> },
): ReadonlyMap<number, Issue> {
  const found = grid.headings.flatMap((heading, index): [number, Issue][] => {
    if (!hasLargeUnit(heading)) return [];
    const meaning = settled.has(headingKey(heading)) ? read(heading) : read(withoutUnit(heading));
    if (meaning === undefined || columns[meaning.columnId]?.kind !== 'money') return [];
    const cell = bodyCell(grid, -1, index);
    return [[index, issue({ code: 'unit-unclear', severity: 'error', cell }, { value: cleanText(heading) })]];
  });
  return new Map(found);
}

/** How offices head a column that says to which province a row belongs, without marks and signs. */
const PROVINCE = /^(?:ten )?(?:tinh(?: thanh(?: pho)?| tp)?|province)$/u;

/** A plan is made for one province: rows of several in one table would be added up. */
function provincesIn(
  { name: table }: TableSchema,
  grid: Grid,
  unread: readonly { readonly index: number; readonly heading: string; readonly cell: CellRef }[],
): readonly Issue[] {
  return unread.flatMap(({ index, heading, cell }) => {
    const key = bareKey(headingKey(heading)).replace(/[^\p{L}\p{N}]+/gu, ' ');
    if (!PROVINCE.test(key)) return [];
    const rows = grid.rows.filter((line) => !line.some(isTotalLabel));
    const values = rows.map((line) => line[index] ?? '').filter((value) => !isBlank(value));
    const found = [...new Map(values.map((value) => [spellingKey(value), cleanText(value)])).values()];
    const facts = { table, heading, found, parameter: textParameters.dataSet };
    return found.length < 2 ? [] : [issue({ code: 'provinces-several', severity: 'error', cell }, facts)];
  });
}

function proposalsFor(
  { key, year }: { readonly key: string; readonly year: number },
  schema: TableSchema,
  open: readonly (readonly [string, Column])[],
): readonly Proposal[] {
  if (DERIVED.test(key)) return [];
  return open
    .map(([id, column]): Proposal => {
      const names = namesOf(schema, id).map((name) => bareKey(headingKey(name)));
      const distances = names.map((name) => editDistance(key, name) / Math.max(key.length, name.length, 1));
      const isNear = matters(column) && names.some((name) => isNearly(key, name));
      return { name: namedFor(column, year), distance: Math.min(...distances), isNear };
    })
    .filter(({ distance, isNear }) => isNear || distance <= FURTHEST)
    .toSorted((a, b) => Number(b.isNear) - Number(a.isNear) || a.distance - b.distance)
    .slice(0, MOST_PROPOSALS);
}

/** A column of a family by its year: only so can a person say what a heading means. */
const namedFor = ({ heading, kind }: Column, year: number): Bilingual =>
  kind === 'countsByYear' && !Number.isNaN(year)
    ? { vi: `${heading.vi} ${year}`, en: `${heading.en} ${year}` }
    : heading;

/** Columns without any heading whose every value an absent column could hold; running numbers are only counters. */
function namelessColumns(grid: Grid, absent: readonly (readonly [string, Column])[]) {
  return grid.headings.flatMap((heading, index) => {
    const values = grid.rows.map((line) => line[index] ?? '').filter((value) => !isBlank(value));
    if (headingKey(heading) !== '' || values.length === 0 || isCounting(values)) return [];
    const cell = bodyCell(grid, -1, index);
    const fitting = absent.filter(
      ([, column]) => matters(column) && values.every((value) => couldBe(value, column, cell)),
    );
    const proposals = fitting.map(([, { heading: own }]): Proposal => ({ name: own, distance: 1, isNear: true }));
    return proposals.length === 0
      ? []
      : [{ heading: columnLetters(cell.column), cell, proposals: proposals.slice(0, MOST_PROPOSALS) }];
  });
}

const isCounting = (values: readonly CellValue[]): boolean =>
  values.every((value, index) => Number(value) === index + 1);

const couldBe = (value: CellValue, column: Column, cell: CellRef): boolean =>
  'value' in readCell(value, column, { cell, column: '' });

/** Notes and sources that are left unread change no result. */
const matters = ({ kind, required }: Column): boolean => required || kind !== 'text';

/** A slip of the finger, or the whole name with something more: "Số tổ trưỡng", "Số tổ trưởng (lãnh đạo phòng)". */
function isNearly(key: string, name: string): boolean {
  const slips = Math.max(name.length > 2 ? 1 : 0, Math.floor(name.length / LETTERS_A_SLIP));
  if (slips > 0 && Math.abs(key.length - name.length) <= slips && editDistance(key, name) <= slips) return true;
  return name.includes(' ') && ` ${key.replace(/[^\p{L}\p{N}]+/gu, ' ')} `.includes(` ${name} `);
}
