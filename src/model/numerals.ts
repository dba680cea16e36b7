/** Numbers as people type them: read only where there is one way to read them. */

/** A number as plain digits (`"-1490000.5"`), or the readings between which only a person can choose. */
export type Numeral = { readonly digits: string } | { readonly readings: readonly number[] };

/** đồng, and what offices count. */
const UNIT = /\s*(?:(?:đồng|vnđ|vnd|đ|₫)|(?<=\d\s*)(?:người|cơ sở|xã|lớp|hội nghị|đề án))$/iu;
const GROUPED = /^[1-9]\d{0,2}(?:([.,\s'])\d{3})(?:\1\d{3})*$/u;

/**
 * `"1.490.000"` and `"1,490,000"` are 1490000, `"1 490 000"` too, `"9,5"` is 9.5, `"(15)"` is -15;
 * `"1.490"` may be 1490 or 1.49, so both readings come back; `"1e6"` is nothing.
 */
export function readNumeral(text: string): Numeral | undefined {
  // NFKC would turn 15¹ into 151.
  if (/\p{No}/u.test(text)) return undefined;
  const cleaned = text.normalize('NFKC').replace(UNIT, '').trim().replace(/^[−–]/u, '-');
  const bracketed = /^\((.*)\)$/u.exec(cleaned);
  const negative = bracketed !== null || cleaned.startsWith('-');
  const magnitude = readMagnitude((bracketed?.[1] ?? cleaned.replace(/^[-+]/u, '')).trim());
  if (magnitude === undefined || !negative) return magnitude;
  return 'digits' in magnitude
    ? { digits: `-${magnitude.digits}` }
    : { readings: magnitude.readings.map((reading) => -reading) };
}

function readMagnitude(text: string): Numeral | undefined {
  if (/^\d+$/u.test(text)) return { digits: text };
  const decimalMark = decimalMarkOf(text);
  if (decimalMark === undefined) return readGrouped(text);
  const at = text.indexOf(decimalMark);
  const [whole, fraction] = [text.slice(0, at), text.slice(at + 1)];
  if (!/^\d+$/u.test(fraction)) return undefined;
  if (/^\d+$/u.test(whole)) return { digits: `${whole}.${fraction}` };
  const grouped = GROUPED.test(whole) && !whole.includes(decimalMark);
  return grouped ? { digits: `${whole.replace(/\D/gu, '')}.${fraction}` } : undefined;
}

/** The sign that can only be a decimal mark: the later of two kinds, or a lone one not followed by a group of three. */
function decimalMarkOf(text: string): '.' | ',' | undefined {
  const point = text.lastIndexOf('.');
  const comma = text.lastIndexOf(',');
  if (point >= 0 && comma >= 0) return point > comma ? '.' : ',';
  const mark = point >= 0 ? '.' : ',';
  const at = text.indexOf(mark);
  if (at < 0 || at !== text.lastIndexOf(mark)) return undefined;
  // "0.850" has no group before its mark, so three digits behind it are decimals.
  const mayBeGroup = /^\d{3}$/u.test(text.slice(at + 1)) && text.slice(0, at) !== '0';
  return mayBeGroup ? undefined : mark;
}

function readGrouped(text: string): Numeral | undefined {
  if (!GROUPED.test(text)) return undefined;
  const digits = text.replace(/\D/gu, '');
  const marks = text.replace(/\d/gu, '');
  const mayBeDecimal = marks === '.' || marks === ',';
  return mayBeDecimal ? { readings: [Number(digits), Number(text.replace(',', '.'))] } : { digits };
}
