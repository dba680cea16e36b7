/** The cost summary of an option, year by year: maintenance from the working sheet, events from their line items. */
import { sumMoney, type BlockRef, type Formula, type Money } from '../kernel';
import type { EventKind } from '../model';
import type { OptionPlan } from '../plan';
import { guardRows, wordsRow } from './amountWords';
import { blank, centred, figure, live, text, type Look } from './contents';
import { itemFormula, itemId, itemsOf, type Item } from './costItems';
import { formula, pinned, sumOf } from './formula';
import { cellAt, range, type Layout } from './layout';
import { LAST_SIGNATURE_ROW, letterhead, signatures } from './letterhead';
import type { Context } from './naming';
import { headingRow, sectionOf, type Cells, type Row, type Section } from './page';
import { STATUS_ROW } from './structure';
import { inForceRows } from './supplementLines';
import { acrossPeriods } from './working';
import { totalRow as workingTotal } from './workingBlocks';

/** The rows with the results of an option. */
export type CostRow = 'maintenance' | EventKind | 'grand total';

const UNDATED = 'undated';
const yearId = (year: number): string => `year ${year}`;
const NAMES: Readonly<Record<CostRow, string>> = {
  'grand total': 'KC_TongKinhPhi_PA',
  maintenance: 'KC_DuyTri_PA',
  training: 'KC_TapHuan_PA',
  conference: 'KC_HoiNghi_PA',
};

/** Builds `PL n`. */
export function costSection(
  plan: OptionPlan,
  context: Context,
  { working, supplement }: { readonly working: Section; readonly supplement: Section | undefined },
): Section {
  const { option } = plan;
  const { words } = context;
  const amounts = columnsOf(plan);
  const total = { amount: plan.total, row: 'grand total', column: 'total' };
  return sectionOf({
    block: `KC_BLK_PL_${option.code}`,
    tab: words.appendixTab(option.code),
    columns: [
      { id: 'number', width: 6 },
      { id: 'item', width: 48 },
      { id: 'unit', width: 8 },
      { id: 'total', width: 18 },
      ...amounts.map((id) => ({ id, width: 16 })),
    ],
    rows: [
      ...letterhead(option, context, { appendix: option.code, title: words.costTitle }),
      STATUS_ROW,
      headings(plan, context),
      maintenanceRow(plan, context, working),
      ...eventRows('training', 'II', { plan, context }),
      ...eventRows('conference', 'III', { plan, context }),
      grandTotalRow(plan, context),
      wordsRow(total, context, 'total'),
      ...inForceRows(plan, context, supplement),
      ...signatures(context, { labels: ['number', 'item'], others: ['unit', 'total', ...amounts] }),
      ...guardRows(total, context, { label: 'item', value: 'total' }),
    ],
    frozen: { row: 'headings', column: 'item' },
    repeated: ['headings', 'headings'],
    printedTo: LAST_SIGNATURE_ROW,
    names: Object.entries(NAMES).map(([row, name]) => ({ name: `${name}${option.code}`, row, column: 'total' })),
  });
}

/** The cell with the sum of a row over all years. */
export const costCell = ({ at }: Section, row: CostRow): BlockRef => cellAt(at, row, 'total');

const columnsOf = ({ years }: OptionPlan): readonly string[] => [...years.map(({ year }) => yearId(year)), UNDATED];

/** Years stand as numbers in the heading: the sums by year look for them. */
function headings({ years }: OptionPlan, { words }: Context): Row {
  const row = headingRow('headings', {
    ...{ number: words.number, item: words.item, unit: words.unit, total: words.total },
    [UNDATED]: words.undated,
  });
  const numbers = years.map(
    ({ year }) => [yearId(year), figure(year, { shows: 'year', role: 'heading', align: 'center' })] as const,
  );
  return { ...row, cells: (at) => ({ ...row.cells(at), ...Object.fromEntries(numbers) }) };
}

/** The sum of a row over its years and what is undated. */
function rowTotal(at: Layout, { row, plan, amount }: { row: string; plan: OptionPlan; amount: Money }, look: Look) {
  const [first = UNDATED] = columnsOf(plan);
  return { total: live(formula`=SUM(${range(at, [row, row], [first, UNDATED])})`, amount, look) };
}

function maintenanceRow(plan: OptionPlan, { words }: Context, working: Section): Row {
  const look: Look = { shows: 'money', role: 'subtotal' };
  const years = acrossPeriods(working, plan, 'year');
  const paid = acrossPeriods(working, plan, workingTotal('amount'));
  return {
    id: 'maintenance',
    rest: 'subtotal',
    cells: (at) => ({
      number: centred('I', 'subtotal'),
      item: text(words.maintenance, 'subtotal'),
      unit: centred(words.dong, 'subtotal'),
      ...rowTotal(at, { row: 'maintenance', plan, amount: plan.maintenance }, look),
      ...Object.fromEntries(
        plan.years.map(({ year, maintenance }) => {
          const wanted = pinned(cellAt(at, 'headings', yearId(year)), 'row');
          return [yearId(year), live(formula`=SUMIF(${years},${wanted},${paid})`, maintenance, look)];
        }),
      ),
    }),
  };
}

interface Given {
  readonly plan: OptionPlan;
  readonly context: Context;
}

/** Classes or conferences: the sum of the kind, then a row a line item, in its year or undated. */
function eventRows(kind: EventKind, number: string, { plan, context }: Given): readonly Row[] {
  const { words } = context;
  const items = itemsOf(plan, kind);
  const look: Look = { shows: 'money', role: 'subtotal' };
  const sumRow: Row = {
    id: kind,
    rest: 'subtotal',
    cells: (at) => ({
      number: centred(number, 'subtotal'),
      item: text(kind === 'training' ? words.training : words.launchConference, 'subtotal'),
      unit: centred(words.dong, 'subtotal'),
      ...rowTotal(at, { row: kind, plan, amount: kind === 'training' ? plan.training : plan.conferences }, look),
      ...perColumn(plan, (column, year) => {
        const expected =
          plan.years.find((each) => each.year === year)?.events[kind] ??
          sumMoney(items.flatMap(({ cost }) => (cost.year === undefined ? [cost.amount] : [])));
        return live(itemSum(at, items, column), expected, look);
      }),
    }),
  };
  return [sumRow, ...items.map((item, index) => itemRow(item, index + 1, { plan, context }))];
}

function itemSum(at: Layout, items: readonly Item[], column: string): Formula {
  const [first, last] = [items[0], items.at(-1)];
  if (first === undefined || last === undefined) return formula`=${sumOf([])}`;
  return formula`=SUM(${range(at, [itemId(first), itemId(last)], [column, column])})`;
}

function itemRow(item: Item, number: number, { plan, context }: Given): Row {
  const { cost } = item;
  const own = cost.year === undefined ? UNDATED : yearId(cost.year);
  return {
    id: itemId(item),
    rest: 'calculation',
    cells: (at) => ({
      number: figure(number, { shows: 'count', role: 'text', align: 'center' }),
      item: text(cost.line.item),
      unit: centred(context.words.dong),
      ...rowTotal(at, { row: itemId(item), plan, amount: cost.amount }, { shows: 'money' }),
      ...perColumn(plan, (column) =>
        column === own ? live(itemFormula(cost.line, context), cost.amount, { shows: 'money' }) : blank('calculation'),
      ),
    }),
  };
}

function grandTotalRow(plan: OptionPlan, { words }: Context): Row {
  const look: Look = { shows: 'money', role: 'total' };
  const sum = (at: Layout, column: string) => {
    const [maintenance, training, conferences] = (['maintenance', 'training', 'conference'] as const).map((row) =>
      cellAt(at, row, column),
    ) as [BlockRef, BlockRef, BlockRef];
    return formula`=${maintenance}+${training}+${conferences}`;
  };
  return {
    id: 'grand total',
    rest: 'total',
    across: [['number', 'item']],
    cells: (at) => ({
      number: centred(words.total.toUpperCase(), 'total'),
      unit: centred(words.dong, 'total'),
      total: live(sum(at, 'total'), plan.total, look),
      ...perColumn(plan, (column, year) =>
        live(sum(at, column), plan.years.find((each) => each.year === year)?.total ?? plan.undated, look),
      ),
    }),
  };
}

/** One cell for each year, and one for what has none. */
const perColumn = (
  { years }: OptionPlan,
  cell: (column: string, year: number | undefined) => Cells[string],
): Cells => ({
  ...Object.fromEntries(years.map(({ year }) => [yearId(year), cell(yearId(year), year)])),
  [UNDATED]: cell(UNDATED, undefined),
});
