/** The report of the self-check as a letter says it, in both languages. */
import { selfCheckReport, selfCheckTexts } from '../../src/i18n';
import { CHECKS, type SelfCheck } from '../../src/kernel';

const check: SelfCheck = {
  ...{ at: '2026-11-23 10:33', program: '1.0.0', rules: '1', address: 'https://kc.example.vn/app/1.0.0/taskpane.html' },
  lines: [
    { check: 'excel', state: 'ok', found: 'Excel · 16.0.17328 · PC' },
    { check: 'undo', state: 'notOk', found: 'ExcelApi < 1.20' },
    { check: 'theme', state: 'unknown', found: '' },
  ],
};

test('The report has its heading, its address and a line for each check with its state and what was found', () => {
  expect(selfCheckReport(check, 'vi').split('\n')).toEqual([
    'KC Planner 1.0.0, quy tắc 1: tự kiểm tra lúc 2026-11-23 10:33',
    'https://kc.example.vn/app/1.0.0/taskpane.html',
    '[được] Phiên bản Excel và nền tảng: Excel · 16.0.17328 · PC',
    '[không] Hoàn tác cả lần ghi bằng một bước: ExcelApi < 1.20',
    '[chưa rõ] Màu của Office',
  ]);
  expect(selfCheckReport(check, 'en').split('\n')[3]).toBe('[no] A whole write is undone in one step: ExcelApi < 1.20');
});

test.each(['vi', 'en'] as const)('No two checks and no two states are called the same (%s)', (language) => {
  const { checks, states } = selfCheckTexts[language];
  expect(Object.keys(checks)).toEqual([...CHECKS]);
  for (const texts of [Object.values(checks), Object.values(states)]) expect(new Set(texts).size).toBe(texts.length);
});
