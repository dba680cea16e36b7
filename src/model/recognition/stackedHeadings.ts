/** Headings of several rows as one: "Số cơ sở CNNT" over 2014 and 2019 is "Số cơ sở CNNT 2014" and "Số cơ sở CNNT 2019". */
import { known, type CellValue } from '../../kernel';
import type { HeadingReader } from '../headings';
import { cleanText, isBlank } from '../spelling';
import { hasLargeUnit } from './units';

/** What stands above one column, whoever reads it: one text, or several below each other. */
export type Stack = { readonly only: CellValue } | Several;

interface Several {
  readonly whole: string;
  readonly last: string;
  /** Instead of a unit below it. */
  readonly above: CellValue | undefined;
}

/** @returns the headings where they are the same to every reader, undefined where one is not */
export function flatTexts(stacks: readonly Stack[]): readonly CellValue[] | undefined {
  const texts = stacks.flatMap((stack) => ('only' in stack ? [stack.only] : []));
  return texts.length === stacks.length ? texts : undefined;
}

/** @param lines the rows of headings, each as long as the table is wide */
export const stacksIn = (lines: readonly (readonly CellValue[])[]): readonly Stack[] =>
  Array.from({ length: Math.max(0, ...lines.map(({ length }) => length)) }, (_, column) => stackOf(lines, column));

/** "(người)", "(đồng)": a unit below a heading is no heading. */
const UNIT = /^\(.*\)$/u;

function stackOf(lines: readonly (readonly CellValue[])[], column: number): Stack {
  const own = lines.map((line) => line[column] ?? '');
  const lowest = own.findLastIndex((value) => !isBlank(value));
  if (lowest <= 0) return { only: own[lowest] ?? '' };
  const pieces = own.slice(0, lowest + 1).map((value, row) => {
    if (!isBlank(value) || row === lowest) return value;
    // A merged cell holds its text at its left end.
    return (lines[row] ?? []).slice(0, column).findLast((left) => !isBlank(left)) ?? '';
  });
  const texts = pieces.map(cleanText).filter((text) => text !== '');
  const last = known(texts.at(-1), 'text of the lowest heading');
  const above = own.slice(0, lowest).findLast((value) => !isBlank(value));
  const isUnit = UNIT.test(last) && !hasLargeUnit(last);
  return { whole: texts.join(' '), last, above: isUnit ? above : undefined };
}

/** The headings as one table reads them. */
export const headingsFrom = (stacks: readonly Stack[], reader: HeadingReader): readonly CellValue[] =>
  stacks.map((stack) => {
    if ('only' in stack) return stack.only;
    const { whole, last, above } = stack;
    if (reader(whole) !== undefined) return whole;
    if (above !== undefined) return above;
    // A year alone under a heading that is not ours is a year of something else.
    return isColumnName(reader, last) ? last : whole;
  });

const isColumnName = (read: HeadingReader, value: CellValue): boolean => {
  const meaning = read(value);
  return meaning !== undefined && meaning.isBareYear !== true;
};
