/** What is put into cells becomes what Excel would make of it. */
import { formulasAt, newWorkbook, onSheet, refusal, refusalCode, write } from './connected';

beforeEach(() => {
  newWorkbook();
});

/** Writes one value to A1 and reads it back with its number format and type. */
async function entered(value: unknown, numberFormat?: string): Promise<readonly unknown[]> {
  const range = await onSheet((sheet) => {
    const cell = sheet.getRange('A1');
    if (numberFormat !== undefined) cell.numberFormat = [[numberFormat]];
    cell.values = [[value]];
    return cell.load('formulas,numberFormat');
  });
  return [range.formulas[0]?.[0] as unknown, range.numberFormat[0]?.[0] as unknown];
}

test.each<[unknown, unknown, string]>([
  ['=SUM(B1:B2)', '=SUM(B1:B2)', 'General'],
  ['+B1+1', '=+B1+1', 'General'],
  ['-B1', '=-B1', 'General'],
  ['@SUM(B1)', '=SUM(B1)', 'General'],
  ['=', '=', 'General'],
  ['-', '-', 'General'],
  ['-5', -5, 'General'],
  ['+5', 5, 'General'],
  ["'=danger", '=danger', 'General'],
  ["'001", '001', 'General'],
  ['1.1', 1.1, 'General'],
  ['1,234', 1234, '#,##0'],
  ['1,234.5', 1234.5, '#,##0.00'],
  ['12%', 0.12, '0%'],
  ['(7)', -7, 'General'],
  ['1e3', 1000, '0.00E+00'],
  ['1.490.000', '1.490.000', 'General'],
  ['1-6', 46_028, 'd-mmm'],
  ['1/6/2019', 43_471, 'm/d/yyyy'],
  ['2019-01-06', 43_471, 'm/d/yyyy'],
  ['6-Jan-2019', 43_471, 'd-mmm-yy'],
  ['Jan-19', 46_041, 'd-mmm'],
  ['Jan-2019', 43_466, 'mmm-yy'],
  ['13:30', 0.5625, 'h:mm'],
  ['31/12/2019', '31/12/2019', 'General'],
  ['TRUE', true, 'General'],
  ['#N/A', '#N/A', 'General'],
  ['Biên Hòa', 'Biên Hòa', 'General'],
])('the text %j becomes %j with the format %s', async (text, value, numberFormat) => {
  expect(await entered(text)).toEqual([value, numberFormat]);
});

test.each(['=1+1', '+x', '-x', '1-6', '1.1', '001', 'TRUE', '#N/A'])(
  'the text %j stays a text in a cell with the format @',
  async (text) => {
    expect(await entered(text, '@')).toEqual([text, '@']);
  },
);

test('the format @ counts only when it is set before the values', async () => {
  await onSheet((sheet) => {
    const cell = sheet.getRange('A1');
    cell.values = [['007']];
    cell.numberFormat = [['@']];
  });
  expect(await formulasAt('A1')).toEqual([[7]]);
});

test('null leaves a cell as it is and an empty text clears it', async () => {
  await write('A1:C1', [[1, 2, 3]]);
  await write('A1:C1', [[null, '', 9]]);
  expect(await formulasAt('A1:C1')).toEqual([[1, '', 9]]);
});

test('one value fills the whole range', async () => {
  await write('A1:B2', 'x');
  expect(await formulasAt('A1:B2')).toEqual([
    ['x', 'x'],
    ['x', 'x'],
  ]);
});

test.each([[[[1, 2]]], [[[1], [2], [3]]], [[[1, 2], [3]]], [[1, 2]]])(
  'the array %j does not fit two rows of two columns',
  async (values) => {
    expect(await refusalCode(write('A1:B2', values))).toBe('InvalidArgument');
  },
);

test('texts of 32,767 and formulas of 8,192 characters are the longest', async () => {
  await write('A1', 'x'.repeat(32_767));
  await write('A2', `=${'1'.repeat(8_191)}`);
  expect(await refusalCode(write('A1', 'x'.repeat(32_768)))).toBe('InvalidArgument');
  expect(await refusalCode(write('A2', `=${'1'.repeat(8_192)}`))).toBe('InvalidArgument');
});

test('the value of a formula is refused with the name of its cell, and its text is not', async () => {
  await write('B3', '=1+1');
  const error = await refusal(onSheet((sheet) => sheet.getRange('A1:C3').load('values')));
  expect([error.code, error.message]).toEqual(['NotImplemented', expect.stringContaining('Sheet1!B3')]);
  expect(await formulasAt('B3')).toEqual([['=1+1']]);
});

test('types of values tell blank, number, text, truth and error apart', async () => {
  const range = await onSheet((sheet) => {
    const row = sheet.getRange('A1:E1');
    row.values = [[1, 'a', true, '#N/A', '']];
    return row.load('valueTypes,values');
  });
  expect(range.valueTypes).toEqual([['Double', 'String', 'Boolean', 'Error', 'Empty']]);
});

test('a text that looks like an error is a text where the format says so', async () => {
  const range = await onSheet((sheet) => {
    const cell = sheet.getRange('A1');
    cell.numberFormat = [['@']];
    cell.values = [['#N/A']];
    return cell.load('valueTypes');
  });
  expect(range.valueTypes).toEqual([['String']]);
});

test('a write of more than 1,500 cells arrives whole', async () => {
  const values = Array.from({ length: 400 }, (_, row) => Array.from({ length: 5 }, (__, column) => row * 5 + column));
  await write('B2:F401', values);
  const range = await onSheet((sheet) => sheet.getRange('B2:F401').load('values'));
  expect(range.values).toEqual(values);
});

test('the used range covers values, and formats too unless told otherwise', async () => {
  const [used, values, nothing] = await onSheet((sheet, context) => {
    sheet.getRange('B2:C3').values = [
      [1, ''],
      ['', 2],
    ];
    sheet.getRange('E9').format.font.bold = true;
    const empty = context.workbook.worksheets.add('Trống');
    return [
      sheet.getUsedRange().load('address'),
      sheet.getUsedRange(true).load('address'),
      empty.getUsedRangeOrNullObject().load('address'),
    ] as const;
  });
  expect([used.address, values.address, nothing.isNullObject]).toEqual(['Sheet1!B2:E9', 'Sheet1!B2:C3', true]);
});

test('clearing contents keeps formats, clearing formats keeps contents', async () => {
  const cells = await onSheet((sheet) => {
    sheet.getRange('A1:A3').values = [[1], [2], [3]];
    sheet.getRange('A1:A3').numberFormat = [['0.0'], ['0.0'], ['0.0']];
    sheet.getRange('A1').clear('Contents');
    sheet.getRange('A2').clear('Formats');
    sheet.getRange('A3').clear();
    return sheet.getRange('A1:A3').load('values,numberFormat');
  });
  expect(cells.values).toEqual([[''], [2], ['']]);
  expect(cells.numberFormat).toEqual([['0.0'], ['General'], ['General']]);
});

test.each(['=SUM(A1', '=A1)', '=IF(A1>1;2;3)', '="a', '=KC_A[Tên', '=1+', '={1;2'])(
  'the formula %s is refused because Excel would not take it',
  async (formula) => {
    expect(await refusalCode(write('A1', formula))).toBe('InvalidArgument');
  },
);

test.each([
  '=SUM({1,2;3,4})',
  '="a;b)"&"""("',
  "='Tên ''(1'!A1+KC_A[[#Headers],[a')b]]",
  '=SUM(KC_DiaPhuong[Số cơ sở CNNT (2019)])',
])('the formula %s is kept as it was sent', async (formula) => {
  await write('A1', formula);
  expect(await formulasAt('A1')).toEqual([[formula]]);
});
