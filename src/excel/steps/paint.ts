/** Steps that give a block its looks: roles, borders, number formats, merges, row heights. */
import type { Area, CellRef } from '../../kernel/cells';
import type { Role } from '../../kernel/sheet';
import { blockRange } from './fill';
import { type Layout, rowHeights } from './heights';
import { FONT, type Look, lookOf, numberFormat, PLAIN, roleLook } from './look';
import { rectangles } from '../cells/rectangles';
import { BYTES_A_RANGE, type Step } from './step';
import { styleName } from './styles';

type Marks = (string | undefined)[][];
type Spot = { readonly row: number; readonly column: number };

/** What is painted; a person's cells in it keep their own looks. */
export interface Canvas {
  readonly origin: CellRef;
  readonly sheet: Layout;
  readonly kept: readonly Spot[];
  /** Cells of a person's lines, blank ones too. */
  readonly inserted?: readonly Spot[];
}

const isIn = ({ row, column }: Spot, area: Area): boolean =>
  row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;

function marksOf(
  { sheet, kept, inserted = [] }: Canvas,
  mark: (look: Look, row: number, column: number) => string | undefined,
): Marks {
  const spared = new Set([...kept, ...inserted].map(({ row, column }) => `${row},${column}`));
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

/** What a cell's own alignment adds to the style of its role. */
function paintAlignment({ format }: Excel.Range, look: Look): void {
  format.horizontalAlignment = look.align;
  format.indentLevel = look.indent;
  format.wrapText = look.wrap;
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

/** The looks of a block whose cells have no looks yet; the workbook has the styles already. */
export function lookSteps(canvas: Canvas): Step[] {
  const roles = marksOf(canvas, (_look, row, column) => styleName(roleAt(canvas, row, column)));
  const styled = stepsOver(canvas, roles, (range, style) => {
    range.style = style;
  });
  const base = stepsOver(
    canvas,
    roles.map((line) => line.map((style) => (style === undefined ? 'base' : undefined))),
    ({ format }) => {
      format.font.name = FONT;
      format.font.size = PLAIN.size;
    },
  );
  const looks = new Map<string, Look>();
  const alignments = marksOf(canvas, (look, row, column) => {
    const own = roleLook(roleAt(canvas, row, column));
    const mark = JSON.stringify([look.align, look.indent, look.wrap]);
    looks.set(mark, look);
    return mark === JSON.stringify([own.align, own.indent, own.wrap]) ? undefined : mark;
  });
  const aligned = stepsOver(canvas, alignments, (range, mark) => {
    paintAlignment(range, looks.get(mark) ?? PLAIN);
  });
  return [...styled, ...base, ...aligned, ...mergeSteps(canvas), ...heightSteps(canvas)];
}

const roleAt = ({ sheet }: Canvas, row: number, column: number): Role => sheet.cells[row]?.[column]?.role ?? 'blank';
