/** The embedded workbook in a Node worker thread: it holds the document, and only texts and bytes cross to the add-in's thread. */
import { randomUUID } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import { answerCalculating, calculatedForFile } from './calculation/answering';
import type { MissingValue } from './calculation/calculation';
import { startCalculator, type Calculator } from './calculation/calculator';
import { withStaleness } from './calculation/fromDocument';
import { openWorkbook } from './codec/open';
import { saveWorkbook } from './codec/save';
import { UnreadableWorkbook } from './codec/unreadable';
import { createDocument } from './document/create';
import type { Document } from './document/model';
import { eventsBetween } from './wire/events';
import { heard } from './wire/message';
import { WorkbookHost, type Answering } from './workbookHost';
import type { CalculationSettings, WorkerAnswer, WorkerPush, WorkerRequest, WorkerResult } from './workerMessages';

type Port = NonNullable<typeof parentPort>;

interface Workbook {
  readonly original: Uint8Array | undefined;
  readonly opened: Document;
  readonly host: WorkbookHost;
  readonly calculator: Calculator | undefined;
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

function open({ bytes: original, calculation, apiLevel }: Open, port: Port): Workbook {
  const opening = { seed: randomUUID().slice(0, 8), year: new Date().getFullYear() };
  const opened = original ? openWorkbook(original, opening) : createDocument(opening);
  const calculator = calculation && startCalculator(calculationOf(calculation));
  const push = (text: string): void => port.postMessage({ push: text } satisfies WorkerPush);
  const answering = calculator && calculation.when === 'whenRead' ? calculating(calculator) : undefined;
  const host = new WorkbookHost(calculator ? withStaleness(opened) : opened, push, answering);
  if (apiLevel !== undefined) host.setApiLevel(apiLevel);
  return { original, opened, calculator, host };
}

const calculationOf = ({ when: _when, ...settings }: CalculationSettings): Omit<CalculationSettings, 'when'> =>
  settings;

async function saved({ original, opened, host, calculator }: Workbook): Promise<Uint8Array> {
  await host.idle();
  const current = calculator ? await calculatedForFile(host.document, calculator) : host.document;
  return saveWorkbook(original, opened, current);
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
  }
}

/** Errors cross as plain values, because classes are lost between threads. */
function failed(id: number, error: unknown): WorkerAnswer {
  const message = error instanceof Error ? error.message : String(error);
  const reason = error instanceof UnreadableWorkbook ? error.reason : undefined;
  const detail = error instanceof Error ? (error.stack ?? message) : message;
  return { id, result: undefined, error: { message: reason ? message : detail, reason } };
}

/** Runs until the thread is ended; the workbook lives in this closure. */
function serve(port: Port): void {
  const state: { workbook: Workbook | undefined } = { workbook: undefined };
  const carryOut = (request: WorkerRequest): WorkerResult | Promise<WorkerResult> => {
    if (request.kind === 'open') {
      state.workbook = open(request, port);
      return undefined;
    }
    if (!state.workbook) throw new Error('The worker was asked before a workbook was opened.');
    return answer(state.workbook, request);
  };
  port.on('message', (request: WorkerRequest) => {
    const { id } = request;
    Promise.resolve()
      .then(() => carryOut(request))
      .then(
        (result) => port.postMessage({ id, result } satisfies WorkerAnswer),
        (error: unknown) => port.postMessage(failed(id, error)),
      );
  });
}

if (parentPort) serve(parentPort);
