/** `Range.text`: what cells show by their number formats. */
import { shownText } from '../../src/host/document/shownText';
import { onSheet, refusalCode, write } from './connected';
import { open } from './reopened';

test.each([
  [1490000, '#,##0', '1,490,000'],
  [-1234.5, '#,##0.00', '-1,234.50'],
  [1234.5, '#,##0 "đ"', '1,235 đ'],
  [1.005, '0.00', '1.01'],
  [2.5, '0', '3'],
  [0.125, '0.0%', '12.5%'],
  [-5, '#,##0;[Red](#,##0);"-"', '(5)'],
  [0, '#,##0;[Red](#,##0);"-"', '-'],
  [0.4, '#.##', '.4'],
  [7, '000', '007'],
  [1234567, '#,##0,', '1,235'],
  [1.5, '[$₫-42A]#,##0.0', '₫1.5'],
  [43471, 'dd/mm/yyyy', '06/01/2019'],
  [43471.75, 'd-mmm-yy h:mm AM/PM', '6-Jan-19 6:00 PM'],
  [43471, 'dddd, mmmm d', 'Sunday, January 6'],
  [1.5, '[h]:mm', '36:00'],
  [60, 'd/m/yyyy', '29/2/1900'],
  [12345678901234, 'General', '1.23457E+13'],
  [0.1 + 0.2, 'General', '0.3'],
  [1234567.891, 'General', '1234567.891'],
  ['chữ', '#,##0', 'chữ'],
  ['chữ', '0;0;0;"<"@">"', '<chữ>'],
  [true, 'General', 'TRUE'],
])('%p with %s shows %s', (value, format, shown) => {
  expect(shownText(value, format, false)).toBe(shown);
});

test('text is read like values, and a format that is not understood is said', async () => {
  open();
  await write('A1:B1', [[1234.5, 'x']]);
  await onSheet((sheet) => {
    sheet.getRange('A1').numberFormat = [['#,##0.0']];
    sheet.getRange('A2').values = [[0.5]];
    sheet.getRange('A2').numberFormat = [['# ?/?']];
  });
  const read = await onSheet((sheet) => sheet.getRange('A1:C1').load('text'));
  expect(read.text).toEqual([['1,234.5', 'x', '']]);
  expect(await refusalCode(onSheet((sheet) => sheet.getRange('A2').load('text')))).toBe('NotImplemented');
});
