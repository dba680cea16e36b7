/** Where a figure that the plan states is worked out on our sheets, so that the check can be a live link. */
import type { BlockRef } from '../kernel';
import { spellingKey } from '../model';
import type { Measure, OptionPlan, Reconciliation } from '../plan';
import { allPersonMonths, money, peopleIn, type OptionSections } from './optionSections';

const same = (a: string, b: string): boolean => spellingKey(a) === spellingKey(b);

/**
 * The cell where a stated figure is worked out, undefined where there is none. Stated figures are held against the
 * plan's own salaries: when the sheets show the salaries in force, their cells say something else and are not linked.
 */
export function workedOutIn(
  { option, measure, computed }: Reconciliation,
  options: readonly OptionSections[],
): BlockRef | undefined {
  const own = options.find(({ plan }) => same(plan.option.code, option ?? ''));
  if (own === undefined || measure === undefined || computed === undefined) return undefined;
  return computed.eq(valueOf(measure, own.plan) ?? NaN) ? cellOf(measure, own) : undefined;
}

function cellOf(measure: Measure, option: OptionSections): BlockRef | undefined {
  switch (measure.kind) {
    case 'count':
      return undefined;
    case 'total':
      return money(option, 'grand total');
    case 'maintenance':
    case 'training':
    case 'conference':
      return money(option, measure.kind);
    case 'personMonths':
      return allPersonMonths(option);
    case 'leaders':
      return peopleOf(option, measure.phase, 'leader');
    case 'collaborators':
      return peopleOf(option, measure.phase, 'collaborator');
    case 'people':
      return peopleOf(option, measure.phase);
  }
}

function peopleOf(option: OptionSections, name: string, role?: 'leader' | 'collaborator'): BlockRef | undefined {
  const found = option.plan.phases.find(({ phase }) => phase.name === name);
  return found === undefined ? undefined : peopleIn(option, found.phase, role);
}

function valueOf(measure: Measure, plan: OptionPlan) {
  switch (measure.kind) {
    case 'count':
      return undefined;
    case 'conference':
      return plan.conferences;
    case 'leaders':
    case 'collaborators':
      return plan.phases.find(({ phase }) => phase.name === measure.phase)?.[measure.kind];
    case 'people':
      return plan.phases.find(({ phase }) => phase.name === measure.phase)?.total;
    case 'total':
    case 'maintenance':
    case 'training':
    case 'personMonths':
      return plan[measure.kind];
  }
}
