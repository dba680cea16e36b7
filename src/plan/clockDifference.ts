/** What the base salary in force adds to the plan as approved, decree by decree and to the đồng. */
import {
  groupedBy,
  known,
  money,
  monthsIn,
  overlap,
  sumMoney,
  sumPersonMonths,
  personMonths,
  type Money,
  type PersonMonths,
} from '../kernel';
import type { DecreeShare, OptionPlan, Period } from './plan';

interface Part {
  readonly decree: Period['salary'];
  readonly personMonths: PersonMonths;
  readonly approved: Money;
  readonly inForce: Money;
}

/**
 * Attributes the difference of maintenance between the clocks to the decree in force in each month, in order of time.
 * The differences add up to `inForce.maintenance - approved.maintenance` exactly.
 */
export function decreeShares(approved: OptionPlan, inForce: OptionPlan): readonly DecreeShare[] {
  const parts = inForce.periods.flatMap((law) => approved.periods.flatMap((plan) => commonPart(plan, law)));
  return [...groupedBy(parts, ({ decree }) => decree.from).values()].map((own) => {
    const planned = sumMoney(own.map((part) => part.approved));
    const lawful = sumMoney(own.map((part) => part.inForce));
    return {
      decree: own[0].decree,
      personMonths: sumPersonMonths(own.map((part) => part.personMonths)),
      approved: planned,
      inForce: lawful,
      difference: money(lawful.minus(planned)),
    };
  });
}

/** The months that two periods share, paid by either: headcounts are the same, only the fee of a month differs. */
function commonPart(plan: Period, law: Period): readonly Part[] {
  const shared = overlap(plan.span, law.span);
  if (shared === undefined) return [];
  const months = monthsIn(shared);
  const cost = ({ lines, rates }: Period): Money =>
    sumMoney(
      lines.map(({ role, people }) => {
        const { fee } = known(
          rates.find((rate) => rate.role === role),
          'rate of a paid role',
        );
        return money(fee.times(people * months));
      }),
    );
  return [
    {
      decree: law.salary,
      personMonths: personMonths(law.people * months),
      approved: cost(plan),
      inForce: cost(law),
    },
  ];
}
