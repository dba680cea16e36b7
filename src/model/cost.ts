/** What people and events cost: base salaries, coefficients, classes and conferences, line items, funding. */
import type { CellRef, Day, Money, Month, Quantity, Ratio, Timeline } from '../kernel';

export type SalaryStatus = 'enacted' | 'announced' | 'assumed' | 'superseded';

/** A statutory (or assumed) base salary in đồng a month. */
export interface BaseSalary {
  readonly amount: Money;
  readonly document: string | undefined;
  readonly status: SalaryStatus;
  readonly cell: CellRef;
  readonly fromCell: CellRef;
}

/** One row of a salary table as it stands there. */
export interface SalaryRow {
  readonly from: Day;
  readonly until: Day | undefined;
  readonly amount: Money;
  readonly document: string | undefined;
  readonly status: SalaryStatus;
  /** The row's number in its table, from 1. */
  readonly number: number;
  readonly cells: {
    readonly from: CellRef;
    readonly until: CellRef;
    readonly amount: CellRef;
    readonly document: CellRef;
    readonly status: CellRef;
  };
}

/** Which base salary counts: the plan's own assumption, or the decrees in force. */
export type Clock = 'plan' | 'law';

export type RoleId = 'leader' | 'collaborator';

/** A coefficient of the base salary for a role, in all options or one, always or in some months. */
export interface RolePay {
  readonly option: string | undefined;
  readonly role: RoleId;
  readonly coefficient: Ratio;
  readonly from: Month | undefined;
  readonly to: Month | undefined;
  /** Months paid in each calendar year, from the first month of it in which the option has a phase; undefined: all. */
  readonly monthsPerYear: number | undefined;
  /** The share of the fee that is paid, 0 to 1; undefined: all of it. */
  readonly completion: Ratio | undefined;
  readonly source: string | undefined;
  readonly cell: CellRef;
  /** The row's number in its table, from 1. */
  readonly number: number;
  readonly completionCell: CellRef;
}

export type EventKind = 'training' | 'conference';

/** Classes or conferences, by count or by capacity. */
export interface PlannedEvent {
  readonly phase: string | undefined;
  readonly kind: EventKind;
  readonly sessions: number | undefined;
  readonly capacity: number | undefined;
  readonly days: Quantity<string> | undefined;
  readonly guests: number | undefined;
  readonly year: number | undefined;
  readonly cells: { readonly kind: CellRef; readonly sessions: CellRef; readonly guests: CellRef };
}

/** The levels of the state budget's index: chương, loại, khoản, mục, tiểu mục. */
export type BudgetLevel = 'chapter' | 'category' | 'clause' | 'section' | 'subsection';

/** One line of the detailed estimate; its amount is typed, or a product of its factors. */
export interface LineItem {
  readonly kind: EventKind;
  readonly phase: string | undefined;
  readonly item: string;
  readonly unit: string | undefined;
  readonly quantity: Quantity<string> | undefined;
  readonly days: Quantity<string> | undefined;
  /** Those of quantity and days that are given. */
  readonly factors: readonly { readonly value: Quantity<string>; readonly cell: CellRef }[];
  readonly price: Money | undefined;
  readonly norm: Money | undefined;
  readonly source: string | undefined;
  readonly typedAmount: Money | undefined;
  readonly basis: string | undefined;
  /** The state budget's index, as far as it is given. */
  readonly budget: Readonly<Record<BudgetLevel, string | undefined>>;
  readonly note: string | undefined;
  readonly cells: Readonly<Record<'item' | 'amount' | 'price' | 'norm' | 'quantity' | 'days', CellRef>>;
}

/** Money that has a source; without a year it is undated. */
export interface Funding {
  readonly source: string;
  readonly year: number | undefined;
  readonly amount: Money;
}

/** Base salaries of each clock, in order of time, superseded ones left out. */
export type Salaries = Readonly<Record<Clock, Timeline<BaseSalary>>>;
