/** A worksheet part as its top-level sections, so that one can be replaced and all others keep their text. */
import { unreadable } from './unreadable';
import { parseXml, withoutPrefix, XML_HEAD, type XmlElement } from './xml';

/** The order that the format prescribes for the sections of a worksheet. */
const ORDER = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
];

/** One top-level element with its text. */
export interface Section {
  readonly name: string;
  readonly xml: string;
}

/** A worksheet part; `head` is the declaration and the opening tag, `tail` is its closing tag. */
export interface SheetSections {
  readonly head: string;
  readonly sections: readonly Section[];
  readonly tail: string;
}

const TAG =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)([\w.:-]+)((?:[^<>"']|"[^"]*"|'[^']*')*?)(\/?)>/g;

/** The cells are most of a part, and nothing in them is looked at here. */
const CELLS_END = '</sheetData>';

/** @throws UnreadableWorkbook when the text is not a worksheet part */
export function splitSheet(original: string): SheetSections {
  const xml = withoutPrefix(original);
  const state = { depth: 0, start: 0, head: '', name: '' };
  const sections: Section[] = [];
  const tags = new RegExp(TAG);
  for (let match = tags.exec(xml); match; match = tags.exec(xml)) {
    const [whole, closing, name = '', , alone] = match;
    if (name === '') continue;
    const end = match.index + whole.length;
    if (closing) {
      state.depth -= 1;
      if (state.depth === 0) return { head: state.head, sections, tail: xml.slice(match.index) };
      if (state.depth === 1) sections.push({ name: state.name, xml: xml.slice(state.start, end) });
      continue;
    }
    if (state.depth === 0) state.head = XML_HEAD + whole;
    if (state.depth === 1) Object.assign(state, { start: match.index, name });
    if (state.depth === 1 && alone) sections.push({ name, xml: whole });
    const cellsEnd = state.depth === 1 && name === 'sheetData' && !alone ? xml.indexOf(CELLS_END, end) : -1;
    if (cellsEnd >= 0) tags.lastIndex = cellsEnd;
    if (!alone) state.depth += 1;
  }
  return unreadable('damaged', 'A worksheet part has no end.');
}

export const joinSheet = ({ head, sections, tail }: SheetSections): string =>
  head + sections.map(({ xml }) => xml).join('') + tail;

/** The same text by text. @param cells what stands in place of the section of cells */
export function* sheetTexts(
  { head, sections, tail }: SheetSections,
  cells: Iterable<string> | undefined,
): Generator<string> {
  yield head;
  for (const { name, xml } of sections) {
    if (name === 'sheetData' && cells) yield* cells;
    else yield xml;
  }
  yield tail;
}

export const sectionXml = (sheet: SheetSections, name: string): string | undefined =>
  sheet.sections.find((section) => section.name === name)?.xml;

/** A section as a tree. Its prefixes are declared by the worksheet's own tag, which is not at hand; that does no harm here. */
export const sectionTree = (sheet: SheetSections, name: string): XmlElement | undefined => {
  const xml = sectionXml(sheet, name);
  return xml === undefined ? undefined : parseXml(xml, name);
};

/** @param xml the new text of the section; `""` removes it */
export const withSection = (sheet: SheetSections, name: string, xml: string): SheetSections =>
  withSections(sheet, name, xml === '' ? [] : [xml]);

/** @param texts the new texts of all sections of a name, which stand together */
export function withSections(sheet: SheetSections, name: string, texts: readonly string[]): SheetSections {
  const old = sheet.sections.findIndex((section) => section.name === name);
  const others = sheet.sections.filter((section) => section.name !== name);
  const rank = ORDER.indexOf(name);
  const after = others.findIndex((section) => ORDER.indexOf(section.name) > rank);
  const place = old >= 0 ? old : after >= 0 ? after : others.length;
  const added = texts.map((xml) => ({ name, xml }));
  return { ...sheet, sections: [...others.slice(0, place), ...added, ...others.slice(place)] };
}
