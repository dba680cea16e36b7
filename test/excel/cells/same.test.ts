/** Comparing cells, and finding and rewriting references in formulas. */
import { movesFrom, type Watched } from '../../../src/excel/journal/moves';
import { moveReferences, namedArea, referencesIn } from '../../../src/excel/cells/references';
import { sameCell } from '../../../src/excel/cells/same';

test.each([
  [1, 1, true],
  [0.1 + 0.2, 0.3, true],
  [1, 1.0000001, false],
  [5, '5', false],
  ['', 0, false],
  ['Biên Hòa', 'biên hòa', false],
  ['=A1+B1', '=a1 + b1', true],
  ['="a b"&A1', '="ab"&A1', false],
  ['="Có"', '="CÓ"', false],
  ["='PL1'!A1", '=PL1!A1', true],
  ["='PL 1'!A1", "='PL1'!A1", false],
  ['=_xldudf_KC_FEE(A1)', '=KC.FEE(A1)', true],
  ['=kc.fee(A1)', '=_xldudf_kc_fee(A1)', true],
  ['=KC.RANK.COMMUNES(A1:A3)', '=_xldudf_KC_RANK_COMMUNES(A1:A3)', true],
  ['=_xlfn.MAXIFS(A1:A2,B1:B2,1)', '=MAXIFS(A1:A2,B1:B2,1)', true],
  ["='Địa phương'!#REF!*2", '=#REF!*2', true],
  ['=', '= ', false],
])('sameCell(%j, %j) is %j', (a, b, same) => {
  expect(sameCell(a, b)).toBe(same);
  expect(sameCell(b, a)).toBe(same);
});

/** Sheet1: a row inserted above row 2; PL: renamed to QL, its row 5 deleted. */
const rows = (sheet: string, pairs: readonly (readonly [number, number | undefined])[], to = sheet): Watched[] =>
  pairs.map(([was, is]) => ({
    as: 'row' as const,
    was: { sheet, row: was, column: 0 },
    is: is === undefined ? undefined : { sheet: to, row: is, column: 0 },
  }));
const move = movesFrom([
  ...rows('Sheet1', [
    [0, 0],
    [1, 2],
    [2, 3],
    [3, 4],
  ]),
  ...rows(
    'PL',
    [
      [2, 2],
      [3, 3],
      [4, undefined],
      [5, 4],
    ],
    'QL',
  ),
  { as: 'cell', was: { sheet: 'In', row: 6, column: 3 }, is: { sheet: 'In', row: 9, column: 4 } },
  { as: 'cell', was: { sheet: 'In', row: 7, column: 3 }, is: undefined },
]);

test.each([
  ['=A1+A2', '=A1+A3'],
  ['=SUM($A$1:A4)', '=SUM($A$1:A5)'],
  ["='PL'!B3*'PL'!$B6", "='QL'!B3*'QL'!$B5"],
  ['=PL!B5', '=#REF!'],
  ['=SUM(PL!B3:B5)', "=SUM('QL'!B3:B4)"],
  ['=In!D7+In!D8', "='In'!E10+#REF!"],
  ['="A2"&KC_T[Từ A2]&LOG10(2)&KC_A2', '="A2"&KC_T[Từ A2]&LOG10(2)&KC_A2'],
  ["='Không theo dõi'!A2", "='Không theo dõi'!A2"],
])('After the moves %s reads %s', (before, after) => {
  expect(moveReferences(before, 'Sheet1', move)).toBe(after);
});

test('References are found with their sheets, deleted ones as nothing', () => {
  expect(referencesIn("=IF(TRUE,\"\",SUM('Tab''s'!$B$5,Địa!AA1,'x'!#REF!,#REF!))")).toEqual([
    { sheet: "Tab's", row: 4, column: 1 },
    { sheet: 'Địa', row: 0, column: 26 },
    undefined,
    undefined,
  ]);
});

test('A name refers to one area or to nothing that we know', () => {
  expect(namedArea("='PL 1'!$A$2:$C$4")).toEqual({ sheet: 'PL 1', area: { row: 1, column: 0, rows: 3, columns: 3 } });
  expect(namedArea('=#REF!')).toBeUndefined();
  expect(namedArea('=PL!$A$1+1')).toBeUndefined();
  expect(namedArea('=5')).toBeUndefined();
});
