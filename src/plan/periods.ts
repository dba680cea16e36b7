/** The remuneration schedule: phases cut into periods of constant base salary, coefficients and headcounts, and paid. */
import {
  groupedBy,
  issue,
  known,
  money,
  monthsIn,
  personMonths,
  shift,
  sumMoney,
  sumPersonMonths,
  yearOfMonth,
  type Bilingual,
  type Issue,
  type Month,
  type MonthSpan,
} from '../kernel';
import { isSameWord, tables, type Clock, type Model, type Phase, type RoleId, type RolePay } from '../model';
import { isPaidIn } from './eligibility';
import { feeOfMonth } from './fee';
import type { PayLine, Period, PhasePlan, Rate } from './plan';
import { cutBefore, januaries, salaryChanges, salaryOfMonth } from './salaryPeriods';

const ROLES: readonly RoleId[] = ['leader', 'collaborator'];

interface Given {
  readonly model: Model;
  readonly option: string;
  readonly clock: Clock;
}

/** The periods of all phases in order of time; months without a base salary or coefficient are errors, never 0. */
export function schedule(
  given: Given,
  phases: readonly PhasePlan[],
): { readonly periods: readonly Period[]; readonly issues: readonly Issue[] } {
  const years = monthsByYear(phases.map(({ phase }) => phase.span));
  const cut = phases.flatMap((phasePlan) =>
    cutPhase(given, phasePlan, years).map((span) => payPeriod({ ...given, years }, phasePlan, span)),
  );
  return {
    periods: cut.flatMap(({ period }) => (period === undefined ? [] : [period])),
    issues: stretches(cut.flatMap(({ uncovered }) => uncovered)).map((each) => uncoveredIssue(given, each)),
  };
}

/** Months of a phase for which the workbook has no base salary, or no coefficient of a role. */
interface Uncovered {
  readonly phase: Phase;
  readonly lacks: RoleId | 'salary';
  readonly span: MonthSpan;
}

/** Months without cover are told once for each stretch, not once for each period of it. */
const stretches = (uncovered: readonly Uncovered[]): readonly Uncovered[] =>
  uncovered.reduce<readonly Uncovered[]>((told, next) => {
    const index = told.findIndex(
      ({ phase, lacks, span }) => phase === next.phase && lacks === next.lacks && shift(span.to, 1) === next.span.from,
    );
    const before = told[index];
    return before === undefined
      ? [...told, next]
      : told.with(index, { ...before, span: { from: before.span.from, to: next.span.to } });
  }, []);

function uncoveredIssue({ option, clock }: Given, { phase, lacks, span }: Uncovered): Issue {
  const at = { severity: 'error', cell: phase.cells.from } as const;
  const { name: table } = clock === 'plan' ? tables.planSalary : tables.lawSalary;
  return lacks === 'salary'
    ? issue({ code: 'salary-uncovered', ...at }, { table, ...span })
    : issue({ code: 'role-uncovered', ...at }, { option, role: roleName(lacks), ...span });
}

/** Splits a phase wherever a year, a base salary, a coefficient or the pay of a place with people changes. */
function cutPhase(
  { model, option, clock }: Given,
  phasePlan: PhasePlan,
  optionYears: MonthsByYear,
): readonly MonthSpan[] {
  const { span } = phasePlan.phase;
  const roles = rolesOf(model.roles, option);
  const coefficients = roles.flatMap((pay) => [pay.from, after(pay.to)]);
  const unpaid = [...optionYears.values()].flatMap((months) =>
    roles.flatMap(({ monthsPerYear }) => months[monthsPerYear ?? months.length]),
  );
  const ends = phasePlan.headcounts
    .filter(({ leaders, collaborators }) => leaders + collaborators > 0)
    .flatMap(({ paid }) => [paid.first, after(paid.last)]);
  const own = [...coefficients, ...ends, ...unpaid].filter((month) => month !== undefined);
  return cutBefore(span, [...januaries(span), ...salaryChanges(model.salaries[clock]), ...own]);
}

const after = (month: Month | undefined): Month | undefined => (month === undefined ? undefined : shift(month, 1));

/** The months of an option's phases, in order, by calendar year. */
type MonthsByYear = ReadonlyMap<number, readonly Month[]>;

function monthsByYear(spans: readonly MonthSpan[]): MonthsByYear {
  const months = spans.flatMap((span) => Array.from({ length: monthsIn(span) }, (_, index) => shift(span.from, index)));
  return groupedBy(
    months.toSorted((a, b) => a - b),
    yearOfMonth,
  );
}

const COUNTS = { leader: 'leaders', collaborator: 'collaborators' } as const;

function payPeriod(
  given: Given & { readonly years: MonthsByYear },
  { phase, headcounts }: PhasePlan,
  span: MonthSpan,
): { readonly period?: Period; readonly uncovered: readonly Uncovered[] } {
  const { model, clock, option } = given;
  const months = monthsIn(span);
  const paid = headcounts.filter((headcount) => isPaidIn(headcount.paid, span));
  const needed = ROLES.filter((role) => paid.some((headcount) => headcount[COUNTS[role]] > 0));
  const salary = salaryOfMonth(model.salaries[clock], span.from);
  const pays = needed.flatMap((role) => payOf(model.roles, { option, role, month: span.from }) ?? []);
  const lacking = [
    ...(salary === undefined ? (['salary'] as const) : []),
    ...needed.filter((role) => !pays.some((pay) => pay.role === role)),
  ];
  if (salary === undefined || lacking.length > 0) {
    return { uncovered: lacking.map((lacks) => ({ phase, lacks, span })) };
  }
  const rates = pays
    .filter((pay) => isPaidMonth(pay, span.from, given.years))
    .map((pay) => ({ role: pay.role, pay, fee: feeOfMonth(pay, salary.value, model.settings.rounding) }));
  const lines = paid.flatMap((headcount) =>
    rates.flatMap((rate) => payLine(headcount, { rate, people: headcount[COUNTS[rate.role]], months })),
  );
  const period: Period = {
    ...{ year: yearOfMonth(span.from), span, months, phase, salary, rates, lines },
    people: lines.reduce((total, line) => total + line.people, 0),
    personMonths: sumPersonMonths(lines.map((line) => line.personMonths)),
    amount: sumMoney(lines.map((line) => line.amount)),
  };
  return { period, uncovered: [] };
}

/** With a limit of paid months a year, the first ones of the option's own months are paid; a pause uses none up. */
const isPaidMonth = ({ monthsPerYear }: RolePay, month: Month, years: MonthsByYear): boolean =>
  monthsPerYear === undefined ||
  known(years.get(yearOfMonth(month)), 'months of the year').indexOf(month) < monthsPerYear;

function payLine(
  { place }: PhasePlan['headcounts'][number],
  { rate, people, months }: { readonly rate: Rate; readonly people: number; readonly months: number },
): readonly PayLine[] {
  if (people === 0) return [];
  const worked = personMonths(people * months);
  return [{ place, role: rate.role, people, personMonths: worked, amount: money(rate.fee.times(worked)) }];
}

/** The rows that can count for an option: its own and those for all options. */
const rolesOf = (roles: readonly RolePay[], option: string): readonly RolePay[] =>
  roles.filter((pay) => pay.option === undefined || isSameWord(pay.option, option));

/** The coefficient of a role in a month: a row of the option itself comes before a row for all options. */
function payOf(
  roles: readonly RolePay[],
  { option, role, month }: { readonly option: string; readonly role: RoleId; readonly month: Month },
): RolePay | undefined {
  const fitting = rolesOf(roles, option).filter(
    (pay) =>
      pay.role === role && (pay.from === undefined || pay.from <= month) && (pay.to === undefined || month <= pay.to),
  );
  return fitting.find((pay) => pay.option !== undefined) ?? fitting[0];
}

/** What a role is called in the workbook. */
export const roleName = (role: RoleId): Bilingual => tables.roles.columns.role.choices[role];
