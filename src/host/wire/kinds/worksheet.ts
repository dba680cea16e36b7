/** One worksheet with its freezing and its protection, as the wire sees them. */
import { WHOLE_SHEET } from '../../document/address';
import { usedArea } from '../../document/contents';
import { sheetOf, withSheet } from '../../document/find';
import { SHEET_COLUMNS, SHEET_ROWS, type Document, type Sheet } from '../../document/model';
import { requireUnprotected } from '../../document/protection';
import { refuse } from '../../document/refusal';
import { deleteSheet, moveSheet, renameSheet, showSheet } from '../../document/sheets';
import { booleanArgument, integerArgument, placeArgument, rangeAt, requireInside } from '../arguments';
import { colorArgument } from '../color';
import type { Members, Reached } from '../members';
import type { TargetOf } from '../target';

const at = (document: Document, target: { readonly sheetId: string }): Sheet => sheetOf(document, target.sheetId);

const usedRange = (document: Document, sheetId: string, valuesOnly: unknown): Reached => {
  const area = usedArea(sheetOf(document, sheetId), WHOLE_SHEET, valuesOnly === true);
  return { target: area ? rangeAt(sheetId, area) : null };
};

/** An empty sheet's used range is its first cell, unless a null object was asked for. */
const usedRangeOrFirstCell = (document: Document, sheetId: string, valuesOnly: unknown): Reached => {
  const used = usedRange(document, sheetId, valuesOnly);
  return used.target ? used : { target: rangeAt(sheetId, { row: 0, column: 0, rows: 1, columns: 1 }) };
};

function rangeByIndexes(sheetId: string, args: readonly unknown[]): Reached {
  const [row, column, rows, columns] = args;
  const area = {
    row: integerArgument(row),
    column: integerArgument(column),
    rows: integerArgument(rows),
    columns: integerArgument(columns),
  };
  return { target: rangeAt(sheetId, requireInside(area)) };
}

export const worksheet: Members<TargetOf<'Worksheet'>> = {
  identity: (_document, target) => ({ Id: target.sheetId }),
  get: {
    Id: (document, target) => at(document, target).id,
    Name: (document, target) => at(document, target).name,
    Position: (document, target) => document.sheets.indexOf(at(document, target)),
    Visibility: (document, target) => at(document, target).visibility,
    ShowGridlines: (document, target) => at(document, target).showGridlines,
    TabColor: (document, target) =>
      at(document, target).tabColor ?? refuse('NotImplemented', 'The colour of the tab was not read from the file.'),
  },
  set: {
    Name: (document, target, value) => renameSheet(document, at(document, target).id, value),
    Position: (document, target, value) => moveSheet(document, at(document, target).id, value),
    Visibility: (document, target, value) => showSheet(document, at(document, target).id, value),
    TabColor: (document, target, value) =>
      withSheet(document, at(document, target).id, (sheet) => ({
        ...sheet,
        tabColor: value === '' ? '' : colorArgument(value),
      })),
    Gridlines: (document, target, value) =>
      withSheet(document, at(document, target).id, (sheet) => ({ ...sheet, showGridlines: booleanArgument(value) })),
  },
  call: {
    Activate: (document, target) => {
      if (at(document, target).visibility !== 'Visible')
        refuse('InvalidOperation', 'A hidden worksheet cannot be activated.');
      return { document: { ...document, activeSheetId: target.sheetId } };
    },
    Delete: (document, target) => ({ document: deleteSheet(document, target.sheetId) }),
  },
  reach: {
    GetRange: (document, target, [address]) => {
      at(document, target);
      if (address === null || address === undefined || address === '')
        return { target: rangeAt(target.sheetId, WHOLE_SHEET) };
      const place = placeArgument(document, target.sheetId, address);
      if (place.sheetId !== target.sheetId) refuse('InvalidArgument', 'The address names another worksheet.');
      return { target: rangeAt(place.sheetId, place.area) };
    },
    GetRangeByIndexes: (_document, target, args) => rangeByIndexes(target.sheetId, args),
    GetCell: (_document, target, [row, column]) => rangeByIndexes(target.sheetId, [row, column, 1, 1]),
    GetUsedRange: (document, target, [valuesOnly]) => usedRangeOrFirstCell(document, target.sheetId, valuesOnly),
    GetUsedRangeOrNullObject: (document, target, [valuesOnly]) => usedRange(document, target.sheetId, valuesOnly),
    Tables: (_document, target) => ({ target: { kind: 'TableCollection', sheetId: target.sheetId } }),
    FreezePanes: (_document, target) => ({ target: { kind: 'WorksheetFreezePanes', sheetId: target.sheetId } }),
    PageLayout: (_document, target) => ({ target: { kind: 'PageLayout', sheetId: target.sheetId } }),
    Protection: (_document, target) => ({ target: { kind: 'WorksheetProtection', sheetId: target.sheetId } }),
  },
};

const frozen = (document: Document, sheetId: string, freeze: Sheet['freeze']): { readonly document: Document } => ({
  document: withSheet(document, sheetOf(document, sheetId).id, (sheet) => ({ ...sheet, freeze })),
});

const frozenRange = (document: Document, target: { readonly sheetId: string }): Reached => {
  const { rows, columns } = at(document, target).freeze;
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

export const protection: Members<TargetOf<'WorksheetProtection'>> = {
  get: { Protected: (document, target) => at(document, target).isProtected },
  call: {
    Protect: (document, target, [options, password]) => {
      requireUnprotected(at(document, target));
      if (password || options)
        refuse('NotImplemented', 'This workbook protects worksheets only without a password and options.');
      return { document: withSheet(document, target.sheetId, (sheet) => ({ ...sheet, isProtected: true })) };
    },
    Unprotect: (document, target, [password]) => {
      if (at(document, target).hasPassword) refuse('AccessDenied', 'The protection of this worksheet has a password.');
      if (password) refuse('NotImplemented', 'This workbook does not know the passwords of worksheets.');
      return { document: withSheet(document, target.sheetId, (sheet) => ({ ...sheet, isProtected: false })) };
    },
  },
};
