/** A workbook as the add-in writes it, and what its formulas come to in the two programs that calculate it. */
import { join } from 'node:path';
import { makePlan, type PlanRun } from '../../src/app';
import { openWorkbook } from '../../src/host/codec/open';
import { gridCell } from '../../src/host/document/cellGrid';
import { nameOf, sheetOf } from '../../src/host/document/find';
import { namedPlace } from '../../src/host/document/names';
import { startEmbeddedExcel, type EmbeddedExcel } from '../../src/host/embeddedExcel';
import type { Sheet } from '../../src/kernel';
import { formulasOf } from './formulas';

/** With KC.FEE, as where the add-in is installed. */
export const withFunctions = { calculation: { when: 'whenRead', script: join(__dirname, 'feeWorker.cjs') } } as const;

export interface Found {
  readonly block: string;
  readonly row: number;
  readonly column: number;
  readonly value: unknown;
}

/** Programs differ in the last digits of a difference such as 9.32-9.31, far below one đồng. */
const exact = (value: unknown): unknown => (typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value);

export const expectedValues = (sheets: readonly Sheet[]): readonly Found[] =>
  formulasOf(sheets).map(({ block, row, column, expected }) => ({ block, row, column, value: exact(expected) }));

/** @returns what the cells of every formula of our sheets hold in the open workbook, read through Microsoft's client */
export async function formulaValues(sheets: readonly Sheet[]): Promise<readonly Found[]> {
  const values = await Excel.run(async (context) => {
    const ranges = sheets.map(({ block }) => context.workbook.names.getItem(block).getRange().load('values'));
    await context.sync();
    return new Map(sheets.map(({ block }, index) => [block, ranges[index]?.values as unknown[][]]));
  });
  return formulasOf(sheets).map(({ block, row, column }) => ({
    ...{ block, row, column },
    value: exact(values.get(block)?.[row]?.[column]),
  }));
}

/** @returns what the same cells hold in a file of another program, which kept the names of our blocks */
export function storedValues(bytes: Uint8Array, sheets: readonly Sheet[]): readonly Found[] {
  const document = openWorkbook(bytes, { seed: 'stored', year: 2026 });
  const places = new Map(sheets.map(({ block }) => [block, namedPlace(document, nameOf(document, { name: block }))]));
  return formulasOf(sheets).map(({ block, row, column }) => {
    const place = places.get(block);
    if (place === undefined) throw new Error(`The name ${block} leads nowhere`);
    const { cells } = sheetOf(document, place.sheetId);
    const cell = gridCell(cells, place.area.row + row, place.area.column + column);
    return { ...{ block, row, column }, value: exact(cell?.value ?? '') };
  });
}

export interface Written {
  readonly excel: EmbeddedExcel;
  readonly run: PlanRun;
}

/** Opens a workbook and writes the plan into it; the caller closes it. Threads of a workbook that is done with are used again. */
export async function written(bytes: Uint8Array, done?: EmbeddedExcel): Promise<Written> {
  await done?.reopen(bytes);
  const excel = done ?? (await startEmbeddedExcel(bytes, withFunctions));
  return { excel, run: await makePlan({}) };
}
