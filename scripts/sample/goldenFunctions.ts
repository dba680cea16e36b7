/** The golden workbooks of the worksheet functions: officers' formulas that calculate, each beside what it must give and why. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cellAddress, type CellValue, type FunctionId } from '../../src/kernel';

/** One formula without its equals sign; `{2}` stands for the cell of the second case. */
export interface FunctionCase {
  readonly formula: string;
  /** A value, an error value, or rows that spill. */
  readonly result: CellValue | readonly (readonly CellValue[])[];
  /** The arithmetic by hand. */
  readonly how: string;
  /** The help page shows it too: it refers to no cell. */
  readonly help?: boolean;
}

/** The data file of one function. */
export interface GoldenFunction {
  readonly function: FunctionId;
  readonly about: string;
  /** Rows of input values by the address of their first cell. */
  readonly inputs: Readonly<Record<string, readonly (readonly CellValue[])[]>>;
  readonly cases: readonly FunctionCase[];
}

/** A case with the cells that it takes up; rows and columns count from 0. */
export interface PlacedCase extends FunctionCase {
  readonly row: number;
  readonly rows: readonly (readonly CellValue[])[];
}

/** Column A says why, the results stand from B on, what is expected from I on; the inputs begin at P. */
export const COLUMNS = { how: 0, result: 1, expected: 8, formula: 14 } as const;
const FIRST_ROW = 2;

export const functionFolder = (root: string): string => join(root, 'test/golden/functions');

/** @returns the data of every function, by file name. */
export function goldenFunctions(root: string): ReadonlyMap<string, GoldenFunction> {
  const folder = functionFolder(root);
  const names = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return new Map(
    names
      .toSorted()
      .map((file) => [
        file.replace(/\.json$/u, ''),
        JSON.parse(readFileSync(join(folder, file), 'utf8')) as GoldenFunction,
      ]),
  );
}

const rowsOf = (result: FunctionCase['result']): PlacedCase['rows'] =>
  typeof result === 'object' ? result : [[result]];

/** Each case below the one before, with a free row between, and its references to other cases written out. */
export function placedCases({ cases }: GoldenFunction): readonly PlacedCase[] {
  const rows = cases.map(({ result }) => rowsOf(result));
  const starts = rows.map((_, index) =>
    rows.slice(0, index).reduce((total, before) => total + before.length + 1, FIRST_ROW),
  );
  return cases.map((one, index) => ({
    ...one,
    rows: rows[index] ?? [],
    row: starts[index] ?? 0,
    formula: one.formula.replaceAll(/\{(\d+)\}/gu, (_, number: string) =>
      cellAddress({ row: starts[Number(number) - 1] ?? 0, column: COLUMNS.result }),
    ),
  }));
}

/** A text that looks like an error value or a formula must stay a text. */
const typed = (value: CellValue): CellValue => (typeof value === 'string' && value !== '' ? `'${value}` : value);

/** Writes a golden workbook into the one that is connected: one sheet, in two syncs. */
export const writeGoldenFunction = (golden: GoldenFunction): Promise<void> =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.name = 'Ví dụ';
    const put = (row: number, column: number, values: readonly (readonly CellValue[])[]): void => {
      const range = sheet.getRangeByIndexes(row, column, values.length, values[0]?.length ?? 1);
      range.values = values.map((line) => [...line]);
    };
    put(0, COLUMNS.how, [[`KC.${golden.function}: ${golden.about}`]]);
    put(1, COLUMNS.how, [['Cách tính', 'Kết quả của công thức']]);
    put(1, COLUMNS.expected, [['Kết quả mong đợi']]);
    put(1, COLUMNS.formula, [['Công thức']]);
    for (const [address, values] of Object.entries(golden.inputs)) {
      const first = sheet.getRange(address);
      first.getResizedRange(values.length - 1, (values[0]?.length ?? 1) - 1).values = values.map((line) => [...line]);
    }
    for (const { formula, row, rows, how } of placedCases(golden)) {
      put(row, COLUMNS.how, [[how]]);
      put(row, COLUMNS.result, [[`=${formula}`]]);
      put(
        row,
        COLUMNS.expected,
        rows.map((line) => line.map(typed)),
      );
      put(row, COLUMNS.formula, [[typed(`=${formula}`)]]);
    }
    await context.sync();
  });
