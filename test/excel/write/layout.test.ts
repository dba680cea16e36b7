/** Rectangles, tab names, row heights, number formats: the small pure parts. */
import fc from 'fast-check';
import { fingerprint } from '../../../src/excel/steps/fingerprint';
import { rowHeights } from '../../../src/excel/steps/heights';
import { FIRST_BLOCK_ROW, journalFrom, JOURNAL_VERSION } from '../../../src/excel/journal/journal';
import { packed } from '../../../src/excel/journal/packed';
import { rectangles } from '../../../src/excel/cells/rectangles';
import { numberFormat } from '../../../src/excel/steps/look';
import { slotChunks, watchFormulas } from '../../../src/excel/journal/slot';
import { NONE_INSERTED } from '../../../src/excel/cells/spread';
import { freeTab } from '../../../src/excel/plan/tabs';
import { number, paySheet, text } from '../sample';

test('Rectangles cover every marked cell once and no other', () => {
  const mark = fc.constantFrom(undefined, 'a', 'b');
  fc.assert(
    fc.property(fc.array(fc.array(mark, { minLength: 4, maxLength: 4 }), { maxLength: 6 }), (marks) => {
      const covered = marks.map((line) => line.map((): string[] => []));
      for (const { mark: found, area } of rectangles(marks)) {
        for (let row = area.row; row < area.row + area.rows; row += 1) {
          for (let column = area.column; column < area.column + area.columns; column += 1)
            covered[row]?.[column]?.push(found);
        }
      }
      expect(covered).toEqual(marks.map((line) => line.map((each) => (each === undefined ? [] : [each]))));
    }),
  );
});

test('A uniform grid is one rectangle', () => {
  expect(
    rectangles([
      ['a', 'a'],
      ['a', 'a'],
    ]),
  ).toEqual([{ mark: 'a', area: { row: 0, column: 0, rows: 2, columns: 2 } }]);
});

test.each([
  ['PL 1', [], 'PL 1'],
  ['PL 1', ['pl 1'], 'PL 1 (KC)'],
  ['PL 1', ['PL 1', 'PL 1 (KC)'], 'PL 1 (KC 2)'],
  ['Kinh phí 2020/2025: bổ sung?', [], 'Kinh phí 2020 2025  bổ sung'],
  [
    'Một tên trang tính dài đúng 31 k',
    ['Một tên trang tính dài đúng 31'],
    'Một tên trang tính dài đúng 31 (KC)'.slice(0, 31),
  ],
])('The tab %s beside %j becomes %s', (wish, taken, tab) => {
  const free = freeTab(wish, taken);
  expect(free.length).toBeLessThanOrEqual(31);
  if (free.length < 31) expect(free).toBe(tab);
  expect(taken).not.toContain(free);
});

test('Long harmless texts are General, long harmful ones stay text', () => {
  expect(numberFormat(text('a'.repeat(256)))).toBe('General');
  expect(numberFormat(text('a'.repeat(255)))).toBe('@');
  expect(numberFormat(text(`=${'a'.repeat(256)}`))).toBe('@');
  expect(numberFormat(text('1'.repeat(300)))).toBe('@');
  expect(numberFormat(number(1, 'calculation', 'ratio'))).toBe('0.00##');
});

test('A title and a text get the height of their lines, and rows of numbers are left to Excel', () => {
  const short = rowHeights(paySheet());
  expect([...short.keys()]).toEqual([0, 1, 2, 3, 4, 5]);
  const numbers = paySheet().cells.map((line) => line.map(() => number(1)));
  expect([...rowHeights({ ...paySheet(), merges: [], cells: numbers }).keys()]).toEqual([]);
  const long = rowHeights(paySheet({ title: 'Thù lao của cộng tác viên khuyến công '.repeat(6) }));
  expect(long.get(0)).toBeGreaterThan(3 * (short.get(0) ?? 0));
});

const nowhere = new Map();

test('Looks change with roles and rows but not with numbers', () => {
  expect(fingerprint(paySheet({ people: [1, 2, 3] }), nowhere)).toBe(fingerprint(paySheet(), nowhere));
  expect(fingerprint(paySheet({ people: [1, 2] }), nowhere)).not.toBe(fingerprint(paySheet(), nowhere));
});

test('A slot survives the journal, however long, and a damaged one counts as missing', () => {
  const cells = Array.from({ length: 300 }, (_, row) => [
    { sent: `'=${'đ'.repeat(200)}${row}`, returned: `'=${'đ'.repeat(200)}${row}` },
    { sent: 'a\r\nb', returned: 'a\nb' },
  ]);
  const input = { sheet: "Tab's", row: 6, column: 3 };
  const place = { sheet: 'PL 1', row: 2, column: 1 };
  const slot = {
    run: 3,
    place,
    looks: 'x',
    inputs: [input],
    cells,
    inserted: NONE_INSERTED,
    report: packed(paySheet()),
  };
  const chunks = slotChunks(slot);
  expect(chunks.length).toBeGreaterThan(2);
  expect(chunks.every((chunk) => chunk.length <= 30_001 && chunk.startsWith('|'))).toBe(true);
  const lines = (first: string) => [
    ['KC Planner', JOURNAL_VERSION],
    ['state', 'clean', '3'],
    ...Array.from({ length: FIRST_BLOCK_ROW - 2 }, () => []),
    ['KC_BLK_A', 'last', String(chunks.length), first, ...chunks.slice(1)],
    ['', '', '', ...watchFormulas(slot)],
    ['', '', ''],
    ['', '', ''],
  ];
  const block = journalFrom(lines(chunks[0] ?? '')).blocks.get('KC_BLK_A');
  expect(block?.last).toEqual(slot);
  expect(block?.watched).toHaveLength(300 + 2 + 1);
  expect(block?.watched.at(-1)).toEqual({ as: 'cell', was: input, is: input });
  expect(journalFrom(lines('|{')).blocks.get('KC_BLK_A')?.last).toBeUndefined();
});
