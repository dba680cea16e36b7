/** Steps that set a new sheet up: column widths, frozen panes, paper; later runs leave them to the user. */
import { type Area, areaAddress, type CellRef, columnLetters } from '../../kernel/cells';
import { BODY_POINTS, columnPoints, LEAST_SCALE, MARGINS, scaleToFit } from '../../kernel/paper';
import type { PrintSetup, Sheet } from '../../kernel/sheet';
import { blockRange } from './fill';
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

/** A sheet that fits is shrunk to the width of a page; a wider one goes on to further pages that repeat its labels. */
function putWidth(page: Excel.PageLayout, origin: CellRef, { print, widths }: Paper): void {
  const { landscape, labelColumns = 0 } = print;
  if (scaleToFit(widths, landscape) >= LEAST_SCALE) {
    page.zoom = { horizontalFitToPages: 1 };
    return;
  }
  page.zoom = { scale: Math.round(LEAST_SCALE * PERCENT) };
  page.printOrder = 'OverThenDown';
  if (labelColumns === 0) return;
  const [first, last] = [origin.column, origin.column + labelColumns - 1].map(columnLetters);
  page.setPrintTitleColumns(`$${first}:$${last}`);
}

/** What of a sheet decides how it goes to paper. */
export interface Paper {
  readonly print: Omit<PrintSetup, 'area'>;
  /** Of the printed columns only. */
  readonly widths: readonly number[];
}

/** Columns behind the printed ones are for the machine, and take no room on paper. */
export const paperOf = ({ print, widths }: Sheet): Paper => ({
  print,
  widths: widths.slice(print.area.column, print.area.column + print.area.columns),
});

export const paperStep = (origin: CellRef, paper: Paper): Step => ({
  bytes: 5 * BYTES_A_RANGE,
  put: ({ workbook }) => {
    const sheet = workbook.worksheets.getItem(origin.sheet);
    sheet.showGridlines = false;
    const { pageLayout: page } = sheet;
    const { landscape, headingRows } = paper.print;
    page.orientation = landscape ? 'Landscape' : 'Portrait';
    page.paperSize = 'A4';
    putWidth(page, origin, paper);
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
