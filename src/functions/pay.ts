/** KC.FEE, KC.FEE.DATED, KC.FEE.LINES, KC.SCHEDULE, KC.BASESALARY: what people cost, by an amount or by the base salary in force. */
import {
  firstDayOf,
  lastDayOf,
  monthsIn,
  personMonths,
  ratio,
  refusal,
  serialOfDay,
  sumMoney,
  sumPersonMonths,
  yearOfMonth,
  inForce,
  money,
  type Day,
  type Money,
  type MonthSpan,
  type Ratio,
  type Refusal,
  type Timeline,
} from '../kernel';
import { feeOfMonth, wholeFee } from '../plan/fee';
import { cutBefore, feePeriods, januaries, type FeePeriod } from '../plan/salaryPeriods';
import { amountCell, countFrom, dayFrom, LARGEST, monthsFrom, numberFrom, single, whenRead } from './reading';
import {
  cellByCell,
  forEachCell,
  isBlank,
  isRefusal,
  type Answer,
  type Answers,
  type Rows,
  type WorksheetFunction,
} from './rows';
import { salariesOf, type Salary } from './salaryTable';

const ROUNDING = 'dong';

/** A whole column of plain numbers takes this way; whatever is not plainly right takes the other, which says why. */
function quickFee(values: readonly unknown[]): number | undefined {
  const salary = values[0];
  const coefficient = values[1];
  const months = values[2];
  const people = values[3] ?? 1;
  const completion = values[4] ?? 1;
  if (typeof salary !== 'number' || !(salary >= 0 && salary <= LARGEST && Math.floor(salary) === salary))
    return undefined;
  if (typeof coefficient !== 'number' || !(coefficient >= 0 && coefficient <= 100)) return undefined;
  if (typeof months !== 'number' || !(months >= 0 && months <= 1e9 && Math.floor(months) === months)) return undefined;
  if (typeof people !== 'number' || !(people >= 0 && people <= 1e9 && Math.floor(people) === people)) return undefined;
  if (typeof completion !== 'number' || !(completion >= 0 && completion <= 1)) return undefined;
  const fee = wholeFee(salary, coefficient, completion);
  const amount = fee === undefined ? Infinity : fee * months * people;
  return amount <= LARGEST ? amount : undefined;
}

function feeCell(values: readonly unknown[]): Answer {
  const quick = quickFee(values);
  if (quick !== undefined) return quick;
  const [salary, coefficient, months, people = 1, completion = 1] = values;
  return whenRead(
    [
      numberFrom(salary, 'money', { parameter: 'baseSalary' }),
      numberFrom(coefficient, 'coefficient', { parameter: 'coefficient' }),
      countFrom(months, { parameter: 'months' }),
      countFrom(people, { parameter: 'people' }),
      numberFrom(completion, 'percentage', { parameter: 'completion' }),
    ],
    ([amount, multiple, time, heads, share]) => {
      const pay = { coefficient: ratio(multiple), completion: ratio(share) };
      const fee = feeOfMonth(pay, { amount: money(amount) }, ROUNDING);
      return amountCell(money(fee.times(personMonths(time).times(heads))));
    },
  );
}

export const fee = forEachCell(['baseSalary', 'coefficient', 'months', 'people', 'completion'], 3, feeCell);

interface Dated {
  readonly span: MonthSpan;
  readonly people: number;
  readonly coefficient: Ratio;
}

/** `people` and `coefficient` are 1 when left out. */
function datedFrom(values: readonly unknown[]): Dated | Refusal {
  const [from, to, people = 1, coefficient = 1] = values;
  return whenRead(
    [
      dayFrom(from, { parameter: 'from' }),
      dayFrom(to, { parameter: 'to' }),
      countFrom(people, { parameter: 'people' }),
      numberFrom(coefficient, 'coefficient', { parameter: 'coefficient' }),
    ],
    ([first, last, heads, multiple]) =>
      whenRead([monthsFrom(first, last)], ([span]) => ({ span, people: heads, coefficient: ratio(multiple) })),
  );
}

type Periods = readonly FeePeriod<Salary>[];

/** The first and the last day that a timeline covers; the last is undefined when it is open. */
const coverage = (timeline: Timeline<Salary>): { readonly first: Day; readonly last: Day | undefined } => ({
  first: timeline[0]?.from ?? firstDayOf(0 as MonthSpan['from']),
  last: timeline.at(-1)?.until,
});

function periodsOf(dated: Dated, timeline: Timeline<Salary>): Periods | Refusal {
  const found = feePeriods({ ...dated, timeline, rounding: ROUNDING });
  return 'periods' in found
    ? found.periods
    : refusal('salary-unknown-months', { ...found.uncovered, ...coverage(timeline) });
}

const amountOf = (periods: Periods): Money => sumMoney(periods.map(({ amount }) => amount));
const personMonthsCell = (periods: Periods): number =>
  sumPersonMonths(periods.map((period) => period.personMonths)).toNumber();

export const feeDated: WorksheetFunction = {
  parameters: ['from', 'to', 'people', 'coefficient', 'timeline'],
  needed: 2,
  answer: (args) =>
    whenRead([salariesOf(args[4])], ([timeline]) =>
      cellByCell(['from', 'to', 'people', 'coefficient'], args.slice(0, 4), (values) =>
        whenRead([datedFrom(values)], ([dated]) =>
          whenRead([periodsOf(dated, timeline)], ([periods]) => amountCell(amountOf(periods))),
        ),
      ),
    ),
};

/** The arguments of a function that spills by itself; a blank one that is needed leaves the result blank. */
function spilled(
  args: readonly (Rows | undefined)[],
  tell: (dated: Dated, timeline: Timeline<Salary>) => Answers,
): Answers {
  const ids = ['from', 'to', 'people', 'coefficient'] as const;
  const values = ids.map((parameter, index) => single(args[index], { parameter }));
  if (values.some((value) => value !== undefined && isBlank(value))) return [['']];
  return whenRead([...values, salariesOf(args[4])], () =>
    whenRead([datedFrom(values), salariesOf(args[4])], ([dated, timeline]) => tell(dated, timeline)),
  );
}

const dateCells = ({ from, to }: MonthSpan): readonly number[] => [
  serialOfDay(firstDayOf(from)),
  serialOfDay(lastDayOf(to)),
];

/** One row a base salary, then a row that repeats the whole span with the totals. */
function linesOf(dated: Dated, periods: Periods): Answers {
  const rows = periods.map(({ span, salary, personMonths: worked, amount }) => [
    ...dateCells(span),
    monthsIn(span),
    amountCell(salary.value.amount),
    worked.toNumber(),
    amountCell(amount),
  ]);
  const total = [monthsIn(dated.span), '', personMonthsCell(periods), amountCell(amountOf(periods))];
  return [...rows, [...dateCells(dated.span), ...total]];
}

export const feeLines: WorksheetFunction = {
  parameters: ['from', 'to', 'people', 'coefficient', 'timeline'],
  needed: 2,
  answer: (args) =>
    spilled(args, (dated, timeline) => whenRead([periodsOf(dated, timeline)], ([periods]) => linesOf(dated, periods))),
};

export const scheduleByYear: WorksheetFunction = {
  parameters: ['people', 'from', 'to', 'coefficient', 'timeline'],
  needed: 3,
  answer: ([people, from, to, coefficient, timeline]) =>
    spilled([from, to, people, coefficient, timeline], (dated, salaries) => {
      const years = cutBefore(dated.span, januaries(dated.span)).map((span) => ({
        year: yearOfMonth(span.from),
        periods: periodsOf({ ...dated, span }, salaries),
      }));
      return whenRead(
        years.map(({ periods }) => periods),
        (found) =>
          found.map((periods, index) => [
            years[index]?.year ?? '',
            personMonthsCell(periods),
            amountCell(amountOf(periods)),
          ]),
      );
    }),
};

export const baseSalary: WorksheetFunction = {
  parameters: ['date', 'timeline'],
  needed: 1,
  answer: ([date, table]) =>
    whenRead([salariesOf(table)], ([timeline]) =>
      cellByCell(['date'], [date], ([value]) => {
        const day = dayFrom(value, { parameter: 'date' });
        if (isRefusal(day)) return day;
        const found = inForce(timeline, day);
        return found === undefined
          ? refusal('salary-unknown-day', { day, ...coverage(timeline) })
          : amountCell(found.value.amount);
      }),
    ),
};
