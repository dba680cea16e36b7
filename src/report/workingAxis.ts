/** The head of the working sheet: one column a period, with its year, months, base salary, coefficients and fees. */
import { firstDayOf, serialOfDay, type BlockRef } from '../kernel';
import type { OptionPlan, Period } from '../plan';
import type { RoleId } from '../model';
import { salaryOn } from './baseSalary';
import { centred, figure, live, text, type Look } from './contents';
import { formula, pinned } from './formula';
import { columnOf, isLinked } from './inputs';
import { cellAt, type Layout, type Span } from './layout';
import { monthsLabel, roleLabel, type Context } from './naming';
import { headingRow, type Cells, type Row, type Section } from './page';
import { paidRoles, rateOf } from './posts';

export const LABEL: Span = ['number', 'role'];
export const periodId = (index: number): string => `period ${index}`;
export const coefficientId = (role: RoleId): string => `coefficient of ${role}`;
export const completionId = (role: RoleId): string => `completion of ${role}`;
export const feeId = (role: RoleId): string => `fee of ${role}`;
const entryId = (role: RoleId): string => `entry of ${role}`;

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

/** The frozen rows: everything that a period has in common for all places. */
export function axisRows(plan: OptionPlan, context: Context, salaries: Section): readonly Row[] {
  const { words } = context;
  const count: Look = { shows: 'count', align: 'center' };
  const year: Look = { shows: 'year', role: 'heading', align: 'center' };
  const date: Look = { shows: 'date', role: 'heading', align: 'center' };
  const headings = Object.fromEntries(
    plan.periods.map((_, index) => [periodId(index), words.periodNamed(index + 1)] as const),
  );
  const start = (at: Layout, column: string): BlockRef => pinned(cellAt(at, 'from', column), 'row');
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
      'from',
      { label: words.fromDay, rest: 'heading' },
      perPeriod(plan, ({ span }) => figure(serialOfDay(firstDayOf(span.from)), date)),
    ),
    axisRow(
      'months',
      { label: words.months, unit: words.monthUnit },
      perPeriod(plan, ({ months }) => figure(months, count)),
    ),
    axisRow('salary', { label: words.baseSalary, unit: words.dong }, (at) =>
      perPeriod(plan, ({ salary: { value } }, column) =>
        live(formula`=${salaryOn(salaries, 'used amount', start(at, column))}`, value.amount, { shows: 'money' }),
      ),
    ),
    axisRow('decree', { label: words.decree }, (at) =>
      perPeriod(plan, ({ salary: { value } }, column) =>
        live(formula`=${salaryOn(salaries, 'used document', start(at, column))}`, value.document ?? '', {
          ...{ shows: 'text', role: 'text', align: 'center' },
        }),
      ),
    ),
  ];
}

/** Which phase a period belongs to, then coefficient, completion and fee of each role. */
export function rateRows(plan: OptionPlan, context: Context): readonly Row[] {
  const { words, model } = context;
  const hasCompletion = columnOf(model, 'roles', 'completion') !== undefined;
  const phases = plan.phases.map(({ phase }) => phase);
  const count: Look = { shows: 'countIfAny', align: 'center' };
  return [
    axisRow(
      'phase',
      { label: words.phaseOrder },
      perPeriod(plan, ({ phase }) => figure(phases.indexOf(phase) + 1, count)),
    ),
    ...paidRoles(plan).flatMap((role) => {
      const label = (of: string): string => words.labelOfRole(of, roleLabel(role, context));
      return [
        axisRow(
          entryId(role),
          { label: label(words.roleEntry) },
          perPeriod(plan, (period) => figure(rateOf(period, role)?.pay.number ?? 0, count)),
        ),
        axisRow(coefficientId(role), { label: label(words.coefficient), unit: words.timesUnit }, (at) =>
          perPeriod(plan, (period, column) => coefficientCell({ at, period, column, role }, context)),
        ),
        ...(hasCompletion
          ? [
              axisRow(completionId(role), { label: label(words.completion) }, (at) =>
                perPeriod(plan, (period, column) => completionCell({ at, period, column, role }, context)),
              ),
            ]
          : []),
        axisRow(feeId(role), { label: label(words.feeOfPersonMonth), unit: words.dong }, (at) =>
          perPeriod(plan, (period, column) => feeCell({ at, period, column, role }, context)),
        ),
      ];
    }),
  ];
}

interface RateAt {
  readonly at: Layout;
  readonly period: Period;
  readonly column: string;
  readonly role: RoleId;
}

/** The row of the table that the run chose, read live; a period in which the role is not paid has none. */
function coefficientCell({ at, period, column, role }: RateAt, { model }: Context): Cells[string] {
  const pay = rateOf(period, role)?.pay;
  const entries = columnOf(model, 'roles', 'coefficient');
  const look: Look = { shows: 'ratioIfAny' };
  if (entries === undefined || (pay !== undefined && !isLinked(model, pay.cell)))
    return figure(pay?.coefficient ?? 0, look);
  const entry = cellAt(at, entryId(role), column);
  return live(formula`=IF(${entry}=0,0,INDEX(${entries},${entry}))`, pay?.coefficient ?? 0, look);
}

/** A blank completion is all of it. */
function completionCell({ at, period, column, role }: RateAt, { model }: Context): Cells[string] {
  const pay = rateOf(period, role)?.pay;
  const entries = columnOf(model, 'roles', 'completion');
  const look: Look = { shows: 'percent' };
  if (entries === undefined || (pay !== undefined && !isLinked(model, pay.completionCell)))
    return figure(pay?.completion ?? 1, look);
  const entry = cellAt(at, entryId(role), column);
  const own = formula`INDEX(${entries},${entry})`;
  return live(formula`=IF(${entry}=0,1,IF(${own}="",1,${own}))`, pay?.completion ?? 1, look);
}

/** The engine's one rounding point of pay, in the same order: coefficient x completion x base salary. */
function feeCell({ at, period, column, role }: RateAt, { settings }: Context): Cells[string] {
  const [coefficient, salary] = [cellAt(at, coefficientId(role), column), pinned(cellAt(at, 'salary', column), 'row')];
  const factors = at.rows.has(completionId(role))
    ? formula`${coefficient}*${cellAt(at, completionId(role), column)}*${salary}`
    : formula`${coefficient}*${salary}`;
  const rounded = [...formula`=ROUND(${factors}`, `,${roundingDigits(settings)})`];
  return live(rounded, rateOf(period, role)?.fee ?? 0, { shows: 'countIfAny' });
}

export const roundingDigits = ({ rounding }: Context['settings']): string => (rounding === 'dong' ? '0' : '-3');

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
