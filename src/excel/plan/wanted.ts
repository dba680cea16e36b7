/** What a caller wants to stand in the workbook. */
import type { Sheet } from '../../kernel/sheet';
import type { Deed, RunFacts } from '../journal/history';

export interface Wanted {
  readonly sheets: readonly Sheet[];
  /** Names of blocks that are to go. */
  readonly drop: readonly string[];
  readonly deed: Deed;
  /** What to remember of the run; undefined: nothing. */
  readonly facts: RunFacts | undefined;
}

/** Names of blocks start with this. */
export const BLOCK_PREFIX = 'kc_blk_';
