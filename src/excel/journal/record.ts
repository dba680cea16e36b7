/** Steps that keep the journal: "writing" first, "clean" last, and what is in between. */
import type { Deed, RunRecord } from './history';
import {
  type BlockJournal,
  FIRST_CHUNK_COLUMN,
  FIRST_RUN_ROW,
  freeRows,
  type Journal,
  JOURNAL_TAB,
  JOURNAL_VERSION,
  type Mark,
  newBlock,
  ROWS_A_BLOCK,
  ROWS_A_SLOT,
  RUN_ROWS,
  type State,
  STATE_ROW,
} from './journal';
import { type Slot, slotChunks, watchFormulas } from './slot';
import { BYTES_A_RANGE, bytesOf, type Step } from '../steps/step';

/** What the journal will say of one block. */
export interface Entry {
  readonly block: string;
  readonly slot: Slot;
  /** What it must say first, when an earlier write stopped midway: the block's cells as they are now. */
  readonly midway: Slot | undefined;
}

/** An entry and the rows of the journal sheet that it concerns. */
export interface Recorded extends Entry {
  /** The slot that will hold what is written now. */
  readonly write: number;
  /** The slot of the write before. */
  readonly last: number;
  /** The slot of the one before that. */
  readonly previous: number | undefined;
  /** The write replaces the one before it in the report's history; otherwise it only repeats or corrects it. */
  readonly succeeds: boolean;
}

/** New blocks get rows below the others. */
export function recordedEntries(entries: readonly Entry[], journal: Journal, deed: Deed): Recorded[] {
  const unknown = entries.filter(({ block }) => !journal.blocks.has(block));
  return entries.map((entry) => {
    const below = journal.nextRow + unknown.indexOf(entry) * ROWS_A_BLOCK;
    const known: BlockJournal = journal.blocks.get(entry.block) ?? newBlock(below);
    const { rows, last } = known;
    const free = freeRows(known);
    const write = rows.pending ?? free[0] ?? known.row;
    const other = rows.last ?? free.find((row) => row !== write) ?? known.row + ROWS_A_SLOT;
    const follows = (last ?? entry.midway) !== undefined && (last?.run ?? 0) !== entry.slot.run;
    const succeeds = follows && deed !== 'rolledBack';
    return { ...entry, write, last: other, previous: rows.previous, succeeds };
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

const textStep = (row: number, texts: readonly string[]): Step => ({
  bytes: 2 * BYTES_A_RANGE + bytesOf(texts.join('')),
  put: (context) => {
    putTexts(journalSheet(context), { row, column: 0 }, texts);
  },
});

type Numbers = Pick<Journal, 'run' | 'base'>;

/** The record of a write stands beside its state until it is finished. */
const stateStep = (state: State, { run, base }: Numbers, record?: RunRecord): Step =>
  textStep(STATE_ROW, ['state', state, String(run), String(base), record === undefined ? '' : JSON.stringify(record)]);

const sheetStep: Step = {
  bytes: 3 * BYTES_A_RANGE,
  put: ({ workbook }) => {
    const sheet = workbook.worksheets.add(JOURNAL_TAB);
    sheet.visibility = 'VeryHidden';
  },
};

/** Contents and watched references of one slot. */
const wipe = (sheet: Excel.Worksheet, row: number): void => {
  sheet.getRangeByIndexes(row, 0, ROWS_A_SLOT, 1).getEntireRow().clear('Contents');
};

/** Of a journal that cannot be read nothing may be taken for what is written now. */
const wipeStep: Step = {
  bytes: BYTES_A_RANGE,
  put: (context) => {
    journalSheet(context).getRange().clear('Contents');
  },
};

interface Content {
  readonly mark: Mark;
  readonly slot: Slot;
  /** What it replaces; undefined: the row is free. */
  readonly before: Slot | undefined;
}

/**
 * A slot's row. Where it replaces another one it does so in one action, with its watched references, so that a stop
 * leaves the one or the other; texts beyond its own are read no more.
 */
function slotStep(row: number, block: string, { mark, slot, before }: Content): Step {
  const chunks = slotChunks(slot);
  const texts = [block, mark, String(chunks.length), ...chunks];
  const width = Math.max(texts.length, FIRST_CHUNK_COLUMN + (before === undefined ? 0 : watchFormulas(before).length));
  const blanks = Array.from({ length: width }, () => '');
  return {
    bytes: 3 * BYTES_A_RANGE + chunks.reduce((sum, chunk) => sum + 2 * bytesOf(chunk), 0),
    put: (context) => {
      const sheet = journalSheet(context);
      if (before === undefined) {
        wipe(sheet, row);
        putTexts(sheet, { row, column: 0 }, texts);
        return;
      }
      sheet.getRangeByIndexes(row, 0, 1, width).numberFormat = [blanks.map(() => '@')];
      sheet.getRangeByIndexes(row, 0, ROWS_A_SLOT, width).values = [blanks.map((_, at) => texts[at] ?? ''), blanks];
    },
  };
}

/** How a write ends: the numbers that it finishes with, and what is remembered of it. */
export interface Closing {
  readonly numbers: Numbers;
  readonly record: RunRecord | undefined;
}

/** A write that stopped while it closed may have cost the report before it some of its blocks: no way leads back there. */
export const numbersNow = ({ state, run, base }: Journal): Numbers => ({ run, base: state === 'closing' ? run : base });

/** The first steps of a write: from here on the journal says what is being sent, and what stood there before. */
export function openingSteps(recorded: readonly Recorded[], journal: Journal, { record }: Closing): Step[] {
  const slots = recorded.flatMap(({ block, slot, midway, write, last }) => {
    const known = journal.blocks.get(block);
    const pending = slotStep(write, block, { mark: 'pending', slot, before: known?.pending });
    return midway === undefined
      ? [pending]
      : [slotStep(last, block, { mark: 'last', slot: midway, before: known?.last }), pending];
  });
  const title = textStep(0, ['KC Planner', JOURNAL_VERSION]);
  const numbers = numbersNow(journal);
  return [
    ...(journal.present ? [] : [sheetStep]),
    ...(journal.unreadable === undefined ? [] : [wipeStep]),
    title,
    stateStep('opening', numbers),
    ...slots,
    stateStep('writing', numbers, record),
  ];
}

/**
 * The watched references come as late as this because the sheets they name must exist. The marks change in an order
 * that {@link journalFrom} understands at every point.
 */
function promoteStep({ slot, write, last, previous, succeeds }: Recorded): Step {
  const formulas = watchFormulas(slot);
  return {
    bytes: 5 * BYTES_A_RANGE + bytesOf(formulas.join('')),
    put: (context) => {
      const sheet = journalSheet(context);
      if (formulas.length > 0) {
        const watch = sheet.getRangeByIndexes(write + 1, FIRST_CHUNK_COLUMN, 1, formulas.length);
        watch.numberFormat = [formulas.map(() => 'General')];
        watch.formulas = [formulas];
      }
      if (succeeds) {
        if (previous !== undefined) wipe(sheet, previous);
        putTexts(sheet, { row: last, column: 1 }, ['previous']);
      }
      putTexts(sheet, { row: write, column: 1 }, ['last']);
      if (!succeeds) wipe(sheet, last);
    },
  };
}

/** The last steps of a write: what was pending is now what was written last. */
export const closingSteps = (recorded: readonly Recorded[], journal: Journal, { numbers, record }: Closing): Step[] => [
  ...(recorded.length === 0 ? [] : [stateStep('closing', numbersNow(journal), record)]),
  ...recorded.map(promoteStep),
  ...(record === undefined
    ? []
    : [textStep(FIRST_RUN_ROW + ((record.number - 1) % RUN_ROWS), ['run', JSON.stringify(record)])]),
  stateStep('clean', numbers),
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

/** The report before the last one goes, with what is remembered of earlier writes; first of all no way leads back there. */
export function forgettingSteps({ blocks, runs, run }: Journal): Step[] {
  const slots = [...blocks.values()].flatMap(({ rows }) => (rows.previous === undefined ? [] : [rows.previous]));
  const earlier = runs.slice(0, -1).map(({ number }) => FIRST_RUN_ROW + ((number - 1) % RUN_ROWS));
  if (slots.length + earlier.length === 0) return [];
  const wiped = (row: number, rows: number): Step => ({
    bytes: BYTES_A_RANGE,
    put: (context) => {
      journalSheet(context).getRangeByIndexes(row, 0, rows, 1).getEntireRow().clear('Contents');
    },
  });
  return [
    stateStep('clean', { run, base: run }),
    ...slots.map((row) => wiped(row, ROWS_A_SLOT)),
    ...earlier.map((row) => wiped(row, 1)),
  ];
}
