/** Changing what formulas say about sheets, as Excel does when a sheet is renamed or deleted. */
import { quotedSheet } from '../../kernel/cells';
import { sheetPrefix } from './address';
import { mapArea, gridRows } from './cellGrid';
import type { Document, Sheet } from './model';

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Texts in double quotes are left alone; everything else goes through `change`. */
const outsideTexts = (formula: string, change: (part: string) => string): string =>
  formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join('');

const reference = (sheet: string, rest: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}_.'\\]])(?:${escaped(quotedSheet(sheet))}|${escaped(sheet)})!${rest}`, 'giu');

/** A formula editor for one kind of change. */
export type FormulaChange = (formula: string) => string;

/** `Old!A1` becomes `'New name'!A1`. */
export function renamedSheet(from: string, to: string): FormulaChange {
  const pattern = reference(from, '');
  return (formula) => outsideTexts(formula, (part) => part.replace(pattern, () => `${sheetPrefix(to)}!`));
}

/** `Old!$A$1:$B$2` becomes `#REF!`. */
export function deletedSheet(name: string): FormulaChange {
  const pattern = reference(name, '\\$?[A-Za-z0-9]+(?:\\$?[0-9]+)?(?::\\$?[A-Za-z0-9]+(?:\\$?[0-9]+)?)?');
  return (formula) => outsideTexts(formula, (part) => part.replace(pattern, () => '#REF!'));
}

function changedSheet(sheet: Sheet, change: FormulaChange): Sheet {
  const cells = [...gridRows(sheet.cells)].reduce((grid, [row, old]) => {
    if (!old.some((cell) => cell?.formula !== undefined && change(cell.formula) !== cell.formula)) return grid;
    return mapArea(grid, { row, column: 0, rows: 1, columns: old.length }, (cell) =>
      cell?.formula === undefined ? cell : { ...cell, formula: change(cell.formula) },
    );
  }, sheet.cells);
  return cells === sheet.cells ? sheet : { ...sheet, cells };
}

/** Applies a change to every formula of the workbook: cells, workbook names and list rules. */
export const changeFormulas = (document: Document, change: FormulaChange): Document => ({
  ...document,
  sheets: document.sheets.map((sheet) => {
    const changed = changedSheet(sheet, change);
    const listRules = changed.listRules.map((rule) => ({ ...rule, source: change(rule.source) }));
    return listRules.every((rule, i) => rule.source === changed.listRules[i]?.source)
      ? changed
      : { ...changed, listRules };
  }),
  names: document.names.map((defined) => ({ ...defined, formula: change(defined.formula) })),
});
