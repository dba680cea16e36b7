/** Named cell styles: made, given to cells, changed, deleted, and found again in the file. */
import { parseXml, childElement, childElements, type XmlElement } from '../../src/host/codec/xml';
import { partText, readParts } from '../../src/host/codec/parts';
import { refusalCode } from './connected';
import { open, reopen, save, type Opened } from './reopened';
import { throughLibreOffice } from './throughLibreOffice';
import { userWorkbook } from './userWorkbook';

const inBook = <T>(work: (book: Excel.Workbook, sheet: Excel.Worksheet) => T): Promise<T> =>
  Excel.run(async (context) => {
    const made = work(context.workbook, context.workbook.worksheets.getFirst());
    await context.sync();
    return made;
  });

const TITLE = 'KC Tiêu đề';

/** A heading of the plan: all that a style can say. */
const addTitle = (): Promise<void> =>
  inBook(({ styles }) => {
    styles.add(TITLE);
    const style = styles.getItem(TITLE);
    style.set({ numberFormat: '#,##0', horizontalAlignment: 'Center', verticalAlignment: 'Center', wrapText: true });
    style.font.set({ name: 'Times New Roman', size: 16, bold: true, color: '#1F3864' });
    style.fill.color = '#DDEBF7';
    style.borders.getItem('EdgeBottom').set({ style: 'Continuous', weight: 'Medium', color: '#1F3864' });
  });

const LOOK = 'style,format/font/bold,format/font/size,format/font/color,format/fill/color,format/wrapText';

async function lookOf(address: string): Promise<readonly unknown[]> {
  const { style, format } = await inBook((_book, sheet) => sheet.getRange(address).load(LOOK));
  return [style, format.font.bold, format.font.size, format.font.color, format.fill.color, format.wrapText];
}

const stylesOf = (bytes: Uint8Array): XmlElement => parseXml(partText(readParts(bytes), 'xl/styles.xml'), 'styles');

/** The looks of cells that point to a style, and the look of the style itself. */
function looks(
  bytes: Uint8Array,
  name: string,
): { readonly cells: readonly XmlElement[]; readonly style: XmlElement | undefined } {
  const root = stylesOf(bytes);
  const named = childElements(childElement(root, 'cellStyles')).find(({ attributes }) => attributes['name'] === name);
  const place = named?.attributes['xfId'];
  return {
    cells: childElements(childElement(root, 'cellXfs')).filter(({ attributes }) => attributes['xfId'] === place),
    style: childElements(childElement(root, 'cellStyleXfs'))[Number(place)],
  };
}

const withTitle = async (): Promise<Opened> => {
  const workbook = open();
  await addTitle();
  await inBook((_book, sheet) => {
    sheet.getRange('A1:C1').style = TITLE;
    sheet.getRange('B1').format.font.italic = true;
  });
  return workbook;
};

test('cells that are given a style look like it and say its name', async () => {
  await withTitle();
  expect(await lookOf('A1')).toEqual([TITLE, true, 16, '#1F3864', '#DDEBF7', true]);
  expect(await lookOf('A1:C1')).toEqual([TITLE, true, 16, '#1F3864', '#DDEBF7', true]);
  expect((await lookOf('A1:A2'))[0]).toBeNull();
  expect((await lookOf('A2'))[0]).toBe('Normal');
});

test('a style and the cells that have it are found again, and the cells follow it but in what is their own', async () => {
  const saved = save(await withTitle());
  const { cells, style } = looks(saved, TITLE);
  const [plain, own] = cells;
  expect(cells).toHaveLength(2);
  expect(plain?.attributes).toMatchObject({
    fontId: style?.attributes['fontId'],
    fillId: style?.attributes['fillId'],
    borderId: style?.attributes['borderId'],
    numFmtId: style?.attributes['numFmtId'],
  });
  expect(Object.keys(plain?.attributes ?? {}).filter((name) => name.startsWith('apply'))).toEqual([]);
  expect(Object.keys(own?.attributes ?? {}).filter((name) => name.startsWith('apply'))).toEqual(['applyFont']);
  open(saved);
  expect(await lookOf('A1:C1')).toEqual([TITLE, true, 16, '#1F3864', '#DDEBF7', true]);
  const found = await inBook(({ styles }) =>
    styles.getItem(TITLE).load('builtIn,numberFormat,horizontalAlignment,wrapText,includeFont,font/size,fill/color'),
  );
  expect([found.builtIn, found.numberFormat, found.font.size, found.fill.color, found.includeFont]).toEqual([
    false,
    '#,##0',
    16,
    '#DDEBF7',
    true,
  ]);
});

test('changing a style of an opened file changes its cells, but not what a cell has of its own', async () => {
  const first = await withTitle();
  await inBook((_book, sheet) => {
    sheet.getRange('C1').format.font.size = 20;
  });
  const second = reopen(first);
  await inBook(({ styles }) => {
    styles.getItem(TITLE).font.size = 18;
    styles.getItem(TITLE).fill.color = '#FFF2CC';
  });
  const third = reopen(second);
  expect(await lookOf('A1')).toEqual([TITLE, true, 18, '#1F3864', '#FFF2CC', true]);
  expect(await lookOf('C1')).toEqual([TITLE, true, 20, '#1F3864', '#FFF2CC', true]);
  const root = stylesOf(third.bytes ?? new Uint8Array());
  expect(childElements(childElement(root, 'cellStyles'))).toHaveLength(2);
});

test('a deleted style leaves its cells with Normal and with what is their own', async () => {
  const workbook = reopen(await withTitle());
  await inBook(({ styles }) => styles.getItem(TITLE).delete());
  expect(await lookOf('A1')).toEqual(['Normal', false, 11, '#000000', '#FFFFFF', false]);
  const bytes = save(workbook);
  expect(partText(readParts(bytes), 'xl/styles.xml')).not.toContain(TITLE);
  open(bytes);
  const cell = await inBook((_book, sheet) => sheet.getRange('B1').load('style,format/font/italic,format/font/bold'));
  expect([cell.style, cell.format.font.italic, cell.format.font.bold]).toEqual(['Normal', true, false]);
});

test('a style that omits an aspect leaves it to the cell', async () => {
  const workbook = open();
  await addTitle();
  await inBook(({ styles }, sheet) => {
    styles.getItem(TITLE).includeNumber = false;
    sheet.getRange('A1').numberFormat = [['0.00%']];
    sheet.getRange('A1').style = TITLE;
  });
  const again = reopen(workbook);
  const [cell, style] = await inBook(({ styles }, sheet) => [
    sheet.getRange('A1').load('numberFormat,style,format/font/bold'),
    styles.getItem(TITLE).load('includeNumber,includeFont'),
  ]);
  expect([cell.numberFormat, cell.style, cell.format.font.bold]).toEqual([[['0.00%']], TITLE, true]);
  expect([style.includeNumber, style.includeFont]).toEqual([false, true]);
  expect(looks(again.bytes ?? new Uint8Array(), TITLE).style?.attributes['applyNumberFormat']).toBe('0');
});

const STYLES = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="2"><font><sz val="13"/><name val="Times New Roman"/></font><font><b/><sz val="9"/><color theme="3"/><name val="Arial"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" applyProtection="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="1"/></cellXfs><cellStyles count="2"><cellStyle name="Mục lục" xfId="1" customBuiltin="1"/><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

test('styles of a file that we did not make stay as they are, and their names can be given to cells', async () => {
  const workbook = open(userWorkbook({ 'xl/styles.xml': STYLES }));
  await inBook((_book, sheet) => {
    sheet.getRange('J1').style = 'Mục lục';
    sheet.getRange('J2').style = 'Mục lục';
    sheet.getRange('J2').format.wrapText = true;
  });
  expect(await refusalCode(inBook(({ styles }) => styles.getItem('Mục lục').font.load('color')))).toBe(
    'NotImplemented',
  );
  const bytes = save(workbook);
  const text = partText(readParts(bytes), 'xl/styles.xml');
  for (const kept of [
    '<cellStyle name="Mục lục" xfId="1" customBuiltin="1"/>',
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" applyProtection="0"/>',
    '<font><b/><sz val="9"/><color theme="3"/><name val="Arial"/></font>',
  ])
    expect(text).toContain(kept);
  const { cells } = looks(bytes, 'Mục lục');
  expect(cells.map(({ attributes }) => attributes['fontId'])).toEqual(['1', '1', '1']);
  open(bytes);
  const cell = await inBook((_book, sheet) => sheet.getRange('J1').load('style,format/font/size'));
  expect([cell.style, cell.format.font.size]).toEqual(['Mục lục', 9]);
});

test.each([
  [
    'a style that is not there',
    'InvalidArgument',
    (_b: Excel.Workbook, s: Excel.Worksheet) => void (s.getRange('A1').style = 'Không có'),
  ],
  ['a name that is taken', 'ItemAlreadyExists', ({ styles }: Excel.Workbook) => styles.add('normal')],
  ['an empty name', 'InvalidArgument', ({ styles }: Excel.Workbook) => styles.add('')],
  [
    'another look for Normal',
    'NotImplemented',
    ({ styles }: Excel.Workbook) => void (styles.getItem('Normal').font.bold = true),
  ],
  ['deleting Normal', 'NotImplemented', ({ styles }: Excel.Workbook) => styles.getItem('Normal').delete()],
])('%s is refused', async (_what, code, work) => {
  open();
  expect(await refusalCode(inBook(work))).toBe(code);
});

test('a protected sheet refuses styles', async () => {
  open();
  await addTitle();
  await inBook((_book, sheet) => sheet.protection.protect());
  const given = inBook((_book, sheet) => void (sheet.getRange('A1').style = TITLE));
  expect(await refusalCode(given)).toBe('AccessDenied');
});

test('LibreOffice shows the styles and keeps them', async () => {
  const passed = await throughLibreOffice(save(await withTitle()));
  open(passed);
  expect(await lookOf('A1')).toEqual([TITLE, true, 16, '#1F3864', '#DDEBF7', true]);
});
