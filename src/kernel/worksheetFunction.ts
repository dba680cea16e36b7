/** Worksheet functions by the names that every room knows them by, and why one may give no value. */
import type { Day, Month } from './calendar';
import type { NumberRule } from './issue';
import type { Bilingual } from './language';

/** Names after `KC.`; shipped names never change, and new parameters come only at the end. */
export type FunctionId =
  | 'FEE'
  | 'FEE.DATED'
  | 'FEE.LINES'
  | 'BASESALARY'
  | 'PERSONMONTHS'
  | 'COLLABORATORS'
  | 'APPORTION'
  | 'SCHEDULE'
  | 'RANK.COMMUNES'
  | 'WORDS'
  | 'TAX';

/** Texts, quoted sheet names and structured references, in which nothing is called; then our functions, as typed or as a file spells them. */
const CALLS = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|(?<![\p{L}\p{N}_.])((?:KC\.|_xldudf_KC_)[A-Z][A-Z._]*)\s*\(/giu;

/**
 * Whether a formula calls one of our functions: where the add-in is missing its cell shows `#NAME?`.
 *
 * @example callsOurFunction('=2*_xldudf_KC_FEE(A1)') && !callsOurFunction('="KC.FEE("')
 */
export const callsOurFunction = (formula: string): boolean =>
  formula.startsWith('=') && [...formula.matchAll(CALLS)].some(([, called]) => called !== undefined);

/** What a function takes, whichever function it is. */
export type ParameterId =
  | ('baseSalary' | 'coefficient' | 'months' | 'people' | 'completion' | 'from' | 'to' | 'timeline' | 'date')
  | ('eligibleUntil' | 'rule' | 'facilities' | 'bands' | 'policy' | 'total' | 'weights' | 'method' | 'minimum')
  | ('maximum' | 'places' | 'values' | 'quota' | 'nominated' | 'amount' | 'style' | 'language' | 'payment')
  | ('paymentDate' | 'commitment');

/** Which argument, and which row of it when each of its rows says something of its own; rows count from 1. */
export interface Argument {
  readonly parameter: ParameterId;
  readonly row?: number;
}

/** The facts behind each refusal: the user's own words as typed, numbers as numbers. */
export interface RefusalFacts {
  // What cannot be taken
  readonly 'number-unreadable': Argument & { readonly value: string; readonly accepted: NumberRule };
  readonly 'number-ambiguous': Argument & { readonly value: string; readonly readings: readonly number[] };
  readonly 'number-refused': Argument & { readonly value: string; readonly accepted: NumberRule };
  readonly 'date-as-text': Argument & { readonly value: string };
  readonly 'date-refused': Argument & { readonly value: string };
  readonly 'choice-unknown': Argument & { readonly value: string; readonly accepted: readonly Bilingual[] };
  readonly 'cell-blank': Argument;
  readonly 'one-value-only': Argument & { readonly rows: number; readonly columns: number };
  readonly 'sizes-differ': {
    readonly sizes: readonly (Argument & { readonly rows: number; readonly columns: number })[];
  };
  readonly 'columns-too-few': Argument & { readonly columns: number; readonly needed: number };
  readonly 'rows-absent': Argument;
  readonly 'dates-reversed': { readonly from: Day; readonly to: Day; readonly row?: number };
  readonly 'salaries-gap': { readonly from: Day; readonly to: Day };
  readonly 'salaries-overlap': { readonly from: Day; readonly row: number };
  readonly 'band-reversed': { readonly from: number; readonly to: number; readonly row: number };
  readonly 'bands-overlap': { readonly from: number; readonly to: number; readonly row: number };
  readonly 'total-too-large': { readonly total: number; readonly most: number };
  readonly 'result-too-large': Record<never, never>;
  // What is not known
  readonly 'salary-unknown-day': { readonly day: Day; readonly first: Day; readonly last: Day | undefined };
  readonly 'salary-unknown-months': {
    readonly from: Month;
    readonly to: Month;
    readonly first: Day;
    readonly last: Day | undefined;
  };
  readonly 'outside-bands': { readonly facilities: number };
  readonly 'shares-tied': { readonly positions: readonly number[] };
  readonly 'shares-impossible': { readonly total: number; readonly least: number; readonly most: number | undefined };
  readonly 'communes-tied': { readonly communes: readonly string[]; readonly open: number };
  readonly 'tax-rule-unknown': { readonly day: Day; readonly first: Day };
}

export type RefusalCode = keyof RefusalFacts;

/** Why a function gives no value. */
export type Refusal = {
  readonly [Code in RefusalCode]: { readonly refused: Code; readonly facts: RefusalFacts[Code] };
}[RefusalCode];

/** Makes a refusal. */
export const refusal = <Code extends RefusalCode>(refused: Code, facts: RefusalFacts[Code]): Refusal =>
  ({ refused, facts }) as unknown as Refusal;

/** Nothing wrong was entered, but nobody can know the value: Excel shows `#N/A` and not `#VALUE!`. */
const UNKNOWN: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  ...(['salary-unknown-day', 'salary-unknown-months', 'outside-bands', 'shares-tied', 'communes-tied'] as const),
  'tax-rule-unknown',
]);

export const errorValueOf = ({ refused }: Refusal): '#N/A' | '#VALUE!' => (UNKNOWN.has(refused) ? '#N/A' : '#VALUE!');
