/** The command line shows what it would write, and writes nothing. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { bytesOf, newFolder, placed, runPlan, SAMPLE } from './command';
import { editedWorkbook } from './editedWorkbook';

interface Printed {
  readonly changes: {
    readonly state: string;
    readonly sheets: readonly { tab: string; state: string; cells: readonly { cell: string; was: unknown }[] }[];
    readonly overrides: readonly { cell: string; found: unknown }[];
  };
}

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
  const planned = join(folder, 'a.xlsx');
  expect((await runPlan(folder, SAMPLE, '--out', planned)).code).toBe(0);
  const edited = await editedWorkbook(bytesOf(planned), async (context) => {
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
  expect(readdirSync(folder).sort()).toEqual(['a.xlsx', 'b.xlsx']);
});
