/** The sample's tables as grids, straight from the data file: what the reader would hand over, without a workbook. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CellValue, Grid, InputSheet } from '../../src/kernel';
import { inputSheets, type InputData } from '../../src/model';

const DATA = join(__dirname, '../../scripts/sample');

const dataOf = (name: string): InputData => JSON.parse(readFileSync(join(DATA, `${name}.json`), 'utf8')) as InputData;

export const sampleData = (): InputData => dataOf('dong-nai-2020-2025');

/** The second sample in place of every table of the first; those that it lacks are empty. */
export const secondProvince = (): InputData => ({
  ...Object.fromEntries(Object.keys(sampleData()).map((table) => [table, []])),
  ...dataOf('tinh-mau-2026-2030'),
});

const valueOf = (content: InputSheet['rows'][number][number]): CellValue =>
  content.kind === 'blank' ? '' : content.kind === 'date' ? content.serial : content.value;

/** A filled input sheet as the reader returns it: the table's heading stands in row 4. */
export const gridOf = ({ table, tab, columns, rows }: InputSheet): Grid => ({
  table,
  origin: { sheet: tab, row: 3, column: 0 },
  headings: columns.map(({ heading }) => heading),
  rows: rows.map((row) => row.map(valueOf)),
});

export const gridsOf = (data: InputData): readonly Grid[] => inputSheets(data, 'vi').map(gridOf);

export const sampleGrids = (): readonly Grid[] => gridsOf(sampleData());
