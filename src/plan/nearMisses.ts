/** Places close to the next band: how many facilities away, and what crossing the edge would cost a year. */
import { money, type Money } from '../kernel';
import type { Band, Place, YearCount } from '../model';
import type { OptionPlan } from './plan';

/** One place and the edge above it. */
export interface NearMiss {
  readonly place: Place;
  readonly facilities: YearCount;
  readonly band: Band;
  readonly next: Band;
  /** Facilities still missing for the next band; 0 when the policy for counts outside already lies between them. */
  readonly missing: number;
  readonly morePeople: number;
  /** Twelve person-months for each more person, at the last fee of the phase; undefined without a fee. */
  readonly costOfYear: Money | undefined;
}

const MONTHS_A_YEAR = 12;

/** The near misses of the last phase that allocates by band, the closest first. */
export function nearMisses({ phases, periods }: OptionPlan, bands: readonly Band[]): readonly NearMiss[] {
  const banded = phases.findLast(({ phase }) => phase.method === 'byBand');
  const paid = periods.findLast(({ phase }) => phase === banded?.phase);
  const fee = paid?.rates.find(({ role }) => role === 'collaborator')?.fee;
  const sorted = bands.toSorted((a, b) => a.from - b.from);
  return (banded?.headcounts ?? [])
    .flatMap(({ place, origin }): NearMiss[] => {
      if (origin.kind !== 'band') return [];
      const { band, facilities } = origin;
      const next = sorted[sorted.indexOf(band) + 1];
      if (next === undefined) return [];
      const missing = Math.max(next.from - facilities.count, 0);
      const morePeople = next.collaborators - band.collaborators;
      const costOfYear = fee === undefined ? undefined : money(fee.times(morePeople * MONTHS_A_YEAR));
      return [{ place, facilities, band, next, missing, morePeople, costOfYear }];
    })
    .toSorted((a, b) => a.missing - b.missing);
}
