/** Reads what a worksheet part lays over its cells: rules for entries and links. */
import type { Area } from '../../kernel/cells';
import { parseArea } from '../document/address';
import type { Hyperlink, ValidationRule } from '../document/rules';
import { relationshipId } from './fileMap';
import type { Relationship } from './relationships';
import { sectionTree, type SheetSections } from './sheetSections';
import { shownFormula } from './spelling';
import { childElement, childElements, elementText, unescapeControls, xmlFlag, type XmlElement } from './xml';

/** The file's words for kinds of rules, and Office.js's. */
export const TYPES: ReadonlyMap<string, string> = new Map([
  ['none', 'None'],
  ['list', 'List'],
  ['whole', 'WholeNumber'],
  ['decimal', 'Decimal'],
  ['textLength', 'TextLength'],
  ['date', 'Date'],
  ['time', 'Time'],
  ['custom', 'Custom'],
]);
export const OPERATORS: ReadonlyMap<string, string> = new Map([
  ['between', 'Between'],
  ['notBetween', 'NotBetween'],
  ['equal', 'EqualTo'],
  ['notEqual', 'NotEqualTo'],
  ['greaterThan', 'GreaterThan'],
  ['lessThan', 'LessThan'],
  ['greaterThanOrEqual', 'GreaterThanOrEqualTo'],
  ['lessThanOrEqual', 'LessThanOrEqualTo'],
]);
const STYLES: ReadonlyMap<string, string> = new Map([
  ['warning', 'Warning'],
  ['information', 'Information'],
]);

/** @returns the areas of a `sqref`, which are separated by spaces */
export const areasOf = (text: string | undefined): readonly Area[] =>
  (text ?? '').split(/\s+/).flatMap((part) => parseArea(part) ?? []);

/** @returns the formula of a child element, without an equals sign */
export function formulaIn(element: XmlElement, name: string): string {
  const child = childElement(element, name);
  return child ? shownFormula(unescapeControls(elementText(child))) : '';
}

const quoted = /^"((?:[^"]|"")*)"$/;

/** Plain items and plain numbers have no equals sign in Office.js. */
function shownLimit(formula: string, isList: boolean): string {
  const items = isList ? quoted.exec(formula)?.[1] : undefined;
  if (items !== undefined) return items.replaceAll('""', '"');
  return formula === '' || Number.isFinite(Number(formula)) ? formula : `=${formula}`;
}

function validation(element: XmlElement): ValidationRule {
  const { attributes } = element;
  const type = TYPES.get(attributes['type'] ?? 'none') ?? 'None';
  const text = (name: string): string => unescapeControls(attributes[name] ?? '');
  return {
    areas: areasOf(attributes['sqref']),
    type,
    operator: OPERATORS.get(attributes['operator'] ?? 'between') ?? 'Between',
    formula1: shownLimit(formulaIn(element, 'formula1'), type === 'List'),
    formula2: shownLimit(formulaIn(element, 'formula2'), false),
    inCellDropDown: !xmlFlag(attributes['showDropDown'], false),
    ignoreBlanks: xmlFlag(attributes['allowBlank'], false),
    prompt: {
      showPrompt: xmlFlag(attributes['showInputMessage'], false),
      title: text('promptTitle'),
      message: text('prompt'),
    },
    errorAlert: {
      showAlert: xmlFlag(attributes['showErrorMessage'], false),
      style: STYLES.get(attributes['errorStyle'] ?? '') ?? 'Stop',
      title: text('errorTitle'),
      message: text('error'),
    },
  };
}

export const readValidations = (sheet: SheetSections): readonly ValidationRule[] =>
  childElements(sectionTree(sheet, 'dataValidations'), 'dataValidation').map(validation);

function hyperlink({ attributes, ...element }: XmlElement, pointers: readonly Relationship[]): Hyperlink {
  const pointer = pointers.find(({ id }) => id === relationshipId({ ...element, attributes }));
  const { location, tooltip, display } = attributes;
  return {
    area: parseArea(attributes['ref'] ?? '') ?? { row: 0, column: 0, rows: 1, columns: 1 },
    ...(location === undefined ? {} : { documentReference: location }),
    ...(pointer ? { address: pointer.target } : {}),
    ...(tooltip === undefined ? {} : { screenTip: tooltip }),
    ...(display === undefined ? {} : { textToDisplay: display }),
  };
}

export const readHyperlinks = (sheet: SheetSections, pointers: readonly Relationship[]): readonly Hyperlink[] =>
  childElements(sectionTree(sheet, 'hyperlinks'), 'hyperlink').map((element) => hyperlink(element, pointers));
