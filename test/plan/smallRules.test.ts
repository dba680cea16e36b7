/** Corners of the rules that no sample reaches: names that fit two places, lists that name nobody, blanks among totals. */
import { fairnessOf, loads } from '../../src/plan';
import { bridgeOf } from '../../src/plan/bridge';
import { gridFrom } from './gridEdits';
import { brief, errorsOf, issuesOf } from './planOfGrids';
import {
  phaseRow,
  placeRow,
  setting,
  smallErrors,
  smallGrids,
  smallIssues,
  smallOption,
  smallPlan,
} from './smallProvince';

const YEAR = [phaseRow('01/2020', '12/2020')];

test('a name that fits two places is asked about, with both', () => {
  const places = [placeRow('TP. Cao Lãnh', { kind: 'Thành phố' }), placeRow('Huyện Cao Lãnh')];
  const found = smallIssues({ places, projects: [{ place: 'Cao Lãnh', counts: { 2019: 1 } }], phases: YEAR });
  expect(found.map(brief)).toEqual(['error place-ambiguous Đề án!A5']);
  expect(found[0]?.facts).toEqual({ value: 'Cao Lãnh', candidates: ['TP. Cao Lãnh', 'Huyện Cao Lãnh'] });
});

test('a phase by list that covers all places asks for each place that the list does not name', () => {
  const phases = [phaseRow('01/2020', '12/2020', { method: 'byList' })];
  const lists = [{ option: '1', phase: '01/2020-12/2020', place: 'Huyện A', collaborators: 1 }];
  const places = [placeRow('Huyện A'), placeRow('Huyện B')];
  expect(smallErrors({ places, phases, lists })).toEqual(['error allocation-incomplete Giai đoạn!F5']);
});

test('a blank month is asked for as a month', () => {
  const found = smallIssues({ places: [placeRow('Huyện A')], phases: [phaseRow('01/2020', '')] });
  expect(found.map((each) => [brief(each), each.facts])).toEqual([
    ['error cell-blank Giai đoạn!D5', { column: 'Đến tháng', accepted: 'month' }],
  ]);
});

test('a dash among counts by year is none, elsewhere it is no number', () => {
  const grids = (dash: string) => [
    ...smallGrids({ places: [placeRow('Huyện A')], phases: YEAR }),
    gridFrom('KC_DeAn', ['Địa phương', '2018', '2019'], [['Huyện A', dash, 4]]),
  ];
  for (const dash of ['-', '–', '—']) expect(issuesOf(grids(dash))).toEqual([]);
  expect(errorsOf(grids('--'))).toEqual(['error number-unreadable KC_DeAn!B5']);
});

test('projects without any year have no mean to reconcile', () => {
  const statedFigures = [{ indicator: 'Số đề án bình quân năm của Huyện A', stated: 1 }];
  const found = smallIssues({
    places: [placeRow('Huyện A')],
    projects: [{ place: 'Huyện A' }],
    statedFigures,
    phases: YEAR,
  });
  expect(found.map(brief)).toEqual(['info stated-unchecked Số liệu nêu trong đề án!C5']);
});

test('a printed total of a column that one place leaves blank is not held against half a sum', () => {
  const places = [
    placeRow('Huyện A', { communes: 5, facilities: { 2019: 10 } }),
    placeRow('Huyện B', { facilities: { 2019: 20 } }),
    { name: 'Toàn tỉnh', kind: '', communes: 12, facilities: { 2019: 31 } },
  ];
  expect(smallIssues({ places, phases: YEAR }).map(brief)).toEqual(['warning total-differs Địa phương!D7']);
});

test('an option without phases has nothing to weigh', () => {
  const empty = { ...smallOption({ places: [placeRow('Huyện A')], phases: YEAR }), phases: [] };
  expect(fairnessOf(empty)).toBeUndefined();
  expect(loads(empty)).toEqual([]);
});

test('a role that only one of two plans has is a matter of people, at the fee of the one that has it', () => {
  const places = [placeRow('Huyện A', { leaders: 0 })];
  const [without, withLeader] = [
    smallOption({ places, phases: YEAR }),
    smallOption({ places: [placeRow('Huyện A', { leaders: 1 })], phases: YEAR }),
  ];
  expect(bridgeOf(without, withLeader).people.toFixed()).toBe('12000000');
  expect(bridgeOf(withLeader, without).people.toFixed()).toBe('-12000000');
});

test('collaborators unpaid in some months cost nothing in them, by any sharing', () => {
  const places = [
    placeRow('Huyện A', { leaders: 1, facilities: { 2019: 1 } }),
    placeRow('Huyện B', { leaders: 1, facilities: { 2019: 2 } }),
  ];
  const roles = [
    { role: 'leader', coefficient: 1 },
    { role: 'collaborator', coefficient: 1, monthsPerYear: 10 },
  ];
  const phases = [phaseRow('01/2020', '12/2020', { method: 'fixed', parameter: 3 })];
  const found = fairnessOf(smallOption({ places, roles, phases }));
  // 6 x 10 months; quotas are exactly 2 and 4.
  expect(found?.alternatives.map(({ cost }) => cost?.toFixed())).toEqual(['60000000', '60000000']);
  expect(found?.places.map(({ lower, upper, given }) => [lower, upper, given])).toEqual([
    [2, 2, 3],
    [4, 4, 3],
  ]);
});

describe('with only the decrees in force', () => {
  const data = {
    parameters: [setting('Cơ sở tính', 'theo mức lương cơ sở hiện hành')],
    planSalary: [],
    lawSalary: [{ from: '2010-01-01', amount: 1000000, status: 'enacted' }],
    places: [placeRow('Huyện A')],
    phases: YEAR,
  };

  test('there is a plan, and nothing to compare it with', () => {
    expect(smallPlan(data).clocks).toEqual([]);
    expect(smallPlan(data).options[0]?.total.toFixed()).toBe('12000000');
  });

  test('a printed figure that cannot be checked by the plan’s clock is said to be unchecked', () => {
    const statedFigures = [{ option: '1', indicator: 'Tổng kinh phí', stated: 1 }];
    expect(smallIssues({ ...data, statedFigures }).map(brief)).toEqual([
      'info stated-unchecked Số liệu nêu trong đề án!C5',
    ]);
  });
});
