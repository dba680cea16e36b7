/** Values as a cell of a worksheet part writes them. */
import type { Cell } from '../document/model';
import { escapeControls, escapeText } from './xml';

/** A value beside a formula, or one that needs no more than a few letters. */
export function valueXml(cell: Cell): { readonly type: string; readonly inner: string } {
  const { value } = cell;
  if (value === undefined) return { type: '', inner: '' };
  if (cell.error) return { type: ' t="e"', inner: `<v>${escapeText(String(value))}</v>` };
  if (typeof value === 'boolean') return { type: ' t="b"', inner: `<v>${value ? '1' : '0'}</v>` };
  if (typeof value === 'number') return { type: '', inner: `<v>${value}</v>` };
  return { type: ' t="str"', inner: `<v>${escapeText(escapeControls(value))}</v>` };
}

/** A text that stands in its cell and not in the file's list of texts. */
export function textXml(text: string): string {
  const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : '';
  return `<is><t${space}>${escapeText(escapeControls(text))}</t></is>`;
}

/** A text that would become a formula if it were typed again gets Excel's mark of a leading apostrophe. */
export const needsQuote = (cell: Cell): boolean =>
  typeof cell.value === 'string' &&
  cell.formula === undefined &&
  !cell.error &&
  /^[=+\-@']/.test(cell.value) &&
  cell.format?.numberFormat !== '@';
