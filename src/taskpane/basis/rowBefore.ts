/** Where a new base salary comes to stand among those of its table, and what that means for their last days. */
import { dayBefore, type Day } from '../../kernel';
import type { Plan } from '../session';

type SalaryRow = Plan['model']['salaryRows']['plan'][number];

export interface Ends {
  /** The row in force before; undefined: the new one is the first, or replaces one from the same day. */
  readonly before: SalaryRow | undefined;
  /** The last day that the row before is to have; undefined: it stays as it is. */
  readonly closes: Day | undefined;
  /** The row before has another last day, which a person has typed. */
  readonly isTyped: boolean;
  /** The last day of the new row; undefined: until the next one. */
  readonly until: Day | undefined;
}

/**
 * Last days are filled in where the table has them: a blank one means "until the next".
 * @returns for a plan with 1.490.000 from 2020 to 2025, and another salary from 2024 on: the first closes at the end of
 * 2023 and has another day typed there, and the new one ends with 2025
 */
export function endsAround(rows: readonly SalaryRow[], from: Day): Ends {
  const counted = rows.filter(({ status }) => status !== 'superseded').toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const next = counted.find((row) => row.from > from);
  const before = counted.findLast((row) => row.from < from);
  const fills = counted.some(({ until }) => until !== undefined);
  const untilNext = next !== undefined && fills ? dayBefore(next.from) : undefined;
  if (before === undefined || counted.some((row) => row.from === from))
    return { before: undefined, closes: undefined, isTyped: false, until: untilNext };
  const { until } = before;
  if (until === undefined)
    return { before, closes: fills ? dayBefore(from) : undefined, isTyped: false, until: untilNext };
  const isSplit = until >= from;
  return {
    before,
    closes: isSplit ? dayBefore(from) : undefined,
    isTyped: isSplit,
    until: isSplit ? until : untilNext,
  };
}
