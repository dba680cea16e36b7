/** What people do to a written workbook in Excel, done to the embedded one: by its client where that can, else to its value. */
import { moveReferences, type Move } from '../../src/excel/cells/references';
import { gridCell, gridCells, mapArea } from '../../src/host/document/cellGrid';
import type { Document, Sheet } from '../../src/host/document/model';
import type { InProcessExcel } from '../../src/host/inProcess';
import type { Area, CellValue } from '../../src/kernel';

const EVERYWHERE: Area = { row: 0, column: 0, rows: 400, columns: 90 };

export const onWorkbook = (act: (workbook: Excel.Workbook) => void): Promise<void> =>
  Excel.run(async (context) => {
    act(context.workbook);
    await context.sync();
  });

export const onSheet = (name: string, act: (sheet: Excel.Worksheet) => void): Promise<void> =>
  onWorkbook(({ worksheets }) => act(worksheets.getItem(name)));

/** Puts another workbook in the place of the open one. */
export const replaced = (excel: InProcessExcel, change: (document: Document) => Document): Promise<void> => {
  excel.edit(change);
  return Promise.resolve();
};

/** Acts on the cells of one sheet. */
export const onCells = (sheet: string, address: string, act: (range: Excel.Range) => void): Promise<void> =>
  onWorkbook((workbook) => act(workbook.worksheets.getItem(sheet).getRange(address)));

export const typed = (sheet: string, address: string, value: CellValue): Promise<void> =>
  onCells(sheet, address, (range) => {
    range.values = [[value]];
  });

const withSheet = (document: Document, name: string, change: (sheet: Sheet) => Sheet): Document => ({
  ...document,
  sheets: document.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)),
});

/** Rows in another order, as sorting leaves them: whole cells change places, and references to them do not follow. */
export const sorted = (document: Document, name: string, first: number, order: readonly number[]): Document =>
  withSheet(document, name, (sheet) => ({
    ...sheet,
    cells: order.reduce(
      (cells, from, row) =>
        mapArea(cells, { row: first + row, column: 0, rows: 1, columns: EVERYWHERE.columns }, (_cell, _row, column) =>
          gridCell(sheet.cells, first + from, column),
        ),
      sheet.cells,
    ),
  }));

/** Cells cut from one place and pasted at another: every reference to them follows. */
export function cut(
  document: Document,
  from: { readonly sheet: string; readonly area: Area },
  to: { readonly sheet: string; readonly row: number; readonly column: number },
): Document {
  const { area } = from;
  const isIn = (other: Area): boolean =>
    other.row >= area.row &&
    other.column >= area.column &&
    other.row + other.rows <= area.row + area.rows &&
    other.column + other.columns <= area.column + area.columns;
  const moved = <T extends { readonly row: number; readonly column: number }>(place: T): T => ({
    ...place,
    row: place.row - area.row + to.row,
    column: place.column - area.column + to.column,
  });
  const move: Move = (sheet, other) =>
    sheet === from.sheet && isIn(other) ? { sheet: to.sheet, area: moved(other) } : { sheet, area: other };
  const sheets = document.sheets.map((sheet) => ({
    ...sheet,
    cells: mapArea(sheet.cells, EVERYWHERE, (cell) =>
      cell?.formula === undefined
        ? cell
        : { ...cell, formula: moveReferences(`=${cell.formula}`, sheet.name, move).slice(1) },
    ),
  }));
  const names = document.names.map((name) => ({ ...name, formula: moveReferences(name.formula, '', move) }));
  const taken = sheets.find(({ name }) => name === from.sheet);
  if (taken === undefined) throw new Error(`There is no sheet ${from.sheet}.`);
  const left = withSheet({ ...document, sheets, names }, from.sheet, (sheet) => ({
    ...sheet,
    cells: mapArea(sheet.cells, area, () => undefined),
  }));
  return withSheet(left, to.sheet, (sheet) => ({
    ...sheet,
    cells: [...gridCells(taken.cells, area)].reduce(
      (cells, [row, column, cell]) => mapArea(cells, { ...moved({ row, column }), rows: 1, columns: 1 }, () => cell),
      sheet.cells,
    ),
  }));
}

/** A sheet copied by its tab: the copy has the charts, and the names as names of its own. */
export function copied(document: Document, name: string): Document {
  const sheet = document.sheets.find((each) => each.name === name);
  if (sheet === undefined) throw new Error(`There is no sheet ${name}.`);
  const copy = `${name} (2)`;
  const charts = sheet.charts.map((chart) => ({ ...chart, id: `${chart.id}-copy` }));
  const own = document.names
    .filter(({ formula }) => formula.startsWith(`='${name}'!`))
    .map((each) => ({ ...each, sheetId: 'copy', formula: each.formula.replace(`'${name}'!`, `'${copy}'!`) }));
  return {
    ...document,
    sheets: [...document.sheets, { ...sheet, id: 'copy', name: copy, charts }],
    names: [...document.names, ...own],
  };
}
