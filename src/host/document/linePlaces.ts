/** Where rows and columns lie on a sheet, in points; charts hang on them and follow when they move or change their size. */
import type { Area } from '../../kernel/cells';
import type { Chart, ChartPlace } from './chart';
import type { Sheet } from './model';

export type Axis = 'row' | 'column';

/** @returns points from the sheet's edge to the start of a row or column; hidden ones take no room */
export function edgeOf(sheet: Sheet, line: number, axis: Axis): number {
  const [sizes, usual] =
    axis === 'row' ? [sheet.rowHeights, sheet.defaultRowHeight] : [sheet.columnWidths, sheet.defaultColumnWidth];
  const hidden = axis === 'row' ? sheet.hiddenRows : sheet.hiddenColumns;
  const own = [...sizes].filter(([at]) => at < line).reduce((sum, [, size]) => sum + size - usual, 0);
  const gone = [...hidden].filter((at) => at < line).reduce((sum, at) => sum + (sizes.get(at) ?? usual), 0);
  return line * usual + own - gone;
}

/** @returns where an area lies, in points */
export function placeOf(sheet: Sheet, area: Area): ChartPlace {
  const [left, top] = [edgeOf(sheet, area.column, 'column'), edgeOf(sheet, area.row, 'row')];
  return {
    left,
    top,
    width: edgeOf(sheet, area.column + area.columns, 'column') - left,
    height: edgeOf(sheet, area.row + area.rows, 'row') - top,
  };
}

/** A place inside a row or column. */
export interface LinePoint {
  readonly line: number;
  /** Points from its start. */
  readonly inside: number;
}

/** @returns the row or column in which a point lies, and how far inside it */
export function lineAt(sheet: Sheet, points: number, axis: Axis): LinePoint {
  const state = { low: 0, high: axis === 'row' ? 1_048_575 : 16_383 };
  while (state.low < state.high) {
    const middle = Math.ceil((state.low + state.high) / 2);
    if (edgeOf(sheet, middle, axis) <= points + 1e-6) state.low = middle;
    else state.high = middle - 1;
  }
  return { line: state.low, inside: Math.max(0, points - edgeOf(sheet, state.low, axis)) };
}

/** Places are kept to a hundredth of a point, which is finer than files keep them. */
export const roundedPoints = (points: number): number => Math.round(points * 100) / 100;

/** Where a row or column goes; `undefined` for one that is deleted, together with the one that takes its place. */
export type MovedLine = (line: number) => { readonly line: number; readonly isGone: boolean };

interface Following {
  readonly before: Sheet;
  readonly after: Sheet;
  readonly axis: Axis;
  readonly moved: MovedLine;
}

function followedPoint(points: number, { before, after, axis, moved }: Following): number {
  const { line, inside } = lineAt(before, points, axis);
  const now = moved(line);
  const start = edgeOf(after, now.line, axis);
  const size = edgeOf(after, now.line + 1, axis) - start;
  return roundedPoints(start + (now.isGone ? 0 : Math.min(inside, size)));
}

function followedSpan(
  chart: Chart,
  span: { readonly start: number; readonly size: number },
  following: Following,
): readonly [number, number] {
  const start = followedPoint(span.start, following);
  const end = chart.placement === 'TwoCell' ? followedPoint(span.start + span.size, following) : start + span.size;
  return [start, roundedPoints(end - start)];
}

const unmoved: MovedLine = (line) => ({ line, isGone: false });

/** @returns the sheet `after` with the charts of `before` where their cells are now */
export function withFollowingCharts(
  before: Sheet,
  after: Sheet,
  moved: { readonly axis: Axis; readonly line: MovedLine } | undefined,
): Sheet {
  if (before.charts.length === 0) return after;
  const along = (axis: Axis): Following => ({
    before,
    after,
    axis,
    moved: moved?.axis === axis ? moved.line : unmoved,
  });
  const charts = before.charts.map((chart) => {
    const { left, top, width, height } = chart.place;
    // A chart that stays where it is stands beside other cells from now on, which the file must say.
    if (chart.placement === 'Absolute') return { ...chart, place: { ...chart.place } };
    const [newLeft, newWidth] = followedSpan(chart, { start: left, size: width }, along('column'));
    const [newTop, newHeight] = followedSpan(chart, { start: top, size: height }, along('row'));
    const same = newLeft === left && newTop === top && newWidth === width && newHeight === height;
    return same ? chart : { ...chart, place: { left: newLeft, top: newTop, width: newWidth, height: newHeight } };
  });
  return { ...after, charts: charts.every((chart, i) => chart === before.charts[i]) ? before.charts : charts };
}

/** @returns the sheet with other sizes of rows and columns, or others hidden; charts follow */
export const withLines = (
  sheet: Sheet,
  change: Partial<Pick<Sheet, 'rowHeights' | 'columnWidths' | 'hiddenRows' | 'hiddenColumns'>>,
): Sheet => withFollowingCharts(sheet, { ...sheet, ...change }, undefined);
