/** Contract: contents of cells, blanks and nulls, types, limits. */
import { change, onSheet, put, refused, values, type ContractCase } from './case';

const EXCEL = 'office/dev/add-ins/excel';
const BLANK = `${EXCEL}/excel-add-ins-blank-null-values`;
const SET_GET = `${EXCEL}/excel-add-ins-ranges-set-get-values`;
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

const after = async <T>(work: (sheet: Excel.Worksheet) => unknown, then: () => Promise<T>): Promise<T> => {
  await change(work);
  return then();
};

export const cells: readonly ContractCase[] = [
  {
    page: BLANK,
    says: 'null in a 2-D array leaves that cell as it is',
    run: () =>
      after(
        (sheet) => {
          put(sheet.getRange('A1:B1'), [[1, 2]]);
          put(sheet.getRange('A1:B1'), [[null, 3]]);
        },
        () => values('A1:B1'),
      ),
    expected: [[1, 3]],
  },
  {
    page: BLANK,
    says: 'null in a 2-D array of number formats leaves that format as it is',
    run: () =>
      after(
        (sheet) => {
          sheet.getRange('A1:B1').numberFormat = [['0.0', '0.0']];
          sheet.getRange('A1:B1').numberFormat = [[null, 'm/d/yyyy;@']];
        },
        () => read('A1:B1', 'numberFormat'),
      ),
    expected: [['0.0', 'm/d/yyyy;@']],
  },
  {
    page: BLANK,
    says: 'null is not a valid input for values',
    run: () => refused((sheet) => put(sheet.getRange('A1'), null)),
    expected: 'InvalidArgument',
  },
  {
    page: BLANK,
    says: 'null is not a valid input for a color',
    run: () =>
      refused((sheet) => {
        (sheet.getRange('A1').format.fill as { color: string | null }).color = null;
      }),
    expected: 'InvalidArgument',
  },
  {
    page: BLANK,
    says: 'a format that differs among the cells is null',
    run: () =>
      after(
        (sheet) => {
          sheet.getRange('A1').format.font.color = '#FF0000';
        },
        () =>
          onSheet(
            (sheet) =>
              [
                sheet.getRange('A1').format.font.load('color'),
                sheet.getRange('A1:B1').format.font.load('color'),
              ] as const,
            (fonts) => fonts.map(({ color }) => color),
          ),
      ),
    expected: ['#FF0000', null],
  },
  {
    page: BLANK,
    says: 'a blank text clears the contents',
    run: () =>
      after(
        (sheet) => {
          put(sheet.getRange('A1:B1'), [[1, 2]]);
          put(sheet.getRange('A1:B1'), '');
        },
        () => values('A1:B1'),
      ),
    expected: [['', '']],
  },
  {
    page: BLANK,
    says: 'a blank number format becomes General',
    run: () =>
      after(
        (sheet) => {
          sheet.getRange('A1').numberFormat = [['0.0']];
          sheet.getRange('A1').numberFormat = [['']];
        },
        () => read('A1', 'numberFormat'),
      ),
    expected: [['General']],
  },
  { page: BLANK, says: 'a cell without data reads as a blank text', run: () => values('Z99'), expected: [['']] },
  {
    page: SET_GET,
    says: 'one cell takes a 2-D array of one value',
    run: () =>
      after(
        (sheet) => put(sheet.getRange('C3'), [[5]]),
        () => values('C3'),
      ),
    expected: [[5]],
  },
  {
    page: SET_GET,
    says: 'one value for a range of cells goes into each',
    run: () =>
      after(
        (sheet) => put(sheet.getRange('A1:B2'), 'x'),
        () => values('A1:B2'),
      ),
    expected: [
      ['x', 'x'],
      ['x', 'x'],
    ],
  },
  {
    page: SET_GET,
    says: 'formulas are set, and read back with the values of cells that have none',
    run: () =>
      after(
        (sheet) => {
          sheet.getRange('A1:B1').formulas = [['=SUM(B2,1)', 2]];
        },
        () => read('A1:B1', 'formulas'),
      ),
    expected: [['=SUM(B2,1)', 2]],
  },
  {
    page: SET_GET,
    says: 'the text of a cell is what it shows',
    run: () =>
      after(
        (sheet) => {
          put(sheet.getRange('A1'), 1234.5);
          sheet.getRange('A1').numberFormat = [['#,##0.00']];
        },
        () => read('A1', 'text'),
      ),
    expected: [['1,234.50']],
  },
  {
    page: RANGE,
    says: 'values: text that looks like a number becomes one',
    run: () =>
      after(
        (sheet) => put(sheet.getRange('A1:B1'), [['12.5%', '1,000']]),
        () => values('A1:B1'),
      ),
    expected: [[0.125, 1000]],
  },
  {
    page: RANGE,
    says: 'values: a cell with the text format keeps its text',
    run: () =>
      after(
        (sheet) => {
          sheet.getRange('A1').numberFormat = [['@']];
          put(sheet.getRange('A1'), '007');
        },
        () => values('A1'),
      ),
    expected: [['007']],
  },
  {
    page: RANGE,
    says: 'values: an array of another shape is refused',
    run: () => refused((sheet) => put(sheet.getRange('A1:B2'), [[1, 2]])),
    expected: 'InvalidArgument',
  },
  {
    page: RANGE,
    says: 'valueTypes tells the type of each cell',
    run: () =>
      after(
        (sheet) => put(sheet.getRange('A1:E1'), [['x', 1, true, '', '#N/A']]),
        () => read('A1:E1', 'valueTypes'),
      ),
    expected: [['String', 'Double', 'Boolean', 'Empty', 'Error']],
  },
  {
    page: RANGE,
    says: 'a text longer than 32,767 characters is refused',
    run: () => refused((sheet) => put(sheet.getRange('A1'), 'x'.repeat(32_768))),
    expected: 'InvalidArgument',
  },
  {
    page: RANGE,
    says: 'cellCount is -1 for more than 2^31-1 cells',
    run: () =>
      onSheet(
        (sheet) => sheet.getRange().load('cellCount'),
        ({ cellCount }) => cellCount,
      ),
    expected: -1,
  },
  {
    page: RANGE,
    says: 'merge keeps the first cell only',
    run: () =>
      after(
        (sheet) => {
          put(sheet.getRange('A1:B1'), [[1, 2]]);
          sheet.getRange('A1:B1').merge();
        },
        () => values('A1:B1'),
      ),
    expected: [[1, '']],
  },
];
