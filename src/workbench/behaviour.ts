/** Makes the embedded workbook behave towards the pane as Excel does on one of its bad days. */
import type { Behaviour } from '../i18n/workbench';
import type { Fault, PageWorkbook, Showing } from '../host/pageWorkbook';

const SLOW_MS = 3_000;

const FAULTS: Readonly<Partial<Record<Behaviour, Fault>>> = {
  slow: { strikes: 'every', kind: 'late', milliseconds: SLOW_MS },
  failing: { strikes: 'every', kind: 'fail-before' },
  lost: { strikes: 'every', kind: 'lose-answer' },
  silent: { strikes: 'every', kind: 'hold' },
};

export const BEHAVIOURS: readonly Behaviour[] = ['normal', 'slow', 'editing', 'protected', 'failing', 'lost', 'silent'];

/**
 * @param showing what can be protected, and is not yet
 * @returns what ends the behaviour; what was protected before stays so
 */
export async function behave(
  book: PageWorkbook,
  behaviour: Behaviour,
  showing: Pick<Showing, 'openSheets' | 'isStructureLocked'> | undefined,
): Promise<() => Promise<void>> {
  const isLocking = behaviour === 'protected' && showing !== undefined;
  const [sheetIds, structure] = [showing?.openSheets ?? [], !showing?.isStructureLocked];
  const protect = async (isProtected: boolean): Promise<void> => {
    if (isLocking) await book.carryOut({ kind: 'protect', sheetIds, structure, isProtected });
  };
  await protect(true);
  if (behaviour === 'editing') await book.setEditing('delaying');
  await book.setFault(FAULTS[behaviour]);
  return async () => {
    await book.setFault(undefined);
    if (behaviour === 'editing') await book.setEditing(false);
    await protect(false);
  };
}
