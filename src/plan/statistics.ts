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
  return [...all, { place: undefined, counts: totalsByYear(all.map(({ counts }) => counts)) }].map(
    ({ place, counts }) => ({
      place,
      counts,
      ...growthOf(counts),
    }),
  );
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
    const facilities = place === undefined ? newestTotal(places) : newestCount(place);
    return {
      ...{ place, counts, total },
      mean: ratio(counts.length === 0 ? 0 : ratio(total).div(counts.length)),
      perThousandFacilities:
        facilities === undefined || facilities === 0 ? undefined : ratio(ratio(total).times(1000).div(facilities)),
    };
  });
}

/** Facilities of a place's newest year; undefined when no year is known. */
export const newestCount = ({ facilities }: Pick<Place, 'facilities'>): number | undefined =>
  inOrder(facilities).at(-1)?.count;

const newestTotal = (places: readonly Place[]): number | undefined =>
  totalsByYear(places.map(({ facilities }) => inOrder(facilities))).at(-1)?.count;

/** Facilities for each commune collaborator in the last phase of an option, place by place, then overall. */
export function loads({ phases }: OptionPlan): readonly Load[] {
  const last = phases.at(-1);
  const own = (last?.headcounts ?? []).flatMap(({ place, collaborators }) => {
    const facilities = newestCount(place);
    return facilities === undefined ? [] : [loadOf(place, facilities, collaborators)];
  });
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
