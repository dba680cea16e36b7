/** Users' workbooks are opened, get our sheets through the add-in's own code, and are saved: everything else is as it was. */
import { strFromU8 } from 'fflate';
import { restoreSheets, writeSheets } from '../../src/excel';
import { NOTE } from '../excel/crashes';
import { cellIn, formula, PAY, paySheet, sumSheet, text, type } from '../excel/sample';
import { refusalCode } from './connected';
import { everythingWorkbook, withoutMacros } from './fixtures/everything';
import { changedParts, packageFaults, PARTS_OF_NEW_SHEETS, unpack } from './packageAudit';
import { open, save, type Opened } from './reopened';
import { throughLibreOffice } from './throughLibreOffice';
import { userWorkbook } from './userWorkbook';

const INPUT = { sheet: 'Số liệu', row: 1, column: 1 };
const sheets = [paySheet({ input: INPUT }), sumSheet()];

/** A worksheet function of the add-in, which LibreOffice does not know and spells in its own way. */
const withFunction = {
  ...sumSheet(),
  cells: [[text('Chi phí'), formula(['=IFERROR(KC.FEE(1490000,1,', cellIn(PAY, 5, 1), '),MAXIFS(A1:A1,A1:A1,1))'])]],
};

async function withOurSheets(workbook: Opened): Promise<Uint8Array> {
  expect((await writeSheets(sheets)).state).toBe('written');
  return save(workbook);
}

test('the built workbook is itself sound', () => {
  expect(packageFaults(everythingWorkbook())).toEqual([]);
  expect(packageFaults(withoutMacros())).toEqual([]);
});

test('a workbook with charts, pivots, pictures, macros, threads, sparklines and more keeps every other part', async () => {
  const before = everythingWorkbook();
  const after = await withOurSheets(open(before));
  expect(changedParts(before, after).filter((name) => !PARTS_OF_NEW_SHEETS.includes(name))).toEqual([]);
  const parts = unpack(after);
  const text = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  expect(text('[Content_Types].xml')).toContain('sheet.macroEnabled.main+xml');
  for (const kept of [
    'date1904="1"',
    '<pivotCache cacheId="1" r:id="rId10"/>',
    'name="riêng" localSheetId="2"',
    'iterate="1"',
    'state="veryHidden"',
  ])
    expect(text('xl/workbook.xml')).toContain(kept);
  for (const kept of ['name="Tiêu đề riêng"', '<fgColor theme="4" tint="-0.25"/>', 'FFFFC7CE'])
    expect(text('xl/styles.xml')).toContain(kept);
});

test('an update beside a changed cell, and the report before it restored, keep every other part as well', async () => {
  const before = everythingWorkbook();
  const workbook = open(before);
  await withOurSheets(workbook);
  await type('PL 1', 'C3', 777);
  const later = [paySheet({ input: INPUT, people: [6, 9, 7, 8] }), sumSheet(6)];
  expect(await writeSheets(later)).toMatchObject({ state: 'written', issues: [{ code: 'cell-overtyped' }] });
  const updated = save(workbook);
  expect(await restoreSheets(NOTE)).toMatchObject({ state: 'written', issues: [{ code: 'cell-overtyped' }] });
  for (const after of [updated, save(workbook)]) {
    expect(changedParts(before, after).filter((name) => !PARTS_OF_NEW_SHEETS.includes(name))).toEqual([]);
    expect(packageFaults(after)).toEqual([]);
  }
});

test('writing twice gives the same bytes, and what was written stays in place after reopening', async () => {
  const first = await withOurSheets(open(everythingWorkbook()));
  const second = await withOurSheets(open(everythingWorkbook()));
  expect(Buffer.compare(first, second)).toBe(0);
  const again = open(first);
  expect(await writeSheets(sheets)).toMatchObject({ state: 'unchanged' });
  expect(Buffer.compare(save(again), first)).toBe(0);
});

test('a cell changed on a crowded sheet changes nothing but the cells', async () => {
  const workbook = open(everythingWorkbook());
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Số liệu');
    sheet.protection.unprotect();
    sheet.getRange('B4').values = [[31]];
    await context.sync();
  });
  const parts = unpack(save(workbook));
  const [before, after] = [unpack(everythingWorkbook()), parts].map((all) =>
    strFromU8(all['xl/worksheets/sheet1.xml'] ?? new Uint8Array()),
  );
  const outside = (xml = ''): string =>
    xml
      .replace(/<sheetData>[\s\S]*<\/sheetData>/, '')
      .replace(/<dimension [^>]*\/>|<sheetProtection [^>]*\/>/g, '')
      .replaceAll('\r\n', '\n');
  expect(outside(after)).toBe(outside(before));
  expect(after).toContain('<c r="B4"><v>31</v></c>');
  expect(after).toContain('cm="1"');
});

test('what stands at places that would have to move keeps rows from being inserted', async () => {
  open(everythingWorkbook());
  const insert = Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Số liệu');
    sheet.protection.unprotect();
    sheet.getRange('2:2').insert('Down');
    await context.sync();
  });
  expect(await refusalCode(insert)).toBe('NotImplemented');
});

test('what is understood of a crowded sheet can be read', async () => {
  open(everythingWorkbook());
  const read = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Số liệu');
    const charts = sheet.charts.load('items/name');
    const rule = sheet.getRange('A2:A4').dataValidation.load('rule');
    const link = sheet.getRange('A8').load('hyperlink');
    const comment = sheet.comments.getItemByCell('B2').load('content,authorName');
    const format = sheet.getRange('B2').conditionalFormats.getItemAt(0).load('type');
    const font = sheet.getRange('A1').format.font.load('name,size,bold,color');
    await context.sync();
    return [
      charts.items[0]?.name,
      rule.rule.list?.source,
      link.hyperlink.address,
      comment.content,
      format.type,
      font.toJSON(),
    ];
  });
  expect(read).toEqual([
    'Biểu đồ 1',
    "='Danh mục'!$A$1:$A$3",
    'https://example.org/a?b=1&c=2',
    'Xem lại & sửa',
    'Custom',
    { name: 'Times New Roman', size: 12, bold: true, color: '#FFFFFF' },
  ]);
});

test('LibreOffice opens what we saved, and its own file keeps every other part too', async () => {
  const saved = await withOurSheets(open(withoutMacros()));
  const theirs = await throughLibreOffice(saved);
  const fresh = await throughLibreOffice(withoutMacros());
  const workbook = open(fresh);
  const after = await withOurSheets(workbook);
  expect(changedParts(fresh, after).filter((name) => !PARTS_OF_NEW_SHEETS.includes(name))).toEqual([]);
  expect(unpack(theirs)['xl/workbook.xml']).toBeDefined();
});

test('a pass through LibreOffice does not make us lose our blocks', async () => {
  const user = open(withoutMacros());
  await writeSheets([paySheet({ input: INPUT }), withFunction]);
  const theirs = await throughLibreOffice(save(user));
  const workbook = open(theirs);
  const names = workbook.opened.sheets.map(({ name }) => name);
  const outcome = await writeSheets([paySheet({ input: INPUT }), withFunction]);
  expect(outcome.state).toBe('unchanged');
  expect(outcome.blocks.filter(({ state }) => state === 'added')).toEqual([]);
  expect(workbook.excel.document().sheets.map(({ name }) => name)).toEqual(names);
  const changed = await writeSheets([paySheet({ input: INPUT, people: [9, 5, 7] }), withFunction]);
  expect(changed.blocks.map(({ state }) => state)).toEqual(['changed', expect.stringMatching(/kept|changed/)]);
  expect(packageFaults(save(workbook))).toEqual([]);
});

test('a workbook of another program with prefixed tags keeps every other part', async () => {
  const before = userWorkbook();
  const after = unpack(
    await (async () => {
      const workbook = open(before);
      expect((await writeSheets([paySheet({ input: { sheet: 'Địa phương', row: 1, column: 1 } })])).state).toBe(
        'written',
      );
      return (await import('../../src/host/codec/save')).saveWorkbook(
        before,
        workbook.opened,
        workbook.excel.document(),
      );
    })(),
  );
  const kept = [
    'xl/worksheets/sheet2.xml',
    'xl/drawings/drawing1.xml',
    'xl/tables/table1.xml',
    'xl/chartsheets/sheet1.xml',
    'xl/sharedStrings.xml',
  ];
  for (const name of kept)
    expect(Buffer.compare(after[name] ?? new Uint8Array(), unpack(before)[name] ?? new Uint8Array([1]))).toBe(0);
});
