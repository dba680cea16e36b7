/** The embedded workbook in a Node worker thread: it holds the document, and only texts and bytes cross to the add-in's thread. */
import { randomUUID } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import { openWorkbook } from './codec/open';
import { saveWorkbook } from './codec/save';
import { UnreadableWorkbook } from './codec/unreadable';
import { createDocument } from './document/create';
import type { Document } from './document/model';
import { NEW_SESSION, type Session } from './wire/execute';
import { answerMessage } from './wire/message';
import type { WorkerAnswer, WorkerRequest } from './workerMessages';

interface Workbook {
  readonly original: Uint8Array | undefined;
  readonly opened: Document;
  readonly document: Document;
  readonly session: Session;
}

function open(original: Uint8Array | undefined): Workbook {
  const opening = { seed: randomUUID().slice(0, 8), year: new Date().getFullYear() };
  const opened = original ? openWorkbook(original, opening) : createDocument(opening);
  return { original, opened, document: opened, session: NEW_SESSION };
}

/** Runs until the thread is ended; the workbook lives in this closure. */
function serve(port: NonNullable<typeof parentPort>): void {
  const state: { workbook: Workbook | undefined } = { workbook: undefined };
  const opened = (): Workbook => {
    if (!state.workbook) throw new Error('The worker was asked before a workbook was opened.');
    return state.workbook;
  };
  const answer = (request: WorkerRequest): WorkerAnswer['result'] => {
    if (request.kind === 'open') {
      state.workbook = open(request.bytes);
      return undefined;
    }
    const workbook = opened();
    if (request.kind === 'save') return saveWorkbook(workbook.original, workbook.opened, workbook.document);
    const answered = answerMessage(workbook.document, workbook.session, request.text);
    state.workbook = { ...workbook, document: answered.document, session: answered.session };
    return answered.text;
  };
  port.on('message', (request: WorkerRequest) => {
    port.postMessage(guarded(request, answer));
  });
}

/** Errors cross as plain values, because classes are lost between threads. */
function guarded(request: WorkerRequest, answer: (request: WorkerRequest) => WorkerAnswer['result']): WorkerAnswer {
  try {
    return { id: request.id, result: answer(request) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const reason = error instanceof UnreadableWorkbook ? error.reason : undefined;
    const detail = error instanceof Error ? (error.stack ?? message) : message;
    return { id: request.id, result: undefined, error: { message: reason ? message : detail, reason } };
  }
}

if (parentPort) serve(parentPort);
