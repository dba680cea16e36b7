/** Native charts: made from cells as Excel does, found again after a file, drawn by LibreOffice. */
import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { convertWithLibreOffice } from '../harness/libreoffice';
import { onSheet, refusalCode } from './connected';
import { unpack } from './packageAudit';
import { open, reopen, save } from './reopened';

const TYPES = ['Line', 'LineMarkers', 'ColumnStacked', 'ColumnClustered', 'BarStacked'] as const;

const DATA = [
  ['Năm', 'Phương án 1', 'Phương án 2'],
  ['2021', 10, 12],
  ['2022', 20, 18],
  ['2023', 30, 33],
];

const drawn = async (type: (typeof TYPES)[number] | 'Pie'): Promise<void> =>
  onSheet((sheet) => {
    sheet.getRange('A1:A4').numberFormat = [['@'], ['@'], ['@'], ['@']];
    sheet.getRange('A1:C4').values = DATA;
    const chart = sheet.charts.add(type, sheet.getRange('A1:C4'), 'Columns');
    chart.name = 'KC_BieuDo';
    chart.title.text = 'Kinh phí theo năm & phương án';
    chart.title.format.font.size = 16;
    chart.legend.position = 'Right';
    chart.axes.valueAxis.title.text = 'Triệu đồng';
    chart.axes.valueAxis.numberFormat = '#,##0';
    chart.axes.categoryAxis.majorGridlines.visible = true;
    chart.series.getItemAt(0).format.line.color = '#1F3864';
    chart.series.getItemAt(1).hasDataLabels = true;
    chart.setPosition('E2', 'K18');
  });

test.each(TYPES)('a chart of the kind %s is the same value after a file', async (type) => {
  const workbook = open();
  await drawn(type);
  const [before] = workbook.excel.document().sheets[0]?.charts ?? [];
  const again = reopen(workbook);
  const [after] = again.excel.document().sheets[0]?.charts ?? [];
  expect(after).toMatchObject({ ...before, id: expect.any(String) as string });
  expect(after?.isOurs).toBe(true);
  expect(Buffer.compare(save(again), save(again))).toBe(0);
});

test('series take their names and categories from the edges of the data', async () => {
  const workbook = open();
  await drawn('Line');
  const [chart] = workbook.excel.document().sheets[0]?.charts ?? [];
  expect(chart?.series.map(({ nameReference, categories, values }) => [nameReference, categories, values])).toEqual([
    ['Sheet1!$B$1', 'Sheet1!$A$2:$A$4', 'Sheet1!$B$2:$B$4'],
    ['Sheet1!$C$1', 'Sheet1!$A$2:$A$4', 'Sheet1!$C$2:$C$4'],
  ]);
});

test('a chart is found by name, moved, changed and deleted', async () => {
  const workbook = open();
  await drawn('ColumnClustered');
  reopen(workbook);
  const chart = await onSheet((sheet) => {
    const found = sheet.charts.getItem('kc_bieudo');
    found.title.text = 'Tên mới';
    found.setPosition('A6');
    return found.load('name,left,top,width,chartType');
  });
  expect(chart.toJSON()).toMatchObject({
    name: 'KC_BieuDo',
    left: 0,
    top: 75,
    width: 336,
    chartType: 'ColumnClustered',
  });
  const count = await onSheet((sheet) => {
    sheet.charts.getItem('KC_BieuDo').delete();
    return sheet.charts.getCount();
  });
  expect(count.value).toBe(0);
  const gone = await onSheet((sheet) => sheet.charts.getItemOrNullObject('KC_BieuDo').load('name'));
  expect(gone.isNullObject).toBe(true);
});

test('deleting the only chart of a file takes its parts away', async () => {
  const workbook = open();
  await drawn('Line');
  const again = reopen(workbook);
  await onSheet((sheet) => sheet.charts.getItemAt(0).delete());
  expect(Object.keys(unpack(save(again))).filter((name) => /chart|drawing/.test(name))).toEqual([]);
});

test('kinds of charts that are not drawn are refused', async () => {
  open();
  expect(await refusalCode(drawn('Pie'))).toBe('NotImplemented');
});

test('renaming a sheet and inserting rows move what a chart shows', async () => {
  const workbook = open();
  await drawn('Line');
  await onSheet((sheet) => {
    sheet.getRange('2:3').insert('Down');
    sheet.name = 'Bảng số';
  });
  const [chart] = workbook.excel.document().sheets[0]?.charts ?? [];
  expect(chart?.series[0]).toMatchObject({ nameReference: "'Bảng số'!$B$1", values: "'Bảng số'!$B$4:$B$6" });
});

test('a block of cells is not moved by itself under a chart, and beside it the chart stays', async () => {
  open();
  await drawn('ColumnStacked');
  const place = async (): Promise<readonly number[]> => {
    const { left, top } = await onSheet((sheet) => sheet.charts.getItem('KC_BieuDo').load('left,top'));
    return [left, top];
  };
  const before = await place();
  expect(await refusalCode(onSheet((sheet) => sheet.getRange('F1:G1').insert('Down')))).toBe('NotImplemented');
  expect(await refusalCode(onSheet((sheet) => sheet.getRange('A3:A4').delete('Left')))).toBe('NotImplemented');
  await onSheet((sheet) => sheet.getRange('A40:G40').insert('Down'));
  await onSheet((sheet) => sheet.getRange('A1:B1').insert('Down'));
  expect(await place()).toEqual(before);
});

test('a chart follows the rows and columns on which it hangs', async () => {
  const workbook = open();
  await drawn('ColumnStacked');
  const place = async (): Promise<readonly number[]> => {
    const { left, top, width, height } = await onSheet((sheet) =>
      sheet.charts.getItem('KC_BieuDo').load('left,top,width,height'),
    );
    return [left, top, width, height];
  };
  expect(await place()).toEqual([192, 15, 336, 255]);
  await onSheet((sheet) => {
    sheet.getRange('1:2').insert('Down');
    sheet.getRange('A:A').insert('Right');
  });
  expect(await place()).toEqual([240, 45, 336, 255]);
  await onSheet((sheet) => sheet.getRange('6:7').insert('Down'));
  expect(await place()).toEqual([240, 45, 336, 285]);
  await onSheet((sheet) => {
    sheet.getRange('A:A').format.columnWidth = 96;
    sheet.getRange('1:1').rowHidden = true;
  });
  expect(await place()).toEqual([288, 30, 336, 285]);
  await onSheet((sheet) => sheet.getRange('1:5').delete('Up'));
  expect(await place()).toEqual([288, 0, 336, 255]);
  reopen(workbook);
  expect(await place()).toEqual([288, 0, 336, 255]);
});

test.each([
  ['oneCell', [48, 45, 96, 60]],
  ['absolute', [48, 15, 96, 60]],
  [undefined, [48, 45, 96, 60]],
])('a chart of a file that hangs by %s goes where Excel puts it', async (editAs, expected) => {
  const workbook = open();
  await drawn('Line');
  await onSheet((sheet) => sheet.charts.getItem('KC_BieuDo').setPosition('B2', 'C5'));
  const bytes = save(workbook);
  const parts = unpack(bytes);
  const [name = ''] = Object.keys(parts).filter((part) => /drawings\/drawing\d/.test(part));
  const drawing = strFromU8(parts[name] ?? new Uint8Array());
  const other = editAs === undefined ? drawing : drawing.replace('<xdr:twoCellAnchor', `$& editAs="${editAs}"`);
  const placed = open(zipSync({ ...parts, [name]: strToU8(other) }));
  await onSheet((sheet) => sheet.getRange('1:2').insert('Down'));
  const again = reopen(placed);
  const [chart] = again.excel.document().sheets[0]?.charts ?? [];
  expect([chart?.place.left, chart?.place.top, chart?.place.width, chart?.place.height]).toEqual(expected);
});

test('kind, gaps and scales are changed and kept', async () => {
  const workbook = open();
  await drawn('ColumnStacked');
  await onSheet((sheet) => {
    const chart = sheet.charts.getItem('KC_BieuDo');
    chart.chartType = 'BarStacked';
    chart.series.getItemAt(0).gapWidth = 40;
    chart.axes.valueAxis.set({ minimum: 0, maximum: 60, majorUnit: 20 });
    chart.axes.categoryAxis.reversePlotOrder = true;
  });
  reopen(workbook);
  const [chart, series, value, category] = await onSheet((sheet) => {
    const one = sheet.charts.getItem('KC_BieuDo');
    const { axes } = one;
    return [
      one.load('chartType'),
      one.series.getItemAt(1).load('gapWidth'),
      axes.valueAxis.load('minimum,maximum,majorUnit,reversePlotOrder'),
      axes.categoryAxis.load('majorUnit,reversePlotOrder'),
    ] as const;
  });
  expect([chart.chartType, series.gapWidth, value.toJSON(), category.toJSON()]).toEqual([
    'BarStacked',
    40,
    { minimum: 0, maximum: 60, majorUnit: 20, reversePlotOrder: false },
    { majorUnit: '', reversePlotOrder: true },
  ]);
});

test('LibreOffice draws the charts and keeps their titles', async () => {
  const workbook = open();
  await drawn('ColumnStacked');
  const folder = mkdtempSync(join(tmpdir(), 'kc-charts-'));
  const file = join(folder, 'charts.xlsx');
  writeFileSync(file, save(workbook));
  const [again = '', pdf = ''] = [
    ...(await convertWithLibreOffice([file], 'xlsx', join(folder, 'again'))),
    ...(await convertWithLibreOffice([file], 'pdf', folder)),
  ];
  expect(statSync(pdf).size).toBeGreaterThan(5_000);
  const parts = unpack(new Uint8Array(readFileSync(again)));
  const chart = Object.entries(parts).find(([name]) => /charts\/chart\d+\.xml$/.test(name))?.[1];
  const text = strFromU8(chart ?? new Uint8Array());
  expect(text).toContain('Kinh phí theo năm &amp; phương án');
  expect(text).toContain('stacked');
  const [read] = open(new Uint8Array(readFileSync(again))).excel.document().sheets[0]?.charts ?? [];
  expect([read?.name, read?.isOurs]).toEqual(['KC_BieuDo', false]);
});
