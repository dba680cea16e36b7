/** The remuneration schedule: phases cut into periods of constant base salary, coefficients and headcounts, and paid. */
import {
  dayAfter,
  firstDayOf,
  groupedBy,
  inForce,
  issue,
  money,
  monthOf,
  monthOfDay,
  monthsIn,
  personMonths,
  shift,
  sumMoney,
  sumPersonMonths,
  yearOfMonth,
  type Bilingual,
  type Day,
  type Issue,
  type Money,
  type Month,
  type MonthSpan,
} from '../kernel';
import {
  spellingKey,
  tables,
  type BaseSalary,
  type Clock,
  type Model,
  type RoleId,
  type RolePay,
  type Settings,
} from '../model';
import { isPaidIn } from './eligibility';
import type { PayLine, Period, PhasePlan, Rate } from './plan';

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
    issues: joinedSpans(cut.flatMap(({ issues }) => issues)),
  };
}

/** Months without cover are told once for each stretch, not once for each period of it. */
function joinedSpans(issues: readonly Issue[]): readonly Issue[] {
  return issues.reduce<readonly Issue[]>((told, next) => {
    const index = told.findIndex((each) => isNeighbour(each, next));
    const before = told[index];
    if (before === undefined) return [...told, next];
    const joined = {
      ...before,
      facts: { ...before.facts, to: 'to' in next.facts ? next.facts.to : undefined },
    } as Issue;
    return told.with(index, joined);
  }, []);
}

function isNeighbour(before: Issue, next: Issue): boolean {
  if (before.cell !== next.cell) return false;
  if (before.code === 'salary-uncovered' && next.code === 'salary-uncovered') {
    return before.facts.table === next.facts.table && shift(before.facts.to, 1) === next.facts.from;
  }
  if (before.code !== 'role-uncovered' || next.code !== 'role-uncovered') return false;
  return before.facts.role === next.facts.role && shift(before.facts.to, 1) === next.facts.from;
}

/** Splits a phase wherever a year, a base salary, a coefficient or the pay of a place with people changes. */
function cutPhase(
  { model, option, clock }: Given,
  phasePlan: PhasePlan,
  optionYears: MonthsByYear,
): readonly MonthSpan[] {
  const { from, to } = phasePlan.phase.span;
  const years = Array.from({ length: yearOfMonth(to) - yearOfMonth(from) }, (_, index) =>
    monthOf(yearOfMonth(from) + index + 1, 1),
  );
  const salaries = model.salaries[clock].flatMap(({ from: first, until }) => [
    firstMonthFrom(first),
    until === undefined ? undefined : firstMonthFrom(dayAfter(until)),
  ]);
  const roles = rolesOf(model.roles, option);
  const coefficients = roles.flatMap((pay) => [pay.from, after(pay.to)]);
  const unpaid = [...optionYears.values()].flatMap((months) =>
    roles.flatMap(({ monthsPerYear }) => months[monthsPerYear ?? months.length]),
  );
  const ends = phasePlan.headcounts
    .filter(({ leaders, collaborators }) => leaders + collaborators > 0)
    .flatMap(({ paid }) => [paid.first, after(paid.last)]);
  const cuts = [...years, ...salaries, ...coefficients, ...ends, ...unpaid].filter(
    (month): month is Month => month !== undefined && from < month && month <= to,
  );
  const edges = [...new Set([from, ...cuts])].toSorted((a, b) => a - b);
  return edges.map((start, index) => {
    const next = edges[index + 1];
    return { from: start, to: next === undefined ? to : shift(next, -1) };
  });
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

/** The first month whose day 1 is not before the day: the salary of a month is the one in force on its day 1. */
const firstMonthFrom = (day: Day): Month => (day.endsWith('-01') ? monthOfDay(day) : shift(monthOfDay(day), 1));

const COUNTS = { leader: 'leaders', collaborator: 'collaborators' } as const;

function payPeriod(
  given: Given & { readonly years: MonthsByYear },
  { phase, headcounts }: PhasePlan,
  span: MonthSpan,
): { readonly period?: Period; readonly issues: readonly Issue[] } {
  const { model, clock, option } = given;
  const months = monthsIn(span);
  const paid = headcounts.filter((headcount) => isPaidIn(headcount.paid, span));
  const needed = ROLES.filter((role) => paid.some((headcount) => headcount[COUNTS[role]] > 0));
  const salary = inForce(model.salaries[clock], firstDayOf(span.from));
  const pays = needed.map((role) => ({ role, pay: payOf(model.roles, { option, role, month: span.from }) }));
  const issues = [
    ...(salary === undefined ? [uncoveredSalary(clock, span, phase.cells.from)] : []),
    ...pays.flatMap(({ role, pay }) => (pay === undefined ? [uncoveredRole(given, role, { span, phase })] : [])),
  ];
  if (salary === undefined || issues.length > 0) return { issues };
  const { rounding } = model.settings;
  const rates = pays.flatMap(({ role, pay }) =>
    pay === undefined || !isPaidMonth(pay, span.from, given.years)
      ? []
      : [{ role, pay, fee: feeOfMonth(pay, salary.value, rounding) }],
  );
  const lines = paid.flatMap((headcount) =>
    rates.flatMap((rate) => payLine(headcount, { rate, people: headcount[COUNTS[rate.role]], months })),
  );
  const period: Period = {
    ...{ year: yearOfMonth(span.from), span, months, phase, salary, rates, lines },
    people: lines.reduce((total, line) => total + line.people, 0),
    personMonths: sumPersonMonths(lines.map((line) => line.personMonths)),
    amount: sumMoney(lines.map((line) => line.amount)),
  };
  return { period, issues };
}

/** With a limit of paid months a year, the first ones of the option's own months are paid; a pause uses none up. */
const isPaidMonth = ({ monthsPerYear }: RolePay, month: Month, years: MonthsByYear): boolean =>
  monthsPerYear === undefined || (years.get(yearOfMonth(month)) ?? []).indexOf(month) < monthsPerYear;

const DECIMAL_PLACES: Readonly<Record<Settings['rounding'], number>> = { dong: 0, thousand: -3 };

/**
 * The one rounding point of all pay: coefficient x base salary x completion for one person-month, half away from zero.
 * 0,85 x 1.490.000 x 87,5 % is 1.108.188 đồng to the đồng, 1.108.000 to the thousand.
 */
export function feeOfMonth(pay: RolePay, salary: BaseSalary, rounding: Settings['rounding']): Money {
  const exact = salary.amount.times(pay.coefficient).times(pay.completion ?? 1);
  const places = DECIMAL_PLACES[rounding];
  return money(places >= 0 ? exact.toDecimalPlaces(places) : exact.toNearest(money(10).pow(-places)));
}

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
  roles.filter((pay) => pay.option === undefined || spellingKey(pay.option) === spellingKey(option));

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

const uncoveredSalary = (clock: Clock, { from, to }: MonthSpan, cell: RolePay['cell']): Issue =>
  issue(
    { code: 'salary-uncovered', severity: 'error', cell },
    { table: (clock === 'plan' ? tables.planSalary : tables.lawSalary).name, from, to },
  );

const uncoveredRole = (
  { option }: Given,
  role: RoleId,
  { span, phase }: { readonly span: MonthSpan; readonly phase: PhasePlan['phase'] },
): Issue =>
  issue(
    { code: 'role-uncovered', severity: 'error', cell: phase.cells.from },
    { option, role: roleName(role), ...span },
  );

/** What a role is called in the workbook. */
export const roleName = (role: RoleId): Bilingual => tables.roles.columns.role.choices[role];
