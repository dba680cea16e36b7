/** What is said in Vietnamese about each problem: what is wrong, what is accepted, and the next step. */
import type { Day } from '../kernel';
import { formatDay, formatMoney } from './numbers';
import { fileIssuesVi } from './fileIssues.vi';
import { phrasesOf, quoted, shown, strayLetters, type IssueMessages } from './phrases';
import { readingIssuesVi } from './readingIssues.vi';
import { writingVi } from './writingIssues.vi';

const { number, figure, months, range, place, accepted, name, anyOf, allOf, ifAny } = phrasesOf('vi');
const day = (value: Day): string => formatDay(value, 'vi');
const money = (amount: string): string => formatMoney(amount, 'vi');
const found = (column: string, value: string): string => `Cột ${quoted(column)} đang ghi ${quoted(value)}`;
const MEASURES = { growth: 'số cơ sở tăng thêm', count: 'số cơ sở', rate: 'tốc độ tăng' } as const;
const phaseOf = (phase: string, option: string): string => `giai đoạn ${quoted(phase)} của phương án ${quoted(option)}`;
const withLetters = (value: string): string => {
  const letters = strayLetters(value);
  return letters === undefined ? '' : ` (có chữ ${quoted(letters)})`;
};

export const issuesVi: IssueMessages = {
  // The workbook as a whole
  'tables-absent': ({ expected }) =>
    `Tệp này chưa có bảng số liệu nào để lập phương án${ifAny(expected, (list) => `(ví dụ ${list})`)}. ` +
    'Hãy chèn bảng mẫu rồi nhập số liệu.',
  'table-missing': ({ table, sheet, columns }) =>
    `Chưa có bảng ${quoted(table)} (trang tính ${name(sheet)}), gồm các cột ${allOf(columns)}. ` +
    'Hãy chèn bảng mẫu rồi nhập số liệu.',
  'table-empty': ({ table }) =>
    `Bảng ${quoted(table)} chưa có dòng số liệu nào. Hãy nhập ít nhất một dòng ngay dưới dòng tiêu đề.`,
  'rows-hidden': ({ table }) =>
    `Bảng ${quoted(table)} có dòng đang ẩn hoặc bị lọc; các dòng này vẫn được tính. Hãy bỏ ẩn để kiểm tra, hoặc xóa dòng không dùng.`,
  'column-missing': ({ table, column, found: headings }) =>
    `Bảng ${quoted(table)} thiếu cột ${name(column)}.${ifAny(headings, () => `Các cột đang có: ${allOf(headings)}.`)} ` +
    `Hãy thêm cột này, hoặc đổi tên cột tương ứng thành ${name(column)}.`,
  'column-repeated': ({ table, column }) =>
    `Bảng ${quoted(table)} có hơn một cột mang nội dung ${quoted(column)}, nên không rõ phải đọc cột nào. ` +
    'Hãy xóa hoặc đổi tên cột thừa.',
  ...readingIssuesVi,
  ...fileIssuesVi,
  // One cell
  'cell-blank': ({ column, accepted: what }) =>
    `Cột ${quoted(column)} đang để trống. Ô này cần ghi ${accepted(what)}. Hãy nhập vào ô này.`,
  'cell-error': ({ column, value }) =>
    `Cột ${quoted(column)} đang hiện lỗi ${quoted(value)} nên không đọc được. ` +
    'Hãy sửa công thức trong ô, hoặc nhập thẳng giá trị.',
  'number-unreadable': ({ column, value, accepted: what }) =>
    `${found(column, value)}${withLetters(value)}, không đọc được thành số. Ô này nhận ${accepted(what)}. ` +
    'Hãy nhập lại số cho đúng.',
  'number-as-text': ({ column, value, reading }) =>
    `${found(column, value)} ở dạng chữ, đã đọc là ${number(reading)}. Trang kết quả ghi giá trị này, không liên kết với ô. ` +
    'Hãy đổi ô sang dạng số.',
  'number-ambiguous': ({ column, value, readings }) =>
    `${found(column, value)}, có thể hiểu là ${readings.map(number).join(' hoặc ')}. ` +
    'Hãy nhập lại để chỉ còn một cách hiểu.',
  'number-refused': ({ column, value, accepted: what }) =>
    `${found(column, value)}, số này không dùng được. Ô này nhận ${accepted(what)}. Hãy nhập lại số cho đúng.`,
  'day-unreadable': ({ column, value }) =>
    `${found(column, value)}, không đọc được thành ngày. Ô này nhận ${accepted('day')}. ` +
    'Hãy nhập lại theo thứ tự ngày/tháng/năm.',
  'month-unreadable': ({ column, value }) =>
    `${found(column, value)}, không đọc được thành tháng. Ô này nhận ${accepted('month')}. ` +
    'Hãy nhập lại theo thứ tự tháng/năm.',
  'choice-unknown': ({ column, value, accepted: choices }) =>
    `${found(column, value)}, không có trong các giá trị cho sẵn. Ô này nhận ${anyOf(choices)}. ` +
    'Hãy chọn một giá trị trong số đó.',
  // Names that point at other rows
  'place-unknown': ({ value, suggestions }) =>
    `Không có địa phương ${quoted(value)} trong bảng địa phương.${ifAny(suggestions, (list) => `Có phải là ${list}?`)} ` +
    'Hãy sửa lại tên, hoặc thêm địa phương này vào bảng địa phương.',
  'place-ambiguous': ({ value, candidates }) =>
    `Tên ${quoted(value)} có thể là ${anyOf(candidates)}. Hãy ghi đầy đủ tên hoặc mã của một địa phương.`,
  'row-duplicate': ({ value, column, other }) =>
    `Cột ${quoted(column)} ghi ${quoted(value)} hai lần, lần trước ở ${place(other)}. Mỗi giá trị chỉ được ghi một lần. ` +
    'Hãy sửa hoặc xóa một trong hai dòng.',
  'facility-alike': ({ name: facility, commune, year, other }) =>
    `Cơ sở ${quoted(facility)} (${shown(commune)}${year === undefined ? '' : `, năm ${year}`}) có vẻ đã ghi ở ${place(other)}. ` +
    'Cả hai dòng vẫn được đếm. Hãy kiểm tra, xóa một dòng nếu là cùng một cơ sở.',
  'communes-surplus': ({ place: where, found: named, known, rarest }) =>
    `${quoted(where)} có ${number(known)} xã, phường, thị trấn, nhưng danh sách cơ sở nêu ${number(named)} tên. ` +
    `Ít cơ sở nhất: ${allOf(rarest)}. Hãy kiểm tra các tên này có thuộc địa phương khác hoặc ghi sai không.`,
  'option-unknown': ({ value, accepted: options }) =>
    `Không có phương án ${quoted(value)} trong bảng phương án.${ifAny(options, (list) => `Ô này nhận mã ${list}.`)} ` +
    'Hãy sửa lại mã, hoặc thêm phương án này vào bảng phương án.',
  'option-code-invalid': ({ value }) =>
    `Mã phương án ${quoted(value)} không dùng được. Mã gồm nhiều nhất 5 chữ cái hoặc chữ số, ví dụ 1 hoặc 2A. ` +
    'Hãy đặt mã khác.',
  'phase-unknown': ({ value, accepted: phases }) =>
    `Không có giai đoạn ${quoted(value)} trong bảng giai đoạn.${ifAny(phases, (list) => `Ô này nhận ${list}.`)} ` +
    'Hãy sửa lại tên, hoặc thêm giai đoạn này vào bảng giai đoạn.',
  'parameter-unknown': ({ value, accepted: parameters }) =>
    `Không có tham số ${quoted(value)}.${ifAny(parameters, (list) => `Các tham số dùng được: ${list}.`)} ` +
    'Hãy sửa lại tên, hoặc xóa dòng này.',
  // Time
  'period-reversed': ({ from, to }) =>
    `Thời gian bị ngược: bắt đầu ngày ${day(from)} nhưng kết thúc ngày ${day(to)}. ` +
    'Hãy sửa để ngày kết thúc không trước ngày bắt đầu.',
  'phases-overlap': ({ option, phase, other }) =>
    `Phương án ${quoted(option)}: giai đoạn ${quoted(phase)} trùng thời gian với giai đoạn ${quoted(other)}. ` +
    'Mỗi tháng chỉ thuộc một giai đoạn. Hãy sửa lại tháng bắt đầu hoặc tháng kết thúc.',
  'option-without-phase': ({ option }) =>
    `Phương án ${quoted(option)} chưa có giai đoạn nào. Hãy thêm ít nhất một giai đoạn vào bảng giai đoạn.`,
  'salary-gap': ({ table, from, to }) =>
    `Bảng ${quoted(table)} chưa có mức lương cơ sở từ ngày ${day(from)} đến ngày ${day(to)}. ` +
    'Các mức phải nối tiếp nhau, không bỏ trống ngày nào. Hãy bổ sung mức còn thiếu hoặc sửa lại ngày.',
  'salary-overlap': ({ table, earlier, from }) =>
    `Bảng ${quoted(table)}: mức lương cơ sở từ ngày ${day(from)} trùng thời gian với mức ở ${place(earlier)}. ` +
    'Mỗi ngày chỉ có một mức. Hãy sửa ngày kết thúc của mức trước, hoặc để trống ô đó.',
  'salary-duplicate': ({ table, earlier, from }) =>
    `Bảng ${quoted(table)} có hai mức lương cơ sở cùng từ ngày ${day(from)}, mức kia ở ${place(earlier)}. ` +
    'Hãy xóa một dòng hoặc sửa lại ngày.',
  'salary-midmonth': ({ from, suggestion }) =>
    `Mức lương cơ sở áp dụng từ ngày ${day(from)}, không phải ngày đầu tháng; có phải ${day(suggestion)}? ` +
    'Tạm tính mỗi tháng theo mức của ngày 01 tháng đó. Hãy kiểm tra lại ngày.',
  'salary-uncovered': ({ table, from, to }) =>
    `Bảng ${quoted(table)} chưa có mức lương cơ sở cho thời gian ${months(from, to)} nên chưa tính được thù lao. ` +
    'Hãy bổ sung mức lương cơ sở của thời gian này.',
  'role-uncovered': ({ option, role, from, to }) =>
    `Phương án ${quoted(option)} chưa có hệ số của ${name(role)} cho thời gian ${months(from, to)} ` +
    'nên chưa tính được thù lao. Hãy bổ sung hệ số vào bảng vai trò.',
  'role-overlap': ({ role, earlier }) =>
    `Hệ số của ${name(role)} được ghi hai lần cho cùng thời gian, lần trước ở ${place(earlier)}. ` +
    'Mỗi thời gian chỉ có một hệ số. Hãy sửa lại thời gian hoặc xóa một dòng.',
  // Allocation
  'band-reversed': ({ from, to }) =>
    `Khung bị ngược: từ ${number(from)} đến ${number(to)} cơ sở. Hãy sửa để số sau không nhỏ hơn số trước, ví dụ từ ` +
    `${number(to)} đến ${number(from)}.`,
  'bands-overlap': ({ earlier, from, to }) =>
    `Khung này trùng với khung ở ${place(earlier)}: cả hai cùng nhận số cơ sở ${range(from, to)}. ` +
    'Mỗi số cơ sở chỉ thuộc một khung. Hãy sửa lại một trong hai khung.',
  'bands-gap': ({ from, to }) =>
    `Chưa có khung cho số cơ sở ${range(from, to)}. Hãy nới khung liền kề hoặc thêm khung nếu cần.`,
  'bands-open-below': ({ below }) =>
    `Chưa có khung cho số cơ sở dưới ${number(below)}. Hãy thêm khung nếu có địa phương như vậy.`,
  'bands-open-above': ({ above }) =>
    `Chưa có khung cho số cơ sở trên ${number(above)}. Hãy thêm khung nếu có địa phương như vậy.`,
  'place-outside-bands': ({ place: where, facilities, from, to, collaborators }) =>
    `${quoted(where)} có ${number(facilities)} cơ sở, không thuộc khung nào. Tạm áp dụng khung số cơ sở ` +
    `${range(from, to)}: ${number(collaborators)} cộng tác viên. Hãy kiểm tra số cơ sở, hoặc bổ sung khung.`,
  'place-outside-bands-refused': ({ place: where, facilities }) =>
    `${quoted(where)} có ${number(facilities)} cơ sở, không thuộc khung nào nên chưa bố trí được cộng tác viên. ` +
    'Hãy kiểm tra số cơ sở, bổ sung khung, hoặc ghi số cộng tác viên vào danh sách của giai đoạn.',
  'facilities-missing': ({ place: where, year, phase }) =>
    `${quoted(where)} chưa có số cơ sở năm ${year} để phân bổ giai đoạn ${quoted(phase)}. ` +
    'Hãy nhập số cơ sở; nếu không có cơ sở nào, hãy ghi 0.',
  'communes-missing': ({ place: where, phase }) =>
    `${quoted(where)} chưa có số xã, phường, thị trấn để phân bổ giai đoạn ${quoted(phase)}. ` +
    'Hãy nhập số này; nếu không có, hãy ghi 0.',
  'communes-differ': ({ place: where, used, official }) =>
    `${quoted(where)} ghi ${number(used)} xã, phường, thị trấn, danh mục hành chính có ${number(official)}. ` +
    `Tạm tính theo ${number(used)}. Hãy kiểm tra lại số này.`,
  'allocation-incomplete': ({ option, phase, column }) =>
    `Cách phân bổ của ${phaseOf(phase, option)} cần cột ${quoted(column)}, hiện đang để trống. Hãy nhập cột này.`,
  'bounds-reversed': ({ minimum, maximum }) =>
    `Tối thiểu ${number(minimum)} lớn hơn tối đa ${number(maximum)}. Hãy sửa lại hai số này.`,
  'shares-tied': ({ phase, places }) =>
    `Giai đoạn ${quoted(phase)}: ${allOf(places)} có số cơ sở bằng nhau, không đủ người để chia đều. ` +
    'Hãy ghi số CTV của các địa phương này ở trang tính Danh sách.',
  'shares-impossible': ({ phase, total, least, most }) =>
    `Giai đoạn ${quoted(phase)}: không chia được ${number(total)} người; tối thiểu cần ${number(least)} người` +
    `${most === undefined ? '' : `, tối đa ${number(most)} người`}. Hãy sửa tổng số, tối thiểu, tối đa hoặc số cơ sở.`,
  'succession-overlap': ({ place, predecessor, until }) =>
    `${quoted(place)} kế thừa ${quoted(predecessor)}, nhưng ${quoted(predecessor)} ` +
    `${until === undefined ? 'chưa có ngày kết thúc' : `còn được chi trả đến ${day(until)}`}. ` +
    'Hãy sửa ngày được hỗ trợ của một trong hai địa phương, để không chi trả hai lần.',
  'succession-shared': ({ place: successor, predecessor, phase }) =>
    `Giai đoạn ${quoted(phase)} chia người theo tỷ lệ cho cả ${quoted(predecessor)} và địa phương kế thừa ${quoted(successor)}. ` +
    'Hãy tách giai đoạn tại ngày chuyển tiếp.',
  'succession-counted': ({ phase, places, people, most }) =>
    `Giai đoạn ${quoted(phase)} có cả địa phương cũ và địa phương kế thừa (${allOf(places)}): ${number(people)} người, tính cả hai. ` +
    `Cùng một lúc nhiều nhất ${number(most)} người, chi trả theo từng tháng; lượt tập huấn tính theo ${number(people)} người. ` +
    'Nếu không muốn thế, hãy tách giai đoạn tại tháng chuyển tiếp.',
  'shares-unfilled': ({ phase, places, total, least }) =>
    `Giai đoạn ${quoted(phase)} chia ${number(total)} CTV theo tỷ lệ, nhưng chỉ hỗ trợ một phần thời gian cho ${allOf(places)}: ` +
    `có tháng chỉ ${number(least)} CTV được chi trả. Nếu muốn đủ ${number(total)} CTV ở mọi tháng, hãy tách giai đoạn tại tháng đó.`,
  'band-edge-unused': ({ edge, nearest, place }) =>
    `Mốc ${number(edge)} của khung không trùng số cơ sở của địa phương nào; gần nhất là ${quoted(place)} với ` +
    `${number(nearest)}. Hãy kiểm tra xem khung có lập theo số liệu của năm khác không.`,
  'communes-too-few': ({ place, phase, wanted, found }) =>
    `${quoted(place)}, giai đoạn ${quoted(phase)}: cần ${number(wanted)} xã, chỉ chọn được ${number(found)}. ` +
    'Hãy bổ sung xã có cơ sở, hoặc đánh dấu xã được đề cử.',
  'communes-tied': ({ place, phase, communes, open }) =>
    `${quoted(place)}, giai đoạn ${quoted(phase)}: ${allOf(communes)} có số liệu bằng nhau, còn ${number(open)} chỗ. ` +
    'Hãy đánh dấu “Đề cử” cho xã được chọn.',
  'communes-unranked': ({ place: where, communes, by }) =>
    `${quoted(where)}: ${allOf(communes)} chưa được xếp hạng vì thiếu số liệu để tính ${MEASURES[by]}. ` +
    'Hãy nhập đủ số cơ sở của các năm, hoặc đánh dấu “Đề cử”.',
  'list-empty': ({ option, phase }) =>
    `Danh sách địa phương của ${phaseOf(phase, option)} đang trống. ` +
    'Hãy nhập các địa phương tham gia vào bảng danh sách, hoặc chọn phạm vi “tất cả”.',
  // Money
  'amount-missing': ({ item }) =>
    `Khoản ${quoted(item)} chưa có thành tiền và chưa đủ số liệu để tính, nên chưa được cộng vào kinh phí. ` +
    'Hãy nhập số lượng và đơn giá, hoặc nhập thành tiền.',
  'amount-differs': ({ item, typed, computed }) =>
    `Khoản ${quoted(item)} ghi thành tiền ${money(typed)}, nhưng tính ra ${money(computed)}. ` +
    'Tạm tính theo thành tiền đã ghi. Hãy sửa thành tiền, hoặc sửa số lượng, số ngày, đơn giá cho khớp.',
  'price-above-norm': ({ item, price, norm }) =>
    `Khoản ${quoted(item)} có đơn giá ${money(price)}, cao hơn định mức ${money(norm)}. Tạm tính theo đơn giá đã ghi. ` +
    'Hãy kiểm tra đơn giá và định mức.',
  'line-counted-twice': ({ item, amount, parts }) =>
    `Khoản ${quoted(item)} có thành tiền ${money(amount)}, bằng đúng tổng ${number(parts.length)} dòng bên cạnh ` +
    `(${parts.map(quoted).join(', ')}), nên có thể bị tính hai lần. Nếu đây là dòng cộng của các dòng đó, hãy xóa dòng này.`,
  // Reconciliation
  'total-differs': ({ column, printed, computed }) =>
    `Dòng cộng của cột ${quoted(column)} ghi ${figure(printed)}, nhưng các dòng cộng lại là ${figure(computed)}. ` +
    'Kết quả tính theo các dòng. Hãy kiểm tra các dòng hoặc sửa dòng cộng.',
  'stated-differs': ({ indicator, stated, computed, difference, where }) =>
    `Chỉ tiêu ${quoted(indicator)}: đề án nêu ${figure(stated)}${where.trim() === '' ? '' : ` (${shown(where)})`}, ` +
    `tính được ${figure(computed)}, chênh lệch ${figure(difference)}. Hãy kiểm tra số liệu nêu và số liệu đầu vào.`,
  'growth-differs': ({ indicator, stated, computed, from, to }) =>
    `Chỉ tiêu ${quoted(indicator)}: đề án nêu tăng ${figure(stated)} %/năm, tính theo số liệu ${from}-${to} là ${figure(computed)} %/năm. ` +
    'Hãy kiểm tra tốc độ tăng và số liệu hai năm.',
  'parts-differ': ({ indicator, stated, parts }) =>
    `Chỉ tiêu ${quoted(indicator)} ghi ${figure(stated)}, cộng các phần là ${figure(parts)}. Hãy kiểm tra tổng số và các phần.`,
  'stated-unchecked': ({ indicator, accepted: known }) =>
    `Chỉ tiêu ${quoted(indicator)} chưa đối chiếu được.${ifAny(known, (list) => `Các chỉ tiêu đối chiếu được: ${list}.`)} ` +
    'Hãy sửa lại tên chỉ tiêu, hoặc xóa dòng này.',
  ...writingVi,
};
