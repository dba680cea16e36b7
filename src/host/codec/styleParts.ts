/** Fonts, fills, borders and alignments as a style part writes them. */
import type { BorderLine, BorderSide, CellFormat } from '../document/model';
import type { ConditionalLook } from '../document/rules';
import { childElement, childElements, localName, renderTree, renderXml, type XmlElement } from './xml';

export const FONT_FIELDS = ['fontName', 'fontSize', 'bold', 'italic', 'underline', 'fontColor'] as const;
export const ALIGNMENT_FIELDS = ['horizontal', 'vertical', 'wrap', 'indent', 'shrink', 'rotation'] as const;

const argb = (color: string): string => `FF${color.slice(1)}`;
const lowerFirst = (word: string): string => `${word.charAt(0).toLowerCase()}${word.slice(1)}`;
const flag = (name: string, on: boolean): string => (on ? renderXml(name, {}) : '');

function underlineXml(underline: string): string {
  if (underline === 'None') return '';
  return renderXml('u', { val: underline === 'Single' ? undefined : lowerFirst(underline) });
}

/** The order in which Excel writes a font's parts. */
const FONT_ORDER = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];

/** @param old the font to start from; its other parts stay. */
export function fontXml(old: XmlElement | undefined, format: CellFormat): string {
  const parts = new Map(childElements(old).map((child) => [localName(child.name), renderTree(child)]));
  if (format.bold !== undefined) parts.set('b', flag('b', format.bold));
  if (format.italic !== undefined) parts.set('i', flag('i', format.italic));
  if (format.underline !== undefined) parts.set('u', underlineXml(format.underline));
  if (format.fontSize !== undefined) parts.set('sz', renderXml('sz', { val: String(format.fontSize) }));
  if (format.fontColor !== undefined) parts.set('color', renderXml('color', { rgb: argb(format.fontColor) }));
  if (format.fontName !== undefined) {
    parts.set('name', renderXml('name', { val: format.fontName }));
    for (const other of ['family', 'charset', 'scheme']) parts.delete(other);
  }
  return renderXml('font', {}, FONT_ORDER.map((name) => parts.get(name) ?? '').join(''));
}

/** @param color `#RRGGBB` */
export const fillXml = (color: string): string =>
  renderXml(
    'fill',
    {},
    renderXml(
      'patternFill',
      { patternType: 'solid' },
      renderXml('fgColor', { rgb: argb(color) }) + renderXml('bgColor', { indexed: '64' }),
    ),
  );

const LINE_STYLES: ReadonlyMap<string, string> = new Map([
  ['Continuous Hairline', 'hair'],
  ['Continuous Medium', 'medium'],
  ['Continuous Thick', 'thick'],
  ['Dash Medium', 'mediumDashed'],
  ['DashDot Medium', 'mediumDashDot'],
  ['DashDotDot Medium', 'mediumDashDotDot'],
  ['Continuous', 'thin'],
  ['Dash', 'dashed'],
  ['DashDot', 'dashDot'],
  ['DashDotDot', 'dashDotDot'],
  ['Dot', 'dotted'],
  ['Double', 'double'],
  ['SlantDashDot', 'slantDashDot'],
]);

function lineXml(side: string, line: BorderLine): string {
  const style = LINE_STYLES.get(`${line.style} ${line.weight}`) ?? LINE_STYLES.get(line.style);
  return style === undefined
    ? renderXml(side, {})
    : renderXml(side, { style }, renderXml('color', { rgb: argb(line.color) }));
}

const SIDES: readonly BorderSide[] = ['left', 'right', 'top', 'bottom'];

/** @param old the borders to start from; sides not in `borders` and diagonals stay. */
export function borderXml(
  old: XmlElement | undefined,
  borders: Readonly<Partial<Record<BorderSide, BorderLine>>>,
): string {
  const kept = (name: string): string => {
    const child = childElement(old, name);
    return child ? renderTree(child) : renderXml(name, {});
  };
  const sides = SIDES.map((side) => {
    const line = borders[side];
    return line ? lineXml(side, line) : kept(side);
  });
  return renderXml('border', { ...old?.attributes }, sides.join('') + kept('diagonal'));
}

/** File numbers: 0-90 upwards, 91-180 downwards, 255 stacked. */
function rotationNumber(degrees: number): string {
  if (degrees === 180) return '255';
  return String(degrees < 0 ? 90 - degrees : degrees);
}

const HORIZONTAL: ReadonlyMap<string, string> = new Map([['CenterAcrossSelection', 'centerContinuous']]);

/** @param old the alignment to start from. @returns `""` when nothing differs from Excel's default */
export function alignmentXml(old: XmlElement | undefined, format: CellFormat): string {
  const { horizontal, vertical, wrap, indent, shrink, rotation } = format;
  const attributes = {
    ...old?.attributes,
    ...(horizontal === undefined ? {} : { horizontal: HORIZONTAL.get(horizontal) ?? lowerFirst(horizontal) }),
    ...(vertical === undefined ? {} : { vertical: lowerFirst(vertical) }),
    ...(rotation === undefined ? {} : { textRotation: rotationNumber(rotation) }),
    ...(wrap === undefined ? {} : { wrapText: wrap ? '1' : '0' }),
    ...(indent === undefined ? {} : { indent: String(indent) }),
    ...(shrink === undefined ? {} : { shrinkToFit: shrink ? '1' : '0' }),
  };
  return Object.keys(attributes).length === 0 ? '' : renderXml('alignment', attributes);
}

/** @returns a look for conditional formats; a fill there is said by its background colour */
export function lookXml(look: ConditionalLook): string {
  const font = [
    look.bold === undefined ? '' : renderXml('b', { val: look.bold ? undefined : '0' }),
    look.italic === undefined ? '' : renderXml('i', { val: look.italic ? undefined : '0' }),
    look.strikethrough === undefined ? '' : renderXml('strike', { val: look.strikethrough ? undefined : '0' }),
    look.underline === undefined ? '' : underlineXml(look.underline) || renderXml('u', { val: 'none' }),
    look.fontColor === undefined ? '' : renderXml('color', { rgb: argb(look.fontColor) }),
  ].join('');
  const fill =
    look.fillColor === undefined
      ? ''
      : renderXml('fill', {}, renderXml('patternFill', {}, renderXml('bgColor', { rgb: argb(look.fillColor) })));
  return renderXml('dxf', {}, (font === '' ? '' : renderXml('font', {}, font)) + fill);
}
