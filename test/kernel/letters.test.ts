/** Widths of texts, added up by hand from the table of letters. */
import { textPoints } from '../../src/kernel';

const widthOf = (text: string, bold?: boolean): number =>
  textPoints(text, { size: 100, ...(bold === undefined ? {} : { bold }) });

test.each([
  // H 0,70 u 0,50 y 0,50 e 0,45 n 0,50
  ['Huyện', 265],
  ['Huyện'.normalize('NFD'), 265],
  // Đ is a capital of its own, which takes no accent off.
  ['Đề', 115],
  ['il. ', 112],
  ['f(r)', 136],
  ['ace', 135],
  ['mw%', 249],
  ['MW', 190],
  ['09–_', 200],
  ['', 0],
])('%j in letters of 100 points takes %d', (text, points) => {
  expect(widthOf(text)).toBeCloseTo(points, 6);
});

test('grows with the size, and by a twentieth in bold', () => {
  expect(textPoints('Huyện', { size: 12 })).toBeCloseTo(31.8, 6);
  expect(widthOf('Huyện', true)).toBeCloseTo(278.25, 6);
  expect(widthOf('Huyện', false)).toBeCloseTo(265, 6);
});
