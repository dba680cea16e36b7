/** What the arguments of worksheet functions are called, and words that an argument takes. */
import type { Bilingual, Language, ParameterId } from '../kernel';

/**
 * Words that an argument takes. They are those of the workbook's settings and tables, held to them by a test: importing
 * the schema would double the weight of what Excel loads before any cell can be calculated.
 */
export const functionChoices = {
  rule: {
    contractYear: { vi: 'năm hợp đồng', en: 'contract year' },
    calendarMonth: { vi: 'tháng', en: 'calendar month' },
  },
  policy: {
    nearest: { vi: 'khung gần nhất', en: 'nearest band' },
    lower: { vi: 'khung thấp hơn', en: 'lower band' },
    refuse: { vi: 'từ chối', en: 'refuse' },
  },
  style: {
    southern: { vi: 'ngàn, lẻ, bốn', en: 'southern' },
    northern: { vi: 'nghìn, linh, tư', en: 'northern' },
  },
  language: {
    vi: { vi: 'tiếng Việt', en: 'Vietnamese' },
    en: { vi: 'tiếng Anh', en: 'English' },
  },
  status: {
    enacted: { vi: 'đã ban hành', en: 'enacted' },
    announced: { vi: 'đã công bố, chưa ban hành', en: 'announced' },
    assumed: { vi: 'giả định', en: 'assumed' },
    superseded: { vi: 'đã thay thế', en: 'superseded' },
  },
  method: {
    largestRemainder: { vi: 'số dư lớn nhất', en: 'largest remainder' },
    webster: { vi: 'Webster', en: 'Webster' },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Bilingual>>>>;

const namesVi: Readonly<Record<ParameterId, string>> = {
  baseSalary: 'mức lương cơ sở',
  coefficient: 'hệ số',
  months: 'số tháng',
  people: 'số người',
  completion: 'mức hoàn thành',
  from: 'từ ngày',
  to: 'đến ngày',
  timeline: 'bảng mức lương',
  date: 'ngày',
  eligibleUntil: 'được hỗ trợ đến hết ngày',
  rule: 'quy tắc kết thúc',
  facilities: 'số cơ sở',
  bands: 'bảng tiêu chí',
  policy: 'ngoài khung',
  total: 'tổng số cần chia',
  weights: 'số liệu để chia',
  method: 'cách chia',
  minimum: 'tối thiểu',
  maximum: 'tối đa',
  places: 'tên xã',
  values: 'số liệu xếp hạng',
  quota: 'số xã cần chọn',
  nominated: 'đề cử',
  amount: 'số tiền',
  style: 'cách đọc số',
  language: 'ngôn ngữ',
  payment: 'số tiền chi trả',
  paymentDate: 'ngày chi trả',
  commitment: 'bản cam kết',
};

/**
 * What an argument is called in messages; with underscores for spaces, Excel shows the Vietnamese name while a formula is
 * typed. `parameterName('baseSalary', 'en')` is "base salary".
 */
export const parameterName = (parameter: ParameterId, language: Language): string =>
  language === 'vi' ? namesVi[parameter] : parameter.replace(/[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`);
