/** What the code has made sure of and the compiler cannot see: said once, and loud where it is wrong. */

/**
 * The value itself. `known(shares.get(place), 'share')` is the share.
 * @throws RangeError when it is not there, which is a bug: nothing such as 0 may stand in for it.
 */
export function known<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new RangeError(`No ${what}`);
  return value;
}

/** The entry at an index that is inside: rows by the hundred thousand cannot each be made sure of. */
export const entryAt = (entries: Uint32Array | Int32Array, index: number): number => entries[index] as number;
