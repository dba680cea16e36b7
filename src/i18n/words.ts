/** Amounts of đồng in words, as the last line of a Vietnamese financial table wants them. */
import { money, plainDigits, type Language, type Numeric } from '../kernel';
import { englishWords } from './words.en';

/** The choices in which correct Vietnamese readings differ. */
export interface WordStyle {
  readonly thousand: 'ngàn' | 'nghìn';
  /** The word for an empty tens place: "một trăm lẻ năm". */
  readonly odd: 'lẻ' | 'linh';
  /** The four after mươi: "hai mươi bốn". */
  readonly four: 'bốn' | 'tư';
  /** A comma after each group but the last; never inside the count of tỷ. */
  readonly commas: boolean;
  /** Closes amounts of whole thousands with "chẵn". */
  readonly even: boolean;
}

/** The style of Đồng Nai's plan: "…, bốn trăm hai mươi tám ngàn đồng". */
export const southern: WordStyle = { thousand: 'ngàn', odd: 'lẻ', four: 'bốn', commas: true, even: false };
export const northern: WordStyle = { thousand: 'nghìn', odd: 'linh', four: 'tư', commas: false, even: false };

/** The styles that the workbook's settings can choose. */
export const wordStyles: Readonly<Record<'southern' | 'northern', WordStyle>> = { southern, northern };

const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;
const digit = (at: string | undefined): string => digits[Number(at)] ?? '';

/**
 * Reads an amount aloud, with a capital and the unit.
 * @param amount whole đồng, of any size, may be negative; text is plain digits.
 * @param style Vietnamese only, but for `commas`, which English follows too.
 * @returns `amountInWords('5485693000', southern)` is "Năm tỷ, bốn trăm tám mươi lăm triệu, sáu trăm chín mươi ba
 * ngàn đồng"; 0 is "Không đồng", and a negative amount starts with "Âm".
 * @throws RangeError for a fraction of a đồng: rounding is the plan's business.
 */
export function amountInWords(amount: Numeric, style: WordStyle = southern, language: Language = 'vi'): string {
  const exact = money(amount);
  if (!exact.isInteger()) throw new RangeError(`No words for a fraction of a đồng: ${plainDigits(exact)}`);
  const plain = plainDigits(exact.abs());
  const signed = (minus: string): string => (exact.isNegative() && plain !== '0' ? minus : '');
  const end = style.even && /[1-9]\d*000$/.test(plain) ? ' đồng chẵn' : ' đồng';
  const text =
    language === 'vi'
      ? `${signed('âm ')}${vietnameseWords(plain, style)}${end}`
      : `${signed('minus ')}${englishWords(plain, style.commas)} dong`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Tỷ is the largest word, so whatever stands above it is read as a count of tỷ: 10^15 is "một triệu tỷ". */
function vietnameseWords(plain: string, style: WordStyle): string {
  if (plain === '0') return digit('0');
  const pause = style.commas ? ', ' : ' ';
  const billions = groupsOf(9, plain);
  return billions.reduce((above, group, index) => {
    const between = index === billions.length - 1 ? pause : ' ';
    const words = belowBillion(group, above !== '', style).join(between);
    return above === '' ? words : `${above} tỷ${words === '' ? '' : between + words}`;
  }, '');
}

/** @returns the words of each group of three digits that is not empty, with its unit. */
function belowBillion(plain: string, continued: boolean, style: WordStyle): readonly string[] {
  const units = [' triệu', ` ${style.thousand}`, ''];
  return groupsOf(3, plain.padStart(9, '0')).flatMap((group, index, groups) => {
    if (group === '000') return [];
    const spokenHundreds = continued || groups.slice(0, index).some((earlier) => earlier !== '000');
    return [`${belowThousand(group, spokenHundreds, style)}${units[index]}`];
  });
}

function belowThousand(group: string, spokenHundreds: boolean, style: WordStyle): string {
  const [hundreds, tens, ones] = group;
  const spoken = hundreds !== '0' || spokenHundreds;
  const start = spoken ? [digit(hundreds), 'trăm'] : [];
  if (tens === '0' && ones === '0') return start.join(' ');
  if (tens === '0') return [...start, ...(spoken ? [style.odd] : []), digit(ones)].join(' ');
  const ten = tens === '1' ? ['mười'] : [digit(tens), 'mươi'];
  return [...start, ...ten, ...onesAfterTens(ones, tens, style)].join(' ');
}

function onesAfterTens(ones: string | undefined, tens: string | undefined, style: WordStyle): readonly string[] {
  if (ones === '0') return [];
  if (ones === '5') return ['lăm'];
  if (ones === '1' && tens !== '1') return ['mốt'];
  return [ones === '4' && tens !== '1' ? style.four : digit(ones)];
}

/** Cuts digits into groups of `size` counted from the right; the first group may be shorter. */
const groupsOf = (size: number, plain: string): readonly string[] =>
  plain.match(new RegExp(`\\d{1,${size}}(?=(?:\\d{${size}})*$)`, 'g')) ?? [];
