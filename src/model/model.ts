/** What the workbook says, typed and immutable; every value knows its cell. */
import type { CellRef, Day, Language, MonthSpan, Quantity } from '../kernel';
import type { Clock, Funding, LineItem, PlannedEvent, RolePay, Salaries, SalaryRow } from './cost';
import type { Band, Commune, EndRule, FacilityRegister, Place, Projects } from './network';
import type { PrintedTotal, StandingColumn } from './readTable';
import type { TableId } from './schema';

export type * from './cost';
export type * from './network';

export type AllocationMethod = 'byBand' | 'onePerCommune' | 'fixed' | 'byList' | 'largestRemainder' | 'webster';

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
  /** For `fixed`: collaborators a place; for the proportional methods: collaborators in all. */
  readonly parameter: number | undefined;
  readonly minimum: number | undefined;
  readonly maximum: number | undefined;
  /** The year of the facility counts for `byBand` and the proportional methods. */
  readonly dataYear: number | undefined;
  readonly listed: readonly ListedPlace[];
  readonly cells: {
    readonly name: CellRef;
    readonly from: CellRef;
    readonly to: CellRef;
    readonly parameter: CellRef;
    readonly minimum: CellRef;
    readonly maximum: CellRef;
    readonly dataYear: CellRef;
    readonly method: CellRef;
  };
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
  readonly funding: readonly Funding[];
  readonly judgements: readonly Judgement[];
  readonly cell: CellRef;
}

/** A figure printed in the plan, to be held against the computed one. */
export interface StatedFigure {
  readonly option: string | undefined;
  readonly indicator: string;
  readonly stated: Quantity<string>;
  readonly where: string | undefined;
  /** The places that the figure speaks of; none named: all of them. */
  readonly places: readonly Place[];
  readonly cell: CellRef;
}

/** A background figure of the plan; no cost depends on it, but growth and sums stated with it are checked. */
export interface OtherFigure {
  readonly indicator: string;
  /** One year; undefined for a span or none. */
  readonly year: number | undefined;
  readonly value: Quantity<string>;
  /** Stated growth in percent a year. */
  readonly growth: Quantity<string> | undefined;
  /** The indicator of which this one is a part. */
  readonly partOf: string | undefined;
  readonly cells: { readonly value: CellRef; readonly growth: CellRef };
}

/** What somebody wrote of a result cell that was changed by hand; whatever was left out is undefined. */
export interface HandNote {
  readonly sheet: string | undefined;
  readonly address: string | undefined;
  readonly value: string | undefined;
  readonly reason: string | undefined;
  readonly day: Day | undefined;
  readonly who: string | undefined;
  readonly cell: CellRef;
}

/** How the engine is to decide where the tables leave a choice. */
export interface Settings {
  readonly clock: Clock;
  readonly endRule: EndRule;
  readonly outsideBands: 'nearest' | 'lower' | 'refuse';
  readonly rounding: 'dong' | 'thousand';
  readonly communesBy: 'growth' | 'count' | 'rate';
  /** Years of support after communes became wards. */
  readonly yearsAfterConversion: number;
  /** Collaborators that an earlier programme has approved, as a baseline. */
  readonly approvedCollaborators: number | undefined;
  readonly formulas: 'live' | 'values';
  readonly words: 'southern' | 'northern';
  readonly language: Language;
  readonly superior: string | undefined;
  readonly organisation: string | undefined;
  readonly draft: string | undefined;
  readonly signatory: string | undefined;
  readonly nationalHeading: 'shown' | 'hidden';
  /** "Phụ lục" when undefined. */
  readonly appendixName: string | undefined;
  /** The document that the appendices go with. */
  readonly attachedTo: string | undefined;
  readonly placeOfIssue: string | undefined;
  /** What the sheets that were read have in their names, where the workbook holds several sets of them. */
  readonly dataSet: string | undefined;
}

/** What stands in the workbook for a parameter that was filled in. */
export interface TypedParameter {
  readonly cell: CellRef;
  readonly value: string;
}

export interface Model {
  readonly settings: Settings;
  /** Parameters with a value of their own; the others have their default. */
  readonly typedParameters: Readonly<Partial<Record<keyof Settings, TypedParameter>>>;
  readonly places: readonly Place[];
  readonly communes: readonly Commune[];
  /** Undefined when the workbook has no register of single facilities. */
  readonly register: FacilityRegister | undefined;
  readonly projects: readonly Projects[];
  readonly salaries: Salaries;
  readonly bands: readonly Band[];
  readonly roles: readonly RolePay[];
  readonly options: readonly Option[];
  readonly stated: readonly StatedFigure[];
  readonly otherFigures: readonly OtherFigure[];
  readonly handNotes: readonly HandNote[];
  /** Every row of the salary tables, superseded ones too. */
  readonly salaryRows: Readonly<Record<Clock, readonly SalaryRow[]>>;
  /** Cells that were read, but that no formula could follow: numbers and dates typed as text, words spelled otherwise. */
  readonly unlinked: readonly CellRef[];
  /** The columns of each input table as they stood when they were read; none: there is no such table. */
  readonly standing: Readonly<Record<TableId, readonly StandingColumn[]>>;
  readonly printedTotals: readonly (PrintedTotal & { readonly table: 'places' | 'projects' | 'lineItems' })[];
}
