/** Files are read as they are, and files that cannot be read say why. */
import { randomBytes } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import { openWorkbook } from '../../src/host/codec/open';
import { EMPTY_GRID, gridCell } from '../../src/host/document/cellGrid';
import { UnreadableWorkbook } from '../../src/host/codec/unreadable';
import { connectInProcess } from '../../src/host/inProcess';
import { refusal, refusalCode } from './connected';
import { userWorkbook } from './userWorkbook';

const open = (bytes: Uint8Array): ReturnType<typeof openWorkbook> => openWorkbook(bytes, { seed: 'test', year: 2026 });

function reasonOf(bytes: Uint8Array): string {
  try {
    open(bytes);
  } catch (error) {
    if (error instanceof UnreadableWorkbook) return error.reason;
    throw error;
  }
  return 'opened';
}

const inputRange = <T>(work: (sheet: Excel.Worksheet) => T): Promise<T> =>
  Excel.run(async (context) => {
    const result = work(context.workbook.worksheets.getItem('Địa phương'));
    await context.sync();
    return result;
  });

test('cells, shared and rich texts, formulas and cached values are read', async () => {
  connectInProcess(open(userWorkbook()));
  const range = await inputRange((sheet) => sheet.getRange('A1:D3').load('values,formulas,numberFormat,valueTypes'));
  expect(range.values).toEqual([
    ['Tên', 'Số cơ sở (2019)', 'Gấp đôi', 'Ngày'],
    [' a\rb_x0041_ ', 10.5, 31.5, 43_471],
    ['Bx', true, 12.5, 'Tên'],
  ]);
  expect(range.formulas[1]?.[2]).toBe('=B2*2+$B$2+SUM(KC_In[Số cơ sở (2019)])');
  expect(range.formulas[2]?.slice(0, 3)).toEqual(['="B"&"x"', true, '=B3*2+$B$2+SUM(KC_In[Số cơ sở (2019)])']);
  expect(range.numberFormat[1]).toEqual(['General', '0.000', 'General', 'm/d/yyyy']);
  expect(range.numberFormat[2]?.[3]).toBe('@');
});

test('chart sheets are passed over, hidden sheets, hidden names and names of sheets are found', () => {
  const document = open(userWorkbook());
  expect(document.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
    ['Địa phương', 'Visible'],
    ['Ẩn', 'VeryHidden'],
  ]);
  expect(document.names).toEqual([
    { name: 'KC_GHI', formula: "='Địa phương'!$A$1:$B$2", visible: false, comment: '' },
    { name: 'riêng', sheetId: document.sheets[1]?.id, formula: "='Ẩn'!$A$1", visible: true, comment: '' },
  ]);
  expect([document.date1904, document.activeSheetId]).toEqual([true, document.sheets[0]?.id]);
});

test('tables, merges, widths, heights, freezing and the print area are read', () => {
  const document = open(userWorkbook());
  const [sheet] = document.sheets;
  expect(document.tables[0]).toMatchObject({
    name: 'KC_In',
    area: { row: 0, column: 0, rows: 3, columns: 4 },
    style: 'TableStyleLight9',
  });
  expect(sheet?.merges).toEqual([{ row: 0, column: 5, rows: 2, columns: 2 }]);
  expect([sheet?.columnWidths.get(0), sheet?.rowHeights.get(1), sheet?.defaultRowHeight]).toEqual([105, 33, 14.4]);
  expect([sheet?.freeze, sheet?.showGridlines, sheet?.tabColor]).toEqual([{ rows: 1, columns: 0 }, false, undefined]);
  expect(sheet?.page.printArea).toEqual({ row: 0, column: 0, rows: 4, columns: 4 });
});

test('parts whose tags carry a prefix are read like any other', () => {
  const [, hidden] = open(userWorkbook()).sheets;
  const cells = [0, 1].map((column) => gridCell(hidden?.cells ?? EMPTY_GRID, 0, column));
  expect(cells).toEqual([{ value: 7 }, { value: 'tám' }]);
});

test('a formula without a cached value is unknown, not zero', async () => {
  connectInProcess(open(userWorkbook()));
  const error = await refusal(inputRange((sheet) => sheet.getRange('A4:B4').load('values')));
  expect([error.code, error.message]).toEqual(['NotImplemented', expect.stringContaining('Địa phương!B4')]);
});

test('after a write anywhere, cached values of formulas count as unknown', async () => {
  connectInProcess(open(userWorkbook()));
  await inputRange((sheet) => {
    sheet.getRange('H1').values = [[1]];
  });
  expect(await refusalCode(inputRange((sheet) => sheet.getRange('C2').load('values')))).toBe('NotImplemented');
  const plain = await inputRange((sheet) => sheet.getRange('B2').load('values'));
  expect(plain.values).toEqual([[10.5]]);
});

test('formats of a file are read; a colour of the theme and a print set-up that were not read are unknown, not default', async () => {
  connectInProcess(open(userWorkbook()));
  const read = await inputRange((sheet) =>
    sheet.getRange('B2').load('format/font/bold,format/font/size,format/horizontalAlignment'),
  );
  expect(read.format.toJSON()).toMatchObject({ font: { bold: true, size: 9 }, horizontalAlignment: 'Right' });
  const plain = await inputRange((sheet) => sheet.getRange('Z99').load('format/font/name,format/font/size'));
  expect(plain.format.font.toJSON()).toEqual({ name: 'Times New Roman', size: 13 });
  expect(await refusalCode(inputRange((sheet) => sheet.getRange('B2').load('format/font/color')))).toBe(
    'NotImplemented',
  );
  expect(await refusalCode(inputRange((sheet) => sheet.pageLayout.load('orientation')))).toBe('NotImplemented');
  expect(await refusalCode(inputRange((sheet) => sheet.load('tabColor')))).toBe('NotImplemented');
});

test('a protection with a password is not taken off', async () => {
  const protectedSheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/><sheetProtection password="CC1A" sheet="1"/></worksheet>`;
  connectInProcess(open(userWorkbook({ 'xl/worksheets/sheet2.xml': protectedSheet })));
  const work = Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Ẩn').protection.unprotect();
    await context.sync();
  });
  expect(await refusalCode(work)).toBe('AccessDenied');
});

test('ids differ between two openings of one file', () => {
  const [first, second] = ['a', 'b'].map((seed) => openWorkbook(userWorkbook(), { seed, year: 2026 }));
  expect(first?.sheets[0]?.id).not.toBe(second?.sheets[0]?.id);
  expect(first?.tables[0]?.id).not.toBe(second?.tables[0]?.id);
});

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const wide = (text: string): number[] => [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);

test.each<[string, Uint8Array]>([
  ['not-a-zip', strToU8('Tên;Số\n')],
  ['not-a-zip', new Uint8Array()],
  ['not-a-workbook', zipSync({ 'a.txt': strToU8('x') })],
  ['not-a-workbook', userWorkbook({ 'xl/workbook.xml': undefined })],
  ['not-a-workbook', userWorkbook({ 'xl/workbook.xml': '<document/>' })],
  ['old-format', Uint8Array.from([...OLE, ...wide('Workbook')])],
  ['encrypted', Uint8Array.from([...OLE, ...wide('EncryptedPackage')])],
  ['damaged', userWorkbook().slice(0, 1500)],
  ['damaged', userWorkbook({ 'xl/worksheets/sheet1.xml': undefined })],
  ['damaged', userWorkbook({ 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row>' })],
  ['damaged', userWorkbook({ 'xl/sharedStrings.xml': '<sst/>' })],
  ['damaged', userWorkbook({ 'xl/workbook.xml': '<!DOCTYPE w [<!ENTITY a "b">]><workbook>&a;</workbook>' })],
  ['damaged', userWorkbook({ 'xl/sharedStrings.xml': '<sst><si><t>&unknown;</t></si></sst>' })],
  [
    'damaged',
    userWorkbook({
      'xl/worksheets/sheet2.xml': '<worksheet><sheetData><row><c r="ZZZZ1"><v>1</v></c></row></sheetData></worksheet>',
    }),
  ],
  ['too-large', zipSync({ 'xl/a.xml': new Uint8Array(25 * 1024 * 1024) })],
  ['too-large', new Uint8Array(51 * 1024 * 1024)],
])('a file that is %s says so', (reason, bytes) => {
  expect(reasonOf(bytes)).toBe(reason);
});

test('whatever the bytes, opening either works or says why', () => {
  const good = userWorkbook();
  for (let round = 0; round < 200; round += 1) {
    const noise = randomBytes(4);
    const bytes = good.slice();
    bytes[noise.readUInt16LE(0) % bytes.length] = noise[2] ?? 0;
    expect(() => reasonOf(bytes)).not.toThrow();
  }
});
