/** What cells that somebody overtyped do to the totals of the options: the sheets are counted with and without them. */
import type { BlockRef, CellValue, Content, Sheet } from '../kernel';
import type { Plan } from '../plan';
import { TOTAL_NAME } from './costs';
import { evaluated, type Matrix, type Scalar } from './evaluate';

/** A cell of a block, counted from the block's top left cell, and what stands in it instead of ours. */
export interface Overtyped {
  readonly block: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** By how many đồng an option's total differs from the engine's. */
export interface TotalEffect {
  readonly option: string;
  /** Undefined: it cannot be said, as where a formula or a text was typed that our formulas cannot count with. */
  readonly difference: number | undefined;
}

type Place = Pick<Overtyped, 'block' | 'row' | 'column'>;
const keyOf = ({ block, row, column }: Place): string => `${block} ${row} ${column}`;

interface Book {
  readonly blocks: ReadonlyMap<string, Sheet>;
  readonly overtyped: ReadonlyMap<string, Scalar>;
}

/** What the engine has for a cell. */
function engineValue(content: Content | undefined): Scalar {
  if (content === undefined || content.kind === 'blank') return null;
  if (content.kind === 'formula') return content.expected;
  return content.kind === 'date' ? content.serial : content.value;
}

const placesIn = ({ block, area }: BlockRef): readonly (readonly Place[])[] =>
  Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (__, column) => ({
      block,
      row: area.row + row,
      column: area.column + column,
    })),
  );

/** A cell is counted anew only where something overtyped reaches it; all others are as the engine has them. */
class Count {
  private readonly values = new Map<string, Scalar>();
  private readonly reached = new Map<string, boolean>();
  constructor(private readonly book: Book) {}

  private content({ block, row, column }: Place): Content | undefined {
    return this.book.blocks.get(block)?.cells[row]?.[column]?.content;
  }

  private isReached(place: Place): boolean {
    const key = keyOf(place);
    if (this.book.overtyped.has(key)) return true;
    const known = this.reached.get(key);
    if (known !== undefined) return known;
    // A formula that leads back to itself is not reached by way of itself.
    this.reached.set(key, false);
    const content = this.content(place);
    const is =
      content?.kind === 'formula' &&
      content.formula.some(
        (part) =>
          typeof part !== 'string' &&
          'block' in part &&
          placesIn(part).some((line) => line.some((each) => this.isReached(each))),
      );
    this.reached.set(key, is);
    return is;
  }

  value(place: Place): Scalar {
    const key = keyOf(place);
    if (this.values.has(key)) return this.values.get(key);
    const value = this.counted(place, key);
    this.values.set(key, value);
    return value;
  }

  private counted(place: Place, key: string): Scalar {
    if (this.book.overtyped.has(key)) return this.book.overtyped.get(key);
    const content = this.content(place);
    if (content?.kind !== 'formula' || !this.isReached(place)) return engineValue(content);
    return evaluated(content.formula, (reference): Matrix =>
      'block' in reference ? placesIn(reference).map((line) => line.map((each) => this.value(each))) : [[undefined]],
    );
  }
}

/** A formula of a person's is not counted here; a boolean counts as Excel counts it. */
const typedValue = (value: CellValue): Scalar =>
  typeof value === 'string' && value.startsWith('=') ? undefined : value;

interface Total extends Place {
  readonly option: string;
}

function totalsOf(sheets: readonly Sheet[], { options }: Plan): readonly Total[] {
  return options.flatMap(({ option: { code } }) => {
    const name = `${TOTAL_NAME}${code}`;
    return sheets.flatMap(({ block, names }) =>
      names.flatMap((each) =>
        each.name === name ? [{ option: code, block, row: each.row, column: each.column }] : [],
      ),
    );
  });
}

const isSame = (a: Scalar, b: Scalar): boolean =>
  typeof a === 'number' && typeof b === 'number' && a.toPrecision(12) === b.toPrecision(12);

/**
 * The effect of some overtyped cells together, option by option. An effect is told only where our counting comes to
 * the engine's own total as long as the engine's values stand in those cells.
 *
 * @param sheets as the plan has them, whatever stands in the workbook
 */
export function effectsOnTotals(
  sheets: readonly Sheet[],
  plan: Plan,
  overtyped: readonly Overtyped[],
): readonly TotalEffect[] {
  const blocks = new Map(sheets.map((sheet) => [sheet.block, sheet]));
  const contentAt = ({ block, row, column }: Place): Content | undefined =>
    blocks.get(block)?.cells[row]?.[column]?.content;
  const ours = new Map(overtyped.map((each) => [keyOf(each), engineValue(contentAt(each))]));
  const theirs = new Map(overtyped.map((each) => [keyOf(each), typedValue(each.value)]));
  const [without, within] = [new Count({ blocks, overtyped: ours }), new Count({ blocks, overtyped: theirs })];
  return totalsOf(sheets, plan).map((total) => {
    const [engine, now] = [engineValue(contentAt(total)), within.value(total)];
    const isKnown = isSame(without.value(total), engine) && typeof now === 'number' && typeof engine === 'number';
    return { option: total.option, difference: isKnown ? now - engine : undefined };
  });
}
