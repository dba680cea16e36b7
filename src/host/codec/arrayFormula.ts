/** Which formulas Excel calculates as arrays although they look like others: a file must say so, or each range in them means one cell. */

import { areaAddress, cellAddress } from '../../kernel/cells';
import { sameArea } from '../document/address';
import type { ArrayBlock } from '../document/arrayBlock';
import type { Sheet } from '../document/model';

/** Functions that give arrays, or may, from arguments that are cells. */
const GIVES_ARRAY =
  /(?<![\p{L}\p{N}_.])(?:ANCHORARRAY|BYCOL|BYROW|CHOOSECOLS|CHOOSEROWS|DROP|EXPAND|FILTER|FREQUENCY|GROWTH|HSTACK|LAMBDA|LINEST|LOGEST|MAKEARRAY|MAP|MINVERSE|MMULT|MODE\.MULT|MUNIT|RANDARRAY|REDUCE|SCAN|SEQUENCE|SORT|SORTBY|TAKE|TEXTSPLIT|TOCOL|TOROW|TRANSPOSE|TREND|UNIQUE|VSTACK|WRAPCOLS|WRAPROWS|XLOOKUP)(?=\()/iu;
/** A function inside which ranges are arrays anyway. */
const TAKES_ARRAYS = /^(?:SUMPRODUCT|AGGREGATE|LOOKUP|MMULT|INDEX)$/i;

const REFERENCE =
  /\$?[A-Za-z]{1,3}\$?\d{1,7}:\$?[A-Za-z]{1,3}\$?\d{1,7}|[\p{L}_][\p{L}\p{N}_.]*\[(?:[^[\]]|\[[^\]]*\])*\]/u;
const PIECE = new RegExp(
  String.raw`(${REFERENCE.source})|([\p{L}_][\p{L}\p{N}_.]*)\(|([(),])|([-+*/^&=<>])|([^\s])`,
  'gu',
);

/** What of the formula is being read: whether a range stands before, and whether an operator does. */
interface Reading {
  readonly range: boolean;
  readonly operator: boolean;
}
const NOTHING: Reading = { range: false, operator: false };

/** A table's column in the formula's own row is one cell. */
const isOneRow = (range: string): boolean => /\[\[?(?:@|#This Row)/i.test(range);

/** True when a range of more than one cell is calculated with, such as in `SUM(A1:A3*2)`. */
function calculatesWithRanges(formula: string): boolean {
  const functions: string[] = [];
  const state = { before: NOTHING };
  for (const [, found, name, bracket, operator] of formula.matchAll(PIECE)) {
    const range = found !== undefined && isOneRow(found) ? undefined : found;
    const counts = !functions.some((one) => TAKES_ARRAYS.test(one));
    if (counts && ((range !== undefined && state.before.operator) || (operator !== undefined && state.before.range)))
      return true;
    if (name !== undefined) functions.push(name);
    if (bracket === '(') functions.push('');
    if (bracket === ')') functions.pop();
    state.before = { range: range !== undefined, operator: operator !== undefined };
  }
  return false;
}

/** @param formula without its equals sign. @returns `true` for `"SORT(A1:A3)"`, `"A1:A3*2"` and `"A1:A3"`, `false` for `"SUM(A1:A3)*2"` */
export function calculatesArrays(formula: string): boolean {
  const bare = formula
    .replaceAll(/"(?:[^"]|"")*"/g, '""')
    .replaceAll(/(?:'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!/gu, '');
  const whole = new RegExp(`^(?:${REFERENCE.source})$`, 'u');
  return GIVES_ARRAY.test(bare) || calculatesWithRanges(bare) || (whole.test(bare.trim()) && !isOneRow(bare));
}

/** What writing formulas needs to know of the blocks that they fill. */
export interface ArrayWriting {
  /** By the address of their first cell. */
  readonly blocks: ReadonlyMap<string, ArrayBlock>;
  /** False when what formulas fill is no longer known. */
  readonly calculated: boolean;
  /** @returns what a cell says as its `cm` whose formula spills */
  readonly dynamic: () => string;
}

export const blocksOf = ({ arrays }: Sheet): ArrayWriting['blocks'] =>
  new Map(arrays.map((block) => [cellAddress(block.area), block]));

const sameBlock = (one: ArrayBlock | undefined, other: ArrayBlock | undefined): boolean =>
  one === other ||
  (one !== undefined && other !== undefined && one.spills === other.spills && sameArea(one.area, other.area));

/** @returns the columns of each row whose formulas fill another block than before */
export function changedBlocks(before: Sheet, after: Sheet): ReadonlyMap<number, ReadonlySet<number>> {
  if (before.arrays === after.arrays) return new Map();
  const [old, now] = [blocksOf(before), blocksOf(after)];
  const all = [...before.arrays, ...after.arrays].map(({ area }) => area);
  const changed = all.filter((area) => !sameBlock(old.get(cellAddress(area)), now.get(cellAddress(area))));
  const rows = new Set(changed.map(({ row }) => row));
  return new Map(
    [...rows].map(
      (row) => [row, new Set(changed.filter((area) => area.row === row).map(({ column }) => column))] as const,
    ),
  );
}

/** @returns the attributes with which a cell and its formula say that it is calculated as an array, and what it fills */
export function arrayAttributes(
  formula: string,
  address: string,
  { blocks, calculated, dynamic }: ArrayWriting,
): { readonly cell: string; readonly formula: string } {
  const block = blocks.get(address);
  if (block && !block.spills) return { cell: '', formula: ` t="array" ref="${areaAddress(block.area)}"` };
  if (!block && !calculatesArrays(formula)) return { cell: '', formula: '' };
  const filled = block && calculated ? areaAddress(block.area) : address;
  return { cell: ` cm="${dynamic()}"`, formula: ` t="array" ref="${filled}"` };
}
