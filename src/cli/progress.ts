/** What the command says on the error stream while a large workbook keeps a person waiting. */
import type { Watch } from '../app';
import { commandLine, formatNumber } from '../i18n';
import type { Language } from '../kernel';

/** Nobody minds a shorter wait, and a line every so often is enough. */
const QUIET_MS = 500;

/** Tells how far a reading has come; nothing when it is over within half a second. */
export function progressOf(language: Language, tell: (line: string) => void): Watch {
  const state = { last: performance.now() };
  const number = (value: number): string => formatNumber(value, language);
  return {
    progress: (read, rows) => {
      if (performance.now() - state.last < QUIET_MS) return;
      state.last = performance.now();
      tell(commandLine[language].reading(number(read), number(rows)));
    },
  };
}
