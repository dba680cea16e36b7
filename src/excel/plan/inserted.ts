/** Rows and columns that a person inserted inside a block of ours: which they are, and whether they can stay among our own. */
import type { CellRef, CellValue } from '../../kernel/cells';
import { type Issue, issue } from '../../kernel/issue';
import type { Cell, Role, Sheet } from '../../kernel/sheet';
import type { BlockJournal } from '../journal/journal';
import type { Watched } from '../journal/moves';
import { unpacked } from '../journal/packed';
import { isFormula } from '../cells/same';
import type { Slot } from '../journal/slot';
import { type Inserted, NONE_INSERTED } from '../cells/spread';
import type { FoundBlock } from './survey';

type Axis = keyof Inserted;

/** A line of the block as it stands: the line of the last report that stands there, or undefined for a person's. */
type Lines = readonly (number | undefined)[];

const before = (inserted: readonly number[], line: number): number => inserted.filter((each) => each < line).length;

function linesFrom({ cells, inserted }: Slot, axis: Axis): Lines {
  const count = axis === 'rows' ? cells.length : (cells[0]?.length ?? 0);
  return Array.from({ length: count }, (_, line) =>
    inserted[axis].includes(line) ? undefined : line - before(inserted[axis], line),
  );
}

const placeOn = (axis: Axis, cell: CellRef, origin: CellRef): number =>
  axis === 'rows' ? cell.row - origin.row : cell.column - origin.column;

/**
 * Where Excel says that our lines are now; the lines between them are a person's. Lines that changed places tell
 * nothing.
 */
function linesNow(slot: Slot, watched: readonly Watched[], { found, axis }: On): Lines | undefined {
  const own = linesFrom(slot, axis);
  const stand = watched
    .filter(({ as }) => as === (axis === 'rows' ? 'row' : 'column'))
    .flatMap(({ is }, index): [number, number][] => {
      const was = own[index];
      return is?.sheet === found.origin.sheet && was !== undefined ? [[placeOn(axis, is, found.origin), was]] : [];
    });
  const count = axis === 'rows' ? found.now.length : (found.now[0]?.length ?? 0);
  const inOrder = stand.every(([line], index) => line > (stand[index - 1]?.[0] ?? -1) && line < count);
  if (!inOrder) return undefined;
  const byLine = new Map(stand);
  const last = stand[stand.length - 1]?.[0] ?? -1;
  return Array.from({ length: last + 1 }, (_, line) => byLine.get(line));
}

interface On {
  readonly found: FoundBlock;
  readonly axis: Axis;
}

/** What follows the figures changes with them and says nothing of which line it is. */
const FOLLOWING: readonly Role[] = ['words', 'guard', 'alert', 'check'];

const wordOf = ({ content, role }: Cell): string => {
  if (FOLLOWING.includes(role)) return '';
  if (content.kind === 'text') return content.value;
  return content.kind === 'formula' && typeof content.expected === 'string' ? content.expected : '';
};

/** What a reader tells each line of a sheet by. */
function wordsOf({ cells }: Pick<Sheet, 'cells'>, axis: Axis): readonly string[] {
  const lines =
    axis === 'rows' ? cells : (cells[0] ?? []).map((_, column) => cells.flatMap((row) => row[column] ?? []));
  return lines.map((line) => line.map(wordOf).join('\n'));
}

/** The cells of one line of the block as it stands. */
export const lineOf = ({ now }: FoundBlock, axis: Axis, line: number): readonly CellValue[] =>
  axis === 'rows' ? (now[line] ?? []) : now.map((row) => row[line] ?? '');

/** A person's lines in one direction: those that stay, and those that hold something and cannot. */
interface Settled {
  readonly stay: readonly number[];
  readonly stuck: readonly number[];
}

interface Compared {
  readonly lines: Lines;
  /** The words of our lines, as they were and as they will be. */
  readonly were: readonly string[];
  readonly become: readonly string[];
}

/** A line stays where our lines above and below it are the same ones as before; an empty one gives way otherwise. */
function settled({ lines, were, become }: Compared, { found, axis }: On): Settled {
  const stay: number[] = [];
  const stuck: number[] = [];
  lines.forEach((own, line) => {
    if (own !== undefined) return;
    const next = line - stay.length;
    const above = lines.slice(0, line).findLast((each) => each !== undefined);
    const below = lines.slice(line).find((each) => each !== undefined);
    const isSame = (old: number | undefined, index: number): boolean =>
      old === undefined || (were[old] === become[index] && become[index] !== undefined);
    if (isSame(above, next - 1) && isSame(below, next)) stay.push(line);
    else if (lineOf(found, axis, line).some((value) => value !== '')) stuck.push(line);
  });
  return { stay, stuck };
}

/** A person's lines inside a block. */
export interface InsertedLines {
  readonly stay: Inserted;
  /** They hold something, and ours have moved past them. */
  readonly stuck: Inserted;
}

const NOTHING: InsertedLines = { stay: NONE_INSERTED, stuck: NONE_INSERTED };

/** @param sheet what the block is to say */
export function insertedIn(
  sheet: Sheet,
  journal: BlockJournal | undefined,
  found: FoundBlock | undefined,
): InsertedLines {
  const slot = journal?.pending ?? journal?.last;
  if (found === undefined || journal === undefined || slot?.report === undefined) return NOTHING;
  const watched = journal.pending === undefined ? journal.watched : [];
  const report = unpacked(slot.report, (part) => part);
  const on = (axis: Axis): Settled => {
    const lines = watched.length === 0 ? linesFrom(slot, axis) : (linesNow(slot, watched, { found, axis }) ?? []);
    if (!lines.includes(undefined)) return { stay: [], stuck: [] };
    return settled({ lines, were: wordsOf(report, axis), become: wordsOf(sheet, axis) }, { found, axis });
  };
  const [rows, columns] = [on('rows'), on('columns')];
  return {
    stay: { rows: rows.stay, columns: columns.stay },
    stuck: { rows: rows.stuck, columns: columns.stuck },
  };
}

/** What is told of a person's lines: those that stay, and those that the report cannot pass. */
export function lineIssues(
  { origin, stay, stuck }: InsertedLines & { readonly origin: CellRef },
  found: FoundBlock | undefined,
): Issue[] {
  if (found === undefined) return [];
  const told = (lines: Inserted, stays: boolean): Issue[] =>
    (['rows', 'columns'] as const).flatMap((axis) =>
      lines[axis].flatMap((line): Issue[] => {
        const cells = lineOf(found, axis, line);
        const at = cells.findIndex((value) => value !== '');
        if (at < 0) return [];
        const [row, column] = axis === 'rows' ? [line, at] : [at, line];
        const cell = { sheet: origin.sheet, row: origin.row + row, column: origin.column + column };
        const counts = cells.some((value) => typeof value === 'number' || isFormula(value));
        const severity = !stays ? 'error' : counts ? 'warning' : 'info';
        return [issue({ code: 'line-inserted', severity, cell }, { axis, stays, found: String(cells[at]), counts })];
      }),
    );
  return [...told(stuck, false), ...told(stay, true)];
}
