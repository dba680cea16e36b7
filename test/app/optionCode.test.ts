/** The code of a copied option: free, of the same kind, and short enough. */
import { nextCode } from '../../src/app/optionCopy';

test.each([
  ['1', ['1', '2'], '3'],
  ['2', ['1', '2', '3'], '4'],
  ['A', ['A', 'B'], 'A2'],
  ['A2', ['A', 'A2', 'a3'], 'A4'],
  ['ABCDE', ['ABCDE'], 'ABCD2'],
  ['99999', ['99999', '1'], '2'],
])('of %s beside %j is %s', (code, taken, next) => {
  expect(nextCode(code, taken)).toBe(next);
});
