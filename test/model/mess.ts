/** What officers do to a sheet of figures, as small edits of a sheet laid out by hand: each keeps its meaning, or breaks it on purpose. */
import type { CellValue } from '../../src/kernel';
import type { Column } from '../../src/model';
import { namesOf } from '../../src/model/headings';
import { bareKey, spellingKey } from '../../src/model/spelling';
import type { Dice, Laid, Line } from './laidSheets';

export type Mess = (laid: Laid, chance: Dice) => Laid;

const headings =
  (change: (heading: string, column: number) => CellValue): Mess =>
  (laid) => ({ ...laid, head: laid.head.map((line) => line.map((value, at) => change(String(value), at))) });

const texts =
  (change: (text: string) => string): Mess =>
  (laid) => ({
    ...laid,
    body: laid.body.map((line) =>
      line.map((value) => (typeof value === 'string' && value !== '' ? change(value) : value)),
    ),
  });

/** Changes one filled cell for which the test holds. */
const oneCell =
  (test: (value: CellValue) => boolean, change: (value: CellValue, chance: Dice) => CellValue): Mess =>
  (laid, chance) => {
    const spots = laid.body.flatMap((line, row) =>
      line.flatMap((value, column) => (test(value) ? [{ row, column }] : [])),
    );
    if (spots.length === 0) return laid;
    const { row, column } = chance.pick(spots);
    const line = laid.body[row] ?? [];
    return { ...laid, body: laid.body.with(row, line.with(column, change(line[column] ?? '', chance))) };
  };

const columnOf = ({ schema }: Laid, heading: CellValue): Column | undefined => {
  const key = spellingKey(heading).replace(/\s*\d{4}$/u, '');
  return Object.entries(schema.columns).find(([id]) =>
    namesOf(schema, id).some((name) => spellingKey(name) === key),
  )?.[1];
};

const inEnglish: Mess = (laid, chance) =>
  headings((heading) => {
    const column = columnOf(laid, heading);
    return column === undefined ? heading : `${column.heading.en}${/\s*\d{4}$/u.exec(heading)?.[0] ?? ''}`;
  })(laid, chance);

const bySynonym: Mess = (laid, chance) =>
  headings((heading) => {
    const column = columnOf(laid, heading);
    const id = Object.keys(laid.schema.columns).find((each) => laid.schema.columns[each] === column);
    return id === undefined
      ? heading
      : `${chance.pick(namesOf(laid.schema, id))}${/\s*\d{4}$/u.exec(heading)?.[0] ?? ''}`;
  })(laid, chance);

const isNumber = (value: CellValue): boolean => typeof value === 'number';
const isLarge = (value: CellValue): boolean => typeof value === 'number' && value >= 1_000_000;
const isMiddling = (value: CellValue): boolean =>
  typeof value === 'number' &&
  Number.isInteger(value) &&
  value >= 1000 &&
  value < 10_000 &&
  (value < 1990 || value > 2100);
const grouped = (value: CellValue, mark: string): string => String(value).replace(/\B(?=(\d{3})+$)/gu, mark);

const typo = (text: string, chance: Dice): string => {
  const at = 1 + chance.roll(Math.max(1, text.length - 2));
  return chance.pick([
    `${text.slice(0, at)}${text.slice(at + 1)}`,
    `${text.slice(0, at)}z${text.slice(at + 1)}`,
    `${text.slice(0, at)}${text.charAt(at)}${text.slice(at)}`,
  ]);
};

const oneHeading =
  (change: (heading: string, chance: Dice) => CellValue): Mess =>
  (laid, chance) => {
    const line = laid.head[0] ?? [];
    const at = chance.roll(line.length);
    return { ...laid, head: laid.head.with(0, line.with(at, change(String(line[at] ?? ''), chance))) };
  };

const insertColumn = (
  laid: Laid,
  at: number,
  [heading, value]: readonly [CellValue, (row: number) => CellValue],
): Laid => ({
  ...laid,
  head: laid.head.map((line, row) => line.toSpliced(at, 0, row === 0 ? heading : '')),
  body: laid.body.map((line, row) => line.toSpliced(at, 0, value(row))),
});

const permuted: Mess = (laid, chance) => {
  const width = laid.head[0]?.length ?? 0;
  const [a, b] = [chance.roll(width), chance.roll(width)];
  const swap = (line: Line): Line => {
    const even = Array.from({ length: width }, (_, column) => line[column] ?? '');
    return even.with(a, even[b] ?? '').with(b, even[a] ?? '');
  };
  return { ...laid, head: laid.head.map(swap), body: laid.body.map(swap) };
};

/** "Số cơ sở CNNT" over 2014 and 2019: the family above, the years below, the other headings merged over both rows. */
const twoRows: Mess = (laid) => {
  if (laid.head.length > 1) return laid;
  const parts = (laid.head[0] ?? []).map((heading) => /^(.*\D)\s*(\d{4})$/u.exec(String(heading)));
  if (!parts.some((part) => part !== null)) return laid;
  const top = (laid.head[0] ?? []).map((heading, column): CellValue => {
    const family = parts[column]?.[1]?.trim();
    if (family === undefined) return heading;
    return parts[column - 1]?.[1]?.trim() === family ? '' : family;
  });
  return { ...laid, head: [top, parts.map((part) => (part === null ? '' : Number(part[2])))] };
};

const CAPTIONS: readonly Line[] = [
  ['ỦY BAN NHÂN DÂN TỈNH ĐỒNG NAI', '', '', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
  ['SỞ CÔNG THƯƠNG', '', '', 'Độc lập - Tự do - Hạnh phúc'],
  [],
  ['(Kèm theo Kế hoạch số     /KH-UBND ngày     tháng     năm 2020)'],
];
const NOTES: readonly (readonly Line[])[] = [
  [[], ['Ghi chú: số liệu do Phòng Kinh tế các huyện cung cấp.']],
  [['(*) Số liệu ước tính.']],
  [[], ['Nguồn: Cục Thống kê tỉnh.'], ['Lưu ý: chưa kể hộ kinh doanh.']],
  [[], ['', 'Biên Hòa, ngày 15 tháng 3 năm 2020'], ['Người lập biểu', 'GIÁM ĐỐC'], [], ['Nguyễn Văn A', 'Trần Thị B']],
];

const isGroup = (heading: CellValue): boolean => ['Phương án', 'Giai đoạn'].includes(String(heading));

/** The option, and the phase of a list, only in the first of the rows that they head. */
const merged: Mess = (laid) => ({
  ...laid,
  body: laid.body.map((line, row) =>
    line.map((value, column) => {
      const same = laid.body[row - 1]?.[column] === value;
      return same && column === 0 && isGroup(laid.head[0]?.[column] ?? '') ? '' : value;
    }),
  ),
});

const RENAMED: Readonly<Record<string, readonly string[]>> = {
  'TP. Biên Hòa': ['Biên Hòa', 'Thành phố Biên Hoà', 'BH', 'TP Biên Hòa', 'Bien Hoa', 'TP.BIÊN HÒA'],
  'Huyện Trảng Bom': ['Trảng Bom', 'H. Trảng Bom', 'TB', 'H.Trảng Bom', 'TRẢNG BOM'],
  'Huyện Xuân Lộc': ['Xuân Lộc', 'X.Lộc', 'XL', 'H Xuân Lộc'],
  'Huyện Nhơn Trạch': ['Nhơn Trạch', 'huyện nhơn trạch', 'NT'],
};
const isPlaces = ({ schema }: Laid): boolean => schema.name === 'KC_DiaPhuong';
const rename: Mess = (laid, chance) =>
  isPlaces(laid) ? laid : texts((text) => chance.pick(RENAMED[text] ?? [text]))(laid, chance);

/** The plan's own habit: the total is the first row. */
const total =
  (label: string, where: 'first' | 'last'): Mess =>
  (laid) => {
    if (
      laid.schema.hasTotals !== true ||
      laid.body.some((line) => line.some((value) => /^tổng|^toàn/iu.test(String(value))))
    )
      return laid;
    const width = laid.head[0]?.length ?? 0;
    const sums = Array.from({ length: width }, (_, column): CellValue => {
      const heading = String(laid.head.at(-1)?.[column] ?? '');
      const numbers = laid.body.map((line) => line[column]).filter((value) => typeof value === 'number');
      return /\d{4}$/u.test(heading) ? numbers.reduce((sum, value) => sum + value, 0) : '';
    });
    const row = sums.with(Math.max(0, (laid.head[0] ?? []).indexOf('Địa phương')), label);
    return { ...laid, body: where === 'first' ? [row, ...laid.body] : [...laid.body, row] };
  };

const dated = (value: CellValue): CellValue =>
  typeof value === 'number' && value > 36_000 && value < 50_000
    ? new Date((value - 25_569) * 86_400_000).toISOString().slice(0, 10).split('-').reverse().join('/')
    : value;
const isSerial = (value: CellValue): boolean => dated(value) !== value;

/** Of columns that may not be blank; in the first rows an option or a phase has nothing above to be taken from. */
const neededBlank: Mess = (laid, chance) => {
  const line = laid.head[0] ?? [];
  const needed = line.flatMap((heading, column) => (columnOf(laid, heading)?.required ? [column] : []));
  const row = chance.roll(laid.body.length);
  const column = chance.pick(needed);
  const cells = laid.body[row];
  return cells === undefined || cells[column] === undefined
    ? laid
    : { ...laid, body: laid.body.with(row, cells.with(column, '')) };
};

/** Every shape of mess, by what an officer would call it. */
export const MESSES: Readonly<Record<string, Mess>> = {
  'plain cells': (laid) => laid,
  'headings in NFD': headings((heading) => heading.normalize('NFD')),
  'old tone marks': texts((text) => text.replaceAll('òa', 'oà').replaceAll('óa', 'oá')),
  'no-break and invisible characters': headings((heading) => `\u200b${heading.replaceAll(' ', '\u00a0')}\ufeff`),
  'headings in capitals': headings((heading) => heading.toUpperCase()),
  'headings on several lines': headings((heading) => heading.replaceAll(' ', '\r\n')),
  'headings without marks': headings((heading) => bareKey(spellingKey(heading))),
  'headings with units and footnotes': headings((heading) => `${heading} (*)`),
  'English headings': inEnglish,
  'other names of columns': bySynonym,
  'a heading misspelt': oneHeading((heading, chance) => typo(heading, chance)),
  'a heading missing': oneHeading(() => ''),
  'a heading of another table': oneHeading((_heading, chance) =>
    chance.pick(['Địa phương', 'Số tiền', 'Năm', 'Hệ số', 'Tên']),
  ),
  'a hostile heading': oneHeading((_heading, chance) =>
    chance.pick(['__proto__', 'constructor', 'hasOwnProperty', 'x'.repeat(32_767), '\u0000\u0007', '\u202eđịa phương']),
  ),
  'a column twice': (laid, chance) => {
    const at = chance.roll(laid.head[0]?.length ?? 1);
    return insertColumn(laid, laid.head[0]?.length ?? 0, [
      laid.head[0]?.[at] ?? '',
      (row) => laid.body[row]?.[at] ?? '',
    ]);
  },
  'columns in another order': permuted,
  'a column of numbers in front': (laid) => insertColumn(laid, 0, ['STT', (row) => row + 1]),
  'a column of remarks': (laid, chance) =>
    insertColumn(laid, chance.roll((laid.head[0]?.length ?? 0) + 1), ['Người theo dõi', () => 'Chị Lan']),
  'a blank column between': (laid, chance) =>
    insertColumn(laid, chance.roll(laid.head[0]?.length ?? 1), ['', () => '']),
  'two heading rows': twoRows,
  'a numbering row': (laid) => ({
    ...laid,
    body: [(laid.head[0] ?? []).map((_, column) => `(${column + 1})`), ...laid.body],
  }),
  'a title block': (laid) => ({ ...laid, above: [...CAPTIONS, ...laid.above] }),
  'no title': (laid) => ({ ...laid, above: [] }),
  'far from the corner': (laid, chance) => ({
    ...laid,
    left: laid.left + 1 + chance.roll(6),
    above: [...Array.from({ length: chance.roll(12) }, () => []), ...laid.above],
  }),
  'a total first': total('Toàn tỉnh', 'first'),
  'a total last': total('TỔNG CỘNG:', 'last'),
  'blank rows between': (laid, chance) => ({
    ...laid,
    body: laid.body.toSpliced(chance.roll(laid.body.length + 1), 0, [], []),
  }),
  'headings repeated': (laid, chance) => ({
    ...laid,
    body: laid.body.toSpliced(1 + chance.roll(laid.body.length), 0, ...laid.head),
  }),
  'notes below': (laid, chance) => ({ ...laid, below: chance.pick(NOTES) }),
  'merged cells': merged,
  'places by other names': rename,
  'a place misspelt': oneCell(
    (value) => /^(?:TP\.|Huyện) /u.test(String(value)),
    (value, chance) => typo(String(value), chance),
  ),
  'spaces around texts': texts((text) => `  ${text}\u00a0`),
  'large numbers as text': oneCell(isLarge, (value, chance) => grouped(value, chance.pick(['.', ',', ' ', '\u00a0']))),
  'numbers with a unit': oneCell(isLarge, (value) => `${grouped(value, '.')} đồng`),
  'a number that can be read twice': oneCell(isMiddling, (value, chance) => grouped(value, chance.pick(['.', ',']))),
  'a number with a letter in it': oneCell(isNumber, (value) => `${String(value)}O`),
  'a needed cell blanked': neededBlank,
  'an error in a cell': oneCell(isNumber, (_value, chance) => chance.pick(['#N/A', '#REF!', '#VALUE!', '#NAME?'])),
  'a tick for a number': oneCell(isNumber, (_value, chance) => chance.roll(2) === 1),
  'days as text': (laid) => ({ ...laid, body: laid.body.map((line) => line.map(dated)) }),
  'days counted from 1904': (laid) => ({
    ...laid,
    body: laid.body.map((line) => line.map((value) => (isSerial(value) ? Number(value) - 1462 : value))),
  }),
  'another sheet name': (laid, chance) => ({
    ...laid,
    sheet: chance.pick(['Sheet1', 'データ', 'Biểu 3', 'SHEET', 'Copy']),
  }),
  'a sheet name in capitals': (laid) => ({ ...laid, sheet: laid.sheet.toUpperCase() }),
  'neither title nor sheet name': (laid) => ({ ...laid, above: [], sheet: 'Sheet9' }),
  'a table of another name': (laid, chance) => ({
    ...laid,
    above: [],
    left: 0,
    table: chance.pick(['Table1', 'Bảng2', 'KC_Cu']),
  }),
  'our own table': (laid) => ({ ...laid, table: laid.schema.name }),
  'amounts in thousands': (laid) => ({ ...laid, above: [...laid.above, ['', '', 'ĐVT: nghìn đồng']] }),
};
