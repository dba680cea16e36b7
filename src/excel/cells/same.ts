/** When two cell contents are the same, whatever spelling Excel chose for them. */
import type { CellValue } from '../../kernel/cells';

/** Double-quoted texts, single-quoted sheet names, and the rest, in turn. */
const PARTS = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[^"']+/g;
/** A sheet name that Excel writes without quotes. */
const PLAIN_NAME = /^'([\p{L}_][\p{L}\p{N}_]*)'$/u;

/** True for what Excel would read as a formula. */
export const isFormula = (value: CellValue): value is string =>
  typeof value === 'string' && value.length > 1 && value.startsWith('=');

/** A custom function is `_xldudf_KC_FEE(` in a file and while the add-in is not loaded; newer functions carry `_xlfn.`. */
function plainSpelling(part: string): string {
  if (part.startsWith('"')) return part;
  if (part.startsWith("'")) return part.replace(PLAIN_NAME, '$1').toUpperCase();
  return part
    .replace(/\s+/g, '')
    .toUpperCase()
    .replaceAll('_XLFN.', '')
    .replaceAll('_XLWS.', '')
    .replaceAll(/_XLDUDF_KC_([A-Z_]+)/g, (_all, name: string) => `KC.${name.replaceAll('_', '.')}`);
}

/** A deleted reference is `'Sheet'!#REF!` or `#REF!`, as Excel likes. */
const canonical = (formula: string): string =>
  (formula.match(PARTS) ?? [])
    .map(plainSpelling)
    .join('')
    .replace(/(?:'[^']*'|[\p{L}\p{N}_.]+)!#REF!/gu, '#REF!');

/** Excel keeps 15 significant digits. */
const sameNumber = (a: number, b: number): boolean => a === b || a.toPrecision(15) === b.toPrecision(15);

/** @returns true when `a` and `b` are one content: `sameCell('=kc.fee( A1 )', '=_xldudf_KC_FEE(A1)')`. */
export function sameCell(a: CellValue, b: CellValue): boolean {
  if (a === b) return true;
  if (typeof a === 'number' && typeof b === 'number') return sameNumber(a, b);
  return isFormula(a) && isFormula(b) && canonical(a) === canonical(b);
}
