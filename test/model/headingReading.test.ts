/** What one heading means, letter by letter: units and marks behind it, years in it, and what a person said of it. */
import type { CellValue } from '../../src/kernel';
import { tables, type TableSchema } from '../../src/model';
import { headingKey, headingReader, headingSpotter, type MappedHeading } from '../../src/model/headings';

const meaning = (
  heading: CellValue,
  { schema = tables.places, mapping = [] }: { schema?: TableSchema; mapping?: readonly MappedHeading[] } = {},
) => headingReader(schema, mapping)(heading);

const leaders = { columnId: 'leaders' };
const facilities = (year: number) => ({ columnId: 'facilities', year });
const bare = (year: number) => ({ ...facilities(year), isBareYear: true as const });

test.each<[CellValue, ReturnType<typeof meaning>]>([
  ['Số tổ trưởng', leaders],
  ['SO TO TRUONG', leaders],
  ['Số tổ trưởng:', leaders],
  ['Số tổ trưởng *', leaders],
  ['Số tổ trưởng (người)', leaders],
  ['Số tổ trưởng (người) (1)', leaders],
  ['Số tổ trưởng (người) :', leaders],
  ['Số tổ trưởng (12)', leaders],
  ['Số tổ trưởng (123)', undefined],
  ['Số tổ trưởng (triệu đồng)', undefined],
  ['Số tổ trưởng) nữ', undefined],
  ['(người)', undefined],
  [':', undefined],
  ['', undefined],
  [true, undefined],
  ['STT', undefined],
  ['Số cơ sở CNNT 2019', facilities(2019)],
  ['Số cơ sở CNNT năm 2019', facilities(2019)],
  ['Số cơ sở CNNT (năm 2019)', facilities(2019)],
  ['Số cơ sở CNNT [2019]', facilities(2019)],
  ['2019 Số cơ sở CNNT', facilities(2019)],
  ['Số cơ sở CNNT 2019 (cơ sở)', facilities(2019)],
  ['Facilities in 2019', facilities(2019)],
  ['Số cơ sở CNNT 12019', undefined],
  ['Số cơ sở CNNT 20191', undefined],
  ['Số cơ sở CNNT 1819', undefined],
  ['Số cơ sở CNNT', undefined],
  ['Điện thoại 2019', undefined],
  ['Số cơ sở CNNT năm 2019 nam', undefined],
  ['2019', bare(2019)],
  [2019, bare(2019)],
  ['Năm 2019', bare(2019)],
  ['(2019)', bare(2019)],
  ['Year 2019', bare(2019)],
])('%j in the table of places', (heading, expected) => {
  expect(meaning(heading)).toEqual(expected);
});

test('a year means nothing in a table without counts by year', () => {
  expect(meaning('2019', { schema: tables.roles })).toBeUndefined();
});

test('a text is a heading up to 300 signs, and its spelling is what is compared', () => {
  expect(headingKey('x'.repeat(300))).toBe('x'.repeat(300));
  expect(headingKey('x'.repeat(301))).toBe('');
  expect(headingKey(false)).toBe('');
  expect(headingKey(' Số  CƠ sở ')).toBe('số cơ sở');
});

describe('what a person said of a heading', () => {
  const of = (heading: string, table: TableSchema, to: MappedHeading['meaning']): MappedHeading => ({
    ...{ table: table.name, heading, meaning: to },
  });

  test('goes before its own meaning, for headings of that table only', () => {
    const mapping = [of('Trưởng nhóm', tables.places, leaders), of('Loại', tables.roles, leaders)];
    expect(meaning('trưởng NHÓM', { mapping })).toEqual(leaders);
    expect(meaning('Loại', { mapping })).toEqual(meaning('Loại'));
    expect(meaning('Loại')).toBeDefined();
  });

  test('may be that it is to be passed over', () => {
    const mapping = [of('Số tổ trưởng', tables.places, undefined)];
    expect(meaning('Số tổ trưởng', { mapping })).toBeUndefined();
  });

  test('says nothing of blank headings', () => {
    expect(meaning('', { mapping: [of('', tables.places, leaders)] })).toBeUndefined();
  });
});

test('a quick look lets pass what may be a heading of some table, and nothing else', () => {
  const spot = headingSpotter([{ table: 'KC_DiaPhuong', heading: 'Trưởng nhóm', meaning: undefined }]);
  for (const heading of ['Số tổ trưởng', 'SO TO TRUONG', 'Số tổ trưởng (người)', 'Trưởng nhóm', 'Năm 2019', 'Tên 2019'])
    expect([heading, spot(headingKey(heading))]).toEqual([heading, true]);
  const longest = 'Số cơ sở công nghiệp nông thôn tính đến hết ngày 31/12/2019 (cơ sở)';
  expect([spot(headingKey(longest)), headingReader(tables.places)(longest)]).toEqual([
    true,
    { columnId: 'facilities', year: 2019 },
  ]);
  for (const heading of ['Biên Hòa', 'Trưởng', `${'x'.repeat(80)} 2019`, ''])
    expect([heading, spot(headingKey(heading))]).toEqual([heading, false]);
});
