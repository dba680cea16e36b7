/** A person's own input cells, changed from the pane: only while a cell still says what was shown. */
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

export interface How {
  readonly patience?: Patience;
}

const valueOf = ({ content }: Entered): CellValue => {
  if (content.kind === 'blank') return '';
  return content.kind === 'date' ? content.serial : content.value;
};

/** The format first, so that a text stays a text and a number becomes one. */
export function put(range: Excel.Range, entered: Entered): void {
  const cell: Cell = { ...entered, role: 'input' };
  range.numberFormat = [[numberFormat(cell)]];
  range.values = [[valueOf(entered)]];
}

export const moved = (cell: CellRef): ExcelFailure =>
  new ExcelFailure(issue({ code: 'input-moved', severity: 'error', cell }, {}));

/** @returns why Excel, or we, did nothing of the work */
export async function refusalIn(work: () => Promise<void>): Promise<Issue | undefined> {
  try {
    await work();
    return undefined;
  } catch (failure) {
    return issueOf(failure);
  }
}

const sameText = (one: CellValue, other: CellValue): boolean => String(one).trim() === String(other).trim();

/** A cell about to be changed: loaded before it is looked at. */
export interface Looked {
  readonly edit: CellEdit;
  readonly sheet: Excel.Worksheet;
  readonly range: Excel.Range;
}

export function look({ workbook }: Excel.RequestContext, edit: CellEdit): Looked {
  const sheet = workbook.worksheets.getItemOrNullObject(edit.cell.sheet);
  const range = sheet.getRangeByIndexes(edit.cell.row, edit.cell.column, 1, 1);
  range.load('values,formulas');
  return { edit, sheet, range };
}

/** @throws {ExcelFailure} when the cell says something else by now, because rows were moved or somebody else was there */
export function stillSays({ edit: { cell, was }, sheet, range }: Looked): void {
  if (sheet.isNullObject) throw moved(cell);
  const [[now = '']] = range.values as [[CellValue]];
  const [[typed = '']] = range.formulas as [[CellValue]];
  const isFormula = typeof typed === 'string' && typed.startsWith('=');
  if (isFormula || !sameText(now, was)) throw moved(cell);
}

/** Writes nothing when the cell says something else by now. */
export const changeCell = (edit: CellEdit, { patience }: How = {}): Promise<Issue | undefined> =>
  refusalIn(() =>
    inExcel(async ({ context }) => {
      const looked = look(context, edit);
      await context.sync();
      stillSays(looked);
      put(looked.range, edit);
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
