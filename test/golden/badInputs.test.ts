/** A mistake in the tables stops the plan, is told once, at its cell, and by the value that stands there. */
import { issueText } from '../../src/i18n';
import { addRow, dropColumn, dropTable, edited, emptyTable, gridFrom, put, putAll, type Edit } from '../plan/gridEdits';
import { brief, errorsOf, hasPlan, issuesOf, maintenanceOf, moneyOf, optionOf, planOf } from '../plan/planOfGrids';
import { badInputs } from './badInputCases';
import { badRules } from './badRuleCases';

const LANGUAGES = ['vi', 'en'] as const;
const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)];

describe.each([...badInputs, ...badRules])('$what', ({ edits, errors, says }) => {
  const grids = edited(...edits);

  test('is exactly these errors, and no plan', () => {
    expect(distinct(errorsOf(grids))).toEqual(errors.map((text) => `error ${text}`));
    expect(hasPlan(grids)).toBe(false);
  });

  test('is told in Vietnamese and in English with what was found', () => {
    const told = issuesOf(grids).filter((each) => errors.some((text) => brief(each) === `error ${text}`));
    expect(told.length).toBeGreaterThanOrEqual(errors.length);
    for (const [index, language] of LANGUAGES.entries()) {
      const wanted = typeof says === 'string' ? says : says[index];
      const texts = told.map((each) => issueText(each, language));
      for (const text of texts) expect(text).toContain(wanted);
      for (const text of texts) expect(text).not.toMatch(/undefined|null|NaN|\[object/);
    }
  });
});

describe('a workbook with none of our tables', () => {
  test.each([
    ['empty', []],
    ['of other tables', [gridFrom('Table1', ['STT', 'Địa phương'], [[1, 'Biên Hòa']])]],
  ])('that is %s is told in one sentence about the workbook', (_what, grids) => {
    expect(issuesOf(grids)).toEqual([
      {
        code: 'tables-absent',
        severity: 'error',
        facts: { expected: ['KC_DiaPhuong', 'KC_PhuongAn', 'KC_GiaiDoan', 'KC_VaiTro'] },
      },
    ]);
    expect(hasPlan(grids)).toBe(false);
  });
});

describe('a mistake in a table that others point at is told once, not again wherever its rows are named', () => {
  test.each<readonly [string, readonly Edit[], readonly string[]]>([
    ['the places missing', [dropTable('KC_DiaPhuong')], ['error table-missing']],
    ['the options missing', [dropTable('KC_PhuongAn')], ['error table-missing']],
    ['the phases missing', [dropTable('KC_GiaiDoan')], ['error table-missing']],
    ['no places', [emptyTable('KC_DiaPhuong')], ['error table-empty']],
    ['a column of the places missing', [dropColumn('KC_DiaPhuong', 'Loại')], ['error column-missing Địa phương!A4']],
    [
      'a place with an unreadable number',
      [put('KC_DiaPhuong', 2, 'Số cơ sở CNNT 2019', '1.59O')],
      ['error number-unreadable Địa phương!E7'],
    ],
    [
      'a phase with an unreadable month',
      [put('KC_GiaiDoan', 0, 'Đến tháng', '31/02/2021')],
      ['error month-unreadable Giai đoạn!D5'],
    ],
    ['an option without a name', [put('KC_PhuongAn', 0, 'Tên', '')], ['error cell-blank Phương án!B5']],
  ])('%s', (_what, edits, errors) => {
    const found = errorsOf(edited(...edits));
    expect(found[0]).toBe(errors[0]);
    expect(found).toEqual(errors);
  });
});

describe('a slip that must not change the money in silence', () => {
  test('is a dash in the column of the maximum, which is no limit of zero', () => {
    const grids = edited(put('KC_GiaiDoan', 1, 'Tối đa', '-'));
    const outcome = hasPlan(grids) ? maintenanceOf(planOf(grids))[0] : errorsOf(grids)[0];
    expect(['5346120000', 'error number-unreadable Giai đoạn!I6']).toContain(outcome);
  });

  test('is a minimum above the maximum', () => {
    const grids = edited(put('KC_GiaiDoan', 1, 'Tối thiểu', 6), put('KC_GiaiDoan', 1, 'Tối đa', 5));
    expect(hasPlan(grids)).toBe(false);
  });

  test('is a total row in the detailed estimate, which would count everything twice', () => {
    const total = { 'Phương án': '1', Loại: 'Tập huấn', 'Nội dung chi': 'Tổng cộng', 'Thành tiền': 78903000 };
    const grids = edited(addRow('KC_ChiTiet', total));
    const outcome = hasPlan(grids) ? moneyOf(optionOf(planOf(grids), '1')).training : 'refused';
    expect(['78903000', 'refused']).toContain(outcome);
  });

  test('is a month of the year 202, which would be told in a message that cannot be written', () => {
    const grids = edited(put('KC_GiaiDoan', 1, 'Đến tháng', '12/0202'));
    const texts = issuesOf(grids).map((each) => issueText(each, 'vi'));
    expect(texts.join('\n')).toContain('“12/0202”');
  });

  test('is a typed amount that differs from its factors: a warning with both, and the typed one counts', () => {
    const grids = edited(put('KC_ChiTiet', 0, 'Số lượng', 3), put('KC_ChiTiet', 0, 'Đơn giá', 26301001));
    const told = issuesOf(grids).flatMap((each) => (each.code === 'amount-differs' ? [each] : []));
    expect(told.map(brief)).toEqual(['warning amount-differs Dự toán chi tiết!J5']);
    expect(told[0]?.facts).toMatchObject({ typed: '78903000', computed: '78903003' });
    expect(moneyOf(optionOf(planOf(grids), '1')).training).toBe('78903000');
  });

  test('is a price above its norm: a warning at the price', () => {
    const grids = edited(put('KC_ChiTiet', 0, 'Đơn giá', 78903000), put('KC_ChiTiet', 0, 'Định mức', 78902999));
    expect(issuesOf(grids).map(brief)).toContain('warning price-above-norm Dự toán chi tiết!H5');
  });

  test('is a decree from the middle of a month: a question, and each month takes the amount of its first day', () => {
    const grids = edited(
      put('KC_LuongCoSo', 6, 'Từ ngày', '02/07/2024'),
      put('KC_LuongCoSo', 5, 'Đến ngày', '01/07/2024'),
    );
    const told = issuesOf(grids).filter(({ code }) => code === 'salary-midmonth');
    expect(told.map(brief)).toEqual(['warning salary-midmonth Mức lương cơ sở!A11']);
    expect(told.map((each) => issueText(each, 'vi')).join()).toContain('có phải 01/07/2024?');
    // July 2024 stays at 1.800.000: 65 people x 540.000 less.
    expect(maintenanceOf(planOf(grids, 'law'))[0]).toBe(String(6572220000 - 65 * 540000));
  });
});

test('two places of one name and different ranks are two places', () => {
  const grids = edited(
    dropTable('KC_DeAn'),
    dropTable('KC_DoiChieu'),
    put('KC_DiaPhuong', 1, 'Địa phương', 'TP. Cao Lãnh'),
    put('KC_DiaPhuong', 3, 'Địa phương', 'Huyện Cao Lãnh'),
  );
  expect(errorsOf(grids)).toEqual([]);
  expect(maintenanceOf(planOf(grids))).toEqual(['5346120000', '13463640000']);
});

test('a superseded base salary is neither a gap nor an overlap', () => {
  const grids = edited(
    addRow('KC_LuongCoSo', { 'Từ ngày': '01/07/2020', 'Mức (đồng)': 1600000, 'Tình trạng': 'đã thay thế' }),
    putAll('KC_LuongDeAn', 'Tình trạng', 'giả định'),
  );
  expect(errorsOf(grids)).toEqual([]);
  expect(maintenanceOf(planOf(grids, 'law'))[0]).toBe('6572220000');
});
