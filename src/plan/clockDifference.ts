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
import type { ClockPart, DecreeShare, OptionPlan, Period } from './plan';

interface Part {
  readonly decree: Period['salary'];
  readonly personMonths: PersonMonths;
  readonly approved: Money;
  readonly inForce: Money;
}

/** The months of the option cut wherever either clock begins a period. */
export const clockParts = (approved: OptionPlan, inForce: OptionPlan): readonly ClockPart[] =>
  inForce.periods.flatMap((law) =>
    approved.periods.flatMap((plan) => {
      const span = overlap(plan.span, law.span);
      return span === undefined ? [] : [{ span, plan, law }];
    }),
  );

/**
 * Attributes the difference of maintenance between the clocks to the decree in force in each month, in order of time.
 * The differences add up to `inForce.maintenance - approved.maintenance` exactly.
 */
export function decreeShares(approved: OptionPlan, inForce: OptionPlan): readonly DecreeShare[] {
  const parts = clockParts(approved, inForce).map(costOfPart);
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

/** Headcounts are the same by both clocks, only the fee of a month differs. */
function costOfPart({ span, plan, law }: ClockPart): Part {
  const months = monthsIn(span);
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
  return {
    decree: law.salary,
    personMonths: personMonths(law.people * months),
    approved: cost(plan),
    inForce: cost(law),
  };
}
