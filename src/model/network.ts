/** Places and what is known of them: facilities, projects, communes, and the bands that give them people. */
import type { CellRef, Day } from '../kernel';
import type { YearCount } from './schema';

export type EndRule = 'contractYear' | 'calendarMonth';

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
  /** The first and the last day of support, both inclusive. */
  readonly eligibleFrom: Day | undefined;
  readonly eligibleUntil: Day | undefined;
  /** The day on which its communes became wards: support then ends by the rule of Circular 46/2012, article 3.1.đ. */
  readonly convertedOn: Day | undefined;
  /** The end rule of this place, where it differs from the setting. */
  readonly endRule: EndRule | undefined;
  /** The cluster or centre that the place belongs to, by name. */
  readonly memberOf: string | undefined;
  /** The places that this one succeeds, by name. */
  readonly predecessors: readonly string[];
  readonly basis: string | undefined;
  readonly cells: {
    readonly name: CellRef;
    readonly communes: CellRef;
    readonly officialCommunes: CellRef;
    readonly leaders: CellRef;
    readonly withoutCollaborators: CellRef;
    readonly eligibleFrom: CellRef;
    readonly eligibleUntil: CellRef;
    readonly convertedOn: CellRef;
    readonly predecessors: CellRef;
  };
}

/** A commune-level unit of a place, for choosing where collaborators work. */
export interface Commune {
  readonly place: Place;
  readonly name: string;
  readonly facilities: readonly YearCount[];
  readonly nominated: boolean;
  readonly eligibleFrom: Day | undefined;
  readonly eligibleUntil: Day | undefined;
  readonly cell: CellRef;
}

/** Facilities of one commune in one year and of one form, as the rows of a register give them. */
export interface FacilityCount {
  readonly place: Place;
  readonly commune: string;
  readonly year: number | undefined;
  readonly form: string | undefined;
  readonly count: number;
  /** Of the first of its rows. */
  readonly cell: CellRef;
}

/** A register of facilities, counted. */
export interface FacilityRegister {
  /** Rows that are not blank, and those of them whose place and commune are known. */
  readonly rows: number;
  readonly counted: number;
  readonly counts: readonly FacilityCount[];
}

/** Projects of one place, one count a year. */
export interface Projects {
  readonly place: Place;
  readonly counts: readonly YearCount[];
}

/** Facilities from … to (both inclusive; no upper edge: and more) get this many commune collaborators. */
export interface Band {
  readonly from: number;
  readonly to: number | undefined;
  readonly collaborators: number;
  readonly cells: { readonly from: CellRef; readonly to: CellRef; readonly collaborators: CellRef };
}
