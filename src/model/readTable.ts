/** A table as rows of typed values: headings matched, cells read, every problem collected at its cell. */
import {
  bodyCell,
  hasErrors,
  issue,
  known,
  type CellRef,
  type CellValue,
  type Grid,
  type InputRef,
  type Issue,
  type TableRef,
} from '../kernel';
import { headingReader, type HeadingReader } from './headings';
import { readCell } from './reading';
import type { Column, Row, TableSchema, YearCount } from './schema';
import { cleanText, isBlank, spellingKey } from './spelling';
import { isSubtotal, isTotalLabel } from './totalRows';

/** The rows that could be read whole, and every problem on the way. */
export interface TableReading<Schema extends TableSchema> {
  readonly rows: readonly Row<Schema>[];
  /** Rows such as "Toàn tỉnh" or "Tổng cộng", above or below: printed totals to reconcile, never rows of their own. */
  readonly totals: readonly PrintedTotal[];
  readonly issues: readonly Issue[];
  /** Cells that were read, but that no formula could follow: numbers and dates typed as text, words spelled otherwise. */
  readonly unlinked: readonly CellRef[];
  /** The columns of the schema that are there, with what they hold, row by row. */
  readonly columns: readonly StandingColumn[];
}

/** A column as it stood when it was read. */
export interface StandingColumn {
  readonly id: string;
  readonly heading: string;
  readonly values: readonly CellValue[];
  /** How a formula points at its cells: by the table's name and heading, or at plain cells. */
  readonly reference: TableRef | InputRef;
  /** Of plain cells: where a row can be added that `reference` does not grow with. */
  readonly plain?: PlainEnd;
}

/** How a range of plain cells ends: formulas that point at it do not follow what is added there. */
export interface PlainEnd {
  /** The same cells and the next one: a row that is inserted between them widens it. */
  readonly andNext: InputRef;
  /** The cells in which rows can be typed; undefined: something else stands there. */
  readonly below: InputRef | undefined;
}

/** A figure printed in a total row, with the column that it claims to sum. */
export interface PrintedTotal {
  readonly columnId: string;
  readonly year: number | undefined;
  readonly printed: number;
  readonly cell: CellRef;
}

/** Where a column of the schema stands in a grid; a family of years stands in several places. */
export interface Position {
  readonly id: string;
  readonly column: Column;
  readonly indices: readonly { readonly index: number; readonly year?: number }[];
}

/**
 * Reads a grid by its schema. A row in which a required cell is blank or unreadable is left out, with its issues;
 * wholly blank rows are passed over in silence.
 */
export function readTable<Schema extends TableSchema>(
  schema: Schema,
  grid: Grid,
  read: HeadingReader = headingReader(schema),
): TableReading<Schema> {
  const { positions, issues } = findColumns(schema, grid, read);
  if (issues.length > 0) return { rows: [], totals: [], issues, unlinked: [], columns: [] };
  const inputs = grid.rows
    .map((row, index) => ({ grid, positions, row, index }))
    .filter(({ row }) => !row.every(isBlank));
  const isTotal = ({ row }: RowInput) => row.some(isTotalLabel) || isSubtotal(schema, valuesOf(row, positions));
  const summed = schema.hasTotals ? inputs.filter(isTotal) : [];
  const readings = inputs.filter((input) => !summed.includes(input)).map((input) => readRow<Schema>(input));
  return {
    rows: readings.flatMap((reading) => (reading.row === undefined ? [] : [reading.row])),
    totals: summed.flatMap(readTotals),
    issues: readings.flatMap((reading) => reading.issues),
    unlinked: inputs.flatMap(unlinkedCells),
    columns: positions.flatMap(({ id, column, indices }) =>
      column.kind === 'countsByYear' ? [] : indices.map(({ index }) => standingColumn(id, index, grid)),
    ),
  };
}

const valuesOf =
  (row: readonly CellValue[], positions: readonly Position[]) =>
  (column: string): CellValue =>
    row[positions.find(({ id }) => id === column)?.indices[0]?.index ?? -1] ?? '';

/** How far below a plain range rows are looked for that were typed after it was read. */
const ROWS_WATCHED = 1000;

/** Plain cells have no name: they are pointed at where they stand. */
function standingColumn(id: string, index: number, grid: Grid): StandingColumn {
  const { table, excelTable = table, headings, rows, typed = rows } = grid;
  const heading = String(known(headings[index], 'heading'));
  const [input, height] = [bodyCell(grid, 0, index), Math.max(1, rows.length)];
  const cells: InputRef = { input, rows: height, fixed: 'both' };
  const values = typed.map((row) => row[index] ?? '');
  if (excelTable !== null) return { id, heading, values, reference: { table: excelTable, heading } };
  const andNext: InputRef = { ...cells, rows: height + 1 };
  const below: InputRef = { input: bodyCell(grid, height, index), rows: ROWS_WATCHED, fixed: 'both' };
  return { id, heading, values, reference: cells, plain: { andNext, below: grid.isOpen ? below : undefined } };
}

function unlinkedCells({ grid, positions, row, index }: RowInput): readonly CellRef[] {
  return positions.flatMap(({ column, indices }) =>
    indices.flatMap(({ index: at }) => {
      const value = row[at] ?? '';
      const isTyped = (grid.typed?.[index]?.[at] ?? value) === value;
      return isTyped && isLinkable(value, column) ? [] : [bodyCell(grid, index, at)];
    }),
  );
}

/** Kinds that no formula works with. */
const AS_TYPED: readonly Column['kind'][] = ['text', 'names', 'monthFrom', 'monthTo'];

/** Whether a formula that points at the cell finds there what was read. */
function isLinkable(value: CellValue, { kind, choices }: Column): boolean {
  if (isBlank(value) || AS_TYPED.includes(kind)) return true;
  if (kind === 'choice') return Object.values(choices).some((words) => words.vi === value || words.en === value);
  return kind === 'flag' ? spellingKey(value) === 'x' : typeof value === 'number';
}

/** The counts of a total row; what is not a number there (a label, a dash, a note) is no printed total. */
function readTotals({ positions, ...input }: RowInput): readonly PrintedTotal[] {
  return positions.flatMap((position): PrintedTotal[] => {
    const columnId = position.id;
    if (position.column.kind === 'countsByYear')
      return readYears(position, input).value.map(({ year, count, cell }) => ({
        columnId,
        year,
        printed: count,
        cell,
      }));
    if (position.column.kind !== 'count' && position.column.kind !== 'money') return [];
    const { value, cell } = readField(position, { positions, ...input });
    return value === undefined ? [] : [{ columnId, year: undefined, printed: Number(value), cell }];
  });
}

/** Where the columns of a schema stand in a grid, and what is unclear about it. */
export function findColumns(schema: TableSchema, grid: Grid, read: HeadingReader = headingReader(schema)) {
  const meanings = grid.headings.map(read);
  const found = Object.entries(schema.columns).map(([id, column]): Position => {
    const indices = meanings.flatMap((meaning, index) =>
      meaning?.columnId === id ? [{ index, ...(meaning.year === undefined ? {} : { year: meaning.year }) }] : [],
    );
    return { id, column, indices };
  });
  return { positions: found, issues: found.flatMap((position) => unclear(position, { table: schema.name, grid })) };
}

/** A column that stands nowhere though it is needed, or in two places. */
function unclear(
  { column, indices }: Position,
  { table, grid }: { readonly table: string; readonly grid: Grid },
): readonly Issue[] {
  const twice = indices.find(({ year }, index) => indices.findIndex((each) => each.year === year) < index);
  if (twice !== undefined) return [repeated(table, column, headingCell(grid, twice.index))];
  return column.required && indices.length === 0 ? [missing(table, column, grid)] : [];
}

const repeated = (table: string, column: Column, cell: CellRef): Issue =>
  issue({ code: 'column-repeated', severity: 'error', cell }, { table, column: column.heading.vi });

const missing = (table: string, column: Column, grid: Grid): Issue =>
  issue(
    { code: 'column-missing', severity: 'error', cell: grid.origin },
    { table, column: column.heading, found: grid.headings.map(cleanText) },
  );

const headingCell = (grid: Grid, index: number): CellRef => bodyCell(grid, -1, index);

interface RowInput {
  readonly grid: Grid;
  readonly positions: readonly Position[];
  readonly row: readonly CellValue[];
  readonly index: number;
}

function readRow<Schema extends TableSchema>(input: RowInput): { row?: Row<Schema>; issues: readonly Issue[] } {
  const fields = input.positions.map((position) => ({ id: position.id, ...readField(position, input) }));
  const issues = fields.flatMap((field) => field.issues);
  if (hasErrors(issues)) return { issues };
  const values = Object.fromEntries(fields.map(({ id, value }) => [id, value]));
  const cells = Object.fromEntries(fields.map(({ id, cell }) => [id, cell]));
  // The schema and the readings were built from one description: the record has the row's shape by construction.
  return { row: { values, cells, number: input.index + 1 } as unknown as Row<Schema>, issues };
}

interface Field {
  readonly value: unknown;
  readonly cell: CellRef;
  readonly issues: readonly Issue[];
}

/** Kinds whose cells a live formula may point at. */
const LINKED_KINDS: readonly Column['kind'][] = ['money', 'coefficient', 'quantity', 'percentage', 'figure'];

function readField(position: Position, { grid, row, index }: RowInput): Field {
  const { column, indices } = position;
  const cell = bodyCell(grid, index, indices[0]?.index ?? 0);
  if (column.kind === 'countsByYear') return { cell, ...readYears(position, { grid, row, index }) };
  const value = row[indices[0]?.index ?? -1] ?? '';
  const heading = cleanText(grid.headings[indices[0]?.index ?? -1] ?? column.heading.vi);
  if (isBlank(value) && column.kind === 'names') return { value: [], cell, issues: [] };
  if (isBlank(value) && column.kind !== 'flag') return { value: undefined, cell, issues: blank(column, heading, cell) };
  const reading = readCell(value, column, { cell, column: heading });
  if ('issue' in reading) return { value: undefined, cell, issues: [reading.issue] };
  const asText = typeof value === 'string' && LINKED_KINDS.includes(column.kind);
  const facts = { column: heading, value: cleanText(value), reading: Number(reading.value) };
  const issues = asText ? [issue({ code: 'number-as-text', severity: 'warning', cell }, facts)] : [];
  return { value: reading.value, cell, issues };
}

function blank(column: Column, heading: string, cell: CellRef): readonly Issue[] {
  if (!column.required || column.kind === 'countsByYear' || column.kind === 'names') return [];
  const accepted = column.kind === 'monthFrom' || column.kind === 'monthTo' ? 'month' : column.kind;
  return [issue({ code: 'cell-blank', severity: 'error', cell }, { column: heading, accepted })];
}

function readYears({ column, indices }: Position, { grid, row, index }: Omit<RowInput, 'positions'>) {
  const readings = indices.flatMap(({ index: at, year }) => {
    const value = row[at] ?? '';
    const cell = bodyCell(grid, index, at);
    if (isBlank(value)) return [];
    const heading = cleanText(known(grid.headings[at], 'heading'));
    const reading = readCell(value, column, { cell, column: heading });
    return [{ year: known(year, 'year of the heading'), cell, reading }];
  });
  return {
    value: readings.flatMap(({ year, cell, reading }): YearCount[] =>
      'value' in reading ? [{ year, cell, count: Number(reading.value) }] : [],
    ),
    issues: readings.flatMap(({ reading }) => ('issue' in reading ? [reading.issue] : [])),
  };
}
