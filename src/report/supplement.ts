/** What the base salary in force adds to an option, month by month of each decree, in lines that add up exactly. */
import { monthsIn, yearOfMonth, type BlockRef } from '../kernel';
import type { Clock } from '../model';
import type { ClockComparison, ClockPart } from '../plan';
import { centred, figure, live, text } from './contents';
import { formula, pinned } from './formula';
import { cellAt, range, type Layout } from './layout';
import { optionLabel, roleLabel } from './naming';
import { banner, gap, headingRow, sectionOf, type Cells, type Column, type Row, type Section } from './page';
import { paidRoles } from './posts';
import { STATUS_ROW } from './structure';
import {
  expectedOf,
  partId,
  partRow,
  QUANTITIES,
  ROLE_STEPS,
  shows,
  stepId,
  type Given,
  type Quantity,
} from './supplementParts';

const PRINTED: readonly Column[] = [
  ...[
    { id: 'number', width: 6 },
    { id: 'year', width: 9 },
    { id: 'month', width: 13 },
    { id: 'months', width: 9 },
  ],
  ...[
    { id: 'decree', width: 36 },
    { id: 'plan salary', width: 16 },
    { id: 'law salary', width: 16 },
  ],
  ...[
    { id: 'person-months', width: 14 },
    { id: 'plan', width: 18 },
    { id: 'law', width: 18 },
  ],
  { id: 'supplement', width: 18 },
];

/** Builds `Kinh phí bổ sung n`. */
export function supplementSection(given: Given): Section {
  const { plan, comparison, context } = given;
  const { words } = context;
  const roles = paidRoles(plan);
  const helpers = ['period', 'from', 'entry', ...roles.flatMap((role) => ROLE_STEPS.map((step) => stepId(step, role)))];
  const { option } = plan;
  return sectionOf(
    {
      block: `KC_BLK_BS_${option.code}`,
      tab: words.supplementTab(option.code),
      columns: [...PRINTED, { id: 'aside', width: 4 }, ...helpers.map((id) => ({ id, width: 26 }))],
      rows: [
        banner('title', centred(words.supplementTitle.toUpperCase(), 'title')),
        banner('option', centred(optionLabel(option, context), 'subtitle')),
        STATUS_ROW,
        banner('unit of money', text(words.unitOfMoney, 'unit', 'right')),
        headings(given),
        ...comparison.parts.map((part, index) => partRow({ part, index }, given)),
        sumRow('total', comparison.parts, given),
        gap('before the decrees'),
        banner('by decree', text(words.supplementByDecree, 'subtitle', 'left')),
        ...comparison.shares.map((_, index) => decreeRow(index, given)),
        gap('before the years'),
        banner('by year', text(words.supplementByYear, 'subtitle', 'left')),
        ...yearsOf(given).map((year, index) => yearRow(year, index, given)),
      ],
      frozen: { row: 'headings', column: 'months' },
      repeated: ['headings', 'headings'],
      printedAcross: 'supplement',
      names: [{ name: `KC_BoSung_PA${option.code}`, row: 'total', column: 'supplement' }],
    },
    context,
  );
}

/** The sum of an option by a clock, or what the base salary in force adds. */
export const supplementCell = ({ at }: Section, of: Clock | 'supplement'): BlockRef => cellAt(at, 'total', of);

const yearsOf = ({ comparison }: Given): readonly number[] => [
  ...new Set(comparison.parts.map(({ span }) => yearOfMonth(span.from))),
];

function headings({ plan, context }: Given): Row {
  const { words } = context;
  const steps: Readonly<Record<(typeof ROLE_STEPS)[number], string>> = {
    ...{ people: words.people, coefficient: words.coefficient, completion: words.completion },
    ...{ 'plan fee': words.feeByPlan, 'law fee': words.feeByLaw },
  };
  return headingRow('headings', {
    ...{
      number: words.number,
      year: words.year,
      month: words.month,
      months: words.months,
      decree: words.decreeInForce,
    },
    ...{ 'plan salary': words.salaryByPlan, 'law salary': words.salaryByLaw, 'person-months': words.personMonths },
    ...{ plan: words.moneyByPlan, law: words.moneyByLaw, supplement: words.supplement },
    ...{ period: words.periodOrder, from: words.fromDay, entry: words.entryNumber },
    ...Object.fromEntries(
      paidRoles(plan).flatMap((role) =>
        ROLE_STEPS.map(
          (step) => [stepId(step, role), words.labelOfRole(steps[step], roleLabel(role, context))] as const,
        ),
      ),
    ),
  });
}

const allParts = (at: Layout, { comparison }: Given, column: string): BlockRef =>
  range(at, [partId(0), partId(comparison.parts.length - 1)], [column, column]);

const sumOfParts = (parts: readonly ClockPart[], quantity: Quantity): number =>
  parts.reduce((sum, part) => sum + expectedOf(part)[quantity], 0);

function sumRow(id: string, parts: readonly ClockPart[], given: Given): Row {
  return {
    id,
    rest: 'total',
    across: [['number', 'law salary']],
    cells: (at) => ({
      number: centred(given.context.words.total.toUpperCase(), 'total'),
      ...Object.fromEntries(
        QUANTITIES.map((quantity) => [
          quantity,
          live(formula`=SUM(${allParts(at, given, quantity)})`, sumOfParts(parts, quantity), {
            ...shows(quantity),
            role: 'total',
          }),
        ]),
      ),
    }),
  };
}

/** The parts of one decree or year, found by the key in a column. */
function keyedSums(
  at: Layout,
  given: Given,
  key: { readonly keys: string; readonly own: BlockRef; readonly parts: readonly ClockPart[] },
): Cells {
  const keys = pinned(allParts(at, given, key.keys), 'both');
  return Object.fromEntries(
    QUANTITIES.map((quantity) => {
      const all = pinned(allParts(at, given, quantity), 'row');
      const sum = formula`=SUMIF(${keys},${pinned(key.own, 'column')},${all})`;
      return [quantity, live(sum, sumOfParts(key.parts, quantity), { ...shows(quantity), role: 'subtotal' })];
    }),
  );
}

function decreeRow(index: number, given: Given): Row {
  const { comparison } = given;
  const share = comparison.shares[index];
  const parts = comparison.parts.filter(({ law }) => law.salary.from === share?.decree.from);
  const first = partId(comparison.parts.findIndex((part) => part === parts[0]));
  const id = `decree ${index}`;
  return {
    id,
    rest: 'subtotal',
    cells: (at) => ({
      number: figure(index + 1, { shows: 'count', role: 'subtotal', align: 'center' }),
      months: figure(
        parts.reduce((sum, { span }) => sum + monthsIn(span), 0),
        { shows: 'count', role: 'subtotal', align: 'center' },
      ),
      decree: live(formula`=${cellAt(at, first, 'decree')}`, share?.decree.value.document ?? '', {
        shows: 'text',
        role: 'subtotal',
        align: 'left',
      }),
      'law salary': live(formula`=${cellAt(at, first, 'law salary')}`, share?.decree.value.amount ?? 0, {
        shows: 'money',
        role: 'subtotal',
      }),
      entry: live(formula`=${cellAt(at, first, 'entry')}`, entryOf(share, given), { shows: 'general', role: 'guard' }),
      ...keyedSums(at, given, { keys: 'entry', own: cellAt(at, id, 'entry'), parts }),
    }),
  };
}

const entryOf = (share: ClockComparison['shares'][number] | undefined, { context }: Given): number =>
  context.model.salaryRows.law.find((row) => row.cells.amount === share?.decree.value.cell)?.number ?? 0;

function yearRow(year: number, index: number, given: Given): Row {
  const parts = given.comparison.parts.filter(({ span }) => yearOfMonth(span.from) === year);
  const id = `year ${year}`;
  return {
    id,
    rest: 'subtotal',
    cells: (at) => ({
      number: figure(index + 1, { shows: 'count', role: 'subtotal', align: 'center' }),
      year: figure(year, { shows: 'year', role: 'subtotal', align: 'center' }),
      months: figure(
        parts.reduce((sum, { span }) => sum + monthsIn(span), 0),
        { shows: 'count', role: 'subtotal', align: 'center' },
      ),
      ...keyedSums(at, given, { keys: 'year', own: cellAt(at, id, 'year'), parts }),
    }),
  };
}
