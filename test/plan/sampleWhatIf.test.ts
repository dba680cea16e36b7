/** The plan under other assumptions: the decrees in force, other end rules, other counts, other salaries. */
import { plainDigits, slashedMonth } from '../../src/kernel';
import { bandFor } from '../../src/plan/bands';
import { addRow, edited, put, putAll, setParameter } from './gridEdits';
import { issuesOf, maintenanceByYear, maintenanceOf, modelOf, optionOf, planOf } from './planOfGrids';
import { sampleGrids } from './sampleGrids';

const BIEN_HOA = 0;
const LONG_THANH = 8;

describe('under the decrees in force', () => {
  const law = planOf(sampleGrids(), 'law');

  test('option 1 costs 6.572.220.000 đồng and option 2 16.420.560.000 đồng', () => {
    expect(maintenanceOf(law)).toEqual(['6572220000', '16420560000']);
  });

  test('the supplement is 1.226.100.000 and 2.956.920.000 đồng', () => {
    const plan = planOf(sampleGrids());
    expect(
      ['1', '2'].map((code) => plainDigits(optionOf(law, code).maintenance.minus(optionOf(plan, code).maintenance))),
    ).toEqual(['1226100000', '2956920000']);
  });

  test('option 1 rises from 2023 on, year by year', () => {
    expect(maintenanceByYear(optionOf(law, '1'))).toEqual({
      2020: '357600000',
      2021: '357600000',
      2022: '1162200000',
      2023: '1283100000',
      2024: '1614600000',
      2025: '1797120000',
    });
  });

  test('option 2 rises in the same years', () => {
    // 156 x 6 x 1.490.000 + 156 x 6 x 1.800.000; 156 x 6 x (1.800.000 + 2.340.000); 155 x 12 x 2.340.000
    expect(maintenanceByYear(optionOf(law, '2'))).toMatchObject({
      2023: '3079440000',
      2024: '3875040000',
      2025: '4352400000',
    });
  });

  test('there are eight periods, since 2023 and 2024 are split on 1 July', () => {
    expect(
      optionOf(law, '1').periods.map(({ span, months, salary }) => [
        slashedMonth(span.from),
        slashedMonth(span.to),
        months,
        plainDigits(salary.value.amount),
      ]),
    ).toEqual([
      ['01/2020', '12/2020', 12, '1490000'],
      ['01/2021', '12/2021', 12, '1490000'],
      ['01/2022', '12/2022', 12, '1490000'],
      ['01/2023', '06/2023', 6, '1490000'],
      ['07/2023', '12/2023', 6, '1800000'],
      ['01/2024', '06/2024', 6, '1800000'],
      ['07/2024', '12/2024', 6, '2340000'],
      ['01/2025', '12/2025', 12, '2340000'],
    ]);
  });

  test('events cost what they cost under the plan’s clock', () => {
    expect(plainDigits(optionOf(law, '1').training)).toBe('78903000');
    expect(plainDigits(optionOf(law, '1').total)).toBe('6711793000');
  });

  test('the workbook’s own setting chooses the clock when the caller does not', () => {
    const chosen = planOf(edited(setParameter('Cơ sở tính', 'theo mức lương cơ sở hiện hành')));
    expect(chosen.clock).toBe('law');
    expect(maintenanceOf(chosen)).toEqual(['6572220000', '16420560000']);
  });
});

describe('the end of Biên Hòa’s support', () => {
  test('by calendar month is July 2024: five person-months less each year-end', () => {
    const plan = planOf(edited(setParameter('Quy tắc kết thúc', 'tháng')));
    expect(maintenanceOf(plan)).toEqual(['5338670000', '13456190000']);
    expect(plan.options.map(({ personMonths }) => plainDigits(personMonths))).toEqual(['3583', '9031']);
    expect(optionOf(plan, '1').periods.map(({ months }) => months)).toEqual([12, 12, 12, 12, 7, 5, 12]);
  });

  test('on 30 June 2024 by calendar month takes one month more', () => {
    const plan = planOf(
      edited(
        setParameter('Quy tắc kết thúc', 'tháng'),
        put('KC_DiaPhuong', BIEN_HOA, 'Được hỗ trợ đến hết ngày', 45473),
      ),
    );
    expect(maintenanceOf(plan)).toEqual(['5337180000', '13454700000']);
  });

  const blank = (heading: string) => put('KC_DiaPhuong', BIEN_HOA, heading, '');

  test.each(['năm hợp đồng', 'tháng'])('left blank is no end at all by the rule “%s”', (rule) => {
    const plan = planOf(
      edited(
        setParameter('Quy tắc kết thúc', rule),
        blank('Được hỗ trợ đến hết ngày'),
        blank('Ngày chuyển thành phường'),
      ),
    );
    expect(maintenanceOf(plan)).toEqual(['5364000000', '13481520000']);
  });

  test.each(['năm hợp đồng', 'tháng'])(
    'left blank follows from the conversion to wards, by the rule “%s” too',
    (rule) => {
      const plan = planOf(edited(setParameter('Quy tắc kết thúc', rule), blank('Được hỗ trợ đến hết ngày')));
      expect(maintenanceOf(plan)).toEqual(['5346120000', '13463640000']);
    },
  );

  test('a year of support less after the conversion ends the pay a year earlier', () => {
    const shorter = setParameter('Số năm hỗ trợ sau khi chuyển thành phường', '4');
    const plan = planOf(edited(shorter, blank('Được hỗ trợ đến hết ngày')));
    expect(maintenanceOf(plan)).toEqual(['5328240000', '13445760000']);
  });

  test('before a phase leaves the place out of the phase’s headcount', () => {
    const plan = planOf(edited(put('KC_DiaPhuong', BIEN_HOA, 'Được hỗ trợ đến hết ngày', '31/07/2021')));
    const [first, second] = optionOf(plan, '2').phases;
    expect([first?.total, second?.total]).toEqual([65, 155]);
    expect(second?.headcounts[0]?.origin.kind).toBe('ended');
  });
});

describe('other inputs', () => {
  test('the administrative count of Long Thành takes 357.600.000 đồng off option 2 only', () => {
    const plan = planOf(edited(put('KC_DiaPhuong', LONG_THANH, 'Số xã, phường, thị trấn', 14)));
    expect(maintenanceOf(plan)).toEqual(['5346120000', '13106040000']);
    expect(optionOf(plan, '2').phases[1]).toMatchObject({ leaders: 11, collaborators: 140, total: 151 });
    expect(plainDigits(optionOf(plan, '2').personMonths)).toBe('8796');
  });

  test('a base salary of 2.340.000 đồng scales both totals exactly', () => {
    const plan = planOf(edited(putAll('KC_LuongDeAn', 'Mức (đồng)', 2340000)));
    // 3.588 x 2.340.000 and 9.036 x 2.340.000
    expect(maintenanceOf(plan)).toEqual(['8395920000', '21144240000']);
  });

  test('a coefficient of 0,85 is paid on the rounded fee of one month', () => {
    // 1.234.567 x 0,85 = 1.049.381,95 -> 1.049.382; x 3.588 = 3.765.182.616 (unrounded it would be 3.765.182.436,6)
    const plan = planOf(
      edited(putAll('KC_VaiTro', 'Hệ số', '0,85'), putAll('KC_LuongDeAn', 'Mức (đồng)', '1.234.567')),
    );
    expect(maintenanceOf(plan)[0]).toBe('3765182616');
  });

  test('half a đồng is rounded up once, in the fee', () => {
    // 1.490.001 x 0,5 = 745.000,5 -> 745.001
    const plan = planOf(edited(putAll('KC_VaiTro', 'Hệ số', 0.5), putAll('KC_LuongDeAn', 'Mức (đồng)', 1490001)));
    expect(plainDigits(optionOf(plan, '1').maintenance)).toBe(String(745001 * 3588));
  });

  test('a coefficient of one option comes before the one of all, however its code is spelled', () => {
    const own = { 'Phương án': '２', 'Vai trò': 'Tổ trưởng', 'Hệ số': 2 };
    // Leaders of option 2: 10 x 72 + 60 = 780 person-months, paid twice.
    expect(maintenanceOf(planOf(edited(addRow('KC_VaiTro', own))))).toEqual([
      '5346120000',
      String((9036 + 780) * 1490000),
    ]);
  });

  test('a coefficient of one option splits no period of another', () => {
    const own = { 'Phương án': '2', 'Vai trò': 'Tổ trưởng', 'Hệ số': 1.5, Từ: '07/2023' };
    const plan = planOf(edited(addRow('KC_VaiTro', own)));
    expect(optionOf(plan, '2').periods.map(({ months }) => months)).toEqual([12, 12, 12, 6, 6, 12, 12]);
    expect(optionOf(plan, '1').periods.map(({ months }) => months)).toEqual([12, 12, 12, 12, 12, 12]);
    // 1,5 - 1 for 11 leaders x 18 months and 10 leaders x 12 months: 318 x 745.000
    expect(maintenanceOf(plan)).toEqual(['5346120000', String(13463640000 + 318 * 745000)]);
  });

  test('a place that is not in a phase splits none of its periods', () => {
    const plan = planOf(
      edited(
        setParameter('Quy tắc kết thúc', 'tháng'),
        put('KC_DiaPhuong', BIEN_HOA, 'Được hỗ trợ đến hết ngày', '30/06/2021'),
      ),
    );
    expect(optionOf(plan, '1').periods.flatMap(({ year, months }) => (year === 2021 ? [months] : []))).toEqual([12]);
  });

  test('an assumed salary that ends before the plan does leaves its months unpaid and said so', () => {
    const grids = edited(putAll('KC_LuongDeAn', 'Đến ngày', '30/06/2025'));
    const found = issuesOf(grids).filter(({ code }) => code === 'salary-uncovered');
    expect(found.map(({ severity, facts }) => [severity, facts])).toContainEqual([
      'error',
      { table: 'KC_LuongDeAn', from: 2025 * 12 + 6, to: 2025 * 12 + 11 },
    ]);
  });
});

describe('a count of facilities outside the printed bands', () => {
  const { bands } = modelOf(sampleGrids());

  test.each([
    [0, 5, 5],
    [441, 5, 5],
    [442, 5, 5],
    [935, 5, 5],
    [936, 5, 5],
    [990, 5, 5],
    [997, 5, 5],
    [998, 6, 5],
    [1000, 6, 5],
    [1058, 6, 5],
    [1059, 6, 6],
    [1569, 6, 6],
    [1570, 6, 6],
    [1586, 6, 6],
  ])('%i takes %i collaborators from the nearest band and %i from the lower', (count, nearest, lower) => {
    expect(bandFor(count, bands, 'nearest')?.band.collaborators).toBe(nearest);
    expect(bandFor(count, bands, 'lower')?.band.collaborators).toBe(lower);
  });

  test('is refused by the policy “từ chối”, as an error at the count', () => {
    const refused = issuesOf(edited(setParameter('Ngoài khung', 'từ chối'))).filter(
      ({ severity }) => severity === 'error',
    );
    expect(refused.map(({ code, facts }) => [code, facts])).toEqual([
      ['place-outside-bands-refused', { place: 'Huyện Trảng Bom', facilities: 1586 }],
    ]);
  });

  test('below a band without an upper edge is told as a band that is open', () => {
    const grids = edited(
      put('KC_TieuChi', 0, 'Số cơ sở từ', 1600),
      put('KC_TieuChi', 0, 'Đến', ''),
      put('KC_TieuChi', 1, 'Số cơ sở từ', 400),
      put('KC_TieuChi', 1, 'Đến', 1500),
    );
    expect(issuesOf(grids).flatMap((issue) => (issue.code === 'place-outside-bands' ? [issue.facts] : []))).toEqual([
      { place: 'Huyện Trảng Bom', facilities: 1586, from: 1600, to: Infinity, collaborators: 5 },
    ]);
  });
});
