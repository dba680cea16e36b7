/** Finds the headings of tables in the plain cells of a sheet: up to three rows of them, side by side or one below the other. */
import { known, type CellRef, type CellValue, type Grid, type Group, type UsedCells } from '../../kernel';
import { headingKey } from '../headings';
import { cleanText, isBlank, spellingKey } from '../spelling';
import { bestMatches, gradeOf, headTexts, type Known, type Match, type Sought } from './grading';
import { flatTexts, headingsFrom, stacksIn, type Stack } from './stackedHeadings';

/** Rows and columns count from the top left used cell; ends are not included. */
export interface Block {
  readonly cells: UsedCells;
  readonly top: number;
  readonly depth: number;
  readonly columns: { readonly from: number; readonly to: number };
  /** Where the rows end: at the next table, or with the sheet. */
  readonly end: number;
  readonly titles: readonly Title[];
  /** Rows where the same headings stand once more, as at the top of a printed page. */
  readonly repeats: readonly number[];
  /** One, or several between which a person has to choose. */
  readonly matches: Group<Match>;
}

/** A text above the headings. */
export interface Title {
  readonly text: string;
  readonly cell: CellRef;
}

type Columns = Block['columns'];
type Rows = UsedCells['rows'];

const MOST_HEADING_ROWS = 3;
/** How far above its headings a table's title may stand. */
const TITLE_ROWS = 6;
/** Rows that tell whether a blank column parts two tables. */
const ROWS_LOOKED_AT = 6;

/** The heading blocks of a sheet, in reading order. */
export function blocksIn(cells: UsedCells, sought: Sought): readonly Block[] {
  const found: Block[] = [];
  let row = 0;
  while (row < cells.rows.length) {
    const here = cells.rows[row]?.some(sought.mayBeHeading) ? blocksAt(cells, row, sought) : [];
    found.push(...here);
    row += Math.max(1, ...here.map(({ depth }) => depth));
  }
  return continued(found.map((block) => ({ ...block, end: endOf(block, found) })));
}

/** A block whose headings are those of the one above, with no title between, goes on with that one's rows. */
function continued(blocks: readonly Block[]): readonly Block[] {
  return blocks.reduce<readonly Block[]>((done, block) => {
    const before = done.find((other) => other.end === block.top && isSameHead(other, block));
    if (before === undefined || block.titles.length > 0) return [...done, block];
    const repeats = [...before.repeats, ...rowsOf(block)];
    return done.with(done.indexOf(before), { ...before, end: block.end, repeats });
  }, []);
}

const isSameHead = (a: Block, b: Block): boolean => {
  const texts = (block: Block) =>
    rowsOf(block).map((row) => sliced(block.cells.rows[row], block.columns).map(headingKey));
  return a.columns.from === b.columns.from && JSON.stringify(texts(a)) === JSON.stringify(texts(b));
};

const isHeadingLike = (value: CellValue): boolean =>
  typeof value === 'string' || (typeof value === 'number' && value >= 1900 && value < 2200);

/** A table has at most this many gaps of blank columns, and so many tables stand side by side at most. */
const MOST_PARTS = 8;

/**
 * The tables side by side in one row of headings. A blank column may part two tables or stand inside one: of all ways
 * to join neighbouring parts, the one that understands most headings holds.
 */
function blocksAt(cells: UsedCells, top: number, sought: Sought): readonly Block[] {
  const parts = partsOf(cells.rows, top).slice(0, MOST_PARTS);
  const ways = parts.reduceRight<readonly Way[]>((later, from, index) => {
    const starts = parts.slice(index).map((to, more): Way => {
      const block = bestBlock({ cells, top, columns: { from: from.from, to: to.to } }, sought);
      const rest = later[more] ?? NO_WAY;
      const isOne = block !== undefined && (block.matches[0].grade !== 'unsure' || parts.length === 1);
      if (!isOne) return rest;
      return { understood: block.matches[0].understood + rest.understood, blocks: [block, ...rest.blocks] };
    });
    const best = starts.reduce((a, b) => (b.understood > a.understood ? b : a), later[0] ?? NO_WAY);
    return [best, ...later];
  }, []);
  const { blocks } = known(ways[0], 'way to join the parts');
  if (blocks.length > 0) return blocks;
  const [{ from }, { to }] = [known(parts[0], 'first part'), known(parts.at(-1), 'last part')];
  const doubtful = bestBlock({ cells, top, columns: { from, to } }, sought);
  return doubtful === undefined ? [] : [doubtful];
}

/** What is understood from one part on to the right. */
interface Way {
  readonly understood: number;
  readonly blocks: readonly Block[];
}

const NO_WAY: Way = { understood: 0, blocks: [] };

const rowsOf = ({ top, depth }: Pick<Block, 'top' | 'depth'>): readonly number[] =>
  Array.from({ length: depth }, (_, index) => top + index);

const sliced = (line: readonly CellValue[] | undefined, { from, to }: Columns): readonly CellValue[] =>
  Array.from({ length: to - from }, (_, index) => line?.[from + index] ?? '');

/** The runs of columns between wholly blank ones. */
function partsOf(rows: Rows, top: number): readonly Columns[] {
  const to = Math.max(0, ...rows.slice(top, top + ROWS_LOOKED_AT).map((line) => line.length));
  const looked = rows.slice(top, top + ROWS_LOOKED_AT);
  const isGap = (column: number) => looked.every((line) => isBlank(known(line[column], 'cell')));
  const parts: Columns[] = [];
  for (let column = 0; column < to; column += 1) {
    if (isGap(column)) continue;
    const start = column;
    while (column < to && !isGap(column)) column += 1;
    parts.push({ from: start, to: column });
  }
  return parts;
}

type Spot = Pick<Block, 'cells' | 'top' | 'columns'>;

const stacksOf = ({ cells, columns, ...rows }: Spot & Pick<Block, 'depth'>): readonly Stack[] =>
  stacksIn(rowsOf(rows).map((row) => sliced(cells.rows[row], columns)));

/** The best reading of the rows from `top` on as headings: each further row must make more of them understood. */
function bestBlock({ cells, top, columns }: Spot, sought: Sought): Block | undefined {
  const called = calledBy(cells, top);
  const rows = Array.from({ length: MOST_HEADING_ROWS }, (_, index) => sliced(cells.rows[top + index], columns));
  const stop = rows.findIndex((line) => !canBeHeadings(line, sought));
  const readings = (stop < 0 ? rows : rows.slice(0, stop))
    .map((_, index) => index + 1)
    .flatMap((depth) => {
      const stacks = stacksIn(rows.slice(0, depth));
      const texts = flatTexts(stacks);
      const flat = texts && headTexts(texts, sought.keyOf);
      const matches = sought.all.flatMap((known) => {
        const read = flat ?? headTexts(headingsFrom(stacks, known.read), sought.keyOf);
        return gradeOf(known, { texts: read, called }, sought.all) ?? [];
      });
      const [best, ...equals] = bestMatches(matches);
      if (best === undefined) return [];
      const { understood, bareYears } = best;
      return [{ depth, matches: [best, ...equals] as const, understood, bareYears }];
    });
  // "Năm 2019" over "Số cơ sở CNNT" and "Số lao động": the years alone would be understood as well.
  const [first] = readings.toSorted(
    (a, b) => b.understood - a.understood || a.bareYears - b.bareYears || a.depth - b.depth,
  );
  if (first === undefined || (first.depth > 1 && isUnneeded({ cells, top, columns }, first, sought))) return undefined;
  const { depth, matches } = first;
  return { cells, top, depth, columns, end: cells.rows.length, titles: titlesAbove(cells, top), repeats: [], matches };
}

/** First rows without which the rest is understood as well are titles, and the headings start below them. */
const isUnneeded = (
  { cells, top, columns }: Spot,
  found: { readonly depth: number; readonly understood: number },
  sought: Sought,
): boolean =>
  Array.from({ length: found.depth - 1 }, (_, index) => top + 1 + index).some((below) => {
    const block = bestBlock({ cells, top: below, columns }, sought);
    return block !== undefined && block.matches[0].understood >= found.understood;
  });

/** Texts and no number but years, and among them something that a table knows. */
function canBeHeadings(line: readonly CellValue[], { mayBeHeading }: Sought): boolean {
  const filled = line.filter((value) => !isBlank(value));
  return filled.every(isHeadingLike) && filled.some((value) => typeof value === 'number' || mayBeHeading(value));
}

/** What the sheet and the titles above call a table; few rows look so much like headings that it is asked. */
function calledBy(cells: UsedCells, top: number): () => readonly string[] {
  const known: { keys?: readonly string[] } = {};
  return () => {
    known.keys ??= [cells.origin.sheet, ...titlesAbove(cells, top).map(({ text }) => text)].map(spellingKey);
    return known.keys;
  };
}

/** Texts in the rows right above, up to the first row that looks like data. */
function titlesAbove({ origin, rows }: UsedCells, top: number): readonly Title[] {
  const titles: Title[] = [];
  for (let row = top - 1; row >= Math.max(0, top - TITLE_ROWS); row -= 1) {
    const texts = known(rows[row], 'row above').flatMap((value, column) => (isBlank(value) ? [] : [{ value, column }]));
    if (texts.length > 2 || texts.some(({ value }) => typeof value === 'number')) break;
    for (const { value, column } of texts)
      titles.push({
        text: cleanText(value),
        cell: { sheet: origin.sheet, row: origin.row + row, column: origin.column + column },
      });
  }
  return titles;
}

/** At the next headings under any of the same columns, or at the end of the sheet. */
function endOf({ top, columns, cells }: Block, found: readonly Block[]): number {
  const below = found.filter(
    (other) => other.top > top && other.columns.from < columns.to && columns.from < other.columns.to,
  );
  return Math.min(cells.rows.length, ...below.map((other) => other.top));
}

/** The headings and rows of a block as one of its tables reads them; rows keep their places. */
export function gridOfBlock(block: Block, { schema, read }: Known): Grid {
  const { cells, top, depth, columns, end, repeats } = block;
  const first = top + depth;
  const { origin, rows, ...hidden } = cells;
  return {
    table: schema.name,
    excelTable: null,
    ...(end === rows.length ? { isOpen: true as const } : {}),
    origin: { sheet: origin.sheet, row: origin.row + first - 1, column: origin.column + columns.from },
    headings: headingsFrom(stacksOf(block), read),
    typed: rows.slice(first, end).map((line) => sliced(line, columns)),
    rows: rows.slice(first, end).map((line, row) => sliced(repeats.includes(first + row) ? [] : line, columns)),
    ...hidden,
  };
}
