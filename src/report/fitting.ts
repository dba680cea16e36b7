/** Column widths that fit what stands in the columns, up to the most that each may take for its texts. */
import { BODY_POINTS, charactersFor, LEAST_SCALE, scaleToFit, textPoints, type Area, type Cell } from '../kernel';
import { formatNumber } from '../i18n';

/** Digits of the body font are wider than the characters that columns are counted in. */
const ROOM_OF_NUMBERS = 3;
/** A heading may break into about this many lines. */
const LINES = 3;
const NARROWEST = 5;
const LONGEST_DAY = '31/12/2025';

interface Content {
  /** The most characters that each column may take, but for its numbers. */
  readonly most: readonly number[];
  readonly cells: readonly (readonly Cell[])[];
  readonly merges: readonly Area[];
  /** The fewest characters of the printed columns together. */
  readonly least: number;
  /** How many columns are printed, from the first; the rest need fit no page. */
  readonly printed: number;
}

/** @returns a width for each column; merged cells count for none, since their text spreads over several. */
export function fittedWidths({ most, cells, merges, least, printed }: Content): readonly number[] {
  const wide = merges.filter(({ columns }) => columns > 1);
  const isMerged = (row: number, column: number): boolean =>
    wide.some(
      (area) =>
        row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns,
    );
  const fitted = most.map((width, column) => {
    const own = cells.flatMap((line, row) => (isMerged(row, column) ? [] : line.slice(column, column + 1)));
    const isNumeric = own.some(({ content, role }) => hasNumber(content) && role !== 'text' && role !== 'guard');
    // A text breaks where its column ends; a number that is too wide shows as ###.
    const numbers = Math.max(0, ...own.filter(({ content }) => hasNumber(content)).map((cell) => neededBy(cell, true)));
    const need = (breaks: boolean): number =>
      Math.max(numbers, Math.min(width, Math.max(NARROWEST, ...own.map((cell) => neededBy(cell, breaks)))));
    return { wanted: need(isNumeric), least: need(true) };
  });
  const paper = widened(onOnePage(fitted.slice(0, printed)), {
    most: most.slice(0, printed),
    least: Math.max(least, titleLength(cells)),
  });
  return [...paper, ...fitted.slice(printed).map(({ wanted }) => wanted)];
}

const STEPS = 20;

/** Texts break into more lines where that brings a sheet on one page; never narrower than their longest word. */
function onOnePage(columns: readonly { readonly wanted: number; readonly least: number }[]): readonly number[] {
  const narrowed = (part: number): readonly number[] =>
    columns.map(({ wanted, least }) => Math.ceil(wanted - (wanted - least) * part));
  const parts = Array.from({ length: STEPS + 1 }, (_, step) => step / STEPS);
  const fits = parts.find((part) => scaleToFit(narrowed(part), true) >= LEAST_SCALE);
  return narrowed(fits ?? 0);
}

const hasNumber = (content: Cell['content']): boolean =>
  content.kind === 'number' || (content.kind === 'formula' && typeof content.expected === 'number');

/** A title stays on one line where the columns may be wide enough for it. */
const titleLength = (cells: readonly (readonly Cell[])[]): number =>
  Math.max(
    0,
    ...cells.flatMap(([first]) =>
      first?.role === 'title' && first.content.kind === 'text'
        ? [charactersFor(textPoints(first.content.value, TITLE))]
        : [],
    ),
  );

/** Gives every column a part of what is missing, none more than its most. */
function widened(
  fitted: readonly number[],
  { most, least }: { readonly most: readonly number[]; readonly least: number },
): readonly number[] {
  const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0);
  const room = sum(most) - sum(fitted);
  const part = room <= 0 ? 0 : Math.min(1, Math.max(0, (least - sum(fitted)) / room));
  return fitted.map((width, column) => Math.ceil(width + ((most[column] ?? width) - width) * part));
}

/** Words outside the printed part and in the row of the checks run on over the empty cells beside them. */
function neededBy({ content, role, shows }: Cell, isNumeric: boolean): number {
  const value = content.kind === 'formula' ? content.expected : content.kind === 'blank' ? '' : contentValue(content);
  if (typeof value === 'number') return numberLength(value, shows) + ROOM_OF_NUMBERS;
  const wraps = content.kind === 'text' || role === 'text';
  return value === '' || role === 'check' || role === 'guard'
    ? 0
    : charactersFor(widthOf(value, { role, breaks: role === 'heading' || (isNumeric && wraps) }));
}

const contentValue = (content: Exclude<Cell['content'], { readonly kind: 'blank' | 'formula' }>): number | string =>
  content.kind === 'date' ? LONGEST_DAY : content.value;

function numberLength(value: number, shows: Cell['shows']): number {
  if (shows === 'date') return LONGEST_DAY.length;
  if (shows === 'ratio' || shows === 'ratioIfAny') return formatNumber(value.toFixed(2), 'vi').length;
  return shows === 'percent' ? '100,00%'.length : formatNumber(value, 'vi').length;
}

const TITLE = { size: 14, bold: true };
const BOLD_ROLES: readonly Cell['role'][] = ['heading', 'subtotal', 'total'];

/** Headings and texts among numbers that wrap break into lines, so that they make no column wider than its numbers need. */
function widthOf(value: string, { role, breaks }: { readonly role: Cell['role']; readonly breaks: boolean }): number {
  const font = { size: BODY_POINTS, bold: BOLD_ROLES.includes(role) };
  const points = (text: string): number => textPoints(text, font);
  if (!breaks) return Math.max(...value.split('\n').map(points));
  return Math.max(...value.split(/\s+/).map(points), points(value) / LINES);
}
