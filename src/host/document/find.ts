/** Finding sheets, tables and names by id or by name, without regard to case as in Excel. */
import type { Area } from '../../kernel/cells';
import type { DefinedName, Document, Sheet, Table } from './model';
import { contains, intersection } from './address';
import { refuse } from './refusal';

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

export const findSheet = (document: Document, key: string): Sheet | undefined =>
  document.sheets.find((sheet) => sheet.id === key) ?? document.sheets.find((sheet) => same(sheet.name, key));

export const findTable = (document: Document, key: string): Table | undefined =>
  document.tables.find((table) => table.id === key) ?? document.tables.find((table) => same(table.name, key));

/** By which a name is found: those of different sheets, and of the workbook, may be alike. */
export interface NameKey {
  readonly name: string;
  /** Absent for a name of the workbook. */
  readonly sheetId?: string | undefined;
}

export const findName = (document: Document, { name, sheetId }: NameKey): DefinedName | undefined =>
  document.names.find((defined) => defined.sheetId === sheetId && same(defined.name, name));

/** @returns what a name means on a sheet: the sheet's own goes before that of the workbook */
export const nameSeenFrom = (document: Document, name: string, sheetId: string): DefinedName | undefined =>
  findName(document, { name, sheetId }) ?? findName(document, { name });

/** @throws Refusal ItemNotFound */
export const sheetOf = (document: Document, key: string): Sheet =>
  findSheet(document, key) ?? refuse('ItemNotFound', `There is no worksheet "${key}".`);

/** @throws Refusal ItemNotFound */
export const tableOf = (document: Document, key: string): Table =>
  findTable(document, key) ?? refuse('ItemNotFound', `There is no table "${key}".`);

/** @throws Refusal ItemNotFound */
export const nameOf = (document: Document, key: NameKey): DefinedName =>
  findName(document, key) ?? refuse('ItemNotFound', `There is no name "${key.name}".`);

/** @returns the document with one sheet changed; other sheets are shared. */
export const withSheet = (document: Document, id: string, change: (sheet: Sheet) => Sheet): Document => ({
  ...document,
  sheets: document.sheets.map((sheet) => (sheet.id === id ? change(sheet) : sheet)),
});

/** The tables of a sheet that share at least one cell with the area. */
export const tablesIn = (document: Document, sheetId: string, area: Area): readonly Table[] =>
  document.tables.filter((table) => table.sheetId === sheetId && intersection(table.area, area));

/** True when the area covers some but not all of a merged block. */
export const cutsMerge = (sheet: Sheet, area: Area): boolean =>
  sheet.merges.some((merge) => intersection(merge, area) && !contains(area, merge));
