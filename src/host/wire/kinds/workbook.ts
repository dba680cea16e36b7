/** The workbook, its application and its worksheets, as the wire sees them. */
import { openWorkbook } from '../../codec/open';
import { parseAddress } from '../../document/address';
import { findSheet, sheetOf } from '../../document/find';
import type { Document } from '../../document/model';
import { insertSheets } from '../../document/insertSheets';
import { Refusal, refuse } from '../../document/refusal';
import { addSheet } from '../../document/sheets';
import { rangeAt, textArgument } from '../arguments';
import { EVENT } from '../events';
import type { Called, Members, Reached } from '../members';
import type { Target, TargetOf } from '../target';

const sheetTarget = (sheetId: string): TargetOf<'Worksheet'> => ({ kind: 'Worksheet', sheetId });

function selected(document: Document): TargetOf<'Range'> {
  const area = document.selections.get(document.activeSheetId);
  return rangeAt(document.activeSheetId, area ?? { row: 0, column: 0, rows: 1, columns: 1 });
}

/** Events name their cells as references do. */
function eventRange(document: Document, reference: unknown): Target | null {
  const [sheetId = '', address = ''] = textArgument(reference).split('!');
  const area = parseAddress(address)?.area;
  return area && findSheet(document, sheetId) ? rangeAt(sheetId, area) : null;
}

const opened = (document: Document, base64: unknown): Document => {
  try {
    const bytes = Uint8Array.from(atob(textArgument(base64)), (letter) => letter.charCodeAt(0));
    return openWorkbook(bytes, { seed: `${document.seed}+${document.nextId}`, year: document.year });
  } catch (error) {
    if (error instanceof Refusal) throw error;
    return refuse('InvalidArgument', `This is no workbook of Excel: ${String(error)}`);
  }
};

/** At the end only: nobody here has asked for another place. */
function insertWorksheets(document: Document, [base64, options]: readonly unknown[]): Called {
  const { positionType = 'End', sheetNamesToInsert } = (options ?? {}) as Readonly<Record<string, unknown>>;
  if (positionType !== 'End') refuse('NotImplemented', 'Worksheets are inserted at the end only.');
  const names = Array.isArray(sheetNamesToInsert) && sheetNamesToInsert.length > 0 ? sheetNamesToInsert : undefined;
  const inserted = insertSheets(document, opened(document, base64), names?.map(textArgument));
  return { document: inserted.document, value: inserted.ids };
}

export const workbook: Members<TargetOf<'Workbook'>> = {
  call: { InsertWorksheetsFromBase64: (document, _target, args) => insertWorksheets(document, args) },
  reach: {
    Worksheets: () => ({ target: { kind: 'WorksheetCollection' } }),
    Tables: () => ({ target: { kind: 'TableCollection' } }),
    Names: () => ({ target: { kind: 'NamedItemCollection' } }),
    Application: () => ({ target: { kind: 'Application' } }),
    _Runtime: () => ({ target: { kind: 'Runtime' } }),
    Settings: () => ({ target: { kind: 'SettingCollection' } }),
    CustomXmlParts: () => ({ target: { kind: 'CustomXmlPartCollection' } }),
    Properties: () => ({ target: { kind: 'DocumentProperties' } }),
    Styles: () => ({ target: { kind: 'StyleCollection' } }),
    Comments: () => ({ target: { kind: 'CommentCollection' } }),
    Protection: () => ({ target: { kind: 'WorkbookProtection' } }),
    GetSelectedRange: (document) => ({ target: selected(document) }),
    GetActiveCell: (document) => {
      const { sheetId, area } = selected(document);
      return { target: rangeAt(sheetId, { ...area, rows: 1, columns: 1 }) };
    },
    _GetRangeForEventByReferenceId: (document, _target, [reference]) => ({ target: eventRange(document, reference) }),
    _GetRangeOrNullObjectForEventByReferenceId: (document, _target, [reference]) => ({
      target: eventRange(document, reference),
    }),
  },
};

export const application: Members<TargetOf<'Application'>> = {
  call: {
    SuspendApiCalculationUntilNextSync: () => ({}),
    SuspendScreenUpdatingUntilNextSync: () => ({}),
    Calculate: () => refuse('NotImplemented', 'This workbook does not calculate.'),
  },
  get: {
    CalculationMode: () => 'Automatic',
    DecimalSeparator: () => '.',
    ThousandsSeparator: () => ',',
    UseSystemSeparators: () => true,
  },
  reach: { CultureInfo: () => ({ target: { kind: 'CultureInfo' } }) },
};

/** The culture of the workbook's user: en-US. */
export const cultureInfo: Members<TargetOf<'CultureInfo'>> = {
  get: { Name: () => 'en-US' },
  reach: { NumberFormat: () => ({ target: { kind: 'NumberFormatInfo' } }) },
};

export const numberFormatInfo: Members<TargetOf<'NumberFormatInfo'>> = {
  get: { NumberDecimalSeparator: () => '.', NumberGroupSeparator: () => ',' },
};

/** The client's start-up: it says that worksheet functions may be called from now on. */
export const customFunctions: Members<TargetOf<'Microsoft.ExcelServices.CustomFunctions'>> = {
  call: {
    _SetOsfControlContainerReadyForCustomFunctions: () => ({}),
    _GetEnabledFeatures: () => ({ value: [] }),
  },
};

export const customFunctionsContainer: Members<TargetOf<'CustomFunctionsContainer'>> = {
  reach: { CustomFunctions: () => ({ target: { kind: 'Microsoft.ExcelServices.CustomFunctions' } }) },
};

const sheetOrNull = (document: Document, key: unknown): Reached => {
  const found = findSheet(document, textArgument(key));
  return { target: found ? sheetTarget(found.id) : null };
};

const visibleSheets = (document: Document, visibleOnly: unknown): Document['sheets'] =>
  document.sheets.filter((sheet) => visibleOnly !== true || sheet.visibility === 'Visible');

export const worksheetCollection: Members<TargetOf<'WorksheetCollection'>> = {
  events: {
    onChanged: { wire: 'DataChangedEvent', type: EVENT.changed },
    onSelectionChanged: { wire: 'SelectionChangedEvent', type: EVENT.selectionChanged },
    onActivated: { wire: 'ActivatedEvent', type: EVENT.activated },
    onDeactivated: { wire: 'DeactivatedEvent', type: EVENT.deactivated },
    onFormulaChanged: { wire: 'FormulaChangedEvent', type: EVENT.formulaChanged },
    onProtectionChanged: { wire: 'ProtectionChangedEvent', type: EVENT.protectionChanged },
    onNameChanged: { wire: 'EventNameChanged', type: EVENT.nameChanged, since: 17 },
    onAdded: { wire: 'AddedEvent', type: EVENT.added },
    onDeleted: { wire: 'DeletedEvent', type: EVENT.deleted },
  },
  item: (document, _target, key) => sheetTarget(sheetOf(document, textArgument(key)).id),
  items: (document) => document.sheets.map((sheet) => sheetTarget(sheet.id)),
  call: { GetCount: (document, _target, [visibleOnly]) => ({ value: visibleSheets(document, visibleOnly).length }) },
  reach: {
    GetItem: (document, _target, [key]) => ({ target: sheetTarget(sheetOf(document, textArgument(key)).id) }),
    GetItemOrNullObject: (document, _target, [key]) => sheetOrNull(document, key),
    GetActiveWorksheet: (document) => ({ target: sheetTarget(document.activeSheetId) }),
    GetFirst: (document, _target, [visibleOnly]) => sheetOrNull(document, visibleSheets(document, visibleOnly)[0]?.id),
    GetLast: (document, _target, [visibleOnly]) =>
      sheetOrNull(document, visibleSheets(document, visibleOnly).at(-1)?.id),
    Add: (document, _target, [name]) => {
      const added = addSheet(document, name ?? undefined);
      return { document: added.document, target: sheetTarget(added.sheet.id) };
    },
  },
};
