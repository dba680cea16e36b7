/** The report's one door: from a plan to the sheets that show it. */
export { totalName } from './costs';
export { formSheet, type FormOrder } from './formSheet';
export { peopleName } from './headcount';
export { ownMarks } from './ownMarks';
export { RECEIPT_BLOCK, receiptSheet, receiptTotals, sheetOfTable } from './receiptSheet';
export { tellsOfProblems } from './introduction';
export { STRUCTURE_BLOCK } from './structure';
export { sheetsFromPlan } from './sheetsFromPlan';
export { PROGRAM_VERSION, rulesInForce } from './version';
export { effectsOnTotals, type Overtyped, type TotalEffect } from './effects';
