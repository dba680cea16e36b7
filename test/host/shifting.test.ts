/** Inserting and deleting cells: what stands behind them moves, and every reference follows. */
import { shiftedFormula, type Shift } from '../../src/host/document/shiftReferences';
import { formulasAt, onSheet, refusalCode, write } from './connected';
import { open } from './reopened';

const rows = (first: number, count: number, kind: Shift['kind']): Shift => ({
  area: { row: first - 1, column: 0, rows: count, columns: 16_384 },
  axis: 'row',
  kind,
});
const columns = (first: number, count: number, kind: Shift['kind']): Shift => ({
  area: { row: 0, column: first, rows: 1_048_576, columns: count },
  axis: 'column',
  kind,
});
const HOME = { shifted: 'S', home: 'S' };

test.each([
  ['A5+$A$5+A$4', rows(5, 2, 'insert'), 'A7+$A$7+A$4'],
  ['SUM(A1:A9)', rows(5, 2, 'insert'), 'SUM(A1:A11)'],
  ['SUM(A5:A9)', rows(5, 2, 'insert'), 'SUM(A7:A11)'],
  ['SUM(A1:A4)', rows(5, 2, 'insert'), 'SUM(A1:A4)'],
  ['SUM(A:A)+SUM(5:6)', rows(5, 2, 'insert'), 'SUM(A:A)+SUM(7:8)'],
  ['A5+A4+A7', rows(5, 2, 'delete'), '#REF!+A4+A5'],
  ['SUM(A4:A6)', rows(5, 2, 'delete'), 'SUM(A4:A4)'],
  ['SUM(A5:A9)', rows(5, 2, 'delete'), 'SUM(A5:A7)'],
  ['SUM($5:6)', rows(5, 2, 'delete'), 'SUM(#REF!)'],
  ['SUM(A:C)+B1', columns(1, 1, 'insert'), 'SUM(A:D)+C1'],
  ['SUM(B:B)', columns(1, 1, 'delete'), 'SUM(#REF!)'],
  ['"A5"&Khác!A5&\'S\'!A5&Bảng[A5]', rows(5, 1, 'insert'), '"A5"&Khác!A5&\'S\'!A6&Bảng[A5]'],
  ['LOG10(A5)+THUE2025+A5B', rows(1, 1, 'insert'), 'LOG10(A6)+THUE2025+A5B'],
])('%s follows its cells, case %#', (formula, shift, expected) => {
  expect(shiftedFormula(formula, shift, HOME)).toBe(expected);
});

test('inserting rows moves cells, merges, names, tables, rules, comments and heights', async () => {
  const workbook = open();
  await write('A1:B4', [
    ['Tên', 'Số'],
    ['a', 1],
    ['b', 2],
    ['Tổng', '=SUM(B2:B3)'],
  ]);
  await onSheet((sheet, { workbook: book }) => {
    sheet.tables.add('A1:B3', true).name = 'KC_In';
    book.names.add('KC_TONG', sheet.getRange('B4'));
    sheet.getRange('D4:E5').merge();
    sheet.getRange('4:4').format.rowHeight = 30;
    sheet.getRange('B4').dataValidation.rule = { custom: { formula: '=B4>0' } };
    sheet.comments.add('B4', 'xem');
    sheet.getRange('3:3').insert('Down');
  });
  expect(await formulasAt('A1:B5')).toEqual([
    ['Tên', 'Số'],
    ['a', 1],
    ['', ''],
    ['b', 2],
    ['Tổng', '=SUM(B2:B4)'],
  ]);
  const document = workbook.excel.document();
  const [sheet] = document.sheets;
  expect(document.names[0]?.formula).toBe('=Sheet1!$B$5');
  expect(document.tables[0]?.area).toEqual({ row: 0, column: 0, rows: 4, columns: 2 });
  expect(sheet).toMatchObject({
    merges: [{ row: 4, column: 3, rows: 2, columns: 2 }],
    validations: [{ areas: [{ row: 4 }], formula1: '=B5>0' }],
    comments: [{ row: 4 }],
  });
  expect(sheet?.rowHeights.get(4)).toBe(30);
});

test('insert answers the new cells, once, and they look like those above', async () => {
  open();
  await write('A1:B2', [
    [1, 2],
    [3, 4],
  ]);
  const inserted = await onSheet((sheet) => {
    sheet.getRange('A1').format.font.bold = true;
    const range = sheet.getRange('A2').insert('Down');
    range.values = [['mới']];
    return range.load('address,format/font/bold');
  });
  expect([inserted.address, inserted.format.font.bold]).toEqual(['Sheet1!A2', true]);
  expect(await formulasAt('A1:B3')).toEqual([
    [1, 2],
    ['mới', 4],
    [3, ''],
  ]);
});

test('deleting cells pulls the others up or left', async () => {
  open();
  await write('A1:C2', [
    [1, 2, 3],
    [4, 5, '=A1+C1'],
  ]);
  await onSheet((sheet) => sheet.getRange('B1').delete('Left'));
  expect(await formulasAt('A1:C2')).toEqual([
    [1, 3, ''],
    [4, 5, '=A1+B1'],
  ]);
  await onSheet((sheet) => sheet.getRange('1:1').delete('Up'));
  expect(await formulasAt('A1:C1')).toEqual([[4, 5, '=#REF!+#REF!']]);
});

test('what would tear a table or a merge, or push cells off the sheet, is refused', async () => {
  open();
  await write('A1:B3', [
    ['Tên', 'Số'],
    ['a', 1],
    ['b', 2],
  ]);
  await onSheet((sheet) => {
    sheet.tables.add('A1:B3', true);
    sheet.getRange('D2:E3').merge();
    sheet.getRange('G1048576').values = [[1]];
  });
  for (const [address, shift] of [
    ['A2', 'Down'],
    ['D1', 'Down'],
    ['G1', 'Down'],
  ] as const)
    expect(await refusalCode(onSheet((sheet) => sheet.getRange(address).insert(shift)))).toBe('InvalidOperation');
  expect(await refusalCode(onSheet((sheet) => sheet.getRange('1:1').delete('Up')))).toBe('InvalidOperation');
});
