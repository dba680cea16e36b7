/** The headcount table in the plan's own layout: each place with its leader row and its commune row, phase by phase. */
import type { BlockRef } from '../kernel';
import type { Phase, Place, RoleId } from '../model';
import type { OptionPlan, PhasePlan } from '../plan';
import { blank, centred, figure, live, text } from './contents';
import { formula, sumOf } from './formula';
import { cellAt, range } from './layout';
import { capitalised, optionLabel, phaseId, phaseLabel, postId, ROLES, yearsLabel, type Context } from './naming';
import { banner, headingRow, sectionOf, type Cells, type Row, type Section } from './page';

const MEMBERS = { leader: 'leaders', collaborator: 'collaborators' } as const;
/** So that the title fits above the table of an option with one phase. */
const WIDTH_OF_PHASES = 40;
const sumId = (role: RoleId): string => `sum of ${role}`;

/** Builds `Phân bổ PA n`. */
export function headcountSection(plan: OptionPlan, context: Context): Section {
  const { option, phases } = plan;
  const { words } = context;
  const places = plan.places.map(({ place }) => place);
  const period = words.phaseNamed(yearsLabel(option.phases));
  return sectionOf(
    {
      block: `KC_BLK_PB_${option.code}`,
      tab: words.allocationTab(option.code),
      columns: [
        { id: 'number', width: 6 },
        { id: 'place', width: 26 },
        { id: 'level', width: 20 },
        ...phases.map(({ phase }) => ({
          id: phaseId(phase),
          width: Math.max(20, Math.ceil(WIDTH_OF_PHASES / phases.length)),
        })),
      ],
      rows: [
        banner('title', centred(words.headcountTitle.toUpperCase(), 'title')),
        banner('option', centred(optionLabel(option, context), 'subtitle')),
        banner('period', centred(period, 'subtitle')),
        headings(plan, context),
        headingRow(
          'phases',
          Object.fromEntries(phases.map(({ phase }) => [phaseId(phase), phaseLabel(phase, context)])),
        ),
        ...places.flatMap((place, index) =>
          ROLES.map((role) => placeRow({ place, role, number: index + 1 }, plan, context)),
        ),
        ...ROLES.map((role) => sumRow(role, plan, context)),
        totalRow(plan, context),
      ],
      merges: (at) => [
        ...['number', 'place', 'level'].map((column) => range(at, ['headings', 'phases'], [column, column]).area),
        ...places.flatMap((place) =>
          ['number', 'place'].map(
            (column) => range(at, [postId(place, 'leader'), postId(place, 'collaborator')], [column, column]).area,
          ),
        ),
        range(at, [sumId('leader'), sumId('collaborator')], ['number', 'place']).area,
      ],
      frozen: { row: 'phases', column: 'level' },
      repeated: ['headings', 'phases'],
    },
    context,
  );
}

/** The cell that says how many people of a role a place has in a phase. */
export const headcountCell = (
  { at }: Section,
  { place, role, phase }: { readonly place: Place; readonly role: RoleId; readonly phase: Phase },
): BlockRef => cellAt(at, postId(place, role), phaseId(phase));

/** The cell with all people of a phase. */
export const phaseTotalCell = ({ at }: Section, phase: Phase): BlockRef => cellAt(at, 'total', phaseId(phase));

/** The cell with all people of a role in a phase. */
export const phaseRoleCell = ({ at }: Section, phase: Phase, role: RoleId): BlockRef =>
  cellAt(at, sumId(role), phaseId(phase));

function headings({ phases }: OptionPlan, { words }: Context): Row {
  const columns = phases.map(({ phase }) => phaseId(phase));
  const [first] = columns;
  const last = columns.at(-1);
  const quantity = first === undefined ? {} : { [first]: words.quantity };
  return {
    ...headingRow('headings', { number: words.number, place: words.place, level: words.collaborator, ...quantity }),
    across: first === undefined || last === undefined ? [] : [[first, last]],
  };
}

interface Post {
  readonly place: Place;
  readonly role: RoleId;
  readonly number: number;
}

/** Counts are the plan's decision, so they are numbers; nobody is shown as nothing, as in the plan. */
function placeRow({ place, role, number }: Post, { phases }: OptionPlan, { words }: Context): Row {
  const isFirst = role === 'leader';
  return {
    id: postId(place, role),
    rest: 'text',
    cells: () => ({
      ...(isFirst
        ? {
            number: figure(number, { shows: 'count', role: 'text', align: 'center' }),
            place: text(place.name),
          }
        : {}),
      level: text(isFirst ? capitalised(place.kind) : words.communeLevel),
      ...perPhase(phases, ({ phase, headcounts }) => {
        const people = headcounts.find((headcount) => headcount.place === place)?.[MEMBERS[role]] ?? 0;
        return [
          phaseId(phase),
          people === 0 ? blank('calculation') : figure(people, { shows: 'count', align: 'center' }),
        ];
      }),
    }),
  };
}

function sumRow(role: RoleId, { phases, places }: OptionPlan, { words }: Context): Row {
  const isFirst = role === 'leader';
  return {
    id: sumId(role),
    rest: 'subtotal',
    cells: (at) => ({
      ...(isFirst ? { number: centred(words.subtotal, 'subtotal') } : {}),
      level: text(isFirst ? words.districtLevel : words.communeLevel, 'subtotal'),
      ...perPhase(phases, (phasePlan) => {
        const column = phaseId(phasePlan.phase);
        const posts = places.map(({ place }) => cellAt(at, postId(place, role), column));
        const look = { shows: 'count', role: 'subtotal', align: 'center' } as const;
        return [column, live(formula`=${sumOf(posts)}`, phasePlan[MEMBERS[role]], look)];
      }),
    }),
  };
}

function totalRow({ phases }: OptionPlan, { words }: Context): Row {
  return {
    id: 'total',
    rest: 'total',
    across: [['number', 'level']],
    cells: (at) => ({
      number: centred(words.total, 'total'),
      ...perPhase(phases, ({ phase, total }) => {
        const column = phaseId(phase);
        const [leaders, collaborators] = ROLES.map((role) => cellAt(at, sumId(role), column)) as [BlockRef, BlockRef];
        return [
          column,
          live(formula`=${leaders}+${collaborators}`, total, { shows: 'count', role: 'total', align: 'center' }),
        ];
      }),
    }),
  };
}

const perPhase = (phases: readonly PhasePlan[], cell: (plan: PhasePlan) => [string, Cells[string]]): Cells =>
  Object.fromEntries(phases.map(cell));
