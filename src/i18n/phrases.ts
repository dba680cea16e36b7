/** The pieces that messages are made of: user text made safe for one line, lists, places, and what a cell takes. */
import {
  cellAddress,
  type Accepted,
  type Bilingual,
  type CellRef,
  type FileFacts,
  type IssueCode,
  type IssueFacts,
  type Language,
  type Month,
  type ReadingFacts,
  type RefusalCode,
  type RefusalFacts,
} from '../kernel';
import { formatMonths, formatNumber } from './numbers';

/** What a language has to say: one message for every code. */
export type IssueMessages = { readonly [Code in IssueCode]: (facts: IssueFacts[Code]) => string };

/** The same for worksheet functions that give no value. */
export type RefusalMessages = { readonly [Code in RefusalCode]: (facts: RefusalFacts[Code]) => string };

/** The messages about tables that can be read in more than one way, kept in files of their own. */
export type ReadingMessages = Pick<IssueMessages, keyof ReadingFacts>;

/** The messages about a file that a person brings in. */
export type FileMessages = Pick<IssueMessages, keyof FileFacts>;

const LONGEST_TEXT = 80;
const LONGEST_LIST = 12;

/** @returns the user's text on one line, without control characters, cut with "…" over 80 characters. */
export function shown(text: string): string {
  const line = [
    ...text
      .normalize('NFC')
      .replace(/[\s\p{Cc}\p{Cf}\p{Cs}]+/gu, ' ')
      .trim(),
  ];
  return line.length > LONGEST_TEXT ? `${line.slice(0, LONGEST_TEXT).join('').trimEnd()}…` : line.join('');
}

export const quoted = (text: string): string => `“${shown(text)}”`;

/** @returns the first run of letters in a text that also has digits: "O" for "1.59O". */
export const strayLetters = (text: string): string | undefined =>
  /\d/.test(text) ? text.match(/\p{L}+/u)?.[0] : undefined;

interface Words {
  readonly or: string;
  readonly and: string;
  readonly place: (address: string, sheet: string) => string;
  readonly others: (count: string) => string;
  readonly range: {
    readonly between: (from: string, to: string) => string;
    readonly from: (from: string) => string;
    readonly to: (to: string) => string;
  };
  readonly accepted: Readonly<Record<Accepted, string>>;
}

const words: Readonly<Record<Language, Words>> = {
  vi: {
    or: 'hoặc',
    and: 'và',
    place: (address, sheet) => `ô ${address}, trang tính ${sheet}`,
    others: (count) => ` (và ${count} dòng khác)`,
    range: {
      between: (from, to) => `từ ${from} đến ${to}`,
      from: (from) => `từ ${from} trở lên`,
      to: (to) => `đến ${to}`,
    },
    accepted: {
      count: 'số nguyên không âm, ví dụ 1.590',
      year: 'năm từ 1990 đến 2100, ví dụ 2020',
      money: 'số tiền chẵn đến đồng, ví dụ 1.490.000',
      coefficient: 'hệ số từ 0 đến 100, ví dụ 1,0 hoặc 0,85',
      figure: 'số, ví dụ 9.839 hoặc -2,5',
      percentage: 'tỷ lệ từ 0 % đến 100 %, ví dụ 90 % (số 90 phải nhập là 90 %)',
      quantity: 'số không âm, có thể có phần lẻ, ví dụ 12 hoặc 2,5',
      text: 'nội dung bằng chữ, ví dụ Trảng Bom',
      day: 'ngày, ví dụ 31/07/2024',
      month: 'tháng hoặc năm, ví dụ 10/2020 hoặc 2020',
      flag: 'dấu x hoặc để trống',
      choice: 'một trong các giá trị cho sẵn của cột',
    },
  },
  en: {
    or: 'or',
    and: 'and',
    place: (address, sheet) => `cell ${address}, sheet ${sheet}`,
    others: (count) => ` (and ${count} more rows)`,
    range: {
      between: (from, to) => `from ${from} to ${to}`,
      from: (from) => `from ${from} up`,
      to: (to) => `up to ${to}`,
    },
    accepted: {
      count: 'a whole number, zero or more, for example 1,590',
      year: 'a year from 1990 to 2100, for example 2020',
      money: 'an amount in whole đồng, for example 1,490,000',
      coefficient: 'a coefficient from 0 to 100, for example 1.0 or 0.85',
      figure: 'a number, for example 9,839 or -2.5',
      percentage: 'a share from 0 % to 100 %, for example 90 % (type 90 as 90 %)',
      quantity: 'a number, with or without decimals, for example 12 or 2.5',
      text: 'text, for example Trảng Bom',
      day: 'a day, for example 31/07/2024',
      month: 'a month or a year, for example 10/2020 or 2020',
      flag: 'an x, or nothing',
      choice: 'one of the values offered for the column',
    },
  },
};

/** The phrases of one language; each returns text without a full stop. */
export interface Phrases {
  readonly number: (value: number) => string;
  /** A figure that may be plain digits or words: grouped when it is a number, quoted otherwise. */
  readonly figure: (text: string) => string;
  readonly months: (from: Month, to: Month) => string;
  /** "từ 442 đến 935"; an end that is no finite number is open. */
  readonly range: (from: number, to: number) => string;
  /** "ô D7, trang tính Địa phương". */
  readonly place: (cell: CellRef) => string;
  /** " (và 312 dòng khác)"; nothing for none. */
  readonly others: (count: number) => string;
  readonly accepted: (what: Accepted) => string;
  readonly name: (text: Bilingual) => string;
  /** "“A”, “B” hoặc “C”"; at most twelve, then "…". */
  readonly anyOf: (items: readonly (string | Bilingual)[]) => string;
  readonly allOf: (items: readonly (string | Bilingual)[]) => string;
  /** A sentence about the items when there are any, after a space; nothing otherwise. */
  readonly ifAny: (items: readonly (string | Bilingual)[], sentence: (list: string) => string) => string;
}

/** @returns the phrases in which the messages of a language are written. */
export function phrasesOf(language: Language): Phrases {
  const { or, and, place, others, range, accepted } = words[language];
  const number = (value: number): string => formatNumber(value, language);
  const list = (items: readonly (string | Bilingual)[], link: string): string => {
    const texts = items.slice(0, LONGEST_LIST).map((item) => quoted(typeof item === 'string' ? item : item[language]));
    if (items.length > LONGEST_LIST) return `${texts.join(', ')}, …`;
    return [texts.slice(0, -1).join(', '), ...texts.slice(-1)].filter((part) => part !== '').join(` ${link} `);
  };
  return {
    number,
    figure: (text) => (/^-?\d+(\.\d+)?$/.test(text) ? formatNumber(text, language) : quoted(text)),
    months: (from, to) => formatMonths({ from, to }, language),
    range: (from, to) => {
      if (!Number.isFinite(to)) return range.from(number(from));
      return Number.isFinite(from) ? range.between(number(from), number(to)) : range.to(number(to));
    },
    place: (cell) => place(cellAddress(cell), shown(cell.sheet)),
    others: (count) => (count === 0 ? '' : others(number(count))),
    accepted: (what) => accepted[what],
    name: (text) => quoted(text[language]),
    anyOf: (items) => list(items, or),
    allOf: (items) => list(items, and),
    ifAny: (items, sentence) => (items.length === 0 ? '' : ` ${sentence(list(items, or))}`),
  };
}
