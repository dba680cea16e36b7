/** What Excel hands to a function, as rows of values, and a rule for single values called once for each cell. */
import { refusal, type CellValue, type ParameterId, type Refusal } from '../kernel';

/** A range, or a single value as one row of one cell. */
export type Rows = readonly (readonly unknown[])[];

/** One cell of a result: a value, or why there is none. */
export type Answer = CellValue | Refusal;

/** A result that spills, or why there is none at all. */
export type Answers = readonly (readonly Answer[])[] | Refusal;

/** A worksheet function: arguments in order, `undefined` for one left out. */
export interface WorksheetFunction {
  /** Only ever extended at the end: formulas in workbooks name arguments by their order. */
  readonly parameters: readonly ParameterId[];
  /** How many of them must be given. */
  readonly needed: number;
  readonly answer: (args: readonly (Rows | undefined)[]) => Answers;
  /** The rule for single values, when that is all that the function is: most formulas ask for one cell. */
  readonly one?: (values: readonly unknown[]) => Answer;
}

export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && 'refused' in value;

/** A blank cell comes as null, as an empty text or, in some versions of Excel, as 0, which nobody can tell from a typed 0. */
export const isBlank = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === 'string' && value.trim() === '');

/** @returns whether a value is blank, or one of the first ones, which are needed, is left out */
export function isAnyBlank(values: readonly unknown[], needed: number): boolean {
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index];
    if (typeof value !== 'number' && (index < needed || value !== undefined) && isBlank(value)) return true;
  }
  return false;
}

/** @returns `undefined` for an argument left out, which Excel hands as null. */
export function rowsOf(given: unknown): Rows | undefined {
  if (given === undefined || given === null) return undefined;
  if (!Array.isArray(given)) return [[given]];
  const rows = given as Rows;
  const isLeftOut = rows.length === 0 || (rows.length === 1 && rows[0]?.length === 1 && rows[0][0] === null);
  return isLeftOut ? undefined : rows;
}

/** @returns the values of a call that names no range of several cells, `undefined` in them for one left out; no such call, undefined */
export function singleValues(given: readonly unknown[], count: number): readonly unknown[] | undefined {
  const values: unknown[] = [];
  for (let index = 0; index < count; index += 1) {
    const arg = given[index];
    if (!Array.isArray(arg)) {
      values.push(arg ?? undefined);
      continue;
    }
    const rows = arg as Rows;
    if (rows.length !== 1 || rows[0]?.length !== 1) return undefined;
    values.push(rows[0][0] ?? undefined);
  }
  return values;
}

const columnsIn = (rows: Rows): number => rows[0]?.length ?? 0;

/** Ranges fit when each has one row or as many as the others, and columns likewise. */
function misfit(ids: readonly ParameterId[], args: readonly (Rows | undefined)[]): Refusal | undefined {
  const sizes = args.flatMap((arg, index) => {
    const parameter = ids[index];
    return arg === undefined || parameter === undefined
      ? []
      : [{ parameter, rows: arg.length, columns: columnsIn(arg) }];
  });
  const differ = (counts: readonly number[]): boolean => new Set(counts.filter((count) => count !== 1)).size > 1;
  const isMisfit = differ(sizes.map(({ rows }) => rows)) || differ(sizes.map(({ columns }) => columns));
  return isMisfit
    ? refusal('sizes-differ', { sizes: sizes.filter(({ rows, columns }) => rows * columns > 1) })
    : undefined;
}

/** The value of an argument for one cell: one row, one column or one cell is repeated. */
function valueAt(rows: Rows, row: number, column: number): unknown {
  const line = rows.length === 1 ? rows[0] : rows[row];
  return line === undefined || line.length === 1 ? line?.[0] : line[column];
}

function sizeOf(args: readonly (Rows | undefined)[]): { readonly rows: number; readonly columns: number } {
  let rows = 1;
  let columns = 1;
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index];
    if (arg === undefined) continue;
    rows = Math.max(rows, arg.length);
    columns = Math.max(columns, columnsIn(arg));
  }
  return { rows, columns };
}

/** The arguments of a call with a place to gather the values of one cell; single values are gathered once. */
class Gathering {
  readonly values: unknown[] = [];
  private readonly varying: Rows[] = [];
  private readonly places: number[] = [];
  private readonly isHopeless: boolean = false;

  constructor(args: readonly (Rows | undefined)[]) {
    for (let index = 0; index < args.length; index += 1) {
      const arg = args[index];
      this.values[index] = arg?.[0]?.[0];
      if (arg === undefined) continue;
      if (arg.length === 1 && columnsIn(arg) === 1) {
        this.isHopeless ||= isBlank(this.values[index]);
      } else {
        this.varying.push(arg);
        this.places.push(index);
      }
    }
  }

  /** @returns false when a value is blank. */
  gather(row: number, column: number): boolean {
    if (this.isHopeless) return false;
    for (let index = 0; index < this.varying.length; index += 1) {
      const value = valueAt(this.varying[index] as Rows, row, column);
      if (typeof value !== 'number' && isBlank(value)) return false;
      this.values[this.places[index] as number] = value;
    }
    return true;
  }
}

/**
 * Calls a rule once for each cell of the largest argument; arguments of one row, one column or one cell are repeated.
 * Where an argument is blank the result is `""`, so that a prepared column stays empty until its rows are filled in.
 * @param one must not keep the values: the next cell's take their place.
 */
export function cellByCell(
  ids: readonly ParameterId[],
  args: readonly (Rows | undefined)[],
  one: (values: readonly unknown[]) => Answer,
): Answers {
  const { rows, columns } = sizeOf(args);
  const wrong = misfit(ids, args);
  if (wrong !== undefined) return wrong;
  const gathering = new Gathering(args);
  const cell = (row: number, column: number): Answer => (gathering.gather(row, column) ? one(gathering.values) : '');
  const result: Answer[][] = [];
  for (let row = 0; row < rows; row += 1) {
    // A literal of one cell takes a fraction of the room of a list that grows.
    const line = [cell(row, 0)];
    for (let column = 1; column < columns; column += 1) line.push(cell(row, column));
    result.push(line);
  }
  return result;
}

/** A function all of whose arguments may be ranges. */
export const forEachCell = (
  parameters: readonly ParameterId[],
  needed: number,
  one: (values: readonly unknown[]) => Answer,
): WorksheetFunction => ({ parameters, needed, one, answer: (args) => cellByCell(parameters, args, one) });
