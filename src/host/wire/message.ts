/** The envelope around requests and answers: JSON texts as they cross between the client and the host. */
import type { Document } from '../document/model';
import { Refusal, type RefusalCode } from '../document/refusal';
import type { HostEvent } from './events';
import { execute, type RequestBody, type Session } from './execute';

/** Excel on the web refuses more than this in one request or answer. */
export const LARGEST_MESSAGE = 5 * 1024 * 1024;

/** The state after a message, and the text to send back. */
export interface Answered {
  readonly document: Document;
  readonly session: Session;
  readonly text: string;
  /** What the client listens to and has to be told after the answer. */
  readonly events: readonly HostEvent[];
}

interface ClientMessage {
  readonly id: number;
  readonly type: number;
  readonly message: { readonly body: RequestBody | string };
}

const encoder = new TextEncoder();

/** @returns the number of bytes that a text takes on the wire. */
export const byteLength = (text: string): number => encoder.encode(text).length;

/** A letter takes three bytes at most: most messages need not be encoded to know it. */
const isTooLarge = (text: string): boolean => text.length * 3 > LARGEST_MESSAGE && byteLength(text) > LARGEST_MESSAGE;

const envelope = (message: Pick<ClientMessage, 'id' | 'type'>, statusCode: number, body: string): string =>
  JSON.stringify({ id: message.id, type: message.type, message: { statusCode, headers: {}, body } });

const wholeFailure = (code: RefusalCode, message: string): string => JSON.stringify({ error: { code, message } });

/** Answers that refuse a request as a whole: nothing of it was done. */
function refusedWhole(session: Session, text: string): Refusal | undefined {
  if (session.editing !== false)
    return new Refusal(
      'InvalidOperationInCellEditMode',
      'Excel is in cell-editing mode. Finish the entry and try again.',
    );
  if (isTooLarge(text))
    return new Refusal('RequestPayloadSizeLimitExceeded', 'The request payload size has exceeded the limit.');
  return undefined;
}

/** @returns the answer to a message that nobody understood or that got lost on the way */
export const failedAnswer = (
  text: string,
  statusCode: number,
  failure?: { readonly code: string; readonly message: string },
): string => envelope(JSON.parse(text) as ClientMessage, statusCode, failure ? JSON.stringify({ error: failure }) : '');

/** The status of an answer that got lost; without a body it becomes `ConnectionFailure`. */
export const LOST = 503;

/** Flags of a request. */
const WRITES = 1;
const WAITS_FOR_CELL_EDIT = 64;
const flagsOf = (text: string): number => (JSON.parse(text) as { readonly flags?: number }).flags ?? 0;

/** True for a request that changes something. */
export const writes = (text: string): boolean => (flagsOf(text) & WRITES) !== 0;
/** True for a request that asked to wait while a cell is edited. */
export const waitsForCellEdit = (text: string): boolean => (flagsOf(text) & WAITS_FOR_CELL_EDIT) !== 0;

const NEVER: readonly HostEvent[] = [];
/** @returns those events that the client listens to */
export const heard = (session: Session, events: readonly HostEvent[]): readonly HostEvent[] =>
  session.eventsEnabled ? events.filter(({ type, targetId }) => session.listened.has(`${type} ${targetId}`)) : NEVER;

/**
 * Answers one message of the client.
 * @param text JSON as given to `sendMessageToHost`
 * @returns JSON for `onMessageFromHost`; a failure of the whole request has status 400 and an error as its body
 */
export function answerMessage(document: Document, session: Session, text: string): Answered {
  const message = JSON.parse(text) as ClientMessage;
  const refused = refusedWhole(session, text);
  if (refused)
    return {
      document,
      session,
      events: NEVER,
      text: envelope(message, 400, wholeFailure(refused.code, refused.message)),
    };
  const { body } = message.message;
  const outcome = execute(document, session, typeof body === 'string' ? (JSON.parse(body) as RequestBody) : body);
  const answer = JSON.stringify(outcome.answer);
  const tooLarge = isTooLarge(answer);
  const failure = wholeFailure('ResponsePayloadSizeLimitExceeded', 'The response payload size has exceeded the limit.');
  const status = tooLarge ? 400 : 200;
  return {
    document: outcome.document,
    session: outcome.session,
    events: heard(outcome.session, outcome.events),
    text: envelope(message, status, tooLarge ? failure : answer),
  };
}
