/** Values of every kind compared with each other, and an empty text told from a blank cell, as Excel does both. */
import type { CellValue } from '../../../src/kernel/cells';
import { resultsOf } from './typedDocument';

/** A value as it is typed into a cell, as it stands in a formula, or both. */
interface Compared {
  readonly value: CellValue | undefined;
  readonly typed?: CellValue;
  readonly written?: string;
}

const COMPARED: readonly Compared[] = [
  { value: 0, typed: 0, written: '0' },
  { value: 1, typed: 1, written: '1' },
  { value: '0', typed: "'0", written: '"0"' },
  { value: '', written: '""' },
  { value: 'abc', typed: 'abc', written: '"abc"' },
  { value: 'ABD', typed: 'ABD', written: '"ABD"' },
  { value: true, typed: true, written: 'TRUE' },
  { value: false, typed: false, written: 'FALSE' },
  { value: undefined },
];

const OPERATORS: readonly (readonly [string, (order: number) => boolean])[] = [
  ['=', (order) => order === 0],
  ['<>', (order) => order !== 0],
  ['<', (order) => order < 0],
  ['<=', (order) => order <= 0],
  ['>', (order) => order > 0],
  ['>=', (order) => order >= 0],
];

const KINDS = ['number', 'string', 'boolean'];
/** What a blank cell is beside another value. */
const BLANK: Readonly<Record<string, CellValue>> = { number: 0, string: '', boolean: false };
const plain = (value: CellValue): string | number => (typeof value === 'string' ? value.toLowerCase() : Number(value));

/** Numbers, then texts, then truth values; "Comparison operators" and "Sort data" of Microsoft's support pages. */
function excelOrder(one: CellValue | undefined, other: CellValue | undefined): number {
  const left = one ?? BLANK[typeof other] ?? 0;
  const right = other ?? BLANK[typeof one] ?? 0;
  if (typeof left !== typeof right) return KINDS.indexOf(typeof left) - KINDS.indexOf(typeof right);
  const [first, second] = [plain(left), plain(right)];
  if (first === second) return 0;
  return first < second ? -1 : 1;
}

test('every kind of value, typed, calculated or written in the formula, compares with every other as in Excel', async () => {
  const column = (i: number) => String.fromCharCode(65 + i);
  const typed = COMPARED.flatMap(({ typed: value, written }, i) => [
    ...(value === undefined ? [] : [[`${column(i)}1`, value] as const]),
    ...(written === undefined ? [] : [[`${column(i)}2`, `=${written}`] as const]),
  ]);
  const waysOf = ({ typed: value, written, value: meant }: Compared, i: number): readonly string[] => [
    ...(value === undefined && meant !== undefined ? [] : [`${column(i)}1`]),
    ...(written === undefined ? [] : [`${column(i)}2`, written]),
  ];
  const cases = COMPARED.flatMap((one, i) =>
    COMPARED.flatMap((other, j) =>
      waysOf(one, i).flatMap((left) =>
        waysOf(other, j).flatMap((right) =>
          OPERATORS.map(
            ([sign, holds]) => [`=${left}${sign}${right}`, holds(excelOrder(one.value, other.value))] as const,
          ),
        ),
      ),
    ),
  );
  const formulas = cases.map(([formula], i) => [`Z${i + 1}`, formula] as const);
  const results = await resultsOf(Object.fromEntries([...typed, ...formulas]));
  expect(cases.length).toBeGreaterThan(3_000);
  expect(cases.filter(([, expected], i) => results[`Z${i + 1}`] !== expected)).toEqual([]);
});

const value = { error: '#VALUE!' };
const unknown = { missing: 'engineFailed' };
/** D1 is 5, D2 is the empty text of a formula, D3 is 2, D4 is blank; F1:G3 is spilled, all but its first row empty texts. */
const EMPTY_TEXTS: readonly (readonly [string, unknown])[] = [
  ['D2+1', value],
  ['-D2', value],
  ['IF(D2,1,2)', value],
  ['ROUND(D2,0)', value],
  ['D4+1', 1],
  ['ISBLANK(D2)', false],
  ['ISBLANK(D4)', true],
  ['ISBLANK(G2)', false],
  ['ISTEXT(D2)', true],
  ['LEN(D2)', 0],
  ['N(D2)', 0],
  ['D2&"x"', 'x'],
  ['SUM(D1:D4)', 7],
  ['AVERAGE(D1:D4)', 3.5],
  ['COUNT(D1:D4)', 2],
  ['COUNTA(D1:D4)', 3],
  ['COUNTA(F1:G3)', 6],
  ['COUNTBLANK(D1:D4)', 2],
  ['COUNTIF(D1:D4,"")', 2],
  ['COUNTIF(D1:D4,"<>")', unknown],
  ['COUNTIF(D1:D4,"=")', unknown],
  ['COUNTIF(D3:D4,"<>")', 1],
  ['SUMPRODUCT(D1:D4)', 7],
  ['SUMPRODUCT(--(D1:D4=""))', 2],
  ['SUMPRODUCT((D1:D4)*1)', value],
  ['{1,2}={1,"2"}', true],
  ['SUMPRODUCT(--({1,2;3,4}={1;4}))', 2],
];

test('the empty text of a formula is a text and no blank cell, also where it was spilled', async () => {
  const formulas = EMPTY_TEXTS.map(([formula], i): [string, string] => [`K${10 * i + 1}`, `=${formula}`]);
  const results = await resultsOf({
    ...{ D1: 5, D2: '=""', D3: '=1+1', F1: '=IF(SEQUENCE(3,2)>2,"",1)' },
    ...Object.fromEntries(formulas),
  });
  expect(EMPTY_TEXTS.map(([formula], i) => [formula, results[`K${10 * i + 1}`]])).toEqual(EMPTY_TEXTS);
});
