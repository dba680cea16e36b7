/** What a person types into the pane, read as strictly as a cell: days as 01/07/2026, amounts as 2.530.000 or 2530000. */
import { dayOf, money, type Day, type Money } from '../../kernel';

/** @returns undefined for what is no whole positive amount of đồng */
export function amountTyped(text: string): Money | undefined {
  const plain = text.trim().replace(/\s*đ(?:ồng)?$/iu, '');
  const isGrouped = /^\d{1,3}(?:[., ]\d{3})+$/u.test(plain);
  const digits = isGrouped ? plain.replaceAll(/[., ]/gu, '') : plain;
  return /^[1-9]\d{0,14}$/u.test(digits) ? money(digits) : undefined;
}

/** @returns undefined for what is no day of the calendar */
export function dayTyped(text: string): Day | undefined {
  const [, day, month, year] = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/u.exec(text) ?? [];
  return dayOf(Number(year), Number(month), Number(day));
}
