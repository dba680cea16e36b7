/** Reads the shared texts of a file. */
import { unescapeControls, walkXml } from './xml';

/** @returns the texts by number; runs of rich text are joined, phonetic guides left out. */
export function readTexts(text: string, part: string): readonly string[] {
  const texts: string[] = [];
  const state = { current: '', inText: false, phonetic: 0 };
  walkXml(text, part, {
    open: (name) => {
      if (name === 'si') state.current = '';
      if (name === 'rPh') state.phonetic += 1;
      state.inText = name === 't';
    },
    text: (piece) => {
      if (state.inText && state.phonetic === 0) state.current += piece;
    },
    close: (name) => {
      state.inText = false;
      if (name === 'rPh') state.phonetic -= 1;
      if (name === 'si') texts.push(unescapeControls(state.current));
    },
  });
  return texts;
}
