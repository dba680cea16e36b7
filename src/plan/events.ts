/** Training classes and launch conferences: who attends, how many, and what the line items cost. */
import { issue, money, plainDigits, type Issue, type Money } from '../kernel';
import { isSameWord, type LineItem, type Option, type PlannedEvent } from '../model';
import type { CostLine, EventPlan, PhasePlan } from './plan';

/** Attendances are the members of the phase and its guests; sessions are given, or follow from the capacity. */
export function planEvents(option: Option, phases: readonly PhasePlan[]): readonly EventPlan[] {
  return option.events.map((event) => {
    const members = phases
      .filter(({ phase }) => event.phase === undefined || isSameWord(event.phase, phase.name))
      .reduce((total, { total: people }) => total + people, 0);
    const attendances = members + (event.guests ?? 0);
    return { event, members, attendances, sessions: sessionsOf(event, attendances) };
  });
}

function sessionsOf({ sessions, capacity }: PlannedEvent, attendances: number): number | undefined {
  if (sessions !== undefined) return sessions;
  return capacity === undefined || capacity === 0 ? undefined : Math.ceil(attendances / capacity);
}

/** The amount of every line item, and the year that the option's events give it, if they agree on one. */
export function costLines(option: Option): { readonly costs: readonly CostLine[]; readonly issues: readonly Issue[] } {
  const priced = option.lineItems.map((line) => ({ line, ...amountOf(line) }));
  return {
    costs: priced.map(({ line, amount }) => ({ line, amount, year: yearOf(line, option.events) })),
    issues: priced.flatMap(({ issues }) => issues),
  };
}

/** The typed amount, else the product of the factors and the price (a blank factor is 1), rounded to the đồng. */
function amountOf(line: LineItem): { readonly amount: Money; readonly issues: readonly Issue[] } {
  const { item, typedAmount, norm, price, cells } = line;
  const product = productOf(line);
  const amount = typedAmount ?? product;
  if (amount === undefined) {
    return {
      amount: money(0),
      issues: [issue({ code: 'amount-missing', severity: 'error', cell: cells.amount }, { item })],
    };
  }
  const differs = typedAmount !== undefined && product !== undefined && !typedAmount.eq(product);
  const aboveNorm = price !== undefined && norm !== undefined && price.gt(norm);
  return {
    amount,
    issues: [
      ...(differs
        ? [
            issue(
              { code: 'amount-differs', severity: 'warning', cell: cells.amount },
              { item, typed: plainDigits(typedAmount), computed: plainDigits(product) },
            ),
          ]
        : []),
      ...(aboveNorm
        ? [
            issue(
              { code: 'price-above-norm', severity: 'warning', cell: cells.price },
              { item, price: plainDigits(price), norm: plainDigits(norm) },
            ),
          ]
        : []),
    ],
  };
}

function productOf({ price, factors }: LineItem): Money | undefined {
  if (price === undefined) return undefined;
  const product = factors.reduce((total, { value }) => money(total.times(value)), price);
  return money(product.toDecimalPlaces(0));
}

/** A line is dated by the events of its kind and phase; where these name no year, or several, it stays undated. */
function yearOf(line: LineItem, events: readonly PlannedEvent[]): number | undefined {
  const years = events
    .filter(({ kind, phase }) => kind === line.kind && isSameWord(phase, line.phase))
    .map(({ year }) => year);
  return new Set(years).size === 1 ? years[0] : undefined;
}
