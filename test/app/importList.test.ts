/** A list of facilities from a file into a workbook: whole and read as a register, or the workbook stays as it was. */
import {
  importList,
  insertInputs,
  lookAt,
  previewList,
  type FoundTable,
  type ListChoice,
  type ListFile,
} from '../../src/app';
import { lookThrough, rowsIn, type FileBytes } from '../../src/csv';
import type { Document } from '../../src/host/document/model';
import { connectInProcess } from '../../src/host/inProcess';
import type { CellValue } from '../../src/kernel';
import { REGISTER_HEADINGS, registerRows } from '../../scripts/sample/register';
import { utf8, surveyOf } from '../csv/files';
import { sampleData } from '../plan/sampleGrids';

const TAB = 'Danh sách cơ sở';
const choice: ListChoice = { font: undefined, language: 'vi', found: [] };

const csvOf = (rows: Iterable<readonly CellValue[]>): FileBytes =>
  utf8([REGISTER_HEADINGS, ...rows].map((row) => row.join(',')).join('\r\n'));

const listOf = async (file: FileBytes): Promise<ListFile> => {
  const survey = await surveyOf(file);
  return { survey, rows: (font) => rowsIn(file, survey, font) };
};

/** The table of facilities as the pane saw it, with so many rows. */
const seenList = (rows: number): FoundTable => ({
  ...{ id: 'communes', table: 'KC_CoSo', excelTable: 'KC_CoSo', title: { vi: 'Cơ sở', en: 'Communes' } },
  ...{ cell: { sheet: 'Cơ sở', row: 4, column: 0 }, rows, headings: [], unread: [] },
});

async function cellsOn(tab: string): Promise<Record<'values' | 'formulas' | 'numberFormat', CellValue[][]>> {
  return Excel.run(async ({ workbook }) => {
    const range = workbook.worksheets.getItem(tab).getUsedRange().load('values,formulas,numberFormat');
    await workbook.context.sync();
    return range;
  });
}

const state = { excel: connectInProcess() };
const made: { inputs?: Document } = {};
beforeAll(async () => {
  state.excel = connectInProcess();
  await insertInputs(sampleData(), 'vi');
  made.inputs = state.excel.document();
  state.excel.close();
});
beforeEach(() => {
  state.excel = connectInProcess(made.inputs);
});
afterEach(() => state.excel.close());

/** Two parts. */
const LONG = 26_000;

describe('a list that is imported', () => {
  test('It stands on a sheet of its own, is told of while it is written, and is read as the register that it is', async () => {
    const rows = [...registerRows(LONG)];
    const told: [number, number][] = [];
    const progress = (done: number, all: number): void => void told.push([done, all]);
    const outcome = await importList(await listOf(csvOf(rows)), choice, { progress });
    expect(outcome).toMatchObject({ state: 'written', issues: [], blocks: [{ tab: TAB, cells: LONG * 6 }] });
    expect(told.length).toBeGreaterThan(1);
    expect(told.at(-1)).toEqual([LONG, LONG]);

    const { preview } = await lookAt();
    expect(preview.found.find(({ id }) => id === 'communes')).toMatchObject({ rows: LONG, excelTable: 'KC_CoSo' });
    const counted: Record<string, number> = {};
    for (const [, , place] of rows) counted[place] = (counted[place] ?? 0) + 1;
    const places = preview.plan?.register?.places.map(({ place, total }) => [place?.name, total]) ?? [];
    expect(Object.fromEntries(places)).toEqual(counted);
  });

  test('What begins like a formula stays text in every column, codes keep their zeros, and plain years are numbers', async () => {
    const file = utf8(
      'Mã,Tên,Địa phương,Xã,Năm,Được hỗ trợ từ ngày\n' +
        '007,=1+1,+84 61,-A,2019,01/02/2024\n@x,"=HYPERLINK(""x"")",TRUE,1.490,=2019,2019-01-02\n',
    );
    expect(await importList(await listOf(file), choice, {})).toMatchObject({ state: 'written' });
    const { values, formulas, numberFormat } = await cellsOn(TAB);
    expect(values.slice(1)).toEqual([
      ['007', '=1+1', '+84 61', '-A', 2019, '01/02/2024'],
      ['@x', '=HYPERLINK("x")', 'TRUE', '1.490', '=2019', '2019-01-02'],
    ]);
    expect(formulas).toEqual(values);
    expect(numberFormat[2]).toEqual(['@', '@', '@', '@', '@', '@']);
    expect(numberFormat[1]?.[4]).not.toBe('@');
  });

  test('Counts of communes by year are imported too, and a column without a heading is given a name', async () => {
    const file = utf8(
      'Địa phương;Xã;Số cơ sở CNNT 2019;\nHuyện Trảng Bom;Xã Một;12;ghi chú\nHuyện Trảng Bom;Xã Hai;1.490;\n',
    );
    const list = await listOf(file);
    expect(previewList(list.survey, choice)).toMatchObject({
      columns: [
        { meaning: { vi: 'Địa phương' } },
        {},
        { meaning: { vi: 'Số cơ sở CNNT 2019' } },
        { meaning: undefined },
      ],
      issues: [],
    });
    await importList(list, choice, {});
    expect((await cellsOn(TAB)).values).toEqual([
      ['Địa phương', 'Xã', 'Số cơ sở CNNT 2019', 'Cột 4'],
      ['Huyện Trảng Bom', 'Xã Một', 12, 'ghi chú'],
      ['Huyện Trảng Bom', 'Xã Hai', '1.490', ''],
    ]);
  });

  test('Text in an old font is written in Unicode when the person says so', async () => {
    const list = await listOf(utf8('Teân,Ñòa phöông,Xaõ,Naêm\nGoám,Huyeän Traûng Bom,Xaõ Moät,2019\n'));
    expect(list.survey.legacy).toMatchObject({ font: 'vni', was: 'Ñòa phöông', becomes: 'Địa phương' });
    await importList(list, { ...choice, font: 'vni' }, {});
    expect((await cellsOn(TAB)).values).toEqual([
      ['Tên', 'Địa phương', 'Xã', 'Năm'],
      ['Gốm', 'Huyện Trảng Bom', 'Xã Một', 2019],
    ]);
  });

  test('A blank table of the template gives its name up, and keeps its cells', async () => {
    await insertInputs({ communes: [] }, 'vi');
    const blank = (await cellsOn('Cơ sở')).values;
    const list = await listOf(csvOf(registerRows(3)));
    const outcome = await importList(list, { ...choice, found: [seenList(0)] }, {});
    expect(outcome).toMatchObject({
      state: 'written',
      issues: [{ code: 'register-blank', facts: { sheet: 'Cơ sở' } }],
    });
    expect((await cellsOn('Cơ sở')).values).toEqual(blank);
    const names = state.excel.document().tables.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['KC_CoSo', 'KC_CoSo_2']));
  });

  test('A sheet of the same name is left alone', async () => {
    await Excel.run(async ({ workbook }) => {
      workbook.worksheets.add(TAB).getRange('A1').values = [['của tôi']];
      await workbook.context.sync();
    });
    await importList(await listOf(csvOf(registerRows(3))), choice, {});
    expect((await cellsOn(TAB)).values).toEqual([['của tôi']]);
    expect((await cellsOn(`${TAB} 2`)).values).toHaveLength(4);
  });
});

describe('a list that is not imported leaves the workbook as it was', () => {
  const before = (): readonly unknown[] => [state.excel.document().sheets, state.excel.document().tables];

  test('stopped by the person, at any part', async () => {
    const list = await listOf(csvOf(registerRows(LONG)));
    for (const parts of [0, 1]) {
      const stood = before();
      const told = { times: 0 };
      const watch = { progress: () => void (told.times += 1), cancelled: () => told.times >= parts };
      const outcome = await importList(list, choice, watch);
      expect(outcome).toMatchObject({ state: 'refused', issues: [{ code: 'work-stopped' }] });
      expect(told.times).toBe(parts);
      expect(before()).toEqual(stood);
    }
  });

  test('when the file changes midway, or Excel refuses a part', async () => {
    const stood = before();
    const file = csvOf(registerRows(LONG));
    const list = await listOf(file);
    const survey = { ...list.survey, rows: LONG + 1 };
    const changed = await importList({ survey, rows: (font) => rowsIn(file, survey, font) }, choice, {});
    expect(changed).toMatchObject({ state: 'refused', issues: [{ code: 'file-changed' }] });
    expect(before()).toEqual(stood);
    state.excel.setFault({ strikes: 'next-write', kind: 'fail-at', action: 5 });
    const watch = {
      progress: () => state.excel.setFault({ strikes: 'next-write', kind: 'fail-at', action: 5 }),
    };
    const refused = await importList(list, choice, watch);
    expect(refused.state).toBe('refused');
    expect(before()).toEqual(stood);
  });

  test('when there is a list already, and the message says on which sheet', async () => {
    await insertInputs({ communes: [{ place: 'Huyện Trảng Bom', name: 'Xã Một' }] }, 'vi');
    const stood = before();
    const list = await listOf(csvOf(registerRows(3)));
    expect(await importList(list, { ...choice, found: [seenList(1)] }, {})).toMatchObject({
      issues: [{ code: 'register-there', facts: { sheet: 'Cơ sở', rows: 1 } }],
    });
    // The pane may have seen the workbook before somebody else filled the table.
    expect(await importList(list, { ...choice, found: [seenList(0)] }, {})).toMatchObject({
      issues: [{ code: 'excel-refused', facts: { statement: 'KC_CoSo' } }],
    });
    expect(before()).toEqual(stood);
  });

  test('when no heading is one of a list of facilities; a needed one that is missing is only told', async () => {
    const strange = await listOf(utf8('Họ tên,Điện thoại,Thư\na,b,c\n'));
    expect(await importList(strange, choice, {})).toMatchObject({ issues: [{ code: 'file-no-register' }] });
    const lacking = await listOf(utf8('Tên,Huyện nào,Xã\na,b,c\nd\n'));
    expect(previewList(lacking.survey, choice).issues).toMatchObject([
      { code: 'file-column-absent', severity: 'warning', facts: { expected: [{ vi: 'Địa phương' }, { vi: 'Năm' }] } },
      { code: 'file-row-short', severity: 'warning', facts: { row: 3, rows: 1, expected: 3 } },
    ]);
    expect(await lookThrough(utf8(''))).toMatchObject({ code: 'file-empty' });
  });
});
