/** The remuneration schedule: phases cut into periods of constant base salary, coefficients and headcounts, and paid. */
import {
  firstDayOf,
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
  type Issue,
  type Money,
  type Month,
  type MonthSpan,
  type Timeline,
} from '../kernel';
import type { BaseSalary, Clock, Model, RoleId, RolePay } from '../model';
import { tables } from '../model';
import { isPaidIn, lastPaidMonth } from './eligibility';
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
  const cut = phases.flatMap((phasePlan) =>
    cutPhase(given, phasePlan).map((span) => payPeriod(given, phasePlan, span)),
  );
  return {
    periods: cut.flatMap(({ period }) => (period === undefined ? [] : [period])),
    issues: cut.flatMap(({ issues }) => issues),
  };
}

/** Splits a phase wherever a year, a base salary, a coefficient or a place's pay changes. */
function cutPhase({ model, clock }: Given, { phase }: PhasePlan): readonly MonthSpan[] {
  const { from, to } = phase.span;
  const years = Array.from({ length: yearOfMonth(to) - yearOfMonth(from) }, (_, index) =>
    monthOf(yearOfMonth(from) + index + 1, 1),
  );
  const salaries = model.salaries[clock].map((entry) => firstMonthFrom(entry.from));
  const coefficients = model.roles.flatMap((pay) => [pay.from, pay.to === undefined ? undefined : shift(pay.to, 1)]);
  const ends = model.places.map((place) => {
    const last = lastPaidMonth(place, model.settings.endRule);
    return last === undefined ? undefined : shift(last, 1);
  });
  const cuts = [...years, ...salaries, ...coefficients, ...ends].filter(
    (month): month is Month => month !== undefined && from < month && month <= to,
  );
  const starts = [...new Set([from, ...cuts])].toSorted((a, b) => a - b);
  return starts.map((start, index) => {
    const next = starts[index + 1];
    return { from: start, to: next === undefined ? to : shift(next, -1) };
  });
}

/** The first month whose day 1 is not before the day: the salary of a month is the one in force on its day 1. */
const firstMonthFrom = (day: Timeline<unknown>[number]['from']): Month =>
  day.endsWith('-01') ? monthOfDay(day) : shift(monthOfDay(day), 1);

function payPeriod(
  given: Given,
  { phase, headcounts }: PhasePlan,
  span: MonthSpan,
): { readonly period?: Period; readonly issues: readonly Issue[] } {
  const { model, clock, option } = given;
  const months = monthsIn(span);
  const paid = headcounts.filter(({ place }) => isPaidIn(lastPaidMonth(place, model.settings.endRule), span));
  const counts = { leader: 'leaders', collaborator: 'collaborators' } as const;
  const peopleIn = (role: RoleId) => paid.reduce((total, headcount) => total + headcount[counts[role]], 0);
  const needed = ROLES.filter((role) => peopleIn(role) > 0);
  const salary = inForce(model.salaries[clock], firstDayOf(span.from));
  const pays = needed.map((role) => ({ role, pay: payOf(model.roles, { option, role, month: span.from }) }));
  const issues = [
    ...(salary === undefined ? [uncoveredSalary(clock, span, phase.cells.from)] : []),
    ...pays.flatMap(({ role, pay }) => (pay === undefined ? [uncoveredRole(given, role, { span, phase })] : [])),
  ];
  if (salary === undefined || issues.length > 0) return { issues };
  const rates = pays.flatMap(({ role, pay }) => (pay === undefined ? [] : [rateOf(role, pay, salary.value)]));
  const lines = paid.flatMap((headcount) =>
    rates.flatMap((rate) => payLine(headcount, { rate, people: headcount[counts[rate.role]], months })),
  );
  const period: Period = {
    ...{ year: yearOfMonth(span.from), span, months, phase, salary, rates, lines },
    people: lines.reduce((total, line) => total + line.people, 0),
    personMonths: sumPersonMonths(lines.map((line) => line.personMonths)),
    amount: sumMoney(lines.map((line) => line.amount)),
  };
  return { period, issues };
}

/** The one rounding point of all pay: coefficient x base salary, half away from zero, to the đồng. */
export const feeOfMonth = (pay: RolePay, salary: BaseSalary): Money =>
  money(salary.amount.times(pay.coefficient).toDecimalPlaces(0));

const rateOf = (role: RoleId, pay: RolePay, salary: BaseSalary): Rate => ({ role, pay, fee: feeOfMonth(pay, salary) });

function payLine(
  { place }: PhasePlan['headcounts'][number],
  { rate, people, months }: { readonly rate: Rate; readonly people: number; readonly months: number },
): readonly PayLine[] {
  if (people === 0) return [];
  const worked = personMonths(people * months);
  return [{ place, role: rate.role, people, personMonths: worked, amount: money(rate.fee.times(worked)) }];
}

/** The coefficient of a role in a month: a row of the option itself comes before a row for all options. */
function payOf(
  roles: readonly RolePay[],
  { option, role, month }: { readonly option: string; readonly role: RoleId; readonly month: Month },
): RolePay | undefined {
  const fitting = roles.filter(
    (pay) =>
      pay.role === role &&
      (pay.option === undefined || pay.option.toLowerCase() === option.toLowerCase()) &&
      (pay.from === undefined || pay.from <= month) &&
      (pay.to === undefined || month <= pay.to),
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
