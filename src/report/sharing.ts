/** Fairness beside the rule: exact shares by facilities, live; other ways of sharing, held until their inputs change. */
import { money, sumMoney, type BlockRef, type Cell, type Formula, type Money } from '../kernel';
import type { Phase, Place } from '../model';
import { fairnessOf, type Fairness, type OptionPlan } from '../plan';
import { newestInput, placeLine } from './background';
import { blank, figure, live, type Figure, type Look } from './contents';
import { formula, pinned } from './formula';
import { headcountCell } from './headcount';
import { allowedCell } from './headcountSteps';
import { cellAt, range, type Layout, type Span } from './layout';
import { phaseLabel, type Context } from './naming';
import type { OptionSections } from './optionSections';
import { headcountIn, isPaidPost, rateOf, takesPart, type Post } from './posts';
import { lineId, linesOf, stepId, valueId, type Line, type Table } from './tables';
import { feeId, periodId } from './workingAxis';
import { flagRow } from './workingBlocks';

const COUNT: Look = { shows: 'count' };
const STEP: Look = { shows: 'count', role: 'guard', align: 'center' };
const TOTAL: Look = { shows: 'count', role: 'total' };

/** The printed columns, then those of steps: the facilities as they were shared out, the shares, and one person's cost. */
const [FACILITIES, GIVEN, QUOTA, OVER, FIRST_WAY] = [0, 1, 2, 3, 5];
const SHARED_FROM = stepId(0);
const shareStep = (way: number): string => stepId(1 + way);
/** The line of sums; its cell among the steps says whether the shares are stale. */
const SUM = 'total';
const costStep = (ways: number): string => stepId(1 + ways);

/** The cell with the commune collaborators of a place in the last phase of an option. */
export function lastCollaborators(place: Place, { plan, headcount }: OptionSections): BlockRef {
  const phase = plan.phases.at(-1)?.phase;
  if (phase === undefined) throw new Error('An option without a phase has no people to show.');
  return headcountCell(headcount, { place, role: 'collaborator', phase });
}

/** What all lines of one option's table share. */
interface Given {
  readonly option: OptionSections;
  readonly fairness: Fairness;
  /** Those that share, and the exceptions, which would share if they were none. */
  readonly places: readonly Place[];
  readonly id: string;
  readonly words: Context['words'];
}

/** What the rule gave beside the exact share, what other ways of sharing would give, and what they would cost. */
export function fairnessTables(option: OptionSections, context: Context): readonly Table[] {
  const fairness = fairnessOf(option.plan);
  if (fairness === undefined) return [];
  const { words } = context;
  const { code } = option.plan.option;
  const ways = [words.largestRemainder, words.webster];
  const id = `fairness of ${code}`;
  const given: Given = { option, fairness, words, id, places: sharingPlaces(option.plan, fairness) };
  return [
    {
      id,
      title: words.fairnessTitle(code, phaseLabel(fairness.phase.phase, context).toLowerCase()),
      label: words.place,
      headings: [...[words.facilitiesOf, words.givenByRule, words.quota, words.overQuota, words.judgement], ...ways],
      steps: [words.sharedFrom(words.facilitiesOf), ...ways.map(words.sharesOf), words.costOfOne],
      lines: [...given.places.map((place) => fairnessLine(place, given)), sumLine(given), costLine(given)],
    },
  ];
}

const sharingPlaces = ({ places }: OptionPlan, { phase }: Fairness): readonly Place[] =>
  places.flatMap(({ place }) =>
    takesPart(headcountIn(phase, place)) && newestInput(place) !== undefined ? [place] : [],
  );

const column = (at: Layout, { id, places }: Given, of: number | string): BlockRef => {
  const lines: Span = [placeLine(places[0]), placeLine(places.at(-1))];
  return pinned(linesOf(at, { id }, { lines, column: of }), 'row');
};

function fairnessLine(place: Place, given: Given): Line {
  const { option, fairness, words, id } = given;
  const own = fairness.places.find((each) => each.place === place);
  const newest = newestInput(place);
  if (newest === undefined) throw new Error(`${place.name} has no facilities to share by.`);
  const line = placeLine(place);
  const index = own === undefined ? -1 : fairness.places.indexOf(own);
  const wording = { below: words.fairBelow, above: words.fairAbove } as const;
  const says = own?.outside === undefined ? words.fairWithin : wording[own.outside];
  return {
    id: line,
    label: place.name,
    cells: (at) => {
      const [count, people, share, over] = [FACILITIES, GIVEN, QUOTA, OVER].map((of) =>
        cellAt(at, lineId({ id }, line), valueId(of)),
      ) as [BlockRef, BlockRef, BlockRef, BlockRef];
      const allowed = allowedCell(option.headcount, place);
      const [all, everyone] = [FACILITIES, GIVEN].map((of) =>
        pinned(cellAt(at, lineId({ id }, SUM), valueId(of)), 'row'),
      ) as [BlockRef, BlockRef];
      const exact = formula`IF(${all}=0,"",${count}*${everyone}/${all})`;
      const remark = formula`IF(${over}>=1,${quoted(words.fairAbove)},IF(${over}<=-1,${quoted(words.fairBelow)},${quoted(words.fairWithin)}))`;
      const where = (known: BlockRef, value: Formula): Formula => formula`=IF(ISNUMBER(${known}),${value},"")`;
      const excess = own === undefined ? '' : own.quota.negated().plus(own.given);
      return [
        live(formula`=IF(${allowed}=0,"",${{ input: newest.cell }})`, own?.facilities ?? '', COUNT),
        live(
          formula`=IF(${allowed}=0,${quoted(words.noneArranged)},${lastCollaborators(place, option)})`,
          own?.given ?? words.noneArranged,
          COUNT,
        ),
        live(where(count, exact), own?.quota ?? '', { shows: 'ratio' }),
        live(where(share, formula`${people}-${share}`), excess, { shows: 'ratio' }),
        live(where(over, remark), own === undefined ? '' : says, { shows: 'text', align: 'left' }),
        ...fairness.alternatives.map((_, way) => {
          const held = cellAt(at, lineId({ id }, line), shareStep(way));
          return guarded(at, given, { value: formula`${held}`, expected: shareOf(fairness, way, index), look: COUNT });
        }),
      ];
    },
    steps: () => [
      own === undefined ? blank('guard') : figure(own.facilities, STEP),
      ...fairness.alternatives.map((_, way) => {
        const share = shareOf(fairness, way, index);
        return share === undefined ? blank('guard') : figure(share, STEP);
      }),
      costOfOne({ place, role: 'collaborator' }, fairness.phase.phase, option),
    ],
  };
}

const quoted = (word: string): readonly [string] => [`"${word.replaceAll('"', '""')}"`];

/** Undefined: the place does not share, or a tie that a person must break leaves this way without shares. */
function shareOf({ alternatives }: Fairness, way: number, index: number): number | undefined {
  const apportionment = alternatives[way]?.apportionment;
  return apportionment?.kind === 'shared' ? apportionment.shares[index] : undefined;
}

interface Held {
  readonly value: Formula;
  /** Undefined: there is nothing to hold. */
  readonly expected: Figure | undefined;
  readonly look: Look;
}

/** A figure that follows from shares as they were decided: asks for an update once what they were shared from differs. */
function guarded(at: Layout, { id, words }: Given, { value, expected, look }: Held): Cell {
  const stale = pinned(cellAt(at, lineId({ id }, SUM), SHARED_FROM), 'both');
  const held = expected === undefined ? formula`""` : value;
  return live(formula`=IF(${stale}>0,${quoted(words.needsUpdate)},${held})`, expected ?? '', look);
}

/** What one person in a place costs in the months of the phase in which the place is paid, at the fees of the working sheet. */
function costOfOne(post: Post, phase: Phase, { plan, working }: OptionSections): Cell {
  const own = plan.periods.filter((period) => period.phase === phase);
  const look: Look = { shows: 'money', role: 'guard' };
  const rows = [flagRow(post), 'months', feeId(post.role)];
  const [first, last] = [own[0], own.at(-1)];
  if (first === undefined || last === undefined || rows.some((row) => !working.at.rows.has(row)))
    return figure(0, look);
  const ends: Span = [periodId(plan.periods.indexOf(first)), periodId(plan.periods.indexOf(last))];
  const [flags, months, fees] = rows.map((row) => range(working.at, [row, row], ends)) as [
    BlockRef,
    BlockRef,
    BlockRef,
  ];
  const expected = sumMoney(
    own
      .filter((period) => isPaidPost(plan, post, period))
      .map((period): Money => money((rateOf(period, post.role)?.fee ?? money(0)).times(period.months))),
  );
  return live(formula`=SUMPRODUCT(${flags},${months},${fees})`, expected, look);
}

/** Sums of people; behind them, whether facilities or people differ from what was shared out. */
function sumLine(given: Given): Line {
  const { fairness, id, words } = given;
  const { places, alternatives } = fairness;
  const add = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
  const people = add(places.map((place) => place.given));
  const sum = (at: Layout, of: number, expected: number): Cell =>
    live(formula`=SUM(${column(at, given, of)})`, expected, TOTAL);
  const empty = blank('total');
  return {
    ...{ id: SUM, label: words.total, isTotal: true },
    cells: (at) => [
      sum(at, FACILITIES, add(places.map(({ facilities }) => facilities))),
      sum(at, GIVEN, people),
      ...[empty, empty, empty],
      ...alternatives.map(({ apportionment }, way) =>
        guarded(at, given, {
          value: formula`SUM(${column(at, given, FIRST_WAY + way)})`,
          expected: apportionment.kind === 'shared' ? add(apportionment.shares) : undefined,
          look: TOTAL,
        }),
      ),
    ],
    steps: (at) => {
      const [now, then] = [column(at, given, FACILITIES), column(at, given, SHARED_FROM)];
      const [total, shared] = [valueId(GIVEN), shareStep(0)].map((of) => cellAt(at, lineId({ id }, SUM), of)) as [
        BlockRef,
        BlockRef,
      ];
      const differing = formula`=SUMPRODUCT(ISNUMBER(${then})*(${now}<>${then}))+IF(${total}=${shared},0,1)`;
      return [live(differing, 0, STEP), figure(people, STEP)];
    },
  };
}

/** What each way of sharing costs in the whole phase. */
function costLine(given: Given): Line {
  const { fairness, words } = given;
  const look: Look = { shows: 'money', role: 'total' };
  const empty = blank('total');
  const costs = (at: Layout, of: number): Formula =>
    formula`SUMPRODUCT(${column(at, given, of)},${column(at, given, costStep(fairness.alternatives.length))})`;
  return {
    ...{ id: 'cost', label: words.costOfSharing, isTotal: true },
    cells: (at) => [
      empty,
      live(formula`=${costs(at, GIVEN)}`, fairness.cost, look),
      ...[empty, empty, empty],
      ...fairness.alternatives.map(({ cost }, way) =>
        guarded(at, given, { value: costs(at, FIRST_WAY + way), expected: cost, look }),
      ),
    ],
  };
}
