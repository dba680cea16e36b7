/** Which writes a protected sheet refuses. */
import type { Area } from '../../kernel/cells';
import { gridCell } from './cellGrid';
import type { Document, ProtectionOptions, Sheet } from './model';
import { refuse } from './refusal';

/** Areas larger than this are taken as holding a locked cell without looking at each. */
const MOST_CELLS_LOOKED_AT = 1_000_000;

function isUnlocked(sheet: Sheet, row: number, column: number): boolean {
  const format = gridCell(sheet.cells, row, column)?.format ?? sheet.columnFormats.get(column) ?? sheet.standard;
  return format.locked === false;
}

function allUnlocked(sheet: Sheet, area: Area): boolean {
  if (area.rows * area.columns > MOST_CELLS_LOOKED_AT) return false;
  for (let row = area.row; row < area.row + area.rows; row += 1)
    for (let column = area.column; column < area.column + area.columns; column += 1)
      if (!isUnlocked(sheet, row, column)) return false;
  return true;
}

/** @throws Refusal AccessDenied when the sheet is protected, whatever the cells. */
export const requireUnprotected = (sheet: Sheet): void =>
  sheet.isProtected ? refuse('AccessDenied', `The worksheet "${sheet.name}" is protected.`) : undefined;

/** @throws Refusal AccessDenied when the sheet is protected and its protection does not leave this allowed */
export function requireAllowed(sheet: Sheet, option: Exclude<keyof ProtectionOptions, 'selectionMode'>): void {
  if (sheet.protectionOptions[option] !== true) requireUnprotected(sheet);
}

/** @throws Refusal AccessDenied when the sheet is protected and a cell of the area is locked. */
export function requireWritable(sheet: Sheet, area: Area): void {
  if (sheet.isProtected && !allUnlocked(sheet, area)) requireUnprotected(sheet);
}

/** @throws Refusal AccessDenied when the workbook's structure is protected */
export const requireOpenStructure = ({ structureLocked }: Document): void =>
  structureLocked ? refuse('AccessDenied', 'The structure of the workbook is protected.') : undefined;
