/** The fee in whole numbers: the exact fee wherever it gives one, and nothing where a double could not hold it. */
import fc from 'fast-check';
import { money, ratio } from '../../src/kernel';
import { feeOfMonth, wholeFee } from '../../src/plan/fee';

const salary = fc.oneof(fc.integer({ min: 0, max: 5_000_000 }), fc.integer({ min: 0, max: 1_000_000_000 }));
const coefficient = fc.integer({ min: 0, max: 1_000_000 }).map((whole) => whole / 10_000);
const completion = fc.integer({ min: 0, max: 10_000 }).map((whole) => whole / 10_000);

test('a fee in whole numbers is the exact fee of the plan, halves up', () => {
  fc.assert(
    fc.property(salary, coefficient, completion, (amount, multiple, share) => {
      const exact = feeOfMonth(
        { coefficient: ratio(multiple), completion: ratio(share) },
        { amount: money(amount) },
        'dong',
      );
      const whole = wholeFee(amount, multiple, share);
      expect(whole ?? exact.toNumber()).toBe(exact.toNumber());
    }),
    { numRuns: 20_000 },
  );
});

test.each<readonly [salary: number, coefficient: number, completion: number, fee: number]>([
  // 1.490.000 x 0,85 x 0,875 = 1.108.187,5
  [1_490_000, 0.85, 0.875, 1_108_188],
  [1_490_000, 1, 1, 1_490_000],
  [1_490_000, 0, 1, 0],
  [1_490_000, 1, 0, 0],
  [0, 1, 1, 0],
  // Half a đồng goes up, and a ten-thousandth less goes down.
  [1, 0.5, 1, 1],
  [1, 0.4999, 1, 0],
  [3, 0.5, 1, 2],
  [1, 0.5, 0.5, 0],
  // 9.999.999 x 0,4999 = 4.998.999,5001
  [9_999_999, 0.4999, 1, 4_999_000],
  // Floating point makes 1,005 x 1.000 less than 1.005; counting in ten-thousandths does not.
  [1_000, 1.005, 1, 1_005],
  [2_530_000, 0.3333, 0.9999, 843_165],
])('%d đồng x %d x %d is %d đồng', (amount, multiple, share, fee) => {
  expect(wholeFee(amount, multiple, share)).toBe(fee);
});

test.each<readonly [why: string, salary: number, coefficient: number, completion: number]>([
  ['a coefficient of five decimals', 1_490_000, 0.12345, 1],
  ['a completion of five decimals', 1_490_000, 1, 0.12345],
  ['a third', 1_490_000, 1 / 3, 1],
  ['more than a double counts', 900_000_000_000, 100, 1],
  ['what is no number', Number.NaN, 1, 1],
])('%s is left to decimals', (_why, amount, multiple, share) => {
  expect(wholeFee(amount, multiple, share)).toBeUndefined();
});

test('the largest product that a double counts is still given', () => {
  // 2^53 - 1 = 90.071.992 x 10^8 + 54.740.991
  expect(wholeFee(90_071_992, 1, 1)).toBe(90_071_992);
  expect(wholeFee(Number.MAX_SAFE_INTEGER, 0.0001, 0.0001)).toBe(90_071_993);
  expect(wholeFee(90_071_993, 1, 1)).toBeUndefined();
});
