/** What a write is to do, block by block: decided before anything is sent. */
import type { Area } from '../../kernel/cells';
import type { Issue } from '../../kernel/issue';
import type { Sheet } from '../../kernel/sheet';
import type { StandingCharts } from '../steps/charts';
import type { Difference } from '../cells/difference';
import type { DropPlan } from './drop';
import type { Journal } from '../journal/journal';
import type { BlockPlace } from './places';
import type { Places } from '../cells/render';
import type { NameChange } from './results';
import type { Slot } from '../journal/slot';
import type { Inserted } from '../cells/spread';
import type { Swap } from './standIns';

/** What is to be done for one block. */
export interface BlockPlan extends BlockPlace {
  readonly sheet: Sheet;
  readonly state: 'added' | 'changed' | 'kept';
  readonly difference: Difference;
  readonly repaint: boolean;
  /** No write of it, or of the sheet that it has now, was ever finished: the page is set up as well. */
  readonly fresh: boolean;
  /** The block's size before; undefined: it has no cells yet. */
  readonly was: BlockSize | undefined;
  /** The block's name exists, though it may point at nothing. */
  readonly named: boolean;
  /** Its name has to be put right first. */
  readonly strayed: boolean;
  /** Merged areas over cells of ours, which are undone. */
  readonly hiding: readonly Area[];
  /** Something it refers to moved, so that its journal has to be written with the next batch. */
  readonly moved: boolean;
  /** The charts of its worksheet, ours and others. */
  readonly charts: StandingCharts;
  /** Charts of ours that it does not have any more. */
  readonly goneCharts: readonly string[];
  /** Where every block stands or will stand, for links. */
  readonly places: Places;
  /** A person's lines in it, which stay where they are. */
  readonly inserted: Inserted;
  /** A person's lines that are in the way. */
  readonly stuck: Inserted;
  /** What the journal will say of it. */
  readonly slot: Slot;
  /** What the journal must say first, when an earlier run stopped midway: its cells as they are now. */
  readonly midway: Slot | undefined;
}

export interface WritePlan {
  readonly step: 'refuse' | 'nothing' | 'write';
  readonly blocks: readonly BlockPlan[];
  readonly drops: readonly DropPlan[];
  readonly names: readonly NameChange[];
  /** Formulas of a person's that make room for values, or come back. */
  readonly swaps: readonly Swap[];
  /** The numbers that the journal will end with. */
  readonly numbers: Pick<Journal, 'run' | 'base'>;
  /** Excel forgets what could be undone: the journal's own sheet is made, or a sheet is deleted. */
  readonly clearsUndo: boolean;
  /** Blocks that are neither wanted nor to be taken away. */
  readonly leftovers: readonly string[];
  readonly issues: readonly Issue[];
}

export type BlockSize = Pick<Area, 'rows' | 'columns'>;

export const sizeOf = (cells: readonly (readonly unknown[])[]): BlockSize => ({
  rows: cells.length,
  columns: cells[0]?.length ?? 0,
});

export const sameSize = (a: BlockSize, b: BlockSize): boolean => a.rows === b.rows && a.columns === b.columns;
