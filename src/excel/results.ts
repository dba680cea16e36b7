/** Workbook names for result cells: which to add, which to point elsewhere, which to leave to the user. */
import { type Area, type CellRef, columnLetters, quotedSheet } from '../kernel/cells';
import type { Sheet } from '../kernel/sheet';
import { namedArea } from './references';
import type { Places } from './render';
import { sameCell } from './same';
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

function isInside(cell: CellRef, { origin, now }: FoundBlock): boolean {
  const row = cell.row - origin.row;
  const column = cell.column - origin.column;
  const sameSheet = cell.sheet.toLowerCase() === origin.sheet.toLowerCase();
  return sameSheet && row >= 0 && row < now.length && column >= 0 && column < (now[0]?.length ?? 0);
}

/** A name of the user's own that points outside our blocks is never touched; one that points at nothing may be. */
function isOurs({ formula }: FoundName, blocks: readonly FoundBlock[]): boolean {
  if (formula.includes('#REF!')) return true;
  const target = namedArea(formula);
  if (target === undefined) return false;
  const cell = { sheet: target.sheet, row: target.area.row, column: target.area.column };
  return blocks.some((block) => isInside(cell, block));
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
