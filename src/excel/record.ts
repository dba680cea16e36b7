/** Steps that keep the journal: "writing" first, "clean" last, and what is in between. */
import type { BlockPlan } from './decide';
import {
  FIRST_CHUNK_COLUMN,
  type Journal,
  JOURNAL_TAB,
  JOURNAL_VERSION,
  ROWS_A_BLOCK,
  ROWS_A_SLOT,
  type Slot,
  slotChunks,
  STATE_ROW,
  watchFormulas,
} from './journal';
import { BYTES_A_RANGE, bytesOf, type Step } from './step';

/** The rows of the journal sheet where a block's slots stand. */
export interface Recorded {
  readonly plan: BlockPlan;
  /** The slot that will hold what is written now. */
  readonly write: number;
  /** The slot of the write before, cleared at the end. */
  readonly clear: number;
}

/** Blocks that change or have moved; new blocks get rows below the others. */
export function recordedBlocks(plans: readonly BlockPlan[], journal: Journal): Recorded[] {
  const unknown = plans.filter(({ sheet }) => !journal.blocks.has(sheet.block));
  return plans
    .filter(({ state, moved }) => state !== 'kept' || moved)
    .map((plan) => {
      const known = journal.blocks.get(plan.sheet.block);
      const row = known?.row ?? journal.nextRow + unknown.indexOf(plan) * ROWS_A_BLOCK;
      const spare = known?.spare ?? 0;
      return { plan, write: row + spare * ROWS_A_SLOT, clear: row + (1 - spare) * ROWS_A_SLOT };
    });
}

const journalSheet = ({ workbook }: Excel.RequestContext): Excel.Worksheet => workbook.worksheets.getItem(JOURNAL_TAB);

/** Texts side by side; the format comes first, so that each stays a text. */
function putTexts(
  sheet: Excel.Worksheet,
  at: { readonly row: number; readonly column: number },
  texts: readonly string[],
): void {
  const range = sheet.getRangeByIndexes(at.row, at.column, 1, texts.length);
  range.numberFormat = [texts.map(() => '@')];
  range.values = [[...texts]];
}

const stateStep = (state: 'writing' | 'clean'): Step => ({
  bytes: 2 * BYTES_A_RANGE,
  put: (context) => {
    putTexts(journalSheet(context), { row: STATE_ROW, column: 0 }, ['state', state]);
  },
});

const sheetStep: Step = {
  bytes: 3 * BYTES_A_RANGE,
  put: ({ workbook }) => {
    const sheet = workbook.worksheets.add(JOURNAL_TAB);
    sheet.visibility = 'VeryHidden';
  },
};

const titleStep: Step = {
  bytes: 2 * BYTES_A_RANGE,
  put: (context) => {
    putTexts(journalSheet(context), { row: 0, column: 0 }, ['KC Planner', JOURNAL_VERSION]);
  },
};

type Mark = 'pending' | 'last';

/** A slot's row, in place of whatever stood in it and in its watched references. */
function slotStep(row: number, block: string, content: { readonly mark: Mark; readonly slot: Slot }): Step {
  const chunks = slotChunks(content.slot);
  return {
    bytes: 3 * BYTES_A_RANGE + chunks.reduce((sum, chunk) => sum + 2 * bytesOf(chunk), 0),
    put: (context) => {
      const sheet = journalSheet(context);
      sheet.getRangeByIndexes(row, 0, ROWS_A_SLOT, 1).getEntireRow().clear('Contents');
      putTexts(sheet, { row, column: 0 }, [block, content.mark, String(chunks.length), ...chunks]);
    },
  };
}

/** The first steps of a write: from here on the journal says what is being sent, and what stood there before. */
export function openingSteps(recorded: readonly Recorded[], journal: Journal): Step[] {
  const slots = recorded.flatMap(({ plan, write, clear }) => {
    const { block } = plan.sheet;
    const midway = plan.midway === undefined ? [] : [slotStep(clear, block, { mark: 'last', slot: plan.midway })];
    return [...midway, slotStep(write, block, { mark: 'pending', slot: plan.slot })];
  });
  return [...(journal.present ? [] : [sheetStep]), titleStep, stateStep('writing'), ...slots];
}

/** The watched references come as late as this because the sheets they name must exist. */
function promoteStep({ plan, write, clear }: Recorded): Step {
  const formulas = watchFormulas(plan.slot);
  return {
    bytes: 4 * BYTES_A_RANGE + bytesOf(formulas.join('')),
    put: (context) => {
      const sheet = journalSheet(context);
      const watch = sheet.getRangeByIndexes(write + 1, FIRST_CHUNK_COLUMN, 1, formulas.length);
      watch.numberFormat = [formulas.map(() => 'General')];
      watch.formulas = [formulas];
      putTexts(sheet, { row: write, column: 1 }, ['last']);
      sheet.getRangeByIndexes(clear, 0, ROWS_A_SLOT, 1).getEntireRow().clear('Contents');
    },
  };
}

/** The last steps of a write: what was pending is now what was written last. */
export const closingSteps = (recorded: readonly Recorded[]): Step[] => [
  ...recorded.map(promoteStep),
  stateStep('clean'),
];

/** After Excel spelled some cells its own way: the slot again, leaving its watched references alone. */
export function correctionStep(row: number, slot: Slot): Step {
  const chunks = slotChunks(slot);
  const texts = [String(chunks.length), ...chunks];
  return {
    bytes: 2 * BYTES_A_RANGE + 2 * bytesOf(texts.join('')),
    put: (context) => {
      putTexts(journalSheet(context), { row, column: FIRST_CHUNK_COLUMN - 1 }, texts);
    },
  };
}
