/** Background figures of the plan held against themselves: stated growth against two years, totals against their parts. */
import { groupedBy, issue, known, plainDigits, ratio, type Issue } from '../kernel';
import { spellingKey, type Band, type Model, type OtherFigure, type Place } from '../model';
import { yearlyGrowth } from './growth';

/** Growth that two years do not bear out, and totals that their parts do not add up to: warnings at the figure. */
export function backgroundIssues({ otherFigures }: Model): readonly Issue[] {
  const byName = groupedBy(otherFigures, ({ indicator }) => spellingKey(indicator));
  const parts = groupedBy(
    otherFigures.flatMap(({ partOf, value }) => (partOf === undefined ? [] : [{ whole: spellingKey(partOf), value }])),
    ({ whole }) => whole,
  );
  return [
    ...[...byName.values()].flatMap(growthIssues),
    ...[...parts].flatMap(([whole, own]) => partIssues(byName.get(whole)?.at(-1), own)),
  ];
}

function growthIssues(figures: readonly OtherFigure[]): readonly Issue[] {
  const dated = figures.flatMap(({ year, value }) => (year === undefined ? [] : [{ year, value }]));
  const [first, last] = [dated.toSorted((a, b) => a.year - b.year)[0], dated.toSorted((a, b) => b.year - a.year)[0]];
  if (first === undefined || last === undefined || first.year === last.year) return [];
  const growth = yearlyGrowth(first.value, last.value, last.year - first.year);
  if (growth === undefined) return [];
  const yearly = growth.times(100);
  return figures.flatMap(({ indicator, growth: stated, cells }) => {
    if (stated === undefined) return [];
    const computed = yearly.toDecimalPlaces(stated.decimalPlaces());
    if (computed.eq(stated)) return [];
    const facts = { indicator, stated: plainDigits(stated), computed: plainDigits(yearly.toDecimalPlaces(2)) };
    const years = { from: first.year, to: last.year };
    return [issue({ code: 'growth-differs', severity: 'warning', cell: cells.growth }, { ...facts, ...years })];
  });
}

function partIssues(whole: OtherFigure | undefined, parts: readonly Pick<OtherFigure, 'value'>[]): readonly Issue[] {
  if (whole === undefined) return [];
  const sum = parts.reduce((total, { value }) => ratio(total.plus(value)), ratio(0));
  if (sum.eq(whole.value)) return [];
  const facts = { indicator: whole.indicator, stated: plainDigits(whole.value), parts: plainDigits(sum) };
  return [issue({ code: 'parts-differ', severity: 'warning', cell: whole.cells.value }, facts)];
}

/**
 * Printed edges that are no place's own count, in a table where another edge is one: bands made from real counts, but
 * perhaps of another year. Bands of round numbers are nobody's counts and say nothing.
 */
export function unusedEdges(
  bands: readonly Band[],
  places: readonly Place[],
  year: number | undefined,
): readonly Issue[] {
  const counts = places
    .filter(({ withoutCollaborators }) => !withoutCollaborators)
    .flatMap((place) => {
      const count = place.facilities.find((each) => each.year === year)?.count;
      return count === undefined ? [] : [{ place: place.name, count }];
    });
  // Where one band goes on from another, the edge between them is a choice, not a count.
  const edges = bands.flatMap(({ from, to, cells }) => [
    ...(bands.some((other) => other.to === from - 1) ? [] : [{ edge: from, cell: cells.from }]),
    ...(to === undefined || bands.some((other) => other.from === to + 1) ? [] : [{ edge: to, cell: cells.to }]),
  ]);
  const isUsed = ({ edge }: { readonly edge: number }): boolean => counts.some(({ count }) => count === edge);
  if (!edges.some(isUsed)) return [];
  return edges
    .filter((each) => !isUsed(each))
    .map(({ edge, cell }) => {
      const [first] = counts.toSorted((a, b) => Math.abs(a.count - edge) - Math.abs(b.count - edge));
      const { count, place } = known(first, 'count of facilities, although an edge is one');
      return issue({ code: 'band-edge-unused', severity: 'info', cell }, { edge, nearest: count, place });
    });
}
