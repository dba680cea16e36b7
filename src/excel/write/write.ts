/** Writes our sheets into the workbook: as a difference, with a journal, touching no cell that a person filled. */
import { type Issue, issue } from '../../kernel/issue';
import type { Sheet } from '../../kernel/sheet';
import { aloneAmong } from '../plan/alone';
import { batchOf, followUps } from './batch';
import { decide } from '../plan/decide';
import type { WritePlan } from '../plan/writePlan';
import { issueOf } from '../turn/failure';
import { mergesOver } from '../plan/merged';
import { isGuarded } from '../steps/guard';
import type { Deed, RunFacts } from '../journal/history';
import {
  type BlockOutcome,
  dropOutcome,
  outcomeOf,
  previewOf,
  type Override,
  type SheetsPreview,
} from '../plan/preview';
import { send } from '../steps/step';
import { type Survey, surveyOf } from '../plan/survey';
import { inExcel, type Patience, type Turn } from '../turn/turn';
import type { Wanted } from '../plan/wanted';

/** `refused`: nothing was written, or Excel stopped midway and the next run finishes; the issues say which. */
export interface Outcome {
  readonly state: 'written' | 'unchanged' | 'refused';
  readonly blocks: readonly BlockOutcome[];
  readonly issues: readonly Issue[];
  /** Cells changed by hand that were kept, as far as the workbook was compared. */
  readonly overrides?: readonly Override[];
  /** What was done, where something was written: finishing takes a write back that had not begun. */
  readonly deed?: Deed;
  /** What a write would do now, when it was refused because that is not what was shown. */
  readonly preview?: SheetsPreview;
}

/** How to write; without any of it: the sheets and nothing else, whatever stands there now. */
export interface WriteRequest {
  /** Names of blocks to take away. */
  readonly drop?: readonly string[];
  readonly deed?: Deed;
  readonly facts?: RunFacts;
  readonly patience?: Patience;
  /** The stamp of the preview that was shown: anything else is refused. */
  readonly stamp?: string;
}

const wantedOf = (sheets: readonly Sheet[], { drop = [], deed = 'written', facts }: WriteRequest): Wanted => ({
  sheets,
  drop,
  deed,
  facts,
});

/** Blocks that a stopped write was taking away: it is finished with the next one. */
function halfDropped({ journal }: Survey, { sheets, drop }: Wanted): string[] {
  const named = new Set([...sheets.map(({ block }) => block), ...drop]);
  return [...journal.blocks]
    .filter(([block, { pending }]) => pending !== undefined && pending.report === undefined && !named.has(block))
    .map(([block]) => block);
}

interface Surveyed {
  readonly survey: Survey;
  readonly plan: WritePlan;
}

async function planned(turn: Turn, wanted: Wanted): Promise<Surveyed> {
  const survey = await surveyOf(turn.context, wanted, turn.portion);
  const more = halfDropped(survey, wanted);
  if (more.length > 0) return planned(turn, { ...wanted, drop: [...wanted.drop, ...more] });
  const alone = await aloneAmong(turn.context, survey, wanted.drop);
  const plan = decide(survey, wanted, alone);
  const merges = await mergesOver(turn.context, plan.blocks);
  return merges.size === 0 ? { survey, plan } : { survey, plan: decide({ ...survey, merges }, wanted, alone) };
}

const outdated = (blocks: readonly BlockOutcome[]): Issue => {
  const tabs = blocks.map(({ tab }) => tab);
  return issue({ code: 'preview-outdated', severity: 'error' }, { inputs: false, tabs });
};

/** Somebody else may insert lines again and again; so often a write is planned anew. */
const MOST_PLANS = 3;

interface How {
  readonly stamp: string | undefined;
  readonly onSend: () => void;
  readonly wasSent: boolean;
  /** Which plan of this turn it is. */
  readonly plans?: number;
}

/** Blocks that moved since they were seen end the request before it writes anything; the plan is then made anew. */
async function writeAsSeen(turn: Turn, wanted: Wanted, { plans = 1, ...how }: How): Promise<Outcome> {
  try {
    return await writePlanned(turn, wanted, how);
  } catch (error) {
    if (plans === MOST_PLANS || !isGuarded(error)) throw error;
    return writeAsSeen(turn, wanted, { ...how, plans: plans + 1 });
  }
}

/** @param wasSent whether an earlier attempt sent something: then what it did counts, although its answer was lost */
async function writePlanned(turn: Turn, wanted: Wanted, how: How): Promise<Outcome> {
  const { survey, plan } = await planned(turn, wanted);
  const preview = previewOf(survey, plan);
  const { issues } = plan;
  const { overrides } = preview;
  const blocks = [...plan.blocks.map(outcomeOf), ...plan.drops.map(dropOutcome)];
  if (how.stamp !== undefined && !how.wasSent && preview.stamp !== how.stamp)
    return { state: 'refused', blocks: [], issues: [outdated(blocks)], preview };
  if (plan.step === 'refuse') return { state: 'refused', blocks: [], issues };
  if (plan.step === 'nothing') return { state: how.wasSent ? 'written' : 'unchanged', blocks, issues, overrides };
  const batch = batchOf(plan, survey, wanted);
  how.onSend();
  await send(turn.context, batch.steps, turn.stillWanted);
  const { steps, issues: more } = followUps(plan, batch);
  if (steps.length > 0) await send(turn.context, steps, turn.stillWanted);
  return { state: 'written', blocks, issues: [...issues, ...more], overrides, deed: wanted.deed };
}

/** Work that ends in an outcome, whatever Excel does. */
export async function outcomeIn(
  work: (turn: Turn) => Promise<Outcome>,
  patience: Patience | undefined,
): Promise<Outcome> {
  try {
    return await inExcel(work, patience);
  } catch (error) {
    return { state: 'refused', blocks: [], issues: [issueOf(error)] };
  }
}

/** One write, in as many turns as it takes; what is wanted is settled in the first, as it may depend on what stands there. */
export function writing(
  wanted: (turn: Turn) => Promise<Wanted | Issue>,
  { patience, stamp }: Pick<WriteRequest, 'patience' | 'stamp'>,
): Promise<Outcome> {
  const state: { wasSent: boolean; wanted: Wanted | undefined } = { wasSent: false, wanted: undefined };
  const onSend = (): void => {
    state.wasSent = true;
  };
  return outcomeIn(async (turn) => {
    const found = state.wanted ?? (await wanted(turn));
    if ('code' in found) return { state: 'refused', blocks: [], issues: [found] };
    state.wanted = found;
    return writeAsSeen(turn, found, { stamp, onSend, wasSent: state.wasSent });
  }, patience);
}

/**
 * Brings the workbook's sheets of ours to what is wanted; at most three syncs, one when nothing changed.
 * A cell that a person overtyped is kept and reported; a cell that a person emptied is given back to us.
 */
export const writeSheets = (sheets: readonly Sheet[], request: WriteRequest = {}): Promise<Outcome> =>
  writing(() => Promise.resolve(wantedOf(sheets, request)), request);

/** What {@link writeSheets} would do now; writes nothing, one sync. */
export async function previewSheets(
  sheets: readonly Sheet[],
  request: WriteRequest = {},
): Promise<SheetsPreview | Issue> {
  try {
    return await inExcel(async (turn) => {
      const { survey, plan } = await planned(turn, wantedOf(sheets, request));
      return previewOf(survey, plan);
    }, request.patience);
  } catch (error) {
    return issueOf(error);
  }
}
