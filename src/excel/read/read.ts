/** Reads what the workbook holds, untyped, with the places of its cells: our tables by name, and all that may be input beside them. */
import type { Grid, OtherCells, WorkbookCells } from '../../kernel/cells';
import { ExcelFailure, issueOf } from '../turn/failure';
import type { Watch } from '../turn/turn';
import { readRegister } from './readRegister';
import { askForCells, startSearch, takeInventory } from './search';
import { type AskedTable, gridOf, MOST_CELLS } from './table';

function ask(tables: Excel.TableCollection, name: string): AskedTable {
  const table = tables.getItemOrNullObject(name);
  table.load('name,showHeaders,showTotals,worksheet/name');
  const range = table.getRange();
  range.load('rowIndex,columnIndex,rowCount,columnCount');
  return { table, range };
}

const isLarge = ({ range }: AskedTable): boolean => range.rowCount * range.columnCount > MOST_CELLS;

const LAST_ROW = 1_048_576;

/** The row under a table's last one, unless the sheet or another of these tables begins there. */
function rowBelow({ table, range }: AskedTable, all: readonly AskedTable[]): Excel.Range | undefined {
  const row = range.rowIndex + range.rowCount;
  const isTaken = all.some(
    (other) => other.table.worksheet.name === table.worksheet.name && other.range.rowIndex === row,
  );
  if (row >= LAST_ROW || isTaken) return undefined;
  return table.worksheet.getRangeByIndexes(row, range.columnIndex, 1, range.columnCount).load('values');
}

const NOTHING_ELSE: OtherCells = { tables: [], sheets: [], tooLarge: [] };

async function readIn(context: Excel.RequestContext, names: readonly string[], watch: Watch): Promise<WorkbookCells> {
  const inventory = takeInventory(context);
  const asked = names.map((name) => ask(context.workbook.tables, name));
  await context.sync();
  const found = asked.filter(({ table }) => !table.isNullObject);
  const tables = found.map(({ table }) => table);
  const search = startSearch(inventory, tables);
  const large = found.filter(isLarge);
  const small = found.filter((each) => !isLarge(each)).map((each) => ({ ...each, below: rowBelow(each, found) }));
  for (const { range } of small) range.load('values,rowHidden,columnHidden');
  await context.sync();
  const others = askForCells(search);
  if (others !== undefined) await context.sync();
  const sheets = inventory.worksheets.items.map(({ name }) => name);
  const grids = [...small.map(gridOf), ...(await readRegisters(context, large, watch))];
  return { grids, sheets, others: others?.() ?? NOTHING_ELSE };
}

/** Large tables one after the other: what was read of one is let go before the next. */
async function readRegisters(
  context: Excel.RequestContext,
  [first, ...others]: readonly AskedTable[],
  watch: Watch,
): Promise<readonly Grid[]> {
  if (first === undefined) return [];
  const grid = await readRegister(context, first, watch);
  return [grid, ...(await readRegisters(context, others, watch))];
}

/**
 * Reads the named tables (names in any case; one without a table is absent from the answer), then every other table
 * and the used cells of every sheet that holds neither one of them nor a block of ours: two syncs, or three when there
 * is something else to read, and as many more as a named table of more than 200,000 cells needs.
 *
 * @throws {ExcelFailure} when Excel refuses, or the reading was cancelled.
 */
export async function readTables(names: readonly string[], watch: Watch = {}): Promise<WorkbookCells> {
  try {
    return await Excel.run({ delayForCellEdit: true }, (context) => readIn(context, names, watch));
  } catch (error) {
    throw new ExcelFailure(issueOf(error));
  }
}
