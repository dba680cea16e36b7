/** The sheets as the reader sees them: the plan's own layout and totals, words that are never stale, user text as text. */
import { formatNumber } from '../../src/i18n';
import { sheetsFromPlan } from '../../src/report';
import type { Cell, Sheet } from '../../src/kernel';
import { sampleData } from '../plan/sampleGrids';
import { lawClock, lettered, planned, seen, sheetOf, threeOptions, threePhases, valuesOnly } from './planned';

const sample = planned();
const rowOf = (sheet: Sheet, label: string) => {
  const found = seen(sheet).find((row) => row.includes(label));
  if (found === undefined) throw new Error(`No row ${label}`);
  return found;
};

/** The part of a sheet that goes to paper. */
const printed = (sheet: Sheet) => {
  const { row: first, rows, columns } = sheet.print.area;
  return seen(sheet)
    .slice(first, first + rows)
    .map((row) => row.slice(0, columns));
};

const T3 = `1|TP. Biên Hòa|Thành phố||1
||Xã||
2|TP. Long Khánh|Thành phố||1
||Xã||5
3|Huyện Trảng Bom|Huyện|1|1
||Xã|6|6
4|Huyện Thống Nhất|Huyện||1
||Xã||5
5|Huyện Định Quán|Huyện||1
||Xã||6
6|Huyện Tân Phú|Huyện||1
||Xã||6
7|Huyện Vĩnh Cửu|Huyện||1
||Xã||5
8|Huyện Nhơn Trạch|Huyện|1|1
||Xã|5|5
9|Huyện Long Thành|Huyện||1
||Xã||5
10|Huyện Xuân Lộc|Huyện|1|1
||Xã|6|6
11|Huyện Cẩm Mỹ|Huyện||1
||Xã||5
Cộng||TP/Huyện|3|11
||Xã|17|54
Tổng cộng|||20|65`;

const T4_COMMUNES = '5,15 6,17 5,10 6,14 6,18 5,12 5,12 5,19 6,15 5,13';

describe('the headcount table', () => {
  test('shows option 1 row by row as the plan prints it', () => {
    const table = printed(sheetOf(sample.sheets, 'KC_BLK_PB_1')).slice(6, -1);
    expect(table.map((row) => row.join('|')).join('\n')).toBe(T3);
  });

  test('shows option 2 with one collaborator a commune, and the totals that the plan prints', () => {
    const table = printed(sheetOf(sample.sheets, 'KC_BLK_PB_2')).slice(6, -1);
    const communes = table.filter((row) => row[2] === 'Xã').map((row) => row.slice(3).join(','));
    expect(communes.slice(0, 11).join(' ')).toBe(`, ${T4_COMMUNES}`);
    expect(table.slice(-3).map((row) => row.slice(3))).toEqual([
      [11, 11],
      [54, 145],
      [65, 156],
    ]);
  });

  test('has a heading of two rows and joins the cells of each place', () => {
    const { merges, print, frozen } = sheetOf(sample.sheets, 'KC_BLK_PB_1');
    const [first, second] = printed(sheetOf(sample.sheets, 'KC_BLK_PB_1')).slice(4, 6);
    expect(first).toEqual(['STT', 'Địa phương', 'Cộng tác viên', 'Số lượng', '']);
    expect(second).toEqual(['', '', '', 'Giai đoạn 2020-2021', 'Giai đoạn 2022-2025']);
    expect(merges).toContainEqual({ row: 5, column: 0, rows: 2, columns: 1 });
    expect(merges).toContainEqual({ row: 5, column: 3, rows: 1, columns: 2 });
    expect(merges).toContainEqual({ row: 7, column: 1, rows: 2, columns: 1 });
    expect(merges).toContainEqual({ row: print.area.rows - 3, column: 0, rows: 2, columns: 2 });
    expect(frozen).toEqual({ rows: 7, columns: 3 });
  });
});

describe('the money', () => {
  test('comes to the totals of the plan', () => {
    const totals = ['KC_BLK_PL_1', 'KC_BLK_PL_2'].map((block) =>
      ['I', 'II', 'III', 'TỔNG CỘNG'].map((label) => rowOf(sheetOf(sample.sheets, block), label)[3]),
    );
    expect(totals).toEqual([
      [5346120000, 78903000, 60670000, 5485693000],
      [13463640000, 182378000, 78410000, 13724428000],
    ]);
  });

  test('shows maintenance by year, and undated events apart', () => {
    const costs = sheetOf(sample.sheets, 'KC_BLK_PL_1');
    expect(rowOf(costs, 'STT').slice(4)).toEqual([2020, 2021, 2022, 2023, 2024, 2025, 'Chưa phân kỳ']);
    expect(rowOf(costs, 'I').slice(4)).toEqual([
      ...[357600000, 357600000, 1162200000, 1162200000, 1162200000, 1144320000],
      '',
    ]);
    expect(rowOf(costs, 'TỔNG CỘNG').slice(-1)).toEqual([139573000]);
  });

  test('has a name for each result, on its cell', () => {
    const { names, cells } = sheetOf(sample.sheets, 'KC_BLK_PL_2');
    const values = names.map(({ name, row, column }) => [name, cells[row]?.[column]?.content]);
    expect(values).toMatchObject([
      ['KC_TongKinhPhi_PA2', { expected: 13724428000 }],
      ['KC_DuyTri_PA2', { expected: 13463640000 }],
      ['KC_TapHuan_PA2', { expected: 182378000 }],
      ['KC_HoiNghi_PA2', { expected: 78410000 }],
    ]);
    const people = sheetOf(sample.sheets, 'KC_BLK_PB_1');
    const [name] = people.names;
    expect([name?.name, people.cells[name?.row ?? 0]?.[name?.column ?? 0]?.content]).toMatchObject([
      'KC_SoNguoi_PA1',
      { expected: 65 },
    ]);
  });

  test('is the same on the form that is signed', () => {
    const form = sheetOf(sample.sheets, 'KC_BLK_TLF_1');
    expect(rowOf(form, 'TỔNG CỘNG')[8]).toBe(5346120000);
    const roleRows = seen(form).filter((row) => row[1] === 'Tổ trưởng');
    expect(roleRows.map((row) => row.slice(3, 6))).toEqual([3, 3, 11, 11, 11, 10].map((people) => [people, 12, 1]));
  });
});

describe('the amount in words', () => {
  const costs = sheetOf(sample.sheets, 'KC_BLK_PL_1');

  test('reads the total as the plan does', () => {
    expect(seen(costs).flat()).toContain(
      '(Bằng chữ: Năm tỷ, bốn trăm tám mươi lăm triệu, sáu trăm chín mươi ba ngàn đồng)',
    );
  });

  test('is guarded by the amount it was written for, outside the printed area', () => {
    const guards = costs.cells.flatMap((row, index) => row.map((cell) => ({ cell, index }))).filter(isGuard);
    expect(guards.every(({ index }) => index >= costs.print.area.rows)).toBe(true);
    expect(guards.map(({ cell }) => cell.content)).toContainEqual({ kind: 'number', value: 5485693000 });
    expect(guards.map(({ cell }) => cell.content)).toContainEqual({
      kind: 'text',
      value: 'CẦN CẬP NHẬT SỐ TIỀN BẰNG CHỮ',
    });
  });
});

const isGuard = ({ cell }: { cell: Cell }): boolean => cell.role === 'guard' && cell.content.kind !== 'blank';

describe('other plans', () => {
  test('user text that looks like a formula stays text', () => {
    const item = '=HYPERLINK("x")';
    const rows = [{ option: '1', kind: 'training', item, amount: 1000 }];
    const judgements = [{ option: '1', side: 'limit', content: '=1+1' }];
    const { sheets } = planned({ lineItems: rows, judgements });
    const cells = sheets.flatMap((sheet) => sheet.cells.flat()).map(({ content }) => content);
    expect(cells).toContainEqual({ kind: 'text', value: item });
    expect(cells).toContainEqual({ kind: 'text', value: '=1+1' });
  });

  test('options with one-letter codes get their own blocks, tabs and names', () => {
    const { sheets } = planned(lettered());
    expect(sheets.map(({ block }) => block)).toEqual([
      'KC_BLK_GT',
      ...[
        'KC_BLK_PL_A',
        'KC_BLK_TLF_A',
        'KC_BLK_CT_A_T0',
        'KC_BLK_CT_A_H0',
        'KC_BLK_PB_A',
        'KC_BLK_TL_A',
        'KC_BLK_BS_A',
      ],
      ...[
        'KC_BLK_PL_B',
        'KC_BLK_TLF_B',
        'KC_BLK_CT_B_T0',
        'KC_BLK_CT_B_H0',
        'KC_BLK_PB_B',
        'KC_BLK_TL_B',
        'KC_BLK_BS_B',
      ],
      ...['KC_BLK_SS', 'KC_BLK_CL', 'KC_BLK_LCS', 'KC_BLK_TKH', 'KC_BLK_TK', 'KC_BLK_KT', 'KC_BLK_VD', 'KC_BLK_TD'],
    ]);
    expect(sheets.map(({ tab }) => tab).slice(8, 15)).toEqual([
      ...['PL B', 'PL B.1', 'PL B.2', 'PL B.3', 'Phân bổ PA B', 'Tính thù lao B', 'Kinh phí bổ sung B'],
    ]);
  });

  test('three phases and a salary that rises in July give a column for each period', () => {
    const { sheets, plan } = planned(threePhases);
    const working = sheetOf(sheets, 'KC_BLK_TL_3');
    expect(rowOf(working, 'Tháng').slice(4, -1)).toEqual(['T4–T6', 'T7–T12', 'T1–T6', 'T7–T12', 'T1–T6']);
    expect(rowOf(working, 'Năm').slice(4, -1)).toEqual([2023, 2023, 2024, 2024, 2025]);
    expect(rowOf(working, 'Mức lương cơ sở').slice(4, -1)).toEqual([1490000, 1800000, 1800000, 2340000, 2340000]);
    const costs = sheetOf(sheets, 'KC_BLK_PL_3');
    expect(rowOf(costs, 'Giai đoạn II (Phụ lục 3.3)').slice(3)).toEqual([2499998, '', 2499998, '', '']);
    const classes = sheetOf(sheets, 'KC_BLK_CT_3_T2');
    expect(rowOf(classes, 'Giảng viên').slice(3, 8)).toEqual([3, 2.5, '', 333333, 2499998]);
    expect(rowOf(costs, 'TỔNG CỘNG')[3]).toBe(plan.options[0]?.total.toNumber());
    expect(sheets.some(({ block }) => block === 'KC_BLK_SS')).toBe(false);
  });

  test('an option without line items has sums of 0', () => {
    const costs = sheetOf(planned({ lineItems: [] }).sheets, 'KC_BLK_PL_1');
    expect(rowOf(costs, 'II').slice(3)).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
    expect(rowOf(costs, 'TỔNG CỘNG')[3]).toBe(5346120000);
  });

  test('only ticked options are written, and then there is nothing to compare', () => {
    const options = (sampleData().options ?? []).map((row) => ({ ...row, printed: row['code'] === '2' }));
    expect(planned({ options }).sheets.map(({ tab }) => tab)).toEqual([
      'Giới thiệu',
      ...['PL 2', 'PL 2.1', 'PL 2.2', 'PL 2.3', 'Phân bổ PA 2', 'Tính thù lao 2', 'Kinh phí bổ sung 2'],
      ...['Lương cơ sở theo kỳ', 'Tra khung phân bổ', 'Thống kê', 'Kiểm tra', 'Vấn đề số liệu', 'Theo dõi thay đổi'],
    ]);
  });

  test('values only means that no formula is left and every value is the same', () => {
    const { sheets } = planned(valuesOnly);
    expect(sheets.flatMap((sheet) => sheet.cells.flat()).some(({ content }) => content.kind === 'formula')).toBe(false);
    // The sheet of changes keeps the parameters as they stood, and one of them is another.
    const figures = (all: readonly Sheet[]) => all.filter(({ block }) => block !== 'KC_BLK_TD').map(seen);
    expect(figures(sheets)).toEqual(figures(sample.sheets));
  });

  test('the same plan gives the same sheets', () => {
    expect(JSON.stringify(planned().sheets)).toBe(JSON.stringify(sample.sheets));
  });

  test('English changes the words and no number', () => {
    const english = sheetsFromPlan(sample.plan, 'en');
    const numbers = (sheets: readonly Sheet[]) => sheets.map((sheet) => seen(sheet).map((row) => row.filter(isNumber)));
    expect(numbers(english)).toEqual(numbers(sample.sheets));
    expect(seen(sheetOf(english, 'KC_BLK_PL_1')).flat()).toContain('GRAND TOTAL');
  });
});

const isNumber = (value: number | string): boolean => typeof value === 'number';

describe('the checks', () => {
  const checks = sheetOf(sample.sheets, 'KC_BLK_KT');
  const ofFees = (what: unknown): boolean => String(what).startsWith('Thù lao từng dòng');
  const agreeing = (row: readonly (number | string)[]): boolean =>
    (row[6] === 'Khớp' || row[6] === 'Không khớp') && !ofFees(row[1]);

  test('hold every stated figure against the computed one', () => {
    const rows = seen(checks).filter(agreeing);
    expect(rows).toHaveLength(sample.plan.reconciliation.filter(({ computed }) => computed !== undefined).length);
    const wrong = rows.filter((row) => row[6] === 'Không khớp').map((row) => row.slice(1, 6));
    expect(wrong).toContainEqual(['Kinh phí duy trì mạng lưới', '1', 5346120, 5346120000, 5340773880]);
  });

  test('link every result of an option to the cell where it is worked out', () => {
    const own = checks.cells.slice(seen(checks).findIndex((row) => row[0] === 'Đối chiếu với số liệu nêu trong đề án'));
    const linked = own
      .filter((row) => row[4]?.content.kind === 'formula' && !ofFees(seenText(row[1])))
      .map((row) => row[1]?.content);
    const names = ['Tổng kinh phí', 'Kinh phí', 'Số người-tháng', 'Số tổ trưởng', 'Số CTV cấp xã', 'Số người giai'];
    const results = sample.plan.reconciliation.filter(
      ({ option, indicator }) => option !== undefined && names.some((name) => indicator.startsWith(name)),
    );
    expect(linked).toEqual(results.map(({ indicator }) => ({ kind: 'text', value: indicator })));
  });

  test('link no result when the sheets are worked out with the salaries in force', () => {
    const law = sheetOf(planned(lawClock).sheets, 'KC_BLK_KT');
    const money = law.cells.find((row) => seenText(row[1]) === 'Tổng kinh phí (*)');
    expect(money?.[4]?.content).toEqual({ kind: 'number', value: 5485693000 });
  });

  test('list every issue with its severity and place', () => {
    const rows = seen(sheetOf(sample.sheets, 'KC_BLK_VD'));
    const text = rows.map((row) => row.join('|'));
    for (const { cell } of sample.plan.issues) if (cell) expect(text.join('\n')).toContain(cell.sheet);
    expect(rows.filter((row) => ['Lỗi', 'Cảnh báo', 'Lưu ý'].includes(String(row[1])))).toHaveLength(
      sample.plan.issues.length,
    );
  });
});

const seenText = (cell: Cell | undefined): string | undefined =>
  cell?.content.kind === 'text' ? cell.content.value : undefined;

describe('the comparison', () => {
  test('gives each judgement a row of its own, over all columns, where three options leave no room beside one another', () => {
    const { cells, merges } = sheetOf(planned(threeOptions()).sheets, 'KC_BLK_SS');
    const row = cells.findIndex((line) => seenText(line[0]) === 'PA 3: Hạn chế 1');
    expect(seenText(cells[row]?.[1])).toMatch(/^Thiếu một số đầu mối khuyến công cấp xã/u);
    expect(merges).toContainEqual({ row, column: 1, rows: 1, columns: 6 });
  });

  test('shows the differences from the first option', () => {
    const comparison = sheetOf(sample.sheets, 'KC_BLK_SS');
    expect(rowOf(comparison, 'Tổng cộng').slice(2)).toEqual([5485693000, 13724428000, 8238735000]);
    expect(rowOf(comparison, 'Người-tháng').slice(2)).toEqual([3588, 9036, 5448]);
    expect(rowOf(comparison, 'Số người, giai đoạn 2020-2021').slice(2)).toEqual([20, 65, 45]);
    expect(rowOf(comparison, 'Phương án chọn').slice(2)).toEqual(['Được chọn', '', '']);
  });
});

/** Ratios and shares are shown with two decimals, whatever more they have. */
const shownLength = (value: number | string): number =>
  formatNumber(Math.round(Number(value) * 100) / 100, 'vi').length;

describe('every sheet', () => {
  const all = [...sample.sheets, ...planned(threePhases).sheets, ...planned(lawClock).sheets];

  test('is a rectangle with a width a column, a tab of at most 31 characters and merges inside', () => {
    for (const { cells, widths, tab, merges, print, frozen } of all) {
      expect(new Set(cells.map((row) => row.length))).toEqual(new Set([widths.length]));
      expect(tab.length).toBeLessThanOrEqual(31);
      expect(print.area.rows).toBeLessThanOrEqual(cells.length);
      expect(frozen.rows).toBeLessThan(cells.length);
      for (const merge of merges) expect(merge.row + merge.rows).toBeLessThanOrEqual(cells.length);
    }
  });

  test('no two merges share a cell, and only the first cell of a merge says something', () => {
    for (const { cells, merges } of all) {
      const taken = merges.flatMap(({ row, column, rows, columns }) =>
        Array.from({ length: rows * columns }, (_, at) => [row + Math.floor(at / columns), column + (at % columns)]),
      );
      expect(new Set(taken.map(String)).size).toBe(taken.length);
      const first = new Set(merges.map(({ row, column }) => `${row},${column}`));
      const hidden = taken.filter((at) => !first.has(String(at)));
      for (const [row = 0, column = 0] of hidden) expect(cells[row]?.[column]?.content.kind).toBe('blank');
    }
  });

  test('every number fits its column', () => {
    for (const sheet of all) {
      const texts = seen(sheet).flatMap((row) => row.map((value, column) => ({ value, column })));
      for (const { value, column } of texts.filter((each) => typeof each.value === 'number')) {
        expect(shownLength(value) + 2).toBeLessThanOrEqual(sheet.widths[column] ?? 0);
      }
    }
  });
});
