/** Sheets of another workbook, taken into this one as Excel does: under free names, at the end, with new ids. */
import type { Area } from '../../kernel/cells';
import type { Cell, CellFormat } from './cell';
import { gridCells, gridHeight, mapArea } from './cellGrid';
import { idFor } from './create';
import { findSheet } from './find';
import { type Document, type Sheet, SHEET_COLUMNS, type Table } from './model';
import { requireOpenStructure } from './protection';
import { refuse } from './refusal';
import { freeTableName } from './tables';

const everything = (sheet: Sheet): Area => ({
  row: 0,
  column: 0,
  rows: gridHeight(sheet.cells),
  columns: SHEET_COLUMNS,
});

/** What a format started from stands in the other file; what was read of it stays. */
const freed = ({ base: _file, ...format }: CellFormat): CellFormat => format;

/** What would come along wrongly is not brought at all. */
function requireSimple(sheet: Sheet): void {
  const { charts, comments, notes, unread, carried } = sheet;
  const others = (carried?.shapes ?? 0) + (carried?.pivotTables ?? 0);
  const reaching = [...gridCells(sheet.cells, everything(sheet))].some(([, , cell]) => cell.formula?.includes('!'));
  if (charts.length + comments.length + notes.length + unread.length + others > 0 || reaching)
    refuse('NotImplemented', `"${sheet.name}" holds more than cells, or formulas that point at other sheets.`);
}

/** `Phiếu`, then `Phiếu (2)`. */
function freeName(document: Document, wanted: string): string {
  const numbered = document.sheets.map((_, at) => ` (${at + 2})`).map((end) => wanted.slice(0, 31 - end.length) + end);
  return [wanted, ...numbered].find((name) => findSheet(document, name) === undefined) ?? wanted;
}

function cellsOf(sheet: Sheet): Sheet['cells'] {
  const made = new Map<CellFormat, CellFormat>();
  const same = (format: CellFormat): CellFormat => {
    const known = made.get(format) ?? freed(format);
    made.set(format, known);
    return known;
  };
  const columns = Math.max(0, ...[...gridCells(sheet.cells, everything(sheet))].map(([, column]) => column + 1));
  return mapArea(sheet.cells, { ...everything(sheet), columns }, (cell): Cell | undefined =>
    cell?.format === undefined ? cell : { ...cell, format: same(cell.format) },
  );
}

function withSheetOf(document: Document, other: Document, sheet: Sheet): Document {
  requireSimple(sheet);
  const id = idFor(document);
  const added: Sheet = {
    ...sheet,
    id,
    name: freeName(document, sheet.name),
    fromFile: false,
    standard: document.standard,
    cells: cellsOf(sheet),
    columnFormats: new Map([...sheet.columnFormats].map(([column, format]) => [column, freed(format)])),
  };
  const grown = { ...document, nextId: document.nextId + 1, sheets: [...document.sheets, added] };
  return other.tables
    .filter((table) => table.sheetId === sheet.id)
    .reduce((all, table): Document => {
      const isTaken = all.tables.some(({ name }) => name.toLowerCase() === table.name.toLowerCase());
      const own: Table = { ...table, id: idFor(all), sheetId: id, name: isTaken ? freeTableName(all) : table.name };
      return { ...all, nextId: all.nextId + 1, tables: [...all.tables, own] };
    }, grown as Document);
}

/**
 * Names of the other workbook stay there; cell styles of names that this one does not have come along.
 *
 * @param names of the sheets that are wanted; undefined: all
 */
export function insertSheets(
  document: Document,
  other: Document,
  names: readonly string[] | undefined,
): { readonly document: Document; readonly ids: readonly string[] } {
  requireOpenStructure(document);
  const wanted = other.sheets.filter(({ name }) => names === undefined || names.includes(name));
  const styles = other.styles
    .filter((style) => !style.builtIn && !document.styles.some(({ name }) => name === style.name))
    .map((style) => ({ ...style, format: freed(style.format) }));
  const dressed = {
    ...document,
    calculated: false,
    styles: styles.length === 0 ? document.styles : [...document.styles, ...styles],
  };
  const inserted = wanted.reduce((all, sheet) => withSheetOf(all, other, sheet), dressed as Document);
  return { document: inserted, ids: inserted.sheets.slice(document.sheets.length).map(({ id }) => id) };
}
