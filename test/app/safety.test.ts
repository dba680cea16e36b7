/** The app's promises over the sample: shown before written, refused when outdated, restored, finished, removed, remembered. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  finishLast,
  makePlan,
  previewPlan,
  readHistory,
  restoreLast,
  writePlan,
  type Preview,
  type RunNote,
} from '../../src/app';
import { PROGRAM_VERSION } from '../../src/report';
import { openWorkbook } from '../../src/host/codec/open';
import type { Document } from '../../src/host/document/model';
import { connectInProcess, type InProcessExcel } from '../../src/host/inProcess';
import { known } from '../../src/kernel';
import { bytesOf, ROOT, SAMPLE } from '../golden/command';

const note: RunNote = { at: '2026-11-23 08:30', reason: 'Trình lần 1' };

/** The sample as it comes from its file, and the same with its report: opened and written once. */
const made: { sample?: Document; written?: Document } = {};
const state: { excel?: InProcessExcel } = {};

beforeAll(async () => {
  made.sample = openWorkbook(bytesOf(SAMPLE), { seed: 'safety', year: 2026 });
  const excel = connectInProcess(made.sample);
  await makePlan({}, {}, note);
  made.written = excel.document();
  excel.close();
});
afterEach(() => state.excel?.close());

/** Connects a copy of one of them. */
function begun(from: keyof typeof made): InProcessExcel {
  state.excel = connectInProcess(known(made[from], from));
  return state.excel;
}

const setInput = (table: string, row: number, column: number, value: string | number): Promise<void> =>
  Excel.run(async (context) => {
    const body = context.workbook.tables.getItem(table).getDataBodyRange();
    body.getCell(row, column).values = [[value]];
    await context.sync();
  });

const typeInto = (sheet: string, address: string, value: string | number): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = [[value]];
    await context.sync();
  });

const inputsNow = (): Promise<unknown> =>
  Excel.run(async (context) => {
    const range = context.workbook.tables.getItem('KC_DiaPhuong').getRange().load('formulas');
    await context.sync();
    return range.formulas;
  });

const stateOf = ({ freshness }: Preview): unknown => freshness;

test('the version in the history is that of the package', () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  expect(PROGRAM_VERSION).toBe(version);
});

test('a preview is written as shown, and the state of the report is known at each step', async () => {
  begun('sample');
  const first = await previewPlan({});
  expect(stateOf(first)).toBe('never');
  expect(first.changes?.clearsUndo).toBe(true);
  expect((await writePlan(first, note)).outcome?.state).toBe('written');
  const second = await previewPlan({});
  expect(stateOf(second)).toBe('match');
  expect(second.changes?.step).toBe('nothing');
  expect((await writePlan(second, note)).outcome?.state).toBe('unchanged');
  await setInput('KC_DanhSach', 0, 4, 9);
  const third = await previewPlan({});
  expect(stateOf(third)).toBe('changed');
  const changed = third.changes?.blocks.filter(({ changes }) => changes.length > 0).map(({ block }) => block);
  expect(changed).toContain('KC_BLK_PB_1');
  const run = await writePlan(third, note);
  expect(run.outcome?.blocks.filter(({ state }) => state === 'changed').map(({ block }) => block)).toEqual(changed);
  const history = await readHistory();
  expect(history).toMatchObject({
    unfinished: false,
    runs: [
      { deed: 'written', at: '2026-11-23 08:30', reason: 'Trình lần 1', totals: [{ total: '5485693000' }, {}] },
      { deed: 'written' },
    ],
  });
});

test('inputs that changed after the preview refuse the write and bring a fresh preview', async () => {
  begun('written');
  const shown = await previewPlan({});
  await setInput('KC_DanhSach', 0, 4, 9);
  const run = await writePlan(shown, note);
  expect(run.outcome).toMatchObject({
    state: 'refused',
    issues: [{ code: 'preview-outdated', facts: { inputs: true } }],
  });
  expect(run.preview?.changes?.step).toBe('write');
  expect((await writePlan(run.preview as Preview, note)).outcome?.state).toBe('written');
});

test('the report before comes back with its totals on record, and no input is touched', async () => {
  begun('written');
  await setInput('KC_DanhSach', 0, 4, 9);
  await makePlan({}, {}, note);
  const inputs = await inputsNow();
  expect((await restoreLast(note)).state).toBe('written');
  expect(await inputsNow()).toEqual(inputs);
  const history = await readHistory();
  const totals = 'runs' in history ? history.runs.map((run) => [run.deed, run.totals[0]?.total]) : [];
  expect(totals[2]).toEqual(['restored', '5485693000']);
  expect(stateOf(await previewPlan({}))).toBe('changed');
});

test('a write that stopped is offered, finished or taken back', async () => {
  const excel = begun('written');
  await setInput('KC_DanhSach', 0, 4, 9);
  excel.setFault({ strikes: 'next-write', kind: 'fail-at', action: 900 });
  expect((await makePlan({}, {}, note)).outcome?.state).toBe('refused');
  expect(stateOf(await previewPlan({}))).toBe('unfinished');
  expect((await finishLast(note)).state).toBe('written');
  expect(stateOf(await previewPlan({}))).toBe('match');
  await setInput('KC_DanhSach', 0, 4, 10);
  excel.setFault({ strikes: 'next-write', kind: 'fail-at', action: 900 });
  await makePlan({}, {}, note);
  expect((await restoreLast(note)).state).toBe('written');
  await setInput('KC_DanhSach', 0, 4, 9);
  expect(stateOf(await previewPlan({}))).toBe('match');
});

test('an overtyped result is listed and kept', async () => {
  begun('written');
  await typeInto('PL 1', 'A3', 'Sửa tay');
  const preview = await previewPlan({});
  expect(preview.changes?.overrides.map(({ cell, found }) => [cell.sheet, found])).toEqual([['PL 1', 'Sửa tay']]);
  expect((await writePlan(preview, note)).outcome?.state).toBe('unchanged');
});

test('the sheets of an option that is no longer planned are offered and removed', async () => {
  begun('written');
  const first = await previewPlan({});
  expect(first.changes?.leftovers).toEqual([]);
  await Excel.run(async (context) => {
    const body = context.workbook.tables.getItem('KC_PhuongAn').getDataBodyRange().load('values,columnCount');
    const heads = context.workbook.tables.getItem('KC_PhuongAn').getHeaderRowRange().load('values');
    await context.sync();
    const printed = (heads.values as string[][])[0]?.findIndex((head) => /\bin\b/iu.test(head)) ?? -1;
    expect(printed).toBeGreaterThanOrEqual(0);
    body.getCell(0, printed).values = [['có']];
    body.getCell(1, printed).values = [['không']];
    await context.sync();
  });
  const leftovers = (await previewPlan({})).changes?.leftovers ?? [];
  expect(leftovers).toContain('KC_BLK_PL_2');
  const removal = await previewPlan({}, { removing: true });
  expect(removal.changes?.clearsUndo).toBe(true);
  const { outcome } = await writePlan(removal, note);
  expect(outcome?.state).toBe('written');
  expect(outcome?.blocks.filter(({ state }) => state === 'removed').map(({ block }) => block)).toEqual(leftovers);
  expect((await previewPlan({})).changes).toMatchObject({ leftovers: [], step: 'nothing' });
  expect((await restoreLast(note)).state).toBe('written');
  const again = (await previewPlan({})).changes?.leftovers ?? [];
  expect([...again].sort()).toEqual([...leftovers].sort());
});
