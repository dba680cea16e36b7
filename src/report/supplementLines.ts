/** Two lines under the cost summary: the total by the base salary in force, and what that adds. */
import type { BlockRef, Money } from '../kernel';
import { money } from '../kernel';
import type { OptionPlan } from '../plan';
import { centred, live, text } from './contents';
import { formula } from './formula';
import { cellAt, type Layout } from './layout';
import type { Context } from './naming';
import type { Row, Section } from './page';
import { supplementCell } from './supplement';

/** @param supplement undefined: the workbook does not cover the months by both clocks, and there is nothing to say. */
export function inForceRows(plan: OptionPlan, context: Context, supplement: Section | undefined): readonly Row[] {
  if (supplement === undefined) return [];
  const { words } = context;
  const [law, added] = [supplementCell(supplement, 'law'), supplementCell(supplement, 'supplement')];
  const expected = (of: BlockRef): Money => {
    const content = supplement.sheet.cells[of.area.row]?.[of.area.column]?.content;
    return money(content?.kind === 'formula' ? content.expected : NaN);
  };
  const line = (id: string, label: string, cell: (at: Layout) => ReturnType<typeof live>): Row => ({
    id,
    rest: 'calculation',
    joins: true,
    across: [['number', 'item']],
    cells: (at) => ({ number: text(label, 'text', 'left'), unit: centred(words.dong), total: cell(at) }),
  });
  return [
    line('total in force', words.totalInForce, (at) => {
      const [total, maintenance] = ['grand total', 'maintenance'].map((row) => cellAt(at, row, 'total')) as [
        BlockRef,
        BlockRef,
      ];
      const events = plan.total.minus(plan.maintenance);
      return live(formula`=${total}-${maintenance}+${law}`, events.plus(expected(law)), { shows: 'money' });
    }),
    line('difference in force', words.differenceInForce, () =>
      live(formula`=${added}`, expected(added), { shows: 'money' }),
    ),
  ];
}
