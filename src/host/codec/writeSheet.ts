/** Writes what changed in a worksheet into its part; every section that did not change keeps its text. */
import { cellAddress, areaAddress } from '../../kernel/cells';
import { sameCell } from '../document/cell';
import { changedRows, gridRow } from '../document/cellGrid';
import type { CellFormat, Sheet } from '../document/model';
import type { ConditionalLook } from '../document/rules';
import { changedBlocks } from './arrayFormula';
import { sectionTree, sectionXml, sheetTexts, withSection, type SheetSections } from './sheetSections';
import { sheetProperties, writePage } from './writePage';
import { PROTECTED } from './sheetProtection';
import { withConditionals } from './writeConditional';
import { withHyperlinks, withValidations } from './writeRules';
import { writeCells, type CellWriting } from './writeCells';
import { childElements, MAIN_NAMESPACE, renderTree, renderXml, XML_HEAD, type XmlElement } from './xml';

/** An empty worksheet part; a new sheet is written as a change of it. */
export const EMPTY_SHEET =
  `${XML_HEAD}<worksheet xmlns="${MAIN_NAMESPACE}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">` +
  '<sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData/>' +
  '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>';

/** One sheet before and after, and whether it is the one shown when the file is opened. */
export interface SheetChange {
  readonly before: Sheet;
  readonly after: Sheet;
  readonly active: { readonly before: boolean; readonly after: boolean };
}

function withTabColor(sheet: SheetSections, color: string): SheetSections {
  const xml = color === '' ? '' : renderXml('tabColor', { rgb: `FF${color.slice(1)}` });
  return withSection(sheet, 'sheetPr', sheetProperties(sectionTree(sheet, 'sheetPr'), 'tabColor', xml));
}

function paneXml({ rows, columns }: Sheet['freeze']): string {
  if (rows === 0 && columns === 0) return '';
  const activePane = rows === 0 ? 'topRight' : columns === 0 ? 'bottomLeft' : 'bottomRight';
  const pane = renderXml('pane', {
    xSplit: columns === 0 ? undefined : String(columns),
    ySplit: rows === 0 ? undefined : String(rows),
    topLeftCell: cellAddress({ row: rows, column: columns }),
    activePane,
    state: 'frozen',
  });
  return pane + renderXml('selection', { pane: activePane });
}

/** The first view of a sheet; further views belong to other windows and stay. */
function viewXml(view: XmlElement, { before, after, active }: SheetChange): string {
  const attributes = {
    ...view.attributes,
    ...(before.showGridlines === after.showGridlines ? {} : { showGridLines: after.showGridlines ? '1' : '0' }),
    ...(active.before === active.after ? {} : { tabSelected: active.after ? '1' : '0' }),
  };
  if (before.freeze === after.freeze) return renderXml(view.name, attributes, view.children.map(renderChild).join(''));
  const others = childElements(view).filter(({ name }) => name !== 'pane' && name !== 'selection');
  return renderXml(view.name, attributes, paneXml(after.freeze) + others.map(renderTree).join(''));
}

const renderChild = (child: XmlElement | string): string => (typeof child === 'string' ? '' : renderTree(child));

function withViews(sheet: SheetSections, change: SheetChange): SheetSections {
  const { before, after, active } = change;
  const same =
    before.showGridlines === after.showGridlines && before.freeze === after.freeze && active.before === active.after;
  if (same) return sheet;
  const old = sectionTree(sheet, 'sheetViews');
  const [first, ...others] = childElements(old, 'sheetView');
  const view: XmlElement = first ?? { name: 'sheetView', attributes: { workbookViewId: '0' }, children: [] };
  return withSection(
    sheet,
    'sheetViews',
    renderXml('sheetViews', {}, viewXml(view, change) + others.map(renderTree).join('')),
  );
}

/** Points to the file's count of 7-pixel digits, padding included. */
const fileWidth = (points: number): string => String(Number((Math.round((points * 4) / 3) / 7).toFixed(6)));

type Style = (format: CellFormat | undefined) => number;

type Columns = Map<number, Readonly<Record<string, string>>>;

/** Attributes with some replaced; those that are `undefined` go. */
function changedAttributes(
  old: Readonly<Record<string, string>> | undefined,
  changes: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> {
  const all: Readonly<Record<string, string | undefined>> = { ...old, ...changes };
  return Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

function hideAndGroup(columns: Columns, { before, after }: SheetChange): void {
  const standard = fileWidth(after.defaultColumnWidth);
  const touched = new Set([before, after].flatMap((sheet) => [...sheet.hiddenColumns, ...sheet.columnLevels.keys()]));
  for (const column of touched) {
    const hidden = after.hiddenColumns.has(column);
    const level = after.columnLevels.get(column) ?? 0;
    const same = before.hiddenColumns.has(column) === hidden && (before.columnLevels.get(column) ?? 0) === level;
    if (same) continue;
    const said = { hidden: hidden ? '1' : undefined, outlineLevel: level > 0 ? String(level) : undefined };
    columns.set(column + 1, changedAttributes({ width: standard, ...columns.get(column + 1) }, said));
  }
}

const sameColumns = ({ before, after }: SheetChange): boolean =>
  before.columnWidths === after.columnWidths &&
  before.columnFormats === after.columnFormats &&
  before.hiddenColumns === after.hiddenColumns &&
  before.columnLevels === after.columnLevels;

/** Every column by itself: attributes that were read with an old group of columns stay with each of its columns. */
function withColumns(sheet: SheetSections, change: SheetChange, style: Style): SheetSections {
  if (sameColumns(change)) return sheet;
  const { before, after } = change;
  const columns: Columns = new Map();
  for (const { attributes } of childElements(sectionTree(sheet, 'cols'), 'col'))
    for (let column = Number(attributes['min']); column <= Number(attributes['max']); column += 1)
      columns.set(column, attributes);
  for (const [column, width] of after.columnWidths)
    if (before.columnWidths.get(column) !== width)
      columns.set(column + 1, { ...columns.get(column + 1), width: fileWidth(width), customWidth: '1' });
  for (const [column, format] of after.columnFormats)
    if (before.columnFormats.get(column) !== format)
      columns.set(column + 1, {
        width: fileWidth(after.defaultColumnWidth),
        ...columns.get(column + 1),
        style: String(style(format)),
      });
  hideAndGroup(columns, change);
  const written = [...columns]
    .sort(([a], [b]) => a - b)
    .map(([column, attributes]) => renderXml('col', { ...attributes, min: String(column), max: String(column) }));
  return withSection(sheet, 'cols', written.length === 0 ? '' : renderXml('cols', {}, written.join('')));
}

/** Excel shows the levels only when the sheet says how deep they go. */
function withLevels(sheet: SheetSections, { before, after }: SheetChange): SheetSections {
  if (before.rowLevels === after.rowLevels && before.columnLevels === after.columnLevels) return sheet;
  const deepest = (levels: ReadonlyMap<number, number>): string | undefined =>
    levels.size === 0 ? undefined : String(Math.max(...levels.values()));
  const old = sectionTree(sheet, 'sheetFormatPr');
  const attributes = changedAttributes(old?.attributes ?? { defaultRowHeight: '15' }, {
    outlineLevelRow: deepest(after.rowLevels),
    outlineLevelCol: deepest(after.columnLevels),
  });
  return withSection(sheet, 'sheetFormatPr', renderXml('sheetFormatPr', attributes));
}

function withMerges(sheet: SheetSections, { before, after }: SheetChange): SheetSections {
  if (before.merges === after.merges) return sheet;
  const merges = after.merges.map((area) => renderXml('mergeCell', { ref: areaAddress(area) })).join('');
  return withSection(
    sheet,
    'mergeCells',
    merges === '' ? '' : renderXml('mergeCells', { count: String(after.merges.length) }, merges),
  );
}

/** In a file, every word says what is forbidden; what it does not say is forbidden or allowed by tradition. */
function protectionXml({ protectionOptions: options }: Sheet): string {
  const forbidden = Object.entries(PROTECTED).map(([name, { word, standard }]) => {
    const allowed = options[name as keyof typeof PROTECTED] ?? false;
    const value = allowed ? '0' : '1';
    return [word, value === standard ? undefined : value] as const;
  });
  const mode = options.selectionMode ?? 'Normal';
  const selection = {
    selectLockedCells: mode === 'Normal' ? undefined : '1',
    selectUnlockedCells: mode === 'None' ? '1' : undefined,
  };
  return renderXml('sheetProtection', { sheet: '1', ...Object.fromEntries(forbidden), ...selection });
}

function withProtection(sheet: SheetSections, { before, after }: SheetChange): SheetSections {
  if (before.isProtected === after.isProtected && before.protectionOptions === after.protectionOptions) return sheet;
  return withSection(sheet, 'sheetProtection', after.isProtected ? protectionXml(after) : '');
}

/** The old size of the sheet may no longer be true; it is only a hint and may be left out. */
const withoutDimension = (sheet: SheetSections): SheetSections => withSection(sheet, 'dimension', '');

/** What writing a sheet needs to know besides the sheet. */
export interface SheetWriting extends CellWriting {
  /** @returns the number of a look for conditional formats */
  readonly lookOf: (look: ConditionalLook) => number;
  /** Pointers to addresses outside the workbook, by address. */
  readonly linkPointers: ReadonlyMap<string, string>;
}

/** Everything that lies over the cells. */
function withOverlays(sheet: SheetSections, change: SheetChange, writing: SheetWriting): SheetSections {
  const { before, after } = change;
  const formats = { before: before.conditionalFormats, after: after.conditionalFormats };
  const ruled = withValidations(withConditionals(sheet, formats, writing.lookOf), before, after);
  return withHyperlinks(ruled, change, writing.linkPointers);
}

const isSame = ({ before, after }: SheetChange): boolean =>
  before.cells === after.cells && before.arrays === after.arrays;

/** Whether every cell says what it said, made anew or not. */
export const haveSameCells = ({ before, after }: Pick<SheetChange, 'before' | 'after'>): boolean =>
  changedBlocks(before, after).size === 0 &&
  changedRows(before.cells, after.cells).every((row) => {
    const [old = [], now = []] = [gridRow(before.cells, row), gridRow(after.cells, row)];
    return Array.from({ length: Math.max(old.length, now.length) }, (_, column) => column).every((column) =>
      sameCell(old[column], now[column]),
    );
  });

/** @returns the texts of the part with everything written that differs between `before` and `after` */
export function writeSheet(sheet: SheetSections, change: SheetChange, writing: SheetWriting): Iterable<string> {
  const { before, after } = change;
  const colored =
    before.tabColor === after.tabColor || after.tabColor === undefined ? sheet : withTabColor(sheet, after.tabColor);
  const viewed = withViews(colored, change);
  const sized = withLevels(
    withColumns(viewed, change, (format) => writing.style(format, false)),
    change,
  );
  const overlaid = withOverlays(withMerges(withProtection(sized, change), change), change, writing);
  const paged = writePage(overlaid, before, after);
  const sameLines =
    before.rowHeights === after.rowHeights &&
    before.hiddenRows === after.hiddenRows &&
    before.rowLevels === after.rowLevels;
  if (sameLines && before.merges === after.merges && (isSame(change) || (writing.calculated && haveSameCells(change))))
    return sheetTexts(paged, undefined);
  const section = sectionXml(paged, 'sheetData');
  const framed = section === undefined ? withSection(paged, 'sheetData', '<sheetData/>') : paged;
  return sheetTexts(withoutDimension(framed), writeCells(section ?? '', { before, after }, writing));
}
