/** Everything a write needs to know of the workbook, read in one round trip. */
import type { CellRef, CellValue } from '../kernel/cells';
import type { Sheet } from '../kernel/sheet';
import type { StandingCharts } from './charts';
import { type Journal, JOURNAL_TAB, journalFrom } from './journal';

type Cells = readonly (readonly CellValue[])[];

export interface FoundBlock {
  readonly origin: CellRef;
  readonly now: Cells;
  /** A cell below or beside the block, counted from its top left cell. */
  readonly outside: (row: number, column: number) => CellValue;
}

export interface FoundSheet {
  readonly name: string;
  readonly locked: boolean;
  readonly charts: StandingCharts;
}

export interface FoundName {
  readonly name: string;
  readonly formula: string;
}

export interface Survey {
  readonly sheets: readonly FoundSheet[];
  /** Workbook names by their lower-case spelling. */
  readonly names: ReadonlyMap<string, FoundName>;
  /** The blocks that exist, by block name; one whose sheet was deleted is absent. */
  readonly blocks: ReadonlyMap<string, FoundBlock>;
  /** Wished tabs that exist and hold nothing at all. */
  readonly emptyTabs: ReadonlySet<string>;
  /** Named cell styles, by their lower-case names. */
  readonly styles: ReadonlySet<string>;
  readonly journal: Journal;
}

interface BlockProxies {
  readonly block: string;
  readonly range: Excel.Range;
  readonly sheet: Excel.Worksheet;
  /** As wide and high as the block may grow. */
  readonly below: Excel.Range;
  readonly right: Excel.Range;
  readonly tab: string;
  readonly wished: Excel.Worksheet;
  readonly wishedUsed: Excel.Range;
}

/**
 * The block and the cells that it could grow over, each once. The used range would be simpler, but Excel does not say
 * whether a formula that shows nothing counts as used.
 */
function askForBlock({ workbook }: Excel.RequestContext, { block, tab, cells }: Sheet): BlockProxies {
  const [rows, columns] = [cells.length, cells[0]?.length ?? 0];
  const range = workbook.names.getItemOrNullObject(block).getRangeOrNullObject();
  range.load('rowIndex,columnIndex,formulas');
  const sheet = range.worksheet;
  sheet.load('name');
  const below = range
    .getLastRow()
    .getOffsetRange(1, 0)
    .getResizedRange(rows - 1, columns);
  below.load('formulas');
  const right = range
    .getLastColumn()
    .getOffsetRange(0, 1)
    .getResizedRange(0, columns - 1);
  right.load('formulas');
  const wished = workbook.worksheets.getItemOrNullObject(tab);
  wished.load('name');
  const wishedUsed = wished.getUsedRangeOrNullObject(false);
  wishedUsed.load('address');
  return { block, range, sheet, below, right, tab, wished, wishedUsed };
}

/** Office.js types cells as `any`; what it returns for `formulas` is texts, numbers and booleans. */
const cellsOf = (range: Excel.Range): Cells => range.formulas as Cells;

function foundBlock({ range, sheet, below, right }: BlockProxies): FoundBlock {
  const origin = { sheet: sheet.name, row: range.rowIndex, column: range.columnIndex };
  const now = cellsOf(range);
  const columns = now[0]?.length ?? 0;
  const outside = (row: number, column: number): CellValue => {
    const cells =
      row < now.length ? cellsOf(right)[row]?.[column - columns] : cellsOf(below)[row - now.length]?.[column];
    return cells ?? '';
  };
  return { origin, now, outside };
}

/** The journal's cells from A1 on, wherever its used range starts. */
function journalLines(used: Excel.Range): Cells | undefined {
  if (used.isNullObject) return [];
  const above = Array.from({ length: used.rowIndex }, () => []);
  const before = Array.from({ length: used.columnIndex }, () => '');
  return [...above, ...cellsOf(used).map((line) => [...before, ...line])];
}

/** One sync. */
export async function surveyOf(context: Excel.RequestContext, sheets: readonly Sheet[]): Promise<Survey> {
  const { worksheets, names, styles } = context.workbook;
  styles.load('items/name');
  worksheets.load('items/name,items/protection/protected,items/charts/items/name,items/charts/items/series/count');
  names.load('items/name,items/formula');
  const journal = worksheets.getItemOrNullObject(JOURNAL_TAB);
  journal.load('name');
  const journalUsed = journal.getUsedRangeOrNullObject(true);
  journalUsed.load('rowIndex,columnIndex,formulas');
  const asked = sheets.map((sheet) => askForBlock(context, sheet));
  await context.sync();
  const found = asked.filter(({ range }) => !range.isNullObject);
  return {
    sheets: worksheets.items.map(({ name, protection, charts }) => ({
      name,
      locked: protection.protected,
      charts: new Map(charts.items.map((chart) => [chart.name.toLowerCase(), chart.series.count])),
    })),
    names: new Map(names.items.map(({ name, formula }) => [name.toLowerCase(), { name, formula: String(formula) }])),
    blocks: new Map(found.map((proxies) => [proxies.block, foundBlock(proxies)])),
    emptyTabs: new Set(
      asked.filter((each) => !each.wished.isNullObject && each.wishedUsed.isNullObject).map(({ tab }) => tab),
    ),
    styles: new Set(styles.items.map(({ name }) => name.toLowerCase())),
    journal: journalFrom(journal.isNullObject ? undefined : journalLines(journalUsed)),
  };
}
