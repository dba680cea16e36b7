/** Every figure that a plan may state: its two names, its value worked out by hand, and which figure of the report it is. */
import type { InputData } from '../../src/model';
import { indicatorsOf } from '../../src/plan/indicators';
import { phaseRow, placeRow, setting, smallGrids, smallIssues, smallPlan } from './smallProvince';
import { modelOf } from './planOfGrids';

/** One leader and two collaborators a place; 2020 in A alone, 2021 in A and B. */
const DATA: InputData = {
  places: [
    placeRow('Huyện A', { leaders: 1, facilities: { 2019: 30, 2014: 20 } }),
    placeRow('Huyện B', { leaders: 1, facilities: { 2014: 5, 2019: 9 } }),
  ],
  projects: [
    { place: 'Huyện A', counts: { 2018: 4, 2019: 3 } },
    { place: 'Huyện B', counts: { 2018: 0, 2019: 2 } },
  ],
  phases: [
    { ...phaseRow('01/2020', '12/2020', { method: 'fixed', parameter: 2, scope: 'listed' }), name: 'I' },
    { ...phaseRow('01/2021', '12/2021', { method: 'fixed', parameter: 2 }), name: 'II' },
  ],
  lists: [{ option: '1', phase: 'I', place: 'Huyện A' }],
  events: [
    { option: '1', kind: 'training', phase: 'I', sessions: 1 },
    { option: '1', kind: 'training', phase: 'II', capacity: 4 },
    { option: '1', kind: 'conference', phase: 'I', sessions: 1, guests: 7 },
  ],
  lineItems: [
    { option: '1', kind: 'training', phase: 'I', item: 'Giảng viên', amount: 500_000 },
    { option: '1', kind: 'conference', phase: 'I', item: 'Hội trường', amount: 300_000 },
  ],
  parameters: [setting('Số CTV đã được duyệt', '4')],
};

const figuresOf = (data: InputData) => {
  const { model, options } = smallPlan({ ...DATA, ...data });
  return indicatorsOf(model, options).map(({ option, name, value, measure }) => [
    ...[option, name.vi, name.en, value.toFixed(), measure],
  ]);
};
const namesOf = (data: InputData): readonly string[] => figuresOf(data).map(([, vi]) => vi as string);

test('each has a Vietnamese and an English name, a value, and its place in the report', () => {
  const count = { kind: 'count' };
  expect(figuresOf({})).toEqual([
    [undefined, 'Số cơ sở CNNT năm 2014', 'Facilities in 2014', '25', count],
    [undefined, 'Số cơ sở CNNT năm 2019', 'Facilities in 2019', '39', count],
    [undefined, 'Tăng số cơ sở CNNT 2014-2019', 'Increase of facilities 2014-2019', '14', count],
    [undefined, 'Số đề án năm 2018', 'Projects in 2018', '4', count],
    [undefined, 'Số đề án năm 2019', 'Projects in 2019', '5', count],
    [undefined, 'Tổng số đề án', 'Projects in all years', '9', count],
    [undefined, 'Số đề án bình quân năm của Huyện A', 'Projects a year of Huyện A', '3.5', count],
    [undefined, 'Số đề án bình quân năm của Huyện B', 'Projects a year of Huyện B', '1', count],
    // 36 + 72 person-months at 1.000.000.
    ['1', 'Tổng kinh phí', 'Total cost', '108800000', { kind: 'total' }],
    ['1', 'Kinh phí duy trì mạng lưới', 'Maintenance of the network', '108000000', { kind: 'maintenance' }],
    ['1', 'Kinh phí đào tạo, tập huấn', 'Cost of training', '500000', { kind: 'training' }],
    ['1', 'Kinh phí hội nghị ra mắt', 'Cost of launch conferences', '300000', { kind: 'conference' }],
    ['1', 'Số người-tháng', 'Person-months', '108', { kind: 'personMonths' }],
    ...[1, 2].flatMap((places) => {
      const phase = 'I'.repeat(places);
      return [
        [
          '1',
          `Số tổ trưởng giai đoạn ${phase}`,
          `Team leaders in phase ${phase}`,
          String(places),
          { kind: 'leaders', phase },
        ],
        [
          ...['1', `Số CTV cấp xã giai đoạn ${phase}`, `Commune collaborators in phase ${phase}`],
          ...[String(2 * places), { kind: 'collaborators', phase }],
        ],
        ['1', `Số người giai đoạn ${phase}`, `People in phase ${phase}`, String(3 * places), { kind: 'people', phase }],
      ];
    }),
    ['1', 'Số người tăng thêm giai đoạn II', 'People added in phase II', '3', count],
    ['1', 'Số người tăng so với số đã được duyệt', 'People more than already approved', '2', count],
    // 3 in one class; 6 in classes of 4.
    ['1', 'Số lớp tập huấn', 'Training classes', '3', count],
    ['1', 'Số hội nghị ra mắt', 'Launch conferences', '1', count],
    ['1', 'Số lượt tập huấn', 'Training attendances', '9', count],
    ['1', 'Số đại biểu hội nghị giai đoạn I', 'Delegates of the conference of phase I', '10', count],
  ]);
});

test('what is not known, or not there, is no figure', () => {
  const counts = namesOf({ places: [placeRow('Huyện A', { leaders: 1 }), placeRow('Huyện B', { leaders: 1 })] });
  expect(counts.filter((name) => name.includes('cơ sở'))).toEqual([]);
  const oneYear = [placeRow('Huyện A', { facilities: { 2019: 3 } }), placeRow('Huyện B', { facilities: { 2019: 3 } })];
  expect(namesOf({ places: oneYear }).slice(0, 2)).toEqual(['Số cơ sở CNNT năm 2019', 'Số đề án năm 2018']);
  expect(namesOf({ projects: [] }).filter((name) => name.includes('đề án'))).toEqual([]);
  expect(namesOf({ projects: [{ place: 'Huyện A' }] }).filter((name) => name.includes('bình quân'))).toEqual([]);
  expect(namesOf({ parameters: [] })).not.toContain('Số người tăng so với số đã được duyệt');
  expect(namesOf({ events: [] }).filter((name) => /lớp|hội nghị ra mắt$|lượt/u.test(name))).toEqual([
    'Kinh phí hội nghị ra mắt',
  ]);
  const open = [
    { option: '1', kind: 'training', phase: 'I', sessions: 1 },
    { option: '1', kind: 'training', phase: 'II' },
    { option: '1', kind: 'conference', guests: 2 },
  ];
  const told = namesOf({ events: open });
  expect(told).not.toContain('Số lớp tập huấn');
  expect(told).toContain('Số lượt tập huấn');
  expect(told.filter((name) => name.includes('đại biểu'))).toEqual([]);
});

describe('a stated figure', () => {
  const stated = (indicator: string, figure: number, rest: object = {}) =>
    smallIssues({ ...DATA, statedFigures: [{ option: '1', indicator, stated: figure, ...rest }] }).map(
      ({ code, facts }) => [code, facts],
    );

  test('is held against the computed one under either name', () => {
    expect(stated('People added in phase II', 3)).toEqual([]);
    expect(stated('số người tăng thêm giai đoạn II', 3)).toEqual([]);
    expect(stated('People added in phase II', 4)).toEqual([
      [
        'stated-differs',
        { indicator: 'People added in phase II', stated: '4', computed: '3', difference: '-1', where: '' },
      ],
    ]);
  });

  test('may speak of some places only, where a figure can be told apart by place', () => {
    expect(stated('Số người tăng thêm giai đoạn II', 3, { places: 'Huyện B' })).toEqual([]);
    expect(stated('Số người tăng thêm giai đoạn II', 3, { places: 'Huyện A' })).toMatchObject([
      ['stated-differs', { computed: '0' }],
    ]);
    expect(stated('Số người-tháng', 108, { places: 'Huyện A' }).map(([code]) => code)).toEqual(['stated-unchecked']);
  });

  test('stands on a sheet of ours only when it speaks of all places', () => {
    const measureOf = (rest: object) => {
      const statedFigures = [{ option: '1', indicator: 'Số người giai đoạn II', stated: 6, ...rest }];
      return smallPlan({ ...DATA, statedFigures }).reconciliation.map(({ measure }) => measure);
    };
    expect(measureOf({})).toEqual([{ kind: 'people', phase: 'II' }]);
    expect(measureOf({ places: 'Huyện A' })).toEqual([undefined]);
  });
});

test('a model can be held against itself without any option', () => {
  expect(indicatorsOf(modelOf(smallGrids(DATA)), []).every(({ option }) => option === undefined)).toBe(true);
});
