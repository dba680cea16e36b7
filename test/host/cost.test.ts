/** What using the embedded workbook costs: time of large writes, memory over many rounds, a crash test. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { openWorkbook } from '../../src/host/codec/open';
import { saveWorkbook } from '../../src/host/codec/save';
import type { Document } from '../../src/host/document/model';
import { connectInProcess } from '../../src/host/inProcess';
import { everythingWorkbook } from './fixtures/everything';
import { onSheet, refusalCode, write } from './connected';

/** The collector is not offered to programs that did not ask for it when they were started. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}

const heap = (): number => {
  collectGarbage();
  return process.memoryUsage().heapUsed;
};

const CELLS = Array.from({ length: 6_000 }, (_, row) => Array.from({ length: 10 }, (__, column) => row * 10 + column));

/** Time of the processor, which others on the machine disturb less than the clock. */
async function millisecondsOf(work: () => unknown): Promise<number> {
  const started = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1_000;
}

/** Made and read so often, the messages take about as long as the workbook, and are disturbed as often. */
const TIMES = 5;

/** What no workbook behind this client can do without: both messages as text inside a text, made and read. */
function messagesAlone(): void {
  for (let way = 0; way < 2 * TIMES; way += 1) {
    const text = JSON.stringify({ body: JSON.stringify({ values: CELLS }) });
    JSON.parse((JSON.parse(text) as { readonly body: string }).body);
  }
}

/** How many times as long one takes as the other: the best of some rounds, each in turn, because others use the machine too. */
async function ratioTo(peer: () => unknown, work: () => unknown, rounds = 12): Promise<number> {
  const best = { work: Infinity, peer: Infinity };
  for (let round = 0; round < rounds; round += 1) {
    best.peer = Math.min(best.peer, await millisecondsOf(peer));
    best.work = Math.min(best.work, await millisecondsOf(work));
  }
  return best.work / best.peer;
}

test('sixty thousand cells are written and read back in a few times what their messages alone cost', async () => {
  connectInProcess();
  const ratio = await ratioTo(messagesAlone, async () => {
    await write('A1:J6000', CELLS);
    const range = await onSheet((sheet) => sheet.getRange('A1:J6000').load('values'));
    if (range.values.length !== CELLS.length) throw new Error('Something else came back.');
  });
  const range = await onSheet((sheet) => sheet.getRange('A1:J6000').load('values'));
  expect(range.values).toEqual(CELLS);
  // The messages take about 7 ms once; 0.2 s, which nobody notices, would be nearly 30 times as much.
  expect(ratio * TIMES).toBeLessThan(15);
});

/** One day with a user's file: open, write, listen, fail, save. */
async function round(bytes: Uint8Array): Promise<void> {
  const opened = openWorkbook(bytes, { seed: 'leak', year: 2026 });
  const excel = connectInProcess(opened);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Mới');
    sheet.getRange('A1:J500').values = CELLS.slice(0, 500);
    sheet.charts.add('Line', sheet.getRange('A1:B20'));
    sheet.onChanged.add(() => Promise.resolve());
    await context.sync();
  });
  excel.setFault({ strikes: 'next-write', kind: 'fail-before' });
  await refusalCode(onSheet((sheet) => sheet.load('name')));
  saveWorkbook(bytes, opened, excel.document());
  excel.close();
}

test('sixty rounds leak nothing', async () => {
  const bytes = everythingWorkbook();
  for (let i = 0; i < 10; i += 1) await round(bytes);
  const before = heap();
  for (let i = 0; i < 60; i += 1) await round(bytes);
  const grown = heap() - before;
  // A round makes several megabytes; keeping a hundredth of one a round would already show here.
  expect(grown).toBeLessThan(6 * 1024 * 1024);
});

test('a crash test costs a copied value: crashes of a large workbook take no longer than those of an empty one', async () => {
  const excel = connectInProcess();
  const empty = excel.document();
  await write('A1:J6000', CELLS);
  const large = excel.document();
  const crashes = (document: Document) => async (): Promise<void> => {
    for (let action = 0; action < 100; action += 1) {
      excel.setDocument(document);
      excel.setFault({ strikes: 'next-write', kind: 'fail-at', action: action % 8 });
      await write('C7', [[action]]).catch(() => undefined);
      excel.setFault(undefined);
    }
  };
  const before = heap();
  expect(await ratioTo(crashes(empty), crashes(large), 5)).toBeLessThan(2);
  expect(heap() - before).toBeLessThan(6 * 1024 * 1024);
});
