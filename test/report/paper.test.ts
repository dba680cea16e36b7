/** How small the sheets get on paper, by the sums that Excel and LibreOffice make: columns in pixels, margins, the zoom asked for. */
import { lookOf } from '../../src/excel/steps/look';
import { paperOf, paperStep } from '../../src/excel/steps/page';
import type { Language, Sheet } from '../../src/kernel';
import { lawClock, lettered, planned, threePhases } from './planned';

const LEAST_POINTS = 9;
const POINTS_A_MM = 72 / 25.4;
const A4_MM = { Portrait: 210, Landscape: 297 } as const;

interface Asked {
  zoom?: { readonly scale?: number; readonly horizontalFitToPages?: number };
  orientation?: keyof typeof A4_MM;
  paperSize?: string;
  leftMargin?: number;
  rightMargin?: number;
}

/** What the page of a sheet is set to. */
function pageOf(sheet: Sheet): Asked {
  const page: Asked = {};
  const taken = {
    setPrintTitleRows: () => undefined,
    setPrintTitleColumns: () => undefined,
    headersFooters: { defaultForAllPages: {} },
  };
  const worksheet = { pageLayout: Object.assign(page, taken) };
  const context = { workbook: { worksheets: { getItem: () => worksheet } } };
  const origin = { sheet: sheet.tab, row: 0, column: 0 };
  paperStep(origin, paperOf(sheet)).put(context as unknown as Excel.RequestContext);
  return page;
}

/** A digit of the standard font is 7 pixels at 96 to an inch, with 5 pixels a column around them. */
const points = (widths: readonly number[]): number =>
  widths.reduce((sum, width) => sum + Math.round(width * 7 + 5), 0) * (72 / 96);

/** The whole percents to which a program shrinks the printed columns. */
function percentOf({ widths, print }: Sheet, page: Asked): number {
  if (page.zoom?.scale !== undefined) return page.zoom.scale;
  const { orientation = 'Portrait', leftMargin = 0, rightMargin = 0 } = page;
  const room = A4_MM[orientation] * POINTS_A_MM - leftMargin - rightMargin;
  const columns = widths.slice(print.area.column, print.area.column + print.area.columns);
  return Math.floor(Math.min(1, room / points(columns)) * 100);
}

/** The sheets with printed words under the least size, and that size. */
const tooSmall = (sheets: readonly Sheet[]) =>
  sheets.flatMap((sheet) => {
    const page = pageOf(sheet);
    const { row, rows, column, columns } = sheet.print.area;
    const sizes = sheet.cells
      .slice(row, row + rows)
      .flatMap((line) => line.slice(column, column + columns))
      .flatMap((cell) => (cell.content.kind === 'blank' ? [] : [lookOf(cell).size]));
    const least = (Math.min(...sizes) * percentOf(sheet, page)) / 100;
    return page.paperSize === 'A4' && least >= LEAST_POINTS ? [] : [{ tab: sheet.tab, least }];
  });

describe.each(['vi', 'en'] satisfies Language[])('in language %s', (language) => {
  test.each([
    ['the sample', {}],
    ['three phases', threePhases],
    ['options named by letters', lettered()],
    ['the salaries in force', lawClock],
  ])('%s: nothing is printed under 9 points', (_, changes) => {
    const { sheets } = planned(changes, language);
    expect(sheets.length).toBeGreaterThan(10);
    expect(tooSmall(sheets)).toEqual([]);
  });
});

test('a printed cell in small letters, and columns that shrink too far, would be found', () => {
  const [sheet] = planned().sheets.filter(({ block }) => block === 'KC_BLK_SS');
  if (sheet === undefined) throw new Error('No comparison');
  const small: Sheet = { ...sheet, cells: sheet.cells.map((line) => line.map((cell) => ({ ...cell, role: 'guard' }))) };
  expect(tooSmall([small])).toEqual([{ tab: sheet.tab, least: expect.any(Number) as number }]);
  const wide = { ...sheet, widths: sheet.widths.map((width) => width * 1.5) };
  expect(percentOf(wide, { ...pageOf(sheet), zoom: { horizontalFitToPages: 1 } })).toBeLessThan(75);
});
