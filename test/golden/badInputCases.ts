/** Small mistakes in the sample's tables, each with the errors to expect and the words that their messages must say. */
import { addColumn, addRow, dropColumn, dropTable, emptyTable, put, setParameter, type Edit } from '../plan/gridEdits';

export interface BadInput {
  readonly what: string;
  readonly edits: readonly Edit[];
  /** "code sheet!cell", in the order in which they are told. */
  readonly errors: readonly string[];
  /** What every error's message says in Vietnamese and in English, or in both. */
  readonly says: string | readonly [string, string];
}

const PLACES = 'KC_DiaPhuong';
const ITEMS = 'KC_ChiTiet';
/** The projects name every place, so a lost place would be told there too. */
const withoutProjects = dropTable('KC_DeAn');

const TABLES: readonly BadInput[] = [
  ...(['KC_VaiTro', 'KC_LuongDeAn', 'KC_TieuChi', 'KC_DanhSach'] as const).map((table): BadInput => ({
    what: `table ${table} missing`,
    edits: [dropTable(table)],
    errors: ['table-missing'],
    says: `“${table}”`,
  })),
  ...(['KC_VaiTro', 'KC_LuongDeAn', 'KC_TieuChi', 'KC_DanhSach'] as const).map((table): BadInput => ({
    what: `table ${table} without rows`,
    edits: [emptyTable(table)],
    errors: ['table-empty'],
    says: `“${table}”`,
  })),
  {
    what: 'the decrees missing under the clock of the law',
    edits: [dropTable('KC_LuongCoSo'), setParameter('Cơ sở tính', 'theo mức lương cơ sở hiện hành')],
    errors: ['table-missing'],
    says: '“KC_LuongCoSo”',
  },
  {
    what: 'a column missing',
    edits: [dropColumn('KC_VaiTro', 'Hệ số')],
    errors: ['column-missing Vai trò, hệ số!A4'],
    says: ['“Hệ số”', '“Coefficient”'],
  },
  {
    what: 'a column repeated',
    edits: [addColumn('KC_VaiTro', 'HỆ SỐ', [1, 1])],
    errors: ['column-repeated Vai trò, hệ số!J4'],
    says: '“Hệ số”',
  },
];

const CELLS: readonly BadInput[] = [
  {
    what: 'text where a number is',
    edits: [withoutProjects, put(PLACES, 1, 'Số cơ sở CNNT 2019', '45g')],
    errors: ['number-unreadable Địa phương!E6'],
    says: '“45g”',
  },
  {
    what: 'a negative number of leaders',
    edits: [withoutProjects, put(PLACES, 1, 'Số tổ trưởng', -1)],
    errors: ['number-refused Địa phương!H6'],
    says: '“-1”',
  },
  {
    what: 'half a commune',
    edits: [withoutProjects, put(PLACES, 1, 'Số xã, phường, thị trấn', 15.5)],
    errors: ['number-refused Địa phương!F6'],
    says: '“15.5”',
  },
  {
    what: 'a negative amount',
    edits: [put(ITEMS, 0, 'Thành tiền', '(78.903.000)')],
    errors: ['number-refused Dự toán chi tiết!J5'],
    says: '“(78.903.000)”',
  },
  {
    what: 'a negative quantity',
    edits: [put(ITEMS, 0, 'Thành tiền', ''), put(ITEMS, 0, 'Số lượng', -2), put(ITEMS, 0, 'Đơn giá', 1000000)],
    errors: ['number-refused Dự toán chi tiết!F5'],
    says: '“-2”',
  },
  {
    what: 'a negative number of days',
    edits: [put(ITEMS, 0, 'Thành tiền', ''), put(ITEMS, 0, 'Số ngày', -2), put(ITEMS, 0, 'Đơn giá', 1000000)],
    errors: ['number-refused Dự toán chi tiết!G5'],
    says: '“-2”',
  },
  {
    what: 'half a đồng',
    edits: [put(ITEMS, 0, 'Thành tiền', 78903000.5)],
    errors: ['number-refused Dự toán chi tiết!J5'],
    says: '“78903000.5”',
  },
  {
    what: 'an ambiguous amount',
    edits: [put('KC_LuongDeAn', 0, 'Mức (đồng)', '1.490')],
    errors: ['number-ambiguous Lương theo đề án!C5'],
    says: ['1.490 hoặc 1,49', '1,490 or 1.49'],
  },
  {
    what: 'an ambiguous coefficient',
    edits: [put('KC_VaiTro', 0, 'Hệ số', '1.000')],
    errors: ['number-ambiguous Vai trò, hệ số!C5'],
    says: '“1.000”',
  },
  {
    what: 'an error value in an amount',
    edits: [put(ITEMS, 1, 'Thành tiền', '#N/A')],
    errors: ['cell-error Dự toán chi tiết!J6'],
    says: '“#N/A”',
  },
  {
    what: 'an error value in a name',
    edits: [put('KC_DanhSach', 0, 'Địa phương', '#REF!')],
    errors: ['cell-error Danh sách!C5'],
    says: '“#REF!”',
  },
  {
    what: 'a coefficient left blank',
    edits: [put('KC_VaiTro', 1, 'Hệ số', '')],
    errors: ['cell-blank Vai trò, hệ số!C6'],
    says: '“Hệ số”',
  },
  {
    what: 'a day that does not exist',
    edits: [put('KC_LuongDeAn', 0, 'Từ ngày', '31/02/2020')],
    errors: ['day-unreadable Lương theo đề án!A5'],
    says: '“31/02/2020”',
  },
  {
    what: 'a month that does not exist',
    edits: [put('KC_VaiTro', 0, 'Từ', '13/2020')],
    errors: ['month-unreadable Vai trò, hệ số!D5'],
    says: '“13/2020”',
  },
  {
    what: 'a tick that is none',
    edits: [withoutProjects, put(PLACES, 1, 'Không bố trí CTV cấp xã', 'tùy')],
    errors: ['choice-unknown Địa phương!I6'],
    says: '“tùy”',
  },
  {
    what: 'a role that is none',
    edits: [put('KC_VaiTro', 0, 'Vai trò', 'Giám đốc')],
    errors: ['choice-unknown Vai trò, hệ số!B5'],
    says: '“Giám đốc”',
  },
];

const NAMES: readonly BadInput[] = [
  ...[
    ['TP. Biên Hoà', 'in another spelling'],
    ['Biên Hòa', 'without its prefix'],
    ['Thành phố Biên Hòa', 'with its prefix in full'],
  ].map(([name = '', how]): BadInput => ({
    what: `a place twice, ${how}`,
    edits: [
      withoutProjects,
      addRow(PLACES, { 'Địa phương': name, Loại: 'Thành phố', 'Số tổ trưởng': 1, 'Không bố trí CTV cấp xã': 'x' }),
    ],
    errors: ['row-duplicate Địa phương!B16'],
    says: `“${name}”`,
  })),
  {
    what: 'a code of a place twice',
    edits: [put(PLACES, 2, 'Mã', 'lk')],
    errors: ['row-duplicate Địa phương!A7'],
    says: '“lk”',
  },
  {
    what: 'a place twice in the projects',
    edits: [put('KC_DeAn', 1, 'Địa phương', 'Nhơn Trạch'), dropTable('KC_DoiChieu')],
    errors: ['row-duplicate Đề án!A7'],
    says: '“Nhơn Trạch”',
  },
  {
    what: 'a place twice in a list',
    edits: [put('KC_DanhSach', 1, 'Địa phương', 'Trang Bom')],
    errors: ['row-duplicate Danh sách!C6'],
    says: 'Trảng Bom',
  },
  {
    what: 'an unknown place in a list',
    edits: [put('KC_DanhSach', 0, 'Địa phương', 'Trãng Bom')],
    errors: ['place-unknown Danh sách!C5'],
    says: '“Trãng Bom”',
  },
  {
    what: 'an option code twice',
    edits: [addRow('KC_PhuongAn', { Mã: 2, Tên: 'Phương án khác' })],
    errors: ['row-duplicate Phương án!A7'],
    says: '“2”',
  },
  {
    what: 'an option code of two words',
    edits: [addRow('KC_PhuongAn', { Mã: 'PA 3', Tên: 'Phương án 3' })],
    errors: ['option-code-invalid Phương án!A7', 'option-without-phase Phương án!A7'],
    says: '“PA 3”',
  },
  {
    what: 'an option without a phase',
    edits: [addRow('KC_PhuongAn', { Mã: '3', Tên: 'Phương án 3' })],
    errors: ['option-without-phase Phương án!A7'],
    says: '“3”',
  },
  ...(
    [
      ['KC_ChiTiet', 0, 'Dự toán chi tiết!A5'],
      ['KC_LopHoiNghi', 2, 'Tập huấn, hội nghị!A7'],
      ['KC_DanhSach', 0, 'Danh sách!A5'],
      ['KC_VaiTro', 0, 'Vai trò, hệ số!A5'],
      ['KC_DoiChieu', 0, 'Số liệu nêu trong đề án!A5'],
      ['KC_NhanDinh', 0, 'Nhận định!A5'],
    ] as const
  ).map(([table, row, cell]): BadInput => ({
    what: `an unknown option in ${table}`,
    edits: [put(table, row, 'Phương án', '7')],
    errors: [`option-unknown ${cell}`],
    says: '“7”',
  })),
  ...(
    [
      ['KC_ChiTiet', 0, 'Dự toán chi tiết!C5'],
      ['KC_LopHoiNghi', 2, 'Tập huấn, hội nghị!B7'],
      ['KC_DanhSach', 0, 'Danh sách!B5'],
    ] as const
  ).map(([table, row, cell]): BadInput => ({
    what: `an unknown phase in ${table}`,
    edits: [put(table, row, 'Giai đoạn', '2026-2030')],
    errors: [`phase-unknown ${cell}`],
    says: '“2026-2030”',
  })),
];

export const badInputs: readonly BadInput[] = [...TABLES, ...CELLS, ...NAMES];
