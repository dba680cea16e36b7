/** Words of the form that goes out to a place; some of them are looked for when it comes back. */
import type { Language } from '../kernel';

export interface FormTexts {
  /** By this line alone a form is known again, whatever its sheet is called. */
  readonly mark: string;
  readonly tab: (place: string) => string;
  readonly title: string;
  /** Stands before the name of the place. */
  readonly place: string;
  readonly number: string;
  readonly total: string;
  /** Figures that are known already, for comparison. */
  readonly known: string;
  readonly howToFill: (sendTo: string | undefined) => readonly string[];
  readonly signs: readonly (readonly [who: string, how: string])[];
  readonly onlyCounts: string;
  readonly onlyTick: string;
}

export const formTexts: Readonly<Record<Language, FormTexts>> = {
  vi: {
    mark: 'Mẫu số KC-01',
    tab: (place) => `Phiếu ${place}`,
    title: 'Phiếu cung cấp số liệu cơ sở công nghiệp nông thôn',
    place: 'Địa phương:',
    number: 'TT',
    total: 'Cộng',
    known: 'Toàn địa phương (đã có)',
    howToFill: (sendTo) => [
      'Mỗi dòng một xã, phường, thị trấn. Ghi số cơ sở công nghiệp nông thôn có đến hết năm nêu ở đầu cột: không có cơ sở ' +
        'nào thì ghi 0, chưa có số liệu thì để trống.',
      'Cột “Đề cử”: đánh dấu x ở những xã đề nghị bố trí cộng tác viên khuyến công.',
      'Chỉ điền ô nền vàng; thiếu dòng thì chèn thêm vào giữa bảng. Giữ nguyên dòng “Mẫu số KC-01”, tên địa phương, ' +
        `tiêu đề cột và dòng “Cộng”. Điền xong, lưu tệp Excel (.xlsx) rồi gửi lại ${sendTo ?? 'nơi đã gửi phiếu'}.`,
    ],
    signs: [
      ['Người lập phiếu', '(ký, ghi rõ họ tên, số điện thoại)'],
      ['Lãnh đạo đơn vị', '(ký, ghi rõ họ tên, đóng dấu)'],
    ],
    onlyCounts: 'Hãy ghi số nguyên không âm, ví dụ 12. Chưa có số liệu thì để trống.',
    onlyTick: 'Hãy đánh dấu x, hoặc để trống.',
  },
  en: {
    mark: 'Form no. KC-01',
    tab: (place) => `Form ${place}`,
    title: 'Form for figures of rural industrial facilities',
    place: 'Place:',
    number: 'No.',
    total: 'Total',
    known: 'Whole place so far',
    howToFill: (sendTo) => [
      'One row a commune, ward or township. Enter the rural industrial facilities at the end of the year in the heading: 0 ' +
        'where there are none, nothing where it is not known.',
      'Column “Nominated”: an x for each commune proposed to have a collaborator.',
      'Fill in the yellow cells only; if rows are lacking, insert some in the middle. Keep the line “Form no. KC-01”, the ' +
        `name of the place, the headings and the row “Total”. Then save an Excel file (.xlsx) and return it to ${sendTo ?? 'the sender'}.`,
    ],
    signs: [
      ['Filled in by', '(signature, name, telephone)'],
      ['Head of the office', '(signature, name, seal)'],
    ],
    onlyCounts: 'Please enter a whole number, zero or more, for example 12. Leave it blank if it is not known.',
    onlyTick: 'Please enter an x, or leave it blank.',
  },
};
