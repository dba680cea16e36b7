/** The line items of a cost summary: which there are, and each as a live formula of the user's own cells. */
import type { Formula } from '../kernel';
import type { EventKind, LineItem } from '../model';
import type { CostLine, OptionPlan } from '../plan';
import { formula, productOf } from './formula';

/** A line item with its place among those of its option. */
export interface Item {
  readonly cost: CostLine;
  readonly index: number;
}

export const itemId = ({ index }: Item): string => `item ${index}`;

/** The items of a kind, in the order of the input table. */
export const itemsOf = ({ costs }: OptionPlan, kind: EventKind): readonly Item[] =>
  costs.map((cost, index) => ({ cost, index })).filter(({ cost }) => cost.line.kind === kind);

/** The typed amount counts, as in the engine; otherwise the factors and the price, rounded to the đồng. */
export function itemFormula({ typedAmount, factors, cells }: LineItem): Formula {
  if (typedAmount !== undefined) return formula`=${{ input: cells.amount }}`;
  const inputs = [...factors.map(({ cell }) => cell), cells.price].map((input) => ({ input }));
  return formula`=ROUND(${productOf(inputs)},0)`;
}
