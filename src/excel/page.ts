/** Steps that set a new sheet up: column widths, frozen panes, paper; later runs leave them to the user. */
import { type Area, areaAddress, type CellRef } from '../kernel/cells';
import type { PrintSetup, Sheet } from '../kernel/sheet';
import { blockRange } from './fill';
import { rectangles } from './rectangles';
import { BYTES_A_RANGE, type Step } from './step';

const POINTS_A_MM = 72 / 25.4;
/** Decree 30/2020/NĐ-CP, appendix I: the margins of an official document. */
const MARGINS_MM = { top: 20, bottom: 20, left: 30, right: 15 };
const FOOTER_MM = 10;

/** Pixels of a character and of a cell's padding, in points at 96 dots an inch. */
const columnPoints = (characters: number): number => (characters * 7 + 5) * 0.75;

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

export const paperStep = (origin: CellRef, { landscape, headingRows }: Omit<PrintSetup, 'area'>): Step => ({
  bytes: 5 * BYTES_A_RANGE,
  put: ({ workbook }) => {
    const sheet = workbook.worksheets.getItem(origin.sheet);
    sheet.showGridlines = false;
    const { pageLayout: page } = sheet;
    page.orientation = landscape ? 'Landscape' : 'Portrait';
    page.paperSize = 'A4';
    page.zoom = { horizontalFitToPages: 1 };
    page.topMargin = MARGINS_MM.top * POINTS_A_MM;
    page.bottomMargin = MARGINS_MM.bottom * POINTS_A_MM;
    page.leftMargin = MARGINS_MM.left * POINTS_A_MM;
    page.rightMargin = MARGINS_MM.right * POINTS_A_MM;
    page.footerMargin = FOOTER_MM * POINTS_A_MM;
    page.centerHorizontally = true;
    page.headersFooters.defaultForAllPages.centerFooter = '&P/&N';
    if (headingRows === undefined) return;
    page.setPrintTitleRows(`$${origin.row + headingRows.first + 1}:$${origin.row + headingRows.last + 1}`);
  },
});
