/** Fairness beside the rule: what each place's facilities would earn it, and what sharing in proportion would cost. */
import { known, money, ratio, sumMoney, type Money, type Ratio } from '../kernel';
import type { Place } from '../model';
import { apportion, type Apportionment, type ApportionMethod } from './apportion';
import { isPaidIn } from './eligibility';
import type { OptionPlan, PaidMonths, Period, PhasePlan } from './plan';
import { newestOf } from './statistics';

/** One place: its exact share, the whole numbers around it, and what the rule gave. */
export interface PlaceFairness {
  readonly place: Place;
  readonly facilities: number;
  readonly quota: Ratio;
  readonly lower: number;
  readonly upper: number;
  readonly given: number;
  /** Whether the rule gave fewer or more than either whole number around the quota. */
  readonly outside: 'below' | 'above' | undefined;
}

/** The same number of people shared by a method; `cost` is for all months of the phase, undefined where it needs a fee that nobody has. */
export interface Alternative {
  readonly method: ApportionMethod;
  readonly apportionment: Apportionment;
  readonly cost: Money | undefined;
}

export interface Fairness {
  readonly phase: PhasePlan;
  readonly places: readonly PlaceFairness[];
  /** What the collaborators cost as the rule gave them. */
  readonly cost: Money;
  readonly alternatives: readonly Alternative[];
}

/** The last phase of an option against its places' newest facility counts; undefined when counts are missing, or of different years. */
export function fairnessOf({ phases, periods }: OptionPlan): Fairness | undefined {
  const phase = phases.at(-1);
  if (phase === undefined) return undefined;
  const sharing = phase.headcounts.filter(
    ({ place, origin }) => !place.withoutCollaborators && origin.kind !== 'absent' && origin.kind !== 'ended',
  );
  const newest = sharing.flatMap(({ place }) => newestOf(place) ?? []);
  const weights = newest.map(({ count }) => count);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const years = new Set(newest.map(({ year }) => year));
  if (newest.length < sharing.length || years.size > 1 || whole === 0) return undefined;
  const total = sharing.reduce((sum, { collaborators }) => sum + collaborators, 0);
  const own = periods.filter((period) => period.phase === phase.phase);
  const cost = (shares: readonly number[]): Money | undefined => {
    const parts = sharing.map(({ paid }, index) => costOf(known(shares[index], 'share'), paid, { phase, own }));
    const priced = parts.filter((part) => part !== undefined);
    return priced.length < parts.length ? undefined : sumMoney(priced);
  };
  return {
    phase,
    places: sharing.map(({ place, collaborators }, index) =>
      placeFairness(place, collaborators, { facilities: known(weights[index], 'weight'), total, whole }),
    ),
    cost: known(cost(sharing.map(({ collaborators }) => collaborators)), 'cost of paid people'),
    alternatives: (['largestRemainder', 'webster'] as const).map((method) => {
      const apportionment = apportion({ total, weights, method, minimum: 0, maximum: Infinity });
      return { method, apportionment, cost: apportionment.kind === 'shared' ? cost(apportionment.shares) : undefined };
    }),
  };
}

/** Collaborators in a place for as long as it is paid in the phase; undefined where they would need a fee that nobody has. */
function costOf(
  people: number,
  paid: PaidMonths,
  { phase, own }: { readonly phase: PhasePlan; readonly own: readonly Period[] },
): Money | undefined {
  if (people === 0) return money(0);
  const periods = own.filter(({ span }) => isPaidIn(paid, span));
  // Where collaborators are there and have no fee, the month is one that is not paid to anybody.
  const unpaid = (period: Period): Money | undefined =>
    phase.headcounts.some((each) => each.collaborators > 0 && isPaidIn(each.paid, period.span)) ? money(0) : undefined;
  const fees = periods.map((period) => {
    const rate = period.rates.find(({ role }) => role === 'collaborator');
    return rate === undefined ? unpaid(period) : money(rate.fee.times(period.months));
  });
  const priced = fees.filter((fee) => fee !== undefined);
  return priced.length < fees.length ? undefined : money(sumMoney(priced).times(people));
}

function placeFairness(
  place: Place,
  given: number,
  { facilities, total, whole }: { readonly facilities: number; readonly total: number; readonly whole: number },
): PlaceFairness {
  const quota = ratio(ratio(facilities).times(total).div(whole));
  const [lower, upper] = [quota.floor().toNumber(), quota.ceil().toNumber()];
  const outside = given < lower ? 'below' : given > upper ? 'above' : undefined;
  return { place, facilities, quota, lower, upper, given, outside };
}
