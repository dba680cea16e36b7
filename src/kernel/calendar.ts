/** Days and months as values: no clock, no time zone, no Date object that could shift a day. */

declare const kind: unique symbol;

/** A calendar day as ISO text, `"2019-07-01"`; text order is time order. */
export type Day = string & { readonly [kind]: 'day' };
/** A calendar month counted from year 0 (`year * 12 + month - 1`), so that months can be added and compared. */
export type Month = number & { readonly [kind]: 'month' };

/** An inclusive stretch of months. */
export interface MonthSpan {
  readonly from: Month;
  readonly to: Month;
}

const DAYS_BEFORE_1970 = 25_569;
const MS_A_DAY = 86_400_000;
/** Excel counts a 29 February 1900 that never was: serials up to it are one day off, so they are not accepted. */
const FIRST_SAFE_SERIAL = 61;
const LAST_SERIAL = 2_958_465;

/** @returns the day, or undefined when the calendar has no such day (31/02). */
export function dayOf(year: number, month: number, day: number): Day | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= 1900 && year <= 9999 ? (date.toISOString().slice(0, 10) as Day) : undefined;
}

/** @param serial a date of Excel's 1900 system. @returns undefined for what is no whole day after 29/02/1900. */
export function dayOfSerial(serial: number): Day | undefined {
  if (!Number.isInteger(serial) || serial < FIRST_SAFE_SERIAL || serial > LAST_SERIAL) return undefined;
  return new Date((serial - DAYS_BEFORE_1970) * MS_A_DAY).toISOString().slice(0, 10) as Day;
}

/** @returns the serial of Excel's 1900 system: `serialOfDay('2019-07-01')` is 43647. */
export const serialOfDay = (day: Day): number => Date.parse(day) / MS_A_DAY + DAYS_BEFORE_1970;

/** @returns `"01/07/2019"`, the form of Vietnamese administrative tables. */
export const slashed = (day: Day): string => day.split('-').reverse().join('/');

export const monthOf = (year: number, month: number): Month => (year * 12 + month - 1) as Month;
export const yearOfMonth = (month: Month): number => Math.floor(month / 12);
/** @returns 1 to 12. */
export const monthInYear = (month: Month): number => (month % 12) + 1;
export const monthOfDay = (day: Day): Month => monthOf(Number(day.slice(0, 4)), Number(day.slice(5, 7)));
export const firstDayOf = (month: Month): Day => dayOf(yearOfMonth(month), monthInYear(month), 1) as Day;
/** @returns the last day of the month: 29/02/2024 for February 2024. */
export const lastDayOf = (month: Month): Day => dayBefore(firstDayOf(shift(month, 1)));
export const shift = (month: Month, by: number): Month => (month + by) as Month;
/** @returns `"07/2024"`. */
export const slashedMonth = (month: Month): string =>
  `${String(monthInYear(month)).padStart(2, '0')}/${yearOfMonth(month)}`;

/** The day before; the day itself must be later than 01/01/1900. */
export const dayBefore = (day: Day): Day => dayOfSerial(serialOfDay(day) - 1) as Day;

/** The day after; the day itself must be earlier than 31/12/9999. */
export const dayAfter = (day: Day): Day => dayOfSerial(serialOfDay(day) + 1) as Day;

/** @returns how many months the span covers; `from` and `to` both count. */
export const monthsIn = (span: MonthSpan): number => Math.max(0, span.to - span.from + 1);

/** @returns the months common to both spans, or undefined when there are none. */
export function overlap(a: MonthSpan, b: MonthSpan): MonthSpan | undefined {
  const from = Math.max(a.from, b.from) as Month;
  const to = Math.min(a.to, b.to) as Month;
  return from <= to ? { from, to } : undefined;
}
