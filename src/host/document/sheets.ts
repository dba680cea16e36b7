/** Sheets: adding, renaming, moving, hiding, protecting and deleting them, and merging their cells. */
import type { Area } from '../../kernel/cells';
import { contains, intersection } from './address';
import { mapArea } from './cellGrid';
import { idFor, newSheet } from './create';
import { findSheet, sheetOf, tablesIn, withSheet } from './find';
import { changeFormulas, deletedSheet, renamedSheet } from './formulaText';
import type { Document, Sheet, Visibility } from './model';
import { freeSheetName, requireLegalSheetName } from './nameRules';
import { requireOpenStructure, requireUnprotected } from './protection';
import { refuse } from './refusal';

function requireFreeSheetName(document: Document, name: string, except?: string): void {
  const other = findSheet(document, name);
  if (other && other.id !== except) refuse('ItemAlreadyExists', `There is already a worksheet "${name}".`);
}

/**
 * Adds a sheet at the end.
 * @throws Refusal InvalidArgument for an illegal name, ItemAlreadyExists for one in use
 */
export function addSheet(document: Document, wanted: unknown): { readonly document: Document; readonly sheet: Sheet } {
  requireOpenStructure(document);
  const name: unknown = wanted ?? freeSheetName(document);
  requireLegalSheetName(name);
  requireFreeSheetName(document, name);
  const sheet = newSheet(idFor(document), name, document.standard);
  return { document: { ...document, nextId: document.nextId + 1, sheets: [...document.sheets, sheet] }, sheet };
}

/** Formulas and names that speak of the sheet follow. */
export function renameSheet(document: Document, id: string, name: unknown): Document {
  requireOpenStructure(document);
  requireLegalSheetName(name);
  requireFreeSheetName(document, name, id);
  const old = sheetOf(document, id).name;
  const renamed = withSheet(document, id, (sheet) => ({ ...sheet, name }));
  return changeFormulas(renamed, renamedSheet(old, name));
}

/** @param position from 0 */
export function moveSheet(document: Document, id: string, position: unknown): Document {
  requireOpenStructure(document);
  const legal =
    typeof position === 'number' && Number.isInteger(position) && position >= 0 && position < document.sheets.length;
  if (!legal) return refuse('InvalidArgument', `There is no position ${String(position)} among the worksheets.`);
  const others = document.sheets.filter((sheet) => sheet.id !== id);
  return { ...document, sheets: [...others.slice(0, position), sheetOf(document, id), ...others.slice(position)] };
}

const visibleBesides = (document: Document, id: string): Sheet | undefined =>
  document.sheets.find((sheet) => sheet.id !== id && sheet.visibility === 'Visible');

function withActiveBesides(document: Document, id: string): Document {
  if (document.activeSheetId !== id) return document;
  return { ...document, activeSheetId: visibleBesides(document, id)?.id ?? document.activeSheetId };
}

/** @throws Refusal InvalidOperation when no visible sheet would be left */
export function showSheet(document: Document, id: string, visibility: unknown): Document {
  requireOpenStructure(document);
  if (visibility !== 'Visible' && visibility !== 'Hidden' && visibility !== 'VeryHidden')
    return refuse('InvalidArgument', `"${String(visibility)}" is not a visibility.`);
  const changed = withSheet(document, id, (sheet) => ({ ...sheet, visibility: visibility satisfies Visibility }));
  if (visibility === 'Visible') return changed;
  if (!visibleBesides(document, id)) refuse('InvalidOperation', 'A workbook must keep at least one visible worksheet.');
  return withActiveBesides(changed, id);
}

/** Its tables and its own names go with it; formulas and names that spoke of it say `#REF!`. */
export function deleteSheet(document: Document, id: string): Document {
  requireOpenStructure(document);
  const sheet = sheetOf(document, id);
  if (!visibleBesides(document, id)) refuse('InvalidOperation', 'A workbook must keep at least one visible worksheet.');
  if (sheet.visibility === 'VeryHidden') refuse('InvalidOperation', 'A very hidden worksheet cannot be deleted.');
  const active = withActiveBesides(document, id);
  const without = {
    ...active,
    calculated: false,
    sheets: active.sheets.filter((other) => other.id !== id),
    tables: active.tables.filter((table) => table.sheetId !== id),
    names: active.names.filter((defined) => defined.sheetId !== id),
  };
  return changeFormulas(without, deletedSheet(sheet.name));
}

/** Only the first cell of each merged block keeps its contents. */
function mergeBlock(document: Document, sheetId: string, area: Area): Document {
  const sheet = sheetOf(document, sheetId);
  requireUnprotected(sheet);
  if (area.rows * area.columns === 1) return document;
  if (sheet.merges.some((merge) => intersection(merge, area) && !contains(area, merge)))
    refuse('InvalidOperation', 'The range overlaps merged cells.');
  if (tablesIn(document, sheetId, area).length > 0) refuse('InvalidOperation', 'Cells of a table cannot be merged.');
  const cells = mapArea(sheet.cells, area, (cell, row, column) => {
    if (row === area.row && column === area.column) return cell;
    return cell?.format ? { value: '', format: cell.format } : undefined;
  });
  const merges = [...sheet.merges.filter((merge) => !contains(area, merge)), area];
  return withSheet({ ...document, calculated: false }, sheetId, (old) => ({ ...old, cells, merges }));
}

/** @param across true to merge each row by itself */
export function mergeCells(
  document: Document,
  place: { readonly sheetId: string; readonly area: Area },
  across: boolean,
): Document {
  if (!across) return mergeBlock(document, place.sheetId, place.area);
  const rows = Array.from({ length: place.area.rows }, (_, i) => ({ ...place.area, row: place.area.row + i, rows: 1 }));
  return rows.reduce((changed, row) => mergeBlock(changed, place.sheetId, row), document);
}

/** Takes apart every merged block that the area touches. */
export function unmergeCells(document: Document, place: { readonly sheetId: string; readonly area: Area }): Document {
  requireUnprotected(sheetOf(document, place.sheetId));
  return withSheet(document, place.sheetId, (sheet) => ({
    ...sheet,
    merges: sheet.merges.filter((merge) => !intersection(merge, place.area)),
  }));
}
