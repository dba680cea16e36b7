/** The Excel room's one door: tables in, sheets out, failures as issues. */
export { ExcelFailure } from './failure';
export { insertTables } from './insert';
export { readTables, type WorkbookRead } from './read';
export type { Watch } from './readRegister';
export { writeSheets, type BlockOutcome, type Outcome } from './write';
