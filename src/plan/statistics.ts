/** The statistics of the plan's second part: facilities, projects, and how thinly collaborators are spread. */
import { ratio, type Ratio } from '../kernel';
import type { Model, Place, YearCount } from '../model';
import { yearlyGrowth } from './growth';
import type { OptionPlan, YearTotal } from './plan';

/** Counts of one place (or of all: `place` undefined) with their change over the years that are known. */
export interface Growth {
  readonly place: Place | undefined;
  readonly counts: readonly YearTotal[];
  /** Last minus first year. */
  readonly change: number | undefined;
  /** Compound growth a year, 0.0195 for 1,95 %; undefined without two years or from zero. */
  readonly compound: Ratio | undefined;
}

/** Projects of one place (or of all) with their total and yearly mean. */
export interface ProjectStatistics {
  readonly place: Place | undefined;
  readonly counts: readonly YearTotal[];
  readonly total: number;
  readonly mean: Ratio;
  /** Projects in all years for each 1,000 facilities of the newest year. */
  readonly perThousandFacilities: Ratio | undefined;
}

/** How many facilities one commune collaborator has; undefined where there is none. */
export interface Load {
  readonly place: Place | undefined;
  readonly facilities: number;
  readonly collaborators: number;
  readonly perCollaborator: Ratio | undefined;
}

/** Facilities of every place, then of the province. */
export function facilityGrowth({ places }: Model): readonly Growth[] {
  const all = places.map((place) => ({ place, counts: inOrder(place.facilities) }));
  return [...all, { place: undefined, counts: provincialTotals(places) }].map(({ place, counts }) => ({
    place,
    counts,
    ...growthOf(counts),
  }));
}

const inOrder = (counts: readonly YearCount[]): readonly YearTotal[] =>
  counts.map(({ year, count }) => ({ year, count })).toSorted((a, b) => a.year - b.year);

/** Totals of the years that every series knows, in order: where one of them is unknown, so is the total. */
export function totalsByYear(series: readonly (readonly YearTotal[])[]): readonly YearTotal[] {
  const years = [...new Set(series.flat().map(({ year }) => year))].toSorted((a, b) => a - b);
  const known = years.filter((year) => series.every((each) => each.some((count) => count.year === year)));
  return known.map((year) => ({
    year,
    count: series.flat().reduce((sum, each) => (each.year === year ? sum + each.count : sum), 0),
  }));
}

/**
 * Facilities of the province in the years that are known everywhere. The row of a cluster or of the Centre, without
 * collaborators and without any count, has no facilities of its own. A place and those that succeed it are the same
 * facilities: one of the two has to know the year, and where both do, no sum is right.
 */
export function provincialTotals(places: readonly Place[]): readonly YearTotal[] {
  const own = places.filter(({ withoutCollaborators, facilities }) => !withoutCollaborators || facilities.length > 0);
  const years = [...new Set(own.flatMap(({ facilities }) => facilities.map(({ year }) => year)))].toSorted();
  return years.flatMap((year) => {
    const knows = ({ facilities }: Place): boolean => facilities.some((count) => count.year === year);
    const before = ({ predecessors }: Place) => own.filter(({ name }) => predecessors.includes(name));
    const after = ({ name }: Place) => own.filter(({ predecessors }) => predecessors.includes(name));
    const isTwice = (place: Place): boolean => knows(place) && before(place).some(knows);
    const isElsewhere = (place: Place): boolean =>
      after(place).some(knows) || (before(place).length > 0 && before(place).every(knows));
    if (own.some(isTwice) || !own.every((place) => knows(place) || isElsewhere(place))) return [];
    const counts = own.flatMap(({ facilities }) => facilities.filter((count) => count.year === year));
    return [{ year, count: counts.reduce((sum, { count }) => sum + count, 0) }];
  });
}

function growthOf(counts: readonly YearTotal[]): Pick<Growth, 'change' | 'compound'> {
  const [first, last] = [counts[0], counts.at(-1)];
  if (first === undefined || last === undefined || first === last) return { change: undefined, compound: undefined };
  const compound = yearlyGrowth(first.count, last.count, last.year - first.year);
  return { change: last.count - first.count, compound };
}

/** Projects of every place that has any row, then of all of them. */
export function projectStatistics({ projects, places }: Model): readonly ProjectStatistics[] {
  const all = projects.map(({ place, counts }) => ({ place, counts: inOrder(counts) }));
  const everywhere = { place: undefined, counts: totalsByYear(all.map(({ counts }) => counts)) };
  return [...all, everywhere].map(({ place, counts }) => {
    const total = counts.reduce((sum, { count }) => sum + count, 0);
    const facilities = place === undefined ? newestTotal(places) : newestOf(place)?.count;
    return {
      ...{ place, counts, total },
      mean: ratio(counts.length === 0 ? 0 : ratio(total).div(counts.length)),
      perThousandFacilities:
        facilities === undefined || facilities === 0 ? undefined : ratio(ratio(total).times(1000).div(facilities)),
    };
  });
}

/** Facilities of a place in its newest year; undefined when no year is known. */
export const newestOf = ({ facilities }: Pick<Place, 'facilities'>): YearTotal | undefined =>
  inOrder(facilities).at(-1);

const newestTotal = (places: readonly Place[]): number | undefined => provincialTotals(places).at(-1)?.count;

/**
 * Facilities for each commune collaborator in the last phase of an option, place by place, then overall: of the newest
 * year that any place knows, without the places that do not know it.
 */
export function loads({ phases }: OptionPlan): readonly Load[] {
  const places = (phases.at(-1)?.headcounts ?? []).flatMap(({ place, collaborators }) => {
    const newest = newestOf(place);
    return newest === undefined ? [] : [{ place, collaborators, ...newest }];
  });
  const newestYear = Math.max(...places.map(({ year }) => year));
  const own = places.flatMap(({ place, collaborators, year, count }) =>
    year === newestYear ? [loadOf(place, count, collaborators)] : [],
  );
  const sum = (of: (load: Load) => number) => own.reduce((total, load) => total + of(load), 0);
  return own.length === 0
    ? []
    : [
        ...own,
        loadOf(
          undefined,
          sum(({ facilities }) => facilities),
          sum(({ collaborators }) => collaborators),
        ),
      ];
}

const loadOf = (place: Place | undefined, facilities: number, collaborators: number): Load => ({
  ...{ place, facilities, collaborators },
  perCollaborator: collaborators === 0 ? undefined : ratio(ratio(facilities).div(collaborators)),
});
