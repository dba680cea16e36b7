/** One golden workbook for each worksheet function: made from its data, recalculated, and exactly as expected. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CALCULATING_THREAD, functionWorkbook } from '../../scripts/sample';
import {
  COLUMNS,
  functionFolder,
  goldenFunctions,
  placedCases,
  type GoldenFunction,
  type PlacedCase,
} from '../../scripts/sample/goldenFunctions';
import { worksheetFunctions } from '../../src/functions';
import { startEmbeddedExcel } from '../../src/host/embeddedExcel';
import { bytesOf, ROOT } from './command';

const GOLDEN = [...goldenFunctions(ROOT)];
const fileOf = (name: string): string => join(functionFolder(ROOT), `${name}.xlsx`);

test('every function has a workbook', () => {
  expect(GOLDEN.map(([, golden]) => golden.function).toSorted()).toEqual(Object.keys(worksheetFunctions).toSorted());
  expect(GOLDEN.filter(([name]) => !existsSync(fileOf(name)))).toEqual([]);
});

/** The ways in which an officer's formula comes by a function's result. */
const WAYS = {
  'a relative reference': /(?<![$A-Z])[A-Z]\d/u,
  'an absolute reference': /\$[A-Z]+\$\d/u,
  'a spilled reference': /\}#/u,
  'a sum': /\bSUM\(/u,
  'an IF': /\bIF\(/u,
  'a SUMPRODUCT': /\bSUMPRODUCT\(/u,
};

test.each(GOLDEN)('%s has an example for the help page, and its function in every kind of formula', (_name, golden) => {
  const formulas = golden.cases.map(({ formula }) => formula);
  expect(golden.cases.some(({ help }) => help)).toBe(true);
  const lacking = Object.entries(WAYS).filter(([, way]) => !formulas.some((formula) => way.test(formula)));
  expect(lacking.map(([way]) => way)).toEqual([]);
});

test.each(GOLDEN)('%s is what its data makes, byte for byte', async (name, golden) => {
  // When this fails after a change of a rule or of the data: npm run sample.
  expect(Buffer.compare(await functionWorkbook(golden), bytesOf(fileOf(name)))).toBe(0);
});

/** What the formulas of a committed workbook give, case by case, beside what the workbook itself expects. */
async function recalculated(name: string, cases: readonly PlacedCase[]) {
  const settings = { when: 'whenRead', script: CALCULATING_THREAD } as const;
  const excel = await startEmbeddedExcel(bytesOf(fileOf(name)), { calculation: settings });
  try {
    return await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      // A cell that changes makes every value out of date.
      sheet.getRange('Z99').values = [[1]];
      const read = cases.map(({ row, rows }) => {
        const size = [rows.length, rows[0]?.length ?? 1] as const;
        const at = (column: number): Excel.Range => sheet.getRangeByIndexes(row, column, ...size).load('values');
        return { found: at(COLUMNS.result), expected: at(COLUMNS.expected) };
      });
      await context.sync();
      return read.map(({ found, expected }) => ({
        found: found.values as unknown[][],
        expected: expected.values as unknown[][],
      }));
    });
  } finally {
    await excel.close();
  }
}

test.each(GOLDEN)('the formulas of %s give what stands beside them', async (name, golden: GoldenFunction) => {
  const cases = placedCases(golden);
  const read = await recalculated(name, cases);
  const told = cases.map(({ formula }, index) => [formula, read[index]?.found]);
  expect(told).toEqual(cases.map(({ formula }, index) => [formula, read[index]?.expected]));
  expect(read.map(({ expected }) => expected)).toEqual(cases.map(({ rows }) => rows));
});
