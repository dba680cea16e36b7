/** The Vietnamese words of the worksheet functions. */
import type { FunctionGuide } from './functionGuideShape';

export const functionGuideVi: FunctionGuide = {
  functions: {
    FEE: {
      about:
        'Thù lao = hệ số x mức lương cơ sở x mức hoàn thành, làm tròn đến đồng cho một người một tháng, rồi nhân số người và số tháng.',
      gives: 'Số tiền, đồng.',
    },
    'FEE.DATED': {
      about:
        'Thù lao của một khoảng thời gian, mỗi tháng theo mức lương cơ sở đang áp dụng ngày đầu tháng. Tháng đầu và tháng cuối tính cả tháng.',
      gives: 'Số tiền, đồng.',
      note: 'Mức bắt đầu giữa tháng được tính từ tháng sau.',
    },
    'FEE.LINES': {
      about: 'Thù lao của một khoảng thời gian, trải ra mỗi mức lương cơ sở một dòng và một dòng cộng.',
      gives: 'Các cột: từ ngày, đến ngày, số tháng, mức lương cơ sở, người-tháng, thành tiền. Dòng cuối là tổng cộng.',
      note: 'Hai cột đầu là ngày: hãy định dạng ngày cho các ô này.',
    },
    BASESALARY: {
      about: 'Mức lương cơ sở đang áp dụng vào một ngày.',
      gives: 'Số tiền một tháng, đồng.',
    },
    PERSONMONTHS: {
      about: 'Số người-tháng được trả từ ngày đến ngày, dừng theo ngày cuối được hỗ trợ nếu có.',
      gives: 'Số người nhân số tháng được trả.',
    },
    COLLABORATORS: {
      about: 'Số cộng tác viên cấp xã theo số cơ sở công nghiệp nông thôn và bảng tiêu chí.',
      gives: 'Số người.',
    },
    APPORTION: {
      about: 'Chia một tổng số cho nhiều nơi theo tỷ lệ, ra số nguyên, cộng lại đúng tổng số.',
      gives: 'Các số nguyên, trải ra đúng hình của vùng số liệu để chia.',
      note: 'Khi các nơi bằng nhau mà không đủ suất, hàm báo #N/A để người dùng quyết định, không chọn theo thứ tự dòng.',
    },
    SCHEDULE: {
      about: 'Người-tháng và thù lao của từng năm trong một khoảng thời gian, theo mức lương cơ sở từng tháng.',
      gives: 'Các cột: năm, người-tháng, thành tiền; mỗi năm một dòng, không có dòng cộng.',
    },
    'RANK.COMMUNES': {
      about: 'Các xã được chọn: xã được đề cử trước, rồi đến xã có số liệu cao nhất.',
      gives: 'Tên các xã theo thứ tự, mỗi xã một dòng; ít hơn số cần chọn nếu không đủ xã.',
      note: 'Ô trống có thể được Excel đưa vào như số 0: hãy bỏ xã chưa có số liệu ra khỏi vùng.',
    },
    WORDS: {
      about: 'Số tiền bằng chữ.',
      gives: 'Một dòng chữ, viết hoa chữ đầu, có “đồng” ở cuối.',
    },
    TAX: {
      about: 'Thuế thu nhập cá nhân khấu trừ tại nguồn của một lần chi trả, theo quy định của ngày chi trả.',
      gives:
        'Số thuế, đồng: 10 % từ 2.000.000 đồng một lần (từ 01/07/2026: từ 5.000.000 đồng); 0 nếu dưới mức này hoặc có bản cam kết.',
      note: 'Tính theo từng lần chi trả, không theo tháng.',
    },
  },
  parameters: {
    baseSalary: 'Mức lương cơ sở một tháng, đồng.',
    coefficient: 'Hệ số so với mức lương cơ sở, từ 0 đến 100.',
    months: 'Số tháng, số nguyên.',
    people: 'Số người, số nguyên.',
    completion: 'Mức hoàn thành, từ 0 % đến 100 %. Bỏ trống: 100 %.',
    from: 'Ngày đầu; cả tháng của ngày này được tính.',
    to: 'Ngày cuối; cả tháng của ngày này được tính.',
    timeline:
      'Vùng mức lương: từ ngày, mức; hoặc từ ngày, đến ngày, mức (như bảng KC_LuongCoSo). Bỏ trống: các nghị định đã ban hành.',
    date: 'Ngày cần xem.',
    eligibleUntil: 'Ngày cuối được hỗ trợ. Bỏ trống: không có.',
    rule: '“năm hợp đồng” (trả đến hết năm, mặc định) hoặc “tháng” (trả đến hết tháng của ngày cuối được hỗ trợ).',
    facilities: 'Số cơ sở công nghiệp nông thôn.',
    bands: 'Vùng tiêu chí, mỗi dòng một khung: từ, đến (trống: trở lên), số cộng tác viên.',
    policy: 'Khi ngoài mọi khung: “khung gần nhất” (mặc định), “khung thấp hơn” hoặc “từ chối”.',
    total: 'Tổng số cần chia, số nguyên.',
    weights: 'Số liệu để chia theo tỷ lệ, số nguyên; ô trống không được chia.',
    method: '“số dư lớn nhất” (mặc định) hoặc “Webster”.',
    minimum: 'Số ít nhất cho mỗi nơi. Bỏ trống: 0.',
    maximum: 'Số nhiều nhất cho mỗi nơi. Bỏ trống: không giới hạn.',
    places: 'Tên các xã.',
    values: 'Số liệu xếp hạng của từng xã, số lớn đứng trước.',
    quota: 'Số xã cần chọn.',
    nominated: 'Đánh dấu x cho xã được đề cử. Bỏ trống: không có.',
    amount: 'Số tiền, đồng.',
    style: '“ngàn, lẻ, bốn” (mặc định, southern) hoặc “nghìn, linh, tư” (northern).',
    language: '“tiếng Việt” (vi, mặc định) hoặc “tiếng Anh” (en).',
    payment: 'Số tiền của một lần chi trả, đồng.',
    paymentDate: 'Ngày chi trả.',
    commitment: 'Đánh dấu x nếu có bản cam kết. Bỏ trống: không có.',
  },
  page: {
    title: 'Các hàm KC trong ô tính',
    opening: [
      'Gõ =KC. trong một ô bất kỳ để chọn hàm. Các hàm dùng đúng quy tắc của phần lập phương án và cho kết quả đúng đến đồng.',
      'Mỗi đối số có thể là một ô hoặc một vùng; đưa vào một vùng thì kết quả trải ra cùng hình.',
    ],
    arguments: 'Đối số',
    optional: 'có thể bỏ trống',
    gives: 'Kết quả',
    examples: 'Ví dụ',
    formula: 'Công thức',
    result: 'Kết quả',
    notes: 'Cần biết',
    good: [
      'Ô trống cho kết quả trống, số 0 cho 0. Một số phiên bản Excel đưa ô trống vào như số 0; khi đó kết quả là 0.',
      'Kết quả trống là chữ rỗng: cộng bằng SUM(D2:D20) hoặc SUM(D2;D5), không cộng bằng D2+D5.',
      'Ngày là ngày của Excel (hệ 1900). Hàm không biết sổ làm việc có dùng hệ 1904 hay không: nếu có, hãy cộng thêm 1462 vào ngày.',
      'Không nhập ngày dạng chữ như "2024-07-01"; hãy dùng ô ngày hoặc DATE(2024;7;1).',
      'Số gõ dạng chữ như "1.490.000" hoặc "0,85" được hiểu khi chỉ có một cách đọc; "1.490" thì không.',
      'Khi có lỗi, chọn ô rồi bấm vào dấu cảnh báo bên cạnh để đọc lý do và cách sửa.',
      'Nếu mở lại tệp mà ô hiện #NAME?, hãy mở ngăn KC Planner một lần.',
      'Nên đưa cả cột vào một công thức thay vì sao chép công thức cho từng dòng: Excel tính nhanh hơn nhiều.',
    ],
  },
};
