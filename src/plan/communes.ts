/** The communes that get a collaborator in each phase: ranked by the workbook's own measure, nominations first. */
import { issue, monthOfDay, type Day, type Issue, type Month } from '../kernel';
import type { Commune, Model, Phase, Settings } from '../model';
import { isPaidIn } from './eligibility';
import type { PhasePlan, PlaceCommunes } from './plan';
import { chooseCommunes, type RankedCommune } from './rankCommunes';
import { newestCount } from './statistics';

/** Chooses communes wherever a place has collaborators and its communes are known; too few or a tie is a warning. */
export function planCommunes(
  { communes, settings }: Model,
  phases: readonly PhasePlan[],
): { readonly communes: readonly PlaceCommunes[]; readonly issues: readonly Issue[] } {
  const chosen = phases.flatMap(({ phase, headcounts }) =>
    headcounts.flatMap(({ place, collaborators }): PlaceCommunes[] => {
      const own = communes.filter((commune) => commune.place === place);
      if (own.length === 0 || collaborators === 0) return [];
      const years = yearsOf(own);
      const able = own
        .filter((commune) => isEligible(commune, phase))
        .map((commune) => ranked(commune, years, settings));
      return [{ phase, place, wanted: collaborators, choice: chooseCommunes(able, collaborators) }];
    }),
  );
  return { communes: chosen, issues: chosen.flatMap(choiceIssues) };
}

function isEligible({ eligibleFrom, eligibleUntil }: Commune, { span }: Phase): boolean {
  return isPaidIn({ first: monthIfAny(eligibleFrom), last: monthIfAny(eligibleUntil) }, span);
}

const monthIfAny = (day: Day | undefined): Month | undefined => (day === undefined ? undefined : monthOfDay(day));

/** The first and the last year that any commune of the place knows: growth is comparable only over the same years. */
function yearsOf(communes: readonly Commune[]): { readonly first: number; readonly last: number } {
  const years = communes.flatMap(({ facilities }) => facilities.map(({ year }) => year));
  return { first: Math.min(...years), last: Math.max(...years) };
}

function ranked(
  { name, facilities, nominated }: Commune,
  years: { readonly first: number; readonly last: number },
  { communesBy }: Settings,
): RankedCommune {
  const countOf = (wanted: number): number | undefined => facilities.find(({ year }) => year === wanted)?.count;
  const newest = newestCount({ facilities });
  const ends = { first: countOf(years.first), last: communesBy === 'count' ? newest : countOf(years.last) };
  return {
    name,
    nominated,
    facilities: newest,
    value: measure(communesBy, { ...ends, isOne: years.first === years.last }),
  };
}

/** Growth needs two years; a rate from zero is not a number. */
function measure(
  by: Settings['communesBy'],
  { first, last, isOne }: { first: number | undefined; last: number | undefined; isOne: boolean },
): number | undefined {
  switch (by) {
    case 'count':
      return last;
    case 'growth':
      return isOne || first === undefined || last === undefined ? undefined : last - first;
    case 'rate':
      return isOne || first === undefined || last === undefined || first === 0 ? undefined : last / first - 1;
  }
}

function choiceIssues({ phase, place, wanted, choice }: PlaceCommunes): readonly Issue[] {
  const at = { severity: 'warning', cell: place.cells.name } as const;
  const facts = { place: place.name, phase: phase.name };
  return [
    ...(choice.missing > 0
      ? [issue({ code: 'communes-too-few', ...at }, { ...facts, wanted, found: wanted - choice.missing })]
      : []),
    ...(choice.tied === undefined
      ? []
      : [
          issue(
            { code: 'communes-tied', ...at },
            { ...facts, communes: choice.tied.communes.map(({ name }) => name), open: choice.tied.places },
          ),
        ]),
  ];
}
