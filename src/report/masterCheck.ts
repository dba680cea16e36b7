/** The one line that says on every sheet whether all checks hold; it is worked out on the sheet of checks. */
import type { BlockRef, Cell } from '../kernel';
import { live } from './contents';
import { formula, pinned } from './formula';
import { cellAt, type Layout } from './layout';
import type { Context } from './naming';

/** The sheet of checks. */
export const CHECKS_BLOCK = 'KC_BLK_KT';
/** The first row of every sheet. */
export const MASTER = 'master check';

/** The first cell of the sheet of checks, known before that sheet is made. */
const MASTER_CELL: BlockRef = { block: CHECKS_BLOCK, area: { row: 0, column: 0, rows: 1, columns: 1 } };

/** Row and column of the number of failed checks, on the sheet of checks. */
export const FAILED = 'failed checks';
export const FLAG = 'result';

/** The same line on every other sheet; the sheet of checks counts its own failed checks. */
export const masterRow = ({ words }: Context) => ({
  id: MASTER,
  cells: (at: Layout): Readonly<Record<string, Cell>> => {
    const [first = ''] = at.columns.keys();
    const line = at.rows.has(FAILED)
      ? formula`=IF(${cellAt(at, FAILED, FLAG)}=0,${[`"${words.allChecksHold}"`]},${[`"${words.someCheckFails}"`]})`
      : formula`=${pinned(MASTER_CELL, 'both')}`;
    return { [first]: live(line, words.allChecksHold, { shows: 'text', role: 'check', align: 'left' }) };
  },
});
