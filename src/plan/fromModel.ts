/** From the model to the plan: every rule, in order, pure and exact. */
import { hasErrors, issue, monthsIn, overlap, type Issue, type Month, type MonthSpan } from '../kernel';
import type { Clock, Model, Option, RolePay } from '../model';
import { allocate } from './allocation';
import { checkBands } from './bands';
import { totalsOf } from './budget';
import { costLines, planEvents } from './events';
import { indicatorsOf } from './indicators';
import { roleName, schedule } from './periods';
import type { OptionPlan, Plan } from './plan';
import { printedTotalIssues, reconcile, reconciliationIssues } from './reconcile';

/** A plan when the rules could decide everything; the issues either way. */
export interface PlanReading {
  readonly plan: Plan | undefined;
  readonly issues: readonly Issue[];
}

interface Computed {
  readonly options: readonly OptionPlan[];
  readonly issues: readonly Issue[];
}

/**
 * @param clock which base salary counts; the workbook's own setting unless the caller asks for the other.
 * Reconciliation is always under the plan's clock, since that is what the plan printed.
 */
export function planFromModel(model: Model, clock: Clock = model.settings.clock): PlanReading {
  const computed = computeOptions(model, clock);
  const asPrinted = clock === 'plan' ? computed : computeOptions(model, 'plan');
  const indicators = hasErrors(asPrinted.issues) ? [] : indicatorsOf(model, asPrinted.options);
  const reconciliation = reconcile(model.stated, indicators);
  const issues = [
    ...checkRoles(model.roles),
    ...(usesBands(model) ? checkBands(model.bands) : []),
    ...communeDifferences(model),
    ...computed.issues,
    ...printedTotalIssues(model),
    ...(indicators.length === 0 ? [] : reconciliationIssues(reconciliation, indicators)),
  ];
  const plan = { model, clock, options: computed.options, reconciliation, issues };
  return { plan: hasErrors(issues) ? undefined : plan, issues };
}

/** The same place can be odd for the same reason in many phases: each finding is reported once. */
function computeOptions(model: Model, clock: Clock): Computed {
  const planned = model.options.map((option) => planOption({ model, option, clock }));
  return {
    options: planned.map(({ optionPlan }) => optionPlan),
    issues: distinct(planned.flatMap(({ issues }) => issues)),
  };
}

const distinct = (issues: readonly Issue[]): readonly Issue[] => [
  ...new Map(issues.map((each) => [JSON.stringify(each), each])).values(),
];

function planOption({ model, option, clock }: { model: Model; option: Option; clock: Clock }) {
  const allocated = option.phases.map((phase) => allocate(model, { option: option.code, phase }));
  const phases = allocated.map(({ phasePlan }) => phasePlan);
  const { periods, issues: payIssues } = schedule({ model, option: option.code, clock }, phases);
  const { costs, issues: costIssues } = costLines(option);
  const optionPlan: OptionPlan = {
    ...{ option, phases, periods, costs },
    events: planEvents(option, phases),
    ...totalsOf(model, { phases, periods, costs }),
  };
  return { optionPlan, issues: [...allocated.flatMap(({ issues }) => issues), ...payIssues, ...costIssues] };
}

const usesBands = ({ options }: Model): boolean =>
  options.some(({ phases }) => phases.some(({ method }) => method === 'byBand'));

/** Two coefficients for one role in one month, in the same option: nobody could say which counts. */
function checkRoles(roles: readonly RolePay[]): readonly Issue[] {
  return roles.flatMap((pay, index) => {
    const earlier = roles
      .slice(0, index)
      .find((other) => other.role === pay.role && other.option === pay.option && shareMonths(other, pay));
    if (earlier === undefined) return [];
    const facts = { role: roleName(pay.role), earlier: earlier.cell };
    return [issue({ code: 'role-overlap', severity: 'error', cell: pay.cell }, facts)];
  });
}

const spanOf = ({ from, to }: RolePay): MonthSpan => ({
  from: from ?? (0 as Month),
  to: to ?? (Number.MAX_SAFE_INTEGER as Month),
});

const shareMonths = (a: RolePay, b: RolePay): boolean => {
  const shared = overlap(spanOf(a), spanOf(b));
  return shared !== undefined && monthsIn(shared) > 0;
};

/** Places whose commune count in use is not that of the official list: both are data, the difference is said. */
function communeDifferences({ places, options }: Model): readonly Issue[] {
  const isUsed = options.some(({ phases }) => phases.some(({ method }) => method === 'onePerCommune'));
  if (!isUsed) return [];
  return places.flatMap(({ name, communes, officialCommunes, withoutCollaborators, cells }) =>
    communes === undefined || officialCommunes === undefined || withoutCollaborators || communes === officialCommunes
      ? []
      : [
          issue(
            { code: 'communes-differ', severity: 'warning', cell: cells.communes },
            { place: name, used: communes, official: officialCommunes },
          ),
        ],
  );
}
