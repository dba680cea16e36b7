/** What the formulas of a written workbook must say after its inputs were changed: what a fresh run says of them. */
import { labels } from '../../src/i18n';
import type { Content, Sheet } from '../../src/kernel';
import { expectedValues, type Found } from './written';

const words = labels.vi;
/** Columns of the sheet of checks. */
const [LEFT, RIGHT, DIFFERENCE, RESULT] = [3, 4, 5, 6];

interface Changed {
  readonly before: readonly Sheet[];
  readonly after: readonly Sheet[];
  readonly found: readonly Found[];
}

type Values = ReadonlyMap<string, unknown>;
const keyOf = ({ block, row, column }: Omit<Found, 'value'>): string => `${block} ${row} ${column}`;
const byKey = (found: readonly Found[]): Values => new Map(found.map((each) => [keyOf(each), each.value]));

/**
 * Cell by cell the value of a fresh run, and nothing else, except where a cell says openly that it holds no more: an amount
 * in words, with the checks of it, and shares that were decided by the run.
 */
export function afresh({ before, after, found }: Changed): readonly Found[] {
  const [fresh, now] = [byKey(expectedValues(after)), byKey(found)];
  const spoken = ofWords(before, fresh);
  const held = heldCells(before);
  const stale = staleSignals(before, (key) => now.get(key) === words.needsUpdate);
  const ofRun = ofTheRun(before);
  const wanted = expectedValues(before).map((each) => {
    const key = keyOf(each);
    if (spoken.has(key)) return { ...each, value: spoken.get(key) };
    const asks = held.has(key) && now.get(key) === words.needsUpdate;
    const isSignal = stale.has(key) && Number(now.get(key)) > 0;
    if (asks || isSignal || ofRun.has(key)) return { ...each, value: now.get(key) };
    return { ...each, value: fresh.has(key) ? fresh.get(key) : 'not there in a fresh run' };
  });
  return withCounts(before, wanted);
}

/** Findings about stated figures that no sheet of ours works out: their results are the run's until the next run. */
const ofTheRun = (sheets: readonly Sheet[]): ReadonlySet<string> =>
  new Set(
    everyCell(sheets).flatMap(({ block, key, row, column }) => {
      const [computed] = sheets.flatMap((sheet) => (sheet.block === block ? [sheet.cells[row]?.[RIGHT]?.content] : []));
      return block === 'KC_BLK_KT' && column > RIGHT && computed?.kind === 'number' ? [key] : [];
    }),
  );

/** The counters behind cells that ask for an update, for which `asks` holds; elsewhere they must be 0, as in a fresh run. */
const staleSignals = (sheets: readonly Sheet[], asks: (key: string) => boolean): ReadonlySet<string> =>
  new Set(
    everyCell(sheets).flatMap(({ key, content }) => {
      if (content.kind !== 'formula' || !asks(key)) return [];
      const [signal] = content.formula.flatMap((part) => (typeof part === 'object' && 'block' in part ? [part] : []));
      return signal === undefined
        ? []
        : [keyOf({ block: signal.block, row: signal.area.row, column: signal.area.column })];
    }),
  );

/** The counts on the first sheet repeat those of the sheet of checks. */
function withCounts(sheets: readonly Sheet[], wanted: readonly Found[]): readonly Found[] {
  const values = byKey(wanted);
  const counts = new Map(
    everyCell(sheets).flatMap(({ key, block, content }) => {
      if (content.kind !== 'formula' || block === 'KC_BLK_KT') return [];
      const [ref] = content.formula.flatMap((part) => (typeof part === 'object' && 'block' in part ? [part] : []));
      if (ref?.block !== 'KC_BLK_KT' || ref.area.row === 0) return [];
      const { row, column, rows } = ref.area;
      const all = Array.from({ length: rows }, (_, index) =>
        values.get(keyOf({ block: ref.block, row: row + index, column })),
      );
      const isCount = content.formula.some((part) => typeof part === 'string' && part.startsWith('=COUNTIF('));
      return [[key, isCount ? all.filter((value) => value === words.differs).length : all[0]] as const];
    }),
  );
  return wanted.map((each) => (counts.has(keyOf(each)) ? { ...each, value: counts.get(keyOf(each)) } : each));
}

/** Cells whose formula can ask for an update in place of a figure. */
const heldCells = (sheets: readonly Sheet[]): ReadonlySet<string> =>
  new Set(
    everyCell(sheets).flatMap(({ key, content }) =>
      content.kind === 'formula' && content.formula.some((part) => part === `"${words.needsUpdate}"`) ? [key] : [],
    ),
  );

const everyCell = (sheets: readonly Sheet[]) =>
  sheets.flatMap(({ block, cells }) =>
    cells.flatMap((line, row) =>
      line.map(({ content, role }, column) => ({
        block,
        row,
        column,
        content,
        role,
        key: keyOf({ block, row, column }),
      })),
    ),
  );

const textOf = (content: Content | undefined): string => (content?.kind === 'text' ? content.value : '');

/** The warning in place of amounts in words, and what the checks make of words that were written for another amount. */
function ofWords(before: readonly Sheet[], fresh: Values): Values {
  const said = new Map<string, unknown>();
  const written = byKey(expectedValues(before));
  const checks = before.find(({ block }) => block === 'KC_BLK_KT');
  const at = (row: number, column: number): string => keyOf({ block: 'KC_BLK_KT', row, column });
  const isOfWords = (row: number): boolean =>
    /số tiền bằng chữ/u.test(textOf(checks?.cells[row]?.[1]?.content)) && written.has(at(row, RESULT));
  const rows = [...(checks?.cells.keys() ?? [])];
  const failing = rows.filter(isOfWords).filter((row) => {
    const [left, right] = [written.get(at(row, LEFT)), fresh.get(at(row, RIGHT))] as [number, number];
    said.set(at(row, LEFT), left);
    said.set(at(row, DIFFERENCE), left - right);
    said.set(at(row, RESULT), left === right ? words.holds : words.fails);
    return left !== right;
  });
  const count = rows.find((row) => textOf(checks?.cells[row]?.[0]?.content) === words.failedCount);
  if (count !== undefined) said.set(at(count, RESULT), failing.length);
  for (const { key, role, row } of everyCell(before)) {
    if (role === 'check' && row === 0) said.set(key, failing.length > 0 ? words.someCheckFails : words.allChecksHold);
  }
  for (const [key, value] of wordsLines(before, fresh)) said.set(key, value);
  return said;
}

/** Each line of words is compared with the total that it was written for. */
function wordsLines(before: readonly Sheet[], fresh: Values): Values {
  const written = byKey(expectedValues(before));
  return new Map(
    everyCell(before).flatMap(({ key, role, content }) => {
      if (role !== 'words' || content.kind !== 'formula') return [];
      const total = content.formula.find((part) => typeof part === 'object');
      if (total === undefined || !('block' in total)) return [];
      const sum = keyOf({ block: total.block, row: total.area.row, column: total.area.column });
      return [[key, written.get(sum) === fresh.get(sum) ? written.get(key) : words.inWordsStale] as const];
    }),
  );
}
