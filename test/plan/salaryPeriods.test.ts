/** Months by base salary, the published decrees, and what people cost from one salary to the next. */
import { inForce, monthOf, money, plainDigits, ratio, timelineOf, type Day } from '../../src/kernel';
import { publishedSalaries } from '../../src/plan/publishedSalaries';
import {
  cutBefore,
  feePeriods,
  januaries,
  salaryChanges,
  salaryOfMonth,
  type FeeRequest,
} from '../../src/plan/salaryPeriods';

const day = (iso: string): Day => iso as Day;
const dated = (from: string, amount: number, until?: string) => ({
  from: day(from),
  ...(until === undefined ? {} : { until: day(until) }),
  value: { amount: money(amount) },
});
const span = (from: readonly [number, number], to: readonly [number, number]) => ({
  from: monthOf(...from),
  to: monthOf(...to),
});

describe('the published base salaries', () => {
  test.each([
    ['2013-07-01', '1150000'],
    ['2016-04-30', '1150000'],
    ['2016-05-01', '1210000'],
    ['2017-06-30', '1210000'],
    ['2017-07-01', '1300000'],
    ['2018-06-30', '1300000'],
    ['2018-07-01', '1390000'],
    ['2019-06-30', '1390000'],
    ['2019-07-01', '1490000'],
    ['2023-06-30', '1490000'],
    ['2023-07-01', '1800000'],
    ['2024-06-30', '1800000'],
    ['2024-07-01', '2340000'],
    ['2026-06-30', '2340000'],
    ['2026-07-01', '2530000'],
    ['2099-12-31', '2530000'],
  ])('on %s is %s đồng', (on, amount) => {
    expect(inForce(publishedSalaries, day(on))?.value.amount.toFixed()).toBe(amount);
  });

  test('before 01/07/2013 is not known here', () => {
    expect(inForce(publishedSalaries, day('2013-06-30'))).toBeUndefined();
  });
});

describe('the salary of a month', () => {
  const { timeline } = timelineOf([dated('2020-01-01', 10), dated('2020-03-15', 20, '2020-05-31')]);

  test('is the one of its first day', () => {
    expect(salaryOfMonth(timeline, monthOf(2020, 3))?.value.amount.toNumber()).toBe(10);
    expect(salaryOfMonth(timeline, monthOf(2020, 4))?.value.amount.toNumber()).toBe(20);
    expect(salaryOfMonth(timeline, monthOf(2020, 6))).toBeUndefined();
    expect(salaryOfMonth(timeline, monthOf(2019, 12))).toBeUndefined();
  });

  test('changes in the first whole month after a start, and after the last day', () => {
    expect([...new Set(salaryChanges(timeline))]).toEqual([monthOf(2020, 1), monthOf(2020, 4), monthOf(2020, 6)]);
  });
});

describe('a span of months', () => {
  const half = span([2020, 1], [2020, 6]);

  test('is cut before each month inside it, once, in order of time', () => {
    const months = [monthOf(2020, 5), monthOf(2020, 3), monthOf(2020, 5)];
    expect(cutBefore(half, months)).toEqual([
      span([2020, 1], [2020, 2]),
      span([2020, 3], [2020, 4]),
      span([2020, 5], [2020, 6]),
    ]);
  });

  test('is not cut before its first month or after its last, but before its last', () => {
    expect(cutBefore(half, [half.from, monthOf(2020, 7), monthOf(2019, 12)])).toEqual([half]);
    expect(cutBefore(half, [half.to])).toEqual([span([2020, 1], [2020, 5]), span([2020, 6], [2020, 6])]);
  });

  test('has a January for each year that begins in it', () => {
    expect(januaries(span([2020, 1], [2022, 1]))).toEqual([monthOf(2021, 1), monthOf(2022, 1)]);
    expect(januaries(span([2020, 1], [2020, 12]))).toEqual([]);
    expect(januaries(span([2021, 1], [2020, 12]))).toEqual([]);
  });
});

describe('what people cost', () => {
  const request = (rest: Partial<FeeRequest<{ readonly amount: ReturnType<typeof money> }>>) => ({
    timeline: publishedSalaries,
    span: span([2023, 5], [2024, 8]),
    people: 3,
    coefficient: ratio('0.5'),
    rounding: 'dong' as const,
    ...rest,
  });

  test('is told from salary to salary', () => {
    const found = feePeriods(request({}));
    if ('uncovered' in found) throw new Error('Every month has a salary.');
    expect(
      found.periods.map((each) => [
        ...[each.span.from, each.span.to, plainDigits(each.salary.value.amount), plainDigits(each.fee)],
        ...[plainDigits(each.personMonths), plainDigits(each.amount)],
      ]),
    ).toEqual([
      // 3 people x 2 months x 745.000
      [monthOf(2023, 5), monthOf(2023, 6), '1490000', '745000', '6', '4470000'],
      // 3 x 12 x 900.000
      [monthOf(2023, 7), monthOf(2024, 6), '1800000', '900000', '36', '32400000'],
      // 3 x 2 x 1.170.000
      [monthOf(2024, 7), monthOf(2024, 8), '2340000', '1170000', '6', '7020000'],
    ]);
  });

  test('is rounded person-month by person-month', () => {
    const found = feePeriods(
      request({ coefficient: ratio('0.333'), rounding: 'thousand', span: span([2023, 7], [2023, 8]) }),
    );
    // 1.800.000 x 0,333 = 599.400, which is 599.000 to the thousand, times 6.
    expect('periods' in found && found.periods.map(({ amount }) => plainDigits(amount))).toEqual(['3594000']);
  });

  test('is not known for months without a salary, and the first of them are told', () => {
    const { timeline } = timelineOf([dated('2020-02-01', 10, '2020-03-31'), dated('2020-06-01', 20)]);
    expect(feePeriods(request({ timeline, span: span([2019, 11], [2020, 8]) }))).toEqual({
      uncovered: span([2019, 11], [2020, 1]),
    });
    expect(feePeriods(request({ timeline, span: span([2020, 2], [2020, 8]) }))).toEqual({
      uncovered: span([2020, 4], [2020, 5]),
    });
  });
});
