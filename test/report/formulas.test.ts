/** Every formula against an evaluator that knows nothing of the engine: parity, copied rows, live inputs. */
import type { Grid, Sheet } from '../../src/kernel';
import type { InputData } from '../../src/model';
import { asCopied, calculated, formulasOf } from './evaluator';
import { lawClock, lettered, planned, seen, sheetOf, threePhases } from './planned';

const cases: readonly (readonly [string, InputData])[] = [
  ['the sample', {}],
  ['the sample under the salaries in force', lawClock],
  ['options with one-letter codes', lettered()],
  ['three phases and a salary that rises in July', threePhases],
  ['no line items', { lineItems: [] }],
];

/** Worksheets calculate in doubles: a difference of decimals carries noise far behind its last printed digit. */
const steady = (value: unknown): unknown => (typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value);

test.each(cases)('every formula of %s gives what the engine says', (_, changes) => {
  const { sheets, grids } = planned(changes);
  const value = calculated(sheets, grids);
  const formulas = formulasOf(sheets);
  expect(formulas.length).toBeGreaterThan(100);
  const found = formulas.map(({ block, row, column }) => [block, row, column, steady(value(block, row, column))]);
  expect(found).toEqual(formulas.map(({ block, row, column, expected }) => [block, row, column, steady(expected)]));
});

test('rows of the working sheet have one formula, copied across all periods', () => {
  for (const sheet of [sheetOf(planned().sheets, 'KC_BLK_TL_1'), sheetOf(planned(threePhases).sheets, 'KC_BLK_TL_3')]) {
    const [first, last] = [4, sheet.widths.length - 2];
    const kinds = sheet.cells.map((line, row) => {
      const formulas = formulasOf([{ ...sheet, cells: [line] }]).filter(
        ({ column }) => column >= first && column <= last,
      );
      const own = formulas.filter(
        ({ formula }) => !formula.some((part) => typeof part === 'object' && isElsewhere(part)),
      );
      return new Set(own.map(({ formula, column }) => asCopied(formula, { block: sheet.block, row, column }))).size;
    });
    expect(Math.max(...kinds)).toBe(1);
  }
});

const isElsewhere = (part: object): boolean => 'block' in part && String(part.block).includes('_PB_');

// 1 is the whole in a growth and in a comparison with the next person; 1000 is the unit of projects a thousand facilities.
test('formulas use only old functions, and no numbers but 0 and units', () => {
  const texts = formulasOf([...planned().sheets, ...planned(threePhases).sheets]).flatMap(({ formula }) =>
    formula.filter((part) => typeof part === 'string'),
  );
  const words = new Set(texts.flatMap((text) => text.replaceAll(/"[^"]*"/g, '').match(/[A-Z]+|\d+/g) ?? []));
  expect([...words].toSorted()).toEqual(['0', '1', '1000', 'AVERAGE', 'COUNTIF', 'IF', 'ROUND', 'SUM', 'SUMIF']);
});

/** The grids with one typed value replaced, wherever it stands in the table. */
const retyped = (grids: readonly Grid[], change: { table: string; from: number; to: number }): readonly Grid[] =>
  grids.map((grid) =>
    grid.table === change.table
      ? { ...grid, rows: grid.rows.map((row) => row.map((value) => (value === change.from ? change.to : value))) }
      : grid,
  );

const visibleWords = (sheets: readonly Sheet[], grids: readonly Grid[], block: string): unknown => {
  const sheet = sheetOf(sheets, block);
  const row = sheet.cells.findIndex((line) => line[0]?.role === 'words');
  return calculated(sheets, grids)(block, row, 0);
};

test('a salary changed in the workbook changes every total, and the words give way to a warning', () => {
  const { sheets, grids } = planned();
  const changed = retyped(grids, { table: 'KC_LuongDeAn', from: 1490000, to: 1800000 });
  const { row, column } = sheetOf(sheets, 'KC_BLK_PL_1').names.find(({ name }) => name === 'KC_DuyTri_PA1') ?? {
    row: -1,
    column: -1,
  };
  expect(calculated(sheets, changed)('KC_BLK_PL_1', row, column)).toBe(3588 * 1800000);
  for (const block of ['KC_BLK_PL_1', 'KC_BLK_TLF_1', 'KC_BLK_PL_2', 'KC_BLK_TLF_2']) {
    expect(visibleWords(sheets, grids, block)).toMatch(/^\(Bằng chữ: .* đồng\)$/);
    expect(visibleWords(sheets, changed, block)).toBe('CẦN CẬP NHẬT SỐ TIỀN BẰNG CHỮ');
  }
});

test('a typed amount changed in the workbook reaches the checks', () => {
  const { sheets, grids } = planned();
  const changed = retyped(grids, { table: 'KC_ChiTiet', from: 78903000, to: 1 });
  const checks = sheetOf(sheets, 'KC_BLK_KT');
  const row = seen(checks).findIndex((line) => line[1] === 'Kinh phí đào tạo, tập huấn' && line[2] === '1');
  expect(calculated(sheets, grids)('KC_BLK_KT', row, 6)).toBe('Khớp');
  expect(calculated(sheets, changed)('KC_BLK_KT', row, 6)).toBe('Không khớp');
});
