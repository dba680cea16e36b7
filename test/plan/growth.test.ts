/** Compound growth against the library's own fractional powers, which the built add-in leaves out. */
import fc from 'fast-check';
import { plainDigits, ratio } from '../../src/kernel';
import { yearlyGrowth } from '../../src/plan/growth';

describe('yearly growth', () => {
  test.each([
    [100, 121, 2, '0.1'],
    [1000, 1331, 3, '0.1'],
    [121, 100, 2, '-0.090909090909090909090909090909'],
    [5, 5, 7, '0'],
    [7, 0, 3, '-1'],
    [9, 18, 1, '1'],
  ])('from %d to %d in %d years is %s', (first, last, years, growth) => {
    const found = yearlyGrowth(first, last, years);
    expect(found && plainDigits(found)).toBe(growth);
  });

  test.each([
    [0, 5],
    [-3, 5],
    [3, -5],
  ])('from %d to %d there is none', (first, last) => {
    expect(yearlyGrowth(first, last, 4)).toBeUndefined();
  });

  test('is what fractional powers give, to thirty digits', () => {
    const figure = fc.integer({ min: 1, max: 1_000_000_000 });
    fc.assert(
      fc.property(figure, figure, fc.integer({ min: 1, max: 40 }), (first, last, years) => {
        const power = ratio(last).div(first).pow(ratio(1).div(years)).minus(1);
        const found = yearlyGrowth(first, last, years);
        expect(found && Number(found.minus(power).abs().toFixed())).toBeLessThanOrEqual(1e-29);
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});
