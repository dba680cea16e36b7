/** Puts the sheets of a messy workbook into the open workbook, through Excel's own client. */
import type { CellValue } from '../../src/kernel';
import type { MessySheet } from './messyWorkbooks';

/** Replaces the empty sheet of a new workbook by these sheets; two syncs. */
export const writeMessy = (sheets: readonly MessySheet[]): Promise<void> =>
  Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const first = worksheets.getFirst();
    first.name = 'First';
    for (const sheet of sheets) putSheet(worksheets.add(sheet.sheet), sheet);
    await context.sync();
    first.delete();
    await context.sync();
  });

function putSheet(sheet: Excel.Worksheet, { at = 'A1', rows, ...rest }: MessySheet): void {
  const width = Math.max(1, ...rows.map((row) => row.length));
  const values = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
  const range = sheet.getRange(at).getResizedRange(rows.length - 1, width - 1);
  // Digits, dates and signs typed as text stay text, as they are in a file that was typed so.
  range.numberFormat = values.map((row) =>
    row.map((value) => (typeof value === 'string' && value !== '' ? '@' : null)),
  );
  // One format for a whole range, down to whole columns; the types know arrays only.
  for (const { range: where, format } of rest.formats ?? []) sheet.getRange(where).numberFormat = format as never;
  range.values = values.map((row) => row.map((value): CellValue => value));
  for (const where of rest.merged ?? []) sheet.getRange(where).merge(false);
  if (rest.table !== undefined) sheet.tables.add(rest.table.range, true).name = rest.table.name;
  for (const row of rest.hiddenRows ?? []) sheet.getRange(`${row}:${row}`).rowHidden = true;
  for (const column of rest.hiddenColumns ?? []) sheet.getRange(`${column}:${column}`).columnHidden = true;
}
