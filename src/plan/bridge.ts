/** Why two budgets differ: people, rate, months, training and conferences, adding up to the đồng. */
import { money, sumMoney, type Money, type Month } from '../kernel';
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
  const all = [...new Set([...before.keys(), ...after.keys()])];
  const shared = all.filter((month) => before.has(month) && after.has(month));
  const alone = all.filter((month) => !before.has(month) || !after.has(month));
  const pairs = shared.flatMap((month) => rolePairs(before.get(month), after.get(month)));
  return {
    people: sumMoney(pairs.map(({ from, to }) => money(from.fee.times(to.people - from.people)))),
    rate: sumMoney(pairs.map(({ from, to }) => money(to.fee.minus(from.fee).times(to.people)))),
    months: sumMoney(alone.map((month) => money(monthCost(after.get(month)).minus(monthCost(before.get(month)))))),
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

/** A role that only one of the two has is a matter of people, at the fee of the one that has it. */
function rolePairs(
  before: ReadonlyMap<RoleId, MonthPay> | undefined,
  after: ReadonlyMap<RoleId, MonthPay> | undefined,
) {
  const roles = new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])]);
  return [...roles].flatMap((role) => {
    const [from, to] = [before?.get(role), after?.get(role)];
    const fee = from?.fee ?? to?.fee;
    return fee === undefined ? [] : [{ from: from ?? { people: 0, fee }, to: to ?? { people: 0, fee } }];
  });
}

const monthCost = (pay: ReadonlyMap<RoleId, MonthPay> | undefined): Money =>
  sumMoney([...(pay?.values() ?? [])].map(({ fee, people }) => money(fee.times(people))));
