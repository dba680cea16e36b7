/** A range of base salaries as a timeline: from, amount; or from, until, amount, document, status, as in the add-in's own table. */
import { refusal, type Issue, type Money, type Refusal, type Timeline } from '../kernel';
import { functionChoices } from '../i18n/functionWords';
import { salariesFrom } from '../model/salaries';
import { publishedSalaries } from '../plan/publishedSalaries';
import { choiceFrom, dayFrom, numberFrom, whenRead } from './reading';
import { isBlank, isRefusal, type Rows } from './rows';

export type Salary = { readonly amount: Money };
type SalaryRow = Parameters<typeof salariesFrom>[1][number];

/** Without a table of his own the user gets the published decrees. */
export function salariesOf(rows: Rows | undefined): Timeline<Salary> | Refusal {
  if (rows === undefined) return publishedSalaries;
  const columns = rows[0]?.length ?? 0;
  if (columns < 2) return refusal('columns-too-few', { parameter: 'timeline', columns, needed: 2 });
  const read = rows.flatMap((cells, index) => {
    const [from, until, amount] = columns === 2 ? [cells[0], undefined, cells[1]] : cells;
    // A blank row may come as zeros, and a day or a salary of 0 means nothing.
    return isNothing(from) && isNothing(amount)
      ? []
      : [salaryRow({ from, until, amount, status: cells[4] }, index + 1)];
  });
  const wrong = read.find(isRefusal);
  if (wrong !== undefined) return wrong;
  if (read.length === 0) return refusal('rows-absent', { parameter: 'timeline' });
  const { timeline, issues } = salariesFrom({ name: '', amount: '' }, read as readonly SalaryRow[]);
  const [problem] = issues.flatMap(refusalOf);
  return problem ?? timeline;
}

const isNothing = (value: unknown): boolean => value === 0 || isBlank(value);

type Cells = Readonly<Record<'from' | 'until' | 'amount' | 'status', unknown>>;

function salaryRow({ from, until, amount, status }: Cells, row: number): SalaryRow | Refusal {
  const argument = { parameter: 'timeline', row } as const;
  const cell = { sheet: '', row, column: 0 };
  return whenRead(
    [
      dayFrom(from, argument),
      isNothing(until) ? undefined : dayFrom(until, argument),
      numberFrom(amount, 'money', argument),
      isBlank(status) ? 'enacted' : choiceFrom(status, functionChoices.status, argument),
    ],
    ([first, last, found, known]) => ({
      values: { from: first, until: last, amount: found, document: undefined, status: known, note: undefined },
      cells: { from: cell, until: cell, amount: cell, document: cell, status: cell, note: cell },
    }),
  ) as SalaryRow | Refusal;
}

/** What the table's own check finds; a start inside a month is a question there and no error. */
function refusalOf({ code, facts, cell }: Issue): readonly Refusal[] {
  const row = cell?.row ?? 0;
  if (code === 'period-reversed') return [refusal('dates-reversed', { ...facts, row })];
  if (code === 'number-refused')
    return [refusal('number-refused', { parameter: 'timeline', row, value: facts.value, accepted: 'money' })];
  if (code === 'salary-gap') return [refusal('salaries-gap', { from: facts.from, to: facts.to })];
  if (code === 'salary-overlap' || code === 'salary-duplicate')
    return [refusal('salaries-overlap', { from: facts.from, row })];
  return [];
}
