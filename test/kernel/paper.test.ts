/** What fits on A4 between the margins of Decree 30/2020, worked out in millimetres. */
import { columnPoints, columnsOnFirstPage, MARGINS, paperHeight, paperPoints, scaleToFit } from '../../src/kernel';

const pointsOf = (millimetres: number): number => (millimetres * 72) / 25.4;

test('a page has 165 mm between its side margins upright and 252 mm lengthways', () => {
  expect(paperPoints(false)).toBeCloseTo(pointsOf(165), 6);
  expect(paperPoints(true)).toBeCloseTo(pointsOf(252), 6);
});

test('a page has 257 mm between its upper and lower margin upright and 170 mm lengthways', () => {
  expect(paperHeight(false)).toBeCloseTo(pointsOf(257), 6);
  expect(paperHeight(true)).toBeCloseTo(pointsOf(170), 6);
});

test('the margins are 20 mm above and below, 30 left and 15 right', () => {
  const margins = [MARGINS.top, MARGINS.bottom, MARGINS.left, MARGINS.right, MARGINS.footer];
  for (const [index, millimetres] of [20, 20, 30, 15, 10].entries())
    expect(margins[index]).toBeCloseTo(pointsOf(millimetres), 6);
});

test('a column of ten characters is 56,25 points wide', () => {
  expect(columnPoints(10)).toBe(56.25);
});

test('columns that fit are not made larger, and wider ones shrink to the page', () => {
  expect(scaleToFit([10, 10], false)).toBe(1);
  // Ten columns of 56,25 points on 467,7.
  expect(scaleToFit(Array(10).fill(10), false)).toBeCloseTo(pointsOf(165) / 562.5, 6);
  expect(scaleToFit(Array(10).fill(10), true)).toBe(1);
});

test('columns go on to a second page rather than below three quarters of their size', () => {
  // 467,7 / 0,75 = 623,6 points: eleven columns of 56,25.
  expect(columnsOnFirstPage(Array(11).fill(10), false)).toBe(11);
  expect(columnsOnFirstPage(Array(12).fill(10), false)).toBe(11);
  expect(columnsOnFirstPage(Array(40).fill(10), false)).toBe(11);
  // 714,3 / 0,75 = 952,4 points.
  expect(columnsOnFirstPage(Array(40).fill(10), true)).toBe(16);
});

test('the first page has one column, however wide it is', () => {
  expect(columnsOnFirstPage([500, 10], false)).toBe(1);
});
