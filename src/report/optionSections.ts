/** The sheets of one option, in the order in which they refer to one another. */
import type { BlockRef, Money } from '../kernel';
import type { Phase, RoleId } from '../model';
import type { OptionPlan } from '../plan';
import { costCell, costSection, type CostRow } from './costs';
import { eventSections, type EventSection } from './events';
import { headcountSection, phaseRoleCell, phaseTotalCell } from './headcount';
import type { Context } from './naming';
import type { Section } from './page';
import { remunerationSection } from './remuneration';
import { grandTotal, workingSection } from './working';

export interface OptionSections {
  readonly plan: OptionPlan;
  readonly headcount: Section;
  readonly working: Section;
  readonly events: readonly EventSection[];
  readonly costs: Section;
  readonly remuneration: Section;
}

/** @param inForce maintenance under the base salary in force, where it is known. */
export function optionSections(plan: OptionPlan, inForce: Money | undefined, context: Context): OptionSections {
  const headcount = headcountSection(plan, context);
  const working = workingSection(plan, context, headcount);
  const events = eventSections(plan, context);
  const costs = costSection({ plan, working, events, inForce }, context);
  return { plan, headcount, working, events, costs, remuneration: remunerationSection(plan, context, working) };
}

/** Where the results of an option stand, for the sheets that speak of several options. */
export const money = ({ costs }: OptionSections, row: CostRow): BlockRef => costCell(costs, row);
export const allPersonMonths = ({ working }: OptionSections): BlockRef => grandTotal(working, 'personMonths');
export const peopleIn = ({ headcount }: OptionSections, phase: Phase, role?: RoleId): BlockRef =>
  role === undefined ? phaseTotalCell(headcount, phase) : phaseRoleCell(headcount, phase, role);
