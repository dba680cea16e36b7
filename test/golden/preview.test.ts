/** The command line shows what it would write, and writes nothing. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { bytesOf, newFolder, placed, runPlan, SAMPLE } from './command';
import { editedWorkbook } from './editedWorkbook';

interface Printed {
  readonly issues: readonly { code: string; cell?: string }[];
  readonly changes: {
    readonly state: string;
    readonly sheets: readonly { tab: string; state: string; cells: readonly { cell: string; was: unknown }[] }[];
    readonly overrides: readonly {
      cell: string;
      found: unknown;
      effects: readonly { option: string; total: number | null }[];
      reason?: string;
      day?: string;
      who?: string;
    }[];
    readonly overridesTogether: readonly { option: string; total: number | null }[];
  };
}

/** A report over the sample, written once for every test that changes a copy of it. */
const written = (async (): Promise<Uint8Array> => {
  const folder = newFolder();
  const path = join(folder, 'a.xlsx');
  expect((await runPlan(folder, SAMPLE, '--out', path)).code).toBe(0);
  return bytesOf(path);
})();

test('a preview lists the sheets that would be added, ends with 0 and leaves no file', async () => {
  const folder = newFolder();
  const { code, stdout } = await runPlan(folder, '--preview');
  expect(code).toBe(0);
  expect(stdout).toContain('Thêm mới “PL 1”');
  expect(stdout).toContain('chưa ghi gì');
  expect(readdirSync(folder)).toEqual([]);
});

test('a preview of a workbook with a report lists each changed cell and what was changed by hand', async () => {
  const folder = newFolder();
  const edited = await editedWorkbook(await written, async (context) => {
    const { tables, worksheets } = context.workbook;
    tables.getItem('KC_DanhSach').getDataBodyRange().getCell(0, 4).values = [[9]];
    worksheets.getItem('PL 2').getRange('A3').values = [['Sửa tay']];
    await context.sync();
  });
  const { code, stdout } = await runPlan(folder, placed(folder, 'b.xlsx', edited), '--preview', '--json');
  expect(code).toBe(0);
  const { changes } = JSON.parse(stdout) as Printed;
  expect(changes.state).toBe('changed');
  expect(changes.overrides).toMatchObject([{ cell: 'PL 2!A3', found: 'Sửa tay' }]);
  const changed = changes.sheets.filter(({ state }) => state === 'changed');
  expect(changed.map(({ tab }) => tab)).toContain('Phân bổ PA 1');
  expect(changed.every(({ cells }) => cells.length > 0)).toBe(true);
  expect(readdirSync(folder).sort()).toEqual(['b.xlsx']);
}, 180_000);

/** A table for reasons with one row for the cell, and one for a cell that nobody changed. */
const withReasons = (bytes: Uint8Array, cell: string) =>
  editedWorkbook(bytes, async (context) => {
    const sheet = context.workbook.worksheets.add('Sửa tay');
    const range = sheet.getRange('A1:F3');
    range.numberFormat = Array.from({ length: 3 }, () => Array<string>(6).fill('@'));
    range.values = [
      ['Trang tính', 'Ô', 'Giá trị sửa', 'Lý do', 'Ngày', 'Người sửa'],
      ['PL 1', cell, '', 'Theo kết luận họp', '15/11/2026', 'Lan'],
      ['PL 1', 'ZZ9', '', 'Cũ', '', ''],
    ];
    sheet.tables.add(range, true).name = 'KC_SuaTay';
    await context.sync();
  });

test('cells changed by hand are told with what they do to the totals, and with the reasons that somebody wrote', async () => {
  const folder = newFolder();
  const cells: string[] = [];
  const edited = await editedWorkbook(await written, async (context) => {
    const total = context.workbook.names.getItem('KC_TongKinhPhi_PA1').getRange().load('address');
    const maintenance = context.workbook.names.getItem('KC_DuyTri_PA1').getRange().load('address');
    await context.sync();
    cells.push(...[total, maintenance].map(({ address }) => address.split('!')[1] ?? ''));
    maintenance.values = [[5_346_120_000 + 1_000_000]];
    context.workbook.worksheets.getItem('PL 1').getRange('A3').values = [['Sửa tay']];
    await context.sync();
  });
  const [, maintenance = ''] = cells;
  const reasoned = placed(folder, 'b.xlsx', await withReasons(edited, maintenance));
  const { stdout } = await runPlan(folder, reasoned, '--preview', '--json');
  const { changes, issues } = JSON.parse(stdout) as Printed;
  const one = changes.overrides.find(({ cell }) => cell === `PL 1!${maintenance}`);
  expect(one).toMatchObject({
    effects: [
      { option: '1', total: 1_000_000 },
      { option: '2', total: 0 },
    ],
    reason: 'Theo kết luận họp',
    day: '2026-11-15',
    who: 'Lan',
  });
  expect(changes.overridesTogether).toEqual(one?.effects);
  expect(issues.filter(({ code }) => code.startsWith('override-'))).toMatchObject([
    { code: 'override-unexplained', cell: 'PL 1!A3' },
    { code: 'override-note-unused', cell: 'Sửa tay!B3' },
  ]);
  const told = (await runPlan(folder, reasoned, '--preview')).stdout;
  expect(told).toContain('phương án 1: tổng kinh phí +1.000.000 đồng');
  expect(told).toContain('Lý do: Theo kết luận họp, 2026-11-15, Lan');
  expect(told).toContain('Tất cả các ô sửa tay cộng lại – phương án 1: tổng kinh phí +1.000.000 đồng');
}, 180_000);
