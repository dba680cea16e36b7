/** The Excel room's one door: tables in, sheets out, failures as issues. */
export { ExcelFailure } from './failure';
export type { Deed, RunFacts, RunRecord } from './history';
export { addRow, type CellEdit, changeCell, type Entered, type NewRow, showCell } from './inputCells';
export { insertTables } from './insert';
export { onCellsChanged } from './listen';
export { lockSheets } from './lock';
export { recall, type Remembered } from './memo';
export { findOwnCalls } from './ownCalls';
export { forgetEarlier } from './forget';
export { findRuleCalls, type RuleCall } from './ownRules';
export type { BlockOutcome, BlockPreview, CellChange, History, Override, SheetsPreview } from './preview';
export { readTables } from './read';
export type { Watch } from './readRegister';
export { finishSheets, readHistory, restoreSheets, type ReturnFacts, thawSheets } from './restore';
export type { Patience } from './turn';
export { type Outcome, previewSheets, writeSheets, type WriteRequest } from './write';
