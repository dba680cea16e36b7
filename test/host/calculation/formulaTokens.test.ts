/** Formulas taken apart: nothing is lost, and each part is what it looks like. */
import { tokensOf } from '../../../src/host/calculation/formulaTokens';

const kinds = (formula: string): string =>
  tokensOf(formula)
    .map(({ kind, text }) => `${kind} ${text}`)
    .join(' | ');

const CASES: readonly (readonly [string, string])[] = [
  ['SUM($A$1:B2,C:C)', 'function SUM | sign ( | area $A$1:B2 | sign , | area C:C | sign )'],
  ["'Địa phương ''A'''!B2", "sheet 'Địa phương ''A'''! | area B2"],
  ['Đơn_giá*Sheet1!A1', 'name Đơn_giá | sign * | sheet Sheet1! | area A1'],
  ["Phí[Thuế '[%']]&[@Tên]", "table Phí[Thuế '[%']] | sign & | table [@Tên]"],
  [
    'IF(A1="a(b",#N/A,1.5e3)',
    'function IF | sign ( | area A1 | sign = | text "a(b" | sign , | error #N/A | sign , | number 1.5e3 | sign )',
  ],
  ['[Book2.xlsx]Sheet1!A1', 'external [Book2.xlsx]Sheet1! | area A1'],
  ['KC.FEE(A1)+Q1_2024', 'function KC.FEE | sign ( | area A1 | sign ) | sign + | name Q1_2024'],
];

test.each(CASES)('%s is taken apart', (formula, expected) => {
  expect(kinds(formula)).toBe(expected);
});

test('parts joined again are the formula, whatever it says', () => {
  const odd = ['"không đóng', "'a", 'Bảng[[#All]', '€ § 1 ..', ')](', '#REF!A1', '{1;"a}"}'];
  for (const formula of [...odd, ...CASES.map(([text]) => text)])
    expect(
      tokensOf(formula)
        .map(({ text }) => text)
        .join(''),
    ).toBe(formula);
});
