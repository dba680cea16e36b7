/** The lines that a self-check can have. */
import { CHECKS } from '../../src/kernel';

test('a report of the self-check has one line for each check, and asks last whether the workbook is as it was', () => {
  expect(new Set(CHECKS).size).toBe(CHECKS.length);
  expect(CHECKS.at(-1)).toBe('unchanged');
});
