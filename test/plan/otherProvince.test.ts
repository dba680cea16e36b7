/** A province with other choices than Đồng Nai's, its figures worked out by hand. */
import { plainDigits, slashedMonth } from '../../src/kernel';
import { planFromModel } from '../../src/plan';
import { brief, issuesOf, maintenanceByYear, modelOf, moneyOf, optionOf, planOf } from './planOfGrids';
import { otherProvince } from './otherProvinceGrids';

const option = (code: 'A' | 'B') => optionOf(planOf(otherProvince), code);

test('its tables give two remarks: a coefficient typed as text, and a figure that nothing computes', () => {
  expect(issuesOf(otherProvince).map(brief)).toEqual([
    'warning number-as-text KC_VaiTro!C5',
    'info stated-unchecked KC_DoiChieu!C9',
  ]);
});

test('each phase counts people by its own rule', () => {
  const counts = option('A').phases.map(({ headcounts }) => headcounts.map(({ collaborators }) => collaborators));
  expect(counts).toEqual([
    // Two each where listed, three by hand in Dầu Tiếng.
    [0, 2, 3, 0, 0],
    // By the facilities of 2021: 1000, 499, 100, 999; Phú Giáo is the exception.
    [4, 2, 2, 3, 0],
    // One a commune, at most ten: 14, 7, 12; the support of Bến Cát has ended.
    [10, 7, 10, 0, 0],
  ]);
  expect(option('A').phases.map(({ leaders, total }) => [leaders, total])).toEqual([
    [0, 5],
    [0, 11],
    [0, 27],
  ]);
  expect(option('B').phases[0]?.headcounts.map(({ collaborators }) => collaborators)).toEqual([6, 0, 0, 0, 1]);
});

test('option A has seven periods, cut at years, at the new salary and at the end of Bến Cát', () => {
  // 0,3 x 1.490.000 = 447.000; 0,3 x 1.600.000 = 480.000
  expect(
    option('A').periods.map(({ span, people, rates, amount }) => [
      `${slashedMonth(span.from)}-${slashedMonth(span.to)}`,
      people,
      rates.map(({ fee }) => plainDigits(fee)).join(),
      plainDigits(amount),
    ]),
  ).toEqual([
    ['10/2020-12/2020', 5, '447000', '6705000'], // 5 x 3 x 447.000
    ['01/2021-06/2021', 5, '447000', '13410000'], // 5 x 6 x 447.000
    ['07/2021-12/2021', 11, '480000', '31680000'], // 11 x 6 x 480.000
    ['01/2022-06/2022', 11, '480000', '31680000'],
    ['07/2022-12/2022', 8, '480000', '23040000'], // without the 3 of Bến Cát
    ['01/2023-12/2023', 27, '480000', '155520000'], // 27 x 12 x 480.000
    ['01/2024-12/2024', 27, '480000', '155520000'],
  ]);
});

test('the maintenance of option A is 417.555.000 đồng for 873 person-months', () => {
  // 45 x 447.000 + 828 x 480.000
  expect(plainDigits(option('A').maintenance)).toBe(String(45 * 447000 + 828 * 480000));
  expect(plainDigits(option('A').personMonths)).toBe('873');
  expect(maintenanceByYear(option('A'))).toEqual({
    2020: '6705000',
    2021: '45090000',
    2022: '54720000',
    2023: '155520000',
    2024: '155520000',
  });
});

test('each place has its share of option A', () => {
  expect(
    option('A').places.map(({ place, personMonths, maintenance }) => [
      place.name,
      plainDigits(personMonths),
      plainDigits(maintenance),
    ]),
  ).toEqual([
    ['TP. Thủ Dầu Một', '312', '149760000'], // (4 x 18 + 10 x 24) x 480.000
    ['Huyện Bàu Bàng', '222', '105966000'], // 2 x 9 x 447.000 + (2 x 18 + 7 x 24) x 480.000
    ['Huyện Dầu Tiếng', '303', '144549000'], // 3 x 9 x 447.000 + (2 x 18 + 10 x 24) x 480.000
    ['TX. Bến Cát', '36', '17280000'], // 3 x 12 x 480.000
    ['Huyện Phú Giáo', '0', '0'],
  ]);
});

test('sessions follow from the capacity, and stay unknown without one', () => {
  expect(option('A').events.map(({ members, attendances, sessions }) => [members, attendances, sessions])).toEqual([
    [5, 6, 2], // 5 members and 1 guest, 4 a class
    [11, 11, 2], // 10 a class
    [5, 25, 1],
    [43, 43, undefined], // the members of all three phases
  ]);
});

test('line items are quantity x days x price, a blank factor being 1, rounded to the đồng', () => {
  expect(option('A').costs.map(({ line, amount, year }) => [line.item, plainDigits(amount), year])).toEqual([
    ['Thù lao giảng viên', '4000000', 2020],
    ['Nước uống', '240000', 2020],
    ['Tài liệu', '390500', 2021],
    ['Thuê xe', '1499999', 2021], // 1,5 x 3 x 333.333 = 1.499.998,5
    ['Hội trường', '5000000', 2020],
    ['In ấn', '1234567', undefined],
  ]);
});

test('the money of option A is 429.920.066 đồng, 1.234.567 of it undated', () => {
  expect(moneyOf(option('A'))).toEqual({
    maintenance: '417555000',
    training: '6130499', // 4.000.000 + 240.000 + 390.500 + 1.499.999
    conferences: '6234567', // 5.000.000 + 1.234.567
    undated: '1234567',
    total: '429920066',
  });
});

test('a year has its maintenance and the events dated in it', () => {
  expect(
    option('A').years.map(({ year, events, total }) => [
      year,
      plainDigits(events.training),
      plainDigits(events.conference),
      plainDigits(total),
    ]),
  ).toEqual([
    [2020, '4240000', '5000000', '15945000'],
    [2021, '1890499', '0', '46980499'],
    [2022, '0', '0', '54720000'],
    [2023, '0', '0', '155520000'],
    [2024, '0', '0', '155520000'],
  ]);
});

test('option B pays its own coefficient over the turn of a year: 60.480.000 đồng', () => {
  // 0,45 x 1.600.000 = 720.000; 7 people x 7 months, then x 5 months
  expect(maintenanceByYear(option('B'))).toEqual({ 2022: '35280000', 2023: '25200000' });
  expect(moneyOf(option('B')).total).toBe('60480000');
  expect(plainDigits(option('B').personMonths)).toBe('84');
});

test('option B has a period a year, since Bến Cát is not in it', () => {
  expect(option('B').periods.map(({ months }) => months)).toEqual([7, 5]);
});

test('the printed figures agree, whatever the language and case in which they are named', () => {
  expect(
    planOf(otherProvince).reconciliation.map(({ stated, computed }) => computed && plainDigits(computed.minus(stated))),
  ).toEqual(['0', '0', '0', '0', undefined]);
});

test('without decrees there is no plan by the clock of the law, and not one of nothing', () => {
  const law = planFromModel(modelOf(otherProvince), 'law');
  expect(law.plan).toBeUndefined();
  expect(new Set(law.issues.filter(({ severity }) => severity === 'error').map(({ code }) => code))).toEqual(
    new Set(['salary-uncovered']),
  );
});

test('a leader fixed by hand needs a coefficient for leaders', () => {
  const withLeader = otherProvince.map((grid) =>
    grid.table === 'KC_DanhSach'
      ? { ...grid, rows: grid.rows.map((row, at) => (at === 2 ? row.with(3, 1) : row)) }
      : grid,
  );
  const errors = issuesOf(withLeader).filter(({ severity }) => severity === 'error');
  expect(new Set(errors.map(brief))).toEqual(new Set(['error role-uncovered KC_GiaiDoan!C8']));
});
