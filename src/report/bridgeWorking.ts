/** The working sheet behind the reasons of a difference: each stretch of months and role, live, in people, fee and months. */
import { monthsIn, shift, yearOfMonth, type BlockRef, type MonthSpan } from '../kernel';
import type { RoleId } from '../model';
import { bridgeOf, type Bridge, type OptionPlan, type Period } from '../plan';
import { centred, figure, live, text, type Look } from './contents';
import { formula, pinned } from './formula';
import { cellAt, range, type Layout } from './layout';
import { monthsLabel, roleLabel, ROLES, type Context } from './naming';
import type { OptionSections } from './optionSections';
import { banner, headingRow, sectionOf, type Cells, type Row, type Section } from './page';
import { paidRoles, rateOf } from './posts';
import { STATUS_ROW } from './structure';
import { acrossPeriods } from './working';
import { feeId } from './workingAxis';
import { roleRow, totalRow } from './workingBlocks';

/** The parts that months decide; training and conferences are differences of their own. */
export const MONTHLY_PARTS = ['people', 'rate', 'months'] as const satisfies readonly (keyof Bridge)[];
export type MonthlyPart = (typeof MONTHLY_PARTS)[number];

const SIDES = ['first', 'other'] as const;
type Side = (typeof SIDES)[number];
const STEPS = ['period', 'everyone', 'ever'] as const;

const partColumn = (part: MonthlyPart): string => `part ${part}`;
const sumId = ({ plan }: OptionSections): string => `sum of ${plan.option.code}`;

const PRINTED = [
  ...[
    { id: 'number', width: 6 },
    { id: 'option', width: 9 },
    { id: 'year', width: 8 },
  ],
  ...[
    { id: 'month', width: 13 },
    { id: 'role', width: 28 },
    { id: 'length', width: 8 },
  ],
  ...SIDES.map((side) => ({ id: `${side} people`, width: 9 })),
  ...SIDES.map((side) => ({ id: `${side} fee`, width: 12 })),
  ...['difference', ...MONTHLY_PARTS.map(partColumn)].map((id) => ({ id, width: 16 })),
];

/** The option that the others are compared with, and those. */
export interface Pairs {
  readonly first: OptionSections;
  readonly others: readonly OptionSections[];
}

/** Builds `Tính chênh lệch`. */
export function bridgeSection(pairs: Pairs, context: Context): Section {
  const { words } = context;
  const helpers = [...SIDES.flatMap((side) => STEPS.map((step) => `${side} ${step}`)), 'lacking'];
  return sectionOf(
    {
      block: 'KC_BLK_CL',
      tab: words.bridgeTab,
      columns: [...PRINTED, { id: 'aside', width: 4 }, ...helpers.map((id) => ({ id, width: 18 }))],
      rows: [
        banner('title', centred(words.bridgeTabTitle.toUpperCase(), 'title')),
        STATUS_ROW,
        banner('note', text(words.bridgeNote, 'note')),
        headings(pairs, context),
        ...pairs.others.flatMap((other) => rowsOf({ first: pairs.first, other }, context)),
      ],
      frozen: { row: 'headings', column: 'role' },
      repeated: ['headings', 'headings'],
      printedAcross: partColumn('months'),
    },
    context,
  );
}

/** A part of the difference between an option and the first one. */
export const bridgePartCell = ({ at }: Section, option: OptionSections, part: MonthlyPart): BlockRef =>
  cellAt(at, sumId(option), partColumn(part));

function headings({ first }: Pairs, { words }: Context): Row {
  const whose: Readonly<Record<Side, string>> = {
    first: words.optionNamed(first.plan.option.code),
    other: words.comparedOption,
  };
  const of = (side: Side, what: string): string => words.labelOfRole(what, whose[side]);
  return headingRow('headings', {
    ...{ number: words.number, option: words.option, year: words.year, month: words.month },
    ...{ role: words.role, length: words.months, difference: words.difference, lacking: words.bridgeLacking },
    ...{ 'part people': words.bridgePeople, 'part rate': words.bridgeRate, 'part months': words.bridgeMonths },
    ...Object.fromEntries(
      SIDES.flatMap((side) => [
        [`${side} people`, of(side, words.people)],
        [`${side} fee`, of(side, words.bridgeFee)],
        [`${side} period`, of(side, words.periodOrder)],
        [`${side} everyone`, of(side, words.bridgeEveryone)],
        [`${side} ever`, of(side, words.bridgeEver)],
      ]),
    ),
  });
}

type Pair = Readonly<Record<Side, OptionSections>>;

/** Months in which neither option begins or ends a period, and in which at least one of them has one. */
function stretchesOf({ first, other }: Pair): readonly MonthSpan[] {
  const spans = [first, other].flatMap(({ plan }) => plan.periods.map(({ span }) => span));
  const edges = [...new Set(spans.flatMap(({ from, to }) => [from, shift(to, 1)]))].toSorted((a, b) => a - b);
  return edges.flatMap((from, index) => {
    const next = edges[index + 1];
    const isPaid = spans.some((span) => span.from <= from && from <= span.to);
    return next === undefined || !isPaid ? [] : [{ from, to: shift(next, -1) }];
  });
}

/** A line for each stretch and role that either option pays, then their sums. */
function rowsOf(pair: Pair, context: Context): readonly Row[] {
  const roles = ROLES.filter((role) => SIDES.some((side) => paidRoles(pair[side].plan).includes(role)));
  const lines = stretchesOf(pair).flatMap((span) => roles.map((role) => ({ ...pair, span, role })));
  const ids = lines.map((_, index) => lineId(pair, index));
  return [...lines.map((line, index) => lineRow(line, index, context)), sumRow(pair, ids, context)];
}

const lineId = ({ other }: Pair, index: number): string => `${other.plan.option.code}: line ${index}`;

interface Stretch extends Pair {
  readonly span: MonthSpan;
  readonly role: RoleId;
}

const periodIn = ({ periods }: OptionPlan, { from }: MonthSpan): number =>
  periods.findIndex(({ span }) => span.from <= from && from <= span.to);

const peopleOf = (period: Period | undefined, role: RoleId): number =>
  (period?.lines ?? []).reduce((sum, line) => (line.role === role ? sum + line.people : sum), 0);

/** What the working sheet of one option says of a stretch, by the engine. */
function expectedOf({ plan }: OptionSections, { span, role }: Stretch) {
  const index = periodIn(plan, span);
  const period = plan.periods[index];
  return {
    period: index + 1,
    people: peopleOf(period, role),
    fee: (period && rateOf(period, role)?.fee.toNumber()) ?? 0,
    everyone: period?.people ?? 0,
    ever: plan.periods.reduce((sum, each) => sum + peopleOf(each, role), 0),
  };
}

const STEP: Look = { shows: 'general', role: 'guard', align: 'center' };
const COUNT: Look = { shows: 'count', align: 'center' };
const MONEY: Look = { shows: 'money' };

function lineRow(stretch: Stretch, index: number, context: Context): Row {
  const { span, role, other } = stretch;
  const id = lineId(stretch, index);
  return {
    id,
    rest: 'calculation',
    cells: (at) => ({
      number: figure(index + 1, { ...COUNT, role: 'text' }),
      option: centred(other.plan.option.code),
      year: figure(yearOfMonth(span.from), { shows: 'year', role: 'text', align: 'center' }),
      month: centred(monthsLabel(span, context)),
      role: text(roleLabel(role, context)),
      length: figure(monthsIn(span), COUNT),
      ...sideCells(at, id, { stretch, side: 'first' }),
      ...sideCells(at, id, { stretch, side: 'other' }),
      ...reasonCells(at, id, stretch),
    }),
  };
}

/** People and fee of one option in the stretch, found by its period; 0 where it has none. */
function sideCells(
  at: Layout,
  id: string,
  { stretch, side }: { readonly stretch: Stretch; readonly side: Side },
): Cells {
  const { plan, working } = stretch[side];
  const expected = expectedOf(stretch[side], stretch);
  const { role } = stretch;
  const period = cellAt(at, id, `${side} period`);
  const inPeriod = (row: string, value: number, look: Look) =>
    working.at.rows.has(row)
      ? live(formula`=IF(${period}=0,0,INDEX(${acrossPeriods(working, plan, row)},1,${period}))`, value, look)
      : figure(value, look);
  const people = roleRow('people', role);
  return {
    [`${side} period`]: figure(expected.period, STEP),
    [`${side} people`]: inPeriod(people, expected.people, COUNT),
    [`${side} fee`]: inPeriod(feeId(role), expected.fee, MONEY),
    [`${side} everyone`]: inPeriod(totalRow('people'), expected.everyone, STEP),
    [`${side} ever`]: working.at.rows.has(people)
      ? live(formula`=SUM(${acrossPeriods(working, plan, people)})`, expected.ever, STEP)
      : figure(expected.ever, STEP),
  };
}

/** The difference as `bridgeOf` takes it apart; `lacking` is above 0 where an option has others then, but never the role. */
function reasonCells(at: Layout, id: string, stretch: Stretch): Cells {
  const own = (column: string): BlockRef => cellAt(at, id, column);
  const [one, two] = SIDES.map((side) => expectedOf(stretch[side], stretch)) as [Expected, Expected];
  const months = monthsIn(stretch.span);
  const [p1, p2, f1, f2] = [own('first people'), own('other people'), own('first fee'), own('other fee')];
  const [all1, all2, ever1, ever2] = [
    ...[own('first everyone'), own('other everyone')],
    ...[own('first ever'), own('other ever')],
  ] as [BlockRef, BlockRef, BlockRef, BlockRef];
  const difference = (two.fee * two.people - one.fee * one.people) * months;
  const absent = one.people > 0 ? two : one;
  const lacking = absent.ever === 0 ? absent.everyone : 0;
  const isShared = one.people * two.people > 0;
  const rate = isShared ? (two.fee - one.fee) * two.people * months : 0;
  const alone = isShared || lacking > 0 ? 0 : difference;
  const [whole, length] = [own('difference'), own('length')];
  const [rates, monthly] = [own(partColumn('rate')), own(partColumn('months'))];
  return {
    difference: live(formula`=(${f2}*${p2}-${f1}*${p1})*${length}`, difference, MONEY),
    lacking: live(formula`=IF(${p1}>0,IF(${ever2}=0,${all2},0),IF(${ever1}=0,${all1},0))`, lacking, STEP),
    [partColumn('rate')]: live(formula`=IF(${p1}*${p2}=0,0,(${f2}-${f1})*${p2}*${length})`, rate, MONEY),
    [partColumn('months')]: live(formula`=IF(${p1}*${p2}+${own('lacking')}>0,0,${whole})`, alone, MONEY),
    [partColumn('people')]: live(formula`=${whole}-${rates}-${monthly}`, difference - rate - alone, MONEY),
  };
}

type Expected = ReturnType<typeof expectedOf>;

function sumRow(pair: Pair, ids: readonly string[], { words }: Context): Row {
  const bridge = bridgeOf(pair.first.plan, pair.other.plan);
  const sums = {
    difference: bridge.people.plus(bridge.rate).plus(bridge.months),
    ...Object.fromEntries(MONTHLY_PARTS.map((part) => [partColumn(part), bridge[part]])),
  };
  return {
    id: sumId(pair.other),
    rest: 'total',
    across: [['number', 'role']],
    cells: (at) => ({
      number: text(words.bridgeSum(pair.other.plan.option.code), 'total', 'left'),
      ...Object.fromEntries(
        Object.entries(sums).map(([column, expected]) => {
          const all =
            ids.length === 0 ? [] : [pinned(range(at, [ids[0] ?? '', ids.at(-1) ?? ''], [column, column]), 'row')];
          return [column, live(formula`=SUM(${all})`, expected, { ...MONEY, role: 'total' })];
        }),
      ),
    }),
  };
}
