/** What a person typed between our reading and our writing: found by looking just before each write, and put back. */
import { type CellRef, type CellValue, cellLabel } from '../../kernel/cells';
import type { WritePlan } from '../plan/writePlan';
import { sameCell } from '../cells/same';
import { BYTES_A_RANGE, type Step } from '../steps/step';
import type { SeenCell, Witness } from '../steps/witness';

interface Expected {
  readonly was: CellValue;
  readonly value: CellValue;
}

/** The cells that the write changes, by place. */
function expectedCells({ blocks, drops, swaps }: WritePlan): ReadonlyMap<string, Expected> {
  const at = (origin: CellRef, { row, column }: { readonly row: number; readonly column: number }): string =>
    cellLabel({ sheet: origin.sheet, row: origin.row + row, column: origin.column + column });
  const changed = [...blocks, ...drops, ...swaps].flatMap(({ origin, difference }) =>
    origin === undefined
      ? []
      : [...difference.writes, ...difference.surplus].map((cell): [string, Expected] => [at(origin, cell), cell]),
  );
  return new Map(changed);
}

/** Blank cells that a merge covers are not written, but what was typed into them would be swallowed. */
const UNTOUCHED: Expected = { was: '', value: '' };

/** @returns the cells that somebody filled after the survey, with what they held; the first look at a cell counts */
export function typedMeanwhile(plan: WritePlan, witness: Witness, merged: ReadonlySet<string>): SeenCell[] {
  const expected = expectedCells(plan);
  const looked = new Set<string>();
  return witness.seen().filter(({ cell, found }) => {
    const place = cellLabel(cell);
    const known = expected.get(place) ?? (merged.has(place) ? UNTOUCHED : undefined);
    if (looked.has(place) || known === undefined) return false;
    looked.add(place);
    return found !== '' && !sameCell(found, known.was) && !sameCell(found, known.value);
  });
}

/** Cells that repainted merges cover and that are to stay blank. */
export function swallowedCells({ blocks }: WritePlan): ReadonlySet<string> {
  const covered = blocks
    .filter(({ repaint, state }) => repaint && state !== 'kept')
    .flatMap(({ origin, sheet, difference }) => {
      const kept = new Set(difference.kept.map(({ row, column }) => `${row},${column}`));
      return sheet.merges.flatMap((area) =>
        Array.from({ length: area.rows * area.columns }, (_, index) => ({
          row: area.row + Math.floor(index / area.columns),
          column: area.column + (index % area.columns),
        }))
          .filter(({ row, column }) => sheet.cells[row]?.[column]?.content.kind === 'blank')
          .filter(({ row, column }) => !kept.has(`${row},${column}`))
          .map(({ row, column }) =>
            cellLabel({ sheet: origin.sheet, row: origin.row + row, column: origin.column + column }),
          ),
      );
    });
  return new Set(covered);
}

/** The person's contents again; a merge that would hide one is undone. */
export const putBackSteps = (typed: readonly SeenCell[], swallowed: ReadonlySet<string>): Step[] =>
  typed.map(({ cell, found }) => ({
    bytes: 2 * BYTES_A_RANGE,
    put: ({ workbook }) => {
      const range = workbook.worksheets.getItem(cell.sheet).getRangeByIndexes(cell.row, cell.column, 1, 1);
      if (swallowed.has(cellLabel(cell))) range.unmerge();
      range.formulas = [[found]];
    },
  }));
