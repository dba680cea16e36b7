/** Reading and inserting input tables through Microsoft's own client. */
import { insertTables } from '../../../src/excel/write/insert';
import { readTables } from '../../../src/excel/read/read';
import type { Grid } from '../../../src/kernel/cells';
import { rowsFromColumns } from '../../../src/kernel/columns';
import type { InputSheet } from '../../../src/kernel/sheet';
import type { Table as HostTable } from '../../../src/host/document/model';
import { connectInProcess, type InProcessExcel } from '../../../src/host/inProcess';
import { contents, hostSheet, type } from '../sample';

const open: { excel: InProcessExcel } = { excel: connectInProcess() };
beforeEach(() => {
  open.excel = connectInProcess();
});
afterEach(() => open.excel.close());

const PLACES: InputSheet = {
  table: 'KC_DiaPhuong',
  tab: 'Địa phương',
  title: 'Địa phương',
  note: 'Mỗi dòng một huyện; thêm dòng ngay dưới bảng.',
  columns: [
    { heading: 'Địa phương', width: 24, shows: 'text', choices: [] },
    { heading: 'Loại', width: 14, shows: 'text', choices: ['thành phố', 'huyện'] },
    { heading: 'Số cơ sở CNNT 2019', width: 12, shows: 'count', choices: [] },
    { heading: 'Được hỗ trợ đến hết ngày', width: 14, shows: 'date', choices: [] },
  ],
  rows: [
    [
      { kind: 'text', value: 'Biên Hòa' },
      { kind: 'text', value: 'thành phố' },
      { kind: 'number', value: 1250 },
      { kind: 'blank' },
    ],
    [
      { kind: 'text', value: '=1+1' },
      { kind: 'text', value: 'huyện' },
      { kind: 'text', value: '1-6' },
      { kind: 'date', serial: 45504 },
    ],
  ],
};
const BLANK: InputSheet = { ...PLACES, table: 'KC_ThamSo', tab: 'Tham số', title: 'Tham số', rows: [] };

test('Tables that were inserted are read back in two syncs, with Vietnamese headings and places', async () => {
  const outcome = await insertTables([PLACES, BLANK]);
  expect(outcome).toEqual({
    state: 'written',
    issues: [],
    blocks: [
      { block: 'KC_DiaPhuong', tab: 'Địa phương', state: 'added', cells: 13 },
      { block: 'KC_ThamSo', tab: 'Tham số', state: 'added', cells: 6 },
    ],
  });
  expect(open.excel.traffic().syncs).toBe(2);
  open.excel.resetTraffic();
  const read = await readTables(['kc_diaphuong', 'KC_ThamSo', 'KC_KhongCo']);
  expect(open.excel.traffic().syncs).toBe(2);
  expect(read.sheets).toEqual(['Sheet1', 'Địa phương', 'Tham số']);
  expect(read.grids).toEqual([
    {
      table: 'KC_DiaPhuong',
      origin: { sheet: 'Địa phương', row: 3, column: 0 },
      headings: PLACES.columns.map(({ heading }) => heading),
      rows: [
        ['Biên Hòa', 'thành phố', 1250, ''],
        ['=1+1', 'huyện', '1-6', 45504],
      ],
    },
    {
      table: 'KC_ThamSo',
      origin: { sheet: 'Tham số', row: 3, column: 0 },
      headings: PLACES.columns.map(({ heading }) => heading),
      rows: [['', '', '', '']],
    },
  ]);
  const sheet = hostSheet(open.excel.document(), 'Địa phương');
  expect(contents(open.excel.document(), 'Địa phương', 'A1')).toBe('Địa phương');
  expect(sheet.freeze).toEqual({ rows: 4, columns: 0 });
  expect(sheet.validations).toMatchObject([
    { type: 'List', formula1: 'thành phố,huyện', areas: [{ row: 4, column: 1, rows: 2, columns: 1 }] },
  ]);
});

test('An empty workbook is read in two syncs', async () => {
  const others = { tables: [], sheets: [], tooLarge: [] };
  expect(await readTables(['KC_DiaPhuong'])).toEqual({ grids: [], sheets: ['Sheet1'], others });
  expect(open.excel.traffic().syncs).toBe(2);
});

test('A taken table or tab name refuses the insertion before anything is written', async () => {
  await insertTables([PLACES]);
  const before = open.excel.document();
  expect(await insertTables([{ ...PLACES, tab: 'Khác' }, BLANK])).toMatchObject({
    state: 'refused',
    issues: [{ code: 'excel-refused', facts: { code: 'ItemAlreadyExists', statement: 'KC_DiaPhuong' } }],
  });
  expect(await insertTables([{ ...BLANK, tab: 'SHEET1' }])).toMatchObject({ state: 'refused' });
  expect(open.excel.document()).toBe(before);
});

test('Errors in cells come as texts', async () => {
  await insertTables([BLANK]);
  await type('Tham số', 'C5', '#N/A');
  const read = await readTables(['KC_ThamSo']);
  expect(read.grids[0]?.rows).toEqual([['', '', '#N/A', '']]);
});

/** What the embedded workbook cannot do to a table, done to its document. */
function changeTable(change: (table: HostTable) => Partial<HostTable>): void {
  const document = open.excel.document();
  open.excel.setDocument({ ...document, tables: document.tables.map((table) => ({ ...table, ...change(table) })) });
}

test('A table without its heading row is read with blank headings, and its rows keep their places', async () => {
  await insertTables([PLACES]);
  changeTable(({ area }) => ({ showHeaders: false, area: { ...area, row: area.row + 1, rows: area.rows - 1 } }));
  const [grid] = (await readTables(['KC_DiaPhuong'])).grids;
  expect(grid).toMatchObject({ headings: ['', '', '', ''], origin: { row: 3 } });
  expect(grid?.rows.map(([name]) => name)).toEqual(['Biên Hòa', '=1+1']);
});

test('A totals row is not part of the body', async () => {
  await insertTables([PLACES]);
  changeTable(({ area }) => ({ showTotals: true, area: { ...area, rows: area.rows + 1 } }));
  const [grid] = (await readTables(['KC_DiaPhuong'])).grids;
  expect(grid?.rows).toHaveLength(2);
});

/** The rows of a grid that came by columns. */
const rowsOf = (grid: Grid | undefined) => rowsFromColumns(grid?.columns ?? []);

test('A table of more than 200,000 cells is read part after part, by columns', async () => {
  await insertTables([PLACES]);
  changeTable(({ area }) => ({ area: { ...area, rows: 60_000 } }));
  open.excel.resetTraffic();
  const told: number[] = [];
  const [grid] = (await readTables(['KC_DiaPhuong'], { progress: (read) => told.push(read) })).grids;
  expect(grid).toMatchObject({ table: 'KC_DiaPhuong', rows: [], origin: { sheet: 'Địa phương', row: 3, column: 0 } });
  expect(grid?.headings[2]).toBe('Số cơ sở CNNT 2019');
  expect(grid).not.toHaveProperty('hasHiddenRows');
  expect(rowsOf(grid)).toHaveLength(59_999);
  expect(rowsOf(grid).slice(0, 3)).toEqual([
    ['Biên Hòa', 'thành phố', 1250, ''],
    ['=1+1', 'huyện', '1-6', 45504],
    ['', '', '', ''],
  ]);
  expect(told.at(-1)).toBe(59_999);
  // One for what there is, one for what is small and for the other sheets, and one a part.
  expect(open.excel.traffic().syncs).toBe(told.length + 2);
});

test('A large table without headings keeps its rows in their places, its totals are no row, hidden rows are told', async () => {
  await insertTables([PLACES]);
  changeTable(({ area }) => ({
    ...{ showHeaders: false, showTotals: true },
    area: { ...area, row: area.row + 1, rows: 60_000 },
  }));
  open.excel.edit((document) => ({
    ...document,
    sheets: document.sheets.map((sheet) => ({ ...sheet, hiddenRows: new Set([40_000]) })),
  }));
  const [grid] = (await readTables(['KC_DiaPhuong'])).grids;
  expect(grid).toMatchObject({ headings: ['', '', '', ''], origin: { row: 3 }, hasHiddenRows: true });
  expect(rowsOf(grid)).toHaveLength(59_999);
  expect(rowsOf(grid)[0]?.[0]).toBe('Biên Hòa');
});

test('A large table that grows while it is read is not read wrong: the reading ends with an issue', async () => {
  await insertTables([PLACES]);
  changeTable(({ area }) => ({ area: { ...area, rows: 60_000 } }));
  const grow = (): void => changeTable(({ area }) => ({ area: { ...area, rows: area.rows + 1 } }));
  await expect(readTables(['KC_DiaPhuong'], { progress: grow })).rejects.toMatchObject({
    issue: { code: 'table-moved', facts: { table: 'KC_DiaPhuong' } },
  });
});

test('While a cell is being edited reading fails with an issue', async () => {
  open.excel.setEditing(true);
  await expect(readTables(['KC_DiaPhuong'])).rejects.toMatchObject({ issue: { code: 'cell-being-edited' } });
});

test('What stands right below a table comes with it, unless the table goes down to it or another table begins there', async () => {
  await insertTables([PLACES]);
  expect((await readTables(['KC_DiaPhuong'])).grids[0]).not.toHaveProperty('below');
  await type('Địa phương', 'A7', 'Huyện Mới');
  await type('Địa phương', 'C7', 600);
  expect((await readTables(['KC_DiaPhuong'])).grids[0]?.below).toEqual(['Huyện Mới', '', 600, '']);
  await Excel.run(async (context) => {
    context.workbook.tables.add("'Địa phương'!A7:B8", true).name = 'KC_ThamSo';
    await context.sync();
  });
  const { grids } = await readTables(['KC_DiaPhuong', 'KC_ThamSo']);
  expect(grids.filter((grid) => 'below' in grid)).toEqual([]);
});
