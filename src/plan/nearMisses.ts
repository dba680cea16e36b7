/** Places close to a band that gives other numbers: how many facilities away, and what crossing would cost a year. */
import { known, money, type Money } from '../kernel';
import type { Band, Model, Phase, Place, Settings, YearCount } from '../model';
import { withinBounds } from './allocation';
import { inOrder } from './bands';
import type { OptionPlan, Period } from './plan';

/** One place and the edge above it. */
export interface NearMiss {
  readonly place: Place;
  readonly facilities: YearCount;
  readonly band: Band;
  /** The first band above that gives another number within the phase's minimum and maximum. */
  readonly next: Band;
  /** Facilities still missing until the next band decides, by the policy for counts outside the bands. */
  readonly missing: number;
  readonly morePeople: number;
  /** The paid months of a year for each more person, at the last fee of the phase; undefined without a fee. */
  readonly costOfYear: Money | undefined;
}

const MONTHS_A_YEAR = 12;

/** The near misses of the last phase that allocates by band, the closest first. */
export function nearMisses(
  { phases, periods }: OptionPlan,
  { bands, settings }: Pick<Model, 'bands' | 'settings'>,
): readonly NearMiss[] {
  const banded = phases.findLast(({ phase }) => phase.method === 'byBand');
  if (banded === undefined) return [];
  const { phase, headcounts } = banded;
  const costOfOne = yearOfOne(periods.filter((period) => period.phase === phase));
  const steps = stepsOf(phase, bands, settings.outsideBands);
  return headcounts
    .flatMap(({ place, origin }): NearMiss[] => {
      if (origin.kind !== 'band') return [];
      const { band, facilities } = origin;
      const given = withinBounds(phase, band.collaborators);
      const step = steps.find(({ next, collaborators }) => next.from > band.from && collaborators !== given);
      if (step === undefined) return [];
      const morePeople = step.collaborators - given;
      const costOfYear = costOfOne === undefined ? undefined : money(costOfOne.times(morePeople));
      return [
        { place, facilities, band, next: step.next, missing: step.first - facilities.count, morePeople, costOfYear },
      ];
    })
    .toSorted((a, b) => a.missing - b.missing);
}

/** Every band but the lowest, in order, with what the phase makes of its number and the smallest count it decides. */
function stepsOf(phase: Phase, bands: readonly Band[], policy: Settings['outsideBands']) {
  const sorted = inOrder(bands);
  return sorted.slice(1).map((next, index) => ({
    next,
    collaborators: withinBounds(phase, next.collaborators),
    first: firstCountOf(next, known(sorted[index], 'band below'), policy),
  }));
}

/** The smallest count that a band decides: its edge, or, by the nearest edge, the first beyond the middle of the gap. */
function firstCountOf({ from }: Band, { to }: Band, policy: Settings['outsideBands']): number {
  return policy === 'nearest' ? Math.floor((known(to, 'upper edge of a band below another') + from) / 2) + 1 : from;
}

/** A collaborator's paid months of a year at the last fee of the phase; undefined without a fee. */
function yearOfOne(periods: readonly Period[]): Money | undefined {
  const rate = periods.flatMap(({ rates }) => rates.filter(({ role }) => role === 'collaborator')).at(-1);
  if (rate === undefined) return undefined;
  return money(rate.fee.times(Math.min(rate.pay.monthsPerYear ?? MONTHS_A_YEAR, MONTHS_A_YEAR)));
}
