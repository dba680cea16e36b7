/** A sheet in its parts (title, headings, rows, notes), laid out as cells or as a table; and chances that repeat themselves. */
import type { CellValue, Grid, UsedCells } from '../../src/kernel';
import { tables, type TableSchema } from '../../src/model';
import { usedCells } from './plainRanges';

/** A seeded source of choices. */
export interface Dice {
  /** 0 to `sides` - 1. */
  readonly roll: (sides: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
}

/** Mulberry32: the same cases on every machine. */
export function dice(seed: number): Dice {
  let state = seed;
  const roll = (sides: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * sides);
  };
  const pick = <T>(from: readonly T[]): T => from[roll(from.length)] as T;
  return { roll, pick };
}

export type Line = readonly CellValue[];

/** A sheet in its parts; every part is laid out from its own first column. */
export interface Laid {
  readonly schema: TableSchema;
  readonly sheet: string;
  /** Blank columns to the left of everything. */
  readonly left: number;
  readonly above: readonly Line[];
  readonly head: readonly Line[];
  readonly body: readonly Line[];
  readonly below: readonly Line[];
  /** The name of an Excel table around head and body; undefined: plain cells. */
  readonly table: string | undefined;
}

export function laidOut(grid: Grid): Laid {
  const schema = Object.values<TableSchema>(tables).find(({ name }) => name === grid.table);
  if (schema === undefined) throw new Error(`No table ${grid.table}`);
  const above = [[grid.origin.sheet], ['Mỗi dòng một mục.'], []];
  const { rows: body, headings } = grid;
  return { schema, sheet: grid.origin.sheet, left: 0, above, head: [headings], body, below: [], table: undefined };
}

const shifted = (lines: readonly Line[], left: number): readonly Line[] =>
  lines.map((line) => [...Array.from({ length: left }, () => ''), ...line]);

const linesOf = ({ above, head, body, below, left }: Laid): readonly Line[] =>
  shifted([...above, ...head, ...body, ...below], left);

export const asCells = (laid: Laid): UsedCells => usedCells(laid.sheet, linesOf(laid));

/** An Excel table has one heading row: further ones are its first rows. */
export function asTable(laid: Laid): Grid {
  const [headings = [], ...rest] = laid.head;
  return {
    table: laid.table ?? '',
    origin: { sheet: laid.sheet, row: laid.above.length, column: laid.left },
    headings,
    rows: [...rest, ...laid.body].map((line) => headings.map((_, column) => line[column] ?? '')),
  };
}

/** Several sheets on one: below each other, or side by side with a blank column between. */
export function together(sheet: string, parts: readonly Laid[], how: 'below' | 'beside'): UsedCells {
  const blocks = parts.map(linesOf);
  if (how === 'below')
    return usedCells(
      sheet,
      blocks.flatMap((lines) => [...lines, [], []]),
    );
  const widths = blocks.map((lines) => Math.max(0, ...lines.map(({ length }) => length)) + 1);
  const heights = Math.max(...blocks.map(({ length }) => length));
  const rows = Array.from({ length: heights }, (_, row) =>
    blocks.flatMap((lines, part) =>
      Array.from({ length: widths[part] ?? 0 }, (__, column) => lines[row]?.[column] ?? ''),
    ),
  );
  return usedCells(sheet, rows);
}
