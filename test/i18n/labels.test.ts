/** Labels: each language says everything, tab names are names that Excel takes, and counts read well. */
import { labels } from '../../src/i18n';
import type { Language } from '../../src/kernel';

const languages: readonly Language[] = ['vi', 'en'];

describe.each(languages)('labels in %s', (language) => {
  const own = labels[language];

  test('no label is empty or has stray spaces', () => {
    const texts = Object.values(own).filter((label) => typeof label === 'string');
    expect(texts.filter((text) => text === '' || text !== text.trim() || text !== text.normalize('NFC'))).toEqual([]);
  });

  test('tab names suit Excel, even with the longest option code', () => {
    const option = 'WWWWW';
    const tabs = [
      own.allocationTab(option),
      own.feeTab(option),
      own.appendixTab(option),
      own.appendixTab(`${option}.12`),
      own.comparisonTab,
      own.checksTab,
      own.issuesTab,
    ];
    expect(tabs.filter((tab) => tab.length > 31 || /[:\\/?*[\]]|^'|'$/.test(tab))).toEqual([]);
    expect(new Set(tabs).size).toBe(tabs.length);
  });
});

test('both languages have the same labels', () => {
  expect(Object.keys(labels.en)).toEqual(Object.keys(labels.vi));
});

test('Vietnamese titles are those of the printed plan', () => {
  expect(labels.vi.headcountTitle).toBe('Bảng phân bổ cộng tác viên khuyến công và tổ trưởng');
  expect(`${labels.vi.headcountTitle} ${labels.vi.scope('1', '2020-2025')}`).toBe(
    'Bảng phân bổ cộng tác viên khuyến công và tổ trưởng giai đoạn 2020-2025 theo phương án 1',
  );
  expect(labels.vi.inWordsLine('Không đồng')).toBe('(Bằng chữ: Không đồng)');
});

test('counts are grouped, and one is singular in English', () => {
  const one = { errors: 1, warnings: 0, infos: 2 };
  expect(labels.vi.personMonthCount(3588)).toBe('3.588 người-tháng');
  expect(labels.en.personMonthCount(3588)).toBe('3,588 person-months');
  expect(labels.en.peopleCount(1)).toBe('1 person');
  expect(labels.vi.issueCount(one)).toBe('1 lỗi, 0 cảnh báo, 2 lưu ý');
  expect(labels.en.issueCount(one)).toBe('1 error, 0 warnings, 2 notes');
});
