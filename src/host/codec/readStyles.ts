/** What is read of a file's cell styles: number formats and locking; the rest stays with the file. */
import type { CellFormat } from '../document/model';
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

/** @returns one format for each cell style (`cellXfs`) of the file; its `base` is its place. */
export function readFormats(styles: XmlElement | undefined): readonly CellFormat[] {
  if (!styles) return [{ base: 0, numberFormat: 'General' }];
  const custom = customFormats(styles);
  return childElements(childElement(styles, 'cellXfs'), 'xf').map((xf, base) => {
    const id = Number(xf.attributes['numFmtId'] ?? 0);
    const numberFormat = custom.get(id) ?? BUILT_IN_FORMATS.get(id);
    const locked = xmlFlag(childElement(xf, 'protection')?.attributes['locked'], true);
    return { base, locked, ...(numberFormat === undefined ? {} : { numberFormat }) };
  });
}
