/** Collaborators shared in proportion to facilities, as a phase of a workbook asks for it. */
import type { DataRow } from '../../src/model';
import { collaboratorsOf, phaseRow, placeRow, setting, smallIssues, smallOption } from './smallProvince';
import { brief } from './planOfGrids';

const place = (name: string, count: number, rest: DataRow = {}): DataRow =>
  placeRow(name, { facilities: { 2019: count }, ...rest });

const phase = (rest: DataRow): DataRow =>
  phaseRow('01/2020', '12/2020', { method: 'largestRemainder', dataYear: 2019, ...rest });

const THREE = [place('Huyện A', 1586), place('Huyện B', 699), place('Huyện C', 459)];

const sharesOf = (places: readonly DataRow[], rest: DataRow, lists: readonly DataRow[] = []) =>
  collaboratorsOf(smallOption({ places, lists, phases: [phase(rest)] }))[0];

describe('a number of posts for the whole province', () => {
  test.each(['largestRemainder', 'webster'])('is shared by %s', (method) => {
    // Quotas 5,78 2,55 1,67.
    expect(sharesOf(THREE, { method, parameter: 10 })).toEqual([6, 2, 2]);
  });

  test('is shared another way by each method where they differ', () => {
    // 47 : 16 : 15,8 : 12 : 6,1 : 3,1 and ten posts, as in the textbooks.
    const six = [47000, 16000, 15800, 12000, 6100, 3100].map((count, index) => place(`Huyện ${index}`, count));
    expect(sharesOf(six, { parameter: 10 })).toEqual([5, 2, 1, 1, 1, 0]);
    expect(sharesOf(six, { parameter: 10, method: 'webster' })).toEqual([4, 2, 2, 1, 1, 0]);
  });

  test('keeps to the minimum and the maximum of a place', () => {
    expect(sharesOf(THREE, { parameter: 10, minimum: 3 })).toEqual([4, 3, 3]);
    expect(sharesOf(THREE, { parameter: 10, maximum: 4 })).toEqual([4, 4, 2]); // 6 left for 699 : 459 is 3,62 : 2,38
  });

  test('counts hand-fixed numbers first and shares what is left', () => {
    // 10 - 4 = 6 for 699 : 459: quotas 3,62 and 2,38.
    const fixed = [{ option: '1', phase: '01/2020-12/2020', place: 'Huyện A', collaborators: 4 }];
    expect(sharesOf(THREE, { parameter: 10 }, fixed)).toEqual([4, 4, 2]);
  });

  test('passes over the exception, places that are not listed and places whose support has ended', () => {
    const places = [
      ...THREE,
      place('TP. D', 5000, { withoutCollaborators: true }),
      place('Huyện E', 5000, { eligibleUntil: '2019-12-31' }),
      place('Huyện F', 5000),
    ];
    const listed = ['Huyện A', 'Huyện B', 'Huyện C', 'TP. D', 'Huyện E'].map((name) => ({
      ...{ option: '1', phase: '01/2020-12/2020', place: name },
    }));
    expect(sharesOf(places, { scope: 'listed', parameter: 10 }, listed)).toEqual([6, 2, 2, 0, 0, 0]);
  });

  test('is the same whatever the order of the rows', () => {
    expect(sharesOf(THREE.toReversed(), { parameter: 10 })).toEqual([2, 2, 6]);
  });

  test('has its origin in the number of posts', () => {
    const { phases } = smallOption({ places: THREE, phases: [phase({ parameter: 10 })] });
    expect(phases[0]?.headcounts[0]?.origin).toEqual({ kind: 'share', cell: phases[0]?.phase.cells.parameter });
  });
});

describe('what a person must settle is an error where it is settled', () => {
  const problems = (places: readonly DataRow[], rest: DataRow, lists: readonly DataRow[] = []) =>
    smallIssues({ places, lists, phases: [phase(rest)], parameters: [setting('Ngôn ngữ', 'tiếng Việt')] }).map(
      (each) => [brief(each), each.facts],
    );

  test('a tie between equal places', () => {
    const twins = [place('Huyện A', 500), place('Huyện B', 500), place('Huyện C', 900)];
    // Four posts: quotas 1,05 1,05 1,89, the last one goes to 0,89 and no tie matters.
    expect(problems(twins, { parameter: 4 })).toEqual([]);
    expect(problems([place('Huyện A', 500), place('Huyện B', 500)], { parameter: 5 })).toEqual([
      ['error shares-tied Giai đoạn!G5', { phase: '01/2020-12/2020', places: ['Huyện A', 'Huyện B'] }],
    ]);
  });

  test.each([
    ['fewer posts than the minimum takes', { parameter: 5, minimum: 2 }, { total: 5, least: 6, most: undefined }],
    ['more posts than the maximum takes', { parameter: 10, maximum: 3 }, { total: 10, least: 0, most: 9 }],
  ])('%s', (_what, rest, facts) => {
    expect(problems(THREE, rest)).toEqual([
      ['error shares-impossible Giai đoạn!G5', { phase: '01/2020-12/2020', ...facts }],
    ]);
  });

  test('posts and nobody to give them to', () => {
    const [only] = [place('TP. D', 100, { withoutCollaborators: true })];
    expect(problems([only], { parameter: 2 })).toEqual([
      ['error shares-impossible Giai đoạn!G5', { phase: '01/2020-12/2020', total: 2, least: 0, most: 0 }],
    ]);
  });

  test('a minimum above the maximum, once', () => {
    expect(problems(THREE, { parameter: 12, minimum: 5, maximum: 4 }).map(([text]) => text)).toContain(
      'error bounds-reversed Giai đoạn!H5',
    );
  });

  test.each([
    ['no number of posts', { dataYear: 2019 }, 'error allocation-incomplete Giai đoạn!G5'],
    ['no year of data', { parameter: 10, dataYear: '' }, 'error allocation-incomplete Giai đoạn!J5'],
  ])('%s', (_what, rest, expected) => {
    expect(problems(THREE, rest).map(([text]) => text)).toEqual([expected]);
  });

  test('places without a count of that year', () => {
    expect(problems([...THREE, placeRow('Huyện Z')], { parameter: 10 })).toEqual([
      ['error facilities-missing Địa phương!B8', { place: 'Huyện Z', year: 2019, phase: '01/2020-12/2020' }],
    ]);
  });
});

test('posts are shared by the year of the phase, though other years are known', () => {
  const places = [
    placeRow('Huyện A', { facilities: { 2014: 900, 2019: 100 } }),
    placeRow('Huyện B', { facilities: { 2014: 100, 2019: 900 } }),
  ];
  const sharesBy = (dataYear: number) =>
    collaboratorsOf(smallOption({ places, phases: [phase({ parameter: 10, dataYear })] }));
  expect([sharesBy(2014), sharesBy(2019)]).toEqual([[[9, 1]], [[1, 9]]]);
});

test('a place and its successor in one phase are refused: half of the posts would never be filled', () => {
  const places = [
    place('Huyện A', 600, { eligibleUntil: '2020-06-30', endRule: 'calendarMonth' }),
    place('Cụm A', 600, { predecessors: 'Huyện A' }),
  ];
  expect(smallIssues({ places, phases: [phase({ parameter: 4 })] }).map(brief)).toEqual([
    'error succession-shared Giai đoạn!D5',
  ]);
});
