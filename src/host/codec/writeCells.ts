/** Writes changed cells into the cell section of a worksheet part; rows that did not change keep their text. */
import { cellAddress } from '../../kernel/cells';
import { parseArea } from '../document/address';
import { changedRows, gridCell, gridRow, type CellGrid, type GridRow } from '../document/cellGrid';
import { fittedRowHeight } from '../document/fitting';
import { sameCell } from '../document/cell';
import type { Cell, CellFormat, Sheet } from '../document/model';
import { arrayAttributes, changedBlocks, blocksOf, type ArrayWriting } from './arrayFormula';
import { needsQuote, textXml, valueXml } from './cellTexts';
import { storedFormula } from './spelling';
import { escapeControls, escapeText, renderXml } from './xml';

/** What writing cells needs to know besides the cells. */
export interface CellWriting {
  /** @returns the number of a style in the file */
  readonly style: (format: CellFormat | undefined, quoted: boolean) => number;
  /** False when the cached values of formulas are no longer true. */
  readonly calculated: boolean;
  /** @returns what a cell says as its `cm` whose formula spills */
  readonly dynamic: () => string;
}

/** The same, with the blocks that the formulas of this sheet fill. */
type RowWriting = CellWriting & ArrayWriting;

/** Written as text right away: a register has millions of cells. */
function cellXml(cell: Cell, place: { readonly row: number; readonly column: number }, writing: RowWriting): string {
  const address = cellAddress(place);
  const style = writing.style(cell.format, needsQuote(cell) && !cell.spilled);
  const head = `<c r="${address}"${style === 0 ? '' : ` s="${style}"`}`;
  if (cell.formula !== undefined) {
    const { type, inner } = writing.calculated ? valueXml(cell) : { type: '', inner: '' };
    const array = arrayAttributes(cell.formula, address, writing);
    const formula = escapeText(escapeControls(storedFormula(cell.formula)));
    return `${head}${array.cell}${type}><f${array.formula}>${formula}</f>${inner}</c>`;
  }
  if (cell.value === '' || (cell.spilled && !writing.calculated)) return `${head}/>`;
  if (typeof cell.value === 'string' && !cell.error && !cell.spilled)
    return `${head} t="inlineStr">${textXml(cell.value)}</c>`;
  const { type, inner } = valueXml(cell);
  return inner === '' ? `${head}/>` : `${head}${type}>${inner}</c>`;
}

const ROW = /<row\b((?:[^<>"']|"[^"]*"|'[^']*')*?)(?:\/>|>([\s\S]*?)<\/row>)/g;
const CELL = /<c\b((?:[^<>"']|"[^"]*"|'[^']*')*?)(?:\/>|>([\s\S]*?)<\/c>)/g;

const attribute = (attributes: string, name: string): string | undefined =>
  new RegExp(`(?:^|\\s)${name}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1];

const withoutAttribute = (attributes: string, name: string): string =>
  attributes.replace(new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`), '');

/** Cached values that are no longer true are dropped; Excel calculates them when it opens the file. */
const withoutCached = (rowXml: string): string =>
  rowXml.includes('<f')
    ? rowXml.replaceAll(CELL, (whole, attributes: string, inner: string | undefined) =>
        inner !== undefined && /<f[\s>/]/.test(inner)
          ? `<c${withoutAttribute(attributes, 't')}>${inner.replace(/<v\b[^>]*?(?:\/>|>[\s\S]*?<\/v>)/, '').replace(/<is>[\s\S]*?<\/is>/, '')}</c>`
          : whole,
      )
    : rowXml;

/** Some programs leave out addresses that follow from the order; they are written out before that order changes. */
function withAddresses(section: string): string {
  if (!/<(?:row|c)(?![^<>]*\sr\s*=)[^<>]*>/.test(section)) return section;
  const place = { row: -1, column: -1 };
  return section.replaceAll(/<(row|c)\b((?:[^<>"']|"[^"]*"|'[^']*')*)>/g, (...found: string[]) => {
    const [whole = '', tag, attributes = ''] = found;
    const given = attribute(attributes, 'r');
    const stated = given === undefined ? undefined : parseArea(tag === 'row' ? `A${given}` : given);
    if (tag === 'row') Object.assign(place, { row: stated?.row ?? place.row + 1, column: -1 });
    else place.column = stated?.column ?? place.column + 1;
    if (given !== undefined) return whole;
    return tag === 'row' ? `<row r="${place.row + 1}"${attributes}>` : `<c r="${cellAddress(place)}"${attributes}>`;
  });
}

/** @returns the cells of a row's text by column */
const oldCells = (inner: string): ReadonlyMap<number, string> =>
  new Map(
    [...inner.matchAll(CELL)].map(([whole, attributes = '']): readonly [number, string] => [
      parseArea(attribute(attributes, 'r') ?? '')?.column ?? 0,
      whole,
    ]),
  );

const NO_BLOCKS: ReadonlySet<number> = new Set();

interface RowEdit {
  readonly row: number;
  readonly before: GridRow | undefined;
  readonly after: GridRow | undefined;
  /** Columns of formulas that fill another block than before. */
  readonly blocks: ReadonlySet<number>;
  /** Attributes of the row that say its height; `undefined` to leave them as they are. */
  readonly height: string | undefined;
  /** Hiding and grouping, when they changed. */
  readonly lines: { readonly hidden: boolean; readonly level: number } | undefined;
}

function withLines(attributes: string, { hidden, level }: NonNullable<RowEdit['lines']>): string {
  const bare = withoutAttribute(withoutAttribute(attributes, 'hidden'), 'outlineLevel').trimEnd();
  return `${bare}${hidden ? ' hidden="1"' : ''}${level > 0 ? ` outlineLevel="${level}"` : ''}`;
}

const newRowXml = ({ row, after, height, lines }: RowEdit, writing: RowWriting): string => {
  const cells = (after ?? []).map((cell, column) => (cell ? cellXml(cell, { row, column }, writing) : '')).join('');
  const attributes = ` r="${row + 1}"${lines === undefined ? '' : withLines('', lines)}${height ?? ''}`;
  return cells === '' ? `<row${attributes}/>` : `<row${attributes}>${cells}</row>`;
};

function rowXml(
  old: { readonly attributes: string; readonly inner: string },
  edit: RowEdit,
  writing: RowWriting,
): string {
  const cells = new Map(oldCells(old.inner));
  const columns = Math.max(edit.before?.length ?? 0, edit.after?.length ?? 0);
  for (let column = 0; column < columns; column += 1) {
    const cell = edit.after?.[column];
    if (sameCell(cell, edit.before?.[column]) && !edit.blocks.has(column)) continue;
    if (cell) cells.set(column, cellXml(cell, { row: edit.row, column }, writing));
    else cells.delete(column);
  }
  const lined = edit.lines === undefined ? old.attributes : withLines(old.attributes, edit.lines);
  const unsized = edit.height === undefined ? lined : withoutAttribute(withoutAttribute(lined, 'ht'), 'customHeight');
  const inner = [...cells]
    .sort(([a], [b]) => a - b)
    .map(([, xml]) => xml)
    .join('');
  const attributes = withoutAttribute(unsized, 'spans').trimEnd() + (edit.height ?? '');
  return inner === '' ? `<row${attributes}/>` : `<row${attributes}>${inner}</row>`;
}

interface OldRow {
  readonly attributes: string;
  readonly inner: string;
  readonly xml: string;
}

/** @returns the text of a row as it was, by number. */
const oldRows = (section: string): ReadonlyMap<number, OldRow> =>
  new Map(
    [...section.matchAll(ROW)].map(([xml, attributes = '', inner = '']): readonly [number, OldRow] => [
      Number(attribute(attributes, 'r')) - 1,
      { attributes, inner, xml },
    ]),
  );

/**
 * Writes every shared formula out in its own cell: otherwise replacing the cell that carries the text would
 * take it from all the others.
 */
function withoutShared(section: string, before: CellGrid): string {
  if (!/\bt=["']shared["']/.test(section)) return section;
  return section.replaceAll(CELL, (whole, attributes: string) => {
    const place = parseArea(attribute(attributes, 'r') ?? '');
    const formula = place && gridCell(before, place.row, place.column)?.formula;
    if (formula === undefined) return whole;
    const written = renderXml('f', {}, escapeText(escapeControls(storedFormula(formula))));
    return whole.replace(/<f\b[^>]*\bt=["']shared["'][^>]*?(?:\/>|>[\s\S]*?<\/f>)/, () => written);
  });
}

/** What the cell section of a sheet is to become. */
export interface CellChange {
  readonly before: Sheet;
  readonly after: Sheet;
}

/**
 * A height that somebody set is kept and marked as such. Any other is fitted to the cells and not marked, so that Excel
 * goes on fitting it; programs that do not fit heights themselves find the right one.
 */
function heightXml({ before, after }: CellChange, row: number, old: string): string | undefined {
  const height = after.rowHeights.get(row);
  if (height !== undefined && height !== before.rowHeights.get(row)) return ` ht="${height}" customHeight="1"`;
  if (height !== undefined && attribute(old, 'customHeight') !== undefined) return undefined;
  const fitted = fittedRowHeight(after, row);
  return fitted === undefined ? '' : ` ht="${fitted}"`;
}

/** Rows whose height, hiding or grouping changed. */
function changedLines(before: Sheet, after: Sheet): readonly number[] {
  const all = new Set(
    [before, after].flatMap((sheet) => [...sheet.rowHeights.keys(), ...sheet.hiddenRows, ...sheet.rowLevels.keys()]),
  );
  return [...all].filter(
    (row) => before.rowHeights.get(row) !== after.rowHeights.get(row) || linesOf({ before, after }, row) !== undefined,
  );
}

function linesOf({ before, after }: CellChange, row: number): RowEdit['lines'] {
  const said = (sheet: Sheet): { readonly hidden: boolean; readonly level: number } => ({
    hidden: sheet.hiddenRows.has(row),
    level: sheet.rowLevels.get(row) ?? 0,
  });
  const [old, now] = [said(before), said(after)];
  return old.hidden === now.hidden && old.level === now.level ? undefined : now;
}

/** @param section the old text of `<sheetData>`. @returns the new one, row by row */
export function* writeCells(section: string, { before, after }: CellChange, common: CellWriting): Generator<string> {
  const writing = { ...common, blocks: blocksOf(after) };
  const blocks = changedBlocks(before, after);
  const rows = oldRows(withoutShared(withAddresses(section), before.cells));
  const changed = new Set([
    ...changedRows(before.cells, after.cells),
    ...changedLines(before, after),
    ...blocks.keys(),
  ]);
  const numbers = [...new Set([...rows.keys(), ...changed])].sort((a, b) => a - b);
  if (numbers.length > 0) yield '<sheetData>';
  for (const row of numbers) {
    const old = rows.get(row);
    const xml =
      old !== undefined && !changed.has(row)
        ? old.xml
        : changedRowXml({ before, after }, { row, old, blocks: blocks.get(row) }, writing);
    yield writing.calculated ? xml : withoutCached(xml);
  }
  yield numbers.length > 0 ? '</sheetData>' : '<sheetData/>';
}

interface ChangedRow {
  readonly row: number;
  readonly old: OldRow | undefined;
  readonly blocks: RowEdit['blocks'] | undefined;
}

function changedRowXml({ before, after }: CellChange, { row, old, blocks }: ChangedRow, writing: RowWriting): string {
  const edit = {
    row,
    before: gridRow(before.cells, row),
    after: gridRow(after.cells, row),
    height: heightXml({ before, after }, row, old?.attributes ?? ''),
    lines: linesOf({ before, after }, row),
    blocks: blocks ?? NO_BLOCKS,
  };
  return old === undefined ? newRowXml(edit, writing) : rowXml(old, edit, writing);
}
