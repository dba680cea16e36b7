/** Collaborators shared in proportion to facilities, within the bounds of the phase. */
import { issue, known, type Issue } from '../kernel';
import type { Phase, Place, Settings } from '../model';
import { apportion, type ApportionMethod } from './apportion';
import { facilitiesMissing, phaseIncomplete } from './lacking';

/** The share of each place; with issues the shares are not to be used. */
export interface Shares {
  readonly shares: ReadonlyMap<Place, number>;
  readonly issues: readonly Issue[];
}

export const isProportional = (phase: Phase): phase is Phase & { readonly method: ApportionMethod } =>
  phase.method === 'largestRemainder' || phase.method === 'webster';

interface ProportionRequest {
  readonly option: string;
  readonly phase: Phase & { readonly method: ApportionMethod };
  /** Posts to share, after those fixed by hand. */
  readonly left: number;
  readonly places: readonly Place[];
  readonly settings: Settings;
}

/** Shares by the facility counts of the phase's data year; ties and impossible bounds are errors for a person to settle. */
export function proportionalShares(request: ProportionRequest): Shares {
  const { phase, left, places } = request;
  const problems = lacking(request);
  if (problems.length > 0) return { shares: new Map(), issues: problems };
  const weights = places.map((place) => known(countOf(place, phase.dataYear), 'count of facilities'));
  const { method, minimum = 0, maximum = Infinity } = phase;
  const found = apportion({ total: left, weights, method, minimum, maximum });
  const at = { severity: 'error', cell: phase.cells.parameter } as const;
  switch (found.kind) {
    case 'shared':
      return {
        shares: new Map(places.map((place, index) => [place, known(found.shares[index], 'share')])),
        issues: [],
      };
    case 'tied': {
      const names = found.tied.map((index) => known(places[index], 'tied place').name);
      return {
        shares: new Map(),
        issues: [issue({ code: 'shares-tied', ...at }, { phase: phase.name, places: names })],
      };
    }
    case 'impossible': {
      const most = Number.isFinite(found.most) ? found.most : undefined;
      const facts = { phase: phase.name, total: left, least: found.least, most };
      return { shares: new Map(), issues: [issue({ code: 'shares-impossible', ...at }, facts)] };
    }
  }
}

const countOf = ({ facilities }: Place, dataYear: number | undefined): number | undefined =>
  facilities.find(({ year }) => year === dataYear)?.count;

/** A place and its successor in one phase would share the posts between two generations that never meet. */
const successionsIn = ({ phase, places }: ProportionRequest): readonly Issue[] =>
  places.flatMap((place) =>
    places
      .filter(({ name }) => place.predecessors.includes(name))
      .map(({ name }) =>
        issue(
          { code: 'succession-shared', severity: 'error', cell: phase.cells.to },
          { place: place.name, predecessor: name, phase: phase.name },
        ),
      ),
  );

function lacking(request: ProportionRequest): readonly Issue[] {
  const { phase, places } = request;
  const { dataYear, parameter } = phase;
  if (parameter === undefined) return [phaseIncomplete(request, 'parameter')];
  if (dataYear === undefined) return [phaseIncomplete(request, 'dataYear')];
  return [
    ...successionsIn(request),
    ...places
      .filter((place) => countOf(place, dataYear) === undefined)
      .map((place) => facilitiesMissing(place, phase, dataYear)),
  ];
}
