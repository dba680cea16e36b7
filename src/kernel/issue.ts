/** Every problem the add-in can report, each with the facts that its message needs. */
import type { Day, Month } from './calendar';
import type { CellRef } from './cells';
import type { FileFacts } from './fileFacts';
import type { Bilingual } from './language';
import type { ReadingFacts } from './readingFacts';
import type { WritingFacts } from './writingFacts';

export type Severity = 'error' | 'warning' | 'info';

/** What a number column takes; i18n says it in words with an example. */
export type NumberRule = 'count' | 'year' | 'money' | 'coefficient' | 'quantity' | 'percentage' | 'figure';
/** What a column takes. */
export type Accepted = NumberRule | 'text' | 'day' | 'month' | 'flag' | 'choice';

/** The facts behind each code: the user's own words as typed, numbers as numbers, money as plain digits of đồng. */
export interface IssueFacts extends FileFacts, ReadingFacts, WritingFacts {
  // The workbook as a whole
  readonly 'tables-absent': { readonly expected: readonly string[] };
  readonly 'table-missing': {
    readonly table: string;
    readonly sheet: Bilingual;
    readonly columns: readonly Bilingual[];
  };
  readonly 'table-empty': { readonly table: string };
  readonly 'rows-hidden': { readonly table: string };
  readonly 'column-missing': { readonly table: string; readonly column: Bilingual; readonly found: readonly string[] };
  readonly 'column-repeated': { readonly table: string; readonly column: string };
  // One cell
  readonly 'cell-blank': { readonly column: string; readonly accepted: Accepted };
  readonly 'cell-error': { readonly column: string; readonly value: string };
  readonly 'number-unreadable': { readonly column: string; readonly value: string; readonly accepted: NumberRule };
  /** Read, but formulas of the result sheets cannot follow a text: they hold the value instead. */
  readonly 'number-as-text': { readonly column: string; readonly value: string; readonly reading: number };
  readonly 'number-ambiguous': {
    readonly column: string;
    readonly value: string;
    readonly readings: readonly number[];
  };
  readonly 'number-refused': { readonly column: string; readonly value: string; readonly accepted: NumberRule };
  readonly 'day-unreadable': { readonly column: string; readonly value: string };
  readonly 'month-unreadable': { readonly column: string; readonly value: string };
  readonly 'choice-unknown': {
    readonly column: string;
    readonly value: string;
    readonly accepted: readonly Bilingual[];
  };
  // Names that point at other rows
  readonly 'place-unknown': { readonly value: string; readonly suggestions: readonly string[] };
  readonly 'place-ambiguous': { readonly value: string; readonly candidates: readonly string[] };
  /** Two rows of a register that look like one facility: same name, commune and year, but not the same code. */
  readonly 'facility-alike': {
    readonly name: string;
    readonly commune: string;
    readonly year: number | undefined;
    readonly other: CellRef;
  };
  /** A register names more communes of a place than the place has; the rarest of them are the likeliest mistakes. */
  readonly 'communes-surplus': {
    readonly place: string;
    readonly found: number;
    readonly known: number;
    readonly rarest: readonly string[];
  };
  readonly 'row-duplicate': { readonly value: string; readonly column: string; readonly other: CellRef };
  readonly 'option-unknown': { readonly value: string; readonly accepted: readonly string[] };
  readonly 'option-code-invalid': { readonly value: string };
  readonly 'phase-unknown': { readonly value: string; readonly accepted: readonly string[] };
  readonly 'parameter-unknown': { readonly value: string; readonly accepted: readonly Bilingual[] };
  // Time
  readonly 'period-reversed': { readonly from: Day; readonly to: Day };
  readonly 'phases-overlap': { readonly option: string; readonly phase: string; readonly other: string };
  readonly 'option-without-phase': { readonly option: string };
  readonly 'salary-gap': { readonly table: string; readonly from: Day; readonly to: Day };
  readonly 'salary-overlap': { readonly table: string; readonly earlier: CellRef; readonly from: Day };
  readonly 'salary-duplicate': { readonly table: string; readonly earlier: CellRef; readonly from: Day };
  readonly 'salary-midmonth': { readonly from: Day; readonly suggestion: Day };
  readonly 'salary-uncovered': { readonly table: string; readonly from: Month; readonly to: Month };
  readonly 'role-uncovered': {
    readonly option: string;
    readonly role: Bilingual;
    readonly from: Month;
    readonly to: Month;
  };
  readonly 'role-overlap': { readonly role: Bilingual; readonly earlier: CellRef };
  // Allocation
  readonly 'band-reversed': { readonly from: number; readonly to: number };
  readonly 'bands-overlap': { readonly earlier: CellRef; readonly from: number; readonly to: number };
  readonly 'bands-gap': { readonly from: number; readonly to: number };
  readonly 'bands-open-below': { readonly below: number };
  readonly 'bands-open-above': { readonly above: number };
  readonly 'place-outside-bands': {
    readonly place: string;
    readonly facilities: number;
    /** The band that was applied instead. */
    readonly from: number;
    readonly to: number;
    readonly collaborators: number;
  };
  readonly 'place-outside-bands-refused': { readonly place: string; readonly facilities: number };
  readonly 'facilities-missing': { readonly place: string; readonly year: number; readonly phase: string };
  readonly 'communes-missing': { readonly place: string; readonly phase: string };
  readonly 'communes-differ': { readonly place: string; readonly used: number; readonly official: number };
  readonly 'allocation-incomplete': { readonly option: string; readonly phase: string; readonly column: string };
  readonly 'bounds-reversed': { readonly minimum: number; readonly maximum: number };
  readonly 'shares-tied': { readonly phase: string; readonly places: readonly string[] };
  readonly 'shares-impossible': {
    readonly phase: string;
    readonly total: number;
    readonly least: number;
    readonly most: number | undefined;
  };
  readonly 'succession-overlap': {
    readonly place: string;
    readonly predecessor: string;
    /** The last paid day of the predecessor; undefined: it has no end. */
    readonly until: Day | undefined;
  };
  readonly 'succession-shared': { readonly place: string; readonly predecessor: string; readonly phase: string };
  readonly 'succession-counted': {
    readonly phase: string;
    /** The successors. */
    readonly places: readonly string[];
    readonly people: number;
    /** The most people in office in any month. */
    readonly most: number;
  };
  readonly 'shares-unfilled': {
    readonly phase: string;
    /** Those that are paid for a part of the phase only. */
    readonly places: readonly string[];
    readonly total: number;
    /** The fewest posts paid in any month. */
    readonly least: number;
  };
  readonly 'band-edge-unused': { readonly edge: number; readonly nearest: number; readonly place: string };
  readonly 'communes-too-few': {
    readonly place: string;
    readonly phase: string;
    readonly wanted: number;
    readonly found: number;
  };
  readonly 'communes-tied': {
    readonly place: string;
    readonly phase: string;
    readonly communes: readonly string[];
    readonly open: number;
  };
  /** No phase can choose them: the figures that communes are ranked by are not known, or no growth rate follows from 0. */
  readonly 'communes-unranked': {
    readonly place: string;
    readonly communes: readonly string[];
    readonly by: 'growth' | 'count' | 'rate';
  };
  readonly 'list-empty': { readonly option: string; readonly phase: string };
  // Money
  readonly 'amount-missing': { readonly item: string };
  readonly 'amount-differs': { readonly item: string; readonly typed: string; readonly computed: string };
  readonly 'price-above-norm': { readonly item: string; readonly price: string; readonly norm: string };
  /** A line that is exactly what the lines next to it add up to. */
  readonly 'line-counted-twice': { readonly item: string; readonly amount: string; readonly parts: readonly string[] };
  // Reconciliation
  readonly 'total-differs': { readonly column: string; readonly printed: string; readonly computed: string };
  readonly 'stated-differs': {
    readonly indicator: string;
    readonly stated: string;
    readonly computed: string;
    readonly difference: string;
    readonly where: string;
  };
  readonly 'growth-differs': {
    readonly indicator: string;
    /** Percent a year. */
    readonly stated: string;
    readonly computed: string;
    readonly from: number;
    readonly to: number;
  };
  readonly 'parts-differ': { readonly indicator: string; readonly stated: string; readonly parts: string };
  readonly 'stated-unchecked': { readonly indicator: string; readonly accepted: readonly Bilingual[] };
}

export type IssueCode = keyof IssueFacts;

/** One problem: what, how bad, where, and the facts that its message needs. */
export type Issue = {
  readonly [Code in IssueCode]: {
    readonly code: Code;
    readonly severity: Severity;
    readonly cell?: CellRef;
    /** How many other rows have the same problem, or further ones of its kind. */
    readonly more?: number;
    readonly facts: IssueFacts[Code];
  };
}[IssueCode];

/** Makes an issue; `cell` is where the user should look. */
export function issue<Code extends IssueCode>(
  what: {
    readonly code: Code;
    readonly severity: Severity;
    readonly cell?: CellRef | undefined;
    readonly more?: number;
  },
  facts: IssueFacts[Code],
): Issue {
  const { cell, more = 0, ...rest } = what;
  const optional = { ...(cell === undefined ? {} : { cell }), ...(more === 0 ? {} : { more }) };
  return { ...rest, ...optional, facts } as unknown as Issue;
}

/** The same issue, standing for so many further rows. */
export const withMore = (found: Issue, further: number): Issue =>
  further === 0 ? found : { ...found, more: (found.more ?? 0) + further };

export const hasErrors = (issues: readonly Issue[]): boolean => issues.some(({ severity }) => severity === 'error');
