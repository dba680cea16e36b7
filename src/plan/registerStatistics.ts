/** How many facilities a register has by place, commune, year and form. */
import { groupedBy } from '../kernel';
import type { FacilityCount, FacilityRegister } from '../model';
import type { RegisterStatistics, Tally, YearTotal } from './plan';

export const registerStatistics = ({ rows, counted, counts }: FacilityRegister): RegisterStatistics => ({
  ...{ rows, counted },
  years: yearsOf(counts),
  places: tallies(
    counts,
    ({ place }) => place,
    ({ place }) => ({ place, name: undefined }),
  ),
  communes: [...groupedBy(counts, ({ place }) => place).values()].flatMap((own) =>
    tallies(
      own,
      ({ commune }) => commune,
      ({ place, commune }) => ({ place, name: commune }),
    ),
  ),
  forms: tallies(
    counts,
    ({ form }) => form,
    ({ form }) => ({ place: undefined, name: form }),
  ),
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

const sumOf = (counts: readonly { readonly count: number }[]): number =>
  counts.reduce((sum, { count }) => sum + count, 0);

const yearsOf = (counts: readonly FacilityCount[]): readonly YearTotal[] =>
  [...groupedBy(counts, ({ year }) => year)]
    .flatMap(([year, group]) => (year === undefined ? [] : [{ year, count: sumOf(group) }]))
    .toSorted((a, b) => a.year - b.year);
