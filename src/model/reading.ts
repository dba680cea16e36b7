/** One cell at a time: from what Excel returned to a typed value, or to an issue that says what to enter. */
import {
  dayOf,
  dayOfSerial,
  issue,
  monthOf,
  monthOfDay,
  ratio,
  yearOfMonth,
  type Bilingual,
  type CellRef,
  type CellValue,
  type Day,
  type Issue,
  type Month,
  type NumberRule,
  type Numeric,
  type Quantity,
} from '../kernel';
import { readNumeral, type Numeral } from './numerals';
import type { Column } from './schema';
import { cleanText, isCellError, spellingKey } from './spelling';

/** A typed value, or why there is none. */
export type Reading<Value> = { readonly value: Value } | { readonly issue: Issue };

/** Where a cell stands, for messages: its address and its heading as typed. */
export interface Spot {
  readonly cell: CellRef;
  readonly column: string;
}

const refuse = (found: Issue): { readonly issue: Issue } => ({ issue: found });

/** Excel keeps 15 digits; a figure beyond them would already have changed. */
const LARGEST = '999999999999999';
const within = (value: Numeric, least: Numeric, most: Numeric): boolean =>
  ratio(value).gte(least) && ratio(value).lte(most);
const isWhole = (value: Numeric): boolean => ratio(value).isInteger();

/** What each kind of number may be; a person's typing slip outside it is refused, not bent. */
const RULES: Readonly<Record<NumberRule, (value: Numeric) => boolean>> = {
  count: (value) => isWhole(value) && within(value, 0, 1e9),
  year: (value) => isWhole(value) && isYear(Number(value)),
  money: (value) => isWhole(value) && within(value, 0, LARGEST),
  coefficient: (value) => within(value, 0, 100),
  quantity: (value) => within(value, 0, LARGEST),
  percentage: (value) => within(value, 0, 1),
  figure: (value) => within(value, `-${LARGEST}`, LARGEST),
};

const isYear = (year: number): boolean => year >= 1990 && year <= 2100;

/** Reads a number of any kind exactly: 15 digits of what Excel holds, or text with one possible reading. */
export function readNumber(value: CellValue, rule: NumberRule, spot: Spot): Reading<Quantity<string>> {
  const text = cleanText(value);
  const at = { severity: 'error', cell: spot.cell } as const;
  const facts = { column: spot.column, value: text };
  if (typeof value === 'boolean')
    return refuse(issue({ code: 'number-unreadable', ...at }, { ...facts, accepted: rule }));
  const numeral = typeof value === 'number' ? { digits: value.toPrecision(15) } : readText(text, rule);
  if (numeral === undefined) return refuse(issue({ code: 'number-unreadable', ...at }, { ...facts, accepted: rule }));
  if ('readings' in numeral)
    return refuse(issue({ code: 'number-ambiguous', ...at }, { ...facts, readings: numeral.readings }));
  if (!RULES[rule](numeral.digits))
    return refuse(issue({ code: 'number-refused', ...at }, { ...facts, accepted: rule }));
  return { value: ratio(numeral.digits) };
}

/** A share may be typed as text with its sign: "87,5 %". */
function readText(text: string, rule: NumberRule): Numeral | undefined {
  const hundredths = rule === 'percentage' ? /^(.*\S)\s*%$/u.exec(text)?.[1] : undefined;
  const numeral = readNumeral(hundredths ?? text);
  if (hundredths === undefined || numeral === undefined || 'readings' in numeral) return numeral;
  return { digits: ratio(numeral.digits).div(100).toFixed() };
}

/** Reads a date cell (1900 system) or the texts 31/07/2024 and 2024-07-31. */
export function readDay(value: CellValue, spot: Spot): Reading<Day> {
  const day = typeof value === 'number' ? dayOfSerial(value) : dayOfText(cleanText(value));
  return day === undefined || !isYear(Number(day.slice(0, 4)))
    ? refuse(
        issue(
          { code: 'day-unreadable', severity: 'error', cell: spot.cell },
          { column: spot.column, value: cleanText(value) },
        ),
      )
    : { value: day };
}

function dayOfText(text: string): Day | undefined {
  const local = /^(?:ngày )?(\d{1,2})(?:[/.-]| tháng )(\d{1,2})(?:[/.-]| năm )(\d{4})$/iu.exec(text);
  if (local !== null) return dayOf(Number(local[3]), Number(local[2]), Number(local[1]));
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text);
  return iso === null ? undefined : dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
}

/** Reads a month: a date, 10/2020, or a year alone, which means its first or its last month by `edge`. */
export function readMonth(value: CellValue, edge: 'from' | 'to', spot: Spot): Reading<Month> {
  const text = cleanText(value);
  const month = monthOfText(text, edge === 'from' ? 1 : 12) ?? monthOfDate(value, text);
  return month === undefined || !isYear(yearOfMonth(month))
    ? refuse(
        issue({ code: 'month-unreadable', severity: 'error', cell: spot.cell }, { column: spot.column, value: text }),
      )
    : { value: month };
}

const MONTH_TEXTS = [
  /^(?:tháng |t)?(?<month>\d{1,2})(?:[/.-]| năm )(?<year>\d{4})$/iu,
  /^(?<year>\d{4})-(?<month>\d{1,2})$/u,
];

function monthOfText(text: string, monthOfBareYear: number): Month | undefined {
  const bareYear = /^(?:năm )?((?:19|20|21)\d{2})$/iu.exec(text);
  if (bareYear !== null) return monthOf(Number(bareYear[1]), monthOfBareYear);
  const parts = MONTH_TEXTS.map((pattern) => pattern.exec(text)?.groups).find((groups) => groups !== undefined);
  const month = Number(parts?.['month']);
  return month >= 1 && month <= 12 ? monthOf(Number(parts?.['year']), month) : undefined;
}

function monthOfDate(value: CellValue, text: string): Month | undefined {
  const day = typeof value === 'number' ? dayOfSerial(value) : dayOfText(text);
  return day === undefined ? undefined : monthOfDay(day);
}

const YES = new Set(['x', 'có', 'yes', 'true', '1', '✓', '✔']);
const NO = new Set(['', 'không', 'no', 'false', '0', '-']);

/** Reads a tick: x, có, yes, 1; blank, không, no, 0 for none. */
export function readFlag(value: CellValue, spot: Spot): Reading<boolean> {
  const key = spellingKey(value);
  if (YES.has(key)) return { value: true };
  if (NO.has(key)) return { value: false };
  return refuse(unknownChoice(value, [{ vi: 'x', en: 'x' }], spot));
}

/** Reads one of a column's choices, in any of its languages, or by its code. */
export function readChoice(value: CellValue, choices: Column['choices'], spot: Spot): Reading<string> {
  const key = spellingKey(value);
  const found = Object.entries(choices).find(([code, words]) =>
    [code, words.vi, words.en].some((word) => spellingKey(word) === key),
  );
  return found === undefined ? refuse(unknownChoice(value, Object.values(choices), spot)) : { value: found[0] };
}

const unknownChoice = (value: CellValue, accepted: readonly Bilingual[], spot: Spot): Issue =>
  issue(
    { code: 'choice-unknown', severity: 'error', cell: spot.cell },
    { column: spot.column, value: cleanText(value), accepted },
  );

const listedNames = (value: CellValue): readonly string[] =>
  String(value)
    .split(/[;,\r\n]/u)
    .map(cleanText)
    .filter((name) => name !== '');

/** Reads a cell by its column's kind; blank cells are the caller's business, error values are refused here. */
export function readCell(value: CellValue, column: Column, spot: Spot): Reading<unknown> {
  if (isCellError(value))
    return refuse(issue({ code: 'cell-error', severity: 'error', cell: spot.cell }, { column: spot.column, value }));
  switch (column.kind) {
    case 'text':
      return { value: cleanText(value) };
    case 'names':
      return { value: listedNames(value) };
    case 'count':
      return asNumber(readNumber(value, 'count', spot));
    case 'countsByYear':
      return /^[-–—]$/u.test(cleanText(value)) ? DASH : asNumber(readNumber(value, 'count', spot));
    case 'year':
      return asNumber(readNumber(value, 'year', spot));
    case 'money':
      return readNumber(value, 'money', spot);
    case 'coefficient':
      return readNumber(value, 'coefficient', spot);
    case 'quantity':
      return readNumber(value, 'quantity', spot);
    case 'figure':
      return readNumber(value, 'figure', spot);
    case 'percentage':
      return readNumber(value, 'percentage', spot);
    case 'day':
      return readDay(value, spot);
    case 'monthFrom':
      return readMonth(value, 'from', spot);
    case 'monthTo':
      return readMonth(value, 'to', spot);
    case 'flag':
      return readFlag(value, spot);
    case 'choice':
      return readChoice(value, column.choices, spot);
  }
}

/** In a table of counts by year a dash stands for none. */
const DASH: Reading<number> = { value: 0 };

const asNumber = (reading: Reading<Quantity<string>>): Reading<number> =>
  'value' in reading ? { value: reading.value.toNumber() } : reading;
