/** The self-check: what the page says of itself and what Excel can do, in one report that leaves the computer only by a person's hand. */
import { tryExcel, type Patience } from '../excel';
import { CHECKS, type CheckLine, type SelfCheck } from '../kernel';
import { PROGRAM_VERSION, rulesInForce } from '../report';

/** What only the page itself can know. */
export interface PageFacts {
  readonly address: string;
  readonly lines: readonly CheckLine[];
}

/** The time in the caller's words, and how to measure and to wait. */
export interface SelfCheckHow {
  readonly at: string;
  readonly clock: () => number;
  readonly patience?: Patience;
}

/** @returns every check in its place; one that was not reached is not known */
export async function selfCheck({ address, lines }: PageFacts, { at, ...how }: SelfCheckHow): Promise<SelfCheck> {
  const all = [...lines, ...(await tryExcel(how))];
  return {
    ...{ at, address, program: PROGRAM_VERSION, rules: rulesInForce.version },
    lines: CHECKS.map((check) => all.find((line) => line.check === check) ?? { check, state: 'unknown', found: '' }),
  };
}
