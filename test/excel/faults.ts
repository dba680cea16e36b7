/** The embedded workbook with a fault at one sync: nothing of it is done, some of it, or all of it while the answer is lost. */
import { type Connection, connectClient } from '../../src/host/client/excelClient';
import { trafficOf } from '../../src/host/client/traffic';
import type { Document } from '../../src/host/document/model';
import { NEW_SESSION } from '../../src/host/wire/execute';
import { answerMessage } from '../../src/host/wire/message';

interface Request {
  readonly id: number;
  readonly type: number;
  readonly message: { readonly body: { readonly Actions: readonly { readonly ActionType: number }[] } };
}

/** How Excel says that it stopped: an error beside the results, a refusal of the whole request, or no connection. */
export type ErrorKind =
  | { readonly code: string; readonly whole?: true }
  | { readonly code: 'ConnectionFailure' }
  | { readonly code: 'silence' };

export interface Stop {
  /** The syncs count from 0; only those in which the add-in asks for something. */
  readonly sync: number;
  /** How many actions of it are carried out. */
  readonly after: number;
  readonly error: ErrorKind;
}

/** What is known after a run in a workbook with a fault. */
export interface Faulty<T> {
  readonly document: Document;
  readonly result: T;
  /** The number of actions of each sync, as the client sent them; known of a run without a fault. */
  readonly syncs: readonly number[];
}

const envelope = ({ id, type }: Request, statusCode: number, body: string): string =>
  JSON.stringify({ id, type, message: { statusCode, headers: {}, body } });

function failure(request: Request, { after, error }: Stop): string | Promise<string> {
  if (error.code === 'silence') return new Promise<string>(() => undefined);
  if (error.code === 'ConnectionFailure') return envelope(request, 503, '');
  const told = { code: error.code, message: 'Stopped.' };
  if ('whole' in error) return envelope(request, 400, JSON.stringify({ error: told }));
  const { Actions } = request.message.body;
  const Error = {
    Code: told.code,
    Message: told.message,
    Location: '',
    // A lost answer has no action of its own that failed; the client expects one all the same.
    ActionIndex: Math.min(after, Actions.length - 1),
    HttpStatusCode: 500,
  };
  return envelope(request, 200, JSON.stringify({ Results: [], TraceIds: [], Error }));
}

/** Runs `work` in a copy of the workbook; the fault strikes once. */
export async function withFault<T>(
  document: Document,
  stop: Stop | undefined,
  work: () => Promise<T>,
): Promise<Faulty<T>> {
  const state = { document, session: NEW_SESSION, syncs: [] as number[] };
  const carryOut = (text: string): string => {
    const answered = answerMessage(state.document, state.session, text);
    state.document = answered.document;
    state.session = answered.session;
    return answered.text;
  };
  const connection = connectClient((text) => {
    if (trafficOf(text, '').syncs === 0) return carryOut(text);
    // Only the run without a fault is asked how long its syncs are.
    if (stop !== undefined && state.syncs.length !== stop.sync) {
      state.syncs.push(0);
      return carryOut(text);
    }
    const request = JSON.parse(text) as Request;
    const { Actions } = request.message.body;
    state.syncs.push(Actions.length);
    if (stop === undefined) return carryOut(text);
    const body = { ...request.message.body, Actions: Actions.slice(0, stop.after) };
    const isWhole = stop.after >= Actions.length;
    carryOut(isWhole ? text : JSON.stringify({ ...request, message: { ...request.message, body } }));
    return failure(request, stop);
  });
  const result = await work();
  connection.disconnect();
  return { document: state.document, result, syncs: state.syncs };
}

/** Connects a workbook that reads one written text as another, as Excel does with line ends and spellings. */
export function connectSpelling(
  document: Document,
  from: string,
  to: string,
): Connection & { readonly document: () => Document } {
  const state = { document, session: NEW_SESSION };
  const connection = connectClient((text) => {
    const answered = answerMessage(
      state.document,
      state.session,
      text.replaceAll(JSON.stringify(from), JSON.stringify(to)),
    );
    state.document = answered.document;
    state.session = answered.session;
    return answered.text;
  });
  return { ...connection, document: () => state.document };
}
