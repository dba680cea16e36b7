/** What the engine decided: people, person-months and money, each figure with its origin. */
import type { CellRef, Dated, Issue, Money, Month, MonthSpan, PersonMonths, Quantity } from '../kernel';
import type {
  Band,
  BaseSalary,
  Clock,
  EventKind,
  LineItem,
  Model,
  Option,
  Phase,
  Place,
  PlannedEvent,
  RoleId,
  RolePay,
} from '../model';
import type { YearCount } from '../model';
import type { CommuneChoice } from './rankCommunes';

/** Why a place has as many collaborators as it has. */
export type HeadcountOrigin =
  | { readonly kind: 'absent' }
  | { readonly kind: 'ended'; readonly cell: CellRef }
  | { readonly kind: 'exception'; readonly cell: CellRef }
  | { readonly kind: 'listed'; readonly cell: CellRef }
  | { readonly kind: 'band'; readonly facilities: YearCount; readonly band: Band; readonly inside: boolean }
  | { readonly kind: 'communes'; readonly cell: CellRef }
  | { readonly kind: 'fixed'; readonly cell: CellRef }
  | { readonly kind: 'share'; readonly cell: CellRef };

/** The paid months of a place; an edge that is undefined is open. */
export interface PaidMonths {
  readonly first: Month | undefined;
  readonly last: Month | undefined;
}

/** Posts of one place in one phase; a post counts if it is paid at least one month of the phase. */
export interface Headcount {
  readonly phase: Phase;
  readonly place: Place;
  readonly leaders: number;
  readonly collaborators: number;
  /** From when to when the place is paid, by the rules of eligibility. */
  readonly paid: PaidMonths;
  readonly origin: HeadcountOrigin;
}

/** A phase with the posts of every place, in the order of the places. */
export interface PhasePlan {
  readonly phase: Phase;
  readonly headcounts: readonly Headcount[];
  readonly leaders: number;
  readonly collaborators: number;
  readonly total: number;
}

/** The fee of one person for one month, rounded to the đồng: the named rounding point of all pay. */
export interface Rate {
  readonly role: RoleId;
  readonly pay: RolePay;
  readonly fee: Money;
}

/** One role in one place during one period. */
export interface PayLine {
  readonly place: Place;
  readonly role: RoleId;
  readonly people: number;
  readonly personMonths: PersonMonths;
  readonly amount: Money;
}

/** A kỳ: months of one calendar year in which base salary, coefficients and every headcount are constant. */
export interface Period {
  readonly year: number;
  readonly span: MonthSpan;
  readonly months: number;
  readonly phase: Phase;
  readonly salary: Dated<BaseSalary>;
  /** One rate for each role that has people in the period. */
  readonly rates: readonly Rate[];
  /** Place by place, leaders before collaborators; lines without people are left out. */
  readonly lines: readonly PayLine[];
  readonly people: number;
  readonly personMonths: PersonMonths;
  readonly amount: Money;
}

/** All that one place gets in an option. */
export interface PlacePlan {
  readonly place: Place;
  readonly headcounts: readonly Headcount[];
  readonly personMonths: PersonMonths;
  readonly maintenance: Money;
}

/** The choice for one place in one phase. */
export interface PlaceCommunes {
  readonly phase: Phase;
  readonly place: Place;
  readonly wanted: number;
  readonly choice: CommuneChoice;
}

/** Money under one name: a funding source, or a cluster of places; undefined for what names none. */
export interface NamedMoney {
  readonly name: string | undefined;
  readonly amount: Money;
}

/** Classes or conferences with what can be counted; unknown stays undefined. */
export interface EventPlan {
  readonly event: PlannedEvent;
  readonly sessions: number | undefined;
  /** Members of the phase (of all phases, when the event names none). */
  readonly members: number;
  /** Members plus guests. */
  readonly attendances: number;
}

/** A line of the detailed estimate with its amount and, where the events date it, its year. */
export interface CostLine {
  readonly line: LineItem;
  readonly amount: Money;
  readonly year: number | undefined;
}

/** One calendar year: maintenance plus the events dated in it. */
export interface YearPlan {
  readonly year: number;
  readonly personMonths: PersonMonths;
  readonly maintenance: Money;
  readonly events: Readonly<Record<EventKind, Money>>;
  readonly total: Money;
}

export interface OptionPlan {
  readonly option: Option;
  readonly phases: readonly PhasePlan[];
  readonly periods: readonly Period[];
  readonly places: readonly PlacePlan[];
  readonly communes: readonly PlaceCommunes[];
  readonly events: readonly EventPlan[];
  readonly costs: readonly CostLine[];
  readonly years: readonly YearPlan[];
  readonly personMonths: PersonMonths;
  readonly maintenance: Money;
  readonly training: Money;
  readonly conferences: Money;
  /** The total by the source that roles and line items name. */
  readonly bySource: readonly NamedMoney[];
  /** Maintenance by cluster; empty when no place belongs to one. */
  readonly byCluster: readonly NamedMoney[];
  /** Undefined when the workbook names no funding for the option. */
  readonly funding: FundingPlan | undefined;
  /** Event money without a year; never spread over years. */
  readonly undated: Money;
  readonly total: Money;
}

/** Which figure of ours an indicator is, for those who show where it is worked out; `count` is none of the report's. */
export type Measure =
  | { readonly kind: 'total' | 'maintenance' | EventKind | 'personMonths' | 'count' }
  | { readonly kind: 'leaders' | 'collaborators' | 'people'; readonly phase: string };

/** A figure printed in the plan beside the computed one; `computed` undefined: no such indicator here. */
export interface Reconciliation {
  readonly option: string | undefined;
  readonly indicator: string;
  readonly where: string | undefined;
  readonly cell: CellRef;
  readonly stated: Quantity<string>;
  readonly computed: Quantity<string> | undefined;
  readonly measure: Measure | undefined;
}

/** The share of one decree: the months in which it is in force, what they cost by the plan and by the decree. */
export interface DecreeShare {
  readonly decree: Period['salary'];
  readonly personMonths: PersonMonths;
  readonly approved: Money;
  readonly inForce: Money;
  readonly difference: Money;
}

/** Months that one period of each clock has in common: the same people, perhaps with another fee. */
export interface ClockPart {
  readonly span: MonthSpan;
  readonly plan: Period;
  readonly law: Period;
}

/** The plan under the other clock, with the difference to the one as approved, decree by decree. */
export interface ClockComparison {
  readonly option: string;
  readonly approved: Money;
  readonly inForce: Money;
  readonly shares: readonly DecreeShare[];
  /** In order of time; together they are all the months of the option. */
  readonly parts: readonly ClockPart[];
}

/** Money with a source against what an option costs, source by source; what has none is the gap. */
export interface FundingPlan {
  readonly sources: readonly { readonly source: string; readonly amount: Money }[];
  /** Cost less funding: in all, and by year for the years that have any funding of their own. */
  readonly gap: Money;
  readonly gapByYear: readonly { readonly year: number; readonly gap: Money }[];
}

export interface YearTotal {
  readonly year: number;
  readonly count: number;
}

/** Facilities of one group; years in order, rows without a year only in the total. */
export interface Tally {
  /** A commune or a form; undefined for rows that name none, and for the groups of places. */
  readonly name: string | undefined;
  readonly place: Place | undefined;
  readonly years: readonly YearTotal[];
  readonly total: number;
}

/** A register in figures: every group adds up to the rows that count. */
export interface RegisterStatistics {
  readonly rows: number;
  readonly counted: number;
  readonly years: readonly YearTotal[];
  readonly places: readonly Tally[];
  readonly communes: readonly Tally[];
  readonly forms: readonly Tally[];
}

export interface Plan {
  readonly model: Model;
  readonly clock: Clock;
  readonly options: readonly OptionPlan[];
  /** Empty when the workbook does not cover the months by both clocks. */
  readonly clocks: readonly ClockComparison[];
  /** Undefined when the workbook has no register of facilities. */
  readonly register: RegisterStatistics | undefined;
  readonly reconciliation: readonly Reconciliation[];
  readonly issues: readonly Issue[];
}
