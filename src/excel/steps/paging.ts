/** How a sheet is cut into printed pages: nothing that belongs together is torn apart, and nothing shrinks too far. */
import type { Area } from '../../kernel/cells';
import { LEAST_SCALE, paperHeight, scaleToFit } from '../../kernel/paper';
import type { RowSpan, Sheet } from '../../kernel/sheet';
import { ONE_LINE, rowHeights } from './heights';

/** How a sheet is reduced, and the first rows of its pages but the first, counted from the block's first row. */
export interface Paging {
  /** To the width of a page, to one page, or to a part of its size. */
  readonly reduced: 'toWidth' | 'toPage' | number;
  readonly starts: readonly number[];
}

/** Programs differ a little in what a page holds: one that is nearly full is taken to be full. */
const FILLED = 0.98;
/** Excel prints columns up to some 6 % wider than it shows them: with a fixed scale they must fit all the same. */
const WIDER = 0.93;
/** Excel takes 1026 breaks on one worksheet; a longer one goes on as it comes. */
const MOST_BREAKS = 1000;

/** How an input sheet is reduced, whose length is left as it is. */
export const reducedInput = (widths: readonly number[], landscape: boolean): Paging['reduced'] =>
  scaleToFit(widths, landscape) >= LEAST_SCALE ? 'toWidth' : LEAST_SCALE;

interface Pages {
  /** Points of each row. */
  readonly heights: readonly number[];
  /** Rows without content: no page is made of them. */
  readonly blank: readonly boolean[];
  readonly area: Area;
  readonly headings: RowSpan | undefined;
  readonly together: readonly RowSpan[];
}

/** @param sheet with the rows that a person put into it, if any */
export function pagingOf(sheet: Pick<Sheet, 'cells' | 'merges' | 'widths' | 'print'>, own = rowHeights(sheet)): Paging {
  const { area, headingRows: headings, landscape, together = [] } = sheet.print;
  const heights = sheet.cells.map((_, row) => own.get(row) ?? ONE_LINE);
  const blank = sheet.cells.map((line) => line.every(({ content }) => content.kind === 'blank'));
  const pages = { heights, blank, area, headings, together };
  const fitting = scaleToFit(sheet.widths.slice(area.column, area.column + area.columns), landscape);
  const room = (scale: number): number => (paperHeight(landscape) * FILLED) / scale;
  const startsAt = (scale: number): readonly number[] => pageStarts(pages, room(scale)).slice(0, MOST_BREAKS);
  if (fitting < LEAST_SCALE) return { reduced: LEAST_SCALE, starts: startsAt(LEAST_SCALE) };
  const all = sum(heights.slice(area.row, area.row + area.rows));
  if (all > room(fitting) && all * LEAST_SCALE <= paperHeight(landscape)) return { reduced: 'toPage', starts: [] };
  const scale = scaleToHold(pages, { fitting, room });
  return { reduced: scale ?? 'toWidth', starts: startsAt(scale ?? fitting) };
}

const sum = (heights: readonly number[]): number => heights.reduce((total, height) => total + height, 0);

/** Points that some rows need on a page, with the headings that are repeated above them. */
function needed({ heights, headings }: Pages, { first, last }: RowSpan): number {
  const repeated = headings !== undefined && first > headings.last ? headings : undefined;
  return sum(heights.slice(first, last + 1)) + (repeated ? sum(heights.slice(repeated.first, repeated.last + 1)) : 0);
}

/** A scale at which rows that belong together fit on one page, where that takes no more than the least size of letters. */
function scaleToHold(
  pages: Pages,
  { fitting, room }: { readonly fitting: number; readonly room: (scale: number) => number },
): number | undefined {
  const tall = pages.together
    .map((rows) => room(1) / needed(pages, rows))
    .filter((scale) => scale < fitting && scale >= LEAST_SCALE);
  if (tall.length === 0) return undefined;
  return Math.max(LEAST_SCALE, Math.floor(Math.min(...tall, fitting * WIDER) * 100) / 100);
}

function pageStarts(pages: Pages, room: number): readonly number[] {
  const { area } = pages;
  const end = area.row + area.rows;
  const held = pages.together.filter((rows) => needed(pages, rows) <= room);
  const starts: number[] = [];
  for (let start = area.row; start < end;) {
    start = lastStart(pages, { first: start, last: filledTo(pages, start, room) }, held);
    if (start < end) starts.push(start);
  }
  return starts;
}

/** The first row that a page has no room for; at least one row stands on each page. */
function filledTo({ heights, area, headings }: Pages, start: number, room: number): number {
  const end = area.row + area.rows;
  const repeated = headings !== undefined && start > headings.last ? headings : undefined;
  const taken = repeated ? sum(heights.slice(repeated.first, repeated.last + 1)) : 0;
  const rows = Array.from({ length: end - start }, (_, index) => start + index);
  const full = rows.find((row) => row > start && taken + sum(heights.slice(start, row + 1)) > room);
  return full ?? end;
}

/** The latest row up to the full one that tears nothing apart; the full one where everything would be torn. */
function lastStart({ blank }: Pages, { first: start, last: full }: RowSpan, held: readonly RowSpan[]): number {
  const rows = Array.from({ length: full - start }, (_, index) => full - index);
  const isEmpty = (row: number): boolean => blank.slice(start, row).every(Boolean);
  return rows.find((row) => !isEmpty(row) && !held.some(({ first, last }) => first < row && row <= last)) ?? full;
}
