/** A4 paper and how much of a sheet fits on it: whoever lays a sheet out and whoever prints it must agree. */

const POINTS_A_MM = 72 / 25.4;
const A4_MM = { short: 210, long: 297 };
/** Decree 30/2020/NĐ-CP, appendix I: 20-25 mm above and below, 30-35 left, 15-20 right. */
const MARGINS_MM = { top: 20, bottom: 20, left: 30, right: 15, footer: 10 };

/** Points of the body font, and the fewest that may reach the paper. */
export const BODY_POINTS = 12;
const LEAST_POINTS = 9;
/** Below this a sheet goes on to further pages instead of shrinking. */
export const LEAST_SCALE = LEAST_POINTS / BODY_POINTS;

/** Margins in points. */
export const MARGINS = {
  top: MARGINS_MM.top * POINTS_A_MM,
  bottom: MARGINS_MM.bottom * POINTS_A_MM,
  left: MARGINS_MM.left * POINTS_A_MM,
  right: MARGINS_MM.right * POINTS_A_MM,
  footer: MARGINS_MM.footer * POINTS_A_MM,
};

/** Columns are counted in digits of Calibri 11, the usual standard font: 7 pixels at 96 dots an inch. */
export const POINTS_A_CHARACTER = 5.25;
const PADDING_POINTS = 3.75;

/** @returns points of a column that is that many characters wide. */
export const columnPoints = (characters: number): number => characters * POINTS_A_CHARACTER + PADDING_POINTS;

/** Programs measure letters a little differently: a text that nearly fills a line is taken to break. */
const FILLED = 0.9;
/** Indents and padding at both sides of a cell, in points. */
const INSIDE = 18;

/** @returns points that a line of text may take in columns of that many points together before it is taken to break. */
export const lineRoom = (columns: number): number => (columns - INSIDE) * FILLED;

/** @returns how many characters wide a column must be so that a line of that many points does not break in it. */
export const charactersFor = (line: number): number =>
  Math.ceil((line / FILLED + INSIDE - PADDING_POINTS) / POINTS_A_CHARACTER);

const sheetPoints = (widths: readonly number[]): number =>
  widths.reduce((total, width) => total + columnPoints(width), 0);

/** @returns points between the side margins: 467,7 upright, 714,3 lengthways. */
export const paperPoints = (landscape: boolean): number =>
  (landscape ? A4_MM.long : A4_MM.short) * POINTS_A_MM - MARGINS.left - MARGINS.right;

/** @returns points between the margins above and below: 728,5 upright, 481,9 lengthways. */
export const paperHeight = (landscape: boolean): number =>
  (landscape ? A4_MM.short : A4_MM.long) * POINTS_A_MM - MARGINS.top - MARGINS.bottom;

/** @param widths characters of each column. @returns what all columns on one page are scaled to, at most 1. */
export const scaleToFit = (widths: readonly number[], landscape: boolean): number =>
  Math.min(1, paperPoints(landscape) / sheetPoints(widths));

/** @returns how many of the columns the first page holds without anything falling under the least size; at least 1. */
export function columnsOnFirstPage(widths: readonly number[], landscape: boolean): number {
  if (scaleToFit(widths, landscape) >= LEAST_SCALE) return widths.length;
  const beyond = widths.findIndex((_, index) => scaleToFit(widths.slice(0, index + 1), landscape) < LEAST_SCALE);
  return Math.max(1, beyond);
}
