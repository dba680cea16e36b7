/** Size limits, the state of the workbook as a value, and speed. */
import { mapArea } from '../../src/host/document/cellGrid';
import { connectInProcess } from '../../src/host/inProcess';
import { newWorkbook, onSheet, refusal, refusalCode, write } from './connected';

test('60,000 cells are written and read back in one request each', async () => {
  const excel = newWorkbook();
  const values = Array.from({ length: 7500 }, (_, row) =>
    Array.from({ length: 8 }, (__, column) => (column === 0 ? `huyện ${row}` : row * column)),
  );
  await write('A1:H7500', values);
  const range = await onSheet((sheet) => sheet.getRange('A1:H7500').load('values'));
  expect(range.values).toEqual(values);
  expect(excel.traffic().syncs).toBe(2);
});

test('what a cell says is never counted as a request', async () => {
  const excel = newWorkbook();
  await write('A1:B1', [['{"ActionType":4,"Name":"Values"}', '","ActionType":3,"Name":"Clear"']]);
  expect(excel.traffic()).toMatchObject({ syncs: 1, actions: 1 });
  await onSheet((sheet) => [sheet.getRange('A1').load('values'), sheet.getRange('B1').clear()]);
  expect(excel.traffic()).toMatchObject({ syncs: 2, actions: 3 });
});

test('a request of more than 5 MB is refused as a whole', async () => {
  newWorkbook();
  const work = onSheet((sheet) => {
    sheet.getRange('A1').values = [['before']];
    sheet.getRange('B1:B200').values = Array.from({ length: 200 }, () => ['x'.repeat(32_000)]);
  });
  expect(await refusalCode(work)).toBe('RequestPayloadSizeLimitExceeded');
  const range = await onSheet((sheet) => sheet.getRange('A1').load('values'));
  expect(range.values).toEqual([['']]);
});

test('an answer of more than 5 MB is refused', async () => {
  newWorkbook();
  for (const row of [1, 101])
    await write(
      `A${row}:A${row + 99}`,
      Array.from({ length: 100 }, () => ['x'.repeat(32_000)]),
    );
  const work = onSheet((sheet) => sheet.getRange('A1:A200').load('values'));
  expect(await refusalCode(work)).toBe('ResponsePayloadSizeLimitExceeded');
  expect(await refusalCode(onSheet((sheet) => sheet.getRange('B2:XFD1048576').load('values')))).toBe(
    'ResponsePayloadSizeLimitExceeded',
  );
});

test('while a cell is being edited every request is refused', async () => {
  const excel = newWorkbook();
  excel.setEditing(true);
  expect(await refusalCode(write('A1', 1))).toBe('InvalidOperationInCellEditMode');
  excel.setEditing(false);
  await write('A1', 1);
});

test('a workbook is a plain value: it can be cloned, kept, and gone back to', async () => {
  const excel = newWorkbook();
  await write('A1', 'first');
  const kept = excel.document();
  expect(structuredClone(kept)).toEqual(kept);
  await write('A1', 'second');
  connectInProcess(kept);
  const range = await onSheet((sheet) => sheet.getRange('A1').load('values'));
  expect(range.values).toEqual([['first']]);
});

test('cells that did not change are shared between two values of a workbook', async () => {
  const excel = newWorkbook();
  await write(
    'A1:A2000',
    Array.from({ length: 2000 }, (_, i) => [i]),
  );
  const before = excel.document().sheets[0]?.cells;
  await write('A2000', 'x');
  const after = excel.document().sheets[0]?.cells;
  expect(after).not.toBe(before);
  expect(after?.[0]?.[0]).toBe(before?.[0]?.[0]);
});

test('a closed workbook answers nothing more, and another can take its place', async () => {
  const first = newWorkbook();
  first.close();
  expect(['ConnectionFailure', 'GeneralException']).toContain((await refusal(write('A1', 1))).code);
  const second = newWorkbook();
  await write('A1', 2);
  expect(second.traffic().syncs).toBe(1);
  expect(first.document().sheets[0]?.cells).toEqual([]);
});

test('the add-in cannot make the workbook calculate', async () => {
  newWorkbook();
  const suspended = Excel.run(async (context) => {
    context.workbook.application.suspendApiCalculationUntilNextSync();
    context.workbook.application.suspendScreenUpdatingUntilNextSync();
    await context.sync();
  });
  await expect(suspended).resolves.toBeUndefined();
  const calculate = Excel.run(async (context) => {
    context.workbook.application.calculate('Full');
    await context.sync();
  });
  expect(await refusalCode(calculate)).toBe('NotImplemented');
});

test('a calculation that is plugged in is asked once for formulas that are out of date', async () => {
  const excel = newWorkbook();
  const asked: number[] = [];
  excel.setCalculation((document) => {
    asked.push(asked.length);
    const sheets = document.sheets.map((sheet) => ({
      ...sheet,
      cells: mapArea(sheet.cells, { row: 0, column: 0, rows: 1, columns: 1 }, (cell) => cell && { ...cell, value: 42 }),
    }));
    return { ...document, sheets, calculated: true };
  });
  await write('A1', '=6*7');
  const range = await onSheet((sheet) => sheet.getRange('A1').load('values,formulas'));
  await onSheet((sheet) => sheet.getRange('A1').load('values'));
  expect([range.values, range.formulas, asked]).toEqual([[[42]], [['=6*7']], [0]]);
});

test('a list rule is accepted on a range and cleared from it', async () => {
  const excel = newWorkbook();
  await onSheet((sheet) => {
    sheet.getRange('A1:A3').dataValidation.rule = { list: { inCellDropDown: true, source: 'Có,Không' } };
  });
  expect(excel.document().sheets[0]?.validations).toMatchObject([
    { areas: [{ row: 0, column: 0, rows: 3, columns: 1 }], formula1: 'Có,Không', inCellDropDown: true },
  ]);
  await onSheet((sheet) => sheet.getRange('A1:A3').dataValidation.clear());
  expect(excel.document().sheets[0]?.validations).toEqual([]);
});
