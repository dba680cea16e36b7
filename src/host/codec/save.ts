/** Saves a document as .xlsx: only what differs from the opened file is written, every other part keeps its bytes. */
import { newSheet } from '../document/create';
import type { Document, Sheet, Table } from '../document/model';
import { tableHeadings } from '../document/tables';
import { saveCustomXml } from './customXmlParts';
import { saveProperties } from './documentProperties';
import { DynamicArrays } from './dynamicArrays';
import { mapFile, type FileMap, type FileSheet } from './fileMap';
import { tablesOfPart, type FileTable } from './open';
import { PartEditor } from './partEditor';
import { readParts, writeParts } from './parts';
import { saveCharts } from './saveCharts';
import { joinSheet, sectionXml, splitSheet, withSection } from './sheetSections';
import { StyleBook } from './styleBook';
import { EMPTY_STYLES, emptyParts } from './template';
import { saveComments } from './threadedComments';
import { EMPTY_SHEET, haveSameCells, writeSheet } from './writeSheet';
import { writeTable } from './writeTable';
import { saveSettings } from './webExtensions';
import { writeWorkbook, type Tab } from './writeWorkbook';
import { childElements, parseXml, renderTree, renderXml } from './xml';

const WORKSHEET_KIND = 'worksheet';

/** One saving: where each sheet of the document stood before and which part holds it. */
interface Saving {
  readonly editor: PartEditor;
  readonly file: FileMap;
  readonly styles: StyleBook;
  readonly dynamic: DynamicArrays;
  readonly opened: Document | undefined;
  readonly current: Document;
}

/** A sheet of the document with its part and the sheet that the part held when it was opened. */
interface Placed {
  readonly sheet: Sheet;
  readonly part: string;
  readonly before: Sheet | undefined;
  readonly pointer: string;
  readonly fileSheet: FileSheet | undefined;
}

function place(saving: Saving, sheet: Sheet): Placed {
  const { editor, file, opened } = saving;
  const index = opened?.sheets.findIndex(({ id }) => id === sheet.id) ?? -1;
  const fileSheet = index < 0 ? undefined : file.sheets.filter(({ isWorksheet }) => isWorksheet)[index];
  if (fileSheet) return { sheet, part: fileSheet.part, before: opened?.sheets[index], pointer: '', fileSheet };
  const name = editor.freeName('xl/worksheets/sheet');
  const pointer = editor.addPart(file.workbookPart, WORKSHEET_KIND, { name, text: EMPTY_SHEET });
  return { sheet, part: name, before: undefined, pointer, fileSheet: undefined };
}

function removeDeleted({ editor, file, opened, current }: Saving): void {
  const worksheets = file.sheets.filter(({ isWorksheet }) => isWorksheet);
  for (const [index, sheet] of (opened?.sheets ?? []).entries()) {
    const part = worksheets[index]?.part;
    if (part === undefined || current.sheets.some(({ id }) => id === sheet.id)) continue;
    editor.removeTree(file.workbookPart, part);
  }
}

/** A calculation makes cells anew although it may find what the file says already. */
function isUntouched(before: Sheet, sheet: Sheet, { calculated }: Document): boolean {
  if (before === sheet) return true;
  const keys = Object.keys({ ...before, ...sheet }) as readonly (keyof Sheet)[];
  const isElse = keys.some((key) => key !== 'cells' && key !== 'arrays' && before[key] !== sheet[key]);
  return calculated && !isElse && haveSameCells({ before, after: sheet });
}

/** A new sheet differs from an empty one; all of its properties that an empty part does not say are written. */
function saveSheet(saving: Saving, { sheet, part, before }: Placed): void {
  const { editor, styles, opened, current } = saving;
  const active = {
    before: before !== undefined && opened?.activeSheetId === sheet.id,
    after: current.activeSheetId === sheet.id,
  };
  if (before !== undefined && active.before === active.after && isUntouched(before, sheet, current)) return;
  const start = before ?? newSheet(sheet.id, sheet.name);
  const written = writeSheet(
    splitSheet(editor.text(part)),
    { before: start, after: sheet, active },
    {
      style: (format, quoted) => styles.placeOf(format, quoted),
      lookOf: (look) => styles.lookOf(look),
      linkPointers: linkPointers(editor, part, { before: start, after: sheet }),
      calculated: current.calculated,
      dynamic: () => saving.dynamic.number(),
    },
  );
  editor.writeTexts(part, written);
  saveCharts({ editor, sheetPart: part, before: start, after: sheet });
  saveComments(editor, { sheetPart: part, workbookPart: saving.file.workbookPart }, { before: start, after: sheet });
}

/** Links to addresses outside the workbook need pointers; links that stay keep theirs. */
function linkPointers(
  editor: PartEditor,
  part: string,
  { before, after }: { readonly before: Sheet; readonly after: Sheet },
): ReadonlyMap<string, string> {
  const added = after.hyperlinks.filter((link) => !before.hyperlinks.includes(link));
  const addresses = new Set(added.flatMap(({ address }) => address ?? []));
  return new Map(
    [...addresses].map((target) => [target, editor.addPointer(part, { kind: 'hyperlink', target, outside: true })]),
  );
}

/** @returns the largest number that a table of the file has. */
const lastTableId = ({ editor, file }: Saving): number =>
  Math.max(
    0,
    ...file.sheets
      .filter(({ part }) => editor.has(part))
      .flatMap(({ part }) =>
        tablesOfPart(editor.result(), part).map(({ element }) => Number(element.attributes['id'] ?? 0)),
      ),
  );

/** The tables of one sheet, old and new; ids of new ones follow `firstId`. @returns how many were added */
function saveTables(saving: Saving, placed: Placed, firstId: number): number {
  const { editor, opened, current } = saving;
  const files = placed.before ? tablesOfPart(editor.result(), placed.part) : [];
  const openedHere = (opened?.tables ?? []).filter(({ sheetId }) => sheetId === placed.sheet.id);
  const here = current.tables.filter(({ sheetId }) => sheetId === placed.sheet.id);
  for (const [index, old] of openedHere.entries()) {
    const table = here.find(({ id }) => id === old.id);
    const file = files[index];
    if (file && !table) removeTable(editor, placed.part, file);
    if (file && table) updateTable(saving, file, { old, table });
  }
  const added = here.filter(({ id }) => !openedHere.some((old) => old.id === id));
  const pointers = added.map((table, i) => addTable(saving, placed.part, { table, id: String(firstId + i) }));
  if (pointers.length > 0) listTables(editor, placed.part, pointers);
  return added.length;
}

function updateTable(
  { editor, opened, current }: Saving,
  file: FileTable,
  { old, table }: { readonly old: Table; readonly table: Table },
): void {
  const headings = tableHeadings(current, table);
  const same = old === table && opened && tableHeadings(opened, old).every((heading, i) => heading === headings[i]);
  if (same) return;
  editor.write(file.part, writeTable(file.element, { table, headings, id: file.element.attributes['id'] ?? '1' }));
}

function addTable(
  { editor, current }: Saving,
  sheetPart: string,
  added: { readonly table: Table; readonly id: string },
): string {
  const name = editor.freeName('xl/tables/table');
  const text = writeTable(undefined, { ...added, headings: tableHeadings(current, added.table) });
  return editor.addPart(sheetPart, 'table', { name, text });
}

function removeTable(editor: PartEditor, sheetPart: string, { part }: FileTable): void {
  const pointer = editor.relationships(sheetPart).find(({ target }) => target === part)?.id;
  editor.removePart(sheetPart, part);
  const sheet = splitSheet(editor.text(sheetPart));
  const kept = tablePointers(sectionXml(sheet, 'tableParts')).filter((xml) => !xml.includes(`"${pointer}"`));
  editor.write(sheetPart, joinSheet(withSection(sheet, 'tableParts', tablePartsXml(kept))));
}

const tablePointers = (section: string | undefined): readonly string[] =>
  section === undefined ? [] : childElements(parseXml(section, 'tableParts')).map(renderTree);

const tablePartsXml = (pointers: readonly string[]): string =>
  pointers.length === 0 ? '' : renderXml('tableParts', { count: String(pointers.length) }, pointers.join(''));

function listTables(editor: PartEditor, sheetPart: string, pointers: readonly string[]): void {
  const sheet = splitSheet(editor.text(sheetPart));
  // The prefix is declared here too, because a sheet without pointers need not declare it.
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const added = pointers.map((id) => renderXml('tablePart', { 'xmlns:r': office, 'r:id': id }));
  const all = [...tablePointers(sectionXml(sheet, 'tableParts')), ...added];
  editor.write(sheetPart, joinSheet(withSection(sheet, 'tableParts', tablePartsXml(all))));
}

/** Chart sheets and the like stay where they stood among the tabs; worksheets fill the other places in their order. */
function tabsOf(file: FileMap, placed: readonly Placed[]): readonly Tab[] {
  const kept = file.sheets.filter((tab) => !tab.isWorksheet || placed.some(({ fileSheet }) => fileSheet === tab));
  const queue = [...placed];
  const next = (): Tab[] => {
    const taken = queue.shift();
    return taken ? [{ sheet: taken.sheet, element: taken.fileSheet?.element, pointer: taken.pointer }] : [];
  };
  const first = kept.flatMap((tab): Tab[] =>
    tab.isWorksheet ? next() : [{ sheet: undefined, element: tab.element, pointer: '' }],
  );
  return [
    ...first,
    ...placed
      .slice(placed.length - queue.length)
      .map(({ sheet, fileSheet, pointer }) => ({ sheet, element: fileSheet?.element, pointer })),
  ];
}

/** Excel rebuilds the order of calculation; an old one that speaks of vanished formulas would count as damage. */
function removeCalculationChain({ editor, file }: Saving): void {
  const chain = file.relationships.find(({ type }) => type === 'calcChain')?.target;
  if (chain !== undefined && editor.has(chain)) editor.removePart(file.workbookPart, chain);
}

function saveAll(saving: Saving): void {
  const { editor, file, opened, current } = saving;
  removeDeleted(saving);
  saving.styles.saveStyles(opened?.styles ?? [], current.styles);
  const placed = current.sheets.map((sheet) => place(saving, sheet));
  // Pointers to tables stand in the part of their sheet, which is written as a whole only once, because it may be large.
  placed.reduce((nextId, one) => nextId + saveTables(saving, one, nextId), lastTableId(saving) + 1);
  for (const one of placed) saveSheet(saving, one);
  const before = new Map(placed.flatMap(({ sheet, before: old }) => (old ? [[sheet, old] as const] : [])));
  const tabs = tabsOf(file, placed);
  const [wasXml, wasProperties] = [opened?.customXml ?? [], opened?.properties ?? {}];
  saveCustomXml(editor, file.workbookPart, { before: wasXml, after: current.customXml });
  saveProperties(editor, wasProperties, current.properties);
  saveSettings(editor, opened?.settings ?? [], current.settings);
  editor.write(file.workbookPart, writeWorkbook({ file, tabs, opened, current, before }));
  removeCalculationChain(saving);
}

/**
 * @param original bytes that `opened` was read from, or `undefined` for a new workbook
 * @param opened the document as it was opened; ignored for a new workbook
 * @param current the document to save
 * @returns bytes of an .xlsx file; the same arguments always give the same bytes
 */
export function saveWorkbook(original: Uint8Array | undefined, opened: Document, current: Document): Uint8Array {
  if (original && opened === current) return original;
  const editor = new PartEditor(original ? readParts(original) : emptyParts());
  const file = mapFile(editor.result());
  const stylesPart = file.relationships.find(({ type, target }) => type === 'styles' && editor.has(target))?.target;
  const styles = new StyleBook(stylesPart === undefined ? EMPTY_STYLES : editor.text(stylesPart), 'styles');
  const dynamic = new DynamicArrays(editor, file);
  saveAll({ editor, file, styles, dynamic, opened: original ? opened : undefined, current });
  if (styles.differs && stylesPart !== undefined) editor.write(stylesPart, styles.xml());
  if (styles.differs && stylesPart === undefined)
    editor.addPart(file.workbookPart, 'styles', { name: editor.freeName('xl/styles'), text: styles.xml() });
  return writeParts(editor.result());
}
