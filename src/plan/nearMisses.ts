/** Places close to the next band: how many facilities away, and what crossing the edge would cost a year. */
import { money, type Money } from '../kernel';
import type { Band, Model, Place, Settings, YearCount } from '../model';
import type { OptionPlan, Period } from './plan';

/** One place and the edge above it. */
export interface NearMiss {
  readonly place: Place;
  readonly facilities: YearCount;
  readonly band: Band;
  readonly next: Band;
  /** Facilities still missing until the next band decides, by the policy for counts outside the bands. */
  readonly missing: number;
  readonly morePeople: number;
  /** Twelve person-months for each more person, at the last fee of the phase; undefined without a fee. */
  readonly costOfYear: Money | undefined;
}

const MONTHS_A_YEAR = 12;

/** The near misses of the last phase that allocates by band, the closest first. */
export function nearMisses(
  { phases, periods }: OptionPlan,
  { bands, settings }: Pick<Model, 'bands' | 'settings'>,
): readonly NearMiss[] {
  const banded = phases.findLast(({ phase }) => phase.method === 'byBand');
  const costOfOne = yearOfOne(periods.filter(({ phase }) => phase === banded?.phase));
  const sorted = bands.toSorted((a, b) => a.from - b.from);
  return (banded?.headcounts ?? [])
    .flatMap(({ place, origin }): NearMiss[] => {
      if (origin.kind !== 'band') return [];
      const { band, facilities } = origin;
      const next = sorted[sorted.indexOf(band) + 1];
      if (next === undefined) return [];
      const missing = firstCountOf(next, band, settings.outsideBands) - facilities.count;
      const morePeople = next.collaborators - band.collaborators;
      const costOfYear = costOfOne === undefined ? undefined : money(costOfOne.times(morePeople));
      return [{ place, facilities, band, next, missing, morePeople, costOfYear }];
    })
    .toSorted((a, b) => a.missing - b.missing);
}

/** The smallest count that the next band decides: its edge, or, by the nearest edge, the first beyond the middle. */
function firstCountOf(next: Band, { to = next.from - 1 }: Band, policy: Settings['outsideBands']): number {
  return policy === 'nearest' ? Math.floor((to + next.from) / 2) + 1 : next.from;
}

/** A collaborator's paid months of a year at the last fee of the phase; undefined without a fee. */
function yearOfOne(periods: readonly Period[]): Money | undefined {
  const rate = periods.flatMap(({ rates }) => rates.filter(({ role }) => role === 'collaborator')).at(-1);
  if (rate === undefined) return undefined;
  return money(rate.fee.times(Math.min(rate.pay.monthsPerYear ?? MONTHS_A_YEAR, MONTHS_A_YEAR)));
}
