/** Reads the shared texts of a file. */
import { eachText, type Parts } from './parts';
import { ownText, withoutPlain } from './plainElements';
import { unescapeControls, xmlWalker } from './xml';

/** One text in one run, with nothing in it that a parser would change. */
const PLAIN = /\s*<si><t(?: xml:space="preserve")?>([^<>&\u0000-\u001f\ufffe\uffff]*)<\/t><\/si>/y;

/** @returns the texts by number; runs of rich text are joined, phonetic guides left out. */
export function readTexts(parts: Parts, part: string): readonly string[] {
  const texts: string[] = [];
  const state = { current: '', inText: false, phonetic: 0, depth: 0, listDepth: -1 };
  const walker = xmlWalker(part, {
    open: (name) => {
      state.depth += 1;
      if (name === 'sst') state.listDepth = state.depth;
      if (name === 'si') state.current = '';
      if (name === 'rPh') state.phonetic += 1;
      state.inText = name === 't';
    },
    text: (piece) => {
      if (state.inText && state.phonetic === 0) state.current += piece;
    },
    close: (name) => {
      state.depth -= 1;
      state.inText = false;
      if (name === 'rPh') state.phonetic -= 1;
      if (name === 'si') texts.push(ownText(unescapeControls(state.current)));
    },
  });
  const plain = withoutPlain(walker, {
    around: '<sst',
    end: '</si>',
    isNext: () => state.depth === state.listDepth,
    read: (text, at) => {
      PLAIN.lastIndex = at;
      const found = PLAIN.exec(text)?.[1];
      if (found === undefined) return -1;
      texts.push(ownText(unescapeControls(found)));
      return PLAIN.lastIndex;
    },
  });
  eachText(parts, part, (text) => plain.write(text));
  plain.close();
  return texts;
}
