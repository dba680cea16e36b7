/** Shares of a whole number in proportion to weights, exact, within bounds, and never decided by the order of rows. */

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

interface Claim {
  readonly index: number;
  readonly weight: bigint;
}

/**
 * Shares `total` in proportion to `weights`. Of equal claims the larger weight goes first; equal weights are a tie that
 * is reported, not broken. `{ total: 10, weights: [1586, 699, 459] }` gives 6, 2, 2 by either method (quotas 5,78 2,55
 * 1,67).
 */
export function apportion(request: ApportionRequest): Apportionment {
  const { total, weights, minimum, maximum } = request;
  const weighted = weights.flatMap((weight, index) => (weight > 0 ? [{ index, weight }] : []));
  // What has no weight has no claim beyond the minimum.
  const idle = (weights.length - weighted.length) * minimum;
  const least = weights.length * minimum;
  const most = weighted.length === 0 ? idle : idle + weighted.length * maximum;
  if (total < least || total > most) return { kind: 'impossible', least, most };
  const claims = weighted.map(({ weight }, index) => ({ index, weight: BigInt(weight) }));
  const own = { ...request, total: total - idle, weights: weighted.map(({ weight }) => weight) };
  const shared = request.method === 'webster' ? byWebster(own, claims) : byLargestRemainder(own, claims);
  return inFull(
    shared,
    weighted.map(({ index }) => index),
    request,
  );
}

/** The shares of those with weight, put back among those without. */
function inFull(
  found: Apportionment,
  indices: readonly number[],
  { weights, minimum }: ApportionRequest,
): Apportionment {
  switch (found.kind) {
    case 'impossible':
      return found;
    case 'tied':
      return { kind: 'tied', tied: found.tied.flatMap((index) => indices[index] ?? []) };
    case 'shared': {
      const shares = new Map(indices.map((index, position) => [index, found.shares[position] ?? 0]));
      return { kind: 'shared', shares: weights.map((_, index) => shares.get(index) ?? minimum) };
    }
  }
}

/** Each post goes to the largest weight / (2 x posts + 1), from the minimum on, up to the maximum. */
function byWebster({ total, minimum, maximum, weights }: ApportionRequest, claims: readonly Claim[]): Apportionment {
  const start = weights.map(() => minimum);
  const left = total - weights.length * minimum;
  return Array.from({ length: left }).reduce<Apportionment>(
    (given) =>
      given.kind === 'shared'
        ? nextPost(given.shares, claims, { maximum, left: remaining(total, given.shares) })
        : given,
    { kind: 'shared', shares: start },
  );
}

const remaining = (total: number, shares: readonly number[]): number =>
  total - shares.reduce((sum, share) => sum + share, 0);

function nextPost(
  shares: readonly number[],
  claims: readonly Claim[],
  { maximum, left }: { readonly maximum: number; readonly left: number },
): Apportionment {
  if (left === 0) return { kind: 'shared', shares };
  const open = claims.filter(({ index }) => (shares[index] ?? 0) < maximum);
  const divisor = ({ index }: Claim): bigint => BigInt(2 * (shares[index] ?? 0) + 1);
  const ahead = (a: Claim, b: Claim): bigint => b.weight * divisor(a) - a.weight * divisor(b);
  const [first] = ranked(open, ahead);
  if (first === undefined) return { kind: 'shared', shares };
  const rivals = open.filter((claim) => ahead(claim, first) === 0n && claim.weight === first.weight);
  // Equal rivals do not matter while every one of them still gets its post.
  if (rivals.length > left) return { kind: 'tied', tied: rivals.map(({ index }) => index) };
  const winners = new Set(rivals.map(({ index }) => index));
  return { kind: 'shared', shares: shares.map((share, index) => (winners.has(index) ? share + 1 : share)) };
}

/** Larger claims first; of equal claims the larger weight. */
const ranked = (claims: readonly Claim[], ahead: (a: Claim, b: Claim) => bigint): readonly Claim[] =>
  claims.toSorted((a, b) => signOf(ahead(a, b)) || signOf(b.weight - a.weight));

const signOf = (difference: bigint): number => (difference > 0n ? 1 : difference < 0n ? -1 : 0);

/** Whole quotas first, then one post each to the largest remainders, among the shares that no bound has fixed. */
function byLargestRemainder(request: ApportionRequest, claims: readonly Claim[]): Apportionment {
  const { total, weights } = request;
  const fixed = fixedByBounds(request, claims, new Map());
  const free = claims.filter(({ index }) => !fixed.has(index));
  const left = total - [...fixed.values()].reduce((sum, share) => sum + share, 0);
  const whole = free.reduce((sum, { weight }) => sum + weight, 0n);
  const quota = ({ weight }: Claim): bigint => BigInt(left) * weight;
  const floors = new Map(free.map((claim) => [claim.index, Number(quota(claim) / (whole || 1n))]));
  const over = left - [...floors.values()].reduce((sum, share) => sum + share, 0);
  const remainder = (claim: Claim): bigint => quota(claim) % (whole || 1n);
  const ahead = (a: Claim, b: Claim): bigint => remainder(b) - remainder(a);
  const order = ranked(free, ahead);
  const [last, next] = [order[over - 1], order[over]];
  if (last !== undefined && next !== undefined && ahead(last, next) === 0n && last.weight === next.weight) {
    const rivals = order.filter((claim) => ahead(claim, last) === 0n && claim.weight === last.weight);
    return { kind: 'tied', tied: rivals.map(({ index }) => index).toSorted((a, b) => a - b) };
  }
  const raised = new Set(order.slice(0, over).map(({ index }) => index));
  const shares = weights.map((_, index) => fixed.get(index) ?? (floors.get(index) ?? 0) + (raised.has(index) ? 1 : 0));
  return { kind: 'shared', shares };
}

/** Shares whose quota lies beyond a bound stand at the bound; the rest is shared anew, until no quota is out of bounds. */
function fixedByBounds(
  request: ApportionRequest,
  claims: readonly Claim[],
  fixed: ReadonlyMap<number, number>,
): ReadonlyMap<number, number> {
  const { total, minimum, maximum } = request;
  const free = claims.filter(({ index }) => !fixed.has(index));
  const whole = free.reduce((sum, { weight }) => sum + weight, 0n);
  const left = BigInt(total - [...fixed.values()].reduce((sum, share) => sum + share, 0));
  const below = free.filter(({ weight }) => left * weight < BigInt(minimum) * whole);
  const above = Number.isFinite(maximum) ? free.filter(({ weight }) => left * weight > BigInt(maximum) * whole) : [];
  // The side that misses by more is fixed first, or both bounds could claim posts that are not there.
  const missing = below.reduce((sum, { weight }) => sum + BigInt(minimum) * whole - left * weight, 0n);
  const surplus = above.reduce((sum, { weight }) => sum + left * weight - BigInt(maximum) * whole, 0n);
  const newly =
    missing >= surplus
      ? below.map(({ index }) => [index, minimum] as const)
      : above.map(({ index }) => [index, maximum] as const);
  return newly.length === 0 ? fixed : fixedByBounds(request, claims, new Map([...fixed, ...newly]));
}
