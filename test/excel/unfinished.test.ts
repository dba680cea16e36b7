/** A write that stops after any action: the next one finishes it, and no person's cell is lost. */
import type { Sheet } from '../../src/kernel/sheet';
import { gridCells } from '../../src/host/document/cellGrid';
import type { Document } from '../../src/host/document/model';
import { type Outcome, writeSheets } from '../../src/excel/write';
import { connectInProcess } from '../../src/host/inProcess';
import { withFault } from './faults';
import { paySheet, sumSheet, type } from './sample';

const BEFORE = [paySheet(), sumSheet()];
const AFTER = [paySheet({ people: [6, 9, 7, 8], title: 'Phụ lục 1. Thù lao (sửa)' }), sumSheet(6)];
const THIRD = [paySheet({ people: [2, 3] }), sumSheet(4)];

const EVERYWHERE = { row: 0, column: 0, rows: 1000, columns: 50 };

/** Everything a person sees: tabs, cells and their formats, merges and names; no journal, no ids. */
const seen = ({ sheets, names }: Document): unknown => ({
  sheets: sheets
    .filter(({ name }) => name !== '_KC')
    .map(({ name, cells, ...sheet }) => ({
      name,
      merges: sheet.merges,
      page: sheet.page,
      freeze: sheet.freeze,
      widths: [...sheet.columnWidths],
      heights: [...sheet.rowHeights],
      cells: [...gridCells(cells, EVERYWHERE)].map(shown),
    })),
  names: names.map(({ name, formula }) => `${name} ${formula}`).sort(),
});
const shown = ([row, column, { value, formula, format }]: readonly [
  number,
  number,
  { value?: unknown; formula?: string; format?: unknown },
]) => [row, column, formula ?? value, format];

async function start(sheets: readonly Sheet[]): Promise<Document> {
  const excel = connectInProcess();
  await type('Sheet1', 'A1', 1_490_000);
  if (sheets.length > 0) {
    await writeSheets(sheets);
    await type('PL 1', 'E4', 'Ghi chú');
    await type('PL 1', 'C3', 777);
  }
  excel.close();
  return excel.document();
}

async function finish(
  document: Document,
  sheets: readonly Sheet[],
): Promise<{ document: Document; outcome: Outcome; next: Outcome }> {
  const excel = connectInProcess(document);
  const outcome = await writeSheets(sheets);
  const next = await writeSheets(sheets);
  excel.close();
  return { document: excel.document(), outcome, next };
}

const serious = (outcome: Outcome): string[] =>
  outcome.issues.map(({ code }) => code).filter((code) => code !== 'run-unfinished');

async function everyStop(from: readonly Sheet[], stride: number): Promise<void> {
  const document = await start(from);
  const whole = await finish(document, AFTER);
  const { actions } = await withFault(document, undefined, () => writeSheets(AFTER));
  expect(actions).toBeGreaterThan(20);
  for (let stopAt = 0; stopAt <= actions; stopAt += stride) {
    const stopped = await withFault(document, stopAt, () => writeSheets(AFTER));
    const finished = await finish(stopped.document, AFTER);
    expect([stopAt, serious(finished.outcome)]).toEqual([stopAt, serious(whole.outcome)]);
    expect([stopAt, seen(finished.document)]).toEqual([stopAt, seen(whole.document)]);
    expect([stopAt, finished.next.state]).toEqual([stopAt, 'unchanged']);
  }
}

test('A first write that stops after any action is finished by the next', async () => {
  await everyStop([], 5);
});

test('An update that stops after any action is finished by the next, and keeps what a person typed', async () => {
  await everyStop(BEFORE, 3);
});

test('A write that stops, then stops again with another plan, still ends as planned', async () => {
  const document = await start(BEFORE);
  const { actions } = await withFault(document, undefined, () => writeSheets(AFTER));
  for (let stopAt = 10; stopAt <= actions; stopAt += 40) {
    const once = await withFault(document, stopAt, () => writeSheets(AFTER));
    const twice = await withFault(once.document, 60, () => writeSheets(THIRD));
    const finished = await finish(twice.document, BEFORE);
    expect([stopAt, serious(finished.outcome)]).toEqual([stopAt, ['cell-overtyped']]);
    expect([stopAt, seen(finished.document)]).toEqual([stopAt, seen(document)]);
  }
});
