/** What a person has typed, pasted or deleted, taken from what the grid is about to show; and what a cell offers for editing. */
import { CellValueType, numfmt, type ICellData, type Nullable } from '@univerjs/core';
import type { CellValue } from '../../kernel/cells';
import type { Language } from '../../kernel/language';
import type { TypedCell } from '../../host/pageWorkbook';

type Matrix = Readonly<Record<number, Readonly<Record<number, Nullable<ICellData>>>>>;

const CONTENTS = ['v', 'f', 'p'] as const;

/** A change of looks alone says nothing of the contents. */
const saysContents = (cell: Nullable<ICellData>): boolean =>
  !cell || CONTENTS.some((field) => Object.hasOwn(cell, field));

/** Texts of several lines come as a small document whose lines end in `\r`. */
const plainText = ({ p }: ICellData): string | undefined =>
  p?.body?.dataStream.replace(/\r\n$/u, '').replaceAll('\r', '\n');

/** Groups of three, or none; then a comma and decimals; signs, brackets and percent around. `0.85` is none, and is taken as it stands. */
const VIETNAMESE_NUMBER = /^([+-]?\(?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?(\)?%?)$/u;
const DAY_FIRST = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/u;
const DAY_FORMAT = 'dd/mm/yyyy';

const isDay = (year: number, month: number, day: number): boolean => {
  const time = new Date(Date.UTC(year, month - 1, day));
  return time.getUTCMonth() === month - 1 && time.getUTCDate() === day;
};

type Entry = Pick<TypedCell, 'entry' | 'numberFormat'>;

/** What the workbook, which takes what is typed as an English Excel does, must be given for a text that was typed in Vietnamese. */
function vietnameseEntry(text: string): Entry {
  const trimmed = text.trim();
  const [, before = '', whole, decimals, after = ''] = VIETNAMESE_NUMBER.exec(trimmed) ?? [];
  if (whole !== undefined)
    return { entry: `${before}${whole.replaceAll('.', '')}${decimals === undefined ? '' : `.${decimals}`}${after}` };
  const [, day, month, year] = DAY_FIRST.exec(trimmed) ?? [];
  if (year === undefined || !isDay(Number(year), Number(month), Number(day))) return { entry: text };
  return { entry: `${year}-${month}-${day}`, numberFormat: DAY_FORMAT };
}

function textEntry(text: string, type: ICellData['t'], language: Language): Entry {
  if (type === CellValueType.FORCE_STRING) return { entry: `'${text}` };
  return type === CellValueType.STRING || language === 'en' ? { entry: text } : vietnameseEntry(text);
}

function entryOf(cell: Nullable<ICellData>, language: Language): Entry {
  if (!cell) return { entry: '' };
  if (cell.f) return { entry: cell.f };
  const value: CellValue = plainText(cell) ?? cell.v ?? '';
  if (cell.t === CellValueType.BOOLEAN) return { entry: Boolean(Number(value)) };
  if (typeof value === 'string') return textEntry(value, cell.t, language);
  return { entry: value };
}

/**
 * @param values by row and column, as the grid's own command carries them
 * @param language numbers and days are typed as they are written in it
 * @example typedCells({ 4: { 2: { v: '1.600.000' } } }, 'vi') // [{ row: 4, column: 2, entry: '1600000' }]
 */
export const typedCells = (values: Matrix, language: Language): readonly TypedCell[] =>
  Object.entries(values).flatMap(([row, cells]) =>
    Object.entries(cells).flatMap(([column, cell]) =>
      saysContents(cell) ? [{ row: Number(row), column: Number(column), ...entryOf(cell, language) }] : [],
    ),
  );

/** @returns what a cell with a number offers for editing: all its digits, and a day as a day; typed unchanged it is the same number */
export function editableText(value: number, pattern: string, language: Language): string {
  if (numfmt.isDateFormat(pattern) && Number.isInteger(value))
    return numfmt.format(language === 'vi' ? DAY_FORMAT : 'm/d/yyyy', value);
  return withPoint(String(value), language);
}

const withPoint = (digits: string, language: Language): string =>
  language === 'vi' ? digits.replace('.', ',') : digits;

/** As many digits as Excel shows of a number without a format. */
const SHOWN_DIGITS = 11;

/** @returns what a cell without a number format shows. `generalText(0.1 + 0.2, 'vi')` is `0,3` */
export const generalText = (value: number, language: Language): string =>
  withPoint(String(Number(value.toPrecision(SHOWN_DIGITS))), language);
