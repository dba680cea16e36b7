/** The plan of Đồng Nai 2020-2025, figure by figure as it was printed. */
import { plainDigits, slashedMonth } from '../../src/kernel';
import type { HeadcountOrigin, OptionPlan } from '../../src/plan';
import { moneyOf, optionOf, planOf } from './planOfGrids';
import { sampleGrids } from './sampleGrids';

const planned = (code: string): OptionPlan => optionOf(planOf(sampleGrids()), code);

/** Place, then leaders and commune collaborators in 2020-2021, the same in 2022-2025. */
type AllocationRow = readonly [string, number, number, number, number];

const TABLE_3: readonly AllocationRow[] = [
  ['TP. Biên Hòa', 0, 0, 1, 0],
  ['TP. Long Khánh', 0, 0, 1, 5],
  ['Huyện Trảng Bom', 1, 6, 1, 6],
  ['Huyện Thống Nhất', 0, 0, 1, 5],
  ['Huyện Định Quán', 0, 0, 1, 6],
  ['Huyện Tân Phú', 0, 0, 1, 6],
  ['Huyện Vĩnh Cửu', 0, 0, 1, 5],
  ['Huyện Nhơn Trạch', 1, 5, 1, 5],
  ['Huyện Long Thành', 0, 0, 1, 5],
  ['Huyện Xuân Lộc', 1, 6, 1, 6],
  ['Huyện Cẩm Mỹ', 0, 0, 1, 5],
];

const TABLE_4: readonly AllocationRow[] = [
  ['TP. Biên Hòa', 1, 0, 1, 0],
  ['TP. Long Khánh', 1, 5, 1, 15],
  ['Huyện Trảng Bom', 1, 6, 1, 17],
  ['Huyện Thống Nhất', 1, 5, 1, 10],
  ['Huyện Định Quán', 1, 6, 1, 14],
  ['Huyện Tân Phú', 1, 6, 1, 18],
  ['Huyện Vĩnh Cửu', 1, 5, 1, 12],
  ['Huyện Nhơn Trạch', 1, 5, 1, 12],
  ['Huyện Long Thành', 1, 5, 1, 19],
  ['Huyện Xuân Lộc', 1, 6, 1, 15],
  ['Huyện Cẩm Mỹ', 1, 5, 1, 13],
];

/** Place, person-months and đồng over the six years. */
type PlaceRow = readonly [string, string, string];

const BY_PLACE_1: readonly PlaceRow[] = [
  ['TP. Biên Hòa', '36', '53640000'],
  ['TP. Long Khánh', '288', '429120000'],
  ['Huyện Trảng Bom', '504', '750960000'],
  ['Huyện Thống Nhất', '288', '429120000'],
  ['Huyện Định Quán', '336', '500640000'],
  ['Huyện Tân Phú', '336', '500640000'],
  ['Huyện Vĩnh Cửu', '288', '429120000'],
  ['Huyện Nhơn Trạch', '432', '643680000'],
  ['Huyện Long Thành', '288', '429120000'],
  ['Huyện Xuân Lộc', '504', '750960000'],
  ['Huyện Cẩm Mỹ', '288', '429120000'],
];

const BY_PLACE_2: readonly PlaceRow[] = [
  ['TP. Biên Hòa', '60', '89400000'],
  ['TP. Long Khánh', '912', '1358880000'],
  ['Huyện Trảng Bom', '1032', '1537680000'],
  ['Huyện Thống Nhất', '672', '1001280000'],
  ['Huyện Định Quán', '888', '1323120000'],
  ['Huyện Tân Phú', '1080', '1609200000'],
  ['Huyện Vĩnh Cửu', '768', '1144320000'],
  ['Huyện Nhơn Trạch', '768', '1144320000'],
  ['Huyện Long Thành', '1104', '1644960000'],
  ['Huyện Xuân Lộc', '936', '1394640000'],
  ['Huyện Cẩm Mỹ', '816', '1215840000'],
];

/** Year, person-months, đồng of maintenance. */
type YearRow = readonly [number, string, string];

const BY_YEAR_1: readonly YearRow[] = [
  [2020, '240', '357600000'],
  [2021, '240', '357600000'],
  [2022, '780', '1162200000'],
  [2023, '780', '1162200000'],
  [2024, '780', '1162200000'],
  [2025, '768', '1144320000'],
];

const BY_YEAR_2: readonly YearRow[] = [
  [2020, '780', '1162200000'],
  [2021, '780', '1162200000'],
  [2022, '1872', '2789280000'],
  [2023, '1872', '2789280000'],
  [2024, '1872', '2789280000'],
  [2025, '1860', '2771400000'],
];

describe.each([
  ['1', TABLE_3, [3, 17, 20], [11, 54, 65]],
  ['2', TABLE_4, [11, 54, 65], [11, 145, 156]],
] as const)('the allocation of option %s', (code, printed, ...totals) => {
  test('is the printed table, row by row and in its order', () => {
    const [first, second] = planned(code).phases;
    const found = first?.headcounts.map(({ place, leaders, collaborators }, row) => {
      const later = second?.headcounts[row];
      expect(later?.place).toBe(place);
      return [place.name, leaders, collaborators, later?.leaders, later?.collaborators];
    });
    expect(found).toEqual(printed);
  });

  test('adds up to the printed totals of leaders, collaborators and people', () => {
    expect(planned(code).phases.map((phase) => [phase.leaders, phase.collaborators, phase.total])).toEqual(totals);
  });

  test('has the two phases 2020-2021 and 2022-2025', () => {
    expect(
      planned(code).phases.map(({ phase }) => [phase.name, slashedMonth(phase.span.from), slashedMonth(phase.span.to)]),
    ).toEqual([
      ['2020-2021', '01/2020', '12/2021'],
      ['2022-2025', '01/2022', '12/2025'],
    ]);
  });
});

describe('the origin of a headcount', () => {
  const originOf = (option: OptionPlan, phase: number, place: string): HeadcountOrigin | undefined =>
    option.phases[phase]?.headcounts.find((headcount) => headcount.place.name === place)?.origin;

  test('is the exception for Biên Hòa and its absence from a list before that', () => {
    expect(originOf(planned('1'), 0, 'TP. Biên Hòa')).toEqual({ kind: 'absent' });
    expect(originOf(planned('1'), 1, 'TP. Biên Hòa')?.kind).toBe('exception');
    expect(originOf(planned('2'), 1, 'TP. Biên Hòa')?.kind).toBe('exception');
  });

  test('is the band around 935 facilities for Cẩm Mỹ and the nearest band for the 1.586 of Trảng Bom', () => {
    expect(originOf(planned('1'), 1, 'Huyện Cẩm Mỹ')).toMatchObject({
      inside: true,
      facilities: { count: 935, year: 2019 },
    });
    expect(originOf(planned('1'), 1, 'Huyện Trảng Bom')).toMatchObject({
      kind: 'band',
      inside: false,
      facilities: { count: 1586 },
      band: { from: 1059, to: 1569, collaborators: 6 },
    });
  });

  test('is the number of communes in phase two of option 2', () => {
    expect(originOf(planned('2'), 1, 'Huyện Long Thành')).toMatchObject({
      kind: 'communes',
      cell: { sheet: 'Địa phương', row: 12, column: 5 },
    });
  });
});

describe('the money', () => {
  test('of option 1 is 5.485.693.000 đồng in its printed parts', () => {
    expect(moneyOf(planned('1'))).toEqual({
      maintenance: '5346120000',
      training: '78903000',
      conferences: '60670000',
      undated: '139573000',
      total: '5485693000',
    });
  });

  test('of option 2 is 13.724.428.000 đồng in its printed parts', () => {
    expect(moneyOf(planned('2'))).toEqual({
      maintenance: '13463640000',
      training: '182378000',
      conferences: '78410000',
      undated: '260788000',
      total: '13724428000',
    });
  });

  test('is 8.238.735.000 đồng more in option 2', () => {
    expect(plainDigits(planned('2').total.minus(planned('1').total))).toBe('8238735000');
  });

  test('pays 3.588 and 9.036 person-months', () => {
    expect([planned('1'), planned('2')].map(({ personMonths }) => plainDigits(personMonths))).toEqual(['3588', '9036']);
  });

  test.each([
    ['1', BY_YEAR_1],
    ['2', BY_YEAR_2],
  ] as const)('of option %s falls on the years as derived, without the undated events', (code, years) => {
    const option = planned(code);
    expect(
      option.years.map(({ year, personMonths, maintenance }) => [
        year,
        plainDigits(personMonths),
        plainDigits(maintenance),
      ]),
    ).toEqual(years);
    expect(option.years.map(({ total }) => plainDigits(total))).toEqual(years.map(([, , amount]) => amount));
    expect(
      option.years.flatMap(({ events }) => [plainDigits(events.training), plainDigits(events.conference)]),
    ).toEqual(Array.from({ length: 12 }, () => '0'));
  });

  test.each([
    ['1', BY_PLACE_1],
    ['2', BY_PLACE_2],
  ] as const)('of option %s falls on the places as derived', (code, places) => {
    const option = planned(code);
    expect(
      option.places.map(({ place, personMonths, maintenance }) => [
        place.name,
        plainDigits(personMonths),
        plainDigits(maintenance),
      ]),
    ).toEqual(places);
  });
});

describe('the periods', () => {
  test('are the six calendar years under one base salary', () => {
    expect(
      planned('1').periods.map(({ year, months, people, phase, amount }) => [
        year,
        months,
        people,
        phase.name,
        plainDigits(amount),
      ]),
    ).toEqual([
      [2020, 12, 20, '2020-2021', '357600000'],
      [2021, 12, 20, '2020-2021', '357600000'],
      [2022, 12, 65, '2022-2025', '1162200000'],
      [2023, 12, 65, '2022-2025', '1162200000'],
      [2024, 12, 65, '2022-2025', '1162200000'],
      [2025, 12, 64, '2022-2025', '1144320000'],
    ]);
    expect(planned('2').periods.map(({ people }) => people)).toEqual([65, 65, 156, 156, 156, 155]);
  });

  test('pay 1.490.000 đồng a person and month to leaders and collaborators alike', () => {
    const rates = [planned('1'), planned('2')].flatMap(({ periods }) => periods.flatMap((period) => period.rates));
    expect(rates.map(({ fee }) => plainDigits(fee))).toEqual(Array.from({ length: 24 }, () => '1490000'));
    expect(new Set(rates.map(({ role }) => role))).toEqual(new Set(['leader', 'collaborator']));
  });

  test('have no line for Biên Hòa in 2025, whose five years end in 2024', () => {
    const paidIn = (year: number) =>
      planned('2')
        .periods.filter((period) => period.year === year)
        .flatMap(({ lines }) => lines.map(({ place }) => place.name));
    expect(paidIn(2024)).toContain('TP. Biên Hòa');
    expect(paidIn(2025)).not.toContain('TP. Biên Hòa');
  });
});

describe('training and conferences', () => {
  const eventsOf = (option: OptionPlan) =>
    option.events.map(({ event, sessions, members, attendances }) => [event.kind, sessions, members, attendances]);

  test('of option 1 are 03 classes for 85 attendances and 02 conferences of 47 and 92 delegates', () => {
    expect(eventsOf(planned('1'))).toEqual([
      ['training', 1, 20, 20],
      ['training', 2, 65, 65],
      ['conference', 1, 20, 47],
      ['conference', 1, 65, 92],
    ]);
  });

  test('of option 2 are 06 classes and 02 conferences of no phase, so for the members of both', () => {
    expect(eventsOf(planned('2'))).toEqual([
      ['training', 6, 221, 221],
      ['conference', 2, 221, 221],
    ]);
  });

  test('have no year, so their costs have none', () => {
    expect([planned('1'), planned('2')].flatMap(({ costs }) => costs.map(({ year }) => year))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
