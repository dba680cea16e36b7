/** Problems and refusals as values: what they carry, and what stands for several of them. */
import { errorValueOf, hasErrors, issue, refusal, withMore, type RefusalCode } from '../../src/kernel';

const cell = { sheet: 'Cơ sở', row: 1, column: 2 };
const hidden = issue({ code: 'rows-hidden', severity: 'info' }, { table: 'KC_CoSo' });

test('an issue carries a cell and further rows only when it has them', () => {
  expect(hidden).toEqual({ code: 'rows-hidden', severity: 'info', facts: { table: 'KC_CoSo' } });
  expect(Object.keys(hidden)).not.toContain('cell');
  expect(issue({ code: 'rows-hidden', severity: 'info', cell, more: 3 }, { table: 'KC_CoSo' })).toEqual({
    ...{ code: 'rows-hidden', severity: 'info', cell, more: 3 },
    facts: { table: 'KC_CoSo' },
  });
});

test('further rows are added to those that it stands for already', () => {
  expect(withMore(hidden, 0)).toBe(hidden);
  expect(withMore(hidden, 2).more).toBe(2);
  expect(withMore(withMore(hidden, 2), 3).more).toBe(5);
});

test('only an error keeps a plan from being made', () => {
  const warning = issue({ code: 'rows-hidden', severity: 'warning' }, { table: 'KC_CoSo' });
  const error = issue({ code: 'table-empty', severity: 'error' }, { table: 'KC_CoSo' });
  expect([hasErrors([]), hasErrors([hidden, warning]), hasErrors([hidden, error])]).toEqual([false, false, true]);
});

test('what nobody can know is #N/A in a cell, and what was entered wrongly is #VALUE!', () => {
  const shown = (code: RefusalCode): string => errorValueOf(refusal(code, {}));
  for (const code of [
    ...(['salary-unknown-day', 'salary-unknown-months', 'outside-bands'] as const),
    ...(['shares-tied', 'communes-tied', 'tax-rule-unknown'] as const),
  ])
    expect(shown(code)).toBe('#N/A');
  for (const code of ['number-unreadable', 'cell-blank', 'salaries-gap', 'bands-overlap', 'shares-impossible'] as const)
    expect(shown(code)).toBe('#VALUE!');
});
