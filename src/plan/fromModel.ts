/** From the model to the plan: every rule, in order, pure and exact. */
import { hasErrors, issue, known, overlap, type Issue, type Month, type MonthSpan } from '../kernel';
import { isSameWord, type Clock, type Model, type Option, type RolePay } from '../model';
import { allocate } from './allocation';
import { backgroundIssues, unusedEdges } from './backgroundChecks';
import { checkBands } from './bands';
import { totalsOf } from './budget';
import { clockParts, decreeShares } from './clockDifference';
import { planCommunes } from './communes';
import { eligibilityOf, successionIssues, type Eligibility } from './eligibility';
import { costLines, planEvents } from './events';
import { fundingPlan } from './funding';
import { indicatorsOf } from './indicators';
import { doubleCounts } from './lineSums';
import { roleName, schedule } from './periods';
import type { OptionPlan, Plan } from './plan';
import { printedTotalIssues, reconcile, reconciliationIssues } from './reconcile';
import { registerStatistics } from './registerStatistics';
import { turnoverIssues } from './turnover';

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
  const eligibility = eligibilityOf(model);
  const compute = (by: Clock): Computed => computeOptions(model, by, eligibility);
  const byClock = { plan: compute('plan'), law: compute('law') };
  const computed = byClock[clock];
  const indicators = hasErrors(byClock.plan.issues) ? [] : indicatorsOf(model, byClock.plan.options);
  const reconciliation = reconcile(model, indicators);
  const issues = [
    ...checkRoles(model.roles),
    ...bandIssues(model),
    ...successionIssues(model, eligibility),
    ...communeDifferences(model),
    ...computed.issues,
    ...printedTotalIssues(model, computed.options),
    ...doubleCounts(computed.options),
    ...backgroundIssues(model),
    ...(hasErrors(computed.issues) ? [] : reconciliationIssues(reconciliation, indicators)),
  ];
  const register = model.register && registerStatistics(model.register);
  const clocks = compareClocks(byClock);
  const plan = { model, clock, options: computed.options, clocks, register, reconciliation, issues };
  return { plan: hasErrors(issues) ? undefined : plan, issues };
}

/** The two clocks can be compared only where the workbook has a base salary for every month by both. */
function compareClocks({ plan, law }: Readonly<Record<Clock, Computed>>): Plan['clocks'] {
  if (hasErrors(plan.issues) || hasErrors(law.issues)) return [];
  return plan.options.map((approved, index) => {
    const inForce = known(law.options[index], 'option under the clock of the law');
    return {
      option: approved.option.code,
      approved: approved.maintenance,
      inForce: inForce.maintenance,
      shares: decreeShares(approved, inForce),
      parts: clockParts(approved, inForce),
    };
  });
}

function bandIssues({ options, bands, places }: Model): readonly Issue[] {
  const banded = options.flatMap(({ phases }) => phases.filter(({ method }) => method === 'byBand'));
  const years = [...new Set(banded.map(({ dataYear }) => dataYear))];
  return banded.length === 0
    ? []
    : [...checkBands(bands), ...years.flatMap((year) => unusedEdges(bands, places, year))];
}

/** The same place can be odd for the same reason in many phases: each finding is reported once. */
function computeOptions(model: Model, clock: Clock, eligibility: Eligibility): Computed {
  const planned = model.options.map((option) => planOption({ model, option, clock, eligibility }));
  return {
    options: planned.map(({ optionPlan }) => optionPlan),
    issues: distinct(planned.flatMap(({ issues }) => issues)),
  };
}

const distinct = (issues: readonly Issue[]): readonly Issue[] => [
  ...new Map(issues.map((each) => [JSON.stringify(each), each])).values(),
];

interface OptionRequest {
  readonly model: Model;
  readonly option: Option;
  readonly clock: Clock;
  readonly eligibility: Eligibility;
}

function planOption({ model, option, clock, eligibility }: OptionRequest) {
  const allocated = option.phases.map((phase) => allocate({ model, option: option.code, phase, eligibility }));
  const phases = allocated.map(({ phasePlan }) => phasePlan);
  const { periods, issues: payIssues } = schedule({ model, option: option.code, clock }, phases);
  const { communes, issues: communeIssues } = planCommunes(model, phases);
  const { costs, issues: costIssues } = costLines(option);
  const totals = totalsOf(model, { phases, periods, costs });
  const optionPlan: OptionPlan = {
    ...{ option, phases, periods, communes, costs },
    events: planEvents(option, phases),
    ...totals,
    funding: fundingPlan(option.funding, totals),
  };
  return {
    optionPlan,
    issues: [
      ...allocated.flatMap(({ issues }) => issues),
      ...phases.flatMap(turnoverIssues),
      ...payIssues,
      ...communeIssues,
      ...costIssues,
    ],
  };
}

/** Two coefficients for one role in one month, in the same option: nobody could say which counts. */
function checkRoles(roles: readonly RolePay[]): readonly Issue[] {
  return roles.flatMap((pay, index) => {
    const earlier = roles
      .slice(0, index)
      .find((other) => other.role === pay.role && isSameWord(other.option, pay.option) && shareMonths(other, pay));
    if (earlier === undefined) return [];
    const facts = { role: roleName(pay.role), earlier: earlier.cell };
    return [issue({ code: 'role-overlap', severity: 'error', cell: pay.cell }, facts)];
  });
}

const spanOf = ({ from, to }: RolePay): MonthSpan => ({
  from: from ?? (0 as Month),
  to: to ?? (Number.MAX_SAFE_INTEGER as Month),
});

const shareMonths = (a: RolePay, b: RolePay): boolean => overlap(spanOf(a), spanOf(b)) !== undefined;

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
