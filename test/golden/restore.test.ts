/** The command line in a workbook full of other people's things: plan, plan again, restore; and what each leaves alone. */
import { join } from 'node:path';
import { readdirSync } from 'node:fs';
import { strFromU8 } from 'fflate';
import { insertTables } from '../../src/excel';
import { inputSheets } from '../../src/model';
import { sampleData } from '../plan/sampleGrids';
import { everythingWorkbook, withoutMacros } from '../host/fixtures/everything';
import { changedParts, packageFaults, PARTS_OF_NEW_SHEETS, unpack } from '../host/packageAudit';
import { throughLibreOffice } from '../host/throughLibreOffice';
import { bytesOf, newFolder, placed, runPlan } from './command';
import { editedWorkbook } from './editedWorkbook';

const withInputs = (bytes: Uint8Array): Promise<Uint8Array> =>
  editedWorkbook(bytes, async () => {
    expect((await insertTables(inputSheets(sampleData(), 'vi'))).state).toBe('written');
  });

interface History {
  readonly unfinished: boolean;
  readonly restorable: boolean;
  readonly runs: readonly { readonly deed: string; readonly totals: readonly { readonly total: string }[] }[];
}

test('plan, plan again and restore keep charts, pivots, pictures, macros and custom XML byte for byte', async () => {
  const folder = newFolder();
  const before = await withInputs(everythingWorkbook());
  const names = Object.keys(unpack(before));
  for (const kind of ['/charts/', '/pivotTables/', '/media/', 'vbaProject.bin', 'customXml/'])
    expect([kind, names.some((name) => name.includes(kind))]).toEqual([kind, true]);
  const [first, second, back] = ['1.xlsm', '2.xlsm', '3.xlsm'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  const rich = placed(folder, 'rich.xlsm', before);
  expect(await runPlan(folder, rich, '--out', first)).toMatchObject({ code: 0, stderr: '' });
  expect((await runPlan(folder, first, '--clock', 'law', '--out', second)).code).toBe(0);
  expect((await runPlan(folder, second, '--restore', '--out', back)).stdout).toContain('Đã khôi phục');
  const { stdout } = await runPlan(folder, back, '--history', '--json');
  const { unfinished, restorable, runs } = JSON.parse(stdout) as History;
  const totals = runs.map((run) => [run.deed, run.totals.map(({ total }) => total)]);
  expect([unfinished, restorable]).toEqual([false, true]);
  expect(totals).toEqual([
    ['written', ['5485693000', '13724428000']],
    ['written', ['6711793000', '16681348000']],
    ['restored', ['5485693000', '13724428000']],
  ]);
  for (const path of [first, second, back]) {
    expect(changedParts(before, bytesOf(path)).filter((name) => !PARTS_OF_NEW_SHEETS.includes(name))).toEqual([]);
    expect(packageFaults(bytesOf(path))).toEqual([]);
  }
  expect((await runPlan(folder, back, '--preview')).stdout).toContain('Không có gì thay đổi');
}, 300_000);

test('a workbook with charts that LibreOffice saved is previewed, and planned beside what stands in it', async () => {
  const folder = newFolder();
  const theirs = await throughLibreOffice(await withInputs(withoutMacros()));
  expect(Object.keys(unpack(theirs)).some((name) => name.includes('/charts/'))).toBe(true);
  const input = placed(folder, 'lo.xlsx', theirs);
  const preview = await runPlan(folder, input, '--preview');
  expect([preview.code, preview.stdout.includes('Thêm mới “PL 1”')]).toEqual([0, true]);
  const out = join(folder, 'out.xlsx');
  const { code, stdout } = await runPlan(folder, input, '--out', out);
  expect([code, stdout.includes('5.485.693.000'), stdout.includes('13.724.428.000')]).toEqual([0, true, true]);
  // LibreOffice does not know XLOOKUP and saved #NAME?; the command calculates it, and that cell alone is another.
  const changed = changedParts(theirs, bytesOf(out)).filter((name) => !PARTS_OF_NEW_SHEETS.includes(name));
  expect(changed).toEqual(['xl/worksheets/sheet1.xml']);
  const [was, is] = [theirs, bytesOf(out)].map((bytes) =>
    strFromU8(unpack(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array()),
  );
  const others = (xml = ''): string => xml.replace(/<dimension [^>]*\/>/u, '').replace(/<c r="C5"[\s\S]*?<\/c>/u, '');
  expect(others(is)).toBe(others(was));
  expect(is).toContain('_xlfn.xlookup(40,');
  expect(packageFaults(bytesOf(out))).toEqual([]);
}, 300_000);

test('without an earlier write there is nothing to restore, and no file is written', async () => {
  const folder = newFolder();
  const input = placed(folder, 'a.xlsx', await withInputs(withoutMacros()));
  const { code, stdout } = await runPlan(folder, input, '--restore');
  expect([code, stdout.includes('Chưa có lần ghi nào trước đó để khôi phục')]).toEqual([1, true]);
  expect((await runPlan(folder, input, '--history', '--lang', 'en')).stdout).toBe(
    'There is no run on record in this file.\n',
  );
  expect(readdirSync(folder)).toEqual(['a.xlsx']);
});

test.each([
  [['--restore'], '--restore'],
  [['a.xlsx', '--restore', '--preview'], '--restore'],
  [['a.xlsx', '--history', '--out', 'b.xlsx'], '--history'],
])('%s is not understood', async (typed, named) => {
  const { code, stderr } = await runPlan(newFolder(), ...typed);
  expect([code, stderr.includes(`“${named}”`)]).toEqual([2, true]);
});
