/** The one decimal arithmetic of the house, and the branded units in which every room counts. */
import { Decimal } from 'decimal.js';

/** Forty digits, halves away from zero: the only Decimal constructor that any room may use. */
const Exact = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -40, toExpPos: 40 });

declare const unit: unique symbol;

/** An exact number with a unit that the compiler keeps apart from the others. */
export type Quantity<Unit extends string> = Decimal & { readonly [unit]: Unit };

/** Vietnamese đồng, exact (a fraction of a đồng exists only until a named rounding point). */
export type Money = Quantity<'đồng'>;
/** A pure ratio: a coefficient of the base salary, a completion share. */
export type Ratio = Quantity<'ratio'>;
/** One person paid for one month. */
export type PersonMonths = Quantity<'person-month'>;

export type Numeric = Decimal.Value;

/** @param amount đồng, as text, number or Decimal. `money('1490000')` is 1.490.000 đồng. */
export const money = (amount: Numeric): Money => new Exact(amount) as Money;
/** @param value a pure number. `ratio('0.85')` is 85 %. */
export const ratio = (value: Numeric): Ratio => new Exact(value) as Ratio;
/** @param count people times months. `personMonths(3 * 24)` is 72 person-months. */
export const personMonths = (count: Numeric): PersonMonths => new Exact(count) as PersonMonths;

/** The exact sum of quantities of one unit; an empty list gives nothing to sum, so the zero is asked for. */
export function sum<Unit extends string>(parts: readonly Quantity<Unit>[], zero: Quantity<Unit>): Quantity<Unit> {
  return parts.reduce<Quantity<Unit>>((total, part) => total.plus(part) as Quantity<Unit>, zero);
}

/** @returns the sum in đồng; 0 for no parts. */
export const sumMoney = (parts: readonly Money[]): Money => sum(parts, money(0));
/** @returns the sum in person-months; 0 for no parts. */
export const sumPersonMonths = (parts: readonly PersonMonths[]): PersonMonths => sum(parts, personMonths(0));

/** A quantity as plain digits, never in scientific notation: `"5346120000"`. */
export const plainDigits = (quantity: Decimal): string => quantity.toFixed();
