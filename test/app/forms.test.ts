/** Forms for the places: they go out, come back wherever they stand, and end in one table; nothing of a person's is overwritten unasked. */
import {
  collectForms,
  insertInputs,
  lookAt,
  lookThroughForms,
  makeForms,
  takeInForms,
  type Collection,
} from '../../src/app';
import type { Document } from '../../src/host/document/model';
import { connectInProcess } from '../../src/host/inProcess';
import { cellLabel, known, type CellValue, type Issue } from '../../src/kernel';
import type { Plan } from '../../src/plan';
import { fileOf, withZeros } from './formFiles';
import { sampleData } from '../plan/sampleGrids';

const TRANG_BOM = 'Phiếu Huyện Trảng Bom';
const LONG_THANH = 'Phiếu Huyện Long Thành';
const TABLE = 'Cơ sở';
/** The first row of communes on a form, and the column of their names; both count from 0. */
const [FIRST, NAME] = [9, 1];

const state = { excel: connectInProcess() };
const made: { forms?: Document } = {};

const open = (document?: Document): void => {
  state.excel = connectInProcess(document);
  state.excel.setCalculation(withZeros);
};
const tabs = (): readonly string[] => state.excel.document().sheets.map(({ name }) => name);
const planNow = async (): Promise<Plan> => known((await lookAt()).preview.plan, 'plan');
const seen = async (): Promise<Collection> => {
  const collection = await lookThroughForms();
  if ('code' in collection) throw new Error(collection.code);
  return collection;
};
const told = (issues: readonly Issue[]): readonly string[] =>
  issues.map(({ code, severity, cell }) => `${severity} ${code} ${cell ? cellLabel(cell) : ''}`);

/** What somebody types from a cell on. */
const type = (tab: string, [row, column]: readonly [number, number], rows: readonly (readonly CellValue[])[]) =>
  Excel.run(async ({ workbook }) => {
    const sheet = workbook.worksheets.getItem(tab);
    for (const [at, line] of rows.entries())
      sheet.getRangeByIndexes(row + at, column, 1, line.length).values = [[...line]];
    await workbook.context.sync();
  });
const answer = (tab: string, rows: readonly (readonly CellValue[])[]) => type(tab, [FIRST, NAME], rows);

const valuesOn = (tab: string): Promise<CellValue[][]> =>
  Excel.run(async ({ workbook }) => {
    const range = workbook.worksheets.getItem(tab).getUsedRange().load('values');
    await workbook.context.sync();
    return range.values as CellValue[][];
  });

const COMMUNES = [
  ['Xã Bàu Hàm', 40, 52, 'x'],
  ['Xã Cây Gáo', '', 0, ''],
] as const;
const HEADINGS = ['Địa phương', 'Xã', 'Số cơ sở CNNT 2014', 'Số cơ sở CNNT 2019', 'Đề cử'];

beforeAll(async () => {
  open();
  await insertInputs(sampleData(), 'vi');
  await makeForms((await planNow()).model, 'vi');
  made.forms = state.excel.document();
  state.excel.close();
});
beforeEach(() => open(made.forms));
afterEach(() => state.excel.close());

describe('forms that go out', () => {
  test('There is one for each place, with what is known of it; no plan reads them, and nobody has answered yet', async () => {
    const tabs = known(made.forms, 'workbook').sheets.map(({ name }) => name);
    expect(tabs.filter((name) => name.startsWith('Phiếu '))).toHaveLength(11);
    const { page } = known(
      made.forms?.sheets.find(({ name }) => name === TRANG_BOM),
      TRANG_BOM,
    );
    expect(page).toMatchObject({ paperSize: 'A4', orientation: 'Portrait' });
    expect(page.rowBreaks ?? []).toEqual([]);
    const values = await valuesOn(TRANG_BOM);
    expect(values[0]?.[0]).toBe('Mẫu số KC-01');
    expect(values[3]).toEqual(['Địa phương:', '', 'Huyện Trảng Bom', '', '']);
    expect(values[FIRST - 1]).toEqual(['TT', ...HEADINGS.slice(1)]);
    expect(values.find((row) => row[1] === 'Toàn địa phương (đã có)')?.slice(2, 4)).toEqual([1440, 1586]);
    const { preview } = await lookAt();
    expect(preview.issues.map(({ code }) => code)).not.toContain('own-page-copied');
    const collection = await seen();
    expect(collection).toMatchObject({ answered: [], added: [], changes: [], issues: [], same: 0 });
    expect(collection.waiting).toHaveLength(11);
  });

  test('A place that has a form in the workbook gets no second one', async () => {
    const { model } = await planNow();
    expect(await makeForms(model, 'vi')).toMatchObject({ state: 'unchanged' });
    await Excel.run(async ({ workbook }) => {
      workbook.worksheets.getItem(TRANG_BOM).delete();
      workbook.worksheets.getItem(LONG_THANH).name = 'Long Thành gửi';
      await workbook.context.sync();
    });
    expect((await makeForms(model, 'vi')).blocks.map(({ tab }) => tab)).toEqual([TRANG_BOM]);
  });

  test('Excel lets nobody type anything but counts and ticks', async () => {
    const rules = await Excel.run(async ({ workbook }) => {
      const sheet = workbook.worksheets.getItem(TRANG_BOM);
      const [counts, tick] = [sheet.getRange('C10:D20').dataValidation, sheet.getRange('E10:E20').dataValidation];
      counts.load('rule');
      tick.load('rule');
      await workbook.context.sync();
      return [counts.rule, tick.rule];
    });
    expect(rules).toEqual([
      { wholeNumber: { formula1: '=0', operator: 'GreaterThanOrEqualTo' } },
      { list: { inCellDropDown: true, source: 'x' } },
    ]);
  });
});

describe('answers', () => {
  test('Answers become one table that the engine reads; brought in again, nothing is new', async () => {
    await answer(TRANG_BOM, COMMUNES);
    await answer(LONG_THANH, [['Xã An Phước', 12, 30, '']]);
    const shown = await seen();
    expect(shown.answered).toMatchObject([
      { place: 'Huyện Trảng Bom', rows: 2 },
      { place: 'Huyện Long Thành', rows: 1 },
    ]);
    expect(shown.waiting).toHaveLength(9);
    expect(await collectForms(shown, { takeChanges: false, language: 'vi' })).toMatchObject({ state: 'written' });
    expect(await valuesOn(TABLE)).toEqual([
      HEADINGS,
      ['Huyện Trảng Bom', 'Xã Bàu Hàm', 40, 52, 'x'],
      ['Huyện Trảng Bom', 'Xã Cây Gáo', '', 0, ''],
      ['Huyện Long Thành', 'Xã An Phước', 12, 30, ''],
    ]);
    const { communes } = (await planNow()).model;
    expect(
      communes.map(({ name, nominated, facilities }) => [name, nominated, facilities.map(({ count }) => count)]),
    ).toEqual([
      ['Xã Bàu Hàm', true, [40, 52]],
      ['Xã Cây Gáo', false, [0]],
      ['Xã An Phước', false, [12, 30]],
    ]);
    const again = await seen();
    expect(again).toMatchObject({ added: [], changes: [], same: 3, table: 'KC_CoSo', issues: [] });
    const same = await collectForms(again, { takeChanges: true, language: 'vi' });
    expect(same).toMatchObject({ state: 'unchanged' });
  });

  test('What differs is asked: kept, or taken from the form; a blank says nothing, and a place’s nominations are its whole list', async () => {
    await answer(TRANG_BOM, COMMUNES);
    await collectForms(await seen(), { takeChanges: false, language: 'vi' });
    await answer(TRANG_BOM, [
      ['xã bàu hàm', '', 55, ''],
      ['Xã Cây Gáo', 7, 0, 'x'],
      ['Xã Đông Hòa', 1, 2, ''],
    ]);
    const shown = await seen();
    expect(shown.changes.map(({ commune, year, was, becomes }) => [commune, year, was, becomes])).toEqual([
      ['xã bàu hàm', 2019, 52, 55],
      ['xã bàu hàm', undefined, 'x', ''],
      ['Xã Cây Gáo', 2014, '', 7],
      ['Xã Cây Gáo', undefined, '', 'x'],
    ]);
    expect(shown.added).toHaveLength(1);
    const before = state.excel.document();
    expect(await collectForms(shown, { takeChanges: false, language: 'vi' })).toMatchObject({ state: 'written' });
    const rows = await valuesOn(TABLE);
    expect(rows.slice(1)).toEqual([
      ['Huyện Trảng Bom', 'Xã Bàu Hàm', 40, 52, 'x'],
      ['Huyện Trảng Bom', 'Xã Cây Gáo', '', 0, ''],
      ['Huyện Trảng Bom', 'Xã Đông Hòa', 1, 2, ''],
    ]);
    state.excel.setDocument(before);
    await collectForms(await seen(), { takeChanges: true, language: 'vi' });
    expect((await valuesOn(TABLE)).slice(1)).toEqual([
      ['Huyện Trảng Bom', 'Xã Bàu Hàm', 40, 55, ''],
      ['Huyện Trảng Bom', 'Xã Cây Gáo', 7, 0, 'x'],
      ['Huyện Trảng Bom', 'Xã Đông Hòa', 1, 2, ''],
    ]);
  });

  test('What was typed since it was shown keeps it from being written', async () => {
    await answer(TRANG_BOM, COMMUNES);
    const shown = await seen();
    await type(TRANG_BOM, [FIRST, 3], [[53]]);
    expect(await collectForms(shown, { takeChanges: true, language: 'vi' })).toMatchObject({
      state: 'refused',
      issues: [{ code: 'preview-outdated' }],
    });
    expect(state.excel.document().tables.map(({ name }) => name)).not.toContain('KC_CoSo');
  });
});

describe('forms that come back', () => {
  test('Mistakes are told at their cells, and nothing is written while they stand', async () => {
    await answer(TRANG_BOM, [
      ['Xã Bàu Hàm', '1.59O', 52, ''],
      ['', '', 3, ''],
      ['Xã Cây Gáo', 1, 1, ''],
      ['xã cây gáo', 1, 1, ''],
    ]);
    await type(LONG_THANH, [3, 2], [['Huyện Không Có']]);
    await type('Phiếu Huyện Nhơn Trạch', [FIRST - 1, 1], [['Tên gì đó']]);
    await type('Phiếu Huyện Cẩm Mỹ', [60, 2], [[9]]);
    const shown = await seen();
    expect(told(shown.issues)).toEqual([
      'error number-unreadable Phiếu Huyện Trảng Bom!C10',
      'error cell-blank Phiếu Huyện Trảng Bom!B11',
      'error row-duplicate Phiếu Huyện Trảng Bom!B13',
      'error form-frame-lost Phiếu Huyện Nhơn Trạch!C4',
      'error place-unknown Phiếu Huyện Long Thành!C4',
      'error form-below-total Phiếu Huyện Cẩm Mỹ!C61',
    ]);
    expect(await collectForms(shown, { takeChanges: true, language: 'vi' })).toMatchObject({ state: 'refused' });
    expect(state.excel.document().tables.map(({ name }) => name)).not.toContain('KC_CoSo');
  });

  test('Files that came back are taken in, whatever their sheets are called; a second answer of a place is told', async () => {
    const blank = state.excel.document();
    await answer(TRANG_BOM, COMMUNES);
    const first = fileOf(state.excel.document(), TRANG_BOM);
    await answer(TRANG_BOM, [['Xã Bàu Hàm', 41]]);
    const second = fileOf(state.excel.document(), TRANG_BOM);
    state.excel.setDocument(blank);
    expect(await takeInForms([first])).toMatchObject({ state: 'written', blocks: [{ tab: 'Trả lời' }] });
    expect(await seen()).toMatchObject({ answered: [{ place: 'Huyện Trảng Bom', rows: 2 }], issues: [] });

    await takeInForms([first]);
    expect(told((await seen()).issues)).toEqual(['warning form-twice Trả lời (2)!A1']);
    await takeInForms([second]);
    expect(told((await seen()).issues)).toEqual([
      'warning form-twice Trả lời (2)!A1',
      'error form-twice Trả lời (3)!A1',
    ]);
  });

  test('A file without a form, or that is no workbook, leaves nothing behind', async () => {
    const before = tabs();
    const other = { ...fileOf(state.excel.document(), 'Địa phương'), name: 'khac.xlsx' };
    expect(await takeInForms([other])).toMatchObject({
      state: 'refused',
      issues: [{ code: 'form-not-in-file', facts: { file: 'khac.xlsx' } }],
    });
    expect(tabs()).toEqual(before);
    expect(await takeInForms([{ name: 'anh.xlsx', base64: 'AAAA' }])).toMatchObject({
      state: 'refused',
      issues: [{ code: 'form-file-refused', severity: 'error', facts: { file: 'anh.xlsx' } }],
    });
    expect(tabs()).toEqual(before);
  });

  test('A file that Excel does not take is told, and the others come in', async () => {
    await answer(TRANG_BOM, COMMUNES);
    const before = tabs();
    const good = fileOf(state.excel.document(), TRANG_BOM);
    expect(await takeInForms([{ name: 'hong.xlsx', base64: 'AAAA' }, good])).toMatchObject({
      state: 'written',
      blocks: [{ tab: 'Trả lời' }],
      issues: [{ code: 'form-file-refused', severity: 'warning', facts: { file: 'hong.xlsx' } }],
    });
    expect(tabs()).toEqual([...before, 'Trả lời']);
  });

  test('Stopped between two files, all that came is taken away again', async () => {
    await answer(TRANG_BOM, COMMUNES);
    const before = tabs();
    const file = fileOf(state.excel.document(), TRANG_BOM);
    const told: number[] = [];
    const progress = (done: number, files: number): void => void told.push(done, files);
    const stopping = { progress, cancelled: () => told.length > 0 };
    expect(await takeInForms([file, file], stopping)).toMatchObject({
      state: 'refused',
      issues: [{ code: 'work-stopped' }],
    });
    expect(told).toEqual([1, 2]);
    expect(tabs()).toEqual(before);
  });

  test('Where the workbook is locked midway, what could not be taken away again is told by its tab', async () => {
    await answer(TRANG_BOM, COMMUNES);
    const file = fileOf(state.excel.document(), TRANG_BOM);
    const lock = (): void => state.excel.setDocument({ ...state.excel.document(), structureLocked: true });
    expect(await takeInForms([file, file], { progress: lock })).toMatchObject({
      state: 'refused',
      issues: [{ code: 'import-left-over', facts: { sheet: 'Trả lời' } }, { code: 'sheet-protected' }],
    });
  });

  test('Forms whose making is stopped leave no sheet', async () => {
    const { model } = await planNow();
    await Excel.run(async ({ workbook }) => {
      workbook.worksheets.getItem(TRANG_BOM).delete();
      await workbook.context.sync();
    });
    const before = tabs();
    expect(await makeForms(model, 'vi', { cancelled: () => true })).toMatchObject({
      state: 'refused',
      issues: [{ code: 'work-stopped' }],
    });
    expect(tabs()).toEqual(before);
  });

  test('Forms pasted one below the other, and made into a table, are read all the same', async () => {
    await answer(TRANG_BOM, COMMUNES);
    await answer(LONG_THANH, [['Xã An Phước', 12, 30, '']]);
    const [one, two] = [await valuesOn(TRANG_BOM), await valuesOn(LONG_THANH)];
    state.excel.setDocument(known(made.forms, 'workbook'));
    await Excel.run(async ({ workbook }) => {
      const sheet = workbook.worksheets.add('Tổng hợp');
      for (const [start, values] of [
        [2, one],
        [60, two],
      ] as const)
        sheet.getRangeByIndexes(start, 3, values.length, values[0]?.length ?? 0).values = values;
      sheet.tables.add(sheet.getRangeByIndexes(2 + FIRST - 1, 3, 4, 5), true);
      await workbook.context.sync();
    });
    expect(await seen()).toMatchObject({
      answered: [
        { place: 'Huyện Trảng Bom', rows: 2, cell: { sheet: 'Tổng hợp', row: 2 } },
        { place: 'Huyện Long Thành', rows: 1, cell: { sheet: 'Tổng hợp', row: 60 } },
      ],
      issues: [],
    });
  });

  test('A table that lists facilities, or lacks a year, is left as it is, with what to do', async () => {
    await answer(TRANG_BOM, COMMUNES);
    const before = state.excel.document();
    const reasonWith = async (rows: NonNullable<Parameters<typeof insertInputs>[0]['communes']>): Promise<unknown> => {
      state.excel.setDocument(before);
      await insertInputs({ communes: rows }, 'vi');
      return (await seen()).issues.map(({ code, facts }) => [code, facts]);
    };
    const place = { place: 'Huyện Trảng Bom', name: 'Xã Bàu Hàm' };
    expect(await reasonWith([{ ...place, year: 2019, facility: 'Gốm' }])).toMatchObject([
      ['forms-no-room', { reason: 'register' }],
    ]);
    expect(await reasonWith([{ ...place, facilities: { 2019: 3 } }])).toMatchObject([
      ['forms-no-room', { reason: 'columns', columns: [{ vi: 'Số cơ sở CNNT 2014' }] }],
    ]);
  });
});
