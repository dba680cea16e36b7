/** What overtyped cells do to the totals, held against the embedded workbook's engine, which counts every formula. */
import type { CellValue, Sheet } from '../../src/kernel';
import { effectsOnTotals, type Overtyped } from '../../src/report';
import { evaluated, type Matrix } from '../../src/report/evaluate';
import { calculated } from './evaluator';
import { planned, sheetOf, threePhases, valuesOnly, type Planned } from './planned';

const sample = planned();

/** The report with the cells as somebody left them. */
const overwritten = (sheets: readonly Sheet[], overtyped: readonly Overtyped[]): readonly Sheet[] =>
  sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((line, row) =>
      line.map((cell, column) => {
        const typed = overtyped.find(
          (each) => each.block === sheet.block && each.row === row && each.column === column,
        );
        return typed === undefined
          ? cell
          : { ...cell, content: { kind: 'number' as const, value: Number(typed.value) } };
      }),
    ),
  }));

const totalOf = (sheets: readonly Sheet[], option: string) => {
  const block = `KC_BLK_PL_${option}`;
  const name = sheetOf(sheets, block).names.find((each) => each.name === `KC_TongKinhPhi_PA${option}`);
  return { block, row: name?.row ?? -1, column: name?.column ?? -1 };
};

/** By how much the engine's total moves, for each option. */
async function engineEffects({ sheets, grids, plan }: Planned, overtyped: readonly Overtyped[]): Promise<CellValue[]> {
  const [before, after] = [await calculated(sheets, grids), await calculated(overwritten(sheets, overtyped), grids)];
  return plan.options.map(({ option }) => {
    const { block, row, column } = totalOf(sheets, option.code);
    return Number(after(block, row, column)) - Number(before(block, row, column));
  });
}

/** Every `step`-th numeric formula of the sheets that lead to a total. */
function numericCells({ sheets }: Planned, step: number): readonly Overtyped[] {
  const cells = sheets
    .filter(({ block }) => /_(?:PL|TL|PB|TLF|TH|HN|LCS)/u.test(block))
    .flatMap(({ block, cells: lines }) =>
      lines.flatMap((line, row) =>
        line.flatMap(({ content }, column): Overtyped[] =>
          content.kind === 'formula' && typeof content.expected === 'number'
            ? [{ block, row, column, value: content.expected + 1 }]
            : [],
        ),
      ),
    );
  return cells.filter((_, index) => index % step === 0);
}

const [code] = sample.plan.options.map(({ option }) => option.code);
if (code === undefined) throw new Error('The sample has no option.');

test.each([
  ['the sample', sample, 193],
  ['three phases with salaries and coefficients that change', planned(threePhases), 97],
])(
  'each of many cells of %s moves the totals as the engine says, or is said to be unknown',
  async (_title, of, step) => {
    const cells = numericCells(of, step);
    expect(cells.length).toBeGreaterThan(4);
    const known: number[] = [];
    for (const cell of cells) {
      const told = effectsOnTotals(of.sheets, of.plan, [cell]).map(({ difference }) => difference);
      if (told.includes(undefined)) continue;
      known.push(...told.filter((each) => each !== undefined));
      const real = await engineEffects(of, [cell]);
      told.forEach((difference, index) =>
        expect([cell, difference]).toEqual([cell, expect.closeTo(Number(real[index]), 2)]),
      );
    }
    expect(known.length).toBeGreaterThanOrEqual(cells.length);
    expect(known.some((difference) => difference !== 0)).toBe(true);
  },
  300_000,
);

test('several cells together are counted together', async () => {
  const cells = numericCells(sample, 53).slice(0, 12);
  const usable = cells.filter((cell) =>
    effectsOnTotals(sample.sheets, sample.plan, [cell]).every(({ difference }) => difference !== undefined),
  );
  expect(usable.length).toBeGreaterThan(3);
  const together = effectsOnTotals(sample.sheets, sample.plan, usable);
  const real = await engineEffects(sample, usable);
  expect(together.map(({ difference }) => difference)).toEqual(
    real.map((each): unknown => expect.closeTo(Number(each), 2)),
  );
});

test('A total that was overtyped moves by what was typed, and a text, a formula or an error is unknown', () => {
  const at = totalOf(sample.sheets, code);
  const effect = (value: CellValue, place = at) =>
    effectsOnTotals(sample.sheets, sample.plan, [{ ...place, value }])[0]?.difference;
  expect(effect(5_485_693_001)).toBe(1);
  expect(effect('=1+1')).toBeUndefined();
  expect(effect('khoảng 5 tỷ')).toBeUndefined();
  expect(effect('Sửa tay', { block: at.block, row: 2, column: 0 })).toBe(0);
});

test('Where the sheets hold values no cell moves a total', () => {
  const { sheets, plan } = planned(valuesOnly);
  const at = totalOf(sheets, code);
  const cell = { block: at.block, row: at.row - 5, column: at.column, value: 1 };
  expect(effectsOnTotals(sheets, plan, [cell])[0]?.difference).toBe(0);
});

test.each<[string, unknown]>([
  ['=1+2*3-4', 3],
  ['=(1+2)*-3', -9],
  ['=IF(1>2,"a","b")', 'b'],
  ['=IF(2>=2,1)', 1],
  ['=ROUND(2.5,0)+ROUND(-2.5,0)+ROUND(1.005,2)', 1.01],
  ['=MAX(1,3,2)-MIN(4,2)', 1],
  ['=INDEX(1,1)', 1],
  ['=MATCH("B","b",0)', 1],
  ['=1/0', undefined],
  ['=NA()', undefined],
  ['=KC.FEE(1,2)', undefined],
  ['=1+"a"', undefined],
  ['=SUM(1,2', undefined],
  ['=1 2', undefined],
])('%s comes to %p', (formula, value) => {
  expect(evaluated([formula], () => [[undefined]])).toBe(value);
});

test('Areas are counted cell by cell, blanks and texts as in Excel', () => {
  const area: Matrix = [
    [1, 'x'],
    [null, 4],
  ];
  const ref = { block: 'A', area: { row: 0, column: 0, rows: 2, columns: 2 } };
  const value = (...formula: readonly (string | typeof ref)[]) => evaluated(formula, () => area);
  expect(value('=SUM(', ref, ')')).toBe(5);
  expect(value('=SUMPRODUCT(', ref, '*2)')).toBeUndefined();
  expect(value('=SUMIF(', ref, ',"X",', ref, ')')).toBe(0);
  expect(value('=COUNTIF(', ref, ',4)')).toBe(1);
  expect(value('=COUNTIF(', ref, ',"<5")')).toBeUndefined();
  expect(value('=INDEX(', ref, ',2,2)')).toBe(4);
  expect(value('=ROWS(', ref, ')')).toBe(2);
});
