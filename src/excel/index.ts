/** The Excel room's one door: tables in, sheets out, failures as issues. */
export { ExcelFailure } from './turn/failure';
export type { Deed, RunFacts, RunRecord } from './journal/history';
export { type CellEdit, changeCell, type Entered, showCell, showNamed } from './write/inputCells';
export { type Addition, addRows, type NewRow } from './write/inputRows';
export { insertTables } from './write/insert';
export { insertRows, type LongTable, type RowsPart } from './write/insertRows';
export { onCellsChanged } from './turn/listen';
export { lockSheets } from './write/lock';
export { recall, type Remembered } from './restore/memo';
export { findOwnCalls } from './read/ownCalls';
export { forgetEarlier } from './restore/forget';
export { findRuleCalls, type RuleCall } from './read/ownRules';
export type { BlockOutcome, BlockPreview, CellChange, History, Override, SheetsPreview } from './plan/preview';
export { readTables } from './read/read';
export { finishSheets, readHistory, restoreSheets, type ReturnFacts, thawSheets } from './restore/restore';
export { tryExcel } from './trial/trial';
export type { Patience, Watch } from './turn/turn';
export { type Outcome, previewSheets, writeSheets, type WriteRequest } from './write/write';
