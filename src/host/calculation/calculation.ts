/** What is asked of a calculation and what comes back: plain values that cross between threads. */
import type { Area, CellValue } from '../../kernel/cells';

/** A place in the workbook; row and column count from 0. */
export interface CellPlace {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** One cell of a snapshot; `formula` has no equals sign, `error` marks a value such as `#N/A`. */
export interface SnapshotCell {
  readonly row: number;
  readonly column: number;
  readonly value?: CellValue;
  readonly error?: boolean;
  readonly formula?: string;
}

export interface SnapshotSheet {
  readonly id: string;
  readonly name: string;
  readonly cells: readonly SnapshotCell[];
}

export interface SnapshotTable {
  readonly name: string;
  readonly sheet: string;
  /** Headings and totals included. */
  readonly area: Area;
  readonly headings: readonly string[];
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
}

/** A name, its formula with its equals sign. No two are alike: one of a sheet is `of` it, and goes by another name. */
export interface SnapshotName {
  readonly name: string;
  readonly formula: string;
  readonly of?: { readonly sheet: string; readonly name: string };
}

/** The whole workbook, as far as formulas can see it. */
export interface Snapshot {
  readonly sheets: readonly SnapshotSheet[];
  readonly tables: readonly SnapshotTable[];
  readonly names: readonly SnapshotName[];
  readonly date1904: boolean;
}

/**
 * Why a formula has no value: it ran too long; the workbook is too large; the engine broke down on it; it uses something
 * that the engine does not know or is known to get wrong; it depends on itself; it depends on a formula without a value.
 */
export type MissingReason =
  'tookTooLong' | 'tooLarge' | 'engineFailed' | 'unsupported' | 'circular' | 'dependsOnMissing';

export interface MissingValue extends CellPlace {
  readonly reason: MissingReason;
}

/** The value of a formula, or one that the formula of another cell spilled here (`spilled`). */
export interface CalculatedValue extends CellPlace {
  readonly value: CellValue;
  readonly error: boolean;
  readonly spilled: boolean;
}

/** The cells that the result of one formula fills. */
export interface SpilledBlock {
  readonly sheetId: string;
  readonly area: Area;
}

/** Every formula of the snapshot has either a value or a reason why it has none. */
export interface Calculation {
  readonly values: readonly CalculatedValue[];
  readonly missing: readonly MissingValue[];
  /** For each formula that fills more than its own cell. */
  readonly spills: readonly SpilledBlock[];
}

/** Why values are missing, for whoever asked for them. */
export const missingSentence: Readonly<Record<MissingReason, string>> = {
  tookTooLong: 'Calculating it took too long.',
  tooLarge: 'The workbook has too many cells to be calculated.',
  engineFailed: 'The calculation broke down.',
  unsupported: 'It uses something that this calculation does not support.',
  circular: 'It depends on itself.',
  dependsOnMissing: 'It depends on a formula that was not calculated.',
};

export const placeKey = ({ sheetId, row, column }: CellPlace): string => `${sheetId} ${row} ${column}`;

/** The formulas of a snapshot in a fixed order, by which one can be named with a number. */
export const formulaPlaces = (snapshot: Snapshot): readonly (CellPlace & { readonly formula: string })[] =>
  snapshot.sheets.flatMap(({ id, cells }) =>
    cells.flatMap(({ row, column, formula }) => (formula === undefined ? [] : [{ sheetId: id, row, column, formula }])),
  );
