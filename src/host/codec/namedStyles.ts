/** The named cell styles of a file. */
import { ASPECTS } from '../document/styles';
import type { Aspect, NamedStyle } from '../document/workbookData';
import { readFormats } from './readStyles';
import { childElement, childElements, xmlFlag, type XmlElement } from './xml';

/** What a style part calls the aspects. */
export const APPLIED: Readonly<Record<Aspect, string>> = {
  number: 'applyNumberFormat',
  font: 'applyFont',
  patterns: 'applyFill',
  borders: 'applyBorder',
  alignment: 'applyAlignment',
  protection: 'applyProtection',
};

/** A style and the place of its look in the list `cellStyleXfs`. */
export interface FileStyle extends NamedStyle {
  readonly place: number;
}

/** @returns the styles that a style part names */
export function fileStyles(styles: XmlElement | undefined): readonly FileStyle[] {
  const formats = readFormats(styles, 'cellStyleXfs');
  const looks = childElements(childElement(styles, 'cellStyleXfs'), 'xf');
  return childElements(childElement(styles, 'cellStyles'), 'cellStyle').map(({ attributes }) => {
    const place = Number(attributes['xfId'] ?? 0);
    const look = looks[place]?.attributes ?? {};
    return {
      name: attributes['name'] ?? '',
      builtIn: attributes['builtinId'] !== undefined,
      format: formats[place] ?? {},
      omits: ASPECTS.filter((aspect) => !xmlFlag(look[APPLIED[aspect]], true)),
      place,
    };
  });
}

/** @returns the styles by name; a style part that names none has Normal */
export function readNamedStyles(styles: XmlElement | undefined): readonly NamedStyle[] {
  const read = fileStyles(styles).map(({ place: _place, ...style }) => style);
  const normal = { name: 'Normal', builtIn: true, format: readFormats(styles, 'cellStyleXfs')[0] ?? {}, omits: [] };
  return read.length > 0 ? read : [normal];
}
