/** The headcount table in the plan's own layout: each place with its leader row and its commune row, phase by phase. */
import type { Area, BlockRef } from '../kernel';
import type { Phase, Place, RoleId } from '../model';
import type { OptionPlan, PhasePlan } from '../plan';
import { centred, figure, live, text, type Look } from './contents';
import { formula, pinned } from './formula';
import { isShared, peopleFormula, ROLE_KEY, signalRows, stepCells, stepColumns, stepHeadings } from './headcountSteps';
import { cellAt, range, type Layout } from './layout';
import {
  capitalised,
  optionLabel,
  phaseId,
  phaseLabel,
  postId,
  roleLabel,
  ROLES,
  yearsLabel,
  type Context,
} from './naming';
import { banner, headingRow, sectionOf, type Cells, type Row, type Section } from './page';
import { headcountIn, peopleOf } from './posts';
import { STATUS_ROW, type Signal } from './structure';

const MEMBERS = { leader: 'leaders', collaborator: 'collaborators' } as const;
/** So that the title fits above the table of an option with one phase. */
const WIDTH_OF_PHASES = 40;
const sumId = (role: RoleId): string => `sum of ${role}`;

/** The workbook name of the cell with all people of an option's last phase. */
export const peopleName = (option: string): string => `KC_SoNguoi_PA${option}`;

/** Builds `Phân bổ PA n`: numbers follow the inputs live, except shares, which are guarded. */
export function headcountSection(plan: OptionPlan, context: Context, bands: Section | undefined): Section {
  const { option, phases } = plan;
  const { words } = context;
  const places = plan.places.map(({ place }) => place);
  const period = words.phaseNamed(yearsLabel(option.phases));
  const last = phases.at(-1);
  const posts = places.flatMap((place) => ROLES.map((role) => postId(place, role)));
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
        ...stepColumns(plan),
      ],
      rows: [
        banner('title', centred(words.headcountTitle.toUpperCase(), 'title')),
        banner('option', centred(optionLabel(option, context), 'subtitle')),
        banner('period', centred(period, 'subtitle')),
        STATUS_ROW,
        headings(plan, context),
        phaseHeadings(plan, context),
        ...places.flatMap((place, index) =>
          ROLES.map((role) => placeRow({ place, role, number: index + 1 }, { plan, context, bands })),
        ),
        ...ROLES.map((role) => sumRow(role, plan, { context, posts })),
        totalRow(plan, context),
        guardLine(plan),
        ...signalRows(plan, context, posts),
      ],
      merges: (at) => mergesOf(at, places),
      frozen: { row: 'phases', column: 'level' },
      repeated: ['headings', 'phases'],
      printedTo: 'guard',
      printedAcross: last === undefined ? 'level' : phaseId(last.phase),
      names: last === undefined ? [] : [{ name: peopleName(option.code), row: 'total', column: phaseId(last.phase) }],
    },
    context,
  );
}

/** The cell that says how many people of a role a place has in a phase. */
export const headcountCell = (
  { at }: Section,
  { place, role, phase }: { readonly place: Place; readonly role: RoleId; readonly phase: Phase },
): BlockRef => cellAt(at, postId(place, role), phaseId(phase));

/** Headings over two rows, and each place's number and name beside its two posts. */
const mergesOf = (at: Layout, places: readonly Place[]): readonly Area[] => [
  ...['number', 'place', 'level'].map((column) => range(at, ['headings', 'phases'], [column, column]).area),
  ...places.flatMap((place) =>
    ['number', 'place'].map(
      (column) => range(at, [postId(place, 'leader'), postId(place, 'collaborator')], [column, column]).area,
    ),
  ),
  range(at, [sumId('leader'), sumId('collaborator')], ['number', 'place']).area,
];

/** The people of a post, phase by phase, and the place of a phase among them. */
export function headcountRow({ at }: Section, { phases }: OptionPlan, row: string): BlockRef {
  const columns = phases.map(({ phase }) => phaseId(phase));
  return pinned(range(at, [row, row], [columns[0] ?? 'level', columns.at(-1) ?? 'level']), 'column');
}

/** People that the working sheet does not carry, phase by phase: 0 unless an input has gone beyond it. */
export const uncarriedSignals = ({ at }: Section, plan: OptionPlan, context: Context): readonly Signal[] =>
  plan.phases.map(({ phase }) => ({
    label: `${optionLabel(plan.option, context)}, ${phaseLabel(phase, context)}: ${context.words.uncarried}`,
    cell: cellAt(at, 'uncarried', phaseId(phase)),
  }));

/** How many inputs of shared-out numbers have changed, phase by phase. */
export const shareSignals = ({ at }: Section, plan: OptionPlan, context: Context): readonly Signal[] =>
  plan.phases
    .filter(({ phase }) => isShared(phase))
    .map(({ phase }) => ({
      label: `${optionLabel(plan.option, context)}, ${phaseLabel(phase, context)}: ${context.words.sharesStale}`,
      cell: cellAt(at, 'stale', phaseId(phase)),
    }));

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

function phaseHeadings(plan: OptionPlan, context: Context): Row {
  const row = headingRow(
    'phases',
    Object.fromEntries(plan.phases.map(({ phase }) => [phaseId(phase), phaseLabel(phase, context)])),
  );
  const steps = stepHeadings(plan, context);
  return { ...row, cells: (at) => ({ ...row.cells(at), ...steps(at) }) };
}

interface Given {
  readonly plan: OptionPlan;
  readonly context: Context;
  readonly bands: Section | undefined;
}

const PEOPLE: Look = { shows: 'countIfAny', align: 'center' };

/** Nobody is shown as nothing, as in the plan. */
function placeRow({ place, role, number }: Post, { plan, context, bands }: Given): Row {
  const { words } = context;
  const isFirst = role === 'leader';
  const id = postId(place, role);
  return {
    id,
    rest: 'text',
    cells: (at) => ({
      ...(isFirst
        ? {
            number: figure(number, { shows: 'count', role: 'text', align: 'center' }),
            place: text(place.name),
          }
        : {}),
      level: text(isFirst ? capitalised(place.kind) : words.communeLevel),
      ...perPhase(plan.phases, (phasePlan) => {
        const { phase } = phasePlan;
        const people = peopleOf(headcountIn(phasePlan, place), role);
        return [phaseId(phase), live(peopleFormula(at, id, phase), people, PEOPLE)];
      }),
      ...stepCells({ at, place, role, plan, context, bands }),
    }),
  };
}

function sumRow(
  role: RoleId,
  { phases }: OptionPlan,
  { context, posts }: { readonly context: Context; readonly posts: readonly string[] },
): Row {
  const { words } = context;
  const isFirst = role === 'leader';
  return {
    id: sumId(role),
    rest: 'subtotal',
    cells: (at) => ({
      ...(isFirst ? { number: centred(words.subtotal, 'subtotal') } : {}),
      level: text(isFirst ? words.districtLevel : words.communeLevel, 'subtotal'),
      ...perPhase(phases, (phasePlan) => {
        const column = phaseId(phasePlan.phase);
        const all = (id: string): BlockRef => range(at, [posts[0] ?? '', posts.at(-1) ?? ''], [id, id]);
        const [keys, key] = [pinned(all(ROLE_KEY), 'column'), pinned(cellAt(at, sumId(role), ROLE_KEY), 'column')];
        const look = { shows: 'count', role: 'subtotal', align: 'center' } as const;
        return [column, live(formula`=SUMIF(${keys},${key},${all(column)})`, phasePlan[MEMBERS[role]], look)];
      }),
      [ROLE_KEY]: text(roleLabel(role, context), 'guard'),
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

/** A line under the table that stays empty as long as the shares are those of the inputs. */
const guardLine = ({ phases }: OptionPlan): Row => ({
  id: 'guard',
  rest: 'alert',
  cells: (at) =>
    Object.fromEntries(
      phases
        .filter(({ phase }) => isShared(phase))
        .map(({ phase }) => {
          const word = cellAt(at, 'stale', 'level');
          const says = formula`=IF(${cellAt(at, 'stale', phaseId(phase))}=0,"",${word})`;
          return [phaseId(phase), live(says, '', { shows: 'text', role: 'alert', align: 'center' })];
        }),
    ),
});

const perPhase = (phases: readonly PhasePlan[], cell: (plan: PhasePlan) => [string, Cells[string]]): Cells =>
  Object.fromEntries(phases.map(cell));
