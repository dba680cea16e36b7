/** Names of the workbook and names of single sheets: adding, changing, deleting, and the range they stand for. */
import { absoluteAddress, parseAddress, sheetPrefix } from './address';
import type { Place } from './contents';
import { findName, findSheet, findTable, nameOf, sheetOf, type NameKey } from './find';
import type { DefinedName, Document } from './model';
import { requireFormula } from './formulaSyntax';
import { requireLegalName } from './nameRules';
import { refuse } from './refusal';

/** @returns `='Địa phương 2'!$A$1:$B$2` */
export const placeFormula = (document: Document, place: Place): string =>
  `=${sheetPrefix(sheetOf(document, place.sheetId).name)}!${absoluteAddress(place.area)}`;

/**
 * @param formula with its equals sign, or a text; `sheetId` for a name of that sheet alone
 * @throws Refusal InvalidArgument for an illegal name or formula, ItemAlreadyExists for a name in use
 */
export function addName(
  document: Document,
  name: unknown,
  formula: { readonly text: string; readonly comment: string; readonly sheetId?: string | undefined },
): Document {
  requireLegalName(name);
  const { sheetId } = formula;
  if (findName(document, { name, sheetId }) || (sheetId === undefined && findTable(document, name)))
    refuse('ItemAlreadyExists', `The name "${name}" is already in use.`);
  const text = formula.text.startsWith('=') ? formula.text : `="${formula.text.replaceAll('"', '""')}"`;
  requireFormula(text.slice(1));
  const ofSheet = sheetId === undefined ? {} : { sheetId };
  const added: DefinedName = { name, ...ofSheet, formula: text, visible: true, comment: formula.comment };
  return { ...document, calculated: false, names: [...document.names, added] };
}

/** @throws Refusal ItemNotFound */
export function changeName(document: Document, key: NameKey, change: Partial<DefinedName>): Document {
  const old = nameOf(document, key);
  if (change.formula !== undefined) requireFormula(change.formula.replace(/^=/, ''));
  const names = document.names.map((defined) => (defined === old ? { ...old, ...change } : defined));
  return { ...document, calculated: document.calculated && change.formula === undefined, names };
}

/** @throws Refusal ItemNotFound */
export function deleteName(document: Document, key: NameKey): Document {
  const old = nameOf(document, key);
  return { ...document, calculated: false, names: document.names.filter((defined) => defined !== old) };
}

/** @returns the range that a name stands for, or `undefined` when it is a constant, a formula or broken. */
export function namedPlace(document: Document, defined: DefinedName): Place | undefined {
  const parsed = parseAddress(defined.formula.replace(/^=/, ''));
  const sheet = parsed?.sheet === undefined ? undefined : findSheet(document, parsed.sheet);
  return parsed && sheet && { sheetId: sheet.id, area: parsed.area };
}

/** @returns Office.js's word for what the name's formula is; only what can be told without calculating. */
export function nameType(document: Document, defined: DefinedName): string {
  if (namedPlace(document, defined)) return 'Range';
  const text = defined.formula.replace(/^=/, '').trim();
  if (/^"(?:[^"]|"")*"$/.test(text)) return 'String';
  if (/^(TRUE|FALSE)$/i.test(text)) return 'Boolean';
  if (text !== '' && Number.isFinite(Number(text))) return Number.isInteger(Number(text)) ? 'Integer' : 'Double';
  if (text.includes('#REF!')) return 'Error';
  return refuse('NotImplemented', `The type of the name "${defined.name}" is known only after calculating.`);
}
