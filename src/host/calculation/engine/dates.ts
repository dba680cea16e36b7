/** Dates as Excel counts them in days from 1900, with its 29 February 1900 that never was. */
import type { CellValue } from '../../../kernel/cells';
import { SheetFunctionError } from '../sheetFunction';

const MS_A_DAY = 86_400_000;
const DAY_ZERO = Date.UTC(1899, 11, 30);
/** Serial numbers below this one are a day off. */
const FIRST_TRUE_DAY = 61;
/** 31 December 9999. */
const LAST_DAY = 2_958_465;

/** @returns the whole number that a function of dates takes a value for */
export function wholeNumber(value: CellValue | undefined): number {
  if (value === undefined || value === '') return 0;
  const number = typeof value === 'string' ? Number(value) : value;
  if (typeof number === 'boolean' || !Number.isFinite(number)) throw new SheetFunctionError('#VALUE!');
  return Math.floor(number);
}

const checkedDay = (serial: number): number => {
  if (serial < 0 || serial > LAST_DAY) throw new SheetFunctionError('#NUM!');
  return serial;
};

/** @throws SheetFunctionError for a number that is no day */
export function dateOf(value: CellValue | undefined): Date {
  const serial = checkedDay(wholeNumber(value));
  return new Date(DAY_ZERO + (serial < FIRST_TRUE_DAY ? serial + 1 : serial) * MS_A_DAY);
}

function serialOf(time: number): number {
  const days = Math.round((time - DAY_ZERO) / MS_A_DAY);
  return checkedDay(days < FIRST_TRUE_DAY ? days - 1 : days);
}

/** EDATE: where a month has fewer days than the start's, its last day takes the place of the missing one. */
export function monthsLater(start: CellValue | undefined, months: CellValue | undefined): number {
  const date = dateOf(start);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + Math.trunc(Number(months ?? 0))];
  if (!Number.isFinite(month)) throw new SheetFunctionError('#VALUE!');
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return serialOf(Date.UTC(year, month, Math.min(date.getUTCDate(), lastDay)));
}

/** ISOWEEKNUM: weeks start on Monday, and the first one holds the year's first Thursday. */
export function isoWeek(day: CellValue | undefined): number {
  const date = dateOf(day);
  const thursday = Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate() + 4 - (date.getUTCDay() || 7));
  const newYear = Date.UTC(new Date(thursday).getUTCFullYear(), 0, 1);
  return Math.floor((thursday - newYear) / (7 * MS_A_DAY)) + 1;
}

/** The day on which weeks start, for each kind of WEEKNUM that counts from 1 January; 0 is Sunday. */
const WEEK_START: ReadonlyMap<number, number> = new Map([
  [1, 0],
  [2, 1],
  [11, 1],
  [12, 2],
  [13, 3],
  [14, 4],
  [15, 5],
  [16, 6],
  [17, 0],
]);

/** WEEKNUM: the week of 1 January is the first, but for kind 21, which is ISOWEEKNUM. */
export function weekOfYear(day: CellValue | undefined, kind: CellValue | undefined): number {
  const number = kind === undefined ? 1 : wholeNumber(kind);
  if (number === 21) return isoWeek(day);
  const start = WEEK_START.get(number);
  if (start === undefined) throw new SheetFunctionError('#NUM!');
  const date = dateOf(day);
  const newYear = new Date(Date.UTC(date.getUTCFullYear(), 0, 1));
  const daysBefore = (newYear.getUTCDay() - start + 7) % 7;
  return Math.floor(((date.getTime() - newYear.getTime()) / MS_A_DAY + daysBefore) / 7) + 1;
}
