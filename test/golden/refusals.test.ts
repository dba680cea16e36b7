/** Files and tables that cannot be planned: each refused at its cell, in words, with nothing written. */
import { readdirSync } from 'node:fs';
import { bytesOf, newFolder, placed, printedPlan, runPlan, SAMPLE } from './command';
import { editedWorkbook } from './editedWorkbook';

type Edit = (context: Excel.RequestContext) => void;

const body = (context: Excel.RequestContext, table: string): Excel.Range =>
  context.workbook.tables.getItem(table).getDataBodyRange();

const typed =
  (table: string, [row, column]: readonly [number, number], value: string | number): Edit =>
  (context) => {
    body(context, table).getCell(row, column).values = [[value]];
  };

const deleted =
  (table: string): Edit =>
  (context) => {
    context.workbook.tables.getItem(table).worksheet.delete();
  };

/** What is wrong, the edit, and what is found: the code, its cell, and what the message names. */
type Case = readonly [string, Edit, { readonly code: string; readonly cell?: string; readonly named: string }];

const cases: readonly Case[] = [
  [
    'text where a count should be',
    typed('KC_DiaPhuong', [3, 4], 'khoảng 854'),
    { code: 'number-unreadable', cell: 'Địa phương!E8', named: 'khoảng 854' },
  ],
  [
    'a negative count',
    typed('KC_DiaPhuong', [3, 4], -5),
    { code: 'number-refused', cell: 'Địa phương!E8', named: '-5' },
  ],
  [
    'a fractional count',
    typed('KC_DiaPhuong', [3, 4], 854.5),
    { code: 'number-refused', cell: 'Địa phương!E8', named: '854' },
  ],
  [
    'an ambiguous number',
    typed('KC_LuongDeAn', [0, 2], "'1.490"),
    { code: 'number-ambiguous', cell: 'Lương theo đề án!C5', named: '1.490' },
  ],
  [
    'a duplicate place',
    typed('KC_DiaPhuong', [3, 1], 'Huyện Trảng Bom'),
    { code: 'row-duplicate', cell: 'Địa phương!B8', named: 'Trảng Bom' },
  ],
  [
    'a place that nobody knows',
    typed('KC_DanhSach', [0, 2], 'Huyện Trãng Bôm'),
    { code: 'place-unknown', cell: 'Danh sách!C5', named: 'Trãng Bôm' },
  ],
  [
    'a phase that ends before it starts',
    typed('KC_GiaiDoan', [0, 3], "'12/2019"),
    { code: 'period-reversed', cell: 'Giai đoạn!D5', named: '12/2019' },
  ],
  [
    'a gap between base salaries',
    typed('KC_LuongCoSo', [1, 0], 42_522),
    { code: 'salary-gap', cell: 'Mức lương cơ sở!A6', named: '31/05/2016' },
  ],
  [
    'an overlap of base salaries',
    typed('KC_LuongCoSo', [1, 0], 42_461),
    { code: 'salary-overlap', cell: 'Mức lương cơ sở!A6', named: '01/04/2016' },
  ],
  [
    'months without a base salary',
    typed('KC_LuongDeAn', [0, 1], 45_657),
    { code: 'salary-uncovered', cell: 'Giai đoạn!C6', named: '2025' },
  ],
  ['a missing table', deleted('KC_TieuChi'), { code: 'table-missing', named: 'KC_TieuChi' }],
  [
    'a missing column',
    (context) => {
      context.workbook.tables.getItem('KC_VaiTro').getHeaderRowRange().getCell(0, 2).values = [['Tỷ lệ']];
    },
    { code: 'column-missing', cell: 'Vai trò, hệ số!A4', named: 'Hệ số' },
  ],
];

test.each(cases)('%s is refused where it stands', async (_, edit, { code, cell, named }) => {
  const folder = newFolder();
  const input = await editedWorkbook(bytesOf(SAMPLE), async (context) => {
    edit(context);
    await context.sync();
  });
  const ran = await runPlan(folder, placed(folder, 'input.xlsx', input), '--json');
  const { options, issues } = printedPlan(ran);
  const found = issues.find((issue) => issue.code === code);
  expect({ code: ran.code, options, cell: found?.cell }).toEqual({ code: 1, options: [], cell });
  expect(found?.message).toContain(named);
  expect(readdirSync(folder)).toEqual(['input.xlsx']);
});

test('an empty workbook is told which tables are missing', async () => {
  const folder = newFolder();
  const empty = await editedWorkbook(undefined, (context) => context.sync());
  const ran = await runPlan(folder, placed(folder, 'empty.xlsx', empty), '--json');
  expect(ran.code).toBe(1);
  expect(printedPlan(ran).issues.map(({ code }) => code)).toEqual(['tables-absent']);
  expect(readdirSync(folder)).toEqual(['empty.xlsx']);
});

test.each([
  ['no such file', 'missing.xlsx', undefined],
  ['a text that calls itself a workbook', 'text.xlsx', 'Địa phương;2014;2019'],
  ['an empty file', 'nothing.xlsx', ''],
])('%s is refused with exit code 2', async (_, name, content) => {
  const folder = newFolder();
  if (content !== undefined) placed(folder, name, content);
  const { code, stdout, stderr } = await runPlan(folder, name);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(name);
  expect(stderr).not.toMatch(/\bat .*\.js:\d+/u);
  expect(readdirSync(folder)).toEqual(content === undefined ? [] : [name]);
});

test.each([['--lang', 'fr'], ['--clock', 'now'], ['--colour'], ['a.xlsx', 'b.xlsx']])(
  'a call that is not understood says so and how to call: %s %s',
  async (...typedWords) => {
    const { code, stderr } = await runPlan(newFolder(), ...typedWords);
    expect(code).toBe(2);
    expect(stderr).toContain('npm run plan');
  },
);
