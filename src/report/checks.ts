/** The checks: two ways to one figure, and every stated figure beside the computed one. */
import type { BlockRef } from '../kernel';
import type { Plan, Reconciliation } from '../plan';
import { arithmeticRows } from './arithmetic';
import { centred, figure, live, text } from './contents';
import { feeCheckCounts } from './feeCheck';
import { formula } from './formula';
import { cellAt, range, type Layout } from './layout';
import { CHECKS_BLOCK, FLAG } from './masterCheck';
import type { Context } from './naming';
import type { OptionSections } from './optionSections';
import { banner, gap, headingRow, sectionOf, type Cells, type Row, type Section } from './page';
import { workedOutIn } from './statedFigures';
import { STATUS_ROW } from './structure';

/** The sheets that are checked. */
export interface Checked {
  readonly options: readonly OptionSections[];
  readonly comparison: Section | undefined;
}

/** Builds `Kiểm tra`. */
export function checksSection(plan: Plan, sections: Checked, context: Context): Section {
  const { options, comparison } = sections;
  const { words } = context;
  const { reconciliation } = plan;
  return sectionOf(
    {
      block: CHECKS_BLOCK,
      tab: words.checksTab,
      columns: [
        { id: 'number', width: 6 },
        { id: 'what', width: 56 },
        { id: 'option', width: 11 },
        { id: 'stated', width: 17 },
        { id: 'computed', width: 17 },
        { id: 'difference', width: 17 },
        { id: FLAG, width: 12 },
        { id: 'where', width: 34 },
      ],
      rows: [
        banner('title', centred(words.checksTitle.toUpperCase(), 'title')),
        STATUS_ROW,
        ...arithmeticRows(options, comparison, context),
        gap('before the reconciliation'),
        banner('reconciliation', text(words.reconciliationTitle, 'caption', 'left')),
        headingRow('headings', {
          ...{ number: words.number, what: words.indicator, option: words.option, stated: words.stated },
          ...{ computed: words.computed, difference: words.difference, result: words.result, where: words.where },
        }),
        ...(reconciliation.length === 0 ? [banner('nothing stated', text(words.nothingStated, 'note'))] : []),
        ...reconciliation.map((figures, index) => figureRow({ figures, index }, options, context)),
        ...options.flatMap((option, index) => feeCheckRow(option, reconciliation.length + index, context)),
        ...ofTheRunNote(reconciliation, options, context),
      ],
      frozen: { row: 'status', column: 'number' },
      repeated: ['headings', 'headings'],
    },
    context,
  );
}

/** The results of the reconciliation, one below the other; undefined when there are none. */
export function reconciled({ at }: Section, { reconciliation }: Plan): BlockRef | undefined {
  const last = reconciliation.length - 1;
  return last < 0 ? undefined : range(at, [figureId(0), figureId(last)], [FLAG, FLAG]);
}

const figureId = (index: number): string => `figure ${index}`;

interface Numbered {
  readonly figures: Reconciliation;
  readonly index: number;
}

function figureRow({ figures, index }: Numbered, options: readonly OptionSections[], { words }: Context): Row {
  const { option, indicator, where, cell, stated, computed } = figures;
  const id = figureId(index);
  const shows = (computed ?? stated).isInteger() && stated.isInteger() ? 'money' : 'ratio';
  const link = workedOutIn(figures, options);
  const isOfTheRun = computed !== undefined && link === undefined;
  const compared = (at: Layout): Cells => {
    if (computed === undefined) return { result: text(words.unchecked, 'warning', 'center') };
    const [own, other, gapCell] = ['computed', 'stated', 'difference'].map((column) => cellAt(at, id, column));
    if (!own || !other || !gapCell) return {};
    const agrees = computed.eq(stated);
    return {
      computed: link ? live(formula`=${link}`, computed, { shows }) : figure(computed, { shows }),
      difference: live(formula`=${own}-${other}`, computed.minus(stated), { shows }),
      result: live(
        formula`=IF(${gapCell}=0,${quoted(words.agrees)},${quoted(words.differs)})`,
        agrees ? words.agrees : words.differs,
        { shows: 'text', role: agrees ? 'calculation' : 'warning', align: 'center' },
      ),
    };
  };
  return {
    id,
    rest: 'calculation',
    cells: (at) => ({
      number: numberCell(index),
      what: text(isOfTheRun ? `${indicator} ${OF_THE_RUN}` : indicator),
      option: centred(option ?? ''),
      stated: live(formula`=${{ input: cell }}`, stated, { shows }),
      ...compared(at),
      where: text(where ?? ''),
    }),
  };
}

/** After an indicator whose computed figure no sheet works out: it stays what it was at the last run. */
const OF_THE_RUN = '(*)';

/** Says what the mark means, where any line bears it. */
function ofTheRunNote(
  reconciliation: Plan['reconciliation'],
  options: readonly OptionSections[],
  { words }: Context,
): readonly Row[] {
  const isMarked = reconciliation.some(
    (figures) => figures.computed !== undefined && workedOutIn(figures, options) === undefined,
  );
  return isMarked ? [{ ...banner('of the run', text(`${OF_THE_RUN} ${words.ofTheRun}`, 'note')), joins: true }] : [];
}

/** How many fee lines of an option `KC.FEE` bears out; without the add-in they are not checked, which is no error. */
function feeCheckRow({ remuneration, plan }: OptionSections, index: number, { words }: Context): readonly Row[] {
  const counts = feeCheckCounts(remuneration);
  if (counts === undefined) return [];
  const { lines, agreed, unchecked, differing } = counts;
  const expected = plan.periods.reduce((sum, { rates }) => sum + rates.length, 0);
  const [agrees, open, differs] = [words.agrees, words.notChecked, words.differs].map(quoted) as [Text, Text, Text];
  const result = formula`=IF(${differing}>0,${differs},IF(${unchecked}>0,${open},${agrees}))`;
  const count = { shows: 'count' } as const;
  return [
    {
      id: `fee check ${plan.option.code}`,
      rest: 'calculation',
      cells: () => ({
        number: numberCell(index),
        what: text(words.feeCheckOf(plan.option.code)),
        option: centred(plan.option.code),
        stated: live(formula`=${lines}`, expected, count),
        computed: live(formula`=${agreed}`, expected, count),
        difference: live(formula`=${differing}`, 0, count),
        result: live(result, words.agrees, { shows: 'text', align: 'center' }),
        where: text(remuneration.sheet.tab),
      }),
    },
  ];
}

type Text = readonly [string];

/** Our own words as a text inside a formula. */
const quoted = (word: string): readonly [string] => [`"${word.replaceAll('"', '""')}"`];

const numberCell = (index: number) => figure(index + 1, { shows: 'count', role: 'text', align: 'center' });
