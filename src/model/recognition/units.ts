/** Amounts in thousands or millions of đồng: where an office says so, so that 1.490 thousand is never read as 1.490 đồng. */
import type { CellValue } from '../../kernel';
import { bareKey, spellingKey } from '../spelling';

const LARGE = String.raw`(?<![\d.,])(?:1[.,]?000|nghin|ngan|trieu|ty|ti|thousand|million|billion)\s*(?:d|dong|vnd)(?!\p{L})`;
const LARGE_UNIT = new RegExp(LARGE, 'u');
/** "ĐVT: triệu đồng" wherever it stands in a line, or a line that begins with the unit. */
const UNIT_LINE = new RegExp(
  String.raw`^\(?\s*${LARGE}|(?<!\p{L})(?:dvt|don vi(?: tinh)?|tinh bang|unit)(?!\p{L})[^.;]{0,20}?${LARGE}`,
  'u',
);

const bare = (text: CellValue): string => bareKey(spellingKey(text));

/** Whether a text has a unit of thousands, millions or milliards of đồng: "Thành tiền (triệu đồng)". */
export const hasLargeUnit = (text: CellValue): boolean => LARGE_UNIT.test(bare(text));

/** Whether a line near a table gives such a unit for its amounts: "(Kèm theo Tờ trình số 12; đơn vị tính: 1.000 đồng)". */
export const givesLargeUnit = (text: CellValue): boolean => UNIT_LINE.test(bare(text));

/** A heading without the unit in brackets behind it. */
export const withoutUnit = (heading: CellValue): string => String(heading).replace(/\s*\([^()]*\)\s*$/u, '');
