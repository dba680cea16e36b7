/** Registers of facilities for tests and benchmarks: as large as asked for, the same for the same seed, never kept as a file. */
import type { CellValue } from '../../src/kernel/cells';
import { GridBuilder } from '../../src/host/document/cellGrid';
import type { Document } from '../../src/host/document/model';
import { addSheet } from '../../src/host/document/sheets';
import { addTable } from '../../src/host/document/tables';
import { withSheet } from '../../src/host/document/find';

export const REGISTER_TABLE = 'KC_CoSo';
export const REGISTER_SHEET = 'Danh sách cơ sở';
export const REGISTER_HEADINGS = ['Mã', 'Tên', 'Địa phương', 'Xã', 'Năm', 'Loại hình'] as const;
/** The heading stands in the first row of the sheet. */
export type RegisterRow = readonly [string, string, string, string, number, string];

/** A place with as many communes as its table says. */
export interface RegisterPlace {
  readonly name: string;
  readonly communes: number;
}

/** The districts of the sample. */
export const SAMPLE_PLACES: readonly RegisterPlace[] = [
  { name: 'TP. Biên Hòa', communes: 30 },
  { name: 'TP. Long Khánh', communes: 15 },
  { name: 'Huyện Trảng Bom', communes: 17 },
  { name: 'Huyện Thống Nhất', communes: 10 },
  { name: 'Huyện Định Quán', communes: 14 },
  { name: 'Huyện Tân Phú', communes: 18 },
  { name: 'Huyện Xuân Lộc', communes: 15 },
  { name: 'Huyện Cẩm Mỹ', communes: 13 },
  { name: 'Huyện Long Thành', communes: 14 },
  { name: 'Huyện Nhơn Trạch', communes: 12 },
  { name: 'Huyện Vĩnh Cửu', communes: 12 },
];

const FIRST = ['Tân', 'Phú', 'Bình', 'Xuân', 'Long', 'Thanh', 'An'];
const SECOND = ['Hòa', 'Lập', 'Thọ', 'Hưng', 'Mỹ', 'Bình', 'Sơn', 'Lộc'];
const TRADES = ['Cơ sở mộc', 'Gốm sứ', 'Lò rèn', 'Xay xát', 'Chế biến nông sản', 'Cơ khí', 'May mặc', 'Đan lát'];
const NAMES = ['Nguyễn Văn', 'Trần Thị', 'Lê Hoàng', 'Phạm Quốc', 'Huỳnh Ngọc', 'Vũ Đức', 'Đặng Thu', 'Bùi Minh'];
const GIVEN = ['Hùng', 'Lan', 'Phúc', 'Quyên', 'Sơn', 'Thủy', 'Út', 'Yến', 'Ánh', 'Đạt'];
const FORMS = ['Doanh nghiệp tư nhân', 'Công ty TNHH', 'Hợp tác xã', 'Hộ kinh doanh'];
const YEARS = [2014, 2019];

/** @returns numbers from 0 to below 1 that look random: mulberry32, public domain */
function randomFrom(seed: number): () => number {
  const state = { value: seed };
  return () => {
    state.value = (state.value + 0x6d2b79f5) | 0;
    const first = Math.imul(state.value ^ (state.value >>> 15), 1 | state.value);
    const second = (first + Math.imul(first ^ (first >>> 7), 61 | first)) ^ first;
    return ((second ^ (second >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const communeName = (index: number): string =>
  `Xã ${FIRST[index % FIRST.length] ?? ''} ${SECOND[Math.floor(index / FIRST.length) % SECOND.length] ?? ''}`;

/** @returns rows with codes and names of their own */
export function* registerRows(
  rows: number,
  { seed = 1, places = SAMPLE_PLACES }: { readonly seed?: number; readonly places?: readonly RegisterPlace[] } = {},
): Generator<RegisterRow> {
  const random = randomFrom(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const one = <T>(list: readonly [T, ...T[]] | readonly T[]): T => list[below(list.length)] as T;
  for (let index = 0; index < rows; index += 1) {
    const place = one(places);
    const name = `${one(TRADES)} ${one(NAMES)} ${one(GIVEN)} ${index + 1}`;
    yield [
      `CS${String(index + 1).padStart(7, '0')}`,
      name,
      place.name,
      communeName(below(place.communes)),
      one(YEARS),
      one(FORMS),
    ];
  }
}

/** @returns the document with a sheet of the rows under their headings, in one table */
export function withRegister(document: Document, rows: Iterable<readonly CellValue[]>): Document {
  const added = addSheet(document, REGISTER_SHEET);
  const builder = new GridBuilder();
  const state = { row: 0 };
  const put = (values: readonly CellValue[]): void => {
    const cells = builder.row(state.row);
    for (const [column, value] of values.entries()) if (value !== '') cells[column] = { value };
    state.row += 1;
  };
  put(REGISTER_HEADINGS);
  for (const row of rows) put(row);
  const filled = withSheet(added.document, added.sheet.id, (sheet) => ({ ...sheet, cells: builder.finished() }));
  const area = { row: 0, column: 0, rows: state.row, columns: REGISTER_HEADINGS.length };
  const { document: tabled, table } = addTable(filled, { sheetId: added.sheet.id, area }, true);
  const tables = tabled.tables.map((each) => (each.id === table.id ? { ...each, name: REGISTER_TABLE } : each));
  return { ...tabled, tables };
}
