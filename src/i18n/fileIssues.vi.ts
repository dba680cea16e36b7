/** What is said in Vietnamese about a file or a form that a person brings in: which row is at fault, what was left untouched, and the next step. */
import type { NoText } from '../kernel';
import { phrasesOf, quoted, type FileMessages } from './phrases';

const { number, allOf, anyOf, ifAny, place } = phrasesOf('vi');

const AGAIN = 'rồi chọn lại tệp.';

const noText: Readonly<Record<NoText, string>> = {
  workbook:
    'là sổ làm việc Excel (.xlsx), không phải tệp CSV. Hãy mở tệp đó bằng Excel, bấm phải vào tên trang tính có danh sách, ' +
    'chọn Move or Copy để chép sang sổ này: KC Planner đọc thẳng trang tính đó.',
  oldWorkbook:
    'là sổ làm việc Excel đời cũ (.xls), không phải tệp CSV. Hãy mở tệp đó bằng Excel, bấm phải vào tên trang tính có ' +
    'danh sách, chọn Move or Copy để chép sang sổ này: KC Planner đọc thẳng trang tính đó.',
  pdf: 'là tệp PDF, không phải tệp CSV. Hãy xin nơi lập danh sách bản Excel hoặc CSV.',
  binary:
    'không phải tệp văn bản nên không đọc được. Hãy mở danh sách bằng chương trình đã tạo ra nó, lưu thành “CSV UTF-8” ' +
    AGAIN,
};

const noRoom = {
  register: () =>
    'đang ghi từng cơ sở, còn phiếu ghi số cơ sở của từng xã, nên không gộp được. Nếu muốn dùng số liệu của phiếu, hãy xóa ' +
    'trang tính đó rồi gom lại.',
  plain: () =>
    'là các ô thường, chưa phải bảng của Excel. Hãy chọn vùng số liệu, bấm Ctrl+T để tạo bảng, đặt tên bảng là KC_CoSo rồi gom lại.',
  columns: (columns: string) => `thiếu cột ${columns}. Hãy thêm vào cuối bảng rồi gom lại.`,
};

export const fileIssuesVi: FileMessages = {
  'file-empty': ({ file }) => `Tệp ${quoted(file)} không có nội dung. Hãy kiểm tra xem đã chọn đúng tệp chưa.`,
  'file-no-text': ({ file, kind }) => `Tệp ${quoted(file)} ${noText[kind]}`,
  'file-text-broken': ({ file, encoding }) =>
    `Tệp ${quoted(file)} có ký tự hỏng, không đúng bảng mã ${encoding.toUpperCase()} mà tệp khai ở đầu. ` +
    `Hãy mở tệp bằng Excel, lưu lại thành “CSV UTF-8” ${AGAIN}`,
  'file-quote-open': ({ file, row }) =>
    `Tệp ${quoted(file)}, từ dòng ${number(row)}: có dấu ngoặc kép (") mở mà không đóng. Hãy sửa dòng này ${AGAIN}`,
  'file-quote-stray': ({ file, row }) =>
    `Tệp ${quoted(file)}, dòng ${number(row)}: dấu ngoặc kép (") đặt sai chỗ. Ô có dấu ngoặc kép bên trong phải viết đôi ` +
    `dấu đó, ví dụ "Cơ sở ""Hùng""". Hãy sửa dòng này ${AGAIN}`,
  'file-row-long': ({ file, row, found, expected }) =>
    `Tệp ${quoted(file)}, dòng ${number(row)} có ${number(found)} ô nhưng chỉ có ${number(expected)} tiêu đề. ` +
    `Có thể một ô chứa dấu phân cách mà không đặt trong ngoặc kép. Hãy sửa dòng này ${AGAIN}`,
  'file-row-short': ({ row, rows, expected }) =>
    `Có ${number(rows)} dòng ít hơn ${number(expected)} ô (đầu tiên là dòng ${number(row)}); các ô thiếu ở cuối dòng sẽ ` +
    'để trống. Hãy xem lại dòng đó trong tệp nếu thấy lạ.',
  'file-cell-long': ({ file, row, most }) =>
    `Tệp ${quoted(file)}, dòng ${number(row)} có ô dài quá ${number(most)} ký tự, Excel không giữ được. Hãy rút ngắn ô này ${AGAIN}`,
  'file-rows-many': ({ file, rows, most }) =>
    `Tệp ${quoted(file)} có ${number(rows)} dòng, một trang tính Excel chỉ chứa được ${number(most)} dòng và dòng tiêu đề. ` +
    `Hãy tách tệp theo năm hoặc theo địa phương ${AGAIN}`,
  'file-heading-twice': ({ file, heading }) =>
    `Tệp ${quoted(file)} có hai cột cùng tiêu đề ${quoted(heading)}. Hãy đổi tên hoặc bỏ một cột ${AGAIN}`,
  'file-no-register': ({ file, found, expected }) =>
    `Tệp ${quoted(file)} không có tiêu đề nào của danh sách cơ sở; danh sách cần các cột ${allOf(expected)}.` +
    `${ifAny(found, () => `Dòng tiêu đề đang là: ${allOf(found)}.`)} Hãy thêm hoặc sửa dòng tiêu đề ${AGAIN}`,
  'file-column-absent': ({ expected }) =>
    `Chưa thấy cột ${anyOf(expected)}. Vẫn nhập được; sau đó hãy chọn cột tương ứng ở mục “Tiêu đề chưa rõ”, ` +
    'hoặc sửa tiêu đề ngay trên trang tính.',
  'file-changed': ({ file }) =>
    `Tệp ${quoted(file)} đã bị sửa, đổi chỗ hoặc đang được chương trình khác giữ, nên dừng nhập và bỏ phần đã nhập. ` +
    'Hãy lưu và đóng tệp đó rồi chọn lại.',
  'file-no-worker': () =>
    'Excel không cho chạy phần đọc tệp ở chế độ nền. Hãy mở tệp CSV bằng Excel (thẻ Dữ liệu, From Text/CSV) ngay trong sổ ' +
    'này: KC Planner đọc thẳng trang tính đó. Nếu cần nút nhập tệp, hãy nhờ người quản trị kiểm tra việc cài đặt.',
  'register-there': ({ sheet, rows }) =>
    `Sổ làm việc đã có danh sách cơ sở ở trang tính ${quoted(sheet)} (${number(rows)} dòng). ` +
    'Mỗi sổ chỉ dùng một danh sách. Hãy xóa trang tính đó nếu không cần nữa rồi nhập lại; chưa có gì bị thay đổi.',
  'register-blank': ({ sheet }) =>
    `Bảng mẫu ở trang tính ${quoted(sheet)} còn trống nên nhường tên cho danh sách này. Nếu không cần nữa, hãy xóa trang tính đó sau khi nhập.`,
  'import-left-over': ({ sheet }) =>
    `Việc đang làm dừng giữa chừng và chưa bỏ được trang tính ${quoted(sheet)} còn dở. Hãy tự xóa trang tính này; ` +
    'các trang tính khác không bị thay đổi.',
  'form-not-in-file': ({ file }) =>
    `Tệp ${quoted(file)} không có phiếu nào do KC Planner tạo (không thấy dòng “Mẫu số KC-01”), nên không đưa gì vào sổ này. ` +
    'Hãy kiểm tra xem đã chọn đúng tệp chưa.',
  'form-file-refused': ({ file }) =>
    `Excel không lấy được trang tính từ tệp ${quoted(file)}: tệp hỏng, có mật khẩu, quá lớn hoặc không phải tệp Excel (xlsx). ` +
    'Hãy mở thử, lưu lại dạng xlsx không mật khẩu rồi chọn lại.',
  'form-frame-lost': () =>
    'phiếu này không còn dòng tiêu đề cột hoặc dòng “Cộng” như khi gửi đi, nên không biết số nào thuộc cột nào. ' +
    'Hãy chép các dòng số liệu sang một phiếu mới của địa phương đó rồi xem lại.',
  'form-twice': ({ place: of, other, isSame }) =>
    isSame
      ? `${quoted(of)} đã trả lời giống hệt ở ${place(other)}; chỉ lấy một phiếu. Có thể xóa trang tính này.`
      : `${quoted(of)} đã trả lời khác ở ${place(other)}. Hãy xóa trang tính của phiếu không dùng rồi xem lại.`,
  'form-below-total': ({ value }) =>
    `số ${quoted(value)} nằm dưới dòng “Cộng” nên không được đọc. Hãy chuyển dòng này lên trên dòng “Cộng” rồi xem lại.`,
  'forms-no-room': ({ sheet, reason, columns }) =>
    `Bảng ở trang tính ${quoted(sheet)} ${noRoom[reason](allOf(columns))}`,
};
