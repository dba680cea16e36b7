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
import { NEW_SESSION, type Session } from './wire/execute';
import { answerMessage } from './wire/message';
import type { CalculationSettings, WorkerAnswer, WorkerRequest } from './workerMessages';

interface Workbook {
  readonly original: Uint8Array | undefined;
  readonly opened: Document;
  readonly document: Document;
  readonly session: Session;
  readonly missing: readonly MissingValue[];
  readonly calculation: { readonly calculator: Calculator; readonly whenRead: boolean } | undefined;
}

function open(original: Uint8Array | undefined, settings: CalculationSettings | undefined): Workbook {
  const opening = { seed: randomUUID().slice(0, 8), year: new Date().getFullYear() };
  const opened = original ? openWorkbook(original, opening) : createDocument(opening);
  const calculation = settings && { calculator: startCalculator(settings), whenRead: settings.when === 'whenRead' };
  const document = calculation ? withStaleness(opened) : opened;
  return { original, opened, document, session: NEW_SESSION, missing: [], calculation };
}

/** Carries out one message of the client. @returns the workbook after it, and the text to send back */
async function answered(
  workbook: Workbook,
  text: string,
): Promise<{ readonly workbook: Workbook; readonly text: string }> {
  if (workbook.calculation?.whenRead) {
    const done = await answerCalculating(workbook, text, workbook.calculation.calculator);
    return { workbook: { ...workbook, ...done.state }, text: done.text };
  }
  const { document, session, text: answer } = answerMessage(workbook.document, workbook.session, text);
  return { workbook: { ...workbook, document, session }, text: answer };
}

async function saved({ original, opened, document, calculation }: Workbook): Promise<Uint8Array> {
  const current = calculation ? await calculatedForFile(document, calculation.calculator) : document;
  return saveWorkbook(original, opened, current);
}

/** Runs until the thread is ended; the workbook lives in this closure. Requests are answered one after the other. */
function serve(port: NonNullable<typeof parentPort>): void {
  const state: { workbook: Workbook | undefined; last: Promise<void> } = {
    workbook: undefined,
    last: Promise.resolve(),
  };
  const opened = (): Workbook => {
    if (!state.workbook) throw new Error('The worker was asked before a workbook was opened.');
    return state.workbook;
  };
  const answer = async (request: WorkerRequest): Promise<WorkerAnswer['result']> => {
    if (request.kind === 'open') {
      state.workbook = open(request.bytes, request.calculation);
      return undefined;
    }
    if (request.kind === 'save') return saved(opened());
    const { workbook, text } = await answered(opened(), request.text);
    state.workbook = workbook;
    return text;
  };
  port.on('message', (request: WorkerRequest) => {
    state.last = state.last.then(async () => port.postMessage(await guarded(request, answer)));
  });
}

/** Errors cross as plain values, because classes are lost between threads. */
async function guarded(
  request: WorkerRequest,
  answer: (request: WorkerRequest) => Promise<WorkerAnswer['result']>,
): Promise<WorkerAnswer> {
  try {
    return { id: request.id, result: await answer(request) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const reason = error instanceof UnreadableWorkbook ? error.reason : undefined;
    const detail = error instanceof Error ? (error.stack ?? message) : message;
    return { id: request.id, result: undefined, error: { message: reason ? message : detail, reason } };
  }
}

if (parentPort) serve(parentPort);
