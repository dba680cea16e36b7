/** The bands as a decision table: proved free of overlaps, gaps reported, and a policy for counts outside. */
import { issue, type Issue } from '../kernel';
import type { Band, Settings } from '../model';

/** The band that decides a count; `inside` is false when only the policy led to it. */
export interface BandChoice<B extends Edges = Band> {
  readonly band: B;
  readonly inside: boolean;
}

/** What of a band decides whether it holds a count. */
type Edges = Pick<Band, 'from' | 'to'>;

const upperEdge = ({ to }: Edges): number => to ?? Infinity;

/** Overlapping or reversed bands are errors; counts that no band covers are warnings, since a policy decides them. */
export function checkBands(bands: readonly Band[]): readonly Issue[] {
  const sorted = inOrder(bands);
  const [first] = sorted;
  const last = sorted.at(-1);
  return [
    ...sorted.flatMap((band, index) => [...reversedBand(band), ...between(sorted[index - 1], band)]),
    ...(first !== undefined && first.from > 0
      ? [issue({ code: 'bands-open-below', severity: 'warning', cell: first.cells.from }, { below: first.from })]
      : []),
    ...(last?.to === undefined
      ? []
      : [issue({ code: 'bands-open-above', severity: 'warning', cell: last.cells.to }, { above: last.to })]),
  ];
}

/** Bands from the lowest to the highest. */
export const inOrder = <B extends Edges>(bands: readonly B[]): readonly B[] =>
  bands.toSorted((a, b) => a.from - b.from);

const reversedBand = ({ from, to, cells }: Band): readonly Issue[] =>
  to !== undefined && to < from
    ? [issue({ code: 'band-reversed', severity: 'error', cell: cells.to }, { from, to })]
    : [];

function between(lower: Band | undefined, upper: Band): readonly Issue[] {
  if (lower === undefined || upper.from === upperEdge(lower) + 1) return [];
  if (upper.from <= upperEdge(lower)) {
    const facts = { earlier: lower.cells.from, from: upper.from, to: Math.min(upperEdge(lower), upperEdge(upper)) };
    return [issue({ code: 'bands-overlap', severity: 'error', cell: upper.cells.from }, facts)];
  }
  const facts = { from: upperEdge(lower) + 1, to: upper.from - 1 };
  return [issue({ code: 'bands-gap', severity: 'warning', cell: upper.cells.from }, facts)];
}

/**
 * The band for a count of facilities. Outside all bands: `nearest` takes the band with the nearest printed edge (a tie
 * the lower band), `lower` the highest band that ends below the count, else the lowest band; `refuse` none.
 * With 442-935 and 1059-1569: 1586 takes the second band, 990 the first, 997 (62 from either edge) the first.
 */
export function bandFor<B extends Edges>(
  count: number,
  bands: readonly B[],
  policy: Settings['outsideBands'],
): BandChoice<B> | undefined {
  const sorted = inOrder(bands);
  const around = sorted.find((band) => band.from <= count && count <= upperEdge(band));
  if (around !== undefined) return { band: around, inside: true };
  const band =
    policy === 'refuse' ? undefined : policy === 'lower' ? lowerBand(count, sorted) : nearestBand(count, sorted);
  return band === undefined ? undefined : { band, inside: false };
}

const lowerBand = <B extends Edges>(count: number, sorted: readonly B[]): B | undefined =>
  sorted.findLast((band) => upperEdge(band) < count) ?? sorted[0];

const nearestBand = <B extends Edges>(count: number, sorted: readonly B[]): B | undefined =>
  sorted.reduce<B | undefined>(
    (best, band) => (best === undefined || distance(count, band) < distance(count, best) ? band : best),
    undefined,
  );

const distance = (count: number, band: Edges): number => Math.max(band.from - count, count - upperEdge(band), 0);
