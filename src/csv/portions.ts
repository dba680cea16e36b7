/** The rows of a file, a stretch of it at a time, with the numbers that a person would give them. */
import type { Encoding } from './encoding';
import type { FileBytes } from './fileBytes';
import { lettersOf } from './letters';
import { RowReader, separatorIn, type Row, type Separator } from './rows';

/** How the letters and rows of a file are told apart. */
export interface Spelling {
  readonly encoding: Encoding;
  readonly separator: Separator;
}

/** Some rows, the number of the first from 1, and how many bytes have been read. */
export interface Portion {
  readonly rows: readonly Row[];
  readonly first: number;
  readonly read: number;
}

/** @param known the separator, when it was told before */
export async function* portionsOf(
  file: FileBytes,
  encoding: Encoding,
  known?: Separator,
): AsyncGenerator<Portion & Spelling> {
  let reader: RowReader | undefined;
  let separator = known;
  let first = 1;
  for await (const { text, read, isLast } of lettersOf(file, encoding)) {
    separator ??= separatorIn(text);
    reader ??= new RowReader(separator, file.name);
    const rows = reader.take(text, isLast);
    yield { rows, first, read, encoding, separator };
    first += rows.length;
  }
}
