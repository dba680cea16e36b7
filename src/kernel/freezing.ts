/** Sheets for readers without the add-in: values where our own worksheet functions are called, and the way back. */
import type { Cell, Sheet } from './sheet';
import { callsOurFunction } from './worksheetFunction';

const withCells = (sheet: Sheet, change: (cell: Cell) => Cell): Sheet => ({
  ...sheet,
  cells: sheet.cells.map((line) => line.map(change)),
});

function frozenCell(cell: Cell): Cell {
  const { content } = cell;
  if (content.kind !== 'formula') return cell;
  const calls = callsOurFunction(content.formula.map((part) => (typeof part === 'string' ? part : 'A1')).join(''));
  return calls ? { ...cell, content: { ...content, frozen: true } } : cell;
}

function liveCell(cell: Cell): Cell {
  if (cell.content.kind !== 'formula') return cell;
  const { frozen: _now, ...content } = cell.content;
  return { ...cell, content };
}

/** Every other formula stays live. */
export const frozen = (sheet: Sheet): Sheet => withCells(sheet, frozenCell);

export const thawed = (sheet: Sheet): Sheet => withCells(sheet, liveCell);

/** How many cells hold a value in place of their formula. */
export const frozenCells = ({ cells }: Sheet): number =>
  cells.flat().filter(({ content }) => content.kind === 'formula' && content.frozen === true).length;
