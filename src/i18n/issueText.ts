/** Problems as people read them: where, what is wrong, what is accepted, and what to do next. */
import type { Issue, IssueCode, IssueFacts, Language, Severity } from '../kernel';
import { issuesEn } from './issues.en';
import { issuesVi } from './issues.vi';
import { phrasesOf, type IssueMessages } from './phrases';

const messages: Readonly<Record<Language, IssueMessages>> = { vi: issuesVi, en: issuesEn };

const severities: Readonly<Record<Language, Readonly<Record<Severity, string>>>> = {
  vi: { error: 'Lỗi', warning: 'Cảnh báo', info: 'Lưu ý' },
  en: { error: 'Error', warning: 'Warning', info: 'Note' },
};

/**
 * Tells a problem on one line.
 * @returns for a count typed as "1.59O": "Ô D7, trang tính Địa phương: Cột “Số cơ sở CNNT 2019” đang ghi “1.59O” (có
 * chữ “O”), không đọc được thành số. Ô này nhận số nguyên không âm, ví dụ 1.590. Hãy nhập lại số cho đúng."
 */
export function issueText(issue: Issue, language: Language): string {
  const message = messageOf(issue, messages[language]);
  if (issue.cell === undefined) return message;
  const { place, others } = phrasesOf(language);
  const where = `${place(issue.cell)}${others(issue.more ?? 0)}`;
  return `${where.charAt(0).toUpperCase()}${where.slice(1)}: ${message}`;
}

/** @returns "Lỗi", "Cảnh báo", "Lưu ý"; "Error", "Warning", "Note". */
export const severityLabel = (severity: Severity, language: Language): string => severities[language][severity];

/** Code and facts belong together in every issue; naming the code lets the compiler see it. */
const messageOf = <Code extends IssueCode>(
  { code, facts }: { readonly code: Code; readonly facts: IssueFacts[Code] },
  table: IssueMessages,
): string => table[code](facts);
