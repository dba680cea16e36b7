/** What the task pane says besides figures, labels and problems, which have their own texts. */
import type { Language } from '../kernel';
import { formatNumber } from './numbers';

const count = (value: number): string => formatNumber(value, 'vi');

const vi = {
  name: 'KC Planner',
  /** Said in the other language, for those who look for it. */
  otherLanguage: 'English',
  switchLanguage: 'Switch to English',

  // What is going on
  doing: {
    reading: 'Đang đọc số liệu trong sổ làm việc…',
    writing: 'Đang ghi kết quả vào trang tính…',
    inserting: 'Đang chèn bảng vào sổ làm việc…',
    importing: 'Đang nhập danh sách vào trang tính mới…',
    changing: 'Đang ghi vào ô nhập liệu…',
    restoring: 'Đang khôi phục…',
    sending: 'Đang tạo bản gửi…',
    selfChecking: 'Đang tự kiểm tra…',
    makingForms: 'Đang tạo phiếu…',
    takingForms: 'Đang đưa phiếu vào sổ này…',
    lookingThrough: 'Đang xem các phiếu…',
    collecting: 'Đang gom phiếu vào bảng Cơ sở…',
  },
  rowsRead: (read: number, rows: number) => `${count(read)} / ${count(rows)} dòng`,
  filesTaken: (taken: number, files: number) => `${count(taken)} / ${count(files)} tệp`,
  stop: 'Dừng',
  stopping: 'Đang dừng…',
  stopped: 'Đã dừng; chưa ghi gì.',
  edited: 'Số liệu trong trang tính vừa thay đổi. Hãy bấm “Đọc lại số liệu”.',
  editedUnread:
    'Số liệu trong trang tính vừa thay đổi. Sổ này đọc lâu nên chưa tự đọc lại; các số ở đây vẫn là lần đọc trước. Hãy bấm “Đọc lại số liệu”.',
  slow: 'Excel chưa trả lời. Nếu đang nhập dở một ô, hãy nhấn Enter để hoàn tất hoặc Esc để bỏ.',
  readAt: (time: string) => `Số liệu đọc lúc ${time}.`,
  cannotPlan: (errors: number) =>
    errors === 1 ? 'Có 1 lỗi nên chưa tính được.' : `Có ${count(errors)} lỗi nên chưa tính được.`,
  fixAndReread: 'Hãy sửa trong trang tính rồi bấm “Đọc lại số liệu”.',

  // The four screens and the state of the report
  screens: { data: 'Dữ liệu', basis: 'Căn cứ tính toán', results: 'Kết quả', checks: 'Kiểm tra' },
  toLookAt: (issues: number) => (issues === 1 ? '1 vấn đề' : `${count(issues)} vấn đề`),
  state: 'Tình trạng',
  states: {
    match: 'Khớp',
    recalculated: 'Số liệu đã tự tính lại, chưa ghi nhận',
    changed: 'Cấu trúc đã thay đổi – phải cập nhật',
    never: 'Chưa tính',
    unfinished: 'Lần ghi trước chưa hoàn tất – Khôi phục',
  },
  reread: 'Đọc lại số liệu',

  // Writing
  willWrite: (what: string) => `Sẽ ghi: ${what}`,
  write: 'Ghi kết quả vào trang tính',
  sheetsIn: {
    vi: 'Trang tính được ghi bằng tiếng Việt, theo tham số của sổ làm việc.',
    en: 'Trang tính được ghi bằng tiếng Anh, theo tham số của sổ làm việc.',
  },
  willDo: {
    added: (sheets: number) => `${count(sheets)} trang tính mới`,
    changed: (cells: number) => `${count(cells)} ô thay đổi`,
    removed: (sheets: number) => `bỏ ${count(sheets)} trang tính`,
    kept: (cells: number) => `${count(cells)} ô sửa tay được giữ nguyên`,
    nothing: 'Trang tính đã đúng với số liệu, không có gì phải ghi.',
  },
  finish: 'Ghi tiếp cho xong',
  rollBack: 'Khôi phục như trước lần ghi đó',
  outcomes: {
    writing: 'Đã ghi kết quả vào trang tính.',
    inserting: 'Đã chèn bảng vào sổ làm việc.',
    importing: 'Đã nhập danh sách vào trang tính mới.',
    changing: 'Đã ghi vào trang tính và đọc lại.',
    restoring: 'Đã khôi phục.',
    sending: 'Đã tạo bản gửi trong sổ làm việc này.',
    selfChecking: 'Đã tự kiểm tra xong.',
    makingForms: 'Đã tạo phiếu, mỗi địa phương một trang tính ở cuối sổ.',
    takingForms: 'Đã đưa phiếu vào sổ này. Hãy xem lại rồi gom.',
    lookingThrough: '',
    collecting: 'Đã gom phiếu vào bảng Cơ sở.',
    reading: '',
  },
  notBegun: 'Lần ghi đó dừng khi chưa ghi vào trang tính nào, nên báo cáo được giữ như trước. Hãy ghi lại nếu cần.',
  unchanged: 'Các trang tính đã đúng với số liệu; không phải ghi gì thêm.',
  refused: 'Chưa thực hiện được. Lý do nêu ngay bên dưới; xử lý xong, hãy làm lại.',

  insertTables: 'Chèn bảng mẫu',

  // What should not happen
  mishap: {
    reading: 'Không đọc được số liệu vì một trục trặc ngoài dự kiến. Hãy bấm “Đọc lại số liệu”.',
    writing: 'Việc ghi bị gián đoạn vì một trục trặc ngoài dự kiến. Hãy ghi lại để hoàn tất.',
    inserting: 'Việc chèn bảng bị gián đoạn vì một trục trặc ngoài dự kiến. Hãy bấm “Đọc lại số liệu”.',
    importing: 'Việc nhập danh sách bị gián đoạn vì một trục trặc ngoài dự kiến. Hãy bấm “Đọc lại số liệu”.',
    changing: 'Việc ghi vào ô bị gián đoạn vì một trục trặc ngoài dự kiến. Hãy bấm “Đọc lại số liệu”.',
    restoring: 'Việc khôi phục bị gián đoạn vì một trục trặc ngoài dự kiến. Hãy bấm “Đọc lại số liệu”.',
    sending: 'Việc tạo bản gửi bị gián đoạn vì một trục trặc ngoài dự kiến. Hãy bấm “Đọc lại số liệu”.',
    selfChecking: 'Việc tự kiểm tra bị gián đoạn vì một trục trặc ngoài dự kiến. Hãy làm lại.',
    makingForms: 'Việc tạo phiếu bị gián đoạn vì một trục trặc ngoài dự kiến. Hãy bấm “Đọc lại số liệu”.',
    takingForms: 'Việc đưa phiếu vào bị gián đoạn vì một trục trặc ngoài dự kiến. Hãy bấm “Đọc lại số liệu”.',
    lookingThrough: 'Việc xem phiếu bị gián đoạn vì một trục trặc ngoài dự kiến. Hãy làm lại.',
    collecting: 'Việc gom phiếu bị gián đoạn vì một trục trặc ngoài dự kiến. Hãy bấm “Đọc lại số liệu”.',
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
  otherLanguage: 'Tiếng Việt',
  switchLanguage: 'Chuyển sang tiếng Việt',

  doing: {
    reading: 'Reading the workbook…',
    writing: 'Writing the results to the sheets…',
    inserting: 'Inserting tables into the workbook…',
    importing: 'Importing the list to a new sheet…',
    changing: 'Writing to the input cell…',
    restoring: 'Restoring…',
    sending: 'Making the copy to send…',
    selfChecking: 'Checking itself…',
    makingForms: 'Making the forms…',
    takingForms: 'Taking the forms in…',
    lookingThrough: 'Looking through the forms…',
    collecting: 'Bringing the forms into the table…',
  },
  filesTaken: (taken, files) => `${formatNumber(taken, 'en')} of ${counted(files, 'file', 'files')}`,
  rowsRead: (read, rows) => `${formatNumber(read, 'en')} of ${counted(rows, 'row', 'rows')}`,
  stop: 'Stop',
  stopping: 'Stopping…',
  stopped: 'Stopped; nothing was written.',
  edited: 'The sheets have just been edited. Please choose “Read again”.',
  editedUnread:
    'The sheets have just been edited. This workbook takes long to read, so it was not read again; the figures are those of the last reading. Please choose “Read again”.',
  slow: 'Excel has not answered yet. If a cell is being edited, press Enter to finish or Esc to cancel.',
  readAt: (time) => `Read at ${time}.`,
  cannotPlan: (errors) => `${counted(errors, 'error', 'errors')}: no plan can be made yet.`,
  fixAndReread: 'Please correct the sheets, then choose “Read again”.',

  screens: { data: 'Data', basis: 'Basis of calculation', results: 'Results', checks: 'Checks' },
  toLookAt: (issues) => counted(issues, 'problem', 'problems'),
  state: 'State',
  states: {
    match: 'Up to date',
    recalculated: 'Figures recalculated, not on record yet',
    changed: 'Structure has changed – update needed',
    never: 'Not calculated',
    unfinished: 'Last writing did not finish – restore',
  },
  reread: 'Read again',

  willWrite: (what) => `Will write: ${what}`,
  write: 'Write the results to the sheets',
  sheetsIn: {
    vi: 'The sheets are written in Vietnamese, as the workbook’s settings say.',
    en: 'The sheets are written in English, as the workbook’s settings say.',
  },
  willDo: {
    added: (sheets) => counted(sheets, 'new sheet', 'new sheets'),
    changed: (cells) => `${counted(cells, 'cell', 'cells')} change`,
    removed: (sheets) => `${counted(sheets, 'sheet', 'sheets')} removed`,
    kept: (cells) => `${counted(cells, 'cell', 'cells')} changed by hand kept`,
    nothing: 'The sheets agree with the inputs; there is nothing to write.',
  },
  finish: 'Finish the writing',
  rollBack: 'Restore as before that writing',
  outcomes: {
    writing: 'The results were written to the sheets.',
    inserting: 'The tables were inserted into the workbook.',
    importing: 'The list was imported to a new sheet.',
    changing: 'Written to the sheet, and read again.',
    restoring: 'Restored.',
    sending: 'The copy to send was made in this workbook.',
    selfChecking: 'The self-check is done.',
    makingForms: 'The forms were made, one sheet a place at the end of the workbook.',
    takingForms: 'The forms are in this workbook. Please look at them, then collect.',
    lookingThrough: '',
    collecting: 'The forms were brought into the table of communes.',
    reading: '',
  },
  notBegun: 'That write had stopped before it reached any sheet, so the report stays as it was. Write again if needed.',
  unchanged: 'The sheets already agree with the inputs; there was nothing to write.',
  refused: 'This could not be done. The reason is just below; once it is solved, please try again.',

  insertTables: 'Insert the blank tables',

  mishap: {
    reading: 'The workbook could not be read because of an unexpected fault. Please choose “Read again”.',
    writing: 'Writing was interrupted by an unexpected fault. Please write again to finish.',
    inserting: 'Inserting was interrupted by an unexpected fault. Please choose “Read again”.',
    importing: 'Importing was interrupted by an unexpected fault. Please choose “Read again”.',
    changing: 'Writing to the cell was interrupted by an unexpected fault. Please choose “Read again”.',
    restoring: 'Restoring was interrupted by an unexpected fault. Please choose “Read again”.',
    sending: 'Making the copy was interrupted by an unexpected fault. Please choose “Read again”.',
    selfChecking: 'The self-check was interrupted by an unexpected fault. Please try again.',
    makingForms: 'Making the forms was interrupted by an unexpected fault. Please choose “Read again”.',
    takingForms: 'Taking the forms in was interrupted by an unexpected fault. Please choose “Read again”.',
    lookingThrough: 'Looking through the forms was interrupted by an unexpected fault. Please do it again.',
    collecting: 'Collecting the forms was interrupted by an unexpected fault. Please choose “Read again”.',
    loading: 'A part of KC Planner could not be loaded. Please check the network, then try again.',
  },
  mishapDetail: (said) => `If it still fails, please send this line to your support: ${said}`,
  broken: 'The KC Planner pane met a fault and had to stop. The workbook is not affected.',
  reload: 'Open this pane again',
};

export const pane: Readonly<Record<Language, PaneTexts>> = { vi, en };
