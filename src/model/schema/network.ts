/** The input tables that say where people are needed: places, projects, bands, options, phases, lists, roles. */
import { optional, required, table, words } from './column';

/** When the pay of a place ends: with the contract year of its last day of support, or with that day's month. */
export const endRules = {
  contractYear: words('năm hợp đồng', 'contract year'),
  calendarMonth: words('tháng', 'calendar month'),
};

export const places = table({
  name: 'KC_DiaPhuong',
  hasTotals: true,
  sheet: words('Địa phương', 'Places'),
  note: words(
    'Mỗi dòng một địa phương. Số cơ sở công nghiệp nông thôn: mỗi năm một cột, tên cột có năm.',
    'One row a place. Rural industrial facilities: one column a year, with the year in its heading.',
  ),
  columns: {
    code: optional.text('Mã', 'Code', 8),
    name: required.text('Địa phương', 'Place', 24),
    kind: required.text('Loại', 'Kind', 12),
    facilities: optional.countsByYear('Số cơ sở CNNT', 'Facilities'),
    communes: optional.count('Số xã, phường, thị trấn', 'Communes', 14),
    officialCommunes: optional.count('Số xã theo danh mục hành chính', 'Communes in the official list', 16),
    leaders: optional.count('Số tổ trưởng', 'Team leaders', 10),
    withoutCollaborators: optional.flag('Không bố trí CTV cấp xã', 'No commune collaborators', 14),
    eligibleUntil: optional.day('Được hỗ trợ đến hết ngày', 'Eligible until', 16),
    basis: optional.text('Căn cứ', 'Basis', 44),
    aliases: optional.names('Tên khác', 'Other names', 28),
    eligibleFrom: optional.day('Được hỗ trợ từ ngày', 'Eligible from', 16),
    convertedOn: optional.day('Ngày chuyển thành phường', 'Converted to wards on', 16),
    endRule: optional.choice(words('Quy tắc kết thúc', 'End of pay'), endRules),
    memberOf: optional.text('Thuộc cụm', 'Part of cluster', 20),
    predecessors: optional.names('Kế thừa từ', 'Succeeds', 28),
  },
});

export const projects = table({
  name: 'KC_DeAn',
  hasTotals: true,
  sheet: words('Đề án', 'Projects'),
  note: words('Số đề án khuyến công: mỗi năm một cột.', 'Industrial-promotion projects: one column a year.'),
  columns: {
    place: required.text('Địa phương', 'Place', 24),
    counts: optional.countsByYear('Số đề án', 'Projects'),
  },
});

export const bands = table({
  name: 'KC_TieuChi',
  sheet: words('Tiêu chí phân bổ', 'Bands'),
  note: words(
    'Khung số cơ sở CNNT và số cộng tác viên cấp xã của mỗi khung, đúng như đề án in.',
    'Bands of facility counts and the commune collaborators each gives, as the plan prints them.',
  ),
  columns: {
    from: required.count('Số cơ sở từ', 'Facilities from'),
    to: optional.count('Đến', 'To'),
    collaborators: required.count('Số CTV cấp xã', 'Commune collaborators', 14),
    note: optional.text('Ghi chú', 'Note', 40),
  },
});

export const options = table({
  name: 'KC_PhuongAn',
  sheet: words('Phương án', 'Options'),
  note: words(
    'Mỗi dòng một phương án. Mã: tối đa 5 chữ hoặc số.',
    'One row an option. Code: at most 5 letters or digits.',
  ),
  columns: {
    code: required.text('Mã', 'Code', 8),
    name: required.text('Tên', 'Name', 36),
    description: optional.text('Mô tả', 'Description', 60),
    basis: optional.text('Căn cứ', 'Basis', 30),
    printed: optional.flag('In phụ lục', 'Print'),
    chosen: optional.flag('Được chọn', 'Chosen'),
  },
});

export const phases = table({
  name: 'KC_GiaiDoan',
  sheet: words('Giai đoạn', 'Phases'),
  note: words(
    'Tháng ghi 10/2020 hoặc chỉ ghi năm. Phạm vi “danh sách”: chỉ các địa phương ở trang tính Danh sách.',
    'Months as 10/2020, or a year alone. Scope "listed": only the places on the List sheet.',
  ),
  columns: {
    option: required.text('Phương án', 'Option', 12),
    name: required.text('Giai đoạn', 'Phase', 14),
    from: required.monthFrom('Từ tháng', 'From month'),
    to: required.monthTo('Đến tháng', 'To month'),
    scope: required.choice(words('Phạm vi', 'Scope'), {
      all: words('tất cả', 'all'),
      listed: words('danh sách', 'listed'),
    }),
    method: required.choice(words('Cách phân bổ', 'Allocation'), {
      byBand: words('theo tiêu chí', 'by band'),
      onePerCommune: words('mỗi xã 01 người', 'one a commune'),
      fixed: words('cố định', 'fixed'),
      byList: words('theo danh sách', 'by list'),
      largestRemainder: words('theo tỷ lệ, số dư lớn nhất', 'proportional, largest remainder'),
      webster: words('theo tỷ lệ, Webster', 'proportional, Webster'),
    }),
    parameter: optional.count('Tham số', 'Parameter', 10),
    minimum: optional.count('Tối thiểu', 'Minimum', 10),
    maximum: optional.count('Tối đa', 'Maximum', 10),
    dataYear: optional.year('Năm số liệu', 'Data year'),
  },
});

export const lists = table({
  name: 'KC_DanhSach',
  sheet: words('Danh sách', 'List'),
  note: words(
    'Địa phương tham gia từng giai đoạn; số người để trống: tính theo cách phân bổ của giai đoạn.',
    'Places that take part in a phase; a blank number is worked out by the phase’s own rule.',
  ),
  columns: {
    option: required.text('Phương án', 'Option', 12),
    phase: required.text('Giai đoạn', 'Phase', 14),
    place: required.text('Địa phương', 'Place', 24),
    leaders: optional.count('Số tổ trưởng', 'Team leaders'),
    collaborators: optional.count('Số CTV', 'Collaborators'),
  },
});

export const roles = table({
  name: 'KC_VaiTro',
  sheet: words('Vai trò, hệ số', 'Roles'),
  note: words(
    'Hệ số thù lao theo mức lương cơ sở. Phương án để trống: áp dụng cho mọi phương án.',
    'Fee coefficients of the base salary. A blank option: for every option.',
  ),
  columns: {
    option: optional.text('Phương án', 'Option', 12),
    role: required.choice(words('Vai trò', 'Role'), {
      leader: words('Tổ trưởng', 'Team leader'),
      collaborator: words('Cộng tác viên cấp xã', 'Commune collaborator'),
    }),
    coefficient: required.coefficient('Hệ số', 'Coefficient'),
    from: optional.monthFrom('Từ', 'From'),
    to: optional.monthTo('Đến', 'To'),
    basis: optional.text('Căn cứ', 'Basis', 44),
    monthsPerYear: optional.count('Số tháng chi trả/năm', 'Paid months a year', 12),
    completion: optional.percentage('Mức hoàn thành', 'Completion', 12),
    source: optional.text('Nguồn kinh phí', 'Funding source', 26),
  },
});

export const communes = table({
  name: 'KC_CoSo',
  sheet: words('Cơ sở', 'Communes'),
  note: words(
    'Mỗi dòng một xã, mỗi năm một cột; hoặc mỗi dòng một cơ sở với cột Năm.',
    'One row a commune with one column a year; or one row a facility with a column Year.',
  ),
  columns: {
    place: required.text('Địa phương', 'Place', 22),
    name: required.text('Xã', 'Commune', 22),
    facilities: optional.countsByYear('Số cơ sở CNNT', 'Facilities'),
    nominated: optional.flag('Đề cử', 'Nominated', 10),
    eligibleFrom: optional.day('Được hỗ trợ từ ngày', 'Eligible from', 14),
    eligibleUntil: optional.day('Được hỗ trợ đến hết ngày', 'Eligible until', 14),
    year: optional.year('Năm', 'Year'),
    facilityCode: optional.text('Mã', 'Code', 10),
    facility: optional.text('Tên', 'Name', 26),
    form: optional.text('Loại hình', 'Form', 16),
  },
});
