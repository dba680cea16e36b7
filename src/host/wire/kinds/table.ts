/** Tables and collections of tables, as the wire sees them. */
import type { Area } from '../../../kernel/cells';
import { findTable, sheetOf, tableOf } from '../../document/find';
import type { Document, Table } from '../../document/model';
import { refuse } from '../../document/refusal';
import {
  addTable,
  bodyArea,
  changeTable,
  convertTableToRange,
  headingArea,
  renameTable,
  resizeTable,
} from '../../document/tables';
import { booleanArgument, integerArgument, placeArgument, rangeAt, textArgument } from '../arguments';
import { EVENT } from '../events';
import type { Members, Reached } from '../members';
import type { Target, TargetOf } from '../target';

const tableTarget = (tableId: string): Target => ({ kind: 'Table', tableId });
const at = (document: Document, target: { readonly tableId: string }): Table => tableOf(document, target.tableId);

const tablesOf = (document: Document, sheetId: string | undefined): readonly Table[] =>
  document.tables.filter((table) => sheetId === undefined || table.sheetId === sheetId);

/** @returns the table of the collection with this name or id. */
const inCollection = (document: Document, sheetId: string | undefined, key: unknown): Table | undefined => {
  const found = findTable(document, textArgument(key));
  return found && (sheetId === undefined || found.sheetId === sheetId) ? found : undefined;
};

function add(document: Document, sheetId: string | undefined, args: readonly unknown[]): Reached {
  const [address, hasHeaders] = args;
  const place = placeArgument(document, sheetId ?? document.activeSheetId, address);
  if (sheetId !== undefined && place.sheetId !== sheetId)
    refuse('InvalidArgument', 'The range lies on another worksheet.');
  const added = addTable(document, place, booleanArgument(hasHeaders));
  return { document: added.document, target: tableTarget(added.table.id) };
}

export const tableCollection: Members<TargetOf<'TableCollection'>> = {
  events: {
    onChanged: { wire: 'DataChangedEvent', type: EVENT.tableChanged },
    onAdded: { wire: 'AddedEvent', type: EVENT.tableAdded },
    onDeleted: { wire: 'DeletedEvent', type: EVENT.tableDeleted },
  },
  get: { Count: (document, target) => tablesOf(document, target.sheetId).length },
  item: (document, target, key) => {
    const found = inCollection(document, target.sheetId, key);
    return tableTarget(found?.id ?? refuse('ItemNotFound', `There is no table "${String(key)}".`));
  },
  items: (document, target) => tablesOf(document, target.sheetId).map((table) => tableTarget(table.id)),
  call: { GetCount: (document, target) => ({ value: tablesOf(document, target.sheetId).length }) },
  reach: {
    GetItemOrNullObject: (document, target, [key]) => {
      const found = inCollection(document, target.sheetId, key);
      return { target: found ? tableTarget(found.id) : null };
    },
    GetItemAt: (document, target, [index]) => {
      const found = tablesOf(document, target.sheetId)[integerArgument(index)];
      return { target: tableTarget(found?.id ?? refuse('ItemNotFound', 'There is no such table.')) };
    },
    Add: (document, target, args) => add(document, target.sheetId, args),
  },
};

/** A filter button, stripes and a style are plain switches; headings and totals would move cells. */
function fixed(
  what: string,
  has: (table: Table) => boolean,
): (document: Document, target: { readonly tableId: string }, value: unknown) => Document {
  return (document, target, value) =>
    has(at(document, target)) === value
      ? document
      : refuse('NotImplemented', `This workbook does not turn ${what} of tables on or off.`);
}

const areaOf =
  (part: (table: Table) => Area) =>
  (document: Document, target: { readonly tableId: string }): Reached => {
    const table = at(document, target);
    return { target: rangeAt(table.sheetId, part(table)) };
  };

export const table: Members<TargetOf<'Table'>> = {
  events: {
    onChanged: { wire: 'DataChangedEvent', type: EVENT.tableChanged },
    onSelectionChanged: { wire: 'SelectionChangedEvent', type: EVENT.tableSelectionChanged },
  },
  identity: (_document, target) => ({ Id: target.tableId }),
  get: {
    Id: (document, target) => at(document, target).id,
    Name: (document, target) => at(document, target).name,
    Style: (document, target) => at(document, target).style,
    ShowFilterButton: (document, target) => at(document, target).showFilterButton,
    ShowBandedRows: (document, target) => at(document, target).showBandedRows,
    ShowHeaders: (document, target) => at(document, target).showHeaders,
    ShowTotals: (document, target) => at(document, target).showTotals,
  },
  set: {
    Name: (document, target, value) => renameTable(document, at(document, target).id, textArgument(value)),
    Style: (document, target, value) => changeTable(document, at(document, target).id, { style: textArgument(value) }),
    ShowFilterButton: (document, target, value) =>
      changeTable(document, at(document, target).id, { showFilterButton: booleanArgument(value) }),
    ShowBandedRows: (document, target, value) =>
      changeTable(document, at(document, target).id, { showBandedRows: booleanArgument(value) }),
    ShowHeaders: fixed('the headings', (found) => found.showHeaders),
    ShowTotals: fixed('the totals', (found) => found.showTotals),
  },
  call: {
    Resize: (document, target, [range]) => {
      const { sheetId } = at(document, target);
      const place = placeArgument(document, sheetId, range);
      if (place.sheetId !== sheetId)
        refuse('InvalidArgument', `The table lies on "${sheetOf(document, sheetId).name}".`);
      return { document: resizeTable(document, target.tableId, place.area) };
    },
  },
  reach: {
    Worksheet: (document, target) => ({ target: { kind: 'Worksheet', sheetId: at(document, target).sheetId } }),
    AutoFilter: (document, { tableId }) => ({
      target: { kind: 'AutoFilter', sheetId: at(document, { tableId }).sheetId, tableId },
    }),
    GetRange: areaOf((found) => found.area),
    GetHeaderRowRange: areaOf(headingArea),
    GetDataBodyRange: areaOf(bodyArea),
    ConvertToRange: (document, target) => {
      const { sheetId, area } = at(document, target);
      return { document: convertTableToRange(document, target.tableId), target: rangeAt(sheetId, area) };
    },
  },
};
