/** A register of a million rows over the wire: read part after part, counted right, followed, stopped, within bounds of memory. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { registerRows, withRegister, type RegisterRow } from '../../../scripts/sample/register';
import { ExcelFailure, readTables, type Watch } from '../../../src/excel';
import { createDocument } from '../../../src/host/document/create';
import { connectInProcess } from '../../../src/host/inProcess';
import type { Grid } from '../../../src/kernel';

const ROWS = 1_000_000;
const COLUMNS = 6;
/** What Excel on the web refuses, both ways. */
const LARGEST = 5_000_000;

/** What reading may add to a process: 1,5 GB, less the 430 MB that one with this workbook holds before it reads. */
const MOST_BYTES = 1.5 * 1024 ** 3 - 430 * 1024 ** 2;

/** Rows of each value in three columns, while the rows go by. */
const wanted = { place: new Map<string, number>(), year: new Map<number, number>(), form: new Map<string, number>() };
const add = <Key>(counts: Map<Key, number>, key: Key): void => void counts.set(key, (counts.get(key) ?? 0) + 1);

function* counted(rows: Iterable<RegisterRow>): Generator<RegisterRow> {
  for (const row of rows) {
    add(wanted.place, row[2]);
    add(wanted.year, row[4]);
    add(wanted.form, row[5]);
    yield row;
  }
}

const excel = connectInProcess(
  withRegister(createDocument({ seed: 'million', year: 2026 }), counted(registerRows(ROWS, { seed: 7 }))),
);

async function read(watch: Watch): Promise<Grid> {
  const { grids } = await readTables(['KC_CoSo'], watch);
  const [grid] = grids;
  if (grid === undefined) throw new Error('There is no register.');
  return grid;
}

/** What the process holds once it has given back all that it can, in bytes: other tests have used it before. */
function heldNow(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage.rss();
}

/** How many rows have each value of a column. */
function tally({ columns = [] }: Grid, index: number): ReadonlyMap<unknown, number> {
  const counts = new Map<unknown, number>();
  const column = columns[index];
  for (const code of column?.codes ?? []) add(counts, column?.values[code]);
  return counts;
}

test('a million rows are read in parts that Excel on the web takes, and every row is counted once', async () => {
  const before = heldNow();
  excel.resetTraffic();
  const told: (readonly [number, number])[] = [];
  const answers: number[] = [];
  const grid = await read({
    progress: (done, all) => {
      told.push([done, all]);
      answers.push(excel.traffic().bytesReceived - answers.reduce((sum, bytes) => sum + bytes, 0));
    },
  });
  expect(grid.rows).toEqual([]);
  expect(grid.headings).toEqual(['Mã', 'Tên', 'Địa phương', 'Xã', 'Năm', 'Loại hình']);
  expect(grid.columns?.map(({ codes }) => codes.length)).toEqual(Array(COLUMNS).fill(ROWS));
  expect([tally(grid, 2), tally(grid, 4), tally(grid, 5)]).toEqual([wanted.place, wanted.year, wanted.form]);
  expect(grid.columns?.[0]?.values).toHaveLength(ROWS);
  const { syncs } = excel.traffic();
  expect(Math.max(...answers)).toBeLessThan(LARGEST / 2);
  // Where the tables are, then what else the sheets hold, then the parts.
  expect(syncs).toBe(told.length + 2);
  expect(syncs).toBeLessThan(100);
  const done = told.map(([rows]) => rows);
  expect(done).toEqual(done.toSorted((a, b) => a - b));
  expect(told.at(-1)).toEqual([ROWS, ROWS]);
  expect(process.memoryUsage.rss() - before).toBeLessThan(MOST_BYTES);
});

test('a reading that is cancelled ends with the part under way, within a second', async () => {
  const state = { cancelledAt: 0, read: 0 };
  const watch: Watch = {
    progress: (done) => {
      state.read = done;
      if (done > 40_000 && state.cancelledAt === 0) state.cancelledAt = performance.now();
    },
    cancelled: () => state.cancelledAt > 0,
  };
  const failure: unknown = await read(watch).catch((error: unknown) => error);
  expect(performance.now() - state.cancelledAt).toBeLessThan(1_000);
  expect(failure).toBeInstanceOf(ExcelFailure);
  expect((failure as ExcelFailure).issue).toEqual({
    code: 'reading-stopped',
    severity: 'info',
    facts: { table: 'KC_CoSo' },
  });
  expect(state.read).toBeLessThan(100_000);
});
