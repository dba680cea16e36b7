/** The workbook, its application, its worksheets and its names, as the wire sees them. */
import { parseAddress } from '../../document/address';
import { findName, findSheet, nameOf, sheetOf } from '../../document/find';
import type { Document } from '../../document/model';
import { addName, changeName, deleteName, namedPlace, nameType, placeFormula } from '../../document/names';
import { refuse } from '../../document/refusal';
import { addSheet } from '../../document/sheets';
import { booleanArgument, rangeAt, rangeObject, textArgument } from '../arguments';
import { EVENT } from '../events';
import type { Members, Reached } from '../members';
import type { Target, TargetOf } from '../target';

const sheetTarget = (sheetId: string): TargetOf<'Worksheet'> => ({ kind: 'Worksheet', sheetId });
const nameTarget = (name: string): Target => ({ kind: 'NamedItem', name });

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

export const workbook: Members<TargetOf<'Workbook'>> = {
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

function add(document: Document, args: readonly unknown[]): Reached {
  const [name, reference, comment] = args;
  const range = rangeObject(reference);
  const text = range ? placeFormula(document, range) : textArgument(reference);
  const added = addName(document, name, { text, comment: textArgument(comment ?? '') });
  return { document: added, target: nameTarget(textArgument(name)) };
}

const nameOrNull = (document: Document, key: unknown): Reached => {
  const found = findName(document, textArgument(key));
  return { target: found ? nameTarget(found.name) : null };
};

export const namedItemCollection: Members<TargetOf<'NamedItemCollection'>> = {
  item: (document, _target, key) => nameTarget(nameOf(document, textArgument(key)).name),
  items: (document) => document.names.map((defined) => nameTarget(defined.name)),
  call: { GetCount: (document) => ({ value: document.names.length }) },
  reach: {
    GetItem: (document, _target, [key]) => ({ target: nameTarget(nameOf(document, textArgument(key)).name) }),
    GetItemOrNullObject: (document, _target, [key]) => nameOrNull(document, key),
    Add: (document, _target, args) => add(document, args),
  },
};

const nameRange = (document: Document, name: string): Reached => {
  const place = namedPlace(document, nameOf(document, name));
  return { target: place ? rangeAt(place.sheetId, place.area) : null };
};

export const namedItem: Members<TargetOf<'NamedItem'>> = {
  identity: (_document, target) => ({ _Id: target.name }),
  get: {
    Name: (document, target) => nameOf(document, target.name).name,
    Formula: (document, target) => nameOf(document, target.name).formula,
    Visible: (document, target) => nameOf(document, target.name).visible,
    Comment: (document, target) => nameOf(document, target.name).comment,
    Scope: () => 'Workbook',
    Type: (document, target) => nameType(document, nameOf(document, target.name)),
  },
  set: {
    Formula: (document, target, value) => changeName(document, target.name, { formula: textArgument(value) }),
    Visible: (document, target, value) => changeName(document, target.name, { visible: booleanArgument(value) }),
    Comment: (document, target, value) => changeName(document, target.name, { comment: textArgument(value) }),
  },
  call: { Delete: (document, target) => ({ document: deleteName(document, target.name) }) },
  reach: {
    GetRange: (document, target) => {
      const reached = nameRange(document, target.name);
      return reached.target
        ? reached
        : refuse('InvalidArgument', `The name "${target.name}" does not stand for a range.`);
    },
    GetRangeOrNullObject: (document, target) => nameRange(document, target.name),
  },
};
