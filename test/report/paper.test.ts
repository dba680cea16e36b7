/** The sheets on paper, by the sums that Excel and LibreOffice make: how small they get, and where their pages are cut. */
import { rowHeights } from '../../src/excel/steps/heights';
import { lookOf } from '../../src/excel/steps/look';
import { breakStep, paperOf, paperStep } from '../../src/excel/steps/page';
import { pagingOf, reducedInput } from '../../src/excel/steps/paging';
import type { Step } from '../../src/excel/steps/step';
import { labels } from '../../src/i18n';
import type { Cell, Language, Role, Sheet } from '../../src/kernel';
import { inputSheets } from '../../src/model';
import { fittedWidths } from '../../src/report/fitting';
import { sampleData, secondProvince } from '../plan/sampleGrids';
import { lawClock, lettered, manyPlaces, planned, threeOptions, threePhases } from './planned';

const LEAST_POINTS = 9;
const POINTS_A_MM = 72 / 25.4;
const A4_MM = { Portrait: 210, Landscape: 297 } as const;

interface Asked {
  zoom?: { readonly scale?: number; readonly horizontalFitToPages?: number; readonly verticalFitToPages?: number };
  orientation?: keyof typeof A4_MM;
  paperSize?: string;
  printOrder?: string;
  leftMargin?: number;
  rightMargin?: number;
  topMargin?: number;
  bottomMargin?: number;
  /** First rows of pages, counted from 0. */
  breaks: number[];
}

const originOf = (sheet: string) => ({ sheet, row: 0, column: 0 });

/** What the page of a sheet is set to. */
const pageOf = (sheet: Sheet): Asked =>
  pageAfter([paperStep(originOf(sheet.tab), paperOf(sheet)), breakStep(originOf(sheet.tab), pagingOf(sheet))]);

function pageAfter(steps: readonly Step[]): Asked {
  const page: Asked = { breaks: [] };
  const taken = {
    setPrintTitleRows: () => undefined,
    setPrintTitleColumns: () => undefined,
    headersFooters: { defaultForAllPages: {} },
  };
  const horizontalPageBreaks = {
    removePageBreaks: () => page.breaks.splice(0),
    add: (address: string) => page.breaks.push(Number(/^A(\d+)$/u.exec(address)?.[1]) - 1),
  };
  const worksheet = { pageLayout: Object.assign(page, taken), horizontalPageBreaks };
  const context = { workbook: { worksheets: { getItem: () => worksheet } } };
  for (const step of steps) step.put(context as unknown as Excel.RequestContext);
  return page;
}

/** A digit of the standard font is 7 pixels at 96 to an inch, with 5 pixels a column around them. */
const points = (widths: readonly number[]): number =>
  widths.reduce((sum, width) => sum + Math.round(width * 7 + 5), 0) * (72 / 96);

const LENGTHS_MM = { Portrait: 297, Landscape: 210 } as const;
const heightsOf = (sheet: Sheet): readonly number[] => {
  const own = rowHeights(sheet);
  return sheet.cells.map((_, row) => own.get(row) ?? 15.75);
};
const total = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);
const lengthOf = ({ orientation = 'Portrait', topMargin = 0, bottomMargin = 0 }: Asked): number =>
  LENGTHS_MM[orientation] * POINTS_A_MM - topMargin - bottomMargin;

/** The whole percents to which a program shrinks the printed cells. */
function percentOf(sheet: Sheet, page: Asked): number {
  if (page.zoom?.scale !== undefined) return page.zoom.scale;
  const { widths, print } = sheet;
  const { orientation = 'Portrait', leftMargin = 0, rightMargin = 0 } = page;
  const room = A4_MM[orientation] * POINTS_A_MM - leftMargin - rightMargin;
  const columns = widths.slice(print.area.column, print.area.column + print.area.columns);
  const long = total(heightsOf(sheet).slice(print.area.row, print.area.row + print.area.rows));
  const down = page.zoom?.verticalFitToPages === 1 ? lengthOf(page) / long : 1;
  return Math.floor(Math.min(1, down, room / points(columns)) * 100);
}

const roles = (line: readonly Cell[]): readonly Role[] =>
  line.flatMap(({ role, content }) => (content.kind === 'blank' ? [] : [role]));
const says = (line: readonly Cell[], text: string): boolean =>
  line.some(({ content }) => content.kind === 'text' && content.value === text);
const HEADINGS: readonly Role[] = ['heading', 'caption', 'title', 'subtitle', 'letterhead'];
const isHeaded = (line: readonly Cell[] | undefined): boolean =>
  roles(line ?? []).some((role) => HEADINGS.includes(role));

/** The summary of costs numbers the events of each kind from 1, below the sum of the kind. */
const isFirstEvent = ({ block, cells }: Sheet, row = 0): boolean => {
  const [first] = cells[row] ?? [];
  return block.startsWith('KC_BLK_PL_') && first?.content.kind === 'number' && first.content.value === 1;
};

/** What a reader of the printed pages would miss. */
function badCuts(sheet: Sheet, language: Language): readonly string[] {
  const page = pageOf(sheet);
  const { area, headingRows } = sheet.print;
  const edges = [area.row, ...page.breaks, area.row + area.rows];
  const heights = heightsOf(sheet);
  return edges.slice(0, -1).flatMap((first, index) => {
    const lines = sheet.cells.slice(first, edges[index + 1]);
    const filled = lines.filter((line) => roles(line).some((role) => role !== 'blank'));
    const repeats = headingRows !== undefined && first > headingRows.last;
    const repeated = repeats ? total(heights.slice(headingRows.first, headingRows.last + 1)) : 0;
    const used = ((repeated + total(heights.slice(first, edges[index + 1]))) * percentOf(sheet, page)) / 100;
    const all = filled.flatMap(roles);
    const isSigned = lines.some((line) => says(line, labels[language].signHere));
    const isCut = (sheet.charts ?? []).some(({ over }) => over.row < first && first < over.row + over.rows);
    const faults = [
      ...(used > lengthOf(page) ? ['more than a page holds'] : []),
      ...(isHeaded(filled.at(-1)) ? ['headings last'] : []),
      ...((isSigned || all.includes('words')) && !all.includes('total')
        ? ['signed or in words without the total']
        : []),
      ...(index > 0 && !repeats && !isHeaded(filled[0]) ? ['no headings'] : []),
      ...(isCut ? ['a chart is cut'] : []),
      ...(isFirstEvent(sheet, edges[index + 1]) ? ['a kind of events without its first'] : []),
    ];
    return faults.map((fault) => `${sheet.tab}, page ${index + 1}: ${fault}`);
  });
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
    ['the second province', secondProvince()],
    ['three phases', threePhases],
    ['options named by letters', lettered()],
    ['the salaries in force', lawClock],
    ['thirty places', manyPlaces(30)],
    ['forty places', manyPlaces(40)],
    ['three options', threeOptions()],
  ])('%s: nothing is printed under 9 points, and no page begins or ends amid what belongs together', (_, changes) => {
    const { sheets } = planned(changes, language);
    expect(sheets.length).toBeGreaterThan(10);
    expect(tooSmall(sheets)).toEqual([]);
    expect(sheets.flatMap((sheet) => badCuts(sheet, language))).toEqual([]);
  });
});

test('an input sheet has all its columns on one page down to 9 points, and goes on at that size where they are more', () => {
  const pages = inputSheets(sampleData(), 'vi').map(({ tab, columns }) => {
    const widths = columns.map(({ width }) => width);
    const paper = { print: { landscape: true, labelColumns: 1 }, widths, reduced: reducedInput(widths, true) };
    const { zoom, printOrder } = pageAfter([paperStep(originOf(tab), paper)]);
    return { tab, zoom, printOrder };
  });
  const goesOn = { zoom: { scale: 75 }, printOrder: 'OverThenDown' };
  expect(pages.filter(({ printOrder }) => printOrder !== undefined)).toEqual([
    { tab: 'Địa phương', ...goesOn },
    { tab: 'Dự toán chi tiết', ...goesOn },
  ]);
  const others = pages.filter(({ printOrder }) => printOrder === undefined);
  expect(others.length).toBeGreaterThan(11);
  expect(others.map(({ zoom }) => zoom)).toEqual(others.map(() => ({ horizontalFitToPages: 1 })));
});

test('a column takes more than its most where a number would not fit, and no more for a text', () => {
  const cell = (content: Cell['content']): Cell => ({ role: 'calculation', content, shows: 'money' });
  const content = { most: [16, 16], merges: [], least: 0, printed: 2 };
  const [number, text] = fittedWidths({
    ...content,
    cells: [[cell({ kind: 'number', value: 92_171_400_000 }), cell({ kind: 'text', value: 'mười hai '.repeat(9) })]],
  });
  // 11 digits of 6 points, 3 dots of 3, 18 points around them.
  expect((number ?? 0) * 5.25 + 3.75).toBeGreaterThan(11 * 6 + 3 * 3 + 18 - 1);
  expect(text).toBe(16);
});

test('a printed cell in small letters, and columns that shrink too far, would be found', () => {
  const [sheet] = planned().sheets.filter(({ block }) => block === 'KC_BLK_SS');
  if (sheet === undefined) throw new Error('No comparison');
  const small: Sheet = { ...sheet, cells: sheet.cells.map((line) => line.map((cell) => ({ ...cell, role: 'guard' }))) };
  expect(tooSmall([small])).toEqual([{ tab: sheet.tab, least: expect.any(Number) as number }]);
  const wide = { ...sheet, widths: sheet.widths.map((width) => width * 1.5) };
  expect(percentOf(wide, { ...pageOf(sheet), zoom: { horizontalFitToPages: 1 } })).toBeLessThan(75);
});

test('signatures alone, a table cut without its headings, a page that is too long would be found', () => {
  const faults = planned().sheets.flatMap((sheet) => {
    const { together: _, ...print } = sheet.print;
    const cells = sheet.cells.flatMap((line, row) => (row === 20 ? Array.from({ length: 9 }, () => line) : [line]));
    const longer = { ...print, area: { ...print.area, rows: print.area.rows + 8 } };
    return badCuts({ ...sheet, cells, merges: [], charts: [], print: longer }, 'vi');
  });
  const kinds = new Set(faults.map((fault) => fault.replace(/^.*: /u, '')));
  expect([...kinds].toSorted()).toEqual([
    'headings last',
    'more than a page holds',
    'no headings',
    'signed or in words without the total',
  ]);
});
