/** Stamps stand for what they were made of: the same for the same, another for any change, always of one length. */
import { stampOf, stampOfNumbers } from '../../src/kernel';

test('a stamp is two FNV-1a sums of the JSON text, sixteen digits in all', () => {
  // FNV-1a of "1" with its usual start is 340ca71c.
  expect(stampOf(1)).toMatch(/^340ca71c[0-9a-f]{8}$/u);
  expect(stampOf(['a', 1])).toMatch(/^[0-9a-f]{16}$/u);
});

test('its halves differ, so that two texts must meet in both', () => {
  const stamp = stampOf('Đồng Nai');
  expect(stamp.slice(0, 8)).not.toBe(stamp.slice(8));
});

test('a letter of two places counts as one letter, and half a one as what it is', () => {
  const [smile, frown] = ['\u{1f600}', '\u{1f641}'];
  const texts = [smile, frown, `${smile}a`, `a${smile}`, smile.charAt(0), `${smile.charAt(0)}a`, smile.charAt(1)];
  expect(new Set(texts.map(stampOf)).size).toBe(texts.length);
});

test('every stamp has its leading zeros', () => {
  const stamps = Array.from({ length: 400 }, (_, index) => stampOf(index));
  expect(stamps.filter((stamp) => stamp.length !== 16)).toEqual([]);
  expect(stamps.filter((stamp) => stamp.startsWith('0')).length).toBeGreaterThan(0);
  expect(new Set(stamps).size).toBe(400);
});

test('numbers have a stamp too, which their order changes', () => {
  const stampOfThe = (...numbers: readonly number[]): string => stampOfNumbers(Uint32Array.from(numbers));
  expect(stampOfThe()).toBe('811c9dc501234567');
  expect(stampOfThe(1, 2)).toMatch(/^[0-9a-f]{16}$/u);
  expect(stampOfThe(1, 2)).toBe(stampOfThe(1, 2));
  expect(stampOfThe(1, 2)).not.toBe(stampOfThe(2, 1));
  const stamps = Array.from({ length: 400 }, (_, index) => stampOfThe(index));
  expect(stamps.filter((stamp) => stamp.length !== 16)).toEqual([]);
  expect(new Set(stamps.map((stamp) => stamp.slice(0, 8))).size).toBe(400);
  expect(new Set(stamps.map((stamp) => stamp.slice(8))).size).toBe(400);
});
