/** Writes what a sheet lays over its cells: rules for entries and links. What did not change keeps its text. */
import { shortAddress } from '../document/address';
import type { Sheet } from '../document/model';
import type { Hyperlink, ValidationRule } from '../document/rules';
import { OPERATORS, TYPES } from './readRules';
import { sectionTree, withSection, type SheetSections } from './sheetSections';
import { storedFormula } from './spelling';
import { childElements, escapeControls, escapeText, renderTree, renderXml } from './xml';

const areasText = (areas: ValidationRule['areas']): string => areas.map(shortAddress).join(' ');
const wordIn = (words: ReadonlyMap<string, string>, wanted: string): string | undefined =>
  [...words].find(([, word]) => word === wanted)?.[0];

/** @returns the text of a formula between tags. */
export const formulaXml = (name: string, formula: string): string =>
  formula === '' ? '' : renderXml(name, {}, escapeText(escapeControls(storedFormula(formula.replace(/^=/, '')))));

/** Plain items of a list stand in quotes. */
function firstFormula({ type, formula1 }: ValidationRule): string {
  if (type === 'List' && !formula1.startsWith('=')) return `"${formula1.replaceAll('"', '""')}"`;
  return formula1;
}

const filled = (text: string): string | undefined => (text === '' ? undefined : escapeControls(text));

function ruleXml(rule: ValidationRule): string {
  const { prompt, errorAlert: alert, operator, type } = rule;
  const attributes = {
    type: wordIn(TYPES, type),
    errorStyle: alert.style === 'Stop' ? undefined : alert.style.toLowerCase(),
    operator: operator === 'Between' ? undefined : wordIn(OPERATORS, operator),
    allowBlank: rule.ignoreBlanks ? '1' : undefined,
    showDropDown: rule.inCellDropDown ? undefined : '1',
    showInputMessage: prompt.showPrompt ? '1' : undefined,
    showErrorMessage: alert.showAlert ? '1' : undefined,
    errorTitle: filled(alert.title),
    error: filled(alert.message),
    promptTitle: filled(prompt.title),
    prompt: filled(prompt.message),
    sqref: areasText(rule.areas),
  };
  return renderXml(
    'dataValidation',
    attributes,
    formulaXml('formula1', firstFormula(rule)) + formulaXml('formula2', rule.formula2),
  );
}

/** @returns the texts of items: those that are the same as before keep theirs, found by their place in the old list */
export function keptOr<T>(
  lists: { readonly before: readonly T[]; readonly after: readonly T[] },
  oldXml: readonly string[],
  write: (item: T) => string,
): readonly string[] {
  return lists.after.map((item) => {
    const place = lists.before.indexOf(item);
    return (place < 0 ? undefined : oldXml[place]) ?? write(item);
  });
}

/** @returns the sheet's rules for entries as they are now */
export function withValidations(sheet: SheetSections, before: Sheet, after: Sheet): SheetSections {
  if (before.validations === after.validations) return sheet;
  const old = sectionTree(sheet, 'dataValidations');
  const rules = keptOr(
    { before: before.validations, after: after.validations },
    childElements(old, 'dataValidation').map(renderTree),
    ruleXml,
  );
  const xml = renderXml('dataValidations', { ...old?.attributes, count: String(rules.length) }, rules.join(''));
  return withSection(sheet, 'dataValidations', rules.length === 0 ? '' : xml);
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** @param pointers ids of the pointers to addresses outside the workbook */
const linkXml = (link: Hyperlink, pointers: ReadonlyMap<string, string>): string => {
  const pointer = link.address === undefined ? undefined : pointers.get(link.address);
  return renderXml('hyperlink', {
    ref: shortAddress(link.area),
    'xmlns:r': pointer === undefined ? undefined : OFFICE,
    'r:id': pointer,
    location: link.documentReference,
    tooltip: link.screenTip,
    display: link.textToDisplay,
  });
};

/** @param pointers by address, for links that lead outside the workbook */
export function withHyperlinks(
  sheet: SheetSections,
  change: { readonly before: Sheet; readonly after: Sheet },
  pointers: ReadonlyMap<string, string>,
): SheetSections {
  const { before, after } = change;
  if (before.hyperlinks === after.hyperlinks) return sheet;
  const links = keptOr(
    { before: before.hyperlinks, after: after.hyperlinks },
    childElements(sectionTree(sheet, 'hyperlinks'), 'hyperlink').map(renderTree),
    (link) => linkXml(link, pointers),
  );
  return withSection(sheet, 'hyperlinks', links.length === 0 ? '' : renderXml('hyperlinks', {}, links.join('')));
}
