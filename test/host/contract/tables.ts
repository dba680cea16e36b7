/** Contract: tables, workbook names and formats of cells. */
import { change, onSheet, put, refused, type ContractCase } from './case';

const EXCEL = 'office/dev/add-ins/excel';
const TABLES = `${EXCEL}/excel-add-ins-tables`;
const FORMAT = `${EXCEL}/excel-add-ins-ranges-set-format`;
const NAMED = 'javascript/api/excel/excel.nameditemcollection';

const inWorkbook = <T, R>(work: (workbook: Excel.Workbook) => T, read: (made: T) => R): Promise<R> =>
  Excel.run(async (context) => {
    const made = work(context.workbook);
    await context.sync();
    return read(made);
  });

const table = (): Promise<void> =>
  change((sheet) => {
    put(sheet.getRange('A1:B3'), [
      ['Date', 'Amount'],
      ['a', 1],
      ['b', 2],
    ]);
    sheet.tables.add('A1:B3', true).name = 'ExpensesTable';
  });

const on = async <T>(first: Promise<unknown>, then: () => Promise<T>): Promise<T> => {
  await first;
  return then();
};

export const tables: readonly ContractCase[] = [
  {
    page: TABLES,
    says: 'a table is made from a range with headings',
    run: () =>
      on(table(), () =>
        inWorkbook(
          ({ tables }) => tables.getItem('ExpensesTable').getHeaderRowRange().load('values'),
          ({ values }) => values as unknown,
        ),
      ),
    expected: [['Date', 'Amount']],
  },
  {
    page: TABLES,
    says: 'the data of a table is read without its headings',
    run: () =>
      on(table(), () =>
        inWorkbook(
          ({ tables }) => tables.getItem('ExpensesTable').getDataBodyRange().load('values'),
          ({ values }) => values as unknown,
        ),
      ),
    expected: [
      ['a', 1],
      ['b', 2],
    ],
  },
  {
    page: 'javascript/api/excel/excel.table',
    says: 'a table is resized',
    run: () =>
      on(table(), () =>
        on(
          change((sheet) => sheet.tables.getItem('ExpensesTable').resize('A1:B9')),
          () =>
            inWorkbook(
              ({ tables }) => tables.getItem('ExpensesTable').getRange().load('address'),
              ({ address }) => address,
            ),
        ),
      ),
    expected: 'Sheet1!A1:B9',
  },
  {
    page: 'javascript/api/excel/excel.table',
    says: 'a table is converted to a range and its cells stay',
    run: () =>
      on(table(), () =>
        on(
          change((sheet) => sheet.tables.getItem('ExpensesTable').convertToRange()),
          () =>
            onSheet(
              (sheet) => [sheet.tables.getCount(), sheet.getRange('B3').load('values')] as const,
              ([count, range]) => [count.value, range.values],
            ),
        ),
      ),
    expected: [0, [[2]]],
  },
  {
    page: 'javascript/api/excel/excel.tablecollection',
    says: 'tables cannot overlap',
    run: () => on(table(), () => refused((sheet) => sheet.tables.add('B2:C5', true))),
    expected: 'InvalidArgument',
  },
  {
    page: 'javascript/api/excel/excel.tablecollection',
    says: 'a table of the workbook is found from any place',
    run: () =>
      on(table(), () =>
        inWorkbook(
          ({ tables }) => tables.getItemOrNullObject('expensestable').load('name'),
          ({ name }) => name,
        ),
      ),
    expected: 'ExpensesTable',
  },
  {
    page: NAMED,
    says: 'a name is added for a range and found',
    run: () =>
      on(
        change((sheet, { workbook: { names } }) => names.add('KC', sheet.getRange('A1:B2'))),
        () =>
          inWorkbook(
            ({ names }) => names.getItem('KC').load('formula,type,visible'),
            ({ formula, type, visible }) => [formula as unknown, type, visible],
          ),
      ),
    expected: ['=Sheet1!$A$1:$B$2', 'Range', true],
  },
  {
    page: NAMED,
    says: 'a name that is taken is refused',
    run: () =>
      on(
        change((sheet, { workbook: { names } }) => names.add('KC', sheet.getRange('A1'))),
        () => refused((sheet, { workbook: { names } }) => names.add('kc', sheet.getRange('A2'))),
      ),
    expected: 'ItemAlreadyExists',
  },
  {
    page: NAMED,
    says: 'a name that looks like an address is refused',
    run: () => refused((sheet, { workbook: { names } }) => names.add('AB12', sheet.getRange('A1'))),
    expected: 'InvalidArgument',
  },
  {
    page: 'javascript/api/excel/excel.worksheet',
    says: 'a worksheet has names scoped to it, and the collection of the workbook has only its own',
    run: () =>
      on(
        change((sheet, { workbook: { names } }) => {
          names.add('KC', sheet.getRange('A1'));
          sheet.names.add('KC', sheet.getRange('B2'));
        }),
        () =>
          onSheet(
            (sheet, { workbook: { names } }) =>
              [sheet.names.load('items/scope,items/formula'), names.load('items/scope,items/formula')] as const,
            (found) => found.map(({ items }) => items.map(({ scope, formula }) => [scope, formula as unknown])),
          ),
      ),
    expected: [[['Worksheet', '=Sheet1!$B$2']], [['Workbook', '=Sheet1!$A$1']]],
  },
  {
    page: 'javascript/api/excel/excel.nameditem',
    says: 'the worksheet of a name that is scoped to the workbook is a null object, or an error',
    run: () =>
      on(
        change((sheet, { workbook: { names } }) => names.add('KC', sheet.getRange('A1'))),
        async () => [
          await inWorkbook(
            ({ names }) => names.getItem('KC').worksheetOrNullObject.load('name'),
            ({ isNullObject }) => isNullObject,
          ),
          (await refused((sheet, { workbook: { names } }) => names.getItem('KC').worksheet.load('name'))) !==
            'no error',
        ],
      ),
    expected: [true, true],
  },
  {
    page: FORMAT,
    says: 'fonts, fills and alignments are set',
    run: () =>
      on(
        change((sheet) => {
          const { format } = sheet.getRange('A2:M2');
          format.font.color = 'white';
          format.fill.color = '#4472C4';
          format.horizontalAlignment = 'Center';
        }),
        () =>
          onSheet(
            (sheet) => sheet.getRange('C2').load('format/font/color,format/fill/color,format/horizontalAlignment'),
            ({ format }) => [format.font.color, format.fill.color, format.horizontalAlignment],
          ),
      ),
    expected: ['#FFFFFF', '#4472C4', 'Center'],
  },
  {
    page: FORMAT,
    says: 'number formats are set for each cell',
    run: () =>
      on(
        change((sheet) => {
          sheet.getRange('A1:A2').numberFormat = [['0.00'], ['@']];
        }),
        () =>
          onSheet(
            (sheet) => sheet.getRange('A1:A2').load('numberFormat'),
            ({ numberFormat }) => numberFormat as unknown,
          ),
      ),
    expected: [['0.00'], ['@']],
  },
];
