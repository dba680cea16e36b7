/** What the command says of a copy to send and of the check of its receipt, in words and as data. */
import { tabOfTable as tabOf, type SendRun, type Verification } from '../app';
import { formatMoney, formatNumber, issueText, receiptTexts } from '../i18n';
import { cellLabel, type Language, type Receipt } from '../kernel';

/** The cells that hold values now, and the sheets that were locked. */
export function copyLines({ frozen, locked, language }: SendRun): readonly string[] {
  const words = receiptTexts[language].sent;
  return [
    ...(frozen.ours === 0 ? [] : [words.own(formatNumber(frozen.ours, language))]),
    ...frozen.theirs.map(({ cell, formula }) => words.theirs(cellLabel(cell), formula)),
    ...(locked.length === 0 ? [] : [words.locked(locked)]),
  ].map((line) => `  ${line}`);
}

export const copyAsData = ({ receipt, frozen, locked }: SendRun) => ({
  receipt,
  frozen: {
    ours: frozen.ours,
    theirs: frozen.theirs.map(({ cell, formula, values }) => ({ cell: cellLabel(cell), formula, values })),
  },
  locked,
});

const totalLines = ({ totals }: Receipt, language: Language): readonly string[] =>
  totals.map(({ option, total }) => `${receiptTexts[language].totalOf(option)}: ${formatMoney(total, language)}`);

/** One line of what the receipt says, then what is so today. */
export function verdictLines({ verdict, receipt, issues }: Verification, language: Language): readonly string[] {
  const { verdict: words } = receiptTexts[language];
  const told = receipt === undefined ? [] : [words.made(receipt.at, totalLines(receipt, language))];
  switch (verdict?.state) {
    case undefined:
      return [...told, ...issues.map((issue) => issueText(issue, language))];
    case 'absent':
      return [words.absent];
    case 'altered':
      return [...told, words.altered(verdict.cells)];
    case 'inputs-changed': {
      const tables = verdict.tables.map(
        ({ table, change }) => `  ${words.table[change](tabOf(table, language), table)}`,
      );
      return [...told, words.inputs, ...tables, ...(verdict.rules === undefined ? [] : [words.rules(verdict.rules)])];
    }
    case 'rules-newer':
      return [...told, words.rules(verdict.rules)];
    case 'unchanged':
      return [...told, words.unchanged];
  }
}

export const verdictAsJson = ({ verdict, receipt, issues }: Verification, language: Language): string =>
  JSON.stringify(
    {
      ...(verdict ?? { state: 'unread' }),
      receipt,
      issues: issues.map((issue) => ({ code: issue.code, message: issueText(issue, language) })),
    },
    undefined,
    2,
  );

const EXIT = { unchanged: 0, absent: 1, 'inputs-changed': 3, 'rules-newer': 4, altered: 5 } as const;

/** 0: as it was; 1: no receipt, or the workbook cannot be read; 3: other inputs; 4: other rules; 5: changed by hand. */
export const verdictExit = ({ verdict }: Verification): (typeof EXIT)[keyof typeof EXIT] =>
  EXIT[verdict?.state ?? 'absent'];
