/** The base salaries that decrees of the Government have set: data, for whoever has no table of his own. */
import { money, timelineOf, type Day, type Money, type Timeline } from '../kernel';

/** First day and đồng a month. A workbook's own table always comes before this list, which ends with the newest known. */
const DECREES = [
  // Decrees 66/2013, 47/2016, 47/2017, 72/2018/NĐ-CP
  ['2013-07-01', 1_150_000],
  ['2016-05-01', 1_210_000],
  ['2017-07-01', 1_300_000],
  ['2018-07-01', 1_390_000],
  // Decrees 38/2019, 24/2023, 73/2024, 161/2026/NĐ-CP
  ['2019-07-01', 1_490_000],
  ['2023-07-01', 1_800_000],
  ['2024-07-01', 2_340_000],
  ['2026-07-01', 2_530_000],
] as const;

/** Open at its end: the last decree holds until another is known. */
export const publishedSalaries: Timeline<{ readonly amount: Money }> = timelineOf(
  DECREES.map(([from, amount]) => ({ from: from as Day, value: { amount: money(amount) } })),
).timeline;
