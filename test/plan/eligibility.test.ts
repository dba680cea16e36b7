/** From when to when places are paid: end rules, the ward rule, first days, successors, clusters and leaders. */
import { dayOf, slashedMonth, type Day } from '../../src/kernel';
import type { DataRow } from '../../src/model';
import { lastYearAfterConversion } from '../../src/plan/eligibility';
import { brief } from './planOfGrids';
import {
  monthsAndPeople,
  phaseRow,
  placeRow,
  setting,
  smallErrors,
  smallIssues,
  smallModel,
  smallOption,
} from './smallProvince';

function day(text: string): Day {
  const [inMonth = 0, month = 0, year = 0] = text.split('/').map(Number);
  const found = dayOf(year, month, inMonth);
  if (found === undefined) throw new Error(`${text} is no day`);
  return found;
}

/** First and last month in which a place has a line of pay. */
function paidMonths(places: readonly DataRow[], phase: DataRow, parameters: readonly DataRow[] = []) {
  const { periods } = smallOption({ places, parameters, phases: [phase] });
  return places.map(({ name }) => {
    const own = periods.filter(({ lines }) => lines.some(({ place }) => place.name === name));
    const [first, last] = [own[0], own.at(-1)];
    return first && last ? `${slashedMonth(first.span.from)}-${slashedMonth(last.span.to)}` : undefined;
  });
}

describe('communes that became wards (Circular 46/2012, article 3.1.đ)', () => {
  test.each([
    // On 31/12/2023 four years and a half have passed, on 31/12/2024 five and a half: plan year 2024 is the last.
    ['01/07/2019', 5, 2024],
    ['01/01/2019', 5, 2024],
    // On 31/12/2024 five years and a day have passed since 30/12/2019, but exactly five since 31/12/2019.
    ['30/12/2019', 5, 2024],
    ['31/12/2019', 5, 2025],
    // On 31/12/2024 a day is missing to five years.
    ['01/01/2020', 5, 2025],
    ['29/02/2020', 5, 2025],
    ['01/07/2019', 4, 2023],
    ['31/12/2019', 4, 2024],
    ['01/07/2019', 0, 2019],
  ])('on %s are supported for %i years until the plan year %i', (convertedOn, years, last) => {
    expect(lastYearAfterConversion(day(convertedOn), years)).toBe(last);
  });

  test.each([...Array.from({ length: 40 }, (_, index) => index)])(
    'are supported as the sentence of the circular says, checked day by day (case %i)',
    (index) => {
      // Days spread over four years, the last of each December among them.
      const month = (index % 12) + 1;
      const convertedOn = dayOf(2016 + Math.floor(index / 10), month, month === 12 ? 31 : 1 + (index % 28)) as Day;
      const fiveYearsLater = `${Number(convertedOn.slice(0, 4)) + 5}${convertedOn.slice(4)}`;
      const last = lastYearAfterConversion(convertedOn, 5);
      expect(`${last - 1}-12-31` <= fiveYearsLater).toBe(true);
      expect(`${last}-12-31` <= fiveYearsLater).toBe(false);
    },
  );

  test('on 01/07/2019 are paid in 2020 to 2024, by either end rule and in every month', () => {
    const ward = placeRow('TP. Biên Hòa', { convertedOn: '2019-07-01' });
    const years = phaseRow('01/2020', '12/2026');
    for (const rule of ['năm hợp đồng', 'tháng'])
      expect(paidMonths([ward], years, [setting('Quy tắc kết thúc', rule)])).toEqual(['01/2020-12/2024']);
  });

  test('are paid by the last day of support where the workbook gives one', () => {
    const ward = placeRow('TP. Biên Hòa', { convertedOn: '2019-07-01', eligibleUntil: '2022-03-15' });
    expect(paidMonths([ward], phaseRow('01/2020', '12/2026'))).toEqual(['01/2020-12/2022']);
  });
});

describe('the end of pay', () => {
  const until = (rule?: string): DataRow =>
    placeRow(`Huyện ${rule ?? 'không'}`, { eligibleUntil: '2024-07-31', ...(rule ? { endRule: rule } : {}) });
  const places = [until(), until('contractYear'), until('calendarMonth')];
  const phase = phaseRow('01/2024', '12/2025');

  test.each([
    ['năm hợp đồng', ['01/2024-12/2024', '01/2024-12/2024', '01/2024-07/2024']],
    ['tháng', ['01/2024-07/2024', '01/2024-12/2024', '01/2024-07/2024']],
  ])('follows the setting “%s” unless the place has a rule of its own', (rule, expected) => {
    expect(paidMonths(places, phase, [setting('Quy tắc kết thúc', rule)])).toEqual(expected);
  });

  test.each([
    ['2024-12-31', '01/2024-12/2024'],
    ['2024-07-01', '01/2024-07/2024'],
    ['2023-12-31', undefined],
  ])('on %s by calendar month pays %s: a month that has begun is paid', (eligibleUntil, expected) => {
    const place = placeRow('Huyện A', { eligibleUntil, endRule: 'calendarMonth' });
    expect(paidMonths([place, placeRow('Huyện B')], phase)[0]).toBe(expected);
  });
});

describe('the first day of support', () => {
  test('in the real network, which started on 06/10/2020, pays three months of the first year', () => {
    const option = smallOption({
      places: [
        placeRow('Huyện A', { eligibleFrom: '2020-10-06' }),
        placeRow('Huyện B', { eligibleFrom: '2021-01-01' }),
      ],
      phases: [phaseRow('01/2020', '12/2021')],
    });
    // Nobody, then one person for 3 months, then two for 12: 27 person-months.
    expect(monthsAndPeople(option)).toEqual([
      [9, 0],
      [3, 1],
      [12, 2],
    ]);
    expect(option.years.map(({ maintenance }) => maintenance.toFixed())).toEqual(['3000000', '24000000']);
    expect(option.phases[0]?.total).toBe(2);
  });

  test('after the phase leaves the place out of it, and says where that is written', () => {
    const option = smallOption({
      places: [placeRow('Huyện A'), placeRow('Huyện B', { eligibleFrom: '2022-01-01' })],
      phases: [phaseRow('01/2020', '12/2021'), phaseRow('01/2022', '12/2022')],
    });
    expect(option.phases.map(({ total }) => total)).toEqual([1, 2]);
    const late = option.phases[0]?.headcounts[1];
    expect(late?.origin).toEqual({ kind: 'ended', cell: late?.place.cells.eligibleFrom });
  });

  test('in the last month of the phase pays that month', () => {
    const option = smallOption({
      places: [placeRow('Huyện A'), placeRow('Huyện B', { eligibleFrom: '2021-12-31' })],
      phases: [phaseRow('01/2020', '12/2021')],
    });
    expect(monthsAndPeople(option).at(-1)).toEqual([1, 2]);
  });

  test.each<readonly [string, DataRow]>([
    ['with a first day', { eligibleFrom: '2015-01-01', eligibleUntil: '2019-12-31' }],
    ['that is the last month of the phase', { eligibleFrom: '2020-12-01', eligibleUntil: '2020-12-31' }],
    ['without a first day', { eligibleUntil: '2019-12-31' }],
  ])('%s before the end of support leaves the end to be shown as the reason', (_what, rest) => {
    const option = smallOption({
      places: [placeRow('Huyện A'), placeRow('Huyện B', rest)],
      phases: [phaseRow('01/2020', '12/2020'), phaseRow('01/2021', '12/2021')],
    });
    const gone = option.phases[1]?.headcounts[1];
    expect(gone?.origin).toEqual({ kind: 'ended', cell: gone?.place.cells.eligibleUntil });
  });

  test('later than the last one is refused at the last one', () => {
    const place = placeRow('Huyện A', { eligibleFrom: '2022-01-01', eligibleUntil: '2021-12-31' });
    expect(smallErrors({ places: [place], phases: [phaseRow('01/2020', '12/2023')] })).toEqual([
      'error period-reversed Địa phương!H5',
    ]);
  });

  test('that is also the last one pays its month', () => {
    const place = { eligibleFrom: '2021-05-10', eligibleUntil: '2021-05-10', endRule: 'calendarMonth' };
    expect(paidMonths([placeRow('Huyện A', place)], phaseRow('01/2021', '12/2021'))).toEqual(['05/2021-05/2021']);
  });
});

describe('a successor', () => {
  const ends = { eligibleUntil: '2025-06-30', endRule: 'calendarMonth' };
  const phase = phaseRow('01/2025', '12/2025');
  const before = [placeRow('Huyện A', ends), placeRow('Huyện B', ends)];

  test('of districts that end on 30/06/2025 starts in July, with nobody paid twice', () => {
    const clusters = [
      placeRow('Cụm số 1', { kind: 'Cụm xã', predecessors: 'Huyện A; H. B' }),
      placeRow('Cụm số 2', { kind: 'Cụm xã', predecessors: 'huyện b' }),
    ];
    expect(paidMonths([...before, ...clusters], phase)).toEqual([
      ...['01/2025-06/2025', '01/2025-06/2025'],
      ...['07/2025-12/2025', '07/2025-12/2025'],
    ]);
    expect(monthsAndPeople(smallOption({ places: [...before, ...clusters], phases: [phase] }))).toEqual([
      [6, 2],
      [6, 2],
    ]);
  });

  test('starts with the last of its predecessors', () => {
    const [first, second] = [before[0] ?? {}, placeRow('Huyện B', { ...ends, eligibleUntil: '2025-08-31' })];
    const place = placeRow('Cụm số 1', { predecessors: 'Huyện A, Huyện B' });
    expect(paidMonths([first, second, place], phase)[2]).toBe('09/2025-12/2025');
  });

  test('names its predecessors on lines of one cell, as Alt+Enter makes them', () => {
    const place = placeRow('Cụm số 1', { predecessors: 'Huyện A\nHuyện B' });
    expect(paidMonths([...before, place], phase)[2]).toBe('07/2025-12/2025');
  });

  test('may start later than its predecessor ends', () => {
    const place = placeRow('Cụm số 1', { predecessors: 'Huyện A', eligibleFrom: '2025-10-01' });
    expect(paidMonths([...before, place], phase)[2]).toBe('10/2025-12/2025');
  });

  test.each<readonly [string, DataRow, DataRow, string | undefined]>([
    ['whose predecessor has no end', {}, {}, undefined],
    ['that starts too early', ends, { eligibleFrom: '2025-06-30' }, '2025-06-30'],
    [
      'whose predecessor is paid to the end of its contract year',
      { eligibleUntil: '2025-06-30', endRule: 'contractYear' },
      {},
      '2025-12-31',
    ],
  ])('%s is refused, since people would be paid twice', (_what, predecessor, successor, until) => {
    const places = [placeRow('Huyện A', predecessor), placeRow('Cụm số 1', { predecessors: 'Huyện A', ...successor })];
    const found = smallIssues({ places, phases: [phase] }).filter(({ severity }) => severity === 'error');
    expect(found.map(({ code, facts }) => [code, facts])).toEqual([
      ['succession-overlap', { place: 'Cụm số 1', predecessor: 'Huyện A', until }],
    ]);
  });

  test('of a place that nobody knows is refused at its cell', () => {
    const places = [placeRow('Huyện A'), placeRow('Cụm số 1', { predecessors: 'Huyện Z', memberOf: 'Trung tâm' })];
    expect(smallErrors({ places, phases: [phase] }).map((text) => text.split(' ')[1])).toEqual([
      'place-unknown',
      'place-unknown',
    ]);
  });
});

describe('leaders', () => {
  const phases = [phaseRow('01/2026', '12/2026', { method: 'fixed', parameter: 2 })];

  test('may belong to the centre or a cluster, which has no collaborators of its own', () => {
    const places = [
      placeRow('Trung tâm', { kind: 'Trung tâm', leaders: 1, withoutCollaborators: true }),
      placeRow('Cụm số 1', { kind: 'Cụm xã', leaders: 1, withoutCollaborators: true, memberOf: 'Trung tâm' }),
      placeRow('Xã A', { kind: 'Xã', leaders: 0, memberOf: 'Cụm số 1' }),
      placeRow('Phường B', { kind: 'Phường', leaders: 0, memberOf: 'cụm số 1' }),
    ];
    const { phases: planned, maintenance } = smallOption({ places, phases });
    expect(planned.map(({ leaders, collaborators }) => [leaders, collaborators])).toEqual([[2, 4]]);
    expect(maintenance.toFixed()).toBe('72000000');
    const { places: known } = smallModel({ places, phases });
    expect(known.map(({ memberOf }) => memberOf)).toEqual([undefined, 'Trung tâm', 'Cụm số 1', 'Cụm số 1']);
  });

  test('are none where their column is absent or wholly blank, and then need no coefficient', () => {
    const roles = [{ role: 'collaborator', coefficient: 1 }];
    const places = [placeRow('Xã A'), placeRow('Xã B')];
    expect(smallOption({ places, phases, roles }).phases[0]).toMatchObject({ leaders: 0, collaborators: 4 });
  });

  test('that are known of one place and blank of another are asked for: unknown is not zero', () => {
    const places = [placeRow('Xã A', { leaders: 0 }), placeRow('Xã B'), placeRow('Xã C')];
    expect(smallIssues({ places, phases }).map(brief)).toEqual([
      'error cell-blank Địa phương!F6',
      'error cell-blank Địa phương!F7',
    ]);
  });
});

test('a place whose support would begin after its end has no post in a phase that holds both', () => {
  // Its communes became wards in 2010, so support ended with 2015; its own first day is in 2020.
  const places = [placeRow('Huyện A'), placeRow('TP. B', { convertedOn: '2010-07-01', eligibleFrom: '2020-01-01' })];
  const option = smallOption({ places, phases: [phaseRow('01/2014', '12/2021')] });
  expect(option.phases.map(({ total }) => total)).toEqual([1]);
  expect(option.personMonths.toFixed()).toBe('96');
});
