/** Base salaries as dated values: proved free of gaps, overlaps and duplicates, superseded rows left out. */
import {
  firstDayOf,
  issue,
  monthOfDay,
  timelineOf,
  type Dated,
  type Issue,
  type Timeline,
  type TimelineFault,
} from '../kernel';
import type { BaseSalary, SalaryRow } from './model';
import type { Row } from './schema/column';
import type { planSalary } from './schema/money';

type ReadRow = Row<typeof planSalary>;

/** What a problem calls the table and its column of amounts. */
interface SalaryTable {
  readonly name: string;
  readonly amount: string;
}

/** The timeline of one table, and its faults at the cells of the later of two neighbours. */
export function salariesFrom(
  table: SalaryTable,
  rows: readonly ReadRow[],
): {
  readonly timeline: Timeline<BaseSalary>;
  readonly rows: readonly SalaryRow[];
  readonly issues: readonly Issue[];
} {
  const counted = rows.filter(({ values }) => values.status !== 'superseded');
  const { timeline, faults } = timelineOf(counted.map(datedSalary));
  return {
    timeline,
    rows: rows.map(({ values, cells, number }) => ({ ...values, cells, number })),
    issues: [
      ...counted.flatMap(reversed),
      ...counted.flatMap((row) => refusedAmount(row, table.amount)),
      ...faults.map((fault) => faultIssue(table.name, fault)),
      ...counted.flatMap(startsMidmonth),
    ],
  };
}

function datedSalary({ values, cells }: ReadRow): Dated<BaseSalary> {
  const { from, until, amount, document, status } = values;
  const value = { amount, document, status, cell: cells.amount, fromCell: cells.from };
  return { from, value, ...(until === undefined ? {} : { until }) };
}

const reversed = ({ values, cells }: ReadRow): readonly Issue[] =>
  values.until !== undefined && values.until < values.from
    ? [
        issue(
          { code: 'period-reversed', severity: 'error', cell: cells.until },
          { from: values.from, to: values.until },
        ),
      ]
    : [];

const refusedAmount = ({ values, cells }: ReadRow, column: string): readonly Issue[] =>
  values.amount.isZero()
    ? [
        issue(
          { code: 'number-refused', severity: 'error', cell: cells.amount },
          { column, value: '0', accepted: 'money' },
        ),
      ]
    : [];

function faultIssue(table: string, fault: TimelineFault<BaseSalary>): Issue {
  const { earlier, later } = fault;
  const at = { severity: 'error', cell: later.value.fromCell } as const;
  switch (fault.kind) {
    case 'gap':
      return issue({ code: 'salary-gap', ...at }, { table, from: fault.from, to: fault.to });
    case 'overlap':
      return issue({ code: 'salary-overlap', ...at }, { table, earlier: earlier.value.cell, from: later.from });
    case 'duplicate':
      return issue({ code: 'salary-duplicate', ...at }, { table, earlier: earlier.value.cell, from: later.from });
  }
}

/** The salary of a month is the one in force on day 1, so a later start counts from the next month: worth a question. */
function startsMidmonth({ values: { from }, cells }: ReadRow): readonly Issue[] {
  if (from.endsWith('-01')) return [];
  const suggestion = firstDayOf(monthOfDay(from));
  return [issue({ code: 'salary-midmonth', severity: 'warning', cell: cells.from }, { from, suggestion })];
}
