/** Formulas of a person's that call our worksheet functions: where they stand and what they give. */
import { type CellRef, type CellValue, cellLabel, type Area } from '../../kernel/cells';
import type { Issue } from '../../kernel/issue';
import type { StandIn } from '../../kernel/sheet';
import { callsOurFunction } from '../../kernel/worksheetFunction';
import { issueOf } from '../turn/failure';
import { blockRange } from '../steps/fill';
import { JOURNAL_TAB } from '../journal/journal';
import { askForCells, contentsOf, type Portion } from '../turn/portions';
import { namedArea } from '../cells/references';
import { inExcel, type Patience } from '../turn/turn';
import { BLOCK_PREFIX } from '../plan/wanted';

/** About 2 MB of answer. */
const MOST_CELLS = 50_000;

interface Used {
  readonly tab: string;
  readonly range: Excel.Range;
}

/** Every sheet but the journal's, and the places of our own blocks on them. */
async function usedRanges({ workbook }: Excel.RequestContext): Promise<{ used: Used[]; blocks: OnSheet[] }> {
  const { worksheets, names } = workbook;
  worksheets.load('items/name');
  names.load('items/name,items/formula');
  await workbook.context.sync();
  const blocks = names.items
    .filter(({ name }) => name.toLowerCase().startsWith(BLOCK_PREFIX))
    .flatMap(({ formula }) => namedArea(String(formula)) ?? []);
  const used = worksheets.items
    .filter(({ name }) => name !== JOURNAL_TAB)
    .map((sheet) => ({ tab: sheet.name, range: sheet.getUsedRangeOrNullObject(true) }));
  for (const { range } of used) askForCells(range, MOST_CELLS);
  await workbook.context.sync();
  return { used: used.filter(({ range }) => !range.isNullObject), blocks };
}

interface OnSheet {
  readonly sheet: string;
  readonly area: Area;
}

const isIn = ({ area }: OnSheet, { row, column }: CellRef): boolean =>
  row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;

interface Call {
  readonly cell: CellRef;
  readonly formula: string;
}

async function callsIn(context: Excel.RequestContext, portion: Portion): Promise<Call[]> {
  const { used, blocks } = await usedRanges(context);
  const ranges = used.map(({ range }) => range);
  const cellsOf = await contentsOf(context, ranges, Math.min(portion ?? MOST_CELLS, MOST_CELLS));
  return used.flatMap(({ tab, range }) => {
    const ours = blocks.filter(({ sheet }) => sheet.toLowerCase() === tab.toLowerCase());
    return cellsOf(range).flatMap((line, row) =>
      line.flatMap((formula, column): Call[] => {
        const cell = { sheet: tab, row: range.rowIndex + row, column: range.columnIndex + column };
        const isCall = typeof formula === 'string' && callsOurFunction(formula);
        return isCall && !ours.some((block) => isIn(block, cell)) ? [{ cell, formula }] : [];
      }),
    );
  });
}

const ONE: Area = { row: 0, column: 0, rows: 1, columns: 1 };

/** Cells that a formula fills beside its own are told with it. */
async function valuesOf(context: Excel.RequestContext, calls: readonly Call[]): Promise<StandIn[]> {
  if (calls.length === 0) return [];
  const asked = calls.map(({ cell, formula }) => {
    const own = blockRange(context, cell, ONE);
    const filled = own.getSpillingToRangeOrNullObject();
    own.load('values');
    filled.load('values');
    return { cell, formula, own, filled };
  });
  await context.sync();
  const told = asked.map(({ cell, formula, own, filled }) => {
    const values = (filled.isNullObject ? own : filled).values as CellValue[][];
    return { cell, formula, values };
  });
  const covered = new Set(told.flatMap((each) => cellsBeside(each).map(cellLabel)));
  return told.filter(({ cell }) => !covered.has(cellLabel(cell)));
}

const cellsBeside = ({ cell, values }: StandIn): CellRef[] =>
  values
    .flatMap((line, row) => line.map((_, column) => ({ ...cell, row: cell.row + row, column: cell.column + column })))
    .slice(1);

/** Reads all sheets in portions of 50,000 cells; writes nothing. */
export async function findOwnCalls(how: { readonly patience?: Patience } = {}): Promise<readonly StandIn[] | Issue> {
  try {
    return await inExcel(
      async ({ context, portion }) => valuesOf(context, await callsIn(context, portion)),
      how.patience,
    );
  } catch (error) {
    return issueOf(error);
  }
}
