/** Other ways in which offices head the columns of the input tables; each says the same as the heading of the template. */
import type { tables, TableId } from './index';

type Synonyms = {
  readonly [Id in TableId]?: { readonly [Column in keyof (typeof tables)[Id]['columns']]?: readonly string[] };
};

const PLACE = ['Tên địa phương', 'Huyện, thành phố', 'Huyện/thành phố', 'TP/Huyện', 'Đơn vị hành chính'];
const FACILITIES = ['Số cơ sở công nghiệp nông thôn', 'Số CS CNNT', 'Cơ sở CNNT', 'Rural industrial facilities'];
const LEADERS = ['Tổ trưởng', 'Số tổ trưởng CTV', 'Leaders'];
const OPTION = ['PA', 'Mã phương án'];
const SOURCE = ['Nguồn vốn', 'Source of funding'];
const SALARY = {
  from: ['Áp dụng từ ngày', 'Hiệu lực từ ngày', 'Từ'],
  until: ['Áp dụng đến ngày', 'Hiệu lực đến ngày', 'Đến'],
  amount: ['Mức', 'Mức lương cơ sở', 'Amount'],
  document: ['Văn bản', 'Nghị định'],
} as const;

/** By table and column; a synonym never means two columns of one table. */
export const synonyms: Synonyms = {
  parameters: { parameter: ['Tên tham số'] },
  places: {
    code: ['Mã địa phương'],
    name: PLACE,
    kind: ['Loại đơn vị', 'Loại hình đơn vị', 'Type'],
    facilities: FACILITIES,
    communes: ['Số xã', 'Số xã, phường', 'Số đơn vị cấp xã', 'Số ĐVHC cấp xã', 'Number of communes'],
    leaders: LEADERS,
    withoutCollaborators: ['Không bố trí CTV'],
    eligibleUntil: ['Hỗ trợ đến hết ngày'],
    eligibleFrom: ['Hỗ trợ từ ngày'],
    aliases: ['Tên gọi khác'],
  },
  communes: {
    place: PLACE,
    name: ['Xã, phường', 'Xã, phường, thị trấn', 'Tên xã', 'Đơn vị cấp xã'],
    facilities: FACILITIES,
  },
  projects: { place: PLACE, counts: ['Số đề án khuyến công', 'Đề án khuyến công'] },
  planSalary: SALARY,
  lawSalary: SALARY,
  bands: {
    from: ['Từ số cơ sở', 'Số cơ sở CNNT từ'],
    to: ['Đến số cơ sở', 'Số cơ sở đến'],
    collaborators: ['Số cộng tác viên cấp xã', 'Số cộng tác viên', 'Số CTV'],
  },
  options: { code: ['Mã phương án'], name: ['Tên phương án'] },
  phases: { option: OPTION, from: ['Bắt đầu từ tháng'], to: ['Kết thúc tháng'], method: ['Phương pháp phân bổ'] },
  lists: { option: OPTION, place: PLACE, leaders: LEADERS, collaborators: ['Số CTV cấp xã', 'Số cộng tác viên'] },
  roles: { option: OPTION, coefficient: ['Hệ số thù lao', 'Fee coefficient'] },
  events: { option: OPTION, sessions: ['Số lớp', 'Số hội nghị'] },
  lineItems: {
    option: OPTION,
    item: ['Khoản chi', 'Nội dung'],
    unit: ['Đơn vị tính', 'Đơn vị'],
    days: ['Ngày'],
    norm: ['Định mức chi'],
    source: SOURCE,
  },
  funding: { option: OPTION, source: SOURCE, amount: ['Kinh phí'] },
  statedFigures: { option: OPTION, stated: ['Giá trị nêu trong đề án', 'Số liệu nêu'] },
  judgements: { option: OPTION },
  legalBases: { number: ['Số hiệu văn bản', 'Số, ký hiệu'], summary: ['Trích yếu nội dung'], day: ['Ngày ban hành'] },
};
