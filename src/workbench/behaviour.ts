/** Makes the embedded workbook behave towards the pane as Excel does on one of its bad days. */
import type { Behaviour } from '../i18n/workbench';
import type { Fault, PageWorkbook } from '../host/pageWorkbook';

const SLOW_MS = 3_000;

const FAULTS: Readonly<Partial<Record<Behaviour, Fault>>> = {
  slow: { strikes: 'every', kind: 'late', milliseconds: SLOW_MS },
  failing: { strikes: 'every', kind: 'fail-before' },
  lost: { strikes: 'every', kind: 'lose-answer' },
  silent: { strikes: 'every', kind: 'never-answer' },
};

export const BEHAVIOURS: readonly Behaviour[] = ['normal', 'slow', 'editing', 'protected', 'failing', 'lost', 'silent'];

/**
 * @param openSheets the sheets that a person can protect
 * @returns what ends the behaviour; sheets that were protected before stay so
 */
export async function behave(
  book: PageWorkbook,
  behaviour: Behaviour,
  openSheets: readonly string[],
): Promise<() => Promise<void>> {
  const locked = behaviour === 'protected' ? openSheets : [];
  const protect = (isProtected: boolean): Promise<unknown> =>
    Promise.all(locked.map((sheetId) => book.carryOut({ kind: 'protect', sheetId, isProtected })));
  await protect(true);
  if (behaviour === 'editing') await book.setEditing('delaying');
  await book.setFault(FAULTS[behaviour]);
  return async () => {
    await book.setFault(undefined);
    if (behaviour === 'editing') await book.setEditing(false);
    await protect(false);
  };
}
