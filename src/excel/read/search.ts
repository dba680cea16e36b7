/** Looks for input outside our own tables: in tables of other names, and in the plain cells of sheets that are not ours. */
import type { Area, CellRef, CellValue, OtherCells, UsedCells } from '../../kernel/cells';
import { JOURNAL_TAB } from '../journal/journal';
import { namedArea } from '../cells/references';
import { type AskedTable, gridOf, hiddenParts, MOST_CELLS } from './table';

/** Proxies of everything that may hold input; their places are loaded with the next sync, their values with the one after. */
export interface Search {
  readonly tables: readonly AskedTable[];
  readonly sheets: readonly { readonly name: string; readonly used: Excel.Range }[];
}

/** The report calls its blocks so; a sheet with such a block is ours whatever it is called. */
const OWN_BLOCK = /^KC_BLK_/iu;

/** What tells, after the first sync, where a search has to look. */
export interface Inventory {
  readonly worksheets: Excel.WorksheetCollection;
  readonly names: Excel.NamedItemCollection;
  readonly tables: Excel.TableCollection;
}

/** To be called before the first sync. */
export function takeInventory({ workbook }: Excel.RequestContext): Inventory {
  const { worksheets, names, tables } = workbook;
  worksheets.load('items/name');
  names.load('items/name,items/formula');
  tables.load('items/name,items/showHeaders,items/showTotals,items/worksheet/name');
  return { worksheets, names, tables };
}

function ownSheets({ names }: Inventory): ReadonlySet<string> {
  const blocks = names.items.filter(({ name }) => OWN_BLOCK.test(name));
  const areas = blocks.flatMap(({ formula }) => namedArea(String(formula)) ?? []);
  return new Set([JOURNAL_TAB, ...areas.map(({ sheet }) => sheet)]);
}

/**
 * Asks for the places of all that may hold input, after the first sync.
 * A sheet with one of our tables holds nothing else that is read; notes beside the table are the person's own.
 * @param known the tables that are read by their names
 */
export function startSearch(inventory: Inventory, known: readonly Excel.Table[]): Search {
  const own = ownSheets(inventory);
  const names = new Set(known.map(({ name }) => name.toLowerCase()));
  const taken = new Set([...own, ...known.map(({ worksheet }) => worksheet.name)]);
  const tables = inventory.tables.items
    .filter((table) => !names.has(table.name.toLowerCase()) && !own.has(table.worksheet.name))
    .map((table) => ({ table, range: table.getRange() }));
  const sheets = inventory.worksheets.items
    .filter(({ name }) => !taken.has(name))
    .map((sheet) => ({ name: sheet.name, used: sheet.getUsedRangeOrNullObject(true) }));
  for (const { range } of tables) range.load('rowIndex,columnIndex,rowCount,columnCount');
  for (const { used } of sheets) used.load('rowIndex,columnIndex,rowCount,columnCount');
  return { tables, sheets };
}

/** What is worth asking for, in the order of the sheets, as far as one answer may grow. */
function withinLimits({ tables, sheets }: Search): Search & { readonly tooLarge: readonly string[] } {
  const filled = sheets.filter(({ used }) => !used.isNullObject);
  let cells = 0;
  const fits = (range: Excel.Range): boolean => {
    const more = range.rowCount * range.columnCount;
    if (cells + more > MOST_CELLS) return false;
    cells += more;
    return true;
  };
  const read = { tables: tables.filter(({ range }) => fits(range)), sheets: filled.filter(({ used }) => fits(used)) };
  const left = [
    ...tables.filter((each) => !read.tables.includes(each)).map(({ table }) => table.worksheet.name),
    ...filled.filter((each) => !read.sheets.includes(each)).map(({ name }) => name),
  ];
  return { ...read, tooLarge: [...new Set(left)] };
}

/** Asks for the values, after the sync that told the places; undefined: there is nothing to ask. */
export function askForCells(search: Search): (() => OtherCells) | undefined {
  const { tables, sheets, tooLarge } = withinLimits(search);
  if (tables.length + sheets.length + tooLarge.length === 0) return undefined;
  for (const { range } of tables) range.load('values,rowHidden,columnHidden');
  for (const { used } of sheets) used.load('values,rowHidden,columnHidden');
  return () => ({
    tables: tables.map(gridOf),
    sheets: sheets.map(({ name, used }) => plainCells(name, { used, tables })),
    tooLarge,
  });
}

/** The used cells of a sheet, blank where a table stands: that one is read as a table. */
function plainCells(
  sheet: string,
  { used, tables }: { readonly used: Excel.Range; readonly tables: readonly AskedTable[] },
): UsedCells {
  const origin: CellRef = { sheet, row: used.rowIndex, column: used.columnIndex };
  const areas = tables.filter(({ table }) => table.worksheet.name === sheet).map(({ range }) => areaOf(range));
  const values = used.values as CellValue[][];
  const rows =
    areas.length === 0
      ? values
      : values.map((line, row) =>
          line.map((value, column) =>
            areas.some((area) => isInside(area, origin.row + row, origin.column + column)) ? '' : value,
          ),
        );
  return { origin, rows, ...hiddenParts(used) };
}

const areaOf = ({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Area => ({
  row: rowIndex,
  column: columnIndex,
  rows: rowCount,
  columns: columnCount,
});

const isInside = (area: Area, row: number, column: number): boolean =>
  row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
