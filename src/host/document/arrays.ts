/** Formulas that fill more than their own cell: those that spill, and the older ones that were given a fixed block. */
import type { Area } from '../../kernel/cells';
import { contains, intersection } from './address';
import type { ArrayBlock } from './arrayBlock';
import { gridCells, mapArea, type CellGrid } from './cellGrid';
import { refuse } from './refusal';
import { isTorn, movedArea, type Shift } from './shiftReferences';

/** Cells that are part of a fixed block and not its first one cannot be written by themselves. */
const cuts = (block: ArrayBlock, area: Area): boolean =>
  !block.spills && intersection(block.area, area) !== undefined && !contains(area, block.area);

/** @returns the blocks that are left when the contents of an area are written. @throws Refusal InvalidOperation for part of a fixed block */
export function blocksAfterWrite(blocks: readonly ArrayBlock[], area: Area): readonly ArrayBlock[] {
  if (blocks.some((block) => cuts(block, area)))
    refuse('InvalidOperation', 'A part of an array formula cannot be changed.');
  const left = blocks.filter((block) => !contains(area, { ...block.area, rows: 1, columns: 1 }));
  return left.length === blocks.length ? blocks : left;
}

/** @returns the blocks after a shift; what spills is found anew by the next calculation. @throws Refusal InvalidOperation when a fixed block would change its shape */
export function movedBlocks(blocks: readonly ArrayBlock[], shift: Shift): readonly ArrayBlock[] {
  return blocks.flatMap((block) => {
    const area = movedArea(block.area, shift);
    const same = area?.rows === block.area.rows && area.columns === block.area.columns;
    if (!block.spills && (isTorn(block.area, shift) || (area && !same)))
      refuse('InvalidOperation', 'A part of an array formula cannot be changed.');
    return area && same ? [{ ...block, area }] : [];
  });
}

/** @returns the cells, with those that a block fills marked as no contents of their own */
export function withFilled(cells: CellGrid, blocks: readonly ArrayBlock[]): CellGrid {
  return blocks.reduce((grid, { area }) => {
    const filled = [...gridCells(grid, area)].filter(
      ([row, column, cell]) => (row !== area.row || column !== area.column) && cell.formula === undefined,
    );
    return filled.reduce(
      (changed, [row, column]) =>
        mapArea(changed, { row, column, rows: 1, columns: 1 }, (cell) => cell && { ...cell, spilled: true }),
      grid,
    );
  }, cells);
}
