/** Where the money of an option goes: by source, by cluster, by year and by place, each adding up to its whole. */
import fc from 'fast-check';
import { sumMoney } from '../../src/kernel';
import type { DataRow } from '../../src/model';
import type { OptionPlan } from '../../src/plan';
import { phaseRow, placeRow, smallOption } from './smallProvince';

const named = (sums: OptionPlan['bySource']): readonly (readonly [string | undefined, string])[] =>
  sums.map(({ name, amount }) => [name, amount.toFixed()]);

const YEAR = [phaseRow('01/2020', '12/2020')];

describe('by source', () => {
  const item = (kind: string, amount: number, source?: string): DataRow => ({
    ...{ option: '1', kind, item: 'Khoản chi', amount },
    ...(source === undefined ? {} : { source }),
  });

  test('pay has the source of its coefficient, events that of their lines, however it is spelled', () => {
    const option = smallOption({
      places: [placeRow('Huyện A', { leaders: 1 })],
      phases: YEAR,
      roles: [
        { role: 'leader', coefficient: 1, source: 'Ngân sách tỉnh' },
        { role: 'collaborator', coefficient: 0.5, source: 'Ngân sách xã' },
      ],
      lineItems: [item('training', 7, 'NGÂN SÁCH TỈNH '), item('conference', 5, 'Xã hội hóa'), item('training', 3)],
    });
    expect(named(option.bySource)).toEqual([
      ['Ngân sách tỉnh', '12000007'],
      ['Ngân sách xã', '6000000'],
      ['Xã hội hóa', '5'],
      [undefined, '3'],
    ]);
  });

  test('a source that changes during the phase is told apart', () => {
    const option = smallOption({
      places: [placeRow('Huyện A')],
      phases: YEAR,
      roles: [
        { role: 'collaborator', coefficient: 1, to: '06/2020', source: 'Ngân sách tỉnh' },
        { role: 'collaborator', coefficient: 1, from: '07/2020', source: 'Ngân sách xã' },
      ],
    });
    expect(named(option.bySource)).toEqual([
      ['Ngân sách tỉnh', '6000000'],
      ['Ngân sách xã', '6000000'],
    ]);
  });
});

describe('by cluster', () => {
  test('is nothing where no place belongs to one', () => {
    expect(smallOption({ places: [placeRow('Huyện A')], phases: YEAR }).byCluster).toEqual([]);
  });

  test('adds up the places of each cluster with the cluster’s own leader', () => {
    const places = [
      placeRow('Cụm số 1', { leaders: 1, withoutCollaborators: true }),
      placeRow('Xã A', { leaders: 0, memberOf: 'Cụm số 1' }),
      placeRow('Xã B', { leaders: 0, memberOf: 'Cụm số 1' }),
      placeRow('Xã C', { leaders: 0 }),
    ];
    const option = smallOption({ places, phases: YEAR });
    expect(named(option.byCluster)).toEqual([
      ['Cụm số 1', '36000000'],
      [undefined, '12000000'],
    ]);
  });
});

test('sources and clusters add up to the total and to the maintenance', () => {
  const row = fc.record({
    leaders: fc.nat(2),
    cluster: fc.constantFrom(undefined, 'Cụm 1', 'Cụm 2'),
  });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), fc.nat(5), (rows, posts) => {
      const clusters = ['Cụm 1', 'Cụm 2'].map((name) => placeRow(name, { leaders: 1, withoutCollaborators: true }));
      const places = rows.map(({ leaders, cluster }, index) =>
        placeRow(`Xã ${index}`, { leaders, ...(cluster === undefined ? {} : { memberOf: cluster }) }),
      );
      const option = smallOption({
        places: [...clusters, ...places],
        phases: [phaseRow('01/2020', '12/2020', { method: 'fixed', parameter: posts })],
        lineItems: [{ option: '1', kind: 'training', item: 'Tập huấn', amount: 11, source: 'Xã hội hóa' }],
      });
      expect(sumMoney(option.bySource.map(({ amount }) => amount)).toFixed()).toBe(option.total.toFixed());
      if (option.byCluster.length > 0)
        expect(sumMoney(option.byCluster.map(({ amount }) => amount)).toFixed()).toBe(option.maintenance.toFixed());
    }),
    { seed: 1886, numRuns: 40 },
  );
});

test('years run from the first that has pay or a dated event to the last, with those between that have neither', () => {
  const option = smallOption({
    places: [placeRow('Huyện A')],
    phases: [phaseRow('01/2020', '12/2020')],
    events: [
      { option: '1', kind: 'training', sessions: 1, year: 2018 },
      { option: '1', kind: 'conference', sessions: 1, year: 2021 },
    ],
    lineItems: [
      { option: '1', kind: 'training', item: 'Tập huấn', amount: 11 },
      { option: '1', kind: 'conference', item: 'Hội nghị', amount: 7 },
    ],
  });
  expect(option.years.map(({ year, maintenance, total }) => [year, maintenance.toFixed(), total.toFixed()])).toEqual([
    [2018, '0', '11'],
    [2019, '0', '0'],
    [2020, '12000000', '12000000'],
    [2021, '0', '7'],
  ]);
});
