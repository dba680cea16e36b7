/** What the workbook says, typed and immutable; every value knows its cell. */
import type { CellRef, Day, Language, Money, Month, MonthSpan, Quantity, Ratio, Timeline } from '../kernel';
import type { PrintedTotal } from './readTable';
import type { YearCount } from './schema';

/** A district-level place, or later a group of communes. */
export interface Place {
  readonly code: string | undefined;
  readonly name: string;
  readonly kind: string;
  readonly aliases: readonly string[];
  /** Rural industrial facilities, one count a year. */
  readonly facilities: readonly YearCount[];
  readonly communes: number | undefined;
  readonly officialCommunes: number | undefined;
  readonly leaders: number;
  /** The exception: outside the bands, no commune collaborators. */
  readonly withoutCollaborators: boolean;
  /** The last day of support, inclusive. */
  readonly eligibleUntil: Day | undefined;
  readonly basis: string | undefined;
  readonly cells: {
    readonly name: CellRef;
    readonly communes: CellRef;
    readonly officialCommunes: CellRef;
    readonly leaders: CellRef;
    readonly withoutCollaborators: CellRef;
    readonly eligibleUntil: CellRef;
  };
}

/** Projects of one place, one count a year. */
export interface Projects {
  readonly place: Place;
  readonly counts: readonly YearCount[];
}

export type SalaryStatus = 'enacted' | 'announced' | 'assumed' | 'superseded';

/** A statutory (or assumed) base salary in đồng a month. */
export interface BaseSalary {
  readonly amount: Money;
  readonly document: string | undefined;
  readonly status: SalaryStatus;
  readonly cell: CellRef;
  readonly fromCell: CellRef;
}

/** Which base salary counts: the plan's own assumption, or the decrees in force. */
export type Clock = 'plan' | 'law';

/** Facilities from … to (both inclusive; no upper edge: and more) get this many commune collaborators. */
export interface Band {
  readonly from: number;
  readonly to: number | undefined;
  readonly collaborators: number;
  readonly cells: { readonly from: CellRef; readonly to: CellRef; readonly collaborators: CellRef };
}

export type RoleId = 'leader' | 'collaborator';

/** A coefficient of the base salary for a role, in all options or one, always or in some months. */
export interface RolePay {
  readonly option: string | undefined;
  readonly role: RoleId;
  readonly coefficient: Ratio;
  readonly from: Month | undefined;
  readonly to: Month | undefined;
  readonly cell: CellRef;
}

export type AllocationMethod = 'byBand' | 'onePerCommune' | 'fixed' | 'byList';

/** A place named for a phase, with the numbers fixed by hand (undefined: by the phase's rule). */
export interface ListedPlace {
  readonly place: Place;
  readonly leaders: number | undefined;
  readonly collaborators: number | undefined;
  readonly cells: { readonly place: CellRef; readonly leaders: CellRef; readonly collaborators: CellRef };
}

/** A stretch of months with its own headcounts. */
export interface Phase {
  readonly name: string;
  readonly span: MonthSpan;
  readonly scope: 'all' | 'listed';
  readonly method: AllocationMethod;
  /** For `fixed`: collaborators a place. */
  readonly parameter: number | undefined;
  readonly minimum: number | undefined;
  readonly maximum: number | undefined;
  /** The year of the facility counts for `byBand`. */
  readonly dataYear: number | undefined;
  readonly listed: readonly ListedPlace[];
  readonly cells: {
    readonly name: CellRef;
    readonly from: CellRef;
    readonly to: CellRef;
    readonly parameter: CellRef;
    readonly dataYear: CellRef;
    readonly method: CellRef;
  };
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

/** One line of the detailed estimate; its amount is typed, or a product of its factors. */
export interface LineItem {
  readonly kind: EventKind;
  readonly phase: string | undefined;
  readonly item: string;
  readonly unit: string | undefined;
  readonly factors: readonly { readonly value: Quantity<string>; readonly cell: CellRef }[];
  readonly price: Money | undefined;
  readonly norm: Money | undefined;
  readonly typedAmount: Money | undefined;
  readonly cells: { readonly item: CellRef; readonly amount: CellRef; readonly price: CellRef };
}

export interface Judgement {
  readonly side: 'advantage' | 'limit';
  readonly content: string;
}

/** One alternative of the plan. */
export interface Option {
  readonly code: string;
  readonly name: string;
  readonly description: string | undefined;
  readonly printed: boolean;
  readonly chosen: boolean;
  readonly phases: readonly Phase[];
  readonly events: readonly PlannedEvent[];
  readonly lineItems: readonly LineItem[];
  readonly judgements: readonly Judgement[];
  readonly cell: CellRef;
}

/** A figure printed in the plan, to be held against the computed one. */
export interface StatedFigure {
  readonly option: string | undefined;
  readonly indicator: string;
  readonly stated: Quantity<string>;
  readonly where: string | undefined;
  readonly cell: CellRef;
}

/** How the engine is to decide where the tables leave a choice. */
export interface Settings {
  readonly clock: Clock;
  readonly endRule: 'contractYear' | 'calendarMonth';
  readonly outsideBands: 'nearest' | 'lower' | 'refuse';
  readonly rounding: 'personMonth';
  readonly formulas: 'live' | 'values';
  readonly words: 'southern' | 'northern';
  readonly language: Language;
  readonly superior: string | undefined;
  readonly organisation: string | undefined;
  readonly draft: string | undefined;
  readonly signatory: string | undefined;
}

/** Base salaries of each clock, in order of time, superseded ones left out. */
export type Salaries = Readonly<Record<Clock, Timeline<BaseSalary>>>;

export interface Model {
  readonly settings: Settings;
  readonly places: readonly Place[];
  readonly projects: readonly Projects[];
  readonly salaries: Salaries;
  readonly bands: readonly Band[];
  readonly roles: readonly RolePay[];
  readonly options: readonly Option[];
  readonly stated: readonly StatedFigure[];
  /** Cells whose number is typed as text: read, but no formula can follow them. */
  readonly textNumbers: readonly CellRef[];
  readonly printedTotals: readonly (PrintedTotal & { readonly table: 'places' | 'projects' })[];
}
