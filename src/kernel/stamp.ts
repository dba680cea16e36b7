/** A short text that stands for a long one: equal texts have equal stamps, and a change shows. */

import { known } from './known';

/** FNV-1a, 32 bits. */
function hash(text: string, seed: number): string {
  let state = seed;
  for (const character of text)
    state = Math.imul(state ^ known(character.codePointAt(0), 'code point'), 0x01000193) >>> 0;
  return state.toString(16).padStart(8, '0');
}

/**
 * Sixteen hexadecimal digits; they guard against oversight, not against malice.
 *
 * @param value anything that JSON can say, told in a fixed order of its parts
 * @example stampOf(['a', 1]) !== stampOf(['a', 2])
 */
export function stampOf(value: unknown): string {
  const text = JSON.stringify(value);
  return hash(text, 0x811c9dc5) + hash(text, 0x01234567);
}

/** The same for many whole numbers below 2^32. */
export function stampOfNumbers(numbers: Uint32Array): string {
  let [one, other] = [0x811c9dc5, 0x01234567];
  for (const number of numbers) {
    one = Math.imul(one ^ number, 0x01000193) >>> 0;
    other = Math.imul(other ^ number, 0x85ebca6b) >>> 0;
  }
  return [one, other].map((state) => state.toString(16).padStart(8, '0')).join('');
}
