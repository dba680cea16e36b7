/** Why two budgets differ: people, rate, months, training and conferences, adding up to the đồng. */
import { known, money, sumMoney, type Money, type Month } from '../kernel';
import type { RoleId } from '../model';
import type { OptionPlan } from './plan';

/** The difference `second - first`, in parts that add up to `total` exactly. */
export interface Bridge {
  /** More or fewer people in months that both pay, at the first one's fee. */
  readonly people: Money;
  /** Another fee for the second one's people, in months that both pay. */
  readonly rate: Money;
  /** Months in which only one of the two has anybody. */
  readonly months: Money;
  readonly training: Money;
  readonly conferences: Money;
  readonly total: Money;
}

/** People and fee of one role in one month. */
interface MonthPay {
  readonly people: number;
  readonly fee: Money;
}

type MonthlyPay = ReadonlyMap<Month, ReadonlyMap<RoleId, MonthPay>>;

/** Two options, two runs or two clocks: anything that has periods and event money. */
export function bridgeOf(first: OptionPlan, second: OptionPlan): Bridge {
  const [before, after] = [monthlyPay(first), monthlyPay(second)];
  const months = [...new Set([...before.keys(), ...after.keys()])];
  const pairs = months.flatMap((month) => rolePairs(month, before, after));
  const shared = pairs.flatMap((pair) => (pair.kind === 'both' ? [pair] : []));
  return {
    people: sumMoney(shared.map(({ from, to }) => money(from.fee.times(to.people - from.people)))),
    rate: sumMoney(shared.map(({ from, to }) => money(to.fee.minus(from.fee).times(to.people)))),
    months: sumMoney(pairs.flatMap((pair) => (pair.kind === 'alone' ? [pair.cost] : []))),
    training: money(second.training.minus(first.training)),
    conferences: money(second.conferences.minus(first.conferences)),
    total: money(second.total.minus(first.total)),
  };
}

/** Month by month, the people of each role and their fee; months without anybody are left out. */
function monthlyPay({ periods }: OptionPlan): MonthlyPay {
  return new Map(
    periods
      .filter(({ people }) => people > 0)
      .flatMap(({ span, months, rates, lines }) => {
        const pay = new Map(
          rates.map(({ role, fee }) => [
            role,
            { fee, people: lines.reduce((sum, line) => (line.role === role ? sum + line.people : sum), 0) },
          ]),
        );
        return Array.from({ length: months }, (_, index) => [(span.from + index) as Month, pay] as const);
      }),
  );
}

type RolePair =
  | { readonly kind: 'both'; readonly from: MonthPay; readonly to: MonthPay }
  /** Only one of the two pays the role in this month; the cost is negative when that is the first. */
  | { readonly kind: 'alone'; readonly cost: Money };

/**
 * The roles of one month. A role that the other one pays in other months, or a month in which the other one has nobody,
 * is a matter of months; a role that the other one never has is a matter of people, at the fee of the one that has it.
 */
function rolePairs(month: Month, before: MonthlyPay, after: MonthlyPay): readonly RolePair[] {
  const [first, second] = [before.get(month), after.get(month)];
  const roles = new Set([...(first?.keys() ?? []), ...(second?.keys() ?? [])]);
  return [...roles].map((role): RolePair => {
    const [from, to] = [first?.get(role), second?.get(role)];
    if (from !== undefined && to !== undefined) return { kind: 'both', from, to };
    const only = known(to ?? from, 'pay of a role that is there');
    const other = to === undefined ? after : before;
    const nobody = { people: 0, fee: only.fee };
    if (other.has(month) && !hasRole(other, role)) return { kind: 'both', from: from ?? nobody, to: to ?? nobody };
    const cost = only.fee.times(only.people);
    return { kind: 'alone', cost: money(to === undefined ? cost.negated() : cost) };
  });
}

const hasRole = (pay: MonthlyPay, role: RoleId): boolean => [...pay.values()].some((roles) => roles.has(role));
