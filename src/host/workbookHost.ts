/** One open workbook as a host: it answers the client's messages, tells events, calls worksheet functions, and fails on demand. */
import type { Document } from './document/model';
import { afterDeed, type Deed } from './person';
import { eventsBetween, eventsText, type HostEvent, type Origin } from './wire/events';
import { answerMessage, failedAnswer, heard, LOST, waitsForCellEdit, writes, type Answered } from './wire/message';
import { NEW_SESSION, type FunctionResult, type Session } from './wire/session';

/**
 * A fault that strikes one request. `fail-before`: nothing of it is done · `fail-at`: it stops after some of its actions ·
 * `lose-answer`: all of it is done and the connection breaks · `never-answer`: all of it is done and the client waits for
 * ever · `hold`: nothing of it is done until the fault is taken back · `late`: the answer takes its time · `meanwhile`: somebody else has just done something.
 */
export type Fault = {
  /** The next request, the next one that writes, or every one, or every one that writes, from now on. */
  readonly strikes: 'next' | 'next-write' | 'every' | 'every-write';
} & (
  | { readonly kind: 'fail-before' | 'lose-answer' | 'never-answer' | 'hold' }
  | { readonly kind: 'fail-at'; readonly action: number }
  | { readonly kind: 'late'; readonly milliseconds: number }
  | { readonly kind: 'meanwhile'; readonly deed: Deed }
);

/** What the host gives and takes besides messages. */
export interface HostState {
  readonly document: Document;
  readonly session: Session;
}

type Push = (text: string) => void;

/** Another way to answer messages, one after the other, such as one that calculates between reads. */
export type Answering = (state: HostState, text: string) => Promise<Answered>;

/** Function calls and shortcuts share one envelope. */
const pushText = (category: number, message: unknown): string =>
  JSON.stringify({ type: 3, message: { entries: [[category, 1000, '', JSON.stringify(message), 1]] } });

const after = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** Holds a workbook; every method leaves it consistent, so that whoever owns the host may look between any two calls. */
export class WorkbookHost {
  private state: HostState;
  private fault: Fault | undefined;
  private waiting: (() => void)[] = [];
  private functionCalls = new Map<number, (result: FunctionResult) => void>();
  private nextCall = 1;
  private last: Promise<unknown> = Promise.resolve();
  private changed: () => void = () => undefined;

  /**
   * @param push brings a message to the client that it did not ask for
   * @param answering in place of answering at once
   */
  constructor(
    document: Document,
    private readonly push: Push,
    private readonly answering?: Answering,
  ) {
    this.state = { document, session: NEW_SESSION };
  }

  get document(): Document {
    return this.state.document;
  }

  get session(): Session {
    return this.state.session;
  }

  /** Puts another value in place of the workbook; nobody is told. */
  setDocument(document: Document): void {
    this.state = { ...this.state, document };
  }

  /** @param apiLevel the `n` of `ExcelApi 1.n`: members of newer sets are not found */
  setApiLevel(apiLevel: number): void {
    this.setSession({ ...this.state.session, apiLevel });
  }

  setCalculation(calculate: Session['calculate']): void {
    const { calculate: _old, ...session } = this.state.session;
    this.setSession(calculate ? { ...session, calculate } : session);
  }

  /** When editing ends, the requests that waited for it are carried out in their order. */
  setEditing(editing: Session['editing']): void {
    this.setSession({ ...this.state.session, editing });
    if (editing === false) this.resumeAll();
  }

  setFault(fault: Fault | undefined): void {
    this.fault = fault;
    if (fault?.kind !== 'hold') this.resumeAll();
  }

  private resumeAll(): void {
    const waiting = this.waiting;
    this.waiting = [];
    for (const resume of waiting) resume();
  }

  /** Tries a request again when whatever holds it up may be over. */
  private later(text: string): Promise<string> {
    return new Promise<void>((resolve) => this.waiting.push(resolve)).then(() => this.receive(text));
  }

  private setSession(session: Session): void {
    this.state = { ...this.state, session };
  }

  /** Changes the workbook as its user, or another person, would; listeners are told. */
  edit(change: (document: Document) => Document, source: Origin['source'] = 'Local'): void {
    const before = this.state.document;
    const document = change(before);
    this.take({ ...this.state, document });
    const events = eventsBetween(before, document, { source, triggerSource: 'Unknown' });
    this.tell(heard(this.state.session, events));
  }

  /** `edit` after what is under way, so that neither loses the other's work. @throws what `change` throws */
  editInTurn(change: (document: Document) => Document): Promise<void> {
    return this.inTurn(() => Promise.resolve(this.edit(change)));
  }

  /** Gives formulas their values after what is under way; nobody is told, because nothing else changes. */
  calculateInTurn(calculated: (document: Document) => Promise<Document>): Promise<Document> {
    return this.inTurn(async () => {
      const document = await calculated(this.state.document);
      this.setDocument(document);
      return document;
    });
  }

  /** @param listener is called whenever a request or a person has changed the workbook */
  whenChanged(listener: () => void): void {
    this.changed = listener;
  }

  private take(state: HostState): void {
    const { document } = this.state;
    this.state = state;
    if (state.document !== document) this.changed();
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.last.then(work);
    this.last = done.catch(() => undefined);
    return done;
  }

  private tell(events: readonly HostEvent[]): void {
    if (events.length > 0) this.push(eventsText(events));
  }

  /**
   * Calls a worksheet function of the add-in through Microsoft's runtime, as Excel does while it calculates.
   * @param name without its namespace
   */
  callFunction(name: string, args: readonly unknown[]): Promise<FunctionResult> {
    const id = this.nextCall;
    this.nextCall += 1;
    const result = new Promise<FunctionResult>((resolve) => {
      this.functionCalls.set(id, resolve);
    });
    this.push(pushText(1, [id, name, args, '[Book1]Sheet1!A1', 0]));
    return result;
  }

  /** Runs the function that the add-in gave to `Office.actions.associate`, as a shortcut or a button does. */
  runAction(name: string): void {
    this.push(pushText(2, [name, '{}']));
  }

  private deliverResults(): void {
    for (const [id, result] of this.state.session.functionResults) {
      this.functionCalls.get(id)?.(result);
      this.functionCalls.delete(id);
    }
    if (this.state.session.functionResults.size > 0)
      this.setSession({ ...this.state.session, functionResults: new Map() });
  }

  /** @returns the answer to one message of the client, at once or later, or never */
  receive(text: string): string | Promise<string> {
    const { editing } = this.state.session;
    if (editing === 'delaying' && waitsForCellEdit(text)) return this.later(text);
    const fault = this.strikingFault(text);
    if (!fault) return this.carryOut(text);
    return this.failing(text, fault);
  }

  private strikingFault(text: string): Fault | undefined {
    const { fault } = this;
    if (!fault || (fault.strikes.endsWith('-write') && !writes(text))) return undefined;
    if (fault.strikes.startsWith('next')) this.fault = undefined;
    return fault;
  }

  private carryOut(text: string, stopAt?: number): string | Promise<string> {
    const start = (): HostState =>
      stopAt === undefined ? this.state : { ...this.state, session: { ...this.state.session, stopAt } };
    const { answering } = this;
    if (!answering) {
      const { document, session } = start();
      return this.settle(answerMessage(document, session, text));
    }
    return this.inTurn(async () => this.settle(await answering(start(), text)));
  }

  /** @returns when every request that is under way has been carried out */
  async idle(): Promise<void> {
    await this.last;
  }

  private settle(answered: Answered): string {
    const { stopAt: _gone, ...session } = answered.session;
    this.take({ document: answered.document, session });
    this.deliverResults();
    this.tell(answered.events);
    return answered.text;
  }

  private failing(text: string, fault: Fault): string | Promise<string> {
    switch (fault.kind) {
      case 'fail-before':
        return failedAnswer(text, 400, { code: 'GeneralException', message: 'The request was made to fail.' });
      case 'fail-at':
        return this.carryOut(text, fault.action);
      case 'lose-answer':
        return Promise.resolve(this.carryOut(text)).then(() => failedAnswer(text, LOST));
      case 'never-answer':
        return Promise.resolve(this.carryOut(text)).then(() => new Promise<string>(() => undefined));
      case 'hold':
        return this.later(text);
      case 'late':
        return after(fault.milliseconds).then(() => this.carryOut(text));
      case 'meanwhile':
        this.edit((document) => afterDeed(document, fault.deed), 'Remote');
        return this.carryOut(text);
    }
  }
}
