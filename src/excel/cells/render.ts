/** What is really sent for each cell: contents with their references resolved. */
import { type Area, type CellRef, type CellValue, cellAddress, columnLetters, quotedSheet } from '../../kernel/cells';
import type { BlockRef, Cell, Formula, InputRef, Sheet, TableRef } from '../../kernel/sheet';
import { standInInputs } from './references';

/** The top left cell of each block as it stands in the workbook. */
export type Places = ReadonlyMap<string, CellRef>;

function address(area: Area, fixed: BlockRef['fixed']): string {
  const columnMark = fixed === 'column' || fixed === 'both' ? '$' : '';
  const rowMark = fixed === 'row' || fixed === 'both' ? '$' : '';
  const marked = (row: number, column: number): string => `${columnMark}${columnLetters(column)}${rowMark}${row + 1}`;
  const first = marked(area.row, area.column);
  const last = marked(area.row + area.rows - 1, area.column + area.columns - 1);
  return area.rows === 1 && area.columns === 1 ? first : `${first}:${last}`;
}

function blockReference({ block, area, fixed }: BlockRef, own: string, places: Places): string {
  const place = places.get(block);
  if (place === undefined) throw new Error(`A formula refers to block ${block}, which is not being written.`);
  const moved = { ...area, row: area.row + place.row, column: area.column + place.column };
  return `${block === own ? '' : `${quotedSheet(place.sheet)}!`}${address(moved, fixed)}`;
}

const inputReference = ({ input, rows = 1, fixed }: InputRef): string =>
  `${quotedSheet(input.sheet)}!${address({ ...input, rows, columns: 1 }, fixed)}`;

/** A heading may hold signs that mean something inside the brackets; an apostrophe takes their meaning away. */
const tableReference = ({ table, heading }: TableRef): string => `${table}[${heading.replaceAll(/['#[\]]/gu, "'$&")}]`;

/** A formula with actual tab names and addresses, spelled without a tab name inside its own block. */
export const renderedFormula = (formula: Formula, own: string, places: Places): string =>
  formula
    .map((part) => {
      if (typeof part === 'string') return part;
      if ('input' in part) return inputReference(part);
      if ('table' in part) return tableReference(part);
      return blockReference(part, own, places);
    })
    .join('');

function renderedCell({ content }: Cell, own: string, places: Places): CellValue {
  switch (content.kind) {
    case 'blank':
      return '';
    case 'date':
      return content.serial;
    case 'formula':
      return content.frozen ? content.expected : renderedFormula(content.formula, own, places);
    case 'number':
    case 'text':
      return content.value;
  }
}

/** The block's cells as they are sent to Excel. */
export const rendered = (sheet: Pick<Sheet, 'block' | 'cells'>, places: Places): CellValue[][] =>
  sheet.cells.map((row) => row.map((cell) => renderedCell(cell, sheet.block, places)));

/** The distinct input cells that a sheet's formulas and links refer to, and those of a person's that it keeps track of. */
export function inputsOf(sheet: Sheet): CellRef[] {
  const inputs = new Map<string, CellRef>();
  const add = (input: CellRef): void => void inputs.set(`${quotedSheet(input.sheet)}!${cellAddress(input)}`, input);
  standInInputs(sheet).forEach(add);
  for (const { content, link } of sheet.cells.flat()) {
    if (link !== undefined && 'input' in link) add(link.input);
    if (content.kind !== 'formula') continue;
    for (const part of content.formula) if (typeof part !== 'string' && 'input' in part) add(part.input);
  }
  return [...inputs.values()];
}
