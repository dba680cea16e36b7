/** Fairness beside the rule: what each place's facilities would earn it, and what sharing in proportion would cost. */
import { known, money, ratio, sumMoney, type Money, type Ratio } from '../kernel';
import type { Place } from '../model';
import { apportion, type Apportionment, type ApportionMethod } from './apportion';
import { isPaidIn } from './eligibility';
import type { OptionPlan, PaidMonths, Period, PhasePlan } from './plan';
import { newestCount } from './statistics';

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

/** The same number of people shared by a method; `cost` is for all months of the phase. */
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

/** The last phase of an option against its places' newest facility counts; undefined when counts are missing. */
export function fairnessOf({ phases, periods }: OptionPlan): Fairness | undefined {
  const phase = phases.at(-1);
  if (phase === undefined) return undefined;
  const sharing = phase.headcounts.filter(
    ({ place, origin }) => !place.withoutCollaborators && origin.kind !== 'absent' && origin.kind !== 'ended',
  );
  const weights = sharing.flatMap(({ place }) => newestCount(place) ?? []);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  if (weights.length < sharing.length || whole === 0) return undefined;
  const total = sharing.reduce((sum, { collaborators }) => sum + collaborators, 0);
  const own = periods.filter((period) => period.phase === phase.phase);
  const cost = (shares: readonly number[]): Money =>
    sumMoney(sharing.map(({ paid }, index) => money(costOfOne(paid, own).times(known(shares[index], 'share')))));
  return {
    phase,
    places: sharing.map(({ place, collaborators }, index) =>
      placeFairness(place, collaborators, { facilities: known(weights[index], 'weight'), total, whole }),
    ),
    cost: cost(sharing.map(({ collaborators }) => collaborators)),
    alternatives: (['largestRemainder', 'webster'] as const).map((method) => {
      const apportionment = apportion({ total, weights, method, minimum: 0, maximum: Infinity });
      return { method, apportionment, cost: apportionment.kind === 'shared' ? cost(apportionment.shares) : undefined };
    }),
  };
}

/** One collaborator in a place for as long as the place is paid in the phase. */
const costOfOne = (paid: PaidMonths, periods: readonly Period[]): Money =>
  sumMoney(
    periods
      .filter(({ span }) => isPaidIn(paid, span))
      .map(({ rates, months }) => {
        const fee = rates.find(({ role }) => role === 'collaborator')?.fee ?? money(0);
        return money(fee.times(months));
      }),
  );

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
