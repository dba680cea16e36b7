/** Values that hold from a date: looked up by day, and proved to leave no gap and no overlap. */
import { dayAfter, dayBefore, type Day } from './calendar';

/** A value and the days on which it holds; without `until` it holds until the next one starts, or for ever. */
export interface Dated<Value> {
  readonly from: Day;
  readonly until?: Day;
  readonly value: Value;
}

/** What keeps dated values from being a timeline; `earlier` and `later` are the two neighbours. */
export type TimelineFault<Value> = { readonly earlier: Dated<Value>; readonly later: Dated<Value> } & (
  | { readonly kind: 'overlap' | 'duplicate' }
  /** The first and the last day on which nothing holds. */
  | { readonly kind: 'gap'; readonly from: Day; readonly to: Day }
);

/** Dated values in order of time, each closed by the next; the last may be open. */
export type Timeline<Value> = readonly Dated<Value>[];

/**
 * Sorts dated values and closes each open one at the day before its successor.
 * @returns the timeline, and every fault between neighbours (none: exactly one value holds on each day covered).
 */
export function timelineOf<Value>(entries: readonly Dated<Value>[]): {
  readonly timeline: Timeline<Value>;
  readonly faults: readonly TimelineFault<Value>[];
} {
  const sorted = entries.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const timeline = sorted.map((entry, index) => {
    const next = sorted[index + 1];
    return entry.until === undefined && next !== undefined ? { ...entry, until: dayBefore(next.from) } : entry;
  });
  return { timeline, faults: timeline.flatMap((later, index) => faultsBetween(timeline[index - 1], later)) };
}

function faultsBetween<Value>(earlier: Dated<Value> | undefined, later: Dated<Value>): readonly TimelineFault<Value>[] {
  if (earlier === undefined) return [];
  if (earlier.from === later.from) return [{ kind: 'duplicate', earlier, later }];
  if (earlier.until === undefined || earlier.until >= later.from) return [{ kind: 'overlap', earlier, later }];
  const [from, to] = [dayAfter(earlier.until), dayBefore(later.from)];
  return from <= to ? [{ kind: 'gap', earlier, later, from, to }] : [];
}

/** @returns the entry in force on the day, or undefined outside coverage: unknown is not zero. */
export const inForce = <Value>(timeline: Timeline<Value>, day: Day): Dated<Value> | undefined =>
  timeline.find((entry) => entry.from <= day && (entry.until === undefined || day <= entry.until));
