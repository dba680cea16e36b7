/** What the cells of a file say in Unicode, once it is known how they are written. */
import { inUnicode, type LegacyFont } from './legacyFonts';
import type { Row } from './rows';
import type { Survey } from './survey';

const composed = (cell: string): string => cell.normalize('NFC');

/** What a cell says in Unicode: Windows-1258 keeps a vowel and its tone apart. */
export function cellReader(
  { encoding }: Pick<Survey, 'encoding'>,
  font: LegacyFont | undefined,
): (cell: string) => string {
  if (font !== undefined) return (cell) => inUnicode(cell, font);
  return encoding === 'windows-1258' ? composed : (cell) => cell;
}

/** Headings as they will be written. */
export function headingsOf(survey: Survey, font: LegacyFont | undefined): readonly string[] {
  return survey.headings.map(cellReader(survey, font));
}

/** The first rows as they will be written. */
export const firstRowsOf = (survey: Survey, font: LegacyFont | undefined): readonly Row[] =>
  survey.firstRows.map((row) => row.map(cellReader(survey, font)));
