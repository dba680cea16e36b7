/** The app's one door: the jobs a person can ask for. */
export type { HandChange, HandChanges } from './byHand';
export type { Freshness } from './freshness';
export type { RunNote } from './note';
export { decide, makePlan, type Decision, type PlanRequest, type PlanRun } from './plan';
export { previewPlan, writePlan, type Preview, type PreviewedRun, type PreviewHow } from './preview';
export { finishLast, readHistory, restoreLast } from './restore';
export { insertInputs } from './samples';
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
export type { Watch } from '../excel';
