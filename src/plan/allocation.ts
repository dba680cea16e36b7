/** How many leaders and collaborators each place gets in a phase, and by which rule. */
import { issue, type Issue } from '../kernel';
import type { ListedPlace, Model, Phase, Place } from '../model';
import { bandFor } from './bands';
import { isPaidIn, paidMonths, type Eligibility } from './eligibility';
import { facilitiesMissing, listIncomplete, phaseIncomplete } from './lacking';
import type { Headcount, HeadcountOrigin, PhasePlan } from './plan';
import { isProportional, proportionalShares, type Shares } from './proportion';

interface Ruled {
  readonly collaborators: number;
  readonly origin: HeadcountOrigin;
  readonly issues: readonly Issue[];
}

/** What an allocation is made from. */
export interface AllocationRequest {
  readonly model: Model;
  readonly option: string;
  readonly phase: Phase;
  readonly eligibility: Eligibility;
}

/** The headcounts of one phase, in the order of the places; what a rule lacks is an error at the cell to fill in. */
export function allocate(request: AllocationRequest): {
  readonly phasePlan: PhasePlan;
  readonly issues: readonly Issue[];
} {
  const { model, phase } = request;
  const cases = model.places.map((place) => ({
    ...request,
    place,
    listed: phase.listed.find((each) => each.place === place),
  }));
  const shares = sharesOf(request, cases);
  const found = cases.map((given) => headcountOf(given, shares));
  const headcounts = found.map(({ headcount }) => headcount);
  const leaders = headcounts.reduce((total, headcount) => total + headcount.leaders, 0);
  const collaborators = headcounts.reduce((total, headcount) => total + headcount.collaborators, 0);
  return {
    phasePlan: { phase, headcounts, leaders, collaborators, total: leaders + collaborators },
    issues: [
      ...emptyList(request),
      ...reversedBounds(request),
      ...shares.issues,
      ...found.flatMap(({ issues }) => issues),
    ],
  };
}

const emptyList = ({ option, phase }: AllocationRequest): readonly Issue[] =>
  phase.scope === 'listed' && phase.listed.length === 0
    ? [issue({ code: 'list-empty', severity: 'error', cell: phase.cells.name }, { option, phase: phase.name })]
    : [];

const reversedBounds = ({ phase: { minimum = 0, maximum = Infinity, cells } }: AllocationRequest): readonly Issue[] =>
  minimum > maximum
    ? [issue({ code: 'bounds-reversed', severity: 'error', cell: cells.minimum }, { minimum, maximum })]
    : [];

interface Case extends AllocationRequest {
  readonly place: Place;
  readonly listed: ListedPlace | undefined;
}

/** The places that the phase's own rule decides share what hand-fixed numbers have left. */
function sharesOf({ model, option, phase }: AllocationRequest, cases: readonly Case[]): Shares {
  if (!isProportional(phase)) return { shares: new Map(), issues: [] };
  const taking = cases.filter((given) => absence(given) === undefined);
  const fixed = taking.flatMap(({ listed }) => (listed?.collaborators === undefined ? [] : [listed.collaborators]));
  const sharing = taking.filter(
    ({ place, listed }) => listed?.collaborators === undefined && !place.withoutCollaborators,
  );
  const left = fixed.reduce((rest, count) => rest - count, phase.parameter ?? 0);
  return proportionalShares({
    option,
    phase,
    left,
    places: sharing.map(({ place }) => place),
    settings: model.settings,
  });
}

/** Why a place has nobody in the phase, if so. */
function absence({ phase, place, listed, eligibility }: Case): HeadcountOrigin | undefined {
  if (phase.scope === 'listed' && listed === undefined) return { kind: 'absent' };
  const paid = paidMonths(eligibility, place);
  if (isPaidIn(paid, phase.span)) return undefined;
  const started = paid.first === undefined || paid.first <= phase.span.to;
  return { kind: 'ended', cell: started ? place.cells.eligibleUntil : place.cells.eligibleFrom };
}

function headcountOf(
  given: Case,
  shares: Shares,
): { readonly headcount: Headcount; readonly issues: readonly Issue[] } {
  const { phase, place, listed, eligibility } = given;
  const paid = paidMonths(eligibility, place);
  const none = absence(given);
  if (none !== undefined)
    return { headcount: { phase, place, paid, leaders: 0, collaborators: 0, origin: none }, issues: [] };
  const { collaborators, origin, issues } = collaboratorsOf(given, shares);
  const leaders = listed?.leaders ?? place.leaders;
  return { headcount: { phase, place, paid, leaders, collaborators, origin }, issues };
}

/** A number fixed by hand comes first, then the exception of the place, then the phase's own rule. */
function collaboratorsOf(given: Case, { shares }: Shares): Ruled {
  const { phase, place, listed } = given;
  if (listed?.collaborators !== undefined) {
    const origin = { kind: 'listed', cell: listed.cells.collaborators } as const;
    return { collaborators: listed.collaborators, origin, issues: [] };
  }
  if (place.withoutCollaborators) {
    const origin = { kind: 'exception', cell: place.cells.withoutCollaborators } as const;
    return { collaborators: 0, origin, issues: [] };
  }
  const share = shares.get(place);
  if (isProportional(phase)) {
    const origin = { kind: 'share', cell: phase.cells.parameter } as const;
    return { collaborators: share ?? 0, origin, issues: [] };
  }
  const ruled = byRule(given);
  return { ...ruled, collaborators: withinBounds(phase, ruled.collaborators) };
}

/** What a phase's own minimum and maximum make of a number of collaborators. */
export const withinBounds = ({ minimum = 0, maximum = Infinity }: Phase, collaborators: number): number =>
  Math.min(Math.max(collaborators, minimum), maximum);

function byRule(given: Case): Ruled {
  const { phase, place, listed } = given;
  switch (phase.method) {
    case 'byBand':
      return byBand(given);
    case 'onePerCommune':
      return place.communes === undefined
        ? undecided(
            issue(
              { code: 'communes-missing', severity: 'error', cell: place.cells.communes },
              { place: place.name, phase: phase.name },
            ),
          )
        : { collaborators: place.communes, origin: { kind: 'communes', cell: place.cells.communes }, issues: [] };
    case 'fixed':
      return phase.parameter === undefined
        ? undecided(phaseIncomplete(given, 'parameter'))
        : { collaborators: phase.parameter, origin: { kind: 'fixed', cell: phase.cells.parameter }, issues: [] };
    case 'byList':
    case 'largestRemainder':
    case 'webster':
      return undecided(listIncomplete(given, listed?.cells.collaborators));
  }
}

const undecided = (problem: Issue): Ruled => ({ collaborators: 0, origin: { kind: 'absent' }, issues: [problem] });

function byBand(given: Case): Ruled {
  const { model, phase, place } = given;
  const { dataYear } = phase;
  if (dataYear === undefined) return undecided(phaseIncomplete(given, 'dataYear'));
  const facilities = place.facilities.find(({ year }) => year === dataYear);
  if (facilities === undefined) return undecided(facilitiesMissing(place, phase, dataYear));
  const choice = bandFor(facilities.count, model.bands, model.settings.outsideBands);
  const seen = { place: place.name, facilities: facilities.count };
  if (choice === undefined) {
    return undecided(issue({ code: 'place-outside-bands-refused', severity: 'error', cell: facilities.cell }, seen));
  }
  const { from, to, collaborators } = choice.band;
  const outside = issue(
    { code: 'place-outside-bands', severity: 'warning', cell: facilities.cell },
    { ...seen, from, to: to ?? Infinity, collaborators },
  );
  return {
    collaborators,
    origin: { kind: 'band', facilities, ...choice },
    issues: choice.inside ? [] : [outside],
  };
}
