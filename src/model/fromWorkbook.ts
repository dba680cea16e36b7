/** From everything that a workbook holds to the model: the tables are found first, then read like any others. */
import { hasErrors, type Grid, type Issue, type WorkbookCells } from '../kernel';
import { modelFromGrids, type ModelReading } from './fromGrids';
import type { OwnMarks } from './recognition/ownPages';
import { recognise, unclear, type Recognition } from './recognition/recognise';
import { legacyHeadings } from './recognition/sightings';

/** What a workbook says, and the tables in which it says so. */
export interface WorkbookReading extends ModelReading {
  readonly grids: readonly Grid[];
}

/**
 * Tables by our names, tables of other names, and plain ranges with headings that we know; where several could be meant,
 * an issue asks and there is no model. Nothing that a person did not put under known headings is read.
 *
 * @param marks what tells copies of pages that we wrote: they are passed over, and told where a table is nowhere else
 */
export function modelFromWorkbook(workbook: WorkbookCells, marks?: OwnMarks): WorkbookReading {
  const found = recognise(workbook, marks);
  const { model, issues, tables: seen } = modelFromGrids(found.grids);
  const told = issues.flatMap((each) => instead(each, found));
  const isMissing = issues.some(({ code }) => code === 'tables-absent' || code === 'table-missing');
  const all = [...found.issues, ...(isMissing ? legacyHeadings(workbook) : []), ...told];
  return { model: hasErrors(all) ? undefined : model, issues: all, tables: seen, grids: found.grids };
}

/** A table that is missing where something could be it is asked about there. */
function instead(missing: Issue, { asked, doubtful }: Recognition): readonly Issue[] {
  if (missing.code === 'tables-absent') return asked.size > 0 ? [] : [missing];
  if (missing.code !== 'table-missing') return [missing];
  const { table } = missing.facts;
  if (asked.has(table)) return [];
  const questions = doubtful.flatMap(({ schemas, cell }) =>
    schemas.filter(({ name }) => name === table).map((schema) => unclear([schema], cell)),
  );
  return questions.length === 0 ? [missing] : questions;
}
