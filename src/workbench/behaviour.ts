/** Makes the embedded workbook behave towards the pane as Excel does on one of its bad days. */
import type { Behaviour } from '../i18n/workbench';
import type { Deed, Fault, PageWorkbook, Showing } from '../host/pageWorkbook';

const SLOW_MS = 3_000;

/** Far enough into a write of the report that it has marked its journal and changed cells, and every further attempt too. */
const HALTS_AT = 400;

const FAULTS: Readonly<Partial<Record<Behaviour, Fault>>> = {
  slow: { strikes: 'every', kind: 'late', milliseconds: SLOW_MS },
  failing: { strikes: 'every', kind: 'fail-before' },
  halting: { strikes: 'every-write', kind: 'fail-at', action: HALTS_AT },
  lost: { strikes: 'every', kind: 'lose-answer' },
  silent: { strikes: 'every', kind: 'hold' },
};

export const BEHAVIOURS: readonly Behaviour[] = [
  ...(['normal', 'slow', 'editing', 'protected', 'shared', 'failing', 'halting', 'lost', 'silent'] as const),
];

/** What a behaviour finds when it begins. */
export interface Circumstances {
  /** What can be protected, and is not yet. */
  readonly showing: Pick<Showing, 'openSheets' | 'isStructureLocked'> | undefined;
  /** What somebody else is about to do. */
  readonly others: Deed | undefined;
}

function faultOf(behaviour: Behaviour, { others }: Circumstances): Fault | undefined {
  return behaviour === 'shared' && others ? { strikes: 'next', kind: 'meanwhile', deed: others } : FAULTS[behaviour];
}

/** @returns what ends the behaviour; what was protected before stays so */
export async function behave(
  book: PageWorkbook,
  behaviour: Behaviour,
  found: Circumstances,
): Promise<() => Promise<void>> {
  const { showing } = found;
  const isLocking = behaviour === 'protected' && showing !== undefined;
  const [sheetIds, structure] = [showing?.openSheets ?? [], !showing?.isStructureLocked];
  const protect = async (isProtected: boolean): Promise<void> => {
    if (isLocking) await book.carryOut({ kind: 'protect', sheetIds, structure, isProtected });
  };
  await protect(true);
  if (behaviour === 'editing') await book.setEditing('delaying');
  await book.setFault(faultOf(behaviour, found));
  return async () => {
    await book.setFault(undefined);
    if (behaviour === 'editing') await book.setEditing(false);
    await protect(false);
  };
}
