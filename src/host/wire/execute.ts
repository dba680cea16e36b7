/** Carries out one request of the Office.js client on a document value. */
import { findSheet } from '../document/find';
import type { Document } from '../document/model';
import { refuse, Refusal, type RefusalCode } from '../document/refusal';
import { identityOf, isKind, memberLabel, memberOf, membersOf } from './kinds';
import { keptTarget } from './kinds/rangeAreas';
import { ObjectArgument } from './members';
import { changesSession, keepsReference, shiftOf } from './sessionMembers';
import { eventsBetween, type HostEvent } from './events';
import type { Session } from './session';
import { asksForValues, view } from './view';

export { NEW_SESSION, type Session } from './session';
import type { KindName, Target } from './target';

interface Arguments {
  readonly Arguments?: readonly unknown[] | null;
  readonly ReferencedObjectPathIds?: readonly unknown[] | null;
}
interface ObjectPath {
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: Arguments;
}
interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: Arguments;
  readonly QueryInfo?: { readonly Select?: readonly string[]; readonly Top?: number; readonly Skip?: number };
}

/** A request as the client sends it. */
export interface RequestBody {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

/** An answer as the client reads it; `Error` stands beside the results of the actions before the one that failed. */
export interface AnswerBody {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: readonly number[];
  readonly Error?: AnswerError;
}
interface AnswerError {
  readonly Code: RefusalCode;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

/** The document and the session after a request, and what to answer. */
export interface Outcome {
  readonly document: Document;
  readonly session: Session;
  readonly answer: AnswerBody;
  /** What listeners are to be told once the answer is sent. */
  readonly events: readonly HostEvent[];
}

/** Numbers of actions and paths in the protocol. */
const ACTION = { instantiate: 1, query: 2, method: 3, set: 4, trace: 5 } as const;
const PATH = { global: 1, service: 2, method: 3, property: 4, indexer: 5, reference: 6, nullObject: 7 } as const;

const HTTP_STATUS: Partial<Record<RefusalCode, number>> = {
  AccessDenied: 403,
  ItemNotFound: 404,
  ItemAlreadyExists: 409,
};

/** One request in progress. Each path is followed once: following it may create something. */
class Run {
  private readonly reached = new Map<number, Target | null>();
  readonly events: HostEvent[] = [];
  location = '';
  session: Session;
  private readonly keptReferences: Set<string>;

  constructor(
    public document: Document,
    before: Session,
    private readonly paths: Readonly<Record<string, ObjectPath>>,
  ) {
    this.keptReferences = new Set(before.kept);
    this.session = { ...before, kept: this.keptReferences };
  }

  /** @returns what a path stands for; `null` for a null object and everything below it. */
  follow(id: number): Target | null {
    const known = this.reached.get(id);
    if (known !== undefined) return known;
    const path = this.paths[id] ?? refuse('InvalidObjectPath', `The request has no path ${id}.`);
    const parent = path.ParentObjectPathId ? this.follow(path.ParentObjectPathId) : undefined;
    const target = parent === null ? null : this.step(path, parent);
    this.reached.set(id, target);
    return target;
  }

  private step(path: ObjectPath, parent: Target | undefined): Target | null {
    switch (path.ObjectPathType) {
      case PATH.global:
        return { kind: 'Workbook' };
      case PATH.service:
        return isKind(path.Name)
          ? serviceTarget(path.Name)
          : refuse('ApiNotFound', `${path.Name} is not supported by this workbook.`);
      case PATH.reference:
        return this.kept(path.Name);
      case PATH.nullObject:
        return null;
      default:
        return this.stepFrom(parent ?? { kind: 'Workbook' }, path);
    }
  }

  private stepFrom(parent: Target, path: ObjectPath): Target | null {
    this.location = `${parent.kind}.${memberLabel(path.Name || 'getItem')}`;
    const args = this.arguments(path.ArgumentInfo);
    if (path.ObjectPathType === PATH.indexer) {
      const item =
        membersOf(parent).item ?? refuse('ApiNotFound', `${parent.kind}.getItem is not supported by this workbook.`);
      return item(this.document, parent, args[0]);
    }
    // What a formula fills is known once it is calculated.
    if (path.Name.startsWith('GetSpilling')) this.calculateIfStale();
    const followed = memberOf(membersOf(parent).reach, parent, path.Name)(this.document, parent, args);
    this.become(followed.document, shiftOf(parent, path.Name, args));
    return followed.target;
  }

  /** Takes the next value of the document, and notes what listeners are to be told of it. */
  private become(document: Document | undefined, shift?: ReturnType<typeof shiftOf>): void {
    if (!document) return;
    const before = this.document;
    this.document = document;
    if (this.session.listened.size === 0 || !this.session.eventsEnabled) return;
    const origin = { source: 'Local', triggerSource: 'ThisLocalAddin', ...(shift ? { shift } : {}) } as const;
    this.events.push(...eventsBetween(before, document, origin));
  }

  private kept(name: string): Target {
    const target = this.session.kept.has(name) ? keptTarget(name) : undefined;
    if (!target || !findSheet(this.document, target.sheetId))
      return refuse(
        'InvalidReference',
        'The range is no longer known; it was not tracked, or its worksheet was deleted.',
      );
    return target;
  }

  arguments(info: Arguments | undefined): readonly unknown[] {
    const paths = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) => {
      const path = paths[index];
      return typeof path === 'number' && path > 0 ? new ObjectArgument(this.follow(path)) : this.withObjects(value);
    });
  }

  /** Objects may also stand inside a plain value, as a range in the rule of a list. */
  private withObjects(value: unknown): unknown {
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
    if ('_ObjectPathId' in value) return new ObjectArgument(this.follow(Number(value._ObjectPathId)));
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, this.withObjects(inner)]));
  }

  /** Carries out one action. @returns its value in the answer */
  act(action: Action): unknown {
    if (action.ActionType === ACTION.trace) return null;
    const target = this.follow(action.ObjectPathId);
    if (action.ActionType === ACTION.instantiate) return target && identityOf(this.document, target);
    if (target) this.location = `${target.kind}.${memberLabel(action.Name || 'load')}`;
    if (action.ActionType === ACTION.query && asksForValues(action.QueryInfo ?? {})) this.calculateIfStale();
    if (action.ActionType === ACTION.query) return target && view(this.document, target, action.QueryInfo ?? {});
    if (target) return this.change(target, action);
    if (action.Name.startsWith('_')) return null;
    return refuse('InvalidObjectPath', `${memberLabel(action.Name)} was asked of an object that does not exist.`);
  }

  private calculateIfStale(): void {
    const { calculate } = this.session;
    if (!this.document.calculated && calculate) this.document = calculate(this.document);
  }

  private change(target: Target, action: Action): unknown {
    const args = this.arguments(action.ArgumentInfo);
    const asked = { name: action.Name, args };
    if (keepsReference(this.keptReferences, target, asked)) return null;
    const changed = changesSession(this.session, target, asked);
    if (changed) {
      this.session = changed;
      return null;
    }
    if (action.ActionType === ACTION.set) {
      this.become(memberOf(membersOf(target).set, target, action.Name)(this.document, target, args[0]));
      return null;
    }
    if (action.ActionType !== ACTION.method)
      return refuse('ApiNotFound', `Actions of type ${action.ActionType} are not supported.`);
    if (target.kind === 'Application' && action.Name === 'Calculate' && this.session.calculate) {
      this.document = this.session.calculate(this.document);
      return null;
    }
    const called = memberOf(membersOf(target).call, target, action.Name)(this.document, target, args);
    this.become(called.document, shiftOf(target, action.Name, args));
    return called.value ?? null;
  }
}

const serviceTarget = (kind: KindName): Target => ({ kind }) as Target;

/**
 * Carries out the actions in order and stops at the first that is refused; what was done before it stays done, as in Excel.
 * @throws only what is a bug of this host; every refusal becomes part of the answer
 */
export function execute(document: Document, session: Session, body: RequestBody): Outcome {
  const run = new Run(document, session, body.ObjectPaths);
  const results: { readonly ActionId: number; readonly Value: unknown }[] = [];
  for (const [index, action] of body.Actions.entries()) {
    try {
      if (index === session.stopAt) refuse('GeneralException', 'The request was made to fail here.');
      results.push({ ActionId: action.Id, Value: run.act(action) });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const failure: AnswerError = {
        Code: error.code,
        Message: error.message,
        Location: run.location,
        ActionIndex: index,
        HttpStatusCode: HTTP_STATUS[error.code] ?? 400,
      };
      return {
        document: run.document,
        session: run.session,
        answer: { Results: results, TraceIds: [], Error: failure },
        events: run.events,
      };
    }
  }
  const traces = body.Actions.filter((action) => action.ActionType === ACTION.trace).map((action) => action.Id);
  return {
    document: run.document,
    session: run.session,
    answer: { Results: results, TraceIds: traces },
    events: run.events,
  };
}
