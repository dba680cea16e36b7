/** Months by the base salary in force: where it changes, what holds in a month, and what people cost from salary to salary. */
import {
  dayAfter,
  firstDayOf,
  inForce,
  money,
  monthOf,
  monthOfDay,
  monthsIn,
  personMonths,
  shift,
  yearOfMonth,
  type Dated,
  type Day,
  type Money,
  type Month,
  type MonthSpan,
  type PersonMonths,
  type Ratio,
  type Timeline,
} from '../kernel';
import type { BaseSalary, Settings } from '../model';
import { feeOfMonth } from './fee';

type Salary = Pick<BaseSalary, 'amount'>;

/** The salary of a month is the one in force on its day 1; undefined outside the timeline. */
export const salaryOfMonth = <S>(timeline: Timeline<S>, month: Month): Dated<S> | undefined =>
  inForce(timeline, firstDayOf(month));

/** The first month whose day 1 is not before the day. */
const firstMonthFrom = (day: Day): Month => (day.endsWith('-01') ? monthOfDay(day) : shift(monthOfDay(day), 1));

/** The months in which another salary, or none, comes into force. */
export const salaryChanges = (timeline: Timeline<unknown>): readonly Month[] =>
  timeline.flatMap(({ from, until }) => [
    firstMonthFrom(from),
    ...(until === undefined ? [] : [firstMonthFrom(dayAfter(until))]),
  ]);

/** A span cut before each of the months that lie inside it. */
export function cutBefore({ from, to }: MonthSpan, months: readonly Month[]): readonly MonthSpan[] {
  const cuts = months.filter((month) => from < month && month <= to);
  const edges = [...new Set([from, ...cuts])].toSorted((a, b) => a - b);
  return edges.map((start, index) => {
    const next = edges[index + 1];
    return { from: start, to: next === undefined ? to : shift(next, -1) };
  });
}

/** Each January of a span but one that it starts with. */
export const januaries = ({ from, to }: MonthSpan): readonly Month[] =>
  Array.from({ length: Math.max(0, yearOfMonth(to) - yearOfMonth(from)) }, (_, index) =>
    monthOf(yearOfMonth(from) + index + 1, 1),
  );

/** Constant people at one coefficient, with whole months. */
export interface FeeRequest<S extends Salary> {
  readonly timeline: Timeline<S>;
  readonly span: MonthSpan;
  readonly people: number;
  readonly coefficient: Ratio;
  readonly rounding: Settings['rounding'];
}

/** Months under one base salary, with their cost. */
export interface FeePeriod<S extends Salary> {
  readonly span: MonthSpan;
  readonly salary: Dated<S>;
  /** Of one person-month. */
  readonly fee: Money;
  readonly personMonths: PersonMonths;
  readonly amount: Money;
}

/**
 * What people cost from one base salary to the next, in order of time.
 * @returns the periods; or the first months without any base salary, for which nothing may be paid.
 */
export function feePeriods<S extends Salary>(
  request: FeeRequest<S>,
): { readonly periods: readonly FeePeriod<S>[] } | { readonly uncovered: MonthSpan } {
  const { timeline, span, people, coefficient, rounding } = request;
  const periods: FeePeriod<S>[] = [];
  for (const part of cutBefore(span, salaryChanges(timeline))) {
    const salary = salaryOfMonth(timeline, part.from);
    if (salary === undefined) return { uncovered: part };
    const fee = feeOfMonth({ coefficient, completion: undefined }, salary.value, rounding);
    const worked = personMonths(people * monthsIn(part));
    periods.push({ span: part, salary, fee, personMonths: worked, amount: money(fee.times(worked)) });
  }
  return { periods };
}
