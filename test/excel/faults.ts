/** The embedded workbook with a fault: a request that stops midway, or is carried out while its answer is lost. */
import { type Connection, connectClient } from '../../src/host/client/excelClient';
import type { Document } from '../../src/host/document/model';
import { NEW_SESSION } from '../../src/host/wire/execute';
import { answerMessage } from '../../src/host/wire/message';

interface Request {
  readonly id: number;
  readonly type: number;
  readonly message: { readonly body: { readonly Actions: readonly { readonly ActionType: number }[] } };
}

/** What is known after a run in a workbook with a fault. */
export interface Faulty {
  readonly document: Document;
  /** Actions of the requests that write, as the client sent them. */
  readonly actions: number;
  /** False when the run ended before the fault. */
  readonly failed: boolean;
}

const isWrite = ({ message }: Request): boolean => message.body.Actions.some(({ ActionType }) => ActionType === 4);

/**
 * Runs `work` in a copy of the workbook.
 * @param stopAt after how many actions of the writing requests Excel fails; when that is all of them, only the answer is lost; undefined: never
 */
export async function withFault(
  document: Document,
  stopAt: number | undefined,
  work: () => Promise<unknown>,
): Promise<Faulty> {
  const state = { document, session: NEW_SESSION, actions: 0, failed: false };
  const connection = connectClient((text) => {
    const request = JSON.parse(text) as Request;
    const { Actions } = request.message.body;
    const left = stopAt === undefined ? Infinity : stopAt - state.actions;
    const stops = isWrite(request) && left <= Actions.length;
    const some = stops ? Actions.slice(0, Math.max(0, left)) : Actions;
    const message = { ...request.message, body: { ...request.message.body, Actions: some } };
    const answered = answerMessage(state.document, state.session, JSON.stringify({ ...request, message }));
    state.document = answered.document;
    state.session = answered.session;
    if (isWrite(request)) state.actions += some.length;
    if (!stops) return answered.text;
    state.failed = true;
    const Error = {
      Code: 'GeneralException',
      Message: 'Stopped.',
      Location: '',
      // A lost answer has no action of its own that failed; the client expects one all the same.
      ActionIndex: Math.min(some.length, Actions.length - 1),
      HttpStatusCode: 500,
    };
    const body = JSON.stringify({ Results: [], TraceIds: [], Error });
    return JSON.stringify({ id: request.id, type: request.type, message: { statusCode: 200, headers: {}, body } });
  });
  await work();
  connection.disconnect();
  const { session: _session, ...known } = state;
  return known;
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
