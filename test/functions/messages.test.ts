/** Every refusal in both languages: the printed page is the code's own, and each message says what to enter. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exampleRefusals, messagesPage } from '../../scripts/functionMessages';
import { refusalText } from '../../src/i18n';

const PAGE = join(__dirname, '../../docs/function-messages.md');

test('the page of messages for review is what the code says', () => {
  // When this fails after a change of words: npm run sample, then read the page.
  expect(readFileSync(PAGE, 'utf8')).toBe(messagesPage());
});

describe.each(['vi', 'en'] as const)('messages in %s', (language) => {
  test.each(exampleRefusals.map((each) => [each.refused, each] as const))('%s says what to enter', (_code, each) => {
    const text = refusalText(each, language);
    expect(text).not.toMatch(/undefined|null|NaN|Infinity|\[object|\s{2}|\n|[“(]\s| [.,;?]/u);
    expect(text).toMatch(language === 'vi' ? /\. Hãy .+\.$/u : /\. Please .+\.$/u);
    expect(text.length).toBeLessThanOrEqual(240);
    expect(text).toBe(text.normalize('NFC'));
  });
});
