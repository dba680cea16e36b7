/** What a month pays and which months are paid: completion, rounding, paid months a year, coefficients by period. */
import type { DataRow, RolePay } from '../../src/model';
import { money, ratio } from '../../src/kernel';
import { feeOfMonth } from '../../src/plan';
import { brief } from './planOfGrids';
import { monthsAndPeople, phaseRow, placeRow, setting, smallIssues, smallModel, smallOption } from './smallProvince';

const PLACES = [placeRow('Huyện A', { leaders: 1 })];
const YEAR = [phaseRow('01/2020', '12/2020')];

const role = (kind: 'leader' | 'collaborator', rest: DataRow): DataRow => ({ role: kind, coefficient: 1, ...rest });
const both = (rest: DataRow): readonly DataRow[] => [role('leader', rest), role('collaborator', rest)];

const optionWith = (roles: readonly DataRow[], phases = YEAR, parameters: readonly DataRow[] = []) =>
  smallOption({ places: PLACES, phases, roles, parameters });

describe('the fee of one person and month', () => {
  const { roles, salaries } = smallModel({
    places: PLACES,
    phases: YEAR,
    planSalary: [{ from: '2020-01-01', amount: 1490000, status: 'assumed' }],
  });
  const [pay] = roles;
  const salary = salaries.plan[0]?.value;
  if (pay === undefined || salary === undefined) throw new Error('No pay');

  const paid = (coefficient: string, completion?: string): RolePay => ({
    ...{ ...pay, coefficient: ratio(coefficient) },
    completion: completion === undefined ? undefined : ratio(completion),
  });

  test.each<readonly [string, RolePay, string, string]>([
    // 1.490.000 x 0,85 x 0,875 = 1.108.187,5
    ['0,85 at 87,5 %', paid('0.85', '0.875'), '1108188', '1108000'],
    ['0,3', paid('0.3'), '447000', '447000'],
    ['1 at nothing', paid('1', '0'), '0', '0'],
    ['1 at 100 %', paid('1', '1'), '1490000', '1490000'],
    // 1.490.000 x 0,5005 = 745.745
    ['0,5005', paid('0.5005'), '745745', '746000'],
    // 1.490.000 x 0,45 = 670.500: half a thousand goes up
    ['0,45', paid('0.45'), '670500', '671000'],
    // 1.490.000 x 0,333 x 0,999 = 495.673,83
    ['0,333 at 99,9 %', paid('0.333', '0.999'), '495674', '496000'],
  ])('is %s of 1.490.000, to the đồng and to the thousand', (_what, given, dong, thousand) => {
    expect(feeOfMonth(given, salary, 'dong').toFixed()).toBe(dong);
    expect(feeOfMonth(given, salary, 'thousand').toFixed()).toBe(thousand);
  });

  test('is rounded once, then multiplied: 12 months of 1.108.188 are 13.298.256 đồng', () => {
    const { maintenance } = smallOption({
      places: [placeRow('Huyện A')],
      phases: YEAR,
      planSalary: [{ from: '2020-01-01', amount: 1490000, status: 'assumed' }],
      roles: [role('collaborator', { coefficient: 0.85, completion: 0.875 })],
    });
    // Not 12 x 1.108.187,5 = 13.298.250.
    expect(maintenance.toFixed()).toBe('13298256');
  });

  test('is rounded up from half a đồng of any salary', () => {
    const odd = { ...salary, amount: money(1490001) };
    expect(feeOfMonth({ ...pay, coefficient: ratio('0.5') }, odd, 'dong').toFixed()).toBe('745001');
  });

  test('follows the setting of the workbook', () => {
    const thousand = setting('Làm tròn', 'một người-tháng, đến nghìn đồng');
    const roles85 = both({ coefficient: 0.8765 });
    // 1.000.000 x 0,8765 = 876.500: 877.000 to the thousand; two people, twelve months.
    expect(optionWith(roles85, YEAR, [thousand]).maintenance.toFixed()).toBe(String(24 * 877000));
    expect(optionWith(roles85).maintenance.toFixed()).toBe(String(24 * 876500));
  });
});

describe('completion', () => {
  test('may differ by role and by period', () => {
    const roles = [
      role('leader', { completion: 0.9 }),
      role('collaborator', { to: '06/2020', completion: 0.5 }),
      role('collaborator', { from: '07/2020' }),
    ];
    // 12 x 900.000 + 6 x 500.000 + 6 x 1.000.000
    expect(optionWith(roles).maintenance.toFixed()).toBe('19800000');
  });

  test.each([
    ['"90" instead of 90 %', '90'],
    ['more than all', 1.2],
    ['less than nothing', -0.1],
  ])('of %s is refused with the rule', (_what, completion) => {
    const found = smallIssues({ places: PLACES, phases: YEAR, roles: both({ completion }) });
    expect(found.filter(({ severity }) => severity === 'error').map(brief)).toEqual([
      'error number-refused Vai trò, hệ số!H5',
      'error number-refused Vai trò, hệ số!H6',
    ]);
  });

  test('is read from “87,5 %” as text too', () => {
    expect(optionWith(both({ completion: '87,5 %' })).maintenance.toFixed()).toBe(String(24 * 875000));
  });
});

describe('paid months a year', () => {
  test('of 10 leave November and December of a full year unpaid', () => {
    const option = optionWith(both({ monthsPerYear: 10 }));
    expect(monthsAndPeople(option)).toEqual([
      [10, 2],
      [2, 0],
    ]);
    expect(option.personMonths.toFixed()).toBe('20');
  });

  test('count in a first year from the first month of the phase', () => {
    // From 06/2020 seven months remain, all paid; 2021 pays ten; from 01/2022 to 03/2022 three.
    const option = optionWith(both({ monthsPerYear: 10 }), [phaseRow('06/2020', '03/2022')]);
    expect(option.years.map(({ year, personMonths }) => [year, personMonths.toNumber()])).toEqual([
      [2020, 14],
      [2021, 20],
      [2022, 6],
    ]);
  });

  test('may hold for one role only', () => {
    const option = optionWith([role('leader', {}), role('collaborator', { monthsPerYear: 8 })]);
    expect(monthsAndPeople(option)).toEqual([
      [8, 2],
      [4, 1],
    ]);
    expect(option.maintenance.toFixed()).toBe('20000000');
  });

  test('may differ between roles, each with its own last month', () => {
    const option = optionWith([role('leader', { monthsPerYear: 10 }), role('collaborator', { monthsPerYear: 8 })]);
    expect(monthsAndPeople(option)).toEqual([
      [8, 2],
      [2, 1],
      [2, 0],
    ]);
  });

  test('of 0 pay nobody, of 12 or more everybody', () => {
    expect(optionWith(both({ monthsPerYear: 0 })).personMonths.toFixed()).toBe('0');
    expect(optionWith(both({ monthsPerYear: 12 })).personMonths.toFixed()).toBe('24');
    expect(optionWith(both({ monthsPerYear: 99 })).personMonths.toFixed()).toBe('24');
  });

  test('change no headcount of the phase', () => {
    expect(optionWith(both({ monthsPerYear: 1 })).phases[0]?.total).toBe(2);
  });

  test('are those of the calendar year, in however many phases it is cut', () => {
    const phases = [phaseRow('01/2020', '06/2020'), phaseRow('07/2020', '12/2020')];
    expect(optionWith(both({ monthsPerYear: 10 }), phases).personMonths.toFixed()).toBe('20');
  });
});

describe('coefficients by period', () => {
  test('split a year where they change, each month with its own', () => {
    const roles = [
      role('leader', { coefficient: 0.5 }),
      role('collaborator', { to: '03/2020' }),
      role('collaborator', { from: '04/2020', coefficient: 0.3 }),
    ];
    const option = optionWith(roles);
    expect(option.periods.map(({ months, amount }) => [months, amount.toFixed()])).toEqual([
      [3, '4500000'],
      [9, '7200000'],
    ]);
  });
});
