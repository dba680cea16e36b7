/** Which money has a source, and what is left without one. */
import { groupedBy, money, sumMoney, type Money } from '../kernel';
import type { Funding } from '../model';
import type { FundingPlan, YearPlan } from './plan';

/** @returns undefined when no funding is named: an unknown gap is not a gap of everything. */
export function fundingPlan(
  funding: readonly Funding[],
  { total, years }: { readonly total: Money; readonly years: readonly YearPlan[] },
): FundingPlan | undefined {
  if (funding.length === 0) return undefined;
  const sources = groupedBy(funding, ({ source }) => source);
  const inYear = (year: number): readonly Funding[] => funding.filter((each) => each.year === year);
  return {
    sources: [...sources].map(([source, own]) => ({ source, amount: sumMoney(own.map(({ amount }) => amount)) })),
    gap: money(total.minus(sumMoney(funding.map(({ amount }) => amount)))),
    gapByYear: years
      .filter(({ year }) => inYear(year).length > 0)
      .map(({ year, total: cost }) => ({
        year,
        gap: money(cost.minus(sumMoney(inYear(year).map(({ amount }) => amount)))),
      })),
  };
}
