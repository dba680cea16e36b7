/** The plan as data for other programs: money and months as decimal strings, texts in the language asked for. */
import { cellLabel, plainDigits, type Issue, type Language } from '../kernel';
import { issueText } from '../i18n';
import type { PlanRun } from '../app';
import type { changesAsData } from './changes';
import type { copyAsData } from './receipt';
import { registerAsData } from './registerLines';

type OptionPlan = NonNullable<PlanRun['plan']>['options'][number];

/** The changes that a preview shows, or what became of a copy. */
type Added = { readonly changes?: ReturnType<typeof changesAsData> } | ReturnType<typeof copyAsData>;

/**
 * @param more what a preview or a copy to send adds
 * @returns the whole run as JSON text; without a plan `options` is empty and `issues` says why.
 */
export const runAsJson = (
  { plan, issues, language }: Pick<PlanRun, 'plan' | 'issues' | 'language'>,
  more: Added = {},
): string =>
  JSON.stringify(
    {
      options: (plan?.options ?? []).map(optionAsData),
      clocks: (plan?.clocks ?? []).map(clockAsData),
      ...(plan?.register === undefined ? {} : { register: registerAsData(plan.register) }),
      issues: issues.map((issue) => issueAsData(issue, language)),
      ...more,
    },
    undefined,
    2,
  );

const optionAsData = (plan: OptionPlan) => ({
  id: plan.option.code,
  name: plan.option.name,
  headcount: plan.phases.map(({ phase, leaders, collaborators, total }) => ({
    phase: phase.name,
    leaders,
    collaborators,
    total,
  })),
  personMonths: plainDigits(plan.personMonths),
  maintenance: plainDigits(plan.maintenance),
  training: plainDigits(plan.training),
  conferences: plainDigits(plan.conferences),
  total: plainDigits(plan.total),
  years: plan.years.map(({ year, personMonths, maintenance, total }) => ({
    year,
    personMonths: plainDigits(personMonths),
    maintenance: plainDigits(maintenance),
    total: plainDigits(total),
  })),
  undated: plainDigits(plan.undated),
  bySource: plan.bySource.map(namedAsData),
  ...(plan.byCluster.length === 0 ? {} : { byCluster: plan.byCluster.map(namedAsData) }),
  ...(plan.funding === undefined ? {} : { funding: fundingAsData(plan.funding) }),
  places: plan.places.map(({ place, personMonths, maintenance, headcounts }) => ({
    place: place.name,
    ...(place.memberOf === undefined ? {} : { cluster: place.memberOf }),
    personMonths: plainDigits(personMonths),
    maintenance: plainDigits(maintenance),
    headcount: headcounts.map(({ phase, leaders, collaborators }) => ({
      phase: phase.name,
      leaders,
      collaborators,
    })),
  })),
});

const namedAsData = ({ name = '', amount }: OptionPlan['bySource'][number]) => ({ name, amount: plainDigits(amount) });

const fundingAsData = ({ sources, gap }: NonNullable<OptionPlan['funding']>) => ({
  sources: sources.map(({ source, amount }) => ({ source, amount: plainDigits(amount) })),
  gap: plainDigits(gap),
});

const clockAsData = ({ option, approved, inForce, shares }: NonNullable<PlanRun['plan']>['clocks'][number]) => ({
  option,
  approved: plainDigits(approved),
  inForce: plainDigits(inForce),
  decrees: shares.map(({ decree, personMonths, difference }) => ({
    document: decree.value.document ?? '',
    from: decree.from,
    personMonths: plainDigits(personMonths),
    baseSalary: plainDigits(decree.value.amount),
    difference: plainDigits(difference),
  })),
});

const issueAsData = (issue: Issue, language: Language) => ({
  code: issue.code,
  severity: issue.severity,
  ...(issue.cell === undefined ? {} : { cell: cellLabel(issue.cell) }),
  message: issueText(issue, language),
});
