/** Reading the arguments of a request: texts, numbers, and ranges given as objects or as addresses. */
import type { Area } from '../../kernel/cells';
import { parseAddress } from '../document/address';
import type { Place } from '../document/contents';
import { nameSeenFrom, sheetOf } from '../document/find';
import { SHEET_COLUMNS, SHEET_ROWS, type Document } from '../document/model';
import { namedPlace } from '../document/names';
import { refuse } from '../document/refusal';
import { ObjectArgument } from './members';
import type { TargetOf } from './target';

/** @throws Refusal InvalidArgument */
export const textArgument = (value: unknown): string =>
  typeof value === 'string' ? value : refuse('InvalidArgument', `${JSON.stringify(value)} is not a text.`);

/** @throws Refusal InvalidArgument */
export const integerArgument = (value: unknown): number =>
  typeof value === 'number' && Number.isInteger(value)
    ? value
    : refuse('InvalidArgument', `${JSON.stringify(value)} is not a whole number.`);

/** @throws Refusal InvalidArgument */
export const booleanArgument = (value: unknown): boolean =>
  typeof value === 'boolean' ? value : refuse('InvalidArgument', `${JSON.stringify(value)} is not true or false.`);

/** @throws Refusal InvalidArgument unless `value` is one of `words` */
export function wordArgument<const W extends string>(value: unknown, words: readonly W[]): W {
  return (
    words.find((word) => word === value) ??
    refuse('InvalidArgument', `${JSON.stringify(value)} is none of ${words.join(', ')}.`)
  );
}

/** @returns the range that an object argument stands for, or `undefined` for any other argument. */
export function rangeObject(value: unknown): Place | undefined {
  if (!(value instanceof ObjectArgument)) return undefined;
  const { target } = value;
  return target?.kind === 'Range' ? target : refuse('InvalidArgument', 'The argument is not a range.');
}

/**
 * @param value a Range object, an address with or without a sheet, or a name of the sheet or the workbook
 * @param sheetId the sheet that an address without one means
 * @throws Refusal InvalidArgument
 */
export function placeArgument(document: Document, sheetId: string, value: unknown): Place {
  const given = rangeObject(value);
  if (given) return given;
  const text = textArgument(value);
  const parsed = parseAddress(text);
  if (parsed)
    return { sheetId: parsed.sheet === undefined ? sheetId : sheetOf(document, parsed.sheet).id, area: parsed.area };
  const defined = nameSeenFrom(document, text, sheetId);
  const place = defined && namedPlace(document, defined);
  return place ?? refuse('InvalidArgument', `"${text}" is not an address.`);
}

/** @throws Refusal InvalidArgument when the area leaves the worksheet or is empty */
export function requireInside(area: Area): Area {
  const inside =
    area.row >= 0 &&
    area.column >= 0 &&
    area.rows > 0 &&
    area.columns > 0 &&
    area.row + area.rows <= SHEET_ROWS &&
    area.column + area.columns <= SHEET_COLUMNS;
  return inside ? area : refuse('InvalidArgument', 'The range would lie outside the worksheet.');
}

/** @returns the range object of a place. */
export const rangeAt = (sheetId: string, area: Area): TargetOf<'Range'> => ({ kind: 'Range', sheetId, area });
