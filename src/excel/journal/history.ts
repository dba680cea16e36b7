/** The runs that a workbook remembers: when, who, from which inputs, with which totals, and why. */
import type { CellValue } from '../../kernel/cells';
import { parsed } from './slot';

/** What was done: a report was written, one was put back, an unfinished write taken back, leftovers removed, or a copy made to send. */
export type Deed = 'written' | 'restored' | 'rolledBack' | 'removed' | 'sent';

/** What the caller says of a run; nothing in it is read from a clock here. */
export interface RunFacts {
  /** The time as the caller tells it, such as `2026-11-23T08:30`. */
  readonly at: string;
  /** Empty when Excel does not tell. */
  readonly who: string;
  readonly reason: string;
  readonly engine: string;
  readonly rules: string;
  /** The stamp of the input tables. */
  readonly inputs: string;
  /** Plain digits of đồng. */
  readonly totals: readonly { readonly option: string; readonly total: string }[];
}

export interface RunRecord extends RunFacts {
  /** 1, 2, 3 … in the order of the records. */
  readonly number: number;
  /** The number of the report's version that stands after it. */
  readonly run: number;
  readonly deed: Deed;
}

const isRecord = (value: unknown): value is RunRecord =>
  typeof value === 'object' && value !== null && 'number' in value && 'deed' in value && 'totals' in value;

/** @returns undefined for a text that is no record */
export function recordFrom(text: CellValue): RunRecord | undefined {
  const value = parsed(String(text));
  return isRecord(value) ? value : undefined;
}

/** @param lines the rows of the journal sheet that hold runs, oldest first or not; damaged ones are left out */
export const runsFrom = (lines: readonly (readonly CellValue[])[]): RunRecord[] =>
  lines
    .map((line) => recordFrom(line[1] ?? ''))
    .filter((record) => record !== undefined)
    .sort((a, b) => a.number - b.number);

const known = ({ engine, rules, inputs, totals }: RunFacts): string =>
  JSON.stringify([engine, rules, inputs, totals.map(({ option, total }) => [option, total])]);

/** False when a run would only repeat what the last one says. */
export const isNews = (facts: RunFacts, last: RunRecord | undefined): boolean =>
  last === undefined || known(facts) !== known(last);

/** The record that follows the ones before. */
export const nextRecord = (
  { facts, deed, run }: { readonly facts: RunFacts } & Pick<RunRecord, 'deed' | 'run'>,
  runs: readonly RunRecord[],
): RunRecord => ({ ...facts, number: (runs.at(-1)?.number ?? 0) + 1, run, deed });
