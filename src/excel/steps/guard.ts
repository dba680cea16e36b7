/** Stops a request before it writes when a block no longer stands where it was seen: a co-author inserted or deleted lines meanwhile. */
import type { CellRef } from '../../kernel/cells';
import { blockRange } from './fill';
import { BYTES_A_RANGE, type Step } from './step';

/** A block and where it was seen, or where this write has put it. */
export interface Seen {
  readonly block: string;
  readonly origin: CellRef;
  readonly size: { readonly rows: number; readonly columns: number };
}

/** Excel carries out the actions of a request in their order and none after one that fails: two corners that do not meet end it. */
export const guardStep = ({ block, origin, size }: Seen): Step => ({
  bytes: 6 * BYTES_A_RANGE,
  put: (context) => {
    const found = context.workbook.names.getItem(block).getRange();
    const seen = blockRange(context, origin, { row: 0, column: 0, ...size });
    found.getCell(0, 0).getIntersection(seen.getCell(0, 0)).load('rowIndex');
    found.getLastCell().getIntersection(seen.getLastCell()).load('rowIndex');
  },
});

/** Nothing else that we send asks where two ranges meet. */
export const isGuarded = (error: unknown): boolean =>
  error instanceof OfficeExtension.Error &&
  error.code === 'ItemNotFound' &&
  error.debugInfo.errorLocation?.endsWith('.getIntersection') === true;
