/** The app's one door: the jobs a person can ask for. */
export type { HandChange, HandChanges } from './byHand';
export type { Fix } from './fixes';
export type { FoundTable, UnreadHeading } from './found';
export type { Freshness } from './freshness';
export type { Collection, FormChange } from './compareForms';
export { collectForms, lookThroughForms, makeForms, takeInForms } from './forms';
export {
  importList,
  previewList,
  type ListChoice,
  type ListColumn,
  type ListFile,
  type ListPreview,
  type OpenedList,
} from './importList';
export {
  addSalary,
  changeInput,
  changeSalary,
  chooseClock,
  goTo,
  goToResult,
  type HeadingMeaning,
  type Headline,
  insertMissing,
  mapHeading,
  type NewSalary,
} from './inputs';
export type { RunNote } from './note';
export { copyOption } from './optionCopy';
export { decide, makePlan, type Decision, type PlanRequest, type PlanRun } from './plan';
export { previewPlan, writePlan, type Preview, type PreviewedRun, type PreviewHow } from './preview';
export { finishLast, readHistory, restoreLast } from './restore';
export { insertInputs } from './samples';
export { type PageFacts, selfCheck } from './selfCheck';
export {
  copyToSend,
  restoreAfterSending,
  tabOfTable,
  verifyReceipt,
  type Destination,
  type SendRequest,
  type SendRun,
  type Verification,
} from './send';
export { lookAt, type OptionBridge, type SalaryDifference, type Sight } from './sight';
export {
  type CellEdit,
  type History,
  onCellsChanged,
  type Outcome,
  type Override,
  type SheetFile,
  type Watch,
} from '../excel';
export type { LegacyFont, ReadProgress, Separator } from '../csv';
