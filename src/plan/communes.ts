/** The communes that get a collaborator in each phase: ranked by the workbook's own measure, nominations first. */
import { groupedBy, issue, monthOfDay, type Issue } from '../kernel';
import type { Commune, Model, Phase, Settings } from '../model';
import { isPaidIn } from './eligibility';
import { lastMonthBy } from './endRule';
import type { PhasePlan, PlaceCommunes } from './plan';
import { chooseCommunes, type RankedCommune } from './rankCommunes';
import { newestOf } from './statistics';

/** Chooses communes wherever a place has collaborators and its communes are known; too few or a tie is a warning. */
export function planCommunes(
  { communes, register, settings }: Model,
  phases: readonly PhasePlan[],
): { readonly communes: readonly PlaceCommunes[]; readonly issues: readonly Issue[] } {
  const chosen = phases.flatMap(({ phase, headcounts }) =>
    headcounts.flatMap(({ place, collaborators }): PlaceCommunes[] => {
      const own = communes.filter((commune) => commune.place === place);
      if (own.length === 0 || collaborators === 0) return [];
      const years = yearsOf(own);
      const able = own
        .filter((commune) => isEligible(commune, phase, settings))
        .map((commune) => ranked(register === undefined ? commune : withoutGaps(commune, years), years, settings));
      return [{ phase, place, wanted: collaborators, choice: chooseCommunes(able, collaborators) }];
    }),
  );
  return { communes: chosen, issues: [...chosen.flatMap(choiceIssues), ...unrankedIssues(chosen, settings)] };
}

/** Told once a place, whatever the number of phases. */
function unrankedIssues(chosen: readonly PlaceCommunes[], { communesBy }: Settings): readonly Issue[] {
  const byPlace = groupedBy(chosen, ({ place }) => place);
  return [...byPlace.values()].flatMap((same): Issue[] => {
    const [{ place }] = same;
    const communes = [...new Set(same.flatMap(({ choice }) => choice.unranked.map(({ name }) => name)))];
    if (communes.length === 0) return [];
    const at = { code: 'communes-unranked', severity: 'warning', cell: place.cells.name } as const;
    return [issue(at, { place: place.name, communes, by: communesBy })];
  });
}

/** Support ends as it does for places: with the contract's year, or with the month. */
function isEligible({ eligibleFrom, eligibleUntil }: Commune, { span }: Phase, { endRule }: Settings): boolean {
  const first = eligibleFrom === undefined ? undefined : monthOfDay(eligibleFrom);
  const last = eligibleUntil === undefined ? undefined : lastMonthBy(endRule, eligibleUntil);
  return isPaidIn({ first, last }, span);
}

/** Who has no row in a register of the year has no facility in it; in a table of counts a blank is unknown. */
function withoutGaps(commune: Commune, years: Years): Commune {
  const { facilities, cell } = commune;
  const absent = [...new Set([years.first, years.last])].filter(
    (wanted) => facilities.length > 0 && facilities.every(({ year }) => year !== wanted),
  );
  return { ...commune, facilities: [...facilities, ...absent.map((year) => ({ year, count: 0, cell }))] };
}

interface Years {
  readonly first: number;
  readonly last: number;
}

/** The first and the last year that any commune of the place knows: growth is comparable only over the same years. */
function yearsOf(communes: readonly Commune[]): Years {
  const years = communes.flatMap(({ facilities }) => facilities.map(({ year }) => year));
  return { first: Math.min(...years), last: Math.max(...years) };
}

function ranked({ name, facilities, nominated }: Commune, years: Years, { communesBy }: Settings): RankedCommune {
  const countOf = (wanted: number): number | undefined => facilities.find(({ year }) => year === wanted)?.count;
  const newest = newestOf({ facilities })?.count;
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
