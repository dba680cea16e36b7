/** The sheets of one option, in the order in which they refer to one another. */
import type { BlockRef } from '../kernel';
import type { Phase, RoleId } from '../model';
import type { OptionPlan, Plan } from '../plan';
import { costCell, costSection, type CostRow } from './costs';
import { eventSections, type EventSection } from './events';
import { headcountSection, phaseRoleCell, phaseTotalCell } from './headcount';
import type { Context } from './naming';
import type { Section } from './page';
import { remunerationSection } from './remuneration';
import { supplementSection } from './supplement';
import { grandTotal, workingSection } from './working';

export interface OptionSections {
  readonly plan: OptionPlan;
  readonly headcount: Section;
  readonly working: Section;
  readonly events: readonly EventSection[];
  readonly costs: Section;
  readonly remuneration: Section;
  /** Undefined: the workbook does not cover the months by both clocks. */
  readonly supplement: Section | undefined;
}

/** The sheets that all options share, and that theirs refer to. */
export interface SharedSections {
  readonly salaries: Section;
  readonly bands: Section | undefined;
  readonly clocks: Plan['clocks'];
}

export function optionSections(plan: OptionPlan, context: Context, shared: SharedSections): OptionSections {
  const { salaries, bands, clocks } = shared;
  const headcount = headcountSection(plan, context, bands);
  const working = workingSection(plan, context, { headcount, salaries });
  const comparison = clocks.find(({ option }) => option === plan.option.code);
  const supplement = comparison && supplementSection({ plan, comparison, context, salaries, working });
  const events = eventSections(plan, context);
  const costs = costSection({ plan, working, events, supplement }, context);
  const remuneration = remunerationSection(plan, context, working);
  return { plan, headcount, working, supplement, events, costs, remuneration };
}

/** Where the results of an option stand, for the sheets that speak of several options. */
export const money = ({ costs }: OptionSections, row: CostRow): BlockRef => costCell(costs, row);
export const allPersonMonths = ({ working }: OptionSections): BlockRef => grandTotal(working, 'personMonths');
export const peopleIn = ({ headcount }: OptionSections, phase: Phase, role?: RoleId): BlockRef =>
  role === undefined ? phaseTotalCell(headcount, phase) : phaseRoleCell(headcount, phase, role);
