/** What lies over cells: rules for entries, conditional formats, links, protection, hiding and grouping, through the client and through a file. */
import { onSheet, refusalCode } from './connected';
import { open, reopen, save } from './reopened';
import { userWorkbook } from './userWorkbook';

const sheetOf = (workbook: ReturnType<typeof open>): Record<string, unknown> =>
  JSON.parse(
    JSON.stringify(workbook.excel.document().sheets[0], (_key, value: unknown) =>
      value instanceof Map || value instanceof Set ? [...(value as Iterable<unknown>)] : value,
    ),
  ) as Record<string, unknown>;

test('a rule for whole numbers keeps its limits, its prompt and its alert through a file', async () => {
  const workbook = open();
  await onSheet((sheet) => {
    const { dataValidation } = sheet.getRange('B2:B9');
    dataValidation.rule = { wholeNumber: { formula1: 1, formula2: '=$D$1', operator: 'Between' } };
    dataValidation.prompt = { showPrompt: true, title: 'Số người', message: 'Từ 1 & hơn' };
    dataValidation.errorAlert = { showAlert: true, style: 'Warning', title: 'Sai', message: 'Không phải số nguyên' };
  });
  const again = reopen(workbook);
  expect(sheetOf(again)['validations']).toEqual(sheetOf(workbook)['validations']);
  const read = await onSheet((sheet) => sheet.getRange('B3').dataValidation.load('rule,type,prompt,errorAlert'));
  expect(read.toJSON()).toMatchObject({
    type: 'WholeNumber',
    rule: { wholeNumber: { formula1: '=1', formula2: '=$D$1', operator: 'Between' } },
    prompt: { title: 'Số người' },
    errorAlert: { style: 'Warning' },
  });
});

test('clearing a part of a rule leaves the rest, and a mixed range says so', async () => {
  open();
  await onSheet((sheet) => {
    sheet.getRange('A1:C3').dataValidation.rule = { list: { inCellDropDown: true, source: 'Có,Không' } };
    sheet.getRange('B2').dataValidation.clear();
  });
  const [hole, edge, all] = await onSheet((sheet) =>
    ['B2', 'A1:A3', 'A1:C3'].map((address) => sheet.getRange(address).dataValidation.load('type')),
  );
  expect([hole?.type, edge?.type, all?.type]).toEqual(['None', 'List', 'MixedCriteria']);
});

test('a rule without limits or of two kinds is refused', async () => {
  open();
  const withRule = (rule: Excel.DataValidationRule): Promise<unknown> =>
    onSheet((sheet) => {
      sheet.getRange('A1').dataValidation.rule = rule;
    });
  expect(await refusalCode(withRule({ decimal: { formula1: 1, operator: 'Between' } }))).toBe('InvalidArgument');
  expect(await refusalCode(withRule({}))).toBe('InvalidArgument');
});

test('conditional formats are found again after a file, the newest first', async () => {
  const workbook = open();
  await onSheet((sheet) => {
    const older = sheet.getRange('A1:B9').conditionalFormats.add('Custom');
    older.custom.rule.formula = '=$A1>MAX(1,2)';
    older.custom.format.fill.color = '#FFEEDD';
    older.stopIfTrue = true;
    const newer = sheet.getRange('A1:A9').conditionalFormats.add('CellValue');
    newer.cellValue.rule = { formula1: '=0', operator: 'LessThan' };
    newer.cellValue.format.font.color = '#FF0000';
    newer.cellValue.format.font.bold = true;
  });
  reopen(workbook);
  const items = await onSheet((sheet) =>
    sheet.getRange('A5').conditionalFormats.load('items/type,items/priority,items/stopIfTrue'),
  );
  expect(items.items.map(({ type, priority, stopIfTrue }) => [type, priority, stopIfTrue])).toEqual([
    ['CellValue', 0, false],
    ['Custom', 1, true],
  ]);
  const [rule, look] = await onSheet((sheet) => {
    const formats = sheet.getRange('A5').conditionalFormats;
    return [
      formats.getItemAt(1).custom.rule.load('formula'),
      formats.getItemAt(0).cellValue.format.font.load('color,bold,italic'),
    ] as const;
  });
  expect([rule.formula, look.toJSON()]).toEqual(['=$A1>MAX(1,2)', { color: '#FF0000', bold: true, italic: null }]);
});

test('a conditional format of one kind is a null object for the other', async () => {
  open();
  const other = await onSheet((sheet) => {
    const format = sheet.getRange('A1').conditionalFormats.add('Custom');
    return format.cellValueOrNullObject.load('rule');
  });
  expect(other.isNullObject).toBe(true);
  const work = onSheet((sheet) => sheet.getRange('A1').conditionalFormats.getItemAt(0).cellValue.load('rule'));
  expect(await refusalCode(work)).toBe('InvalidArgument');
});

test('links to places and to addresses outside stay through a file', async () => {
  const workbook = open();
  await onSheet((sheet) => {
    sheet.getRange('A1').hyperlink = { documentReference: "'Sheet1'!B2", screenTip: 'Đến ô B2', textToDisplay: 'Đến' };
    sheet.getRange('A2').hyperlink = { address: 'https://example.org/a?b=1&c=2' };
  });
  const again = reopen(workbook);
  const [inside, outside, none] = await onSheet((sheet) =>
    ['A1', 'A2', 'A3'].map((address) => sheet.getRange(address).load('hyperlink,values')),
  );
  expect(inside?.hyperlink).toEqual({ documentReference: "'Sheet1'!B2", screenTip: 'Đến ô B2', textToDisplay: 'Đến' });
  expect([inside?.values, outside?.hyperlink.address, none?.hyperlink]).toEqual([
    [['Đến']],
    'https://example.org/a?b=1&c=2',
    null,
  ]);
  await onSheet((sheet) => sheet.getRange('A2').clear('Hyperlinks'));
  save(again);
});

test('protection allows what it was told to allow, also after a file', async () => {
  const workbook = open();
  await onSheet((sheet) => sheet.protection.protect({ allowFormatCells: true, selectionMode: 'Unlocked' }));
  reopen(workbook);
  const { options } = await onSheet((sheet) => sheet.protection.load('options'));
  expect([options.allowFormatCells, options.allowInsertRows, options.selectionMode]).toEqual([true, false, 'Unlocked']);
  await onSheet((sheet) => {
    sheet.getRange('A1').format.font.bold = true;
  });
  const insert = onSheet((sheet) => sheet.getRange('1:1').insert('Down'));
  expect(await refusalCode(insert)).toBe('AccessDenied');
});

test('hidden and grouped rows and columns stay so through a file', async () => {
  const workbook = open();
  await onSheet((sheet) => {
    sheet.getRange('A1:B9').values = Array.from({ length: 9 }, (_, i) => [i, i]);
    sheet.getRange('2:3').rowHidden = true;
    sheet.getRange('B:B').columnHidden = true;
    sheet.getRange('5:8').group('ByRows');
    sheet.getRange('6:7').group('ByRows');
    sheet.getRange('D:E').group('ByColumns');
  });
  const again = reopen(workbook);
  for (const field of ['hiddenRows', 'hiddenColumns', 'rowLevels', 'columnLevels'])
    expect(sheetOf(again)[field]).toEqual(sheetOf(workbook)[field]);
  const ranges = await onSheet((sheet) =>
    ['2:3', '3:4', 'A1'].map((address) => sheet.getRange(address).load('rowHidden')),
  );
  expect(ranges.map(({ rowHidden }) => rowHidden)).toEqual([true, null, false]);
  await onSheet((sheet) => {
    sheet.getRange('2:3').rowHidden = false;
    sheet.getRange('5:8').ungroup('ByRows');
  });
  expect(sheetOf(reopen(again))).toMatchObject({
    hiddenRows: [],
    rowLevels: [
      [5, 1],
      [6, 1],
    ],
  });
});

test('rows without a height of their own are saved with the height that their text needs', async () => {
  const workbook = open();
  await onSheet((sheet) => {
    sheet.getRange('A1:A3').values = [['Một hai ba bốn năm sáu bảy tám chín mười'], ['ngắn'], ['to']];
    sheet.getRange('A1:A2').format.wrapText = true;
    sheet.getRange('A3').format.font.size = 20;
  });
  const heights = (open(save(workbook)).excel.document().sheets[0]?.rowHeights ?? new Map<number, number>()) as Map<
    number,
    number
  >;
  expect([...heights.keys()]).toEqual([0, 2]);
  expect(heights.get(0)).toBeGreaterThan(60);
  expect(heights.get(2)).toBe(27);
});

test('fitting takes a height away again and widens columns to their texts', async () => {
  const workbook = open();
  await onSheet((sheet) => {
    sheet.getRange('A1').values = [['Một dòng chữ khá dài trong ô']];
    sheet.getRange('1:1').format.rowHeight = 60;
    sheet.getRange('1:1').format.autofitRows();
    sheet.getRange('A:A').format.autofitColumns();
  });
  const [sheet] = workbook.excel.document().sheets;
  expect(sheet?.rowHeights.size).toBe(0);
  expect(sheet?.columnWidths.get(0)).toBeGreaterThan(120);
});

test('a filter that a file brings is told with its cells, and whether it hides rows', async () => {
  const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const rule = '<filterColumn colId="0"><filters><filter val="7"/></filters></filterColumn>';
  const filtersOf = async (filter: string) => {
    const cells = '<sheetData><row r="2"><c r="B2"><v>7</v></c></row></sheetData>';
    const sheet = `<worksheet xmlns="${MAIN}">${cells}${filter}</worksheet>`;
    const table = `<table xmlns="${MAIN}" id="4" name="KC_In" displayName="KC_In" ref="A1:D3"><autoFilter ref="A1:D3">${rule}</autoFilter><tableColumns count="4"><tableColumn id="1" name="Tên"/><tableColumn id="2" name="Số cơ sở (2019)"/><tableColumn id="3" name="Gấp đôi"/><tableColumn id="4" name="Ngày"/></tableColumns></table>`;
    open(userWorkbook({ 'xl/worksheets/sheet2.xml': sheet, 'xl/tables/table1.xml': table }));
    return Excel.run(async ({ workbook }) => {
      const own = workbook.worksheets.getItem('Ẩn').autoFilter.load('enabled,isDataFiltered');
      const range = own.getRangeOrNullObject().load('address');
      const ofTable = workbook.tables.getItem('KC_In').autoFilter.load('isDataFiltered');
      await workbook.context.sync();
      return [own.enabled, own.isDataFiltered, range.isNullObject ? '' : range.address, ofTable.isDataFiltered];
    });
  };
  expect(await filtersOf(`<autoFilter ref="B2:C9">${rule}</autoFilter>`)).toEqual([true, true, 'Ẩn!B2:C9', true]);
  expect(await filtersOf('<autoFilter ref="B2:C9"/>')).toEqual([true, false, 'Ẩn!B2:C9', true]);
  expect(await filtersOf('')).toEqual([false, false, '', true]);
});
