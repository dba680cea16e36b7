/** Writes the print set-up of a worksheet into its sections. */
import { PAPER_SIZES } from '../document/paper';
import type { HeaderFooter, PageSetup, Sheet } from '../document/model';
import { sectionTree, withSection, type SheetSections } from './sheetSections';
import { childElement, escapeText, renderTree, renderXml, type XmlElement } from './xml';

const inches = (points: number): string => String(Number((points / 72).toFixed(6)));

/** All six margins must be written; those that are not set are Excel's. */
const STANDARD_MARGINS = { left: '0.7', right: '0.7', top: '0.75', bottom: '0.75', header: '0.3', footer: '0.3' };

function withMargins(sheet: SheetSections, page: PageSetup): SheetSections {
  const set = {
    left: page.leftMargin,
    right: page.rightMargin,
    top: page.topMargin,
    bottom: page.bottomMargin,
    header: page.headerMargin,
    footer: page.footerMargin,
  };
  const changed = Object.entries(set).flatMap(([side, points]): (readonly [string, string])[] =>
    points === undefined ? [] : [[side, inches(points)]],
  );
  if (changed.length === 0) return sheet;
  const old = sectionTree(sheet, 'pageMargins')?.attributes;
  return withSection(
    sheet,
    'pageMargins',
    renderXml('pageMargins', { ...STANDARD_MARGINS, ...old, ...Object.fromEntries(changed) }),
  );
}

const flag = (on: boolean | undefined): string | undefined => (on === undefined ? undefined : on ? '1' : '0');

/** Attributes that are `undefined` in `changes` keep their old value. */
function merged(
  old: XmlElement | undefined,
  changes: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> {
  const set = Object.entries(changes).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { ...old?.attributes, ...Object.fromEntries(set) };
}

function withOptions(sheet: SheetSections, page: PageSetup): SheetSections {
  const attributes = merged(sectionTree(sheet, 'printOptions'), {
    horizontalCentered: flag(page.centerHorizontally),
    verticalCentered: flag(page.centerVertically),
    gridLines: flag(page.printGridlines),
  });
  return Object.keys(attributes).length === 0
    ? sheet
    : withSection(sheet, 'printOptions', renderXml('printOptions', attributes));
}

/** A number of pages that is left open is 0 in a file. */
function zoomAttributes(page: PageSetup): Readonly<Record<string, string | undefined>> {
  const { zoom } = page;
  if (!zoom) return {};
  if (zoom.scale !== undefined) return { scale: String(zoom.scale) };
  return { fitToWidth: String(zoom.horizontalFitToPages ?? 0), fitToHeight: String(zoom.verticalFitToPages ?? 0) };
}

function withSetup(sheet: SheetSections, page: PageSetup): SheetSections {
  const paper = page.paperSize === undefined ? undefined : PAPER_SIZES.get(page.paperSize);
  const attributes = merged(sectionTree(sheet, 'pageSetup'), {
    paperSize: paper === undefined ? undefined : String(paper),
    ...zoomAttributes(page),
    pageOrder:
      page.printOrder === undefined ? undefined : page.printOrder === 'OverThenDown' ? 'overThenDown' : 'downThenOver',
    orientation: page.orientation?.toLowerCase(),
  });
  return Object.keys(attributes).length === 0
    ? sheet
    : withSection(sheet, 'pageSetup', renderXml('pageSetup', attributes));
}

const places = (left = '', center = '', right = ''): string =>
  [
    ['&L', left],
    ['&C', center],
    ['&R', right],
  ]
    .map(([code, text]) => (text === '' ? '' : `${code}${text}`))
    .join('');

function withHeaderFooter(sheet: SheetSections, texts: HeaderFooter | undefined): SheetSections {
  if (!texts) return sheet;
  const header = places(texts.leftHeader, texts.centerHeader, texts.rightHeader);
  const footer = places(texts.leftFooter, texts.centerFooter, texts.rightFooter);
  const inner = [
    ['oddHeader', header],
    ['oddFooter', footer],
  ]
    .map(([name = '', text = '']) => (text === '' ? '' : renderXml(name, {}, escapeText(text))))
    .join('');
  return withSection(sheet, 'headerFooter', inner === '' ? '' : renderXml('headerFooter', {}, inner));
}

/** Of each page the file names its last row, counted from 1; 16383 is the last column. */
function withBreaks(sheet: SheetSections, { rowBreaks }: PageSetup): SheetSections {
  if (rowBreaks === undefined) return sheet;
  const count = String(rowBreaks.length);
  const breaks = rowBreaks.map((row) => renderXml('brk', { id: String(row), max: '16383', man: '1' }));
  const xml = renderXml('rowBreaks', { count, manualBreakCount: count }, breaks.join(''));
  return withSection(sheet, 'rowBreaks', rowBreaks.length === 0 ? '' : xml);
}

/** Fitting to pages is switched on in the sheet's properties, far from the numbers of pages. */
function withFitting(sheet: SheetSections, page: PageSetup): SheetSections {
  if (!page.zoom) return sheet;
  const old = sectionTree(sheet, 'sheetPr');
  const attributes = {
    ...childElement(old, 'pageSetUpPr')?.attributes,
    fitToPage: page.zoom.scale === undefined ? '1' : '0',
  };
  return withSection(sheet, 'sheetPr', sheetProperties(old, 'pageSetUpPr', renderXml('pageSetUpPr', attributes)));
}

/** @returns `<sheetPr>` with one child replaced. */
export function sheetProperties(old: XmlElement | undefined, name: string, xml: string): string {
  const child = (wanted: string): string => {
    if (wanted === name) return xml;
    const kept = childElement(old, wanted);
    return kept ? renderTree(kept) : '';
  };
  return renderXml('sheetPr', { ...old?.attributes }, ['tabColor', 'outlinePr', 'pageSetUpPr'].map(child).join(''));
}

/** Print areas and titles are names of the workbook, not of this part. */
export function writePage(sheet: SheetSections, before: Sheet, after: Sheet): SheetSections {
  if (before.page === after.page) return sheet;
  const changed = Object.fromEntries(
    Object.entries(after.page).filter(([key, value]) => before.page[key as keyof PageSetup] !== value),
  ) as PageSetup;
  const parts = [withFitting, withMargins, withOptions, withSetup, withBreaks];
  return withHeaderFooter(
    parts.reduce((done, write) => write(done, changed), sheet),
    changed.headerFooter,
  );
}
