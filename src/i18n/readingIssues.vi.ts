/** What is said in Vietnamese when a workbook can be read in more than one way: where, why it is unclear, and how to settle it. */
import { formatDay } from './numbers';
import { phrasesOf, quoted, type ReadingMessages } from './phrases';

const { number, place, name, anyOf, ifAny } = phrasesOf('vi');

export const readingIssuesVi: ReadingMessages = {
  'reading-stopped': ({ table }) =>
    `Đã dừng đọc bảng ${quoted(table)} theo yêu cầu; chưa ghi gì. Hãy chạy lại khi cần.`,
  'table-moved': ({ table }) =>
    `Bảng ${quoted(table)} đã thay đổi trong khi đang đọc nên số liệu đọc được không chắc đúng. ` +
    'Hãy chờ người khác sửa xong rồi chạy lại.',
  'sheet-too-large': ({ sheet }) =>
    `Trang tính ${quoted(sheet)} quá lớn nên chưa được xem xét. Nếu trang này có số liệu của đề án, ` +
    'hãy chuyển số liệu sang một trang tính riêng.',
  'table-several': ({ table, places, parameter }) =>
    `Bảng ${quoted(table)} có ở nhiều nơi: ${places.map(place).join('; ')}. Hãy xóa bảng không dùng, ` +
    'hoặc chép nối các phần của một bảng vào một chỗ. Nếu tệp có nhiều bộ số liệu, ' +
    `hãy ghi tên chung của các trang tính cần đọc vào tham số ${name(parameter)}.`,
  'table-unclear': ({ candidates }) =>
    `Chưa rõ đây có phải là bảng ${anyOf(candidates)} không. ` +
    'Hãy ghi đúng tên bảng ngay trên dòng tiêu đề, hoặc đặt tên trang tính theo tên bảng.',
  'row-below-table': ({ table, found }) =>
    `Dòng ngay dưới bảng ${quoted(table)} có nội dung (${quoted(found)}) nhưng nằm ngoài bảng nên không được đọc. ` +
    'Hãy kéo góc dưới bên phải của bảng xuống hết dòng này, hoặc chuyển nội dung đi chỗ khác.',
  'commune-repeated': ({ value, years, other }) =>
    `${quoted(value)} đã có số cơ sở năm ${years.join(', ')} ở ${place(other)}; hai dòng được cộng lại. ` +
    'Nếu là một số ghi hai lần, hãy xóa một dòng.',
  'own-page-copied': ({ table }) =>
    `Đây là bản chép của một trang kết quả do KC Planner lập, nên không được đọc làm bảng ${name(table)}. ` +
    'Nếu đây là số liệu nhập, hãy chuyển bảng sang một trang tính riêng; nếu không thì không phải làm gì.',
  'data-set-unknown': ({ value, sheets }) =>
    `Không có trang tính nào mang tên bộ số liệu ${quoted(value)}.` +
    `${ifAny(sheets, (list) => `Các trang tính đang có: ${list}.`)} Hãy sửa lại tên bộ số liệu.`,
  'columns-hidden': ({ table }) =>
    `Bảng ${quoted(table)} có cột đang ẩn; các cột này vẫn được đọc. Hãy bỏ ẩn để kiểm tra, hoặc xóa cột không dùng.`,
  'column-unclear': ({ table, heading, proposals }) =>
    `Bảng ${quoted(table)}: chưa rõ cột ${quoted(heading)} là cột nào.` +
    `${ifAny(proposals, (list) => `Có phải là ${list}?`)} Hãy sửa tiêu đề, hoặc ghi vào bảng “KC_AnhXa” cột này là cột nào.`,
  'provinces-several': ({ table, heading, found, parameter }) =>
    `Bảng ${quoted(table)}: cột ${quoted(heading)} ghi ${number(found.length)} tỉnh (${found.map(quoted).join(', ')}), ` +
    'trong khi mỗi kế hoạch lập cho một tỉnh. Hãy tách mỗi tỉnh ra trang tính riêng rồi ghi tỉnh cần lập vào tham số ' +
    `${name(parameter)}; nếu cột này không phải là tên tỉnh, hãy ghi “bỏ qua” cho cột vào bảng “KC_AnhXa”.`,
  'notes-passed-over': ({ table, count, text }) =>
    `Bảng ${quoted(table)}: ${number(count)} dòng được coi là ghi chú, không đọc thành số liệu, bắt đầu từ ${quoted(text)}. ` +
    'Hãy kiểm tra.',
  'cells-carried': ({ column, value, count }) =>
    `Cột ${quoted(column)} có ${number(count)} ô trống dưới ô đã gộp, được hiểu là ${quoted(value)} như ô phía trên, và tương tự ở các dòng sau. ` +
    'Hãy kiểm tra, hoặc ghi đủ từng dòng.',
  'text-legacy-font': ({ value, reading }) =>
    `Ô này đang ghi ${quoted(value)} theo bộ mã chữ cũ (TCVN3), có lẽ là ${quoted(reading)}. ` +
    'Hãy chuyển cả trang tính sang Unicode rồi đọc lại.',
  'unit-unclear': ({ value }) =>
    `Ô này đang ghi đơn vị tính ${quoted(value)}, trong khi số tiền phải tính bằng đồng. ` +
    'Hãy đổi các số tiền của bảng ra đồng và sửa lại đơn vị tính.',
  'days-early': ({ read, likely }) =>
    `Ngày này được đọc là ${formatDay(read, 'vi')}, có lẽ là ${formatDay(likely, 'vi')} của tệp dùng hệ ngày 1904. ` +
    'Hãy tắt hệ ngày 1904 rồi nhập lại các ngày, hoặc nhập ngày ở dạng chữ, ví dụ 01/01/2020.',
};
