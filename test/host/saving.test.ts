/** Saved files hold what was written and leave everything else alone; they are made in the worker, as in the program. */
import { unzipSync } from 'fflate';
import { openWorkbook } from '../../src/host/codec/open';
import { EMPTY_GRID, gridCell } from '../../src/host/document/cellGrid';
import { startEmbeddedExcel, UnreadableWorkbook, type EmbeddedExcel } from '../../src/host/embeddedExcel';
import { connectInProcess } from '../../src/host/inProcess';
import { refusalCode } from './connected';
import { userWorkbook } from './userWorkbook';

const opened: EmbeddedExcel[] = [];
const start = async (bytes?: Uint8Array): Promise<EmbeddedExcel> => {
  const excel = await startEmbeddedExcel(bytes);
  opened.push(excel);
  return excel;
};

afterEach(async () => {
  await Promise.all(opened.splice(0).map((excel) => excel.close()));
});

const batch = (work: (workbook: Excel.Workbook) => void): Promise<void> =>
  Excel.run(async (context) => {
    work(context.workbook);
    await context.sync();
  });

const partText = (bytes: Uint8Array, name: string): string => new TextDecoder().decode(unzipSync(bytes)[name]);
const reopen = (bytes: Uint8Array): ReturnType<typeof openWorkbook> =>
  openWorkbook(bytes, { seed: 'again', year: 2026 });

/** @returns the names of parts whose bytes differ, new and removed ones included. */
function differingParts(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [unzipSync(before), unzipSync(after)];
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  return names
    .filter((name) => Buffer.compare(Buffer.from(old[name] ?? []), Buffer.from(now[name] ?? [])) !== 0)
    .sort();
}

function fillNewWorkbook(workbook: Excel.Workbook): void {
  const sheet = workbook.worksheets.getItem('Sheet1');
  sheet.name = "Địa 'cũ' phương";
  const range = sheet.getRange('A1:C3');
  range.getColumn(0).numberFormat = '@' as unknown as string[][];
  range.values = [
    ['Tên, (huyện)', 'Số cơ sở\n2019', 'x & <y>'],
    ['=nguy hiểm', 1000.5, true],
    ["'001", '#N/A', '=KC.FEE(B2,1)&IFS(B2>1,"a")'],
  ];
  sheet.tables.add('A1:C3', true).name = 'KC_DiaPhuong';
  sheet.freezePanes.freezeRows(1);
  sheet.getRange('E1:F1').merge();
  sheet.getRange('B:B').format.columnWidth = 150;
  sheet.getRange('A1').format.rowHeight = 30;
  workbook.names.add('KC_KHOI', sheet.getRange('A1:C3'), 'ghi chú "1"');
  const hidden = workbook.worksheets.add('_KC');
  hidden.getRange('A1').values = [['\u0007 _x0041_ ']];
  hidden.visibility = 'VeryHidden';
}

test('a new workbook is read back as it was written', async () => {
  const excel = await start();
  await batch(fillNewWorkbook);
  connectInProcess(reopen(await excel.save()));
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('KC_DiaPhuong').load('name,worksheet/name,showFilterButton');
    const range = table.getHeaderRowRange().load('values');
    const name = context.workbook.names.getItem('KC_KHOI').load('formula,comment');
    const hidden = context.workbook.worksheets.getItem('_KC').load('visibility');
    const odd = hidden.getRange('A1').load('values');
    const sizes = table.worksheet.getRange('B1').load('format/columnWidth,format/rowHeight');
    const all = table.getRange().load('formulas,numberFormat');
    await context.sync();
    expect(table.worksheet.name).toBe("Địa 'cũ' phương");
    expect(range.values).toEqual([['Tên, (huyện)', 'Số cơ sở\n2019', 'x & <y>']]);
    expect(all.formulas.slice(1)).toEqual([
      ['=nguy hiểm', 1000.5, true],
      ['001', '#N/A', '=KC.FEE(B2,1)&IFS(B2>1,"a")'],
    ]);
    expect(all.numberFormat[1]).toEqual(['@', 'General', 'General']);
    expect([name.formula, name.comment]).toEqual(["='Địa ''cũ'' phương'!$A$1:$C$3", 'ghi chú "1"']);
    expect([hidden.visibility, odd.values]).toEqual(['VeryHidden', [['\u0007 _x0041_ ']]]);
    expect([sizes.format.columnWidth, sizes.format.rowHeight]).toEqual([150, 30]);
  });
});

test('formulas are spelled as files spell them, and texts never become formulas', async () => {
  const excel = await start();
  await batch(fillNewWorkbook);
  const sheet = partText(await excel.save(), 'xl/worksheets/sheet1.xml');
  expect(sheet).toContain('<f>_xldudf_KC_FEE(B2,1)&amp;_xlfn.IFS(B2&gt;1,"a")</f></c>');
  expect(sheet).toContain('t="inlineStr"><is><t>=nguy hiểm</t></is>');
  expect(sheet).toContain('t="e"><v>#N/A</v>');
});

test('saving twice gives the same bytes', async () => {
  const excel = await start();
  await batch(fillNewWorkbook);
  expect(Buffer.compare(Buffer.from(await excel.save()), Buffer.from(await excel.save()))).toBe(0);
});

test('an opened file that was not changed is saved as it was', async () => {
  const bytes = userWorkbook();
  const excel = await start(bytes);
  expect(Buffer.compare(Buffer.from(await excel.save()), Buffer.from(bytes))).toBe(0);
});

test('adding a sheet to an opened file touches no other sheet, table, drawing or style', async () => {
  const bytes = userWorkbook();
  const excel = await start(bytes);
  await batch((workbook) => {
    workbook.worksheets.add('KC Báo cáo').getRange('A1:B1').values = [['x', "='Địa phương'!B2"]];
  });
  const saved = await excel.save();
  expect(differingParts(bytes, saved)).toEqual([
    '[Content_Types].xml',
    'xl/_rels/workbook.xml.rels',
    'xl/calcChain.xml',
    'xl/workbook.xml',
    'xl/worksheets/sheet3.xml',
  ]);
  const workbook = partText(saved, 'xl/workbook.xml');
  expect(workbook).toContain('fullCalcOnLoad="1"');
  expect(workbook).toMatch(/Biểu đồ.*Địa phương.*Ẩn.*KC Báo cáo/);
  expect(workbook).toContain('<definedName name="riêng" localSheetId="2">');
});

test('a new first sheet takes names of single sheets along', async () => {
  const excel = await start(userWorkbook());
  await batch((workbook) => {
    workbook.worksheets.add('Đầu').position = 0;
  });
  const workbook = partText(await excel.save(), 'xl/workbook.xml');
  expect(workbook).toMatch(/Biểu đồ.*Đầu.*Địa phương.*Ẩn/);
  expect(workbook).toContain('<definedName name="_xlnm.Print_Area" localSheetId="2">');
  expect(workbook).toContain('<definedName name="riêng" localSheetId="3">');
});

test('names of sheets are changed, added and deleted in a file, and come back', async () => {
  const first = await start(userWorkbook());
  await batch((workbook) => {
    workbook.worksheets.add('Đầu').position = 0;
    workbook.worksheets.getItem('Đầu').names.add('riêng', '=1');
    workbook.worksheets.getItem('Ẩn').names.getItem('riêng').comment = 'ghi chú';
    workbook.names.add('riêng', '="chung"');
  });
  const names = partText(await first.save(), 'xl/workbook.xml').match(/<definedName name="riêng".*?<\/definedName>/gu);
  expect(names).toEqual([
    '<definedName name="riêng">"chung"</definedName>',
    '<definedName name="riêng" localSheetId="1">1</definedName>',
    `<definedName name="riêng" localSheetId="3" comment="ghi chú">'Ẩn'!$A$1</definedName>`,
  ]);
  const again = await start(await first.save());
  await batch((workbook) => {
    workbook.worksheets.getItem('Đầu').names.getItem('riêng').delete();
    workbook.names.getItem('riêng').delete();
  });
  const { sheets, names: left } = reopen(await again.save());
  const hidden = sheets.find(({ name }) => name === 'Ẩn');
  expect(left.filter(({ name }) => name === 'riêng')).toEqual([
    { name: 'riêng', sheetId: hidden?.id, formula: "='Ẩn'!$A$1", visible: true, comment: 'ghi chú' },
  ]);
});

test('changing a cell of an opened sheet keeps all that was not changed', async () => {
  const excel = await start(userWorkbook());
  await batch((workbook) => {
    const sheet = workbook.worksheets.getItem('Địa phương');
    sheet.getRange('C2').values = [[5]];
    sheet.getRange('B2').format.font.italic = true;
  });
  const saved = await excel.save();
  const sheet = partText(saved, 'xl/worksheets/sheet1.xml');
  expect(sheet).toContain('<c r="C2"><v>5</v></c>');
  expect(sheet).toContain('<c r="C3"><f>B3*2+$B$2+SUM(KC_In[Số cơ sở (2019)])</f></c>');
  expect(sheet).toContain('<c r="A3"><f>"B"&amp;"x"</f></c>');
  expect(sheet).toContain('<c r="D2" s="2"><v>43471</v></c>');
  for (const kept of [
    '<tabColor theme="4"/>',
    '<cfRule type="dataBar" priority="1"/>',
    '<drawing r:id="rId2"/>',
    'ht="33"',
  ])
    expect(sheet).toContain(kept);
  const styles = partText(saved, 'xl/styles.xml');
  expect(styles).toContain('<font><b/><i/><strike/><sz val="9"/><color theme="3"/><name val="Arial"/></font>');
  expect(styles).toMatch(/<xf numFmtId="170" fontId="2" fillId="1" borderId="0"[^>]*><alignment horizontal="right"\/>/);
});

test('cells whose addresses were left out keep their places when another is written', async () => {
  const excel = await start(userWorkbook());
  await batch((workbook) => {
    workbook.worksheets.getItem('Ẩn').getRange('A1:D1').values = [['', null, null, 'bốn']] as unknown[][];
  });
  const [, hidden] = reopen(await excel.save()).sheets;
  const values = [0, 1, 2, 3].map((column) => gridCell(hidden?.cells ?? EMPTY_GRID, 0, column)?.value);
  expect(values).toEqual([undefined, 'tám', undefined, 'bốn']);
});

test('cells with one format share one style', async () => {
  const excel = await start();
  await batch((workbook) => {
    const range = workbook.worksheets.getItem('Sheet1').getRange('A1:J50');
    range.format.font.bold = true;
    range.format.fill.color = '#FFFF00';
    range.getCell(3, 3).format.fill.color = '#FFFF00';
  });
  expect(partText(await excel.save(), 'xl/styles.xml')).toContain('<cellXfs count="2">');
});

test('a table that grew, was renamed and got another heading is written so', async () => {
  const excel = await start(userWorkbook());
  await batch((workbook) => {
    const table = workbook.tables.getItem('KC_In');
    table.getHeaderRowRange().getCell(0, 0).values = [['Tên mới']];
    table.resize('A1:E4');
    table.name = 'KC_Khac';
  });
  const table = partText(await excel.save(), 'xl/tables/table1.xml');
  expect(table).toContain('id="4" totalsRowShown="0" name="KC_Khac" displayName="KC_Khac" ref="A1:E4"');
  expect(table).toContain('<autoFilter ref="A1:E4"/>');
  expect(table).toContain('<tableColumn id="5" name="Tên mới"/><tableColumn id="2" name="Số cơ sở (2019)"/>');
  expect(table).toContain('count="5"');
});

test('deleting a sheet and a table removes their parts and everything that points to them', async () => {
  const excel = await start(userWorkbook());
  await batch((workbook) => {
    workbook.worksheets.getItem('Ẩn').visibility = 'Visible';
    workbook.worksheets.getItem('Ẩn').delete();
    workbook.tables.getItem('KC_In').convertToRange();
  });
  const saved = await excel.save();
  expect(Object.keys(unzipSync(saved))).not.toEqual(expect.arrayContaining(['xl/worksheets/sheet2.xml']));
  expect(Object.keys(unzipSync(saved))).not.toEqual(expect.arrayContaining(['xl/tables/table1.xml']));
  expect(partText(saved, 'xl/worksheets/sheet1.xml')).not.toContain('tablePart');
  expect(reopen(saved).sheets.map(({ name }) => name)).toEqual(['Địa phương']);
});

test('what was saved can be opened, changed and saved again', async () => {
  const first = await start();
  await batch(fillNewWorkbook);
  const second = await start(await first.save());
  await batch((workbook) => {
    workbook.tables.getItem('KC_DiaPhuong').getDataBodyRange().getCell(0, 1).values = [[7]];
  });
  const document = reopen(await second.save());
  expect(document.tables.map(({ name }) => name)).toEqual(['KC_DiaPhuong']);
  expect(gridCell(document.sheets[0]?.cells ?? EMPTY_GRID, 1, 1)?.value).toBe(7);
});

test('a file that cannot be opened rejects with its reason', async () => {
  const rejected = startEmbeddedExcel(new Uint8Array([1, 2, 3]));
  await expect(rejected).rejects.toBeInstanceOf(UnreadableWorkbook);
  await expect(rejected).rejects.toMatchObject({ reason: 'not-a-zip' });
});

test('after closing, requests fail and saving is refused', async () => {
  const excel = await start();
  await excel.close();
  expect(['ConnectionFailure', 'GeneralException']).toContain(
    await refusalCode(batch((workbook) => void workbook.worksheets.add('x'))),
  );
  await expect(excel.save()).rejects.toThrow('ended');
});

test('traffic through the worker is counted in syncs and bytes', async () => {
  const excel = await start();
  await batch((workbook) => {
    workbook.worksheets.getItem('Sheet1').getRange('A1').values = [[1]];
  });
  const { syncs, actions, bytesSent, bytesReceived } = excel.traffic();
  expect([syncs, actions, bytesSent > 100, bytesReceived > 20]).toEqual([1, 1, true, true]);
});
