/** What is shown before a write is what is written, or nothing is. */
import { previewSheets, writeSheets } from '../../../src/excel/write/write';
import type { SheetsPreview } from '../../../src/excel/plan/preview';
import { mapArea } from '../../../src/host/document/cellGrid';
import type { Document } from '../../../src/host/document/model';
import { connectInProcess, type InProcessExcel } from '../../../src/host/inProcess';
import type { Sheet } from '../../../src/kernel/sheet';
import { changingMeanwhile } from '../meanwhile';
import { blank, contents, hostSheet, paySheet, SUM, sumSheet, text, type } from '../sample';

const open: { excel: InProcessExcel } = { excel: connectInProcess() };
beforeEach(async () => {
  open.excel = connectInProcess();
  await type('Sheet1', 'A1', 1_490_000);
});
afterEach(() => open.excel.close());

async function shown(sheets: readonly Sheet[], drop: readonly string[] = []): Promise<SheetsPreview> {
  const found = await previewSheets(sheets, { drop });
  if ('code' in found) throw new Error(`Refused: ${found.code}`);
  return found;
}

test('A preview writes nothing, lists every cell with its old and new value, and says what clears the undo', async () => {
  const empty = open.excel.document();
  const first = await shown([paySheet(), sumSheet()]);
  expect(open.excel.document()).toBe(empty);
  expect(first).toMatchObject({ step: 'write', clearsUndo: true, overrides: [] });
  await writeSheets([paySheet(), sumSheet()]);
  await type('PL 1', 'C4', 12_345);
  const before = open.excel.document();
  const second = await shown([paySheet({ people: [6, 9] }), sumSheet(4)]);
  expect(open.excel.document()).toBe(before);
  expect(second.clearsUndo).toBe(false);
  expect(second.blocks[0]?.changes.filter(({ cell }) => cell.row >= 3)).toMatchObject([
    { cell: { row: 3, column: 1 }, kind: 'changed', was: 5, becomes: 9 },
    { cell: { row: 4, column: 0 }, kind: 'changed', was: 'Nơi 3', becomes: 'Tổng cộng' },
    { cell: { row: 4, column: 1 }, kind: 'changed', was: 7, becomes: '=SUM(B3:B4)' },
    { cell: { row: 4, column: 2 }, kind: 'removed' },
    { cell: { row: 5, column: 0 }, kind: 'removed', was: 'Tổng cộng', becomes: '' },
    { cell: { row: 5, column: 1 }, kind: 'removed', was: '=SUM(B3:B5)' },
  ]);
  expect(second.overrides).toMatchObject([{ cell: { row: 3, column: 2 }, found: 12_345 }]);
});

test('What was shown is written when nothing changed since', async () => {
  const { stamp } = await shown([paySheet()]);
  expect(await writeSheets([paySheet()], { stamp })).toMatchObject({ state: 'written', issues: [] });
});

test('A cell of ours that changed since the preview refuses the write and brings a fresh preview', async () => {
  await writeSheets([paySheet()]);
  const next = [paySheet({ people: [6, 9, 7] })];
  const { stamp } = await shown(next);
  await type('PL 1', 'B5', 70);
  const before = open.excel.document();
  const outcome = await writeSheets(next, { stamp });
  expect(outcome).toMatchObject({ state: 'refused', issues: [{ code: 'preview-outdated' }] });
  expect(open.excel.document()).toBe(before);
  expect(outcome.preview?.overrides).toMatchObject([{ found: 70, planned: 7 }]);
  const again = await writeSheets(next, { stamp: outcome.preview?.stamp ?? '' });
  expect(again.state).toBe('written');
});

test('The removal of a block is listed, with the cells that go', async () => {
  await writeSheets([paySheet(), sumSheet()]);
  expect((await shown([paySheet()])).leftovers).toEqual([SUM]);
  const preview = await shown([paySheet()], [SUM]);
  expect(preview).toMatchObject({ clearsUndo: true, leftovers: [] });
  expect(preview.blocks[1]).toMatchObject({ state: 'removed', withTab: true, cells: 2 });
  expect(preview.blocks[1]?.changes.map(({ kind }) => kind)).toEqual(['removed', 'removed']);
});

/** Types into a cell between the sync that reads and the one that writes. */
async function typingMeanwhile(
  value: string | number,
  at: { row: number; column: number },
  work: () => Promise<unknown>,
) {
  const { excel } = open;
  const typed = (document: Document): Document => ({
    ...document,
    sheets: document.sheets.map((sheet) =>
      sheet.name === 'PL 1' ? { ...sheet, cells: withValue(sheet.cells, at, value) } : sheet,
    ),
  });
  return changingMeanwhile(() => excel.setDocument(typed(excel.document())), work);
}

const withValue = (
  cells: ReturnType<typeof hostSheet>['cells'],
  { row, column }: { row: number; column: number },
  value: string | number,
) =>
  mapArea(cells, { row, column, rows: 1, columns: 1 }, (cell) => {
    const { formula: _formula, ...rest } = cell ?? { value: '' };
    return { ...rest, value };
  });

test('What is typed between reading and writing is put back, reported, and stays an override', async () => {
  await writeSheets([paySheet()]);
  const next = [paySheet({ people: [6, 9, 7] })];
  const outcome = await typingMeanwhile(4321, { row: 3, column: 1 }, () => writeSheets(next));
  expect(outcome).toMatchObject({
    state: 'written',
    issues: [{ code: 'typed-while-writing', cell: { sheet: 'PL 1', row: 3, column: 1 }, facts: { found: '4321' } }],
  });
  expect(contents(open.excel.document(), 'PL 1', 'B4')).toBe(4321);
  const later = await writeSheets(next);
  expect(later.issues).toMatchObject([{ code: 'cell-overtyped', facts: { found: '4321', planned: '9' } }]);
});

test('What is typed meanwhile under a merge that is painted anew stays to be seen', async () => {
  await writeSheets([{ ...paySheet(), merges: [] }]);
  const outcome = await typingMeanwhile('Nháp', { row: 0, column: 2 }, () => writeSheets([paySheet()]));
  expect(outcome).toMatchObject({ issues: [{ code: 'typed-while-writing', facts: { found: 'Nháp' } }] });
  expect(contents(open.excel.document(), 'PL 1', 'C1')).toBe('Nháp');
  expect(hostSheet(open.excel.document(), 'PL 1').merges).toEqual([]);
});

test('A block of more than Excel takes in one request is told before anything is written, and a smaller one is written', async () => {
  const long = (notes: number): Sheet[] => {
    const sheet = paySheet({ people: Array.from({ length: notes }, () => 1) });
    return [
      { ...sheet, cells: sheet.cells.map((line, row) => line.with(2, row < 2 ? blank : text('ú'.repeat(32_000)))) },
    ];
  };
  await writeSheets([paySheet(), sumSheet()]);
  const before = open.excel.document();
  const large = [...long(55), sumSheet()];
  const told = (await shown(large)).issues;
  expect(told).toMatchObject([
    { code: 'block-too-large', severity: 'error', facts: { sheet: 'PL 1', most: 5_000_000 } },
  ]);
  const { state, issues } = await writeSheets(large);
  expect([state, issues]).toEqual(['refused', told]);
  expect(open.excel.document()).toBe(before);
  expect((await writeSheets([...long(4), sumSheet()])).state).toBe('written');
});
