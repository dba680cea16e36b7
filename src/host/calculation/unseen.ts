/** Registers that no formula speaks of: they are left out of a calculation, which could not hold them. */
import { gridHeight, unplainRows } from '../document/cellGrid';
import type { Document, Sheet } from '../document/model';

/** Sheets below this height are never worth the search. */
const TALL = 16_384;
/** These read cells that their text does not name. */
const READS_ANYTHING = /\b(?:indirect|offset)\s*\(/;

function* formulasOf({ sheets, names }: Document): Generator<string> {
  for (const { formula } of names) yield formula.toLowerCase();
  for (const { cells } of sheets)
    for (const [, row] of unplainRows(cells))
      for (const cell of row) if (cell?.formula !== undefined) yield cell.formula.toLowerCase();
}

/** @returns true for a tall sheet without formulas whose name, and whose tables' names, stand in no formula of the workbook */
export function isUnseenRegister(document: Document, sheet: Sheet): boolean {
  if (gridHeight(sheet.cells) <= TALL) return false;
  for (const [, row] of unplainRows(sheet.cells)) if (row.some((cell) => cell?.formula !== undefined)) return false;
  const tables = document.tables.filter(({ sheetId }) => sheetId === sheet.id).map(({ name }) => name);
  // An apostrophe in a name is doubled in formulas.
  const words = [sheet.name.replaceAll("'", "''"), ...tables].map((name) => name.toLowerCase());
  for (const formula of formulasOf(document))
    if (READS_ANYTHING.test(formula) || words.some((word) => formula.includes(word))) return false;
  return true;
}
