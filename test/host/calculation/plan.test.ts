/** The sample's written workbook, calculated: every formula against the plan, an evaluator of its own, and LibreOffice. */
import { readFileSync } from 'node:fs';
import { makePlan, type PlanRun } from '../../../src/app';
import { readTables } from '../../../src/excel';
import { startEmbeddedExcel, type EmbeddedExcel } from '../../../src/host/embeddedExcel';
import type { CellValue, Sheet } from '../../../src/kernel';
import { tableNames } from '../../../src/model';
import { newFolder, placed, SAMPLE } from '../../golden/command';
import { convertWithLibreOffice } from '../../harness/libreoffice';
import { calculated, formulasOf } from '../../report/evaluator';

interface Found {
  readonly block: string;
  readonly row: number;
  readonly column: number;
  readonly value: unknown;
}

/** Programs differ in the last digits of a difference such as 9.32-9.31, far below one đồng. */
const exact = (value: unknown): unknown => (typeof value === 'number' ? Math.round(value * 1e9) / 1e9 : value);

/** @returns what the cells of every formula of our sheets hold, read through Microsoft's client */
async function formulaValues(sheets: readonly Sheet[]): Promise<readonly Found[]> {
  const blocks = [...new Set(sheets.map(({ block }) => block))];
  const values = await Excel.run(async (context) => {
    const ranges = blocks.map((block) => context.workbook.names.getItem(block).getRange().load('values'));
    await context.sync();
    return new Map(blocks.map((block, index) => [block, ranges[index]?.values as unknown[][]]));
  });
  return formulasOf(sheets).map(({ block, row, column }) => ({
    block,
    row,
    column,
    value: exact(values.get(block)?.[row]?.[column]),
  }));
}

const expectedValues = (sheets: readonly Sheet[]): readonly Found[] =>
  formulasOf(sheets).map(({ block, row, column, expected }) => ({ block, row, column, value: exact(expected) }));

/** @returns the values that LibreOffice works out for a saved workbook, in the same order */
async function asLibreOfficeSays(saved: Uint8Array, sheets: readonly Sheet[]): Promise<readonly Found[]> {
  const [path = ''] = await convertWithLibreOffice([placed(newFolder(), 'plan.xlsx', saved)], 'xlsx');
  const excel = await startEmbeddedExcel(new Uint8Array(readFileSync(path)));
  try {
    return await formulaValues(sheets);
  } finally {
    await excel.close();
  }
}

async function raiseSalary(): Promise<void> {
  await Excel.run(async (context) => {
    const amounts = context.workbook.tables.getItem('KC_LuongDeAn').getDataBodyRange();
    amounts.getCell(0, 2).values = [[2_340_000]];
    await context.sync();
  });
}

/** @returns what the evaluator of the report's tests makes of the workbook's inputs as they are now */
async function evaluated(sheets: readonly Sheet[]): Promise<readonly Found[]> {
  const value: (block: string, row: number, column: number) => CellValue = calculated(
    sheets,
    (await readTables(tableNames)).grids,
  );
  return formulasOf(sheets).map(({ block, row, column }) => ({
    block,
    row,
    column,
    value: exact(value(block, row, column)),
  }));
}

describe('the sample as it is written and calculated', () => {
  let excel: EmbeddedExcel;
  let run: PlanRun;
  beforeAll(async () => {
    excel = await startEmbeddedExcel(new Uint8Array(readFileSync(SAMPLE)), { calculation: { when: 'whenRead' } });
    run = await makePlan({});
  });
  afterAll(() => excel.close());

  test('every formula gives what the plan says, to the đồng', async () => {
    const found = await formulaValues(run.sheets);
    expect(found).toEqual(expectedValues(run.sheets));
    expect(found.length).toBeGreaterThan(1_000);
    process.stdout.write(`${found.length} formulas calculated, all as the plan says\n`);
  });

  test('the values saved beside the formulas are those, and LibreOffice comes to the same when it calculates anew', async () => {
    const saved = await excel.save();
    const recalculated = await asLibreOfficeSays(saved, run.sheets);
    expect(recalculated).toEqual(expectedValues(run.sheets));
    const reopened = await startEmbeddedExcel(saved);
    expect(await formulaValues(run.sheets)).toEqual(expectedValues(run.sheets));
    await reopened.close();
  });
});

test('after the base salary is changed every formula gives what LibreOffice and the evaluator say', async () => {
  const excel = await startEmbeddedExcel(new Uint8Array(readFileSync(SAMPLE)), { calculation: { when: 'whenRead' } });
  const { sheets } = await makePlan({});
  await raiseSalary();
  const found = await formulaValues(sheets);
  const saved = await excel.save();
  const wanted = await evaluated(sheets);
  await excel.close();
  expect(found).toEqual(wanted);
  expect(found).not.toEqual(expectedValues(sheets));
  expect(await asLibreOfficeSays(saved, sheets)).toEqual(wanted);
});
