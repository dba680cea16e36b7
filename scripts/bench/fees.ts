/** Fees in cells beside the same product in plain numbers, both called as Excel calls: ranges in, ranges out. */
import { answerCall } from '../../src/functions';
import type { Comparison } from './comparison';

const CALLS = 100_000;
/** One pass takes milliseconds; so many of them can be timed. */
const PASSES = 20;

type Range = readonly (readonly number[])[];
type Arguments = readonly [salary: Range, coefficient: Range, months: Range, people: Range, completion: Range];

const one = (rows: Range): number => rows[0]?.[0] ?? 0;

/** No decimals, no reading, no checks: wrong for a cent here and there, and for every mistake. */
function plainFee([salary, coefficient, months, people, completion]: Arguments): Range {
  const factor = one(coefficient) * one(completion);
  const time = one(months) * one(people);
  return salary.map((row) => [Math.round((row[0] ?? 0) * factor) * time]);
}

const salaryOf = (index: number): number => 1_150_000 + (index % 1_000) * 1_000;
const rest: readonly [Range, Range, Range, Range] = [[[0.85]], [[12]], [[1]], [[0.875]]];

const passes = (work: () => void) => (): void => {
  for (let pass = 0; pass < PASSES; pass += 1) work();
};

const spilled: Comparison = {
  name: 'KC.FEE over one column of 100,000 rows',
  beside: 'the same products in plain numbers with rounding',
  prepare: () => {
    const given: Arguments = [Array.from({ length: CALLS }, (_, index) => [salaryOf(index)]), ...rest];
    return Promise.resolve({
      ours: passes(() => void answerCall('FEE', given)),
      theirs: passes(() => void plainFee(given)),
    });
  },
};

const single: Comparison = {
  name: '100,000 calls of KC.FEE',
  beside: 'the same products in plain numbers with rounding',
  prepare: () => {
    const calls = Array.from({ length: CALLS }, (_, index): Arguments => [[[salaryOf(index)]], ...rest]);
    return Promise.resolve({
      ours: passes(() => {
        for (const given of calls) answerCall('FEE', given);
      }),
      theirs: passes(() => {
        for (const given of calls) plainFee(given);
      }),
    });
  },
};

/** Both are to stay under five. */
export const fees: readonly Comparison[] = [spilled, single];
