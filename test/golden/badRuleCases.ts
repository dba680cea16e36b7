/** Rules that contradict themselves or lack a figure: times, coefficients, bands, lists and line items. */
import { addRow, put, putAll } from '../plan/gridEdits';
import type { BadInput } from './badInputCases';

const PLACES = 'KC_DiaPhuong';
const PHASES = 'KC_GiaiDoan';
const ITEMS = 'KC_ChiTiet';
const leader = { 'Vai trò': 'Tổ trưởng', 'Hệ số': 2 };

const TIME: readonly BadInput[] = [
  {
    what: 'a phase that ends before it starts',
    edits: [put(PHASES, 1, 'Đến tháng', '12/2021')],
    errors: ['period-reversed Giai đoạn!D6'],
    says: '31/12/2021',
  },
  {
    what: 'two phases that share a month',
    edits: [put(PHASES, 1, 'Từ tháng', '12/2021')],
    errors: ['phases-overlap Giai đoạn!C6'],
    says: '“2020-2021”',
  },
  {
    what: 'a phase twice',
    edits: [
      addRow(PHASES, {
        'Phương án': 2,
        'Giai đoạn': '2022-2025',
        'Từ tháng': 2026,
        'Đến tháng': 2026,
        'Phạm vi': 'tất cả',
        'Cách phân bổ': 'mỗi xã 01 người',
      }),
    ],
    errors: ['row-duplicate Giai đoạn!B9'],
    says: '“2022-2025”',
  },
  {
    what: 'a day without a base salary between two decrees',
    edits: [put('KC_LuongCoSo', 4, 'Đến ngày', '29/06/2023')],
    errors: ['salary-gap Mức lương cơ sở!A10'],
    says: '30/06/2023',
  },
  {
    what: 'a day with two base salaries',
    edits: [put('KC_LuongCoSo', 4, 'Đến ngày', '01/07/2023')],
    errors: ['salary-overlap Mức lương cơ sở!A10'],
    says: '01/07/2023',
  },
  {
    what: 'two base salaries from one day',
    edits: [put('KC_LuongCoSo', 5, 'Từ ngày', '01/07/2019')],
    errors: ['salary-duplicate Mức lương cơ sở!A10'],
    says: '01/07/2019',
  },
  {
    what: 'a base salary that ends before it starts',
    edits: [put('KC_LuongDeAn', 0, 'Đến ngày', '31/12/2019')],
    errors: ['period-reversed Lương theo đề án!B5'],
    says: '31/12/2019',
  },
  {
    what: 'a base salary of nothing',
    edits: [put('KC_LuongDeAn', 0, 'Mức (đồng)', 0)],
    errors: ['number-refused Lương theo đề án!C5'],
    says: '“0”',
  },
  {
    what: 'a base salary that starts after the first phase',
    edits: [put('KC_LuongDeAn', 0, 'Từ ngày', '01/02/2020')],
    errors: ['salary-uncovered Giai đoạn!C5', 'salary-uncovered Giai đoạn!C7'],
    says: '01/2020',
  },
  {
    what: 'a base salary that ends before the last phase',
    edits: [put('KC_LuongDeAn', 0, 'Đến ngày', '30/06/2025')],
    errors: ['salary-uncovered Giai đoạn!C6', 'salary-uncovered Giai đoạn!C8'],
    says: '07/2025–12/2025',
  },
  {
    what: 'a role without a coefficient',
    edits: [
      put('KC_VaiTro', 0, 'Vai trò', 'Cộng tác viên cấp xã'),
      put('KC_VaiTro', 0, 'Đến', '12/2021'),
      put('KC_VaiTro', 1, 'Từ', '01/2022'),
    ],
    errors: ['C5', 'C6', 'C7', 'C8'].map((cell) => `role-uncovered Giai đoạn!${cell}`),
    says: ['“Tổ trưởng”', '“Team leader”'],
  },
  {
    what: 'a coefficient that ends before the last phase',
    edits: [put('KC_VaiTro', 0, 'Đến', '06/2025')],
    errors: ['role-uncovered Giai đoạn!C6', 'role-uncovered Giai đoạn!C8'],
    says: '07/2025–12/2025',
  },
  {
    what: 'two coefficients of a role in one month',
    edits: [addRow('KC_VaiTro', { ...leader, Từ: '12/2025' })],
    errors: ['role-overlap Vai trò, hệ số!C7'],
    says: ['“Tổ trưởng”', '“Team leader”'],
  },
  {
    what: 'two coefficients of a role in one option, its code spelled in two ways',
    edits: [
      addRow('KC_VaiTro', { ...leader, 'Phương án': '2' }),
      addRow('KC_VaiTro', { ...leader, 'Phương án': '２' }),
    ],
    errors: ['role-overlap Vai trò, hệ số!C8'],
    says: ['“Tổ trưởng”', '“Team leader”'],
  },
  {
    what: 'a coefficient that ends before it starts',
    edits: [addRow('KC_VaiTro', { ...leader, 'Phương án': '1', Từ: '07/2024', Đến: '06/2024' })],
    errors: ['period-reversed Vai trò, hệ số!E7'],
    says: '30/06/2024',
  },
];

const ALLOCATION: readonly BadInput[] = [
  {
    what: 'bands that overlap',
    edits: [put('KC_TieuChi', 1, 'Số cơ sở từ', 900)],
    errors: ['bands-overlap Tiêu chí phân bổ!A6'],
    says: '900',
  },
  {
    what: 'a band that runs backwards',
    edits: [put('KC_TieuChi', 0, 'Đến', 142)],
    errors: ['band-reversed Tiêu chí phân bổ!B5'],
    says: '142',
  },
  {
    what: 'a number of communes left blank',
    edits: [put(PLACES, 1, 'Số xã, phường, thị trấn', '')],
    errors: ['communes-missing Địa phương!F6'],
    says: '“TP. Long Khánh”',
  },
  {
    what: 'a number of facilities left blank',
    edits: [put(PLACES, 1, 'Số cơ sở CNNT 2019', '')],
    errors: ['facilities-missing Địa phương!B6'],
    says: '“TP. Long Khánh”',
  },
  {
    what: 'a year of data that the places do not have',
    edits: [put(PHASES, 0, 'Năm số liệu', 2018)],
    errors: ['B7', 'B12', 'B14'].map((cell) => `facilities-missing Địa phương!${cell}`),
    says: '2018',
  },
  {
    what: 'bands without a year of data',
    edits: [put(PHASES, 0, 'Năm số liệu', '')],
    errors: ['allocation-incomplete Giai đoạn!J5'],
    says: '“Năm số liệu”',
  },
  {
    what: 'a fixed number without the number',
    edits: [put(PHASES, 0, 'Cách phân bổ', 'cố định')],
    errors: ['allocation-incomplete Giai đoạn!G5'],
    says: '“Tham số”',
  },
  {
    what: 'a phase by list without numbers in the list',
    edits: [put(PHASES, 0, 'Cách phân bổ', 'theo danh sách')],
    errors: ['E5', 'E7', 'E6'].map((cell) => `allocation-incomplete Danh sách!${cell}`),
    says: '“Số CTV”',
  },
  {
    what: 'a listed phase that the list does not name',
    edits: [putAll('KC_DanhSach', 'Giai đoạn', '2022-2025')],
    errors: ['list-empty Giai đoạn!B5'],
    says: '“2020-2021”',
  },
  {
    what: 'a line item with nothing to compute from',
    edits: [put(ITEMS, 0, 'Thành tiền', '')],
    errors: ['amount-missing Dự toán chi tiết!J5'],
    says: '“Đào tạo, tập huấn nghiệp vụ khuyến công (03 lớp)”',
  },
  {
    what: 'a line item with a quantity and no price',
    edits: [put(ITEMS, 0, 'Thành tiền', ''), put(ITEMS, 0, 'Số lượng', 3)],
    errors: ['amount-missing Dự toán chi tiết!J5'],
    says: '“Đào tạo, tập huấn nghiệp vụ khuyến công (03 lớp)”',
  },
];

export const badRules: readonly BadInput[] = [...TIME, ...ALLOCATION];
