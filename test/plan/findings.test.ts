/** The plan's own slips, one by one as they were found by hand, and the 26 collaborators already approved. */
import { plainDigits, type IssueCode } from '../../src/kernel';
import { addRow, edited, put, setParameter, type Edit } from './gridEdits';
import { brief, issuesOf, planOf } from './planOfGrids';
import { sampleGrids } from './sampleGrids';

const issues = () => issuesOf(sampleGrids());

/** Finding, code, the facts that prove it. */
type Finding = readonly [string, IssueCode, Readonly<Record<string, unknown>>];

const FINDINGS: readonly Finding[] = [
  ['1: facilities of 2014 are 8.936, not 8.935', 'stated-differs', { stated: '8935', computed: '8936' }],
  ['1: they rose by 903, not 904', 'stated-differs', { stated: '904', computed: '903' }],
  ['2: facilities grew by 1,95 %, not 4,31 % a year', 'growth-differs', { stated: '4.31', computed: '1.95' }],
  ['3: labour grew by 3,93 %, not 3,36 % a year', 'growth-differs', { stated: '3.36', computed: '3.93' }],
  ['4: the programme cost 113.430, not 11.030', 'parts-differ', { stated: '11030', parts: '113430' }],
  ['4: local money is 51.264, not 55.102', 'parts-differ', { stated: '55102', parts: '51264' }],
  ['5: Trảng Bom lies outside its band', 'place-outside-bands', { place: 'Huyện Trảng Bom', facilities: 1586 }],
  ['5: 442 is the count of no place', 'band-edge-unused', { edge: 442, nearest: 448, place: 'Huyện Vĩnh Cửu' }],
  ['5: 1.059 is the count of no place', 'band-edge-unused', { edge: 1059, nearest: 1065, place: 'Huyện Tân Phú' }],
  ['5: 1.569 is the count of no place', 'band-edge-unused', { edge: 1569, nearest: 1586, place: 'Huyện Trảng Bom' }],
  ['5: nothing is said of 936 to 1.058', 'bands-gap', { from: 936, to: 1058 }],
  ['5: nothing is said below 442', 'bands-open-below', { below: 442 }],
  ['5: nothing is said above 1.569', 'bands-open-above', { above: 1569 }],
  ['6: 13 projects in 6 years are 2,17, not 2,16', 'stated-differs', { stated: '2.16', computed: '2.17' }],
  ['7: three zeros are missing in option 1', 'stated-differs', { stated: '5346120', computed: '5346120000' }],
  ['7: three zeros are missing in option 2', 'stated-differs', { stated: '13463640', computed: '13463640000' }],
  ['8: the seven places named add 44 people, not 45', 'stated-differs', { stated: '45', computed: '44' }],
  ['9: Long Thành has 14 communes, not 19', 'communes-differ', { used: 19, official: 14 }],
];

test.each(FINDINGS)('finding %s', (_what, code, facts) => {
  const found = issues().filter((issue) => issue.code === code);
  expect(found.map((issue) => issue.facts)).toContainEqual(expect.objectContaining(facts));
});

test('there is no finding more, and each is told once, at a cell', () => {
  expect(issues()).toHaveLength(FINDINGS.length);
  expect(new Set(issues().map(brief)).size).toBe(FINDINGS.length);
  expect(issues().filter(({ cell }) => cell === undefined)).toEqual([]);
});

describe('against the 26 collaborators of the programme already approved', () => {
  const named = { 'Chỉ tiêu': 'Số người tăng so với số đã được duyệt' };
  const stated = (option: string, value: number) =>
    addRow('KC_DoiChieu', { ...named, 'Phương án': option, 'Giá trị nêu': value });
  const last = (...edits: readonly Edit[]) =>
    planOf(edited(...edits))
      .reconciliation.map(({ computed }) => computed && plainDigits(computed))
      .at(-1);

  test.each([
    ['1', '39'], // 65 - 26
    ['2', '130'], // 156 - 26
  ])('option %s has %s people more', (option, more) => {
    expect(last(stated(option, 0))).toBe(more);
  });

  test('another baseline is another number, and none is no number', () => {
    expect(last(setParameter('Số CTV đã được duyệt', '30'), stated('1', 35))).toBe('35');
    expect(last(setParameter('Số CTV đã được duyệt', ''), stated('1', 35))).toBeUndefined();
  });

  test('a baseline that is no number is refused', () => {
    const found = issuesOf(edited(setParameter('Số CTV đã được duyệt', 'hai mươi sáu')));
    expect(found.filter(({ severity }) => severity === 'error').map(brief)).toEqual([
      'error number-unreadable Tham số!B11',
    ]);
  });
});

describe('background figures', () => {
  const other = (row: Readonly<Record<string, string | number>>) => addRow('KC_SoLieuKhac', row);
  const own = issues();
  const added = (...rows: readonly Readonly<Record<string, string | number>>[]) =>
    issuesOf(edited(...rows.map(other)))
      .filter((issue) => !own.some(({ cell, code }) => code === issue.code && cell?.row === issue.cell?.row))
      .map(({ code, facts }) => [code, facts]);

  test('that agree with their two years and their parts are not mentioned', () => {
    expect(
      added(
        { 'Chỉ tiêu': 'Hộ', Năm: '2015', 'Giá trị': 100 },
        // 100 to 121 in two years is 10 % a year.
        { 'Chỉ tiêu': 'Hộ', Năm: '2017', 'Giá trị': 121, 'Tăng trưởng nêu trong đề án (%)': 10 },
        { 'Chỉ tiêu': 'Vốn', 'Giá trị': 7 },
        { 'Chỉ tiêu': 'Vốn A', 'Giá trị': 3, 'Là một phần của': 'vốn' },
        { 'Chỉ tiêu': 'Vốn B', 'Giá trị': 4, 'Là một phần của': 'VỐN' },
      ),
    ).toEqual([]);
  });

  test('whose growth has decimals are held against as many decimals', () => {
    // 100 to 110 in three years is 3,2280 % a year.
    const rows = (growth: number) => [
      { 'Chỉ tiêu': 'Hộ', Năm: '2015', 'Giá trị': 100 },
      { 'Chỉ tiêu': 'Hộ', Năm: '2018', 'Giá trị': 110, 'Tăng trưởng nêu trong đề án (%)': growth },
    ];
    expect(added(...rows(3.23))).toEqual([]);
    expect(added(...rows(3.2))).toEqual([]);
    expect(added(...rows(3))).toEqual([]);
    expect(added(...rows(3.24))).toEqual([
      ['growth-differs', { indicator: 'Hộ', stated: '3.24', computed: '3.23', from: 2015, to: 2018 }],
    ]);
  });

  test.each<readonly [string, readonly Readonly<Record<string, string | number>>[]]>([
    ['one year only', [{ 'Chỉ tiêu': 'Hộ', Năm: '2015', 'Giá trị': 1, 'Tăng trưởng nêu trong đề án (%)': 9 }]],
    ['a span of years', [{ 'Chỉ tiêu': 'Hộ', Năm: '2014-2019', 'Giá trị': 1, 'Tăng trưởng nêu trong đề án (%)': 9 }]],
    [
      'a first year of nothing',
      [
        { 'Chỉ tiêu': 'Hộ', Năm: '2015', 'Giá trị': 0 },
        { 'Chỉ tiêu': 'Hộ', Năm: '2016', 'Giá trị': 5, 'Tăng trưởng nêu trong đề án (%)': 9 },
      ],
    ],
    ['a whole that is not stated', [{ 'Chỉ tiêu': 'Vốn A', 'Giá trị': 3, 'Là một phần của': 'Tổng vốn' }]],
  ])('say nothing with %s', (_what, rows) => {
    expect(added(...rows)).toEqual([]);
  });
});

describe('edges of bands', () => {
  const edges = (...edits: readonly Edit[]) =>
    issuesOf(edited(...edits)).flatMap((issue) => (issue.code === 'band-edge-unused' ? [issue.facts.edge] : []));

  test('that are all round numbers say nothing', () => {
    expect(edges(put('KC_TieuChi', 0, 'Đến', 1000))).toEqual([]);
  });

  test('between two bands that follow each other are a choice, not a count', () => {
    expect(edges(put('KC_TieuChi', 0, 'Số cơ sở từ', 448), put('KC_TieuChi', 1, 'Số cơ sở từ', 936))).toEqual([1569]);
  });

  test('of a band without an upper edge are its lower one alone', () => {
    expect(edges(put('KC_TieuChi', 1, 'Đến', ''))).toEqual([442, 1059]);
  });
});
