/** Workbook names for result cells: which to add, which to point elsewhere, which to leave to the user. */
import { type Area, columnLetters, quotedSheet } from '../../kernel/cells';
import type { Sheet } from '../../kernel/sheet';
import { namedArea } from '../cells/references';
import type { Places } from '../cells/render';
import { sameCell } from '../cells/same';
import type { FoundBlock, FoundName, Survey } from './survey';

export interface NameChange {
  readonly name: string;
  readonly formula: string;
  readonly exists: boolean;
}

/** @returns `"='PL 1'!$A$1:$H$40"`. */
export function nameFormula(sheet: string, area: Area): string {
  const fixed = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`;
  const first = fixed(area.row, area.column);
  const last = fixed(area.row + area.rows - 1, area.column + area.columns - 1);
  return `=${quotedSheet(sheet)}!${first === last ? first : `${first}:${last}`}`;
}

/**
 * A result name that points at nothing, or at a sheet with a block of ours, is ours: a write that stopped may have left
 * it below its block. One that points anywhere else is the user's own and is never touched.
 */
function isOurs({ formula }: FoundName, blocks: readonly FoundBlock[]): boolean {
  if (formula.includes('#REF!')) return true;
  const sheet = namedArea(formula)?.sheet.toLowerCase();
  return blocks.some(({ origin }) => origin.sheet.toLowerCase() === sheet);
}

/** The names of results that must be added or pointed elsewhere. */
export function nameChanges(sheets: readonly Sheet[], places: Places, survey: Survey): NameChange[] {
  const blocks = [...survey.blocks.values()];
  return sheets.flatMap(({ block, names }) =>
    names.flatMap(({ name, row, column }): NameChange[] => {
      const place = places.get(block);
      if (place === undefined) throw new Error(`Block ${block} has no place.`);
      const cell = { row: place.row + row, column: place.column + column };
      const formula = nameFormula(place.sheet, { ...cell, rows: 1, columns: 1 });
      const found = survey.names.get(name.toLowerCase());
      if (found === undefined) return [{ name, formula, exists: false }];
      if (sameCell(found.formula, formula) || !isOurs(found, blocks)) return [];
      return [{ name, formula, exists: true }];
    }),
  );
}

/** Adds a workbook name, or points an existing one elsewhere. */
export function putName({ workbook }: Excel.RequestContext, { name, formula, exists }: NameChange): void {
  if (exists) workbook.names.getItem(name).formula = formula;
  else workbook.names.add(name, formula);
}
