/** The cost summary of an option, year by year: maintenance from the working sheet, events from their appendices. */
import { sumMoney, type BlockRef, type Formula, type Money } from '../kernel';
import type { EventKind } from '../model';
import type { OptionPlan } from '../plan';
import { guardRows, wordsRow } from './amountWords';
import { costChart, costChartRows } from './costChart';
import { blank, centred, figure, live, text, type Look } from './contents';
import { eventTotal, type EventSection } from './events';
import { formula, pinned, sumOf } from './formula';
import { cellAt, range, type Layout } from './layout';
import { LAST_SIGNATURE_ROW, LEAST_OF_PAPER, letterhead, signatures } from './letterhead';
import { named, type Context } from './naming';
import { headingRow, sectionOf, type Cells, type Column, type Row, type Section } from './page';
import { STATUS_ROW } from './structure';
import { inForceRows } from './supplementLines';
import { acrossPeriods } from './working';
import { totalRow as workingTotal } from './workingBlocks';

/** The rows with the results of an option. */
export type CostRow = 'maintenance' | EventKind | 'grand total';

const UNDATED = 'undated';
const yearId = (year: number): string => `year ${year}`;
/** Before the option's code: the workbook name of its total. */
export const TOTAL_NAME = 'KC_TongKinhPhi_PA';
const NAMES: Readonly<Record<CostRow, string>> = {
  'grand total': TOTAL_NAME,
  maintenance: 'KC_DuyTri_PA',
  training: 'KC_TapHuan_PA',
  conference: 'KC_HoiNghi_PA',
};

/** The workbook name of the cell with everything that an option costs. */
export const totalName = (option: string): string => NAMES['grand total'] + option;

/** What the summary adds up. */
interface Parts {
  readonly plan: OptionPlan;
  readonly working: Section;
  readonly events: readonly EventSection[];
  /** Undefined: the workbook does not cover the months by both clocks. */
  readonly supplement: Section | undefined;
}

/** Builds `PL n`. */
export function costSection(parts: Parts, context: Context): Section {
  const { plan, supplement } = parts;
  const { option } = plan;
  const { words } = context;
  const columns = columnsOf(plan);
  const total = { amount: plan.total, row: 'grand total', column: 'total' };
  return sectionOf(
    {
      block: `KC_BLK_PL_${option.code}`,
      tab: words.appendixTab(option.code),
      columns,
      least: LEAST_OF_PAPER,
      rows: [
        ...letterhead(option, context, { appendix: option.code, title: words.costTitle, columns }),
        STATUS_ROW,
        headings(plan, context),
        maintenanceRow(parts, context),
        ...eventRows({ kind: 'training', number: 'II' }, parts, context),
        ...eventRows({ kind: 'conference', number: 'III' }, parts, context),
        grandTotalRow(plan, context),
        wordsRow(total, context, 'total'),
        ...inForceRows(plan, context, supplement),
        ...signatures(context, columns),
        ...costChartRows(plan),
        ...guardRows(total, context, { label: 'item', value: 'total' }),
      ],
      frozen: { row: 'headings', column: 'item' },
      repeated: ['headings', 'headings'],
      printedTo: LAST_SIGNATURE_ROW,
      names: Object.entries(NAMES).map(([row, name]) => ({ name: `${name}${option.code}`, row, column: 'total' })),
      charts: (at) => costChart(at, { plan, amounts: amountsOf(plan) }, context),
    },
    context,
  );
}

/** The cell with the sum of a row over all years. */
export const costCell = ({ at }: Section, row: CostRow): BlockRef => cellAt(at, row, 'total');

/** All years and what is undated, in the row of the grand total. */
export const yearlyTotals = ({ at }: Section, plan: OptionPlan): BlockRef =>
  range(at, ['grand total', 'grand total'], [amountsOf(plan)[0] ?? UNDATED, UNDATED]);

const amountsOf = ({ years }: OptionPlan): readonly string[] => [...years.map(({ year }) => yearId(year)), UNDATED];

const columnsOf = (plan: OptionPlan): readonly Column[] => [
  { id: 'number', width: 6 },
  { id: 'item', width: 32 },
  { id: 'unit', width: 7 },
  { id: 'total', width: 18 },
  ...amountsOf(plan).map((id) => ({ id, width: 18 })),
];

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
  const [first = UNDATED] = amountsOf(plan);
  return { total: live(formula`=SUM(${range(at, [row, row], [first, UNDATED])})`, amount, look) };
}

function maintenanceRow({ plan, working }: Parts, { words }: Context): Row {
  const look: Look = { shows: 'money', role: 'subtotal' };
  const years = acrossPeriods(working, plan, 'year');
  const paid = acrossPeriods(working, plan, workingTotal('amount'));
  return {
    id: 'maintenance',
    rest: 'subtotal',
    cells: (at) => ({
      number: centred('I', 'subtotal'),
      item: text(words.accordingTo(words.maintenance, `${plan.option.code}.1`), 'subtotal'),
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

const eventId = ({ block }: EventSection): string => `total of ${block}`;

/** Classes or conferences: the sum of the kind, then a row an appendix, in its year or undated. */
function eventRows(
  { kind, number }: { readonly kind: EventKind; readonly number: string },
  { plan, events }: Parts,
  context: Context,
): readonly Row[] {
  const { words } = context;
  const own = events.filter((event) => event.kind === kind);
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
          sumMoney(own.flatMap((event) => (event.year === undefined ? [event.amount] : [])));
        return live(sumOfEvents(at, own, column), expected, look);
      }),
    }),
  };
  return [sumRow, ...own.map((event, index) => eventRow({ event, number: index + 1 }, plan, context))];
}

function sumOfEvents(at: Layout, events: readonly EventSection[], column: string): Formula {
  const [first, last] = [events[0], events.at(-1)];
  if (first === undefined || last === undefined) return formula`=${sumOf([])}`;
  return formula`=SUM(${range(at, [eventId(first), eventId(last)], [column, column])})`;
}

function eventRow(
  { event, number }: { readonly event: EventSection; readonly number: number },
  plan: OptionPlan,
  { words }: Context,
): Row {
  const { amount, year, phase } = event;
  const own = year === undefined ? UNDATED : yearId(year);
  const label = phase === undefined ? words.undatedPhase : named(phase, words.phase, words.phaseNamed(phase));
  return {
    id: eventId(event),
    rest: 'calculation',
    // No page ends with a kind of events whose first one stands on the next.
    ...(number === 1 ? { joins: true } : {}),
    cells: (at) => ({
      number: figure(number, { shows: 'count', role: 'text', align: 'center' }),
      item: text(words.accordingTo(label, event.number)),
      unit: centred(words.dong),
      ...rowTotal(at, { row: eventId(event), plan, amount }, { shows: 'money' }),
      ...perColumn(plan, (column) =>
        column === own ? live(formula`=${eventTotal(event)}`, amount, { shows: 'money' }) : blank('calculation'),
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
    joins: true,
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
