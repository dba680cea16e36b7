/** Rows that a person inserted or deleted: Excel rewrote our formulas, and they are still ours. */
import { writeSheets } from '../../src/excel/write';
import { connectInProcess, type InProcessExcel } from '../../src/host/inProcess';
import { withRowsShifted, type RowShift } from './rows';
import { contents, paySheet, sumSheet, type } from './sample';

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

test('A row inserted inside our block is filled again, and what a person typed into it is kept', async () => {
  const excel = await written();
  shift(excel, { sheet: 'PL 1', at: 3, by: 1 });
  await type('PL 1', 'C4', 'Ghi chú');
  const outcome = await writeSheets([paySheet({ input: IN }), sumSheet()]);
  expect(outcome.issues).toMatchObject([{ code: 'cell-overtyped', facts: { found: 'Ghi chú' } }]);
  const document = excel.document();
  expect(['A4', 'B4', 'C4', 'A5', 'B5', 'A6', 'A7'].map((address) => contents(document, 'PL 1', address))).toEqual([
    'Nơi 2',
    5,
    'Ghi chú',
    'Nơi 3',
    7,
    'Tổng cộng',
    '',
  ]);
  expect(contents(document, "Tổng 'A' hợp", 'B1')).toBe("='PL 1'!$B$6");
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
