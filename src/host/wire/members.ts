/** The shape of the table of kinds: for each kind of object the members it answers, by their names on the wire. */
import type { Document } from '../document/model';
import type { Target } from './target';

/** What a method did: the document after it, and the value it gives back. */
export interface Called {
  readonly document?: Document;
  readonly value?: unknown;
}

/** What a path leads to; `null` is Office.js's null object. `document` is there when following the path created something. */
export interface Reached {
  readonly target: Target | null;
  readonly document?: Document;
}

/** An argument that was an object in the add-in's code. Any other argument is plain JSON. */
export class ObjectArgument {
  constructor(readonly target: Target | null) {}
}

/** What registering for an event is called on the wire, and the event's number. */
export interface ListenedEvent {
  readonly wire: string;
  readonly type: number;
  /** The `n` of `ExcelApi 1.n` that brought it, when that is above the add-in's floor. */
  readonly since?: number;
}

/** All members of one kind. A member that is not listed is refused with ApiNotFound. */
export interface Members<T> {
  /** `Id`, `_Id` or `_ReferenceId`, by which the client finds the object again. */
  readonly identity?: (document: Document, target: T) => Readonly<Record<string, string>>;
  readonly get?: Readonly<Record<string, (document: Document, target: T) => unknown>>;
  readonly set?: Readonly<Record<string, (document: Document, target: T, value: unknown) => Document>>;
  readonly call?: Readonly<Record<string, (document: Document, target: T, args: readonly unknown[]) => Called>>;
  /** Navigation properties and methods that lead to another object. */
  readonly reach?: Readonly<Record<string, (document: Document, target: T, args: readonly unknown[]) => Reached>>;
  /** Events by their public names. */
  readonly events?: Readonly<Record<string, ListenedEvent>>;
  /** `getItem` of a collection. */
  readonly item?: (document: Document, target: T, key: unknown) => Target;
  /** The items of a collection, in order. */
  readonly items?: (document: Document, target: T) => readonly Target[];
}
