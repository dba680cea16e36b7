/** Until when a place is paid: the last day of support turned into a last paid month by a named rule. */
import { monthOf, monthOfDay, yearOfMonth, type Month, type MonthSpan } from '../kernel';
import type { Place, Settings } from '../model';

/**
 * The last paid month of a place, undefined for no end. Contracts are yearly, so by `contractYear` a support that ends
 * on 31/07/2024 is paid to 12/2024; by `calendarMonth` to 07/2024.
 */
export function lastPaidMonth({ eligibleUntil }: Place, rule: Settings['endRule']): Month | undefined {
  if (eligibleUntil === undefined) return undefined;
  const month = monthOfDay(eligibleUntil);
  return rule === 'contractYear' ? monthOf(yearOfMonth(month), 12) : month;
}

/** Whether a place that ends with `last` is paid for any month of the span. */
export const isPaidIn = (last: Month | undefined, span: MonthSpan): boolean => last === undefined || span.from <= last;
