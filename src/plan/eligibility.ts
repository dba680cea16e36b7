/** From when to when a place is paid: days of support turned into paid months by named rules. */
import {
  dayAfter,
  issue,
  known,
  lastDayOf,
  monthOf,
  monthOfDay,
  type Day,
  type Issue,
  type Month,
  type MonthSpan,
} from '../kernel';
import type { Model, Place, Settings } from '../model';
import { lastMonthBy } from './endRule';
import type { PaidMonths } from './plan';

/** The months of every place, by the rules of the workbook. */
export type Eligibility = ReadonlyMap<Place, PaidMonths>;

/** Works out the paid months of all places once. */
export const eligibilityOf = ({ places, settings }: Model): Eligibility =>
  new Map(
    places.map((place) => [place, { first: firstPaidMonth(place, places), last: lastPaidMonth(place, settings) }]),
  );

/** The paid months of one place of the model. */
export const paidMonths = (eligibility: Eligibility, place: Place): PaidMonths =>
  known(eligibility.get(place), 'paid months of the place');

/** The month of the first day of support; a successor without one starts when the last of its predecessors ends. */
function firstPaidMonth({ eligibleFrom, predecessors }: Place, places: readonly Place[]): Month | undefined {
  if (eligibleFrom !== undefined) return monthOfDay(eligibleFrom);
  const ends = places
    .filter(({ name }) => predecessors.includes(name))
    .flatMap(({ eligibleUntil }) => (eligibleUntil === undefined ? [] : [eligibleUntil]))
    .toSorted();
  const last = ends.at(-1);
  return last === undefined ? undefined : monthOfDay(dayAfter(last));
}

/**
 * The last paid month of a place, undefined for no end. Contracts are yearly, so by `contractYear` a support that ends
 * on 31/07/2024 is paid to 12/2024; by `calendarMonth` to 07/2024. Without a last day, communes that became wards on
 * `convertedOn` are supported by the ward rule.
 */
export function lastPaidMonth(place: Place, settings: Settings): Month | undefined {
  const { eligibleUntil, convertedOn } = place;
  if (eligibleUntil !== undefined) return lastMonthBy(place.endRule ?? settings.endRule, eligibleUntil);
  return convertedOn === undefined
    ? undefined
    : monthOf(lastYearAfterConversion(convertedOn, settings.yearsAfterConversion), 12);
}

/**
 * The last plan year Y for which, on 31/12/(Y-1), not more than `years` years have passed since the conversion
 * (Circular 46/2012/TT-BCT, article 3.1.đ). A conversion on 01/07/2019 with 5 years gives 2024.
 */
export function lastYearAfterConversion(convertedOn: Day, years: number): number {
  const year = Number(convertedOn.slice(0, 4)) + years;
  return convertedOn.endsWith('-12-31') ? year + 1 : year;
}

/** Whether a place is paid for any month of the span; whose support ends before it begins is paid for none. */
export const isPaidIn = ({ first, last }: PaidMonths, { from, to }: MonthSpan): boolean =>
  Math.max(first ?? from, from) <= Math.min(last ?? to, to);

/** A place and its successor must not be paid for the same month: people would be counted twice. */
export function successionIssues({ places }: Model, eligibility: Eligibility): readonly Issue[] {
  return places.flatMap((place) =>
    places
      .filter(({ name }) => place.predecessors.includes(name))
      .flatMap((before) => {
        const { first } = paidMonths(eligibility, place);
        const { last } = paidMonths(eligibility, before);
        if (first !== undefined && last !== undefined && last < first) return [];
        const facts = {
          place: place.name,
          predecessor: before.name,
          until: last === undefined ? undefined : lastDayOf(last),
        };
        return [issue({ code: 'succession-overlap', severity: 'error', cell: place.cells.predecessors }, facts)];
      }),
  );
}
