/** What a cell shows, by its number format (en-US); what is not understood of a format is said, not guessed. */
import type { CellValue } from '../../kernel/cells';
import { dateParts, dateToken } from './shownDate';
import { refuse } from './refusal';

const unknownFormat = (format: string): never =>
  refuse('NotImplemented', `What the number format "${format}" shows is not known to this workbook.`);

const TOKEN =
  /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|General|AM\/PM|A\/P|yyyy|yy|mmmmm|mmmm|mmm|mm|m|dddd|ddd|dd|d|hh|h|ss|s|E[+-]|[0#?]|[.,%@]|[\s\S]/giu;

type Kind = 'literal' | 'digit' | 'point' | 'comma' | 'percent' | 'exponent' | 'date' | 'text' | 'general';
interface Token {
  readonly kind: Kind;
  readonly text: string;
}

/** `[$₫-42A]` shows ₫; colours show nothing; `[h]` counts hours beyond a day. */
function bracketed(token: string, format: string): Token {
  const [, sign] = /^\[\$([^\]-]*)(?:-[0-9A-F]+)?\]$/i.exec(token) ?? [];
  if (sign !== undefined) return { kind: 'literal', text: sign };
  if (/^\[(?:black|white|red|green|blue|yellow|magenta|cyan|color\s?\d+)\]$/i.test(token))
    return { kind: 'literal', text: '' };
  if (/^\[(?:h+|m+|s+)\]$/i.test(token)) return { kind: 'date', text: token.toLowerCase() };
  return unknownFormat(format);
}

const KINDS: readonly (readonly [RegExp, Kind])[] = [
  [/^general$/i, 'general'],
  [/^(?:[ymdhs]+|AM\/PM|A\/P)$/i, 'date'],
  [/^E[+-]$/i, 'exponent'],
  [/^[0#?]$/, 'digit'],
  [/^\.$/, 'point'],
  [/^,$/, 'comma'],
  [/^%$/, 'percent'],
  [/^@$/, 'text'],
];

function token(text: string, format: string): Token {
  if (text.startsWith('"')) return { kind: 'literal', text: text.slice(1, -1) };
  if (text.startsWith('\\') && text.length > 1) return { kind: 'literal', text: text.slice(1) };
  if (text.startsWith('_') && text.length > 1) return { kind: 'literal', text: ' ' };
  if (text.startsWith('*') && text.length > 1) return { kind: 'literal', text: '' };
  if (text.startsWith('[')) return bracketed(text, format);
  return { kind: KINDS.find(([pattern]) => pattern.test(text))?.[1] ?? 'literal', text };
}

/** @returns the parts of a format between semicolons */
function sections(format: string): readonly (readonly Token[])[] {
  const found: Token[][] = [[]];
  for (const text of format.match(TOKEN) ?? []) {
    if (text === ';') found.push([]);
    else found.at(-1)?.push(token(text, format));
  }
  return found;
}

/** Excel's General: at most eleven signs, else the scientific form with six digits. */
export function generalText(value: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e11 || size < 1e-9)) {
    const [mantissa = '', exponent = ''] = size.toExponential(5).split('e');
    const digits = exponent.replace(/[+-]/, '').padStart(2, '0');
    return `${value < 0 ? '-' : ''}${Number(mantissa)}E${exponent.startsWith('-') ? '-' : '+'}${digits}`;
  }
  const whole = String(Math.trunc(size)).length;
  return String(Number(value.toFixed(Math.max(0, 10 - whole))));
}

/** Rounds the decimal text of a number half up, as Excel does, and not its binary value. */
function roundedText(size: number, decimals: number): string {
  if (size >= 1e15 || /e/i.test(String(size))) return size.toFixed(decimals);
  const scaled = Math.round(Number(`${size}e${decimals}`));
  return (scaled / 10 ** decimals).toFixed(decimals);
}

const grouped = (digits: string): string => digits.replaceAll(/\B(?=(?:\d{3})+$)/g, ',');

/** Digits of the whole part, filled into the places before the point. */
function wholeText(whole: string, places: readonly Token[], groups: boolean): string {
  const least = places.filter(({ text }) => text !== '#').length;
  const bare = whole === '0' && least === 0 ? '' : whole.padStart(least, '0');
  return groups ? grouped(bare) : bare;
}

/** Places `#` at the end show nothing for a zero. */
function decimalText(decimals: string, places: readonly Token[]): string {
  const kept = [...decimals].reduceRight<string>(
    (text, digit, i) => (text === '' && digit === '0' && places[i]?.text === '#' ? '' : digit + text),
    '',
  );
  return kept;
}

function numberText(value: number, tokens: readonly Token[], format: string): string {
  if (tokens.some(({ kind }) => kind === 'exponent')) return unknownFormat(format);
  const digits = tokens.map(({ kind }, i) => (kind === 'digit' ? i : -1)).filter((i) => i >= 0);
  const [first = -1, last = -1] = [digits[0], digits.at(-1)];
  const point = tokens.findIndex(({ kind }) => kind === 'point');
  const commas = tokens.map(({ kind }, i) => (kind === 'comma' ? i : -1)).filter((i) => i >= 0);
  const thousands = commas.filter((i) => i > last).length;
  const groups = commas.some((i) => i > first && i < (point < 0 ? last : point));
  const percents = tokens.filter(({ kind }) => kind === 'percent').length;
  const size = (Math.abs(value) * 100 ** percents) / 1000 ** thousands;
  const isAfter = (i: number): boolean => point >= 0 && i > point;
  const after = digits.filter(isAfter).map((i) => tokens[i] ?? ({ kind: 'digit', text: '0' } as const));
  const before = digits.filter((i) => !isAfter(i)).map((i) => tokens[i] ?? ({ kind: 'digit', text: '0' } as const));
  const [whole = '0', decimals = ''] = roundedText(size, after.length).split('.');
  const inner = tokens.slice(first, last + 1).some(({ kind }) => kind === 'literal');
  if (inner) return unknownFormat(format);
  const shown = wholeText(whole, before, groups) + (point < 0 ? '' : `.${decimalText(decimals, after)}`);
  return tokens
    .map(({ kind, text }, i) => {
      if (i === (first < 0 ? point : Math.min(first, point < 0 ? first : point))) return shown;
      return kind === 'literal' || kind === 'percent' ? text : '';
    })
    .join('');
}

function dateText(
  value: number,
  tokens: readonly Token[],
  setting: { readonly date1904: boolean; readonly format: string },
): string {
  const parts = value < 0 ? undefined : dateParts(value, setting.date1904);
  if (!parts) return '#'.repeat(8);
  const hasHalf = tokens.some(({ text }) => /^a(m)?\/p/i.test(text));
  return tokens
    .map(({ kind, text }, i) => {
      if (kind !== 'date') return kind === 'digit' || kind === 'exponent' ? unknownFormat(setting.format) : text;
      const near = (list: readonly Token[]): string => list.find((other) => other.kind === 'date')?.text ?? '';
      const isMinute = /h/i.test(near(tokens.slice(0, i).reverse())) || /s/i.test(near(tokens.slice(i + 1)));
      return dateToken(text, parts, { isMinute, hasHalf }) ?? unknownFormat(setting.format);
    })
    .join('');
}

const literals = (tokens: readonly Token[], inserted: string): string =>
  tokens
    .map(({ kind, text }) => (kind === 'text' || kind === 'general' ? inserted : kind === 'literal' ? text : ''))
    .join('');

function shownNumber(value: number, format: string, date1904: boolean): string {
  const all = sections(format);
  const [positive = [], negative, zero] = all;
  const chosen = value < 0 ? (negative ?? positive) : value === 0 ? (zero ?? positive) : positive;
  const sign = value < 0 && negative === undefined ? '-' : '';
  if (chosen.some(({ kind }) => kind === 'general')) return sign + literals(chosen, generalText(Math.abs(value)));
  if (chosen.some(({ kind }) => kind === 'text')) return sign + literals(chosen, generalText(Math.abs(value)));
  if (chosen.some(({ kind }) => kind === 'date')) return dateText(value, chosen, { date1904, format });
  const text = numberText(value, chosen, format);
  return /[1-9]/.test(text) || sign === '' ? sign + text : text;
}

/**
 * @param format a number format such as `"#,##0.00;[Red]-#,##0.00"`
 * @returns `"1,490,000"` for 1490000 with `"#,##0"`
 * @throws Refusal NotImplemented for formats with conditions, fractions or exponents
 */
export function shownText(value: CellValue, format: string, date1904: boolean): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return shownNumber(value, format, date1904);
  const last = sections(format)[3];
  return last ? literals(last, value) : value;
}
