/** Cuts what is plainly written out of a stream of XML, where it can be read at once, and leaves the rest to the parser. */
import type { XmlWalker } from './xml';

/** The element that is cut out: many of them stand one after the other in a part. */
export interface PlainElement {
  /** How the element around them begins, such as `<sheetData`. */
  readonly around: string;
  /** How each of them ends, such as `</row>`. */
  readonly end: string;
  /** True when the parser stands directly inside the element around them. */
  readonly isNext: () => boolean;
  /** Reads the element at a place of the text. @returns where it ends, or -1 when it is not plain or not whole */
  readonly read: (text: string, at: number) => number;
}

/** Text that is kept to see whether an element becomes whole. */
const LONGEST = 1_000_000;

/**
 * What is left without the plain elements is as well-formed as the whole. A comment or the like may hold what only looks
 * like an element, so after the first one nothing is cut out any more.
 */
export function withoutPlain(walker: XmlWalker, plain: PlainElement): XmlWalker {
  const state = { text: '', cuts: true };
  /** @returns where the next text starts that waits for more */
  const advance = (from: number): number => {
    const { text } = state;
    if (plain.isNext()) {
      const read = plain.read(text, from);
      if (read > 0) return read;
      const end = text.indexOf(plain.end, from);
      return end < 0 ? from : pass(from, end + plain.end.length);
    }
    const around = text.indexOf(plain.around, from);
    const end = around < 0 ? text.lastIndexOf('>') : text.indexOf('>', around);
    return end < from ? from : pass(from, end + 1);
  };
  const pass = (from: number, to: number): number => {
    const text = state.text.slice(from, to);
    if (plain.isNext() && /<[!?]/.test(text)) state.cuts = false;
    walker.write(text);
    return to;
  };
  return {
    write: (more) => {
      state.text += more;
      const at = { now: 0 };
      while (state.cuts) {
        const next = advance(at.now);
        if (next === at.now) break;
        at.now = next;
      }
      const waits = state.cuts && state.text.length - at.now <= LONGEST;
      if (!waits) pass(at.now, state.text.length);
      state.text = waits ? state.text.slice(at.now) : '';
    },
    close: () => {
      walker.write(state.text);
      walker.close();
    },
  };
}

/** A text cut out of a longer one keeps all of that alive; one that is kept is made a text of its own. */
export const ownText = (text: string): string => ` ${text}`.slice(1);
