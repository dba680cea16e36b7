/** The lines of the supplement: one for the months that both clocks have in common, with its steps behind it. */
import {
  firstDayOf,
  money,
  monthsIn,
  serialOfDay,
  sumMoney,
  yearOfMonth,
  type BlockRef,
  type Formula,
  type Money,
} from '../kernel';
import type { Clock, RoleId } from '../model';
import type { ClockComparison, ClockPart, OptionPlan, Period } from '../plan';
import { CLOCKS, salaryOn } from './baseSalary';
import { centred, figure, live, type Look } from './contents';
import { formula, pinned } from './formula';
import { cellAt, type Layout } from './layout';
import { monthsLabel, type Context } from './naming';
import { together, type Cells, type Row, type Section } from './page';
import { paidRoles, rateOf } from './posts';
import { acrossPeriods } from './working';
import { coefficientId, completionId, roundingDigits } from './workingAxis';
import { roleRow } from './workingBlocks';

export type Quantity = 'person-months' | Clock | 'supplement';
export const QUANTITIES: readonly Quantity[] = ['person-months', 'plan', 'law', 'supplement'];

/** What a supplement is made from. */
export interface Given {
  readonly plan: OptionPlan;
  readonly comparison: ClockComparison;
  readonly context: Context;
  readonly salaries: Section;
  readonly working: Section;
}

export const partId = (index: number): string => `part ${index}`;
export const ROLE_STEPS = ['people', 'coefficient', 'completion', 'plan fee', 'law fee'] as const;
export const stepId = (step: (typeof ROLE_STEPS)[number], role: RoleId): string => `${step} of ${role}`;
/** What a part costs by a clock: people of the period, its months, the fee of that clock. */
function costOf(period: Period, months: number): Money {
  return sumMoney(
    period.lines.map(({ role, people }) => money((rateOf(period, role)?.fee ?? money(0)).times(people * months))),
  );
}

/** What a line shows, by the engine. */
export function expectedOf({ span, plan, law }: ClockPart): Readonly<Record<Quantity, number>> {
  const months = monthsIn(span);
  const [approved, inForce] = [costOf(plan, months), costOf(law, months)];
  return {
    'person-months': law.people * months,
    ...{ plan: approved.toNumber(), law: inForce.toNumber() },
    supplement: inForce.minus(approved).toNumber(),
  };
}

export const shows = (quantity: Quantity): Look => ({ shows: quantity === 'person-months' ? 'count' : 'money' });

interface Numbered {
  readonly part: ClockPart;
  readonly index: number;
}

/** One line. */
export function partRow({ part, index }: Numbered, given: Given): Row {
  const { context, salaries } = given;
  const id = partId(index);
  const { span, plan, law } = part;
  const centre = { shows: 'count', role: 'text', align: 'center' } as const;
  return {
    id,
    rest: 'calculation',
    cells: (at) => {
      const own = (column: string): BlockRef => cellAt(at, id, column);
      const from = pinned(own('from'), 'column');
      const salary = (clock: Clock, period: Period): Cells[string] =>
        live(formula`=${salaryOn(salaries, `${clock} amount`, from)}`, period.salary.value.amount, { shows: 'money' });
      const decree = formula`=${salaryOn(salaries, 'law document', from)}`;
      return {
        number: figure(index + 1, centre),
        year: figure(yearOfMonth(span.from), { ...centre, shows: 'year' }),
        month: centred(monthsLabel(span, context)),
        months: figure(monthsIn(span), centre),
        decree: live(decree, law.salary.value.document ?? '', { shows: 'text', role: 'text', align: 'left' }),
        'plan salary': salary('plan', plan),
        'law salary': salary('law', law),
        ...sums(at, { part, index }, given),
        ...steps(at, { part, index }, given),
      };
    },
  };
}

/** People times months, and people times fee times months by each clock. */
function sums(at: Layout, { part, index }: Numbered, { plan }: Given): Cells {
  const id = partId(index);
  const expected = expectedOf(part);
  const own = (column: string): BlockRef => cellAt(at, id, column);
  const added = (parts: readonly Formula[]): Formula =>
    parts.flatMap((part, index) => (index === 0 ? part : ['+', ...part]));
  const roles = paidRoles(plan);
  const people = added(roles.map((role) => formula`${own(stepId('people', role))}`));
  const pay = (clock: Clock): Formula =>
    added(roles.map((role) => formula`${own(stepId('people', role))}*${own(stepId(`${clock} fee`, role))}`));
  return {
    'person-months': live(formula`=(${people})*${own('months')}`, expected['person-months'], shows('person-months')),
    plan: live(formula`=(${pay('plan')})*${own('months')}`, expected.plan, shows('plan')),
    law: live(formula`=(${pay('law')})*${own('months')}`, expected.law, shows('law')),
    supplement: live(formula`=${own('law')}-${own('plan')}`, expected.supplement, shows('supplement')),
  };
}

/** The people and coefficients of the working sheet's period, and the fee by each clock, rounded as there. */
function steps(at: Layout, { part, index }: Numbered, given: Given): Cells {
  const { plan, working, salaries, context } = given;
  const id = partId(index);
  const look: Look = { shows: 'general', role: 'guard' };
  const own = (column: string): BlockRef => cellAt(at, id, column);
  const period = plan.periods.findIndex(({ span }) => span.from <= part.span.from && part.span.from <= span.to);
  const entry = given.context.model.salaryRows.law.find((row) => row.cells.amount === part.law.salary.value.cell);
  const inPeriod = (row: string): Formula =>
    formula`=INDEX(${acrossPeriods(working, plan, row)},1,${pinned(own('period'), 'column')})`;
  const ofRole = (role: RoleId): Cells => {
    const rates = { plan: rateOf(part.plan, role), law: rateOf(part.law, role) };
    const pay = rates.law?.pay;
    const people = part.law.lines.filter((line) => line.role === role).reduce((sum, line) => sum + line.people, 0);
    const fee = (clock: Clock): Cells[string] => {
      const factors = formula`${own(stepId('coefficient', role))}*${own(stepId('completion', role))}*${own(`${clock} salary`)}`;
      const rounded = [...formula`=ROUND(${factors}`, `,${roundingDigits(context.settings)})`];
      return live(rounded, rates[clock]?.fee ?? 0, look);
    };
    const hasCompletion = working.at.rows.has(completionId(role));
    return {
      [stepId('people', role)]: live(inPeriod(roleRow('people', role)), people, look),
      [stepId('coefficient', role)]: live(inPeriod(coefficientId(role)), pay?.coefficient ?? 0, look),
      [stepId('completion', role)]: hasCompletion
        ? live(inPeriod(completionId(role)), pay?.completion ?? 1, look)
        : figure(1, look),
      ...Object.fromEntries(CLOCKS.map((clock) => [stepId(`${clock} fee`, role), fee(clock)])),
    };
  };
  return {
    period: figure(period + 1, look),
    from: figure(serialOfDay(firstDayOf(part.span.from)), { ...look, shows: 'date' }),
    entry: live(formula`=${salaryOn(salaries, 'law row', pinned(own('from'), 'column'))}`, entry?.number ?? 0, look),
    ...together(paidRoles(plan).map(ofRole)),
  };
}
