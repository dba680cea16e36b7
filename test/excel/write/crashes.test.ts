/** A write that stops at any sync, before, midway or after, with any error: the inputs stay, and it can be finished or taken back. */
import { restoreSheets, thawSheets } from '../../../src/excel/restore/restore';
import { writeSheets } from '../../../src/excel/write/write';
import type { Document } from '../../../src/host/document/model';
import { connectInProcess } from '../../../src/host/inProcess';
import type { Sheet } from '../../../src/kernel/sheet';
import { crashEverywhere, crashTwice, NOTE, type Scenario, type TwoWrites } from '../crashes';
import { PAY, paySheet, SUM, sumSheet, type } from '../sample';
import { RECEIPT, sentSheets, typeOwn } from '../sending';

/** A chart and a link go through every stop as well. */
const drawn = (sheet: Sheet): Sheet => ({
  ...sheet,
  cells: sheet.cells.map((line, row) =>
    line.map((cell, column) => (row === 2 && column === 0 ? { ...cell, role: 'link', link: { block: PAY } } : cell)),
  ),
  charts: [
    {
      name: 'KC_BieuDo_1',
      kind: 'ColumnClustered',
      title: 'Số người',
      categoryTitle: 'Nơi',
      valueTitle: 'Người',
      categories: { row: 2, column: 0, rows: sheet.cells.length - 3, columns: 1 },
      series: [{ name: 'Số người', values: { row: 2, column: 1, rows: sheet.cells.length - 3, columns: 1 } }],
      over: { row: 12, column: 0, rows: 10, columns: 3 },
    },
  ],
});

const FIRST = [drawn(paySheet({ people: [6] })), sumSheet(3)];
const SECOND = [drawn(paySheet({ people: [7, 9], title: 'Phụ lục 1. Thù lao (sửa)' })), sumSheet(4)];

async function after(...steps: readonly (() => Promise<unknown>)[]): Promise<Document> {
  const excel = connectInProcess();
  await type('Sheet1', 'A1', 1_490_000);
  for (const step of steps) await step();
  excel.close();
  return excel.document();
}

const write =
  (sheets: readonly Sheet[], drop: readonly string[] = []) =>
  () =>
    writeSheets(sheets, { drop });
const note = () => type('PL 1', 'E3', 'Ghi chú');
const overtype = () => type('PL 1', 'C3', 777);

const scenarios: readonly (readonly [string, () => Promise<Scenario>])[] = [
  ['a first run', async () => ({ document: await after(), work: write(FIRST), finishes: true })],
  [
    'a rerun',
    async () => ({ document: await after(write(FIRST), note, overtype), work: write(SECOND), finishes: true }),
  ],
  [
    'a restore',
    async () => ({
      document: await after(write(FIRST), note, write(SECOND)),
      work: () => restoreSheets(NOTE),
      finishes: false,
    }),
  ],
  [
    'a removal of what an option left',
    async () => ({
      document: await after(write(FIRST)),
      work: write([drawn(paySheet({ people: [6] }))], [SUM]),
      finishes: true,
    }),
  ],
  [
    'a copy to send',
    async () => ({ document: await after(typeOwn, write(FIRST)), work: write(sentSheets(FIRST)), finishes: true }),
  ],
  [
    'the way back from a copy to send',
    async () => ({
      document: await after(typeOwn, write(FIRST), write(sentSheets(FIRST)), note),
      work: () => thawSheets([RECEIPT], NOTE),
      finishes: false,
    }),
  ],
];

test.each(scenarios)(
  '%s can stop anywhere',
  async (title, scenario) => {
    const { cases, states } = await crashEverywhere(await scenario());
    process.stdout.write(`${title}: ${cases} stops, ${states} different workbooks, none lost\n`);
    expect(cases).toBeGreaterThan(200);
    expect(states).toBeGreaterThan(5);
  },
  300_000,
);

/** Small sheets: most of what two stops leave differs in the journal. */
const sheetsOf = (people: readonly number[], title: string): Sheet[] => [
  paySheet({ people, title }),
  sumSheet(2 + people.length),
];
const [PLAN_A, PLAN_B, PLAN_C] = [sheetsOf([6], 'Một'), sheetsOf([7, 9], 'Hai'), sheetsOf([8, 1], 'Ba')];
const WITHOUT_SUM = write([paySheet({ people: [5], title: 'Bốn' })], [SUM]);
/** Actions between two stops: most ways to stop, in a few seconds. */
const EVERY = 47;
const between = () => type('Sheet1', 'A1', 2_340_000);

const twice: readonly (readonly [string, () => Promise<TwoWrites>])[] = [
  [
    'a write of another plan',
    async () => ({
      document: await after(write(PLAN_A), note, overtype),
      first: write(PLAN_B),
      between,
      second: write(PLAN_C),
    }),
  ],
  [
    'a first run of another plan',
    async () => ({ document: await after(), first: write(PLAN_A), between, second: write(PLAN_B) }),
  ],
  [
    'a write of what was being taken away',
    async () => ({ document: await after(write(PLAN_A)), first: WITHOUT_SUM, between, second: write(PLAN_C) }),
  ],
];

test.each(twice)(
  '%s can stop after another write has stopped',
  async (title, writes) => {
    const states = await crashTwice(await writes(), EVERY);
    process.stdout.write(`${title} after a stopped write: ${states} different workbooks, none lost\n`);
    expect(states).toBeGreaterThan(10);
  },
  300_000,
);
