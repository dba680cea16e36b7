/** Formats, merges, freezing and print set-up are kept and read back. */
import { formulasAt, newWorkbook, onSheet, refusalCode, write } from './connected';

beforeEach(() => {
  newWorkbook();
});

test('font, fill and alignment are read back', async () => {
  const range = await onSheet((sheet) => {
    const cells = sheet.getRange('A1:B2');
    cells.format.font.set({
      name: 'Times New Roman',
      size: 16,
      bold: true,
      italic: true,
      underline: 'Single',
      color: 'white',
    });
    cells.format.fill.color = '#1f3864';
    cells.format.set({
      wrapText: true,
      horizontalAlignment: 'Center',
      verticalAlignment: 'Top',
      indentLevel: 2,
      shrinkToFit: true,
      textOrientation: 90,
    });
    const all =
      'format/font/name,format/font/size,format/font/bold,format/font/italic,format/font/underline,format/font/color,format/fill/color';
    const rest =
      'format/wrapText,format/horizontalAlignment,format/verticalAlignment,format/indentLevel,format/shrinkToFit,format/textOrientation';
    return cells.load(`${all},${rest}`);
  });
  expect(range.format.font.toJSON()).toEqual({
    name: 'Times New Roman',
    size: 16,
    bold: true,
    italic: true,
    underline: 'Single',
    color: '#FFFFFF',
  });
  expect(range.format.fill.color).toBe('#1F3864');
  expect(range.format.toJSON()).toMatchObject({
    wrapText: true,
    horizontalAlignment: 'Center',
    verticalAlignment: 'Top',
    indentLevel: 2,
    shrinkToFit: true,
    textOrientation: 90,
  });
});

test('formats that differ within a range are null', async () => {
  const range = await onSheet((sheet) => {
    sheet.getRange('A1').format.font.bold = true;
    return sheet.getRange('A1:A2').load('format/font/bold,format/font/italic');
  });
  expect([range.format.font.bold, range.format.font.italic]).toEqual([null, false]);
});

test('an unformatted cell has the look of a new workbook', async () => {
  const cell = await onSheet((sheet) => {
    sheet.getRange('A1').format.fill.color = '#FF0000';
    sheet.getRange('A1').format.fill.clear();
    return sheet
      .getRange('A1')
      .load('numberFormat,format/font/name,format/font/size,format/fill/color,format/protection/locked');
  });
  expect([
    cell.numberFormat,
    cell.format.font.name,
    cell.format.font.size,
    cell.format.fill.color,
    cell.format.protection.locked,
  ]).toEqual([[['General']], 'Calibri', 11, '#FFFFFF', true]);
});

test('edges of a range are the outer sides of its cells, insides the lines between them', async () => {
  const lines = await onSheet((sheet) => {
    const { borders } = sheet.getRange('A1:B2').format;
    for (const edge of ['EdgeTop', 'InsideHorizontal'] as const) borders.getItem(edge).style = 'Continuous';
    borders.getItem('EdgeTop').weight = 'Thick';
    borders.getItem('EdgeTop').color = '#999999';
    return [
      borders.getItem('EdgeTop').load('style,weight,color'),
      sheet.getRange('A2').format.borders.getItem('EdgeTop').load('style,weight'),
      sheet.getRange('A1').format.borders.getItem('EdgeLeft').load('style'),
    ].map((line) => line);
  });
  expect(lines.map((line) => line.style)).toEqual(['Continuous', 'Continuous', 'None']);
  expect([lines[0]?.weight, lines[0]?.color, lines[1]?.weight]).toEqual(['Thick', '#999999', 'Thin']);
});

test('number formats are set by a matrix in which null changes nothing', async () => {
  const range = await onSheet((sheet) => {
    const cells = sheet.getRange('A1:C1');
    cells.numberFormat = [['0.0', '@', '#,##0 "đ"']];
    cells.numberFormat = [['0%', null, null]];
    return cells.load('numberFormat');
  });
  expect(range.numberFormat).toEqual([['0%', '@', '#,##0 "đ"']]);
});

test('widths and heights are points, rounded to whole pixels', async () => {
  const range = await onSheet((sheet) => {
    sheet.getRange('B:C').format.columnWidth = 100;
    sheet.getRange('1:2').format.rowHeight = 30;
    return [
      sheet.getRange('B1:C2').load('format/columnWidth,format/rowHeight'),
      sheet.getRange('A1:B3').load('format/columnWidth,format/rowHeight'),
    ];
  });
  expect(range.map(({ format }) => [format.columnWidth, format.rowHeight])).toEqual([
    [99.75, 30],
    [null, null],
  ]);
});

test('a format of whole columns holds for cells written later', async () => {
  await onSheet((sheet) => {
    sheet.getRange('A:A').numberFormat = '@' as unknown as string[][];
    sheet.getRange('A5').values = [['007']];
  });
  expect(await formulasAt('A5')).toEqual([['007']]);
});

test('merging keeps the first cell, and its other cells take no values', async () => {
  await write('A1:B2', [
    [1, 2],
    [3, 4],
  ]);
  await onSheet((sheet) => sheet.getRange('A1:B2').merge());
  await write('A1:B2', [
    ['a', 'b'],
    ['c', 'd'],
  ]);
  expect(await formulasAt('A1:B2')).toEqual([
    ['a', ''],
    ['', ''],
  ]);
  await onSheet((sheet) => sheet.getRange('A1').unmerge());
  await write('B2', 4);
  expect(await formulasAt('A1:B2')).toEqual([
    ['a', ''],
    ['', 4],
  ]);
});

test('merges that overlap in part are refused, and each row can be merged by itself', async () => {
  await onSheet((sheet) => sheet.getRange('A1:B2').merge());
  expect(await refusalCode(onSheet((sheet) => sheet.getRange('B2:C3').merge()))).toBe('InvalidOperation');
  await onSheet((sheet) => sheet.getRange('D1:E2').merge(true));
  await write('D1:E2', [
    [1, 2],
    [3, 4],
  ]);
  expect(await formulasAt('D1:E2')).toEqual([
    [1, ''],
    [3, ''],
  ]);
});

test('frozen rows and columns are told as a range', async () => {
  const frozen = await onSheet((sheet) => {
    sheet.freezePanes.freezeAt(sheet.getRange('A1:B3'));
    return sheet.freezePanes.getLocationOrNullObject().load('address');
  });
  expect(frozen.address).toBe('Sheet1!A1:B3');
  const none = await onSheet((sheet) => {
    sheet.freezePanes.unfreeze();
    return sheet.freezePanes.getLocationOrNullObject();
  });
  expect(none.isNullObject).toBe(true);
});

test('print set-up is read back', async () => {
  const layout = await onSheet((sheet) => {
    const page = sheet.pageLayout;
    page.set({
      orientation: 'Landscape',
      paperSize: 'A4',
      leftMargin: 36,
      centerHorizontally: true,
      printOrder: 'OverThenDown',
    });
    page.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    page.setPrintArea('A1:D9');
    page.setPrintTitleRows('$1:$2');
    page.headersFooters.defaultForAllPages.centerFooter = '&P / &N';
    return page.load(
      'orientation,paperSize,leftMargin,rightMargin,centerHorizontally,printOrder,zoom,headersFooters/defaultForAllPages/centerFooter',
    );
  });
  expect(layout.toJSON()).toMatchObject({
    orientation: 'Landscape',
    paperSize: 'A4',
    leftMargin: 36,
    rightMargin: 50.4,
    centerHorizontally: true,
    printOrder: 'OverThenDown',
    zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 },
  });
  expect(layout.headersFooters.defaultForAllPages.centerFooter).toBe('&P / &N');
});

test('gridlines and the colour of the tab are read back', async () => {
  const sheet = await onSheet((found) => {
    found.showGridlines = false;
    found.tabColor = '#00b050';
    return found.load('showGridlines,tabColor');
  });
  expect([sheet.showGridlines, sheet.tabColor]).toEqual([false, '#00B050']);
});

test.each([
  ['a colour', (sheet: Excel.Worksheet) => void (sheet.getRange('A1').format.fill.color = 'rosa')],
  [
    'an alignment',
    (sheet: Excel.Worksheet) => void (sheet.getRange('A1').format.horizontalAlignment = 'Middle' as 'Center'),
  ],
  ['a paper size', (sheet: Excel.Worksheet) => void (sheet.pageLayout.paperSize = 'A99' as 'A4')],
  [
    'an edge',
    (sheet: Excel.Worksheet) => void (sheet.getRange('A1').format.borders.getItem('Top' as 'EdgeTop').style = 'Dot'),
  ],
])('%s that does not exist is refused', async (_what, work) => {
  expect(await refusalCode(onSheet(work))).toBe('InvalidArgument');
});
