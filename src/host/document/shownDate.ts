/** Dates and times as number formats show them (en-US). */

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/** A moment, taken apart. */
export interface DateParts {
  readonly serial: number;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
const LAST = 2_958_465;

/** @returns `undefined` past the year 9999. Serial 60 is 29 February 1900, a day that Excel counts and that never was. */
export function dateParts(serial: number, date1904: boolean): DateParts | undefined {
  if (serial > LAST + 1) return undefined;
  const seconds = Math.round(serial * 86_400);
  const days = Math.floor(seconds / 86_400);
  const early = !date1904 && days < 60 ? 1 : 0;
  const date = new Date((date1904 ? EPOCH_1904 : EPOCH_1900) + (days + early) * 86_400_000);
  const falseDay = !date1904 && days === 60;
  const rest = seconds - days * 86_400;
  return {
    serial,
    year: !date1904 && days === 0 ? 1900 : date.getUTCFullYear(),
    month: falseDay ? 2 : !date1904 && days === 0 ? 1 : date.getUTCMonth() + 1,
    day: falseDay ? 29 : !date1904 && days === 0 ? 0 : date.getUTCDate(),
    weekday: (date.getUTCDay() + (early ? 6 : 0)) % 7,
    hour: Math.floor(rest / 3600),
    minute: Math.floor(rest / 60) % 60,
    second: rest % 60,
  };
}

const two = (number: number): string => String(number).padStart(2, '0');

const monthName = (month: number): string => MONTHS[month - 1] ?? '';

function monthOrMinute(token: string, { month, minute }: DateParts, isMinute: boolean): string {
  const number = isMinute && token.length <= 2 ? minute : month;
  if (token.length === 1) return String(number);
  if (token.length === 2) return two(number);
  if (token.length === 3) return monthName(month).slice(0, 3);
  return token.length === 4 ? monthName(month) : monthName(month).charAt(0);
}

function dayText(token: string, { day, weekday }: DateParts): string {
  if (token.length <= 2) return token.length === 2 ? two(day) : String(day);
  const name = DAYS[weekday] ?? '';
  return token.length === 3 ? name.slice(0, 3) : name;
}

/** `[h]`, `[mm]`, `[s]` count on past a day, an hour, a minute. */
function elapsed(token: string, { serial }: DateParts): string {
  const unit = token.includes('h') ? 24 : token.includes('m') ? 1440 : 86_400;
  const count = Math.floor(Math.round(serial * 86_400) / (86_400 / unit));
  return String(count).padStart(token.length - 2, '0');
}

/** @returns the text of one token, or `undefined` for one that is not known */
export function dateToken(
  token: string,
  parts: DateParts,
  context: { readonly isMinute: boolean; readonly hasHalf: boolean },
): string | undefined {
  const lower = token.toLowerCase();
  if (lower.startsWith('[')) return elapsed(lower, parts);
  if (lower === 'am/pm') return parts.hour < 12 ? 'AM' : 'PM';
  if (lower === 'a/p') return parts.hour < 12 ? 'A' : 'P';
  const hour = context.hasHalf ? ((parts.hour + 11) % 12) + 1 : parts.hour;
  if (lower.startsWith('y')) return lower.length > 2 ? String(parts.year) : two(parts.year % 100);
  if (lower.startsWith('m')) return monthOrMinute(lower, parts, context.isMinute);
  if (lower.startsWith('d')) return dayText(lower, parts);
  if (lower.startsWith('h')) return lower.length === 2 ? two(hour) : String(hour);
  if (lower.startsWith('s')) return lower.length === 2 ? two(parts.second) : String(parts.second);
  return undefined;
}
