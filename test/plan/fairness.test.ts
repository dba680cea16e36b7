/** Fairness beside the rule: quotas by facilities, who is outside them, and what sharing in proportion would cost. */
import type { DataRow, InputData } from '../../src/model';
import { fairnessOf, type Fairness } from '../../src/plan';
import { optionOf, planOf } from './planOfGrids';
import { sampleGrids } from './sampleGrids';
import { phaseRow, placeRow, smallOption } from './smallProvince';

const place = (name: string, count: number, rest: DataRow = {}): DataRow =>
  placeRow(name, { facilities: { 2014: 1, 2019: count }, ...rest });

const BASE: InputData = {
  places: [place('Huyện A', 700), place('Huyện B', 200), place('Huyện C', 100)],
  phases: [phaseRow('01/2020', '12/2020', { method: 'fixed', parameter: 3 })],
};

const fairness = (data: InputData): Fairness | undefined => fairnessOf(smallOption({ ...BASE, ...data }));

const placesOf = (found: Fairness | undefined) =>
  found?.places.map(({ place: { name }, quota, lower, upper, given, outside }) => [
    ...[name, quota.toFixed(2), lower, upper, given, outside],
  ]);

const alternativesOf = (found: Fairness | undefined) =>
  found?.alternatives.map(({ method, apportionment, cost }) => [
    ...[method, apportionment.kind === 'shared' ? apportionment.shares : apportionment.kind, cost?.toFixed()],
  ]);

test('nine posts for 700, 200 and 100 facilities are quotas of 6,30, 1,80 and 0,90', () => {
  expect(placesOf(fairness({}))).toEqual([
    ['Huyện A', '6.30', 6, 7, 3, 'below'],
    ['Huyện B', '1.80', 1, 2, 3, 'above'],
    ['Huyện C', '0.90', 0, 1, 3, 'above'],
  ]);
});

test('sharing in proportion would give 6, 2 and 1, for the same money where everybody is paid all months', () => {
  const found = fairness({});
  expect(alternativesOf(found)).toEqual([
    ['largestRemainder', [6, 2, 1], '108000000'],
    ['webster', [6, 2, 1], '108000000'],
  ]);
  expect(found?.cost.toFixed()).toBe('108000000');
});

test('it costs less where the large place is paid for fewer months', () => {
  // A is paid to 30/06: 6 x 6 + 3 x 12 = 72 months instead of 3 x 6 + 6 x 12 = 90.
  const places = [
    place('Huyện A', 700, { eligibleUntil: '2020-06-30', endRule: 'calendarMonth' }),
    place('Huyện B', 200),
    place('Huyện C', 100),
  ];
  const found = fairness({ places });
  expect(found?.cost.toFixed()).toBe('90000000');
  expect(alternativesOf(found)?.[0]).toEqual(['largestRemainder', [6, 2, 1], '72000000']);
});

test('a quota that is whole is its own lower and upper bound', () => {
  const places = [place('Huyện A', 300), place('Huyện B', 300)];
  expect(placesOf(fairness({ places }))).toEqual([
    ['Huyện A', '3.00', 3, 3, 3, undefined],
    ['Huyện B', '3.00', 3, 3, 3, undefined],
  ]);
});

test('an alternative that ends in a tie has no cost', () => {
  const places = [place('Huyện A', 300), place('Huyện B', 300)];
  const lists = [{ option: '1', phase: '01/2020-12/2020', place: 'Huyện A', collaborators: 2 }];
  expect(alternativesOf(fairness({ places, lists }))).toEqual([
    ['largestRemainder', 'tied', undefined],
    ['webster', 'tied', undefined],
  ]);
});

test('only places that take part are compared: no exception, none that is not listed, none whose support has ended', () => {
  const places = [
    ...(BASE.places ?? []),
    place('TP. D', 5000, { withoutCollaborators: true }),
    place('Huyện E', 5000, { eligibleUntil: '2019-06-30' }),
    place('Huyện F', 5000),
  ];
  const lists = ['Huyện A', 'Huyện B', 'Huyện C', 'TP. D', 'Huyện E'].map((name) => ({
    ...{ option: '1', phase: '01/2020-12/2020', place: name },
  }));
  const phases = [phaseRow('01/2020', '12/2020', { method: 'fixed', parameter: 3, scope: 'listed' })];
  expect(placesOf(fairness({ places, lists, phases }))?.map(([name]) => name)).toEqual([
    ...['Huyện A', 'Huyện B', 'Huyện C'],
  ]);
});

test('a post for a place that the rule gave nobody has its price too', () => {
  // By hand: A has nobody and no leader, B and C have three each; in proportion A would get 4 of 6.
  const lists = [{ option: '1', phase: '01/2020-12/2020', place: 'Huyện A', collaborators: 0 }];
  const found = fairness({ lists });
  expect(found?.cost.toFixed()).toBe('72000000');
  expect(alternativesOf(found)?.[0]).toEqual(['largestRemainder', [4, 1, 1], '72000000']);
});

describe('in months in which nobody is a collaborator', () => {
  // B has three and is paid to 30/06; A, with most of the facilities, has nobody at all.
  const places = [
    place('Huyện A', 700),
    place('Huyện B', 300, { eligibleUntil: '2020-06-30', endRule: 'calendarMonth' }),
  ];
  const lists = [{ option: '1', phase: '01/2020-12/2020', place: 'Huyện A', collaborators: 0 }];

  test('a post would need a fee that the plan never worked out: its cost is unknown, not nothing', () => {
    const found = fairness({ places, lists });
    expect(found?.cost.toFixed()).toBe('18000000');
    expect(alternativesOf(found)).toEqual([
      ['largestRemainder', [2, 1], undefined],
      ['webster', [2, 1], undefined],
    ]);
  });

  test('but months that a rule leaves unpaid cost nothing', () => {
    const roles = [{ role: 'collaborator', coefficient: 1, monthsPerYear: 6 }];
    expect(alternativesOf(fairness({ places, lists, roles }))?.[0]).toEqual(['largestRemainder', [2, 1], undefined]);
    const all = [place('Huyện A', 700), place('Huyện B', 300)];
    expect(alternativesOf(fairness({ places: all, lists, roles }))?.[0]).toEqual([
      ...['largestRemainder', [2, 1], '18000000'],
    ]);
  });
});

test.each<readonly [string, InputData]>([
  [
    'counts are of different years',
    { places: [place('Huyện A', 5), placeRow('Huyện B', { facilities: { 2020: 5 } })] },
  ],
  ['a count is missing', { places: [place('Huyện A', 5), placeRow('Huyện B')] }],
  ['nobody has any facility', { places: [place('Huyện A', 0), place('Huyện B', 0)] }],
  ['nobody takes part', { places: [place('TP. D', 9, { withoutCollaborators: true, leaders: 1 })] }],
])('there is nothing to compare where %s', (_what, data) => {
  expect(fairness(data)).toBeUndefined();
});

test('in the plan of Đồng Nai the bands give too few to the large and too many to the small', () => {
  const found = fairnessOf(optionOf(planOf(sampleGrids()), '1'));
  // 54 posts for 9.140 facilities outside Biên Hòa: 1.586 earn 9,37, 448 earn 2,65.
  expect(placesOf(found)?.filter(([, , , , , outside]) => outside !== undefined)).toEqual([
    ['TP. Long Khánh', '2.71', 2, 3, 5, 'above'],
    ['Huyện Trảng Bom', '9.37', 9, 10, 6, 'below'],
    ['Huyện Vĩnh Cửu', '2.65', 2, 3, 5, 'above'],
    ['Huyện Long Thành', '3.89', 3, 4, 5, 'above'],
    ['Huyện Xuân Lộc', '8.01', 8, 9, 6, 'below'],
  ]);
  // 54 x 48 x 1.490.000, by any sharing, since these places are paid for all 48 months.
  expect(alternativesOf(found)?.map(([, , cost]) => cost)).toEqual(['3862080000', '3862080000']);
});
