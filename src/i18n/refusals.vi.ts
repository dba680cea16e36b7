/** What is said in Vietnamese when a worksheet function gives no value. */
import type { Argument, Day } from '../kernel';
import { parameterName } from './functionWords';
import { formatDay } from './numbers';
import { phrasesOf, quoted, type RefusalMessages } from './phrases';

const { number, months, range, accepted, anyOf, allOf } = phrasesOf('vi');
const day = (value: Day): string => formatDay(value, 'vi');
const inRow = (row: number | undefined): string => (row === undefined ? '' : ` (dòng ${row})`);
const argument = ({ parameter, row }: Argument): string => `${quoted(parameterName(parameter, 'vi'))}${inRow(row)}`;
const entered = (where: Argument, value: string): string => `Đối số ${argument(where)} đang là ${quoted(value)}`;
const size = (rows: number, columns: number): string => `${number(rows)} dòng, ${number(columns)} cột`;
const covered = (first: Day, last: Day | undefined): string =>
  last === undefined ? `từ ${day(first)} trở đi` : `từ ${day(first)} đến ${day(last)}`;

export const refusalsVi: RefusalMessages = {
  'number-unreadable': ({ value, accepted: what, ...where }) =>
    `${entered(where, value)}, không đọc được thành số. Hãy nhập ${accepted(what)}.`,
  'number-ambiguous': ({ value, readings, ...where }) =>
    `${entered(where, value)}, có thể hiểu là ${readings.map(number).join(' hoặc ')}. ` +
    'Hãy nhập lại ở dạng số để chỉ còn một cách hiểu.',
  'number-refused': ({ value, accepted: what, ...where }) =>
    `${entered(where, value)}, số này không dùng được. Hãy nhập ${accepted(what)}.`,
  'date-as-text': ({ value, ...where }) =>
    `${entered(where, value)} ở dạng chữ nên không chắc là ngày nào. ` +
    'Hãy nhập ô ở dạng ngày, hoặc DATE(năm; tháng; ngày), ví dụ DATE(2024;7;1).',
  'date-refused': ({ value, ...where }) =>
    `${entered(where, value)}, không phải là một ngày từ 1990 đến 2100. ` +
    'Hãy nhập ô ở dạng ngày, hoặc DATE(năm; tháng; ngày), ví dụ DATE(2024;7;1).',
  'choice-unknown': ({ value, accepted: choices, ...where }) =>
    `${entered(where, value)}, không có trong các giá trị cho sẵn. Hãy nhập ${anyOf(choices)}.`,
  'cell-blank': (where) => `Đối số ${argument(where)} có ô để trống. Hãy nhập ô này, hoặc chọn vùng không có ô trống.`,
  'one-value-only': ({ rows, columns, ...where }) =>
    `Đối số ${argument(where)} là vùng ${size(rows, columns)}. Hãy chọn một ô.`,
  'sizes-differ': ({ sizes }) =>
    `Các vùng không cùng cỡ: ${sizes.map(({ rows, columns, ...where }) => `${argument(where)} ${size(rows, columns)}`).join('; ')}. ` +
    'Hãy chọn các vùng có cùng số dòng, số cột.',
  'columns-too-few': ({ columns, needed, ...where }) =>
    `Vùng ${argument(where)} có ${number(columns)} cột. Hãy chọn vùng có ít nhất ${number(needed)} cột: ${
      where.parameter === 'bands' ? 'từ, đến, số cộng tác viên' : 'từ ngày, mức; hoặc từ ngày, đến ngày, mức'
    }.`,
  'rows-absent': (where) => `Vùng ${argument(where)} không có dòng số liệu nào. Hãy chọn vùng có số liệu.`,
  'dates-reversed': ({ from, to, row }) =>
    `Ngày kết thúc ${day(to)} đứng trước ngày bắt đầu ${day(from)}${inRow(row)}. Hãy sửa một trong hai ngày.`,
  'salaries-gap': ({ from, to }) =>
    `Bảng mức lương không có mức nào từ ${day(from)} đến ${day(to)}. Hãy bổ sung một dòng cho thời gian này.`,
  'salaries-overlap': ({ from, row }) =>
    `Bảng mức lương có hai mức cùng áp dụng vào ${day(from)} (dòng ${row}). Hãy sửa ngày, hoặc xóa một dòng.`,
  'band-reversed': ({ from, to, row }) =>
    `Khung ở dòng ${row} ghi ${range(from, to)}, số sau nhỏ hơn số trước. Hãy sửa một trong hai số.`,
  'bands-overlap': ({ from, to, row }) =>
    `Khung ở dòng ${row} trùng với khung khác ở các số cơ sở ${range(from, to)}. Hãy sửa để mỗi số chỉ thuộc một khung.`,
  'total-too-large': ({ total, most }) =>
    `Tổng số cần chia là ${number(total)}, cách Webster chỉ chia được đến ${number(most)} cho số dòng này. ` +
    'Hãy dùng cách “số dư lớn nhất”.',
  'result-too-large': () => 'Kết quả có hơn 15 chữ số, Excel không giữ được. Hãy kiểm tra lại các số đã nhập.',
  'salary-unknown-day': ({ day: asked, first, last }) =>
    `Chưa có mức lương cơ sở ${asked < first ? `trước ${day(first)}` : `vào ${day(asked)}`}. ` +
    `Hãy nhập ngày ${covered(first, last)}, hoặc đưa vào bảng mức lương có ngày này.`,
  'salary-unknown-months': ({ from, to, first, last }) =>
    `Chưa có mức lương cơ sở cho tháng ${months(from, to)}. ` +
    `Hãy nhập thời gian ${covered(first, last)}, hoặc đưa vào bảng mức lương có các tháng này.`,
  'outside-bands': ({ facilities }) =>
    `${number(facilities)} cơ sở không thuộc khung nào. Hãy bổ sung khung, hoặc chọn cách “khung gần nhất”, “khung thấp hơn”.`,
  'shares-tied': ({ positions }) =>
    `Các ô thứ ${positions.map(number).join(', ')} của vùng số liệu để chia bằng nhau, không đủ suất cho tất cả. ` +
    'Hãy quyết định và nhập tay.',
  'shares-impossible': ({ total, least, most }) =>
    `Không chia được ${number(total)} với các giới hạn đã cho. ` +
    `Hãy nhập tổng số ${range(least, most ?? Infinity)}, hoặc đổi tối thiểu, tối đa.`,
  'communes-tied': ({ communes, open }) =>
    `${allOf(communes)} bằng nhau, chỉ còn ${number(open)} suất. Hãy đề cử xã được chọn.`,
  'tax-rule-unknown': ({ day: asked, first }) =>
    `Chưa có quy định khấu trừ thuế cho ngày ${day(asked)}. Hãy nhập ngày chi trả từ ${day(first)} trở đi.`,
};
