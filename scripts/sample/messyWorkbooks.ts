/** Workbooks as officers bring them: plain cells in every kind of disorder, each with what a colleague would expect. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CellValue, InputSheet } from '../../src/kernel';
import { inputSheets, type InputData, type TableId } from '../../src/model';
import type { ExpectedIssue } from './goldenRules';

/** One sheet, cell by cell. */
export interface MessySheet {
  readonly sheet: string;
  /** Where the first cell stands, "A1" when left out. */
  readonly at?: string;
  readonly rows: readonly (readonly (CellValue | null)[])[];
  /** Around which cells an Excel table stands, and what it is called. */
  readonly table?: { readonly name: string; readonly range: string };
  readonly merged?: readonly string[];
  /** Row numbers and column letters as Excel shows them. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly string[];
  /** Number formats of whole ranges. */
  readonly formats?: readonly { readonly range: string; readonly format: string }[];
}

/** The data file of one messy workbook. */
export interface MessyWorkbook {
  /** What is wrong with it, in a sentence. */
  readonly about: string;
  /** Tables of the small plan that stand here in good order, on plain sheets named after them. */
  readonly orderly: readonly TableId[];
  readonly sheets: readonly MessySheet[];
  /** What every option costs, in đồng, with the arithmetic done by hand; none: nothing can be planned. */
  readonly totals?: Readonly<Record<string, string>>;
  /** Every error and warning, at its cell. */
  readonly issues: readonly ExpectedIssue[];
}

const BASE = 'small-plan';

const read = (folder: string, name: string): unknown => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));

/** @returns the names of the messy workbooks in a folder, in order. */
export const messyNames = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json') && file !== `${BASE}.json`)
    .map((file) => file.replace(/\.json$/u, ''))
    .toSorted();

export const messyWorkbook = (folder: string, name: string): MessyWorkbook => read(folder, name) as MessyWorkbook;

/** All sheets of a messy workbook: first the orderly ones, then the others. */
export function messySheets(folder: string, { orderly, sheets }: MessyWorkbook): readonly MessySheet[] {
  const base = read(folder, BASE) as InputData;
  const kept = Object.fromEntries(orderly.map((id) => [id, base[id] ?? []]));
  return [...inputSheets(kept, 'vi').map(plainSheet), ...sheets];
}

const plainSheet = ({ tab, title, columns, rows }: InputSheet): MessySheet => ({
  sheet: tab,
  rows: [[title], [], columns.map(({ heading }) => heading), ...rows.map((row) => row.map(valueOf))],
});

const valueOf = (content: InputSheet['rows'][number][number]): CellValue => {
  if (content.kind === 'blank') return '';
  return content.kind === 'date' ? content.serial : content.value;
};
