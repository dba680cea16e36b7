/** What of the input tables decides the shape of the sheets: compared with the run, cheaply and live. */
import type { BlockRef, CellValue, Formula, InputRef, TableRef } from '../kernel';
import { tables, type StandingColumn, type TableId } from '../model';
import { formula, listOf } from './formula';
import { columnOf, standingColumn } from './inputs';
import type { Context } from './naming';

/** One comparison: a number of the run against the same number now. */
export interface Tracked {
  readonly label: string;
  readonly then: number;
  /** @param copy the cells with the values of the run, for a comparison cell by cell. */
  readonly now: (copy: BlockRef) => Formula;
  /** The values of the run, where they are compared cell by cell. */
  readonly copy?: { readonly heading: string; readonly values: readonly CellValue[] };
}

/**
 * Columns whose every cell shapes the sheets; columns of which only blank or not matters, since their numbers are followed
 * live; and columns of days whose order of rows does not matter.
 */
const COLUMNS: Readonly<
  Partial<
    Record<
      TableId,
      { readonly same?: readonly string[]; readonly filled?: readonly string[]; readonly days?: readonly string[] }
    >
  >
> = {
  parameters: { same: ['parameter', 'value'] },
  places: {
    same: ['name', 'eligibleFrom', 'eligibleUntil', 'convertedOn', 'endRule', 'memberOf', 'predecessors'],
    filled: ['communes', 'leaders'],
  },
  planSalary: { days: ['from', 'until'] },
  lawSalary: { days: ['from', 'until'] },
  bands: {},
  options: { same: ['code', 'name'], filled: ['printed'] },
  phases: {
    same: ['option', 'name', 'from', 'to', 'scope', 'method', 'dataYear'],
    filled: ['parameter', 'minimum', 'maximum'],
  },
  lists: { same: ['option', 'phase', 'place'], filled: ['leaders', 'collaborators'] },
  roles: { same: ['option', 'role', 'from', 'to', 'monthsPerYear'] },
  events: { same: ['option', 'phase', 'kind', 'year'] },
  lineItems: { same: ['option', 'kind', 'phase'], filled: ['amount'] },
};

/** Every comparison that the tables of the workbook call for. */
export function trackedInputs(context: Context): readonly Tracked[] {
  return (Object.keys(COLUMNS) as readonly TableId[]).flatMap((id) => {
    const [first] = context.model.standing[id];
    if (first === undefined) return [];
    const { same = [], filled = [], days = [] } = COLUMNS[id] ?? {};
    const of = (
      columns: readonly string[],
      kind: (column: StandingColumn, asked: Asked) => Tracked,
    ): readonly Tracked[] =>
      columns.flatMap((column) => {
        const found = standingColumn(context.model, id, column);
        const ref = columnOf(context.model, id, column);
        const label = `${tables[id].sheet[context.language]}: ${found?.heading ?? ''}`;
        return found === undefined || ref === undefined ? [] : [kind(found, { ref, label, words: context.words })];
      });
    const ends = context.model.standing[id].flatMap(({ plain }) => plain?.below ?? []);
    return [
      rowsOf(id, first, context),
      ...rowsBelow(id, ends, context),
      ...of(same, sameCells),
      ...of(filled, filledCells),
      ...of(days, sameDays),
    ];
  });
}

interface Asked {
  readonly ref: TableRef | InputRef;
  readonly label: string;
  readonly words: Context['words'];
}

const rowsOf = (id: TableId, { values, reference, plain }: StandingColumn, { words, language }: Context): Tracked => ({
  label: words.rowsOfTable(tables[id].sheet[language]),
  // Excel keeps one blank row in a table without rows.
  then: Math.max(1, values.length),
  now: () => (plain === undefined ? formula`=ROWS(${reference})` : formula`=ROWS(${plain.andNext})-1`),
});

/** A plain range does not grow with what is typed below it. */
function rowsBelow(id: TableId, ends: readonly InputRef[], { words, language }: Context): readonly Tracked[] {
  const label = words.filledBelow(tables[id].sheet[language]);
  return ends.length === 0 ? [] : [{ label, then: 0, now: () => formula`=COUNTA(${listOf(ends)})` }];
}

const sameCells = ({ values, heading }: StandingColumn, { ref, label, words }: Asked): Tracked => ({
  label: words.cellsChanged(label),
  then: 0,
  now: (copy) => formula`=SUMPRODUCT((${ref}<>${copy})*1)`,
  copy: { heading, values },
});

const filledCells = ({ values }: StandingColumn, { ref, label, words }: Asked): Tracked => ({
  label: words.cellsFilled(label),
  then: values.filter((value) => value !== '').length,
  now: () => formula`=COUNTA(${ref})`,
});

/** Days that are typed as text have no sum. */
function sameDays(column: StandingColumn, asked: Asked): Tracked {
  const { ref, label, words } = asked;
  const numbers = column.values.filter((value) => typeof value === 'number');
  if (column.values.some((value) => typeof value !== 'number' && value !== '')) return sameCells(column, asked);
  return {
    label: words.sumOfDays(label),
    then: numbers.reduce((sum, day) => sum + day, 0),
    now: () => formula`=SUM(${ref})`,
  };
}
