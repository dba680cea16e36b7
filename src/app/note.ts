/** What a caller says of a run, and what is remembered of it in the workbook. */
import type { Patience, RunFacts, WriteRequest } from '../excel';
import { plainDigits } from '../kernel';
import type { Plan } from '../plan';
import { PROGRAM_VERSION, rulesInForce } from '../report';

/** Time and person come in as values: nothing here reads a clock. */
export interface RunNote {
  /** The time in the caller's own words, such as `2026-11-23 08:30`. */
  readonly at: string;
  /** Left out when Excel does not tell. */
  readonly who?: string;
  readonly reason?: string;
  /** How to wait; without it nothing is tried twice and Excel may take as long as it likes. */
  readonly patience?: Patience;
}

/** The part of a run's facts that does not depend on a plan. */
export const programFacts = ({ at, who = '', reason = '' }: RunNote): Omit<RunFacts, 'inputs' | 'totals'> => ({
  at,
  who,
  reason,
  engine: PROGRAM_VERSION,
  rules: rulesInForce.version,
});

interface Decided {
  readonly plan: Plan | undefined;
  readonly inputs: string | undefined;
}

/** The totals of every option in plain digits of đồng. */
export const totalsOf = (plan: Plan | undefined): RunFacts['totals'] =>
  (plan?.options ?? []).map(({ option, total }) => ({ option: option.code, total: plainDigits(total) }));

/** @returns the facts and the patience of a write; nothing without a note */
export function factsOf({ plan, inputs = '' }: Decided, note: RunNote | undefined): WriteRequest {
  if (note === undefined) return {};
  const facts = { ...programFacts(note), inputs, totals: totalsOf(plan) };
  return { facts, ...patienceOf(note) };
}

export const patienceOf = ({ patience }: Pick<RunNote, 'patience'>): Pick<WriteRequest, 'patience'> =>
  patience === undefined ? {} : { patience };
