/** Days of a workbook that counts from 1904, which Excel gives out as numbers like any others: noticed by where they fall. */
import type { Row, tables } from './schema';
import { dayAfter, dayOfSerial, issue, known, serialOfDay, type CellRef, type Day, type Issue } from '../kernel';

/** How far the two date systems of Excel are apart: four years and a day. */
const DAYS_APART = 1462;

/** A day that begins or ends a stretch of time. */
interface EdgeDay {
  readonly day: Day;
  readonly edge: 'first' | 'last';
  readonly cell: CellRef;
}

const isFirst = (day: Day): boolean => day.endsWith('-01');
const isAtEdge = ({ day, edge }: Pick<EdgeDay, 'day' | 'edge'>): boolean =>
  isFirst(edge === 'first' ? day : dayAfter(day));

/** The day that the same number is when the days are counted from 1904. */
const from1904 = (day: Day): Day => known(dayOfSerial(serialOfDay(day) + DAYS_APART), 'day four years later');

/**
 * Salaries and support begin on the first day of a month and end on the last of one. When none of the days of a table
 * does so, and all of them would if they were counted from 1904, the first of them is asked about; a single day may be
 * right, so it is only a warning.
 */
function askedOf(days: readonly EdgeDay[]): readonly Issue[] {
  const [first] = days;
  if (first === undefined || days.some(isAtEdge)) return [];
  if (!days.every(({ day, edge }) => isAtEdge({ day: from1904(day), edge }))) return [];
  const facts = { read: first.day, likely: from1904(first.day) };
  return [issue({ code: 'days-early', severity: days.length > 1 ? 'error' : 'warning', cell: first.cell }, facts)];
}

interface Reading<Id extends 'planSalary' | 'lawSalary' | 'places' | 'communes'> {
  readonly rows: readonly Row<(typeof tables)[Id]>[];
}

const edgeDays = (
  [from, until]: readonly [Day | undefined, Day | undefined],
  cells: readonly [CellRef, CellRef],
): readonly EdgeDay[] => [
  ...(from === undefined ? [] : [{ day: from, edge: 'first', cell: cells[0] } as const]),
  ...(until === undefined ? [] : [{ day: until, edge: 'last', cell: cells[1] } as const]),
];

/** The questions about the days of all tables that have a time. */
export function daysFrom1904(readings: {
  readonly planSalary: Reading<'planSalary'>;
  readonly lawSalary: Reading<'lawSalary'>;
  readonly places: Reading<'places'>;
  readonly communes: Reading<'communes'>;
}): readonly Issue[] {
  const salaries = [readings.planSalary, readings.lawSalary].map(({ rows }) =>
    rows.flatMap(({ values, cells }) => edgeDays([values.from, values.until], [cells.from, cells.until])),
  );
  const support = [...readings.places.rows, ...readings.communes.rows].flatMap(({ values, cells }) =>
    edgeDays([values.eligibleFrom, values.eligibleUntil], [cells.eligibleFrom, cells.eligibleUntil]),
  );
  return [...salaries, support].flatMap(askedOf);
}
