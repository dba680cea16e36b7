/** What is proposed for headings that are not understood, and which of them have to be settled first. */
import type { CellValue } from '../../src/kernel';
import { tables, type TableSchema } from '../../src/model';
import { headingsSeen } from '../../src/model/unreadHeadings';
import { gridFrom } from '../plan/gridEdits';

const ROWS: readonly (readonly CellValue[])[] = [
  ['Huyện A', 'Huyện'],
  ['Huyện B', 'Huyện'],
];

interface Case {
  readonly headings: readonly CellValue[];
  readonly rows?: readonly (readonly CellValue[])[];
  readonly schema?: TableSchema;
  readonly mapped?: readonly (readonly [table: string, heading: string])[];
}

/** The table stands in A4. */
function seen({ headings, rows = ROWS, schema = tables.places, mapped = [] }: Case) {
  const mapping = mapped.map(([table, heading]) => ({ table, heading, meaning: undefined }));
  const { seen: found, issues } = headingsSeen(schema, gridFrom(schema.name, headings, rows), mapping);
  return {
    proposals: found.unread.map(({ heading, proposals }) => [heading, ...proposals.map(({ vi }) => vi)]),
    asked: issues.map(({ severity, code, cell, facts }) => [severity, code, cell?.column, facts]),
    absent: found.absent.map(({ vi }) => vi),
  };
}

const proposalsFor = (heading: string, ...others: readonly string[]) =>
  seen({ headings: ['Địa phương', 'Loại', heading, ...others] }).proposals[0]?.slice(1);

describe('proposals', () => {
  test('are the absent columns of a like name, the likeliest first and three at most', () => {
    const found = proposalsFor('Được hỗ trợ đến hết tháng');
    expect(found?.[0]).toBe('Được hỗ trợ đến hết ngày');
    expect(found).toHaveLength(2);
    expect(proposalsFor('Số tổ trưỡnk')).toHaveLength(3);
    expect(proposalsFor('Được hỗ trợ đến hết tháng', 'Được hỗ trợ đến hết ngày')).not.toContain(
      'Được hỗ trợ đến hết ngày',
    );
  });

  test('put what is nearly the name before what is only like it', () => {
    expect(proposalsFor('Số tổ trưởng và số lớp')?.[0]).toBe('Số tổ trưởng');
  });

  test('are none for what is like nothing, and none for figures worked out from a column', () => {
    expect(proposalsFor('Điện thoại di động của đơn vị phụ trách')).toEqual([]);
    for (const derived of ['Tăng số cơ sở CNNT', 'Tỷ lệ số tổ trưởng', 'Trong đó: số tổ trưởng'])
      expect(proposalsFor(derived)).toEqual([]);
  });

  test('name a column of years again where the heading has a year that is not there yet', () => {
    const headings = ['Địa phương', 'Loại', 'Số cơ sở CNNT 2019'];
    const first = (heading: string) => seen({ headings: [...headings, heading] }).proposals[0]?.[1];
    expect(first('Số cơ sở CNN 2014')).toBe('Số cơ sở CNNT 2014');
    expect(first('Số cơ sở CNN 2019') ?? '').not.toMatch(/^Số cơ sở CNNT/u);
    expect(first('Số cơ sở CNN 12019') ?? '').not.toMatch(/^Số cơ sở CNNT/u);
    expect(first('Số cơ sở CNN') ?? '').not.toMatch(/^Số cơ sở CNNT/u);
  });
});

describe('a heading is asked about', () => {
  const askedOf = (heading: string) =>
    seen({ headings: ['Địa phương', 'Loại', heading] }).asked.map(([severity, code, column, facts]) => {
      const [first] = 'proposals' in Object(facts) ? (facts as { proposals: readonly { vi: string }[] }).proposals : [];
      return [severity, code, column, first?.vi];
    });

  test.each([
    ['one letter wrong', 'Số tổ trưỡnk', 'Số tổ trưởng'],
    ['two letters more', 'Sô tỏ truwongr', 'Số tổ trưởng'],
    ['three letters wrong', 'Số xổ trưxxg', undefined],
    ['the whole name with something more', 'Số tổ trưởng của lãnh đạo phòng', 'Số tổ trưởng'],
    ['the name as a part of longer words', 'Số tổ trưởngg khác nhau rất nhiều', undefined],
    ['half the name', 'Số tổ', undefined],
    ['a short name within', 'Mã hàng', undefined],
  ])('with %s: %j', (_what, heading, column) => {
    expect(askedOf(heading)).toEqual(column === undefined ? [] : [['error', 'column-unclear', 2, column]]);
  });

  test('with the table, the heading as typed and the columns that it may be', () => {
    const [[, , , facts] = []] = seen({ headings: ['Địa phương', 'Loại', ' Số tổ trưỡng '] }).asked;
    expect(facts).toMatchObject({ table: 'KC_DiaPhuong', heading: 'Số tổ trưỡng' });
    expect(facts).toHaveProperty('proposals.0', { vi: 'Số tổ trưởng', en: 'Team leaders' });
  });

  test('unless it is only a note or a source', () => {
    expect(seen({ headings: ['Địa phương', 'Loại', 'Căn cư'] }).asked).toEqual([]);
  });

  test('unless a person has said of this very table that it is to be passed over', () => {
    const headings = ['Địa phương', 'Loại', 'Số tổ trưỡng'];
    expect(seen({ headings, mapped: [['KC_DiaPhuong', 'SỐ TỔ TRƯỠNG']] })).toMatchObject({ proposals: [], asked: [] });
    expect(seen({ headings, mapped: [['KC_DeAn', 'Số tổ trưỡng']] }).asked).toHaveLength(1);
  });
});

describe('a column without any heading', () => {
  const asked = (...values: readonly CellValue[]) =>
    seen({ headings: ['Địa phương', 'Loại', ''], rows: values.map((value) => ['Huyện', 'Huyện', value]) }).asked;

  test('is asked about when an absent column could hold every value of it, three of them being named', () => {
    const [[severity, code, column, facts] = []] = asked(5, '', 7);
    expect([severity, code, column]).toEqual(['error', 'column-unclear', 2]);
    expect(facts).toMatchObject({ heading: 'C' });
    expect(facts).toHaveProperty('proposals.length', 3);
  });

  test('is not when it only counts, is blank, or holds what no column that matters could hold', () => {
    expect(asked(1, 2, 3)).toEqual([]);
    expect(asked('', '')).toEqual([]);
    const schema = tables.projects;
    const rows = [
      ['Huyện A', 'a'],
      ['Huyện B', 3],
    ];
    expect(seen({ schema, headings: ['Địa phương', ''], rows }).asked).toEqual([]);
  });

  test('that counts from another number is no counter', () => {
    expect(asked(2, 3, 4)).toHaveLength(1);
    expect(asked(1, 2, 2)).toHaveLength(1);
  });
});

test('columns that no heading means are absent', () => {
  expect(seen({ schema: tables.bands, headings: ['Số cơ sở từ', 'Đến'], rows: [[1, 2]] }).absent).toEqual([
    ...['Số CTV cấp xã', 'Ghi chú'],
  ]);
});
