/** Vietnamese titles, headings and words of the report and of the command line. */
import { formatNumber } from './numbers';
import { sheetsVi } from './sheetLabels.vi';

const count = (value: number): string => formatNumber(value, 'vi');

/** A label, or a function when the label names something. */
export type Label = string | ((...named: never[]) => string);

export const vi = {
  // Words on several sheets
  number: 'STT',
  place: 'Địa phương',
  year: 'Năm',
  quantity: 'Số lượng',
  unit: 'ĐVT',
  item: 'Nội dung',
  amount: 'Thành tiền',
  note: 'Ghi chú',
  subtotal: 'Cộng',
  total: 'Tổng cộng',
  undated: 'Chưa phân kỳ',
  unitOfMoney: 'Đơn vị tính: đồng',
  inWords: 'Bằng chữ',
  inWordsLine: (words: string) => `(Bằng chữ: ${words})`,
  inWordsStale: 'CẦN CẬP NHẬT SỐ TIỀN BẰNG CHỮ',
  option: 'Phương án',
  optionNamed: (option: string) => `Phương án ${option}`,
  appendixNamed: (number: string) => `Phụ lục ${number}`,
  phase: 'Giai đoạn',
  /** `years`: "2020-2021". */
  phaseNamed: (years: string) => `Giai đoạn ${years}`,
  scope: (option: string, years: string) => `giai đoạn ${years} theo phương án ${option}`,

  // Roles
  teamLeader: 'Tổ trưởng',
  communeCollaborator: 'Cộng tác viên cấp xã',

  // Headcount
  headcountTitle: 'Bảng phân bổ cộng tác viên khuyến công và tổ trưởng',
  collaborator: 'Cộng tác viên',
  districtLevel: 'TP/Huyện',
  communeLevel: 'Xã',

  // Working sheet of fees
  feeTitle: 'Bảng tính thù lao',
  people: 'Người',
  personMonths: 'Người-tháng',
  months: 'Số tháng',
  baseSalary: 'Mức lương cơ sở',
  completion: 'Mức hoàn thành',
  coefficient: 'Hệ số',
  feeOfPersonMonth: 'Thù lao một người-tháng',
  fromMonth: 'Từ tháng',
  toMonth: 'Đến tháng',
  decree: 'Văn bản quy định',

  // Cost summary
  costTitle: 'Tổng hợp kinh phí',
  maintenance: 'Duy trì mạng lưới cộng tác viên khuyến công',
  training: 'Đào tạo, tập huấn nghiệp vụ',
  launchConference: 'Hội nghị ra mắt',
  yearNamed: (year: number) => `Năm ${year}`,

  // Comparison
  comparisonTitle: 'So sánh phương án',
  indicator: 'Chỉ tiêu',
  difference: 'Chênh lệch',
  advantages: 'Ưu điểm',
  limits: 'Hạn chế',
  chosenOption: 'Phương án chọn',

  // Checks
  checksTitle: 'Kiểm tra',
  severity: 'Mức độ',
  where: 'Vị trí',
  problem: 'Vấn đề',
  stated: 'Số liệu nêu',
  computed: 'Số liệu tính',
  result: 'Kết quả',
  agrees: 'Khớp',
  differs: 'Không khớp',

  // Tabs: at most 31 characters with an option of five
  allocationTab: (option: string) => `Phân bổ PA ${option}`,
  feeTab: (option: string) => `Tính thù lao ${option}`,
  appendixTab: (number: string) => `PL ${number}`,
  comparisonTab: 'So sánh phương án',
  checksTab: 'Kiểm tra',

  // Report sheets: units, headings and fixed lines
  dong: 'đồng',
  personUnit: 'người',
  personMonthUnit: 'người-tháng',
  monthUnit: 'tháng',
  timesUnit: 'lần',
  role: 'Vai trò',
  month: 'Tháng',
  periodNamed: (number: number) => `Kỳ ${count(number)}`,
  /** Months of one year, 1 to 12. */
  monthRange: (first: number, last: number) => (first === last ? `T${first}` : `T${first}–T${last}`),
  labelOfRole: (label: string, role: string) => `${label} – ${role}`,
  periodTitle: (year: number, months: string) => `Năm ${year} (${months})`,
  attachedTo: '(Kèm theo Văn bản số …/… ngày … tháng … năm …)',
  draftNamed: (number: string) => `Dự thảo lần ${number}`,
  remunerationTitle: 'Dự toán thù lao cộng tác viên khuyến công và tổ trưởng',
  peopleNumber: 'Số người',
  monthlyFee: 'Thù lao/người/tháng',
  preparedBy: 'Người lập biểu',
  accountant: 'Phụ trách kế toán',
  headOfUnit: 'Thủ trưởng đơn vị',
  signHere: '(Ký, họ và tên)',
  guardTitle: 'Ô kiểm soát của dòng bằng chữ, không in',
  guardAmount: 'Số tiền đã đọc thành chữ',
  guardWords: 'Dòng bằng chữ của số tiền đó',
  guardWarning: 'Dòng thay thế khi tổng số đã đổi',
  peopleOfPhase: (phase: string) => `Số người, ${phase.charAt(0).toLowerCase()}${phase.slice(1)}`,
  differenceFrom: (option: string, first: string) => `Chênh lệch: PA ${option} so với PA ${first}`,
  chosenMark: 'Được chọn',
  reconciliationTitle: 'Đối chiếu với số liệu nêu trong đề án',
  nothingStated: 'Chưa có số liệu nêu trong đề án để đối chiếu.',
  unchecked: 'Chưa đối chiếu',
  issuesTitle: 'Các vấn đề cần xem lại',

  // Command line
  summary: 'Tóm tắt',
  perYear: 'Theo năm',
  peopleCount: (people: number) => `${count(people)} người`,
  phaseCount: (phases: number) => `${count(phases)} giai đoạn`,
  personMonthCount: (personMonths: number) => `${count(personMonths)} người-tháng`,
  conferences: 'Hội nghị',
  trainingShort: 'Tập huấn',
  fees: 'Thù lao',
  issueCount: (counts: { readonly errors: number; readonly warnings: number; readonly infos: number }) =>
    `${count(counts.errors)} lỗi, ${count(counts.warnings)} cảnh báo, ${count(counts.infos)} lưu ý`,
  noIssues: 'Không có vấn đề nào.',
  /** Both amounts with their unit or sign. */
  clockLine: (inForce: string, difference: string) =>
    `Duy trì mạng lưới theo mức lương cơ sở hiện hành: ${inForce} (${difference})`,
  writtenTo: (file: string) => `Đã ghi kết quả vào ${file}`,
  nothingWritten: 'Chưa ghi gì.',

  ...sheetsVi,
} satisfies Readonly<Record<string, Label>>;

/** What every language must say. */
export type Labels = Readonly<typeof vi>;
