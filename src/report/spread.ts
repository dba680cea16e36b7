/** How people are spread: by place and phase, facilities for each collaborator. */
import type { RoleId } from '../model';
import { loads, type Load } from '../plan';
import { blank, live } from './contents';
import { formula } from './formula';
import { headcountCell } from './headcount';
import { lastCollaborators } from './sharing';
import { cellAt } from './layout';
import { phaseLabel, type Context } from './naming';
import type { OptionSections } from './optionSections';
import { bodyOf, lineId, linesOf, valueId, type Line, type Table } from './tables';
import { newestInput, placeLine } from './background';

const total = { isTotal: true } as const;

/** Leaders and collaborators of every place, a column for each phase of each option. */
export function peopleTable(options: readonly OptionSections[], context: Context): Table {
  const { words } = context;
  const columns = options.flatMap((option) => option.plan.phases.map((phase) => ({ option, phase })));
  const places = options[0]?.plan.places.map(({ place }) => place) ?? [];
  const table: Table = {
    id: 'people',
    title: words.peopleTitle,
    label: words.place,
    headings: columns.map(({ option, phase }) =>
      words.ofOption(option.plan.option.code, phaseLabel(phase.phase, context)),
    ),
    lines: places.map((place) => ({
      id: placeLine(place),
      label: place.name,
      cells: () =>
        columns.map(({ option, phase: { phase, headcounts } }) => {
          const cell = (role: RoleId) => headcountCell(option.headcount, { place, role, phase });
          const own = headcounts.find((headcount) => headcount.place === place);
          const people = (own?.leaders ?? 0) + (own?.collaborators ?? 0);
          return live(formula`=${cell('leader')}+${cell('collaborator')}`, people, { shows: 'count', align: 'center' });
        }),
    })),
  };
  return {
    ...table,
    lines: [
      ...table.lines,
      sums(
        table,
        columns.map(({ phase }) => phase.total),
        context,
      ),
    ],
  };
}

/** Each column added up. */
const sums = (table: Table, expected: readonly number[], { words }: Context): Line => ({
  ...total,
  id: 'total',
  label: words.total,
  cells: (at) =>
    expected.map((value, index) => {
      const body = bodyOf(table);
      const look = { shows: 'count', role: 'total', align: 'center' } as const;
      return body === undefined
        ? blank('total')
        : live(formula`=SUM(${linesOf(at, table, { lines: body, column: index })})`, value, look);
    }),
});

/** Facilities for each commune collaborator in an option's last phase. */
export function loadTable(option: OptionSections, { words }: Context): Table {
  const id = `load of ${option.plan.option.code}`;
  const own = loads(option.plan);
  return {
    id,
    title: words.loadTitle(option.plan.option.code),
    label: words.place,
    headings: [words.facilitiesOf, words.collaboratorsOf, words.perCollaborator],
    lines: own.map((load) => loadLine(load, option, { id, all: own, words })),
  };
}

interface Loads {
  readonly id: string;
  readonly all: readonly Load[];
  readonly words: Context['words'];
}

function loadLine(load: Load, option: OptionSections, { id, all, words }: Loads): Line {
  const { place, facilities, collaborators, perCollaborator } = load;
  const role = place === undefined ? 'total' : 'calculation';
  const line = placeLine(place);
  const [first, last] = [all[0]?.place, all.at(-2)?.place];
  return {
    id: line,
    label: place?.name ?? words.wholeProvince,
    ...(place === undefined ? total : {}),
    cells: (at) => {
      const column = (index: number) =>
        linesOf(at, { id }, { lines: [placeLine(first), placeLine(last)], column: index });
      const [count, people] = [0, 1].map((index) => cellAt(at, lineId({ id }, line), valueId(index)));
      const newest = place && newestInput(place);
      const look = { shows: 'count', role } as const;
      return [
        live(newest ? formula`=${{ input: newest.cell }}` : formula`=SUM(${column(0)})`, facilities, look),
        live(place ? formula`=${lastCollaborators(place, option)}` : formula`=SUM(${column(1)})`, collaborators, look),
        count === undefined || people === undefined
          ? blank(role)
          : live(formula`=IF(${people}=0,"",${count}/${people})`, perCollaborator ?? '', { shows: 'ratio', role }),
      ];
    },
  };
}
