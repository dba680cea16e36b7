/** The line items of a cost summary: which there are, and each as a live formula of the user's own cells. */
import type { CellRef, Formula } from '../kernel';
import type { EventKind, LineItem } from '../model';
import type { CostLine, OptionPlan } from '../plan';
import { formula, listOf } from './formula';
import { columnOf } from './inputs';
import type { Context } from './naming';

/** A line item with its place among those of its option. */
export interface Item {
  readonly cost: CostLine;
  readonly index: number;
}

export const itemId = ({ index }: Item): string => `item ${index}`;

/** The items of a kind, in the order of the input table. */
export const itemsOf = ({ costs }: OptionPlan, kind: EventKind): readonly Item[] =>
  costs.map((cost, index) => ({ cost, index })).filter(({ cost }) => cost.line.kind === kind);

/**
 * The typed amount counts, as in the engine; otherwise the product of factors and price, rounded to the đồng. `PRODUCT`
 * passes over blank cells, as the engine does.
 */
export function itemFormula({ typedAmount, cells }: LineItem, { model }: Context): Formula {
  if (typedAmount !== undefined) return formula`=${asInput(cells.amount)}`;
  const factors = (['quantity', 'days', 'price'] as const)
    .filter((column) => columnOf(model, 'lineItems', column) !== undefined)
    .map((column) => cells[column]);
  return formula`=ROUND(PRODUCT(${listOf(factors.map(asInput))}),0)`;
}

const asInput = (input: CellRef) => ({ input });
