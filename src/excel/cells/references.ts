/** Cell references inside formula texts: finding them, and rewriting them when Excel moved their cells. */
import { type Area, type CellRef, columnLetters, columnNumber, quotedSheet } from '../../kernel/cells';
import type { Sheet } from '../../kernel/sheet';

const SHEET = String.raw`(?:(?<sheet>'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?`;
const cell = (end: string): string =>
  String.raw`(?<cf${end}>\$?)(?<c${end}>[A-Z]{1,3})(?<rf${end}>\$?)(?<r${end}>[1-9]\d{0,6})`;
/** Texts and structured references are matched first, so that nothing inside them is taken for a reference. */
const TOKEN = new RegExp(
  String.raw`"(?:[^"]|"")*"|\[(?:[^[\]]|\[[^[\]]*\])*\]|` +
    String.raw`(?<![\p{L}\p{N}_.$])${SHEET}(?:${cell('1')}(?::${cell('2')})?(?![\p{L}\p{N}_.(!])|(?<gone>#REF!))`,
  'gu',
);

/** Where an area of a sheet stands now; undefined: it was deleted. */
export type Move = (sheet: string, area: Area) => { readonly sheet: string; readonly area: Area } | undefined;

type Groups = Readonly<Record<string, string | undefined>>;

const plainSheet = (written: string): string =>
  written.startsWith("'") ? written.slice(1, -1).replaceAll("''", "'") : written;

function areaOf(found: Groups): Area {
  const first = { row: Number(found['r1']) - 1, column: columnNumber(found['c1'] ?? 'A') };
  if (found['c2'] === undefined) return { ...first, rows: 1, columns: 1 };
  const last = { row: Number(found['r2']) - 1, column: columnNumber(found['c2']) };
  return { ...first, rows: last.row - first.row + 1, columns: last.column - first.column + 1 };
}

function written(found: Groups, area: Area): string {
  const first = `${found['cf1'] ?? ''}${columnLetters(area.column)}${found['rf1'] ?? ''}${area.row + 1}`;
  if (found['c2'] === undefined) return first;
  const column = columnLetters(area.column + area.columns - 1);
  return `${first}:${found['cf2'] ?? ''}${column}${found['rf2'] ?? ''}${area.row + area.rows}`;
}

/** The formula as it reads after the moves; `own` is the sheet it stood on, meant by references without a sheet. */
export function moveReferences(formula: string, own: string, move: Move): string {
  return formula.replace(TOKEN, (...match: unknown[]) => {
    const text = match[0] as string;
    const found = match[match.length - 1] as Groups;
    if (found['c1'] === undefined) return text;
    const sheet = found['sheet'];
    const target = move(sheet === undefined ? own : plainSheet(sheet), areaOf(found));
    if (target === undefined) return '#REF!';
    const address = written(found, target.area);
    return sheet === undefined ? address : `${quotedSheet(target.sheet)}!${address}`;
  });
}

/** The first cell of every reference with a sheet name, in order; undefined for a deleted one. */
export function referencesIn(formula: string): (CellRef | undefined)[] {
  return [...formula.matchAll(TOKEN)].flatMap(({ groups }) => {
    if (groups?.['gone'] !== undefined) return [undefined];
    if (groups?.['sheet'] === undefined) return [];
    const { row, column } = areaOf(groups);
    return [{ sheet: plainSheet(groups['sheet']), row, column }];
  });
}

/** The areas of a list such as `'PL 1'!A1:C1,'PL 1'!D4`. */
export const areasIn = (addresses: string): Area[] =>
  [...addresses.matchAll(TOKEN)].flatMap(({ groups }) => (groups?.['c1'] === undefined ? [] : [areaOf(groups)]));

/** The first and the last cell of every reference; `own` is the sheet of the formula. Whole columns and rows are left out. */
function referredCells(formula: string, own: string): CellRef[] {
  return [...formula.matchAll(TOKEN)].flatMap(({ groups }) => {
    if (groups?.['c1'] === undefined) return [];
    const sheet = groups['sheet'] === undefined ? own : plainSheet(groups['sheet']);
    const { row, column, rows, columns } = areaOf(groups);
    const first = { sheet, row, column };
    const last = { sheet, row: row + rows - 1, column: column + columns - 1 };
    return rows * columns === 1 ? [first] : [first, last];
  });
}

/** The one area that a workbook name's formula refers to, such as `='PL 1'!$A$1:$H$40`. */
export function namedArea(formula: string): { readonly sheet: string; readonly area: Area } | undefined {
  const [only, ...more] = [...formula.matchAll(TOKEN)];
  const sheet = only?.groups?.['sheet'];
  if (only?.groups?.['c1'] === undefined || sheet === undefined || more.length > 0) return undefined;
  return formula === `=${only[0]}` ? { sheet: plainSheet(sheet), area: areaOf(only.groups) } : undefined;
}

/** Cells that Excel is to keep track of, so that formulas with values in their place can come back where they belong. */
export const standInInputs = ({ standIns = [] }: Pick<Sheet, 'standIns'>): CellRef[] =>
  standIns.flatMap(({ cell, formula }) => [cell, ...referredCells(formula, cell.sheet)]);
