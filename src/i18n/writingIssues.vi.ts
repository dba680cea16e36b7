/** What is said in Vietnamese about problems of writing: what is wrong, what was kept, and the next step. */
import type { Conflict } from '../kernel';
import { phrasesOf, quoted, type IssueMessages } from './phrases';

const { number, allOf } = phrasesOf('vi');
const megabytes = (bytes: number): string => number(Math.ceil(bytes / 1_000_000));

const conflicts: Readonly<Record<Conflict, string>> = {
  filter:
    'Bộ lọc đang ẩn dòng ở chỗ cần ghi nên Excel không ghi đúng chỗ được. Hãy bỏ lọc (thẻ Dữ liệu, Data) rồi ghi lại.',
  merge:
    'Chỗ cần ghi có ô đã gộp nên Excel không ghi được. Hãy bỏ gộp các ô ngay dưới và bên phải phần kết quả, rồi ghi lại.',
  table:
    'Chỗ cần ghi chồng lên một bảng (Table) của Excel. Hãy chuyển bảng đó sang chỗ khác, hoặc chuyển thành vùng thường ' +
    '(thẻ Thiết kế bảng, Convert to Range), rồi ghi lại.',
  pivot: 'Chỗ cần ghi chồng lên một bảng tổng hợp (PivotTable). Hãy chuyển bảng đó sang chỗ khác rồi ghi lại.',
  edge: 'Chỗ cần ghi vượt quá mép trang tính. Hãy xóa bớt dòng, cột trống phía trước phần kết quả rồi ghi lại.',
};

export const writingVi = {
  'cell-overtyped': ({ found: text, planned }) =>
    `Ô này đã được sửa tay thành ${quoted(text)}, kết quả tính là ${quoted(planned)}. Giá trị sửa tay được giữ nguyên. ` +
    'Nếu muốn lấy kết quả tính, hãy xóa nội dung ô rồi ghi lại.',
  'override-unexplained': ({ table, sheet }) =>
    `Ô này đã sửa tay nhưng chưa ghi lý do. Hãy ghi trang tính, ô, lý do, ngày và người sửa vào bảng ${table} ` +
    `(trang tính ${quoted(sheet.vi)}); bảng này có trong mẫu nhập liệu.`,
  'override-note-unused': ({ sheet, address }) =>
    `Lý do ghi ở dòng này không ứng với ô sửa tay nào (${quoted(`${sheet}!${address}`)}): ô đó không còn sửa tay hoặc có ` +
    'giá trị khác. Hãy kiểm tra lại hoặc xóa dòng này.',
  'merge-undone': ({ area }) =>
    `Các ô ${area} đã bị gộp, che mất ô của kết quả. Khi ghi, các ô này được bỏ gộp và kết quả được ghi lại đầy đủ. ` +
    'Nếu cần gộp ô để trình bày, hãy sao chép trang tính sang chỗ khác rồi gộp ở bản đó.',
  'cell-in-the-way': ({ found: text, block }) =>
    `Ô này đang có nội dung ${quoted(text)}, đúng chỗ cần ghi phần ${quoted(block)}. ` +
    'Hãy chuyển nội dung đó sang chỗ khác rồi ghi lại.',
  'line-inserted': ({ axis, stays, found: text, counts }) => {
    const line = axis === 'rows' ? 'Dòng' : 'Cột';
    if (!stays)
      return (
        `${line} này do người dùng chèn vào giữa bảng kết quả (có nội dung ${quoted(text)}), nhưng các dòng, cột của bảng ` +
        `đã đổi nên không còn chỗ cũ. Hãy chuyển nội dung đó ra ngoài bảng rồi xóa ${line.toLowerCase()} đã chèn, sau đó ghi lại.`
      );
    return (
      `${line} này do người dùng chèn vào giữa bảng kết quả (có nội dung ${quoted(text)}) và được giữ nguyên.` +
      (counts
        ? ' Số ở đây có thể được cộng vào các tổng của bảng; hãy xóa nếu không muốn tính.'
        : ' Khi không cần nữa, hãy xóa đi.')
    );
  },
  'block-left-over': ({ block }) =>
    `Phần ${quoted(block)} của lần ghi trước không còn trong kết quả. Phần này được giữ nguyên, không cập nhật nữa. ` +
    'Hãy xóa nếu không cần dùng.',
  'sheet-stays': ({ sheet }) =>
    `Trang tính ${quoted(sheet)} còn nội dung khác, hoặc có công thức nơi khác đang dùng, nên được giữ lại; ` +
    'chỉ phần kết quả cũ trên đó được xóa. Nếu không cần nữa, hãy tự xóa trang tính này.',
  'run-unfinished': () =>
    'Lần ghi trước dừng giữa chừng, các trang tính kết quả chưa đầy đủ. ' +
    'Hãy ghi lại để hoàn tất, hoặc chọn “Khôi phục lần trước” để trở về kết quả trước đó. Dữ liệu đầu vào không bị ảnh hưởng.',
  'journal-lost': () =>
    'Phần ghi nhớ của KC Planner trong sổ làm việc (trang tính ẩn _KC) không còn hoặc bị hỏng. ' +
    'Vì không phân biệt được ô sửa tay với kết quả cũ, ô nào khác kết quả mới thì được giữ nguyên và liệt kê. Hãy xóa nội dung các ô kết quả cũ trong danh sách rồi ghi lại.',
  'journal-newer': () =>
    'Sổ làm việc này do bản KC Planner mới hơn ghi, nên bản này không ghi đè. Hãy cập nhật KC Planner (đóng và mở lại Excel), rồi ghi lại.',
  'result-name-elsewhere': ({ name, points, result }) =>
    `Tên ${quoted(name)} đang trỏ tới ${quoted(points)}, không phải ô kết quả ${quoted(result)}, nên được giữ nguyên. ` +
    'Nếu không cố ý, hãy xóa tên này (thẻ Công thức, Trình quản lý tên) rồi ghi lại.',
  'preview-outdated': ({ inputs, tabs }) =>
    (inputs
      ? 'Dữ liệu đầu vào đã thay đổi sau khi xem trước, nên chưa ghi gì. '
      : `Các trang tính kết quả (${tabs.map(quoted).join(', ')}) đã thay đổi sau khi xem trước, nên chưa ghi gì. `) +
    'Hãy xem danh sách thay đổi mới rồi ghi lại.',
  'typed-while-writing': ({ found: text }) =>
    `Ô này vừa được nhập ${quoted(text)} trong lúc đang ghi. Nội dung vừa nhập được giữ nguyên. ` +
    'Nếu muốn lấy kết quả tính, hãy xóa nội dung ô rồi ghi lại.',
  'nothing-to-restore': () =>
    'Chưa có lần ghi nào trước đó để khôi phục. Hãy ghi kết quả trước; mỗi lần ghi, bản trước đó được giữ lại trong sổ làm việc.',
  'stand-in-kept': ({ found: text, formula }) =>
    `Ô này đang ghi ${quoted(text)} nên được giữ nguyên; công thức của ô khi tạo bản gửi là ${quoted(formula)}. ` +
    'Nếu cần công thức đó, hãy nhập lại vào ô.',
  'functions-in-rules': ({ places }) =>
    `Tên hoặc định dạng có điều kiện gọi hàm KC: ${allOf(places)}. Bản gửi không thay được các chỗ này bằng giá trị, máy không có KC Planner sẽ không tính được. Hãy đặt công thức vào một ô, cho tên hoặc định dạng trỏ tới ô đó, rồi tạo lại bản gửi.`,
  'functions-left': ({ cells }) =>
    `Có ${number(cells.length)} ô của đơn vị dùng hàm KC và vẫn giữ công thức: ${allOf(cells)}. ` +
    'Máy không có tiện ích sẽ hiện #NAME? ở các ô này. Hãy đồng ý thay bằng giá trị, hoặc gửi tệp do lệnh tạo bản gửi làm ra.',
  'function-without-value': ({ formula, found: text }) =>
    `Công thức ${quoted(formula)} đang cho ${quoted(text)}, chưa có giá trị để giữ lại trong bản gửi, nên chưa ghi gì. ` +
    'Hãy để Excel tính xong (phím F9) rồi tạo lại bản gửi.',
  'sent-in-place': () =>
    'Excel không cho tiện ích lưu thành tệp khác, nên các ô dùng hàm KC ngay trong sổ này đã được thay bằng giá trị. ' +
    'Hãy lưu thành tệp khác để gửi, rồi chọn “Khôi phục công thức” để trở lại như trước.',
  'sheet-protected': ({ sheet }) =>
    `Trang tính ${quoted(sheet)} đang được bảo vệ nên không ghi được. ` +
    'Hãy bỏ bảo vệ trang tính (thẻ Xem lại, Review) rồi ghi lại.',
  'workbook-protected': () =>
    'Cấu trúc sổ làm việc đang được bảo vệ nên không thêm được trang tính. ' +
    'Hãy bỏ bảo vệ sổ làm việc (thẻ Xem lại, Review) rồi ghi lại.',
  'workbook-inactive': () =>
    'Excel đang làm việc với một sổ khác hoặc cần mở lại. Hãy chọn lại sổ làm việc này (nếu cần, đóng và mở lại), rồi thử lại.',
  'range-conflict': ({ conflict }) => conflicts[conflict],
  'input-moved': () =>
    'Chỗ này không còn như lúc đọc số liệu (có thể đã có người sửa hoặc chèn dòng) nên chưa ghi gì. ' +
    'Hãy bấm “Đọc lại số liệu” rồi làm lại, hoặc nhập thẳng vào trang tính.',
  'work-stopped': () => 'Đã dừng theo yêu cầu; chưa ghi gì. Hãy chạy lại khi cần.',
  'excel-item-gone': () =>
    'Một trang tính, bảng hoặc tên vừa bị xóa hay đổi tên trong lúc làm việc. Hãy thử lại; phần còn thiếu sẽ được ghi lại.',
  'block-too-large': ({ sheet, bytes, most }) =>
    `Trang tính ${quoted(sheet)} sẽ có quá nhiều nội dung: khoảng ${megabytes(bytes)} MB, Excel nhận nhiều nhất ${megabytes(most)} MB một lần, nên chưa ghi gì. ` +
    'Hãy rút gọn các ô ghi chú, nội dung chi dài, hoặc chia đề án thành hai sổ làm việc.',
  'excel-too-large': () =>
    'Dữ liệu vượt quá mức Excel nhận trong một lần (Excel trên web: 5 MB). ' +
    'Hãy thử lại bằng Excel trên máy tính, hoặc tách bớt dữ liệu sang sổ khác.',
  'excel-too-old': () =>
    'Bản Excel này chưa hỗ trợ thao tác cần dùng. Hãy cập nhật Excel (từ Excel 2021 trở lên), hoặc dùng Excel trên web.',
  'excel-busy': ({ conflict }) =>
    conflict
      ? 'Người khác đang sửa cùng chỗ trong sổ làm việc nên Excel chưa ghi được. Hãy chờ người đó sửa xong rồi thử lại.'
      : 'Excel đang bận hoặc mất kết nối nên chưa thực hiện được. Hãy kiểm tra kết nối mạng, chờ một lát rồi thử lại.',
  'excel-silent': () =>
    'Excel không trả lời sau một phút nên đã ngừng chờ. Hãy lưu sổ làm việc, đóng và mở lại, rồi ghi lại: ' +
    'phần còn thiếu sẽ được hoàn tất, dữ liệu đầu vào không bị ảnh hưởng.',
  'cell-being-edited': () =>
    'Một ô đang được nhập dở nên Excel chưa cho ghi. Hãy nhấn Enter hoặc Esc để kết thúc việc nhập, rồi thử lại.',
  'excel-refused': ({ code, statement }) =>
    `Excel không thực hiện được thao tác (mã ${quoted(code)}, tại ${quoted(statement)}). ` +
    'Hãy thử lại; nếu vẫn không được, hãy gửi nguyên văn thông báo này cho người hỗ trợ.',
} satisfies Partial<IssueMessages>;
