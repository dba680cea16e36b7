/** What the task pane says besides figures, labels and problems, which have their own texts. */
import type { Language } from '../kernel';
import { formatNumber } from './numbers';

const count = (value: number): string => formatNumber(value, 'vi');

const vi = {
  name: 'KC Planner',
  purpose: 'Lập và tính kinh phí mạng lưới cộng tác viên khuyến công',
  /** Said in the other language, for those who look for it. */
  otherLanguage: 'English',
  switchLanguage: 'Switch to English',

  // What is going on
  reading: 'Đang đọc số liệu trong sổ làm việc…',
  writing: 'Đang ghi kết quả vào trang tính…',
  inserting: 'Đang chèn bảng mẫu…',
  slow: 'Excel chưa trả lời. Nếu đang nhập dở một ô, hãy nhấn Enter để hoàn tất hoặc Esc để bỏ.',
  readAt: (time: string) => `Số liệu đọc lúc ${time}.`,
  cannotPlan: (errors: number) =>
    errors === 1 ? 'Có 1 lỗi nên chưa tính được.' : `Có ${count(errors)} lỗi nên chưa tính được.`,
  fixAndReread: 'Hãy sửa trong trang tính rồi bấm “Đọc lại số liệu”.',

  // What was found
  found: 'Số liệu đã đọc',
  places: 'Địa phương',
  facilities: (year: number) => `Cơ sở CNNT năm ${year}`,
  facilitiesNone: 'Cơ sở CNNT',
  projects: (from: number, to: number) =>
    from === to ? `Đề án khuyến công năm ${from}` : `Đề án khuyến công ${from}–${to}`,
  projectsNone: 'Đề án khuyến công',
  options: 'Phương án',
  reread: 'Đọc lại số liệu',

  // An option
  results: 'Kết quả tính',
  totalOf: 'Tổng kinh phí',
  peopleOfPhases: (option: string) => `Số người theo giai đoạn, ${option}`,
  moneyOfKinds: (option: string) => `Kinh phí theo nội dung, ${option}`,
  moneyOfYears: (option: string) => `Kinh phí theo năm, ${option}`,

  // Writing
  willWrite: (sheets: number) => `Sẽ ghi: ${count(sheets)} trang tính`,
  write: 'Ghi kết quả vào trang tính',
  sheetsIn: {
    vi: 'Trang tính được ghi bằng tiếng Việt, theo tham số của sổ làm việc.',
    en: 'Trang tính được ghi bằng tiếng Anh, theo tham số của sổ làm việc.',
  },
  written: 'Kết quả ghi',
  sheet: 'Trang tính',
  cellsWritten: 'Số ô đã ghi',
  states: { added: 'Mới', changed: 'Đã cập nhật', kept: 'Giữ nguyên', removed: 'Đã bỏ' },
  outcomes: {
    written: 'Đã ghi kết quả vào trang tính.',
    unchanged: 'Các trang tính đã đúng với số liệu; không phải ghi gì thêm.',
    refused: 'Việc ghi chưa hoàn tất. Lý do nêu ở mục “Vấn đề cần xem lại”; xử lý xong, hãy ghi lại.',
  },

  // Problems
  issues: 'Vấn đề cần xem lại',
  issuesOf: {
    error: (issues: number) => `${count(issues)} lỗi`,
    warning: (issues: number) => `${count(issues)} cảnh báo`,
    info: (issues: number) => `${count(issues)} lưu ý`,
  },
  showAll: (issues: number) => `Hiện tất cả ${count(issues)} mục`,

  // An empty workbook
  start: 'Bắt đầu',
  noTables: 'Sổ làm việc này chưa có bảng số liệu để lập phương án.',
  insertTables: 'Chèn bảng mẫu',
  insertTablesHint:
    'Nút “Chèn bảng mẫu” thêm các trang tính có bảng trống để nhập số liệu; trang tính đang có được giữ nguyên.',

  // What should not happen
  mishap: {
    reading: 'Không đọc được số liệu vì một trục trặc ngoài dự kiến. Hãy bấm “Đọc lại số liệu”.',
    writing: 'Việc ghi bị gián đoạn vì một trục trặc ngoài dự kiến. Hãy ghi lại để hoàn tất.',
    inserting: 'Việc chèn bảng bị gián đoạn vì một trục trặc ngoài dự kiến. Hãy bấm “Đọc lại số liệu”.',
    loading: 'Chưa tải được một phần của KC Planner. Hãy kiểm tra kết nối mạng rồi làm lại.',
  },
  mishapDetail: (said: string) => `Nếu vẫn không được, hãy gửi dòng sau cho người hỗ trợ: ${said}`,
  broken: 'Ngăn KC Planner gặp trục trặc và phải dừng. Sổ làm việc không bị ảnh hưởng.',
  reload: 'Mở lại ngăn này',
};

/** What every language must say. */
export type PaneTexts = Readonly<typeof vi>;

const counted = (value: number, one: string, many: string): string =>
  `${formatNumber(value, 'en')} ${value === 1 ? one : many}`;

const en: PaneTexts = {
  name: 'KC Planner',
  purpose: 'Plan and cost the network of industrial-promotion collaborators',
  otherLanguage: 'Tiếng Việt',
  switchLanguage: 'Chuyển sang tiếng Việt',

  reading: 'Reading the workbook…',
  writing: 'Writing the results to the sheets…',
  inserting: 'Inserting the blank tables…',
  slow: 'Excel has not answered yet. If a cell is being edited, press Enter to finish or Esc to cancel.',
  readAt: (time) => `Read at ${time}.`,
  cannotPlan: (errors) => `${counted(errors, 'error', 'errors')}: no plan can be made yet.`,
  fixAndReread: 'Please correct the sheets, then choose “Read again”.',

  found: 'What was read',
  places: 'Places',
  facilities: (year) => `Rural industrial facilities, ${year}`,
  facilitiesNone: 'Rural industrial facilities',
  projects: (from, to) => (from === to ? `Promotion projects, ${from}` : `Promotion projects, ${from}–${to}`),
  projectsNone: 'Promotion projects',
  options: 'Options',
  reread: 'Read again',

  results: 'Results',
  totalOf: 'Total cost',
  peopleOfPhases: (option) => `People by phase, ${option}`,
  moneyOfKinds: (option) => `Money by item, ${option}`,
  moneyOfYears: (option) => `Money by year, ${option}`,

  willWrite: (sheets) => `Will write: ${counted(sheets, 'sheet', 'sheets')}`,
  write: 'Write the results to the sheets',
  sheetsIn: {
    vi: 'The sheets are written in Vietnamese, as the workbook’s settings say.',
    en: 'The sheets are written in English, as the workbook’s settings say.',
  },
  written: 'What was written',
  sheet: 'Sheet',
  cellsWritten: 'Cells written',
  states: { added: 'New', changed: 'Updated', kept: 'Unchanged', removed: 'Removed' },
  outcomes: {
    written: 'The results were written to the sheets.',
    unchanged: 'The sheets already agree with the inputs; there was nothing to write.',
    refused:
      'Writing did not finish. The reason is under “Problems to look at”; once it is solved, please write again.',
  },

  issues: 'Problems to look at',
  issuesOf: {
    error: (issues) => counted(issues, 'error', 'errors'),
    warning: (issues) => counted(issues, 'warning', 'warnings'),
    info: (issues) => counted(issues, 'note', 'notes'),
  },
  showAll: (issues) => `Show all ${formatNumber(issues, 'en')}`,

  start: 'Getting started',
  noTables: 'This workbook has no tables to plan from yet.',
  insertTables: 'Insert the blank tables',
  insertTablesHint:
    '“Insert the blank tables” adds sheets with empty tables to fill in; existing sheets stay as they are.',

  mishap: {
    reading: 'The workbook could not be read because of an unexpected fault. Please choose “Read again”.',
    writing: 'Writing was interrupted by an unexpected fault. Please write again to finish.',
    inserting: 'Inserting was interrupted by an unexpected fault. Please choose “Read again”.',
    loading: 'A part of KC Planner could not be loaded. Please check the network, then try again.',
  },
  mishapDetail: (said) => `If it still fails, please send this line to your support: ${said}`,
  broken: 'The KC Planner pane met a fault and had to stop. The workbook is not affected.',
  reload: 'Open this pane again',
};

export const pane: Readonly<Record<Language, PaneTexts>> = { vi, en };
