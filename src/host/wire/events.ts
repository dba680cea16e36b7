/** Events: what happened between two values of a document, told in Excel's messages to those who listen. */
import { areaBetween, intersection, shortAddress } from '../document/address';
import { changedRows, gridCell, gridRow } from '../document/cellGrid';
import type { Cell, Document, Sheet, Table } from '../document/model';
import { cellAddress, type Area } from '../../kernel/cells';

/** One event for one listener: its number, the id of what it happened to, and its message as JSON. */
export interface HostEvent {
  readonly type: number;
  readonly targetId: string;
  readonly message: string;
}

/** Who did it. `Remote` is another person; `ThisLocalAddin` is the add-in itself. */
export interface Origin {
  readonly source: 'Local' | 'Remote';
  readonly triggerSource: 'Unknown' | 'ThisLocalAddin';
  /** What happened to cells when more is known than that they differ. */
  readonly shift?: {
    readonly sheetId: string;
    readonly area: Area;
    readonly changeType: string;
    readonly shiftDirection: string;
  };
}

/** Numbers of events in the protocol. */
export const EVENT = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  formulaChanged: 23,
  protectionChanged: 24,
  nameChanged: 25,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

const WORKBOOK = 'Workbook';

interface Pair {
  readonly before: Sheet;
  readonly after: Sheet;
}

const told = (type: number, targetIds: readonly string[], message: object): readonly HostEvent[] =>
  targetIds.map((targetId) => ({ type, targetId, message: JSON.stringify(message) }));

/** @returns the smallest area that holds every cell whose contents differ */
function changedArea({ before, after }: Pair): Area | undefined {
  const state = { top: Infinity, bottom: -1, left: Infinity, right: -1 };
  for (const row of changedRows(before.cells, after.cells)) {
    const [old, now] = [gridRow(before.cells, row) ?? [], gridRow(after.cells, row) ?? []];
    for (let column = 0; column < Math.max(old.length, now.length); column += 1) {
      if (!contentsDiffer(old[column], now[column])) continue;
      state.top = Math.min(state.top, row);
      state.bottom = row;
      state.left = Math.min(state.left, column);
      state.right = Math.max(state.right, column);
    }
  }
  return state.bottom < 0 ? undefined : areaBetween([state.top, state.bottom], [state.left, state.right]);
}

/** What stands in a cell itself: what another cell's formula spilled there does not. */
const ownValue = (cell: Cell | undefined): unknown => (cell?.spilled ? '' : (cell?.value ?? ''));

/** A formula's new value alone is no change that somebody made. */
const contentsDiffer = (one: Cell | undefined, other: Cell | undefined): boolean =>
  one !== other &&
  (one?.formula !== other?.formula || (one?.formula === undefined && ownValue(one) !== ownValue(other)));

/** A formula that was typed into a cell without one is a change of the cell only. */
const formulasDiffer = (one: Cell | undefined, other: Cell | undefined): boolean =>
  one?.formula !== undefined && one.formula !== other?.formula;

/** The cells whose formulas changed, with the formulas that they had. */
function formulaDetails({ before, after }: Pair): readonly object[] {
  return changedRows(before.cells, after.cells).flatMap((row) => {
    const [old, now] = [gridRow(before.cells, row) ?? [], gridRow(after.cells, row) ?? []];
    return old.flatMap((cell, column) =>
      formulasDiffer(cell, now[column])
        ? [{ cellAddress: cellAddress({ row, column }), previousFormula: `=${cell?.formula ?? ''}` }]
        : [],
    );
  });
}

function typeOf(value: unknown): string {
  if (value === undefined || value === '') return 'Empty';
  if (typeof value === 'number') return 'Double';
  return typeof value === 'boolean' ? 'Boolean' : 'String';
}

function details(before: Sheet, after: Sheet, area: Area): object {
  if (area.rows * area.columns !== 1) return {};
  const [one, other] = [before, after].map((sheet) => gridCell(sheet.cells, area.row, area.column)?.value ?? '');
  return { valueBefore: one, valueAfter: other, valueTypeBefore: typeOf(one), valueTypeAfter: typeOf(other) };
}

function tableEvents(tables: readonly Table[], area: Area, message: object): readonly HostEvent[] {
  return tables
    .filter((table) => intersection(table.area, area))
    .flatMap((table) => told(EVENT.tableChanged, [WORKBOOK, table.id], { ...message, tableId: table.id }));
}

function cellEvents({ before, after }: Pair, document: Document, origin: Origin): readonly HostEvent[] {
  if (before.cells === after.cells && origin.shift?.sheetId !== after.id) return [];
  const { source, triggerSource } = origin;
  const shift = origin.shift?.sheetId === after.id ? origin.shift : undefined;
  const area = shift?.area ?? changedArea({ before, after });
  if (!area) return [];
  const at = {
    worksheetId: after.id,
    address: shortAddress(area),
    source,
    triggerSource,
    referenceId: `${after.id}!${shortAddress(area)}`,
  };
  const change = { changeType: shift?.changeType ?? 'RangeEdited', shiftDirection: shift?.shiftDirection ?? 'None' };
  const message = { ...at, ...change, ...(shift ? {} : details(before, after, area)) };
  const tables = document.tables.filter(({ sheetId }) => sheetId === after.id);
  // Formulas that only moved are not formulas that changed.
  const formulas = shift ? [] : formulaDetails({ before, after });
  const formulaMessage = { source, worksheetId: after.id, formulaDetails: formulas };
  return [
    ...told(EVENT.changed, [WORKBOOK, after.id], message),
    ...tableEvents(tables, area, message),
    ...(formulas.length > 0 ? told(EVENT.formulaChanged, [WORKBOOK, after.id], formulaMessage) : []),
  ];
}

function sheetEvents(pair: Pair, document: Document, origin: Origin): readonly HostEvent[] {
  const { before, after } = pair;
  if (before === after) return [];
  const { source } = origin;
  const ids = [WORKBOOK, after.id];
  const worksheetId = after.id;
  return [
    ...cellEvents(pair, document, origin),
    ...(before.name === after.name
      ? []
      : told(EVENT.nameChanged, ids, { nameAfter: after.name, nameBefore: before.name, source, worksheetId })),
    ...(before.isProtected === after.isProtected
      ? []
      : told(EVENT.protectionChanged, ids, { isProtected: after.isProtected, worksheetId, source, sheetPassword: '' })),
  ];
}

function activeEvents(before: Document, after: Document): readonly HostEvent[] {
  const [old, now] = [before.activeSheetId, after.activeSheetId];
  const turned =
    old === now
      ? []
      : [
          ...told(EVENT.deactivated, [WORKBOOK, old], { worksheetId: old }),
          ...told(EVENT.activated, [WORKBOOK, now], { worksheetId: now }),
        ];
  if (before.selections === after.selections && old === now) return turned;
  const area = after.selections.get(now) ?? { row: 0, column: 0, rows: 1, columns: 1 };
  const address = shortAddress(area);
  const tables = after.tables.filter(({ sheetId }) => sheetId === now);
  const inTables = tables.flatMap((table) => {
    const shared = intersection(table.area, area);
    const message = {
      tableId: table.id,
      worksheetId: now,
      isInsideTable: true,
      address: shared && shortAddress(shared),
    };
    return shared ? told(EVENT.tableSelectionChanged, [table.id], message) : [];
  });
  return [...turned, ...told(EVENT.selectionChanged, [WORKBOOK, now], { address, worksheetId: now }), ...inTables];
}

/** Things that came or went, by id. */
function difference<T extends { readonly id: string }>(
  before: readonly T[],
  after: readonly T[],
): { readonly added: readonly T[]; readonly gone: readonly T[] } {
  const [old, now] = [new Set(before.map(({ id }) => id)), new Set(after.map(({ id }) => id))];
  return { added: after.filter(({ id }) => !old.has(id)), gone: before.filter(({ id }) => !now.has(id)) };
}

function collectionEvents(before: Document, after: Document, { source }: Origin): readonly HostEvent[] {
  const sheets = difference(before.sheets, after.sheets);
  const tables = difference(before.tables, after.tables);
  const ofTable = ({ id, name, sheetId }: Table): object => ({
    tableId: id,
    tableName: name,
    worksheetId: sheetId,
    source,
  });
  return [
    ...sheets.added.flatMap(({ id }) => told(EVENT.added, [WORKBOOK], { worksheetId: id, source })),
    ...sheets.gone.flatMap(({ id }) => told(EVENT.deleted, [WORKBOOK], { worksheetId: id, source })),
    ...tables.added.flatMap((table) => told(EVENT.tableAdded, [WORKBOOK, table.sheetId], ofTable(table))),
    ...tables.gone.flatMap((table) => told(EVENT.tableDeleted, [WORKBOOK, table.sheetId], ofTable(table))),
  ];
}

/** @returns what happened between two values, for every possible listener, in Excel's order: cells, sheets, then what is shown */
export function eventsBetween(before: Document, after: Document, origin: Origin): readonly HostEvent[] {
  if (before === after) return [];
  const pairs = after.sheets.flatMap((sheet) => {
    const old = before.sheets.find(({ id }) => id === sheet.id);
    return old ? [{ before: old, after: sheet }] : [];
  });
  return [
    ...pairs.flatMap((pair) => sheetEvents(pair, after, origin)),
    ...collectionEvents(before, after, origin),
    ...activeEvents(before, after),
  ];
}

/** @returns the JSON text that pushes some events to the client */
export const eventsText = (events: readonly HostEvent[]): string =>
  JSON.stringify({
    type: 3,
    message: { entries: events.map(({ type, targetId, message }) => [65_536, type, targetId, message]) },
  });
