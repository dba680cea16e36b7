/** The golden workbooks of the rules: small inputs as data, with one more sheet that says what must come out. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InputColumn, InputSheet } from '../../src/kernel';
import { inputSheets, type InputData } from '../../src/model';

/** What a good workbook must give, with the arithmetic done by hand. */
export interface ExpectedFigure {
  readonly option?: string;
  readonly indicator: string;
  /** A whole number, or the text that people would print ("2,17"). */
  readonly value: number | string;
  readonly how?: string;
}

/** A problem that a bad workbook must be told, and where. */
export interface ExpectedIssue {
  readonly code: string;
  readonly cell: string;
  readonly how?: string;
}

/** The data file of one golden workbook. */
export interface GoldenRule {
  /** What the workbook shows, in a sentence. */
  readonly about: string;
  readonly inputs: InputData;
  readonly figures?: readonly ExpectedFigure[];
  readonly issues?: readonly ExpectedIssue[];
}

/** The table on the sheet of expectations; the add-in does not know it and passes it over. */
export const EXPECTED_TABLE = 'MongDoi';

/** @returns the names of the data files in a folder, without their ending, in order. */
export const goldenNames = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.replace(/\.json$/u, ''))
    .toSorted();

export const goldenRule = (folder: string, name: string): GoldenRule =>
  JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as GoldenRule;

/** The input sheets of a golden workbook, then the sheet of what is expected. */
export const goldenSheets = (rule: GoldenRule): readonly InputSheet[] => [
  ...inputSheets(rule.inputs, 'vi'),
  expectedSheet(rule),
];

const column = (heading: string, width: number, shows: InputColumn['shows']): InputColumn => ({
  ...{ heading, width, shows, choices: [] },
});

type Content = InputSheet['rows'][number][number];

const content = (value: string | number | undefined): Content => {
  if (value === undefined) return { kind: 'blank' };
  return typeof value === 'number' ? { kind: 'number', value } : { kind: 'text', value };
};

function expectedSheet({ about, figures, issues }: GoldenRule): InputSheet {
  const how = column('Cách tính', 80, 'text');
  const sheet = { table: EXPECTED_TABLE, tab: 'Kết quả mong đợi', title: 'Kết quả mong đợi', note: about };
  if (issues !== undefined)
    return {
      ...sheet,
      columns: [column('Mã vấn đề', 30, 'text'), column('Ô', 30, 'text'), how],
      rows: issues.map((each) => [each.code, each.cell, each.how].map(content)),
    };
  return {
    ...sheet,
    columns: [column('Phương án', 12, 'text'), column('Chỉ tiêu', 56, 'text'), column('Giá trị', 24, 'money'), how],
    rows: (figures ?? []).map((each) => [each.option, each.indicator, each.value, each.how].map(content)),
  };
}
