/** A short text that stands for a long one: equal texts have equal stamps, and a change shows. */

import { known } from './known';

const [ONE, OTHER] = [0x811c9dc5, 0x01234567];
const hexadecimal = (state: number): string => (state >>> 0).toString(16).padStart(8, '0');

/** FNV-1a, 32 bits, from two beginnings at once; by letters, of which some are two places long. */
function hash(text: string): string {
  let [one, other] = [ONE, OTHER];
  for (let place = 0; place < text.length; place += 1) {
    let letter = text.charCodeAt(place);
    if (letter >= 0xd800 && letter < 0xdc00) {
      // JSON tells half a pair that stands alone by its number, so the other half follows.
      letter = known(text.codePointAt(place), 'code point');
      place += 1;
    }
    one = Math.imul(one ^ letter, 0x01000193);
    other = Math.imul(other ^ letter, 0x01000193);
  }
  return hexadecimal(one) + hexadecimal(other);
}

/**
 * Sixteen hexadecimal digits; they guard against oversight, not against malice.
 *
 * @param value anything that JSON can say, told in a fixed order of its parts
 * @example stampOf(['a', 1]) !== stampOf(['a', 2])
 */
export function stampOf(value: unknown): string {
  return hash(JSON.stringify(value));
}

/** The same for many whole numbers below 2^32. */
export function stampOfNumbers(numbers: Uint32Array): string {
  let [one, other] = [ONE, OTHER];
  for (const number of numbers) {
    one = Math.imul(one ^ number, 0x01000193);
    other = Math.imul(other ^ number, 0x85ebca6b);
  }
  return hexadecimal(one) + hexadecimal(other);
}
