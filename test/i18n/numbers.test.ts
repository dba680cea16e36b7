/** Numbers, money, days and months in running text. */
import fc from 'fast-check';
import { formatDay, formatMoney, formatMonth, formatMonths, formatNumber } from '../../src/i18n';
import { money, monthOf, type Day } from '../../src/kernel';

test.each([
  [0, '0', '0'],
  [-0, '0', '0'],
  [999, '999', '999'],
  [1000, '1.000', '1,000'],
  [9.5, '9,5', '9.5'],
  [-1234.5, '-1.234,5', '-1,234.5'],
  ['5485693000', '5.485.693.000', '5,485,693,000'],
  ['0.000001', '0,000001', '0.000001'],
  ['123456789012345678901234567890.125', '123.456.789.012.345.678.901.234.567.890,125', undefined],
  [money('-8238735000'), '-8.238.735.000', '-8,238,735,000'],
])('%s is written %s in Vietnamese and %s in English', (value, vi, en) => {
  expect(formatNumber(value, 'vi')).toBe(vi);
  if (en !== undefined) expect(formatNumber(value, 'en')).toBe(en);
});

test('every digit of a long decimal survives the grouping', () => {
  const text = fc.tuple(fc.bigInt({ min: 1n, max: 10n ** 60n }), fc.bigInt({ min: 1n, max: 10n ** 20n }));
  fc.assert(
    fc.property(text, ([whole, fraction]) => {
      const decimals = `${fraction}1`;
      expect(formatNumber(`${whole}.${decimals}`, 'en').replaceAll(',', '')).toBe(`${whole}.${decimals}`);
    }),
    { seed: 7, numRuns: 500 },
  );
});

test('whole numbers look as the platform writes them', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), (value) => {
      expect(formatNumber(value, 'vi')).toBe(new Intl.NumberFormat('vi-VN').format(value));
      expect(formatNumber(value, 'en')).toBe(new Intl.NumberFormat('en-US').format(value));
    }),
    { seed: 8, numRuns: 500, examples: [[1000]] },
  );
});

test('money is in đồng in both languages', () => {
  expect(formatMoney('1490000', 'vi')).toBe('1.490.000 đồng');
  expect(formatMoney('1490000', 'en')).toBe('1,490,000 đồng');
});

test('days and months keep the Vietnamese order in both languages', () => {
  expect(formatDay('2024-07-31' as Day, 'vi')).toBe('31/07/2024');
  expect(formatDay('2024-07-31' as Day, 'en')).toBe('31/07/2024');
  expect(formatMonth(monthOf(2024, 7), 'en')).toBe('07/2024');
});

test('a span names its ends, and a single month once', () => {
  const from = monthOf(2020, 1);
  expect(formatMonths({ from, to: monthOf(2021, 12) }, 'vi')).toBe('01/2020–12/2021');
  expect(formatMonths({ from, to: from }, 'en')).toBe('01/2020');
});
