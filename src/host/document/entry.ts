/** What a value becomes when it is put into a cell: a number, a date, a formula, an error or a text, by Excel's en-US rules. */
import type { Cell, CellFormat } from './model';
import { typedDate, type DateSetting, type TypedNumber } from './dateText';
import { requireFormula } from './formulaSyntax';
import { refuse } from './refusal';

const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;
const ERRORS = new Set([
  '#DIV/0!',
  '#N/A',
  '#NAME?',
  '#NULL!',
  '#NUM!',
  '#REF!',
  '#VALUE!',
  '#SPILL!',
  '#CALC!',
  '#GETTING_DATA',
]);
const NUMBER = /^([+-]?)(\$?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(?:[eE]([+-]?\d{1,3}))?(%?)$/;

/** @returns `{value: 0.125, numberFormat: "0.00%"}` for `"12.5%"`; `undefined` when Excel would not see a number. */
function typedNumber(text: string): TypedNumber | undefined {
  const negative = /^\((.+)\)$/.exec(text);
  const [, sign, dollar, digits, exponent, percent] = NUMBER.exec(negative?.[1] ?? text) ?? [];
  if (digits === undefined || (negative && sign !== '')) return undefined;
  const size = Number(`${digits.replaceAll(',', '')}e${exponent ?? 0}`) / (percent ? 100 : 1);
  const value = sign === '-' || negative ? -size : size;
  if (!Number.isFinite(value)) return undefined;
  if (percent) return { value, numberFormat: digits.includes('.') ? '0.00%' : '0%' };
  if (dollar) return { value, numberFormat: digits.includes('.') ? '$#,##0.00' : '$#,##0' };
  if (exponent !== undefined) return { value, numberFormat: '0.00E+00' };
  return digits.includes(',') ? { value, numberFormat: digits.includes('.') ? '#,##0.00' : '#,##0' } : { value };
}

const withFormat = (format: CellFormat | undefined): { readonly format?: CellFormat } => (format ? { format } : {});

function textCell(text: string, format: CellFormat | undefined): Cell {
  if (text.length > LONGEST_TEXT)
    return refuse('InvalidArgument', `A cell holds at most ${LONGEST_TEXT} characters; this text has ${text.length}.`);
  return { value: text, ...withFormat(format) };
}

function formulaCell(formula: string, format: CellFormat | undefined): Cell {
  if (formula.length + 1 > LONGEST_FORMULA)
    return refuse(
      'InvalidArgument',
      `A formula holds at most ${LONGEST_FORMULA} characters; this one has ${formula.length + 1}.`,
    );
  return { value: undefined, formula: requireFormula(formula), ...withFormat(format) };
}

/** A number typed into a General cell brings its own number format; any other format stays. */
function numberCell(typed: TypedNumber, format: CellFormat | undefined): Cell {
  const general = (format?.numberFormat ?? 'General') === 'General';
  if (typed.numberFormat === undefined || !general) return { value: typed.value, ...withFormat(format) };
  return { value: typed.value, format: { ...format, numberFormat: typed.numberFormat } };
}

function textEntry(text: string, format: CellFormat | undefined, setting: DateSetting): Cell {
  if (text.startsWith("'")) return textCell(text.slice(1), format);
  if (format?.numberFormat === '@') return textCell(text, format);
  const trimmed = text.trim();
  if (/^=./su.test(trimmed)) return formulaCell(trimmed.slice(1), format);
  if (ERRORS.has(trimmed.toUpperCase())) return { value: trimmed.toUpperCase(), error: true, ...withFormat(format) };
  if (/^(true|false)$/i.test(trimmed)) return { value: /^true$/i.test(trimmed), ...withFormat(format) };
  const typed = typedNumber(trimmed) ?? typedDate(trimmed, setting);
  if (typed) return numberCell(typed, format);
  if (/^[+-]\s*[^\s+-]/u.test(trimmed)) return formulaCell(trimmed, format);
  if (/^@[\p{L}_]/u.test(trimmed)) return formulaCell(trimmed.slice(1), format);
  return textCell(text, format);
}

/**
 * @param value what the add-in sent for one cell; `""` clears the contents and keeps the format
 * @param format the format the cell has now; `"@"` keeps every text a text
 * @returns the cell, or `undefined` when nothing is left of it
 * @throws Refusal InvalidArgument for an object, a text over 32,767 or a formula over 8,192 characters
 */
export function enteredCell(value: unknown, format: CellFormat | undefined, setting: DateSetting): Cell | undefined {
  if (value === '') return format && { value: '', format };
  if (typeof value === 'string') return textEntry(value, format, setting);
  if (typeof value === 'boolean') return { value, ...withFormat(format) };
  if (typeof value === 'number' && Number.isFinite(value)) return { value, ...withFormat(format) };
  return refuse('InvalidArgument', `A cell cannot hold ${JSON.stringify(value)}.`);
}
