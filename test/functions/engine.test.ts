/** The functions are the engine in a cell: the same figures as the plan, exact for any numbers, from the same words and data. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { answerCall, isRefusal } from '../../src/functions';
import { functionChoices } from '../../src/i18n/functionWords';
import { firstDayOf, lastDayOf, serialOfDay, type Day } from '../../src/kernel';
import { choiceParameters, tables } from '../../src/model';
import { publishedSalaries } from '../../src/plan/publishedSalaries';
import { planOf } from '../plan/planOfGrids';
import { sampleGrids } from '../plan/sampleGrids';

const numberIn = (answers: ReturnType<typeof answerCall>): number =>
  isRefusal(answers) ? NaN : Number(answers[0]?.[0]);

const coefficient = fc.integer({ min: 0, max: 1_000_000 }).map((whole) => whole / 10_000);

test('KC.FEE never gives NaN or a wrong zero, whatever is handed over', () => {
  const anything = fc.oneof(
    fc.double(),
    fc.string(),
    fc.boolean(),
    fc.constantFrom(null, '', undefined, -0, 1e300, '1.490.000', '0,85'),
  );
  fc.assert(
    fc.property(fc.array(anything, { maxLength: 6 }), (given) => {
      const answers = answerCall('FEE', given);
      const cells = isRefusal(answers) ? [answers] : answers.flat();
      for (const cell of cells)
        expect(typeof cell === 'number' ? Number.isSafeInteger(cell) : cell === '' || isRefusal(cell)).toBe(true);
    }),
    { numRuns: 5_000 },
  );
});

test('the fees of every period of the plan are those of KC.FEE.DATED with the plan’s own salaries, place by place', () => {
  const plan = planOf(sampleGrids(), 'plan');
  const [assumed] = plan.model.salaries.plan;
  if (assumed === undefined) throw new Error('The sample has a base salary.');
  const table = [[serialOfDay(assumed.from), assumed.value.amount.toNumber()]];
  for (const { option, periods, maintenance } of plan.options) {
    const dated = periods.map(({ span, people }) =>
      numberIn(
        answerCall('FEE.DATED', [
          serialOfDay(firstDayOf(span.from)),
          serialOfDay(lastDayOf(span.to)),
          people,
          1,
          table,
        ]),
      ),
    );
    expect([option.code, dated]).toEqual([option.code, periods.map(({ amount }) => amount.toNumber())]);
    expect(dated.reduce((total, amount) => total + amount, 0)).toBe(maintenance.toNumber());
  }
});

test('without a table KC.FEE.DATED pays what the plan pays by the decrees in force', () => {
  const plan = planOf(sampleGrids(), 'law');
  for (const { periods } of plan.options) {
    for (const { span, people, amount } of periods) {
      const given = [serialOfDay(firstDayOf(span.from)), serialOfDay(lastDayOf(span.to)), people];
      expect(numberIn(answerCall('FEE.DATED', given))).toBe(amount.toNumber());
    }
  }
});

test('lines and years add up to the dated fee for any span', () => {
  const day = fc.integer({ min: serialOfDay('2013-07-01' as Day), max: serialOfDay('2035-12-31' as Day) });
  fc.assert(
    fc.property(day, day, fc.integer({ min: 0, max: 500 }), coefficient, (one, other, people, multiple) => {
      const span = [Math.min(one, other), Math.max(one, other)];
      const total = numberIn(answerCall('FEE.DATED', [...span, people, multiple]));
      const lines = answerCall('FEE.LINES', [...span, people, multiple]);
      const years = answerCall('SCHEDULE', [people, ...span, multiple]);
      if (isRefusal(lines) || isRefusal(years)) throw new Error('Every month of the span has a base salary.');
      const sum = (rows: typeof lines, column: number): number =>
        rows.reduce((before, row) => before + Number(row[column]), 0);
      expect([sum(lines.slice(0, -1), 5), Number(lines.at(-1)?.[5]), sum(years, 2)]).toEqual([total, total, total]);
      const worked = numberIn(answerCall('PERSONMONTHS', [people, ...span]));
      expect([Number(lines.at(-1)?.[4]), sum(years, 1)]).toEqual([worked, worked]);
    }),
    { numRuns: 300 },
  );
});

test('the published decrees are those of the sample’s table', () => {
  const sample = JSON.parse(readFileSync(join(__dirname, '../../scripts/sample/dong-nai-2020-2025.json'), 'utf8')) as {
    readonly lawSalary: readonly { readonly from: string; readonly until?: string; readonly amount: number }[];
  };
  expect(publishedSalaries.map(({ from, until, value }) => [from, until, value.amount.toNumber()])).toEqual(
    sample.lawSalary.map(({ from, until, amount }) => [from, until, amount]),
  );
});

test('the words of arguments are those of the workbook’s settings and tables', () => {
  expect(functionChoices.rule).toEqual(choiceParameters.endRule.choices);
  expect(functionChoices.policy).toEqual(choiceParameters.outsideBands.choices);
  expect(functionChoices.style).toEqual(choiceParameters.words.choices);
  expect(functionChoices.language).toEqual(choiceParameters.language.choices);
  expect(functionChoices.status).toEqual(tables.lawSalary.columns.status.choices);
  for (const [method, { vi, en }] of Object.entries(functionChoices.method)) {
    const { [method as 'webster']: words } = tables.phases.columns.method.choices;
    expect([words.vi.endsWith(vi), words.en.endsWith(en)]).toEqual([true, true]);
  }
});
