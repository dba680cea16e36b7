/** Every way in which a write can stop, and what must hold after each. */
import { gridCells } from '../../src/host/document/cellGrid';
import type { Document } from '../../src/host/document/model';
import { connectInProcess } from '../../src/host/inProcess';
import { finishSheets, restoreSheets } from '../../src/excel/restore/restore';
import type { Outcome } from '../../src/excel/write/write';
import { type ErrorKind, type Faulty, type Stop, withFault } from './faults';
import { contents, hostSheet } from './sample';

const EVERYWHERE = { row: 0, column: 0, rows: 1000, columns: 50 };

/** Everything a person sees: tabs, cells and their formats, merges and names; no journal, no ids. */
export const seen = ({ sheets, names }: Document): unknown => ({
  sheets: sheets
    .filter(({ name }) => name !== '_KC')
    .map(({ name, cells, ...sheet }) => ({
      name,
      merges: sheet.merges,
      page: sheet.page,
      freeze: sheet.freeze,
      widths: [...sheet.columnWidths],
      heights: [...sheet.rowHeights],
      cells: [...gridCells(cells, EVERYWHERE)].map(([row, column, { value, formula, format }]) => [
        row,
        column,
        formula ?? value,
        format,
      ]),
    })),
  names: names.map(({ name, formula }) => `${name} ${formula}`).sort(),
});

/** What a person reads: tabs, contents and names, whatever they look like. */
export const said = ({ sheets, names }: Document): unknown => ({
  sheets: sheets
    .filter(({ name }) => name !== '_KC')
    .map(({ name, cells }) => [
      name,
      [...gridCells(cells, EVERYWHERE)]
        .map(([row, column, { value, formula }]) => [row, column, formula ?? value ?? ''])
        .filter(([, , content]) => content !== ''),
    ]),
  names: names.map(({ name, formula }) => `${name} ${formula}`).sort(),
});

/** True when the journal says that a write is under way or was stopped. */
export const isMarked = (document: Document): boolean =>
  document.sheets.some(({ name }) => name === '_KC') &&
  ['opening', 'writing', 'closing'].includes(String(contents(document, '_KC', 'B2')));

/** Error codes that come while some of the request may be done, and those that refuse it as a whole. */
const MIDWAY: readonly ErrorKind[] = [
  { code: 'GeneralException' },
  { code: 'AccessDenied' },
  { code: 'ItemNotFound' },
  { code: 'RequestAborted' },
  { code: 'ConnectionFailure' },
];
const BEFORE: readonly ErrorKind[] = [
  ...MIDWAY,
  { code: 'InvalidOperationInCellEditMode', whole: true },
  { code: 'RequestPayloadSizeLimitExceeded', whole: true },
  { code: 'ServiceNotAvailable', whole: true },
  { code: 'ActivityLimitReached', whole: true },
  { code: 'InactiveWorkbook', whole: true },
  { code: 'Conflict', whole: true },
];

/**
 * At every sync: before it and after all of it with every error that can come there; midway at every action, with one
 * error after the other.
 */
export const everyStop = (syncs: readonly number[]): Stop[] =>
  syncs.flatMap((actions, sync) => [
    ...BEFORE.map((error): Stop => ({ sync, after: 0, error })),
    ...Array.from({ length: Math.max(0, actions - 1) }, (_, index): Stop => {
      const error = MIDWAY[index % MIDWAY.length] ?? { code: 'GeneralException' };
      return { sync, after: index + 1, error };
    }),
    ...MIDWAY.map((error): Stop => ({ sync, after: actions, error })),
  ]);

/** A job and the workbook that it starts from. */
export interface Scenario {
  readonly document: Document;
  readonly work: () => Promise<Outcome>;
  /** Doing it again after a stop finishes it; a restore that stopped is taken back. */
  readonly finishes: boolean;
}

async function inWorkbook<T>(document: Document, work: () => Promise<T>): Promise<{ document: Document; result: T }> {
  const excel = connectInProcess(document);
  const result = await work();
  excel.close();
  return { document: excel.document(), result };
}

export const NOTE = { at: '2026-11-23 09:00', who: '', reason: '', engine: '0', rules: '0' };

const serious = ({ issues }: Outcome): string[] =>
  issues.map(({ code }) => code).filter((code) => code !== 'run-unfinished');

interface Expected {
  readonly old: unknown;
  readonly whole: Document;
  readonly outcome: Outcome;
  /** What finishing leads to, where that is not the whole of what stopped last. */
  readonly onward?: unknown;
}

/** One more run ends right, and so does taking it back, from whatever was left. */
async function checkLeft(document: Document, scenario: Scenario, expected: Expected): Promise<void> {
  const { old, whole, outcome } = expected;
  const read = JSON.stringify(said(document));
  expect([JSON.stringify(old), JSON.stringify(said(whole))].includes(read) || isMarked(document)).toBe(true);
  if (!isMarked(document)) return;
  const back = await inWorkbook(document, () => restoreSheets(NOTE));
  expect(isMarked(back.document)).toBe(false);
  expect(said(back.document)).toEqual(old);
  const forth = await inWorkbook(document, () => finishSheets(NOTE));
  const isBegun = contents(document, '_KC', 'B2') !== 'opening';
  expect(isMarked(forth.document)).toBe(false);
  expect(forth.result.deed === 'rolledBack').toBe(!isBegun);
  expect(said(forth.document)).toEqual(isBegun ? (expected.onward ?? said(whole)) : old);
  if (!scenario.finishes) return;
  const again = await inWorkbook(document, scenario.work);
  expect(serious(again.result)).toEqual(serious(outcome));
  expect(seen(again.document)).toEqual(seen(whole));
  const next = await inWorkbook(again.document, scenario.work);
  expect(next.result.state).toBe('unchanged');
  await checkWayBack(again.document, old);
}

/** The report before everything that stopped comes back, or it is said that no way leads there. */
async function checkWayBack(document: Document, old: unknown): Promise<void> {
  const { document: back, result } = await inWorkbook(document, () => restoreSheets(NOTE));
  const [now, isRefused] = [said(back), result.state === 'refused'];
  expect(now).toEqual(isRefused ? said(document) : old);
  const errors = result.issues.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  expect(errors).toEqual(isRefused ? ['nothing-to-restore'] : []);
}

const refusal = ({ state, issues }: Outcome): unknown => [
  state,
  issues.filter(({ severity }) => severity === 'error').length,
];

/**
 * Runs a scenario with every stop. States of the workbook that several stops leave are looked into once.
 * @returns how many stops were tried, and how many different workbooks they left
 */
export async function crashEverywhere(scenario: Scenario): Promise<{ cases: number; states: number }> {
  const { document, work } = scenario;
  const whole: Faulty<Outcome> = await withFault(document, undefined, work);
  const expected: Expected = { old: said(document), whole: whole.document, outcome: whole.result };
  const places = new Set<string>();
  const left = new Set<string>();
  const stops = everyStop(whole.syncs);
  for (const stop of stops) {
    const stopped = await withFault(document, stop, work);
    expect([stop, refusal(stopped.result)]).toEqual([stop, ['refused', 1]]);
    expect(hostSheet(stopped.document, 'Sheet1').cells).toBe(hostSheet(document, 'Sheet1').cells);
    const place = `${stop.sync},${stop.after}`;
    if (places.has(place)) continue;
    places.add(place);
    const text = JSON.stringify([said(stopped.document), journal(stopped.document)]);
    if (left.has(text)) continue;
    left.add(text);
    try {
      await checkLeft(stopped.document, scenario, expected);
    } catch (error) {
      throw new Error(`Stop ${JSON.stringify(stop)} of ${JSON.stringify(whole.syncs)}: ${String(error)}`, {
        cause: error,
      });
    }
  }
  return { cases: stops.length, states: left.size };
}

/** Two writes, one after the other, and what a person does between them. */
export interface TwoWrites extends Pick<Scenario, 'document'> {
  readonly first: Scenario['work'];
  readonly between: () => Promise<unknown>;
  readonly second: Scenario['work'];
}

const someStops = (syncs: readonly number[], stride: number): Stop[] =>
  syncs.flatMap((actions, sync) =>
    Array.from({ length: Math.ceil((actions + 1) / stride) }, (_, index): Stop => {
      const after = Math.min(actions, index * stride);
      return { sync, after, error: { code: 'GeneralException' } };
    }),
  );

/** The different workbooks that a write leaves when it stops; neither the inputs nor anything unmarked is half done. */
async function leftBy(document: Document, work: Scenario['work'], stride: number): Promise<Document[]> {
  const { syncs } = await withFault(document, undefined, work);
  const left = new Map<string, Document>();
  for (const stop of someStops(syncs, stride)) {
    const stopped = await withFault(document, stop, work);
    expect(hostSheet(stopped.document, 'Sheet1').cells).toBe(hostSheet(document, 'Sheet1').cells);
    left.set(JSON.stringify([said(stopped.document), journal(stopped.document)]), stopped.document);
  }
  return [...left.values()];
}

/**
 * Stops one write, changes something, stops another one, and looks into what that leaves.
 * @param stride every so many actions of each write
 * @returns how many different workbooks the two left
 */
export async function crashTwice({ document, first, between, second }: TwoWrites, stride: number): Promise<number> {
  const changed = await inWorkbook(document, between);
  const both = await inWorkbook(changed.document, second);
  const one = await inWorkbook(changed.document, first);
  const scenario: Scenario = { document, work: second, finishes: true };
  let states = 0;
  for (const half of await leftBy(document, first, stride)) {
    const { document: start } = await inWorkbook(half, between);
    const isFinished = !isMarked(start) && JSON.stringify(said(start)) === JSON.stringify(said(one.document));
    const old = said(isFinished ? start : changed.document);
    for (const left of await leftBy(start, second, stride)) {
      states += 1;
      const isUntouched = JSON.stringify(journal(left)) === JSON.stringify(journal(start));
      const expected = { old, whole: both.document, outcome: both.result };
      await checkLeft(left, scenario, isUntouched ? { ...expected, onward: said(one.document) } : expected);
    }
  }
  return states;
}

const journal = ({ sheets }: Document): unknown =>
  sheets
    .filter(({ name }) => name === '_KC')
    .map(({ cells }) =>
      [...gridCells(cells, EVERYWHERE)].map(([row, column, { value, formula }]) => [row, column, formula ?? value]),
    );
