/** Functions that the engine calculates otherwise than Excel, done right. */
import type { CellValue } from '../../../kernel/cells';
import { SheetFunctionError, type SheetFunctions } from '../sheetFunction';
import { cellByCell } from './cellByCell';
import { isoWeek, monthsLater, weekOfYear, wholeNumber } from './dates';

const textOf = (value: CellValue | undefined): string =>
  typeof value === 'boolean' ? String(value).toUpperCase() : String(value ?? '');

/** PROPER: a letter after anything but a letter is a capital. The engine takes Vietnamese letters for other signs. */
const properText = (text: string): string =>
  text.toLowerCase().replaceAll(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase());

/** `?` stands for one sign, `*` for any; `~` takes that meaning away. */
function wildcards(pattern: string): RegExp {
  const source = pattern.replaceAll(/~([?*~])|([?*])|([.+^${}()|[\]\\~])/g, (...found: (string | undefined)[]) => {
    const [, literal, wild, other] = found;
    if (wild !== undefined) return wild === '?' ? '.' : '.*?';
    return `\\${literal ?? other ?? ''}`;
  });
  return new RegExp(source, 'isu');
}

/** SEARCH: where a text is found in another, in any case. */
function found(wanted: CellValue | undefined, within: CellValue | undefined, start: CellValue | undefined): number {
  const text = textOf(within);
  const from = start === undefined ? 1 : wholeNumber(start);
  if (from < 1 || from > text.length + 1) throw new SheetFunctionError('#VALUE!');
  const at = text.slice(from - 1).search(wildcards(textOf(wanted)));
  if (at < 0) throw new SheetFunctionError('#VALUE!');
  return at + from;
}

/** What the engine calls in place of its own functions of these names. */
export const corrections: SheetFunctions = {
  EDATE: cellByCell(monthsLater),
  HYPERLINK: cellByCell((link, shown) => shown ?? link ?? ''),
  ISOWEEKNUM: cellByCell(isoWeek),
  PROPER: cellByCell((text) => properText(textOf(text))),
  SEARCH: cellByCell(found),
  TRIM: cellByCell((text) => textOf(text).replaceAll(/ +/g, ' ').replaceAll(/^ | $/g, '')),
  WEEKNUM: cellByCell(weekOfYear),
};

/** Functions whose answers differ from Excel's in ways that no correction here covers. */
export const wrongFunctions: readonly string[] = ['DOLLAR'];
