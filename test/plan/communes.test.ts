/** Which communes get a collaborator: by growth, count or rate, nominations first, and nothing decided by row order. */
import fc from 'fast-check';
import type { DataRow } from '../../src/model';
import { chooseCommunes, type RankedCommune } from '../../src/plan';
import { brief } from './planOfGrids';
import { phaseRow, placeRow, setting, smallErrors, smallGrids, smallIssues, smallOption } from './smallProvince';
import { planOf } from './planOfGrids';
import { gridFrom } from './gridEdits';

const xa = (name: string, before: number | undefined, after: number | undefined, rest: DataRow = {}): DataRow => ({
  ...{ place: 'Huyện A', name },
  facilities: { ...(before === undefined ? {} : { 2014: before }), ...(after === undefined ? {} : { 2019: after }) },
  ...rest,
});

const workbook = (communes: readonly DataRow[], wanted: number, by = 'số cơ sở tăng thêm') => ({
  parameters: [setting('Chọn xã theo', by)],
  places: [placeRow('Huyện A'), placeRow('Huyện B')],
  communes,
  phases: [phaseRow('01/2020', '12/2021', { method: 'fixed', parameter: wanted })],
});

const chosen = (communes: readonly DataRow[], wanted: number, by?: string): readonly string[] =>
  smallOption(workbook(communes, wanted, by)).communes.flatMap(({ choice }) => choice.chosen.map(({ name }) => name));

const problems = (communes: readonly DataRow[], wanted: number, by?: string) =>
  smallIssues(workbook(communes, wanted, by)).map((each) => [brief(each), each.facts]);

/** Growth 60, 30, 20, 5 - counts 160, 40, 320, 15 - rates 0,6 3,0 0,07 0,5. */
const FOUR = [xa('Bình An', 100, 160), xa('Tân Lập', 10, 40), xa('Phú Mỹ', 300, 320), xa('Hòa Bình', 10, 15)];

describe('the strongest communes', () => {
  test.each([
    ['số cơ sở tăng thêm', ['Bình An', 'Tân Lập']],
    ['số cơ sở', ['Phú Mỹ', 'Bình An']],
    ['tốc độ tăng', ['Tân Lập', 'Bình An']],
  ])('by “%s” are %j', (by, names) => {
    expect(chosen(FOUR, 2, by)).toEqual(names);
    expect(chosen(FOUR.toReversed(), 2, by)).toEqual(names);
  });

  test('come after those that the district nominates, however weak', () => {
    expect(chosen([...FOUR.slice(0, 3), xa('Hòa Bình', 10, 15, { nominated: true })], 2)).toEqual([
      'Hòa Bình',
      'Bình An',
    ]);
  });

  test('are ranked among the nominated when too many are', () => {
    const all = FOUR.map((row) => ({ ...row, nominated: true }));
    expect(chosen(all, 1)).toEqual(['Bình An']);
  });

  test('may be known by nomination alone', () => {
    expect(chosen([xa('Bình An', 100, 160), xa('Mới', undefined, undefined, { nominated: true })], 2)).toEqual([
      'Mới',
      'Bình An',
    ]);
  });

  test('are asked for in each place and phase that has collaborators, nowhere else', () => {
    const { communes } = smallOption(workbook(FOUR, 1));
    expect(communes.map(({ place, wanted }) => [place.name, wanted])).toEqual([['Huyện A', 1]]);
    expect(smallOption(workbook(FOUR, 0)).communes).toEqual([]);
  });

  test('of equal growth have the more facilities', () => {
    // Both grew by 10.
    expect(chosen([xa('Nhỏ', 10, 20), xa('Lớn', 80, 90)], 1)).toEqual(['Lớn']);
  });
});

describe('a commune is left out', () => {
  test.each<readonly [string, DataRow, string]>([
    ['without facilities', xa('Trống', 5, 0), 'số cơ sở tăng thêm'],
    ['without facilities, although nominated', xa('Trống', 5, 0, { nominated: true }), 'số cơ sở tăng thêm'],
    ['with one year only, where growth is asked for', xa('Mới', undefined, 99), 'số cơ sở tăng thêm'],
    ['with one year only, where the rate is asked for', xa('Mới', undefined, 99), 'tốc độ tăng'],
    ['with its first year only, where growth is asked for', xa('Cũ', 99, undefined), 'số cơ sở tăng thêm'],
    ['with its first year only, where the rate is asked for', xa('Cũ', 99, undefined), 'tốc độ tăng'],
    ['that grew from nothing, where the rate is asked for', xa('Mới', 0, 99), 'tốc độ tăng'],
    ['without any count', xa('Mới', undefined, undefined), 'số cơ sở'],
    ['whose support ended before the phase', xa('Cũ', 0, 900, { eligibleUntil: '2019-12-31' }), 'số cơ sở'],
    ['whose support starts after the phase', xa('Sau', 0, 900, { eligibleFrom: '2022-01-01' }), 'số cơ sở'],
  ])('%s', (_what, row, by) => {
    expect(chosen([row, xa('Hòa Bình', 10, 15)], 1, by)).toEqual(['Hòa Bình']);
  });

  test.each(['số cơ sở tăng thêm', 'tốc độ tăng'])('if all have one year only, where “%s” is asked for', (by) => {
    const rows = [xa('Bình An', undefined, 160), xa('Tân Lập', undefined, 40)];
    expect(chosen(rows, 1, by)).toEqual([]);
    expect(problems(rows, 1, by)[0]?.[0]).toBe('warning communes-too-few Địa phương!B5');
    expect(chosen(rows, 1, 'số cơ sở')).toEqual(['Bình An']);
  });

  test('not because its newest count is older than that of others, where the count is asked for', () => {
    expect(chosen([xa('Cũ', 99, undefined), xa('Hòa Bình', 10, 15)], 1, 'số cơ sở')).toEqual(['Cũ']);
  });

  test.each([
    ['năm hợp đồng', ['Cũ']],
    ['tháng', ['Hòa Bình']],
  ])('when its support ends before the phase by the rule “%s”: chosen are then %j', (rule, names) => {
    const rows = [xa('Cũ', 1, 900, { eligibleUntil: '2020-03-31' }), xa('Hòa Bình', 10, 15)];
    const data = workbook(rows, 1);
    const found = smallOption({
      ...data,
      parameters: [...data.parameters, setting('Quy tắc kết thúc', rule)],
      phases: [phaseRow('07/2020', '12/2021', { method: 'fixed', parameter: 1 })],
    });
    expect(found.communes[0]?.choice.chosen.map(({ name }) => name)).toEqual(names);
  });

  test('not because its support ends inside the phase', () => {
    const row = xa('Cũ', 1, 900, { eligibleFrom: '2021-12-01', eligibleUntil: '2021-12-31' });
    expect(chosen([row, xa('Hòa Bình', 10, 15)], 1)).toEqual(['Cũ']);
  });
});

test.each([
  // 300 to 320 facilities; 100 to 160 is six tenths more.
  ['số cơ sở tăng thêm', [60, 160]],
  ['số cơ sở', [320, 320]],
  ['tốc độ tăng', [0.6, 160]],
])('the first by “%s” is shown with its value and its facilities', (by, expected) => {
  const two = [xa('Bình An', 100, 160), xa('Phú Mỹ', 300, 320)];
  const [place] = smallOption(workbook(two, 1, by)).communes;
  expect(place?.choice.chosen.map(({ value, facilities }) => [value, facilities])).toEqual([
    [expect.closeTo(expected[0] ?? Number.NaN, 10), expected[1]],
  ]);
});

describe('the choice among communes', () => {
  const commune = (name: string, rest: Partial<RankedCommune> = {}): RankedCommune => ({
    ...{ name, value: undefined, facilities: undefined, nominated: false },
    ...rest,
  });
  const namesOf = (communes: readonly RankedCommune[], quota: number): readonly string[] =>
    chooseCommunes(communes, quota).chosen.map(({ name }) => name);

  test('leaves out what nobody can rank, even if posts stay open', () => {
    const found = chooseCommunes([commune('A', { value: 3 }), commune('B')], 2);
    expect(found.chosen.map(({ name }) => name)).toEqual(['A']);
    expect([found.missing, found.tied]).toEqual([1, undefined]);
  });

  test('puts a nominated commune of known value before one of unknown value', () => {
    const nominated = { nominated: true };
    expect(namesOf([commune('A', nominated), commune('B', { ...nominated, value: -5 })], 1)).toEqual(['B']);
  });

  test('puts one facility before an unknown number of them where values are equal', () => {
    expect(namesOf([commune('A', { value: 2 }), commune('B', { value: 2, facilities: 1 })], 1)).toEqual(['B']);
    expect(namesOf([commune('B', { value: 2, facilities: 1 }), commune('A', { value: 2 })], 1)).toEqual(['B']);
  });

  test('among none leaves all posts open', () => {
    const nothing = { chosen: [], tied: undefined, unranked: [] };
    expect(chooseCommunes([], 2)).toEqual({ ...nothing, missing: 2 });
    expect(chooseCommunes([commune('A', { value: 1 })], 0)).toEqual({ ...nothing, missing: 0 });
  });
});

describe('what a person must know', () => {
  test('is that there are too few, and how many', () => {
    expect(problems([...FOUR, xa('Trống', 5, 0)], 6)).toEqual([
      ['warning communes-too-few Địa phương!B5', { place: 'Huyện A', phase: '01/2020-12/2021', wanted: 6, found: 4 }],
    ]);
    expect(chosen(FOUR, 6)).toHaveLength(4);
  });

  test('is a tie in growth and count at the edge of the quota, with the places still open', () => {
    const rows = [xa('Bình An', 100, 160), xa('Tân Lập', 10, 40), xa('Phú Mỹ', 10, 40), xa('Hòa Bình', 10, 15)];
    expect(problems(rows, 2)).toEqual([
      [
        'warning communes-tied Địa phương!B5',
        { place: 'Huyện A', phase: '01/2020-12/2021', communes: ['Tân Lập', 'Phú Mỹ'], open: 1 },
      ],
    ]);
    // Only what is certain is chosen; with three posts nothing is tied.
    expect(chosen(rows, 2)).toEqual(['Bình An']);
    expect(problems(rows, 3)).toEqual([]);
  });

  test('is who cannot be ranked for lack of figures, unless nominated, ended, or known to have no facilities', () => {
    const rows = [
      ...[
        xa('Bình An', 100, 160),
        xa('Mới', undefined, 99),
        xa('Cũ', 99, undefined),
        xa('Chưa rõ', undefined, undefined),
      ],
      ...[xa('Được cử', undefined, 9, { nominated: true }), xa('Trống', undefined, 0)],
      xa('Hết hạn', undefined, 9, { eligibleUntil: '2019-12-31' }),
    ];
    const told = (by?: string) => problems(rows, 2, by).filter(([, facts]) => 'communes' in (facts as object));
    const facts = { place: 'Huyện A', communes: ['Mới', 'Cũ', 'Chưa rõ'], by: 'growth' };
    expect(told()).toEqual([['warning communes-unranked Địa phương!B5', facts]]);
    expect(told('tốc độ tăng').map(([, rest]) => rest)).toEqual([{ ...facts, by: 'rate' }]);
    expect(told('số cơ sở').map(([, rest]) => rest)).toEqual([{ ...facts, communes: ['Chưa rõ'], by: 'count' }]);
    expect(problems(FOUR, 2)).toEqual([]);
  });

  test('is a commune with two counts of one year and form, which are added up', () => {
    const again = (first: number | undefined, last: number | undefined, form = '') =>
      xa('Bình An', first, last, { form });
    const repeated = (...rows: readonly DataRow[]) =>
      problems([...FOUR, ...rows], 1).map(([text, facts]) => [text, (facts as { years: unknown }).years]);
    expect(repeated(again(undefined, 7))).toEqual([['warning commune-repeated Cơ sở!B9', [2019]]]);
    expect(repeated(again(1, 7, 'HTX'))).toEqual([]);
    expect(repeated(again(1, 7, 'HTX'), again(1, 7, 'htx'))).toEqual([
      ['warning commune-repeated Cơ sở!B10', [2014, 2019]],
    ]);
    expect(repeated(again(undefined, undefined))).toEqual([]);
  });

  test('is a commune of a place that nobody knows', () => {
    expect(smallErrors(workbook([xa('Bình An', 1, 2, { place: 'Huyện Z' })], 1))).toEqual([
      'error place-unknown Cơ sở!A5',
    ]);
  });
});

describe('a register of one row a facility', () => {
  const row = (name: string, year: number, nominated = ''): readonly (string | number)[] => [
    ...['Huyện A', name, nominated, year, 'Hộ kinh doanh'],
  ];
  const register = [
    // Bình An has 1 in 2014 and 3 in 2019, Tân Lập 2 and 3; one spells the name in another way.
    row('Bình An', 2014),
    row('Tân Lập', 2014),
    row('Tân Lập', 2014),
    ...[1, 2, 3].map(() => row('Bình An', 2019)),
    row('Tân Lập', 2019),
    row('tân lập', 2019),
    row('Tân Lập'.normalize('NFD'), 2019),
  ];
  const optionOfRegister = (rows: readonly (readonly (string | number)[])[], by: string) =>
    planOf([
      ...smallGrids(workbook([], 1, by)).filter(({ table }) => table !== 'KC_CoSo'),
      gridFrom('KC_CoSo', ['Địa phương', 'Xã', 'Đề cử', 'Năm', 'Loại hình'], rows),
    ]).options[0];

  test('counts the facilities of each commune and year', () => {
    const growth = optionOfRegister(register, 'số cơ sở tăng thêm')?.communes[0]?.choice;
    expect(growth?.chosen.map(({ name, value, facilities }) => [name, value, facilities])).toEqual([['Bình An', 2, 3]]);
  });

  test('leaves a tie where the counts are equal, in whatever order its rows stand', () => {
    for (const rows of [register, register.toReversed()]) {
      const found = optionOfRegister(rows, 'số cơ sở')?.communes[0]?.choice;
      expect(found?.chosen).toEqual([]);
      expect(found?.tied?.communes.map(({ name }) => name.normalize('NFC').toLowerCase()).toSorted()).toEqual([
        'bình an',
        'tân lập',
      ]);
    }
  });

  test('takes a nomination from any row of the commune', () => {
    const found = optionOfRegister([...register, row('Tân Lập', 2019, 'x')], 'số cơ sở tăng thêm');
    expect(found?.communes[0]?.choice.chosen.map(({ name }) => name)).toEqual(['Tân Lập']);
  });

  test('has no facility in a year in which the commune has no row: it has grown from none, or shrunk to none', () => {
    // Mới: 0 in 2014 and 4 in 2019; Cũ: 5 in 2014 and 0 in 2019.
    const rows = [
      ...register,
      ...[1, 2, 3, 4].map(() => row('Mới', 2019)),
      ...[1, 2, 3, 4, 5].map(() => row('Cũ', 2014)),
    ];
    const first = (by: string) =>
      optionOfRegister(rows, by)?.communes[0]?.choice.chosen.map(({ name, value, facilities }) => [
        ...[name, value, facilities],
      ]);
    expect(first('số cơ sở tăng thêm')).toEqual([['Mới', 4, 4]]);
    expect(first('số cơ sở')).toEqual([['Mới', 4, 4]]);
    // A rate from none is no number.
    expect(first('tốc độ tăng')).toEqual([['Bình An', 2, 3]]);
  });

  test('comes to the same as one row a commune with a column a year', () => {
    const table = [xa('Bình An', 1, 3), xa('Tân Lập', 2, 3)];
    for (const by of ['số cơ sở tăng thêm', 'tốc độ tăng'])
      expect(chosen(table, 1, by)).toEqual(
        optionOfRegister(register, by)?.communes[0]?.choice.chosen.map(({ name }) => name),
      );
  });
});

describe('whatever the communes', () => {
  const commune = fc.record({
    value: fc.option(fc.integer({ min: -5, max: 5 }), { nil: undefined }),
    facilities: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }),
    nominated: fc.boolean(),
  });
  const communes = fc
    .array(commune, { maxLength: 8 })
    .map((all) => all.map((each, index): RankedCommune => ({ ...each, name: `Xã ${index}` })));
  const names = (list: readonly RankedCommune[]) => list.map(({ name }) => name).toSorted();

  test('the order of rows decides nothing, and chosen, open and missing posts add up', () => {
    fc.assert(
      fc.property(communes, fc.integer({ min: 1, max: 9 }), fc.nat(7), (all, quota, by) => {
        const turned = [...all.slice(by), ...all.slice(0, by)].toReversed();
        const [one, other] = [chooseCommunes(all, quota), chooseCommunes(turned, quota)];
        expect(names(other.chosen)).toEqual(names(one.chosen));
        expect(names(other.tied?.communes ?? [])).toEqual(names(one.tied?.communes ?? []));
        expect(one.chosen.length + (one.tied?.places ?? 0) + one.missing).toBe(quota);
        expect(one.chosen.some(({ facilities }) => facilities === 0)).toBe(false);
        expect(one.chosen.some(({ nominated, value }) => !nominated && value === undefined)).toBe(false);
      }),
      { seed: 46_2012, numRuns: 300 },
    );
  });
});
