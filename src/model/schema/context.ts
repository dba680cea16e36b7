/** The input tables around the plan: settings, printed figures to reconcile, judgements, legal bases. */
import { optional, required, table, words } from './column';

export const parameters = table({
  name: 'KC_ThamSo',
  sheet: words('Tham số', 'Parameters'),
  note: words('Tham số để trống: dùng giá trị mặc định.', 'A blank parameter takes its default.'),
  columns: {
    parameter: required.text('Tham số', 'Parameter', 28),
    value: optional.text('Giá trị', 'Value', 44),
    note: optional.text('Ghi chú', 'Note', 60),
  },
});

export const statedFigures = table({
  name: 'KC_DoiChieu',
  sheet: words('Số liệu nêu trong đề án', 'Figures stated'),
  note: words(
    'Số liệu in trong đề án, để đối chiếu với số liệu tính được.',
    'Figures printed in the plan, to be reconciled with those computed.',
  ),
  columns: {
    option: optional.text('Phương án', 'Option', 12),
    indicator: required.text('Chỉ tiêu', 'Indicator', 48),
    stated: required.figure('Giá trị nêu', 'Value stated'),
    where: optional.text('Vị trí', 'Where', 48),
    places: optional.names('Tại địa phương', 'In places', 40),
  },
});

export const otherFigures = table({
  name: 'KC_SoLieuKhac',
  sheet: words('Số liệu khác', 'Other figures'),
  note: words(
    'Số liệu nền nêu trong đề án; không dùng để tính kinh phí.',
    'Background figures stated in the plan; no cost depends on them.',
  ),
  columns: {
    indicator: required.text('Chỉ tiêu', 'Indicator', 48),
    year: optional.text('Năm', 'Year', 12),
    value: required.figure('Giá trị', 'Value'),
    unit: optional.text('ĐVT', 'Unit', 14),
    growth: optional.figure('Tăng trưởng nêu trong đề án (%)', 'Growth stated (%)', 14),
    note: optional.text('Ghi chú', 'Note', 38),
    partOf: optional.text('Là một phần của', 'Part of', 32),
  },
});

export const judgements = table({
  name: 'KC_NhanDinh',
  sheet: words('Nhận định', 'Judgements'),
  note: words('Ưu điểm và hạn chế của từng phương án.', 'Advantages and limits of each option.'),
  columns: {
    option: required.text('Phương án', 'Option', 12),
    side: required.choice(words('Ưu điểm/Hạn chế', 'Advantage or limit'), {
      advantage: words('Ưu điểm', 'Advantage'),
      limit: words('Hạn chế', 'Limit'),
    }),
    content: required.text('Nội dung', 'Content', 90),
  },
});

export const legalBases = table({
  name: 'KC_CanCu',
  sheet: words('Căn cứ pháp lý', 'Legal bases'),
  note: words('Văn bản làm căn cứ lập đề án.', 'Documents on which the plan rests.'),
  columns: {
    number: required.text('Số văn bản', 'Number', 26),
    day: optional.day('Ngày', 'Date'),
    authority: optional.text('Cơ quan', 'Authority', 28),
    summary: required.text('Trích yếu', 'Summary', 68),
    note: optional.text('Ghi chú', 'Note', 40),
  },
});

export const mapping = table({
  name: 'KC_AnhXa',
  sheet: words('Ánh xạ tiêu đề', 'Headings mapped'),
  note: words(
    'Tiêu đề của tệp này là cột nào của KC Planner. Ghi “bỏ qua” nếu không phải cột nào.',
    'Which column of KC Planner a heading of this file means. "pass over": none of them.',
  ),
  columns: {
    table: required.text('Bảng', 'Table', 20),
    heading: required.text('Tiêu đề trong tệp', 'Heading in the file', 40),
    column: required.text('Cột của KC Planner', 'Column of KC Planner', 40),
  },
});

export const handChanges = table({
  name: 'KC_SuaTay',
  sheet: words('Sửa tay', 'Changes by hand'),
  note: words(
    'Lý do của những ô kết quả đã sửa tay; mỗi dòng một ô.',
    'Why cells of the result were changed by hand; one row a cell.',
  ),
  columns: {
    sheet: optional.text('Trang tính', 'Worksheet', 24),
    address: optional.text('Ô', 'Cell', 10),
    value: optional.text('Giá trị sửa', 'Value typed', 20),
    reason: optional.text('Lý do', 'Reason', 56),
    day: optional.day('Ngày', 'Date'),
    who: optional.text('Người sửa', 'Changed by', 24),
  },
});
