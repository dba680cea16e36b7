/** What the functions answer: the documented examples, blanks and ranges, and refusals instead of guesses. */
import { goldenFunctions } from '../../scripts/sample/goldenFunctions';
import { answerCall, isRefusal } from '../../src/functions';
import { refusalText } from '../../src/i18n';
import { serialOfDay, type Day, type FunctionId } from '../../src/kernel';
import { join } from 'node:path';

const serial = (day: string): number => serialOfDay(day as Day);

/** The value of a single cell, the rows of a range, or the code of a refusal. */
function answered(id: FunctionId, ...given: readonly unknown[]): unknown {
  const answers = answerCall(id, given);
  if (isRefusal(answers)) return answers.refused;
  const rows = answers.map((line) => line.map((cell) => (isRefusal(cell) ? cell.refused : cell)));
  return rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : rows;
}

/** Arguments of an example as Excel would hand them: numbers, texts, dates, constant lists, nothing. */
function argumentsOf(formula: string): readonly unknown[] {
  const inner = formula.slice(formula.indexOf('(') + 1, -1);
  const parts = inner.match(/DATE\([^)]*\)|\{[^}]*\}|"[^"]*"|[^,{}"]+|(?<=,)(?=,)/gu) ?? [];
  return parts.filter((part) => part !== ',').map((part) => argumentOf(part.replace(/^,|,$/gu, '')));
}

function argumentOf(text: string): unknown {
  const date = /^DATE\((\d+),(\d+),(\d+)\)$/u.exec(text);
  if (date) return serial(`${date[1]}-${String(date[2]).padStart(2, '0')}-${String(date[3]).padStart(2, '0')}`);
  if (text.startsWith('{'))
    return text
      .slice(1, -1)
      .split(';')
      .map((row) => row.split(',').map(argumentOf));
  if (text.startsWith('"')) return text.slice(1, -1);
  if (text.endsWith('%')) return Number(text.slice(0, -1)) / 100;
  return text === '' ? null : Number(text);
}

const ROOT = join(__dirname, '../..');
const examples = [...goldenFunctions(ROOT).values()].flatMap(({ function: id, cases }) =>
  cases
    .filter(({ help, formula }) => help && !/[A-Z]\d|\$/u.test(formula))
    .map((one) => [one.formula, id, one.result] as const),
);

test.each(examples)('%s gives what the help page shows', (formula, id, result) => {
  expect(answered(id, ...argumentsOf(formula))).toEqual(result);
});

test('there is an example of every function but those that need a range of bands', () => {
  expect(new Set(examples.map(([, id]) => id)).size).toBe(10);
});

test.each([
  ['null', null],
  ['an empty text', ''],
  ['a space', ' '],
])('a blank cell that comes as %s gives a blank, and a zero gives zero', (_name, blank) => {
  expect(answered('FEE', 1_490_000, blank, 12)).toBe('');
  expect(answered('FEE', [[1_490_000], [blank], [0]], 1, 12)).toEqual([[17_880_000], [''], [0]]);
  expect(answered('BASESALARY', [[blank, serial('2024-07-01')]])).toEqual([['', 2_340_000]]);
  expect(answered('APPORTION', 3, [[5], [blank], [1]])).toEqual([[3], [''], [0]]);
  expect(answered('WORDS', [[blank], [0]])).toEqual([[''], ['Không đồng']]);
  expect(answered('TAX', [[2_000_000], [blank]], serial('2024-01-01'), [[blank], [blank]])).toEqual([[200_000], ['']]);
  expect(answered('FEE.LINES', blank, blank)).toBe('');
  expect(answered('RANK.COMMUNES', [['A']], [[1]], blank)).toBe('');
});

test('what is left out takes its default, in front of later arguments too, and what follows the last is not read', () => {
  expect(answered('FEE', 1_490_000, 1, 12)).toBe(17_880_000);
  expect(answered('FEE', 1_490_000, 1, 12, null, 0.5)).toBe(8_940_000);
  expect(answered('FEE', 1_490_000, 1, 12, [[null]], 0.5, { functionName: 'FEE' })).toBe(8_940_000);
});

test('ranges of one row, one column or the same size go together; others are named', () => {
  expect(answered('FEE', [[1_000_000], [2_000_000]], [[1, 0.5]], 1)).toEqual([
    [1_000_000, 500_000],
    [2_000_000, 1_000_000],
  ]);
  expect(answered('FEE', [[1], [2], [3]], [[1], [2]], 1)).toBe('sizes-differ');
  expect(answered('FEE.LINES', serial('2024-01-01'), serial('2024-12-31'), [[1], [2]])).toBe('one-value-only');
  expect(answered('RANK.COMMUNES', [['A'], ['B']], [[1]], 1)).toBe('sizes-differ');
});

test('one wrong cell of a range is refused alone', () => {
  expect(answered('FEE', [[1_490_000], ['một triệu'], [-1], ['1.490'], [true], [1.5]], 1, 1)).toEqual([
    [1_490_000],
    ['number-unreadable'],
    ['number-refused'],
    ['number-ambiguous'],
    ['number-unreadable'],
    ['number-refused'],
  ]);
});

test.each([
  ['FEE', [1_490_000, 101, 12], 'number-refused'],
  ['FEE', [1_490_000, 1, 12, 1, 90], 'number-refused'],
  ['FEE', [1_490_000, 1, 1.5], 'number-refused'],
  ['FEE', [1_490_000, NaN, 1], 'number-refused'],
  ['FEE', [Infinity, 1, 1], 'number-refused'],
  ['FEE', [999_999_999_999, 1, 12, 1_000_000], 'result-too-large'],
  ['FEE.DATED', ['2024-01-01', 45_000], 'date-as-text'],
  ['FEE.DATED', [45_000.5, 45_001], 'date-refused'],
  ['FEE.DATED', [serial('2025-01-01'), serial('2024-12-31')], 'dates-reversed'],
  ['FEE.DATED', [serial('2013-01-01'), serial('2013-12-31')], 'salary-unknown-months'],
  ['FEE.DATED', [45_000, 45_001, 1, 1, [[43_831]]], 'columns-too-few'],
  [
    'FEE.DATED',
    [
      45_000,
      45_001,
      1,
      1,
      [
        ['', ''],
        [0, 0],
      ],
    ],
    'rows-absent',
  ],
  ['BASESALARY', [true], 'date-refused'],
  [
    'BASESALARY',
    [serial('2026-02-01'), [[serial('2020-01-01'), serial('2025-12-31'), 1_490_000]]],
    'salary-unknown-day',
  ],
  ['BASESALARY', [45_000, [[43_831, 43_800, 1_490_000]]], 'dates-reversed'],
  [
    'BASESALARY',
    [
      45_000,
      [
        [43_831, 1_490_000],
        [43_831, 1_600_000],
      ],
    ],
    'salaries-overlap',
  ],
  [
    'BASESALARY',
    [
      45_000,
      [
        [43_831, 43_900, 1_490_000],
        [44_000, '', 1_600_000],
      ],
    ],
    'salaries-gap',
  ],
  ['BASESALARY', [45_000, [[43_831, 0]]], 'number-refused'],
  ['BASESALARY', [45_000, [[43_831, '', 1, 'QĐ', 'không rõ']]], 'choice-unknown'],
  ['PERSONMONTHS', [1, 45_000, 45_100, 45_050, 'quý'], 'choice-unknown'],
  ['COLLABORATORS', [5, [[1, 2]]], 'columns-too-few'],
  ['COLLABORATORS', [5, [['', '', '']]], 'rows-absent'],
  [
    'COLLABORATORS',
    [
      5,
      [
        [1, 10, 5],
        [10, 20, 6],
      ],
    ],
    'bands-overlap',
  ],
  ['COLLABORATORS', [5, [[10, 1, 5]]], 'band-reversed'],
  ['COLLABORATORS', [5, [[1, 10, '']]], 'cell-blank'],
  ['COLLABORATORS', [50, [[1, 10, 5]], 'refuse'], 'outside-bands'],
  ['APPORTION', [3, [[1], [1]]], 'shares-tied'],
  ['APPORTION', [3, [[1], [1]], null, 2], 'shares-impossible'],
  ['APPORTION', [1_000_000, [[1], [3]], 'Webster'], 'total-too-large'],
  ['APPORTION', [3, [[1.5], [1]]], 'number-refused'],
  ['RANK.COMMUNES', [[['A'], ['B']], [[1], [1]], 1], 'communes-tied'],
  ['WORDS', [0.5], 'number-refused'],
  ['WORDS', [5, 'western'], 'choice-unknown'],
  ['TAX', [1, serial('2013-09-30')], 'tax-rule-unknown'],
] as const)('%s(%j) is refused: %s', (id, given, code) => {
  expect(answered(id, ...given)).toBe(code);
});

test('a table with its documents and a superseded row is read as the add-in reads its own', () => {
  const table = [
    [serial('2020-01-01'), '', 1_490_000, 'NĐ 38/2019', 'đã ban hành'],
    [serial('2020-01-01'), '', 1_600_000, 'dự kiến', 'đã thay thế'],
    [0, 0, 0, 0, 0],
  ];
  expect(answered('BASESALARY', serial('2021-01-01'), table)).toBe(1_490_000);
});

test('nominated communes come first, rows without a name are passed over, and too few are all given', () => {
  expect(answered('RANK.COMMUNES', [['A'], [''], ['C']], [[1], [9], [2]], 5, [[''], [''], ['x']])).toEqual([
    ['C'],
    ['A'],
  ]);
  expect(answered('RANK.COMMUNES', [['A', 'B']], [[1, '']], 2)).toBe('A');
});

test('the message of a tie names the cells of the range, blank ones counted', () => {
  const answers = answerCall('APPORTION', [1, [[''], [5], [5]]]);
  expect(isRefusal(answers) && refusalText(answers, 'vi')).toContain('Các ô thứ 2, 3');
});
