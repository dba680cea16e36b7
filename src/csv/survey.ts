/** Looks through a whole file before anything is done with it: its headings, how many rows, and what does not fit. */
import type { Encoding } from './encoding';
import { refusal, type FileBytes } from './fileBytes';
import { LegacyTally, type LegacyFinding } from './legacyFonts';
import { encodingInstead, encodingOf, OtherEncoding } from './letters';
import { portionsOf, type Portion, type Spelling } from './portions';
import type { Row, Separator } from './rows';

/** What a file holds, found by reading all of it once. */
export interface Survey extends Spelling {
  readonly file: string;
  /** The row of the headings, from 1: what stands above it is passed over. */
  readonly headingRow: number;
  /** Of the columns that hold anything; blank: a column without a heading. */
  readonly headings: readonly string[];
  /** Where those columns stand, from 0. */
  readonly columns: readonly number[];
  /** Rows below the headings, up to the last that is not blank. */
  readonly rows: number;
  readonly firstRows: readonly Row[];
  /** Rows with fewer cells than there are headings; `first` counts from 1. */
  readonly short: { readonly first: number; readonly rows: number } | undefined;
  readonly legacy: LegacyFinding | undefined;
}

/** Excel's sheet, less the row of headings. */
export const MOST_ROWS = 1_048_575;
/** How many rows the person is shown. */
const SHOWN = 5;
/** A title takes one cell, two at most; headings of a list take more. */
const LEAST_HEADINGS = 3;

const isFilled = (cell: string): boolean => cell.trim() !== '';
const isBlank = (row: Row): boolean => !row.some(isFilled);

/** The survey while rows come. */
class Surveying {
  /** The first row with anything in it. */
  private top: { readonly row: Row; readonly number: number } | undefined;
  private headings: Row | undefined;
  private headingRow = 0;
  private rows = 0;
  private readonly filled = new Set<number>();
  private readonly firstRows: Row[] = [];
  private short: Survey['short'];
  private readonly legacy = new LegacyTally();

  constructor(private readonly file: string) {}

  take({ rows, first }: Portion): void {
    for (const [at, row] of rows.entries()) {
      this.legacy.add(row);
      if (this.headings === undefined) this.seek(row, first + at);
      else if (!isBlank(row)) this.count(row, first + at);
    }
  }

  private seek(row: Row, number: number): void {
    const filled = row.filter(isFilled).length;
    if (filled > 0) this.top ??= { row, number };
    if (filled < LEAST_HEADINGS) return;
    this.headings = row;
    this.headingRow = number;
  }

  private count(row: Row, number: number): void {
    const expected = this.headings?.length ?? 0;
    const found = row.findLastIndex(isFilled) + 1;
    if (found > expected) throw refusal('file-row-long', { file: this.file, row: number, found, expected });
    if (row.length < expected) this.short = { first: this.short?.first ?? number, rows: (this.short?.rows ?? 0) + 1 };
    for (const [column, cell] of row.entries()) if (!this.filled.has(column) && isFilled(cell)) this.filled.add(column);
    if (this.firstRows.length < SHOWN) this.firstRows.push(row);
    this.rows = number - this.headingRow;
  }

  done(spelling: Spelling): Survey {
    const { file, rows, short, top } = this;
    if (top === undefined) throw refusal('file-empty', { file });
    // Without a row of headings the first row is shown in their place, for the person to see what is missing.
    const all = this.headings ?? top.row;
    const headingRow = this.headings === undefined ? top.number : this.headingRow;
    if (rows > MOST_ROWS) throw refusal('file-rows-many', { file, rows, most: MOST_ROWS });
    const columns = [...all.keys()].filter((at) => isFilled(all[at] ?? '') || this.filled.has(at));
    const headings = columns.map((at) => (all[at] ?? '').trim());
    const keys = headings.map((each) => each.toLowerCase());
    const twice = headings.find((each, at) => each !== '' && keys.indexOf(keys[at] ?? '') !== at);
    if (twice !== undefined) throw refusal('file-heading-twice', { file, heading: twice });
    const firstRows = this.firstRows.map((row) => columns.map((at) => row[at] ?? ''));
    return { ...spelling, file, headingRow, headings, columns, rows, firstRows, short, legacy: this.legacy.finding() };
  }
}

/** Told after each stretch: bytes read, and all bytes. */
export type ReadProgress = (read: number, size: number) => void;

/** How a file is looked through. */
export interface SurveyHow {
  readonly progress?: ReadProgress | undefined;
  /** Said by a person; undefined: told by the first rows. */
  readonly separator?: Separator | undefined;
}

async function surveyAs(file: FileBytes, encoding: Encoding, { progress, separator }: SurveyHow): Promise<Survey> {
  const surveying = new Surveying(file.name);
  let spelling: Spelling = { encoding, separator: separator ?? ',' };
  for await (const portion of portionsOf(file, encoding, separator)) {
    surveying.take(portion);
    spelling = { encoding, separator: portion.separator };
    progress?.(portion.read, file.size);
  }
  return surveying.done(spelling);
}

/**
 * Reads the whole file once and keeps none of it, so that whatever is wrong with it is known before anything is written.
 *
 * @throws {FileRefused} with the row at fault
 */
export async function surveyFile(file: FileBytes, how: SurveyHow): Promise<Survey> {
  const encoding = await encodingOf(file);
  try {
    return await surveyAs(file, encoding, how);
  } catch (failure) {
    if (!(failure instanceof OtherEncoding)) throw failure;
    const other = await encodingInstead(file, encoding, failure);
    if (other === undefined) throw refusal('file-text-broken', { file: file.name, encoding });
    return surveyAs(file, other, how);
  }
}
