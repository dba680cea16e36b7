/** The stacked blocks of the working sheet: people, person-months and money, a row for each role in each place. */
import type { BlockRef, Formula, NumberKind, Role } from '../kernel';
import type { RoleId } from '../model';
import type { OptionPlan, PayLine, Period } from '../plan';
import { centred, figure, live, text } from './contents';
import { formula, pinned } from './formula';
import { headcountRow } from './headcount';
import { cellAt, range, type Layout } from './layout';
import { postId, roleLabel, type Context } from './naming';
import type { Cells, Row, Section } from './page';
import { isPaidPost, paidRoles, postsOf, type Post } from './posts';
import { feeId, LABEL, periodId, perPeriod } from './workingAxis';

export type BlockId = 'people' | 'personMonths' | 'amount';

interface Block {
  readonly id: BlockId;
  readonly label: string;
  readonly unit: string;
  readonly shows: NumberKind;
  /** People of different periods are the same people: they are not added up over time. */
  readonly addsUp: boolean;
  /** The formula of a post in the period of a column. */
  readonly formula: (at: Layout, post: Post, column: string) => Formula;
}

export const postRow = (block: BlockId, { place, role }: Post): string => `${block} of ${postId(place, role)}`;
export const roleRow = (block: BlockId, role: RoleId): string => `${block} of every ${role}`;
export const totalRow = (block: BlockId): string => `total of ${block}`;

const lineOf = ({ lines }: Period, { place, role }: Post): PayLine | undefined =>
  lines.find((line) => line.place === place && line.role === role);

/** Whether a post is paid, period by period: 1 or 0. */
export const flagRow = ({ place, role }: Post): string => `paid ${postId(place, role)}`;

function blocksOf(plan: OptionPlan, { words }: Context, headcount: Section): readonly Block[] {
  const cell = (at: Layout, row: string, column: string): BlockRef => cellAt(at, row, column);
  return [
    {
      ...{ id: 'people', label: words.people, unit: words.personUnit, shows: 'count', addsUp: false },
      formula: (at, post, column) => {
        const people = headcountRow(headcount, plan, postId(post.place, post.role));
        const phase = pinned(cell(at, 'phase', column), 'row');
        return formula`=INDEX(${people},1,${phase})*${cell(at, flagRow(post), column)}`;
      },
    },
    {
      ...{ id: 'personMonths', label: words.personMonths, unit: words.personMonthUnit, shows: 'count', addsUp: true },
      formula: (at, post, column) =>
        formula`=${cell(at, postRow('people', post), column)}*${pinned(cell(at, 'months', column), 'row')}`,
    },
    {
      ...{ id: 'amount', label: words.amount, unit: words.dong, shows: 'money', addsUp: true },
      formula: (at, post, column) =>
        formula`=${cell(at, postRow('personMonths', post), column)}*${pinned(cell(at, feeId(post.role), column), 'row')}`,
    },
  ];
}

/** Whether a post is paid in each period, then the three blocks, each with a row a post, a row a role and its total. */
export function blockRows(plan: OptionPlan, context: Context, headcount: Section): readonly Row[] {
  const posts = postsOf(plan);
  return [
    headOf({ id: 'flags', label: context.words.paidFlags, unit: '' }, 'A'),
    ...posts.map((post, number) => flagCells({ post, number: number + 1 }, plan, context)),
    ...blocksOf(plan, context, headcount).flatMap((block, index) => [
      headOf(block, String.fromCharCode('B'.charCodeAt(0) + index)),
      ...posts.map((post, number) => postCells({ block, post, number: number + 1 }, plan, context)),
      ...paidRoles(plan).map((role) => roleSums({ block, role, posts }, plan, context)),
      totalSums({ block, posts }, plan, context),
    ]),
  ];
}

interface Heading {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
}

const headOf = ({ id, label, unit }: Heading, letter: string): Row => ({
  id: `head of ${id}`,
  rest: 'heading',
  across: [['place', 'role']],
  cells: () => ({
    number: centred(letter, 'heading'),
    place: text(label, 'heading', 'left'),
    unit: centred(unit, 'heading'),
  }),
});

interface Numbered {
  readonly post: Post;
  readonly number: number;
}

const labelCells = ({ post, number }: Numbered, unit: string, context: Context): Cells => ({
  number: figure(number, { shows: 'count', role: 'text', align: 'center' }),
  place: text(post.place.name),
  role: text(roleLabel(post.role, context)),
  unit: centred(unit),
});

/** Flags decide by day and month what people cannot: they are the run's, and the structure guard watches their days. */
const flagCells = (numbered: Numbered, plan: OptionPlan, context: Context): Row => ({
  id: flagRow(numbered.post),
  rest: 'calculation',
  cells: () => ({
    ...labelCells(numbered, '', context),
    ...perPeriod(plan, (period) =>
      figure(isPaidPost(plan, numbered.post, period) ? 1 : 0, { shows: 'countIfAny', align: 'center' }),
    ),
  }),
});

function postCells(
  { block, post, number }: Numbered & { readonly block: Block },
  plan: OptionPlan,
  context: Context,
): Row {
  const { id, unit } = block;
  const shows: NumberKind = 'countIfAny';
  const valueIn = (period: Period): number => Number(lineOf(period, post)?.[id] ?? 0);
  const all = plan.periods.map(valueIn);
  return {
    id: postRow(id, post),
    rest: 'calculation',
    isDetail: true,
    cells: (at) => ({
      ...labelCells({ post, number }, unit, context),
      ...perPeriod(plan, (of, column) => live(block.formula(at, post, column), valueIn(of), { shows })),
      ...rowTotal(at, { block, row: postRow(id, post), part: 'calculation' }, { plan, expected: sum(all) }),
    }),
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The last column: the sum over all periods, where such a sum means something. */
function rowTotal(
  at: Layout,
  { block, row, part }: { readonly block: Block; readonly row: string; readonly part: Role },
  { plan, expected }: { readonly plan: OptionPlan; readonly expected: number },
): Cells {
  const last = plan.periods.length - 1;
  if (!block.addsUp || last < 0) return {};
  const all = range(at, [row, row], [periodId(0), periodId(last)]);
  return { total: live(formula`=SUM(${all})`, expected, { shows: block.shows, role: part }) };
}

interface Sums {
  readonly block: Block;
  readonly posts: readonly Post[];
}

/** All people of one role, so that the signed form can show them on one line. */
function roleSums({ block, role, posts }: Sums & { readonly role: RoleId }, plan: OptionPlan, context: Context): Row {
  const { id, unit, shows } = block;
  const row = roleRow(id, role);
  const valueIn = ({ lines }: Period): number =>
    sum(lines.filter((line) => line.role === role).map((line) => Number(line[id])));
  return {
    id: row,
    rest: 'subtotal',
    across: [['number', 'place']],
    cells: (at) => ({
      number: text(context.words.subtotal, 'subtotal'),
      role: text(roleLabel(role, context), 'subtotal'),
      unit: centred(unit, 'subtotal'),
      ...perPeriod(plan, (period, column) => {
        const [own, keys] = [postsIn(at, { block, posts }, column), postsIn(at, { block, posts }, 'role')];
        const wanted = pinned(cellAt(at, row, 'role'), 'column');
        const found = formula`=SUMIF(${pinned(keys, 'both')},${wanted},${pinned(own, 'row')})`;
        return live(found, valueIn(period), { shows, role: 'subtotal' });
      }),
      ...rowTotal(at, { block, row, part: 'subtotal' }, { plan, expected: sum(plan.periods.map(valueIn)) }),
    }),
  };
}

function totalSums({ block, posts }: Sums, plan: OptionPlan, { words }: Context): Row {
  const { id, label, unit, shows } = block;
  const valueIn = (period: Period): number => Number(period[id]);
  return {
    id: totalRow(id),
    rest: 'total',
    across: [LABEL],
    cells: (at) => ({
      number: text(words.labelOfRole(words.total, label), 'total'),
      unit: centred(unit, 'total'),
      ...perPeriod(plan, (period, column) =>
        live(formula`=SUM(${postsIn(at, { block, posts }, column)})`, valueIn(period), { shows, role: 'total' }),
      ),
      ...rowTotal(at, { block, row: totalRow(id), part: 'total' }, { plan, expected: sum(plan.periods.map(valueIn)) }),
    }),
  };
}

/** The cells of all posts in a column; the block's head stands in where there are none, and adds nothing. */
function postsIn(at: Layout, { block, posts }: Sums, column: string): BlockRef {
  const [first, last] = [posts[0], posts.at(-1)];
  const head = `head of ${block.id}`;
  const rows = first && last ? ([postRow(block.id, first), postRow(block.id, last)] as const) : ([head, head] as const);
  return range(at, rows, [column, column]);
}
