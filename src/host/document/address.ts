/** Addresses as Excel writes and reads them, for any area from one cell to the whole sheet. */
import { areaAddress, columnLetters, columnNumber, quotedSheet, type Area } from '../../kernel/cells';
import { SHEET_COLUMNS, SHEET_ROWS } from './model';

/** An address and the sheet it names, if it names one. */
export interface ParsedAddress {
  readonly sheet: string | undefined;
  readonly area: Area;
}

export const WHOLE_SHEET: Area = { row: 0, column: 0, rows: SHEET_ROWS, columns: SHEET_COLUMNS };

const CELLS = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/;
const COLUMNS = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/;
const ROWS = /^\$?(\d{1,7}):\$?(\d{1,7})$/;

interface Corners {
  readonly rows: readonly [number, number];
  readonly columns: readonly [number, number];
}

function corners(text: string): Corners | undefined {
  const [, left, top, right, bottom] = CELLS.exec(text) ?? [];
  if (left !== undefined && top !== undefined)
    return {
      rows: [Number(top) - 1, Number(bottom ?? top) - 1],
      columns: [columnNumber(left), columnNumber(right ?? left)],
    };
  const [, from, to] = COLUMNS.exec(text) ?? [];
  if (from !== undefined && to !== undefined)
    return { rows: [0, SHEET_ROWS - 1], columns: [columnNumber(from), columnNumber(to)] };
  const [, first, last] = ROWS.exec(text) ?? [];
  if (first !== undefined && last !== undefined)
    return { rows: [Number(first) - 1, Number(last) - 1], columns: [0, SHEET_COLUMNS - 1] };
  return undefined;
}

/** @returns the area that spans both corners, or `undefined` when it does not fit a worksheet. */
export function areaBetween(rows: readonly [number, number], columns: readonly [number, number]): Area | undefined {
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
  const [left, right] = [Math.min(...columns), Math.max(...columns)];
  if (top < 0 || left < 0 || bottom >= SHEET_ROWS || right >= SHEET_COLUMNS) return undefined;
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** @returns the area of `"A1"`, `"$B$2:D4"`, `"A:C"` or `"1:3"`, or `undefined` when the text is none of these. */
export function parseArea(text: string): Area | undefined {
  const found = corners(text.trim());
  return found && areaBetween(found.rows, found.columns);
}

/** @returns the parts of `"Sheet!A1"`, `"'Sheet 1'!A1:B2"` or a bare address, or `undefined`. */
export function parseAddress(text: string): ParsedAddress | undefined {
  const split = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(text.trim());
  const area = parseArea(split?.[3] ?? text);
  return area && { sheet: split ? (split[1]?.replaceAll("''", "'") ?? split[2]) : undefined, area };
}

/** True when Excel writes the sheet's name without quotes in a formula. */
const isPlainName = (name: string): boolean =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !parseArea(name) && !/^[rc]\d*$/i.test(name) && !/^r\d*c\d*$/i.test(name);

/** A sheet's name as Excel writes it before an exclamation mark. Letters with Vietnamese marks need no quotes, spaces do. */
export const sheetPrefix = (name: string): string => (isPlainName(name) ? name : quotedSheet(name));

/** @returns `"A1:B2"`, `"A:C"` for whole columns, `"1:3"` for whole rows (also for the whole sheet, as Excel says it). */
export function shortAddress(area: Area): string {
  if (area.columns === SHEET_COLUMNS) return `${area.row + 1}:${area.row + area.rows}`;
  if (area.rows === SHEET_ROWS) return `${columnLetters(area.column)}:${columnLetters(area.column + area.columns - 1)}`;
  return areaAddress(area);
}

/** @returns `"$A$1:$B$2"`, `"$A:$C"` or `"$1:$3"`. */
export const absoluteAddress = (area: Area): string =>
  shortAddress(area).replaceAll(/[A-Z]+|\d+/g, (part) => `$${part}`);

/** @returns the cells that both areas have, or `undefined`. */
export function intersection(one: Area, other: Area): Area | undefined {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

/** True when every cell of `inner` is in `outer`. */
export function contains(outer: Area, inner: Area): boolean {
  const shared = intersection(outer, inner);
  return shared !== undefined && shared.rows === inner.rows && shared.columns === inner.columns;
}

export const sameArea = (one: Area, other: Area): boolean => contains(one, other) && contains(other, one);
