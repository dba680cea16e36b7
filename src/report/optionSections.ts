/** The sheets of one option, in the order in which they refer to one another. */
import type { BlockRef } from '../kernel';
import type { Phase, RoleId } from '../model';
import type { OptionPlan } from '../plan';
import { costCell, costSection, type CostRow } from './costs';
import { headcountSection, phaseRoleCell, phaseTotalCell } from './headcount';
import type { Context } from './naming';
import type { Section } from './page';
import { remunerationSection } from './remuneration';
import { grandTotal, workingSection } from './working';

export interface OptionSections {
  readonly plan: OptionPlan;
  readonly headcount: Section;
  readonly working: Section;
  readonly costs: Section;
  readonly remuneration: Section;
}

export function optionSections(plan: OptionPlan, context: Context): OptionSections {
  const headcount = headcountSection(plan, context);
  const working = workingSection(plan, context, headcount);
  const costs = costSection(plan, context, working);
  return { plan, headcount, working, costs, remuneration: remunerationSection(plan, context, working) };
}

/** Where the results of an option stand, for the sheets that speak of several options. */
export const money = ({ costs }: OptionSections, row: CostRow): BlockRef => costCell(costs, row);
export const allPersonMonths = ({ working }: OptionSections): BlockRef => grandTotal(working, 'personMonths');
export const peopleIn = ({ headcount }: OptionSections, phase: Phase, role?: RoleId): BlockRef =>
  role === undefined ? phaseTotalCell(headcount, phase) : phaseRoleCell(headcount, phase, role);
