/** The engine's one door: from a model to a plan. */
export { planFromModel, type PlanReading } from './fromModel';
export { feeOfMonth, roleName } from './periods';
export type * from './plan';
