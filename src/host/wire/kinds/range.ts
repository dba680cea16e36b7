/** Ranges of cells and their contents, as the wire sees them. */
import type { CellValue } from '../../../kernel/cells';
import { intersection, shortAddress, sheetPrefix } from '../../document/address';
import { clearConditionals } from '../../document/conditional';
import { cellMatrix, cellValue, clearCells, usedArea, valueMatrix, writeContents } from '../../document/contents';
import { sheetOf } from '../../document/find';
import { formatMatrix, sharedFormat, writeNumberFormats } from '../../document/formats';
import { clearLinks, linkOf, setLink } from '../../document/hyperlinks';
import { SHEET_COLUMNS, SHEET_ROWS, type Cell, type Document, type Sheet } from '../../document/model';
import { refuse } from '../../document/refusal';
import type { Hyperlink } from '../../document/rules';
import { shownText } from '../../document/shownText';
import { mergeCells, unmergeCells } from '../../document/sheets';
import { applyStyle } from '../../document/styles';
import { integerArgument, placeArgument, rangeAt, requireInside, textArgument, wordArgument } from '../arguments';
import type { Members, Reached } from '../members';
import type { TargetOf } from '../target';
import { mergedAreas } from './rangeAreas';
import { rangeLines } from './rangeLines';

type Range = TargetOf<'Range'>;

const at = (document: Document, target: Range): Sheet => sheetOf(document, target.sheetId);

/** @returns the name by which a range is found again in later requests. */
export const referenceId = (target: Range): string => `${target.sheetId}!${shortAddress(target.area)}`;

function valueType(cell: Cell | undefined, value: CellValue): string {
  if (cell?.error) return 'Error';
  if (value === '' && cell?.formula === undefined) return 'Empty';
  return typeof value === 'number' ? 'Double' : typeof value === 'boolean' ? 'Boolean' : 'String';
}

const formulaOrValue = (cell: Cell | undefined): unknown =>
  cell?.formula === undefined ? (cell?.value ?? '') : `=${cell.formula}`;

function moved(target: Range, args: readonly unknown[]): Reached {
  const [rows, columns] = [integerArgument(args[0]), integerArgument(args[1])];
  const area = { ...target.area, row: target.area.row + rows, column: target.area.column + columns };
  return { target: rangeAt(target.sheetId, requireInside(area)) };
}

function resized(target: Range, args: readonly unknown[]): Reached {
  const [rows, columns] = [integerArgument(args[0] ?? 0), integerArgument(args[1] ?? 0)];
  const area = { ...target.area, rows: target.area.rows + rows, columns: target.area.columns + columns };
  return { target: rangeAt(target.sheetId, requireInside(area)) };
}

function part(target: Range, change: Partial<Range['area']>): Reached {
  return { target: rangeAt(target.sheetId, requireInside({ ...target.area, ...change })) };
}

function boundingRange(document: Document, target: Range, other: unknown): Reached {
  const place = placeArgument(document, target.sheetId, other);
  if (place.sheetId !== target.sheetId) refuse('InvalidArgument', 'The ranges lie on different worksheets.');
  const [a, b] = [target.area, place.area];
  const [row, column] = [Math.min(a.row, b.row), Math.min(a.column, b.column)];
  const rows = Math.max(a.row + a.rows, b.row + b.rows) - row;
  return part(target, { row, column, rows, columns: Math.max(a.column + a.columns, b.column + b.columns) - column });
}

function used(document: Document, target: Range, valuesOnly: unknown): Reached {
  const area = usedArea(at(document, target), target.area, valuesOnly === true);
  return { target: area ? rangeAt(target.sheetId, area) : null };
}

function shared(document: Document, target: Range, other: unknown): Reached {
  const place = placeArgument(document, target.sheetId, other);
  const area = place.sheetId === target.sheetId ? intersection(target.area, place.area) : undefined;
  return { target: area ? rangeAt(target.sheetId, area) : null };
}

/** What the formula of the range's one cell fills; nothing when it fills no more than its own cell. */
function spilling(document: Document, { sheetId, area }: Range): Reached {
  if (area.rows * area.columns > 1) refuse('InvalidArgument', 'Only one cell can spill.');
  const block = at(document, { kind: 'Range', sheetId, area }).arrays.find(
    ({ area: filled, spills }) => spills && filled.row === area.row && filled.column === area.column,
  );
  const isMore = block !== undefined && block.area.rows * block.area.columns > 1;
  return { target: isMore ? rangeAt(sheetId, block.area) : null };
}

/** `null` says "leave it" for one cell of an array, and nothing at all for a whole range. */
const isUnbounded = ({ area }: Range): boolean => area.rows === SHEET_ROWS || area.columns === SHEET_COLUMNS;

/** What whole rows and columns hold is told as null, because nobody could send it. */
const ofCells =
  (read: (document: Document, target: Range) => unknown) =>
  (document: Document, target: Range): unknown =>
    isUnbounded(target) ? null : read(document, target);

const formulas = ofCells((document, target) => cellMatrix(at(document, target), target.area, formulaOrValue));

function written(document: Document, target: Range, value: unknown): Document {
  if (value === null) refuse('InvalidArgument', 'null is no value of a range.');
  if (isUnbounded(target)) refuse('InvalidArgument', 'Values are not set for whole rows and columns.');
  return writeContents(document, target, value);
}

const CLEARED = ['All', 'Contents', 'Formats', 'Hyperlinks', 'RemoveHyperlinks'] as const;

/** Excel takes links away with everything, with the looks, or alone. */
function clear(document: Document, target: Range, what: (typeof CLEARED)[number]): Document {
  if (what === 'Hyperlinks' || what === 'RemoveHyperlinks') return clearLinks(document, target);
  const cleared = clearCells(document, target, what);
  return what === 'All' ? clearConditionals(clearLinks(cleared, target), target) : cleared;
}

const LINK_FIELDS = ['address', 'documentReference', 'screenTip', 'textToDisplay'] as const;

/** @throws Refusal InvalidArgument for a link to nowhere */
function linkArgument(value: unknown): Omit<Hyperlink, 'area'> {
  const given = (value ?? {}) as Readonly<Record<string, unknown>>;
  const fields = LINK_FIELDS.filter(
    (field) => given[field] !== undefined && given[field] !== null && given[field] !== '',
  );
  if (!fields.includes('address') && !fields.includes('documentReference'))
    refuse('InvalidArgument', 'A link needs an address or a place in the workbook.');
  return Object.fromEntries(fields.map((field) => [field, textArgument(given[field])]));
}

export const range: Members<Range> = {
  identity: (_document, target) => ({ _ReferenceId: referenceId(target) }),
  get: {
    Address: (document, target) => `${sheetPrefix(at(document, target).name)}!${shortAddress(target.area)}`,
    RowIndex: (_document, target) => target.area.row,
    ColumnIndex: (_document, target) => target.area.column,
    RowCount: (_document, target) => target.area.rows,
    ColumnCount: (_document, target) => target.area.columns,
    CellCount: (_document, target) => {
      const count = target.area.rows * target.area.columns;
      return count > 2 ** 31 - 1 ? -1 : count;
    },
    Values: ofCells((document, target) => valueMatrix(document, at(document, target), target.area)),
    Formulas: formulas,
    // Its person's language is English, in which formulas are kept.
    FormulasLocal: formulas,
    NumberFormat: ofCells((document, target) => formatMatrix(at(document, target), target.area, 'numberFormat')),
    Style: (document, target) => sharedFormat(at(document, target), target.area, 'style'),
    Text: ofCells((document, target) => {
      const sheet = at(document, target);
      const formats = formatMatrix(sheet, target.area, 'numberFormat');
      return cellMatrix(sheet, target.area, (_cell, row, column) => {
        const format = formats[row - target.area.row]?.[column - target.area.column] ?? 'General';
        return shownText(cellValue(document, sheet, { row, column }), format, document.date1904);
      });
    }),
    Hyperlink: (document, target) => {
      const link = linkOf(at(document, target), target.area);
      if (!link) return null;
      const { area: _area, ...fields } = link;
      return fields;
    },
    ...rangeLines.get,
    ValueTypes: ofCells((document, target) => {
      const sheet = at(document, target);
      return cellMatrix(sheet, target.area, (cell, row, column) =>
        valueType(cell, cellValue(document, sheet, { row, column })),
      );
    }),
  },
  set: {
    Values: written,
    Formulas: written,
    NumberFormat: writeNumberFormats,
    Style: (document, target, value) => applyStyle(document, target, textArgument(value)),
    Hyperlink: (document, target, value) => setLink(document, target, linkArgument(value)),
    ...rangeLines.set,
  },
  call: {
    ...rangeLines.call,
    _ValidateArraySize: (_document, target, [rows, columns]) => {
      const fits = rows === target.area.rows && columns === target.area.columns;
      return fits ? {} : refuse('InvalidArgument', 'The array does not have the shape of the range.');
    },
    Merge: (document, target, [across]) => ({ document: mergeCells(document, target, across === true) }),
    Unmerge: (document, target) => ({ document: unmergeCells(document, target) }),
    Clear: (document, target, [what]) => ({
      document: clear(document, target, wordArgument(what ?? 'All', CLEARED)),
    }),
    Select: (document, target) => {
      if (at(document, target).visibility !== 'Visible')
        refuse('InvalidOperation', 'A cell of a hidden worksheet cannot be selected.');
      const selections = new Map([...document.selections, [target.sheetId, target.area] as const]);
      return { document: { ...document, activeSheetId: target.sheetId, selections } };
    },
  },
  reach: {
    ...rangeLines.reach,
    ConditionalFormats: (_document, target) => ({ target: { ...target, kind: 'ConditionalFormatCollection' } }),
    GetIntersection: (document, target, [other]) => {
      const reached = shared(document, target, other);
      return reached.target ? reached : refuse('ItemNotFound', 'The ranges share no cell.');
    },
    Worksheet: (_document, target) => ({ target: { kind: 'Worksheet', sheetId: target.sheetId } }),
    Format: (_document, target) => ({ target: { ...target, kind: 'RangeFormat' } }),
    DataValidation: (_document, target) => ({ target: { ...target, kind: 'DataValidation' } }),
    GetCell: (_document, target, [row, column]) =>
      part(target, {
        row: target.area.row + integerArgument(row),
        column: target.area.column + integerArgument(column),
        rows: 1,
        columns: 1,
      }),
    GetRow: (_document, target, [row]) => part(target, { row: target.area.row + integerArgument(row), rows: 1 }),
    GetColumn: (_document, target, [column]) =>
      part(target, { column: target.area.column + integerArgument(column), columns: 1 }),
    GetLastCell: (_document, { sheetId, area }) => ({
      target: rangeAt(sheetId, {
        row: area.row + area.rows - 1,
        column: area.column + area.columns - 1,
        rows: 1,
        columns: 1,
      }),
    }),
    GetLastRow: (_document, target) => part(target, { row: target.area.row + target.area.rows - 1, rows: 1 }),
    GetLastColumn: (_document, target) =>
      part(target, { column: target.area.column + target.area.columns - 1, columns: 1 }),
    GetBoundingRect: (document, target, [other]) => boundingRange(document, target, other),
    GetIntersectionOrNullObject: (document, target, [other]) => shared(document, target, other),
    GetMergedAreasOrNullObject: (document, target) => mergedAreas(document, target),
    GetSpillingToRangeOrNullObject: (document, target) => spilling(document, target),
    GetResizedRange: (_document, target, args) => resized(target, args),
    GetOffsetRange: (_document, target, args) => moved(target, args),
    GetEntireRow: (_document, target) => part(target, { column: 0, columns: SHEET_COLUMNS }),
    GetEntireColumn: (_document, target) => part(target, { row: 0, rows: SHEET_ROWS }),
    GetUsedRangeOrNullObject: (document, target, [valuesOnly]) => used(document, target, valuesOnly),
    GetUsedRange: (document, target, [valuesOnly]) => {
      const reached = used(document, target, valuesOnly);
      return reached.target ? reached : part(target, { rows: 1, columns: 1 });
    },
  },
};
