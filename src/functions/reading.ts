/** Arguments read as the input tables are read, with refusals that name the argument. */
import {
  monthOfDay,
  refusal,
  type Argument,
  type Bilingual,
  type CellValue,
  type Day,
  type Issue,
  type Money,
  type MonthSpan,
  type NumberRule,
  type Quantity,
  type Refusal,
} from '../kernel';
import { readChoice, readDay, readFlag, readNumber, type Reading, type Spot } from '../model/reading';
import { isBlank, isRefusal, type Answer, type Rows } from './rows';

/** A function knows no addresses. */
const SPOT: Spot = { cell: { sheet: '', row: 0, column: 0 }, column: '' };

const cellValue = (value: unknown): CellValue =>
  typeof value === 'number' || typeof value === 'boolean' ? value : typeof value === 'string' ? value : typeof value;

/** The reading's own problem as a refusal. */
function refused({ code, facts }: Issue, argument: Argument, accepted: NumberRule): Refusal {
  const value = 'value' in facts ? String(facts.value) : '';
  if (code === 'number-ambiguous') return refusal(code, { ...argument, value, readings: facts.readings });
  if (code === 'choice-unknown') return refusal(code, { ...argument, value, accepted: facts.accepted });
  if (code === 'number-refused') return refusal(code, { ...argument, value, accepted });
  return refusal('number-unreadable', { ...argument, value, accepted });
}

const valueOr = <Value>(reading: Reading<Value>, refuse: (found: Issue) => Refusal): Value | Refusal =>
  'value' in reading ? reading.value : refuse(reading.issue);

/** Reads an exact number; `1.490.000` and `0,85` typed as text are read too, where there is one way to read them. */
export function numberFrom(value: unknown, rule: NumberRule, argument: Argument): Quantity<string> | Refusal {
  if (isBlank(value)) return refusal('cell-blank', argument);
  return valueOr(readNumber(cellValue(value), rule, SPOT), (found) => refused(found, argument, rule));
}

/** Reads a whole number from 0 on. */
export function countFrom(value: unknown, argument: Argument): number | Refusal {
  const count = numberFrom(value, 'count', argument);
  return isRefusal(count) ? count : count.toNumber();
}

/** Reads a date that Excel counts in days since 1900; a text is refused, since its day and month could be swapped. */
export function dayFrom(value: unknown, argument: Argument): Day | Refusal {
  if (isBlank(value)) return refusal('cell-blank', argument);
  if (typeof value === 'string') return refusal('date-as-text', { ...argument, value });
  return valueOr(readDay(cellValue(value), SPOT), () => refusal('date-refused', { ...argument, value: String(value) }));
}

/** Reads one of a list of words, in any language, or its code. */
export function choiceFrom<Code extends string>(
  value: unknown,
  choices: Readonly<Record<Code, Bilingual>>,
  argument: Argument,
): Code | Refusal {
  const reading = readChoice(cellValue(value), choices, SPOT);
  return valueOr(reading, (found) => refused(found, argument, 'figure')) as Code | Refusal;
}

/** Reads a tick: x, có, 1, TRUE; blank, không, 0, FALSE for none. */
export const flagFrom = (value: unknown, argument: Argument): boolean | Refusal =>
  valueOr(readFlag(isBlank(value) ? '' : cellValue(value), SPOT), (found) => refused(found, argument, 'figure'));

/** The months of two days, both included. */
export function monthsFrom(from: Day, to: Day): MonthSpan | Refusal {
  return to < from ? refusal('dates-reversed', { from, to }) : { from: monthOfDay(from), to: monthOfDay(to) };
}

/** The value of an argument that takes no range. */
export function single(rows: Rows | undefined, argument: Argument): unknown {
  if (rows === undefined) return undefined;
  const columns = rows[0]?.length ?? 0;
  return rows.length * columns === 1
    ? rows[0]?.[0]
    : refusal('one-value-only', { ...argument, rows: rows.length, columns });
}

type Read<Readings extends readonly unknown[]> = { readonly [I in keyof Readings]: Exclude<Readings[I], Refusal> };

/** Uses readings that all succeeded, else gives the first refusal. */
export function whenRead<const Readings extends readonly unknown[], Result>(
  readings: Readings,
  use: (values: Read<Readings>) => Result,
): Result | Refusal {
  const wrong = readings.find(isRefusal);
  return wrong ?? use(readings as unknown as Read<Readings>);
}

/** Excel keeps 15 digits. */
export const LARGEST = 999_999_999_999_999;

/** @returns the amount for a cell; what Excel could not hold to the đồng is refused. */
export const amountCell = (amount: Money): Answer =>
  amount.abs().gt(LARGEST) ? refusal('result-too-large', {}) : amount.toNumber();
