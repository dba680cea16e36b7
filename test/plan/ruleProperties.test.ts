/** What holds in every province for the newer rules too: paid months, completion, first days, proportional phases. */
import fc from 'fast-check';
import type { DataRow, InputData } from '../../src/model';
import type { OptionPlan } from '../../src/plan';
import { planFromModel } from '../../src/plan';
import { smallModel } from './smallProvince';

interface Province {
  readonly places: readonly {
    readonly facilities: number;
    readonly leaders: number;
    readonly from: number | undefined;
    readonly months: number | undefined;
    readonly endRule: string;
  }[];
  readonly start: number;
  readonly months: number;
  readonly method: string;
  readonly posts: number;
  readonly paid: readonly (number | undefined)[];
  readonly completion: number;
  readonly rounding: string;
}

const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined });

const anyProvince: fc.Arbitrary<Province> = fc.record({
  places: fc.array(
    fc.record({
      facilities: fc.integer({ min: 1, max: 2000 }),
      leaders: fc.nat(2),
      from: maybe(fc.integer({ min: 0, max: 40 })),
      months: maybe(fc.integer({ min: 1, max: 60 })),
      endRule: fc.constantFrom('contractYear', 'calendarMonth'),
    }),
    { minLength: 1, maxLength: 5 },
  ),
  start: fc.nat(11),
  months: fc.integer({ min: 2, max: 48 }),
  method: fc.constantFrom('fixed', 'largestRemainder', 'webster'),
  posts: fc.nat(12),
  paid: fc.tuple(maybe(fc.nat(12)), maybe(fc.nat(12))),
  completion: fc.constantFrom(1, 0.875, 0.5),
  rounding: fc.constantFrom('một người-tháng, đến đồng', 'một người-tháng, đến nghìn đồng'),
});

const two = (number: number): string => String(number).padStart(2, '0');
/** Months after January 2020. */
const monthText = (after: number): string => `${two((after % 12) + 1)}/${2020 + Math.floor(after / 12)}`;
const dayText = (after: number, day: number): string =>
  `${2020 + Math.floor(after / 12)}-${two((after % 12) + 1)}-${two(day)}`;

interface Span {
  readonly from: number;
  readonly to: number;
}

const wholeSpan = ({ start, months }: Province): Span => ({ from: start, to: start + months - 1 });

const listedRow = (phase: number, place: number, posts: number): DataRow => ({
  ...{ option: '1', phase: `Giai đoạn ${phase + 1}`, place: `Địa phương ${place}`, collaborators: (posts + place) % 7 },
});

function dataOf(province: Province, spans: readonly Span[] = [wholeSpan(province)]): InputData {
  const { places, method, posts, paid, completion, rounding } = province;
  return {
    parameters: [{ parameter: 'Làm tròn', value: rounding }],
    planSalary: [
      { from: '2010-01-01', amount: 1490000, status: 'assumed' },
      { from: '2021-07-01', amount: 1800000, status: 'assumed' },
    ],
    places: places.map(({ facilities, leaders, from, months, endRule }, index): DataRow => ({
      ...{ name: `Địa phương ${index}`, kind: 'Huyện', facilities: { 2019: facilities }, communes: facilities % 20 },
      ...{ leaders, endRule },
      ...(from === undefined ? {} : { eligibleFrom: dayText(from, 6) }),
      ...(months === undefined ? {} : { eligibleUntil: dayText((from ?? 0) + months, 15) }),
    })),
    roles: [
      { role: 'leader', coefficient: 1, completion, ...(paid[0] === undefined ? {} : { monthsPerYear: paid[0] }) },
      { role: 'collaborator', coefficient: 0.3, ...(paid[1] === undefined ? {} : { monthsPerYear: paid[1] }) },
    ],
    phases: spans.map(({ from, to }, index) => ({
      ...{ option: '1', name: `Giai đoạn ${index + 1}`, from: monthText(from), to: monthText(to) },
      ...{ scope: method === 'byList' ? 'listed' : 'all', method, parameter: posts, dataYear: 2019 },
    })),
    bands: [
      { from: 0, to: 499, collaborators: 3 },
      { from: 500, to: 999, collaborators: 5 },
      { from: 1000, collaborators: 6 },
    ],
    lists:
      method === 'byList'
        ? spans.flatMap((_, phase) => places.map((_place, index) => listedRow(phase, index, posts)))
        : [],
  };
}

/** Undefined where a tie is left to a person. */
const optionOf = (data: InputData): OptionPlan | undefined => planFromModel(smallModel(data)).plan?.options[0];

const summary = ({ personMonths, maintenance, years }: OptionPlan) => [
  ...[personMonths.toFixed(), maintenance.toFixed()],
  ...years.map((year) => [year.year, year.personMonths.toFixed(), year.maintenance.toFixed()]),
];

const RUNS = { seed: 6_10_2020, numRuns: 120 };

/** Person-months and maintenance of the whole phase, and of the phase split in two after some month. */
function wholeAndSplit(province: Province, where: number) {
  const { from, to } = wholeSpan(province);
  const last = from + (where % (to - from));
  const parts = [
    { from, to: last },
    { from: last + 1, to },
  ];
  return [optionOf(dataOf(province)), optionOf(dataOf(province, parts))].map((option) => option && summary(option));
}

describe('a phase split in two after any month changes neither person-months nor maintenance', () => {
  test.each(['fixed', 'byBand', 'onePerCommune', 'byList'])(
    'by the way "%s", whoever begins or ends in it',
    (method) => {
      fc.assert(
        fc.property(anyProvince, fc.nat(), (given, where) => {
          const [whole, split] = wholeAndSplit({ ...given, method }, where);
          expect(whole).toBeDefined();
          expect(split).toEqual(whole);
        }),
        RUNS,
      );
    },
  );

  // Where support begins or ends inside the phase, posts in proportion are shared anew: see turnover.test.ts.
  test.each(['largestRemainder', 'webster'])('by the way "%s", where all are supported throughout', (method) => {
    fc.assert(
      fc.property(anyProvince, fc.nat(), (given, where) => {
        const places = given.places.map((place) => ({ ...place, from: undefined, months: undefined }));
        const [whole, split] = wholeAndSplit({ ...given, method, places }, where);
        expect(split).toEqual(whole);
      }),
      RUNS,
    );
  });
});

test('a place with zero people changes nothing', () => {
  fc.assert(
    fc.property(anyProvince, (province) => {
      const data = dataOf(province);
      const nobody = { name: 'Nơi khác', kind: 'Huyện', leaders: 0, withoutCollaborators: true };
      const [before, after] = [optionOf(data), optionOf({ ...data, places: [...(data.places ?? []), nobody] })];
      expect(after && summary(after)).toEqual(before && summary(before));
      expect(after?.periods.map(({ span }) => span)).toEqual(before?.periods.map(({ span }) => span));
    }),
    RUNS,
  );
});

test('the order of the rows of places, roles and salaries changes nothing', () => {
  fc.assert(
    fc.property(anyProvince, (province) => {
      const data = dataOf(province);
      const turned = Object.fromEntries(Object.entries(data).map(([id, rows]) => [id, rows.toReversed()]));
      const [before, after] = [optionOf(data), optionOf(turned)];
      expect(after && summary(after)).toEqual(before && summary(before));
    }),
    RUNS,
  );
});

test('twice the salary is twice the maintenance where nothing is rounded', () => {
  fc.assert(
    fc.property(anyProvince, (given) => {
      const province = { ...given, rounding: 'một người-tháng, đến đồng' };
      const data = dataOf(province);
      const doubled = (data.planSalary ?? []).map((row) => ({ ...row, amount: Number(row['amount']) * 2 }));
      const [once, twice] = [optionOf(data), optionOf({ ...data, planSalary: doubled })];
      expect(twice?.maintenance.toFixed()).toBe(once?.maintenance.times(2).toFixed());
      expect(twice?.personMonths.toFixed()).toBe(once?.personMonths.toFixed());
    }),
    RUNS,
  );
});

test('nobody is paid outside the days of support, nor for more months a year than the role allows', () => {
  fc.assert(
    fc.property(anyProvince, (province) => {
      const option = optionOf(dataOf(province));
      for (const { span, lines, year } of option?.periods ?? [])
        for (const { place } of lines) {
          const given = province.places[Number(place.name.at(-1))];
          const first = given?.from === undefined ? 0 : 2020 * 12 + given.from;
          const end = given?.months === undefined ? Infinity : 2020 * 12 + (given.from ?? 0) + given.months;
          const last = given?.endRule === 'contractYear' && end < Infinity ? Math.floor(end / 12) * 12 + 11 : end;
          expect(first <= span.from && span.to <= last).toBe(true);
          expect(Math.floor(span.from / 12)).toBe(year);
        }
      for (const [index, role] of (['leader', 'collaborator'] as const).entries()) {
        const paidIn = new Map<number, number>();
        for (const { year, months, lines } of option?.periods ?? [])
          if (lines.some((line) => line.role === role)) paidIn.set(year, (paidIn.get(year) ?? 0) + months);
        for (const months of paidIn.values()) expect(months).toBeLessThanOrEqual(province.paid[index] ?? 12);
      }
    }),
    RUNS,
  );
});
