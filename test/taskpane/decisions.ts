/** Decisions for the pane's tests, made from the sample by the real stages. */
import type { Decision, PlanRun } from '../../src/app';
import { issue, type Issue } from '../../src/kernel';
import { modelFromGrids } from '../../src/model';
import { planFromModel, type Plan } from '../../src/plan';
import { sheetsFromPlan } from '../../src/report';
import { sampleGrids } from '../plan/sampleGrids';

export type Outcome = NonNullable<PlanRun['outcome']>;

export function samplePlan(): Plan {
  const { model } = modelFromGrids(sampleGrids());
  const plan = model && planFromModel(model, 'plan').plan;
  if (plan === undefined) throw new Error('The sample gives no plan.');
  return plan;
}

export function sampleDecision(): Decision {
  const plan = samplePlan();
  return { plan, language: 'vi', sheets: sheetsFromPlan(plan, 'vi'), issues: plan.issues, inputs: 'a' };
}

/** A count that cannot be read, in the given row of the places. */
export const unreadable = (row: number): Issue =>
  issue(
    { code: 'number-unreadable', severity: 'error', cell: { sheet: 'Địa phương', row, column: 4 } },
    { column: 'Số cơ sở CNNT 2019', value: '1.59O', accepted: 'count' },
  );

/** What `decide` returns when the inputs have these errors. */
export const refusedDecision = (issues: readonly Issue[]): Decision => ({
  plan: undefined,
  language: 'vi',
  sheets: [],
  issues,
  inputs: 'b',
});

export const wholeOutcome: Outcome = {
  state: 'written',
  blocks: [
    { block: 'KC_BLK_A', tab: 'PL 1', state: 'added', cells: 86 },
    { block: 'KC_BLK_B', tab: 'PL 2', state: 'changed', cells: 2 },
    { block: 'KC_BLK_C', tab: 'Kiểm tra', state: 'kept', cells: 0 },
  ],
  issues: [],
};

const protectedSheet = issue({ code: 'sheet-protected', severity: 'error' }, { sheet: 'PL 1' });

/** Excel refused: `makePlan` then gives no plan, though the inputs were in order. */
export const refusedRun = (): PlanRun => ({
  ...sampleDecision(),
  plan: undefined,
  issues: [protectedSheet],
  outcome: { state: 'refused', blocks: [], issues: [protectedSheet] },
});
