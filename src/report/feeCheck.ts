/** Every fee line held against `KC.FEE`, beside the signed form and not printed: two ways of working out one amount. */
import type { BlockRef, Money } from '../kernel';
import type { Settings } from '../model';
import { blank, figure, live, text, type Figure, type Look } from './contents';
import { formula, pinned } from './formula';
import { cellAt, range, type Layout } from './layout';
import type { Context } from './naming';
import { gap, type Cells, type Column, type Row, type Section } from './page';

const GUARD: Look = { shows: 'general', role: 'guard', align: 'center' };
/** What `ERROR.TYPE` says of a function that nobody has brought, as when the add-in is not there. */
const UNKNOWN_NAME = 5;

/** `KC.FEE` rounds to the đồng: plans that round otherwise are not held against it. */
export const hasFeeCheck = ({ rounding }: Settings): boolean => rounding === 'dong';

export const CHECK_COLUMNS: readonly Column[] = [
  { id: 'aside', width: 4 },
  { id: 'completion', width: 14 },
  { id: 'KC.FEE', width: 18 },
  { id: 'status', width: 16 },
];

export const checkHeadings = ({ words, settings }: Context): Cells =>
  hasFeeCheck(settings)
    ? {
        completion: text(words.completion, 'guard', 'center'),
        'KC.FEE': text('KC.FEE', 'guard', 'center'),
        status: text(words.result, 'guard', 'center'),
      }
    : {};

const CODE = 'check code';
const AGREES = 'check agrees';
const UNCHECKED = 'check unchecked';
const DIFFERS = 'check differs';
const VALUE = 'amount';

interface Line {
  readonly id: string;
  readonly completion: Cells[string];
  readonly expected: Money;
}

/** The cells beside one fee line. */
export function checkCells(at: Layout, { id, completion, expected }: Line, { words, settings }: Context): Cells {
  if (!hasFeeCheck(settings)) return {};
  const own = (column: string): BlockRef => cellAt(at, id, column);
  const word = (row: string): BlockRef => pinned(cellAt(at, row, VALUE), 'both');
  const [kc, amount] = [own('KC.FEE'), own('amount')];
  const call = formula`=KC.FEE(${own('salary')},${own('coefficient')},${own('months')},${own('people')},${own('completion')})`;
  const failed = formula`IF(ERROR.TYPE(${kc})=${word(CODE)},${word(UNCHECKED)},${word(DIFFERS)})`;
  const compared = formula`IF(${kc}=${amount},${word(AGREES)},${word(DIFFERS)})`;
  return {
    completion,
    'KC.FEE': live(call, expected, { ...GUARD, shows: 'money' }),
    status: live(formula`=IF(ISERROR(${kc}),${failed},${compared})`, words.agrees, { ...GUARD, shows: 'text' }),
  };
}

/** The words and counts of the check, below the form; `lines` are the first and last row of the form. */
export function checkRows(
  { words, settings }: Context,
  lines: { readonly first: string; readonly last: string; readonly line: string; readonly count: number },
): readonly Row[] {
  if (!hasFeeCheck(settings)) return [];
  const row = (id: string, label: string, value: Cells[string] | ((at: Layout) => Cells[string])): Row => ({
    id,
    cells: (at) => ({ item: text(label, 'guard'), [VALUE]: typeof value === 'function' ? value(at) : value }),
  });
  const all = (at: Layout, column: string): BlockRef => range(at, [lines.first, lines.last], [column, column]);
  const counted = (word: string, expected: Figure) => (at: Layout) =>
    live(formula`=COUNTIF(${all(at, 'status')},${cellAt(at, word, VALUE)})`, expected, GUARD);
  const total = (at: Layout) =>
    live(formula`=COUNTIF(${all(at, 'unit')},${cellAt(at, lines.line, 'unit')})`, lines.count, GUARD);
  const rest = (at: Layout) => {
    const [every, agreed, unchecked] = ['lines', 'agreed', 'unchecked'].map((id) =>
      cellAt(at, `count of ${id}`, VALUE),
    ) as [BlockRef, BlockRef, BlockRef];
    return live(formula`=${every}-${agreed}-${unchecked}`, 0, GUARD);
  };
  return [
    gap('before the check'),
    row('check', words.feeCheckTitle, blank('guard')),
    row(CODE, words.feeCheckCode, figure(UNKNOWN_NAME, GUARD)),
    row(AGREES, words.feeCheckWord, text(words.agrees, 'guard', 'center')),
    row(UNCHECKED, words.feeCheckWord, text(words.notChecked, 'guard', 'center')),
    row(DIFFERS, words.feeCheckWord, text(words.differs, 'guard', 'center')),
    row('count of lines', words.feeLines, total),
    row('count of agreed', words.feeLinesAgreed, counted(AGREES, lines.count)),
    row('count of unchecked', words.feeLinesUnchecked, counted(UNCHECKED, 0)),
    row('count of differing', words.feeLinesDiffering, rest),
  ];
}

/** How many fee lines there are, how many agree, could not be checked, and differ; undefined: there is no check. */
export function feeCheckCounts({
  at,
}: Section): Readonly<Record<'lines' | 'agreed' | 'unchecked' | 'differing', BlockRef>> | undefined {
  if (!at.rows.has('count of lines')) return undefined;
  const cell = (id: string): BlockRef => cellAt(at, `count of ${id}`, VALUE);
  return { lines: cell('lines'), agreed: cell('agreed'), unchecked: cell('unchecked'), differing: cell('differing') };
}
