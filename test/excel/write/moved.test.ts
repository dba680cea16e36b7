/** Rows that a person inserted or deleted: Excel rewrote our formulas, and they are still ours. */
import { restoreSheets } from '../../../src/excel/restore/restore';
import { previewSheets, writeSheets } from '../../../src/excel/write/write';
import { connectInProcess, type InProcessExcel } from '../../../src/host/inProcess';
import { withRowsShifted, type RowShift } from '../rows';
import { NOTE } from '../crashes';
import { changingMeanwhile } from '../meanwhile';
import { contents, hostSheet, paySheet, sumSheet, type } from '../sample';

const IN = { sheet: 'Sheet1', row: 4, column: 0 };
const MOVED = { ...IN, row: 5 };

async function written(): Promise<InProcessExcel> {
  const excel = connectInProcess();
  await type('Sheet1', 'A5', 1_490_000);
  await writeSheets([paySheet({ input: IN }), sumSheet()]);
  return excel;
}

const shift = (excel: InProcessExcel, rows: RowShift): void =>
  excel.setDocument(withRowsShifted(excel.document(), rows));

test('A row inserted above the input changes nothing, as Excel already moved every formula', async () => {
  const excel = await written();
  shift(excel, { sheet: 'Sheet1', at: 2, by: 1 });
  expect(contents(excel.document(), 'PL 1', 'C3')).toBe("=$B$3*'Sheet1'!A6");
  expect(await writeSheets([paySheet({ input: MOVED }), sumSheet()])).toMatchObject({ state: 'unchanged', issues: [] });
});

test('Formulas that Excel moved are ours when the plan changes, and an overtyped one among them is not', async () => {
  const excel = await written();
  await type('PL 1', 'C4', "=$B$4*'Sheet1'!A9");
  shift(excel, { sheet: 'Sheet1', at: 2, by: 1 });
  const other = { ...MOVED, column: 1 };
  const outcome = await writeSheets([paySheet({ input: other }), sumSheet()]);
  expect(outcome.issues).toMatchObject([{ code: 'cell-overtyped', facts: { found: "=$B$4*'Sheet1'!A10" } }]);
  expect(contents(excel.document(), 'PL 1', 'C3')).toBe("=$B$3*'Sheet1'!B6");
  expect((await writeSheets([paySheet({ input: other }), sumSheet()])).state).toBe('unchanged');
});

test('Formulas whose input row was deleted are ours', async () => {
  const excel = await written();
  shift(excel, { sheet: 'Sheet1', at: 4, by: -1 });
  expect(contents(excel.document(), 'PL 1', 'C3')).toBe("=$B$3*'Sheet1'!#REF!");
  const outcome = await writeSheets([paySheet({ input: { ...IN, row: 0 } }), sumSheet()]);
  expect(outcome).toMatchObject({ state: 'written', issues: [] });
  expect(contents(excel.document(), 'PL 1', 'C3')).toBe("=$B$3*'Sheet1'!A1");
});

test('Rows inserted above our block move its origin, and formulas follow', async () => {
  const excel = await written();
  shift(excel, { sheet: 'PL 1', at: 0, by: 2 });
  expect(await writeSheets([paySheet({ input: IN }), sumSheet()])).toMatchObject({ state: 'unchanged', issues: [] });
  const outcome = await writeSheets([paySheet({ input: IN, people: [6, 5, 7, 8] }), sumSheet(6)]);
  expect(outcome).toMatchObject({ state: 'written', issues: [] });
  expect(contents(excel.document(), 'PL 1', 'C5')).toBe("=$B$5*'Sheet1'!A5");
  expect(contents(excel.document(), 'PL 1', 'B9')).toBe('=SUM(B5:B8)');
  expect(contents(excel.document(), "Tổng 'A' hợp", 'B1')).toBe("='PL 1'!$B$9");
});

test('A row that a person inserted inside our block stays between the same rows of ours, again and again', async () => {
  const excel = await written();
  shift(excel, { sheet: 'PL 1', at: 3, by: 1 });
  await type('PL 1', 'A4', 'Nơi thêm');
  await type('PL 1', 'B4', 2);
  const column = (letter: string) =>
    ['3', '4', '5', '6', '7'].map((row) => contents(excel.document(), 'PL 1', `${letter}${row}`));
  const same = [paySheet({ input: IN }), sumSheet()];
  const first = await writeSheets(same);
  expect(first.issues).toMatchObject([
    { code: 'line-inserted', severity: 'warning', cell: { sheet: 'PL 1', row: 3, column: 0 }, facts: { stays: true } },
  ]);
  expect(column('A')).toEqual(['Nơi 1', 'Nơi thêm', 'Nơi 2', 'Nơi 3', 'Tổng cộng']);
  expect(column('B')).toEqual([6, 2, 5, 7, '=SUM(B3:B6)']);
  expect((await writeSheets(same)).state).toBe('unchanged');
  const changed = [paySheet({ input: IN, people: [6, 9, 7] }), sumSheet()];
  expect(await writeSheets(changed)).toMatchObject({ state: 'written', issues: [{ code: 'line-inserted' }] });
  expect(column('B')).toEqual([6, 2, 9, 7, '=SUM(B3:B6)']);
  expect(column('C').slice(0, 3)).toEqual(["=$B$3*'Sheet1'!A5", '', "=$B$5*'Sheet1'!A5"]);
  expect(contents(excel.document(), "Tổng 'A' hợp", 'B1')).toBe("='PL 1'!$B$7");
  const back = await restoreSheets(NOTE);
  expect(back).toMatchObject({ state: 'written', issues: [{ code: 'line-inserted' }] });
  expect(column('B')).toEqual([6, 2, 5, 7, '=SUM(B3:B6)']);
  shift(excel, { sheet: 'PL 1', at: 3, by: -1 });
  expect(await writeSheets(same)).toMatchObject({ state: 'written', issues: [] });
  expect(column('B')).toEqual([6, 5, 7, '=SUM(B3:B5)', '']);
});

test('Rows of ours that would have to pass a row of a person refuse the write and say where it is', async () => {
  const excel = await written();
  shift(excel, { sheet: 'PL 1', at: 4, by: 1 });
  await type('PL 1', 'C5', 'Ghi chú');
  const before = excel.document();
  const fewer = [paySheet({ input: IN, people: [6] }), sumSheet(3)];
  expect(await writeSheets(fewer)).toMatchObject({
    state: 'refused',
    issues: [{ code: 'line-inserted', severity: 'error', cell: { row: 4, column: 2 }, facts: { stays: false } }],
  });
  expect(excel.document()).toBe(before);
  await type('PL 1', 'C5', '');
  expect(await writeSheets(fewer)).toMatchObject({ state: 'written', issues: [] });
  expect(contents(excel.document(), 'PL 1', 'B4')).toBe('=SUM(B3)');
});

test('A column that a person inserted inside our block stays as well, and titles reach over it', async () => {
  const excel = await written();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('PL 1').getRange('B:B').insert('Right');
    await context.sync();
  });
  await type('PL 1', 'B3', 'Ý kiến');
  const more = [paySheet({ input: IN, people: [6, 5, 8] }), sumSheet()];
  expect(await writeSheets(more)).toMatchObject({
    state: 'written',
    issues: [{ code: 'line-inserted', severity: 'info' }],
  });
  const document = excel.document();
  expect(['A5', 'B3', 'C5', 'C6'].map((address) => contents(document, 'PL 1', address))).toEqual([
    'Nơi 3',
    'Ý kiến',
    8,
    '=SUM(C3:C5)',
  ]);
  expect(hostSheet(document, 'PL 1').merges).toEqual([{ row: 0, column: 0, rows: 1, columns: 4 }]);
  expect((await writeSheets(more)).state).toBe('unchanged');
});

test('Lines that a co-author inserts between our reading and our writing make a new plan, and nothing lands beside its place', async () => {
  const excel = await written();
  const more = [paySheet({ input: IN, people: [6, 5, 8] }), sumSheet()];
  const moving = (): void => shift(excel, { sheet: 'PL 1', at: 3, by: 1 });
  const outcome = await changingMeanwhile(moving, () => writeSheets(more));
  expect(outcome).toMatchObject({ state: 'written', issues: [] });
  const numbers = ['B3', 'B4', 'B5', 'B6', 'B7'].map((address) => contents(excel.document(), 'PL 1', address));
  expect(numbers).toEqual([6, '', 5, 8, '=SUM(B3:B6)']);
  expect((await writeSheets(more)).state).toBe('unchanged');
});

test('What was shown is not written when lines were inserted just then', async () => {
  const excel = await written();
  const more = [paySheet({ input: IN, people: [6, 5, 8] }), sumSheet()];
  const shown = await previewSheets(more);
  const stamp = 'stamp' in shown ? shown.stamp : '';
  const moving = (): void => shift(excel, { sheet: 'PL 1', at: 0, by: 1 });
  const outcome = await changingMeanwhile(moving, () => writeSheets(more, { stamp }));
  expect(outcome).toMatchObject({ state: 'refused', issues: [{ code: 'preview-outdated' }] });
  expect(contents(excel.document(), 'PL 1', 'B6')).toBe(7);
});

test('A co-author who never stops inserting lines is told as a conflict, and nothing is written', async () => {
  const excel = await written();
  const more = [paySheet({ input: IN, people: [6, 5, 8] }), sumSheet()];
  const moving = (): void => shift(excel, { sheet: 'PL 1', at: 0, by: 1 });
  const outcome = await changingMeanwhile(moving, () => writeSheets(more), [2, 4, 6]);
  expect(outcome).toMatchObject({ state: 'refused', issues: [{ code: 'excel-busy', facts: { conflict: true } }] });
  expect(contents(excel.document(), 'PL 1', 'B8')).toBe(7);
});

test('A row deleted inside our block is written again', async () => {
  const excel = await written();
  shift(excel, { sheet: 'PL 1', at: 3, by: -1 });
  const outcome = await writeSheets([paySheet({ input: IN }), sumSheet()]);
  expect(outcome).toMatchObject({ state: 'written', issues: [] });
  expect(contents(excel.document(), 'PL 1', 'B4')).toBe(5);
  expect(contents(excel.document(), 'PL 1', 'B6')).toBe('=SUM(B3:B5)');
  expect(await writeSheets([paySheet({ input: IN }), sumSheet()])).toMatchObject({ state: 'unchanged', issues: [] });
});
