/** What the workbench says around its grid and the pane. */
import type { Language } from '../kernel';
import { formatNumber } from './numbers';

/** How the workbook behaves towards the pane: as Excel does on a good day, or on one of its bad ones. */
export type Behaviour =
  'normal' | 'slow' | 'editing' | 'protected' | 'shared' | 'failing' | 'halting' | 'lost' | 'silent';

const count = (value: number): string => formatNumber(value, 'vi');

const vi = {
  title: 'KC Planner – Bàn thử nghiệm',
  about: 'Trang tính và ngăn KC Planner chạy ngay trong trình duyệt, không cần Excel',
  open: 'Mở tệp .xlsx',
  sample: 'Mở tệp mẫu',
  download: 'Tải tệp kết quả',
  file: 'Tệp đang mở',
  sampleName: 'mau-dong-nai-2020-2025.xlsx',
  downloadName: (file: string) => `${file.replace(/\.xls[xm]$/iu, '')}-ket-qua.xlsx`,
  behaviour: 'Excel giả lập',
  behaviours: {
    normal: 'Bình thường',
    slow: 'Chậm (3 giây mỗi lần)',
    editing: 'Đang nhập dở một ô',
    protected: 'Trang tính bị khóa',
    shared: 'Người khác sửa ô đang chọn',
    failing: 'Từ chối mọi yêu cầu',
    halting: 'Dừng giữa chừng khi ghi',
    lost: 'Mất kết nối',
    silent: 'Không trả lời',
  } satisfies Record<Behaviour, string>,
  /** Said in the other language, for those who look for it. */
  otherLanguage: 'English',
  switchLanguage: 'Switch to English',
  grid: 'Trang tính',
  pane: 'Ngăn KC Planner',
  opening: 'Đang mở sổ làm việc…',
  calculating: 'Đang tính lại…',
  ready: 'Sẵn sàng',
  saving: 'Đang tạo tệp…',
  saved: (file: string) => `Đã tải xuống ${file}.`,
  charts: (charts: number) => `${count(charts)} biểu đồ: xem trong tệp tải về, vì lưới này không vẽ được biểu đồ.`,
  cut: (rows: number) => `Trang này chỉ hiện ${count(rows)} dòng đầu; tệp tải về có đủ.`,
  unknown: (formulas: number) =>
    `${count(formulas)} công thức chưa có giá trị (#BUSY!): tính quá lâu hoặc dùng hàm không tính được ở đây.`,
  typingRefused: {
    AccessDenied: 'Trang tính đang bị khóa nên ô vừa nhập được trả lại như cũ.',
    other: 'Ô vừa nhập không được nhận nên được trả lại như cũ.',
  },
  sharedNext: (cell: string) =>
    `Ngay trước yêu cầu tới của ngăn, “người khác” sẽ sửa ô ${cell}: số trong ô tăng thêm 1.`,
  sharedNeedsNumber: 'Hãy chọn một ô có số trước, để “người khác” tăng số đó thêm 1.',
  notHere: 'Ở đây chỉ nhập và xóa nội dung ô. Việc này hãy làm trong Excel với tệp tải về.',
  broken: (said: string) => `Sổ làm việc gặp trục trặc. Hãy mở lại tệp. Dòng cho người hỗ trợ: ${said}`,
};

/** What every language must say. */
export type WorkbenchTexts = Readonly<typeof vi>;

const counted = (value: number, one: string, many: string): string =>
  `${formatNumber(value, 'en')} ${value === 1 ? one : many}`;

const en: WorkbenchTexts = {
  title: 'KC Planner – Workbench',
  about: 'Sheets and the KC Planner pane, right in the browser, without Excel',
  open: 'Open .xlsx file',
  sample: 'Open the sample',
  download: 'Download the result',
  file: 'Open file',
  sampleName: 'sample-dong-nai-2020-2025.xlsx',
  downloadName: (file) => `${file.replace(/\.xls[xm]$/iu, '')}-result.xlsx`,
  behaviour: 'Simulated Excel',
  behaviours: {
    normal: 'Normal',
    slow: 'Slow (3 seconds each time)',
    editing: 'A cell is being edited',
    protected: 'Sheets are protected',
    shared: 'Somebody else edits the selected cell',
    failing: 'Refuses every request',
    halting: 'Stops in the middle of writing',
    lost: 'Connection lost',
    silent: 'Does not answer',
  },
  otherLanguage: 'Tiếng Việt',
  switchLanguage: 'Chuyển sang tiếng Việt',
  grid: 'Sheets',
  pane: 'KC Planner pane',
  opening: 'Opening the workbook…',
  calculating: 'Recalculating…',
  ready: 'Ready',
  saving: 'Making the file…',
  saved: (file) => `Downloaded ${file}.`,
  charts: (charts) =>
    `${counted(charts, 'chart', 'charts')}: see the downloaded file, because this grid cannot draw charts.`,
  cut: (rows) => `Only the first ${formatNumber(rows, 'en')} rows are shown; the downloaded file has them all.`,
  unknown: (formulas) =>
    `${counted(formulas, 'formula has', 'formulas have')} no value (#BUSY!): it took too long, or uses a function that cannot be calculated here.`,
  typingRefused: {
    AccessDenied: 'The sheet is protected, so the cell has been put back as it was.',
    other: 'The entry was not accepted, so the cell has been put back as it was.',
  },
  sharedNext: (cell) =>
    `Right before the pane’s next request, “somebody else” edits cell ${cell}: its number grows by 1.`,
  sharedNeedsNumber: 'Please select a cell with a number first, for “somebody else” to raise by 1.',
  notHere: 'Here you can only type into cells and empty them. Please do this in Excel with the downloaded file.',
  broken: (said) => `The workbook met a fault. Please open the file again. A line for your support: ${said}`,
};

export const workbench: Readonly<Record<Language, WorkbenchTexts>> = { vi, en };
