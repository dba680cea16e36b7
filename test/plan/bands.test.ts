/** Bands as a decision table: no overlap, gaps told, and a policy for what lies outside. */
import type { DataRow } from '../../src/model';
import { brief } from './planOfGrids';
import { collaboratorsOf, phaseRow, placeRow, setting, smallIssues, smallOption } from './smallProvince';

const band = (from: number, to: number | undefined, collaborators: number): DataRow => ({
  ...{ from, collaborators },
  ...(to === undefined ? {} : { to }),
});

const workbook = (bands: readonly DataRow[], counts: readonly number[], policy = 'khung gần nhất') => ({
  bands,
  places: counts.map((count, index) => placeRow(`Huyện số ${index + 1}`, { facilities: { 2019: count } })),
  parameters: [setting('Ngoài khung', policy)],
  phases: [phaseRow('01/2020', '12/2020', { method: 'byBand', dataYear: 2019 })],
});

const problems = (bands: readonly DataRow[]) =>
  smallIssues(workbook(bands, [5]))
    .filter(({ code }) => code.startsWith('band'))
    .map((each) => [brief(each), each.facts]);

describe('a table of bands', () => {
  test('without gap, overlap or open end has no remark, in whatever order its rows stand', () => {
    expect(problems([band(10, undefined, 3), band(0, 9, 1)])).toEqual([]);
  });

  test('may have a band for one count alone', () => {
    expect(problems([band(0, 4, 1), band(5, 5, 2), band(6, undefined, 3)])).toEqual([]);
  });

  test('has an error where two bands share a single count', () => {
    expect(problems([band(0, 9, 1), band(9, undefined, 2)])).toEqual([
      [
        'error bands-overlap Tiêu chí phân bổ!A6',
        { earlier: { sheet: 'Tiêu chí phân bổ', row: 4, column: 0 }, from: 9, to: 9 },
      ],
    ]);
  });

  test('has an error where a band ends before it starts', () => {
    expect(problems([band(0, 9, 1), band(19, 10, 2), band(20, undefined, 2)]).map(([text]) => text)).toContain(
      'error band-reversed Tiêu chí phân bổ!B6',
    );
  });

  test('is told to be open below, above and between, with the counts that it leaves open', () => {
    expect(problems([band(1, 9, 1), band(11, 19, 2)])).toEqual([
      ['warning bands-gap Tiêu chí phân bổ!A6', { from: 10, to: 10 }],
      ['warning bands-open-below Tiêu chí phân bổ!A5', { below: 1 }],
      ['warning bands-open-above Tiêu chí phân bổ!B6', { above: 19 }],
    ]);
  });

  test('is not looked at where no phase shares by it', () => {
    const { phases: _byBand, ...rest } = workbook([band(1, 9, 1), band(5, 19, 2)], [5]);
    expect(smallIssues({ ...rest, phases: [phaseRow('01/2020', '12/2020')] })).toEqual([]);
  });
});

test.each([
  // 10-19 and 30-39: 24 is 5 from 19 and 6 from 30; 25 is 6 and 5; 4 and 45 lie outside all.
  ['khung gần nhất', [10, 19, 24, 25, 30, 4, 45], [1, 1, 1, 2, 2, 1, 2]],
  ['khung thấp hơn', [10, 19, 24, 25, 30, 4, 45], [1, 1, 1, 1, 2, 1, 2]],
])('by “%s” %j facilities give %j', (policy, counts, collaborators) => {
  const option = smallOption(workbook([band(30, 39, 2), band(10, 19, 1)], counts, policy));
  expect(collaboratorsOf(option)).toEqual([collaborators]);
});

test('an equal distance is decided for the lower band', () => {
  expect(collaboratorsOf(smallOption(workbook([band(10, 18, 1), band(30, 39, 2)], [24])))).toEqual([[1]]);
});

test('refused counts are errors where they stand', () => {
  const issues = smallIssues(workbook([band(10, 19, 1)], [15, 25], 'từ chối'));
  expect(issues.filter(({ severity }) => severity === 'error').map((each) => [brief(each), each.facts])).toEqual([
    ['error place-outside-bands-refused Địa phương!D6', { place: 'Huyện số 2', facilities: 25 }],
  ]);
});
