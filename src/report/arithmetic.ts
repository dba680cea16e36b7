/** The checks inside the workbook: two ways to one figure, which must agree whatever is changed. */
import type { BlockRef, Formula } from '../kernel';
import { amountInWordsCell } from './amountWords';
import { differenceCells } from './comparison';
import { figure, live, text, type Figure } from './contents';
import { yearlyTotals } from './costs';
import { eventTotal } from './events';
import { formula, sumOf } from './formula';
import { cellAt, range, type Layout } from './layout';
import { FAILED, FLAG } from './masterCheck';
import type { Context } from './naming';
import { money, type OptionSections } from './optionSections';
import { banner, headingRow, uncut, type Row, type Section } from './page';

interface Check {
  readonly what: string;
  readonly left: Formula;
  readonly right: Formula;
  /** Both sides, as the engine has them. */
  readonly expected: Figure;
}

/** The first of the options is the one that the others are compared with. */
function checksOf(
  options: readonly OptionSections[],
  comparison: Section | undefined,
  context: Context,
): readonly Check[] {
  const [first, ...others] = options;
  const bridges =
    first === undefined || comparison === undefined
      ? []
      : others.map((option): Check => {
          const { parts, difference } = differenceCells(comparison, option);
          return {
            what: context.words.checkBridge(option.plan.option.code),
            ...{ left: formula`${parts}`, right: formula`${difference}` },
            expected: option.plan.total.minus(first.plan.total),
          };
        });
  return [...options.flatMap((option) => checksOfOption(option, context)), ...bridges];
}

function checksOfOption(option: OptionSections, { words }: Context): readonly Check[] {
  const { plan, costs, remuneration, events } = option;
  const { code } = plan.option;
  const total = money(option, 'grand total');
  return [
    {
      ...{ what: words.checkYears(code), expected: plan.total },
      ...{ left: formula`${total}`, right: formula`SUM(${yearlyTotals(costs, plan)})` },
    },
    {
      ...{ what: words.checkRemuneration(code), expected: plan.maintenance },
      left: formula`${cellAt(remuneration.at, 'grand total', 'amount')}`,
      right: formula`${money(option, 'maintenance')}`,
    },
    {
      ...{ what: words.checkEvents(code), expected: plan.training.plus(plan.conferences) },
      left: formula`${money(option, 'training')}+${money(option, 'conference')}`,
      right: sumOf(events.map(eventTotal)),
    },
    {
      ...{ what: words.checkWords(code), expected: plan.total },
      ...{ left: formula`${amountInWordsCell(costs.at, 'total')}`, right: formula`${total}` },
    },
  ];
}

const rowId = (index: number): string => `check ${index + 1}`;
const quoted = (word: string): Formula => [`"${word.replaceAll('"', '""')}"`];

/** A title, headings, a line a check, and how many of them fail: the number that every sheet's first line looks at. */
export function arithmeticRows(
  options: readonly OptionSections[],
  comparison: Section | undefined,
  context: Context,
): readonly Row[] {
  const { words } = context;
  const checks = checksOf(options, comparison, context);
  const last = rowId(checks.length - 1);
  const failed: Row = {
    id: FAILED,
    rest: 'total',
    across: [['number', 'difference']],
    cells: (at) => {
      const results = checks.length === 0 ? [] : [range(at, [rowId(0), last], [FLAG, FLAG])];
      const look = { shows: 'count', role: 'total', align: 'center' } as const;
      return {
        number: text(words.failedCount, 'total', 'left'),
        [FLAG]: live(formula`=COUNTIF(${results},${quoted(words.fails)})`, 0, look),
      };
    },
  };
  return uncut([
    banner('arithmetic', text(words.arithmeticTitle, 'caption', 'left')),
    headingRow('arithmetic headings', {
      ...{ number: words.number, what: words.check, stated: words.leftSide, computed: words.rightSide },
      ...{ difference: words.difference, [FLAG]: words.result },
    }),
    ...checks.map((check, index) => checkRow(check, index, context)),
    ...(checks.length === 0 ? [] : [failed]),
  ]);
}

function checkRow({ what, left, right, expected }: Check, index: number, { words }: Context): Row {
  const id = rowId(index);
  const difference = (at: Layout): BlockRef => cellAt(at, id, 'difference');
  return {
    id,
    rest: 'calculation',
    across: [['what', 'option']],
    cells: (at) => ({
      number: figure(index + 1, { shows: 'count', role: 'text', align: 'center' }),
      what: text(what),
      stated: live(formula`=${left}`, expected, { shows: 'money' }),
      computed: live(formula`=${right}`, expected, { shows: 'money' }),
      difference: live(formula`=${cellAt(at, id, 'stated')}-${cellAt(at, id, 'computed')}`, 0, { shows: 'money' }),
      [FLAG]: live(
        formula`=IF(ROUND(${difference(at)},0)=0,${quoted(words.holds)},${quoted(words.fails)})`,
        words.holds,
        { shows: 'text', align: 'center' },
      ),
    }),
  };
}

/** The number of checks that fail, for other sheets. */
export const failedChecks = ({ at }: Section): BlockRef => cellAt(at, FAILED, FLAG);
