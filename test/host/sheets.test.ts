/** Sheets are added, named, ordered, hidden and deleted by Excel's rules. */
import { formulasAt, newWorkbook, onSheet, refusalCode } from './connected';

beforeEach(() => {
  newWorkbook();
});

async function sheetNames(): Promise<string[]> {
  return Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load('items/name');
    await context.sync();
    return sheets.items.map((sheet) => sheet.name);
  });
}

test('a new sheet gets the next free name and comes last', async () => {
  await onSheet((_sheet, context) => context.workbook.worksheets.add());
  expect(await sheetNames()).toEqual(['Sheet1', 'Sheet2']);
});

test.each(['x'.repeat(32), 'a:b', 'a\\b', 'a/b', 'a?b', 'a*b', 'a[b', 'a]b', "'a", "a'", 'History', ''])(
  'the sheet name %j is illegal',
  async (name) => {
    const work = onSheet((sheet) => {
      sheet.name = name;
    });
    expect(await refusalCode(work)).toBe('InvalidArgument');
  },
);

test('a name in use is refused whatever its case', async () => {
  const add = onSheet((_sheet, context) => context.workbook.worksheets.add('SHEET1'));
  expect(await refusalCode(add)).toBe('ItemAlreadyExists');
});

test('a sheet may be renamed to its own name in other case', async () => {
  await onSheet((sheet) => {
    sheet.name = 'SHEET1';
  });
  expect(await sheetNames()).toEqual(['SHEET1']);
});

test('formulas and names follow a renamed sheet, texts do not', async () => {
  await onSheet((sheet, context) => {
    context.workbook.names.add('KC_TONG', sheet.getRange('A1'));
    const other = context.workbook.worksheets.add('Khác');
    other.getRange('A1:C1').formulas = [['=Sheet1!A1+MySheet1!B1', '="Sheet1!A1"&Sheet1!B2', "='Sheet1'!A:A"]];
    sheet.name = 'Địa phương 2';
  });
  await Excel.run(async (context) => {
    const formulas = context.workbook.worksheets.getItem('Khác').getRange('A1:C1').load('formulas');
    const name = context.workbook.names.getItem('KC_TONG').load('formula');
    await context.sync();
    expect(formulas.formulas).toEqual([
      ["='Địa phương 2'!A1+MySheet1!B1", '="Sheet1!A1"&\'Địa phương 2\'!B2', "='Địa phương 2'!A:A"],
    ]);
    expect(name.formula).toBe("='Địa phương 2'!$A$1");
  });
});

test('deleting a sheet turns what spoke of it into #REF! and takes its tables along', async () => {
  await onSheet((sheet, context) => {
    const other = context.workbook.worksheets.add('Khác');
    other.getRange('A1:A2').values = [['h'], [1]];
    other.tables.add('A1:A2', true);
    context.workbook.names.add('KC_TONG', other.getRange('A1:B2'));
    sheet.getRange('A1').formulas = [['=Khác!A1+SUM(Khác!$B$1:$C$9)+1']];
    other.delete();
  });
  expect(await formulasAt('A1')).toEqual([['=#REF!+SUM(#REF!)+1']]);
  await Excel.run(async (context) => {
    const name = context.workbook.names.getItem('KC_TONG').load('formula');
    const range = context.workbook.names.getItem('KC_TONG').getRangeOrNullObject();
    const tables = context.workbook.tables.getCount();
    await context.sync();
    expect([name.formula, range.isNullObject, tables.value]).toEqual(['=#REF!', true, 0]);
  });
});

test('the last visible sheet can be neither hidden nor deleted', async () => {
  const hide = onSheet((sheet) => {
    sheet.visibility = 'Hidden';
  });
  expect(await refusalCode(hide)).toBe('InvalidOperation');
  expect(await refusalCode(onSheet((sheet) => sheet.delete()))).toBe('InvalidOperation');
});

test('a very hidden sheet is found, and cannot be activated', async () => {
  await onSheet((_sheet, context) => {
    context.workbook.worksheets.add('_KC').visibility = 'VeryHidden';
  });
  const activate = Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('_KC').load('visibility');
    await context.sync();
    expect(sheet.visibility).toBe('VeryHidden');
    sheet.activate();
    await context.sync();
  });
  expect(await refusalCode(activate)).toBe('InvalidOperation');
});

test('sheets are moved by position', async () => {
  await onSheet((sheet, context) => {
    context.workbook.worksheets.add('B');
    context.workbook.worksheets.add('C');
    sheet.position = 2;
  });
  expect(await sheetNames()).toEqual(['B', 'C', 'Sheet1']);
  const outside = onSheet((sheet) => {
    sheet.position = 3;
  });
  expect(await refusalCode(outside)).toBe('InvalidArgument');
});

test('the active sheet is the one that was activated last', async () => {
  await onSheet((_sheet, context) => context.workbook.worksheets.add('B').activate());
  await Excel.run(async (context) => {
    const [active, first] = [context.workbook.worksheets.getActiveWorksheet(), context.workbook.worksheets.getFirst()];
    active.load('name');
    first.load('name');
    await context.sync();
    expect([active.name, first.name]).toEqual(['B', 'Sheet1']);
  });
});

test('a protected sheet refuses writes, formats and tables, but not a write to unlocked cells', async () => {
  await onSheet((sheet) => {
    sheet.getRange('B1').format.protection.locked = false;
    sheet.protection.protect();
  });
  const write = onSheet((sheet) => {
    sheet.getRange('A1').values = [[1]];
  });
  const format = onSheet((sheet) => {
    sheet.getRange('B1').format.font.bold = true;
  });
  const table = onSheet((sheet) => sheet.tables.add('A1:B2', true));
  expect(await Promise.all([write, format, table].map(refusalCode))).toEqual([
    'AccessDenied',
    'AccessDenied',
    'AccessDenied',
  ]);
  await onSheet((sheet) => {
    sheet.getRange('B1').values = [[1]];
    sheet.protection.unprotect();
    sheet.getRange('A1').values = [[2]];
  });
  expect(await formulasAt('A1:B1')).toEqual([[2, 1]]);
});
