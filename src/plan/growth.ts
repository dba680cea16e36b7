/** Compound growth a year: which yearly ratio leads from one figure to another. */
import { ratio, type Numeric, type Ratio } from '../kernel';

/** Digits behind the point to which a root is worked out; tables show two to four. */
const DIGITS = 30;
/** From the 15 digits of a double each round doubles the digits: 30, 60, 120. */
const ROUNDS = 3;

/**
 * The growth a year between two figures that are `years` apart, `yearlyGrowth(100, 121, 2)` is 0.1 (10 % a year).
 * @returns undefined where no ratio leads from one to the other: from zero or less, or to less than zero.
 */
export function yearlyGrowth(first: Numeric, last: Numeric, years: number): Ratio | undefined {
  if (!ratio(first).gt(0) || ratio(last).lt(0)) return undefined;
  const whole = ratio(ratio(last).div(first));
  return ratio(rootOf(whole, years).minus(1));
}

/** Newton's method, since whole powers are all that the add-in brings of its decimal arithmetic. */
function rootOf(value: Ratio, degree: number): Ratio {
  if (value.isZero()) return value;
  const start = ratio(value.toNumber() ** (1 / degree));
  const better = (root: Ratio): Ratio =>
    ratio(root.minus(root.minus(value.div(powerOf(root, degree - 1))).div(degree)));
  const root = Array.from({ length: ROUNDS }).reduce<Ratio>(better, start);
  return ratio(root.toDecimalPlaces(DIGITS));
}

const powerOf = (base: Ratio, exponent: number): Ratio =>
  Array.from({ length: exponent }).reduce<Ratio>((power) => ratio(power.times(base)), ratio(1));
