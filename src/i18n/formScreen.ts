/** What the pane says of forms for the places: sending them out, taking them in, and what they say beside the table. */
import type { Language } from '../kernel';
import { formatNumber } from './numbers';

const count = (value: number): string => formatNumber(value, 'vi');

const vi = {
  title: 'Phiếu gửi các địa phương',
  hint: 'Hỏi từng địa phương về các xã: số cơ sở theo năm, xã được đề cử. Mỗi địa phương một trang tính, in vừa khổ A4.',
  noPlan: 'Cần có bảng Địa phương đọc được thì mới tạo và gom phiếu. Hãy sửa các lỗi ở màn hình “Kiểm tra” trước.',
  make: (places: number) => `Tạo phiếu cho ${count(places)} địa phương`,
  howToSend:
    'Gửi đi: bấm phải vào tên trang tính của phiếu, chọn Move or Copy, chọn (new book), lưu tệp .xlsx rồi gửi. ' +
    'Phiếu trả lời có thể đưa vào bằng nút dưới đây, hoặc chép trang tính về sổ này.',
  choose: 'Chọn tệp phiếu trả lời…',
  look: 'Xem phiếu trong sổ này',
  lookAgain: 'Xem lại phiếu',
  answers: 'Phiếu trả lời',
  answered: (answered: number, all: number) => `${count(answered)} / ${count(all)} địa phương đã trả lời.`,
  rows: (rows: number) => `${count(rows)} xã`,
  waiting: (places: number) => `Chưa trả lời: ${count(places)} địa phương`,
  changes: (cells: number) => `${count(cells)} ô trong bảng đang ghi khác phiếu. Hãy chọn:`,
  keep: 'Giữ số đang có trong bảng',
  take: 'Lấy theo phiếu',
  change: (place: string, commune: string, year: number | undefined) =>
    `${commune}, ${place}, ${year === undefined ? 'đề cử' : `số cơ sở năm ${year}`}`,
  values: (was: string, becomes: string) => `bảng ghi ${was}, phiếu ghi ${becomes}`,
  blank: 'trống',
  same: (rows: number) => `${count(rows)} xã trùng với bảng đang có, giữ nguyên.`,
  nothing: 'Không có gì mới để đưa vào bảng.',
  collect: (rows: number, cells: number) => {
    const parts = [...(rows === 0 ? [] : [`${count(rows)} xã`]), ...(cells === 0 ? [] : [`${count(cells)} ô sửa`])];
    return `Đưa ${parts.length === 0 ? 'phiếu' : parts.join(' và ')} vào bảng Cơ sở`;
  },
};

export type FormScreenTexts = Readonly<typeof vi>;

const counted = (value: number, one: string, many: string): string =>
  `${formatNumber(value, 'en')} ${value === 1 ? one : many}`;

const en: FormScreenTexts = {
  title: 'Forms for the places',
  hint: 'They ask each place for its communes: facilities by year, and those it nominates. One sheet a place, on one A4 page.',
  noPlan: 'Forms need a table of places that can be read. Please correct the errors under “Checks” first.',
  make: (places) => `Make forms for ${counted(places, 'place', 'places')}`,
  howToSend:
    'To send: right-click the tab of a form, choose Move or Copy, then (new book), save an .xlsx file and send it. ' +
    'Answers come in by the button below, or by copying their sheets to this workbook.',
  choose: 'Choose returned forms…',
  look: 'Look at the forms in this workbook',
  lookAgain: 'Look again',
  answers: 'Answers',
  answered: (answered, all) =>
    `${formatNumber(answered, 'en')} of ${counted(all, 'place has', 'places have')} answered.`,
  rows: (rows) => counted(rows, 'commune', 'communes'),
  waiting: (places) => `No answer yet: ${counted(places, 'place', 'places')}`,
  changes: (cells) => `${counted(cells, 'cell', 'cells')} of the table differ from the forms. Please choose:`,
  keep: 'Keep what the table says',
  take: 'Take what the forms say',
  change: (place, commune, year) => `${commune}, ${place}, ${year === undefined ? 'nominated' : `facilities ${year}`}`,
  values: (was, becomes) => `table ${was}, form ${becomes}`,
  blank: 'blank',
  same: (rows) => `${counted(rows, 'commune agrees', 'communes agree')} with the table and stay as they are.`,
  nothing: 'There is nothing new for the table.',
  collect: (rows, cells) => {
    const parts = [
      ...(rows === 0 ? [] : [counted(rows, 'commune', 'communes')]),
      ...(cells === 0 ? [] : [counted(cells, 'change', 'changes')]),
    ];
    return `Bring ${parts.length === 0 ? 'the forms' : parts.join(' and ')} into the table`;
  },
};

export const formScreen: Readonly<Record<Language, FormScreenTexts>> = { vi, en };
