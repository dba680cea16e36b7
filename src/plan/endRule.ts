/** When pay ends after the last day of support: with the contract's year, or with that day's month. */
import { monthOf, monthOfDay, yearOfMonth, type Day, type Month } from '../kernel';
import type { EndRule } from '../model';

/** The last month that is paid: for 31/07/2024 it is 12/2024 by `contractYear`, 07/2024 by `calendarMonth`. */
export function lastMonthBy(rule: EndRule, eligibleUntil: Day): Month {
  const month = monthOfDay(eligibleUntil);
  return rule === 'contractYear' ? monthOf(yearOfMonth(month), 12) : month;
}
