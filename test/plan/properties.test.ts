/** What holds in every province: sums of parts, indifference to order, scaling, splitting, and nobody added for nothing. */
import fc from 'fast-check';
import { plainDigits, sumMoney, sumPersonMonths, type Money, type PersonMonths } from '../../src/kernel';
import { bridgeOf } from '../../src/plan/bridge';
import type { OptionPlan } from '../../src/plan';
import { anyProvince, gridsOfProvince, spansOf, type AnyPlace, type AnyProvince, type PhaseSpan } from './anyProvince';
import { optionOf, planOf } from './planOfGrids';
import { sampleGrids } from './sampleGrids';

const RUNS = { seed: 38_2019, numRuns: 50 };

const optionOfProvince = (province: AnyProvince, phases?: readonly PhaseSpan[]): OptionPlan =>
  optionOf(planOf(gridsOfProvince(province, phases)), '1');

/** What must not change: person-months and money, in all and year by year. */
const summary = ({ personMonths, maintenance, training, conferences, undated, total, years }: OptionPlan) => ({
  totals: [personMonths, maintenance, training, conferences, undated, total].map(plainDigits),
  years: years.map(({ year, personMonths: worked, maintenance: paid, total: all }) => [
    year,
    ...[worked, paid, all].map(plainDigits),
  ]),
});

const digitsOf = (...parts: readonly Money[]): string => plainDigits(sumMoney(parts));
const monthsOf = (parts: readonly PersonMonths[]): string => plainDigits(sumPersonMonths(parts));

function expectSums(option: OptionPlan): void {
  const { periods, places, years, costs, phases } = option;
  const maintenance = plainDigits(option.maintenance);
  for (const parts of [
    periods.map(({ amount }) => amount),
    places.map((each) => each.maintenance),
    years.map((each) => each.maintenance),
  ])
    expect(digitsOf(...parts)).toBe(maintenance);
  for (const parts of [periods, places, years])
    expect(monthsOf(parts.map(({ personMonths }) => personMonths))).toBe(plainDigits(option.personMonths));
  for (const period of periods) {
    expect(digitsOf(...period.lines.map(({ amount }) => amount))).toBe(plainDigits(period.amount));
    expect(plainDigits(period.personMonths)).toBe(String(period.people * period.months));
  }
  expect(digitsOf(option.maintenance, option.training, option.conferences)).toBe(plainDigits(option.total));
  expect(digitsOf(...costs.map(({ amount }) => amount))).toBe(digitsOf(option.training, option.conferences));
  expect(digitsOf(...years.map(({ total }) => total), option.undated)).toBe(plainDigits(option.total));
  for (const { total, maintenance: paid, events } of years)
    expect(digitsOf(paid, events.training, events.conference)).toBe(plainDigits(total));
  for (const { headcounts, leaders, collaborators, total } of phases) {
    expect(headcounts.reduce((sum, each) => sum + each.leaders, 0)).toBe(leaders);
    expect(headcounts.reduce((sum, each) => sum + each.collaborators, 0)).toBe(collaborators);
    expect(leaders + collaborators).toBe(total);
  }
}

test('parts add up to their wholes, by period, place, year, kind and phase', () => {
  fc.assert(
    fc.property(anyProvince(), (province) => {
      expectSums(optionOfProvince(province));
    }),
    RUNS,
  );
  for (const clock of ['plan', 'law'] as const) planOf(sampleGrids(), clock).options.forEach(expectSums);
});

test('each month of each phase is paid in exactly one period, and no other month', () => {
  fc.assert(
    fc.property(anyProvince(), (province) => {
      const paid = optionOfProvince(province).periods.flatMap(({ span, months }) =>
        Array.from({ length: months }, (_, index) => span.from + index),
      );
      const planned = spansOf(province).flatMap(({ from, months }) =>
        Array.from({ length: months }, (_, index) => 2019 * 12 + from + index),
      );
      expect(paid).toEqual(planned);
    }),
    RUNS,
  );
});

test('a month costs what its people earn by the salary of its first day', () => {
  fc.assert(
    fc.property(anyProvince(), (province) => {
      const { periods } = optionOfProvince(province);
      const salaryIn = (month: number): number =>
        [...new Map(province.salaries.map(({ after, amount }) => [after, amount]))]
          .filter(([after]) => 2019 * 12 + after <= month)
          .toSorted(([one], [other]) => other - one)[0]?.[1] ?? 1490000;
      for (const { span, salary } of periods)
        for (const month of [span.from, span.to])
          expect(plainDigits(salary.value.amount)).toBe(String(salaryIn(month)));
    }),
    RUNS,
  );
});

test('the order of the rows of places does not matter to any sum', () => {
  fc.assert(
    fc.property(anyProvince(), fc.integer({ min: 0, max: 5 }), (province, by) => {
      const turned = [...province.places.slice(by), ...province.places.slice(0, by)].toReversed();
      expect(summary(optionOfProvince({ ...province, places: turned }))).toEqual(summary(optionOfProvince(province)));
    }),
    RUNS,
  );
});

test('the order of the rows of phases and salaries does not matter either', () => {
  fc.assert(
    fc.property(anyProvince(), (province) => {
      const grids = gridsOfProvince(province).map((grid) =>
        ['KC_GiaiDoan', 'KC_LuongDeAn', 'KC_TieuChi', 'KC_VaiTro'].includes(grid.table)
          ? { ...grid, rows: grid.rows.toReversed() }
          : grid,
      );
      expect(summary(optionOf(planOf(grids.toReversed()), '1'))).toEqual(summary(optionOfProvince(province)));
    }),
    RUNS,
  );
});

test('twice the base salary is twice the maintenance, as long as coefficients are whole', () => {
  fc.assert(
    fc.property(anyProvince([0, 1, 2, 3]), (province) => {
      const doubled = gridsOfProvince(province).map((grid) =>
        grid.table === 'KC_LuongDeAn'
          ? { ...grid, rows: grid.rows.map((row) => row.with(1, Number(row[1]) * 2)) }
          : grid,
      );
      const once = optionOfProvince(province);
      const twice = optionOf(planOf(doubled), '1');
      expect(plainDigits(twice.maintenance)).toBe(plainDigits(once.maintenance.times(2)));
      expect(plainDigits(twice.personMonths)).toBe(plainDigits(once.personMonths));
    }),
    RUNS,
  );
});

test('a phase split in two after any month costs the same, month for month', () => {
  fc.assert(
    fc.property(anyProvince(), fc.nat(), fc.nat(), (given, which, where) => {
      const province = { ...given, items: [] };
      const spans = spansOf(province);
      const at = which % spans.length;
      const split = spans.flatMap((span, index) => {
        if (index !== at || span.months < 2) return [span];
        const first = 1 + (where % (span.months - 1));
        return [
          { ...span, to: span.from + first - 1 },
          { ...span, name: `${span.name} tiếp theo`, from: span.from + first },
        ];
      });
      expect(summary(optionOfProvince(province, split))).toEqual(summary(optionOfProvince(province)));
    }),
    RUNS,
  );
});

test('a place without people changes no sum and no period', () => {
  const nobody = fc.record<AnyPlace>({
    facilities: fc.integer({ min: 0, max: 3000 }),
    communes: fc.integer({ min: 0, max: 30 }),
    leaders: fc.constant(0),
    isException: fc.constant(true),
    endsAfter: fc.option(fc.integer({ min: 0, max: 120 }), { nil: undefined }),
  });
  fc.assert(
    fc.property(anyProvince(), nobody, (province, place) => {
      const before = optionOfProvince(province);
      const after = optionOfProvince({ ...province, places: [...province.places, place] });
      expect(summary(after)).toEqual(summary(before));
      expect(after.periods.map(({ span }) => span)).toEqual(before.periods.map(({ span }) => span));
    }),
    RUNS,
  );
});

test('one more leader is paid for the months of the phases in which the place is supported', () => {
  fc.assert(
    fc.property(anyProvince([1]), (given) => {
      const province = { ...given, salaries: [] };
      const [first, ...rest] = province.places;
      if (first === undefined) throw new Error('No place');
      const more = { ...province, places: [{ ...first, leaders: first.leaders + 1 }, ...rest] };
      const last =
        first.endsAfter === undefined
          ? Infinity
          : province.endRule === 'tháng'
            ? first.endsAfter
            : Math.floor(first.endsAfter / 12) * 12 + 11;
      const months = spansOf(province).reduce(
        (sum, { from, to }) => sum + Math.max(0, Math.min(to, last) - from + 1),
        0,
      );
      expect(plainDigits(optionOfProvince(more).maintenance.minus(optionOfProvince(province).maintenance))).toBe(
        String(months * 1490000),
      );
    }),
    RUNS,
  );
});

test('the bridge between two plans adds up to their difference', () => {
  fc.assert(
    fc.property(anyProvince(), anyProvince(), (one, other) => {
      const [first, second] = [optionOfProvince(one), optionOfProvince(other)];
      const { people, rate, months, training, conferences, total } = bridgeOf(first, second);
      expect(digitsOf(people, rate, months, training, conferences)).toBe(plainDigits(total));
      expect(plainDigits(total)).toBe(plainDigits(second.total.minus(first.total)));
    }),
    RUNS,
  );
});
