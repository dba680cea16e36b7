/** Merged cells over a block: those that hide cells of ours, which Excel would swallow without a word. */
import { type Area, areaAddress, type CellRef } from '../../kernel/cells';
import { type Issue, issue } from '../../kernel/issue';
import type { Sheet } from '../../kernel/sheet';
import { areasIn, type Move } from '../cells/references';
import { spreadArea } from '../cells/spread';
import type { Slot } from '../journal/slot';
import { blockRange } from '../steps/fill';
import type { Survey } from './survey';
import { type BlockPlan, sizeOf } from './writePlan';

/** Excel tells no more than 512 merged areas, and fails where there are more; a person may add some to our own. */
const MOST_TOLD = 400;

/** A repaint undoes every merge; elsewhere a cell of ours that is blank may have been swallowed by one. */
const isSuspect = ({ sheet, state, repaint, difference }: BlockPlan): boolean =>
  state === 'changed' &&
  !repaint &&
  sheet.merges.length <= MOST_TOLD &&
  difference.writes.some(({ was, value }) => was === '' && value !== '');

/** One sync where cells of ours are blank, which is seldom: Excel counts the question as a request that writes. */
export async function mergesOver(
  context: Excel.RequestContext,
  blocks: readonly BlockPlan[],
): Promise<Survey['merges']> {
  const asked = blocks.filter(isSuspect).map(({ sheet, origin }) => {
    const size = sizeOf(sheet.cells);
    const areas = blockRange(context, origin, { row: 0, column: 0, ...size }).getMergedAreasOrNullObject();
    areas.load('address');
    return { block: sheet.block, origin, areas };
  });
  if (asked.length > 0) await context.sync();
  const found = asked.filter(({ areas }) => !areas.isNullObject);
  return new Map(
    found.map(({ block, origin, areas }) => [
      block,
      areasIn(areas.address).map((area) => ({
        ...area,
        row: area.row - origin.row,
        column: area.column - origin.column,
      })),
    ]),
  );
}

const sameArea = (a: Area, b: Area): boolean =>
  a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;

/** A merged area shows its first cell only. */
const hides = ({ row, column, rows, columns }: Area, { cells }: Sheet): boolean =>
  cells
    .slice(Math.max(0, row), Math.max(0, row + rows))
    .some((line, down) =>
      line
        .slice(Math.max(0, column), Math.max(0, column + columns))
        .some(
          ({ content }, right) =>
            content.kind !== 'blank' && (Math.max(0, row) + down !== row || Math.max(0, column) + right !== column),
        ),
    );

/** The standing merges that must be undone before the block is written. */
export const hidingMerges = (standing: readonly Area[], sheet: Sheet): Area[] =>
  standing.filter((area) => !sheet.merges.some((own) => sameArea(own, area)) && hides(area, sheet));

/** Merges of ours as the last write left them, wherever lines were deleted or inserted since. */
function ownMerges({ place, report, inserted }: Slot, move: Move): Area[] {
  return (report?.frame.merges ?? []).flatMap((own) => {
    const area = spreadArea(own, inserted);
    const now = move(place.sheet, { ...area, row: area.row + place.row, column: area.column + place.column });
    return now === undefined ? [] : [now.area];
  });
}

/** What a person is told of merges that are undone; those of ours that merely moved are put right without a word. */
export function mergeIssues(
  undone: readonly Area[],
  origin: CellRef,
  { last, move }: { readonly last: Slot | undefined; readonly move: Move },
): Issue[] {
  const own = last === undefined ? [] : ownMerges(last, move);
  return undone
    .map((area) => ({ ...area, row: area.row + origin.row, column: area.column + origin.column }))
    .filter((area) => !own.some((each) => sameArea(each, area)))
    .map((area) => {
      const cell = { sheet: origin.sheet, row: area.row, column: area.column };
      return issue({ code: 'merge-undone', severity: 'warning', cell }, { area: areaAddress(area) });
    });
}
