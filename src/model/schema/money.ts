/** The input tables that say what a month, a class or a conference costs. */
import { optional, required, table, words } from './column';

const salaryColumns = {
  from: required.day('Từ ngày', 'From'),
  until: optional.day('Đến ngày', 'Until'),
  amount: required.money('Mức (đồng)', 'Amount (VND)'),
  document: optional.text('Văn bản quy định', 'Document', 30),
  status: required.choice(words('Tình trạng', 'Status'), {
    enacted: words('đã ban hành', 'enacted'),
    announced: words('đã công bố, chưa ban hành', 'announced'),
    assumed: words('giả định', 'assumed'),
    superseded: words('đã thay thế', 'superseded'),
  }),
  note: optional.text('Ghi chú', 'Note', 40),
};

const eventKinds = {
  training: words('Tập huấn', 'Training'),
  conference: words('Hội nghị', 'Conference'),
};

export const planSalary = table({
  name: 'KC_LuongDeAn',
  sheet: words('Lương theo đề án', 'Salary in the plan'),
  note: words(
    'Mức lương cơ sở mà đề án áp dụng. Đến ngày để trống: đến khi có mức sau.',
    'The base salary that the plan assumes. A blank end: until the next one.',
  ),
  columns: salaryColumns,
});

export const lawSalary = table({
  name: 'KC_LuongCoSo',
  sheet: words('Mức lương cơ sở', 'Base salary'),
  note: words(
    'Mức lương cơ sở theo các nghị định của Chính phủ. Đến ngày để trống: đến khi có mức sau.',
    'The statutory base salary, decree by decree. A blank end: until the next one.',
  ),
  columns: salaryColumns,
});

export const events = table({
  name: 'KC_LopHoiNghi',
  sheet: words('Tập huấn, hội nghị', 'Training, conferences'),
  note: words(
    'Giai đoạn, năm có thể để trống (chưa phân kỳ). Số lớp để trống: tính theo sức chứa.',
    'Phase and year may be blank (undated). A blank number of classes: by capacity.',
  ),
  columns: {
    option: required.text('Phương án', 'Option', 12),
    phase: optional.text('Giai đoạn', 'Phase', 14),
    kind: required.choice(words('Loại', 'Kind'), eventKinds),
    sessions: optional.count('Số lớp/hội nghị', 'Classes or conferences'),
    capacity: optional.count('Sức chứa', 'Capacity'),
    days: optional.quantity('Số ngày', 'Days', 10),
    guests: optional.count('Khách mời', 'Guests'),
    year: optional.year('Năm', 'Year'),
  },
});

export const lineItems = table({
  name: 'KC_ChiTiet',
  hasTotals: true,
  subtotals: { label: 'item', never: 'price' },
  sheet: words('Dự toán chi tiết', 'Detailed estimate'),
  note: words(
    'Thành tiền = số lượng × số ngày × đơn giá (ô để trống tính là 1), hoặc nhập thẳng thành tiền.',
    'Amount = quantity × days × unit price (a blank factor is 1), or type the amount itself.',
  ),
  columns: {
    option: required.text('Phương án', 'Option', 12),
    kind: required.choice(words('Loại', 'Kind'), eventKinds),
    phase: optional.text('Giai đoạn', 'Phase', 14),
    item: required.text('Nội dung chi', 'Item', 48),
    unit: optional.text('ĐVT', 'Unit', 10),
    quantity: optional.quantity('Số lượng', 'Quantity'),
    days: optional.quantity('Số ngày', 'Days', 10),
    price: optional.money('Đơn giá', 'Unit price'),
    norm: optional.money('Định mức', 'Norm'),
    amount: optional.money('Thành tiền', 'Amount'),
    source: optional.text('Nguồn kinh phí', 'Funding source', 26),
    basis: optional.text('Căn cứ', 'Basis', 30),
    chapter: optional.text('Chương', 'Chapter', 8),
    category: optional.text('Loại NSNN', 'Category', 8),
    clause: optional.text('Khoản', 'Clause', 8),
    section: optional.text('Mục', 'Section', 8),
    subsection: optional.text('Tiểu mục', 'Subsection', 10),
    note: optional.text('Ghi chú', 'Note', 40),
  },
});

export const funding = table({
  name: 'KC_NguonVon',
  sheet: words('Nguồn vốn', 'Funding'),
  note: words(
    'Kinh phí đã có nguồn; năm để trống: chưa phân kỳ. Phần còn lại là phần chưa cân đối được.',
    'Money that has a source; a blank year: undated. What is left is the gap that is not funded.',
  ),
  columns: {
    option: required.text('Phương án', 'Option', 12),
    source: required.text('Nguồn kinh phí', 'Funding source', 36),
    year: optional.year('Năm', 'Year'),
    amount: required.money('Số tiền', 'Amount'),
    basis: optional.text('Căn cứ', 'Basis', 36),
  },
});
