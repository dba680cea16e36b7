/** The door for pages: an .xlsx file behind the real Office.js client that runs in a pane's frame. Only JSON text crosses to the pane. */
import { startWebThread } from './calculation/webThread';
import { PANE_TAKEN } from './client/pane';
import { UnreadableWorkbook } from './codec/unreadable';
import type { Deed } from './person';
import type { Showing } from './showing';
import { MICROSOFT_365, type Session } from './wire/session';
import type { Fault } from './workbookHost';
import { raise, serveWorkbook } from './workbookServer';
import type { CalculationSettings, WorkerAnswer, WorkerPush, WorkerRequest, WorkerResult } from './workerMessages';

export { UnreadableWorkbook, type UnreadableReason } from './codec/unreadable';
export type { Fault } from './workbookHost';
export type { Deed, TypedCell } from './person';
export { MOST_ROWS } from './showing';
export type { Cell, CellFormat, SheetFrame, Showing, ShownRow, ShownSheet } from './showing';

/** What is used of a `MessagePort`. */
export interface TextPort {
  postMessage(text: string): void;
  onmessage: ((event: { readonly data: unknown }) => void) | null;
}

/** What is used of a `Worker` that runs `webWorker.ts`. */
export interface WorkbookWorker {
  postMessage(request: WorkerRequest): void;
  onmessage: ((event: { readonly data: WorkerAnswer | WorkerPush }) => void) | null;
  onerror: ((event: { readonly message: string }) => void) | null;
  terminate(): void;
}

/** How to calculate in a page: always in a Web Worker of its own, so that no formula holds up the page. */
export interface PageCalculation extends CalculationSettings {
  /** Address of what `calculation/calculationWebWorker.ts` is bundled into, or of a script of one's own; fetched when first needed. */
  readonly script: string;
}

/** How to open a workbook. */
export interface PageOptions {
  /** Without it formulas have no values but those that the opened file states, until something is written. */
  readonly calculation?: PageCalculation;
  /** The `n` of `ExcelApi 1.n`; by default that of Microsoft 365. The pane must be prepared for the same. */
  readonly apiLevel?: number;
}

/** An open workbook of a page. */
export interface PageWorkbook {
  /**
   * Connects a pane, in place of the one before: give the other port of the channel to the pane's frame.
   * @returns when the pane has taken it
   * @example const { port1, port2 } = new MessageChannel(); book.connect(port1); frame.contentWindow.postMessage(PANE_PORT, origin, [port2]);
   */
  connect(port: TextPort): Promise<void>;
  /** @returns bytes of an .xlsx file with everything written so far */
  save(): Promise<Uint8Array>;
  /** Makes a coming request fail; `undefined` takes back a fault that has not struck yet. */
  setFault(fault: Fault | undefined): Promise<void>;
  setEditing(editing: Session['editing']): Promise<void>;
  /** Runs a function that the add-in gave to `Office.actions.associate`. */
  runAction(name: string): Promise<void>;
  /** Does what a person did in the grid. @returns the code of the refusal, such as `AccessDenied` on a protected sheet */
  carryOut(deed: Deed): Promise<string | undefined>;
  /** @returns what has changed since it was last asked for, with values calculated; at first all there is */
  show(): Promise<Showing>;
  /** @param listener is called whenever there is something new to show */
  whenChanged(listener: () => void): void;
  /** Ends the worker, if there is one; every request of the pane fails from now on. */
  close(): void;
}

/** `Omit` for each request by itself. */
type Unnumbered<T> = T extends unknown ? Omit<T, 'id'> : never;
type Ask = (request: Unnumbered<WorkerRequest>) => Promise<WorkerResult>;

function resultOf({ result, error }: WorkerAnswer): WorkerResult {
  if (!error) return result;
  throw error.reason ? new UnreadableWorkbook(error.reason, error.message) : new Error(error.message);
}

/** A request that fails as a whole is a lost connection to the client. */
const lost = (text: string): string => {
  const { id, type } = JSON.parse(text) as { readonly id: number; readonly type: number };
  return JSON.stringify({ id, type, message: { statusCode: 503, headers: {}, body: '' } });
};

/** Who is told what nobody asked for. */
interface Listeners {
  port: TextPort | undefined;
  changed: () => void;
}

const noListeners = (): Listeners => ({ port: undefined, changed: () => undefined });

function pageWorkbook(ask: Ask, listeners: Listeners, end: () => void): PageWorkbook {
  const answered = async (text: string): Promise<string> => {
    try {
      return (await ask({ kind: 'message', text })) as string;
    } catch {
      return lost(text);
    }
  };
  return {
    connect: (port) =>
      new Promise((taken) => {
        listeners.port = port;
        port.onmessage = ({ data }) => {
          if (data === PANE_TAKEN) taken();
          else if (typeof data === 'string') answered(data).then((answer) => port.postMessage(answer), raise);
        };
      }),
    save: async () => {
      const saved = await ask({ kind: 'save' });
      if (!(saved instanceof Uint8Array)) throw new Error('The embedded workbook returned no file.');
      return saved;
    },
    setFault: async (fault) => void (await ask({ kind: 'fault', fault })),
    setEditing: async (editing) => void (await ask({ kind: 'editing', editing })),
    runAction: async (name) => void (await ask({ kind: 'action', name })),
    carryOut: async (deed) => (await ask({ kind: 'deed', deed })) as string | undefined,
    show: async () => (await ask({ kind: 'show' })) as Showing,
    whenChanged: (listener) => {
      listeners.changed = listener;
    },
    close: end,
  };
}

/**
 * Opens a workbook in the page's own thread.
 * @param bytes of an .xlsx file, or `undefined` for a new workbook
 * @throws UnreadableWorkbook (as a rejection) when the bytes are not a readable workbook
 */
export async function openInPage(bytes: Uint8Array | undefined, options: PageOptions = {}): Promise<PageWorkbook> {
  const listeners = noListeners();
  const state = { closed: false };
  const serve = serveWorkbook({
    push: (text) => listeners.port?.postMessage(text),
    changed: () => listeners.changed(),
    startThread: startWebThread,
  });
  const ask: Ask = async (request) => {
    if (state.closed) throw new Error('The workbook is closed.');
    return resultOf(await serve({ ...request, id: 0 }));
  };
  await ask({ kind: 'open', bytes, apiLevel: MICROSOFT_365, ...options });
  const close = (): void => {
    ask({ kind: 'close' }).catch(() => undefined);
    state.closed = true;
  };
  return pageWorkbook(ask, listeners, close);
}

interface Waiting {
  readonly resolve: (answer: WorkerAnswer) => void;
  readonly reject: (error: Error) => void;
}

/** @returns a function that asks the worker, and one that ends it; whatever waits then is rejected */
function asking(worker: WorkbookWorker, listeners: Listeners): { readonly ask: Ask; readonly end: () => void } {
  const waiting = new Map<number, Waiting>();
  const state: { next: number; ended: Error | undefined } = { next: 1, ended: undefined };
  const endWith = (error: Error): void => {
    state.ended ??= error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.onmessage = ({ data }) => {
    if ('push' in data) listeners.port?.postMessage(data.push);
    if ('grid' in data) listeners.changed();
    if (!('id' in data)) return;
    waiting.get(data.id)?.resolve(data);
    waiting.delete(data.id);
  };
  worker.onerror = ({ message }) => endWith(new Error(message));
  const ask: Ask = async (request) => {
    if (state.ended) throw state.ended;
    const id = state.next;
    state.next += 1;
    const answer = new Promise<WorkerAnswer>((resolve, reject) => void waiting.set(id, { resolve, reject }));
    worker.postMessage({ ...request, id });
    return resultOf(await answer);
  };
  const end = (): void => {
    worker.terminate();
    endWith(new Error('The workbook is closed.'));
  };
  return { ask, end };
}

/**
 * Opens a workbook in a Web Worker, so that a large file does not hold up the page.
 * @param worker runs the script that `webWorker.ts` is bundled into; it is the workbook's from now on
 * @param bytes of an .xlsx file, or `undefined` for a new workbook
 * @throws UnreadableWorkbook (as a rejection) when the bytes are not a readable workbook
 */
export async function openInWebWorker(
  worker: WorkbookWorker,
  bytes: Uint8Array | undefined,
  options: PageOptions = {},
): Promise<PageWorkbook> {
  const listeners = noListeners();
  const { ask, end } = asking(worker, listeners);
  try {
    await ask({ kind: 'open', bytes, apiLevel: MICROSOFT_365, ...options });
  } catch (error) {
    end();
    throw error;
  }
  return pageWorkbook(ask, listeners, end);
}
