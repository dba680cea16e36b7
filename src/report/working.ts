/** The working sheet of fees: periods across, then people, person-months and money stacked below one another. */
import type { BlockRef } from '../kernel';
import type { OptionPlan } from '../plan';
import { centred } from './contents';
import { pinned } from './formula';
import { cellAt, range, type Span } from './layout';
import { optionLabel, type Context } from './naming';
import { banner, sectionOf, type Section } from './page';
import { STATUS_ROW } from './structure';
import { axisRows, periodId, rateRows } from './workingAxis';
import { blockRows, totalRow, type BlockId } from './workingBlocks';

/** More periods than a few leave the places room for one line only where each is as narrow as its amounts allow. */
const FEW = 5;
const [NARROW, WIDE] = [16, 18];

/** Builds `Tính thù lao n`, whose people are live links to the headcount table. */
export function workingSection(
  plan: OptionPlan,
  context: Context,
  { headcount, salaries }: { readonly headcount: Section; readonly salaries: Section },
): Section {
  const { option, periods } = plan;
  const { words } = context;
  return sectionOf(
    {
      block: `KC_BLK_TL_${option.code}`,
      tab: words.feeTab(option.code),
      columns: [
        { id: 'number', width: 6 },
        { id: 'place', width: 26 },
        { id: 'role', width: 24 },
        { id: 'unit', width: 14 },
        ...periods.map((_, index) => ({ id: periodId(index), width: periods.length > FEW ? NARROW : WIDE })),
        { id: 'total', width: 20 },
      ],
      rows: [
        banner('title', centred(words.feeTitle.toUpperCase(), 'title')),
        banner('option', centred(optionLabel(option, context), 'subtitle')),
        STATUS_ROW,
        ...axisRows(plan, context, salaries),
        ...rateRows(plan, context),
        ...blockRows(plan, context, headcount),
      ],
      merges: (at) => [range(at, ['headings', 'decree'], ['total', 'total']).area],
      frozen: { row: 'decree', column: 'unit' },
      repeated: ['headings', 'decree'],
    },
    context,
  );
}

/** The sum of a block over all periods and places. */
export const grandTotal = ({ at }: Section, block: BlockId): BlockRef => cellAt(at, totalRow(block), 'total');

/** A whole row of the time axis or of totals, period by period, for sums by year. */
export function acrossPeriods({ at }: Section, plan: OptionPlan, row: string): BlockRef {
  const last = plan.periods.length - 1;
  const columns: Span = last < 0 ? ['total', 'total'] : [periodId(0), periodId(last)];
  return pinned(range(at, [row, row], columns), 'both');
}
