/** A table of communes with a column for each year: rows of one commune are one commune. */
import { serialOfDay, type CellValue, type Day } from '../../src/kernel';
import { gridFrom } from '../plan/gridEdits';
import { brief, issuesOf, modelOf } from '../plan/planOfGrids';
import { phaseRow, placeRow, smallGrids } from '../plan/smallProvince';

const serial = (day: string): number => serialOfDay(day as Day);
const HEADINGS = ['Địa phương', 'Xã', 'Đề cử', 'Được hỗ trợ từ ngày', 'Được hỗ trợ đến hết ngày', '2014', '2019'];

const communesOf = (...rows: readonly (readonly CellValue[])[]) =>
  modelOf([
    ...smallGrids({ places: [placeRow('Huyện A'), placeRow('Huyện B')], phases: [phaseRow('01/2020', '12/2020')] }),
    gridFrom('KC_CoSo', HEADINGS, rows),
  ]).communes.map(({ place, name, facilities, nominated, eligibleFrom, eligibleUntil }) => [
    ...[place.name, name, nominated, eligibleFrom, eligibleUntil],
    facilities.map(({ year, count }) => [year, count]),
  ]);

test('its counts are added up year by year, and a blank one adds nothing', () => {
  expect(
    communesOf(
      ['Huyện A', 'Xã 1', '', '', '', 10, 20],
      ['Huyện A', 'XÃ 1', '', '', '', '', 3],
      ['Huyện B', 'Xã 1', '', '', '', '', ''],
    ),
  ).toEqual([
    [
      'Huyện A',
      'Xã 1',
      false,
      undefined,
      undefined,
      [
        [2014, 10],
        [2019, 23],
      ],
    ],
    ['Huyện B', 'Xã 1', false, undefined, undefined, []],
  ]);
});

test('what one of its rows says holds for it: a nomination, the first day and the last that are given', () => {
  expect(
    communesOf(
      ['Huyện A', 'Xã 1', '', '', serial('2024-12-31'), 1, 1],
      ['Huyện A', 'Xã 1', 'x', serial('2021-01-01'), serial('2025-12-31'), '', ''],
      ['Huyện A', 'Xã 1', 'không', serial('2022-01-01'), '', '', ''],
    ),
  ).toEqual([
    [
      'Huyện A',
      'Xã 1',
      true,
      '2021-01-01',
      '2024-12-31',
      [
        [2014, 1],
        [2019, 1],
      ],
    ],
  ]);
});

test('a last day of support before the first is an error at the last day', () => {
  const row = ['Huyện A', 'Xã 1', '', serial('2024-07-01'), serial('2024-06-30'), 1, 1];
  const grids = [
    ...smallGrids({ places: [placeRow('Huyện A')], phases: [phaseRow('01/2020', '12/2020')] }),
    gridFrom('KC_CoSo', HEADINGS, [row]),
  ];
  expect(issuesOf(grids).map((each) => [brief(each), each.facts])).toEqual([
    ['error period-reversed KC_CoSo!E5', { from: '2024-07-01', to: '2024-06-30' }],
  ]);
  expect(communesOf(row.with(4, serial('2024-07-01')))).toHaveLength(1);
});
