/** Which posts a fee can be paid for, period by period: people may change on the sheets, these places do not. */
import type { Phase, Place, RoleId } from '../model';
import { isPaidIn, type Headcount, type OptionPlan, type Period, type PhasePlan, type Rate } from '../plan';
import { ROLES } from './naming';

/** A role in a place. */
export interface Post {
  readonly place: Place;
  readonly role: RoleId;
}

/** The roles that are paid in any period. */
export const paidRoles = ({ periods }: OptionPlan): readonly RoleId[] =>
  ROLES.filter((role) => periods.some((period) => rateOf(period, role) !== undefined));

export const rateOf = ({ rates }: Period, role: RoleId): Rate | undefined => rates.find((rate) => rate.role === role);

const MEMBERS = { leader: 'leaders', collaborator: 'collaborators' } as const;

/** The people of a role that the plan gives a place in a phase. */
export const peopleOf = (headcount: Headcount | undefined, role: RoleId): number => headcount?.[MEMBERS[role]] ?? 0;

export const headcountIn = ({ headcounts }: PhasePlan, place: Place): Headcount | undefined =>
  headcounts.find((headcount) => headcount.place === place);

/** Whether a place takes part in a phase: it is meant by the phase's scope, and paid for some month of it. */
export const takesPart = (headcount: Headcount | undefined): headcount is Headcount =>
  headcount !== undefined && headcount.origin.kind !== 'absent' && headcount.origin.kind !== 'ended';

const phasePlanOf = ({ phases }: OptionPlan, phase: Phase): PhasePlan | undefined =>
  phases.find((each) => each.phase === phase);

/** Whether people of the post are paid in the period, however many they are. */
export function isPaidPost(plan: OptionPlan, { place, role }: Post, period: Period): boolean {
  const phasePlan = phasePlanOf(plan, period.phase);
  const headcount = phasePlan && headcountIn(phasePlan, place);
  return takesPart(headcount) && isPaidIn(headcount.paid, period.span) && rateOf(period, role) !== undefined;
}

/**
 * Whether the periods of a phase carry the post: then people may come and go on the sheets without a new run. They do not
 * where its pay would begin or end inside a period, and where no coefficient of its role was asked for.
 */
export function isCarried(plan: OptionPlan, { place, role }: Post, { phase, headcounts }: PhasePlan): boolean {
  const headcount = headcounts.find((each) => each.place === place);
  if (!takesPart(headcount)) return false;
  const { paid } = headcount;
  const own = plan.periods.filter((period) => period.phase === phase && isPaidIn(paid, period.span));
  return own.every(({ span, ...period }) => {
    const isWhole = (paid.first ?? span.from) <= span.from && span.to <= (paid.last ?? span.to);
    const isAsked = headcounts.some((each) => isPaidIn(each.paid, span) && peopleOf(each, role) > 0);
    return isWhole && (isAsked || period.rates.some((rate) => rate.role === role));
  });
}

/** Every role in every place that can be paid, place by place. */
export const postsOf = (plan: OptionPlan): readonly Post[] =>
  plan.places
    .flatMap(({ place }) => paidRoles(plan).map((role) => ({ place, role })))
    .filter((post) => plan.periods.some((period) => isPaidPost(plan, post, period)));
