/** What is reported on the sample: the plan's own slips, as warnings at the cells where they stand. */
import { issueText } from '../../src/i18n';
import { plainDigits } from '../../src/kernel';
import { modelFromGrids } from '../../src/model';
import { brief, issuesOf, planOf } from './planOfGrids';
import { sampleGrids } from './sampleGrids';

const issues = () => issuesOf(sampleGrids());

const EXPECTED = [
  'info band-edge-unused Tiêu chí phân bổ!A5',
  'info band-edge-unused Tiêu chí phân bổ!A6',
  'info band-edge-unused Tiêu chí phân bổ!B6',
  'warning bands-gap Tiêu chí phân bổ!A6',
  'warning bands-open-above Tiêu chí phân bổ!B6',
  'warning bands-open-below Tiêu chí phân bổ!A5',
  'warning communes-differ Địa phương!F13',
  'warning growth-differs Số liệu khác!E13',
  'warning growth-differs Số liệu khác!E8',
  'warning parts-differ Số liệu khác!C47',
  'warning parts-differ Số liệu khác!C49',
  'warning place-outside-bands Địa phương!E7',
  'warning stated-differs Số liệu nêu trong đề án!C17',
  'warning stated-differs Số liệu nêu trong đề án!C24',
  'warning stated-differs Số liệu nêu trong đề án!C36',
  'warning stated-differs Số liệu nêu trong đề án!C5',
  'warning stated-differs Số liệu nêu trong đề án!C7',
  'warning stated-differs Số liệu nêu trong đề án!C9',
];

test('the tables themselves are read without a single remark', () => {
  expect(modelFromGrids(sampleGrids()).issues).toEqual([]);
});

test('the plan’s own slips (findings 1 to 9) are warnings, each at its cell and once, and there is no error', () => {
  expect(issues().map(brief).toSorted()).toEqual(EXPECTED);
});

test.each([
  ['bands-gap', { from: 936, to: 1058 }],
  ['bands-open-above', { above: 1569 }],
  ['bands-open-below', { below: 442 }],
  ['communes-differ', { place: 'Huyện Long Thành', used: 19, official: 14 }],
  ['place-outside-bands', { place: 'Huyện Trảng Bom', facilities: 1586, from: 1059, to: 1569, collaborators: 6 }],
] as const)('%s carries the figures that its message needs', (code, facts) => {
  expect(
    issues()
      .filter((issue) => issue.code === code)
      .map((issue) => issue.facts),
  ).toEqual([facts]);
});

test('six printed figures differ from the computed ones', () => {
  const differing = issues().flatMap((issue) => (issue.code === 'stated-differs' ? [issue.facts] : []));
  expect(differing.map(({ stated, computed, difference }) => [stated, computed, difference])).toEqual([
    ['8935', '8936', '1'],
    ['904', '903', '-1'],
    ['2.16', '2.17', '0.01'],
    ['45', '44', '-1'],
    ['5346120', '5346120000', '5340773880'],
    ['13463640', '13463640000', '13450176360'],
  ]);
});

test('growth and sums that the plan states of itself do not hold', () => {
  const facts = issues()
    .filter(({ code }) => code === 'growth-differs' || code === 'parts-differ')
    .map((each) => each.facts);
  expect(facts).toEqual([
    { indicator: 'Số cơ sở CNNT toàn tỉnh', stated: '4.31', computed: '1.95', from: 2014, to: 2019 },
    { indicator: 'Lao động trong các cơ sở CNNT', stated: '3.36', computed: '3.93', from: 2014, to: 2019 },
    { indicator: 'Tổng kinh phí chương trình', stated: '11030', parts: '113430' },
    { indicator: 'Kinh phí khuyến công địa phương', stated: '55102', parts: '51264' },
  ]);
});

test('every other printed figure agrees, so all thirty-five are checked', () => {
  const { reconciliation } = planOf(sampleGrids());
  expect(reconciliation).toHaveLength(35);
  const agreeing = reconciliation.filter(({ stated, computed }) => computed?.eq(stated) === true);
  expect(agreeing).toHaveLength(29);
  expect(agreeing.map(({ stated }) => plainDigits(stated))).toContain('13724428000');
});

test('under the clock of the law the printed figures are still held against the plan’s own clock', () => {
  const law = planOf(sampleGrids(), 'law');
  expect(law.issues.map(brief).toSorted()).toEqual(EXPECTED);
  expect(law.reconciliation.map(({ computed }) => computed?.toFixed())).toEqual(
    planOf(sampleGrids()).reconciliation.map(({ computed }) => computed?.toFixed()),
  );
});

test.each(['vi', 'en'] as const)('every remark can be told in %s with its cell and figures', (language) => {
  const texts = issues().map((issue) => issueText(issue, language));
  expect(new Set(texts).size).toBe(EXPECTED.length);
  const separator = language === 'vi' ? '.' : ',';
  expect(texts.join('\n')).toContain(`1${separator}586`);
  expect(texts.join('\n')).toContain(`13${separator}463${separator}640${separator}000`);
});
