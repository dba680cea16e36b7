/** Why a worksheet function gives no value, as Excel shows it on the cell: what is wrong, and what to enter. */
import type { Language, Refusal, RefusalCode, RefusalFacts } from '../kernel';
import type { RefusalMessages } from './phrases';
import { refusalsEn } from './refusals.en';
import { refusalsVi } from './refusals.vi';

const messages: Readonly<Record<Language, RefusalMessages>> = { vi: refusalsVi, en: refusalsEn };

/** @returns one line: "Chưa có mức lương cơ sở trước 01/07/2013. Hãy nhập ngày từ 01/07/2013 trở đi, hoặc …". */
export const refusalText = (refusal: Refusal, language: Language): string => messageOf(refusal, messages[language]);

/** Code and facts belong together; naming the code lets the compiler see it. */
const messageOf = <Code extends RefusalCode>(
  { refused, facts }: { readonly refused: Code; readonly facts: RefusalFacts[Code] },
  table: RefusalMessages,
): string => table[refused](facts);
