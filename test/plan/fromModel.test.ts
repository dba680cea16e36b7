/** What is checked across tables: coefficients, numbers of communes, successors. */
import type { DataRow, InputData } from '../../src/model';
import { brief } from './planOfGrids';
import { monthsAndPeople, phaseRow, placeRow, smallIssues, smallOption } from './smallProvince';

const BASE: InputData = { places: [placeRow('Huyện A')], phases: [phaseRow('01/2020', '12/2021')] };
const told = (data: InputData) => smallIssues({ ...BASE, ...data }).map((each) => [brief(each), each.facts]);

describe('coefficients', () => {
  const role = (coefficient: number, rest: DataRow = {}): DataRow => ({ role: 'collaborator', coefficient, ...rest });
  const earlier = { sheet: 'Vai trò, hệ số', row: 4, column: 2 };
  const name = { vi: 'Cộng tác viên cấp xã', en: 'Commune collaborator' };

  test('of one role in one month are an error at the second', () => {
    const twice = [['error role-overlap Vai trò, hệ số!C6', { role: name, earlier }]];
    expect(told({ roles: [role(1), role(0.5)] })).toEqual(twice);
    expect(told({ roles: [role(1, { to: '06/2020' }), role(0.5, { from: '06/2020' })] })).toEqual(twice);
    expect(told({ roles: [role(1, { option: '1' }), role(0.5, { option: '1' })] })).toEqual(twice);
  });

  test('may differ by role, by time and by option', () => {
    expect(told({ roles: [role(1), { role: 'leader', coefficient: 2 }] })).toEqual([]);
    expect(told({ roles: [role(1, { to: '06/2020' }), role(0.5, { from: '07/2020' })] })).toEqual([]);
    expect(told({ roles: [role(1), role(0.5, { option: '1' })] })).toEqual([]);
  });

  test.each([
    ['after', [role(1), role(0.5, { option: '1' })]],
    ['before', [role(0.5, { option: '1' }), role(1)]],
  ])('of the option itself count, when they stand %s those of all options', (_where, roles) => {
    // One person for 24 months at half of 1.000.000.
    expect(smallOption({ ...BASE, roles }).maintenance.toFixed()).toBe('12000000');
  });

  test('of all options count in the months for which the option has none of its own', () => {
    const roles = [role(1), role(0.5, { option: '1', from: '01/2021' })];
    expect(smallOption({ ...BASE, roles }).maintenance.toFixed()).toBe('18000000');
  });

  test('that end or are missing in months with people are an error with those months', () => {
    const span = { from: 2021 * 12, to: 2021 * 12 + 11 };
    expect(told({ roles: [role(1, { to: '12/2020' })] })).toEqual([
      ['error role-uncovered Giai đoạn!C5', { option: '1', role: name, ...span }],
    ]);
  });
});

describe('the number of communes', () => {
  const places = (rest: DataRow): readonly DataRow[] => [placeRow('Huyện A', { communes: 19, ...rest })];
  const phases = [phaseRow('01/2020', '12/2020', { method: 'onePerCommune' })];

  test('that differs from the official list is told with both', () => {
    expect(told({ places: places({ officialCommunes: 14 }), phases })).toEqual([
      ['warning communes-differ Địa phương!D5', { place: 'Huyện A', used: 19, official: 14 }],
    ]);
  });

  test('is not where they agree, where one is not known, where nobody works, or where it is not used', () => {
    expect(told({ places: places({ officialCommunes: 19 }), phases })).toEqual([]);
    expect(told({ places: places({}), phases })).toEqual([]);
    expect(told({ places: places({ officialCommunes: 14, withoutCollaborators: true }), phases })).toEqual([]);
    expect(told({ places: places({ officialCommunes: 14 }) })).toEqual([]);
    const unknown = [...places({ officialCommunes: 19 }), placeRow('Huyện B', { officialCommunes: 3 })];
    expect(told({ places: unknown, phases }).map(([text]) => text)).toEqual(['error communes-missing Địa phương!D6']);
  });
});

describe('successors', () => {
  const month = { endRule: 'calendarMonth' };
  const periodsOf = (...places: readonly DataRow[]) =>
    monthsAndPeople(smallOption({ places, phases: [phaseRow('01/2020', '12/2020')] }));

  test('start the day after the last of those that they succeed has ended', () => {
    const before = [
      placeRow('Huyện A', { eligibleUntil: '2020-03-31', ...month }),
      placeRow('Huyện B', { eligibleUntil: '2020-06-30', ...month }),
    ];
    // Two to March, one to June, one from July on.
    expect(periodsOf(...before, placeRow('Cụm', { predecessors: 'Huyện A; Huyện B' }))).toEqual([
      [3, 2],
      [3, 1],
      [6, 1],
    ]);
    expect(periodsOf(...before.toReversed(), placeRow('Cụm', { predecessors: 'Huyện A; Huyện B' }))).toEqual([
      [3, 2],
      [3, 1],
      [6, 1],
    ]);
  });

  test('have a first day of their own where they name one', () => {
    const before = placeRow('Huyện A', { eligibleUntil: '2020-03-31', ...month });
    expect(periodsOf(before, placeRow('Cụm', { predecessors: 'Huyện A', eligibleFrom: '2020-06-15' }))).toEqual([
      [3, 1],
      [2, 0],
      [7, 1],
    ]);
  });

  test('may start in the month after, and not in the same', () => {
    const before = placeRow('Huyện A', { eligibleUntil: '2020-03-15', ...month });
    const after = (eligibleFrom: string) => placeRow('Cụm', { predecessors: 'Huyện A', eligibleFrom });
    const problemsOf = (from: string) =>
      smallIssues({ places: [before, after(from)], phases: [phaseRow('01/2020', '03/2020')] }).map(
        ({ code, facts }) => [...[code, facts]],
      );
    expect(problemsOf('2020-04-01')).toEqual([]);
    expect(problemsOf('2020-03-16')).toEqual([
      ['succession-overlap', { place: 'Cụm', predecessor: 'Huyện A', until: '2020-03-31' }],
    ]);
  });
});
