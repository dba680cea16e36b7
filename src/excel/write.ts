/** Writes our sheets into the workbook: as a difference, with a journal, touching no cell that a person filled. */
import type { Issue } from '../kernel/issue';
import type { Sheet } from '../kernel/sheet';
import { contentSteps, corrected, placeSteps, type ReadBack, readBack } from './block';
import { type BlockPlan, decide, type WritePlan } from './decide';
import { issueOf } from './failure';
import { closingSteps, correctionStep, openingSteps, type Recorded, recordedBlocks } from './record';
import { putName } from './results';
import { BYTES_A_RANGE, send, type Step } from './step';
import { styleSteps } from './styles';
import { type Survey, surveyOf } from './survey';

/** What happened to one block. */
export interface BlockOutcome {
  readonly block: string;
  /** The actual tab name. */
  readonly tab: string;
  readonly state: 'added' | 'changed' | 'kept';
  /** Cells written. */
  readonly cells: number;
}

/** `refused`: nothing was written, or Excel stopped midway and the next run finishes; the issues say which. */
export interface Outcome {
  readonly state: 'written' | 'unchanged' | 'refused';
  readonly blocks: readonly BlockOutcome[];
  readonly issues: readonly Issue[];
}

const outcomeOf = ({ sheet, origin, state, difference }: BlockPlan): BlockOutcome => ({
  block: sheet.block,
  tab: origin.sheet,
  state,
  cells: difference.writes.length,
});

function batchOf(
  plan: WritePlan,
  { journal, styles }: Survey,
  recorded: readonly Recorded[],
): { steps: Step[]; answers: ReadBack[] } {
  const changing = plan.blocks.filter(({ state }) => state !== 'kept');
  const names = plan.names.map((change): Step => ({
    bytes: BYTES_A_RANGE,
    put: (context) => {
      putName(context, change);
    },
  }));
  const asked = changing.filter(({ difference }) => difference.writes.length > 0).map(readBack);
  const steps = [
    ...openingSteps(recorded, journal),
    ...styleSteps(styles),
    ...changing.flatMap(placeSteps),
    ...changing.flatMap(contentSteps),
    ...names,
    ...closingSteps(recorded),
    ...asked.map(({ step }) => step),
  ];
  return { steps, answers: asked.map(({ answer }) => answer) };
}

function corrections(answers: readonly ReadBack[], recorded: readonly Recorded[]): Step[] {
  return answers.flatMap((answer) => {
    const cells = corrected(answer);
    const row = recorded.find(({ plan }) => plan === answer.plan)?.write;
    return cells === undefined || row === undefined ? [] : [correctionStep(row, { ...answer.plan.slot, cells })];
  });
}

async function writeIn(context: Excel.RequestContext, sheets: readonly Sheet[]): Promise<Outcome> {
  const survey = await surveyOf(context, sheets);
  const plan = decide(survey, sheets);
  const { issues, blocks } = plan;
  if (plan.step === 'refuse') return { state: 'refused', blocks: [], issues };
  if (plan.step === 'nothing') return { state: 'unchanged', blocks: blocks.map(outcomeOf), issues };
  const recorded = recordedBlocks(blocks, survey.journal);
  const { steps, answers } = batchOf(plan, survey, recorded);
  await send(context, steps);
  const more = corrections(answers, recorded);
  if (more.length > 0) await send(context, more);
  return { state: 'written', blocks: blocks.map(outcomeOf), issues };
}

/**
 * Brings the workbook's sheets of ours to what is wanted; at most three syncs, one when nothing changed.
 * A cell that a person overtyped is kept and reported; a cell that a person emptied is given back to us.
 */
export async function writeSheets(sheets: readonly Sheet[]): Promise<Outcome> {
  try {
    return await Excel.run({ delayForCellEdit: true }, (context) => writeIn(context, sheets));
  } catch (error) {
    return { state: 'refused', blocks: [], issues: [issueOf(error)] };
  }
}
