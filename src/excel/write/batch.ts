/** The steps of one write in their order, and what has to follow when Excel or a person did something of their own meanwhile. */
import { type Issue, issue } from '../../kernel/issue';
import { contentSteps, corrected, larger, placeSteps, type ReadBack, readBack } from './block';
import { type BlockPlan, sizeOf, type WritePlan } from '../plan/writePlan';
import { clearingSteps, leavingSteps } from '../plan/drop';
import { nextRecord, type RunRecord } from '../journal/history';
import type { Journal } from '../journal/journal';
import { putBackSteps, swallowedCells, typedMeanwhile } from './meanwhile';
import {
  closingSteps,
  correctionStep,
  type Entry,
  openingSteps,
  type Recorded,
  recordedEntries,
} from '../journal/record';
import { putName } from '../plan/results';
import { guardStep } from '../steps/guard';
import { swapSteps } from '../plan/standIns';
import { BYTES_A_RANGE, type Step } from '../steps/step';
import { styleSteps } from '../steps/styles';
import type { Survey } from '../plan/survey';
import type { Wanted } from '../plan/wanted';
import { newWitness, type Witness } from '../steps/witness';

export interface Batch {
  readonly steps: readonly Step[];
  readonly answers: readonly ReadBack[];
  readonly recorded: readonly Recorded[];
  readonly witness: Witness;
}

/** Blocks that change, move or go. */
const entriesOf = ({ blocks, drops }: WritePlan): Entry[] => [
  ...blocks
    .filter(({ state, moved }) => state !== 'kept' || moved)
    .map(({ sheet, slot, midway }) => ({ block: sheet.block, slot, midway })),
  ...drops.map(({ block, slot, midway }) => ({ block, slot, midway })),
];

const recordOf = (
  { numbers: { run } }: WritePlan,
  { runs }: Journal,
  { facts, deed }: Wanted,
): RunRecord | undefined => (facts === undefined ? undefined : nextRecord({ facts, deed, run }, runs));

/** Before anything is written: everything of ours stands where it was seen. */
const guards = ({ blocks, drops }: WritePlan): Step[] => [
  ...blocks.flatMap(({ sheet: { block }, origin, was, strayed }) =>
    was && !strayed ? [guardStep({ block, origin, size: was })] : [],
  ),
  ...drops.flatMap(({ block, origin, difference: { midway } }) =>
    origin === undefined || midway.length === 0 ? [] : [guardStep({ block, origin, size: sizeOf(midway) })],
  ),
];

/** Again before each block, as requests before may have taken a while. */
const guarded = ({ sheet, origin, was }: BlockPlan): Step => {
  const size = sizeOf(sheet.cells);
  return guardStep({ block: sheet.block, origin, size: was === undefined ? size : larger(was, size) });
};

export function batchOf(plan: WritePlan, { journal, styles }: Survey, wanted: Wanted): Batch {
  const witness = newWitness();
  const recorded = recordedEntries(entriesOf(plan), journal, wanted.deed);
  const closing = { numbers: plan.numbers, record: recordOf(plan, journal, wanted) };
  const changing = plan.blocks.filter(({ state }) => state !== 'kept');
  const names = plan.names.map((change): Step => ({
    bytes: BYTES_A_RANGE,
    put: (context) => {
      putName(context, change);
    },
  }));
  const asked = changing.filter(({ difference }) => difference.writes.length > 0).map(readBack);
  const steps = [
    ...guards(plan),
    ...openingSteps(recorded, journal, closing),
    ...(changing.length > 0 ? styleSteps(styles) : []),
    ...changing.flatMap(placeSteps),
    ...changing.flatMap((block) => [guarded(block), ...contentSteps(block, witness)]),
    ...names,
    ...swapSteps(plan.swaps, witness),
    ...plan.drops.flatMap((drop) => clearingSteps(drop, witness)),
    ...plan.drops.flatMap(leavingSteps),
    ...closingSteps(recorded, journal, closing),
    ...asked.map(({ step }) => step),
  ];
  return { steps, answers: asked.map(({ answer }) => answer), recorded, witness };
}

/** The journal again where Excel spelled something its own way. */
const corrections = ({ answers, recorded }: Batch): Step[] =>
  answers.flatMap((answer) => {
    const cells = corrected(answer);
    const row = recorded.find(({ block }) => block === answer.plan.sheet.block)?.write;
    return cells === undefined || row === undefined ? [] : [correctionStep(row, { ...answer.plan.slot, cells })];
  });

/** What is still to be sent once the batch was, and what to tell of it. */
export function followUps(
  plan: WritePlan,
  batch: Batch,
): { readonly steps: readonly Step[]; readonly issues: readonly Issue[] } {
  const swallowed = swallowedCells(plan);
  const typed = typedMeanwhile(plan, batch.witness, swallowed);
  const issues = typed.map(({ cell, found }) =>
    issue({ code: 'typed-while-writing', severity: 'warning', cell }, { found: String(found) }),
  );
  return { steps: [...putBackSteps(typed, swallowed), ...corrections(batch)], issues };
}
