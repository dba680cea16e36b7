/** Steps that give a block its looks: roles, borders, number formats, merges, row heights. */
import type { Area, CellRef } from '../kernel/cells';
import { blockRange } from './fill';
import { type Layout, rowHeights } from './heights';
import { FONT, type Look, lookOf, numberFormat, PLAIN } from './look';
import { rectangles } from './rectangles';
import { BYTES_A_RANGE, type Step } from './step';

type Marks = (string | undefined)[][];
type Spot = { readonly row: number; readonly column: number };

/** What is painted; a person's cells in it keep their own looks. */
export interface Canvas {
  readonly origin: CellRef;
  readonly sheet: Layout;
  readonly kept: readonly Spot[];
}

const isIn = ({ row, column }: Spot, area: Area): boolean =>
  row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;

function marksOf(
  { sheet, kept }: Canvas,
  mark: (look: Look, row: number, column: number) => string | undefined,
): Marks {
  const spared = new Set(kept.map(({ row, column }) => `${row},${column}`));
  return sheet.cells.map((line, row) =>
    line.map((cell, column) => (spared.has(`${row},${column}`) ? undefined : mark(lookOf(cell), row, column))),
  );
}

function stepsOver(canvas: Canvas, marks: Marks, put: (range: Excel.Range, mark: string, area: Area) => void): Step[] {
  return rectangles(marks).map(({ mark, area }) => ({
    bytes: 3 * BYTES_A_RANGE,
    put: (context) => {
      put(blockRange(context, canvas.origin, area), mark, area);
    },
  }));
}

function paintLook(range: Excel.Range, look: Look): void {
  const { format } = range;
  if (look.size !== PLAIN.size) format.font.size = look.size;
  if (look.bold) format.font.bold = true;
  if (look.italic) format.font.italic = true;
  if (look.underlined) format.font.underline = 'Single';
  if (look.color !== PLAIN.color) format.font.color = look.color;
  if (look.fill !== undefined) format.fill.color = look.fill;
  if (look.align !== PLAIN.align) format.horizontalAlignment = look.align;
  if (look.indent > 0) format.indentLevel = look.indent;
  if (look.wrap) format.wrapText = true;
}

const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

/** Excel refuses inner borders where there is no inside. */
function paintBorders({ format }: Excel.Range, { rows, columns }: Area): void {
  const inner = [
    ...(rows > 1 ? (['InsideHorizontal'] as const) : []),
    ...(columns > 1 ? (['InsideVertical'] as const) : []),
  ];
  for (const edge of [...EDGES, ...inner]) {
    const border = format.borders.getItem(edge);
    border.style = 'Continuous';
    border.weight = 'Hairline';
  }
}

function paintRule({ format }: Excel.Range): void {
  const border = format.borders.getItem('EdgeTop');
  border.style = 'Continuous';
  border.weight = 'Medium';
}

/** Number formats of the whole block; they come before any value. */
export const numberFormatSteps = (canvas: Canvas): Step[] => {
  const cells = canvas.sheet.cells;
  const marks = marksOf(canvas, (_look, row, column) => {
    const cell = cells[row]?.[column];
    return cell && numberFormat(cell);
  });
  return stepsOver(canvas, marks, (range, mark, { rows, columns }) => {
    range.numberFormat = Array.from({ length: rows }, () => Array<string>(columns).fill(mark));
  });
};

/** Takes an older look away first, merges included. */
export function bareSteps(canvas: Canvas): Step[] {
  const { cells } = canvas.sheet;
  const whole = { row: 0, column: 0, rows: cells.length, columns: cells[0]?.length ?? 0 };
  const unmerge: Step = {
    bytes: BYTES_A_RANGE,
    put: (context) => {
      blockRange(context, canvas.origin, whole).unmerge();
    },
  };
  const clear = stepsOver(
    canvas,
    marksOf(canvas, () => 'bare'),
    (range) => {
      range.clear('Hyperlinks');
      range.clear('Formats');
    },
  );
  return [unmerge, ...clear];
}

/** A merge keeps only its first cell's content, so one that would swallow a person's cell is left out. */
function mergeSteps({ origin, sheet, kept }: Canvas): Step[] {
  const swallows = (area: Area): boolean =>
    kept.some((spot) => isIn(spot, area) && (spot.row !== area.row || spot.column !== area.column));
  return sheet.merges
    .filter((area) => !swallows(area))
    .map((area) => ({
      bytes: BYTES_A_RANGE,
      put: (context) => {
        blockRange(context, origin, area).merge();
      },
    }));
}

/** Rows of one height side by side are set together. */
function heightSteps({ origin, sheet }: Canvas): Step[] {
  const heights = rowHeights(sheet);
  const marks = sheet.cells.map((_, row) => [heights.get(row)?.toString()]);
  return rectangles(marks).map(({ mark, area }) => ({
    bytes: BYTES_A_RANGE,
    put: (context) => {
      blockRange(context, origin, area).format.rowHeight = Number(mark);
    },
  }));
}

/** The looks of a block whose cells have no looks yet. */
export function lookSteps(canvas: Canvas): Step[] {
  const base = stepsOver(
    canvas,
    marksOf(canvas, () => 'base'),
    ({ format }) => {
      format.font.name = FONT;
      format.font.size = PLAIN.size;
      format.verticalAlignment = 'Center';
    },
  );
  const looks = new Map<string, Look>();
  const lookMarks = marksOf(canvas, (look) => {
    const mark = JSON.stringify({ ...look, bordered: false, ruled: false });
    looks.set(mark, look);
    return mark;
  });
  const painted = stepsOver(canvas, lookMarks, (range, mark) => {
    paintLook(range, looks.get(mark) ?? PLAIN);
  });
  const borders = stepsOver(
    canvas,
    marksOf(canvas, ({ bordered }) => (bordered ? 'b' : undefined)),
    (range, _mark, area) => {
      paintBorders(range, area);
    },
  );
  const rules = stepsOver(
    canvas,
    marksOf(canvas, ({ ruled }) => (ruled ? 'r' : undefined)),
    paintRule,
  );
  return [...base, ...painted, ...borders, ...rules, ...mergeSteps(canvas), ...heightSteps(canvas)];
}
