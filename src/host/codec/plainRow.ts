/** Reads a row of a worksheet part in one go, when nothing in it needs more than its letters: most rows of most files. */
import { columnNumber } from '../../kernel/cells';
import { SHEET_COLUMNS } from '../document/model';

/** A cell without a formula; `text` is undefined when it is blank. */
export interface PlainCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: number;
  readonly text: string | undefined;
}

/** What is told of a row, even of one that turns out not to be plain. */
export interface PlainRowEvents {
  readonly row: (attributes: Readonly<Record<string, string>>) => void;
  readonly cell: (cell: PlainCell) => void;
}

/** No markup, and no letter that a file must not hold or that a parser would change. */
const TEXT = '([^<>&\\u0000-\\u001f\\ufffe\\uffff]*)';
const ROW = /\s*<row r="(\d{1,7})"(?: spans="[\d:]*")?((?: [\w:]+="[^"<>&\s]*")*)>/y;
const CELL = new RegExp(
  '<c r="([A-Z]{1,3})(\\d{1,7})"(?: s="(\\d{1,6})")?(?: t="(n|s|str|b|inlineStr)")?' +
    `(?:/>|>(?:<v>${TEXT}</v>|<is><t(?: xml:space="preserve")?>${TEXT}</t></is>)</c>)`,
  'y',
);
const ROW_END = '</row>';

/** @returns the attributes but the spans, or undefined when one may be there twice, which the parser has to refuse */
function attributesOf(row: string, written: string): Readonly<Record<string, string>> | undefined {
  if (written === '') return { r: row };
  const pairs = [...written.matchAll(/ ([\w:]+)="([^"]*)"/g)].map(
    ([, name = '', value = '']) => [name, value] as const,
  );
  const attributes = { r: row, ...Object.fromEntries(pairs) };
  const isPlain = Object.keys(attributes).length === pairs.length + 1 && !('spans' in attributes);
  return isPlain ? attributes : undefined;
}

/** @returns where the row ends that starts at a place of the text, or -1 when it is not plain or not whole */
export function plainRow(text: string, at: number, events: PlainRowEvents): number {
  ROW.lastIndex = at;
  const [head, number = '', written = ''] = ROW.exec(text) ?? [];
  if (head === undefined) return -1;
  const attributes = attributesOf(number, written);
  if (attributes === undefined) return -1;
  events.row(attributes);
  const row = Number(number) - 1;
  const place = { end: at + head.length };
  for (;;) {
    CELL.lastIndex = place.end;
    const cell = CELL.exec(text);
    if (cell === null) break;
    const column = columnNumber(cell[1] ?? '');
    if (cell[2] !== number || column >= SHEET_COLUMNS) return -1;
    const type = cell[4] ?? 'n';
    if ((cell[6] !== undefined) !== (type === 'inlineStr') && (cell[5] ?? cell[6]) !== undefined) return -1;
    events.cell({ row, column, type, style: Number(cell[3] ?? 0), text: cell[5] ?? cell[6] });
    place.end = CELL.lastIndex;
  }
  return text.startsWith(ROW_END, place.end) ? place.end + ROW_END.length : -1;
}
