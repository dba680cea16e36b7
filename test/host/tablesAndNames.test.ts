/** Tables and workbook names behave as in Excel. */
import { formulasAt, newWorkbook, onSheet, refusalCode, write } from './connected';

beforeEach(() => {
  newWorkbook();
});

const addTable = (address: string, name: string): Promise<Excel.Table> =>
  onSheet((sheet) => {
    const table = sheet.tables.add(address, true);
    table.name = name;
    return table;
  });

test('a table is found by name from the workbook and from its sheet, and tells its ranges', async () => {
  await write('B2:C4', [
    ['Tên (huyện)', 'Số cơ sở, 2019'],
    ['a', 1],
    ['b', 2],
  ]);
  await addTable('B2:C4', 'KC_DiaPhuong');
  await onSheet(async (sheet, context) => {
    const table = context.workbook.tables
      .getItem('kc_diaphuong')
      .load('name,id,style,showFilterButton,showBandedRows,worksheet/name');
    const same = sheet.tables.getItem('KC_DiaPhuong').load('id');
    const parts = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange()].map((range) =>
      range.load('address'),
    );
    await context.sync();
    expect([table.name, table.worksheet.name, table.style]).toEqual(['KC_DiaPhuong', 'Sheet1', 'TableStyleMedium2']);
    expect(same.id).toBe(table.id);
    expect(parts.map((range) => range.address)).toEqual(['Sheet1!B2:C4', 'Sheet1!B2:C2', 'Sheet1!B3:C4']);
  });
});

test('headings become distinct texts', async () => {
  await write('A1:D1', [[2019, '', 'a', 'A']]);
  await addTable('A1:D2', 'KC_A');
  expect(await formulasAt('A1:D1')).toEqual([['2019', 'Column2', 'a', 'A2']]);
  await write('A1:B1', [['', '=1+1']]);
  expect((await formulasAt('A1:D1'))[0]?.every((heading) => typeof heading === 'string' && heading !== '')).toBe(true);
});

test('overlapping tables and tables over merged cells are refused', async () => {
  await addTable('A1:B3', 'KC_A');
  expect(await refusalCode(addTable('B3:C4', 'KC_B'))).toBe('InvalidArgument');
  await onSheet((sheet) => sheet.getRange('E1:F1').merge());
  expect(await refusalCode(addTable('E1:F2', 'KC_C'))).toBe('InvalidOperation');
});

test('a table name in use by a table or a name is refused, and so is an illegal one', async () => {
  await addTable('A1:B3', 'KC_A');
  await onSheet((sheet, context) => context.workbook.names.add('KC_N', sheet.getRange('A1')));
  expect(await refusalCode(addTable('D1:E3', 'kc_a'))).toBe('ItemAlreadyExists');
  expect(await refusalCode(addTable('G1:H3', 'KC_N'))).toBe('ItemAlreadyExists');
  expect(await refusalCode(addTable('J1:K3', 'A1'))).toBe('InvalidArgument');
});

test('a table is resized around its headings only', async () => {
  await addTable('A1:B3', 'KC_A');
  const resize = (address: string): Promise<void> => onSheet((sheet) => sheet.tables.getItem('KC_A').resize(address));
  await resize('A1:C9');
  expect(await refusalCode(resize('A2:B3'))).toBe('InvalidArgument');
  expect(await refusalCode(resize('E1:F3'))).toBe('InvalidArgument');
  const range = await onSheet((sheet) => sheet.tables.getItem('KC_A').getRange().load('address'));
  expect(range.address).toBe('Sheet1!A1:C9');
});

test('switches and style of a table are kept', async () => {
  await addTable('A1:B3', 'KC_A');
  await onSheet((sheet) =>
    sheet.tables.getItem('KC_A').set({ style: 'TableStyleLight1', showFilterButton: false, showBandedRows: false }),
  );
  const table = await onSheet((sheet) =>
    sheet.tables.getItem('KC_A').load('style,showFilterButton,showBandedRows,showHeaders,showTotals'),
  );
  expect(table.toJSON()).toMatchObject({
    style: 'TableStyleLight1',
    showFilterButton: false,
    showBandedRows: false,
    showHeaders: true,
    showTotals: false,
  });
});

test('a table turned into a range keeps its cells', async () => {
  await write('A1:A2', [['a'], [1]]);
  await addTable('A1:A2', 'KC_A');
  await onSheet((sheet) => sheet.tables.getItem('KC_A').convertToRange());
  const count = await onSheet((sheet) => sheet.tables.getCount());
  expect([count.value, await formulasAt('A1:A2')]).toEqual([0, [['a'], [1]]]);
});

test('a name stands for the range it was given', async () => {
  const name = await onSheet((sheet, context) => {
    const added = context.workbook.names.add('KC_KHOI', sheet.getRange('B2:C3'), 'ghi chú');
    return added.load('name,formula,visible,comment,type,scope');
  });
  expect(name.toJSON()).toMatchObject({
    name: 'KC_KHOI',
    formula: '=Sheet1!$B$2:$C$3',
    visible: true,
    comment: 'ghi chú',
    type: 'Range',
    scope: 'Workbook',
  });
  const range = await onSheet((_sheet, context) =>
    context.workbook.names.getItem('KC_KHOI').getRange().load('address'),
  );
  expect(range.address).toBe('Sheet1!B2:C3');
});

test('a name can be pointed elsewhere, hidden, and deleted', async () => {
  await onSheet((_sheet, context) => context.workbook.names.add('KC_KHOI', '=Sheet1!$A$1'));
  const moved = await onSheet((_sheet, context) => {
    const name = context.workbook.names.getItem('KC_KHOI');
    name.formula = '=Sheet1!$B$2:$B$9';
    name.visible = false;
    return [name.load('visible'), name.getRange().load('address')] as const;
  });
  expect([moved[0].visible, moved[1].address]).toEqual([false, 'Sheet1!B2:B9']);
  await onSheet((_sheet, context) => context.workbook.names.getItem('KC_KHOI').delete());
  const count = await onSheet((_sheet, context) => context.workbook.names.getCount());
  expect(count.value).toBe(0);
});

test('a name in use and an illegal name are refused', async () => {
  const add = (name: string): Promise<unknown> => onSheet((_sheet, context) => context.workbook.names.add(name, '=1'));
  await add('KC_A');
  expect(await refusalCode(add('kc_A'))).toBe('ItemAlreadyExists');
  expect(await refusalCode(add('B7'))).toBe('InvalidArgument');
  expect(await refusalCode(add('có dấu cách'))).toBe('InvalidArgument');
});

const addOwn = (name: string, formula: string): Promise<unknown> => onSheet((sheet) => sheet.names.add(name, formula));

test('a sheet has names of its own, which stand beside those of the workbook', async () => {
  await onSheet((sheet, context) => context.workbook.names.add('KC_MUC', sheet.getRange('A1')));
  await addOwn('kc_muc', '=Sheet1!$B$2');
  expect(await refusalCode(addOwn('KC_MUC', '=Sheet1!$C$3'))).toBe('ItemAlreadyExists');
  const [own, workbooks, place, counts] = await onSheet((sheet, { workbook }) => [
    sheet.names.getItem('KC_MUC').load('name,scope,formula,worksheet/name'),
    workbook.names.getItem('KC_MUC').load('name,scope,formula'),
    sheet.getRange('KC_MUC').load('address'),
    [sheet.names.getCount(), workbook.names.getCount()] as const,
  ]);
  expect([own.name, own.scope, own.formula, own.worksheet.name]).toEqual([
    'kc_muc',
    'Worksheet',
    '=Sheet1!$B$2',
    'Sheet1',
  ]);
  expect([workbooks.name, workbooks.scope, workbooks.formula]).toEqual(['KC_MUC', 'Workbook', '=Sheet1!$A$1']);
  expect([place.address, ...counts.map(({ value }) => value)]).toEqual(['Sheet1!B2', 1, 1]);
  const none = await onSheet((_sheet, { workbook }) => workbook.names.getItem('KC_MUC').worksheetOrNullObject);
  expect(none.isNullObject).toBe(true);
  const asked = onSheet((_sheet, { workbook }) => workbook.names.getItem('KC_MUC').worksheet.load('name'));
  expect(await refusalCode(asked)).toBe('InvalidArgument');
});

test('names of a sheet follow its name and its rows, and go with it', async () => {
  await onSheet((_sheet, { workbook }) => {
    const other = workbook.worksheets.add('Khác');
    other.names.add('riêng', "='Khác'!$A$2");
    workbook.worksheets.getItem('Sheet1').getRange('A1').formulas = [["='Khác'!riêng+1"]];
  });
  await onSheet((_sheet, { workbook }) => {
    const other = workbook.worksheets.getItem('Khác');
    other.getRange('1:1').insert('Down');
    other.name = 'Mới đây';
  });
  const name = await onSheet((_sheet, { workbook }) =>
    workbook.worksheets.getItem('Mới đây').names.getItem('riêng').load('formula'),
  );
  expect([name.formula, await formulasAt('A1')]).toEqual(["='Mới đây'!$A$3", [["='Mới đây'!riêng+1"]]]);
  await onSheet((_sheet, { workbook }) => workbook.worksheets.getItem('Mới đây').delete());
  expect(await formulasAt('A1')).toEqual([['=#REF!+1']]);
});

test('a name of a constant has a type and no range', async () => {
  const name = await onSheet((_sheet, context) =>
    context.workbook.names.add('KC_CHU', 'xin chào').load('formula,type'),
  );
  expect([name.formula, name.type]).toEqual(['="xin chào"', 'String']);
  const range = await onSheet((_sheet, context) => context.workbook.names.getItem('KC_CHU').getRangeOrNullObject());
  expect(range.isNullObject).toBe(true);
});
