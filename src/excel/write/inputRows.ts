/** Rows added to a person's own input tables from the pane: at their ends, over nothing of the person's, all of them or none. */
import type { CellValue } from '../../kernel/cells';
import { type Issue, issue } from '../../kernel/issue';
import { ExcelFailure } from '../turn/failure';
import { inExcel } from '../turn/turn';
import { type CellEdit, type Entered, type How, look, moved, put, refusalIn, stillSays } from './inputCells';

/** Contents by the headings of a table, in any case. */
export type NewRow = Readonly<Record<string, Entered>>;

/** What an Excel table is to end in: new rows, or every row with one of these values under a heading once more, with other contents in some columns. */
export type Addition = { readonly table: string } & (
  | { readonly rows: readonly NewRow[] }
  | { readonly copies: { readonly heading: string; readonly values: readonly string[] }; readonly but: NewRow }
);

interface Standing {
  readonly addition: Addition;
  readonly table: Excel.Table;
  readonly range: Excel.Range;
}

function survey({ workbook }: Excel.RequestContext, addition: Addition): Standing {
  const table = workbook.tables.getItemOrNullObject(addition.table);
  const range = table.getRange();
  table.load('showTotals,worksheet/name');
  range.load('values,numberFormat,rowIndex,columnIndex,rowCount,columnCount');
  return { addition, table, range };
}

const keyOf = (text: CellValue): string => String(text).trim().toLowerCase();

const isBlankRow = (line: readonly CellValue[] | undefined): boolean =>
  line?.every((value) => String(value).trim() === '') ?? false;

/** One cell of a new row: entered anew, or as it stands in the row that is copied. */
type NewCell = Entered | { readonly value: CellValue; readonly format: string };

function putCell(range: Excel.Range, cell: NewCell): void {
  if ('content' in cell) {
    put(range, cell);
    return;
  }
  const isText = typeof cell.value === 'string';
  range.numberFormat = [[isText ? '@' : cell.format]];
  range.values = [[cell.value]];
}

const startOf = ({ table, range }: Standing) => ({
  sheet: table.worksheet.name,
  row: range.rowIndex,
  column: range.columnIndex,
});

/** @returns each new row by column of the table; undefined: the cell stays blank */
function newRows(standing: Standing): readonly (readonly (NewCell | undefined)[])[] {
  const { addition, range } = standing;
  const [headings = [], ...lines] = range.values as CellValue[][];
  const [, ...formats] = range.numberFormat as string[][];
  const placeOf = (heading: string): number => {
    const at = headings.findIndex((each) => keyOf(each) === keyOf(heading));
    if (at < 0) throw moved(startOf(standing));
    return at;
  };
  const placesOf = (entered: NewRow): ReadonlyMap<number, Entered> =>
    new Map(Object.entries(entered).map(([heading, content]) => [placeOf(heading), content]));
  if ('rows' in addition) return addition.rows.map(placesOf).map((places) => headings.map((_, at) => places.get(at)));
  const places = placesOf(addition.but);
  const at = placeOf(addition.copies.heading);
  const wanted = new Set(addition.copies.values.map(keyOf));
  return lines.flatMap((line, index) =>
    wanted.has(keyOf(line[at] ?? ''))
      ? [
          line.map((value, column): NewCell | undefined => {
            const copied = value === '' ? undefined : { value, format: formats[index]?.[column] ?? 'General' };
            return places.get(column) ?? copied;
          }),
        ]
      : [],
  );
}

interface Planned extends Standing {
  readonly rows: ReturnType<typeof newRows>;
  /** The first new row, counted from the table's headings. */
  readonly line: number;
  /** Where they go. */
  readonly space: Excel.Range;
}

/** A blank last row, as in a new template, is filled in. */
function planned(standing: Standing): readonly Planned[] {
  const { table, range } = standing;
  if (table.isNullObject) throw new ExcelFailure(issue({ code: 'excel-item-gone', severity: 'error' }, {}));
  if (table.showTotals) throw moved(startOf(standing));
  const rows = newRows(standing);
  if (rows.length === 0) return [];
  const { rowIndex, columnIndex, rowCount, columnCount } = range;
  const line = rowCount > 1 && isBlankRow((range.values as CellValue[][]).at(-1)) ? rowCount - 1 : rowCount;
  const space = table.worksheet.getRangeByIndexes(rowIndex + line, columnIndex, rows.length, columnCount);
  space.load('values');
  return [{ ...standing, rows, line, space }];
}

/** What stands under the table is somebody's; it must not be swallowed. */
function isFree({ space, line, ...standing }: Planned): void {
  const taken = (space.values as CellValue[][]).findIndex((values) => !isBlankRow(values));
  const start = startOf(standing);
  if (taken >= 0) throw moved({ ...start, row: start.row + line + taken });
}

function append({ table, range, rows, line, space }: Planned): void {
  const { rowIndex, columnIndex, rowCount, columnCount } = range;
  const height = line + rows.length;
  if (height > rowCount) table.resize(table.worksheet.getRangeByIndexes(rowIndex, columnIndex, height, columnCount));
  for (const [at, row] of rows.entries())
    for (const [column, cell] of row.entries()) if (cell !== undefined) putCell(space.getCell(at, column), cell);
}

/**
 * Adds rows at the ends of Excel tables, and changes cells with them. Without one of the tables, with a heading that it
 * does not have, over something of the person's, or when a cell says something else by now, nothing at all is written.
 */
export const addRows = (
  additions: readonly Addition[],
  edits: readonly CellEdit[] = [],
  { patience }: How = {},
): Promise<Issue | undefined> =>
  refusalIn(() =>
    inExcel(async ({ context }) => {
      const standing = additions.map((addition) => survey(context, addition));
      const looked = edits.map((edit) => look(context, edit));
      await context.sync();
      looked.forEach(stillSays);
      const plans = standing.flatMap(planned);
      await context.sync();
      plans.forEach(isFree);
      plans.forEach(append);
      for (const { range, edit } of looked) put(range, edit);
      await context.sync();
    }, patience),
  );
