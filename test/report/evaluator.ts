/** What the formulas of our sheets come to in the embedded workbook's engine, which knows nothing of ours. */
import { join } from 'node:path';
import { startCalculator } from '../../src/host/calculation/calculator';
import { startNodeThread } from '../../src/host/calculation/nodeThread';
import { createDocument } from '../../src/host/document/create';
import { addSheet } from '../../src/host/document/sheets';
import { addTable, renameTable } from '../../src/host/document/tables';
import { writeContents } from '../../src/host/document/contents';
import type { Document } from '../../src/host/document/model';
import { rendered, type Places } from '../../src/excel/cells/render';
import type { CellValue, Grid, Sheet } from '../../src/kernel';

/** The same value, typed so that a text is never taken for a date or a number. */
const typed = (value: CellValue): CellValue =>
  typeof value === 'string' && value !== '' && !value.startsWith('=') ? `'${value}` : value;

interface Typed {
  readonly name: string;
  readonly row: number;
  readonly column: number;
  readonly rows: readonly (readonly CellValue[])[];
}

const sheetIdOf = (document: Document, name: string): string =>
  document.sheets.find((sheet) => sheet.name === name)?.id ?? '';

function withSheet(before: Document, name: string): Document {
  return before.sheets.some((sheet) => sheet.name === name) ? before : addSheet(before, name).document;
}

function withCells(before: Document, { name, row, column, rows }: Typed): Document {
  const area = { row, column, rows: rows.length, columns: rows[0]?.length ?? 0 };
  return writeContents(
    before,
    { sheetId: sheetIdOf(before, name), area },
    rows.map((line) => line.map(typed)),
  );
}

function withTable(before: Document, { table, origin, headings, rows }: Grid): Document {
  const cells = { name: origin.sheet, row: origin.row, column: origin.column, rows: [headings, ...rows] };
  const filled = withCells(withSheet(before, origin.sheet), cells);
  const area = { row: origin.row, column: origin.column, rows: Math.max(2, rows.length + 1), columns: headings.length };
  const added = addTable(filled, { sheetId: sheetIdOf(filled, origin.sheet), area }, true);
  return renameTable(added.document, added.table.id, table);
}

/** A tab of ours that has the name of an input sheet stands under another one, as in a workbook. */
const placesOf = (sheets: readonly Sheet[], grids: readonly Grid[]): Places =>
  new Map(
    sheets.map(({ block, tab }) => {
      const isTaken = grids.some(({ origin }) => origin.sheet === tab);
      return [block, { sheet: isTaken ? `${tab} (KC)` : tab, row: 0, column: 0 }];
    }),
  );

const calculator = startCalculator(startNodeThread, { script: join(__dirname, '../parity/feeWorker.cjs') });
afterAll(() => calculator.close());

/** @returns the value of every formula, asked for by block, row and column; an error is its text */
export async function calculated(
  sheets: readonly Sheet[],
  grids: readonly Grid[],
): Promise<(block: string, row: number, column: number) => CellValue> {
  const places = placesOf(sheets, grids);
  const tables = grids.reduce(withTable, createDocument({ seed: 'test', year: 2026 }));
  const empty = [...places.values()].reduce((before, { sheet }) => withSheet(before, sheet), tables);
  const document = sheets.reduce(
    (before, sheet) =>
      withCells(before, {
        name: places.get(sheet.block)?.sheet ?? '',
        row: 0,
        column: 0,
        rows: rendered(sheet, places),
      }),
    empty,
  );
  const { values, missing } = await calculator.calculate(document);
  if (missing.length > 0) throw new Error(`Not calculated: ${JSON.stringify(missing.slice(0, 5))}`);
  const found = new Map(values.map(({ sheetId, row, column, value }) => [`${sheetId} ${row} ${column}`, value]));
  return (block, row, column) =>
    found.get(`${sheetIdOf(document, places.get(block)?.sheet ?? '')} ${row} ${column}`) ?? 'no formula';
}
