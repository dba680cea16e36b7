/** Reads a table that is too large for one answer of Excel: part after part, gathered by columns. */
import type { CellRef, CellValue, Grid } from '../../kernel/cells';
import { ColumnGatherer } from '../../kernel/columns';
import { issue } from '../../kernel/issue';
import { ExcelFailure } from '../turn/failure';
import { bytesOf } from '../steps/step';
import type { Watch } from '../turn/turn';

/** A table and its range, with their places loaded. */
interface Asked {
  readonly table: Excel.Table;
  readonly range: Excel.Range;
}

/** Excel on the web sends 5 MB; rows further down may be longer than those seen so far. */
const PART_BYTES = 2_000_000;
const FIRST_ROWS = 2_000;
const FEWEST_ROWS = 200;
/** So that a person who cancels does not wait long. */
const MOST_ROWS = 25_000;
/** Every so many rows one is weighed. */
const STRIDE = 20;

type Shape = Pick<Excel.Range, 'rowIndex' | 'columnIndex' | 'rowCount' | 'columnCount'>;

interface Reading extends Asked {
  readonly context: Excel.RequestContext;
  readonly watch: Watch;
  readonly shape: Shape;
  readonly gatherer: ColumnGatherer;
  /** Rows of the body, and those before it. */
  readonly rows: number;
  readonly above: number;
}

const shapeOf = ({ rowIndex, columnIndex, rowCount, columnCount }: Shape): Shape => ({
  ...{ rowIndex, columnIndex, rowCount, columnCount },
});

const sameShape = (one: Shape, other: Shape): boolean =>
  one.rowIndex === other.rowIndex &&
  one.columnIndex === other.columnIndex &&
  one.rowCount === other.rowCount &&
  one.columnCount === other.columnCount;

/** How many rows the next part may have, by the weight of this one. */
function rowsThatFit(values: readonly (readonly CellValue[])[]): number {
  const weighed = values.filter((_, index) => index % STRIDE === 0);
  const bytes = bytesOf(JSON.stringify(weighed)) / weighed.length;
  return Math.min(MOST_ROWS, Math.max(FEWEST_ROWS, Math.floor(PART_BYTES / bytes)));
}

/** Reads one part. @returns how many rows the next one may have */
async function readPart(reading: Reading, first: number, rows: number): Promise<number> {
  const { context, table, shape, above, watch } = reading;
  if (watch.cancelled?.() === true)
    throw new ExcelFailure(issue({ code: 'reading-stopped', severity: 'info' }, { table: table.name }));
  const part = table.worksheet.getRangeByIndexes(
    shape.rowIndex + above + first,
    shape.columnIndex,
    rows,
    shape.columnCount,
  );
  part.load('values');
  // A range stays where it was; the table says where it is now.
  const now = table.getRange().load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  if (!sameShape(now, shape))
    throw new ExcelFailure(issue({ code: 'table-moved', severity: 'error' }, { table: table.name }));
  const values = part.values as CellValue[][];
  // A tracked range keeps its values until the run ends.
  part.untrack();
  now.untrack();
  reading.gatherer.add(values);
  watch.progress?.(first + rows, reading.rows);
  return rowsThatFit(values);
}

/** One part after the other: each is weighed to know how large the next may be. */
async function readFrom(reading: Reading, first: number, rows: number): Promise<void> {
  const size = Math.min(rows, reading.rows - first);
  if (size <= 0) return;
  const next = await readPart(reading, first, size);
  await readFrom(reading, first + size, next);
}

/**
 * @param asked a table whose place is loaded
 * @returns its grid with the body by columns
 * @throws {ExcelFailure} when it was cancelled, or when the table moved or grew meanwhile
 */
export async function readRegister(context: Excel.RequestContext, asked: Asked, watch: Watch): Promise<Grid> {
  const { table, range } = asked;
  const shape = shapeOf(range);
  const above = table.showHeaders ? 1 : 0;
  const rows = shape.rowCount - above - (table.showTotals ? 1 : 0);
  const head = range.getRow(0).load('values');
  const lines = range.load('rowHidden');
  const gatherer = new ColumnGatherer(shape.columnCount, rows);
  await readFrom({ ...asked, context, watch, shape, gatherer, rows, above }, 0, FIRST_ROWS);
  const [headings = []] = head.values as CellValue[][];
  const origin: CellRef = { sheet: table.worksheet.name, row: shape.rowIndex - 1 + above, column: shape.columnIndex };
  const hidden: boolean | null = lines.rowHidden;
  return {
    ...{ table: table.name, origin, rows: [], columns: gatherer.gathered() },
    headings: table.showHeaders ? headings : headings.map(() => ''),
    // The types promise a boolean; a range in which only some rows are hidden has null.
    ...((hidden as boolean | null) === false ? {} : { hasHiddenRows: true }),
  };
}
