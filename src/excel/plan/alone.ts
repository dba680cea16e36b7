/** Which blocks have a sheet to themselves, so that it may go with them: nothing else stands on it, nothing refers to it. */
import type { Area } from '../../kernel/cells';
import { JOURNAL_TAB, ownCharts } from '../journal/journal';
import { namedArea, referencesIn } from '../cells/references';
import type { FoundBlock, Survey } from './survey';

/** More than this is not searched for references; the sheets then stay. */
const MOST_CELLS = 150_000;

interface SheetProxies {
  readonly name: string;
  readonly used: Excel.Range;
  readonly counts: readonly OfficeExtension.ClientResult<number>[];
}

/** Tables, comments, pictures and pivot tables are a person's; charts are known by their names. */
function askForSheet({ workbook }: Excel.RequestContext, name: string): SheetProxies {
  const sheet = workbook.worksheets.getItem(name);
  const used = sheet.getUsedRangeOrNullObject(false);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  const { tables, comments, shapes, pivotTables } = sheet;
  const counts = [tables, comments, shapes, pivotTables].map((each) => each.getCount());
  return { name, used, counts };
}

const covers = (block: Area, { rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): boolean =>
  rowIndex >= block.row &&
  columnIndex >= block.column &&
  rowIndex + rowCount <= block.row + block.rows &&
  columnIndex + columnCount <= block.column + block.columns;

const areaOf = ({ origin, now }: FoundBlock): Area => ({
  row: origin.row,
  column: origin.column,
  rows: now.length,
  columns: now[0]?.length ?? 0,
});

const isIn = (area: Area, row: number, column: number): boolean =>
  row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;

/** Sheets, in lower case, that formulas outside our blocks refer to. */
function referredTo(sheets: readonly SheetProxies[], blocks: readonly FoundBlock[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { name, used } of sheets) {
    const ours = blocks.filter(({ origin }) => origin.sheet === name).map(areaOf);
    (used.formulas as unknown[][]).forEach((line, row) => {
      line.forEach((formula, column) => {
        if (typeof formula !== 'string' || !formula.startsWith('=')) return;
        if (ours.some((area) => isIn(area, used.rowIndex + row, used.columnIndex + column))) return;
        for (const reference of referencesIn(formula)) if (reference) found.add(reference.sheet.toLowerCase());
      });
    });
  }
  return found;
}

/** Names of a person's that point at a sheet; our own are of blocks and their results. */
const namedSheets = ({ names }: Survey): string[] =>
  [...names.values()].flatMap(({ name, formula }) => {
    const target = /^kc_/i.test(name) ? undefined : namedArea(formula);
    return target === undefined ? [] : [target.sheet.toLowerCase()];
  });

function hasOthersCharts(survey: Survey, block: string, { origin }: FoundBlock): boolean {
  const standing = survey.sheets.find(({ name }) => name === origin.sheet)?.charts ?? new Map<string, number>();
  const ours = ownCharts(survey.journal.blocks.get(block));
  return [...standing.keys()].some((name) => !ours.has(name));
}

/** Two syncs when anything is to go. */
export async function aloneAmong(
  context: Excel.RequestContext,
  survey: Survey,
  drop: readonly string[],
): Promise<ReadonlySet<string>> {
  if (drop.length === 0) return new Set();
  const going = drop.flatMap((block) => {
    const found = survey.blocks.get(block);
    return found === undefined ? [] : [{ block, found, on: askForSheet(context, found.origin.sheet) }];
  });
  const leaving = new Set(going.map(({ found }) => found.origin.sheet));
  const others = survey.sheets
    .filter(({ name }) => name !== JOURNAL_TAB && !leaving.has(name))
    .map(({ name }) => askForSheet(context, name));
  await context.sync();
  const filled = others.filter(({ used }) => !used.isNullObject);
  if (filled.reduce((sum, { used }) => sum + used.rowCount * used.columnCount, 0) > MOST_CELLS) return new Set();
  for (const { used } of filled) used.load('formulas');
  await context.sync();
  const kept = [...survey.blocks].filter(([block]) => !drop.includes(block)).map(([, found]) => found);
  const wanted = new Set([...referredTo(filled, kept), ...namedSheets(survey)]);
  const free = going.filter(
    ({ block, found, on }) =>
      (on.used.isNullObject || covers(areaOf(found), on.used)) &&
      on.counts.every(({ value }) => value === 0) &&
      !hasOthersCharts(survey, block, found) &&
      !wanted.has(found.origin.sheet.toLowerCase()),
  );
  return new Set(free.map(({ block }) => block));
}
