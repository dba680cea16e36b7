/** Why the options cost differently: people, fee, months, training and conferences, adding up to the đồng. */
import type { BlockRef } from '../kernel';
import { bridgeOf, type Bridge } from '../plan';
import { bridgePartCell, MONTHLY_PARTS } from './bridgeWorking';
import { blank, centred, live, text } from './contents';
import { formula } from './formula';
import { cellAt, range, type Layout } from './layout';
import type { Context } from './naming';
import type { OptionSections } from './optionSections';
import type { Cells, Row, Section } from './page';

type Part = keyof Bridge;

/** What the rows above already say; their ids are those of the parts. */
const SHOWN_ABOVE = ['training', 'conferences'] as const;
const rowId = (part: Part): string => `bridge ${part}`;

type Pair = Compared['others'][number] & { readonly bridge: Bridge };

/** The first option, and each other one with the column of its difference. */
export interface Compared {
  readonly first: OptionSections;
  readonly others: readonly { readonly option: OptionSections; readonly column: string }[];
  /** The sheet that works out people, fee and months. */
  readonly steps: Section;
}

/** The parts of each difference; the sheet of checks holds their sum against it. */
export function bridgeRows({ first, others, steps }: Compared, { words }: Context): readonly Row[] {
  const bridges = others.map(({ option, column }) => ({ option, column, bridge: bridgeOf(first.plan, option.plan) }));
  const labels: Readonly<Record<Part, string>> = {
    ...{ people: words.bridgePeople, rate: words.bridgeRate, months: words.bridgeMonths },
    ...{ training: words.bridgeTraining, conferences: words.bridgeConferences, total: words.bridgeTotal },
  };
  const row = (part: Part, cells: (at: Layout) => Cells): Row => {
    const [rest, role] = part === 'total' ? (['total', 'total'] as const) : (['calculation', 'text'] as const);
    return {
      ...{ id: rowId(part), rest },
      cells: (at) => ({ indicator: text(labels[part], role), unit: centred(words.dong, role), ...cells(at) }),
    };
  };
  const heading: Row = {
    ...{ id: 'bridge', rest: 'subtotal' },
    cells: () => ({ indicator: text(words.bridgeTitle, 'subtotal'), unit: blank('subtotal') }),
  };
  const parts = [
    ...MONTHLY_PARTS.map((part) => ({ part, from: (_: Layout, of: Pair) => bridgePartCell(steps, of.option, part) })),
    ...SHOWN_ABOVE.map((part) => ({ part, from: (at: Layout, { column }: Pair) => cellAt(at, part, column) })),
  ].map(({ part, from }) =>
    row(part, (at) =>
      Object.fromEntries(
        bridges.map((of) => [of.column, live(formula`=${from(at, of)}`, of.bridge[part], { shows: 'money' })]),
      ),
    ),
  );
  const total = row('total', (at) =>
    Object.fromEntries(
      bridges.map(({ column, bridge }) => {
        const all = range(at, [rowId('people'), rowId('conferences')], [column, column]);
        return [column, live(formula`=SUM(${all})`, bridge.total, { shows: 'money', role: 'total' })];
      }),
    ),
  );
  return [heading, ...parts, total];
}

/** The cell with the sum of all parts. */
export const bridgeTotal = (at: Layout, column: string): BlockRef => cellAt(at, rowId('total'), column);
