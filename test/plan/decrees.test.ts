/** What each decree adds to the plan as approved: month by month, never an average, and exact to the đồng. */
import fc from 'fast-check';
import { plainDigits, slashed, sumMoney, sumPersonMonths } from '../../src/kernel';
import type { DataRow } from '../../src/model';
import type { Plan } from '../../src/plan';
import { anyProvince, gridsOfProvince } from './anyProvince';
import { gridFrom, setParameter, edited } from './gridEdits';
import { planOf } from './planOfGrids';
import { sampleGrids } from './sampleGrids';
import { phaseRow, placeRow, smallOption, smallPlan } from './smallProvince';

const sharesOf = ({ clocks }: Plan, code: string) =>
  (clocks.find(({ option }) => option === code)?.shares ?? []).map(({ decree, personMonths, difference }) => [
    decree.value.document,
    plainDigits(personMonths),
    plainDigits(difference),
  ]);

const DECREES: readonly DataRow[] = [
  { from: '2019-07-01', amount: 1490000, document: '38/2019', status: 'enacted' },
  { from: '2023-07-01', amount: 1800000, document: '24/2023', status: 'enacted' },
  { from: '2024-07-01', amount: 2340000, document: '73/2024', status: 'enacted' },
];
const ASSUMED: readonly DataRow[] = [{ from: '2019-07-01', amount: 1490000, status: 'assumed' }];

describe('in the plan of Đồng Nai', () => {
  test('decree 24/2023 adds 241.800.000 and decree 73/2024 adds 984.300.000 đồng to option 1', () => {
    // 65 people x 12 months x 310.000; (65 x 6 + 64 x 12) x 850.000. Person-months: 20 x 24 + 65 x 18; 65 x 12; 65 x 6 + 64 x 12.
    expect(sharesOf(planOf(sampleGrids()), '1')).toEqual([
      ['Nghị định 38/2019/NĐ-CP', '1650', '0'],
      ['Nghị định 24/2023/NĐ-CP', '780', '241800000'],
      ['Nghị định 73/2024/NĐ-CP', '1158', '984300000'],
    ]);
  });

  test('they add 580.320.000 and 2.376.600.000 đồng to option 2', () => {
    // 156 x 12 x 310.000; (156 x 6 + 155 x 12) x 850.000.
    expect(sharesOf(planOf(sampleGrids()), '2')).toEqual([
      ['Nghị định 38/2019/NĐ-CP', '4368', '0'],
      ['Nghị định 24/2023/NĐ-CP', '1872', '580320000'],
      ['Nghị định 73/2024/NĐ-CP', '2796', '2376600000'],
    ]);
  });

  test('the comparison is the same whichever clock the plan is made by', () => {
    const clocks = (plan: Plan) => plan.clocks.map(({ option }) => sharesOf(plan, option));
    expect(clocks(planOf(sampleGrids(), 'law'))).toEqual(clocks(planOf(sampleGrids())));
    expect(clocks(planOf(edited(setParameter('Cơ sở tính', 'theo mức lương cơ sở hiện hành'))))).toEqual(
      clocks(planOf(sampleGrids())),
    );
  });
});

describe('48 months from 01/2022 under three decrees', () => {
  const option = smallOption(
    {
      places: [placeRow('Huyện A')],
      phases: [phaseRow('01/2022', '12/2025')],
      planSalary: ASSUMED,
      lawSalary: DECREES,
    },
    'law',
  );

  test('are 18 at 1,49, 12 at 1,80 and 18 at 2,34 million, each on lines of its own', () => {
    const bySalary = new Map<string, number>();
    for (const { salary, months } of option.periods) {
      const amount = plainDigits(salary.value.amount);
      bySalary.set(amount, (bySalary.get(amount) ?? 0) + months);
    }
    expect([...bySalary]).toEqual([
      ['1490000', 18],
      ['1800000', 12],
      ['2340000', 18],
    ]);
    // Never the average of 1.862.500 x 48 by chance: the sum is 26.820.000 + 21.600.000 + 42.120.000.
    expect(plainDigits(option.maintenance)).toBe('90540000');
  });

  test('keep a decree that starts in the middle of a month until the next one', () => {
    const late = [...DECREES.slice(0, 2), { ...DECREES[2], from: '2024-07-02' }];
    const { maintenance } = smallOption(
      { places: [placeRow('Huyện A')], phases: [phaseRow('01/2022', '12/2025')], lawSalary: late },
      'law',
    );
    expect(plainDigits(maintenance)).toBe(String(90540000 - 540000));
  });
});

test('two plan assumptions inside one decree, and two decrees inside one assumption, are all told apart', () => {
  const plan = smallPlan({
    places: [placeRow('Huyện A')],
    phases: [phaseRow('01/2023', '12/2024')],
    planSalary: [...ASSUMED, { from: '2024-04-01', amount: 1600000, status: 'assumed' }],
    lawSalary: DECREES,
  });
  // 38/2019: 6 months of nothing; 24/2023: 9 x 310.000 + 3 x 200.000; 73/2024: 6 x 740.000.
  expect(sharesOf(plan, '1')).toEqual([
    ['38/2019', '6', '0'],
    ['24/2023', '12', '3390000'],
    ['73/2024', '6', '4440000'],
  ]);
});

test('a decree below the assumption takes away', () => {
  const plan = smallPlan({
    places: [placeRow('Huyện A')],
    phases: [phaseRow('01/2020', '12/2020')],
    planSalary: [{ from: '2019-07-01', amount: 1600000, status: 'assumed' }],
    lawSalary: DECREES,
  });
  expect(sharesOf(plan, '1')).toEqual([['38/2019', '12', '-1320000']]);
});

test('without a salary for every month by both clocks there is no comparison, and still a plan', () => {
  const plan = smallPlan({
    places: [placeRow('Huyện A')],
    phases: [phaseRow('01/2020', '12/2020')],
    lawSalary: [{ from: '2020-02-01', amount: 1490000, status: 'enacted' }],
  });
  expect(plan.clocks).toEqual([]);
});

test('in any province the shares add up to the difference, and their months to all months', () => {
  const decree = fc.record({
    after: fc.integer({ min: 1, max: 120 }),
    amount: fc.integer({ min: 1000000, max: 3000000 }),
  });
  fc.assert(
    fc.property(anyProvince(), fc.array(decree, { maxLength: 4 }), (province, decrees) => {
      const dated = [...new Map(decrees.map(({ after, amount }) => [after, amount]))];
      const law = gridFrom(
        'KC_LuongCoSo',
        ['Từ ngày', 'Mức (đồng)', 'Tình trạng'],
        [
          ['01/01/2019', 1390000, 'đã ban hành'],
          ...dated.map(([after, amount]) => [
            `01/${String((after % 12) + 1).padStart(2, '0')}/${2019 + Math.floor(after / 12)}`,
            ...[amount, 'đã ban hành'],
          ]),
        ],
      );
      const plan = planOf([...gridsOfProvince(province), law]);
      const [clock] = plan.clocks;
      const shares = clock?.shares ?? [];
      const difference = clock?.inForce.minus(clock.approved);
      expect(plainDigits(sumMoney(shares.map((share) => share.difference)))).toBe(difference?.toFixed());
      expect(plainDigits(sumMoney(shares.map(({ approved }) => approved)))).toBe(clock?.approved.toFixed());
      expect(plainDigits(sumMoney(shares.map(({ inForce }) => inForce)))).toBe(clock?.inForce.toFixed());
      expect(plainDigits(sumPersonMonths(shares.map(({ personMonths }) => personMonths)))).toBe(
        plan.options[0]?.personMonths.toFixed(),
      );
      const days = shares.map(({ decree: { from } }) => slashed(from));
      expect(new Set(days).size).toBe(days.length);
    }),
    { seed: 73_2024, numRuns: 60 },
  );
});
