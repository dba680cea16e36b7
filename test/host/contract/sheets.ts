/** Contract: worksheets, their names, places, visibility and protection. */
import { change, onSheet, refused, type ContractCase } from './case';

const EXCEL = 'office/dev/add-ins/excel';
const SHEETS = `${EXCEL}/excel-add-ins-worksheets`;
const SHEET = 'javascript/api/excel/excel.worksheet';

const inWorkbook = <T, R>(work: (workbook: Excel.Workbook) => T, read: (made: T) => R): Promise<R> =>
  Excel.run(async (context) => {
    const made = work(context.workbook);
    await context.sync();
    return read(made);
  });

const sheetNames = (): Promise<string[]> =>
  inWorkbook(
    ({ worksheets }) => worksheets.load('items/name'),
    ({ items }) => items.map(({ name }) => name),
  );

const on = async <T>(first: Promise<unknown>, then: () => Promise<T>): Promise<T> => {
  await first;
  return then();
};

export const sheets: readonly ContractCase[] = [
  {
    page: SHEETS,
    says: 'a new sheet comes last',
    run: () =>
      on(
        change((_sheet, { workbook: { worksheets } }) => worksheets.add('Sample')),
        sheetNames,
      ),
    expected: ['Sheet1', 'Sample'],
  },
  {
    page: SHEETS,
    says: 'a sheet is renamed',
    run: () =>
      on(
        change((sheet) => {
          sheet.name = 'New Name';
        }),
        sheetNames,
      ),
    expected: ['New Name'],
  },
  {
    page: SHEETS,
    says: 'a sheet is moved to a position',
    run: () =>
      on(
        change((_sheet, { workbook: { worksheets } }) => {
          worksheets.add('B').position = 0;
        }),
        sheetNames,
      ),
    expected: ['B', 'Sheet1'],
  },
  {
    page: SHEETS,
    says: 'a workbook keeps one visible sheet',
    run: () => refused((sheet) => sheet.delete()),
    expected: 'InvalidOperation',
  },
  {
    page: SHEETS,
    says: 'the active sheet is the one that was activated',
    run: () =>
      on(
        change((_sheet, { workbook: { worksheets } }) => worksheets.add('B').activate()),
        () =>
          inWorkbook(
            ({ worksheets }) => worksheets.getActiveWorksheet().load('name'),
            ({ name }) => name,
          ),
      ),
    expected: 'B',
  },
  {
    page: SHEETS,
    says: 'the visibility of a sheet is set and read',
    run: () =>
      on(
        change((_sheet, { workbook: { worksheets } }) => {
          worksheets.add('B').visibility = 'VeryHidden';
        }),
        () =>
          inWorkbook(
            ({ worksheets }) => worksheets.getItem('B').load('visibility'),
            ({ visibility }) => visibility,
          ),
      ),
    expected: 'VeryHidden',
  },
  {
    page: SHEETS,
    says: 'sheets are got by their order',
    run: () =>
      on(
        change((_sheet, { workbook: { worksheets } }) => worksheets.add('B')),
        () =>
          inWorkbook(
            ({ worksheets }) =>
              [
                worksheets.getFirst().load('name'),
                worksheets.getLast().load('name'),
                worksheets.getFirst().getNextOrNullObject().load('name'),
              ] as const,
            (all) => all.map(({ name }) => name),
          ),
      ),
    expected: ['Sheet1', 'B', 'B'],
  },
  {
    page: SHEETS,
    says: 'a protected sheet says so',
    run: () =>
      on(
        change((sheet) => sheet.protection.protect({ allowInsertRows: true })),
        () =>
          onSheet(
            (sheet) => sheet.protection.load('protected,options'),
            ({ protected: is, options }) => [is, options.allowInsertRows, options.allowDeleteRows],
          ),
      ),
    expected: [true, true, false],
  },
  {
    page: 'javascript/api/excel/excel.worksheetfreezepanes',
    says: 'panes are frozen and found again',
    run: () =>
      on(
        change((sheet) => sheet.freezePanes.freezeRows(2)),
        () =>
          onSheet(
            (sheet) => sheet.freezePanes.getLocationOrNullObject().load('address'),
            ({ address }) => address,
          ),
      ),
    expected: 'Sheet1!1:2',
  },
  {
    page: SHEET,
    says: 'the colour of the tab of a hidden worksheet is null',
    run: () =>
      on(
        change((_sheet, { workbook: { worksheets } }) => {
          worksheets.add('Ẩn').set({ tabColor: '#FF0000', visibility: 'Hidden' });
        }),
        () =>
          onSheet(
            (_sheet, { workbook: { worksheets } }) => worksheets.getItem('Ẩn').load('tabColor'),
            ({ tabColor }) => tabColor as unknown,
          ),
      ),
    expected: null,
  },
  {
    page: SHEET,
    says: 'the tab gets a colour',
    run: () =>
      on(
        change((sheet) => {
          sheet.tabColor = '#FF0000';
        }),
        () =>
          onSheet(
            (sheet) => sheet.load('tabColor'),
            ({ tabColor }) => tabColor,
          ),
      ),
    expected: '#FF0000',
  },
  {
    page: SHEET,
    says: 'name: at most 31 characters and none of : \\ / ? * [ ]',
    run: async () => [
      await refused((sheet) => {
        sheet.name = 'x'.repeat(32);
      }),
      await refused((sheet) => {
        sheet.name = 'a/b';
      }),
    ],
    expected: ['InvalidArgument', 'InvalidArgument'],
  },
  {
    page: SHEET,
    says: 'a sheet is found by its name without regard to case, and by its id',
    run: () =>
      on(Promise.resolve(), () =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem('sheet1').load('id');
          await context.sync();
          const again = context.workbook.worksheets.getItem(sheet.id).load('name');
          await context.sync();
          return again.name;
        }),
      ),
    expected: 'Sheet1',
  },
  {
    page: SHEET,
    says: 'renaming a sheet changes the formulas that name it',
    run: () =>
      on(
        change((sheet, { workbook: { worksheets } }) => {
          worksheets.add('B').getRange('A1').formulas = [['=Sheet1!A1']];
          sheet.name = 'Số liệu';
        }),
        () =>
          inWorkbook(
            ({ worksheets }) => worksheets.getItem('B').getRange('A1').load('formulas'),
            ({ formulas }) => formulas as unknown,
          ),
      ),
    expected: [["='Số liệu'!A1"]],
  },
  {
    page: SHEET,
    says: 'deleting a sheet breaks the formulas that name it',
    run: () =>
      on(
        change((sheet, { workbook: { worksheets } }) => {
          sheet.getRange('A1').formulas = [['=B!A1+1']];
          worksheets.add('B').delete();
        }),
        () =>
          onSheet(
            (sheet) => sheet.getRange('A1').load('formulas'),
            ({ formulas }) => String(formulas).startsWith('=#REF!'),
          ),
      ),
    expected: true,
  },
  {
    page: 'javascript/api/excel/excel.pagebreakcollection',
    says: 'page breaks stand before the rows they were added for, move with inserted rows, and are all removed at once',
    run: () =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Sheet1');
        const breaks = sheet.horizontalPageBreaks;
        for (const cell of ['A21', 'B11', 'A21']) breaks.add(cell);
        sheet.getRange('15:16').insert('Down');
        const asked = breaks.load('items/rowIndex');
        const after = breaks.getItem(1).getCellAfterBreak().load('address');
        await context.sync();
        const rows = asked.items.map(({ rowIndex }) => rowIndex);
        asked.items[0]?.delete();
        const left = breaks.getCount();
        await context.sync();
        breaks.removePageBreaks();
        const none = breaks.getCount();
        await context.sync();
        return [rows, after.address, left.value, none.value];
      }),
    expected: [[10, 22], 'Sheet1!A23', 1, 0],
  },
  {
    page: 'javascript/api/excel/excel.pagebreakcollection',
    says: 'no page break stands before the first row',
    run: () => refused((sheet) => sheet.horizontalPageBreaks.add('A1')),
    expected: 'InvalidArgument',
  },
];
