/** What is reported on the sample: the plan's own slips, as warnings at the cells where they stand. */
import { issueText } from '../../src/i18n';
import { plainDigits } from '../../src/kernel';
import { modelFromGrids } from '../../src/model';
import { brief, issuesOf, planOf } from './planOfGrids';
import { sampleGrids } from './sampleGrids';

const issues = issuesOf(sampleGrids());

const EXPECTED = [
  'warning bands-gap Tiêu chí phân bổ!A6',
  'warning bands-open-above Tiêu chí phân bổ!B6',
  'warning bands-open-below Tiêu chí phân bổ!A5',
  'warning communes-differ Địa phương!F13',
  'warning place-outside-bands Địa phương!E7',
  'warning stated-differs Số liệu nêu trong đề án!C21',
  'warning stated-differs Số liệu nêu trong đề án!C33',
  'warning stated-differs Số liệu nêu trong đề án!C5',
  'warning stated-differs Số liệu nêu trong đề án!C7',
];

test('the tables themselves are read without a single remark', () => {
  expect(modelFromGrids(sampleGrids()).issues).toEqual([]);
});

test('the plan has nine warnings, each at its cell and once, and no error', () => {
  expect(issues.map(brief).toSorted()).toEqual(EXPECTED);
});

test.each([
  ['bands-gap', { from: 936, to: 1058 }],
  ['bands-open-above', { above: 1569 }],
  ['bands-open-below', { below: 442 }],
  ['communes-differ', { place: 'Huyện Long Thành', used: 19, official: 14 }],
  ['place-outside-bands', { place: 'Huyện Trảng Bom', facilities: 1586, from: 1059, to: 1569, collaborators: 6 }],
] as const)('%s carries the figures that its message needs', (code, facts) => {
  expect(issues.filter((issue) => issue.code === code).map((issue) => issue.facts)).toEqual([facts]);
});

test('four printed figures differ from the computed ones', () => {
  const differing = issues.flatMap((issue) => (issue.code === 'stated-differs' ? [issue.facts] : []));
  expect(differing.map(({ stated, computed, difference }) => [stated, computed, difference])).toEqual([
    ['8935', '8936', '1'],
    ['904', '903', '-1'],
    ['5346120', '5346120000', '5340773880'],
    ['13463640', '13463640000', '13450176360'],
  ]);
});

test('every other printed figure agrees, so all thirty-two are checked', () => {
  const { reconciliation } = planOf(sampleGrids());
  expect(reconciliation).toHaveLength(32);
  const agreeing = reconciliation.filter(({ stated, computed }) => computed?.eq(stated) === true);
  expect(agreeing).toHaveLength(28);
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
  const texts = issues.map((issue) => issueText(issue, language));
  expect(new Set(texts).size).toBe(9);
  const separator = language === 'vi' ? '.' : ',';
  expect(texts.join('\n')).toContain(`1${separator}586`);
  expect(texts.join('\n')).toContain(`13${separator}463${separator}640${separator}000`);
});
