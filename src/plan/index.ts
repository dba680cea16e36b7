/** The engine's one door: from a model to a plan. */
export { withinBounds } from './allocation';
export { planFromModel, type PlanReading } from './fromModel';
export { bandFor } from './bands';
export { isPaidIn } from './eligibility';
export { feeOfMonth } from './fee';
export { roleName } from './periods';
export { chooseCommunes, type CommuneChoice, type RankedCommune } from './rankCommunes';
export { apportion, type Apportionment, type ApportionRequest } from './apportion';
export { bridgeOf, type Bridge } from './bridge';
export { fairnessOf, type Fairness } from './fairness';
export { nearMisses, type NearMiss } from './nearMisses';
export { registerStatistics } from './registerStatistics';
export { facilityGrowth, loads, projectStatistics, type Growth, type Load, type ProjectStatistics } from './statistics';
export type * from './plan';
