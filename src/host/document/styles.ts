/** Named cell styles: adding, changing and deleting them, and giving them to cells. */
import type { BorderLine, BorderSide, CellFormat } from './cell';
import { gridRows, withRow } from './cellGrid';
import type { Place } from './contents';
import { changeFormats } from './formats';
import type { Document, Sheet } from './model';
import { refuse } from './refusal';
import type { Aspect, NamedStyle } from './workbookData';

/** The fields of each aspect. */
export const ASPECT_FIELDS: Readonly<Record<Aspect, readonly (keyof CellFormat)[]>> = {
  number: ['numberFormat'],
  font: ['fontName', 'fontSize', 'bold', 'italic', 'underline', 'fontColor'],
  alignment: ['horizontal', 'vertical', 'wrap', 'indent', 'shrink', 'rotation'],
  borders: ['borders'],
  patterns: ['fillColor'],
  protection: ['locked'],
};
export const ASPECTS = Object.keys(ASPECT_FIELDS) as readonly Aspect[];

/** The style that every cell has which was given no other. */
const NORMAL = 'Normal';
const LONGEST_NAME = 255;

const sameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

export const findStyle = (document: Document, name: string): NamedStyle | undefined =>
  document.styles.find((style) => sameName(style.name, name));

/** @throws Refusal ItemNotFound */
export const styleOf = (document: Document, name: string): NamedStyle =>
  findStyle(document, name) ?? refuse('ItemNotFound', `There is no style "${name}".`);

/** Adds a style that looks like Normal. @throws Refusal InvalidArgument, ItemAlreadyExists */
export function addStyle(document: Document, name: string): Document {
  if (name === '' || name.length > LONGEST_NAME) refuse('InvalidArgument', `"${name}" cannot be the name of a style.`);
  if (findStyle(document, name)) refuse('ItemAlreadyExists', `There is already a style "${name}".`);
  const format = findStyle(document, NORMAL)?.format ?? {};
  return { ...document, styles: [...document.styles, { name, builtIn: false, format, omits: [] }] };
}

/** Changes the formats of the cells and columns that have a style. */
function restyled(sheet: Sheet, name: string, change: (format: CellFormat) => CellFormat): Sheet {
  const done = new Map<CellFormat, CellFormat>();
  const once = (format: CellFormat): CellFormat => {
    const after = done.get(format) ?? change(format);
    done.set(format, after);
    return after;
  };
  const has = (format: CellFormat | undefined): format is CellFormat => format?.style === name;
  const rows = [...gridRows(sheet.cells)].filter(([, cells]) => cells.some((cell) => has(cell?.format)));
  const columns = [...sheet.columnFormats].filter(([, format]) => has(format));
  if (rows.length === 0 && columns.length === 0) return sheet;
  const cells = rows.reduce(
    (grid, [row, old]) =>
      withRow(
        grid,
        row,
        old.map((cell) => (cell && has(cell.format) ? { ...cell, format: once(cell.format) } : cell)),
      ),
    sheet.cells,
  );
  const changed = columns.map(([column, format]) => [column, once(format)] as const);
  return { ...sheet, cells, columnFormats: new Map([...sheet.columnFormats, ...changed]) };
}

const SIDES: readonly BorderSide[] = ['top', 'bottom', 'left', 'right'];
const sameLine = (one: BorderLine | undefined, other: BorderLine | undefined): boolean =>
  one === other || (one?.style === other?.style && one?.weight === other?.weight && one?.color === other?.color);

/** Sides that the cell has from its old style become those of the new one. */
function followedBorders(format: CellFormat, old: CellFormat, now: CellFormat): CellFormat['borders'] {
  const sides = SIDES.flatMap((side) => {
    const own = format.borders?.[side];
    const line = sameLine(own, old.borders?.[side]) ? now.borders?.[side] : own;
    return line ? [[side, line] as const] : [];
  });
  return sides.length === 0 ? undefined : Object.fromEntries(sides);
}

/** @returns the format of a cell when its style looked like `old` and looks like `now`; what the cell has of its own stays */
function followed(format: CellFormat, old: CellFormat, now: CellFormat): CellFormat {
  const fields = Object.values(ASPECT_FIELDS).flat();
  const changed = fields.map((field) => {
    if (field === 'borders') return [field, followedBorders(format, old, now)] as const;
    return [field, format[field] === old[field] ? now[field] : format[field]] as const;
  });
  const kept = Object.entries(format).filter(([field]) => !fields.includes(field as keyof CellFormat));
  return Object.fromEntries([...kept, ...changed.filter(([, value]) => value !== undefined)]);
}

/** True when all of a style's look is known here. */
const isReadInFull = ({ format }: NamedStyle): boolean =>
  format.base === undefined ||
  Object.values(ASPECT_FIELDS)
    .flat()
    .every((field) => field in format);

/**
 * Changes the look of a style, and with it of the cells that have it.
 * @throws Refusal NotImplemented for Normal, on which every cell of the workbook rests
 */
export function changeStyle(document: Document, name: string, change: (format: CellFormat) => CellFormat): Document {
  const old = styleOf(document, name);
  if (sameName(old.name, NORMAL)) refuse('NotImplemented', 'This workbook does not change the style Normal.');
  const now = { ...old, format: change(old.format) };
  return {
    ...document,
    styles: document.styles.map((style) => (style === old ? now : style)),
    sheets: document.sheets.map((sheet) =>
      restyled(sheet, old.name, (format) => followed(format, old.format, now.format)),
    ),
  };
}

/** Says whether a style speaks of an aspect; cells keep how they look. */
export function includeAspect(
  document: Document,
  name: string,
  change: { readonly aspect: Aspect; readonly included: boolean },
): Document {
  const old = styleOf(document, name);
  const others = old.omits.filter((aspect) => aspect !== change.aspect);
  const now = { ...old, omits: change.included ? others : [...others, change.aspect] };
  return { ...document, styles: document.styles.map((style) => (style === old ? now : style)) };
}

/** Deletes a style; its cells fall back to Normal. @throws Refusal NotImplemented for Excel's own styles and for those not read in full */
export function deleteStyle(document: Document, name: string): Document {
  const gone = styleOf(document, name);
  if (gone.builtIn || !isReadInFull(gone))
    refuse('NotImplemented', `This workbook does not delete the style "${gone.name}".`);
  const normal = findStyle(document, NORMAL);
  const look = normal?.format ?? {};
  const fallen = (format: CellFormat): CellFormat => {
    const { base, ...rest } = followed(format, gone.format, look);
    const from = base === gone.format.base ? look.base : base;
    return { ...rest, ...(from === undefined ? {} : { base: from }), style: normal?.name ?? NORMAL };
  };
  return {
    ...document,
    styles: document.styles.filter((style) => style !== gone),
    sheets: document.sheets.map((sheet) => restyled(sheet, gone.name, fallen)),
  };
}

/** @returns the format of a cell that is given a style: all of the style's look but what it leaves to the cell */
function styled(format: CellFormat, style: NamedStyle): CellFormat {
  if (style.omits.length === 0) return { ...style.format, style: style.name };
  const left = style.omits.flatMap((aspect) => ASPECT_FIELDS[aspect]);
  const own = Object.entries(format).filter(([field]) => left.includes(field as keyof CellFormat));
  const given = Object.entries(style.format).filter(([field]) => !left.includes(field as keyof CellFormat));
  // What was not read stays with the file, which can be told of one of the two only.
  const isKnown = format.base === undefined || own.length === left.length;
  if (!isKnown && !isReadInFull(style))
    refuse('NotImplemented', `Neither the style "${style.name}" nor the cell was read in full from the file.`);
  const base = isReadInFull(style) ? format.base : style.format.base;
  return {
    ...Object.fromEntries([...given, ...own]),
    ...(base === undefined ? {} : { base }),
    style: style.name,
  };
}

/** Gives cells a style. @throws Refusal InvalidArgument when there is none of that name, and as `changeFormats` */
export function applyStyle(document: Document, place: Place, name: string): Document {
  const style = findStyle(document, name) ?? refuse('InvalidArgument', `There is no style "${name}".`);
  return changeFormats(document, place, (format) => styled(format, style));
}
