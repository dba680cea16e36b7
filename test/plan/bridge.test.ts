/** Why two plans differ: people, rate, months, training, conferences; each alone when only it changes. */
import { plainDigits } from '../../src/kernel';
import type { DataRow, InputData } from '../../src/model';
import { bridgeOf, type OptionPlan } from '../../src/plan';
import { optionOf, planOf } from './planOfGrids';
import { sampleGrids } from './sampleGrids';
import { phaseRow, placeRow, smallOption } from './smallProvince';

function partsOf(first: OptionPlan, second: OptionPlan): Readonly<Record<string, string>> {
  const { people, rate, months, training, conferences, total } = bridgeOf(first, second);
  const parts = { people, rate, months, training, conferences, total };
  return Object.fromEntries(Object.entries(parts).map(([part, amount]) => [part, plainDigits(amount)]));
}

const nothing = { people: '0', rate: '0', months: '0', training: '0', conferences: '0' };

/** Two places, one of them with a leader: 3 people at 1.000.000 for twelve months, and no events. */
const BASE: InputData = {
  places: [placeRow('Huyện A', { leaders: 1 }), placeRow('Huyện B', { leaders: 0 })],
  phases: [phaseRow('01/2020', '12/2020')],
};
const base = () => smallOption(BASE);
const bridged = (data: InputData) => partsOf(base(), smallOption({ ...BASE, ...data }));

const roles = (leader: DataRow, collaborator: DataRow): readonly DataRow[] => [
  { role: 'leader', coefficient: 1, ...leader },
  { role: 'collaborator', coefficient: 1, ...collaborator },
];
const item = (kind: string, amount: number): DataRow => ({ option: '1', kind, item: 'Khoản chi', amount });

describe('only one part differs when only one thing changes', () => {
  test.each<readonly [string, InputData, Readonly<Record<string, string>>]>([
    ['nothing', {}, { total: '0' }],
    [
      // Two more collaborators for twelve months.
      'one collaborator more in each place',
      { phases: [phaseRow('01/2020', '12/2020', { method: 'fixed', parameter: 2 })] },
      { people: '24000000', total: '24000000' },
    ],
    [
      'a leader less',
      { places: [placeRow('Huyện A', { leaders: 0 }), placeRow('Huyện B', { leaders: 0 })] },
      { people: '-12000000', total: '-12000000' },
    ],
    [
      'the base salary',
      { planSalary: [{ from: '2010-01-01', amount: 1100000, status: 'assumed' }] },
      { rate: '3600000', total: '3600000' },
    ],
    [
      // The leader's fee falls by half for twelve months.
      'the coefficient of leaders',
      { roles: roles({ coefficient: 0.5 }, {}) },
      { rate: '-6000000', total: '-6000000' },
    ],
    ['three months more', { phases: [phaseRow('01/2020', '03/2021')] }, { months: '9000000', total: '9000000' }],
    ['a later start', { phases: [phaseRow('10/2020', '12/2020')] }, { months: '-27000000', total: '-27000000' }],
    [
      'ten paid months a year',
      { roles: roles({ monthsPerYear: 10 }, { monthsPerYear: 10 }) },
      { months: '-6000000', total: '-6000000' },
    ],
    ['training', { lineItems: [item('training', 7)] }, { training: '7', total: '7' }],
    ['a conference', { lineItems: [item('conference', 5)] }, { conferences: '5', total: '5' }],
  ])('%s', (_what, data, parts) => {
    expect(bridged(data)).toEqual({ ...nothing, ...parts });
  });

  test('ten paid months a year of one role only are a matter of months, not of people', () => {
    expect(bridged({ roles: roles({}, { monthsPerYear: 10 }) })).toEqual({
      ...nothing,
      months: '-4000000',
      total: '-4000000',
    });
  });

  test('months in which one of the two has nobody are a matter of months, for a role that it never has too', () => {
    // From July on 2 collaborators; the leader is missing for 6 months, and everybody for the 6 before.
    const places = ['Huyện A', 'Huyện B'].map((name) => placeRow(name, { eligibleFrom: '2020-07-01' }));
    const expected = { ...nothing, people: '-6000000', months: '-18000000', total: '-24000000' };
    expect(bridged({ places })).toEqual(expected);
    expect(partsOf(smallOption({ ...BASE, places }), base())).toEqual({
      ...nothing,
      people: '6000000',
      months: '18000000',
      total: '24000000',
    });
  });

  test('the other way round every part changes its sign, where only one differs', () => {
    const more = smallOption({ ...BASE, lineItems: [item('training', 7)], phases: [phaseRow('01/2020', '03/2021')] });
    expect(partsOf(more, base())).toEqual({ ...nothing, months: '-9000000', training: '-7', total: '-9000007' });
  });
});

describe('more people at another fee', () => {
  test('are counted at the first fee, and all of them at the difference', () => {
    // From 3 people at 1.000.000 to 5 at 1.200.000, twelve months: 2 x 12 x 1.000.000 and 5 x 12 x 200.000.
    expect(
      bridged({
        phases: [phaseRow('01/2020', '12/2020', { method: 'fixed', parameter: 2 })],
        planSalary: [{ from: '2010-01-01', amount: 1200000, status: 'assumed' }],
      }),
    ).toEqual({ ...nothing, people: '24000000', rate: '12000000', total: '36000000' });
  });
});

describe('in the plan of Đồng Nai', () => {
  const plan = planOf(sampleGrids());

  test('the options differ by people and events alone: 8.238.735.000 đồng', () => {
    // (9.036 - 3.588) x 1.490.000; 182.378.000 - 78.903.000; 78.410.000 - 60.670.000.
    expect(partsOf(optionOf(plan, '1'), optionOf(plan, '2'))).toEqual({
      people: '8117520000',
      rate: '0',
      months: '0',
      training: '103475000',
      conferences: '17740000',
      total: '8238735000',
    });
  });

  test('the clocks differ by rate alone: 1.226.100.000 and 2.956.920.000 đồng', () => {
    const law = planOf(sampleGrids(), 'law');
    expect(['1', '2'].map((code) => partsOf(optionOf(plan, code), optionOf(law, code)))).toEqual([
      { ...nothing, rate: '1226100000', total: '1226100000' },
      { ...nothing, rate: '2956920000', total: '2956920000' },
    ]);
  });
});
