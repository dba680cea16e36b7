/** Going back to the report before, forth again, and what the workbook remembers of its runs. */
import { readHistory, restoreSheets } from '../../../src/excel/restore/restore';
import { writeSheets } from '../../../src/excel/write/write';
import { connectInProcess, type InProcessExcel } from '../../../src/host/inProcess';
import type { Document, Sheet as HostSheet } from '../../../src/host/document/model';
import { NOTE, said } from '../crashes';
import { withRowsShifted } from '../rows';
import { contents, hostSheet, paySheet, SUM, sumSheet, type } from '../sample';

const open: { excel: InProcessExcel } = { excel: connectInProcess() };
beforeEach(async () => {
  open.excel = connectInProcess();
  await type('Sheet1', 'A1', 1_490_000);
});
afterEach(() => open.excel.close());

const OLD = [paySheet(), sumSheet()];
const NEW = [paySheet({ people: [6, 9, 7, 8], title: 'Phụ lục 1. Thù lao (sửa)' }), sumSheet(6)];
const now = (): Document => open.excel.document();
const facts = (at: string, total: string) => ({ ...NOTE, at, inputs: at, totals: [{ option: '1', total }] });

test('The report before the last write comes back, and once more brings the later one', async () => {
  await writeSheets(OLD);
  const old = said(now());
  await writeSheets(NEW);
  const later = said(now());
  expect(await restoreSheets(NOTE)).toMatchObject({ state: 'written', issues: [] });
  expect(said(now())).toEqual(old);
  expect(await restoreSheets(NOTE)).toMatchObject({ state: 'written', issues: [] });
  expect(said(now())).toEqual(later);
});

test('A restored report is like one that was written: the same plan finds nothing to change', async () => {
  await writeSheets(OLD);
  await writeSheets(NEW);
  await restoreSheets(NOTE);
  expect(await writeSheets(OLD)).toMatchObject({ state: 'unchanged', issues: [] });
});

test('What a person did after the write stays when the report before it comes back', async () => {
  await writeSheets(OLD);
  await writeSheets(NEW);
  await type('PL 1', 'E4', 'Ghi chú');
  await type('PL 1', 'B3', 99);
  const outcome = await restoreSheets(NOTE);
  expect(outcome.issues.map(({ code }) => code)).toEqual(['cell-overtyped']);
  expect(['E4', 'B3', 'B4', 'A6'].map((address) => contents(now(), 'PL 1', address))).toEqual([
    'Ghi chú',
    99,
    5,
    'Tổng cộng',
  ]);
});

test('Before the first write there was no report: restoring takes the sheets away, and brings them again', async () => {
  const before = said(now());
  await writeSheets(OLD);
  const written = said(now());
  const outcome = await restoreSheets(NOTE);
  expect(outcome.issues).toEqual([]);
  expect(outcome.blocks.map(({ state }) => state)).toEqual(['removed', 'removed']);
  expect(said(now())).toEqual(before);
  await restoreSheets(NOTE);
  expect(said(now())).toEqual(written);
});

test('A sheet on which a person has written stays when its block goes, and only our cells are cleared', async () => {
  await writeSheets(OLD);
  await type('PL 1', 'E4', 'Ghi chú');
  await type('Sheet1', 'B1', "='Tổng ''A'' hợp'!B1");
  const outcome = await restoreSheets(NOTE);
  expect(outcome.issues.map(({ code }) => code)).toEqual(['sheet-stays', 'sheet-stays']);
  expect(now().sheets.map(({ name }) => name)).toEqual(['Sheet1', '_KC', 'PL 1', "Tổng 'A' hợp"]);
  expect(contents(now(), 'PL 1', 'E4')).toBe('Ghi chú');
  expect(contents(now(), 'PL 1', 'A1')).toBe('');
  expect(contents(now(), 'Sheet1', 'B1')).toBe("='Tổng ''A'' hợp'!B1");
});

test('Links of a restored report lead to where its inputs stand now', async () => {
  const input = { sheet: 'Sheet1', row: 4, column: 0 };
  await writeSheets([paySheet({ input })]);
  await writeSheets([paySheet({ input, people: [1, 2, 3, 4] })]);
  open.excel.setDocument(withRowsShifted(now(), { sheet: 'Sheet1', at: 2, by: 1 }));
  expect(await restoreSheets(NOTE)).toMatchObject({ state: 'written', issues: [] });
  expect(contents(now(), 'PL 1', 'C3')).toBe("=$B$3*'Sheet1'!A6");
  expect(contents(now(), 'PL 1', 'B6')).toBe('=SUM(B3:B5)');
});

test('Without an earlier write there is nothing to restore', async () => {
  expect(await restoreSheets(NOTE)).toMatchObject({ state: 'refused', issues: [{ code: 'nothing-to-restore' }] });
});

test('A block that an option left is taken away with its sheet and its names', async () => {
  await writeSheets(OLD);
  const outcome = await writeSheets([paySheet()], { drop: [SUM] });
  expect(outcome).toMatchObject({ state: 'written', issues: [], blocks: [{ state: 'kept' }, { state: 'removed' }] });
  expect(now().sheets.map(({ name }) => name)).toEqual(['Sheet1', '_KC', 'PL 1']);
  expect(now().names.map(({ name }) => name)).not.toContain(SUM);
  expect(await writeSheets([paySheet()], { drop: [SUM] })).toMatchObject({ state: 'unchanged', issues: [] });
});

/** Something of a person's on the sheet of the block that goes. */
const beside = (change: (sheet: HostSheet) => HostSheet) => (): Promise<void> => {
  const { sheets, ...rest } = now();
  const name = sumSheet().tab;
  open.excel.setDocument({ ...rest, sheets: sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)) });
  return Promise.resolve();
};
const onSumSheet = (work: (sheet: Excel.Worksheet) => void) => (): Promise<void> =>
  Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem(sumSheet().tab));
    await context.sync();
  });

test.each<readonly [string, () => Promise<void>]>([
  ['a picture', beside((sheet) => ({ ...sheet, carried: { shapes: 1, pivotTables: 0 } }))],
  ['a pivot table', beside((sheet) => ({ ...sheet, carried: { shapes: 0, pivotTables: 1 } }))],
  ['a chart', onSumSheet((sheet) => void sheet.charts.add('Line', sheet.getRange('A1:B1')))],
  ['a table', onSumSheet((sheet) => void sheet.tables.add('H9:I10', true))],
  ['a comment', onSumSheet((sheet) => void sheet.comments.add('A1', 'Xem lại'))],
])('A sheet with %s of a person stays when its block goes', async (_what, add) => {
  await writeSheets(OLD);
  await add();
  const outcome = await writeSheets([paySheet()], { drop: [SUM] });
  expect([outcome.state, outcome.issues.map(({ code }) => code)]).toEqual(['written', ['sheet-stays']]);
  const left = hostSheet(now(), sumSheet().tab);
  expect(contents(now(), left.name, 'A1')).toBe('');
  expect(now().names.map(({ name }) => name)).not.toContain(SUM);
  const things = [left.carried?.shapes, left.carried?.pivotTables, left.charts.length, left.comments.length];
  const tables = now().tables.filter(({ sheetId }) => sheetId === left.id).length;
  expect([...things, tables].reduce<number>((sum, each) => sum + (each ?? 0), 0)).toBe(1);
  expect((await restoreSheets(NOTE)).state).toBe('written');
  // The report comes back beside what is the person's.
  expect(contents(now(), `${left.name} (KC)`, 'B1')).toBe("='PL 1'!$B$6");
  expect(hostSheet(now(), left.name).cells).toBe(left.cells);
});

test('A block under a filter is not cleared, and the filter is told', async () => {
  await writeSheets(OLD);
  await beside((sheet) => ({ ...sheet, filter: { area: { row: 0, column: 5, rows: 4, columns: 1 }, hides: true } }))();
  const before = now();
  const outcome = await writeSheets([paySheet()], { drop: [SUM] });
  expect(outcome).toMatchObject({
    state: 'refused',
    issues: [{ code: 'range-conflict', facts: { conflict: 'filter' } }],
  });
  expect(now()).toBe(before);
});

test('The history says what each run gave, and an unchanged one adds nothing', async () => {
  await writeSheets(OLD, { facts: facts('a', '100') });
  await writeSheets(NEW, { facts: facts('b', '200') });
  open.excel.resetTraffic();
  expect((await writeSheets(NEW, { facts: facts('b', '200') })).state).toBe('unchanged');
  expect(open.excel.traffic().syncs).toBe(1);
  await restoreSheets(NOTE);
  const history = await readHistory();
  expect(history).toMatchObject({ unfinished: false, restorable: true });
  expect('runs' in history ? history.runs.map(({ deed, totals }) => [deed, totals[0]?.total]) : []).toEqual([
    ['written', '100'],
    ['written', '200'],
    ['restored', '100'],
  ]);
});

test('Live formulas that followed the inputs are put on record by one more write, without touching a sheet', async () => {
  await writeSheets(OLD, { facts: facts('a', '100') });
  const before = said(now());
  expect((await writeSheets(OLD, { facts: facts('b', '110') })).state).toBe('written');
  expect(said(now())).toEqual(before);
  expect(await restoreSheets(NOTE)).toMatchObject({ state: 'written', issues: [] });
});
