/** Conditional formats: adding, changing, ordering and clearing them. */
import type { Area } from '../../kernel/cells';
import { allWithout, areTouched } from './areas';
import type { Place } from './contents';
import { idFor } from './create';
import { sheetOf, withSheet } from './find';
import type { Document, Sheet } from './model';
import { requireAllowed } from './protection';
import { refuse } from './refusal';
import type { ConditionalFormat } from './rules';

/** A new one comes first, as in Excel. */
export function addConditional(
  document: Document,
  place: Place,
  type: 'Custom' | 'CellValue',
): { readonly document: Document; readonly id: string } {
  requireAllowed(sheetOf(document, place.sheetId), 'allowFormatCells');
  const id = idFor(document);
  const added: ConditionalFormat = {
    id,
    areas: [place.area],
    type,
    operator: 'GreaterThan',
    formula1: '',
    formula2: '',
    stopIfTrue: false,
    look: {},
  };
  const changed = withSheet({ ...document, nextId: document.nextId + 1 }, place.sheetId, (sheet) => ({
    ...sheet,
    conditionalFormats: [added, ...sheet.conditionalFormats],
  }));
  return { document: changed, id };
}

/** The conditional formats that reach into an area, the most important first. */
export const conditionalsIn = (sheet: Sheet, area: Area): readonly ConditionalFormat[] =>
  sheet.conditionalFormats.filter(({ areas }) => areTouched(areas, area));

/** @throws Refusal ItemNotFound */
export const conditionalOf = (sheet: Sheet, id: string): ConditionalFormat =>
  sheet.conditionalFormats.find((format) => format.id === id) ??
  refuse('ItemNotFound', `There is no conditional format "${id}".`);

/** @throws Refusal NotImplemented for a kind that is only carried along */
export function changeConditional(
  document: Document,
  at: { readonly sheetId: string; readonly id: string },
  change: (old: ConditionalFormat) => ConditionalFormat,
): Document {
  const sheet = sheetOf(document, at.sheetId);
  requireAllowed(sheet, 'allowFormatCells');
  const old = conditionalOf(sheet, at.id);
  if (old.type === 'Other')
    return refuse('NotImplemented', 'This kind of conditional format is carried along and not changed.');
  const after = change(old);
  return withSheet(document, sheet.id, (before) => ({
    ...before,
    conditionalFormats: before.conditionalFormats.map((format) => (format === old ? after : format)),
  }));
}

/** @param priority from 0, the place among all conditional formats of the sheet */
export function orderConditional(
  document: Document,
  at: { readonly sheetId: string; readonly id: string },
  priority: number,
): Document {
  const sheet = sheetOf(document, at.sheetId);
  const moved = conditionalOf(sheet, at.id);
  const others = sheet.conditionalFormats.filter((format) => format !== moved);
  if (priority < 0 || priority > others.length) refuse('InvalidArgument', `There is no priority ${priority}.`);
  const ordered = [...others.slice(0, priority), moved, ...others.slice(priority)];
  return withSheet(document, sheet.id, (before) => ({ ...before, conditionalFormats: ordered }));
}

export function deleteConditional(document: Document, at: { readonly sheetId: string; readonly id: string }): Document {
  const sheet = sheetOf(document, at.sheetId);
  requireAllowed(sheet, 'allowFormatCells');
  const gone = conditionalOf(sheet, at.id);
  return withSheet(document, sheet.id, (before) => ({
    ...before,
    conditionalFormats: before.conditionalFormats.filter((format) => format !== gone),
  }));
}

/** Takes the conditional formats off the cells of an area; those that reach further stay there. */
export function clearConditionals(document: Document, { sheetId, area }: Place): Document {
  requireAllowed(sheetOf(document, sheetId), 'allowFormatCells');
  return withSheet(document, sheetId, (sheet) => ({
    ...sheet,
    conditionalFormats: allWithout(sheet.conditionalFormats, area),
  }));
}
