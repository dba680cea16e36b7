/** Personal income tax withheld from one payment to a person without a labour contract, by the rule of the day of payment. */
import { inForce, money, ratio, timelineOf, type Day, type Money, type Ratio, type Timeline } from '../kernel';

/** From which payment on, in đồng, and how much of it is withheld. */
export interface WithholdingRule {
  readonly threshold: Money;
  readonly rate: Ratio;
}

const rule = (threshold: number, rate: string): WithholdingRule => ({ threshold: money(threshold), rate: ratio(rate) });

/** The rules by their first day; the last is open. */
export const withholdingRules: Timeline<WithholdingRule> = timelineOf<WithholdingRule>([
  // Circular 111/2013/TT-BTC, article 25.1.i
  { from: '2013-10-01' as Day, value: rule(2_000_000, '0.1') },
  // Decree 253/2026/NĐ-CP, article 50.2
  { from: '2026-07-01' as Day, value: rule(5_000_000, '0.1') },
]).timeline;

/** One payment: whole đồng, the day on which it is paid, and whether the person has committed to owe no tax. */
export interface Payment {
  readonly amount: Money;
  readonly paidOn: Day;
  readonly commitment: boolean;
}

/**
 * The tax to withhold, rounded to the đồng, half up. What counts is one payment (_lần chi trả_), whatever months it is for:
 * 7.020.000 for a quarter paid on 30/09/2024 gives 702.000, three payments of 2.340.000 give 234.000 each.
 * @returns undefined for a day before the first rule: unknown is not zero.
 */
export function withheldTax({ amount, paidOn, commitment }: Payment): Money | undefined {
  const found = inForce(withholdingRules, paidOn);
  if (found === undefined) return undefined;
  const { threshold, rate } = found.value;
  if (commitment || amount.lt(threshold)) return money(0);
  return money(amount.times(rate).toDecimalPlaces(0));
}
