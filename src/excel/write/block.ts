/** Steps that write one block: a new sheet, or the difference to what stands there. */
import type { Area, CellValue } from '../../kernel/cells';
import { type BlockPlan, type BlockSize, sameSize, sizeOf } from '../plan/writePlan';
import { chartRemovalSteps, chartSteps } from '../steps/charts';
import type { WrittenCell } from '../cells/difference';
import { blockRange, clearSteps, formatSteps, valueSteps } from '../steps/fill';
import { breakStep, foldSteps, freezeStep, paperOf, paperStep, printAreaStep, widthSteps } from '../steps/page';
import { pagingOf } from '../steps/paging';
import { linkSteps } from '../steps/links';
import { bareSteps, type Canvas, lookSteps, numberFormatSteps } from '../steps/paint';
import { nameFormula, putName } from '../plan/results';
import { sameCell } from '../cells/same';
import { insertedSpots } from '../cells/spread';
import { BYTES_A_RANGE, type Step } from '../steps/step';
import { answerBytes, type Witness } from '../steps/witness';

const wholeArea = ({ sheet }: BlockPlan): Area => ({ row: 0, column: 0, ...sizeOf(sheet.cells) });

export const larger = (a: BlockSize, b: BlockSize): BlockSize => ({
  rows: Math.max(a.rows, b.rows),
  columns: Math.max(a.columns, b.columns),
});

function nameStep({ origin, sheet, named }: BlockPlan, size: BlockSize): Step {
  const formula = nameFormula(origin.sheet, { row: origin.row, column: origin.column, ...size });
  return {
    bytes: 3 * BYTES_A_RANGE,
    put: (context) => {
      putName(context, { name: sheet.block, formula, exists: named });
      context.workbook.names.getItem(sheet.block).visible = false;
    },
  };
}

/**
 * A sheet and its mark are made in one breath, before any formula can refer to it. The mark grows before the
 * block does and shrinks after it, so that a run that stops in between leaves nothing of ours unmarked.
 */
export function placeSteps(plan: BlockPlan): Step[] {
  const { origin, sheet, was, addTab, strayed } = plan;
  const add: Step = {
    bytes: BYTES_A_RANGE,
    put: ({ workbook }) => {
      workbook.worksheets.add(origin.sheet);
    },
  };
  const size = larger(was ?? sizeOf([]), sizeOf(sheet.cells));
  const grows = was === undefined || strayed || !sameSize(was, size);
  return [...(addTab ? [add] : []), ...(grows ? [nameStep(plan, size)] : [])];
}

function shrinkSteps(plan: BlockPlan): Step[] {
  const size = sizeOf(plan.sheet.cells);
  const shrinks = plan.was !== undefined && !sameSize(larger(plan.was, size), size);
  return shrinks ? [nameStep(plan, size)] : [];
}

/** A merge swallows what was typed into its cells meanwhile. */
const mergeLooks = ({ origin, sheet }: BlockPlan, witness: Witness): Step[] =>
  sheet.merges.map((area) => ({
    bytes: BYTES_A_RANGE,
    answer: BYTES_A_RANGE,
    put: (context) => {
      witness.look(blockRange(context, origin, area), origin, area);
    },
  }));

/** Everything else: contents in the order that keeps texts texts, then looks, then the page of a new sheet. */
export function contentSteps(plan: BlockPlan, witness: Witness): Step[] {
  const { origin, sheet, difference, repaint, was, fresh, midway, places, charts, inserted } = plan;
  const resized = was === undefined || midway !== undefined || !sameSize(was, sizeOf(sheet.cells));
  const spots = insertedSpots(inserted, sizeOf(sheet.cells));
  const canvas: Canvas = { origin, sheet, kept: difference.kept, inserted: spots };
  return [
    ...clearSteps(origin, difference.surplus, witness),
    ...shrinkSteps(plan),
    ...(repaint && was !== undefined ? bareSteps(canvas) : []),
    ...(repaint ? numberFormatSteps(canvas) : formatSteps(origin, difference.writes, sheet.cells)),
    ...valueSteps(origin, difference.writes, witness),
    ...(fresh ? [...widthSteps(origin, sheet.widths), freezeStep(origin, sheet.frozen)] : []),
    ...(repaint
      ? [
          ...mergeLooks(plan, witness),
          ...linkSteps(canvas, places),
          ...lookSteps(canvas),
          ...chartRemovalSteps(origin.sheet, plan.goneCharts),
          ...chartSteps(origin, sheet, charts),
        ]
      : []),
    ...(fresh ? [paperStep(origin, paperOf(sheet)), ...foldSteps(origin, sheet)] : []),
    ...(resized ? [printAreaStep(origin, sheet.print)] : []),
    ...(resized || repaint ? [breakStep(origin, pagingOf(sheet))] : []),
  ];
}

/** A block's cells, asked for in the batch that wrote them. */
export interface ReadBack {
  readonly plan: BlockPlan;
  readonly formulas: () => readonly (readonly CellValue[])[];
}

/** @returns the step that asks, and what answers once it was sent. */
export function readBack(plan: BlockPlan): { readonly step: Step; readonly answer: ReadBack } {
  const asked: Excel.Range[] = [];
  const put = (context: Excel.RequestContext): void => {
    const range = blockRange(context, plan.origin, wholeArea(plan));
    range.load('formulas');
    asked.push(range);
  };
  const formulas = (): readonly (readonly CellValue[])[] => (asked[0]?.formulas ?? []) as CellValue[][];
  const answer = answerBytes(plan.slot.cells.map((line) => line.map(({ sent }) => sent)));
  return { step: { bytes: BYTES_A_RANGE, answer, put }, answer: { plan, formulas } };
}

/** The journal's cells with Excel's own spelling of what was written; undefined: it spelled nothing its own way. */
export function corrected({ plan, formulas }: ReadBack): readonly (readonly WrittenCell[])[] | undefined {
  const answer = formulas();
  const strange = plan.difference.writes.flatMap(({ row, column, value }) => {
    const returned = answer[row]?.[column] ?? '';
    return sameCell(returned, value) ? [] : [{ row, column, returned }];
  });
  if (strange.length === 0) return undefined;
  const cells = plan.slot.cells.map((line) => [...line]);
  for (const { row, column, returned } of strange) {
    const line = cells[row];
    const cell = line?.[column];
    if (line !== undefined && cell !== undefined) line[column] = { ...cell, returned };
  }
  return cells;
}
