/** Faults on demand: what the add-in sees and what is left in the workbook, in this thread and in a worker. */
import { startEmbeddedExcel } from '../../src/host/embeddedExcel';
import { connectInProcess, type Fault, type InProcessExcel } from '../../src/host/inProcess';
import { formulasAt, onSheet, refusal, write } from './connected';

const state: { excel: InProcessExcel } = { excel: connectInProcess() };
beforeEach(() => {
  state.excel = connectInProcess();
});

const NEXT_WRITE = { strikes: 'next-write' } as const;

/** Three writes in one request. */
const threeWrites = (): Promise<unknown> =>
  onSheet((sheet) => {
    for (const address of ['A1', 'A2', 'A3']) sheet.getRange(address).values = [[address]];
  });

/** Somebody else has just protected the first sheet. */
async function protectedMeanwhile() {
  const id = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst().load('id');
    await context.sync();
    return sheet.id;
  });
  const deed = { kind: 'protect', sheetIds: [id], structure: false, isProtected: true } as const;
  return { kind: 'meanwhile', deed } as const;
}

const left = (): Promise<unknown[][]> => formulasAt('A1:A3');

test('a request that fails before anything leaves the workbook as it was', async () => {
  const before = state.excel.document();
  state.excel.setFault({ ...NEXT_WRITE, kind: 'fail-before' });
  expect((await refusal(threeWrites())).code).toBe('GeneralException');
  expect(state.excel.document()).toBe(before);
  await threeWrites();
  expect(await left()).toEqual([['A1'], ['A2'], ['A3']]);
});

test('a request that fails at action k leaves what was done before it, whatever k is', async () => {
  const seen: number[] = [];
  for (let action = 0; action < 20; action += 1) {
    state.excel = connectInProcess();
    state.excel.setFault({ ...NEXT_WRITE, kind: 'fail-at', action });
    const failed = await threeWrites().then(
      () => false,
      (error: OfficeExtension.Error) => error.code === 'GeneralException',
    );
    if (!failed) break;
    state.excel.setFault(undefined);
    seen.push((await left()).filter(([value]) => value !== '').length);
  }
  expect([...new Set(seen)]).toEqual([0, 1, 2]);
  expect(seen.every((count, i) => i === 0 || count >= (seen[i - 1] ?? 0))).toBe(true);
});

test('an answer that is lost looks like a broken connection, and everything was done', async () => {
  state.excel.setFault({ ...NEXT_WRITE, kind: 'lose-answer' });
  expect((await refusal(threeWrites())).code).toBe('ConnectionFailure');
  expect(await left()).toEqual([['A1'], ['A2'], ['A3']]);
});

test('an answer that never comes leaves the add-in waiting, and everything was done', async () => {
  state.excel.setFault({ ...NEXT_WRITE, kind: 'never-answer' });
  const waiting = threeWrites().then(() => 'answered');
  const patience = new Promise((resolve) => {
    setTimeout(() => resolve('still waiting'), 50);
  });
  expect(await Promise.race([waiting, patience])).toBe('still waiting');
  expect(await left()).toEqual([['A1'], ['A2'], ['A3']]);
});

test('a late answer comes late, and a slow workbook is slow each time', async () => {
  state.excel.setFault({ strikes: 'every', kind: 'late', milliseconds: 30 });
  const started = performance.now();
  await threeWrites();
  expect(await left()).toEqual([['A1'], ['A2'], ['A3']]);
  expect(performance.now() - started).toBeGreaterThanOrEqual(58);
});

test('a sheet that somebody else has just protected refuses the write', async () => {
  state.excel.setFault({ ...NEXT_WRITE, ...(await protectedMeanwhile()) });
  expect((await refusal(threeWrites())).code).toBe('AccessDenied');
  expect(await left()).toEqual([[''], [''], ['']]);
});

test('a fault that waits for a write lets reads pass', async () => {
  await write('A1', [[1]]);
  state.excel.setFault({ ...NEXT_WRITE, kind: 'fail-before' });
  expect(await formulasAt('A1')).toEqual([[1]]);
  expect((await refusal(threeWrites())).code).toBe('GeneralException');
});

test.each<Fault>([
  { ...NEXT_WRITE, kind: 'fail-before' },
  { ...NEXT_WRITE, kind: 'lose-answer' },
])('a workbook in a worker fails on demand too: $kind', async (fault) => {
  const excel = await startEmbeddedExcel(undefined);
  try {
    await excel.setFault(fault);
    await expect(threeWrites()).rejects.toThrow();
    const expected = fault.kind === 'lose-answer' ? [['A1'], ['A2'], ['A3']] : [[''], [''], ['']];
    expect(await left()).toEqual(expected);
  } finally {
    await excel.close();
  }
});

test('in a worker, too, somebody else is faster', async () => {
  const excel = await startEmbeddedExcel(undefined);
  try {
    await excel.setFault({ ...NEXT_WRITE, ...(await protectedMeanwhile()) });
    expect((await refusal(threeWrites())).code).toBe('AccessDenied');
    expect(await left()).toEqual([[''], [''], ['']]);
  } finally {
    await excel.close();
  }
});
