/** Everything a write needs to know of the workbook, read in one round trip while it fits one answer. */
import type { CellRef, CellValue } from '../kernel/cells';
import type { Sheet } from '../kernel/sheet';
import { aloneAmong } from './alone';
import { type Journal, JOURNAL_TAB, journalFrom } from './journal';
import { BLOCK_PREFIX, type Wanted } from './wanted';

export type Cells = readonly (readonly CellValue[])[];

export interface FoundBlock {
  readonly origin: CellRef;
  readonly now: Cells;
  /** A cell below or beside the block, counted from its top left cell. */
  readonly outside: (row: number, column: number) => CellValue;
}

export interface FoundSheet {
  readonly name: string;
  readonly locked: boolean;
  readonly visible: boolean;
}

export interface FoundName {
  readonly name: string;
  readonly formula: string;
}

export interface Survey {
  readonly sheets: readonly FoundSheet[];
  /** The workbook's structure is protected: no sheet can be added or deleted. */
  readonly structureLocked: boolean;
  /** Workbook names by their lower-case spelling. */
  readonly names: ReadonlyMap<string, FoundName>;
  /** The blocks that exist, by block name; one whose sheet was deleted is absent. */
  readonly blocks: ReadonlyMap<string, FoundBlock>;
  /** Tabs that a stopped write was adding and that hold nothing at all. */
  readonly emptyTabs: ReadonlySet<string>;
  /** Blocks to take away whose sheet holds nothing else and is referred to by nothing else. */
  readonly alone: ReadonlySet<string>;
  readonly journal: Journal;
}

interface BlockProxies {
  readonly block: string;
  readonly range: Excel.Range;
  readonly sheet: Excel.Worksheet;
  /** As wide and high as the block may grow; undefined: it may not. */
  readonly around: { readonly below: Excel.Range; readonly right: Excel.Range } | undefined;
}

interface TabProxies {
  readonly tab: string;
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
}

function askForRange({ workbook }: Excel.RequestContext, block: string): Omit<BlockProxies, 'around'> {
  const range = workbook.names.getItemOrNullObject(block).getRangeOrNullObject();
  range.load('rowIndex,columnIndex,formulas');
  const sheet = range.worksheet;
  sheet.load('name');
  return { block, range, sheet };
}

/**
 * The block and the cells that it could grow over, each once. The used range would be simpler, but Excel does not say
 * whether a formula that shows nothing counts as used.
 */
function askForBlock(context: Excel.RequestContext, { block, cells }: Sheet): BlockProxies {
  const [rows, columns] = [cells.length, cells[0]?.length ?? 0];
  const asked = askForRange(context, block);
  const below = asked.range
    .getLastRow()
    .getOffsetRange(1, 0)
    .getResizedRange(rows - 1, columns);
  below.load('formulas');
  const right = asked.range
    .getLastColumn()
    .getOffsetRange(0, 1)
    .getResizedRange(0, columns - 1);
  right.load('formulas');
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

/** Office.js types cells as `any`; what it returns for `formulas` is texts, numbers and booleans. */
export const cellsOf = (range: Excel.Range): Cells => range.formulas as Cells;

function foundBlock({ range, sheet, around }: BlockProxies): FoundBlock {
  const origin = { sheet: sheet.name, row: range.rowIndex, column: range.columnIndex };
  const now = cellsOf(range);
  const columns = now[0]?.length ?? 0;
  const below = around === undefined ? [] : cellsOf(around.below);
  const right = around === undefined ? [] : cellsOf(around.right);
  const outside = (row: number, column: number): CellValue =>
    (row < now.length ? right[row]?.[column - columns] : below[row - now.length]?.[column]) ?? '';
  return { origin, now, outside };
}

/** The journal's cells from A1 on, wherever its used range starts. */
function journalLines(used: Excel.Range): Cells | undefined {
  if (used.isNullObject) return [];
  const above = Array.from({ length: used.rowIndex }, () => []);
  const before = Array.from({ length: used.columnIndex }, () => '');
  return [...above, ...cellsOf(used).map((line) => [...before, ...line])];
}

interface JournalProxies {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
}

function askForJournal({ workbook }: Excel.RequestContext): JournalProxies {
  const sheet = workbook.worksheets.getItemOrNullObject(JOURNAL_TAB);
  sheet.load('name');
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,formulas');
  return { sheet, used };
}

const journalIn = ({ sheet, used }: JournalProxies): Journal =>
  journalFrom(sheet.isNullObject ? undefined : journalLines(used));

/** The journal alone, with the names of the blocks that exist; one sync. */
export async function journalOf(
  context: Excel.RequestContext,
): Promise<{ readonly journal: Journal; readonly blocks: readonly string[] }> {
  const asked = askForJournal(context);
  const { names } = context.workbook;
  names.load('items/name');
  await context.sync();
  const blocks = names.items.map(({ name }) => name).filter((name) => name.toLowerCase().startsWith(BLOCK_PREFIX));
  return { journal: journalIn(asked), blocks };
}

/** Tabs that a stopped write was adding: one may exist without its block's name. */
const pendingTabs = ({ clean, blocks }: Journal): string[] =>
  clean ? [] : [...blocks.values()].flatMap(({ pending }) => (pending === undefined ? [] : [pending.place.sheet]));

/** One sync; more after a write that stopped, and when blocks are to be taken away. */
export async function surveyOf(context: Excel.RequestContext, { sheets, drop }: Wanted): Promise<Survey> {
  const { workbook } = context;
  workbook.worksheets.load('items/name,items/visibility,items/protection/protected');
  workbook.names.load('items/name,items/formula');
  workbook.protection.load('protected');
  const journalAsked = askForJournal(context);
  const asked = [
    ...sheets.map((sheet) => askForBlock(context, sheet)),
    ...drop.map((block) => ({ ...askForRange(context, block), around: undefined })),
  ];
  await context.sync();
  const journal = journalIn(journalAsked);
  const added = pendingTabs(journal).map((tab) => askForTab(context, tab));
  if (added.length > 0) await context.sync();
  const found = asked.filter(({ range }) => !range.isNullObject);
  const survey = {
    sheets: workbook.worksheets.items.map(({ name, protection, visibility }) => ({
      name,
      locked: protection.protected,
      visible: visibility === 'Visible',
    })),
    structureLocked: workbook.protection.protected,
    names: new Map(
      workbook.names.items.map(({ name, formula }) => [name.toLowerCase(), { name, formula: String(formula) }]),
    ),
    blocks: new Map(found.map((proxies) => [proxies.block, foundBlock(proxies)])),
    emptyTabs: new Set(emptyAmong(added)),
    journal,
  };
  return { ...survey, alone: drop.length === 0 ? new Set() : await aloneAmong(context, survey, drop) };
}
