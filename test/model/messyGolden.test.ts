/** The messy workbooks as bare cells, without any program around them: what each ends in, and what is said where. */
import { join } from 'node:path';
import { messyNames, messySheets, messyWorkbook, type MessySheet } from '../../scripts/sample/messyWorkbooks';
import { cellLabel, columnNumber, plainDigits, type CellValue, type Grid, type UsedCells } from '../../src/kernel';
import { modelFromWorkbook } from '../../src/model';
import { planFromModel } from '../../src/plan';
import { ownMarks } from '../../src/report';
import { brief } from '../plan/planOfGrids';
import { usedCells } from './plainRanges';

const FOLDER = join(__dirname, '../golden/messy');

interface Spot {
  readonly row: number;
  readonly column: number;
}

function spotOf(address: string): Spot {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/u.exec(address) ?? [];
  return { row: Number(digits) - 1, column: columnNumber(letters) };
}

/** The cells of a sheet from A1 on. */
function linesOf({ at = 'A1', rows }: MessySheet): readonly (readonly CellValue[])[] {
  const { row, column } = spotOf(at);
  const above = Array.from({ length: row }, () => []);
  const left = Array.from({ length: column }, () => '');
  return [...above, ...rows.map((line) => [...left, ...line.map((value) => value ?? '')])];
}

function tableOf(sheet: MessySheet): readonly Grid[] {
  if (sheet.table === undefined) return [];
  const [first, last] = sheet.table.range.split(':').map(spotOf);
  if (first === undefined || last === undefined) throw new Error(`No range ${sheet.table.range}`);
  const lines = linesOf(sheet).slice(first.row, last.row + 1);
  const width = last.column - first.column + 1;
  const across = (line: readonly CellValue[]): readonly CellValue[] =>
    Array.from({ length: width }, (_, index) => line[first.column + index] ?? '');
  const [headings = [], ...rows] = lines.map(across);
  const below = across(linesOf(sheet)[last.row + 1] ?? []);
  const hidden = sheet.hiddenRows === undefined ? {} : ({ hasHiddenRows: true } as const);
  return [{ table: sheet.table.name, origin: { sheet: sheet.sheet, ...first }, headings, rows, below, ...hidden }];
}

const cellsOf = (sheet: MessySheet): UsedCells => ({
  ...usedCells(sheet.sheet, linesOf(sheet)),
  ...(sheet.hiddenRows === undefined ? {} : { hasHiddenRows: true }),
  ...(sheet.hiddenColumns === undefined ? {} : { hasHiddenColumns: true }),
});

function outcomeOf(sheets: readonly MessySheet[]) {
  const tables = sheets.flatMap(tableOf);
  const isOurs = ({ table }: Grid) => table.startsWith('KC_');
  const others = {
    tables: tables.filter((grid) => !isOurs(grid)),
    sheets: sheets.filter(({ table }) => table === undefined).map(cellsOf),
    tooLarge: [],
  };
  const names = sheets.map(({ sheet }) => sheet);
  const { model, issues } = modelFromWorkbook({ grids: tables.filter(isOurs), sheets: names, others }, ownMarks);
  const planned = model && planFromModel(model);
  return { plan: planned?.plan, issues: [...issues, ...(planned?.issues ?? [])] };
}

test.each(messyNames(FOLDER))('%s ends as its data file expects', (name) => {
  const workbook = messyWorkbook(FOLDER, name);
  const { plan, issues } = outcomeOf(messySheets(FOLDER, workbook));
  const told = issues.filter(({ severity }) => severity !== 'info');
  const found = told.map(({ code, cell }) => `${code} ${cell === undefined ? '' : cellLabel(cell)}`);
  expect([...new Set(found)].toSorted()).toEqual(workbook.issues.map(({ code, cell }) => `${code} ${cell}`).toSorted());
  expect(
    plan && Object.fromEntries(plan.options.map(({ option, total }) => [option.code, plainDigits(total)])),
  ).toEqual(workbook.totals);
});

test.each<readonly [string, string, object]>([
  [
    'notes-and-signature',
    'info notes-passed-over Địa phương!A7',
    { table: 'KC_DiaPhuong', count: 5, text: 'Ghi chú: số liệu do các huyện cung cấp.' },
  ],
  ['merged-option', 'warning cells-carried Giai đoạn!A3', { column: 'Phương án', value: '1', count: 1 }],
])('in %s it is said what was passed over or filled in, and how much of it', (name, wanted, facts) => {
  const { issues } = outcomeOf(messySheets(FOLDER, messyWorkbook(FOLDER, name)));
  expect(issues.filter((each) => brief(each) === wanted).map((each) => each.facts)).toEqual([facts]);
});
