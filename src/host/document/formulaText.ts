/** Changing what formulas say about sheets, as Excel does when a sheet is renamed or deleted; and every place that holds one. */
import { quotedSheet } from '../../kernel/cells';
import { sheetPrefix } from './address';
import { mapArea, unplainRows } from './cellGrid';
import type { Chart } from './chart';
import type { Document, Sheet } from './model';
import type { ConditionalFormat, Hyperlink, ValidationRule } from './rules';

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Texts in double quotes are left alone; everything else goes through `change`. */
const outsideTexts = (formula: string, change: (part: string) => string): string =>
  formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join('');

const reference = (sheet: string, rest: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}_.'\\]])(?:${escaped(quotedSheet(sheet))}|${escaped(sheet)})!${rest}`, 'giu');

/** A formula editor for one kind of change; `home` is the sheet that the formula stands on, absent for a workbook name. */
export type FormulaChange = (formula: string, home: Sheet | undefined) => string;

/** `Old!A1` becomes `'New name'!A1`. */
export function renamedSheet(from: string, to: string): FormulaChange {
  const pattern = reference(from, '');
  return (formula) => outsideTexts(formula, (part) => part.replace(pattern, () => `${sheetPrefix(to)}!`));
}

/** `Old!$A$1:$B$2` and `Old!Name` become `#REF!`. */
export function deletedSheet(name: string): FormulaChange {
  const pattern = reference(name, '[$\\p{L}\\p{M}\\p{N}_.?\\\\]+(?::\\$?[A-Za-z0-9]+(?:\\$?[0-9]+)?)?');
  return (formula) => outsideTexts(formula, (part) => part.replace(pattern, () => '#REF!'));
}

/** Applies a change to every item; the same list when none differs, so that saving sees that nothing happened. */
function changedItems<T extends object>(items: readonly T[], change: (item: T) => T): readonly T[] {
  const changed = items.map((item) => {
    const after = change(item);
    const same = Object.entries(after).every(([key, value]) => item[key as keyof T] === value);
    return same ? item : after;
  });
  return changed.every((item, i) => item === items[i]) ? items : changed;
}

type Editor = (formula: string) => string;

/** Plain items of a list are no formula. */
const rule =
  (edit: Editor) =>
  (old: ValidationRule): ValidationRule => {
    const part = (text: string): string => (text.startsWith('=') ? edit(text) : text);
    return { ...old, formula1: part(old.formula1), formula2: part(old.formula2) };
  };
const conditional =
  (edit: Editor) =>
  (old: ConditionalFormat): ConditionalFormat => ({
    ...old,
    formula1: edit(old.formula1),
    formula2: edit(old.formula2),
  });
const link =
  (edit: Editor) =>
  (old: Hyperlink): Hyperlink =>
    old.documentReference === undefined ? old : { ...old, documentReference: edit(old.documentReference) };

const chart =
  (edit: Editor) =>
  (old: Chart): Chart => {
    const series = changedItems(old.series, (one) => ({
      ...one,
      values: edit(one.values),
      ...(one.categories === undefined ? {} : { categories: edit(one.categories) }),
      ...(one.nameReference === undefined ? {} : { nameReference: edit(one.nameReference) }),
    }));
    return { ...old, series };
  };

function changedCells(sheet: Sheet, edit: Editor): Sheet['cells'] {
  return [...unplainRows(sheet.cells)].reduce((grid, [row, old]) => {
    if (!old.some((cell) => cell?.formula !== undefined && edit(cell.formula) !== cell.formula)) return grid;
    return mapArea(grid, { row, column: 0, rows: 1, columns: old.length }, (cell) =>
      cell?.formula === undefined ? cell : { ...cell, formula: edit(cell.formula) },
    );
  }, sheet.cells);
}

function changedSheet(sheet: Sheet, edit: Editor): Sheet {
  const changed = {
    cells: changedCells(sheet, edit),
    validations: changedItems(sheet.validations, rule(edit)),
    conditionalFormats: changedItems(sheet.conditionalFormats, conditional(edit)),
    hyperlinks: changedItems(sheet.hyperlinks, link(edit)),
    charts: changedItems(sheet.charts, chart(edit)),
  };
  return changedItems([sheet], (old) => ({ ...old, ...changed }))[0] ?? sheet;
}

/** Applies a change to every formula of the workbook: cells, workbook names, rules, links and charts. */
export const changeFormulas = (document: Document, change: FormulaChange): Document => ({
  ...document,
  sheets: document.sheets.map((sheet) => changedSheet(sheet, (formula) => change(formula, sheet))),
  names: changedItems(document.names, (defined) => ({ ...defined, formula: change(defined.formula, undefined) })),
});
