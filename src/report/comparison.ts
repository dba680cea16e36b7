/** The options side by side: people, months and money with the differences from the first, then words for and against. */
import type { Formula, NumberKind } from '../kernel';
import { spellingKey, type Judgement, type Phase } from '../model';
import { bridgeRows, bridgeTotal } from './bridgeRows';
import type { Pairs } from './bridgeWorking';
import { blank, centred, live, text, type Figure } from './contents';
import { formula } from './formula';
import { cellAt } from './layout';
import { optionLabel, phaseLabel, type Context } from './naming';
import { allPersonMonths, money, peopleIn, type OptionSections } from './optionSections';
import { banner, headingRow, sectionOf, uncut, type Row, type Section } from './page';
import { STATUS_ROW } from './structure';

interface Value {
  readonly formula: Formula;
  readonly expected: Figure;
}

interface Measure {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly shows: NumberKind;
  readonly isTotal?: true;
  /** Undefined: the option has no such thing. */
  readonly of: (option: OptionSections) => Value | undefined;
}

const optionId = ({ plan }: OptionSections): string => `option ${plan.option.code}`;
const differenceId = ({ plan }: OptionSections): string => `difference of ${plan.option.code}`;

const [INDICATOR, UNIT, DIFFERENCE] = [44, 14, 19];
/** Characters that one page holds lengthways without shrinking too far. */
const WHOLE_PAGE = 168;

/** What is left of the page, shared among the options; with many of them the sheet goes on to further pages. */
const optionWidth = (options: number): number =>
  Math.max(18, Math.min(44, Math.floor((WHOLE_PAGE - INDICATOR - UNIT - DIFFERENCE * (options - 1)) / options)));

/** Where the difference of an option from the first is, and the parts that it is made of. */
export const differenceCells = ({ at }: Section, option: OptionSections) => ({
  difference: cellAt(at, 'total', differenceId(option)),
  parts: bridgeTotal(at, differenceId(option)),
});

/** Builds `So sánh phương án`. */
export function comparisonSection({ first, others }: Pairs, steps: Section, context: Context): Section {
  const { words } = context;
  const options = [first, ...others];
  const differences = others.map(
    (option) => [differenceId(option), words.differenceFrom(option.plan.option.code, first.plan.option.code)] as const,
  );
  const advantages = judgementRows({ side: 'advantage', label: words.advantages }, options, context);
  const limits = judgementRows({ side: 'limit', label: words.limits }, options, context);
  return sectionOf(
    {
      block: 'KC_BLK_SS',
      tab: words.comparisonTab,
      columns: [
        { id: 'indicator', width: INDICATOR },
        { id: 'unit', width: UNIT },
        ...options.map((option) => ({ id: optionId(option), width: optionWidth(options.length) })),
        ...others.map((option) => ({ id: differenceId(option), width: DIFFERENCE })),
      ],
      rows: [
        banner('title', centred(words.comparisonTitle.toUpperCase(), 'title')),
        STATUS_ROW,
        headingRow('headings', {
          ...{ indicator: words.indicator, unit: words.unit },
          ...Object.fromEntries(options.map((option) => [optionId(option), optionLabel(option.plan.option, context)])),
          ...Object.fromEntries(differences),
        }),
        ...measuresOf(options, context).map((measure) => measureRow(measure, options)),
        ...bridgeRows(
          { first, others: others.map((option) => ({ option, column: differenceId(option) })), steps },
          context,
        ),
        ...uncut([...advantages, ...limits, chosenRow(options, context)]),
      ],
      frozen: { row: 'headings', column: 'unit' },
      repeated: ['headings', 'headings'],
    },
    context,
  );
}

/** Phases of different options are compared when they have the same name. */
const phaseNamed = ({ plan }: OptionSections, name: string) =>
  plan.phases.find(({ phase }) => spellingKey(phase.name) === spellingKey(name));

function measuresOf(options: readonly OptionSections[], context: Context): readonly Measure[] {
  const { words } = context;
  const phases = new Map<string, Phase>();
  for (const { phase } of options.flatMap(({ plan }) => plan.phases)) {
    const key = spellingKey(phase.name);
    if (!phases.has(key)) phases.set(key, phase);
  }
  const people = [...phases.values()]
    .toSorted((a, b) => a.span.from - b.span.from)
    .map((phase): Measure => ({
      ...{ id: `people in ${phase.name}`, label: words.peopleOfPhase(phaseLabel(phase, context)) },
      ...{ unit: words.personUnit, shows: 'count' },
      of: (option) => {
        const own = phaseNamed(option, phase.name);
        return own && { formula: formula`=${peopleIn(option, own.phase)}`, expected: own.total };
      },
    }));
  const dong = { unit: words.dong, shows: 'money' } as const;
  return [
    ...people,
    {
      ...{ id: 'person-months', label: words.personMonths, unit: words.personMonthUnit, shows: 'count' },
      of: (option) => ({ formula: formula`=${allPersonMonths(option)}`, expected: option.plan.personMonths }),
    },
    {
      ...{ id: 'maintenance', label: words.maintenance, ...dong },
      of: (option) => ({ formula: formula`=${money(option, 'maintenance')}`, expected: option.plan.maintenance }),
    },
    {
      ...{ id: 'training', label: words.training, ...dong },
      of: (option) => ({ formula: formula`=${money(option, 'training')}`, expected: option.plan.training }),
    },
    {
      ...{ id: 'conferences', label: words.launchConference, ...dong },
      of: (option) => ({ formula: formula`=${money(option, 'conference')}`, expected: option.plan.conferences }),
    },
    {
      ...{ id: 'total', label: words.total, isTotal: true, ...dong },
      of: (option) => ({ formula: formula`=${money(option, 'grand total')}`, expected: option.plan.total }),
    },
  ];
}

const plainNumber = (value: Figure): number => (typeof value === 'number' ? value : value.toNumber());

function measureRow({ id, label, unit, shows, isTotal, of }: Measure, options: readonly OptionSections[]): Row {
  const role = isTotal ? 'total' : 'calculation';
  const [first, ...others] = options;
  const base = first && of(first);
  return {
    id,
    rest: role,
    cells: (at) => ({
      indicator: text(label, isTotal ? 'total' : 'text'),
      unit: centred(unit, isTotal ? 'total' : 'text'),
      ...Object.fromEntries(
        options.map((option) => {
          const value = of(option);
          return [optionId(option), value ? live(value.formula, value.expected, { shows, role }) : blank(role)];
        }),
      ),
      ...Object.fromEntries(
        others.map((option) => {
          const value = of(option);
          if (!first || !base || !value) return [differenceId(option), blank(role)];
          const [own, other] = [cellAt(at, id, optionId(option)), cellAt(at, id, optionId(first))];
          const expected = plainNumber(value.expected) - plainNumber(base.expected);
          return [differenceId(option), live(formula`=${own}-${other}`, expected, { shows, role })];
        }),
      ),
    }),
  };
}

/** More options than this stand side by side in columns too narrow for sentences. */
const MOST_BESIDE = 2;

/** What speaks for or against each option, in the user's own words, one cell each. */
const judgementRows = (said: Said, options: readonly OptionSections[], context: Context): readonly Row[] =>
  options.length > MOST_BESIDE ? judgementsBelow(said, options, context) : judgementsBeside(said, options);

interface Said {
  readonly side: Judgement['side'];
  readonly label: string;
}

/** One judgement a row, over all columns. */
function judgementsBelow(
  { side, label }: Said,
  options: readonly OptionSections[],
  { words }: Context,
): readonly Row[] {
  const last = options.at(-1);
  return options.flatMap((option) =>
    option.plan.option.judgements
      .filter((judgement) => judgement.side === side)
      .map(({ content }, index): Row => {
        const { code } = option.plan.option;
        return {
          id: `${side} ${index} of ${code}`,
          rest: 'text',
          across: last === undefined ? [] : [['unit', differenceId(last)]],
          cells: () => ({ indicator: text(words.ofOption(code, `${label} ${index + 1}`)), unit: text(content) }),
        };
      }),
  );
}

function judgementsBeside({ side, label }: Said, options: readonly OptionSections[]): readonly Row[] {
  const contents = options.map((option) => ({
    column: optionId(option),
    lines: option.plan.option.judgements.filter((judgement) => judgement.side === side),
  }));
  const count = Math.max(0, ...contents.map(({ lines }) => lines.length));
  return Array.from({ length: count }, (_, index) => ({
    id: `${side} ${index}`,
    rest: 'text' as const,
    cells: () => ({
      indicator: text(`${label} ${index + 1}`),
      ...Object.fromEntries(contents.map(({ column, lines }) => [column, text(lines[index]?.content ?? '')])),
    }),
  }));
}

const chosenRow = (options: readonly OptionSections[], { words }: Context): Row => ({
  id: 'chosen',
  rest: 'subtotal',
  cells: () => ({
    indicator: text(words.chosenOption, 'subtotal'),
    ...Object.fromEntries(
      options.map((option) => [
        optionId(option),
        centred(option.plan.option.chosen ? words.chosenMark : '', 'subtotal'),
      ]),
    ),
  }),
});
