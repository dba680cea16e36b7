/** Tax withheld from one payment: the threshold and the rate of the day of payment, and the commitment that suspends it. */
import { money, type Day } from '../../src/kernel';
import { withheldTax } from '../../src/plan/withholdingTax';

const taxOf = (amount: number, paidOn: string, commitment = false): string | undefined =>
  withheldTax({ amount: money(amount), paidOn: paidOn as Day, commitment })?.toFixed();

test.each<readonly [payment: number, paidOn: string, tax: string]>([
  // From 01/10/2013 a tenth of any payment from 2.000.000 on
  [1_999_999, '2013-10-01', '0'],
  [2_000_000, '2013-10-01', '200000'],
  [1_490_000, '2020-01-31', '0'],
  [2_340_000, '2024-07-31', '234000'],
  // One payment for a quarter: 3 x 2.340.000
  [7_020_000, '2024-09-30', '702000'],
  [2_000_000, '2026-06-30', '200000'],
  // From 01/07/2026 only from 5.000.000 on
  [4_999_999, '2026-07-01', '0'],
  [5_000_000, '2026-07-01', '500000'],
  // Half a đồng goes up.
  [2_000_004, '2020-01-31', '200000'],
  [2_000_005, '2020-01-31', '200001'],
  [0, '2020-01-31', '0'],
])('of %d đồng paid on %s is %s đồng', (payment, paidOn, tax) => {
  expect(taxOf(payment, paidOn)).toBe(tax);
});

test('is nothing under a commitment', () => {
  expect(taxOf(7_020_000, '2024-09-30', true)).toBe('0');
});

test('is not known before the first rule, commitment or not', () => {
  expect(taxOf(7_020_000, '2013-09-30')).toBeUndefined();
  expect(taxOf(7_020_000, '2013-09-30', true)).toBeUndefined();
});
