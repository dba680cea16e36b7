/** Reads the workbook's tables, untyped, with the places of their cells. */
import type { CellRef, CellValue, Grid } from '../kernel/cells';
import { ExcelFailure, issueOf } from './failure';
import { readRegister, type Watch } from './readRegister';

/** What the workbook holds of the tables that were asked for. */
export interface WorkbookRead {
  readonly grids: readonly Grid[];
  /** Names of all worksheets. */
  readonly sheets: readonly string[];
}

/** About 2 MB of answer, well under the 5 MB that Excel on the web sends. */
const MOST_CELLS = 200_000;

interface Asked {
  readonly table: Excel.Table;
  readonly range: Excel.Range;
}

function ask(tables: Excel.TableCollection, name: string): Asked {
  const table = tables.getItemOrNullObject(name);
  table.load('name,showHeaders,showTotals,worksheet/name');
  const range = table.getRange();
  range.load('rowIndex,columnIndex,rowCount,columnCount');
  return { table, range };
}

const isLarge = ({ range }: Asked): boolean => range.rowCount * range.columnCount > MOST_CELLS;

/** A table whose heading row is hidden has blank headings one row above its body: no column is recognised, and rows keep their places. */
function gridOf({ table, range }: Asked): Grid {
  const values = range.values as CellValue[][];
  const body = table.showTotals ? values.slice(0, -1) : values;
  const origin: CellRef = { sheet: table.worksheet.name, row: range.rowIndex, column: range.columnIndex };
  const [headings = [], ...rows] = body;
  const hidden = isHiddenSomewhere(range) ? ({ hasHiddenRows: true } as const) : {};
  if (table.showHeaders) return { table: table.name, origin, headings, rows, ...hidden };
  return {
    table: table.name,
    ...hidden,
    origin: { ...origin, row: origin.row - 1 },
    headings: headings.map(() => ''),
    rows: body,
  };
}

/** The types promise a boolean; a range in which only some rows are hidden has null. */
const isHiddenSomewhere = ({ rowHidden }: { readonly rowHidden: boolean | null }): boolean => rowHidden ?? true;

async function readIn(context: Excel.RequestContext, names: readonly string[], watch: Watch): Promise<WorkbookRead> {
  const { worksheets, tables } = context.workbook;
  worksheets.load('items/name');
  const asked = names.map((name) => ask(tables, name));
  await context.sync();
  const found = asked.filter(({ table }) => !table.isNullObject);
  const sheets = worksheets.items.map(({ name }) => name);
  if (found.length === 0) return { grids: [], sheets };
  const [small, large] = [found.filter((each) => !isLarge(each)), found.filter(isLarge)];
  for (const { range } of small) range.load('values,rowHidden');
  await context.sync();
  return { grids: [...small.map(gridOf), ...(await readRegisters(context, large, watch))], sheets };
}

/** Large tables one after the other: what was read of one is let go before the next. */
async function readRegisters(
  context: Excel.RequestContext,
  [first, ...others]: readonly Asked[],
  watch: Watch,
): Promise<readonly Grid[]> {
  if (first === undefined) return [];
  const grid = await readRegister(context, first, watch);
  return [grid, ...(await readRegisters(context, others, watch))];
}

/**
 * Reads the named tables in two syncs, and each that has more than 200,000 cells in as many more as its size needs; names
 * are taken in any case, and one without a table is absent from the answer.
 *
 * @throws {ExcelFailure} when Excel refuses, or the reading was cancelled.
 */
export async function readTables(names: readonly string[], watch: Watch = {}): Promise<WorkbookRead> {
  try {
    return await Excel.run((context) => readIn(context, names, watch));
  } catch (error) {
    throw new ExcelFailure(issueOf(error));
  }
}
