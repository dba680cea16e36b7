/** Adds a sheet with one large table whose rows come part after part: whole when it ends, gone again when it is stopped. */
import { type CellValue, columnLetters } from '../../kernel/cells';
import { type Issue, issue } from '../../kernel/issue';
import type { NumberKind } from '../../kernel/sheet';
import { freezeStep, widthSteps } from '../steps/page';
import { numberFormat } from '../steps/look';
import { BYTES_A_RANGE, bytesOf, send } from '../steps/step';
import { ExcelFailure, issueOf } from '../turn/failure';
import type { Watch } from '../turn/turn';
import { refused, requireWanted, takeBack } from './takeBack';
import type { Outcome } from './write';

/** Rows as they are to stand: a text is text whatever it begins with, a number is a number, "" is blank. */
export type RowsPart = readonly (readonly CellValue[])[];

export interface RowColumn {
  readonly heading: string;
  /** Characters of the body font. */
  readonly width: number;
  /** How its numbers are shown; its texts are texts. */
  readonly shows: NumberKind;
}

/** A table that is too large to be held at once. */
export interface LongTable {
  /** Its name; a blank table that has it is given another one, when all rows stand. */
  readonly table: string;
  /** The tab; where the name is taken, a number is put behind it. */
  readonly tab: string;
  readonly columns: readonly RowColumn[];
  /** How many rows there will be. */
  readonly rows: number;
  /** The next rows; undefined after the last; an issue where they cannot be had. */
  readonly next: () => Promise<RowsPart | Issue | undefined>;
}

/** One request: well under the 5 MB of Excel on the web, with the next part still to come. */
const MOST_BYTES = 3_200_000;

/** Where a part ends, so that it is asked for in time whether anybody still waits. */
const MOST_ROWS = 25_000;

interface Writing {
  readonly context: Excel.RequestContext;
  readonly long: LongTable;
  readonly sheet: Excel.Worksheet;
  readonly watch: Watch;
  readonly blank: Names['blank'];
}

const isIssue = (part: RowsPart | Issue | undefined): part is Issue => part !== undefined && 'code' in part;

/** Quotes, commas and the format of a cell that is a text among numbers. */
const cellBytes = (value: CellValue): number => (typeof value === 'string' ? bytesOf(value) : 12) + 6;
const partBytes = (part: RowsPart): number =>
  part.reduce((sum, row) => row.reduce<number>((bytes, value) => bytes + cellBytes(value), sum), 0);

/** As many parts as one request takes. */
async function gathered({ next }: LongTable): Promise<{ readonly rows: RowsPart; readonly isLast: boolean }> {
  const rows: (readonly CellValue[])[] = [];
  let bytes = 0;
  while (bytes < MOST_BYTES && rows.length < MOST_ROWS) {
    const part = await next();
    if (part === undefined) return { rows, isLast: true };
    if (isIssue(part)) throw new ExcelFailure(part);
    for (const row of part) rows.push(row);
    bytes += partBytes(part);
  }
  return { rows, isLast: false };
}

const AS_TEXT = numberFormat({ content: { kind: 'text', value: '' }, role: 'text', shows: 'text' });

const formatOf = ({ shows }: RowColumn): string =>
  numberFormat({ content: { kind: 'number', value: 0 }, role: 'input', shows });

/** A whole column takes its format as one word, and rows that a person adds below have it too. */
function putColumnFormats({ long, sheet }: Writing): void {
  for (const [at, column] of long.columns.entries()) {
    const letters = columnLetters(at);
    sheet.getRange(`${letters}:${letters}`).numberFormat = formatOf(column) as unknown as string[][];
  }
}

/** Texts among numbers. They have their format before they come, so that none becomes a formula or a number on its way in. */
function putTextFormats(range: Excel.Range, rows: RowsPart, columns: readonly RowColumn[]): void {
  for (const [at, column] of columns.entries()) {
    const own = formatOf(column);
    if (own === AS_TEXT || !rows.some((row) => typeof row[at] === 'string' && row[at] !== '')) continue;
    range.getColumn(at).numberFormat = rows.map((row) => [typeof row[at] === 'string' ? AS_TEXT : own]);
  }
}

async function writeParts(writing: Writing, done: number): Promise<number> {
  const { context, long, sheet, watch } = writing;
  requireWanted(watch);
  const { rows, isLast } = await gathered(long);
  if (rows.length > 0) {
    const put = (): void => {
      const range = sheet.getRangeByIndexes(1 + done, 0, rows.length, long.columns.length);
      if (done === 0) putColumnFormats(writing);
      putTextFormats(range, rows, long.columns);
      range.values = rows.map((row) => [...row]);
    };
    await send(context, [{ bytes: MOST_BYTES, put }]);
  }
  const written = done + rows.length;
  watch.progress?.(written, long.rows);
  return isLast ? written : writeParts(writing, written);
}

/** The headings come last: until then nobody takes the rows for a table. */
async function finish({ context, long, sheet, blank }: Writing, tab: string, rows: number): Promise<void> {
  const { columns, table } = long;
  const origin = { sheet: tab, row: 0, column: 0 };
  const put = (): void => {
    if (blank !== undefined) context.workbook.tables.getItem(blank[0]).name = blank[1];
    const head = sheet.getRangeByIndexes(0, 0, 1, columns.length);
    head.numberFormat = AS_TEXT as unknown as string[][];
    head.values = [columns.map(({ heading }) => heading)];
    const added = sheet.tables.add(sheet.getRangeByIndexes(0, 0, rows + 1, columns.length), true);
    added.name = table;
    added.style = 'TableStyleLight1';
    added.showBandedRows = false;
  };
  const widths = widthSteps(
    origin,
    columns.map(({ width }) => width),
  );
  await send(context, [{ bytes: 4 * BYTES_A_RANGE, put }, ...widths, freezeStep(origin, { rows: 1, columns: 0 })]);
}

interface Names {
  readonly tab: string;
  /** Something that has the table's name and keeps it. */
  readonly taken: string | undefined;
  /** A blank table of that name, and the name that it will have instead. */
  readonly blank: readonly [name: string, becomes: string] | undefined;
}

/** The name itself, or the first with a number behind it that is free. */
export const freeName = (wanted: string, taken: ReadonlySet<string>, between: string): string =>
  [wanted, ...Array.from(taken, (_, at) => `${wanted}${between}${at + 2}`)].find(
    (name) => !taken.has(name.toLowerCase()),
  ) ?? wanted;

const isBlank = (lines: readonly (readonly CellValue[])[]): boolean =>
  lines.every((line) => line.every((value) => String(value).trim() === ''));

async function namesFor({ workbook }: Excel.RequestContext, { tab, table }: LongTable): Promise<Names> {
  const { worksheets, tables, names } = workbook;
  worksheets.load('items/name');
  tables.load('items/name');
  names.load('items/name');
  const body = tables.getItemOrNullObject(table).getDataBodyRange().load('values');
  await workbook.context.sync();
  const lower = (items: readonly { readonly name: string }[]): string[] => items.map(({ name }) => name.toLowerCase());
  const tabs = new Set(lower(worksheets.items));
  const all = new Set(lower([...tables.items, ...names.items]));
  const own = tables.items.find(({ name }) => name.toLowerCase() === table.toLowerCase())?.name;
  const isFree = own === undefined ? !all.has(table.toLowerCase()) : isBlank(body.values as CellValue[][]);
  return {
    tab: freeName(tab, tabs, ' '),
    taken: isFree ? undefined : table,
    blank: own === undefined || !isFree ? undefined : [own, freeName(table, all, '_')],
  };
}

async function insertIn(context: Excel.RequestContext, long: LongTable, watch: Watch): Promise<Outcome> {
  const { tab, taken, blank } = await namesFor(context, long);
  if (taken !== undefined) {
    const facts = { code: 'ItemAlreadyExists', statement: taken };
    return refused([issue({ code: 'excel-refused', severity: 'error' }, facts)]);
  }
  const sheet = context.workbook.worksheets.add(tab);
  sheet.load('id');
  await context.sync();
  const writing = { context, long, sheet, watch, blank };
  try {
    const rows = await writeParts(writing, 0);
    await finish(writing, tab, rows);
    const cells = rows * long.columns.length;
    return { state: 'written', blocks: [{ block: long.table, tab, state: 'added', cells }], issues: [] };
  } catch (failure) {
    return refused([...(await takeBack([{ id: sheet.id, tab }])), issueOf(failure)]);
  }
}

/**
 * Adds the table on a new sheet, headings in row 1. Whether it is stopped, its rows end or Excel refuses: either all of it
 * stands, or the workbook is as it was, and the issue says why (`work-stopped`; `import-left-over` where even that failed).
 */
export async function insertRows(long: LongTable, watch: Watch): Promise<Outcome> {
  try {
    return await Excel.run({ delayForCellEdit: true }, (context) => insertIn(context, long, watch));
  } catch (failure) {
    return refused([issueOf(failure)]);
  }
}
