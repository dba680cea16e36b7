/** The base salary of every period by both clocks, looked up live: the rows of the tables may stand in any order. */
import {
  firstDayOf,
  inForce,
  lastDayOf,
  serialOfDay,
  shift,
  type BlockRef,
  type Day,
  type Formula,
  type Month,
} from '../kernel';
import type { BaseSalary, Clock } from '../model';
import type { OptionPlan, Plan } from '../plan';
import { centred, figure, live } from './contents';
import { formula, pinned } from './formula';
import { cellAt, range, type Layout } from './layout';
import type { Context } from './naming';
import { banner, gap, headingRow, sectionOf, type Cells, type Row, type Section, uncut } from './page';
import { entryRange, entryRows, guardRows } from './salaryEntries';
import { STATUS_ROW } from './structure';

export const CLOCKS: readonly Clock[] = ['plan', 'law'];

const COLUMNS = [
  ...[
    { id: 'number', width: 6 },
    { id: 'from', width: 14 },
    { id: 'until', width: 14 },
  ],
  ...[
    { id: 'plan amount', width: 16 },
    { id: 'plan document', width: 30 },
  ],
  ...[
    { id: 'law amount', width: 18 },
    { id: 'law document', width: 30 },
  ],
  ...[
    { id: 'difference', width: 16 },
    { id: 'used amount', width: 16 },
    { id: 'used document', width: 30 },
  ],
  { id: 'aside', width: 4 },
  ...CLOCKS.flatMap((clock) => ['rank', 'row', 'until'].map((what) => ({ id: `${clock} ${what}`, width: 14 }))),
  ...[
    { id: 'counted', width: 12 },
    { id: 'counted from', width: 14 },
  ],
] as const;

/** Builds the sheet of base salaries by period, for all periods of the options that are printed. */
export function baseSalarySection(plan: Plan, options: readonly OptionPlan[], context: Context): Section {
  const { words, model } = context;
  const starts = startsOf(plan, options);
  const known = CLOCKS.filter((clock) => model.salaryRows[clock].length > 0);
  return sectionOf(
    {
      block: 'KC_BLK_LCS',
      tab: words.baseSalaryTab,
      columns: COLUMNS,
      rows: [
        banner('title', centred(words.baseSalaryTitle.toUpperCase(), 'title')),
        STATUS_ROW,
        ...uncut([
          headings(context),
          ...starts.map((start, index) => periodRow({ start, index, known, clock: plan.clock }, context)),
        ]),
        ...CLOCKS.flatMap((clock) => entryRows(clock, context)),
        gap('before the guards'),
        ...guardRows(plan.clock, context),
      ],
      frozen: { row: 'headings', column: 'until' },
      printedTo: 'before the guards',
      printedAcross: 'used document',
    },
    context,
  );
}

interface Start {
  readonly first: Month;
  readonly last: Month;
}

/** The months cut wherever any option begins a period by either clock. */
function startsOf({ clocks }: Plan, options: readonly OptionPlan[]): readonly Start[] {
  const codes = options.map(({ option }) => option.code);
  const spans = [
    ...options.flatMap(({ periods }) => periods.map(({ span }) => span)),
    ...clocks.filter(({ option }) => codes.includes(option)).flatMap(({ parts }) => parts.map(({ span }) => span)),
  ];
  const edges = [...new Set(spans.flatMap(({ from, to }) => [from, shift(to, 1)]))].toSorted((a, b) => a - b);
  return edges.flatMap((first, index) => {
    const next = edges[index + 1];
    const isPaid = spans.some(({ from, to }) => from <= first && first <= to);
    return next === undefined || !isPaid ? [] : [{ first, last: shift(next, -1) }];
  });
}

const monthRow = (index: number): string => `month ${index}`;

const headings = ({ words }: Context): Row =>
  headingRow('headings', {
    ...{ number: words.number, from: words.fromDay, until: words.untilDay },
    ...{ 'plan amount': words.salaryByPlan, 'plan document': words.decree },
    ...{ 'law amount': words.salaryByLaw, 'law document': words.decree },
    ...{ difference: words.difference, 'used amount': words.salaryUsed, 'used document': words.decree },
    ...Object.fromEntries(
      CLOCKS.flatMap((clock) => [
        [`${clock} rank`, words.entriesBefore],
        [`${clock} row`, words.entryNumber],
        [`${clock} until`, words.untilDay],
      ]),
    ),
    ...{ counted: words.countedEntry, 'counted from': words.countedFrom },
  });

interface PeriodGiven {
  readonly start: Start;
  readonly index: number;
  readonly known: readonly Clock[];
  readonly clock: Clock;
}

function periodRow({ start, index, known, clock }: PeriodGiven, context: Context): Row {
  const { model } = context;
  const id = monthRow(index);
  const day = firstDayOf(start.first);
  const found = (by: Clock): BaseSalary | undefined => inForce(model.salaries[by], day)?.value;
  const own = (at: Layout, column: string): BlockRef => cellAt(at, id, column);
  const date = { shows: 'date', align: 'center' } as const;
  return {
    id,
    rest: 'calculation',
    cells: (at) => ({
      number: figure(index + 1, { shows: 'count', align: 'center' }),
      from: figure(serialOfDay(day), date),
      until: figure(serialOfDay(lastDayOf(start.last)), date),
      ...Object.fromEntries(known.flatMap((by) => Object.entries(lookUp({ at, by, id, day }, found(by), context)))),
      ...(known.length < 2 ? {} : difference(own(at, 'law amount'), own(at, 'plan amount'), CLOCKS.map(found))),
      ...used({ at, id, known, clock }, found(clock)),
    }),
  };
}

const amountOf = (salary: BaseSalary | undefined) => salary?.amount ?? '#N/A';

function difference(law: BlockRef, plan: BlockRef, [first, second]: readonly (BaseSalary | undefined)[]): Cells {
  const expected = first && second ? second.amount.minus(first.amount) : '#N/A';
  return { difference: live(formula`=${law}-${plan}`, expected, { shows: 'money' }) };
}

interface LookUp {
  readonly at: Layout;
  readonly by: Clock;
  readonly id: string;
  readonly day: Day;
}

/** The entry with the latest first day that is not after the period's; before all entries there is no salary, never 0. */
function lookUp({ at, by, id, day }: LookUp, found: BaseSalary | undefined, { model }: Context): Cells {
  const own = (what: string): BlockRef => cellAt(at, id, `${by} ${what}`);
  const all = (column: string): BlockRef => pinned(entryRange(at, model, { clock: by, column }), 'both');
  const from = pinned(cellAt(at, id, 'from'), 'column');
  const counted = model.salaryRows[by].filter(({ status }) => status !== 'superseded');
  const before = counted.filter((row) => row.from <= day);
  const latest = before.toSorted((a, b) => (a.from < b.from ? 1 : -1))[0];
  const until = latest === undefined ? '#N/A' : latest.until === undefined ? '' : serialOfDay(latest.until);
  const starts = all('counted from');
  const [rank, row] = [own('rank'), own('row')];
  const look = { shows: 'count', role: 'guard' } as const;
  const amount = formula`=IF(AND(ISNUMBER(${own('until')}),${own('until')}<${from}),NA(),INDEX(${all('plan amount')},${row}))`;
  return {
    [`${by} rank`]: live(formula`=COUNTIF(${starts},"<="&${from})`, before.length, look),
    [`${by} row`]: live(
      formula`=IF(${rank}=0,NA(),MATCH(SMALL(${starts},${rank}),${starts},0))`,
      latest?.number ?? '#N/A',
      look,
    ),
    [`${by} until`]: live(formula`=INDEX(${all('until')},${row})`, until, { ...look, shows: 'date' }),
    [`${by} amount`]: live(amount, amountOf(found), { shows: 'money' }),
    [`${by} document`]: live(
      formula`=IF(ISNA(${own('amount')}),"",INDEX(${all('plan document')},${row}))`,
      found?.document ?? '',
      { shows: 'text', role: 'text', align: 'left' },
    ),
  };
}

function used(
  { at, id, known, clock }: { readonly at: Layout; readonly id: string } & Pick<PeriodGiven, 'known' | 'clock'>,
  found: BaseSalary | undefined,
): Cells {
  const isLaw = pinned(cellAt(at, 'clock', 'law amount'), 'both');
  const pick = (what: string): Formula => {
    const [plan, law] = CLOCKS.map((by) => cellAt(at, id, `${by} ${what}`)) as [BlockRef, BlockRef];
    return known.length < 2 ? formula`=${clock === 'law' ? law : plan}` : formula`=IF(${isLaw}=1,${law},${plan})`;
  };
  return {
    'used amount': live(pick('amount'), amountOf(found), { shows: 'money' }),
    'used document': live(pick('document'), found?.document ?? '', { shows: 'text', role: 'text', align: 'left' }),
  };
}

/** What a column of the table says for the period that begins on a day. */
export function salaryOn(
  { at }: Section,
  column: `${Clock | 'used'} ${'amount' | 'document' | 'row'}`,
  day: BlockRef,
): Formula {
  const [first, last] = [...at.rows.keys()].filter((id) => id.startsWith('month ')).filter(isEdge) as [string, string?];
  const of = (id: string): BlockRef => pinned(range(at, [first, last ?? first], [id, id]), 'both');
  return formula`INDEX(${of(column)},MATCH(${day},${of('from')},0))`;
}

const isEdge = (_: string, index: number, all: readonly string[]): boolean => index === 0 || index === all.length - 1;
