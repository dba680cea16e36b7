/** Comparing formats of cells field by field. */
import type { BorderSide, CellFormat } from '../document/model';
import { ALIGNMENT_FIELDS, FONT_FIELDS } from './styleParts';

/** Fixes the order of fields, so that equal formats have equal texts. */
const FIELDS = [
  'base',
  'style',
  'numberFormat',
  ...FONT_FIELDS,
  'fillColor',
  ...ALIGNMENT_FIELDS,
  'locked',
  'borders',
  'top',
  'bottom',
  'left',
  'right',
  'weight',
  'color',
];

/** @returns a text that equal formats share */
export const formatKey = (format: CellFormat): string => JSON.stringify(format, FIELDS);

/** @returns the fields of a format that are not those of the one it is compared with; what was not read in either is the same. */
export function differing(wanted: CellFormat, read: CellFormat): CellFormat {
  const { base: _base, borders = {}, ...fields } = wanted;
  const others = Object.entries(fields).filter(([field, value]) => value !== read[field as keyof CellFormat]);
  const sides = Object.entries(borders).filter(
    ([side, line]) => JSON.stringify(line, FIELDS) !== JSON.stringify(read.borders?.[side as BorderSide], FIELDS),
  );
  return { ...Object.fromEntries(others), ...(sides.length > 0 ? { borders: Object.fromEntries(sides) } : {}) };
}
