/** The total in words, which can never be stale: beside the words stands the amount for which they were written. */
import type { BlockRef, Money } from '../kernel';
import { amountInWords, wordStyles } from '../i18n';
import { blank, figure, live, text } from './contents';
import { formula } from './formula';
import { cellAt, type Layout } from './layout';
import type { Context } from './naming';
import { gap, type Cells, type Row } from './page';

interface Total {
  readonly amount: Money;
  /** Where the total stands. */
  readonly row: string;
  readonly column: string;
}

const AMOUNT = 'guard amount';
const WORDS = 'guard words';
const WARNING = 'guard warning';

const lineOf = (amount: Money, { words, settings, language }: Context): string =>
  words.inWordsLine(amountInWords(amount.toDecimalPlaces(0), wordStyles[settings.words], language));

/** The visible line: the words while the total is the one they were written for, the warning otherwise. */
export function wordsRow(total: Total, context: Context, value: string): Row {
  return {
    id: 'in words',
    rest: 'words',
    joins: true,
    across: ['all'],
    cells: (at) => {
      const sum = cellAt(at, total.row, total.column);
      const [amount, words, warning] = [AMOUNT, WORDS, WARNING].map((row) => cellAt(at, row, value));
      if (!amount || !words || !warning) return {};
      const line = formula`=IF(${sum}=${amount},${words},${warning})`;
      return firstColumn(
        at,
        live(line, lineOf(total.amount, context), { shows: 'text', role: 'words', align: 'left' }),
      );
    },
  };
}

/** The cells that the visible line chooses from; they stand below the printed part. */
export function guardRows(
  total: Total,
  context: Context,
  columns: { readonly label: string; readonly value: string },
): readonly Row[] {
  const { words } = context;
  const row = (id: string, label: string, value: Cells[string]): Row => ({
    id,
    cells: () => ({ [columns.label]: text(label, 'guard'), [columns.value]: value }),
  });
  return [
    gap('before the guards'),
    row('guards', words.guardTitle, blank('guard')),
    row(AMOUNT, words.guardAmount, figure(total.amount, { shows: 'money', role: 'guard' })),
    row(WORDS, words.guardWords, text(lineOf(total.amount, context), 'guard')),
    row(WARNING, words.guardWarning, text(words.inWordsStale, 'guard')),
  ];
}

function firstColumn(at: Layout, cell: Cells[string]): Cells {
  const [first = ''] = at.columns.keys();
  return { [first]: cell };
}

/** The amount that the words were written for, for the sheet of checks. */
export const amountInWordsCell = (at: Layout, column: string): BlockRef => cellAt(at, AMOUNT, column);
