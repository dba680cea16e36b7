/** Reads and writes conditional formats; kinds that are not understood are carried along as they stand. */
import { shortAddress } from '../document/address';
import type { ConditionalFormat, ConditionalLook } from '../document/rules';
import { fontFields, plainColor } from './readStyles';
import { areasOf, formulaIn } from './readRules';
import { formulaXml, keptOr } from './writeRules';
import { withSections, type SheetSections } from './sheetSections';
import { childElement, childElements, parseXml, renderTree, renderXml, xmlFlag, type XmlElement } from './xml';

const OPERATORS: ReadonlyMap<string, string> = new Map([
  ['between', 'Between'],
  ['notBetween', 'NotBetween'],
  ['equal', 'EqualTo'],
  ['notEqual', 'NotEqualTo'],
  ['greaterThan', 'GreaterThan'],
  ['lessThan', 'LessThan'],
  ['greaterThanOrEqual', 'GreaterThanOrEqual'],
  ['lessThanOrEqual', 'LessThanOrEqual'],
]);
const KINDS: ReadonlyMap<string, ConditionalFormat['type']> = new Map([
  ['expression', 'Custom'],
  ['cellIs', 'CellValue'],
]);

/** @returns the looks that a file lists for conditional formats, by number */
export const readLooks = (styles: XmlElement | undefined): readonly ConditionalLook[] =>
  childElements(childElement(styles, 'dxfs'), 'dxf').map((dxf) => {
    const font = childElement(dxf, 'font');
    const read = fontFields(font);
    const has = (name: string): boolean => childElement(font, name) !== undefined;
    const pattern = childElement(childElement(dxf, 'fill'), 'patternFill');
    const fill = plainColor(childElement(pattern, 'bgColor'));
    return {
      ...(fill === undefined ? {} : { fillColor: fill }),
      ...(has('color') && read.fontColor !== undefined ? { fontColor: read.fontColor } : {}),
      ...(has('b') && read.bold !== undefined ? { bold: read.bold } : {}),
      ...(has('i') && read.italic !== undefined ? { italic: read.italic } : {}),
      ...(has('u') && read.underline !== undefined ? { underline: read.underline } : {}),
      ...(has('strike') ? { strikethrough: xmlFlag(childElement(font, 'strike')?.attributes['val'], true) } : {}),
    };
  });

/** One rule of a sheet with the cells it is for, in the order of the part. */
interface FileRule {
  readonly rule: XmlElement;
  readonly sqref: string;
}

const fileRules = (sheet: SheetSections): readonly FileRule[] =>
  sheet.sections
    .filter(({ name }) => name === 'conditionalFormatting')
    .map(({ xml }) => parseXml(xml, 'conditionalFormatting'))
    .flatMap((group) =>
      childElements(group, 'cfRule').map((rule) => ({ rule, sqref: group.attributes['sqref'] ?? '' })),
    );

const byPriority = (rules: readonly FileRule[]): readonly FileRule[] =>
  [...rules].sort((a, b) => Number(a.rule.attributes['priority'] ?? 0) - Number(b.rule.attributes['priority'] ?? 0));

function readRule({ rule, sqref }: FileRule, looks: readonly ConditionalLook[], id: string): ConditionalFormat {
  const { attributes } = rule;
  const [first, second] = childElements(rule, 'formula');
  const formula = (element: XmlElement | undefined): string =>
    element ? formulaIn({ name: '', attributes: {}, children: [element] }, 'formula') : '';
  return {
    id,
    areas: areasOf(sqref),
    type: KINDS.get(attributes['type'] ?? '') ?? 'Other',
    operator: OPERATORS.get(attributes['operator'] ?? '') ?? 'GreaterThan',
    formula1: formula(first),
    formula2: formula(second),
    stopIfTrue: xmlFlag(attributes['stopIfTrue'], false),
    look: looks[Number(attributes['dxfId'] ?? -1)] ?? {},
  };
}

/** @param id gives each format the id by which the client finds it again */
export const readConditionals = (
  sheet: SheetSections,
  looks: readonly ConditionalLook[],
  id: (index: number) => string,
): readonly ConditionalFormat[] => byPriority(fileRules(sheet)).map((rule, i) => readRule(rule, looks, id(i)));

const wordFor = (words: ReadonlyMap<string, string>, wanted: string): string | undefined =>
  [...words].find(([, word]) => word === wanted)?.[0];

function ruleXml(format: ConditionalFormat, look: number): string {
  const attributes = {
    type: wordFor(KINDS, format.type),
    dxfId: String(look),
    stopIfTrue: format.stopIfTrue ? '1' : undefined,
    operator: format.type === 'CellValue' ? wordFor(OPERATORS, format.operator) : undefined,
  };
  return renderXml(
    'cfRule',
    attributes,
    formulaXml('formula', format.formula1) + formulaXml('formula', format.formula2),
  );
}

/** A rule that only moved keeps its text; its looks and cells are those of the format now. */
function rewritten(
  old: FileRule | undefined,
  format: ConditionalFormat,
  lookOf: (look: ConditionalLook) => number,
): string {
  if (old && format.type === 'Other') return renderTree(old.rule);
  return ruleXml(format, lookOf(format.look));
}

/**
 * @param formats the lists before and after; a format that is the same value keeps its text, but for its priority
 * @param lookOf gives the number of a look in the file
 */
export function withConditionals(
  sheet: SheetSections,
  formats: { readonly before: readonly ConditionalFormat[]; readonly after: readonly ConditionalFormat[] },
  lookOf: (look: ConditionalLook) => number,
): SheetSections {
  if (formats.before === formats.after) return sheet;
  const old = byPriority(fileRules(sheet));
  const oldOf = (format: ConditionalFormat): FileRule | undefined =>
    old[formats.before.findIndex(({ id }) => id === format.id)];
  const rules = keptOr(
    formats,
    old.map(({ rule }) => renderTree(rule)),
    (format) => rewritten(oldOf(format), format, lookOf),
  );
  const groups = formats.after.map((format, i) => {
    const rule = parseXml(rules[i] ?? '', 'cfRule');
    const numbered = { ...rule, attributes: { ...rule.attributes, priority: String(i + 1) } };
    const sqref = format.areas.map(shortAddress).join(' ');
    return renderXml('conditionalFormatting', { sqref }, renderTree(numbered));
  });
  return withSections(sheet, 'conditionalFormatting', groups);
}
