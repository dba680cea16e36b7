/** What a write would do, cell by cell, told before anything is written. */
import type { CellRef, CellValue } from '../../kernel/cells';
import type { Issue } from '../../kernel/issue';
import type { Role } from '../../kernel/sheet';
import { stampOf } from '../../kernel/stamp';
import type { BlockPlan, WritePlan } from './writePlan';
import type { ChangedCell } from '../cells/difference';
import type { DropPlan } from './drop';
import type { RunRecord } from '../journal/history';
import { canRestore, type Journal } from '../journal/journal';
import { ownSpot } from '../cells/spread';
import type { Survey } from './survey';

/** What happens to one block. */
export interface BlockOutcome {
  readonly block: string;
  /** The actual tab name. */
  readonly tab: string;
  readonly state: 'added' | 'changed' | 'kept' | 'removed';
  /** Cells written. */
  readonly cells: number;
}

/** One cell of ours that will change; `""` is blank. */
export interface CellChange {
  readonly cell: CellRef;
  readonly kind: 'added' | 'changed' | 'removed';
  readonly was: CellValue;
  readonly becomes: CellValue;
  /** The part that the cell plays in the report; undefined where it has none any more. */
  readonly role: Role | undefined;
}

/** A cell of ours that a person changed by hand and that stays so. */
export interface Override {
  readonly block: string;
  /** Counted in the report's own rows and columns, without those that a person inserted. */
  readonly at: { readonly row: number; readonly column: number };
  readonly cell: CellRef;
  readonly found: CellValue;
  readonly planned: CellValue;
}

export interface BlockPreview extends BlockOutcome {
  readonly changes: readonly CellChange[];
  /** Its rows, columns or looks change, not only what some cells hold. */
  readonly reshaped: boolean;
  /** The sheet itself goes or comes as well. */
  readonly withTab: boolean;
}

/** What the journal says of earlier writes. */
export interface History {
  /** The last write stopped midway. */
  readonly unfinished: boolean;
  /** There is something to go back to. */
  readonly restorable: boolean;
  /** Oldest first. */
  readonly runs: readonly RunRecord[];
}

export interface SheetsPreview {
  /** Changes when anything in our blocks or in the journal does. */
  readonly stamp: string;
  readonly step: WritePlan['step'];
  readonly clearsUndo: boolean;
  readonly history: History;
  readonly blocks: readonly BlockPreview[];
  readonly overrides: readonly Override[];
  /** Names of blocks that are no part of the report any more and still stand in the workbook. */
  readonly leftovers: readonly string[];
  readonly issues: readonly Issue[];
}

type Spot = { readonly row: number; readonly column: number };

const placed = (origin: CellRef, { row, column }: Spot): CellRef => ({
  sheet: origin.sheet,
  row: origin.row + row,
  column: origin.column + column,
});

const kindOf = ({ was, value }: ChangedCell): CellChange['kind'] =>
  value === '' ? 'removed' : was === '' ? 'added' : 'changed';

function changesOf(
  origin: CellRef,
  cells: readonly ChangedCell[],
  role: (spot: Spot) => Role | undefined,
): CellChange[] {
  return cells
    .filter(({ was, value }) => was !== '' || value !== '')
    .map((cell) => ({
      cell: placed(origin, cell),
      kind: kindOf(cell),
      was: cell.was,
      becomes: cell.value,
      role: role(cell),
    }));
}

export const outcomeOf = ({ sheet, origin, state, difference }: BlockPlan): BlockOutcome => ({
  block: sheet.block,
  tab: origin.sheet,
  state,
  cells: difference.writes.length,
});

export const dropOutcome = ({ block, origin, difference }: DropPlan): BlockOutcome => ({
  block,
  tab: origin?.sheet ?? '',
  state: 'removed',
  cells: difference.surplus.filter(({ was }) => was !== '').length,
});

const blockPreview = (plan: BlockPlan): BlockPreview => ({
  ...outcomeOf(plan),
  changes: changesOf(
    plan.origin,
    [...plan.difference.writes, ...plan.difference.surplus],
    ({ row, column }) => plan.sheet.cells[row]?.[column]?.role,
  ),
  reshaped: plan.state !== 'kept' && plan.repaint,
  withTab: plan.addTab,
});

const dropPreview = (plan: DropPlan): BlockPreview => ({
  ...dropOutcome(plan),
  changes: plan.origin === undefined ? [] : changesOf(plan.origin, plan.difference.surplus, () => undefined),
  reshaped: true,
  withTab: plan.withTab,
});

const overridesOf = ({ sheet, origin, difference, inserted }: BlockPlan): Override[] =>
  difference.kept
    .filter(({ overtyped }) => overtyped)
    .map(({ row, column, found, planned }) => ({
      block: sheet.block,
      at: ownSpot({ row, column }, inserted),
      cell: placed(origin, { row, column }),
      found,
      planned,
    }));

/** What a preview stood on: compared again before the write. */
const stampOfSurvey = ({ journal, blocks }: Survey): string =>
  stampOf([journal.run, journal.clean, [...blocks].map(([block, { origin, now }]) => [block, origin, now])]);

export const historyOf = (journal: Journal): History => ({
  unfinished: !journal.clean,
  restorable: canRestore(journal),
  runs: journal.runs,
});

export function previewOf(survey: Survey, plan: WritePlan): SheetsPreview {
  return {
    stamp: stampOfSurvey(survey),
    step: plan.step,
    clearsUndo: plan.clearsUndo,
    history: historyOf(survey.journal),
    blocks: [...plan.blocks.map(blockPreview), ...plan.drops.map(dropPreview)],
    overrides: plan.blocks.flatMap(overridesOf),
    leftovers: plan.leftovers,
    issues: plan.issues,
  };
}
