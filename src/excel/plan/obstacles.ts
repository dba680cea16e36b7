/** What makes Excel refuse a write midway, or put it in the wrong rows: protection, a table, a filter, a block too large for a request. */
import type { Area, CellRef } from '../../kernel/cells';
import { type Issue, issue } from '../../kernel/issue';
import type { Conflict } from '../../kernel/writingFacts';
import { slotBytes } from '../journal/slot';
import { LARGEST_STEP } from '../steps/step';
import type { FoundTable, Survey } from './survey';
import { type BlockPlan, sizeOf } from './writePlan';

export const lockIssues = (survey: Survey, sheet: string): Issue[] =>
  survey.sheets.some(({ name, locked }) => locked && name === sheet)
    ? [issue({ code: 'sheet-protected', severity: 'error' }, { sheet })]
    : [];

/** Everything that stands in the way of writing a block. */
export function blockObstacles(plan: BlockPlan, survey: Survey): Issue[] {
  const { origin, sheet, was } = plan;
  const [now, before] = [sizeOf(sheet.cells), was ?? sizeOf([])];
  const [rows, columns] = [Math.max(now.rows, before.rows), Math.max(now.columns, before.columns)];
  const ours: Area = { row: origin.row, column: origin.column, rows, columns };
  const tables = conflicts('table', survey.tables, (found) => isOn(found, origin) && overlap(found.area, ours));
  const filters = tables.length > 0 ? [] : filterIssues(survey, origin, rows);
  return [...lockIssues(survey, origin.sheet), ...tables, ...filters, ...sizeIssues(plan)];
}

/** Everything that stands in the way of clearing what stands there now. */
export const dropObstacles = (origin: CellRef, cells: readonly (readonly unknown[])[], survey: Survey): Issue[] => [
  ...lockIssues(survey, origin.sheet),
  ...filterIssues(survey, origin, cells.length),
];

const isOn = ({ sheet }: FoundTable, origin: CellRef): boolean => sheet === origin.sheet;

/** Excel refuses merges and formulas in headings where a person made a table. */
const conflicts = (
  conflict: Conflict,
  found: readonly FoundTable[],
  isInTheWay: (each: FoundTable) => boolean,
): Issue[] =>
  found.filter(isInTheWay).map(({ sheet, area: { row, column } }) => {
    const cell = { sheet, row, column };
    return issue({ code: 'range-conflict', severity: 'error', cell }, { conflict });
  });

/**
 * A filter hides whole rows, also beside what it filters. What is written over such rows goes into other ones without
 * any error: https://github.com/OfficeDev/office-js/issues/224
 */
const filterIssues = ({ filters }: Survey, origin: CellRef, rows: number): Issue[] =>
  conflicts('filter', filters, (found) => isOn(found, origin) && shareRows(found.area, { row: origin.row, rows }));

type Rows = Pick<Area, 'row' | 'rows'>;

const shareRows = (a: Rows, b: Rows): boolean => a.row < b.row + b.rows && b.row < a.row + a.rows;

const overlap = (a: Area, b: Area): boolean =>
  shareRows(a, b) && a.column < b.column + b.columns && b.column < a.column + a.columns;

/** The record of a block is written whole; Excel would refuse it only after others were written. */
function sizeIssues({ origin, slot, midway }: BlockPlan): Issue[] {
  const bytes = Math.max(...[slot, ...(midway === undefined ? [] : [midway])].map(slotBytes));
  if (bytes <= LARGEST_STEP) return [];
  return [issue({ code: 'block-too-large', severity: 'error' }, { sheet: origin.sheet, bytes, most: LARGEST_STEP })];
}
