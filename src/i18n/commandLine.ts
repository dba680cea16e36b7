/** What the command line says besides the plan itself: its usage and why it could not start. */
import type { Language } from '../kernel';

/** Why a file could not be opened or written, or a call not understood. */
export interface CommandLineTexts {
  readonly usage: string;
  readonly unknownArgument: (argument: string) => string;
  readonly missingFile: (file: string) => string;
  readonly unreadable: Readonly<Record<UnreadableReason, (file: string) => string>>;
  readonly outputIsInput: (file: string) => string;
  readonly cannotWrite: (file: string, reason: string) => string;
  /** Rows of a large table that were read so far, of how many. */
  readonly reading: (read: string, rows: string) => string;
  readonly register: {
    readonly title: (rows: string, counted: string) => string;
    readonly communes: string;
    readonly form: string;
    readonly noForm: string;
  };
  readonly history: {
    readonly title: string;
    readonly none: string;
    readonly deed: Readonly<Record<'written' | 'restored' | 'rolledBack' | 'removed' | 'sent', string>>;
    readonly total: (option: string, amount: string) => string;
    /** What can be done about the last write. */
    readonly unfinished: string;
    readonly restorable: string;
  };
  /** Over the sheets that came back. */
  readonly restored: string;
}

/** The reasons for which a file is no workbook that can be read. */
export type UnreadableReason = 'not-a-zip' | 'not-a-workbook' | 'old-format' | 'encrypted' | 'too-large' | 'damaged';

const vi: CommandLineTexts = {
  usage: [
    'Cách dùng: npm run plan -- [tệp.xlsx] [--out kết-quả.xlsx] [--preview] [--json] [--lang vi|en] [--clock plan|law]',
    '           npm run plan -- [tệp.xlsx] --send bản-gửi.xlsx [--lock] | npm run plan -- bản-gửi.xlsx --verify',
    '           npm run plan -- [tệp.xlsx] --restore [--out kết-quả.xlsx] | npm run plan -- [tệp.xlsx] --history',
    '  tệp.xlsx       sổ làm việc đầu vào; bỏ trống: dùng dữ liệu mẫu Đồng Nai 2020-2025',
    '  --out          tệp kết quả; bỏ trống: ke-hoach.xlsx ở thư mục hiện tại (không ghi đè)',
    '  --preview      chỉ in danh sách thay đổi so với tệp đầu vào, không ghi tệp nào',
    '  --send         tạo bản gửi dùng được ở máy không có tiện ích, kèm biên nhận; --lock khóa các trang số liệu',
    '  --verify       kiểm tra biên nhận của một bản gửi: không thay đổi, số liệu đã đổi, hay quy tắc đã khác',
    '  --restore      khôi phục lần trước: báo cáo trước lần ghi cuối, hoặc bỏ một lần ghi dở dang',
    '  --history      chỉ in các lần ghi có trong tệp, không ghi tệp nào',
    '  --json         chỉ in kết quả dạng JSON',
    '  --lang         ngôn ngữ: vi (tiếng Việt), en (tiếng Anh)',
    '  --clock        mức lương cơ sở: plan (theo đề án), law (theo các nghị định)',
  ].join('\n'),
  unknownArgument: (argument) => `Không hiểu “${argument}”.`,
  missingFile: (file) => `Không tìm thấy tệp “${file}”. Hãy kiểm tra lại đường dẫn.`,
  unreadable: {
    'not-a-zip': (file) => `“${file}” không phải là tệp .xlsx. Hãy mở bằng Excel rồi lưu lại dạng .xlsx.`,
    'not-a-workbook': (file) => `“${file}” không phải là sổ làm việc Excel. Hãy chọn tệp .xlsx hoặc .xlsm.`,
    'old-format': (file) => `“${file}” là tệp Excel kiểu cũ (.xls). Hãy mở bằng Excel rồi lưu lại dạng .xlsx.`,
    encrypted: (file) => `“${file}” có mật khẩu mở tệp. Hãy lưu lại dạng .xlsx không có mật khẩu.`,
    'too-large': (file) => `“${file}” lớn quá giới hạn cho phép. Hãy bỏ bớt trang tính không cần thiết rồi thử lại.`,
    damaged: (file) => `“${file}” bị hỏng. Hãy mở bằng Excel để sửa, lưu lại rồi thử lại.`,
  },
  outputIsInput: (file) => `Tệp kết quả trùng với tệp đầu vào “${file}”. Hãy chọn tên khác cho --out.`,
  cannotWrite: (file, reason) => `Không ghi được “${file}” (${reason}). Hãy chọn tên hoặc thư mục khác cho --out.`,
  reading: (read, rows) => `Đang đọc danh sách cơ sở: ${read}/${rows} dòng`,
  register: {
    title: (rows, counted) => `Danh sách cơ sở: ${rows} dòng, đếm được ${counted}`,
    communes: 'Số xã',
    form: 'Loại hình',
    noForm: '(không ghi)',
  },
  history: {
    title: 'Các lần ghi',
    none: 'Tệp này chưa có lần ghi nào.',
    deed: {
      written: 'ghi báo cáo',
      restored: 'khôi phục lần trước',
      rolledBack: 'bỏ lần ghi dở dang',
      removed: 'bỏ các trang không còn dùng',
      sent: 'tạo bản gửi',
    },
    total: (option, amount) => `phương án ${option}: ${amount}`,
    unfinished: 'Lần ghi cuối dừng giữa chừng: --restore sẽ bỏ lần ghi đó.',
    restorable: 'Có thể khôi phục báo cáo trước lần ghi cuối bằng --restore.',
  },
  restored: 'Đã khôi phục',
};

const en: CommandLineTexts = {
  usage: [
    'Usage: npm run plan -- [file.xlsx] [--out result.xlsx] [--preview] [--json] [--lang vi|en] [--clock plan|law]',
    '       npm run plan -- [file.xlsx] --send copy.xlsx [--lock] | npm run plan -- copy.xlsx --verify',
    '       npm run plan -- [file.xlsx] --restore [--out result.xlsx] | npm run plan -- [file.xlsx] --history',
    '  file.xlsx      the input workbook; without one, the sample Đồng Nai 2020-2025',
    '  --out          the result; without it, ke-hoach.xlsx in the current folder (never overwritten)',
    '  --preview      print what would change in the input workbook, and write no file',
    '  --send         make a copy that needs no add-in, with a receipt; --lock locks its sheets of inputs',
    '  --verify       check the receipt of a copy: unchanged, inputs changed, or rules newer',
    '  --restore      bring back the report before the last write, or take back a write that stopped',
    '  --history      print the runs on record in the file, and write no file',
    '  --json         print the result as JSON and nothing else',
    '  --lang         language: vi (Vietnamese), en (English)',
    '  --clock        base salary: plan (as approved), law (the decrees in force)',
  ].join('\n'),
  unknownArgument: (argument) => `“${argument}” is not understood.`,
  missingFile: (file) => `There is no file “${file}”. Please check the path.`,
  unreadable: {
    'not-a-zip': (file) => `“${file}” is not an .xlsx file. Please open it in Excel and save it as .xlsx.`,
    'not-a-workbook': (file) => `“${file}” is not an Excel workbook. Please choose an .xlsx or .xlsm file.`,
    'old-format': (file) => `“${file}” is an old Excel file (.xls). Please open it in Excel and save it as .xlsx.`,
    encrypted: (file) => `“${file}” needs a password to open. Please save it as .xlsx without a password.`,
    'too-large': (file) => `“${file}” is larger than allowed. Please remove sheets that are not needed and try again.`,
    damaged: (file) => `“${file}” is damaged. Please open it in Excel to repair it, save it and try again.`,
  },
  outputIsInput: (file) => `The result would overwrite the input “${file}”. Please choose another name for --out.`,
  cannotWrite: (file, reason) =>
    `“${file}” cannot be written (${reason}). Please choose another name or folder for --out.`,
  reading: (read, rows) => `Reading the register of facilities: ${read} of ${rows} rows`,
  register: {
    title: (rows, counted) => `Register of facilities: ${rows} rows, ${counted} counted`,
    communes: 'Communes',
    form: 'Form',
    noForm: '(not said)',
  },
  history: {
    title: 'Runs on record',
    none: 'There is no run on record in this file.',
    deed: {
      written: 'report written',
      restored: 'earlier report restored',
      rolledBack: 'unfinished write taken back',
      removed: 'sheets no longer planned removed',
      sent: 'copy made to send',
    },
    total: (option, amount) => `option ${option}: ${amount}`,
    unfinished: 'The last write stopped midway: --restore takes it back.',
    restorable: 'The report before the last write can be brought back with --restore.',
  },
  restored: 'Restored',
};

export const commandLine: Readonly<Record<Language, CommandLineTexts>> = { vi, en };
