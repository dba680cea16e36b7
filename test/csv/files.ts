/** Files made of text for the tests of the room that reads them. */
import { lookThrough, rowsIn, type FileBytes, type LegacyFont, type Row, type Survey } from '../../src/csv';
import type { Issue } from '../../src/kernel';

export const fileOf = (bytes: Uint8Array, name = 'co-so.csv'): FileBytes => ({
  name,
  size: bytes.length,
  stretch: (from, to) => Promise.resolve(bytes.subarray(from, to)),
});

export const utf8 = (text: string): FileBytes => fileOf(new TextEncoder().encode(text));

/** Letters of western Europe, one byte each. */
export const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

export const utf16 = (text: string, order: 'le' | 'be', mark = true): FileBytes => {
  const bytes = Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le');
  return fileOf(order === 'le' ? bytes : bytes.swap16());
};

/** What a file that is in order holds. */
export async function surveyOf(file: FileBytes): Promise<Survey> {
  const found = await lookThrough(file);
  if ('code' in found) throw new Error(found.code);
  return found;
}

/** All rows of a file, in one piece; with the last the issue that ended them, if one did. */
export async function rowsOf(file: FileBytes, survey: Survey, font?: LegacyFont): Promise<readonly (Row | Issue)[]> {
  const rows: (Row | Issue)[] = [];
  const next = rowsIn(file, survey, font);
  for (let part = await next(); part !== undefined; part = await next()) {
    if ('code' in part) return [...rows, part];
    rows.push(...part);
  }
  return rows;
}
