/** The remuneration form that is signed: a line for each role in each period, all linked to the working sheet. */
import { sumMoney, type BlockRef } from '../kernel';
import type { RoleId } from '../model';
import type { OptionPlan, Period, Rate } from '../plan';
import { guardRows, wordsRow } from './amountWords';
import { centred, figure, live, text, type Look } from './contents';
import { formula, sumOf } from './formula';
import { cellAt, type Layout } from './layout';
import { LAST_SIGNATURE_ROW, LEAST_OF_PAPER, letterhead, signatures } from './letterhead';
import { monthsLabel, roleLabel, type Context } from './naming';
import { headingRow, sectionOf, type Row, type Section } from './page';
import { coefficientId, feeId, periodId } from './workingAxis';
import { roleRow } from './workingBlocks';

const COLUMNS = [
  { id: 'number', width: 6 },
  { id: 'item', width: 34 },
  { id: 'unit', width: 10 },
  { id: 'people', width: 10 },
  { id: 'months', width: 10 },
  { id: 'coefficient', width: 10 },
  { id: 'salary', width: 16 },
  { id: 'fee', width: 20 },
  { id: 'amount', width: 18 },
  { id: 'note', width: 30 },
] as const;

/** Builds `PL n.1`. */
export function remunerationSection(plan: OptionPlan, context: Context, working: Section): Section {
  const { option, maintenance } = plan;
  const { words } = context;
  const appendix = `${option.code}.1`;
  const total = { amount: maintenance, row: 'grand total', column: 'amount' };
  return sectionOf(
    {
      block: `KC_BLK_TLF_${option.code}`,
      tab: words.appendixTab(appendix),
      columns: COLUMNS,
      least: LEAST_OF_PAPER,
      rows: [
        ...letterhead(option, context, { appendix, title: words.remunerationTitle, columns: COLUMNS }),
        headings(context),
        ...plan.periods.flatMap((period, index) => periodRows({ period, index }, context, working)),
        totalRow(plan, context),
        wordsRow(total, context, 'amount'),
        ...signatures(context, COLUMNS),
        ...guardRows(total, context, { label: 'item', value: 'amount' }),
      ],
      frozen: { row: 'headings', column: 'item' },
      repeated: ['headings', 'headings'],
      printedTo: LAST_SIGNATURE_ROW,
    },
    context,
  );
}

const headings = ({ words }: Context): Row =>
  headingRow('headings', {
    ...{ number: words.number, item: words.item, unit: words.unit, people: words.peopleNumber, months: words.months },
    ...{ coefficient: words.coefficient, salary: words.baseSalary, fee: words.monthlyFee },
    ...{ amount: words.amount, note: words.note },
  });

interface Numbered {
  readonly period: Period;
  readonly index: number;
}

const sumId = (index: number): string => `sum of period ${index}`;
const lineId = (index: number, role: RoleId): string => `${role} in period ${index}`;

/** A line with the sums of the period, then a line for each role. */
function periodRows(numbered: Numbered, context: Context, working: Section): readonly Row[] {
  const { period, index } = numbered;
  const { rates, people, amount } = period;
  const part = { role: 'subtotal' } as const;
  const sums = (at: Layout, column: string): BlockRef[] =>
    rates.map(({ role }) => cellAt(at, lineId(index, role), column));
  const sumRow: Row = {
    id: sumId(index),
    rest: 'subtotal',
    cells: (at) => ({
      number: figure(index + 1, { shows: 'count', align: 'center', ...part }),
      item: text(context.words.periodTitle(period.year, monthsLabel(period.span, context)), 'subtotal'),
      people: live(formula`=${sumOf(sums(at, 'people'))}`, people, { shows: 'count', ...part }),
      amount: live(formula`=${sumOf(sums(at, 'amount'))}`, amount, { shows: 'money', ...part }),
    }),
  };
  return [sumRow, ...rates.map((rate) => roleLine(numbered, rate, { context, working }))];
}

function roleLine(
  { period, index }: Numbered,
  { role, pay, fee }: Rate,
  { context, working }: { readonly context: Context; readonly working: Section },
): Row {
  const id = lineId(index, role);
  const paid = period.lines.filter((line) => line.role === role);
  const from = (row: string, expected: Parameters<typeof live>[1], shows: Look['shows']) =>
    live(formula`=${cellAt(working.at, row, periodId(index))}`, expected, { shows });
  return {
    id,
    rest: 'calculation',
    cells: (at) => {
      const [people, months, monthly] = ['people', 'months', 'fee'].map((column) => cellAt(at, id, column)) as [
        BlockRef,
        BlockRef,
        BlockRef,
      ];
      const total = sumMoney(paid.map(({ amount }) => amount));
      const everyone = paid.reduce((sum, line) => sum + line.people, 0);
      return {
        item: text(roleLabel(role, context)),
        unit: centred(context.words.personUnit),
        people: from(roleRow('people', role), everyone, 'count'),
        months: from('months', period.months, 'count'),
        coefficient: from(coefficientId(role), pay.coefficient, 'ratio'),
        salary: from('salary', period.salary.value.amount, 'money'),
        fee: from(feeId(role), fee, 'money'),
        amount: live(formula`=${people}*${months}*${monthly}`, total, { shows: 'money' }),
        note: text(period.salary.value.document ?? ''),
      };
    },
  };
}

function totalRow({ periods, maintenance }: OptionPlan, { words }: Context): Row {
  return {
    id: 'grand total',
    rest: 'total',
    across: [['number', 'item']],
    cells: (at) => {
      const sums = periods.map((_, index) => cellAt(at, sumId(index), 'amount'));
      return {
        number: centred(words.total.toUpperCase(), 'total'),
        amount: live(formula`=${sumOf(sums)}`, maintenance, { shows: 'money', role: 'total' }),
      };
    },
  };
}
