/** Contract: getting ranges, clearing, inserting, deleting, dates, grouping. */
import { change, onSheet, put, refused, values, type ContractCase } from './case';

const EXCEL = 'office/dev/add-ins/excel';
const GET = `${EXCEL}/excel-add-ins-ranges-get`;
const CLEAR = `${EXCEL}/excel-add-ins-ranges-clear-delete`;
const INSERT = `${EXCEL}/excel-add-ins-ranges-insert`;
const DATES = `${EXCEL}/excel-add-ins-ranges-dates`;
const GROUP = `${EXCEL}/excel-add-ins-ranges-group`;
const UNBOUNDED = `${EXCEL}/excel-add-ins-ranges-unbounded`;
const RANGE = 'javascript/api/excel/excel.range';

const read = <
  K extends 'values' | 'formulas' | 'text' | 'numberFormat' | 'address' | 'valueTypes' | 'rowIndex' | 'cellCount',
>(
  address: string,
  what: K,
): Promise<Excel.Range[K]> =>
  onSheet(
    (sheet) => sheet.getRange(address).load(what),
    (range) => range[what],
  );

/** What a range reached from `Sheet1` calls itself. */
const addressOf = (reach: (sheet: Excel.Worksheet) => Excel.Range): Promise<string> =>
  onSheet(
    (sheet) => reach(sheet).load('address'),
    ({ address }) => address,
  );

const after = async <T>(work: (sheet: Excel.Worksheet) => unknown, then: () => Promise<T>): Promise<T> => {
  await change(work);
  return then();
};

export const ranges: readonly ContractCase[] = [
  {
    page: RANGE,
    says: 'getBoundingRect spans both ranges',
    run: () => addressOf((sheet) => sheet.getRange('B2:C5').getBoundingRect('D10:E15')),
    expected: 'Sheet1!B2:E15',
  },
  {
    page: RANGE,
    says: 'getCell counts from 0, and may leave the range',
    run: () => addressOf((sheet) => sheet.getRange('B2:C3').getCell(2, 2)),
    expected: 'Sheet1!D4',
  },
  {
    page: RANGE,
    says: 'getEntireColumn and getEntireRow',
    run: async () => [
      await addressOf((sheet) => sheet.getRange('B4:E11').getEntireColumn()),
      await addressOf((sheet) => sheet.getRange('B4:E11').getEntireRow()),
    ],
    expected: ['Sheet1!B:E', 'Sheet1!4:11'],
  },
  {
    page: RANGE,
    says: 'getLastCell, getLastRow and getLastColumn',
    run: async () => [
      await addressOf((sheet) => sheet.getRange('B2:D5').getLastCell()),
      await addressOf((sheet) => sheet.getRange('B2:D5').getLastRow()),
      await addressOf((sheet) => sheet.getRange('B2:D5').getLastColumn()),
    ],
    expected: ['Sheet1!D5', 'Sheet1!B5:D5', 'Sheet1!D2:D5'],
  },
  {
    page: RANGE,
    says: 'getOffsetRange out of the sheet is refused',
    run: () => refused((sheet) => sheet.getRange('A1').getOffsetRange(-1, 0).load('address')),
    expected: 'InvalidArgument',
  },
  {
    page: RANGE,
    says: 'getResizedRange adds to the size',
    run: () => addressOf((sheet) => sheet.getRange('B2').getResizedRange(1, 2)),
    expected: 'Sheet1!B2:D3',
  },
  {
    page: RANGE,
    says: 'getIntersectionOrNullObject of ranges that share nothing',
    run: () =>
      onSheet(
        (sheet) => sheet.getRange('A1').getIntersectionOrNullObject('B2').load('address'),
        ({ isNullObject }) => isNullObject,
      ),
    expected: true,
  },
  {
    page: GET,
    says: 'getUsedRange of an empty sheet is its first cell',
    run: () => addressOf((sheet) => sheet.getUsedRange()),
    expected: 'Sheet1!A1',
  },
  {
    page: GET,
    says: 'getUsedRange spans what is used',
    run: () =>
      after(
        (sheet) => {
          put(sheet.getRange('B3'), 1);
          put(sheet.getRange('D9'), 1);
        },
        () => addressOf((sheet) => sheet.getUsedRange()),
      ),
    expected: 'Sheet1!B3:D9',
  },
  {
    page: 'javascript/api/excel/excel.worksheet',
    says: 'getUsedRangeOrNullObject of an empty sheet is a null object',
    run: () =>
      onSheet(
        (sheet) => sheet.getUsedRangeOrNullObject().load('address'),
        ({ isNullObject }) => isNullObject,
      ),
    expected: true,
  },
  {
    page: GET,
    says: 'a range is found by a name of the workbook',
    run: () =>
      after(
        (sheet) => sheet.context.workbook.names.add('MyRange', sheet.getRange('C2:C4')),
        () => addressOf((sheet) => sheet.getRange('MyRange')),
      ),
    expected: 'Sheet1!C2:C4',
  },
  {
    page: GET,
    says: 'the entire sheet is a range',
    run: () =>
      onSheet(
        (sheet) => sheet.getRange().load('rowCount,columnCount'),
        ({ rowCount, columnCount }) => [rowCount, columnCount],
      ),
    expected: [1_048_576, 16_384],
  },
  {
    page: UNBOUNDED,
    says: 'what the cells of an unbounded range hold is null, its address and number of cells are told',
    run: () =>
      onSheet(
        (sheet) => sheet.getRange('C:C').load('values,text,formulas,numberFormat,address,cellCount'),
        ({ values: held, text, formulas, numberFormat, address, cellCount }) =>
          [held, text, formulas, numberFormat, address, cellCount] as unknown,
      ),
    expected: [null, null, null, null, 'Sheet1!C:C', 1_048_576],
  },
  {
    page: UNBOUNDED,
    says: 'values cannot be set on an unbounded range',
    run: () => refused((sheet) => put(sheet.getRange('A:B'), 'Due Date')),
    expected: 'InvalidArgument',
  },
  {
    page: CLEAR,
    says: 'clear takes contents and formats',
    run: () =>
      after(
        (sheet) => {
          put(sheet.getRange('A1'), 1);
          sheet.getRange('A1').format.font.bold = true;
          sheet.getRange('A1').clear();
        },
        () =>
          onSheet(
            (sheet) => sheet.getRange('A1').load('values,format/font/bold'),
            (range) => [range.values, range.format.font.bold],
          ),
      ),
    expected: [[['']], false],
  },
  {
    page: RANGE,
    says: 'clear of the contents keeps the formats',
    run: () =>
      after(
        (sheet) => {
          put(sheet.getRange('A1'), 1);
          sheet.getRange('A1').format.font.bold = true;
          sheet.getRange('A1').clear('Contents');
        },
        () =>
          onSheet(
            (sheet) => sheet.getRange('A1').load('values,format/font/bold'),
            (range) => [range.values, range.format.font.bold],
          ),
      ),
    expected: [[['']], true],
  },
  {
    page: CLEAR,
    says: 'delete moves other cells into the room',
    run: () =>
      after(
        (sheet) => {
          put(sheet.getRange('A1:A3'), [[1], [2], [3]]);
          sheet.getRange('A2').delete('Up');
        },
        () => values('A1:A3'),
      ),
    expected: [[1], [3], ['']],
  },
  {
    page: INSERT,
    says: 'insert moves the cells down',
    run: () =>
      after(
        (sheet) => {
          put(sheet.getRange('B4:E4'), [[1, 2, 3, 4]]);
          sheet.getRange('B4:E4').insert('Down');
        },
        () => values('B4:E5'),
      ),
    expected: [
      ['', '', '', ''],
      [1, 2, 3, 4],
    ],
  },
  {
    page: INSERT,
    says: 'references follow inserted cells',
    run: () =>
      after(
        (sheet) => {
          sheet.getRange('A5').formulas = [['=SUM(A1:A4)']];
          sheet.getRange('2:2').insert('Down');
        },
        () => read('A6', 'formulas'),
      ),
    expected: [['=SUM(A1:A5)']],
  },
  {
    page: DATES,
    says: 'dates are serial numbers',
    run: () =>
      after(
        (sheet) => {
          put(sheet.getRange('A1'), '1/6/2019');
        },
        () =>
          onSheet(
            (sheet) => sheet.getRange('A1').load('values,text'),
            (range) => [range.values, range.text],
          ),
      ),
    expected: [[[43471]], [['1/6/2019']]],
  },
  {
    page: GROUP,
    says: 'rows are grouped, in at most eight levels of which the lowest is the ungrouped rows',
    run: async () => {
      for (let level = 0; level < 7; level += 1) await change((sheet) => sheet.getRange('4:9').group('ByRows'));
      return refused((sheet) => sheet.getRange('4:9').group('ByRows'));
    },
    expected: 'InvalidOperation',
  },
  {
    page: `${EXCEL}/excel-add-ins-workbooks`,
    says: 'the selected range is what was selected',
    run: () =>
      after(
        (sheet) => sheet.getRange('B2:E6').select(),
        () =>
          onSheet(
            (_sheet, { workbook }) => workbook.getSelectedRange().load('address'),
            ({ address }) => address,
          ),
      ),
    expected: 'Sheet1!B2:E6',
  },
];
