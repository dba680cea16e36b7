/** Names of places as people type them: recognised by rules, asked about where two could be meant, never guessed. */
import { placeMatcher, type PlaceNames } from '../../src/model';
import { isSamePlace } from '../../src/model/placeNames';

const place = (code: string | undefined, name: string, ...aliases: readonly string[]): PlaceNames => ({
  code,
  name,
  aliases,
});

const DONG_NAI: readonly PlaceNames[] = [
  place('BH', 'TP. Biên Hòa'),
  place('LK', 'TP. Long Khánh', 'Thị xã Long Khánh'),
  place('TB', 'Huyện Trảng Bom'),
  place('TN', 'Huyện Thống Nhất'),
  place('DQ', 'Huyện Định Quán'),
  place('TP', 'Huyện Tân Phú'),
  place('VC', 'Huyện Vĩnh Cửu'),
  place('NT', 'Huyện Nhơn Trạch'),
  place('LT', 'Huyện Long Thành'),
  place('XL', 'Huyện Xuân Lộc'),
  place('CM', 'Huyện Cẩm Mỹ'),
];

const match = (typed: string) => placeMatcher(DONG_NAI)(typed);

/** The name found, or what the answer was instead. */
function meant(typed: string): string {
  const found = match(typed);
  return found.kind === 'found' ? found.place.name : found.kind;
}

describe('a spelling that means one place', () => {
  test.each([
    // Unicode and spaces
    ['TP. Biên Hòa'.normalize('NFD'), 'TP. Biên Hòa'],
    ['TP.\u00a0Biên\u00a0Hòa', 'TP. Biên Hòa'],
    ['TP. Biên\u202fHòa', 'TP. Biên Hòa'],
    ['TP.\u3000Biên Hòa', 'TP. Biên Hòa'],
    ['\ufeffTP. Biên Hòa', 'TP. Biên Hòa'],
    ['Biên\u200b Hòa', 'TP. Biên Hòa'],
    ['Biên Hòa\u200b', 'TP. Biên Hòa'],
    ['  Biên   Hòa\n', 'TP. Biên Hòa'],
    ['Ｂiên Hòa', 'TP. Biên Hòa'],
    ['Ðịnh Quán', 'Huyện Định Quán'],
    // Case and tone position
    ['BIÊN HÒA', 'TP. Biên Hòa'],
    ['BIÊN HOÀ', 'TP. Biên Hòa'],
    ['Biên Hoà', 'TP. Biên Hòa'],
    ['tp. biên hoà'.normalize('NFD'), 'TP. Biên Hòa'],
    ['huyện long thành', 'Huyện Long Thành'],
    // Prefixes
    ['Biên Hòa', 'TP. Biên Hòa'],
    ['Thành phố Biên Hòa', 'TP. Biên Hòa'],
    ['THÀNH PHỐ BIÊN HÒA', 'TP. Biên Hòa'],
    ['TP Biên Hòa', 'TP. Biên Hòa'],
    ['TP.Biên Hòa', 'TP. Biên Hòa'],
    ['Tp.Biên Hoà', 'TP. Biên Hòa'],
    ['T.P. Biên Hòa', 'TP. Biên Hòa'],
    ['Bien Hoa City', 'TP. Biên Hòa'],
    ['TX. Long Khánh', 'TP. Long Khánh'],
    ['Thị xã Long Khánh', 'TP. Long Khánh'],
    ['H. Long Thành', 'Huyện Long Thành'],
    ['H.Long Thành', 'Huyện Long Thành'],
    ['H Long Thành', 'Huyện Long Thành'],
    ['Long Thành', 'Huyện Long Thành'],
    ['Xuan Loc District', 'Huyện Xuân Lộc'],
    // Numbers before names and marks of footnotes behind them
    ['1. Huyện Long Thành', 'Huyện Long Thành'],
    ['12) Long Thành', 'Huyện Long Thành'],
    ['3/ TP. Biên Hòa (*)', 'TP. Biên Hòa'],
    ['Biên Hòa**', 'TP. Biên Hòa'],
    ['Huyện Long Thành¹²', 'Huyện Long Thành'],
    // y and i
    ['Cẩm Mĩ', 'Huyện Cẩm Mỹ'],
    ['Huyện Cẩm Mĩ'.normalize('NFD'), 'Huyện Cẩm Mỹ'],
    // No marks at all
    ['Bien Hoa', 'TP. Biên Hòa'],
    ['bien hoa', 'TP. Biên Hòa'],
    ['TP. Bien Hoa', 'TP. Biên Hòa'],
    ['Trang Bom', 'Huyện Trảng Bom'],
    ['Dinh Quan', 'Huyện Định Quán'],
    ['VINH CUU', 'Huyện Vĩnh Cửu'],
    ['Cam My', 'Huyện Cẩm Mỹ'],
    ['Cam Mi', 'Huyện Cẩm Mỹ'],
    ['Thong Nhat', 'Huyện Thống Nhất'],
    ['Thanh pho Bien Hoa', 'TP. Biên Hòa'],
    ['Huyen Long Thanh', 'Huyện Long Thành'],
    ['Thi xa Long Khanh', 'TP. Long Khánh'],
    // Abbreviations
    ['TX LKhánh', 'TP. Long Khánh'],
    ['LKhánh', 'TP. Long Khánh'],
    ['L.Khánh', 'TP. Long Khánh'],
    ['L. Khánh', 'TP. Long Khánh'],
    ['L.Khanh', 'TP. Long Khánh'],
    ['TP LKhánh', 'TP. Long Khánh'],
    ['T.Bom', 'Huyện Trảng Bom'],
    ['N.Trạch', 'Huyện Nhơn Trạch'],
    ['Đ.Quán', 'Huyện Định Quán'],
    ['D.Quan', 'Huyện Định Quán'],
    ['X.Lộc', 'Huyện Xuân Lộc'],
    ['X. Lộc', 'Huyện Xuân Lộc'],
    ['XLộc', 'Huyện Xuân Lộc'],
    ['T.Phú', 'Huyện Tân Phú'],
    ['V.Cửu', 'Huyện Vĩnh Cửu'],
    // Codes
    ['BH', 'TP. Biên Hòa'],
    ['bh', 'TP. Biên Hòa'],
    ['TP', 'Huyện Tân Phú'],
  ])('%j is %s', (typed, name) => {
    expect(meant(typed)).toBe(name);
  });
});

describe('a name that means no place here', () => {
  test.each([
    'Long Khánh B',
    'Quận 1',
    'Tân Thành',
    'Long Điền',
    'Tổng cộng',
    'Trãng Bom',
    'L.Thánh',
    'Trang Bôm',
    'Biên Hoàn',
    'Long Khánh 2',
    'Thống Nhât',
    'Xuân Lọc',
    'Nhơn',
    'Long',
    'Khánh',
    'K',
    '',
    'Huyện',
    '#N/A',
    '1',
  ])('%j is not guessed at', (typed) => {
    expect(meant(typed)).toBe('unknown');
  });

  test.each([
    ['Trãng Bom', 'Huyện Trảng Bom'],
    ['Long Khánh B', 'TP. Long Khánh'],
    ['Tân Thành', 'Huyện Tân Phú'],
    ['L.Thánh', 'Huyện Long Thành'],
    ['Nhơn Trạc', 'Huyện Nhơn Trạch'],
    ['Vinh Cưu', 'Huyện Vĩnh Cửu'],
  ])('%j is asked about, with %s among the suggestions', (typed, suggestion) => {
    const found = match(typed);
    expect(found.kind === 'unknown' && found.suggestions).toContain(suggestion);
    expect(found.kind === 'unknown' && found.suggestions.length).toBeLessThanOrEqual(3);
  });
});

describe('names that could mean two places', () => {
  const DONG_THAP = [
    place(undefined, 'TP. Cao Lãnh'),
    place(undefined, 'Huyện Cao Lãnh'),
    place(undefined, 'Tân Hồng'),
    place(undefined, 'Tam Hồng'),
  ];
  const inDongThap = placeMatcher(DONG_THAP);

  test.each([
    ['TP. Cao Lãnh', 'TP. Cao Lãnh'],
    ['Huyện Cao Lãnh', 'Huyện Cao Lãnh'],
    ['Thành phố Cao Lãnh', 'TP. Cao Lãnh'],
    ['TP Cao Lãnh', 'TP. Cao Lãnh'],
    ['H. Cao Lãnh', 'Huyện Cao Lãnh'],
    ['huyện cao lãnh', 'Huyện Cao Lãnh'],
  ])('%s is told apart by its prefix, as %s', (typed, name) => {
    expect(inDongThap(typed)).toMatchObject({ kind: 'found', place: { name } });
  });

  test('without a prefix are asked about', () => {
    expect(inDongThap('Cao Lãnh')).toEqual({ kind: 'ambiguous', candidates: ['TP. Cao Lãnh', 'Huyện Cao Lãnh'] });
    expect(inDongThap('Cao Lanh')).toEqual({ kind: 'ambiguous', candidates: ['TP. Cao Lãnh', 'Huyện Cao Lãnh'] });
  });

  test('by their abbreviation are asked about', () => {
    expect(inDongThap('T.Hồng')).toEqual({ kind: 'ambiguous', candidates: ['Tân Hồng', 'Tam Hồng'] });
  });
});

test('a code of one figure is not hit by a numbered quarter', () => {
  const numbered = placeMatcher([place('1', 'TP. Biên Hòa'), place('2', 'TP. Long Khánh')]);
  expect(numbered('1')).toMatchObject({ kind: 'found', place: { name: 'TP. Biên Hòa' } });
  expect(numbered('Quận 1').kind).toBe('unknown');
  expect(numbered('Phường 2').kind).toBe('unknown');
});

test('a place is found by each of its other names', () => {
  const renamed = placeMatcher([place(undefined, 'TP. Long Khánh', 'Xuân Lộc cũ', 'TX LKhánh')]);
  for (const typed of ['xuân lộc cũ', 'TX LKhánh', 'LKhánh', 'Long Khánh'])
    expect(renamed(typed)).toMatchObject({ kind: 'found', place: { name: 'TP. Long Khánh' } });
});

test('without any place there is nothing to find or suggest', () => {
  expect(placeMatcher([])('Biên Hòa')).toEqual({ kind: 'unknown', suggestions: [] });
});

describe('suggestions', () => {
  const suggestionsAmong = (typed: string, ...names: readonly string[]): readonly string[] => {
    const found = placeMatcher(names.map((name) => place(undefined, name)))(typed);
    return found.kind === 'unknown' ? found.suggestions : [found.kind];
  };

  test('come nearest first, three at most, whatever their order in the table', () => {
    const names = ['Huyện Abcdxyz', 'Huyện Abcdefz', 'Huyện Abcdeyz', 'Huyện Abcwxyz'];
    // One, two, three and four letters away.
    const nearest = ['Huyện Abcdefz', 'Huyện Abcdeyz', 'Huyện Abcdxyz'];
    expect(suggestionsAmong('Abcdefg', ...names)).toEqual(nearest);
    expect(suggestionsAmong('Abcdefg', ...names.toReversed())).toEqual(nearest);
  });

  test('are at most six tenths of a name away, and of short names two letters', () => {
    // Six of ten letters differ, then seven of ten.
    expect(suggestionsAmong('abcdqqqqqq', 'abcdefghij')).toEqual(['abcdefghij']);
    expect(suggestionsAmong('abcqqqqqqq', 'abcdefghij')).toEqual([]);
    expect(suggestionsAmong('xy', 'ab')).toEqual(['ab']);
    expect(suggestionsAmong('xyz', 'abc')).toEqual([]);
  });

  test('name a place once, though two of its names are near', () => {
    const found = placeMatcher([place(undefined, 'Long Khánh', 'Long Khành')])('Long Khạnh');
    expect(found).toEqual({ kind: 'unknown', suggestions: ['Long Khánh'] });
  });
});

test.each([
  ['Biên Hòa', 'TP. Biên Hòa', true],
  ['TP. Biên Hòa', 'biên hoà', true],
  ['Thành phố Biên Hòa', 'TP. Biên Hòa', true],
  ['Biên Hòa', 'Biên Hòa', true],
  ['TP. Cao Lãnh', 'Huyện Cao Lãnh', false],
  ['Biên Hòa', 'Long Khánh', false],
  ['TP. Biên Hòa', 'TP. Long Khánh', false],
])('two rows %j and %j name one place: %s', (one, other, isSame) => {
  expect(isSamePlace(one, other)).toBe(isSame);
});

test.each([
  // Towns become cities and districts become towns over the years, but a commune is no district.
  ['Thị xã Long Khánh', 'TP. Long Khánh', 'found'],
  ['Huyện Long Khánh', 'Thị xã Long Khánh', 'found'],
  ['Phường Long Khánh', 'TP. Long Khánh', 'unknown'],
  ['TP. Long Khánh', 'Phường Long Khánh', 'unknown'],
  ['Xã Long Khánh', 'Phường Long Khánh', 'unknown'],
  ['Phường Long Khánh', 'P. Long Khánh', 'found'],
])('%j, where the table has %j, is %s', (typed, name, kind) => {
  expect(placeMatcher([place(undefined, name)])(typed).kind).toBe(kind);
});
