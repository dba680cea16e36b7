/** Issue texts: every code in both languages, with the value found, what is accepted and the next step, on one line. */
import { issueText, severityLabel, shown } from '../../src/i18n';
import { issue, type Issue, type IssueCode, type Language } from '../../src/kernel';
import { examples, kc } from '../../scripts/sample/issueExamples';

const languages: readonly Language[] = ['vi', 'en'];
const codes = Object.keys(examples) as IssueCode[];
const exampleOf = (code: IssueCode): Issue => issue({ code, severity: 'error' }, examples[code]);
const unreadable = (value: string, sheet = 'Địa phương'): Issue =>
  issue(
    { code: 'number-unreadable', severity: 'error', cell: { sheet, row: 6, column: 3 } },
    { column: 'Số cơ sở CNNT 2019', value, accepted: 'count' },
  );

describe.each(languages)('messages in %s', (language) => {
  test.each(codes)('%s is one line of one to three short sentences with a next step', (code) => {
    const text = issueText(exampleOf(code), language);
    const sentences = text.split(/(?<=[.?!])(?<!“TP\.)\s+(?=\p{Lu})/u);
    expect(text).not.toMatch(/undefined|null|NaN|\[object|\s{2}|\n|[“(]\s| [.,;?]/);
    expect(text).toMatch(/[.]$/);
    expect(text).toMatch(language === 'vi' ? /[Hh]ãy / : /[Pp]lease /);
    expect(sentences.length).toBeLessThanOrEqual(3);
    expect(Math.max(...sentences.map((sentence) => sentence.length))).toBeLessThanOrEqual(190);
    expect(text).toBe(text.normalize('NFC'));
  });

  test.each(codes)('%s speaks no jargon', (code) => {
    const jargon = /\b(null|undefined|parse|parser|enum|schema|boolean|string|integer|batch|runtime|exception|NaN)\b/i;
    expect(issueText(exampleOf(code), language)).not.toMatch(jargon);
  });

  test.each(codes)("%s shows the user's own words in quotes", (code) => {
    const text = issueText(exampleOf(code), language);
    const typed = Object.entries(examples[code]).filter(([key]) => ['value', 'found', 'item', 'place'].includes(key));
    for (const [, word] of typed) if (typeof word === 'string') expect(text).toContain(`“${word}”`);
  });
});

test('a message starts with its place', () => {
  expect(issueText(unreadable('1.59O'), 'vi')).toBe(
    'Ô D7, trang tính Địa phương: Cột “Số cơ sở CNNT 2019” đang ghi “1.59O” (có chữ “O”), không đọc được thành số. ' +
      'Ô này nhận số nguyên không âm, ví dụ 1.590. Hãy nhập lại số cho đúng.',
  );
  expect(issueText(unreadable('nhiều'), 'en')).toBe(
    'Cell D7, sheet Địa phương: Column “Số cơ sở CNNT 2019” says “nhiều”, which cannot be read as a number. ' +
      'This cell takes a whole number, zero or more, for example 1,590. Please type the number again.',
  );
});

test('a warning says what was done instead', () => {
  expect(issueText(exampleOf('place-outside-bands'), 'vi')).toBe(
    '“Trảng Bom” có 1.586 cơ sở, không thuộc khung nào. Tạm áp dụng khung số cơ sở từ 1.059 đến 1.569: ' +
      '6 cộng tác viên. Hãy kiểm tra số cơ sở, hoặc bổ sung khung.',
  );
});

test('figures are grouped in the language of the message', () => {
  expect(issueText(exampleOf('stated-differs'), 'vi')).toContain('đề án nêu 13.463.640 (L819)');
  expect(issueText(exampleOf('stated-differs'), 'en')).toContain('the plan states 13,463,640 (L819)');
});

test('a figure that is no number is quoted as it stands', () => {
  const facts = { ...examples['total-differs'], printed: 'khoảng 9.800' };
  expect(issueText(issue({ code: 'total-differs', severity: 'warning' }, facts), 'vi')).toContain('“khoảng 9.800”');
});

test('an open end of a band is said, not shown as infinity', () => {
  const facts = { earlier: kc, from: 1_569, to: Number.POSITIVE_INFINITY };
  const text = issueText(issue({ code: 'bands-overlap', severity: 'error' }, facts), 'vi');
  expect(text).toContain('cùng nhận số cơ sở từ 1.569 trở lên');
});

test('an empty list leaves no hole in the sentence', () => {
  const text = issueText(
    issue({ code: 'place-unknown', severity: 'error' }, { value: 'Sông Ray', suggestions: [] }),
    'vi',
  );
  expect(text).toBe(
    'Không có địa phương “Sông Ray” trong bảng địa phương. ' +
      'Hãy sửa lại tên, hoặc thêm địa phương này vào bảng địa phương.',
  );
});

describe("the user's text", () => {
  test('stays on one line without control characters', () => {
    expect(shown(' Trảng\r\n\tBom\u0000\u202E\u200B2 ')).toBe('Trảng Bom 2');
    expect(issueText(unreadable('1\n2', 'Tờ\n1'), 'vi')).not.toContain('\n');
  });

  test('is cut over 80 characters, never inside a letter', () => {
    expect(shown('ầ'.repeat(80))).toBe('ầ'.repeat(80));
    expect(shown('ầ'.normalize('NFD').repeat(81))).toBe(`${'ầ'.repeat(80)}…`);
    expect(shown('😀'.repeat(81))).toBe(`${'😀'.repeat(80)}…`);
  });

  test('fills a list with at most twelve entries', () => {
    const found = Array.from({ length: 30 }, (_, index) => `Cột ${index + 1}`);
    const facts = { ...examples['column-missing'], found };
    const text = issueText(issue({ code: 'column-missing', severity: 'error' }, facts), 'vi');
    expect(text).toContain('“Cột 12”, ….');
    expect(text).not.toContain('“Cột 13”');
  });
});

test('severities have names', () => {
  expect((['error', 'warning', 'info'] as const).map((severity) => severityLabel(severity, 'vi'))).toEqual([
    'Lỗi',
    'Cảnh báo',
    'Lưu ý',
  ]);
  expect(severityLabel('info', 'en')).toBe('Note');
});
