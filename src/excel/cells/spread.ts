/** Our sheets laid out around rows and columns of a person: everything of ours keeps its meaning, its places move. */
import type { Area } from '../../kernel/cells';
import type { Cell, Content, Formula, RowSpan, Sheet, SheetChart } from '../../kernel/sheet';

/** A person's rows and columns among those of a block, counted in the block with them, in order. */
export interface Inserted {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

export const NONE_INSERTED: Inserted = { rows: [], columns: [] };

const isNone = ({ rows, columns }: Inserted): boolean => rows.length === 0 && columns.length === 0;

/** Where a line of ours stands: `spreadLine(3, [1, 4])` is 5. */
const spreadLine = (own: number, inserted: readonly number[]): number =>
  inserted.reduce((line, each) => (each <= line ? line + 1 : line), own);

/** Which line of ours stands at a place: `ownLine(5, [1, 4])` is 3. */
const ownLine = (line: number, inserted: readonly number[]): number =>
  line - inserted.filter((each) => each < line).length;

type Spot = { readonly row: number; readonly column: number };

/** The place of a cell in the report, from its place in the block as it stands. */
export const ownSpot = ({ row, column }: Spot, { rows, columns }: Inserted): Spot => ({
  row: ownLine(row, rows),
  column: ownLine(column, columns),
});

/** An area that reaches over a person's line takes it in, as Excel does when the line is inserted. */
export function spreadArea({ row, column, rows, columns }: Area, inserted: Inserted): Area {
  const [first, left] = [spreadLine(row, inserted.rows), spreadLine(column, inserted.columns)];
  return {
    row: first,
    column: left,
    rows: rows === 0 ? 0 : spreadLine(row + rows - 1, inserted.rows) - first + 1,
    columns: columns === 0 ? 0 : spreadLine(column + columns - 1, inserted.columns) - left + 1,
  };
}

/** Characters; a person's column keeps its own width, this one only helps to guess how texts break. */
const USUAL_WIDTH = 8;
const BLANK: Cell = { content: { kind: 'blank' }, role: 'blank', shows: 'general' };

/** Each person's line takes a place of its own among ours. */
function withGaps<T>(lines: readonly T[], inserted: readonly number[], gap: T): T[] {
  return inserted.reduce((done, at) => [...done.slice(0, at), gap, ...done.slice(at)], [...lines]);
}

type InsertedIn = ReadonlyMap<string, Inserted>;

function spreadContent(content: Content, inserted: InsertedIn): Content {
  if (content.kind !== 'formula') return content;
  const parts: Formula = content.formula.map((part) => {
    const lines = typeof part !== 'string' && 'block' in part ? inserted.get(part.block) : undefined;
    return lines === undefined || typeof part === 'string' || !('block' in part)
      ? part
      : { ...part, area: spreadArea(part.area, lines) };
  });
  return { ...content, formula: parts };
}

const spreadLines = ({ first, last }: RowSpan, { rows }: Inserted): RowSpan => ({
  first: spreadLine(first, rows),
  last: spreadLine(last, rows),
});

const spreadChart = (chart: SheetChart, inserted: Inserted): SheetChart => ({
  ...chart,
  categories: spreadArea(chart.categories, inserted),
  series: chart.series.map((each) => ({ ...each, values: spreadArea(each.values, inserted) })),
  over: spreadArea(chart.over, inserted),
});

function spreadPrint({ area, headingRows, together, ...rest }: Sheet['print'], inserted: Inserted): Sheet['print'] {
  const heading = headingRows && spreadLines(headingRows, inserted);
  const joined = together?.map((rows) => spreadLines(rows, inserted));
  return {
    ...rest,
    area: spreadArea(area, inserted),
    ...(heading === undefined ? {} : { headingRows: heading }),
    ...(joined === undefined ? {} : { together: joined }),
  };
}

function spreadSheet(sheet: Sheet, all: InsertedIn): Sheet {
  const cells = sheet.cells.map((line) => line.map((cell) => ({ ...cell, content: spreadContent(cell.content, all) })));
  const inserted = all.get(sheet.block);
  if (inserted === undefined) return { ...sheet, cells };
  const lines = cells.map((line) => withGaps(line, inserted.columns, BLANK));
  const gap = (lines[0] ?? []).map(() => BLANK);
  return {
    ...sheet,
    cells: withGaps(lines, inserted.rows, gap),
    widths: withGaps(sheet.widths, inserted.columns, USUAL_WIDTH),
    merges: sheet.merges.map((area) => spreadArea(area, inserted)),
    names: sheet.names.map((name) => ({
      ...name,
      row: spreadLine(name.row, inserted.rows),
      column: spreadLine(name.column, inserted.columns),
    })),
    print: spreadPrint(sheet.print, inserted),
    ...(sheet.charts === undefined ? {} : { charts: sheet.charts.map((chart) => spreadChart(chart, inserted)) }),
    ...(sheet.folds === undefined ? {} : { folds: sheet.folds.map((lines) => spreadLines(lines, inserted)) }),
  };
}

/** @returns the sheets with formulas of all of them following; the same ones where nobody inserted anything */
export function spreadSheets(sheets: readonly Sheet[], inserted: InsertedIn): readonly Sheet[] {
  const filled = new Map([...inserted].filter(([, lines]) => !isNone(lines)));
  return filled.size === 0 ? sheets : sheets.map((sheet) => spreadSheet(sheet, filled));
}

/** Every cell of a person's lines in a block of that size. */
export const insertedSpots = (
  { rows, columns }: Inserted,
  size: { readonly rows: number; readonly columns: number },
): Spot[] => [
  ...rows.flatMap((row) => Array.from({ length: size.columns }, (_, column) => ({ row, column }))),
  ...columns.flatMap((column) => Array.from({ length: size.rows }, (_, row) => ({ row, column }))),
];
