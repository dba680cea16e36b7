/** The block that the formula of its first cell fills. */
import type { Area } from '../../kernel/cells';

export interface ArrayBlock {
  readonly area: Area;
  /** False for a block that somebody fixed (Ctrl+Shift+Enter): its cells change together or not at all. */
  readonly spills: boolean;
}
