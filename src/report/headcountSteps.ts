/** Behind the headcount table: how each number follows from the inputs, step by step, phase by phase. */
import type { BlockRef, CellRef, Formula } from '../kernel';
import type { Phase, Place, RoleId } from '../model';
import { withinBounds, type Headcount, type OptionPlan, type PhasePlan } from '../plan';
import { bandCell, withinPhase } from './bandLookUp';
import { blank, figure, live, text, type Look } from './contents';
import { formula } from './formula';
import { columnOf, linkTo } from './inputs';
import { cellAt, range, type Layout } from './layout';
import { phaseId, postId, roleLabel, type Context } from './naming';
import { headingRow, together, type Cells, type Column, type Row, type Section } from './page';
import { headcountIn, isCarried, peopleOf, takesPart } from './posts';

/** The columns of steps: common ones, then some for each phase. */
type Step = 'in' | 'given' | 'rule' | 'carried' | 'source' | 'then';

export const stepId = (step: Step, phase: Phase): string => `${step} of ${phaseId(phase)}`;
export const ROLE_KEY = 'role key';
const ALLOWED = 'allowed';

/** 1 where a place may have commune collaborators, 0 where it is the exception. */
export const allowedCell = ({ at }: Section, place: Place): BlockRef =>
  cellAt(at, postId(place, 'collaborator'), ALLOWED);

export const isShared = ({ method }: Phase): boolean => method === 'largestRemainder' || method === 'webster';

const stepsOf = (phase: Phase): readonly Step[] => [
  ...(['in', 'given', 'rule', 'carried'] as const),
  ...(isShared(phase) ? (['source', 'then'] as const) : []),
];

const stepsOfAll = ({ phases }: OptionPlan) =>
  phases.flatMap(({ phase }) => stepsOf(phase).map((step) => ({ phase, step, id: stepId(step, phase) })));

export const stepColumns = (plan: OptionPlan): readonly Column[] => [
  { id: 'aside', width: 4 },
  { id: ROLE_KEY, width: 24 },
  { id: ALLOWED, width: 14 },
  ...stepsOfAll(plan).map(({ id }) => ({ id, width: 14 })),
];

export function stepHeadings(plan: OptionPlan, { words }: Context): Row['cells'] {
  const labels: Readonly<Record<Step, string>> = {
    ...{ in: words.stepIn, given: words.stepGiven, rule: words.stepRule, carried: words.stepCarried },
    ...{ source: words.stepSource, then: words.stepThen },
  };
  return headingRow('steps', {
    ...{ [ROLE_KEY]: words.role, [ALLOWED]: words.stepAllowed },
    ...Object.fromEntries(stepsOfAll(plan).map(({ id, step, phase }) => [id, `${labels[step]} (${phase.name})`])),
  }).cells;
}

interface Post {
  readonly place: Place;
  readonly role: RoleId;
}

interface Given extends Post {
  readonly at: Layout;
  readonly bands: Section | undefined;
  readonly context: Context;
  readonly plan: OptionPlan;
}

const STEP: Look = { shows: 'count', role: 'guard', align: 'center' };

/** The number of a post in a phase: whether it takes part, times what the rule gives. */
export const peopleFormula = (at: Layout, row: string, phase: Phase): Formula =>
  formula`=IF(${cellAt(at, row, stepId('in', phase))}=1,${cellAt(at, row, stepId('rule', phase))},0)`;

/** The steps of one post, for all phases. */
export function stepCells(given: Given): Cells {
  const { place, role, plan, context } = given;
  const isAllowed = role === 'leader' || !place.withoutCollaborators;
  const exception = place.cells.withoutCollaborators;
  const hasColumn = columnOf(context.model, 'places', 'withoutCollaborators') !== undefined;
  return {
    [ROLE_KEY]: text(roleLabel(role, context), 'guard'),
    [ALLOWED]:
      role === 'leader' || !hasColumn
        ? figure(isAllowed ? 1 : 0, STEP)
        : live(formula`=IF(${{ input: exception }}="",1,0)`, isAllowed ? 1 : 0, STEP),
    ...together(plan.phases.map((phasePlan) => phaseCells(given, phasePlan))),
  };
}

function phaseCells({ at, ...given }: Given, phasePlan: PhasePlan): Cells {
  const { phase } = phasePlan;
  const { place, role, plan } = given;
  const headcount = headcountIn(phasePlan, place);
  const row = postId(place, role);
  const isIn = takesPart(headcount);
  const carried = isCarried(plan, given, phasePlan);
  const before = givenCell({ at, ...given }, { phase, headcount });
  const rule = ruleCell(cellAt(at, row, stepId('given', phase)), cellAt(at, row, ALLOWED), {
    ...given,
    phase,
    headcount,
  });
  return {
    [stepId('in', phase)]: figure(isIn ? 1 : 0, STEP),
    [stepId('given', phase)]: before.cell,
    [stepId('rule', phase)]: live(rule.formula, rule.expected(before.expected), STEP),
    [stepId('carried', phase)]: figure(carried ? 1 : 0, STEP),
    ...(isShared(phase) ? shareCells({ at, ...given }, phase, isIn) : {}),
  };
}

interface InPhase {
  readonly phase: Phase;
  readonly headcount: Headcount | undefined;
}

const listedIn = ({ listed }: Phase, place: Place) => listed.find((each) => each.place === place);

/** What decides the number before exception and bounds: an input cell, the look-up of bands, or the share as decided. */
function givenCell(
  given: Given,
  { phase, headcount }: InPhase,
): { readonly cell: Cells[string]; readonly expected: number | string } {
  const { place, role } = given;
  const listed = listedIn(phase, place);
  const link = (input: CellRef, expected: number) => ({ cell: linkTo(input, expected, STEP), expected });
  if (role === 'leader') {
    if (listed?.leaders !== undefined) return link(listed.cells.leaders, listed.leaders);
    return columnOf(given.context.model, 'places', 'leaders') === undefined
      ? { cell: figure(0, STEP), expected: 0 }
      : link(place.cells.leaders, place.leaders);
  }
  if (listed?.collaborators !== undefined) return link(listed.cells.collaborators, listed.collaborators);
  if (isShared(phase)) {
    const share = peopleOf(headcount, role);
    return { cell: figure(share, STEP), expected: share };
  }
  const band = phase.method === 'byBand' ? bandCell(given.bands, place, phase.dataYear) : undefined;
  if (band !== undefined) {
    const expected = given.bands?.sheet.cells[band.area.row]?.[band.area.column]?.content;
    const value = expected?.kind === 'formula' ? expected.expected : 0;
    return { cell: live(formula`=${band}`, value, STEP), expected: value };
  }
  if (phase.method === 'onePerCommune' && place.communes !== undefined)
    return link(place.cells.communes, place.communes);
  if (phase.method === 'fixed' && phase.parameter !== undefined) return link(phase.cells.parameter, phase.parameter);
  return unknown(given);
}

/** A rule that lacks its input gives nothing where nobody is to be placed, and an error elsewhere: never 0 in silence. */
function unknown({ at, place, role }: Given) {
  const allowed = cellAt(at, postId(place, role), ALLOWED);
  const expected = place.withoutCollaborators ? 0 : '#N/A';
  return { cell: live(formula`=IF(${allowed}=0,0,NA())`, expected, STEP), expected };
}

interface Ruled {
  readonly formula: Formula;
  readonly expected: (given: number | string) => number | string;
}

/** Hand-fixed numbers and shares stand; a rule's number keeps to the bounds, and the exception takes it away. */
function ruleCell(given: BlockRef, allowed: BlockRef, { place, role, phase }: Post & InPhase): Ruled {
  if (role === 'leader' || listedIn(phase, place)?.collaborators !== undefined || isShared(phase))
    return { formula: formula`=${given}`, expected: (value) => value };
  const isAllowed = place.withoutCollaborators ? 0 : 1;
  const bounded = withinPhase(phase, formula`${given}`);
  return {
    formula: formula`=${bounded}*${allowed}`,
    expected: (value) => (typeof value === 'number' ? withinBounds(phase, value) * isAllowed : value),
  };
}

/** What a share was worked out from, as it is now and as it was. */
function shareCells({ at, place, role }: Given, phase: Phase, isIn: boolean): Cells {
  if (role === 'leader' || !isIn) return {};
  const listed = listedIn(phase, place);
  const [source, then] = [stepId('source', phase), stepId('then', phase)];
  if (listed?.collaborators !== undefined) {
    const { collaborators, cells } = listed;
    return { [source]: linkTo(cells.collaborators, collaborators, STEP), [then]: figure(collaborators, STEP) };
  }
  const counted = place.facilities.find(({ year }) => year === phase.dataYear);
  if (counted === undefined) return {};
  const allowed = cellAt(at, postId(place, role), ALLOWED);
  const count = place.withoutCollaborators ? 0 : counted.count;
  return {
    [source]: live(formula`=${{ input: counted.cell }}*${allowed}`, count, STEP),
    [then]: figure(count, STEP),
  };
}

/** Below the table: the rules' own numbers now and then, and what the sheets cannot follow; not printed. */
export function signalRows(plan: OptionPlan, context: Context, posts: readonly string[]): readonly Row[] {
  const { words } = context;
  const shared = plan.phases.map(({ phase }) => phase).filter(isShared);
  const bounds = ['parameter', 'minimum', 'maximum'] as const;
  const row = (id: string, label: string, cells: (at: Layout) => Cells): Row => ({
    id,
    cells: (at) => ({ place: text(label, 'guard'), ...cells(at) }),
  });
  const ends = [posts[0] ?? '', posts.at(-1) ?? ''] as const;
  const signal = (at: Layout, phase: Phase): Formula => {
    const people = range(at, ends, [phaseId(phase), phaseId(phase)]);
    const carried = range(at, ends, [stepId('carried', phase), stepId('carried', phase)]);
    return formula`=SUMPRODUCT(${people}*(1-${carried}))`;
  };
  return [
    ...bounds.map((bound) =>
      row(`share ${bound}`, shared.length === 0 ? '' : words[`share_${bound}`], () =>
        together(shared.map((phase) => boundCells(phase, bound))),
      ),
    ),
    row('uncarried', words.uncarried, (at) =>
      Object.fromEntries(plan.phases.map(({ phase }) => [phaseId(phase), live(signal(at, phase), 0, STEP)])),
    ),
    row('stale', shared.length === 0 ? '' : words.sharesStale, (at) => ({
      ...(shared.length === 0 ? {} : { level: text(words.needsUpdate, 'guard') }),
      ...Object.fromEntries(
        shared.map((phase) => {
          const [now, then] = (['source', 'then'] as const).map((step) =>
            range(at, [ends[0], 'share maximum'], [stepId(step, phase), stepId(step, phase)]),
          ) as [BlockRef, BlockRef];
          return [phaseId(phase), live(formula`=SUMPRODUCT((${now}<>${then})*1)`, 0, STEP)];
        }),
      ),
    })),
  ];
}

function boundCells(phase: Phase, bound: 'parameter' | 'minimum' | 'maximum'): Cells {
  const value = phase[bound];
  if (value === undefined) return { [stepId('then', phase)]: blank('guard') };
  return {
    [stepId('source', phase)]: linkTo(phase.cells[bound], value, STEP),
    [stepId('then', phase)]: figure(value, STEP),
  };
}
