/** Letters as rows of cells: papaparse takes the quotes and separators apart, here its pieces are joined and its complaints heard. */
import { parse, Parser, type ParseError } from 'papaparse';
import { refusal } from './fileBytes';

export type Separator = ',' | ';' | '\t';
const SEPARATORS: Separator[] = [',', ';', '\t'];

/** No row is as long as this: a quote was opened and never closed. */
const MOST_LETTERS_A_ROW = 1_000_000;
/** Excel keeps no longer text in a cell. */
const MOST_LETTERS_A_CELL = 32_767;
/** Rows by which the separator is told. */
const ROWS_TO_TELL = 100;

export type Row = readonly string[];

/** @returns the sign that cuts the first rows into the most even pieces; a comma where none does */
export function separatorIn(text: string): Separator {
  const { meta } = parse(text, { preview: ROWS_TO_TELL, delimitersToGuess: SEPARATORS, newline: '\n' });
  return SEPARATORS.find((each) => each === meta.delimiter) ?? ',';
}

/** What papaparse's parser answers; its types leave it open. */
interface Parsed {
  readonly data: readonly Row[];
  readonly errors: readonly ParseError[];
  readonly meta: { readonly cursor: number };
}

/** Takes letters part by part and gives the rows that are whole; a class, because a row may be cut in two. */
export class RowReader {
  private rest = '';
  private rows = 0;
  private readonly parser: Parser;

  constructor(
    separator: Separator,
    private readonly file: string,
  ) {
    this.parser = new Parser({ delimiter: separator, newline: '\n' });
  }

  /** @throws {FileRefused} for quotes that are not closed or stand astray, and for cells that Excel cannot hold */
  take(text: string, isLast: boolean): readonly Row[] {
    const input = this.rest + text;
    const { data, errors, meta } = this.parser.parse(input, 0, !isLast) as Parsed;
    const wrong = errors.find(({ row = 0 }) => isLast || row < data.length);
    if (wrong !== undefined) throw this.refused(wrong);
    this.rest = isLast ? '' : input.slice(meta.cursor);
    if (this.rest.length > MOST_LETTERS_A_ROW)
      throw refusal('file-quote-open', { file: this.file, row: this.rows + data.length + 1 });
    const long = data.findIndex((row) => row.some((cell) => cell.length > MOST_LETTERS_A_CELL));
    if (long >= 0)
      throw refusal('file-cell-long', { file: this.file, row: this.rows + long + 1, most: MOST_LETTERS_A_CELL });
    this.rows += data.length;
    return data;
  }

  private refused({ code, row = 0 }: ParseError) {
    const at = { file: this.file, row: this.rows + row + 1 };
    return code === 'MissingQuotes' ? refusal('file-quote-open', at) : refusal('file-quote-stray', at);
  }
}
