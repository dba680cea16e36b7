/** Fairness beside the rule: exact shares by facilities, other ways of sharing, and what those would cost. */
import type { BlockRef, Cell } from '../kernel';
import type { Place } from '../model';
import { fairnessOf, type Fairness } from '../plan';
import { newestInput, placeLine } from './background';
import { blank, figure, live } from './contents';
import { formula, pinned } from './formula';
import { headcountCell } from './headcount';
import { cellAt, type Layout, type Span } from './layout';
import { phaseLabel, type Context } from './naming';
import type { OptionSections } from './optionSections';
import { lineId, linesOf, valueId, type Line, type Table } from './tables';

const total = { isTotal: true } as const;

/** The cell with the commune collaborators of a place in the last phase of an option. */
export function lastCollaborators(place: Place, { plan, headcount }: OptionSections): BlockRef {
  const phase = plan.phases.at(-1)?.phase;
  if (phase === undefined) throw new Error('An option without a phase has no people to show.');
  return headcountCell(headcount, { place, role: 'collaborator', phase });
}

/** From the first to the last place that shares. */
const body = ({ places }: Fairness): Span => [placeLine(places[0]?.place), placeLine(places.at(-1)?.place)];

/** What the rule gave beside the exact share, what other ways of sharing would give, and what they would cost. */
export function fairnessTables(option: OptionSections, context: Context): readonly Table[] {
  const fairness = fairnessOf(option.plan);
  if (fairness === undefined) return [];
  const { words } = context;
  const { code } = option.plan.option;
  const table: Table = {
    id: `fairness of ${code}`,
    title: words.fairnessTitle(code, phaseLabel(fairness.phase.phase, context).toLowerCase()),
    label: words.place,
    headings: [
      ...[words.facilitiesOf, words.givenByRule, words.quota, words.overQuota, words.judgement],
      ...[words.largestRemainder, words.webster],
    ],
    lines: fairness.places.map((_, index) =>
      fairnessLine(fairness, index, { option, words, id: `fairness of ${code}` }),
    ),
  };
  return [{ ...table, lines: [...table.lines, ...fairnessTotals(table, fairness, context)] }];
}

interface Fair {
  readonly option: OptionSections;
  readonly words: Context['words'];
  readonly id: string;
}

function fairnessLine(fairness: Fairness, index: number, { option, words, id }: Fair): Line {
  const own = fairness.places[index];
  if (own === undefined) throw new Error(`There is no place ${index}.`);
  const { place, facilities, given, quota, outside } = own;
  const newest = newestInput(place);
  const line = placeLine(place);
  const wording = { below: words.fairBelow, above: words.fairAbove } as const;
  return {
    id: line,
    label: place.name,
    cells: (at) => {
      const [count, people, share, over] = [0, 1, 2, 3].map((column) =>
        cellAt(at, lineId({ id }, line), valueId(column)),
      );
      if (!count || !people || !share || !over) return [];
      const all = (column: number) => pinned(linesOf(at, { id }, { lines: body(fairness), column }), 'row');
      const remark = formula`=IF(${over}>=1,${quoted(words.fairAbove)},IF(${over}<=-1,${quoted(words.fairBelow)},${quoted(words.fairWithin)}))`;
      return [
        newest
          ? live(formula`=${{ input: newest.cell }}`, facilities, { shows: 'count' })
          : figure(facilities, { shows: 'count' }),
        live(formula`=${lastCollaborators(place, option)}`, given, { shows: 'count' }),
        live(formula`=${count}*SUM(${all(1)})/SUM(${all(0)})`, quota, { shows: 'ratio' }),
        live(formula`=${people}-${share}`, quota.negated().plus(given), { shows: 'ratio' }),
        live(remark, outside === undefined ? words.fairWithin : wording[outside], { shows: 'text', align: 'left' }),
        ...fairness.alternatives.map(({ apportionment }) =>
          apportionment.kind === 'shared'
            ? figure(apportionment.shares[index] ?? 0, { shows: 'count' })
            : blank('calculation'),
        ),
      ];
    },
  };
}

const quoted = (word: string): readonly [string] => [`"${word.replaceAll('"', '""')}"`];

/** Sums of people, and what each way of sharing costs in the whole phase. */
function fairnessTotals(table: Table, fairness: Fairness, { words }: Context): readonly Line[] {
  const { places, alternatives, cost } = fairness;
  const shared = alternatives.map(({ apportionment }) =>
    apportionment.kind === 'shared' ? apportionment.shares : undefined,
  );
  const add = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
  const given = add(places.map((place) => place.given));
  const sumCell = (at: Layout, column: number, expected: number): Cell => {
    return live(formula`=SUM(${linesOf(at, table, { lines: body(fairness), column })})`, expected, {
      shows: 'count',
      role: 'total',
    });
  };
  const empty = blank('total');
  return [
    {
      ...total,
      ...{ id: 'total', label: words.total },
      cells: (at) => [
        sumCell(at, 0, add(places.map(({ facilities }) => facilities))),
        sumCell(at, 1, given),
        ...[empty, empty, empty],
        ...shared.map((shares, index) => (shares === undefined ? empty : sumCell(at, 5 + index, add(shares)))),
      ],
    },
    {
      ...total,
      ...{ id: 'cost', label: words.costOfSharing },
      cells: () => [
        empty,
        figure(cost, { shows: 'money', role: 'total' }),
        ...[empty, empty, empty],
        ...alternatives.map((other) =>
          other.cost === undefined ? empty : figure(other.cost, { shows: 'money', role: 'total' }),
        ),
      ],
    },
  ];
}
