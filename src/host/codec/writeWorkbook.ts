/** Writes the workbook part: the order, names and visibility of sheets, workbook names, and that Excel must calculate. */
import { columnLetters } from '../../kernel/cells';
import { absoluteAddress, sheetPrefix } from '../document/address';
import type { DefinedName, Document, Sheet, Visibility } from '../document/model';
import type { FileMap } from './fileMap';
import { storedFormula } from './spelling';
import {
  childElement,
  childElements,
  elementText,
  escapeControls,
  escapeText,
  localName,
  parseXml,
  renderTree,
  renderXml,
  XML_HEAD,
  type XmlElement,
} from './xml';

/** One tab of the new file: a worksheet of the document, or something else that the old file had. */
export interface Tab {
  readonly sheet: Sheet | undefined;
  /** Its element in the old file, absent for a new sheet. */
  readonly element: XmlElement | undefined;
  /** The pointer to its part. */
  readonly pointer: string;
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const STATES: Readonly<Record<Visibility, string | undefined>> = {
  Visible: undefined,
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
};

/** The prefix is declared on the new tab itself where the workbook does not declare it. */
function tabsXml(tabs: readonly Tab[], workbook: XmlElement): string {
  const declared = workbook.attributes['xmlns:r'] === undefined ? OFFICE : undefined;
  const numbers = tabs.map(({ element }) => Number(element?.attributes['sheetId'] ?? 0));
  const state = { next: Math.max(0, ...numbers) + 1 };
  const written = tabs.map(({ sheet, element, pointer }) => {
    if (!sheet) return element ? renderTree(element) : '';
    if (element)
      return renderXml(element.name, { ...element.attributes, name: sheet.name, state: STATES[sheet.visibility] });
    const sheetId = String(state.next);
    state.next += 1;
    return renderXml('sheet', {
      name: sheet.name,
      sheetId,
      state: STATES[sheet.visibility],
      'xmlns:r': declared,
      'r:id': pointer,
    });
  });
  return renderXml('sheets', {}, written.join(''));
}

const bare = (formula: string): string => escapeText(escapeControls(storedFormula(formula.replace(/^=/, ''))));

function nameXml(old: XmlElement | undefined, defined: DefinedName, localSheetId: string | undefined): string {
  const hidden = defined.visible ? undefined : '1';
  const comment = defined.comment === '' ? undefined : defined.comment;
  const attributes = { ...old?.attributes, name: defined.name, comment, hidden, localSheetId };
  return renderXml('definedName', attributes, bare(defined.formula));
}

/** Print areas and titles are names that belong to one tab. */
function printNames(tabs: readonly Tab[], before: ReadonlyMap<Sheet, Sheet>): readonly string[] {
  return tabs.flatMap(({ sheet }, index) => {
    if (!sheet) return [];
    const old = before.get(sheet)?.page;
    const { printArea, titleRows, titleColumns } = sheet.page;
    const prefix = sheetPrefix(sheet.name);
    const columns =
      titleColumns && `${prefix}!$${columnLetters(titleColumns.first)}:$${columnLetters(titleColumns.last)}`;
    const rows = titleRows && `${prefix}!$${titleRows.first + 1}:$${titleRows.last + 1}`;
    const titles = [columns, rows].filter((part) => part !== undefined).join(',');
    const write = (name: string, text: string): string =>
      renderXml('definedName', { name, localSheetId: String(index) }, escapeText(text));
    return [
      ...(printArea && printArea !== old?.printArea
        ? [write('_xlnm.Print_Area', `${prefix}!${absoluteAddress(printArea)}`)]
        : []),
      ...(titles !== '' && (titleRows !== old?.titleRows || titleColumns !== old?.titleColumns)
        ? [write('_xlnm.Print_Titles', titles)]
        : []),
    ];
  });
}

/** Everything that saving knows of the workbook part. */
export interface WorkbookWriting {
  readonly file: FileMap;
  readonly tabs: readonly Tab[];
  readonly opened: Document | undefined;
  readonly current: Document;
  /** The sheet of the opened document for each sheet of the current one that was there. */
  readonly before: ReadonlyMap<Sheet, Sheet>;
}

const nameKey = (element: XmlElement): string =>
  `${element.attributes['localSheetId'] ?? ''} ${element.attributes['name']?.toLowerCase()}`;

const movedTo = (localSheetId: string, element: XmlElement): XmlElement => ({
  ...element,
  attributes: { ...element.attributes, localSheetId },
});

/** Names of the document; those of single sheets follow their tab. */
function documentNames(
  { file, tabs, opened, current }: WorkbookWriting,
  old: readonly XmlElement[],
): readonly string[] {
  const place = (sheetId: string | undefined): number => tabs.findIndex(({ sheet }) => sheet && sheet.id === sheetId);
  const oldPlace = (tab: Tab | undefined): number => file.sheets.findIndex(({ element }) => element === tab?.element);
  return current.names.map((defined) => {
    const [now, then] = [place(defined.sheetId), oldPlace(tabs[place(defined.sheetId)])];
    const key = `${then < 0 ? '' : String(then)} ${defined.name.toLowerCase()}`;
    const isOld = then >= 0 === now >= 0;
    const element = isOld ? old.find((other) => nameKey(other) === key) : undefined;
    const localSheetId = now < 0 ? undefined : String(now);
    if (!element || !opened?.names.includes(defined)) return nameXml(element, defined, localSheetId);
    return renderTree(localSheetId === undefined ? element : movedTo(localSheetId, element));
  });
}

/** Names that Excel made and names of tabs that are no worksheets follow their tab. */
function namesXml(writing: WorkbookWriting): string {
  const { file, tabs, before } = writing;
  const old = childElements(childElement(file.workbook, 'definedNames'), 'definedName');
  const places = new Map(tabs.map(({ element }, index) => [element, index]));
  const local = old.flatMap((element) => {
    const tab = element.attributes['localSheetId'];
    const isExcels = element.attributes['name']?.startsWith('_xlnm.') === true;
    if (tab === undefined) return isExcels ? [element] : [];
    const place = places.get(file.sheets[Number(tab)]?.element);
    return place === undefined || (tabs[place]?.sheet && !isExcels) ? [] : [movedTo(String(place), element)];
  });
  const printed = printNames(tabs, before);
  const replaced = new Set(
    printed
      .map((xml) => /name="([^"]*)" localSheetId="(\d+)"/.exec(xml))
      .map((m) => `${m?.[2]} ${m?.[1]?.toLowerCase()}`),
  );
  const kept = local
    .filter((element) => !replaced.has(nameKey(element)))
    .map((element) => renamedTabs(element, before));
  const written = inOrder([...documentNames(writing, old), ...kept, ...printed]);
  return written.length === 0 ? '' : renderXml('definedNames', {}, written.join(''));
}

/** Excel writes names in alphabetical order, whatever their case. */
function inOrder(names: readonly string[]): readonly string[] {
  const keyed = names.map((xml) => {
    const { attributes } = parseXml(xml, 'definedName');
    return { xml, name: (attributes['name'] ?? '').toLowerCase(), tab: Number(attributes['localSheetId'] ?? -1) };
  });
  const sorted = keyed.sort((a, b) => (a.name === b.name ? a.tab - b.tab : a.name < b.name ? -1 : 1));
  return sorted.map(({ xml }) => xml);
}

/** Names of tabs that were not read as formulas still follow the renaming of a sheet. */
function renamedTabs(element: XmlElement, before: ReadonlyMap<Sheet, Sheet>): string {
  const text = [...before].reduce((formula, [now, then]) => {
    if (now.name === then.name) return formula;
    return formula.replaceAll(`${sheetPrefix(then.name)}!`, `${sheetPrefix(now.name)}!`);
  }, elementText(element));
  return renderXml(element.name, element.attributes, escapeText(text));
}

function viewsXml(old: XmlElement | undefined, active: number): string {
  const [first, ...others] = childElements(old);
  const view = renderXml('workbookView', { ...first?.attributes, activeTab: String(active), firstSheet: undefined });
  return renderXml('bookViews', {}, view + others.map(renderTree).join(''));
}

/** The order that the format prescribes. */
const ORDER = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'AlternateContent',
  'revisionPtr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
  'calcPr',
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
];

/** @returns the text of the workbook part */
export function writeWorkbook(writing: WorkbookWriting): string {
  const { workbook } = writing.file;
  const active = Math.max(
    0,
    writing.tabs.findIndex(({ sheet }) => sheet?.id === writing.current.activeSheetId),
  );
  const calculation = { ...childElement(workbook, 'calcPr')?.attributes, fullCalcOnLoad: '1' };
  const ours = new Map([
    ['bookViews', viewsXml(childElement(workbook, 'bookViews'), active)],
    ['sheets', tabsXml(writing.tabs, workbook)],
    ['definedNames', namesXml(writing)],
    ['calcPr', renderXml('calcPr', calculation)],
  ]);
  const others = childElements(workbook).filter(({ name }) => !ours.has(localName(name)));
  const all = [...others.map((element) => [localName(element.name), renderTree(element)] as const), ...ours];
  const sorted = all
    .map(([name, xml], i) => ({ rank: ORDER.indexOf(name), xml, i }))
    .sort((a, b) => a.rank - b.rank || a.i - b.i);
  return XML_HEAD + renderXml(workbook.name, workbook.attributes, sorted.map(({ xml }) => xml).join(''));
}
