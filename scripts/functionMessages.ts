/** Every message of the worksheet functions in both languages, printed for people to review. */
import { refusalText } from '../src/i18n';
import {
  errorValueOf,
  refusal,
  type Day,
  type Month,
  type Refusal,
  type RefusalCode,
  type RefusalFacts,
} from '../src/kernel';

const day = (text: string): Day => text as Day;
const month = (year: number, number: number): Month => (year * 12 + number - 1) as Month;

/** Facts as a formula could bring them about. */
const examples: { readonly [Code in RefusalCode]: readonly RefusalFacts[Code][] } = {
  'number-unreadable': [{ parameter: 'baseSalary', value: 'một triệu', accepted: 'money' }],
  'number-ambiguous': [{ parameter: 'baseSalary', value: '1.490', readings: [1490, 1.49] }],
  'number-refused': [
    { parameter: 'completion', value: '90', accepted: 'percentage' },
    { parameter: 'timeline', row: 3, value: '0', accepted: 'money' },
  ],
  'date-as-text': [{ parameter: 'from', value: '2024-07-01' }],
  'date-refused': [{ parameter: 'to', value: '45474.5' }],
  'choice-unknown': [
    {
      parameter: 'policy',
      value: 'bỏ qua',
      accepted: [
        { vi: 'khung gần nhất', en: 'nearest band' },
        { vi: 'khung thấp hơn', en: 'lower band' },
        { vi: 'từ chối', en: 'refuse' },
      ],
    },
  ],
  'cell-blank': [{ parameter: 'bands', row: 2 }],
  'one-value-only': [{ parameter: 'people', rows: 3, columns: 1 }],
  'sizes-differ': [
    {
      sizes: [
        { parameter: 'coefficient', rows: 3, columns: 1 },
        { parameter: 'people', rows: 4, columns: 1 },
      ],
    },
  ],
  'columns-too-few': [
    { parameter: 'timeline', columns: 1, needed: 2 },
    { parameter: 'bands', columns: 2, needed: 3 },
  ],
  'rows-absent': [{ parameter: 'bands' }],
  'dates-reversed': [
    { from: day('2025-01-01'), to: day('2024-12-31') },
    { from: day('2025-01-01'), to: day('2024-12-31'), row: 2 },
  ],
  'salaries-gap': [{ from: day('2023-07-01'), to: day('2024-06-30') }],
  'salaries-overlap': [{ from: day('2023-07-01'), row: 2 }],
  'band-reversed': [{ from: 935, to: 442, row: 1 }],
  'bands-overlap': [{ from: 900, to: 935, row: 2 }],
  'total-too-large': [{ total: 1_000_000, most: 18_181 }],
  'result-too-large': [{}],
  'salary-unknown-day': [
    { day: day('2012-04-01'), first: day('2013-07-01'), last: undefined },
    { day: day('2026-01-01'), first: day('2020-01-01'), last: day('2025-12-31') },
  ],
  'salary-unknown-months': [
    { from: month(2013, 1), to: month(2013, 6), first: day('2013-07-01'), last: undefined },
    { from: month(2026, 1), to: month(2026, 12), first: day('2020-01-01'), last: day('2025-12-31') },
  ],
  'outside-bands': [{ facilities: 1586 }],
  'shares-tied': [{ positions: [2, 5] }],
  'shares-impossible': [
    { total: 3, least: 10, most: undefined },
    { total: 40, least: 0, most: 30 },
  ],
  'communes-tied': [{ communes: ['An Hòa', 'Bình Minh'], open: 1 }],
  'tax-rule-unknown': [{ day: day('2013-09-30'), first: day('2013-10-01') }],
};

/** An example of every refusal, in the order of the union. */
export const exampleRefusals: readonly Refusal[] = (Object.keys(examples) as readonly RefusalCode[]).flatMap((code) =>
  examples[code].map((facts) => refusal(code, facts)),
);

/** The page `docs/function-messages.md`. */
export const messagesPage = (): string =>
  [
    '# Messages of the worksheet functions',
    '',
    'What Excel shows on a cell when a KC function gives no value. Made by `npm run sample`; a test holds it to the code.',
    ...exampleRefusals.flatMap((each) => [
      '',
      `## ${each.refused} (${errorValueOf(each)})`,
      '',
      `- ${refusalText(each, 'vi')}`,
      `- ${refusalText(each, 'en')}`,
    ]),
    '',
  ].join('\n');
