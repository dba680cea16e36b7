/** What the command says of the runs that a workbook remembers, and of going back to the report before the last one. */
import type { readHistory, restoreLast } from '../app';
import { changeTexts, commandLine, formatNumber, issueText } from '../i18n';
import { cellLabel, type Issue, type Language } from '../kernel';

type History = Exclude<Awaited<ReturnType<typeof readHistory>>, Issue>;
type Restored = Awaited<ReturnType<typeof restoreLast>>;

/** Newest last: time, what was done, the totals, who and why. */
export function historyLines({ runs, unfinished, restorable }: History, language: Language): readonly string[] {
  const words = commandLine[language].history;
  if (runs.length === 0) return [words.none];
  const lines = runs.map(({ number, at, deed, totals, who, reason }) => {
    const amounts = totals.map(({ option, total }) => words.total(option, formatNumber(Number(total), language)));
    const rest = [words.deed[deed], ...amounts, who, reason].filter((part) => part !== '');
    return `  ${number}. ${at}: ${rest.join('; ')}`;
  });
  const way = unfinished ? [words.unfinished] : restorable ? [words.restorable] : [];
  return [words.title, ...lines, ...way];
}

const issueLines = (issues: readonly Issue[], language: Language): readonly string[] =>
  issues.map((issue) => `  ${issueText(issue, language)}`);

export function restoredLines({ blocks, issues, state }: Restored, language: Language): readonly string[] {
  const { sheet } = changeTexts[language];
  const told = blocks.map(({ tab, state: now, cells }) => `  ${sheet[now](tab, formatNumber(cells, language))}`);
  return [...(state === 'written' ? [commandLine[language].restored, ...told] : []), ...issueLines(issues, language)];
}

export const historyAsJson = ({ runs, unfinished, restorable }: History): string =>
  JSON.stringify({ unfinished, restorable, runs }, undefined, 2);

export const restoredAsJson = ({ state, blocks, issues }: Restored, language: Language): string =>
  JSON.stringify(
    {
      state,
      sheets: blocks.map(({ block, tab, state: now, cells }) => ({ block, tab, state: now, cells })),
      issues: issues.map((issue) => ({
        code: issue.code,
        ...(issue.cell === undefined ? {} : { cell: cellLabel(issue.cell) }),
        message: issueText(issue, language),
      })),
    },
    undefined,
    2,
  );
