/** Exact arithmetic: no binary fraction on the way, halves away from zero, digits without an exponent. */
import fc from 'fast-check';
import { money, personMonths, plainDigits, ratio, sumMoney, sumPersonMonths } from '../../src/kernel';

test.each([
  ['0.5', '1'],
  ['1.5', '2'],
  ['2.5', '3'],
  ['-0.5', '-1'],
  ['-2.5', '-3'],
  ['2.4999999999999999999', '2'],
  ['1049381.95', '1049382'],
  ['744999.5', '745000'],
])('%s đồng rounds to %s', (amount, rounded) => {
  expect(plainDigits(money(amount).toDecimalPlaces(0))).toBe(rounded);
});

test.each([
  ['a tenth and two tenths', money('0.1').plus('0.2'), '0.3'],
  ['1.005 a hundred times', ratio('1.005').times(100), '100.5'],
  ['0,85 of 1.490.000', money(1490000).times(ratio('0.85')), '1266500'],
  ['0,3 of 1.490.000', money(1490000).times(ratio('0.3')), '447000'],
  ['a number of twenty digits and one', money('99999999999999999999').plus(1), '100000000000000000000'],
  ['9.036 months at 1.490.000', money(1490000).times(personMonths(9036)), '13463640000'],
])('%s is exact', (_what, computed, digits) => {
  expect(plainDigits(computed)).toBe(digits);
});

test.each([
  ['1e21', '1000000000000000000000'],
  ['1e-7', '0.0000001'],
  ['1490000', '1490000'],
  ['-0', '0'],
])('%s is written in plain digits', (text, digits) => {
  expect(plainDigits(ratio(text))).toBe(digits);
});

test('a third is kept to forty digits', () => {
  expect(plainDigits(ratio(1).div(3))).toBe(`0.${'3'.repeat(40)}`);
});

test('the sum of nothing is zero and the sum of parts is exact', () => {
  expect(plainDigits(sumMoney([]))).toBe('0');
  expect(plainDigits(sumPersonMonths([]))).toBe('0');
  expect(plainDigits(sumMoney(Array.from({ length: 10 }, () => money('0.1'))))).toBe('1');
});

test('whole đồng add and multiply like whole numbers of any size', () => {
  fc.assert(
    fc.property(
      fc.array(fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n })),
      fc.bigInt({ min: 0n, max: 10n ** 6n }),
      (parts, by) => {
        const total = sumMoney(parts.map((part) => money(part.toString()))).times(by.toString());
        expect(BigInt(plainDigits(total))).toBe(parts.reduce((sum, part) => sum + part, 0n) * by);
      },
    ),
    { seed: 11, numRuns: 200 },
  );
});
