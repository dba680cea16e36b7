/** The statistics of the plan's second part, against the figures worked out from its printed tables. */
import type { DataRow } from '../../src/model';
import { facilityGrowth, loads, projectStatistics } from '../../src/plan';
import { modelOf, optionOf, planOf } from './planOfGrids';
import { sampleGrids } from './sampleGrids';
import { phaseRow, placeRow, smallModel, smallOption } from './smallProvince';

const model = () => modelOf(sampleGrids());
const option1 = () => optionOf(planOf(sampleGrids()), '1');

/** A share as a percentage with two decimals, as people print it. */
const percent = (share: { times(by: number): { toFixed(places: number): string } } | undefined): string | undefined =>
  share?.times(100).toFixed(2);

describe('facilities 2014-2019', () => {
  test.each([
    ['TP. Biên Hòa', 81, '2.49'],
    ['TP. Long Khánh', 38, '1.74'],
    ['Huyện Trảng Bom', 146, '1.95'],
    ['Huyện Thống Nhất', 74, '1.83'],
    ['Huyện Định Quán', 94, '1.84'],
    ['Huyện Tân Phú', 93, '1.84'],
    ['Huyện Vĩnh Cửu', 42, '1.99'],
    ['Huyện Nhơn Trạch', 66, '2.00'],
    ['Huyện Long Thành', 70, '2.27'],
    ['Huyện Xuân Lộc', 122, '1.90'],
    ['Huyện Cẩm Mỹ', 77, '1.73'],
    // 8.936 to 9.839 (the plan prints 8.935 and 904): the fifth root of 1,10105 less one.
    [undefined, 903, '1.94'],
  ])('of %s rise by %i, %s %% a year', (name, change, compound) => {
    const found = facilityGrowth(model()).find(({ place }) => place?.name === name);
    expect([found?.change, percent(found?.compound)]).toEqual([change, compound]);
  });

  test('are listed place by place, then of the province, in order of years', () => {
    const all = facilityGrowth(model());
    expect(all).toHaveLength(12);
    expect(all.at(-1)?.counts).toEqual([
      { year: 2014, count: 8936 },
      { year: 2019, count: 9839 },
    ]);
  });

  const growthOf = (places: readonly DataRow[]) =>
    facilityGrowth(smallModel({ places, phases: [phaseRow('01/2020', '12/2020')] })).map(
      ({ place, change, compound }) => [place?.name, change, percent(compound)],
    );

  test('have no growth with one year, and no rate from zero', () => {
    expect(
      growthOf([
        placeRow('Huyện A', { facilities: { 2014: 0, 2019: 12 } }),
        placeRow('Huyện B', { facilities: { 2014: 100, 2019: 100 } }),
      ]),
    ).toEqual([
      ['Huyện A', 12, undefined],
      ['Huyện B', 0, '0.00'],
      [undefined, 12, '2.29'], // 100 to 112 in five years
    ]);
    expect(growthOf([placeRow('Huyện A', { facilities: { 2019: 12 } })])).toEqual([
      ['Huyện A', undefined, undefined],
      [undefined, undefined, undefined],
    ]);
    expect(growthOf([placeRow('Huyện A')])[0]).toEqual(['Huyện A', undefined, undefined]);
  });

  test('are in order of years, and the province has the sums, whatever the order of columns', () => {
    const places = [
      placeRow('Huyện A', { facilities: { 2019: 30, 2014: 10, 2016: 20 } }),
      placeRow('Huyện B', { facilities: { 2016: 2, 2014: 1, 2019: 3 } }),
    ];
    const found = facilityGrowth(smallModel({ places, phases: [phaseRow('01/2020', '12/2020')] }));
    expect(found.map(({ counts }) => counts.map(({ year, count }) => [year, count]))).toEqual([
      [
        [2014, 10],
        [2016, 20],
        [2019, 30],
      ],
      [
        [2014, 1],
        [2016, 2],
        [2019, 3],
      ],
      [
        [2014, 11],
        [2016, 22],
        [2019, 33],
      ],
    ]);
  });

  test('of a year that one place does not know are not the province’s: unknown is not zero', () => {
    expect(
      growthOf([
        placeRow('Huyện A', { facilities: { 2014: 100, 2019: 110 } }),
        placeRow('Huyện B', { facilities: { 2019: 500 } }),
      ]).at(-1),
    ).toEqual([undefined, undefined, undefined]);
  });
});

describe('facilities of the province', () => {
  const provinceOf = (places: readonly DataRow[]) =>
    facilityGrowth(smallModel({ places, phases: [phaseRow('01/2020', '12/2020')] }))
      .at(-1)
      ?.counts.map(({ year, count }) => [year, count]);
  const known = (name: string, facilities: Readonly<Record<number, number>>, rest: DataRow = {}): DataRow =>
    placeRow(name, { facilities, ...rest });
  const centre = placeRow('Trung tâm', { kind: 'Trung tâm', leaders: 1, withoutCollaborators: true });
  const withLeaders = (rows: readonly DataRow[]) => rows.map((row) => ({ leaders: 0, ...row }));

  test('do not wait for the row of a cluster or the Centre, which has none of its own', () => {
    expect(provinceOf(withLeaders([known('Huyện A', { 2019: 7 }), known('Huyện B', { 2019: 5 }), centre]))).toEqual([
      [2019, 12],
    ]);
  });

  test('wait for a place that could have some: unknown is not zero', () => {
    const without = { withoutCollaborators: true };
    expect(provinceOf([known('Huyện A', { 2014: 5, 2019: 7 }), known('TP. B', { 2019: 5 }, without)])).toEqual([
      [2019, 12],
    ]);
    expect(provinceOf([known('Huyện A', { 2019: 7 }), placeRow('Huyện B')])).toEqual([]);
  });

  test('are known by districts in one year and by those that succeed them in another', () => {
    const places = [
      known('Huyện A', { 2019: 7 }, { eligibleUntil: '2025-06-30', endRule: 'calendarMonth' }),
      known('Huyện B', { 2019: 5, 2025: 6 }),
      known('Cụm A1', { 2025: 4 }, { predecessors: 'Huyện A' }),
      known('Cụm A2', { 2025: 5 }, { predecessors: 'Huyện A' }),
    ];
    expect(provinceOf(places)).toEqual([
      [2019, 12],
      [2025, 15],
    ]);
    // One of two successors does not know the year, and the district does not either.
    expect(provinceOf(places.with(3, known('Cụm A2', {}, { predecessors: 'Huyện A' })))).toEqual([[2019, 12]]);
    // A successor of two, one of which does not know the year.
    const both = known('Cụm', { 2025: 1 }, { predecessors: 'Huyện A; Huyện B' });
    expect(provinceOf([known('Huyện A', { 2019: 7 }), known('Huyện B', { 2014: 7 }), both])).toEqual([[2025, 1]]);
  });

  test('have no sum where a place and its successor both know the year: they are the same facilities', () => {
    const places = [
      known('Huyện A', { 2019: 7, 2020: 8 }),
      known('Cụm A', { 2020: 8, 2021: 9 }, { predecessors: 'Huyện A' }),
    ];
    expect(provinceOf(places)).toEqual([
      [2019, 7],
      [2021, 9],
    ]);
  });

  test('change from the first to the last year that is known everywhere, and from one year alone not at all', () => {
    const found = facilityGrowth(
      smallModel({
        places: [known('Huyện A', { 2021: 9, 2019: 4 }), known('Huyện B', { 2019: 6, 2020: 7, 2021: 11 })],
        phases: [phaseRow('01/2020', '12/2020')],
      }),
    );
    expect(found.map(({ change }) => change)).toEqual([5, 5, 10]);
    expect(percent(found.at(-1)?.compound)).toBe('41.42');
  });
});

describe('projects 2014-2019', () => {
  test.each([
    ['TP. Biên Hòa', 4, '0.67', '5.72'],
    ['Huyện Long Thành', 6, '1.00', '9.10'],
    ['Huyện Nhơn Trạch', 6, '1.00', '8.58'],
    ['Huyện Trảng Bom', 6, '1.00', '3.78'],
    ['Huyện Thống Nhất', 7, '1.17', '8.20'],
    ['TP. Long Khánh', 9, '1.50', '19.61'],
    ['Huyện Xuân Lộc', 4, '0.67', '2.95'],
    ['Huyện Cẩm Mỹ', 13, '2.17', '13.90'],
    ['Huyện Tân Phú', 5, '0.83', '4.69'],
    ['Huyện Định Quán', 4, '0.67', '3.71'],
    ['Huyện Vĩnh Cửu', 3, '0.50', '6.70'],
    // 67 projects in six years for 9.839 facilities.
    [undefined, 67, '11.17', '6.81'],
  ])('of %s are %i, %s a year and %s for 1.000 facilities', (name, total, mean, density) => {
    const found = projectStatistics(model()).find(({ place }) => place?.name === name);
    expect([found?.total, found?.mean.toFixed(2), found?.perThousandFacilities?.toFixed(2)]).toEqual([
      ...[total, mean, density],
    ]);
  });

  test('are summed by year', () => {
    expect(
      projectStatistics(model())
        .at(-1)
        ?.counts.map(({ count }) => count),
    ).toEqual([12, 11, 10, 13, 11, 10]);
  });

  const densities = (places: readonly DataRow[], projects: readonly DataRow[]) =>
    projectStatistics(smallModel({ places, projects, phases: [phaseRow('01/2020', '12/2020')] })).map(
      ({ total, mean, perThousandFacilities }) => [total, mean.toFixed(), perThousandFacilities?.toFixed()],
    );

  test('have no density where the facilities are not known, or none', () => {
    expect(densities([placeRow('Huyện A')], [{ place: 'Huyện A', counts: { 2019: 3 } }])).toEqual([
      [3, '3', undefined],
      [3, '3', undefined],
    ]);
    const none = placeRow('Huyện A', { facilities: { 2019: 0 } });
    expect(densities([none], [{ place: 'Huyện A', counts: { 2019: 3 } }])[0]).toEqual([3, '3', undefined]);
  });

  test('without any year have no mean above nothing, and no projects no province', () => {
    expect(densities([placeRow('Huyện A')], [{ place: 'Huyện A' }])[0]).toEqual([0, '0', undefined]);
    expect(densities([placeRow('Huyện A')], [])).toEqual([[0, '0', undefined]]);
  });
});

describe('facilities for each commune collaborator', () => {
  test.each([
    ['Huyện Trảng Bom', '264.3'],
    ['Huyện Xuân Lộc', '226.0'],
    ['Huyện Cẩm Mỹ', '187.0'],
    ['Huyện Định Quán', '179.8'],
    ['Huyện Tân Phú', '177.5'],
    ['Huyện Thống Nhất', '170.8'],
    ['Huyện Nhơn Trạch', '139.8'],
    ['Huyện Long Thành', '131.8'],
    ['TP. Long Khánh', '91.8'],
    ['Huyện Vĩnh Cửu', '89.6'],
    ['TP. Biên Hòa', undefined],
    // 9.839 for 54.
    [undefined, '182.2'],
  ])('of %s in option 1 are %s', (name, expected) => {
    const found = loads(option1()).find(({ place }) => place?.name === name);
    expect(found?.perCollaborator?.toFixed(1)).toBe(expected);
  });

  test('are spread 2,95 times in option 1', () => {
    const all = loads(option1()).flatMap(({ place, perCollaborator }) =>
      place === undefined || perCollaborator === undefined ? [] : [perCollaborator.toNumber()],
    );
    expect((Math.max(...all) / Math.min(...all)).toFixed(2)).toBe('2.95');
  });

  test('are those of the last phase, with the sum of the places that have a count', () => {
    const option = smallOption({
      places: [
        placeRow('Huyện A', { facilities: { 2014: 90, 2019: 60 } }),
        placeRow('Huyện B', { facilities: { 2019: 40 } }),
        placeRow('Huyện C'),
      ],
      phases: [phaseRow('01/2020', '12/2020'), phaseRow('01/2021', '12/2021', { method: 'fixed', parameter: 4 })],
    });
    expect(
      loads(option).map(({ place, facilities, collaborators, perCollaborator }) => [
        ...[place?.name, facilities, collaborators, perCollaborator?.toFixed()],
      ]),
    ).toEqual([
      ['Huyện A', 60, 4, '15'],
      ['Huyện B', 40, 4, '10'],
      [undefined, 100, 8, '12.5'],
    ]);
  });

  test('are those of the newest year, without the places that do not know it', () => {
    const option = smallOption({
      places: [
        placeRow('Huyện A', { facilities: { 2014: 90, 2019: 60 } }),
        placeRow('Huyện B', { facilities: { 2014: 40 } }),
      ],
      phases: [phaseRow('01/2020', '12/2020')],
    });
    expect(loads(option).map(({ place, facilities }) => [place?.name, facilities])).toEqual([
      ['Huyện A', 60],
      [undefined, 60],
    ]);
  });

  test('are not listed where no place has a count', () => {
    expect(loads(smallOption({ places: [placeRow('Huyện A')], phases: [phaseRow('01/2020', '12/2020')] }))).toEqual([]);
  });
});
