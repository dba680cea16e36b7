/** The app's one door: the jobs a person can ask for. */
export { decide, makePlan, type Decision, type PlanRequest, type PlanRun } from './plan';
export { insertInputs } from './samples';
export type { Watch } from '../excel';
