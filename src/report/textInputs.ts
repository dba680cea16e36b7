/** Formulas that point at numbers typed as text hold the number itself: a link to text would be wrong or an error. */
import { cellLabel, type Cell, type CellRef, type Sheet } from '../kernel';
import { asValue } from './contents';

/** @returns the sheet with every cell that links to one of the text cells turned into its value. */
export function withoutTextLinks(sheet: Sheet, unlinked: readonly CellRef[]): Sheet {
  if (unlinked.length === 0) return sheet;
  const labels = new Set(unlinked.map(cellLabel));
  const pointsAtText = ({ content }: Cell): boolean =>
    content.kind === 'formula' &&
    content.formula.some((part) => typeof part !== 'string' && 'input' in part && labels.has(cellLabel(part.input)));
  return { ...sheet, cells: sheet.cells.map((row) => row.map((cell) => (pointsAtText(cell) ? asValue(cell) : cell))) };
}
