/** Days, months, ticks, choices and error cells, each as people type them and as Excel hands them over. */
import { monthOf, type CellValue } from '../../src/kernel';
import { tables } from '../../src/model';
import { readCell, readChoice, readDay, readFlag, readMonth } from '../../src/model/reading';

const spot = { cell: { sheet: 'Giai đoạn', row: 4, column: 2 }, column: 'Từ tháng' };

describe('a day', () => {
  const read = (value: CellValue): string => {
    const reading = readDay(value, spot);
    return 'value' in reading ? reading.value : reading.issue.code;
  };

  test.each<readonly [CellValue, string]>([
    [45504, '2024-07-31'],
    [43647, '2019-07-01'],
    ['31/07/2024', '2024-07-31'],
    ['1/7/2019', '2019-07-01'],
    ['01-07-2019', '2019-07-01'],
    ['01.07.2019', '2019-07-01'],
    ['2019-07-01', '2019-07-01'],
    ['ngày 31 tháng 7 năm 2024', '2024-07-31'],
    ['Ngày 31 tháng 07 năm 2024'.normalize('NFD'), '2024-07-31'],
    [' 31/07/2024\u00a0', '2024-07-31'],
    ['29/02/2024', '2024-02-29'],
  ])('%j is %s', (value, expected) => {
    expect(read(value)).toBe(expected);
  });

  test.each<CellValue>([
    '31/02/2020',
    '29/02/2023',
    '31/06/2024',
    '07/31/2024',
    '32/01/2024',
    'từ 31/07/2024',
    '31/07/2024 sáng',
    '131/07/2024',
    '31/07/20245',
    '12024-07-31',
    '2024-07-311',
    '00/01/2024',
    '31/07/24',
    '31/07',
    '2024',
    'hết năm 2024',
    '2024-13-01',
    45504.5,
    0,
    60,
    -1,
    true,
  ])('%j is refused', (value) => {
    expect(read(value)).toBe('day-unreadable');
  });
});

describe('a month', () => {
  const read = (value: CellValue, edge: 'from' | 'to'): number | string => {
    const reading = readMonth(value, edge, spot);
    return 'value' in reading ? reading.value : reading.issue.code;
  };

  test.each<readonly [CellValue, readonly [number, number]]>([
    ['10/2020', [2020, 10]],
    ['1/2020', [2020, 1]],
    ['01/2020', [2020, 1]],
    ['T10/2020', [2020, 10]],
    ['t10/2020', [2020, 10]],
    ['tháng 10/2020', [2020, 10]],
    ['Tháng 10/2020'.normalize('NFD'), [2020, 10]],
    ['10-2020', [2020, 10]],
    ['10.2020', [2020, 10]],
    ['2020-10', [2020, 10]],
    ['１０/２０２０'.normalize('NFKC'), [2020, 10]],
    ['31/12/2021', [2021, 12]],
    ['01/10/2020', [2020, 10]],
    ['2021-12-31', [2021, 12]],
    [43831, [2020, 1]],
    [44561, [2021, 12]],
  ])('%j is the same at either end', (value, [year, month]) => {
    expect(read(value, 'from')).toBe(monthOf(year, month));
    expect(read(value, 'to')).toBe(monthOf(year, month));
  });

  test.each<CellValue>([2020, '2020', 'năm 2020', 'Năm 2020'.normalize('NFD')])(
    '%j is January as a start and December as an end',
    (value) => {
      expect(read(value, 'from')).toBe(monthOf(2020, 1));
      expect(read(value, 'to')).toBe(monthOf(2020, 12));
    },
  );

  test.each<CellValue>([
    '13/2020',
    '0/2020',
    '00/2020',
    '31/02/2020',
    '10/20',
    'quý 1/2020',
    'đầu năm',
    20.2,
    10.202,
    -5,
    true,
    '2020-2021',
  ])('%j is refused', (value) => {
    expect(read(value, 'from')).toBe('month-unreadable');
    expect(read(value, 'to')).toBe('month-unreadable');
  });

  test.each<CellValue>(['10/0202', '12/0021', '10/9999', '0001-01'])(
    '%j, with a year that no plan can mean, is refused',
    (value) => {
      expect(read(value, 'from')).toBe('month-unreadable');
    },
  );
});

test('what is no tick is told with the mark that is one', () => {
  expect(readFlag('có lẽ', spot)).toEqual({
    issue: {
      ...{ code: 'choice-unknown', severity: 'error', cell: spot.cell },
      facts: { column: spot.column, value: 'có lẽ', accepted: [{ vi: 'x', en: 'x' }] },
    },
  });
});

describe('a tick', () => {
  const read = (value: CellValue): boolean | string => {
    const reading = readFlag(value, spot);
    return 'value' in reading ? reading.value : reading.issue.code;
  };

  test.each<CellValue>([
    'x',
    'X',
    ' x ',
    'ｘ',
    'có',
    'CÓ',
    'Có'.normalize('NFD'),
    'yes',
    'true',
    true,
    1,
    '1',
    '✓',
    '✔',
  ])('%j is set', (value) => {
    expect(read(value)).toBe(true);
  });

  test.each<CellValue>(['', ' ', '\u200b', 'không', 'Không'.normalize('NFD'), 'no', false, 0, '0', '-'])(
    '%j is not set',
    (value) => {
      expect(read(value)).toBe(false);
    },
  );

  test.each<CellValue>(['?', 'v', 'xx', 2, 'có thể', 'tùy'])('%j is refused', (value) => {
    expect(read(value)).toBe('choice-unknown');
  });
});

describe('a choice', () => {
  const { choices } = tables.phases.columns.method;

  test.each([
    ['theo tiêu chí', 'byBand'],
    ['THEO TIÊU CHÍ', 'byBand'],
    ['Theo tiêu chí'.normalize('NFD'), 'byBand'],
    ['  theo\u00a0tiêu  chí ', 'byBand'],
    ['by band', 'byBand'],
    ['By Band', 'byBand'],
    ['byBand', 'byBand'],
    ['mỗi xã 01 người', 'onePerCommune'],
    ['one a commune', 'onePerCommune'],
    ['CỐ ĐỊNH', 'fixed'],
    ['theo danh sách', 'byList'],
  ])('%j is %s', (value, code) => {
    expect(readChoice(value, choices, spot)).toEqual({ value: code });
  });

  test.each<CellValue>(['theo tỷ lệ', 'tieu chi', 'mỗi xã 1 người?', '__proto__', 'constructor', 'toString', 1, true])(
    '%j is refused, with what may stand there',
    (value) => {
      expect(readChoice(value, choices, spot)).toMatchObject({
        issue: { code: 'choice-unknown', facts: { value: String(value), accepted: Object.values(choices) } },
      });
    },
  );
});

describe('an error value', () => {
  const ERRORS = ['#N/A', '#VALUE!', '#REF!', '#NAME?', '#DIV/0!', '#NUM!', '#NULL!', '#SPILL!', '#CALC!', '#BUSY!'];

  test.each([...ERRORS, '#FIELD!', '#GETTING_DATA', '#CONNECT!', '#BLOCKED!', '#UNKNOWN!'])(
    '%s is told as an error of the cell in every kind of column',
    (value) => {
      const columns = [
        tables.places.columns.name,
        tables.places.columns.leaders,
        tables.places.columns.facilities,
        tables.places.columns.withoutCollaborators,
        tables.places.columns.eligibleUntil,
        tables.phases.columns.from,
        tables.phases.columns.to,
        tables.phases.columns.method,
        tables.roles.columns.coefficient,
        tables.planSalary.columns.amount,
        tables.events.columns.year,
        tables.lineItems.columns.quantity,
      ];
      for (const column of columns) {
        expect(readCell(value, column, spot)).toEqual({
          issue: {
            code: 'cell-error',
            severity: 'error',
            cell: spot.cell,
            facts: { column: 'Từ tháng', value },
          },
        });
      }
    },
  );

  test.each(['#1', '# 5', '#N/A?'])('%s in a text column is text', (value) => {
    expect(readCell(value, tables.places.columns.name, spot)).toEqual({ value });
  });
});
