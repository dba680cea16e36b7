/** What must be there is there, or it is a bug that says what was missing. */
import { known } from '../../src/kernel';

test('a value that is there is itself, nothing and false included', () => {
  expect([known(0, 'count'), known('', 'name'), known(false, 'flag')]).toEqual([0, '', false]);
});

test('a value that is not there is a bug that names it', () => {
  expect(() => known(undefined, 'count of facilities')).toThrow(new RangeError('No count of facilities'));
});
