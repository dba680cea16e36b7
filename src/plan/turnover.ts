/** Phases in which people change places: their headcount is then not the number of people in office at one time. */
import { issue, shift, type Issue, type Month, type MonthSpan } from '../kernel';
import { isPaidIn } from './eligibility';
import type { Headcount, PhasePlan } from './plan';

/** Warns where both generations of a succession are counted, and where shared posts stand empty in some months. */
export const turnoverIssues = (phasePlan: PhasePlan): readonly Issue[] => [
  ...successionCounted(phasePlan),
  ...sharesUnfilled(phasePlan),
];

/** A post counts if it is paid at least one month, so a place and its successor both count. */
function successionCounted({ phase, headcounts, total }: PhasePlan): readonly Issue[] {
  const staffed = headcounts.filter(({ leaders, collaborators }) => leaders + collaborators > 0);
  const successors = staffed.filter((after) => staffed.some((before) => isFollowedBy(before, after)));
  if (successors.length === 0) return [];
  const inOffice = countsBy(phase.span, staffed, ({ leaders, collaborators }) => leaders + collaborators);
  const places = successors.map(({ place }) => place.name);
  const facts = { phase: phase.name, places, people: total, most: Math.max(...inOffice) };
  return [issue({ code: 'succession-counted', severity: 'warning', cell: phase.cells.to }, facts)];
}

/** Where the two are paid at once, that is an error of its own (`successionIssues`). */
const isFollowedBy = (before: Headcount, after: Headcount): boolean =>
  after.place.predecessors.includes(before.place.name) &&
  before.paid.last !== undefined &&
  after.paid.first !== undefined &&
  before.paid.last < after.paid.first;

/** Posts shared in proportion stay with their place: when its support ends, nobody else takes them over. */
function sharesUnfilled({ phase, headcounts }: PhasePlan): readonly Issue[] {
  const sharing = headcounts.filter(({ origin, collaborators }) => origin.kind === 'share' && collaborators > 0);
  const filled = countsBy(phase.span, sharing, ({ collaborators }) => collaborators);
  const total = sharing.reduce((sum, { collaborators }) => sum + collaborators, 0);
  const least = Math.min(total, ...filled);
  if (least === total) return [];
  const places = sharing
    .filter(({ paid }) => !isPaidIn(paid, monthAlone(phase.span.from)) || !isPaidIn(paid, monthAlone(phase.span.to)))
    .map(({ place }) => place.name);
  const facts = { phase: phase.name, places, total, least };
  return [issue({ code: 'shares-unfilled', severity: 'warning', cell: phase.cells.parameter }, facts)];
}

/** The counts of the first month, and of each month in which somebody starts or has just ended. */
function countsBy(
  span: MonthSpan,
  headcounts: readonly Headcount[],
  of: (headcount: Headcount) => number,
): readonly number[] {
  const changes = headcounts.flatMap(({ paid: { first, last } }) => [
    first,
    last === undefined ? last : shift(last, 1),
  ]);
  const months = [span.from, ...changes].filter(
    (month): month is Month => month !== undefined && span.from <= month && month <= span.to,
  );
  return months.map((month) =>
    headcounts.reduce((sum, each) => (isPaidIn(each.paid, monthAlone(month)) ? sum + of(each) : sum), 0),
  );
}

const monthAlone = (month: Month): MonthSpan => ({ from: month, to: month });
