/** One workbook that is asked by messages, wherever it lives: in a thread of Node, in a Web Worker, or in the page itself. */
import { answerCalculating, calculatedForFile } from './calculation/answering';
import type { MissingValue } from './calculation/calculation';
import { startCalculator, type Calculator } from './calculation/calculator';
import { withStaleness } from './calculation/fromDocument';
import type { StartThread } from './calculation/thread';
import { openWorkbook } from './codec/open';
import { saveWorkbook } from './codec/save';
import { UnreadableWorkbook } from './codec/unreadable';
import { createDocument } from './document/create';
import type { Document } from './document/model';
import { Refusal } from './document/refusal';
import { afterDeed, type Deed } from './person';
import { forgetting, showingAfter, type Showing } from './showing';
import { eventsBetween } from './wire/events';
import { heard } from './wire/message';
import { WorkbookHost, type Answering } from './workbookHost';
import type { WorkerAnswer, WorkerRequest, WorkerResult } from './workerMessages';

/** What the workbook needs of the place where it lives. */
export interface Surroundings {
  /** Brings a message to the client that it did not ask for. */
  readonly push: (text: string) => void;
  /** Says that a grid over the workbook is not up to date any more. */
  readonly changed?: () => void;
  /** Starts the thread that calculates, once a value is needed. */
  readonly startThread: StartThread;
}

interface Workbook {
  readonly original: Uint8Array | undefined;
  readonly opened: Document;
  readonly host: WorkbookHost;
  readonly calculator: Calculator | undefined;
  /** What the grid shows, once there is one. */
  readonly grid: { shown: Document | undefined };
}

/** Answers that calculate what is read; what happened is told as one change of the whole request. */
function calculating(calculator: Calculator): Answering {
  const state: { missing: readonly MissingValue[] } = { missing: [] };
  return async (before, text) => {
    const done = await answerCalculating({ ...before, missing: state.missing }, text, calculator);
    const { document, session, missing } = done.state;
    state.missing = missing;
    const events = eventsBetween(before.document, document, { source: 'Local', triggerSource: 'ThisLocalAddin' });
    return { document, session, text: done.text, events: heard(session, events) };
  };
}

type Open = Extract<WorkerRequest, { readonly kind: 'open' }>;
type Asked = Exclude<WorkerRequest, Open>;

/** @param running what calculated the workbook before this one, and goes on if this one is to be calculated alike */
function open(
  { bytes: original, calculation, apiLevel }: Open,
  surroundings: Surroundings,
  running: Calculator | undefined,
): Workbook {
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
  const opening = { seed: random.toString(16).padStart(8, '0'), year: new Date().getFullYear() };
  const opened = original ? openWorkbook(original, opening) : createDocument(opening);
  const calculator = calculation && (running ?? startCalculator(surroundings.startThread, calculation));
  const answering = calculator && calculation.when === 'whenRead' ? calculating(calculator) : undefined;
  const host = new WorkbookHost(calculator ? withStaleness(opened) : opened, surroundings.push, answering);
  if (apiLevel !== undefined) host.setApiLevel(apiLevel);
  if (surroundings.changed) host.whenChanged(surroundings.changed);
  return { original, opened, calculator, host, grid: { shown: undefined } };
}

async function saved({ original, opened, host, calculator }: Workbook): Promise<Uint8Array> {
  await host.idle();
  const current = calculator ? await calculatedForFile(host.document, calculator) : host.document;
  return saveWorkbook(original, opened, current);
}

/** @returns what the grid does not show yet, with every value that can be calculated */
async function show({ host, calculator, grid }: Workbook): Promise<Showing> {
  const now = await host.calculateInTurn((document) =>
    calculator ? calculatedForFile(document, calculator) : Promise.resolve(document),
  );
  const showing = showingAfter(grid.shown, now);
  grid.shown = now;
  return showing;
}

/** @returns the code of the refusal, when the workbook refuses what a person did */
async function carriedOut({ host, grid }: Workbook, deed: Deed): Promise<string | undefined> {
  // The grid already shows what was typed, which need not be what the cell holds then.
  if (deed.kind === 'type' && grid.shown)
    grid.shown = forgetting(grid.shown, deed.sheetId, new Set(deed.cells.map(({ row }) => row)));
  try {
    await host.editInTurn((document) => afterDeed(document, deed));
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

function answer(workbook: Workbook, request: Asked): WorkerResult | Promise<WorkerResult> {
  const { host } = workbook;
  switch (request.kind) {
    case 'message':
      return host.receive(request.text);
    case 'save':
      return saved(workbook);
    case 'fault':
      host.setFault(request.fault);
      return undefined;
    case 'editing':
      host.setEditing(request.editing);
      return undefined;
    case 'call':
      return host.callFunction(request.name, request.args);
    case 'action':
      host.runAction(request.name);
      return undefined;
    case 'deed':
      return carriedOut(workbook, request.deed);
    case 'show':
      return show(workbook);
    case 'close':
      return workbook.calculator?.close().then(() => undefined);
  }
}

/** Errors cross as plain values, because classes are lost between threads. */
function failed(id: number, error: unknown): WorkerAnswer {
  const message = error instanceof Error ? error.message : String(error);
  const reason = error instanceof UnreadableWorkbook ? error.reason : undefined;
  const detail = error instanceof Error ? (error.stack ?? message) : message;
  return { id, result: undefined, error: { message: reason ? message : detail, reason } };
}

/** For what must not fail: a failure of it is a bug, which the thread then says by ending. */
export const raise = (error: unknown): never => {
  throw error;
};

/** @returns a function that answers requests; `open` comes first. It never throws: a failure is an answer. */
export function serveWorkbook(surroundings: Surroundings): (request: WorkerRequest) => Promise<WorkerAnswer> {
  const state: { workbook: Workbook | undefined } = { workbook: undefined };
  const carryOut = (request: WorkerRequest): WorkerResult | Promise<WorkerResult> => {
    if (request.kind === 'open') {
      state.workbook = open(request, surroundings, state.workbook?.calculator);
      return undefined;
    }
    if (!state.workbook) throw new Error('The workbook was asked before it was opened.');
    return answer(state.workbook, request);
  };
  return async (request) => {
    try {
      return { id: request.id, result: await carryOut(request) };
    } catch (error) {
      return failed(request.id, error);
    }
  };
}
