/** Every message about a workbook, as people read it, for the guide of messages. */
import { issueText } from '../src/i18n';
import { issue, type IssueCode, type Language } from '../src/kernel';
import { examples } from './sample/issueExamples';

const TITLES: Readonly<Record<Language, readonly string[]>> = {
  vi: [
    '# Các thông báo và việc cần làm',
    'Mọi thông báo mà KC Planner có thể đưa ra về một sổ làm việc, với số liệu ví dụ. Khi hiện trong ngăn hoặc ở dòng lệnh, trước mỗi thông báo là ô và trang tính ' +
      'có liên quan. Thông báo của các hàm KC ở trang [function-messages](../function-messages.md).',
  ],
  en: [
    '# Messages, and what to do',
    'Every message that KC Planner can give about a workbook, with figures as examples. In the pane and at the command line the cell and the sheet come first. ' +
      'Messages of the KC functions are in [function-messages](../function-messages.md).',
  ],
};
const MADE = '<!-- Made by `npm run sample`; a test holds it to the code. -->';

/** The page `docs/guides/messages.vi.md` or `.en.md`. */
export const issuePage = (language: Language): string =>
  [
    ...TITLES[language].flatMap((text) => [text, '']),
    MADE,
    '',
    ...(Object.keys(examples) as readonly IssueCode[]).map(
      (code) => `- ${issueText(issue({ code, severity: 'error' }, examples[code]), language)}`,
    ),
    '',
  ].join('\n');
