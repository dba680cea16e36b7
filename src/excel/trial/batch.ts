/** One question to Excel in a batch of its own: whatever becomes of it becomes lines of the self-check. */
import type { CheckId, CheckLine } from '../../kernel/selfCheck';
import { LONGEST_TURN, type Patience } from '../turn/turn';

export interface TrialHow {
  /** Milliseconds since some moment; only differences count. */
  readonly clock: () => number;
  /** Without it Excel may take as long as it likes, and what is not there at once is not waited for. */
  readonly patience?: Patience | undefined;
}

/** What is found where Excel does not answer. */
export const SILENT = 'excel-silent';

/**
 * Without the grouping of undo, which some members refuse, so that what was added can always be taken away.
 *
 * @throws whatever Excel says; an error that says `SILENT` when it says nothing in time
 */
export function inBatch<T>(
  ask: (context: Excel.RequestContext) => Promise<T>,
  { patience }: Pick<TrialHow, 'patience'>,
): Promise<T> {
  const answer = Excel.run({ delayForCellEdit: true }, ask);
  if (patience === undefined) return answer;
  return new Promise((resolve, reject) => {
    const cancel = patience.after(LONGEST_TURN, () => reject(new Error(SILENT)));
    answer.then(resolve, reject).finally(cancel);
  });
}

/** An error in as few words as support needs. */
function codeOf(failure: unknown): string {
  if (failure instanceof OfficeExtension.Error) return failure.code;
  return failure instanceof Error ? failure.message : String(failure);
}

export const line = (check: CheckId, isOk: boolean, found: string): CheckLine => ({
  check,
  state: isOk ? 'ok' : 'notOk',
  found,
});

/** @returns the line of a check, or that it is not known, and why */
export async function asked(check: CheckId, ask: () => Promise<CheckLine>): Promise<CheckLine> {
  try {
    return await ask();
  } catch (failure) {
    return { check, state: 'unknown', found: codeOf(failure) };
  }
}
