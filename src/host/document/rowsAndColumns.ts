/** Rows and columns as a whole: hiding, grouping, fitting, and where on the sheet they lie. */
import type { Area } from '../../kernel/cells';
import { gridCells } from './cellGrid';
import { withLines, type Axis } from './linePlaces';
import type { Place } from './contents';
import { sheetOf, withSheet } from './find';
import { fittedColumnWidth } from './fitting';
import { formatMatrix } from './formats';
import type { Document, Sheet } from './model';
import { requireAllowed } from './protection';
import { refuse } from './refusal';
import { shownText } from './shownText';

/** Beyond this many at once, Excel is not asked either. */
const MOST_LINES = 100_000;

export const linesOf = (area: Area, axis: Axis): readonly number[] => {
  const [first, count] = axis === 'row' ? [area.row, area.rows] : [area.column, area.columns];
  if (count > MOST_LINES) return refuse('NotImplemented', 'This workbook does not change so many rows at once.');
  return Array.from({ length: count }, (_, i) => first + i);
};

const HIDDEN = { row: 'hiddenRows', column: 'hiddenColumns' } as const;
const LEVELS = { row: 'rowLevels', column: 'columnLevels' } as const;

/** @throws Refusal AccessDenied on a protected sheet that does not allow it */
export function hideLines(
  document: Document,
  { sheetId, area }: Place,
  how: { readonly axis: Axis; readonly hidden: boolean },
): Document {
  const { axis, hidden } = how;
  requireAllowed(sheetOf(document, sheetId), axis === 'row' ? 'allowFormatRows' : 'allowFormatColumns');
  const lines = linesOf(area, axis);
  return withSheet(document, sheetId, (sheet) => {
    const kept = new Set(sheet[HIDDEN[axis]]);
    for (const line of lines)
      if (hidden) kept.add(line);
      else kept.delete(line);
    return withLines(sheet, { [HIDDEN[axis]]: kept });
  });
}

/** @returns whether all rows or columns of an area are hidden, `null` when only some are */
export function areHidden(sheet: Sheet, area: Area, axis: Axis): boolean | null {
  const count = axis === 'row' ? area.rows : area.columns;
  if (sheet[HIDDEN[axis]].size === 0) return false;
  const first = axis === 'row' ? area.row : area.column;
  const hidden = [...sheet[HIDDEN[axis]]].filter((line) => line >= first && line < first + count).length;
  return hidden === count ? true : hidden === 0 ? false : null;
}

const DEEPEST = 7;

/** @param by 1 groups one level deeper, -1 takes one level away */
export function groupLines(
  document: Document,
  { sheetId, area }: Place,
  how: { readonly axis: Axis; readonly by: 1 | -1 },
): Document {
  const { axis, by } = how;
  requireAllowed(sheetOf(document, sheetId), axis === 'row' ? 'allowFormatRows' : 'allowFormatColumns');
  const lines = linesOf(area, axis);
  return withSheet(document, sheetId, (sheet) => {
    const levels = new Map(sheet[LEVELS[axis]]);
    for (const line of lines) {
      const level = (levels.get(line) ?? 0) + by;
      if (level > DEEPEST) refuse('InvalidOperation', `Rows and columns are grouped at most ${DEEPEST} levels deep.`);
      if (level > 0) levels.set(line, level);
      else levels.delete(line);
    }
    return { ...sheet, [LEVELS[axis]]: levels };
  });
}

/** Rows get the height that Excel fits to them: no height of their own. */
export function fitRows(document: Document, { sheetId, area }: Place): Document {
  requireAllowed(sheetOf(document, sheetId), 'allowFormatRows');
  return withSheet(document, sheetId, (sheet) =>
    withLines(sheet, {
      rowHeights: new Map([...sheet.rowHeights].filter(([row]) => row < area.row || row >= area.row + area.rows)),
    }),
  );
}

/** Columns get the width of their widest text; empty ones keep theirs. */
export function fitColumns(document: Document, { sheetId, area }: Place): Document {
  const sheet = sheetOf(document, sheetId);
  requireAllowed(sheet, 'allowFormatColumns');
  const used = new Set([...gridCells(sheet.cells, area)].map(([, column]) => column));
  const widths = [...used].flatMap((column): (readonly [number, number])[] => {
    const width = fittedColumnWidth(sheet, column, (row) => fitText(document, sheet, { row, column }));
    return width === undefined ? [] : [[column, width]];
  });
  return withSheet(document, sheetId, (old) =>
    withLines(old, { columnWidths: new Map([...old.columnWidths, ...widths]) }),
  );
}

function fitText(document: Document, sheet: Sheet, at: { readonly row: number; readonly column: number }): string {
  const area = { ...at, rows: 1, columns: 1 };
  const [cell] = [...gridCells(sheet.cells, area)].map(([, , found]) => found);
  const format = formatMatrix(sheet, area, 'numberFormat')[0]?.[0] ?? 'General';
  return cell?.value === undefined ? '' : shownText(cell.value, format, document.date1904);
}
