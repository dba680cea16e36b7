/** Steps that set a new sheet up: column widths, frozen panes, paper; later runs leave them to the user. */
import { type Area, areaAddress, type CellRef, columnLetters } from '../../kernel/cells';
import { BODY_POINTS, columnPoints, LEAST_SCALE, MARGINS, scaleToFit } from '../../kernel/paper';
import type { PrintSetup, Sheet } from '../../kernel/sheet';
import { blockRange } from './fill';
import { type Paging, pagingOf } from './paging';
import { FONT } from './look';
import { rectangles } from '../cells/rectangles';
import { BYTES_A_RANGE, type Step } from './step';

const PERCENT = 100;

const moved = (origin: CellRef, area: Area): Area => ({
  ...area,
  row: origin.row + area.row,
  column: origin.column + area.column,
});

/** Neighbours of equal width are set together. */
export const widthSteps = (origin: CellRef, widths: readonly number[]): Step[] =>
  rectangles([widths.map(String)]).map(({ mark, area }) => ({
    bytes: BYTES_A_RANGE,
    put: (context) => {
      blockRange(context, origin, area).format.columnWidth = columnPoints(Number(mark));
    },
  }));

export const freezeStep = (origin: CellRef, { rows, columns }: Sheet['frozen']): Step => ({
  bytes: BYTES_A_RANGE,
  put: ({ workbook }) => {
    const { freezePanes } = workbook.worksheets.getItem(origin.sheet);
    const area = { row: 0, column: 0, rows: rows + origin.row, columns: columns + origin.column };
    if (rows > 0 && columns > 0) freezePanes.freezeAt(areaAddress(area));
    else if (rows > 0) freezePanes.freezeRows(area.rows);
    else if (columns > 0) freezePanes.freezeColumns(area.columns);
  },
});

/** The area that is printed follows the block's size; nothing else on the page is touched again. */
export const printAreaStep = (origin: CellRef, { area }: PrintSetup): Step => ({
  bytes: BYTES_A_RANGE,
  put: ({ workbook }) => {
    const { pageLayout } = workbook.worksheets.getItem(origin.sheet);
    pageLayout.setPrintArea(areaAddress(moved(origin, area)));
  },
});

/** The pages follow the rows, as the print area does: breaks that stood on the sheet are replaced. */
export function breakStep(origin: CellRef, { starts }: Paging): Step {
  return {
    bytes: (1 + starts.length) * BYTES_A_RANGE,
    put: ({ workbook }) => {
      const { horizontalPageBreaks: breaks } = workbook.worksheets.getItem(origin.sheet);
      breaks.removePageBreaks();
      for (const row of starts) breaks.add(areaAddress({ row: origin.row + row, column: 0, rows: 1, columns: 1 }));
    },
  };
}

/** What of a sheet decides how it goes to paper. */
export interface Paper {
  readonly print: Omit<PrintSetup, 'area'>;
  /** Of the printed columns only: those behind them are for the machine, and take no room on paper. */
  readonly widths: readonly number[];
  readonly reduced: Paging['reduced'];
}

export const paperOf = (sheet: Sheet): Paper => ({
  print: sheet.print,
  widths: sheet.widths.slice(sheet.print.area.column, sheet.print.area.column + sheet.print.area.columns),
  reduced: pagingOf(sheet).reduced,
});

/** A sheet that is too wide goes on to further pages that repeat its labels. */
function putSize(page: Excel.PageLayout, origin: CellRef, { print, widths, reduced }: Paper): void {
  const { landscape, labelColumns = 0 } = print;
  if (typeof reduced === 'number') page.zoom = { scale: Math.round(reduced * PERCENT) };
  else page.zoom = { horizontalFitToPages: 1, ...(reduced === 'toPage' ? { verticalFitToPages: 1 } : {}) };
  if (typeof reduced === 'string' || scaleToFit(widths, landscape) >= LEAST_SCALE) return;
  page.printOrder = 'OverThenDown';
  if (labelColumns === 0) return;
  const [first, last] = [origin.column, origin.column + labelColumns - 1].map(columnLetters);
  page.setPrintTitleColumns(`$${first}:$${last}`);
}

export const paperStep = (origin: CellRef, paper: Paper): Step => ({
  bytes: 5 * BYTES_A_RANGE,
  put: ({ workbook }) => {
    const sheet = workbook.worksheets.getItem(origin.sheet);
    sheet.showGridlines = false;
    const { pageLayout: page } = sheet;
    const { landscape, headingRows } = paper.print;
    page.orientation = landscape ? 'Landscape' : 'Portrait';
    page.paperSize = 'A4';
    putSize(page, origin, paper);
    page.topMargin = MARGINS.top;
    page.bottomMargin = MARGINS.bottom;
    page.leftMargin = MARGINS.left;
    page.rightMargin = MARGINS.right;
    page.footerMargin = MARGINS.footer;
    page.centerHorizontally = true;
    page.headersFooters.defaultForAllPages.centerFooter = `&"${FONT}"&${BODY_POINTS}&P/&N`;
    if (headingRows === undefined) return;
    page.setPrintTitleRows(`$${origin.row + headingRows.first + 1}:$${origin.row + headingRows.last + 1}`);
  },
});

/** Detail rows that can be folded away; they start unfolded. */
export const foldSteps = (origin: CellRef, { folds = [] }: Sheet): Step[] =>
  folds.map(({ first, last }) => ({
    bytes: BYTES_A_RANGE,
    put: ({ workbook }) => {
      const rows = `${origin.row + first + 1}:${origin.row + last + 1}`;
      workbook.worksheets.getItem(origin.sheet).getRange(rows).group('ByRows');
    },
  }));
