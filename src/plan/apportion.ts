/** Shares of a whole number in proportion to weights, exact, within bounds, and never decided by the order of rows. */
import { known } from '../kernel';

/** How fractions become whole: largest remainders (Hamilton), or the divisor method of odd numbers (Webster). */
export type ApportionMethod = 'largestRemainder' | 'webster';

export interface ApportionRequest {
  /** A whole number of posts. */
  readonly total: number;
  /** Whole numbers, none negative. */
  readonly weights: readonly number[];
  readonly method: ApportionMethod;
  /** For each share. */
  readonly minimum: number;
  readonly maximum: number;
}

/** Whole shares that add up to the total; or why there are none. */
export type Apportionment =
  | { readonly kind: 'shared'; readonly shares: readonly number[] }
  /** Equal claims of equal weight for the last posts: the indices between which a person must choose. */
  | { readonly kind: 'tied'; readonly tied: readonly number[] }
  /** The bounds cannot hold the total, or nothing has any weight. */
  | { readonly kind: 'impossible'; readonly least: number; readonly most: number };

/** Somebody with weight, by its place among the weights. */
interface Claim {
  readonly index: number;
  readonly weight: bigint;
}

/** Posts to share among claims that can hold them all. */
interface Division extends Pick<ApportionRequest, 'minimum' | 'maximum'> {
  readonly posts: number;
  readonly claims: readonly Claim[];
}

/** The posts of every claim, by its index; or the claims that are tied. */
type Divided = ReadonlyMap<number, number> | { readonly tied: readonly Claim[] };

/**
 * Shares `total` in proportion to `weights`. Of equal claims the larger weight goes first; equal weights are a tie that
 * is reported, not broken. `{ total: 10, weights: [1586, 699, 459] }` gives 6, 2, 2 by either method (quotas 5,78 2,55
 * 1,67).
 */
export function apportion({ total, weights, method, minimum, maximum }: ApportionRequest): Apportionment {
  const claims = weights.flatMap((weight, index) => (weight > 0 ? [{ index, weight: BigInt(weight) }] : []));
  // What has no weight has no claim beyond the minimum.
  const idle = (weights.length - claims.length) * minimum;
  const least = weights.length * minimum;
  const most = claims.length === 0 ? idle : idle + claims.length * maximum;
  if (total < least || total > most) return { kind: 'impossible', least, most };
  const divide = method === 'webster' ? byWebster : byLargestRemainder;
  const divided = divide({ posts: total - idle, claims, minimum, maximum });
  return 'tied' in divided
    ? { kind: 'tied', tied: divided.tied.map(({ index }) => index) }
    : { kind: 'shared', shares: weights.map((_, index) => divided.get(index) ?? minimum) };
}

const added = (posts: Iterable<number>): number => [...posts].reduce((total, each) => total + each, 0);

/** Each post goes to the largest weight / (2 x posts + 1), from the minimum on, up to the maximum. */
function byWebster({ posts, claims, minimum, maximum }: Division): Divided {
  const shares = new Map(claims.map(({ index }) => [index, minimum]));
  const held = ({ index }: Claim): number => known(shares.get(index), 'share');
  const divisor = (claim: Claim): bigint => BigInt(2 * held(claim) + 1);
  const ahead = (a: Claim, b: Claim): bigint => b.weight * divisor(a) - a.weight * divisor(b);
  for (let left = posts - added(shares.values()); left > 0; left = posts - added(shares.values())) {
    const open = claims.filter((claim) => held(claim) < maximum);
    const first = known(ranked(open, ahead)[0], 'claim below the maximum');
    // Equal weights hold equally many posts, since they get them together or are told as a tie.
    const rivals = open.filter(({ weight }) => weight === first.weight);
    if (rivals.length > left) return { tied: rivals };
    for (const rival of rivals) shares.set(rival.index, held(rival) + 1);
  }
  return shares;
}

/** Larger claims first; of equal claims the larger weight. */
const ranked = (claims: readonly Claim[], ahead: (a: Claim, b: Claim) => bigint): readonly Claim[] =>
  claims.toSorted((a, b) => signOf(ahead(a, b)) || signOf(b.weight - a.weight));

const signOf = (difference: bigint): number => (difference > 0n ? 1 : difference < 0n ? -1 : 0);

/** Whole quotas first, then one post each to the largest remainders, among the shares that no bound has fixed. */
function byLargestRemainder(division: Division): Divided {
  const fixed = fixedByBounds(division, new Map());
  const { free, left, whole } = unfixed(division, fixed);
  const floors = new Map(free.map(({ index, weight }) => [index, Number((left * weight) / whole)]));
  const over = Number(left) - added(floors.values());
  const remainder = ({ weight }: Claim): bigint => (left * weight) % whole;
  const order = ranked(free, (a, b) => remainder(b) - remainder(a));
  const [last, next] = [order[over - 1], order[over]];
  // One weight, one remainder: equal weights are equal claims.
  if (last !== undefined && last.weight === next?.weight)
    return { tied: free.filter(({ weight }) => weight === last.weight) };
  const raised = order.slice(0, over).map(({ index }) => index);
  return new Map([
    ...fixed,
    ...[...floors].map(([index, floor]) => [index, floor + Number(raised.includes(index))] as const),
  ]);
}

/** The claims that no bound has fixed, the posts left for them, and their whole weight. */
function unfixed({ posts, claims }: Division, fixed: ReadonlyMap<number, number>) {
  const free = claims.filter(({ index }) => !fixed.has(index));
  const whole = free.reduce((sum, { weight }) => sum + weight, 0n);
  return { free, whole, left: BigInt(posts - added(fixed.values())) };
}

/** Shares whose quota lies beyond a bound stand at the bound; the rest is shared anew, until no quota is out of bounds. */
function fixedByBounds(division: Division, fixed: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
  const { minimum, maximum } = division;
  const { free, left, whole } = unfixed(division, fixed);
  const lacking = ({ weight }: Claim): bigint => BigInt(minimum) * whole - left * weight;
  const exceeding = ({ weight }: Claim): bigint =>
    Number.isFinite(maximum) ? left * weight - BigInt(maximum) * whole : 0n;
  const below = free.filter((claim) => lacking(claim) > 0n);
  const above = free.filter((claim) => exceeding(claim) > 0n);
  // The side that misses by more is fixed first, or both bounds could claim posts that are not there.
  const missing = below.reduce((sum, claim) => sum + lacking(claim), 0n);
  const surplus = above.reduce((sum, claim) => sum + exceeding(claim), 0n);
  const [newly, bound] = missing >= surplus ? [below, minimum] : [above, maximum];
  return newly.length === 0
    ? fixed
    : fixedByBounds(division, new Map([...fixed, ...newly.map(({ index }) => [index, bound] as const)]));
}
