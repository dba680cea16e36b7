/** A made-up province that chose differently from Đồng Nai in every rule: its tables, in English and Vietnamese. */
import type { CellValue, Grid } from '../../src/kernel';
import { gridFrom } from './gridEdits';

/** No leaders; two years of data; one exception; one place whose support ends on 30/06/2022. */
const PLACES: readonly (readonly CellValue[])[] = [
  ['TP. Thủ Dầu Một', 'Thành phố', 1000, 2400, 14, 0, '', ''],
  ['Huyện Bàu Bàng', 'Huyện', 499, 500, 7, 0, '', ''],
  ['Huyện Dầu Tiếng', 'Huyện', 100, 99, 12, 0, '', ''],
  ['TX. Bến Cát', 'Thị xã', 999, 1000, 8, 0, '', '30/06/2022'],
  ['Huyện Phú Giáo', 'Huyện', 99, 5000, 11, 0, 'x', ''],
];

const PHASES: readonly (readonly CellValue[])[] = [
  ['A', 'Thí điểm', '10/2020', '06/2021', 'listed', 'fixed', 2, '', '', ''],
  ['A', 'Mở rộng', 'T7/2021', 2022, 'all', 'by band', '', '', '', 2021],
  ['A', 'Ổn định', 2023, '31/12/2024', 'all', 'one a commune', '', '', 10, ''],
  ['B', 'Một năm', '06/2022', '05/2023', 'listed', 'by list', '', '', '', ''],
];

const LISTS: readonly (readonly CellValue[])[] = [
  ['A', 'Thí điểm', 'Bau Bang', '', ''],
  ['A', 'thí điểm', 'D.Tiếng', '', 3],
  ['B', 'Một năm', 'Thủ Dầu Một', '', 6],
  ['B', 'Một năm', 'H. Phú Giáo', '', 1],
];

const EVENTS: readonly (readonly CellValue[])[] = [
  ['A', 'Thí điểm', 'Training', '', 4, 2, 1, 2020],
  ['A', 'Mở rộng', 'Training', '', 10, 1, '', 2021],
  ['A', 'Thí điểm', 'Conference', 1, '', '', 20, 2020],
  ['A', '', 'Conference', '', '', '', '', ''],
];

const LINE_ITEMS: readonly (readonly CellValue[])[] = [
  ['A', 'Training', 'Thí điểm', 'Thù lao giảng viên', 2, 2, 1000000, ''],
  ['A', 'Training', 'Thí điểm', 'Nước uống', 6, 2, 20000, ''],
  ['A', 'Training', 'Mở rộng', 'Tài liệu', 11, '', 35500, ''],
  ['A', 'Training', 'Mở rộng', 'Thuê xe', 1.5, 3, 333333, ''],
  ['A', 'Conference', 'Thí điểm', 'Hội trường', '', '', 5000000, ''],
  ['A', 'Conference', '', 'In ấn', '', '', '', 1234567],
];

export const otherProvince: readonly Grid[] = [
  gridFrom(
    'KC_ThamSo',
    ['Parameter', 'Value'],
    [
      ['End of pay', 'calendar month'],
      ['Language', 'English'],
    ],
  ),
  gridFrom(
    'KC_DiaPhuong',
    [
      'Place',
      'Kind',
      2021,
      'Facilities 2022',
      'Communes',
      'Team leaders',
      'No commune collaborators',
      'Eligible until',
    ],
    PLACES,
  ),
  gridFrom(
    'KC_LuongDeAn',
    ['From', 'Amount (VND)', 'Status'],
    [
      ['01/07/2021', 1600000, 'assumed'],
      ['01/07/2019', 1490000, 'enacted'],
    ],
  ),
  gridFrom(
    'KC_TieuChi',
    ['Facilities from', 'To', 'Commune collaborators'],
    [
      [1000, '', 4],
      [0, 99, 1],
      [500, 999, 3],
      [100, 499, 2],
    ],
  ),
  gridFrom(
    'KC_PhuongAn',
    ['Mã', 'Tên', 'In phụ lục'],
    [
      ['A', 'Ba giai đoạn', 'x'],
      ['B', 'Một năm', ''],
    ],
  ),
  gridFrom(
    'KC_GiaiDoan',
    [
      'Option',
      'Phase',
      'From month',
      'To month',
      'Scope',
      'Allocation',
      'Parameter',
      'Minimum',
      'Maximum',
      'Data year',
    ],
    PHASES,
  ),
  gridFrom('KC_DanhSach', ['Option', 'Phase', 'Place', 'Team leaders', 'Collaborators'], LISTS),
  gridFrom(
    'KC_VaiTro',
    ['Phương án', 'Vai trò', 'Hệ số', 'Từ'],
    [
      ['', 'Cộng tác viên cấp xã', '0,3', ''],
      ['b', 'Commune collaborator', 0.45, '01/2022'],
    ],
  ),
  gridFrom(
    'KC_LopHoiNghi',
    ['Option', 'Phase', 'Kind', 'Classes or conferences', 'Capacity', 'Days', 'Guests', 'Year'],
    EVENTS,
  ),
  gridFrom('KC_ChiTiet', ['Option', 'Kind', 'Phase', 'Item', 'Quantity', 'Days', 'Unit price', 'Amount'], LINE_ITEMS),
  gridFrom(
    'KC_DoiChieu',
    ['Option', 'Indicator', 'Value stated'],
    [
      ['A', 'Total cost', 429920066],
      ['A', 'Person-months', 873],
      ['a', 'People in phase Mở rộng', 11],
      ['A', 'Training classes', 4],
      ['A', 'Chỉ tiêu khác', 1],
    ],
  ),
];
