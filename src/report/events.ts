/** The appendices of classes and conferences: a sheet for each phase of a kind, one more for what names no phase. */
import { sumMoney, type BlockRef, type Money } from '../kernel';
import { formatNumber } from '../i18n';
import { spellingKey, type BudgetLevel, type EventKind, type LineItem } from '../model';
import type { CostLine, OptionPlan } from '../plan';
import { guardRows, wordsRow } from './amountWords';
import { blank, centred, figure, live, text } from './contents';
import { formula, sumOf } from './formula';
import { cellAt, range, type Layout } from './layout';
import { LAST_SIGNATURE_ROW, LEAST_OF_PAPER, letterhead, signatures } from './letterhead';
import { named, type Context } from './naming';
import { banner, headingRow, sectionOf, type Row, type Section } from './page';
import { STATUS_ROW } from './structure';

/** Line items that share a kind and a phase, and therefore a year; `number` is "1.2" on "Phụ lục 1.2". */
interface Appendix {
  readonly kind: EventKind;
  /** The phase's name; undefined: money that no phase is named for. */
  readonly phase: string | undefined;
  readonly number: string;
  readonly block: string;
  readonly lines: readonly CostLine[];
}

/** An appendix and its finished sheet. */
export interface EventSection extends Appendix {
  readonly amount: Money;
  readonly year: number | undefined;
  readonly section: Section;
}

const KINDS = ['training', 'conference'] as const;
const LETTERS: Readonly<Record<EventKind, string>> = { training: 'T', conference: 'H' };
/** Appendix n.1 is the remuneration. */
const FIRST_NUMBER = 2;

/**
 * With P phases, classes are n.2 … n.(1+P) and conferences n.(2+P) … n.(1+2P), whether or not a phase has any. Money
 * without a phase is never spread: it has one sheet of its kind, which takes the next number.
 */
function appendicesOf({ option, phases, costs }: OptionPlan): readonly Appendix[] {
  const names = phases.map(({ phase }) => phase.name);
  const numbered = KINDS.flatMap((kind) => {
    const own = costs.filter(({ line }) => line.kind === kind);
    const linesOf = (name: string | undefined) =>
      own.filter(({ line }) => spellingKey(line.phase ?? '') === spellingKey(name ?? ''));
    const isPhased = own.some(({ line }) => line.phase !== undefined);
    const undated = linesOf(undefined);
    const block = `KC_BLK_CT_${option.code}_${LETTERS[kind]}`;
    return [
      ...(isPhased ? names : []).map((phase, index) => ({
        ...{ kind, phase, lines: linesOf(phase) },
        block: `${block}${index + 1}`,
      })),
      ...(undated.length > 0 ? [{ kind, phase: undefined, block: `${block}0`, lines: undated }] : []),
    ];
  });
  return numbered
    .map((appendix, index) => ({ ...appendix, number: `${option.code}.${index + FIRST_NUMBER}` }))
    .filter(({ lines }) => lines.length > 0);
}

/** Builds `PL n.2`, `PL n.3` …: none for an option without line items. */
export const eventSections = (plan: OptionPlan, context: Context): readonly EventSection[] =>
  appendicesOf(plan).map((appendix) => ({
    ...appendix,
    amount: amountOf(appendix),
    year: appendix.lines[0]?.year,
    section: sectionOfAppendix(appendix, plan, context),
  }));

/** The cell with the total of an appendix. */
export const eventTotal = ({ section }: EventSection): BlockRef => cellAt(section.at, TOTAL, 'amount');

const amountOf = ({ lines }: Appendix): Money => sumMoney(lines.map(({ amount }) => amount));

const COLUMNS = [
  { id: 'number', width: 6 },
  { id: 'item', width: 34 },
  { id: 'unit', width: 9 },
  { id: 'quantity', width: 10 },
  { id: 'days', width: 9 },
  { id: 'norm', width: 14 },
  { id: 'price', width: 14 },
  { id: 'amount', width: 16 },
  { id: 'basis', width: 24 },
  { id: 'budget', width: 14 },
  { id: 'note', width: 20 },
] as const;

const TOTAL = 'grand total';
const lineId = (index: number): string => `line ${index + 1}`;

function sectionOfAppendix(appendix: Appendix, plan: OptionPlan, context: Context): Section {
  const { words } = context;
  const { kind, phase, number, block, lines } = appendix;
  const total = { amount: amountOf(appendix), row: TOTAL, column: 'amount' };
  const title = kind === 'training' ? words.trainingEstimate : words.conferenceEstimate;
  const about = phase === undefined ? words.undatedPhase : named(phase, words.phase, words.phaseNamed(phase));
  return sectionOf(
    {
      block,
      tab: words.appendixTab(number),
      columns: COLUMNS,
      least: LEAST_OF_PAPER,
      rows: [
        ...letterhead(plan.option, context, { appendix: number, title, about, columns: COLUMNS }),
        STATUS_ROW,
        headings(context),
        ...lines.map((cost, index) => lineRow(cost, index, context)),
        totalRow(appendix, context),
        wordsRow(total, context, 'amount'),
        ...scaleRow(appendix, plan, context),
        ...signatures(context, COLUMNS),
        ...guardRows(total, context, { label: 'item', value: 'amount' }),
      ],
      frozen: { row: 'headings', column: 'item' },
      repeated: ['headings', 'headings'],
      printedTo: LAST_SIGNATURE_ROW,
    },
    context,
  );
}

const headings = ({ words }: Context): Row =>
  headingRow('headings', {
    ...{ number: words.number, item: words.item, unit: words.unit, quantity: words.quantity, days: words.days },
    ...{ norm: words.norm, price: words.unitPrice, amount: words.amount, basis: words.legalBasis },
    ...{ budget: words.budgetIndex, note: words.note },
  });

function lineRow({ line, amount }: CostLine, index: number, context: Context): Row {
  const { words } = context;
  const { item, unit, quantity, days, norm, price, cells, basis, note, typedAmount } = line;
  const isLump = typedAmount !== undefined && price === undefined;
  const shown = (value: typeof quantity, input: typeof cells.price, shows: 'general' | 'money') =>
    value === undefined
      ? blank('calculation')
      : live(formula`=${{ input }}`, value, { shows, align: shows === 'general' ? 'center' : 'right' });
  return {
    id: lineId(index),
    rest: 'calculation',
    cells: (at) => ({
      number: figure(index + 1, { shows: 'count', role: 'text', align: 'center' }),
      item: text(item),
      unit: centred(unit ?? ''),
      quantity: shown(quantity, cells.quantity, 'general'),
      days: shown(days, cells.days, 'general'),
      norm: shown(norm, cells.norm, 'money'),
      price: shown(price, cells.price, 'money'),
      amount: live(amountFormula(at, line, index), amount, { shows: 'money' }),
      basis: text(basis ?? ''),
      budget: centred(budgetIndex(line, context)),
      note: text(note ?? (isLump ? words.lumpSum : '')),
    }),
  };
}

/** The typed amount counts, as in the engine; otherwise the factors and the price, rounded to the đồng. */
function amountFormula(at: Layout, line: LineItem, index: number) {
  if (line.typedAmount !== undefined) return formula`=${{ input: line.cells.amount }}`;
  const given = (['quantity', 'days', 'price'] as const).filter((column) => line[column] !== undefined);
  const factors = given.flatMap((column, place) => [...(place === 0 ? [] : ['*']), cellAt(at, lineId(index), column)]);
  return formula`=ROUND(${factors},0)`;
}

/** "C417-L280-K321-M7000-TM7001", as far as given. */
function budgetIndex({ budget }: LineItem, { words }: Context): string {
  const levels: readonly BudgetLevel[] = ['chapter', 'category', 'clause', 'section', 'subsection'];
  return levels
    .flatMap((level) => {
      const code = budget[level];
      return code === undefined ? [] : [words[level](code)];
    })
    .join('-');
}

const totalRow = (appendix: Appendix, { words }: Context): Row => ({
  id: TOTAL,
  rest: 'total',
  joins: true,
  across: [['number', 'item']],
  cells: (at) => {
    const last = appendix.lines.length - 1;
    const all = [range(at, [lineId(0), lineId(last)], ['amount', 'amount'])];
    return {
      number: centred(words.total.toUpperCase(), 'total'),
      amount: live(formula`=${sumOf(all)}`, amountOf(appendix), { shows: 'money', role: 'total' }),
    };
  },
});

/** How many classes and people the money is for, and the year, where the plan knows them. */
function scaleRow(
  { kind, phase, lines }: Appendix,
  { events }: OptionPlan,
  { words, language }: Context,
): readonly Row[] {
  const own = events.filter(
    ({ event }) => event.kind === kind && spellingKey(event.phase ?? '') === spellingKey(phase ?? ''),
  );
  const sessions = own.flatMap((each) => each.sessions ?? []);
  const year = lines[0]?.year;
  const sum = (all: readonly number[]): string =>
    formatNumber(
      all.reduce((total, each) => total + each, 0),
      language,
    );
  const said = [
    ...(own.length > 0 && sessions.length === own.length
      ? [words.sessionsLine(sum(sessions), sum(own.map(({ attendances }) => attendances)))]
      : []),
    ...(year === undefined ? [] : [words.inYear(year)]),
  ];
  return said.length === 0 ? [] : [{ ...banner('scale', text(said.join('. '), 'note', 'left')), joins: true }];
}
