/** What is done with a file: it is looked through, and its rows are given out, as many and as wide as were seen. */
import type { Issue } from '../kernel';
import { FileRefused, refusal, type FileBytes } from './fileBytes';
import type { LegacyFont } from './legacyFonts';
import { OtherEncoding } from './letters';
import { portionsOf } from './portions';
import type { Row } from './rows';
import { cellReader } from './spelledOut';
import { surveyFile, type Survey, type SurveyHow } from './survey';

/** @throws {FileRefused} when the file is no longer the one that was surveyed */
async function* bodyOf(
  file: FileBytes,
  survey: Survey,
  font: LegacyFont | undefined,
): AsyncGenerator<readonly Row[], void, undefined> {
  const read = cellReader(survey, font);
  const last = survey.headingRow + survey.rows;
  let given = 0;
  for await (const { rows, first } of portionsOf(file, survey.encoding, survey.separator)) {
    const from = Math.max(0, survey.headingRow + 1 - first);
    const own = rows.slice(from, Math.max(from, last + 1 - first));
    given += own.length;
    yield own.map((row) => survey.columns.map((at) => read(row[at] ?? '')));
  }
  if (given !== survey.rows) throw refusal('file-changed', { file: file.name });
}

/** The issue of a refused file. @throws whatever else went wrong: it is a bug, or the machine */
function issueOf(failure: unknown, file: string): Issue {
  if (failure instanceof FileRefused) return failure.issue;
  // The file was moved, locked or rewritten after it was chosen.
  if (failure instanceof OtherEncoding || (failure instanceof Error && failure.name === 'NotReadableError'))
    return refusal('file-changed', { file }).issue;
  throw failure;
}

/** Looks through a whole file. @returns what it holds, or why it is not read: `{ code: 'file-row-long', facts: { row: 17, … } }` */
export async function lookThrough(file: FileBytes, how: SurveyHow = {}): Promise<Survey | Issue> {
  try {
    return await surveyFile(file, how);
  } catch (failure) {
    return issueOf(failure, file.name);
  }
}

/** @returns what gives the next rows at each call, undefined after the last, an issue where the file is no longer what it was */
export function rowsIn(
  file: FileBytes,
  survey: Survey,
  font: LegacyFont | undefined,
): () => Promise<readonly Row[] | Issue | undefined> {
  const rows = bodyOf(file, survey, font);
  return async () => {
    try {
      const { value } = await rows.next();
      return value ?? undefined;
    } catch (failure) {
      return issueOf(failure, file.name);
    }
  };
}
