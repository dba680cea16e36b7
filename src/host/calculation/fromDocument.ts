/** The document as a calculation sees it, and the document with the values that came back. */
import type { Area } from '../../kernel/cells';
import { SHEET_COLUMNS, SHEET_ROWS, type Cell, type DefinedName, type Document, type Sheet } from '../document/model';
import type { ArrayBlock } from '../document/arrayBlock';
import { gridCells, gridRow, mapArea, unplainRows, withRow, type GridRow } from '../document/cellGrid';
import { tableHeadings } from '../document/tables';
import { isUnseenRegister } from './unseen';
import type { CalculatedValue, Calculation, Snapshot, SnapshotCell, SnapshotName } from './calculation';

const WHOLE = { row: 0, column: 0, rows: SHEET_ROWS, columns: SHEET_COLUMNS };

/** Beyond this the snapshot alone would take seconds and a gigabyte. */
export const MOST_CELLS = 400_000;

function snapshotCell(row: number, column: number, cell: Cell): SnapshotCell | undefined {
  if (cell.formula !== undefined) return { row, column, formula: cell.formula };
  if (cell.spilled || cell.value === undefined || cell.value === '') return undefined;
  return { row, column, value: cell.value, ...(cell.error ? { error: true } : {}) };
}

const snapshotCells = (sheet: Sheet): readonly SnapshotCell[] =>
  [...gridCells(sheet.cells, WHOLE)].flatMap(([row, column, cell]) => snapshotCell(row, column, cell) ?? []);

function snapshotName(document: Document, { name, sheetId, formula }: DefinedName, index: number): SnapshotName {
  const sheet = document.sheets.find(({ id }) => id === sheetId);
  return sheet ? { name: `_kc${index}_${name}`, formula, of: { sheet: sheet.name, name } } : { name, formula };
}

/** @returns everything of a document that its formulas can see */
export const snapshotOf = (document: Document): Snapshot => ({
  sheets: document.sheets.map((sheet) => ({
    id: sheet.id,
    name: sheet.name,
    cells: isUnseenRegister(document, sheet) ? [] : snapshotCells(sheet),
  })),
  tables: document.tables.map((table) => ({
    name: table.name,
    sheet: document.sheets.find(({ id }) => id === table.sheetId)?.name ?? '',
    area: table.area,
    headings: tableHeadings(document, table),
    showHeaders: table.showHeaders,
    showTotals: table.showTotals,
  })),
  names: document.names.map((defined, index) => snapshotName(document, defined, index)),
  date1904: document.date1904,
});

function changedRow(row: GridRow, change: (cell: Cell, column: number) => Cell | undefined): GridRow {
  const after = row.slice();
  for (const [column, cell] of row.entries()) {
    const changed = cell && change(cell, column);
    if (changed !== cell) after[column] = changed;
  }
  return after.every((cell, column) => cell === row[column]) ? row : after;
}

function changedSheet(sheet: Sheet, change: (cell: Cell, row: number, column: number) => Cell | undefined): Sheet {
  const cells = [...unplainRows(sheet.cells)].reduce((grid, [row, before]) => {
    const after = changedRow(before, (cell, column) => change(cell, row, column));
    return after === before ? grid : withRow(grid, row, after);
  }, sheet.cells);
  return cells === sheet.cells ? sheet : { ...sheet, cells };
}

function unspilled(cell: Cell): Cell | undefined {
  if (!cell.spilled) return cell;
  return cell.format && { value: '', format: cell.format };
}

/** @returns the document without the values that formulas spilled into other cells: they are no contents of those cells */
export function withoutSpills(document: Document): Document {
  const sheets = document.sheets.map((sheet) => changedSheet(sheet, unspilled));
  return sheets.every((sheet, index) => sheet === document.sheets[index]) ? document : { ...document, sheets };
}

function valueCell(cell: Cell | undefined, found: CalculatedValue | undefined): Cell {
  const { error: _old, spilled: _gone, ...kept } = cell ?? {};
  return {
    ...kept,
    value: found?.value,
    ...(found?.error ? { error: true } : {}),
    ...(found?.spilled ? { spilled: true } : {}),
  };
}

const sameCell = (one: Cell, other: Cell): boolean => one.value === other.value && !one.error === !other.error;

type Found = ReadonlyMap<number, ReadonlyMap<number, CalculatedValue>>;

function withFormulaValues(sheet: Sheet, found: Found): Sheet {
  return changedSheet(sheet, (cell, row, column) => {
    if (cell.formula === undefined) return cell;
    const valued = valueCell(cell, found.get(row)?.get(column));
    return sameCell(cell, valued) ? cell : valued;
  });
}

function withSpilledValues(sheet: Sheet, found: Found): Sheet {
  const cells = [...found].reduce((grid, [row, values]) => {
    const spilled = [...values.values()].filter((value) => value.spilled);
    if (spilled.length === 0) return grid;
    const after = gridRow(grid, row)?.slice() ?? [];
    for (const value of spilled) after[value.column] = valueCell(after[value.column], value);
    return withRow(grid, row, after);
  }, sheet.cells);
  return cells === sheet.cells ? sheet : { ...sheet, cells };
}

const placeOf = ({ row, column }: { readonly row: number; readonly column: number }): string => `${row} ${column}`;

/** What a formula filled whose value is not known any more, is not known either. */
function withUnknownBlock(sheet: Sheet, { area }: ArrayBlock): Sheet {
  const cells = mapArea(sheet.cells, area, (cell, row, column) =>
    row === area.row && column === area.column ? cell : { ...valueCell(cell, undefined), spilled: true },
  );
  return { ...sheet, cells };
}

/** The blocks that formulas fill now: the fixed ones, those that spill, and those of which nothing new is known. */
function withBlocks(sheet: Sheet, spills: readonly Area[], unknown: ReadonlySet<string>): Sheet {
  const fixed = sheet.arrays.filter((block) => !block.spills);
  const kept = sheet.arrays.filter((block) => block.spills && unknown.has(placeOf(block.area)));
  const places = new Set(fixed.map(({ area }) => placeOf(area)));
  const found = spills.filter((area) => !places.has(placeOf(area))).map((area) => ({ area, spills: true }));
  const arrays = [...fixed, ...kept, ...found];
  const lost = [...fixed, ...kept].filter(({ area }) => unknown.has(placeOf(area)));
  if (arrays.length === 0 && sheet.arrays.length === 0) return sheet;
  return lost.reduce(withUnknownBlock, { ...sheet, arrays });
}

/** @returns the document with every formula's value, unknown for those that are missing, and with what they spill */
export function withCalculation(document: Document, { values, spills, missing }: Calculation): Document {
  const bySheet = new Map<string, Map<number, Map<number, CalculatedValue>>>();
  for (const value of values) {
    const rows = bySheet.get(value.sheetId) ?? new Map<number, Map<number, CalculatedValue>>();
    const row = rows.get(value.row) ?? new Map<number, CalculatedValue>();
    row.set(value.column, value);
    rows.set(value.row, row);
    bySheet.set(value.sheetId, rows);
  }
  const bare = withoutSpills(document);
  const sheets = bare.sheets.map((sheet) => {
    const found: Found = bySheet.get(sheet.id) ?? new Map<number, ReadonlyMap<number, CalculatedValue>>();
    const valued = withSpilledValues(withFormulaValues(sheet, found), found);
    const unknown = new Set(missing.filter(({ sheetId }) => sheetId === sheet.id).map(placeOf));
    return withBlocks(
      valued,
      spills.filter(({ sheetId }) => sheetId === sheet.id).map(({ area }) => area),
      unknown,
    );
  });
  return { ...bare, sheets, calculated: true };
}

const someFormula = (document: Document, test: (cell: Cell) => boolean): boolean =>
  document.sheets.some((sheet) =>
    [...unplainRows(sheet.cells)].some(([, row]) => row.some((cell) => cell?.formula !== undefined && test(cell))),
  );

export const hasFormulas = (document: Document): boolean => someFormula(document, () => true);

/** @returns the document, out of date if some formula of it has no value, as in files of programs that do not calculate */
export const withStaleness = (document: Document): Document =>
  someFormula(document, ({ value }) => value === undefined) ? { ...document, calculated: false } : document;
