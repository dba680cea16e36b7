/** Dated values: what is in force on a day, and every gap, overlap and duplicate between neighbours. */
import { dayOf, inForce, timelineOf, type Dated, type Day } from '../../src/kernel';

function day(text: string): Day {
  const [inMonth = 0, month = 0, year = 0] = text.split('/').map(Number);
  const found = dayOf(year, month, inMonth);
  if (found === undefined) throw new Error(`${text} is no day`);
  return found;
}

/** A value from one day until another, or open. */
const dated = (value: number, from: string, until?: string): Dated<number> => ({
  value,
  from: day(from),
  ...(until === undefined ? {} : { until: day(until) }),
});

const DECREES = [
  dated(1490, '01/07/2019', '30/06/2023'),
  dated(1800, '01/07/2023', '30/06/2024'),
  dated(2340, '01/07/2024'),
];

const faultsOf = (entries: readonly Dated<number>[]) =>
  timelineOf(entries).faults.map(({ kind, earlier, later }) => [kind, earlier.value, later.value]);

test('neighbours that follow each other have no fault, in whatever order they are given', () => {
  expect(faultsOf(DECREES)).toEqual([]);
  expect(faultsOf(DECREES.toReversed())).toEqual([]);
  expect(timelineOf(DECREES.toReversed()).timeline).toEqual(DECREES);
});

test('an open value is closed on the day before the next one', () => {
  const { timeline, faults } = timelineOf([dated(2340, '01/07/2024'), dated(1490, '01/07/2019')]);
  expect(faults).toEqual([]);
  expect(timeline).toEqual([dated(1490, '01/07/2019', '30/06/2024'), dated(2340, '01/07/2024')]);
});

test.each([
  ['a day between them', [dated(1, '01/01/2020', '30/12/2020'), dated(2, '01/01/2021')], [['gap', 1, 2]]],
  ['a year between them', [dated(1, '01/01/2020', '31/12/2020'), dated(2, '01/01/2022')], [['gap', 1, 2]]],
  ['one day in both', [dated(1, '01/01/2020', '01/01/2021'), dated(2, '01/01/2021')], [['overlap', 1, 2]]],
  [
    'one inside the other',
    [dated(1, '01/01/2020', '31/12/2025'), dated(2, '01/01/2021', '31/12/2021')],
    [['overlap', 1, 2]],
  ],
  ['the same first day', [dated(1, '01/01/2020'), dated(2, '01/01/2020')], [['duplicate', 1, 2]]],
  [
    'the same first day with ends',
    [dated(1, '01/01/2020', '31/12/2020'), dated(2, '01/01/2020', '31/12/2020')],
    [['duplicate', 1, 2]],
  ],
  [
    'two faults in a row',
    [dated(3, '01/01/2023'), dated(1, '01/01/2020', '31/12/2020'), dated(2, '01/06/2021', '31/01/2023')],
    [
      ['gap', 1, 2],
      ['overlap', 2, 3],
    ],
  ],
] as const)('%s is told at the neighbours', (_what, entries, expected) => {
  expect(faultsOf(entries)).toEqual(expected);
});

test('nothing dated is an empty timeline without a fault', () => {
  expect(timelineOf([])).toEqual({ timeline: [], faults: [] });
});

describe('what is in force', () => {
  const { timeline } = timelineOf(DECREES);

  test.each([
    ['30/06/2019', undefined],
    ['01/07/2019', 1490],
    ['30/06/2023', 1490],
    ['01/07/2023', 1800],
    ['30/06/2024', 1800],
    ['01/07/2024', 2340],
    ['31/12/9999', 2340],
  ])('on %s is %s', (text, value) => {
    expect(inForce(timeline, day(text))?.value).toBe(value);
  });

  test('after a closed end is nothing, which is not zero', () => {
    expect(inForce(timelineOf([dated(1490, '01/01/2020', '30/06/2025')]).timeline, day('01/07/2025'))).toBeUndefined();
  });
});

test('a gap says its first and its last day', () => {
  const [fault] = timelineOf([dated(1, '01/01/2020', '30/06/2023'), dated(2, '02/08/2023')]).faults;
  expect(fault).toMatchObject({ kind: 'gap', from: '2023-07-01', to: '2023-08-01' });
});
