/** Numbers as Vietnamese officers type them: read where there is one way to read them, refused where there are none or two. */
import { issueText } from '../../src/i18n';
import { plainDigits, type CellValue, type NumberRule } from '../../src/kernel';
import { readNumber } from '../../src/model/reading';

const NBSP = '\u00a0';
const NARROW_NBSP = '\u202f';
const spot = { cell: { sheet: 'Địa phương', row: 4, column: 3 }, column: 'Mức (đồng)' };

/** The digits read, or the code of the issue. */
function read(value: CellValue, rule: NumberRule = 'figure'): string {
  const reading = readNumber(value, rule, spot);
  return 'value' in reading ? plainDigits(reading.value) : reading.issue.code;
}

describe('a text with one reading', () => {
  test.each([
    ['1490000', '1490000'],
    ['1.490.000', '1490000'],
    ['1,490,000', '1490000'],
    ['1 490 000', '1490000'],
    [`1${NBSP}490${NBSP}000`, '1490000'],
    [`1${NARROW_NBSP}490${NARROW_NBSP}000`, '1490000'],
    ["1'490'000", '1490000'],
    ['１４９００００', '1490000'],
    ['１．４９０．０００', '1490000'],
    ['１，４９０，０００', '1490000'],
    [' 1490000 ', '1490000'],
    ['1490000\u200b', '1490000'],
    ['\ufeff1490000', '1490000'],
    ['1490000.0', '1490000'],
    ['1490000,0', '1490000'],
    ['12 người', '12'],
    ['1.490.000 đồng', '1490000'],
    ['1.490.000 đồng'.normalize('NFD'), '1490000'],
    ['1.490.000 Đồng', '1490000'],
    ['1.490.000 VNĐ', '1490000'],
    ['1.490.000 VND', '1490000'],
    ['1.490.000đ', '1490000'],
    ['1.490.000 ₫', '1490000'],
    [`1.490.000${NBSP}₫`, '1490000'],
    ['(1.490.000)', '-1490000'],
    ['( 1.490.000 )', '-1490000'],
    ['−1490000', '-1490000'],
    ['-1.490.000', '-1490000'],
    ['–1490000', '-1490000'],
    ['－１４９００００', '-1490000'],
    ['+1.490.000', '1490000'],
    ['1.490.000,5', '1490000.5'],
    ['1,490,000.5', '1490000.5'],
    ['1 490 000,25', '1490000.25'],
    ['1.490,500', '1490.5'],
    ['1,490.500', '1490.5'],
    ['13.463.640.000', '13463640000'],
    ['9,5', '9.5'],
    ['9.5', '9.5'],
    ['0,85', '0.85'],
    ['0.850', '0.85'],
    ['0,850', '0.85'],
    ['0.3', '0.3'],
    ['1,0', '1'],
    ['1.4900', '1.49'],
    ['007', '7'],
    ['0', '0'],
    ['1 490', '1490'],
  ])('%j is %s', (text, digits) => {
    expect(read(text)).toBe(digits);
  });
});

describe('a text with two readings', () => {
  test.each([
    ['1.490', [1490, 1.49]],
    ['1,490', [1490, 1.49]],
    ['12.345', [12345, 12.345]],
    ['123.456', [123456, 123.456]],
    ['1.000', [1000, 1]],
    ['(1.490)', [-1490, -1.49]],
    ['-1,490', [-1490, -1.49]],
    ['1.490 đồng', [1490, 1.49]],
    ['１．４９０', [1490, 1.49]],
  ])('%j is asked about, with both', (text, readings) => {
    const reading = readNumber(text, 'money', spot);
    expect(reading).toMatchObject({ issue: { code: 'number-ambiguous', severity: 'error', facts: { readings } } });
  });

  test('is told with both readings and the text as typed', () => {
    const reading = readNumber('1.490', 'money', spot);
    const text = 'issue' in reading ? issueText(reading.issue, 'vi') : '';
    expect(text).toContain('“1.490”');
    expect(text).toContain('1.490 hoặc 1,49');
  });
});

describe('a text with no reading', () => {
  test.each([
    '1e6',
    '1E6',
    '0x10',
    '0b1',
    '1.490.00',
    '1.49.000',
    '1,49.000',
    '1.490.0000',
    '1,490.000,5',
    '1.490,000.5',
    '1..490',
    '1.490.',
    '1490,',
    ',5',
    '.5',
    '1 490 00',
    '1 490.000.000',
    '1.490 000',
    '1.490,000,000',
    '1-490',
    '1/2',
    '½',
    '1½',
    '15 %',
    '12 con',
    'người',
    '1.59O',
    'l490000',
    'nhiều',
    'NaN',
    'Infinity',
    '--5',
    '-(5)',
    '(5',
    '5)',
    '()',
    '-',
    '+',
    '.',
    ',',
    '१२३',
    '١٢٣',
    'triệu',
    '1,49 triệu',
    '=1+1',
  ])('%j is refused', (text) => {
    expect(read(text, 'money')).toBe('number-unreadable');
  });

  test.each(['15¹', '15²', '①', '5₀'])('%j, a figure with a footnote mark, is not read as a longer number', (text) => {
    expect(read(text, 'count')).toBe('number-unreadable');
  });

  test.each(['1490.000', '01.490', '1490,000'])(
    '%j, half grouped, is not taken for a small number in silence',
    (text) => {
      expect(['number-unreadable', 'number-ambiguous']).toContain(read(text, 'money'));
    },
  );

  test('is told with the text as typed and its stray letter', () => {
    const reading = readNumber('1.59O', 'count', spot);
    const texts = (['vi', 'en'] as const).map((language) =>
      'issue' in reading ? issueText(reading.issue, language) : '',
    );
    for (const text of texts) {
      expect(text).toContain('D5');
      expect(text).toContain('“1.59O”');
      expect(text).toContain('“O”');
    }
  });
});

describe('a number cell', () => {
  test.each([
    [1490000, '1490000'],
    [0, '0'],
    [0.85, '0.85'],
    [0.1 + 0.2, '0.3'],
    [1.005 * 1000, '1005'],
    [4.999999999999999, '5'],
    [999999999999999, '999999999999999'],
    [-5, '-5'],
  ])('%d is read to the 15 digits that Excel keeps', (value, digits) => {
    expect(read(value)).toBe(digits);
  });

  test.each([true, false])('%s is a tick, not a number', (value) => {
    expect(read(value, 'count')).toBe('number-unreadable');
  });
});

describe('what a kind of number may be', () => {
  test.each<readonly [NumberRule, CellValue, string]>([
    ['count', 0, '0'],
    ['count', '3,0', '3'],
    ['count', 2.5, 'number-refused'],
    ['count', '2,5', 'number-refused'],
    ['count', -1, 'number-refused'],
    ['count', '(5)', 'number-refused'],
    ['count', '-', 'number-unreadable'],
    ['count', '–', 'number-unreadable'],
    ['money', '-', 'number-unreadable'],
    ['year', '-', 'number-unreadable'],
    ['year', 2019, '2019'],
    ['year', '2019', '2019'],
    ['year', 1990, '1990'],
    ['year', 2100, '2100'],
    ['year', 1989, 'number-refused'],
    ['year', 2101, 'number-refused'],
    ['year', 2019.5, 'number-refused'],
    ['year', 43831, 'number-refused'],
    ['year', '2.019', 'number-ambiguous'],
    ['money', -1, 'number-refused'],
    ['money', '(1.490.000)', 'number-refused'],
    ['money', 0, '0'],
    ['coefficient', '-0,3', 'number-refused'],
    ['coefficient', 0, '0'],
    ['coefficient', '1,2', '1.2'],
    ['quantity', '-2,5', 'number-refused'],
    ['figure', '-2,5', '-2.5'],
    ['percentage', '87,5 %', '0.875'],
    ['percentage', 0.9, '0.9'],
    ['percentage', 90, 'number-refused'],
    ['percentage', '87,5%', '0.875'],
    ['percentage', '100  %', '1'],
    ['percentage', '5 %', '0.05'],
    ['percentage', '0,9', '0.9'],
    ['percentage', '90', 'number-refused'],
    ['percentage', '87,5 % năm', 'number-unreadable'],
    ['percentage', 'khoảng\n5 %', 'number-unreadable'],
    ['percentage', '%', 'number-unreadable'],
    ['percentage', 'nửa %', 'number-unreadable'],
    ['percentage', '1.490 %', 'number-ambiguous'],
    ['coefficient', '85 %', 'number-unreadable'],
    ['money', 78_903_000.5, 'number-refused'],
  ])('a %s takes %j as %s', (rule, value, expected) => {
    expect(read(value, rule)).toBe(expected);
  });

  test('that cannot be read is told with its heading, the text and what the column takes', () => {
    for (const [value, text] of [
      ['ba mươi', 'ba mươi'],
      [true, 'true'],
    ] as const)
      expect(readNumber(value, 'money', spot)).toEqual({
        issue: {
          ...{ code: 'number-unreadable', severity: 'error', cell: spot.cell },
          facts: { column: spot.column, value: text, accepted: 'money' },
        },
      });
  });

  test('is refused with the value as typed', () => {
    for (const value of [-1, 2.5, '-1', '2,5']) {
      const reading = readNumber(value, 'count', spot);
      expect('issue' in reading && issueText(reading.issue, 'vi')).toContain(`“${String(value)}”`);
    }
  });
});
