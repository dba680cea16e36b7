/** Days and months: Excel's serial numbers, leap years, month arithmetic, and days that do not exist. */
import fc from 'fast-check';
import {
  dayAfter,
  dayBefore,
  dayOf,
  dayOfSerial,
  firstDayOf,
  lastDayOf,
  monthInYear,
  monthOf,
  monthOfDay,
  monthsIn,
  overlap,
  serialOfDay,
  shift,
  slashed,
  slashedMonth,
  yearOfMonth,
  type Day,
} from '../../src/kernel';

const SEED = 20200825;

/** A day that is known to exist. */
function day(iso: string): Day {
  const [year = 0, month = 0, inMonth = 0] = iso.split('-').map(Number);
  const found = dayOf(year, month, inMonth);
  if (found === undefined) throw new Error(`${iso} is no day`);
  return found;
}

describe('a serial number of Excel', () => {
  test.each([
    [61, '1900-03-01'],
    [36526, '2000-01-01'],
    [36585, '2000-02-29'],
    [41456, '2013-07-01'],
    [43647, '2019-07-01'],
    [43831, '2020-01-01'],
    [43890, '2020-02-29'],
    [45108, '2023-07-01'],
    [45473, '2024-06-30'],
    [45474, '2024-07-01'],
    [45504, '2024-07-31'],
    [46022, '2025-12-31'],
    [73050, '2099-12-31'],
    [73110, '2100-03-01'],
    [2958465, '9999-12-31'],
  ])('%i is %s, both ways', (serial, iso) => {
    expect(dayOfSerial(serial)).toBe(iso);
    expect(serialOfDay(day(iso))).toBe(serial);
  });

  test.each([0, 1, 59, 60, -1, 2958466, 45504.5, NaN, Infinity, -Infinity])('%d is no day', (serial) => {
    expect(dayOfSerial(serial)).toBeUndefined();
  });
});

describe('a day of the calendar', () => {
  test.each([
    [2020, 2, 29, '2020-02-29'],
    [2024, 2, 29, '2024-02-29'],
    [2000, 2, 29, '2000-02-29'],
    [2021, 2, 29, undefined],
    [1900, 2, 29, undefined],
    [2100, 2, 29, undefined],
    [2020, 2, 31, undefined],
    [2020, 4, 31, undefined],
    [2020, 13, 1, undefined],
    [2020, 0, 1, undefined],
    [2020, 1, 0, undefined],
    [2020, 1, 32, undefined],
    [20, 1, 1, undefined],
    [1899, 12, 31, undefined],
    [10000, 1, 1, undefined],
    [2020, 1.5, 1, undefined],
  ])('%i-%i-%i is %s', (year, month, inMonth, expected) => {
    expect(dayOf(year, month, inMonth)).toBe(expected);
  });

  test('is written with slashes, the day first', () => {
    expect(slashed(day('2019-07-01'))).toBe('01/07/2019');
  });

  test.each([
    ['2024-03-01', '2024-02-29'],
    ['2023-03-01', '2023-02-28'],
    ['2025-01-01', '2024-12-31'],
    ['2024-07-01', '2024-06-30'],
  ])('%s comes right after %s', (later, earlier) => {
    expect(dayBefore(day(later))).toBe(earlier);
    expect(dayAfter(day(earlier))).toBe(later);
  });
});

describe('a month', () => {
  test.each([
    [2020, 1, '2020-01-01', '2020-01-31'],
    [2024, 2, '2024-02-01', '2024-02-29'],
    [2023, 2, '2023-02-01', '2023-02-28'],
    [2024, 6, '2024-06-01', '2024-06-30'],
    [2025, 12, '2025-12-01', '2025-12-31'],
  ])('%i-%i runs from %s to %s', (year, month, first, last) => {
    expect([firstDayOf(monthOf(year, month)), lastDayOf(monthOf(year, month))]).toEqual([first, last]);
  });

  test('can be moved over the end of a year, both ways', () => {
    expect(shift(monthOf(2020, 12), 1)).toBe(monthOf(2021, 1));
    expect(shift(monthOf(2021, 1), -1)).toBe(monthOf(2020, 12));
    expect(shift(monthOf(2020, 10), 27)).toBe(monthOf(2023, 1));
  });

  test('knows its year and its place in it, December included', () => {
    expect([yearOfMonth(monthOf(2020, 12)), monthInYear(monthOf(2020, 12))]).toEqual([2020, 12]);
    expect([yearOfMonth(monthOf(2021, 1)), monthInYear(monthOf(2021, 1))]).toEqual([2021, 1]);
    expect(slashedMonth(monthOf(2024, 7))).toBe('07/2024');
  });

  test('of a day is the month that the day is in', () => {
    expect(monthOfDay(day('2024-07-31'))).toBe(monthOf(2024, 7));
    expect(monthOfDay(day('2024-12-01'))).toBe(monthOf(2024, 12));
  });
});

describe('a span of months', () => {
  const span = (from: readonly [number, number], to: readonly [number, number]) => ({
    from: monthOf(...from),
    to: monthOf(...to),
  });

  test.each([
    [[2020, 1], [2021, 12], 24],
    [[2022, 1], [2025, 12], 48],
    [[2020, 10], [2020, 10], 1],
    [[2020, 10], [2020, 9], 0],
    [[2020, 10], [2019, 1], 0],
  ] as const)('from %j to %j has %i months', (from, to, months) => {
    expect(monthsIn(span(from, to))).toBe(months);
  });

  test('shares with another the months that are in both', () => {
    expect(overlap(span([2020, 1], [2021, 12]), span([2021, 12], [2025, 12]))).toEqual(span([2021, 12], [2021, 12]));
    expect(overlap(span([2020, 1], [2021, 12]), span([2022, 1], [2025, 12]))).toBeUndefined();
    expect(overlap(span([2020, 1], [2025, 12]), span([2022, 3], [2022, 5]))).toEqual(span([2022, 3], [2022, 5]));
  });
});

describe('every day from March 1900 on', () => {
  const serials = fc.integer({ min: 62, max: 2958464 });

  test('comes back from its serial number, and its neighbours are its neighbours', () => {
    fc.assert(
      fc.property(serials, (serial) => {
        const found = dayOfSerial(serial);
        expect(found).toBeDefined();
        const here = found ?? day('2020-01-01');
        expect(serialOfDay(here)).toBe(serial);
        expect(dayAfter(dayBefore(here))).toBe(here);
        expect(dayBefore(here) < here && here < dayAfter(here)).toBe(true);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  test('lies between the first and the last day of its month, which are one month’s length apart', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1901 * 12, max: 9998 * 12 + 11 }), (number) => {
        const month = shift(monthOf(0, 1), number);
        const [first, last] = [firstDayOf(month), lastDayOf(month)];
        expect(monthOfDay(first)).toBe(month);
        expect(monthOfDay(last)).toBe(month);
        expect(dayAfter(last)).toBe(firstDayOf(shift(month, 1)));
        expect(serialOfDay(last) - serialOfDay(first)).toBeGreaterThanOrEqual(27);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });
});

test('the first day and the first serial that are accepted are those after which nothing is off by one', () => {
  expect([dayOf(1900, 1, 1), dayOf(1899, 12, 31)]).toEqual(['1900-01-01', undefined]);
  expect([dayOfSerial(61), dayOfSerial(60)]).toEqual(['1900-03-01', undefined]);
});
