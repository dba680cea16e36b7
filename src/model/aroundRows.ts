/** What has to be told of a table besides its rows: parts that are hidden, and a row that was left outside. */
import { issue, type Grid, type Issue } from '../kernel';
import { isTotalLabel } from './totalRows';
import { cleanText, isBlank } from './spelling';

export const aroundRows = (grid: Grid | undefined): readonly Issue[] => [...hiddenParts(grid), ...outsideTable(grid)];

/** A row that was typed or pasted right under an Excel table without becoming part of it; totals often stand there. */
function outsideTable(grid: Grid | undefined): readonly Issue[] {
  const { below = [], rows, origin, table } = grid ?? { rows: [], origin: undefined, table: '' };
  const [first, ...others] = below.filter((value) => !isBlank(value));
  if (origin === undefined || first === undefined || others.length === 0 || below.some(isTotalLabel)) return [];
  const cell = { ...origin, row: origin.row + 1 + rows.length, column: origin.column + below.indexOf(first) };
  return [issue({ code: 'row-below-table', severity: 'warning', cell }, { table, found: cleanText(first) })];
}

/** Hidden and filtered rows and hidden columns count like the others: a filter is for looking, not for planning. */
const hiddenParts = (grid: Grid | undefined): readonly Issue[] => {
  const at = { severity: 'info', cell: grid?.origin } as const;
  return [
    ...(grid?.hasHiddenRows ? [issue({ code: 'rows-hidden', ...at }, { table: grid.table })] : []),
    ...(grid?.hasHiddenColumns ? [issue({ code: 'columns-hidden', ...at }, { table: grid.table })] : []),
  ];
};
