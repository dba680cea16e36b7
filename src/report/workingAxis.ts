/** The head of the working sheet: one column a period, with its year, months, base salary, coefficients and fees. */
import type { OptionPlan, Period, Rate } from '../plan';
import type { Cell } from '../kernel';
import type { RoleId, RolePay } from '../model';
import { blank, centred, figure, live, text, type Look } from './contents';
import { formula, pinned } from './formula';
import { cellAt, type Layout, type Span } from './layout';
import { monthsLabel, roleLabel, type Context } from './naming';
import { headingRow, type Cells, type Row } from './page';

export const LABEL: Span = ['number', 'role'];
export const periodId = (index: number): string => `period ${index}`;
export const coefficientId = (role: RoleId): string => `coefficient of ${role}`;
const completionId = (role: RoleId): string => `completion of ${role}`;
export const feeId = (role: RoleId): string => `fee of ${role}`;

/** One cell for each period, by column id. */
export const perPeriod = (
  { periods }: Pick<OptionPlan, 'periods'>,
  cell: (period: Period, column: string) => Cells[string],
): Cells =>
  Object.fromEntries(
    periods.map((period, index) => {
      const column = periodId(index);
      return [column, cell(period, column)];
    }),
  );

/** The roles that are paid in any period. */
export const paidRoles = ({ periods }: OptionPlan): readonly RoleId[] =>
  (['leader', 'collaborator'] as const).filter((role) => periods.some((period) => rateOf(period, role) !== undefined));

const rateOf = ({ rates }: Period, role: RoleId): Rate | undefined => rates.find((rate) => rate.role === role);

/** The frozen rows: everything that a period has in common for all places. */
export function axisRows(plan: OptionPlan, context: Context): readonly Row[] {
  const { words } = context;
  const count: Look = { shows: 'count', align: 'center' };
  const year: Look = { shows: 'year', role: 'heading', align: 'center' };
  const headings = Object.fromEntries(
    plan.periods.map((_, index) => [periodId(index), words.periodNamed(index + 1)] as const),
  );
  return [
    headingRow('headings', {
      ...{ number: words.number, place: words.place, role: words.role, unit: words.unit },
      ...headings,
      total: words.subtotal,
    }),
    axisRow(
      'year',
      { label: words.year, rest: 'heading' },
      perPeriod(plan, (period) => figure(period.year, year)),
    ),
    axisRow(
      'month',
      { label: words.month, rest: 'heading' },
      perPeriod(plan, (period) => centred(monthsLabel(period.span, context), 'heading')),
    ),
    axisRow(
      'months',
      { label: words.months, unit: words.monthUnit },
      perPeriod(plan, ({ months }) => figure(months, count)),
    ),
    axisRow(
      'salary',
      { label: words.baseSalary, unit: words.dong },
      perPeriod(plan, ({ salary: { value } }) =>
        live(formula`=${{ input: value.cell }}`, value.amount, { shows: 'money' }),
      ),
    ),
    axisRow(
      'decree',
      { label: words.decree },
      perPeriod(plan, ({ salary: { value } }) => centred(value.document ?? '')),
    ),
  ];
}

/** Coefficient, completion (where it is not whole) and fee of each role; a period without the role has none. */
export function rateRows(plan: OptionPlan, context: Context): readonly Row[] {
  const { words } = context;
  return paidRoles(plan).flatMap((role) => {
    const label = (of: string): string => words.labelOfRole(of, roleLabel(role, context));
    const ofPay = (cell: (pay: RolePay) => Cell): Cells =>
      perPeriod(plan, (period) => {
        const pay = rateOf(period, role)?.pay;
        return pay === undefined ? blank('calculation') : cell(pay);
      });
    const isPartial = plan.periods.some((period) => rateOf(period, role)?.pay.completion !== undefined);
    const completion = axisRow(completionId(role), { label: label(words.completion) }, ofPay(completionCell));
    return [
      axisRow(
        coefficientId(role),
        { label: label(words.coefficient), unit: words.timesUnit },
        ofPay((pay) => live(formula`=${{ input: pay.cell }}`, pay.coefficient, { shows: 'ratio' })),
      ),
      ...(isPartial ? [completion] : []),
      axisRow(feeId(role), { label: label(words.feeOfPersonMonth), unit: words.dong }, (at) =>
        perPeriod(plan, (period, column) => feeCell({ at, period, column, role }, context)),
      ),
    ];
  });
}

const completionCell = ({ completion, completionCell: input }: RolePay): Cell =>
  completion === undefined
    ? figure(1, { shows: 'percent' })
    : live(formula`=${{ input }}`, completion, { shows: 'percent' });

/** The engine's one rounding point of pay, in the same order: coefficient x completion x base salary. */
function feeCell(
  { at, period, column, role }: { at: Layout; period: Period; column: string; role: RoleId },
  { settings }: Context,
): Cell {
  const rate = rateOf(period, role);
  if (rate === undefined) return blank('calculation');
  const [coefficient, salary] = [cellAt(at, coefficientId(role), column), pinned(cellAt(at, 'salary', column), 'row')];
  const factors = at.rows.has(completionId(role))
    ? formula`${coefficient}*${cellAt(at, completionId(role), column)}*${salary}`
    : formula`${coefficient}*${salary}`;
  const places = settings.rounding === 'dong' ? '0' : '-3';
  return live([...formula`=ROUND(${factors}`, `,${places})`], rate.fee, { shows: 'money' });
}

function axisRow(
  id: string,
  { label, unit, rest = 'calculation' }: { label: string; unit?: string; rest?: 'heading' | 'calculation' },
  cells: Cells | ((at: Layout) => Cells),
): Row {
  const role = rest === 'heading' ? rest : 'text';
  return {
    id,
    rest,
    across: [LABEL],
    cells: (at) => ({
      number: text(label, role, 'left'),
      unit: centred(unit ?? '', role),
      ...(typeof cells === 'function' ? cells(at) : cells),
    }),
  };
}
