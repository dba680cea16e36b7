/** Everything a write needs to know of the workbook, read in one round trip while it fits one answer. */
import type { Area, CellRef, CellValue } from '../../kernel/cells';
import type { Sheet } from '../../kernel/sheet';
import type { StandingCharts } from '../steps/charts';
import { type Journal, JOURNAL_TAB, journalFrom } from '../journal/journal';
import { askForCells, askForJournal, type Cells, contentsOf, journalLines, type Portion } from '../turn/portions';
import { type StandInCells, standInCells } from './standIns';
import { type SheetArea, strayedTo } from './strays';
import type { Wanted } from './wanted';

export interface FoundBlock {
  readonly origin: CellRef;
  readonly now: Cells;
  /** A cell below or beside the block, counted from its top left cell. */
  readonly outside: (row: number, column: number) => CellValue;
  /** Its name was deleted or pointed elsewhere; it was found by what the journal watches. */
  readonly strayed: boolean;
}

export interface FoundSheet {
  readonly name: string;
  readonly locked: boolean;
  readonly visible: boolean;
  readonly charts: StandingCharts;
}

export interface FoundName {
  readonly name: string;
  readonly formula: string;
}

/** An Excel table or a filter on a sheet that holds a block of ours. */
export interface FoundTable {
  readonly sheet: string;
  readonly area: Area;
}

export interface Survey {
  readonly sheets: readonly FoundSheet[];
  /** The workbook's structure is protected: no sheet can be added or deleted. */
  readonly structureLocked: boolean;
  /** Workbook names by their lower-case spelling. */
  readonly names: ReadonlyMap<string, FoundName>;
  /** The blocks that exist, by block name; one whose sheet was deleted is absent. */
  readonly blocks: ReadonlyMap<string, FoundBlock>;
  readonly tables: readonly FoundTable[];
  /** What the filters cover that hide rows of sheets with blocks of ours, those of tables included. */
  readonly filters: readonly FoundTable[];
  /** Tabs that a stopped write was adding and that hold nothing at all. */
  readonly emptyTabs: ReadonlySet<string>;
  /** Named cell styles, by their lower-case names. */
  readonly styles: ReadonlySet<string>;
  readonly journal: Journal;
  readonly standIns: StandInCells;
  /** Merged areas over blocks where cells of ours were emptied, counted from the block's top left cell. */
  readonly merges: ReadonlyMap<string, readonly Area[]>;
}

interface BlockProxies {
  readonly block: string;
  readonly range: Excel.Range;
  readonly sheet: Excel.Worksheet;
  /** As wide and high as the block may grow; undefined: it may not. */
  readonly around: { readonly below: Excel.Range; readonly right: Excel.Range } | undefined;
  readonly strayed?: true;
}

interface TabProxies {
  readonly tab: string;
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
}

interface Asking {
  readonly context: Excel.RequestContext;
  readonly portion: Portion;
}

const namedRange = ({ context: { workbook } }: Asking, block: string): Excel.Range =>
  workbook.names.getItemOrNullObject(block).getRangeOrNullObject();

function askForRange({ portion }: Asking, block: string, range: Excel.Range): BlockProxies {
  askForCells(range, portion);
  const sheet = range.worksheet;
  sheet.load('name');
  return { block, range, sheet, around: undefined };
}

/**
 * The block and the cells that it could grow over, each once. The used range would be simpler, but Excel does not say
 * whether a formula that shows nothing counts as used.
 */
function askForBlock(asking: Asking, { block, cells }: Sheet, range: Excel.Range): BlockProxies {
  const [rows, columns] = [cells.length, cells[0]?.length ?? 0];
  const asked = askForRange(asking, block, range);
  const below = asked.range
    .getLastRow()
    .getOffsetRange(1, 0)
    .getResizedRange(rows - 1, columns);
  askForCells(below, asking.portion);
  const right = asked.range
    .getLastColumn()
    .getOffsetRange(0, 1)
    .getResizedRange(0, columns - 1);
  askForCells(right, asking.portion);
  return { ...asked, around: { below, right } };
}

function askForTab({ workbook }: Excel.RequestContext, tab: string): TabProxies {
  const sheet = workbook.worksheets.getItemOrNullObject(tab);
  sheet.load('name');
  const used = sheet.getUsedRangeOrNullObject(false);
  used.load('address');
  return { tab, sheet, used };
}

const emptyAmong = (tabs: readonly TabProxies[]): string[] =>
  tabs.filter(({ sheet, used }) => !sheet.isNullObject && used.isNullObject).map(({ tab }) => tab);

function foundBlock(proxies: BlockProxies, cellsOf: (range: Excel.Range) => Cells): FoundBlock {
  const { range, sheet, around, strayed = false } = proxies;
  const origin = { sheet: sheet.name, row: range.rowIndex, column: range.columnIndex };
  const now = cellsOf(range);
  const columns = now[0]?.length ?? 0;
  const below = around === undefined ? [] : cellsOf(around.below);
  const right = around === undefined ? [] : cellsOf(around.right);
  const outside = (row: number, column: number): CellValue =>
    (row < now.length ? right[row]?.[column - columns] : below[row - now.length]?.[column]) ?? '';
  return { origin, now, outside, strayed };
}

const askForTheJournal = ({ context: { workbook }, portion }: Asking) =>
  askForJournal(workbook.worksheets.getItemOrNullObject(JOURNAL_TAB), portion);

/** The journal alone; one sync where it fits one answer. */
export async function journalOf(context: Excel.RequestContext, portion: Portion): Promise<Journal> {
  const asked = askForTheJournal({ context, portion });
  await context.sync();
  return journalFrom(await journalLines(context, asked));
}

/** Tabs that a stopped write was adding: one may exist without its block's name. */
const pendingTabs = ({ clean, blocks }: Journal): string[] =>
  clean ? [] : [...blocks.values()].flatMap(({ pending }) => (pending === undefined ? [] : [pending.place.sheet]));

const SHEET_FACTS =
  'items/tables/items/name,items/tables/items/autoFilter/isDataFiltered,items/autoFilter/isDataFiltered,items/name,items/visibility,' +
  'items/protection/protected,items/charts/items/name,items/charts/items/series/count';

const foundSheet = ({ name, protection, visibility, charts }: Excel.Worksheet): FoundSheet => ({
  name,
  locked: protection.protected,
  visible: visibility === 'Visible',
  charts: new Map(charts.items.map((chart) => [chart.name.toLowerCase(), chart.series.count])),
});

/** One more sync where a person made tables or filters on sheets of ours, which is seldom. */
async function othersBeside(
  sheets: readonly Excel.Worksheet[],
  own: ReadonlySet<string>,
): Promise<Pick<Survey, 'tables' | 'filters'>> {
  const asked = sheets
    .filter(({ name }) => own.has(name))
    .flatMap(({ name, tables, autoFilter }) => [
      ...tables.items.map((table) => ({
        ...{ sheet: name, isTable: true, range: table.getRange() },
        filters: table.autoFilter.isDataFiltered,
      })),
      ...(autoFilter.isDataFiltered
        ? [{ sheet: name, isTable: false, range: autoFilter.getRangeOrNullObject(), filters: true }]
        : []),
    ]);
  for (const { range } of asked) range.load('rowIndex,columnIndex,rowCount,columnCount');
  const [first] = asked;
  if (first !== undefined) await first.range.context.sync();
  const found = asked
    .filter(({ range }) => !range.isNullObject)
    .map(({ range: { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns }, ...each }) => ({
      ...each,
      area: { row, column, rows, columns },
    }));
  return { tables: found.filter(({ isTable }) => isTable), filters: found.filter(({ filters }) => filters) };
}

const placeOf = ({ range, sheet }: BlockProxies): SheetArea | undefined =>
  range.isNullObject
    ? undefined
    : {
        sheet: sheet.name,
        area: { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount },
      };

/** One more sync where somebody deleted or changed the name of a block, which is seldom. */
async function withStrays(
  asking: Asking,
  asked: readonly BlockProxies[],
  { sheets, journal }: { readonly sheets: readonly Sheet[]; readonly journal: Journal },
): Promise<BlockProxies[]> {
  const { context } = asking;
  const found = asked.map((proxies): BlockProxies => {
    const wanted = sheets.find(({ block }) => block === proxies.block);
    const place = wanted && strayedTo(journal.blocks.get(proxies.block), placeOf(proxies));
    if (wanted === undefined || place === undefined) return proxies;
    const { row, column, rows, columns } = place.area;
    const range = context.workbook.worksheets.getItem(place.sheet).getRangeByIndexes(row, column, rows, columns);
    return { ...askForBlock(asking, wanted, range), strayed: true };
  });
  if (found.some(({ strayed }) => strayed)) await context.sync();
  return found.filter(({ range }) => !range.isNullObject);
}

/** One sync where everything fits one answer; more after a write that stopped. */
export async function surveyOf(
  context: Excel.RequestContext,
  { sheets, drop }: Wanted,
  portion: Portion,
): Promise<Survey> {
  const { worksheets, names, protection, styles } = context.workbook;
  const asking = { context, portion };
  styles.load('items/name');
  worksheets.load(SHEET_FACTS);
  names.load('items/name,items/formula');
  protection.load('protected');
  const journalAsked = askForTheJournal(asking);
  const asked = [
    ...sheets.map((sheet) => askForBlock(asking, sheet, namedRange(asking, sheet.block))),
    ...drop.map((block) => askForRange(asking, block, namedRange(asking, block))),
  ];
  await context.sync();
  const journal = journalFrom(await journalLines(context, journalAsked));
  const found = await withStrays(asking, asked, { sheets, journal });
  const ranges = found.flatMap(({ range, around }) => [range, ...(around ? [around.below, around.right] : [])]);
  const cellsOf = await contentsOf(context, ranges, portion);
  const added = pendingTabs(journal).map((tab) => askForTab(context, tab));
  if (added.length > 0) await context.sync();
  const others = await othersBeside(worksheets.items, new Set(found.map(({ sheet }) => sheet.name)));
  const standIns = await standInCells(context, { sheets, drop, journal }, portion);
  return {
    sheets: worksheets.items.map(foundSheet),
    structureLocked: protection.protected,
    names: new Map(names.items.map(({ name, formula }) => [name.toLowerCase(), { name, formula: String(formula) }])),
    blocks: new Map(found.map((proxies) => [proxies.block, foundBlock(proxies, cellsOf)])),
    ...others,
    emptyTabs: new Set(emptyAmong(added)),
    styles: new Set(styles.items.map(({ name }) => name.toLowerCase())),
    journal,
    standIns,
    merges: new Map(),
  };
}
