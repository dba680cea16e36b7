/** The named cell styles of a file. */
import type { NamedStyle } from '../document/workbookData';
import { readFormats } from './readStyles';
import { childElement, childElements, type XmlElement } from './xml';

/** @returns the styles by name; without a style part there is only Normal */
export function readNamedStyles(styles: XmlElement | undefined): readonly NamedStyle[] {
  const formats = readFormats(styles, 'cellStyleXfs');
  const read = childElements(childElement(styles, 'cellStyles'), 'cellStyle').map(({ attributes }) => ({
    name: attributes['name'] ?? '',
    builtIn: attributes['builtinId'] !== undefined,
    format: formats[Number(attributes['xfId'] ?? 0)] ?? {},
  }));
  return read.length > 0 ? read : [{ name: 'Normal', builtIn: true, format: formats[0] ?? {} }];
}
