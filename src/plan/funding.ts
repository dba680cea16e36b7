/** Which money has a source, and what is left without one. */
import { groupedBy, money, sumMoney, type Money } from '../kernel';
import { spellingKey, type Funding } from '../model';
import type { FundingPlan, YearPlan } from './plan';

/** @returns undefined when no funding is named: an unknown gap is not a gap of everything. */
export function fundingPlan(
  funding: readonly Funding[],
  { total, years }: { readonly total: Money; readonly years: readonly YearPlan[] },
): FundingPlan | undefined {
  if (funding.length === 0) return undefined;
  const sources = groupedBy(funding, ({ source }) => spellingKey(source));
  const dated = groupedBy(
    funding.flatMap(({ year, amount }) => (year === undefined ? [] : [{ year, amount }])),
    ({ year }) => year,
  );
  // A year in which nothing is paid costs nothing.
  const costOf = (wanted: number): Money => years.find(({ year }) => year === wanted)?.total ?? money(0);
  return {
    sources: [...sources.values()].map((own) => ({
      source: own[0].source,
      amount: sumMoney(own.map(({ amount }) => amount)),
    })),
    gap: money(total.minus(sumMoney(funding.map(({ amount }) => amount)))),
    gapByYear: [...dated]
      .map(([year, own]) => ({ year, gap: money(costOf(year).minus(sumMoney(own.map(({ amount }) => amount)))) }))
      .toSorted((a, b) => a.year - b.year),
  };
}
