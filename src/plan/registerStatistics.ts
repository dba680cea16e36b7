/** How many facilities a register has by place, commune, year and form. */
import { groupedBy } from '../kernel';
import type { FacilityCount, FacilityRegister, Place } from '../model';
import type { YearTotal } from './statistics';

/** Facilities of one group; years in order, rows without a year only in the total. */
export interface Tally {
  /** A commune or a form; undefined for rows that name none, and for the groups of places. */
  readonly name: string | undefined;
  readonly place: Place | undefined;
  readonly years: readonly YearTotal[];
  readonly total: number;
}

/** A register in figures: every group adds up to the rows that count. */
export interface RegisterStatistics {
  readonly rows: number;
  readonly counted: number;
  readonly years: readonly YearTotal[];
  readonly places: readonly Tally[];
  readonly communes: readonly Tally[];
  readonly forms: readonly Tally[];
}

export const registerStatistics = ({ rows, counted, counts }: FacilityRegister): RegisterStatistics => ({
  ...{ rows, counted },
  years: yearsOf(counts),
  places: tallies(counts, ({ place }) => place, ({ place }) => ({ place, name: undefined })),
  communes: [...groupedBy(counts, ({ place }) => place).values()].flatMap((own) =>
    tallies(own, ({ commune }) => commune, ({ place, commune }) => ({ place, name: commune })),
  ),
  forms: tallies(counts, ({ form }) => form, ({ form }) => ({ place: undefined, name: form })),
});

function tallies(
  counts: readonly FacilityCount[],
  keyOf: (count: FacilityCount) => unknown,
  nameOf: (count: FacilityCount) => Pick<Tally, 'name' | 'place'>,
): readonly Tally[] {
  return [...groupedBy(counts, keyOf).values()].map((group) => ({
    ...nameOf(group[0]),
    years: yearsOf(group),
    total: sumOf(group),
  }));
}

const sumOf = (counts: readonly { readonly count: number }[]): number => counts.reduce((sum, { count }) => sum + count, 0);

const yearsOf = (counts: readonly FacilityCount[]): readonly YearTotal[] =>
  [...groupedBy(counts, ({ year }) => year)]
    .flatMap(([year, group]) => (year === undefined ? [] : [{ year, count: sumOf(group) }]))
    .toSorted((a, b) => a.year - b.year);
