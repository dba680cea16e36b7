/** A register in numbers: by year, place, commune and form, each adding up to the rows that count. */
import type { FacilityCount, Place } from '../../src/model';
import { registerStatistics } from '../../src/plan';
import { phaseRow, placeRow, smallModel } from './smallProvince';

const cell = { sheet: 'Cơ sở', row: 1, column: 2 };
const placesOf = (): readonly Place[] =>
  smallModel({ places: [placeRow('Huyện A'), placeRow('Huyện B')], phases: [phaseRow('01/2020', '12/2020')] }).places;

function statistics() {
  const [a, b] = placesOf();
  if (a === undefined || b === undefined) throw new Error('There are two places.');
  const counts: readonly FacilityCount[] = [
    { place: a, commune: 'Xã 1', form: 'Hợp tác xã', year: 2019, count: 5, cell },
    { place: b, commune: 'Xã 1', form: 'Hộ kinh doanh', year: 2014, count: 40, cell },
    { place: a, commune: 'Xã 2', form: 'Hợp tác xã', year: 2014, count: 300, cell },
    { place: a, commune: 'Xã 1', form: undefined, year: undefined, count: 2_000, cell },
  ];
  return registerStatistics({ rows: 2_346, counted: 2_345, counts });
}

const briefly = (tallies: ReturnType<typeof statistics>['places']) =>
  tallies.map(({ place, name, total, years }) => [
    ...[place?.name, name, total],
    years.map(({ year, count }) => [year, count]),
  ]);

test('the rows, and those of each year in order; rows without a year are in none', () => {
  const { rows, counted, years } = statistics();
  expect([rows, counted]).toEqual([2_346, 2_345]);
  expect(years).toEqual([
    { year: 2014, count: 340 },
    { year: 2019, count: 5 },
  ]);
});

test('places', () => {
  expect(briefly(statistics().places)).toEqual([
    [
      'Huyện A',
      undefined,
      2_305,
      [
        [2014, 300],
        [2019, 5],
      ],
    ],
    ['Huyện B', undefined, 40, [[2014, 40]]],
  ]);
});

test('communes, place by place, so that two of one name stay two', () => {
  expect(briefly(statistics().communes)).toEqual([
    ['Huyện A', 'Xã 1', 2_005, [[2019, 5]]],
    ['Huyện A', 'Xã 2', 300, [[2014, 300]]],
    ['Huyện B', 'Xã 1', 40, [[2014, 40]]],
  ]);
});

test('forms, with what has none', () => {
  expect(briefly(statistics().forms)).toEqual([
    [
      undefined,
      'Hợp tác xã',
      305,
      [
        [2014, 300],
        [2019, 5],
      ],
    ],
    [undefined, 'Hộ kinh doanh', 40, [[2014, 40]]],
    [undefined, undefined, 2_000, []],
  ]);
});
