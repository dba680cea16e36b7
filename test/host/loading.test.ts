/** The client's own rules of loading, null objects and references hold against the embedded workbook. */
import { newWorkbook, onSheet, refusal, refusalCode, write } from './connected';

beforeEach(() => {
  newWorkbook();
});

test('only what was loaded can be read', async () => {
  await write('A1', 5);
  const range = await onSheet((sheet) => sheet.getRange('A1').load('values'));
  expect(range.values).toEqual([[5]]);
  expect(() => range.address).toThrow(OfficeExtension.Error);
});

test('a load that names nothing loads every property', async () => {
  const sheet = await onSheet((found) => found.load());
  expect(sheet.toJSON()).toMatchObject({
    name: 'Sheet1',
    position: 0,
    visibility: 'Visible',
    showGridlines: true,
    tabColor: '',
  });
});

test('nested properties of a collection load in one request', async () => {
  await onSheet((sheet) => {
    sheet.getRange('A1:B2').values = [
      ['a', 'b'],
      [1, 2],
    ];
    sheet.tables.add('A1:B2', true).name = 'KC_Bang';
  });
  await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load('items/name,items/tables/name,items/protection/protected');
    await context.sync();
    expect(
      sheets.items.map((sheet) => [
        sheet.name,
        sheet.tables.items.map((table) => table.name),
        sheet.protection.protected,
      ]),
    ).toEqual([['Sheet1', ['KC_Bang'], false]]);
  });
});

test('a missing sheet, table and name are null objects when asked so', async () => {
  await Excel.run(async (context) => {
    const { worksheets, tables, names } = context.workbook;
    const missing = [
      worksheets.getItemOrNullObject('x'),
      tables.getItemOrNullObject('x'),
      names.getItemOrNullObject('x'),
    ];
    const below = worksheets.getItemOrNullObject('x').getRange('A1').load('values');
    await context.sync();
    expect(missing.map((object) => object.isNullObject)).toEqual([true, true, true]);
    expect(below.isNullObject).toBe(true);
  });
});

test('a missing sheet, table and name are refused with ItemNotFound otherwise', async () => {
  const ask = (work: (workbook: Excel.Workbook) => { load(): unknown }): Promise<string> =>
    refusalCode(
      Excel.run(async (context) => {
        work(context.workbook).load();
        await context.sync();
      }),
    );
  expect(await ask((workbook) => workbook.worksheets.getItem('x'))).toBe('ItemNotFound');
  expect(await ask((workbook) => workbook.tables.getItem('x'))).toBe('ItemNotFound');
  expect(await ask((workbook) => workbook.names.getItem('x'))).toBe('ItemNotFound');
});

test('setting a property of a null object is refused', async () => {
  const work = Excel.run(async (context) => {
    context.workbook.worksheets.getItemOrNullObject('x').name = 'y';
    await context.sync();
  });
  expect(await refusalCode(work)).toBe('InvalidObjectPath');
});

test('a range stays usable over several syncs', async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('B2:C3');
    await context.sync();
    range.values = [
      [1, 2],
      [3, 4],
    ];
    await context.sync();
    range.load('values,address');
    await context.sync();
    expect([range.address, range.values]).toEqual([
      'Sheet1!B2:C3',
      [
        [1, 2],
        [3, 4],
      ],
    ]);
  });
});

test('a range of a sheet that was renamed in between is still the same range', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const range = sheet.getRange('A1');
    await context.sync();
    sheet.name = 'Địa phương 2';
    range.load('address');
    await context.sync();
    sheet.load('name');
    await context.sync();
    expect([range.address, sheet.name]).toEqual(["'Địa phương 2'!A1", 'Địa phương 2']);
  });
});

test('a range whose sheet was deleted is refused', async () => {
  const work = Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Tạm');
    const range = sheet.getRange('A1');
    await context.sync();
    sheet.delete();
    await context.sync();
    range.load('values');
    await context.sync();
  });
  expect(await refusalCode(work)).toBe('InvalidReference');
});

test('a member that the workbook does not know is refused with ApiNotFound', async () => {
  expect(await refusalCode(onSheet((sheet) => sheet.pivotTables.load('items/name')))).toBe('ApiNotFound');
  expect(await refusalCode(onSheet((sheet) => sheet.getRange('A1').load('formulasR1C1')))).toBe('ApiNotFound');
  expect(await refusalCode(onSheet((sheet) => sheet.getRange('A1').getSurroundingRegion().load('values')))).toBe(
    'ApiNotFound',
  );
  expect(await refusalCode(onSheet((sheet) => sheet.calculate(true)))).toBe('ApiNotFound');
});

test('an error names the statement that was refused', async () => {
  const error = await refusal(
    onSheet((sheet) => {
      sheet.getRange('A1').values = [[1]];
      sheet.getRange('B1:C1').values = [[1]];
    }),
  );
  expect(error.code).toBe('InvalidArgument');
  expect(error.debugInfo.errorLocation).toBe('Range.values');
  expect(error.debugInfo.statement).toContain('values = ');
  expect(error.message).toContain('1 rows and 2 columns');
});

test('what came before the refused action stays done', async () => {
  await refusal(
    onSheet((sheet) => {
      sheet.getRange('A1').values = [['kept']];
      sheet.getRange('B1').getOffsetRange(-1, 0).values = [[1]];
      sheet.getRange('A2').values = [['never']];
    }),
  );
  const range = await onSheet((sheet) => sheet.getRange('A1:A2').load('values'));
  expect(range.values).toEqual([['kept'], ['']]);
});

test('a path that creates something creates it once', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Một lần');
    sheet.load('name');
    sheet.getRange('A1').values = [[1]];
    sheet.getRange('A2').values = [[2]];
    const count = context.workbook.worksheets.getCount();
    await context.sync();
    expect(count.value).toBe(2);
  });
});

test('a sync without work of its own is not counted', async () => {
  const excel = newWorkbook();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
    context.trackedObjects.add(range);
    await context.sync();
    context.trackedObjects.remove(range);
    await context.sync();
  });
  expect(excel.traffic()).toEqual({ syncs: 0, actions: 0, bytesSent: 0, largestSent: 0, bytesReceived: 0 });
  await write('A1', 1);
  expect(excel.traffic()).toMatchObject({ syncs: 1, actions: 1 });
  excel.resetTraffic();
  expect(excel.traffic().syncs).toBe(0);
});
