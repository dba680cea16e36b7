/** The words of the self-check, and its report as plain text. */
import type { CheckId, CheckState, Language, SelfCheck } from '../kernel';

const vi = {
  title: 'Tự kiểm tra KC Planner trong Excel này',
  hint:
    'Xem Excel trên máy này làm được những gì KC Planner cần. Một trang tính ẩn được thêm vào để thử rồi bị xoá ngay; số liệu của sổ không thay đổi, ' +
    'nhưng Excel có thể không hoàn tác (Ctrl+Z) được các thao tác trước đó. Báo cáo không được gửi đi đâu: hãy chép rồi tự gửi cho người hỗ trợ.',
  start: 'Bắt đầu tự kiểm tra',
  copy: 'Chép báo cáo',
  copied: 'Đã chép báo cáo. Hãy dán (Ctrl+V) vào thư gửi người hỗ trợ.',
  byHand: 'Trình duyệt không cho chép tự động. Hãy chọn báo cáo dưới đây và chép (Ctrl+C).',
  heading: (program: string, rules: string, at: string) =>
    `KC Planner ${program}, quy tắc ${rules}: tự kiểm tra lúc ${at}`,
  states: { ok: 'được', notOk: 'không', unknown: 'chưa rõ' } satisfies Record<CheckState, string>,
  checks: {
    excel: 'Phiên bản Excel và nền tảng',
    requirements: 'Đủ các bộ lệnh tối thiểu',
    language: 'Ngôn ngữ hiển thị',
    theme: 'Màu của Office',
    functions: 'Hàm KC đã khai báo với Excel',
    policy: 'Không có phần nào của trang bị chặn',
    shortcuts: 'Phím tắt',
    answers: 'Excel trả lời',
    separators: 'Dấu nghìn và dấu thập phân',
    calculation: 'Tự động tính lại',
    undo: 'Hoàn tác cả lần ghi bằng một bước',
    hiddenSheet: 'Thêm trang tính ẩn',
    roundTrip: 'Ghi rồi đọc lại nhiều ô',
    formulas: 'Công thức cho kết quả',
    dates: 'Ngày đếm từ năm 1900',
    formulaLanguage: 'Cách viết công thức',
    ownFunctions: 'KC.FEE(1490000,1,12) cho 17880000',
    table: 'Tạo bảng',
    name: 'Đặt tên cho ô',
    unchanged: 'Sổ làm việc trở lại như trước, số trang tính',
  } satisfies Record<CheckId, string>,
};

/** What every language must say. */
type SelfCheckTexts = Readonly<typeof vi>;

const en: SelfCheckTexts = {
  title: 'Self-check of KC Planner in this Excel',
  hint:
    'Finds out whether the Excel on this computer can do what KC Planner needs. A hidden sheet is added for it and deleted at once; the figures of the workbook do ' +
    'not change, but Excel may not be able to undo (Ctrl+Z) what was done before. The report is sent nowhere: copy it, and send it to your support yourself.',
  start: 'Start the self-check',
  copy: 'Copy the report',
  copied: 'The report was copied. Paste it (Ctrl+V) into a letter to your support.',
  byHand: 'The browser does not allow copying. Please select the report below and copy it (Ctrl+C).',
  heading: (program, rules, at) => `KC Planner ${program}, rules ${rules}: self-check at ${at}`,
  states: { ok: 'yes', notOk: 'no', unknown: 'not known' },
  checks: {
    excel: 'Version of Excel and platform',
    requirements: 'All needed API sets',
    language: 'Display language',
    theme: 'Colours of Office',
    functions: 'KC functions given to Excel',
    policy: 'No part of the page was blocked',
    shortcuts: 'Shortcuts',
    answers: 'Excel answers',
    separators: 'Thousands and decimal separators',
    calculation: 'Recalculates automatically',
    undo: 'A whole write is undone in one step',
    hiddenSheet: 'Adds a hidden sheet',
    roundTrip: 'Writes many cells and reads them back',
    formulas: 'Formulas give results',
    dates: 'Days are counted from 1900',
    formulaLanguage: 'How formulas are written',
    ownFunctions: 'KC.FEE(1490000,1,12) gives 17880000',
    table: 'Makes a table',
    name: 'Names cells',
    unchanged: 'The workbook is as before, number of sheets',
  },
};

export const selfCheckTexts: Readonly<Record<Language, SelfCheckTexts>> = { vi, en };

/** @returns lines for a letter: heading, address of the page, then `[được] Tạo bảng: 1 · 2` and so on */
export function selfCheckReport({ program, rules, at, address, lines }: SelfCheck, language: Language): string {
  const { heading, states, checks } = selfCheckTexts[language];
  return [
    heading(program, rules, at),
    address,
    ...lines.map(({ check, state, found }) => `[${states[state]}] ${checks[check]}${found === '' ? '' : `: ${found}`}`),
  ].join('\n');
}
