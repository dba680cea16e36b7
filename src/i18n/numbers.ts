/** Numbers, money, days and months as they stand in running text; worksheet cells use number formats instead. */
import {
  plainDigits,
  ratio,
  slashed,
  slashedMonth,
  type Day,
  type Language,
  type Month,
  type MonthSpan,
  type Numeric,
} from '../kernel';

interface Form {
  readonly thousands: string;
  readonly point: string;
  readonly day: (day: Day) => string;
  readonly month: (month: Month) => string;
}

/** English keeps the Vietnamese order of days and months: both languages speak about the same Vietnamese papers. */
const forms: Readonly<Record<Language, Form>> = {
  vi: { thousands: '.', point: ',', day: slashed, month: slashedMonth },
  en: { thousands: ',', point: '.', day: slashed, month: slashedMonth },
};

/**
 * Groups the digits of a number and keeps every one of them, however many there are.
 * @param value a pure number; as text it is plain digits with a point, `"9.5"`.
 * @returns `formatNumber('5485693000', 'vi')` is "5.485.693.000"; `formatNumber(9.5, 'vi')` is "9,5".
 */
export function formatNumber(value: Numeric, language: Language): string {
  const { thousands, point } = forms[language];
  const [whole = '', fraction] = plainDigits(ratio(value)).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, thousands);
  return fraction === undefined ? grouped : `${grouped}${point}${fraction}`;
}

/**
 * @param amount đồng.
 * @returns `formatMoney('1490000', 'vi')` is "1.490.000 đồng"; the unit is "đồng" in English too.
 */
export const formatMoney = (amount: Numeric, language: Language): string => `${formatNumber(amount, language)} đồng`;

/** @returns "31/07/2024", the form of Vietnamese administrative tables. */
export const formatDay = (day: Day, language: Language): string => forms[language].day(day);

/** @returns "07/2024". */
export const formatMonth = (month: Month, language: Language): string => forms[language].month(month);

/** @returns "01/2020–12/2021", or "01/2020" when the span is one month. */
export function formatMonths(span: MonthSpan, language: Language): string {
  const from = formatMonth(span.from, language);
  return span.from === span.to ? from : `${from}–${formatMonth(span.to, language)}`;
}
