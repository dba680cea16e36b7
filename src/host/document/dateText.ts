/** Dates and times that Excel (en-US) recognises in typed text, as serial numbers. */

/** A number that typed text became, with the number format that Excel then gives a General cell. */
export interface TypedNumber {
  readonly value: number;
  readonly numberFormat?: string;
}

/** What the serial of a date depends on besides its text. */
export interface DateSetting {
  readonly year: number;
  readonly date1904: boolean;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const LONG_MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** Serial 0 of each date system as Unix days; from 1 March 1900 on, Excel's false leap day is already counted. */
const EPOCH_1900 = Date.UTC(1899, 11, 30) / 86_400_000;
const EPOCH_1904 = Date.UTC(1904, 0, 1) / 86_400_000;

/** Two digits mean 1930-2029, as in Windows. */
const fullYear = (text: string): number =>
  text.length > 2 ? Number(text) : Number(text) + (Number(text) < 30 ? 2000 : 1900);

function serial(year: number, month: number, day: number): number | undefined {
  const time = new Date(Date.UTC(year, month - 1, day));
  const real = time.getUTCFullYear() === year && time.getUTCMonth() === month - 1 && time.getUTCDate() === day;
  return real && year >= 1900 && year <= 9999 ? time.getTime() / 86_400_000 : undefined;
}

function monthNumber(text: string): number | undefined {
  const name = text.toLowerCase();
  const index = name.length === 3 ? MONTHS.indexOf(name) : LONG_MONTHS.indexOf(name);
  return index < 0 ? undefined : index + 1;
}

interface DayMonthYear {
  readonly day: number;
  readonly month: number | undefined;
  readonly year: number;
  readonly numberFormat: string;
}

const NUMERIC = /^(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}|\d{2}))?$/;
const YEAR_FIRST = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})$/;
const DAY_MONTH = /^(\d{1,2})[ -]?([A-Za-z]{3,9})(?:[ ,-]+(\d{4}|\d{2}))?$/;
const MONTH_REST = /^([A-Za-z]{3,9})[ -](\d{1,4})(?:, ?(\d{4}))?$/;

function namedMonth(text: string, year: number): DayMonthYear | undefined {
  const [, day, month, given] = DAY_MONTH.exec(text) ?? [];
  if (day !== undefined && month !== undefined) {
    const dated =
      given === undefined ? { year, numberFormat: 'd-mmm' } : { year: fullYear(given), numberFormat: 'd-mmm-yy' };
    return { day: Number(day), month: monthNumber(month), ...dated };
  }
  const [, name, rest, after] = MONTH_REST.exec(text) ?? [];
  if (name === undefined || rest === undefined) return undefined;
  if (after !== undefined)
    return { day: Number(rest), month: monthNumber(name), year: Number(after), numberFormat: 'd-mmm-yy' };
  return Number(rest) <= 31 && rest.length <= 2
    ? { day: Number(rest), month: monthNumber(name), year, numberFormat: 'd-mmm' }
    : { day: 1, month: monthNumber(name), year: fullYear(rest), numberFormat: 'mmm-yy' };
}

function dateParts(text: string, year: number): DayMonthYear | undefined {
  const [, month, day, given] = NUMERIC.exec(text) ?? [];
  if (month !== undefined && day !== undefined) {
    const dated =
      given === undefined ? { year, numberFormat: 'd-mmm' } : { year: fullYear(given), numberFormat: 'm/d/yyyy' };
    return { day: Number(day), month: Number(month), ...dated };
  }
  const [, first, second, third] = YEAR_FIRST.exec(text) ?? [];
  if (first !== undefined)
    return { day: Number(third), month: Number(second), year: Number(first), numberFormat: 'm/d/yyyy' };
  return namedMonth(text, year);
}

/** @returns a fraction of a day for `"13:30"`, `"1:30:15 PM"`, or `undefined`. */
function timeOfDay(text: string): TypedNumber | undefined {
  const [, hours, minutes, seconds, half] = /^(\d{1,2}):(\d{2})(?::(\d{2}))?(?: ?([AaPp])[Mm]?)?$/.exec(text) ?? [];
  if (hours === undefined || Number(minutes) > 59 || Number(seconds ?? 0) > 59) return undefined;
  const afternoon = half !== undefined && /p/i.test(half) ? 12 : 0;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + afternoon;
  const value = hour / 24 + Number(minutes) / 1440 + Number(seconds ?? 0) / 86_400;
  return { value, numberFormat: `h:mm${seconds === undefined ? '' : ':ss'}${half === undefined ? '' : ' AM/PM'}` };
}

/**
 * @param text typed text without spaces around it, such as `"1-6"`, `"6/1/2019"`, `"Jan-19"`, `"13:30"`
 * @returns its serial, or `undefined` when Excel would keep it as text
 */
export function typedDate(text: string, setting: DateSetting): TypedNumber | undefined {
  const time = timeOfDay(text);
  if (time) return time;
  const parts = dateParts(text, setting.year);
  if (parts?.month === undefined) return undefined;
  const days = serial(parts.year, parts.month, parts.day);
  if (days === undefined) return undefined;
  return { value: days - (setting.date1904 ? EPOCH_1904 : EPOCH_1900), numberFormat: parts.numberFormat };
}
