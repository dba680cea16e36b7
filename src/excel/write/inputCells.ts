/** A person's own input cells, changed from the pane: one cell that still says what was shown, or one more row of a table. */
import type { CellRef, CellValue } from '../../kernel/cells';
import { type Issue, issue } from '../../kernel/issue';
import type { Cell, Content, NumberKind } from '../../kernel/sheet';
import { ExcelFailure, issueOf } from '../turn/failure';
import { numberFormat } from '../steps/look';
import { inExcel, type Patience } from '../turn/turn';

/** What goes into an input cell, and how it is shown there. */
export interface Entered {
  readonly content: Exclude<Content, { readonly kind: 'formula' }>;
  readonly shows: NumberKind;
}

/** A cell, what it held when the person saw it, and what it is to hold. */
export interface CellEdit extends Entered {
  readonly cell: CellRef;
  readonly was: CellValue;
}

/** A row to add: by the headings of the table, in any case. */
export type NewRow = Readonly<Record<string, Entered>>;

interface How {
  readonly patience?: Patience;
}

const valueOf = ({ content }: Entered): CellValue => {
  if (content.kind === 'blank') return '';
  return content.kind === 'date' ? content.serial : content.value;
};

/** The format first, so that a text stays a text and a number becomes one. */
function put(range: Excel.Range, entered: Entered): void {
  const cell: Cell = { ...entered, role: 'input' };
  range.numberFormat = [[numberFormat(cell)]];
  range.values = [[valueOf(entered)]];
}

const moved = (cell: CellRef): ExcelFailure =>
  new ExcelFailure(issue({ code: 'input-moved', severity: 'error', cell }, {}));

async function refusalIn(work: () => Promise<void>): Promise<Issue | undefined> {
  try {
    await work();
    return undefined;
  } catch (failure) {
    return issueOf(failure);
  }
}

const sameText = (one: CellValue, other: CellValue): boolean => String(one).trim() === String(other).trim();

/** Writes nothing when the cell says something else by now, because rows were moved or somebody else was there. */
export const changeCell = ({ cell, was, ...entered }: CellEdit, { patience }: How = {}): Promise<Issue | undefined> =>
  refusalIn(() =>
    inExcel(async ({ context }) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(cell.sheet);
      const range = sheet.getRangeByIndexes(cell.row, cell.column, 1, 1);
      range.load('values,formulas');
      await context.sync();
      if (sheet.isNullObject) throw moved(cell);
      const [[now = '']] = range.values as [[CellValue]];
      const [[typed = '']] = range.formulas as [[CellValue]];
      const isFormula = typeof typed === 'string' && typed.startsWith('=');
      if (isFormula || !sameText(now, was)) throw moved(cell);
      put(range, entered);
      await context.sync();
    }, patience),
  );

const keyOf = (heading: CellValue): string => String(heading).trim().toLowerCase();

const isBlankRow = (line: readonly CellValue[] | undefined): boolean =>
  line?.every((value) => String(value).trim() === '') ?? false;

/**
 * Adds a row at the end of an Excel table; a blank last row, as in a new template, is filled in. Without the table, or
 * with a heading that it does not have, nothing is written.
 */
export const addRow = (name: string, row: NewRow, { patience }: How = {}): Promise<Issue | undefined> =>
  refusalIn(() =>
    inExcel(async ({ context }) => {
      const table = context.workbook.tables.getItemOrNullObject(name);
      const range = table.getRange();
      table.load('showTotals,worksheet/name');
      range.load('values,rowIndex,columnIndex,rowCount,columnCount');
      await context.sync();
      if (table.isNullObject) throw new ExcelFailure(issue({ code: 'excel-item-gone', severity: 'error' }, {}));
      const { rowIndex, columnIndex, rowCount, columnCount } = range;
      const [headings = [], ...lines] = range.values as CellValue[][];
      const places = Object.entries(row).map(([heading, entered]) => ({
        at: headings.findIndex((each) => keyOf(each) === keyOf(heading)),
        entered,
      }));
      const start = { sheet: table.worksheet.name, row: rowIndex, column: columnIndex };
      if (table.showTotals || places.some(({ at }) => at < 0)) throw moved(start);
      const fillsLast = isBlankRow(lines.at(-1));
      const line = fillsLast ? rowCount - 1 : rowCount;
      const below = table.worksheet.getRangeByIndexes(rowIndex + line, columnIndex, 1, columnCount);
      below.load('values');
      await context.sync();
      // What stands under the table is somebody's; it must not be swallowed.
      if (!isBlankRow((below.values as CellValue[][])[0])) throw moved({ ...start, row: rowIndex + line });
      if (!fillsLast) table.resize(table.worksheet.getRangeByIndexes(rowIndex, columnIndex, rowCount + 1, columnCount));
      for (const { at, entered } of places) put(below.getCell(0, at), entered);
      await context.sync();
    }, patience),
  );

/** Brings a cell before the person's eyes; with `showNamed` the one deed that moves Excel's own selection, and only when it is asked for. */
export const showCell = (cell: CellRef, { patience }: How = {}): Promise<Issue | undefined> =>
  refusalIn(() =>
    inExcel(async ({ context }) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(cell.sheet);
      await context.sync();
      if (sheet.isNullObject) throw moved(cell);
      sheet.activate();
      sheet.getRangeByIndexes(cell.row, cell.column, 1, 1).select();
      await context.sync();
    }, patience),
  );

/** The same for a cell of ours that a person may have moved: found by its workbook name. */
export const showNamed = (name: string, { patience }: How = {}): Promise<Issue | undefined> =>
  refusalIn(() =>
    inExcel(async ({ context }) => {
      const range = context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
      await context.sync();
      if (range.isNullObject) throw new ExcelFailure(issue({ code: 'excel-item-gone', severity: 'error' }, {}));
      range.worksheet.activate();
      range.select();
      await context.sync();
    }, patience),
  );
