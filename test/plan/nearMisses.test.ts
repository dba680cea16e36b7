/** How far each place is from the next band, and what crossing its edge would cost a year. */
import type { DataRow, InputData } from '../../src/model';
import { nearMisses } from '../../src/plan';
import { optionOf, planOf } from './planOfGrids';
import { sampleGrids } from './sampleGrids';
import { phaseRow, placeRow, setting, smallPlan } from './smallProvince';

const BANDS: readonly DataRow[] = [
  { from: 1000, collaborators: 6 },
  { from: 0, to: 499, collaborators: 3 },
  { from: 500, to: 999, collaborators: 5 },
];

const place = (name: string, count: number, rest: DataRow = {}): DataRow =>
  placeRow(name, { facilities: { 2019: count }, ...rest });

const BASE: InputData = {
  bands: BANDS,
  places: [place('Huyện A', 0), place('Huyện B', 990), place('Huyện C', 499), place('Huyện D', 3000)],
  phases: [phaseRow('01/2020', '12/2020', { method: 'byBand', dataYear: 2019 })],
};

function missesOf(data: InputData) {
  const plan = smallPlan({ ...BASE, ...data });
  return nearMisses(optionOf(plan, '1'), plan.model).map(({ place: { name }, missing, morePeople, costOfYear }) => [
    name,
    missing,
    morePeople,
    costOfYear?.toFixed(),
  ]);
}

test('the closest place comes first; the highest band has no next one', () => {
  expect(missesOf({})).toEqual([
    ['Huyện C', 1, 2, '24000000'],
    ['Huyện B', 10, 1, '12000000'],
    ['Huyện A', 500, 2, '24000000'],
  ]);
});

test('the cost is that of the last fee of the phase', () => {
  const salaries = [
    { from: '2010-01-01', amount: 1000000, status: 'assumed' },
    { from: '2020-07-01', amount: 1500000, status: 'assumed' },
  ];
  expect(missesOf({ planSalary: salaries })[0]).toEqual(['Huyện C', 1, 2, '36000000']);
});

test('the cost of a year has only its paid months', () => {
  const roles = [{ role: 'collaborator', coefficient: 1, monthsPerYear: 10 }];
  expect(missesOf({ roles })[0]).toEqual(['Huyện C', 1, 2, '20000000']);
});

test('places that the bands do not decide have no next band', () => {
  const places = [
    place('TP. A', 400, { withoutCollaborators: true }),
    place('Huyện B', 400, { eligibleUntil: '2019-01-01' }),
    place('Huyện C', 400),
  ];
  expect(missesOf({ places }).map(([name]) => name)).toEqual(['Huyện C']);
});

test('where nobody is a collaborator yet, crossing has no price, since nobody has a fee', () => {
  const bands = [
    { from: 0, to: 499, collaborators: 0 },
    { from: 500, collaborators: 3 },
  ];
  expect(missesOf({ bands, places: [place('Huyện A', 480, { leaders: 1 })] })).toEqual([['Huyện A', 20, 3, undefined]]);
});

test('a plan without a phase by band has no near misses', () => {
  expect(missesOf({ phases: [phaseRow('01/2020', '12/2020')] })).toEqual([]);
});

test('the last phase by band counts, also when another way of sharing follows it', () => {
  const phases = [...(BASE.phases ?? []), phaseRow('01/2021', '12/2021')];
  expect(missesOf({ phases })).toHaveLength(3);
});

test('and its own fee is the price of crossing, not that of the phase that follows', () => {
  const phases = [...(BASE.phases ?? []), phaseRow('01/2021', '12/2021')];
  const roles = [
    { role: 'leader', coefficient: 1 },
    { role: 'collaborator', coefficient: 0.5, to: '12/2020' },
    { role: 'collaborator', coefficient: 3, from: '01/2021' },
  ];
  // Two more people for twelve months at 500.000.
  expect(missesOf({ phases, roles })[0]).toEqual(['Huyện C', 1, 2, '12000000']);
});

describe('between bands that leave a gap', () => {
  const bands = [
    { from: 0, to: 899, collaborators: 5 },
    { from: 1100, collaborators: 6 },
  ];

  test.each([
    // The nearest printed edge decides: 899 and 1.100 are equally far from 999,5, so 1.000 takes the upper band.
    ['khung gần nhất', 990, 10],
    // Only from its own lower edge on does the upper band count.
    ['khung thấp hơn', 990, 110],
  ])('by “%s” %i facilities are %i away from the next band', (policy, count, missing) => {
    const found = missesOf({
      bands,
      places: [place('Huyện A', count)],
      parameters: [setting('Ngoài khung', policy)],
    });
    expect(found).toEqual([['Huyện A', missing, 1, '12000000']]);
  });
});

describe('within the bounds of the phase', () => {
  const bounded = (bounds: DataRow) => ({
    phases: [phaseRow('01/2020', '12/2020', { method: 'byBand', dataYear: 2019, ...bounds })],
  });

  test('a maximum cuts the people whom crossing would bring, and where it leaves none there is nothing to tell', () => {
    // 3, 4 and 4 of 3, 5 and 6: from 3 to 4 brings one; Huyện B has 4 already.
    expect(missesOf(bounded({ maximum: 4 }))).toEqual([
      ['Huyện C', 1, 1, '12000000'],
      ['Huyện A', 500, 1, '12000000'],
    ]);
  });

  test('a minimum lifts the number given, and the first band that gives more is the next one', () => {
    // 5, 5 and 6 of 3, 5 and 6: only from 1.000 facilities on is there one more.
    expect(missesOf(bounded({ minimum: 5 }))).toEqual([
      ['Huyện B', 10, 1, '12000000'],
      ['Huyện C', 501, 1, '12000000'],
      ['Huyện A', 1000, 1, '12000000'],
    ]);
  });

  test('one number for both bounds leaves nothing to miss', () => {
    expect(missesOf(bounded({ minimum: 4, maximum: 4 }))).toEqual([]);
  });
});

test('a band that gives as many as the one below it is passed over', () => {
  const bands = [
    { from: 0, to: 499, collaborators: 3 },
    { from: 500, to: 999, collaborators: 3 },
    { from: 1000, collaborators: 4 },
  ];
  expect(missesOf({ bands, places: [place('Huyện A', 480)] })).toEqual([['Huyện A', 520, 1, '12000000']]);
});

test('in the plan of Đồng Nai Cẩm Mỹ is the closest, and every crossing costs 17.880.000 đồng a year', () => {
  const plan = planOf(sampleGrids());
  const found = nearMisses(optionOf(plan, '1'), plan.model);
  expect(found[0]?.place.name).toBe('Huyện Cẩm Mỹ');
  expect(found.map(({ place: { name } }) => name).slice(0, 4)).toEqual([
    ...['Huyện Cẩm Mỹ', 'Huyện Thống Nhất', 'Huyện Nhơn Trạch', 'Huyện Long Thành'],
  ]);
  expect(new Set(found.map(({ costOfYear }) => costOfYear?.toFixed()))).toEqual(new Set(['17880000']));
});
