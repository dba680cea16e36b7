/** The entries of both salary tables as links, below the table of periods that looks them up. */
import { serialOfDay, type BlockRef, type Cell } from '../kernel';
import { tables, type Clock, type Model, type SalaryRow } from '../model';
import { blank, centred, figure, live, text, type Look } from './contents';
import { formula, pinned } from './formula';
import { blankable, columnOf, isLinked, linkTo, standingValue } from './inputs';
import { cellAt, range, type Layout } from './layout';
import type { Context } from './naming';
import { banner, gap, headingRow, type Cells, type Row, uncut } from './page';

const TABLES = { plan: 'planSalary', law: 'lawSalary' } as const;
const entryId = (clock: Clock, { number }: SalaryRow): string => `${clock} entry ${number}`;

/** The words that take an entry out, in both languages. */
const WORDS = tables.lawSalary.columns.status.choices.superseded;
export const SUPERSEDED = ['superseded vi', 'superseded en'] as const;

/** A column of all entries of a clock; entry n of the table is the n-th of them. */
export function entryRange(
  at: Layout,
  { salaryRows }: Model,
  { clock, column }: { readonly clock: Clock; readonly column: string },
): BlockRef {
  const rows = salaryRows[clock].map((row) => entryId(clock, row));
  return range(at, [rows[0] ?? '', rows.at(-1) ?? ''], [column, column]);
}

/** The entries of one table with what they count for. */
export function entryRows(clock: Clock, context: Context): readonly Row[] {
  const { model, words } = context;
  const rows = model.salaryRows[clock];
  if (rows.length === 0) return [];
  return [
    gap(`before the ${clock} entries`),
    ...uncut([
      banner(`${clock} entries`, text(clock === 'plan' ? words.entriesOfPlan : words.entriesOfLaw, 'subtitle', 'left')),
      {
        ...headingRow(`${clock} entry headings`, {
          ...{ number: words.number, from: words.fromDay, until: words.untilDay },
          ...{ 'plan amount': words.baseSalary, 'plan document': words.decree, 'law amount': words.entryStatus },
        }),
        rest: 'blank',
      },
      ...rows.map((row) => entryRow(clock, row, context)),
    ]),
  ];
}

/** Where a formula cannot follow the status as it is spelled, our own word stands for it. */
function statusText(clock: Clock, { status, number, cells }: SalaryRow, { model, language }: Context): string {
  const typed = String(standingValue(model, TABLES[clock], { column: 'status', row: number }));
  return isLinked(model, cells.status) ? typed : tables[TABLES[clock]].columns.status.choices[status][language];
}

function entryRow(clock: Clock, row: SalaryRow, context: Context): Row {
  const { from, until, amount, document, status, cells, number } = row;
  const id = entryId(clock, row);
  const date = { shows: 'date', align: 'center' } as const;
  const isCounted = status !== 'superseded';
  const guard = { role: 'guard' } as const;
  const optional = (column: 'until' | 'document', expected: number | string, look: Look): Cell =>
    columnOf(context.model, TABLES[clock], column) === undefined
      ? blank('calculation')
      : live(blankable(cells[column]), expected, look);
  return {
    id,
    cells: (at): Cells => {
      const [own, counted] = [cellAt(at, id, 'law amount'), cellAt(at, id, 'counted')];
      const words = pinned(range(at, SUPERSEDED, ['law amount', 'law amount']), 'both');
      const start = formula`=IF(${counted}=1,${cellAt(at, id, 'from')},"")`;
      return {
        number: figure(number, { shows: 'count', align: 'center' }),
        from: linkTo(cells.from, serialOfDay(from), date),
        until: optional('until', until === undefined ? '' : serialOfDay(until), date),
        'plan amount': linkTo(cells.amount, amount, { shows: 'money' }),
        'plan document': optional('document', document ?? '', { shows: 'text', role: 'text', align: 'left' }),
        'law amount': linkTo(cells.status, statusText(clock, row, context), { shows: 'text', align: 'center' }),
        counted: live(formula`=IF(COUNTIF(${words},${own})=0,1,0)`, isCounted ? 1 : 0, { shows: 'count', ...guard }),
        'counted from': live(start, isCounted ? serialOfDay(from) : '', { shows: 'date', ...guard }),
      };
    },
  };
}

/** The first days of the entries that count, added up: a status that changes moves the sum. */
export const countedSums = (at: Layout, { model, words, language }: Context) =>
  (['plan', 'law'] as const)
    .filter((clock) => model.salaryRows[clock].length > 0)
    .map((clock) => ({
      label: `${tables[TABLES[clock]].sheet[language]}: ${words.countedEntry}`,
      of: entryRange(at, model, { clock, column: 'counted from' }),
      then: model.salaryRows[clock]
        .filter(({ status }) => status !== 'superseded')
        .reduce((sum, { from }) => sum + serialOfDay(from), 0),
    }));

/** What the look-ups need besides: which clock counts, and the words that take an entry out. */
export function guardRows(clock: Clock, { words }: Context): readonly Row[] {
  const row = (id: string, label: string, value: Cells[string]): Row => ({
    id,
    cells: () => ({ 'plan document': text(label, 'guard'), 'law amount': value }),
  });
  const flag = figure(clock === 'law' ? 1 : 0, { shows: 'count', role: 'guard' });
  return [
    row('clock', words.clockFlag, flag),
    row(SUPERSEDED[0], words.supersededWord, centred(WORDS.vi, 'guard')),
    row(SUPERSEDED[1], words.supersededWord, centred(WORDS.en, 'guard')),
  ];
}
