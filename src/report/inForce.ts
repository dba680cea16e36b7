/** What an option costs under the base salary in force: two lines below its total, never stale. */
import { money, type Money } from '../kernel';
import { blank, figure, live, text, type Look } from './contents';
import { formula } from './formula';
import { cellAt, type Layout } from './layout';
import type { Context } from './naming';
import type { Cells, Row } from './page';

/** A total, and the part of it that the other clock changes; without a difference there are no lines. */
interface Law {
  readonly total: { readonly amount: Money; readonly row: string; readonly column: string };
  readonly difference: { readonly of: Money; readonly to: Money } | undefined;
}

const TOTAL = 'guarded total in force';
const DIFFERENCE = 'guarded difference in force';

/** The total and the difference; when the total is no longer the one they were worked out for, they say so. */
export function inForceRows({ total, difference }: Law, { words }: Context): readonly Row[] {
  if (difference === undefined) return [];
  const more = money(difference.to.minus(difference.of));
  const look: Look = { shows: 'money', role: 'note', align: 'right' };
  const guarded = (at: Layout, own: 'total' | 'difference') => {
    const [sum, was, by] = [
      cellAt(at, total.row, total.column),
      cellAt(at, TOTAL, total.column),
      cellAt(at, DIFFERENCE, total.column),
    ];
    const value = own === 'total' ? formula`${sum}+${by}` : formula`${by}`;
    return formula`=IF(${sum}=${was},${value},${[`"${words.needsUpdate}"`]})`;
  };
  const row = (id: string, label: string, value: (at: Layout) => Cells[string]): Row => ({
    id,
    rest: 'blank',
    across: [['number', 'unit']],
    cells: (at) => ({ number: text(label, 'note', 'left'), [total.column]: value(at) }),
  });
  return [
    row('total in force', words.inForceTotal, (at) => live(guarded(at, 'total'), money(total.amount.plus(more)), look)),
    row('difference in force', words.inForceDifference, (at) => live(guarded(at, 'difference'), more, look)),
  ];
}

/** The cells that the lines above choose from; they stand below the printed part. */
export function inForceGuards({ total, difference }: Law, { words }: Context): readonly Row[] {
  if (difference === undefined) return [];
  const look: Look = { shows: 'money', role: 'guard' };
  const row = (id: string, label: string, value: Money): Row => ({
    id,
    cells: () => ({ item: text(label, 'guard'), [total.column]: figure(value, look), number: blank('guard') }),
  });
  return [
    row(TOTAL, words.guardInForce, total.amount),
    row(DIFFERENCE, words.guardDifference, money(difference.to.minus(difference.of))),
  ];
}
