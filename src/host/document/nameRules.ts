/** Which names Excel accepts for sheets, tables and workbook names. */
import { parseArea } from './address';
import type { Document } from './model';
import { refuse } from './refusal';

/** @throws Refusal InvalidArgument for a name that Excel does not allow for a sheet */
export function requireLegalSheetName(name: unknown): asserts name is string {
  const illegal =
    typeof name !== 'string' ||
    name === '' ||
    name.length > 31 ||
    /[:\\/?*[\]]/.test(name) ||
    name.startsWith("'") ||
    name.endsWith("'") ||
    name.toLowerCase() === 'history';
  if (illegal) refuse('InvalidArgument', `"${String(name)}" cannot be the name of a worksheet.`);
}

/** @throws Refusal InvalidArgument for a name that Excel does not allow for a table or a workbook name */
export function requireLegalName(name: unknown): asserts name is string {
  const legal =
    typeof name === 'string' &&
    name.length <= 255 &&
    /^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*$/u.test(name) &&
    !/^[rc]$/i.test(name) &&
    !/^r\d*c\d*$/i.test(name) &&
    !parseArea(name);
  if (!legal) refuse('InvalidArgument', `"${String(name)}" is not a legal name.`);
}

/** @returns the first of `Sheet1`, `Sheet2` … that no sheet has. */
export function freeSheetName(document: Document): string {
  const taken = new Set(document.sheets.map((sheet) => sheet.name.toLowerCase()));
  const number = Array.from({ length: document.sheets.length + 1 }, (_, i) => i + 1).find(
    (n) => !taken.has(`sheet${n}`),
  );
  return `Sheet${number ?? 1}`;
}
