/** What is read of a file's cell styles; a colour of the theme that is neither black nor white stays with the file, unread. */
import type { BorderLine, BorderSide, CellFormat } from '../document/model';
import { childElement, childElements, xmlFlag, type XmlElement } from './xml';

/** Number formats that files name by number only. */
export const BUILT_IN_FORMATS: ReadonlyMap<number, string> = new Map([
  [0, 'General'],
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  [14, 'm/d/yyyy'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'm/d/yyyy h:mm'],
  [37, '#,##0 ;(#,##0)'],
  [38, '#,##0 ;[Red](#,##0)'],
  [39, '#,##0.00;(#,##0.00)'],
  [40, '#,##0.00;[Red](#,##0.00)'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mmss.0'],
  [48, '##0.0E+0'],
  [49, '@'],
]);

function customFormats(styles: XmlElement): ReadonlyMap<number, string> {
  const found = childElements(childElement(styles, 'numFmts'), 'numFmt').map(
    ({ attributes }): readonly [number, string] => [
      Number(attributes['numFmtId']),
      attributes['formatCode'] ?? 'General',
    ],
  );
  return new Map(found);
}

const upperFirst = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;

/** Fields whose value is known; the others are left out. */
function known<T extends object>(fields: { readonly [K in keyof T]: T[K] | undefined }): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>;
}

/** @returns `#RRGGBB`; `undefined` for a colour that depends on the theme. Automatic colours are black. */
export function plainColor(color: XmlElement | undefined): string | undefined {
  const { rgb, theme, indexed, auto, tint } = color?.attributes ?? {};
  if (rgb !== undefined) return `#${rgb.slice(-6).toUpperCase()}`;
  if (indexed === '64' || auto !== undefined || (theme === '1' && tint === undefined)) return '#000000';
  return theme === '0' && tint === undefined ? '#FFFFFF' : undefined;
}

const switched = (element: XmlElement | undefined): boolean =>
  element !== undefined && xmlFlag(element.attributes['val'], true);

/** @returns the fields of a font element. */
export function fontFields(font: XmlElement | undefined): CellFormat {
  const size = childElement(font, 'sz')?.attributes['val'];
  const underline = childElement(font, 'u');
  const color = childElement(font, 'color');
  return known<CellFormat>({
    fontName: childElement(font, 'name')?.attributes['val'],
    fontSize: size === undefined ? undefined : Number(size),
    bold: switched(childElement(font, 'b')),
    italic: switched(childElement(font, 'i')),
    underline: underline ? upperFirst(underline.attributes['val'] ?? 'single') : 'None',
    fontColor: color ? plainColor(color) : '#000000',
  });
}

function fillFields(fill: XmlElement | undefined): CellFormat {
  const pattern = childElement(fill, 'patternFill');
  const kind = pattern?.attributes['patternType'] ?? (pattern ? 'none' : undefined);
  if (kind === 'none') return { fillColor: '' };
  const color = kind === 'solid' ? plainColor(childElement(pattern, 'fgColor')) : undefined;
  return color === undefined ? {} : { fillColor: color };
}

const HORIZONTAL: ReadonlyMap<string, string> = new Map([['centerContinuous', 'CenterAcrossSelection']]);

function degrees(rotation: string | undefined): number {
  const number = Number(rotation ?? 0);
  if (number === 255) return 180;
  return number > 90 ? 90 - number : number;
}

function alignmentFields(alignment: XmlElement | undefined): CellFormat {
  const { horizontal = 'general', vertical = 'bottom', ...other } = alignment?.attributes ?? {};
  return {
    horizontal: HORIZONTAL.get(horizontal) ?? upperFirst(horizontal),
    vertical: upperFirst(vertical),
    wrap: xmlFlag(other['wrapText'], false),
    indent: Number(other['indent'] ?? 0),
    shrink: xmlFlag(other['shrinkToFit'], false),
    rotation: degrees(other['textRotation']),
  };
}

const LINES: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['hair', ['Continuous', 'Hairline']],
  ['thin', ['Continuous', 'Thin']],
  ['medium', ['Continuous', 'Medium']],
  ['thick', ['Continuous', 'Thick']],
  ['dashed', ['Dash', 'Thin']],
  ['mediumDashed', ['Dash', 'Medium']],
  ['dashDot', ['DashDot', 'Thin']],
  ['mediumDashDot', ['DashDot', 'Medium']],
  ['dashDotDot', ['DashDotDot', 'Thin']],
  ['mediumDashDotDot', ['DashDotDot', 'Medium']],
  ['dotted', ['Dot', 'Thin']],
  ['double', ['Double', 'Thick']],
  ['slantDashDot', ['SlantDashDot', 'Medium']],
]);

function line(side: XmlElement | undefined): BorderLine | undefined {
  const kind = side?.attributes['style'] ?? 'none';
  if (kind === 'none') return { style: 'None', weight: 'Thin', color: '#000000' };
  const [style, weight] = LINES.get(kind) ?? [];
  const color = plainColor(childElement(side, 'color') ?? { name: 'color', attributes: { auto: '1' }, children: [] });
  return style === undefined || weight === undefined || color === undefined ? undefined : { style, weight, color };
}

const SIDES: readonly BorderSide[] = ['top', 'bottom', 'left', 'right'];

function borderFields(border: XmlElement | undefined): CellFormat {
  const sides = SIDES.flatMap((side) => {
    const found = line(childElement(border, side));
    return found ? [[side, found] as const] : [];
  });
  return { borders: Object.fromEntries(sides) };
}

/** Names of cell styles by the place of their looks. */
function styleNames(styles: XmlElement): ReadonlyMap<string, string> {
  const named = childElements(childElement(styles, 'cellStyles'), 'cellStyle').map(
    ({ attributes }) => [attributes['xfId'] ?? '0', attributes['name'] ?? ''] as const,
  );
  return new Map(named.length > 0 ? named : [['0', 'Normal']]);
}

/** @returns one format for each look that cells (`cellXfs`) or cell styles have in the file; `base` counts the former first. */
export function readFormats(
  styles: XmlElement | undefined,
  list: 'cellXfs' | 'cellStyleXfs' = 'cellXfs',
): readonly CellFormat[] {
  const first = list === 'cellXfs' ? 0 : childElements(childElement(styles, 'cellXfs'), 'xf').length;
  if (!styles) return [{ base: list === 'cellXfs' ? 0 : 1, numberFormat: 'General' }];
  const names = styleNames(styles);
  const custom = customFormats(styles);
  const part = (name: string): readonly XmlElement[] => childElements(childElement(styles, name));
  const [fonts, fills, borders] = [part('fonts'), part('fills'), part('borders')];
  return childElements(childElement(styles, list), 'xf').map((xf, place) => {
    const id = Number(xf.attributes['numFmtId'] ?? 0);
    const numberFormat = custom.get(id) ?? BUILT_IN_FORMATS.get(id);
    const locked = xmlFlag(childElement(xf, 'protection')?.attributes['locked'], true);
    const style = list === 'cellXfs' ? names.get(xf.attributes['xfId'] ?? '0') : undefined;
    return {
      base: first + place,
      locked,
      ...(style === undefined ? {} : { style }),
      ...(numberFormat === undefined ? {} : { numberFormat }),
      ...fontFields(fonts[Number(xf.attributes['fontId'] ?? 0)]),
      ...fillFields(fills[Number(xf.attributes['fillId'] ?? 0)]),
      ...borderFields(borders[Number(xf.attributes['borderId'] ?? 0)]),
      ...alignmentFields(childElement(xf, 'alignment')),
    };
  });
}
