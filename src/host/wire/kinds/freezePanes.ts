/** Rows and columns that stay while the rest of a sheet is scrolled, as the wire sees them. */
import { sheetOf, withSheet } from '../../document/find';
import { SHEET_COLUMNS, SHEET_ROWS, type Document, type Sheet } from '../../document/model';
import { refuse } from '../../document/refusal';
import { integerArgument, placeArgument, rangeAt } from '../arguments';
import type { Members, Reached } from '../members';
import type { TargetOf } from '../target';

const frozen = (document: Document, sheetId: string, freeze: Sheet['freeze']): { readonly document: Document } => ({
  document: withSheet(document, sheetOf(document, sheetId).id, (sheet) => ({ ...sheet, freeze })),
});

const frozenRange = (document: Document, target: { readonly sheetId: string }): Reached => {
  const { rows, columns } = sheetOf(document, target.sheetId).freeze;
  if (rows === 0 && columns === 0) return { target: null };
  return {
    target: rangeAt(target.sheetId, { row: 0, column: 0, rows: rows || SHEET_ROWS, columns: columns || SHEET_COLUMNS }),
  };
};

export const freezePanes: Members<TargetOf<'WorksheetFreezePanes'>> = {
  call: {
    FreezeAt: (document, target, [range]) => {
      const { area } = placeArgument(document, target.sheetId, range);
      const rows = area.rows === SHEET_ROWS ? 0 : area.row + area.rows;
      return frozen(document, target.sheetId, {
        rows,
        columns: area.columns === SHEET_COLUMNS ? 0 : area.column + area.columns,
      });
    },
    FreezeRows: (document, target, [count]) =>
      frozen(document, target.sheetId, { rows: integerArgument(count ?? 1), columns: 0 }),
    FreezeColumns: (document, target, [count]) =>
      frozen(document, target.sheetId, { rows: 0, columns: integerArgument(count ?? 1) }),
    Unfreeze: (document, target) => frozen(document, target.sheetId, { rows: 0, columns: 0 }),
  },
  reach: {
    GetLocationOrNullObject: (document, target) => frozenRange(document, target),
    GetLocation: (document, target) => {
      const reached = frozenRange(document, target);
      return reached.target ? reached : refuse('ItemNotFound', 'Nothing is frozen.');
    },
  },
};
