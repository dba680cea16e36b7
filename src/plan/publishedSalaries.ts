/** The base salaries that decrees of the Government have set: data with their documents, for whoever has no table of his own. */
import { money, timelineOf, type Day, type Timeline } from '../kernel';

/** Đồng a month, and the decree that says so. */
export interface PublishedSalary {
  readonly amount: ReturnType<typeof money>;
  readonly document: string;
}

/** First day, đồng a month, decree. A workbook's own table always comes before this list, which ends with the newest known. */
const DECREES = [
  ['2013-07-01', 1_150_000, 'Nghị định 66/2013/NĐ-CP'],
  ['2016-05-01', 1_210_000, 'Nghị định 47/2016/NĐ-CP'],
  ['2017-07-01', 1_300_000, 'Nghị định 47/2017/NĐ-CP'],
  ['2018-07-01', 1_390_000, 'Nghị định 72/2018/NĐ-CP'],
  ['2019-07-01', 1_490_000, 'Nghị định 38/2019/NĐ-CP'],
  ['2023-07-01', 1_800_000, 'Nghị định 24/2023/NĐ-CP'],
  ['2024-07-01', 2_340_000, 'Nghị định 73/2024/NĐ-CP'],
  ['2026-07-01', 2_530_000, 'Nghị định 161/2026/NĐ-CP'],
] as const;

/** Open at its end: the last decree holds until another is known. */
export const publishedSalaries: Timeline<PublishedSalary> = timelineOf(
  DECREES.map(([from, amount, document]) => ({ from: from as Day, value: { amount: money(amount), document } })),
).timeline;
