/** One worksheet, as the wire sees it. */
import { WHOLE_SHEET } from '../../document/address';
import { usedArea } from '../../document/contents';
import { sheetOf, withSheet } from '../../document/find';
import type { Document, Sheet } from '../../document/model';
import { refuse } from '../../document/refusal';
import { deleteSheet, moveSheet, renameSheet, showSheet } from '../../document/sheets';
import { booleanArgument, integerArgument, placeArgument, rangeAt, requireInside } from '../arguments';
import { colorArgument } from '../color';
import { EVENT } from '../events';
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

function neighbour(
  document: Document,
  target: { readonly sheetId: string },
  how: { readonly step: 1 | -1; readonly visibleOnly: unknown },
): Reached {
  const sheets = document.sheets.filter(
    (sheet) => how.visibleOnly !== true || sheet.visibility === 'Visible' || sheet.id === target.sheetId,
  );
  const found = sheets[sheets.indexOf(at(document, target)) + how.step];
  return { target: found ? { kind: 'Worksheet', sheetId: found.id } : null };
}

const existing = (reached: Reached): Reached =>
  reached.target ? reached : refuse('ItemNotFound', 'There is no such worksheet.');

export const worksheet: Members<TargetOf<'Worksheet'>> = {
  events: {
    onChanged: { wire: 'DataChangedEvent', type: EVENT.changed },
    onSelectionChanged: { wire: 'SelectionChangedEvent', type: EVENT.selectionChanged },
    onActivated: { wire: 'ActivatedEvent', type: EVENT.activated },
    onDeactivated: { wire: 'DeactivatedEvent', type: EVENT.deactivated },
    onFormulaChanged: { wire: 'FormulaChangedEvent', type: EVENT.formulaChanged },
    onProtectionChanged: { wire: 'ProtectionChangedEvent', type: EVENT.protectionChanged },
    onNameChanged: { wire: 'EventNameChanged', type: EVENT.nameChanged, since: 17 },
  },
  identity: (_document, target) => ({ Id: target.sheetId }),
  get: {
    Id: (document, target) => at(document, target).id,
    Name: (document, target) => at(document, target).name,
    Position: (document, target) => document.sheets.indexOf(at(document, target)),
    Visibility: (document, target) => at(document, target).visibility,
    StandardHeight: (document, target) => at(document, target).defaultRowHeight,
    ShowGridlines: (document, target) => at(document, target).showGridlines,
    TabColor: (document, target) => {
      const { visibility, tabColor } = at(document, target);
      if (visibility !== 'Visible') return null;
      return tabColor ?? refuse('NotImplemented', 'The colour of the tab was not read from the file.');
    },
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
    Charts: (_document, { sheetId }) => ({ target: { kind: 'ChartCollection', sheetId } }),
    AutoFilter: (_document, { sheetId }) => ({ target: { kind: 'AutoFilter', sheetId } }),
    Shapes: (_document, { sheetId }) => ({ target: { kind: 'ShapeCollection', sheetId } }),
    PivotTables: (_document, { sheetId }) => ({ target: { kind: 'PivotTableCollection', sheetId } }),
    Comments: (_document, { sheetId }) => ({ target: { kind: 'CommentCollection', sheetId } }),
    GetNextOrNullObject: (document, target, [visibleOnly]) => neighbour(document, target, { step: 1, visibleOnly }),
    GetPreviousOrNullObject: (document, target, [visibleOnly]) =>
      neighbour(document, target, { step: -1, visibleOnly }),
    GetNext: (document, target, [visibleOnly]) => existing(neighbour(document, target, { step: 1, visibleOnly })),
    GetPrevious: (document, target, [visibleOnly]) => existing(neighbour(document, target, { step: -1, visibleOnly })),
    Names: (_document, { sheetId }) => ({ target: { kind: 'NamedItemCollection', sheetId } }),
    Tables: (_document, target) => ({ target: { kind: 'TableCollection', sheetId: target.sheetId } }),
    FreezePanes: (_document, target) => ({ target: { kind: 'WorksheetFreezePanes', sheetId: target.sheetId } }),
    HorizontalPageBreaks: (_document, { sheetId }) => ({ target: { kind: 'PageBreakCollection', sheetId } }),
    PageLayout: (_document, target) => ({ target: { kind: 'PageLayout', sheetId: target.sheetId } }),
    Protection: (_document, target) => ({ target: { kind: 'WorksheetProtection', sheetId: target.sheetId } }),
  },
};

const carried = (document: Document, target: { readonly sheetId: string }) =>
  at(document, target).carried ?? { shapes: 0, pivotTables: 0 };

/** Pictures and shapes that a file brought; none can be added. */
export const shapeCollection: Members<TargetOf<'ShapeCollection'>> = {
  call: { GetCount: (document, target) => ({ value: carried(document, target).shapes }) },
};

/** Pivot tables that a file brought; none can be added. */
export const pivotTableCollection: Members<TargetOf<'PivotTableCollection'>> = {
  call: { GetCount: (document, target) => ({ value: carried(document, target).pivotTables }) },
};
