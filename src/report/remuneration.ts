/** The remuneration form that is signed: a line for each role in each period, all linked to the working sheet. */
import { sumMoney, type BlockRef, type Formula } from '../kernel';
import type { RoleId } from '../model';
import type { OptionPlan, Period, Rate } from '../plan';
import { guardRows, wordsRow } from './amountWords';
import { centred, figure, live, text, type Look } from './contents';
import { CHECK_COLUMNS, checkCells, checkHeadings, checkRows, hasFeeCheck } from './feeCheck';
import { formula } from './formula';
import { cellAt, range, type Layout } from './layout';
import { LAST_SIGNATURE_ROW, LEAST_OF_PAPER, letterhead, signatures } from './letterhead';
import { monthsLabel, roleLabel, type Context } from './naming';
import { headingRow, sectionOf, type Row, type Section } from './page';
import { STATUS_ROW } from './structure';
import { coefficientId, completionId, feeId, periodId } from './workingAxis';
import { roleRow } from './workingBlocks';

const COLUMNS = [
  { id: 'number', width: 6 },
  { id: 'item', width: 34 },
  { id: 'unit', width: 10 },
  { id: 'people', width: 10 },
  { id: 'months', width: 10 },
  { id: 'coefficient', width: 16 },
  { id: 'salary', width: 16 },
  { id: 'fee', width: 20 },
  { id: 'amount', width: 18 },
  { id: 'note', width: 34 },
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
      columns: [...COLUMNS, ...(hasFeeCheck(context.settings) ? CHECK_COLUMNS : [])],
      least: LEAST_OF_PAPER,
      rows: [
        ...letterhead(option, context, { appendix, title: words.remunerationTitle, columns: COLUMNS }),
        STATUS_ROW,
        headings(context),
        ...plan.periods.flatMap((period, index) => periodRows({ period, index }, context, working)),
        totalRow(plan, context),
        wordsRow(total, context, 'amount'),
        ...signatures(context, COLUMNS),
        ...guardRows(total, context, { label: 'item', value: 'amount' }),
        ...checks(plan, context),
      ],
      frozen: { row: 'headings', column: 'item' },
      repeated: ['headings', 'headings'],
      printedTo: LAST_SIGNATURE_ROW,
      printedAcross: 'note',
    },
    context,
  );
}

function headings(context: Context): Row {
  const { words } = context;
  const row = headingRow('headings', {
    ...{ number: words.number, item: words.item, unit: words.unit, people: words.peopleNumber, months: words.months },
    ...{ coefficient: words.coefficient, salary: words.baseSalary, fee: words.monthlyFee },
    ...{ amount: words.amount, note: words.note },
  });
  return { ...row, cells: (at) => ({ ...row.cells(at), ...checkHeadings(context) }) };
}

/** The first and the last row of the form's body, and its first fee line; undefined: nobody is paid. */
function body({
  periods,
}: OptionPlan): { readonly first: string; readonly last: string; readonly line: string } | undefined {
  const index = periods.findIndex(({ rates }) => rates.length > 0);
  const first = periods[index]?.rates[0];
  const last = periods.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const end = last.rates.at(-1);
  return {
    first: sumId(0),
    last: end === undefined ? sumId(periods.length - 1) : lineId(periods.length - 1, end.role),
    line: lineId(index, first.role),
  };
}

function checks(plan: OptionPlan, context: Context): readonly Row[] {
  const rows = body(plan);
  const count = plan.periods.reduce((sum, { rates }) => sum + rates.length, 0);
  return rows === undefined ? [] : checkRows(context, { ...rows, count });
}

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
  const [first, last] = [rates[0]?.role, rates.at(-1)?.role];
  const sum = (at: Layout, column: string): Formula =>
    first === undefined || last === undefined
      ? formula`=0`
      : formula`=SUM(${range(at, [lineId(index, first), lineId(index, last)], [column, column])})`;
  const sumRow: Row = {
    id: sumId(index),
    rest: 'subtotal',
    cells: (at) => ({
      number: figure(index + 1, { shows: 'count', align: 'center', ...part }),
      item: text(context.words.periodTitle(period.year, monthsLabel(period.span, context)), 'subtotal'),
      people: live(sum(at, 'people'), people, { shows: 'count', ...part }),
      amount: live(sum(at, 'amount'), amount, { shows: 'money', ...part }),
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
  const from = (row: string, expected: Parameters<typeof live>[1], look: Look) =>
    live(formula`=${cellAt(working.at, row, periodId(index))}`, expected, look);
  const share: Look = { shows: 'percent', role: 'guard', align: 'center' };
  const completion = () =>
    working.at.rows.has(completionId(role)) ? from(completionId(role), pay.completion ?? 1, share) : figure(1, share);
  return {
    id,
    rest: 'calculation',
    joins: true,
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
        people: from(roleRow('people', role), everyone, { shows: 'count' }),
        months: from('months', period.months, { shows: 'count' }),
        coefficient: from(coefficientId(role), pay.coefficient, { shows: 'ratio' }),
        salary: from('salary', period.salary.value.amount, { shows: 'money' }),
        fee: from(feeId(role), fee, { shows: 'money' }),
        amount: live(formula`=${people}*${months}*${monthly}`, total, { shows: 'money' }),
        note: from('decree', period.salary.value.document ?? '', { shows: 'text', role: 'text', align: 'left' }),
        ...checkCells(at, { id, completion: completion(), expected: total }, context),
      };
    },
  };
}

/** The fee lines are told from the sums of their periods by their unit. */
function totalRow(plan: OptionPlan, { words }: Context): Row {
  const { maintenance } = plan;
  const rows = body(plan);
  const sum = (at: Layout): Formula => {
    if (rows === undefined) return formula`=0`;
    const all = (column: string): BlockRef => range(at, [rows.first, rows.last], [column, column]);
    return formula`=SUMIF(${all('unit')},${cellAt(at, rows.line, 'unit')},${all('amount')})`;
  };
  return {
    id: 'grand total',
    rest: 'total',
    joins: true,
    across: [['number', 'item']],
    cells: (at) => {
      return {
        number: centred(words.total.toUpperCase(), 'total'),
        amount: live(sum(at), maintenance, { shows: 'money', role: 'total' }),
      };
    },
  };
}
