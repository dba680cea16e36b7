/** Taking a block of ours away: its own cells, its names, and its sheet when nothing else stands there. */
import type { CellRef } from '../../kernel/cells';
import { type Issue, issue } from '../../kernel/issue';
import { type Difference, differenceOf } from '../cells/difference';
import { blockRange, clearSteps } from '../steps/fill';
import { chartRemovalSteps, goneCharts } from '../steps/charts';
import { type BlockJournal, ownCharts } from '../journal/journal';
import type { Move } from '../cells/references';
import type { Slot } from '../journal/slot';
import { NONE_INSERTED } from '../cells/spread';
import { lastStanding, midwaySlot, pendingStanding } from './standing';
import { BYTES_A_RANGE, type Step } from '../steps/step';
import type { Survey } from './survey';
import type { Wanted } from './wanted';
import type { Witness } from '../steps/witness';

export interface DropPlan {
  readonly block: string;
  /** Undefined: it stands nowhere any more. */
  readonly origin: CellRef | undefined;
  readonly difference: Difference;
  /** The sheet goes as well. */
  readonly withTab: boolean;
  /** Charts of ours on its sheet. */
  readonly charts: readonly string[];
  /** Workbook names of ours that go. */
  readonly names: readonly string[];
  /** That it is no part of the report any more. */
  readonly slot: Slot;
  readonly midway: Slot | undefined;
  readonly issues: readonly Issue[];
}

const NOWHERE: CellRef = { sheet: '', row: 0, column: 0 };

function emptyTabOf(survey: Survey, journal: BlockJournal | undefined): string | undefined {
  const tab = journal?.pending?.place.sheet;
  return tab !== undefined && survey.emptyTabs.has(tab) ? tab : undefined;
}

/** The block's own name and those of its results, as far as they exist. */
function namesOf(survey: Survey, block: string, journal: BlockJournal | undefined): string[] {
  const results = (journal?.last?.report ?? journal?.pending?.report)?.frame.names ?? [];
  return [block, ...results.map(({ name }) => name)].flatMap((name) => {
    const found = survey.names.get(name.toLowerCase());
    return found === undefined ? [] : [found.name];
  });
}

interface Going {
  readonly block: string;
  readonly journal: BlockJournal | undefined;
  readonly origin: CellRef | undefined;
  readonly difference: Difference;
  readonly emptyTab: string | undefined;
}

function goingOf(survey: Survey, block: string, move: Move): Going {
  const journal = survey.journal.blocks.get(block);
  const found = survey.blocks.get(block);
  const origin = found?.origin;
  const difference = differenceOf({
    now: found?.now ?? [],
    want: [],
    outside: () => '',
    last: lastStanding(journal, move, origin ?? NOWHERE),
    pending: pendingStanding(journal, origin ?? NOWHERE),
  });
  return { block, journal, origin, difference, emptyTab: origin ? undefined : emptyTabOf(survey, journal) };
}

/** A block that was taken away before needs nothing, unless that was stopped midway. */
const isGone = ({ origin, emptyTab, journal }: Going): boolean =>
  origin === undefined &&
  emptyTab === undefined &&
  journal?.pending === undefined &&
  journal?.last?.report === undefined;

const mayTakeTab = (
  survey: Survey,
  alone: ReadonlySet<string>,
  { block, origin, difference, emptyTab }: Going,
): boolean =>
  !survey.structureLocked &&
  (emptyTab !== undefined || (origin !== undefined && alone.has(block) && difference.kept.length === 0));

function dropPlan(survey: Survey, going: Going, how: { readonly withTab: boolean; readonly run: number }): DropPlan {
  const { block, journal, difference, emptyTab } = going;
  const origin = going.origin ?? (emptyTab === undefined ? undefined : { ...NOWHERE, sheet: emptyTab });
  const place = origin ?? journal?.last?.place ?? NOWHERE;
  const kept =
    going.origin === undefined || how.withTab
      ? []
      : [issue({ code: 'sheet-stays', severity: 'info' }, { sheet: place.sheet })];
  return {
    block,
    origin,
    difference,
    withTab: how.withTab,
    charts: goneCharts(
      survey.sheets.find(({ name }) => name === origin?.sheet)?.charts ?? new Map<string, number>(),
      ownCharts(journal),
      {},
    ),
    names: namesOf(survey, block, journal),
    slot: {
      ...{ run: how.run, place, looks: '', inputs: [], cells: [], inserted: NONE_INSERTED, report: undefined },
      ...(journal?.pending?.remade === true ? { remade: true as const } : {}),
    },
    midway:
      journal?.pending === undefined
        ? undefined
        : midwaySlot(journal, { place, cells: difference.midway, inserted: NONE_INSERTED }),
    issues: kept,
  };
}

/** The blocks that are to go and still stand somewhere; the last visible sheet of a workbook always stays. */
export function dropPlans(
  survey: Survey,
  { drop, deed }: Wanted,
  { move, alone }: { readonly move: Move; readonly alone: ReadonlySet<string> },
): DropPlan[] {
  const going = drop.map((block) => goingOf(survey, block, move)).filter((each) => !isGone(each));
  const visible = survey.sheets.filter((sheet) => sheet.visible).length;
  const tabs = going.filter((each) => mayTakeTab(survey, alone, each)).slice(0, Math.max(0, visible - 1));
  return going.map((each) => {
    const run =
      deed === 'rolledBack' ? Math.min(survey.journal.run, each.journal?.last?.run ?? 0) : survey.journal.run + 1;
    return dropPlan(survey, each, { withTab: tabs.includes(each), run });
  });
}

/** Its own cells; a sheet that goes stays until all blocks are cleared, as formulas elsewhere change with it. */
export function clearingSteps({ origin, difference, charts }: DropPlan, witness: Witness): Step[] {
  const [rows, columns] = [difference.midway.length, difference.midway[0]?.length ?? 0];
  if (origin === undefined || rows === 0) return [];
  const unmerge: Step = {
    bytes: BYTES_A_RANGE,
    put: (context) => {
      blockRange(context, origin, { row: 0, column: 0, rows, columns }).unmerge();
    },
  };
  return [unmerge, ...chartRemovalSteps(origin.sheet, charts), ...clearSteps(origin, difference.surplus, witness)];
}

/** The names that mark it as ours, then its sheet. */
export function leavingSteps({ origin, names, withTab }: DropPlan): Step[] {
  const forget: Step = {
    bytes: names.length * BYTES_A_RANGE,
    put: ({ workbook }) => {
      for (const name of names) workbook.names.getItem(name).delete();
    },
  };
  const remove = (tab: string): Step => ({
    bytes: BYTES_A_RANGE,
    put: ({ workbook }) => {
      workbook.worksheets.getItem(tab).delete();
    },
  });
  return [...(names.length === 0 ? [] : [forget]), ...(withTab && origin ? [remove(origin.sheet)] : [])];
}
