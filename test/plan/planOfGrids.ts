/** From grids to a plan in one step, for tests: a plan that should be there and is not is told with its problems. */
import { issueText } from '../../src/i18n';
import { cellLabel, plainDigits, type Issue } from '../../src/kernel';
import { modelFromGrids, type Clock, type Model } from '../../src/model';
import { planFromModel, type OptionPlan, type Plan } from '../../src/plan';
import type { Grids } from './gridEdits';

const told = (issues: readonly Issue[]): string => issues.map((issue) => issueText(issue, 'en')).join('\n');

export function modelOf(grids: Grids): Model {
  const { model, issues } = modelFromGrids(grids);
  if (model === undefined) throw new Error(`No model:\n${told(issues)}`);
  return model;
}

export function planOf(grids: Grids, clock?: Clock): Plan {
  const { plan, issues } = planFromModel(modelOf(grids), clock);
  if (plan === undefined) throw new Error(`No plan:\n${told(issues)}`);
  return plan;
}

/** The plan, if there is one, and every problem on the way to it, the model's first. */
export function outcomeOf(grids: Grids): { readonly plan: Plan | undefined; readonly issues: readonly Issue[] } {
  const { model, issues } = modelFromGrids(grids);
  if (model === undefined) return { plan: undefined, issues };
  const planned = planFromModel(model);
  return { plan: planned.plan, issues: [...issues, ...planned.issues] };
}

export const issuesOf = (grids: Grids): readonly Issue[] => outcomeOf(grids).issues;

export const hasPlan = (grids: Grids): boolean => outcomeOf(grids).plan !== undefined;

/** "error row-duplicate Địa phương!B5", or without a cell when the issue has none. */
export const brief = ({ severity, code, cell }: Issue): string =>
  [severity, code, ...(cell === undefined ? [] : [cellLabel(cell)])].join(' ');

export const errorsOf = (grids: Grids): readonly string[] =>
  issuesOf(grids)
    .filter(({ severity }) => severity === 'error')
    .map(brief);

export function optionOf(plan: Plan, code: string): OptionPlan {
  const found = plan.options.find(({ option }) => option.code === code);
  if (found === undefined) throw new Error(`No option ${code}`);
  return found;
}

/** The money of an option as plain digits of đồng. */
export const moneyOf = ({ maintenance, training, conferences, undated, total }: OptionPlan) => ({
  maintenance: plainDigits(maintenance),
  training: plainDigits(training),
  conferences: plainDigits(conferences),
  undated: plainDigits(undated),
  total: plainDigits(total),
});

/** Maintenance of every option, in order, as plain digits of đồng. */
export const maintenanceOf = (plan: Plan): readonly string[] =>
  plan.options.map(({ maintenance }) => plainDigits(maintenance));

/** Maintenance by year: `{ 2020: '357600000', … }`. */
export const maintenanceByYear = (option: OptionPlan): Readonly<Record<number, string>> =>
  Object.fromEntries(option.years.map(({ year, maintenance }) => [year, plainDigits(maintenance)]));
