/** How many leaders and collaborators each place gets in a phase, and by which rule. */
import { issue, type CellRef, type Issue } from '../kernel';
import type { ListedPlace, Model, Phase, Place } from '../model';
import { bandFor } from './bands';
import { isPaidIn, lastPaidMonth } from './eligibility';
import type { Headcount, HeadcountOrigin, PhasePlan } from './plan';

interface Ruled {
  readonly collaborators: number;
  readonly origin: HeadcountOrigin;
  readonly issues: readonly Issue[];
}

/** The headcounts of one phase, in the order of the places; what a rule lacks is an error at the cell to fill in. */
export function allocate(
  model: Model,
  { option, phase }: { readonly option: string; readonly phase: Phase },
): { readonly phasePlan: PhasePlan; readonly issues: readonly Issue[] } {
  const found = model.places.map((place) => headcountOf({ model, option, phase, place }));
  const headcounts = found.map(({ headcount }) => headcount);
  const leaders = headcounts.reduce((total, headcount) => total + headcount.leaders, 0);
  const collaborators = headcounts.reduce((total, headcount) => total + headcount.collaborators, 0);
  return {
    phasePlan: { phase, headcounts, leaders, collaborators, total: leaders + collaborators },
    issues: [...emptyList(option, phase), ...found.flatMap(({ issues }) => issues)],
  };
}

const emptyList = (option: string, phase: Phase): readonly Issue[] =>
  phase.scope === 'listed' && phase.listed.length === 0
    ? [issue({ code: 'list-empty', severity: 'error', cell: phase.cells.name }, { option, phase: phase.name })]
    : [];

interface Case {
  readonly model: Model;
  readonly option: string;
  readonly phase: Phase;
  readonly place: Place;
}

function headcountOf(given: Case): { readonly headcount: Headcount; readonly issues: readonly Issue[] } {
  const { model, phase, place } = given;
  const listed = phase.listed.find((each) => each.place === place);
  const none = (origin: HeadcountOrigin) => ({
    headcount: { phase, place, leaders: 0, collaborators: 0, origin },
    issues: [],
  });
  if (phase.scope === 'listed' && listed === undefined) return none({ kind: 'absent' });
  if (!isPaidIn(lastPaidMonth(place, model.settings.endRule), phase.span)) {
    return none({ kind: 'ended', cell: place.cells.eligibleUntil });
  }
  const { collaborators, origin, issues } = collaboratorsOf(given, listed);
  const leaders = listed?.leaders ?? place.leaders;
  return { headcount: { phase, place, leaders, collaborators, origin }, issues };
}

/** A number fixed by hand comes first, then the exception of the place, then the phase's own rule. */
function collaboratorsOf(given: Case, listed: ListedPlace | undefined): Ruled {
  if (listed?.collaborators !== undefined) {
    const origin = { kind: 'listed', cell: listed.cells.collaborators } as const;
    return { collaborators: listed.collaborators, origin, issues: [] };
  }
  if (given.place.withoutCollaborators) {
    const origin = { kind: 'exception', cell: given.place.cells.withoutCollaborators } as const;
    return { collaborators: 0, origin, issues: [] };
  }
  const ruled = byRule(given, listed);
  const { minimum = 0, maximum = Infinity } = given.phase;
  return { ...ruled, collaborators: Math.min(Math.max(ruled.collaborators, minimum), maximum) };
}

function byRule(given: Case, listed: ListedPlace | undefined): Ruled {
  const { phase, place } = given;
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
        ? undecided(incomplete(given, 'Tham số', phase.cells.parameter))
        : { collaborators: phase.parameter, origin: { kind: 'fixed', cell: phase.cells.parameter }, issues: [] };
    case 'byList':
      return undecided(incomplete(given, 'Số CTV', listed?.cells.collaborators ?? phase.cells.method));
  }
}

const undecided = (problem: Issue): Ruled => ({ collaborators: 0, origin: { kind: 'absent' }, issues: [problem] });

const incomplete = ({ option, phase }: Case, column: string, cell: CellRef): Issue =>
  issue({ code: 'allocation-incomplete', severity: 'error', cell }, { option, phase: phase.name, column });

function byBand(given: Case): Ruled {
  const { model, phase, place } = given;
  const { dataYear } = phase;
  if (dataYear === undefined) return undecided(incomplete(given, 'Năm số liệu', phase.cells.dataYear));
  const facilities = place.facilities.find(({ year }) => year === dataYear);
  const facts = { place: place.name, year: dataYear, phase: phase.name };
  if (facilities === undefined) {
    return undecided(issue({ code: 'facilities-missing', severity: 'error', cell: place.cells.name }, facts));
  }
  const choice = bandFor(facilities.count, model.bands, model.settings.outsideBands);
  const seen = { place: place.name, facilities: facilities.count };
  if (choice === undefined) {
    return undecided(issue({ code: 'place-outside-bands-refused', severity: 'error', cell: facilities.cell }, seen));
  }
  const { from, to, collaborators } = choice.band;
  const outside = issue(
    { code: 'place-outside-bands', severity: 'warning', cell: facilities.cell },
    { ...seen, from, to: to ?? from, collaborators },
  );
  return {
    collaborators,
    origin: { kind: 'band', facilities, ...choice },
    issues: choice.inside ? [] : [outside],
  };
}
