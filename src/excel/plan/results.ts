/** Workbook names for result cells: which to add, which to point elsewhere, which to leave to the user. */
import { type Area, cellLabel, columnLetters, quotedSheet } from '../../kernel/cells';
import { type Issue, issue } from '../../kernel/issue';
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

/** The names of results that must be added or pointed elsewhere, and those that are left to a person. */
export function resultNames(
  sheets: readonly Sheet[],
  places: Places,
  survey: Survey,
): { readonly changes: readonly NameChange[]; readonly issues: readonly Issue[] } {
  const blocks = [...survey.blocks.values()];
  const wanted = sheets.flatMap(({ block, names }) =>
    names.map(({ name, row, column }) => {
      const place = places.get(block);
      if (place === undefined) throw new Error(`Block ${block} has no place.`);
      const cell = { sheet: place.sheet, row: place.row + row, column: place.column + column };
      return { name, cell, formula: nameFormula(place.sheet, { ...cell, rows: 1, columns: 1 }) };
    }),
  );
  const judged = wanted.map((each) => ({ ...each, found: survey.names.get(each.name.toLowerCase()) }));
  const other = judged.filter(({ found, formula }) => found === undefined || !sameCell(found.formula, formula));
  return {
    changes: other
      .filter(({ found }) => found === undefined || isOurs(found, blocks))
      .map(({ name, formula, found }) => ({ name, formula, exists: found !== undefined })),
    issues: other.flatMap(({ name, cell, found }) =>
      found === undefined || isOurs(found, blocks)
        ? []
        : [
            issue(
              { code: 'result-name-elsewhere', severity: 'warning', cell },
              { name, points: found.formula.replace(/^=/u, ''), result: cellLabel(cell) },
            ),
          ],
    ),
  };
}

/** Adds a workbook name, or points an existing one elsewhere. */
export function putName({ workbook }: Excel.RequestContext, { name, formula, exists }: NameChange): void {
  if (exists) workbook.names.getItem(name).formula = formula;
  else workbook.names.add(name, formula);
}
