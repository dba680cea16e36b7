/** Opens the bytes of an .xlsx file as a document. */
import { parseArea, parseAddress } from '../document/address';
import { idFor, type Opening } from '../document/create';
import type { DefinedName, Document, PageSetup, Sheet, Table, Visibility } from '../document/model';
import { mapFile, type FileMap, type FileSheet } from './fileMap';
import { partText, readParts, type Parts } from './parts';
import { readCustomXml } from './customXmlParts';
import { readDynamic } from './dynamicArrays';
import { readProperties } from './documentProperties';
import { readNamedStyles } from './namedStyles';
import { hidesRows, withOverlaysOf } from './readOverlays';
import { readSheet } from './readSheet';
import { readLooks } from './writeConditional';
import { readFormats } from './readStyles';
import { readTexts } from './readTexts';
import { relationshipsOf } from './relationships';
import { shownFormula } from './spelling';
import { unreadable, UnreadableWorkbook } from './unreadable';
import { readSettings } from './webExtensions';
import { childElement, childElements, elementText, parseXml, unescapeControls, xmlFlag, type XmlElement } from './xml';

/** A table of a worksheet part, with the part that holds it. */
export interface FileTable {
  readonly part: string;
  readonly element: XmlElement;
}

/** @returns the tables that a worksheet part points to, in order. */
export const tablesOfPart = (parts: Parts, sheetPart: string): readonly FileTable[] =>
  relationshipsOf(parts, sheetPart)
    .filter(({ type }) => type === 'table')
    .map(({ target }) => ({ part: target, element: parseXml(partText(parts, target), target) }));

function readTable({ part, element }: FileTable, ids: { readonly id: string; readonly sheetId: string }): Table {
  const { attributes } = element;
  const area = parseArea(attributes['ref'] ?? '') ?? unreadable('damaged', `The part ${part} has no area.`);
  const style = childElement(element, 'tableStyleInfo')?.attributes ?? {};
  return {
    ...ids,
    name: attributes['displayName'] ?? attributes['name'] ?? '',
    area,
    style: style['name'] ?? '',
    showHeaders: attributes['headerRowCount'] !== '0',
    showTotals: Number(attributes['totalsRowCount'] ?? 0) > 0,
    showFilterButton: childElement(element, 'autoFilter') !== undefined,
    ...(hidesRows(childElement(element, 'autoFilter')) ? { isFiltered: true as const } : {}),
    showBandedRows: xmlFlag(style['showRowStripes'], false),
  };
}

const STATES: Readonly<Record<string, Visibility>> = { hidden: 'Hidden', veryHidden: 'VeryHidden' };

/** A plain print area; titles and areas of several parts stay with the file, unread. */
function printArea(workbook: XmlElement, index: number): PageSetup {
  const element = childElements(childElement(workbook, 'definedNames'), 'definedName').find(
    ({ attributes }) => attributes['name'] === '_xlnm.Print_Area' && attributes['localSheetId'] === String(index),
  );
  const area = element && parseAddress(elementText(element))?.area;
  return area ? { printArea: area } : {};
}

/** @param ids of worksheets by the place of their tab; names of other tabs, and those that Excel made, stay with the file */
function readNames(workbook: XmlElement, ids: readonly (string | undefined)[]): readonly DefinedName[] {
  return childElements(childElement(workbook, 'definedNames'), 'definedName').flatMap((element) => {
    const { name = '', localSheetId, hidden, comment = '' } = element.attributes;
    const sheetId = localSheetId === undefined ? undefined : ids[Number(localSheetId)];
    if (name.startsWith('_xlnm.') || (localSheetId !== undefined && sheetId === undefined)) return [];
    const formula = `=${shownFormula(unescapeControls(elementText(element)))}`;
    return [
      { name, ...(sheetId === undefined ? {} : { sheetId }), formula, visible: !xmlFlag(hidden, false), comment },
    ];
  });
}

interface Shared {
  readonly texts: readonly string[];
  readonly formats: ReturnType<typeof readFormats>;
  readonly looks: ReturnType<typeof readLooks>;
  readonly styles: ReturnType<typeof readNamedStyles>;
  readonly dynamic: ReadonlySet<string>;
}

function readShared(parts: Parts, file: FileMap): Shared {
  const find = (type: string): string | undefined =>
    file.relationships.find((pointer) => pointer.type === type)?.target;
  const [texts, styles] = [find('sharedStrings'), find('styles')];
  const tree = styles === undefined ? undefined : parseXml(partText(parts, styles), styles);
  return {
    texts: texts !== undefined && parts.has(texts) ? readTexts(parts, texts) : [],
    formats: readFormats(tree),
    looks: readLooks(tree),
    styles: readNamedStyles(tree),
    dynamic: readDynamic(parts, file),
  };
}

function readDocument(parts: Parts, opening: Opening): Document {
  const file = mapFile(parts);
  const shared = readShared(parts, file);
  const worksheets = file.sheets.filter((sheet) => sheet.isWorksheet);
  const identified = worksheets.map((sheet, i) => ({ sheet, id: idFor({ seed: opening.seed, nextId: i + 1 }) }));
  const sheets = identified.map(({ sheet, id }) => readFileSheet(parts, file, { ...shared, id, sheet }));
  const fileTables = identified.flatMap(({ sheet, id }) =>
    tablesOfPart(parts, sheet.part).map((table) => ({ table, id })),
  );
  const tables = fileTables.map(({ table, id: sheetId }, i) =>
    readTable(table, { sheetId, id: idFor({ seed: opening.seed, nextId: sheets.length + i + 1 }) }),
  );
  return {
    seed: opening.seed,
    nextId: sheets.length + tables.length + 1,
    sheets,
    tables,
    names: readNames(
      file.workbook,
      file.sheets.map((tab) => identified.find(({ sheet }) => sheet === tab)?.id),
    ),
    activeSheetId: activeSheet(file, sheets, worksheets),
    selections: new Map(),
    settings: readSettings(parts),
    customXml: readCustomXml(parts, file.workbookPart),
    properties: readProperties(parts),
    styles: shared.styles,
    standard: shared.formats[0] ?? { base: 0 },
    calculated: true,
    date1904: xmlFlag(childElement(file.workbook, 'workbookPr')?.attributes['date1904'], false),
    structureLocked: xmlFlag(childElement(file.workbook, 'workbookProtection')?.attributes['lockStructure'], false),
    year: opening.year,
  };
}

function readFileSheet(
  parts: Parts,
  file: FileMap,
  source: Shared & { readonly id: string; readonly sheet: FileSheet },
): Sheet {
  const { sheet } = source;
  const read = readSheet(parts, sheet.part, { ...source, name: sheet.name });
  const at = { parts, workbookPart: file.workbookPart, sheetPart: sheet.part, looks: source.looks };
  const overlaid = withOverlaysOf({ ...at, text: read.rest }, read.sheet);
  const visibility = STATES[sheet.element.attributes['state'] ?? ''] ?? 'Visible';
  return { ...overlaid, visibility, page: printArea(file.workbook, file.sheets.indexOf(sheet)) };
}

function activeSheet(file: FileMap, sheets: readonly Sheet[], worksheets: readonly FileSheet[]): string {
  const view = childElement(childElement(file.workbook, 'bookViews'), 'workbookView');
  const active = file.sheets[Number(view?.attributes['activeTab'] ?? 0)];
  const index = active ? worksheets.indexOf(active) : -1;
  const shown = sheets[index] ?? sheets.find((sheet) => sheet.visibility === 'Visible') ?? sheets[0];
  return shown?.id ?? unreadable('damaged', 'The workbook has no worksheet.');
}

/**
 * @param bytes of an .xlsx or .xlsm file, at most 50 MB
 * @throws UnreadableWorkbook with the reason; never another error for a bad file
 */
export function openWorkbook(bytes: Uint8Array, opening: Opening): Document {
  const parts = readParts(bytes);
  try {
    return readDocument(parts, opening);
  } catch (error) {
    if (error instanceof UnreadableWorkbook) throw error;
    throw new UnreadableWorkbook('damaged', 'The parts of the workbook contradict one another.', { cause: error });
  }
}
