/** Documents typed cell by cell, and what a calculation makes of them, by address. */
import { cellAddress, type CellValue } from '../../../src/kernel/cells';
import type { Calculation, MissingReason } from '../../../src/host/calculation/calculation';
import { startCalculator, type CalculatorSettings } from '../../../src/host/calculation/calculator';
import { startNodeThread } from '../../../src/host/calculation/nodeThread';
import { parseArea } from '../../../src/host/document/address';
import { writeContents } from '../../../src/host/document/contents';
import { createDocument } from '../../../src/host/document/create';
import type { Document } from '../../../src/host/document/model';
import { addSheet } from '../../../src/host/document/sheets';

/** What is typed, by address: a value, a formula with its equals sign, or rows of them. */
export type Typed = Readonly<Record<string, CellValue | readonly (readonly CellValue[])[]>>;

export const newDocument = (): Document => createDocument({ seed: 'test', year: 2026 });

/** @returns the document after typing on a sheet, which is added when it is not there */
export function typed(document: Document, cells: Typed, name = 'Sheet1'): Document {
  const added = document.sheets.some((sheet) => sheet.name === name) ? document : addSheet(document, name).document;
  const sheetId = added.sheets.find((sheet) => sheet.name === name)?.id ?? '';
  return Object.entries(cells).reduce((before, [address, value]) => {
    const first = parseArea(address);
    if (!first) throw new Error(`No address: ${address}`);
    const rows = typeof value === 'object' ? value : [[value]];
    return writeContents(
      before,
      { sheetId, area: { ...first, rows: rows.length, columns: rows[0]?.length ?? 1 } },
      rows,
    );
  }, added);
}

/** A value, an error value, or why there is none. */
export type Result = CellValue | { readonly error: CellValue } | { readonly missing: MissingReason };

/** @returns values and reasons of one sheet by address. */
export function resultsOn(
  document: Document,
  { values, missing }: Calculation,
  name = 'Sheet1',
): Readonly<Record<string, Result>> {
  const sheetId = document.sheets.find((sheet) => sheet.name === name)?.id;
  const results: readonly (readonly [string, Result])[] = [
    ...values
      .filter((one) => one.sheetId === sheetId)
      .map((one) => [cellAddress(one), one.error ? { error: one.value } : one.value] as const),
    ...missing
      .filter((one) => one.sheetId === sheetId)
      .map((one) => [cellAddress(one), { missing: one.reason }] as const),
  ];
  return Object.fromEntries(results);
}

/** Calculates once in a thread of its own, which is then ended. */
export async function calculated(document: Document, settings: CalculatorSettings = {}): Promise<Calculation> {
  const calculator = startCalculator(startNodeThread, settings);
  try {
    return await calculator.calculate(document);
  } finally {
    await calculator.close();
  }
}

/** Types cells on `Sheet1` and calculates. */
export async function resultsOf(
  cells: Typed,
  settings: CalculatorSettings = {},
): Promise<Readonly<Record<string, Result>>> {
  const document = typed(newDocument(), cells);
  return resultsOn(document, await calculated(document, settings));
}
