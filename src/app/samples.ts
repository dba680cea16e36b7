/** Input sheets put into the open workbook: blank tables to fill in, or a sample with its data. */
import { insertTables, type Outcome } from '../excel';
import type { Language } from '../kernel';
import { inputSheets, type InputData } from '../model';

/** @param data rows of each table; a table with no rows is inserted blank. Nothing is written when a name is taken. */
export const insertInputs = (data: InputData, language: Language): Promise<Outcome> =>
  insertTables(inputSheets(data, language));
