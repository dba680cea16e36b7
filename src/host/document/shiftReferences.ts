/** Where cells and references go when rows, columns or blocks of cells are inserted or deleted. */
import { columnLetters, columnNumber, type Area } from '../../kernel/cells';
import { SHEET_COLUMNS, SHEET_ROWS } from './model';

/** Cells that are pushed down or right to make room, or pulled up or left into room that was taken. */
export interface Shift {
  /** The cells that are new, or that go. */
  readonly area: Area;
  readonly axis: 'row' | 'column';
  readonly kind: 'insert' | 'delete';
}

interface Span {
  readonly first: number;
  readonly last: number;
}

const spanOf = (area: Area, axis: Shift['axis']): Span =>
  axis === 'row'
    ? { first: area.row, last: area.row + area.rows - 1 }
    : { first: area.column, last: area.column + area.columns - 1 };

const across = (axis: Shift['axis']): Shift['axis'] => (axis === 'row' ? 'column' : 'row');
const ends = (axis: Shift['axis']): number => (axis === 'row' ? SHEET_ROWS : SHEET_COLUMNS) - 1;

/** @returns the span after the shift, or `undefined` when nothing of it is left */
function movedSpan(span: Span, { area, axis, kind }: Shift): Span | undefined {
  const change = spanOf(area, axis);
  const size = change.last - change.first + 1;
  const whole = span.first === 0 && span.last === ends(axis);
  if (whole) return span;
  if (kind === 'insert') {
    const first = span.first >= change.first ? span.first + size : span.first;
    const last = span.last >= change.first ? span.last + size : span.last;
    return first > ends(axis) ? undefined : { first, last: Math.min(last, ends(axis)) };
  }
  const start = span.first <= change.last ? Math.min(span.first, change.first) : span.first - size;
  const end = span.last <= change.last ? Math.min(span.last, change.first - 1) : span.last - size;
  return end < start ? undefined : { first: start, last: end };
}

/** True when the whole width of an area lies in the way of the shift, so that it moves as one. */
export function isMoved(area: Area, shift: Shift): boolean {
  const own = spanOf(area, across(shift.axis));
  const way = spanOf(shift.area, across(shift.axis));
  return own.first >= way.first && own.last <= way.last;
}

/** True when the shift would tear an area apart. */
export function isTorn(area: Area, shift: Shift): boolean {
  const own = spanOf(area, across(shift.axis));
  const way = spanOf(shift.area, across(shift.axis));
  const reached = spanOf(area, shift.axis).last >= spanOf(shift.area, shift.axis).first;
  return reached && own.first <= way.last && own.last >= way.first && !isMoved(area, shift);
}

/** @returns the area after the shift, or `undefined` when all of it was deleted */
export function movedArea(area: Area, shift: Shift): Area | undefined {
  if (!isMoved(area, shift)) return area;
  const span = movedSpan(spanOf(area, shift.axis), shift);
  if (!span) return undefined;
  const size = span.last - span.first + 1;
  return shift.axis === 'row'
    ? { ...area, row: span.first, rows: size }
    : { ...area, column: span.first, columns: size };
}

/** @returns where a number of a row or column goes that is shifted as a whole, or `undefined` when it is deleted */
export function movedNumber(number: number, shift: Shift): number | undefined {
  const span = movedSpan({ first: number, last: number }, shift);
  return span?.first;
}

const PREFIX = String.raw`((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;
const COLUMN = String.raw`\$?[A-Za-z]{1,3}`;
const ROW = String.raw`\$?\d{1,7}`;
const REFERENCE = new RegExp(
  String.raw`(?<![\p{L}\p{N}_.$:!'])${PREFIX}(${CELL}(?::${CELL})?|${COLUMN}:${COLUMN}|${ROW}:${ROW})(?![\p{L}\p{N}_.(!:])`,
  'gu',
);

interface Corner {
  readonly fixedColumn: string;
  readonly column: number | undefined;
  readonly fixedRow: string;
  readonly row: number | undefined;
}

function corner(text: string): Corner {
  const [, fixedColumn = '', letters = '', fixedRow = '', digits = ''] =
    /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text) ?? [];
  const isRow = letters === '';
  return {
    fixedColumn: isRow ? '' : fixedColumn,
    column: isRow ? undefined : columnNumber(letters),
    fixedRow: isRow ? fixedColumn || fixedRow : fixedRow,
    row: digits === '' ? undefined : Number(digits) - 1,
  };
}

const cornerText = ({ fixedColumn, fixedRow }: Corner, column: number | undefined, row: number | undefined): string =>
  `${column === undefined ? '' : fixedColumn + columnLetters(column)}${row === undefined ? '' : fixedRow + (row + 1)}`;

function movedReference(text: string, shift: Shift): string {
  const [first = '', last] = text.split(':');
  const [start, end] = [corner(first), corner(last ?? first)];
  const top = start.row ?? 0;
  const left = start.column ?? 0;
  const area: Area = {
    row: top,
    column: left,
    rows: (end.row ?? SHEET_ROWS - 1) - top + 1,
    columns: (end.column ?? SHEET_COLUMNS - 1) - left + 1,
  };
  if (area.rows < 1 || area.columns < 1) return text;
  const moved = movedArea(area, shift);
  if (!moved) return '#REF!';
  const row = start.row === undefined ? undefined : moved.row;
  const column = start.column === undefined ? undefined : moved.column;
  const from = cornerText(start, column, row);
  if (last === undefined) return from;
  return `${from}:${cornerText(
    end,
    end.column === undefined ? undefined : moved.column + moved.columns - 1,
    end.row === undefined ? undefined : moved.row + moved.rows - 1,
  )}`;
}

const bareName = (prefix: string): string => prefix.slice(0, -1).replace(/^'|'$/g, '').replaceAll("''", "'");

/**
 * @param formula with or without its equals sign
 * @param places the sheet whose cells were shifted, and the sheet on which the formula stands
 * @returns the formula with every reference to shifted cells following them; `#REF!` for those that are gone
 */
export function shiftedFormula(
  formula: string,
  shift: Shift,
  places: { readonly shifted: string; readonly home: string | undefined },
): string {
  const parts = formula.split(/("(?:[^"]|"")*"|\[[^\]]*\])/);
  return parts
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part.replaceAll(REFERENCE, (whole: string, prefix: string | undefined, reference: string) => {
            const sheet = prefix === undefined ? places.home : bareName(prefix);
            if (sheet?.toLowerCase() !== places.shifted.toLowerCase()) return whole;
            const moved = movedReference(reference, shift);
            return moved === '#REF!' ? moved : `${prefix ?? ''}${moved}`;
          }),
    )
    .join('');
}
