/** Names of the workbook and of single sheets, as the wire sees them. */
import { findName, nameOf, sheetOf, type NameKey } from '../../document/find';
import type { DefinedName, Document } from '../../document/model';
import { addName, changeName, deleteName, namedPlace, nameType, placeFormula } from '../../document/names';
import { refuse } from '../../document/refusal';
import { booleanArgument, rangeAt, rangeObject, textArgument } from '../arguments';
import type { Members, Reached } from '../members';
import type { Target, TargetOf } from '../target';

type All = TargetOf<'NamedItemCollection'>;
type One = TargetOf<'NamedItem'>;

const keyIn = ({ sheetId }: All, name: unknown): NameKey => ({ name: textArgument(name), sheetId });

const pointer = ({ name, sheetId }: DefinedName): Target => ({
  kind: 'NamedItem',
  name,
  ...(sheetId === undefined ? {} : { sheetId }),
});

const namesOf = (document: Document, { sheetId }: All): Document['names'] =>
  document.names.filter((defined) => defined.sheetId === sheetId);

function add(document: Document, target: All, args: readonly unknown[]): Reached {
  const [name, reference, comment] = args;
  const range = rangeObject(reference);
  const text = range ? placeFormula(document, range) : textArgument(reference);
  const { sheetId } = target;
  const added = addName(document, name, { text, comment: textArgument(comment ?? ''), sheetId });
  return { document: added, target: pointer(nameOf(added, keyIn(target, name))) };
}

const orNull = (found: DefinedName | undefined): Reached => ({ target: found ? pointer(found) : null });

export const namedItemCollection: Members<All> = {
  item: (document, target, key) => pointer(nameOf(document, keyIn(target, key))),
  items: (document, target) => namesOf(document, target).map(pointer),
  call: { GetCount: (document, target) => ({ value: namesOf(document, target).length }) },
  reach: {
    GetItem: (document, target, [key]) => ({ target: pointer(nameOf(document, keyIn(target, key))) }),
    GetItemOrNullObject: (document, target, [key]) => orNull(findName(document, keyIn(target, key))),
    Add: add,
  },
};

const nameRange = (document: Document, target: One): Reached => {
  const place = namedPlace(document, nameOf(document, target));
  return { target: place ? rangeAt(place.sheetId, place.area) : null };
};

const ownSheet = (document: Document, target: One): Reached => {
  const { sheetId } = nameOf(document, target);
  return { target: sheetId === undefined ? null : { kind: 'Worksheet', sheetId: sheetOf(document, sheetId).id } };
};

/** @returns what was reached, or refuses where a null object was not asked for */
const existing = (reached: Reached, message: string): Reached =>
  reached.target ? reached : refuse('InvalidArgument', message);

export const namedItem: Members<One> = {
  identity: (_document, target) => ({ _Id: target.name }),
  get: {
    Name: (document, target) => nameOf(document, target).name,
    Formula: (document, target) => nameOf(document, target).formula,
    Visible: (document, target) => nameOf(document, target).visible,
    Comment: (document, target) => nameOf(document, target).comment,
    Scope: (document, target) => (nameOf(document, target).sheetId === undefined ? 'Workbook' : 'Worksheet'),
    Type: (document, target) => nameType(document, nameOf(document, target)),
  },
  set: {
    Formula: (document, target, value) => changeName(document, target, { formula: textArgument(value) }),
    Visible: (document, target, value) => changeName(document, target, { visible: booleanArgument(value) }),
    Comment: (document, target, value) => changeName(document, target, { comment: textArgument(value) }),
  },
  call: { Delete: (document, target) => ({ document: deleteName(document, target) }) },
  reach: {
    GetRange: (document, target) =>
      existing(nameRange(document, target), `The name "${target.name}" does not stand for a range.`),
    GetRangeOrNullObject: nameRange,
    Worksheet: (document, target) =>
      existing(ownSheet(document, target), `The name "${target.name}" belongs to the workbook.`),
    WorksheetOrNullObject: ownSheet,
  },
};
