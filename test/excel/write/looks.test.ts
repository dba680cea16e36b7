/** The looks of cells as the embedded workbook has them after a write. */
import { writeSheets } from '../../../src/excel/write/write';
import { gridCell } from '../../../src/host/document/cellGrid';
import type { CellFormat, Document } from '../../../src/host/document/model';
import { connectInProcess } from '../../../src/host/inProcess';
import { contents, hostSheet, paySheet, type } from '../sample';

const formatAt = (document: Document, row: number, column: number): CellFormat | undefined =>
  gridCell(hostSheet(document, 'PL 1').cells, row, column)?.format;

test('Each role has its look, and every cell the font of official documents', async () => {
  const excel = connectInProcess();
  await writeSheets([paySheet()]);
  const document = excel.document();
  expect(formatAt(document, 0, 0)).toMatchObject({
    fontName: 'Times New Roman',
    fontSize: 14,
    bold: true,
    horizontal: 'Center',
  });
  expect(formatAt(document, 1, 1)).toMatchObject({
    fillColor: '#1F3864',
    fontColor: '#FFFFFF',
    bold: true,
    wrap: true,
  });
  expect(formatAt(document, 2, 0)).toMatchObject({ numberFormat: '@', horizontal: 'Left', wrap: true, fontSize: 12 });
  expect(formatAt(document, 2, 2)).toMatchObject({
    numberFormat: '#,##0;-#,##0;"–"',
    borders: { left: { style: 'Continuous', weight: 'Hairline' } },
  });
  expect(formatAt(document, 2, 2)?.bold ?? false).toBe(false);
  expect(formatAt(document, 5, 1)).toMatchObject({
    bold: true,
    fillColor: '#F2F2F2',
    borders: { top: { weight: 'Medium' } },
  });
});

test('A later write leaves the looks that a person gave alone while ours do not change', async () => {
  const excel = connectInProcess();
  await writeSheets([paySheet()]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('PL 1');
    sheet.getRange('B3').format.fill.color = '#00FF00';
    sheet.getRange('A1').format.columnWidth = 300;
    await context.sync();
  });
  await writeSheets([paySheet({ people: [1, 2, 3] })]);
  expect(formatAt(excel.document(), 2, 1)).toMatchObject({ fillColor: '#00FF00', numberFormat: '#,##0;-#,##0;"–"' });
  expect(hostSheet(excel.document(), 'PL 1').columnWidths.get(0)).toBe(300);
});

test('A merge that would swallow a person’s cell is left out, and that cell keeps its own look', async () => {
  const excel = connectInProcess();
  await writeSheets([{ ...paySheet(), merges: [] }]);
  await type('PL 1', 'C1', 'Ghi chú');
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('PL 1').getRange('C1').format.fill.color = '#00FF00';
    await context.sync();
  });
  expect((await writeSheets([paySheet()])).state).toBe('written');
  expect(contents(excel.document(), 'PL 1', 'C1')).toBe('Ghi chú');
  expect(hostSheet(excel.document(), 'PL 1').merges).toEqual([]);
  expect(formatAt(excel.document(), 0, 2)).toMatchObject({ fillColor: '#00FF00' });
});

test('A rerun of a report of 30 sheets with 18,000 cells stays far below the limits', async () => {
  const excel = connectInProcess();
  const sheets = Array.from({ length: 30 }, (_, index) => ({
    ...paySheet({ people: Array.from({ length: 200 }, (__, row) => row) }),
    block: `KC_BLK_${index}`,
    names: [],
    cells: paySheet({ people: Array.from({ length: 200 }, (__, row) => row) }).cells.map((line) =>
      line.map((cell) =>
        cell.content.kind === 'formula' ? { ...cell, content: { kind: 'number' as const, value: index } } : cell,
      ),
    ),
  }));
  await writeSheets(sheets);
  expect(excel.traffic()).toMatchObject({ syncs: 2 });
  expect(excel.traffic().bytesSent).toBeLessThan(4_000_000);
  excel.resetTraffic();
  expect((await writeSheets(sheets)).state).toBe('unchanged');
  expect(excel.traffic()).toMatchObject({ syncs: 1 });
  expect(excel.traffic().bytesReceived).toBeLessThan(4_000_000);
});
