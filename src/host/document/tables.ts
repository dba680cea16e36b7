/** Tables: adding, resizing, renaming, and keeping their headings texts. */
import { cellAddress, type Area, type CellValue } from '../../kernel/cells';
import { contains, intersection } from './address';
import { gridCell, mapArea } from './cellGrid';
import { idFor } from './create';
import { cutsMerge, findName, findTable, sheetOf, tableOf, withSheet } from './find';
import type { Document, Sheet, Table } from './model';
import { requireLegalName } from './nameRules';
import { requireUnprotected } from './protection';
import { refuse } from './refusal';

/** The row of headings. */
export const headingArea = (table: Table): Area => ({ ...table.area, rows: 1 });

/** The rows between the headings and the totals. */
export function bodyArea(table: Table): Area {
  const above = table.showHeaders ? 1 : 0;
  const rows = table.area.rows - above - (table.showTotals ? 1 : 0);
  return { ...table.area, row: table.area.row + above, rows };
}

const asText = (value: CellValue | undefined): string =>
  typeof value === 'boolean' ? String(value).toUpperCase() : String(value ?? '');

/** Blank headings become `Column1` …, repeated ones get a number, as Excel does it. */
function distinctHeadings(texts: readonly string[]): readonly string[] {
  const taken = new Set(texts.filter((text) => text !== '').map((text) => text.toLowerCase()));
  const seen = new Set<string>();
  return texts.map((text, index) => {
    const wanted = text === '' ? `Column${index + 1}` : text;
    if (text !== '' && !seen.has(text.toLowerCase())) {
      seen.add(text.toLowerCase());
      return text;
    }
    const free = freeHeading(wanted, text === '' && !taken.has(wanted.toLowerCase()), (name) =>
      taken.has(name.toLowerCase()),
    );
    taken.add(free.toLowerCase());
    seen.add(free.toLowerCase());
    return free;
  });
}

function freeHeading(wanted: string, isFree: boolean, isTaken: (name: string) => boolean): string {
  if (isFree) return wanted;
  const number = Array.from({ length: 16_384 }, (_, i) => i + 2).find((n) => !isTaken(`${wanted}${n}`));
  return `${wanted}${number ?? ''}`;
}

/** @returns the headings, from left to right. */
export const tableHeadings = (document: Document, table: Table): readonly string[] =>
  headingTexts(sheetOf(document, table.sheetId), table);

const headingTexts = (sheet: Sheet, table: Table): readonly string[] =>
  Array.from({ length: table.area.columns }, (_, i) =>
    asText(gridCell(sheet.cells, table.area.row, table.area.column + i)?.value),
  );

/** Makes every heading of a table a distinct text, as Excel does after each write to the row of headings. */
export function withHeadingTexts(document: Document, table: Table): Document {
  if (!table.showHeaders) return document;
  const sheet = sheetOf(document, table.sheetId);
  const headings = distinctHeadings(headingTexts(sheet, table));
  const right = headings.every((text, i) => {
    const cell = gridCell(sheet.cells, table.area.row, table.area.column + i);
    return cell?.value === text && cell.formula === undefined;
  });
  if (right) return document;
  const cells = mapArea(sheet.cells, headingArea(table), (cell, _row, column) => {
    const value = headings[column - table.area.column] ?? '';
    return cell?.format ? { value, format: cell.format } : { value };
  });
  return withSheet({ ...document, calculated: false }, sheet.id, (old) => ({ ...old, cells }));
}

function requireFree(
  document: Document,
  place: { readonly sheetId: string; readonly area: Area },
  except?: Table,
): void {
  const { area } = place;
  const sheet = sheetOf(document, place.sheetId);
  const other = document.tables.find(
    (table) => table !== except && table.sheetId === sheet.id && intersection(table.area, area),
  );
  if (other) refuse('InvalidArgument', `The table would overlap the table "${other.name}".`);
  if (cutsMerge(sheet, area) || sheet.merges.some((merge) => contains(area, merge)))
    refuse('InvalidOperation', 'A table cannot cover merged cells.');
}

export function freeTableName(document: Document): string {
  const free = Array.from({ length: document.tables.length + 1 }, (_, i) => `Table${i + 1}`).find(
    (name) => !findTable(document, name) && !findName(document, { name }),
  );
  return free ?? `Table${document.tables.length + 2}`;
}

/**
 * Adds a table with headings in its first row.
 * @throws Refusal InvalidArgument when it overlaps another, NotImplemented without headings (Excel would shift cells down)
 */
export function addTable(
  document: Document,
  place: { readonly sheetId: string; readonly area: Area },
  hasHeaders: boolean,
): { readonly document: Document; readonly table: Table } {
  const sheet = sheetOf(document, place.sheetId);
  requireUnprotected(sheet);
  if (!hasHeaders) refuse('NotImplemented', 'This workbook only makes tables from ranges that have a row of headings.');
  const area = place.area.rows > 1 ? place.area : { ...place.area, rows: 2 };
  requireFree(document, { sheetId: sheet.id, area });
  const table: Table = {
    id: idFor(document),
    name: freeTableName(document),
    sheetId: sheet.id,
    area,
    style: 'TableStyleMedium2',
    showHeaders: true,
    showTotals: false,
    showFilterButton: true,
    showBandedRows: true,
  };
  const added = { ...document, nextId: document.nextId + 1, tables: [...document.tables, table] };
  return { document: withHeadingTexts(added, table), table };
}

/** @returns the document with some properties of one table changed. */
export const changeTable = (document: Document, id: string, change: Partial<Table>): Document => ({
  ...document,
  tables: document.tables.map((table) => (table.id === id ? { ...table, ...change } : table)),
});

/** @throws Refusal InvalidArgument for an illegal name, ItemAlreadyExists for one in use */
export function renameTable(document: Document, id: string, name: string): Document {
  requireLegalName(name);
  const other = findTable(document, name);
  if ((other && other.id !== id) || findName(document, { name }))
    refuse('ItemAlreadyExists', `The name "${name}" is already in use.`);
  return changeTable(document, id, { name });
}

/** @throws Refusal InvalidArgument unless the headings stay in their row and the new area overlaps the old one */
export function resizeTable(document: Document, id: string, area: Area): Document {
  const table = tableOf(document, id);
  const sheet = sheetOf(document, table.sheetId);
  requireUnprotected(sheet);
  if (area.row !== table.area.row || area.rows < 2 || !intersection(area, table.area))
    refuse(
      'InvalidArgument',
      `The table must keep its headings in row ${cellAddress(table.area)} and at least one row below.`,
    );
  requireFree(document, { sheetId: sheet.id, area }, table);
  return withHeadingTexts(changeTable(document, id, { area }), { ...table, area });
}

/** Drops the table and keeps its cells. */
export const convertTableToRange = (document: Document, id: string): Document => ({
  ...document,
  tables: document.tables.filter((table) => table.id !== id),
});
