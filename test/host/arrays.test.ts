/** Formulas that fill more than their own cell are saved as Excel 365 saves them, and found again. */
import { strToU8, zipSync } from 'fflate';
import { calculatesArrays } from '../../src/host/codec/arrayFormula';
import { partText, readParts } from '../../src/host/codec/parts';
import { gridCell } from '../../src/host/document/cellGrid';
import type { Cell } from '../../src/host/document/model';
import { startEmbeddedExcel } from '../../src/host/embeddedExcel';
import { onSheet, refusalCode } from './connected';
import { open, reopen, save, type Opened } from './reopened';
import { throughLibreOffice } from './throughLibreOffice';
import { packageFaults, unpack } from './packageAudit';

const sheetXml = (bytes: Uint8Array): string => partText(readParts(bytes), 'xl/worksheets/sheet1.xml');

/** @returns the file after formulas were written and, if asked for, calculated */
async function written(
  formulas: Readonly<Record<string, unknown[][]>>,
  options: { readonly bytes?: Uint8Array; readonly calculated?: boolean } = {},
): Promise<Uint8Array> {
  const calculation = options.calculated === false ? {} : { calculation: { when: 'whenRead' as const } };
  const excel = await startEmbeddedExcel(options.bytes, calculation);
  try {
    await onSheet((sheet) => {
      for (const [address, texts] of Object.entries(formulas)) sheet.getRange(address).formulas = texts;
    });
    const saved = await excel.save();
    expect(packageFaults(saved)).toEqual([]);
    return saved;
  } finally {
    await excel.close();
  }
}

const LIST = { 'A1:A3': [[3], [1], [2]], C1: [['=SORT(A1:A3)']], D1: [['=SUM(A1:A3)']], E1: [['=SUM(A1:A3*2)']] };

const cellAt = ({ opened }: Opened, row: number, column: number): Cell | undefined =>
  gridCell(opened.sheets[0]?.cells ?? [], row, column);

test('a formula that spills is saved with its block and with the values that it fills', async () => {
  const saved = await written(LIST);
  expect(sheetXml(saved)).toContain(
    '<c r="C1" cm="1"><f t="array" ref="C1:C3">_xlfn._xlws.SORT(A1:A3)</f><v>1</v></c>',
  );
  expect(sheetXml(saved)).toContain('<c r="C3"><v>3</v></c>');
  expect(sheetXml(saved)).toContain('<c r="D1"><f>SUM(A1:A3)</f><v>6</v></c>');
  expect(sheetXml(saved)).toContain('<c r="E1" cm="1"><f t="array" ref="E1">SUM(A1:A3*2)</f><v>12</v></c>');
  expect(partText(readParts(saved), 'xl/metadata.xml')).toContain('fDynamic="1"');
});

test('what a formula spilled is found again as no contents of its cells', async () => {
  const again = open(await written(LIST));
  expect(again.opened.sheets[0]?.arrays).toEqual([
    { area: { row: 0, column: 2, rows: 3, columns: 1 }, spills: true },
    { area: { row: 0, column: 4, rows: 1, columns: 1 }, spills: true },
  ]);
  expect([cellAt(again, 0, 2)?.formula, cellAt(again, 1, 2)]).toEqual(['SORT(A1:A3)', { value: 2, spilled: true }]);
  const read = await onSheet((sheet) => sheet.getRange('C1:C3').load('values'));
  expect(read.values).toEqual([[1], [2], [3]]);
});

test('a spill that becomes shorter takes its old values away', async () => {
  const saved = await written({ A3: [['']], C1: [['=SORT(A1:A2)']] }, { bytes: await written(LIST) });
  expect(sheetXml(saved)).toContain('<f t="array" ref="C1:C2">');
  expect(sheetXml(saved)).not.toMatch(/<c r="C3"[^>]*><v>/);
});

test('without calculation nothing is said of what a new formula fills', async () => {
  const saved = await written(LIST, { calculated: false });
  expect(sheetXml(saved)).toContain('<c r="C1" cm="1"><f t="array" ref="C1">_xlfn._xlws.SORT(A1:A3)</f></c>');
  expect(sheetXml(saved)).not.toContain('r="C2"');
});

test('a spilled value that is out of date is not known', async () => {
  open(await written(LIST));
  await onSheet((sheet) => void (sheet.getRange('A1').values = [[9]]));
  expect(await refusalCode(onSheet((sheet) => sheet.getRange('C2').load('values')))).toBe('NotImplemented');
});

/** Array formulas of before 365: a fixed block. */
async function fixed(): Promise<Uint8Array> {
  const workbook = open();
  await onSheet((sheet) => {
    sheet.getRange('A1:A3').values = [[1], [2], [3]];
    sheet.getRange('C1').formulas = [['=A1:A3*10']];
  });
  const rows = [1, 2, 3].map((n) => `<row r="${n}"><c r="A${n}"><v>${n}</v></c>§${n}</row>`).join('');
  const filled = rows
    .replace('§1', '<c r="C1"><f t="array" ref="C1:C3">A1:A3*10</f><v>10</v></c>')
    .replace('§2', '<c r="C2"><v>20</v></c>')
    .replace('§3', '<c r="C3"><v>30</v></c>');
  const xml = sheetXml(save(workbook)).replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${filled}</sheetData>`);
  return zipSync({ ...unpack(save(workbook)), 'xl/worksheets/sheet1.xml': strToU8(xml) });
}

test('an array formula with a fixed block is kept as it is, moves as a whole, and is not changed in part', async () => {
  const workbook = open(await fixed());
  for (const work of [
    (sheet: Excel.Worksheet) => void (sheet.getRange('C2').values = [[5]]),
    (sheet: Excel.Worksheet) => sheet.getRange('C1:C2').clear(),
    (sheet: Excel.Worksheet) => sheet.getRange('2:2').insert('Down'),
    (sheet: Excel.Worksheet) => sheet.getRange('2:2').delete('Up'),
  ])
    expect(await refusalCode(onSheet(work))).toBe('InvalidOperation');
  await onSheet((sheet) => {
    sheet.getRange('C2').format.font.bold = true;
    sheet.getRange('1:1').insert('Down');
  });
  const again = reopen(workbook);
  expect(sheetXml(again.bytes ?? new Uint8Array())).toMatch(/<c r="C2"><f t="array" ref="C2:C4">A2:A4\*10<\/f><\/c>/);
  expect(again.opened.sheets[0]?.arrays).toEqual([{ area: { row: 1, column: 2, rows: 3, columns: 1 }, spills: false }]);
  await onSheet((sheet) => void (sheet.getRange('C2:C4').values = [[1], [2], [3]]));
  const last = reopen(again);
  expect(last.opened.sheets[0]?.arrays).toEqual([]);
  expect(cellAt(last, 2, 2)?.value).toBe(2);
});

test('LibreOffice calculates the blocks as we do', async () => {
  open(
    await throughLibreOffice(
      await written({ ...LIST, C1: [['=TRANSPOSE(A1:A3)']], D1: [['']], E1: [['']], D5: [['=SUM(A1:A3*2)']] }),
    ),
  );
  const read = await onSheet((sheet) => [sheet.getRange('C1:E1').load('values'), sheet.getRange('D5').load('values')]);
  expect(read.map(({ values }) => values as unknown)).toEqual([[[3, 1, 2]], [[12]]]);
});

test.each([
  ['SORT(A1:A3)', true],
  ['A1:A3', true],
  ['A1:A3*2', true],
  ['SUM(2*Sheet2!A1:A3)', true],
  ['SUM((\'Bảng 1\'!A1:A3="a")*1)', true],
  ['SUM(KC_Luong[Mức]*2)', true],
  ['KC_Luong[@Mức]*2', false],
  ['SUM(A1:A3)*2', false],
  ['SUMPRODUCT((A1:A3="a")*(B1:B3))', false],
  ['SUM(SUMPRODUCT(A1:A3*2),B1:B3*2)', true],
  ['COUNTIF(A1:A3,">"&B1)', false],
  ['IFERROR(KC.FEE(LOOKUP(A1,KC_Luong[Từ ngày],KC_Luong[Mức]),1,24),0)', false],
  ['"A1:A3*2"', false],
  ['A1+B1', false],
])('%s calculates with arrays: %s', (formula, expected) => {
  expect(calculatesArrays(formula)).toBe(expected);
});

test('the range that a formula fills is reached from its cell, and nothing from a cell that fills no more than itself', async () => {
  const excel = await startEmbeddedExcel(undefined, { calculation: { when: 'whenRead' } });
  try {
    const reached = await onSheet((sheet) => {
      sheet.getRange('A1:A3').values = [[3], [1], [2]];
      sheet.getRange('C1:D1').formulas = [['=SORT(A1:A3)', '=SUM(A1:A3)']];
      return ['C1', 'C2', 'D1', 'A1'].map((address) =>
        sheet.getRange(address).getSpillingToRangeOrNullObject().load('address'),
      );
    });
    expect(reached.map((range) => (range.isNullObject ? null : range.address))).toEqual([
      'Sheet1!C1:C3',
      null,
      null,
      null,
    ]);
    await expect(
      onSheet((sheet) => sheet.getRange('C1:C2').getSpillingToRangeOrNullObject().load('address')),
    ).rejects.toMatchObject({ code: 'InvalidArgument' });
  } finally {
    await excel.close();
  }
});
