/** Words of the receipt: what its sheet says, and what is told when it is checked or the formulas come back. */
import type { Language, RulesChange, TableChange } from '../kernel';

export interface ReceiptTexts {
  readonly tab: string;
  readonly title: string;
  readonly about: string;
  readonly at: string;
  readonly who: string;
  readonly rules: string;
  readonly engine: string;
  readonly clock: Readonly<Record<'title' | 'plan' | 'law', string>>;
  readonly inputs: string;
  readonly totals: string;
  readonly totalOf: (option: string) => string;
  readonly tables: Readonly<Record<'title' | 'name' | 'rows' | 'hash', string>>;
  readonly frozen: Readonly<Record<'title' | 'cell' | 'formula' | 'value', string>>;
  readonly frozenCheck: string;
  readonly howToCheck: string;
  /** What is said of a check. */
  readonly verdict: {
    readonly made: (at: string, total: readonly string[]) => string;
    readonly absent: string;
    readonly altered: (cells: readonly string[]) => string;
    readonly inputs: string;
    readonly table: Readonly<Record<TableChange, (sheet: string, table: string) => string>>;
    readonly rules: (rules: RulesChange) => string;
    readonly unchanged: string;
  };
  /** What is said of a copy. */
  readonly sent: {
    readonly own: (count: string) => string;
    readonly theirs: (cell: string, formula: string) => string;
    readonly locked: (tabs: readonly string[]) => string;
  };
}

const vi: ReceiptTexts = {
  tab: 'Biên nhận',
  title: 'Biên nhận bản gửi',
  about:
    'Bản gửi mở được ở máy không có tiện ích: ô dùng hàm KC giữ giá trị tại thời điểm lập, các công thức khác của Excel vẫn tính.',
  at: 'Thời điểm lập',
  who: 'Người lập',
  rules: 'Phiên bản quy tắc tính',
  engine: 'Phiên bản phần mềm',
  clock: {
    title: 'Mức lương cơ sở dùng để tính',
    plan: 'Theo đề án',
    law: 'Theo các nghị định hiện hành',
  },
  inputs: 'Mã số liệu đầu vào (SHA-256)',
  totals: 'Tổng kinh phí (đồng)',
  totalOf: (option) => `Phương án ${option}`,
  tables: { title: 'Bảng số liệu đầu vào', name: 'Bảng', rows: 'Số dòng', hash: 'Mã (SHA-256)' },
  frozen: {
    title: 'Công thức trên các trang tính khác được thay bằng giá trị',
    cell: 'Ô',
    formula: 'Công thức',
    value: 'Giá trị',
  },
  frozenCheck:
    'Cột KC.FEE của các bảng thù lao giữ giá trị tại thời điểm lập; nếu sửa số liệu trong bản gửi, dòng đối chiếu sẽ báo lệch.',
  howToCheck:
    'Để kiểm tra bản gửi về sau: mở bằng KC Planner và chọn kiểm tra biên nhận, hoặc chạy npm run plan -- --verify với tệp này.',
  verdict: {
    made: (at, totals) => `Biên nhận lập lúc ${at}: ${totals.join('; ')}`,
    absent: 'Sổ làm việc này không có biên nhận bản gửi. Hãy mở đúng tệp đã tạo bằng “Tạo bản gửi”.',
    altered: (cells) =>
      `Đã bị sửa tay sau khi lập biên nhận: ${cells.join(', ')}. Hãy đối chiếu với bản lưu của đơn vị lập.`,
    inputs: 'Số liệu đầu vào đã thay đổi so với biên nhận:',
    table: {
      changed: (sheet, table) => `${sheet} (bảng ${table}): nội dung đã khác`,
      added: (sheet, table) => `${sheet} (bảng ${table}): bảng mới, biên nhận không có`,
      missing: (sheet, table) => `${sheet} (bảng ${table}): không còn bảng này`,
    },
    rules: ({ then, now }) =>
      `Quy tắc tính đã khác: biên nhận lập theo phiên bản ${then}, phần mềm này dùng phiên bản ${now}. ` +
      'Số liệu tính lại có thể khác số trong bản gửi.',
    unchanged: 'Không thay đổi: số liệu đầu vào, tổng kinh phí và quy tắc tính đúng như biên nhận.',
  },
  sent: {
    own: (count) => `${count} ô đối chiếu KC.FEE được thay bằng giá trị`,
    theirs: (cell, formula) => `Công thức được thay bằng giá trị – ${cell}: ${formula}`,
    locked: (tabs) => `Đã khóa (không mật khẩu) các trang tính số liệu: ${tabs.join(', ')}`,
  },
};

const en: ReceiptTexts = {
  tab: 'Receipt',
  title: 'Receipt of a copy to send',
  about:
    'This copy opens where the add-in is missing: cells with KC functions hold their values of that time, and all other formulas of Excel still calculate.',
  at: 'Made at',
  who: 'Made by',
  rules: 'Version of the rules',
  engine: 'Version of the program',
  clock: { title: 'Base salaries used', plan: 'As approved in the plan', law: 'The decrees in force' },
  inputs: 'Hash of the inputs (SHA-256)',
  totals: 'Total cost (đồng)',
  totalOf: (option) => `Option ${option}`,
  tables: { title: 'Input tables', name: 'Table', rows: 'Rows', hash: 'Hash (SHA-256)' },
  frozen: {
    title: 'Formulas on other sheets that were replaced with values',
    cell: 'Cell',
    formula: 'Formula',
    value: 'Value',
  },
  frozenCheck:
    'The column KC.FEE of the remuneration forms holds the values of that time; after a change of figures in this copy, its lines say that they differ.',
  howToCheck:
    'To check this copy later: open it with KC Planner and check the receipt, or run npm run plan -- --verify with this file.',
  verdict: {
    made: (at, totals) => `Receipt made at ${at}: ${totals.join('; ')}`,
    absent: 'This workbook has no receipt. Please open the file that “Copy to send” made.',
    altered: (cells) =>
      `Changed by hand after the receipt was made: ${cells.join(', ')}. Please compare with the copy that its author kept.`,
    inputs: 'The inputs are not those of the receipt:',
    table: {
      changed: (sheet, table) => `${sheet} (table ${table}): its contents differ`,
      added: (sheet, table) => `${sheet} (table ${table}): a new table that the receipt does not name`,
      missing: (sheet, table) => `${sheet} (table ${table}): the table is gone`,
    },
    rules: ({ then, now }) =>
      `The rules are others: the receipt was made by version ${then}, this program uses version ${now}. ` +
      'Figures worked out again may differ from those of the copy.',
    unchanged: 'Unchanged: inputs, totals and rules are those of the receipt.',
  },
  sent: {
    own: (count) => `${count} cells of the check KC.FEE hold values`,
    theirs: (cell, formula) => `Formula replaced with its value – ${cell}: ${formula}`,
    locked: (tabs) => `Locked without a password, the sheets of inputs: ${tabs.join(', ')}`,
  },
};

export const receiptTexts: Readonly<Record<Language, ReceiptTexts>> = { vi, en };
