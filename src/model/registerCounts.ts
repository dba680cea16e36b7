/** The rows of a register counted: by place and commune, and in each by year and form. */
import { entryAt, known, withMore, type CellRef, type Day, type Issue } from '../kernel';
import type { Commune, FacilityCount, Place } from './model';
import type { PlaceFinder } from './places';
import { occurrences, type RegisterColumn } from './registerColumns';
import type { YearCount } from './schema/column';
import type { communes as schema } from './schema/network';

export type RegisterColumns = Readonly<Partial<Record<keyof (typeof schema)['columns'], RegisterColumn>>>;

/** The rows of a register, read but not yet counted. */
export interface RegisterRows {
  readonly rows: number;
  /** 1 for each row that is passed over because it is blank. */
  readonly isSkipped: Uint8Array;
  readonly columns: RegisterColumns;
}

export interface CountedRegister {
  /** Rows that are not blank, and those of them that count. */
  readonly rows: number;
  readonly counted: number;
  /** In the order of their first rows. */
  readonly communes: readonly { readonly commune: Commune; readonly counts: readonly FacilityCount[] }[];
  /** For each row the number of its commune, -1 when it does not count. */
  readonly communeOf: Int32Array;
  readonly issues: readonly Issue[];
}

/** What a row says in a column; undefined when nothing. */
export function valueAt(column: RegisterColumn | undefined, row: number): unknown {
  const read = column?.values[entryAt(column.codes, row)];
  return read?.kind === 'read' ? read.value : undefined;
}

export const yearAt = (columns: RegisterColumns, row: number): number | undefined => {
  const year = valueAt(columns.year, row);
  return typeof year === 'number' ? year : undefined;
};

/** The places that rows name: each name is looked up once, and one that is unknown is reported once. */
function placesOf({ codes, values, cellOf }: RegisterColumn, isSkipped: Uint8Array, find: PlaceFinder) {
  const { first, count } = occurrences(codes, values.length, isSkipped);
  const matches = values.map((read, code) =>
    read.kind === 'read' ? find(read.text, cellOf(entryAt(first, code))) : undefined,
  );
  return {
    places: matches.map((match) => (match !== undefined && 'place' in match ? match.place : undefined)),
    issues: matches.flatMap((match, code) =>
      match !== undefined && 'issue' in match ? [withMore(match.issue, entryAt(count, code) - 1)] : [],
    ),
  };
}

/** A commune while its rows are counted. */
class Counting {
  private nominated = false;
  private from: Day | undefined;
  private until: Day | undefined;
  private readonly counts = new Map<number, FacilityCount & { count: number }>();

  constructor(
    private readonly place: Place,
    private readonly name: string,
    private readonly cell: CellRef,
  ) {}

  /** One row: what any of the rows says of the commune holds for it. */
  add(columns: RegisterColumns, row: number): void {
    const { form, nominated, eligibleFrom, eligibleUntil } = columns;
    const year = yearAt(columns, row);
    const formKey = form === undefined ? 0 : entryAt(form.keys, entryAt(form.codes, row));
    // Years have four digits, so both numbers can be told apart again.
    const key = formKey * 10_000 + (year ?? 0);
    const group = this.counts.get(key);
    if (group) group.count += 1;
    else this.counts.set(key, { ...this.group(columns, row), year, count: 1 });
    if (nominated && valueAt(nominated, row) === true) this.nominated = true;
    if (eligibleFrom) this.from ??= valueAt(eligibleFrom, row) as Day | undefined;
    if (eligibleUntil) this.until ??= valueAt(eligibleUntil, row) as Day | undefined;
  }

  private group(columns: RegisterColumns, row: number): Omit<FacilityCount, 'year' | 'count'> {
    const form = valueAt(columns.form, row);
    const cell = known(columns.year, 'column of years').cellOf(row);
    return { place: this.place, commune: this.name, form: typeof form === 'string' ? form : undefined, cell };
  }

  counted(): { readonly commune: Commune; readonly counts: readonly FacilityCount[] } {
    const counts = [...this.counts.values()];
    const { place, name, cell, nominated, from: eligibleFrom, until: eligibleUntil } = this;
    const commune = { place, name, cell, facilities: byYear(counts), nominated, eligibleFrom, eligibleUntil };
    return { commune, counts };
  }
}

/** Forms added up; the cell of a year is that of its first row, and rows without a year count in none. */
function byYear(counts: readonly FacilityCount[]): readonly YearCount[] {
  const years = new Map<number, YearCount>();
  for (const { year, count, cell } of counts) {
    if (year === undefined) continue;
    const before = years.get(year);
    years.set(year, { year, count: count + (before?.count ?? 0), cell: before?.cell ?? cell });
  }
  return [...years.values()];
}

/** Counts each row once; a row counts when its place and commune are known and nothing in it is unreadable. */
export function countFacilities(register: RegisterRows, find: PlaceFinder): CountedRegister {
  const { rows, isSkipped, columns } = register;
  const { place, name } = columns;
  const communeOf = new Int32Array(rows).fill(-1);
  const filled = isSkipped.reduce((count, skipped) => count + 1 - skipped, 0);
  if (place === undefined || name === undefined)
    return { rows: filled, counted: 0, communes: [], communeOf, issues: [] };
  const { places, issues } = placesOf(place, isSkipped, find);
  const unreadable = Object.values(columns).filter(({ values }) => values.some(({ kind }) => kind === 'unread'));
  const communes: Counting[] = [];
  const numbers = new Map<Place, Map<number, number>>();
  let counted = 0;
  for (let row = 0; row < rows; row += 1) {
    const at = places[entryAt(place.codes, row)];
    const key = entryAt(name.keys, entryAt(name.codes, row));
    if (isSkipped[row] === 1 || at === undefined || key === 0) continue;
    if (unreadable.some(({ values, codes }) => values[entryAt(codes, row)]?.kind === 'unread')) continue;
    const inPlace = numbers.get(at) ?? new Map<number, number>();
    const number = inPlace.get(key) ?? communes.length;
    if (inPlace.size === 0) numbers.set(at, inPlace);
    if (number === communes.length) {
      inPlace.set(key, number);
      communes.push(new Counting(at, String(valueAt(name, row)), name.cellOf(row)));
    }
    communes[number]?.add(columns, row);
    communeOf[row] = number;
    counted += 1;
  }
  return { rows: filled, counted, communes: communes.map((each) => each.counted()), communeOf, issues };
}
