/** Reads everything that lies over the cells of a sheet, and notes what of it was not understood. */
import { parseArea } from '../document/address';
import type { Sheet } from '../document/model';
import type { ConditionalLook } from '../document/rules';
import { chartFrames } from './drawing';
import { partText, type Parts } from './parts';
import { readHyperlinks, readValidations } from './readRules';
import { relationshipsOf } from './relationships';
import { readCharts } from './saveCharts';
import { splitSheet, type SheetSections } from './sheetSections';
import { readComments, readNotes } from './threadedComments';
import { readConditionals } from './writeConditional';
import { childElement, childElements, parseXml, type XmlElement } from './xml';

/** Where a sheet's overlays stand and what numbers in them mean. */
export interface OverlaySource {
  readonly parts: Parts;
  readonly workbookPart: string;
  readonly sheetPart: string;
  /** Of the part, with or without its rows. */
  readonly text: string;
  readonly looks: readonly ConditionalLook[];
}

/** Sections that speak of places on the sheet and are only carried along. */
const PLACED: ReadonlyMap<string, string> = new Map([
  ['protectedRanges', 'ranges with rights of their own'],
  ['scenarios', 'scenarios'],
  ['autoFilter', 'a filter'],
  ['dataConsolidate', 'a consolidation'],
  ['customSheetViews', 'views'],
  ['rowBreaks', 'page breaks'],
  ['colBreaks', 'page breaks'],
  ['cellWatches', 'watches'],
  ['ignoredErrors', 'errors that are ignored'],
  ['oleObjects', 'embedded objects'],
  ['controls', 'controls'],
  ['extLst', 'extensions such as sparklines'],
]);

/** A filter with a rule for one of its columns; without one it only shows its buttons. */
export const hidesRows = (filter: XmlElement | undefined): boolean =>
  childElement(filter, 'filterColumn') !== undefined;

function filterOf(sections: SheetSections, sheetPart: string): Pick<Sheet, 'filter'> {
  const section = sections.sections.find(({ name }) => name === 'autoFilter');
  if (section === undefined) return {};
  const element = parseXml(section.xml, sheetPart);
  const area = parseArea(element.attributes['ref'] ?? '');
  return area === undefined ? {} : { filter: { area, hides: hidesRows(element) } };
}

/** Frames of the drawing that hold no chart, and pivot tables: how many there are is all that is known of them. */
function carriedOf({ parts, sheetPart }: OverlaySource, sheet: Sheet): NonNullable<Sheet['carried']> {
  const pointers = relationshipsOf(parts, sheetPart);
  const drawing = pointers.find(({ type, target }) => type === 'drawing' && parts.has(target))?.target;
  const tree = drawing === undefined ? undefined : parseXml(partText(parts, drawing), drawing);
  return {
    shapes: tree === undefined ? 0 : childElements(tree).length - chartFrames(tree, sheet).length,
    pivotTables: pointers.filter(({ type }) => type === 'pivotTable').length,
  };
}

function unreadOf(
  { notes }: Sheet,
  sections: SheetSections,
  { shapes, pivotTables }: NonNullable<Sheet['carried']>,
): readonly string[] {
  const named = sections.sections.flatMap(({ name }) => PLACED.get(name) ?? []);
  return [
    ...new Set([
      ...named,
      ...(shapes > 0 ? ['pictures or shapes'] : []),
      ...(notes.length > 0 ? ['notes'] : []),
      ...(pivotTables > 0 ? ['pivot tables'] : []),
    ]),
  ];
}

/** @param sheet as its cells say it. @returns the sheet with what lies over its cells */
export function withOverlaysOf(source: OverlaySource, sheet: Sheet): Sheet {
  const { parts, sheetPart, workbookPart, looks } = source;
  const sections = splitSheet(source.text);
  const carried = carriedOf(source, sheet);
  const id = (kind: string) => (index: number) => `${sheet.id.slice(0, -1)}-${kind}${index + 1}}`;
  const noted = { ...sheet, notes: readNotes(parts, sheetPart) };
  return {
    ...noted,
    validations: readValidations(sections),
    hyperlinks: readHyperlinks(sections, relationshipsOf(parts, sheetPart)),
    conditionalFormats: readConditionals(sections, looks, id('R')),
    charts: readCharts(parts, sheetPart, { sheet, id: id('C') }),
    comments: readComments(parts, sheetPart, workbookPart),
    carried,
    ...filterOf(sections, sheetPart),
    unread: unreadOf(noted, sections, carried),
  };
}
