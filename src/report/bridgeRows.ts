/** Why the options cost differently: people, fee, months, training and conferences, adding up to the đồng. */
import { bridgeOf, type Bridge } from '../plan';
import type { BlockRef } from '../kernel';
import { blank, centred, figure, live, text } from './contents';
import { formula } from './formula';
import { cellAt, range, type Layout } from './layout';
import type { Context } from './naming';
import type { OptionSections } from './optionSections';
import type { Cells, Row } from './page';

type Part = keyof Bridge;

const PARTS = ['people', 'rate', 'months', 'training', 'conferences'] as const;
/** What the rows above already say, by their ids. */
const SHOWN_ABOVE: Readonly<Partial<Record<Part, string>>> = { training: 'training', conferences: 'conferences' };
const rowId = (part: Part): string => `bridge ${part}`;

/** The first option, and each other one with the column of its difference. */
export interface Compared {
  readonly first: OptionSections | undefined;
  readonly others: readonly { readonly option: OptionSections; readonly column: string }[];
}

/** Empty when there is nothing to compare. People, fee and months are the engine's; the sheet of checks holds the sum. */
export function bridgeRows({ first, others }: Compared, { words }: Context): readonly Row[] {
  if (first === undefined || others.length === 0) return [];
  const bridges = others.map(({ option, column }) => ({ column, bridge: bridgeOf(first.plan, option.plan) }));
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
  const parts = PARTS.map((part) =>
    row(part, (at) =>
      Object.fromEntries(
        bridges.map(({ column, bridge }) => {
          const above = SHOWN_ABOVE[part];
          const cell =
            above === undefined
              ? figure(bridge[part], { shows: 'money' })
              : live(formula`=${cellAt(at, above, column)}`, bridge[part], { shows: 'money' });
          return [column, cell];
        }),
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
