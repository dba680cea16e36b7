/** The journal on the sheet `_KC`: runs, what the last write left in each block, what it replaced, and what an unfinished one was sending. */
import type { CellValue } from '../../kernel/cells';
import { recordFrom, type RunRecord, runsFrom } from './history';
import type { Watched } from './moves';
import { type Slot, slotFrom, textOfChunks, watchedOf } from './slot';

export const JOURNAL_TAB = '_KC';
export const JOURNAL_VERSION = '2';
/** Row 1 title and version, row 2 the state and the numbers `run` and `base`, then the latest runs. */
export const STATE_ROW = 1;
export const FIRST_RUN_ROW = 2;
export const RUN_ROWS = 200;
/** Then for each block three slots of two rows: contents, watched references. */
export const FIRST_BLOCK_ROW = FIRST_RUN_ROW + RUN_ROWS;
export const ROWS_A_SLOT = 2;
const SLOTS = [0, 1, 2] as const;
export const ROWS_A_BLOCK = SLOTS.length * ROWS_A_SLOT;
/** Columns: block, mark or blank, number of chunks, chunks. */
export const FIRST_CHUNK_COLUMN = 3;

/** What a slot holds: the last finished write, the one before it, or one that is under way or was stopped. */
export type Mark = 'last' | 'previous' | 'pending';

/** A slot and where its references stand now. */
export interface Standing {
  readonly slot: Slot;
  readonly watched: readonly Watched[];
}

export interface BlockJournal {
  /** Row of the first slot on the journal sheet. */
  readonly row: number;
  /** Rows of the slots that hold something. */
  readonly rows: Readonly<Partial<Record<Mark, number>>>;
  readonly last: Slot | undefined;
  readonly watched: readonly Watched[];
  readonly previous: Standing | undefined;
  readonly pending: Slot | undefined;
}

/**
 * `opening`: the journal is being told what will be sent · `writing`: it knows everything, and the sheets are being
 * written · `closing`: they are, and what was sent becomes what was written last.
 */
export type State = 'clean' | 'opening' | 'writing' | 'closing';

export interface Journal {
  readonly present: boolean;
  /** It is there and cannot be read: its first row is damaged, or a newer version of KC Planner wrote it. */
  readonly unreadable: 'damaged' | 'newer' | undefined;
  readonly state: State;
  readonly clean: boolean;
  /** What was to be remembered of a write that stopped. */
  readonly stopped: RunRecord | undefined;
  /** The number of the last finished write; 0: there was none. */
  readonly run: number;
  /** The number of the write that can be restored; {@link run} itself: there is nothing to go back to. */
  readonly base: number;
  /** Oldest first. */
  readonly runs: readonly RunRecord[];
  readonly blocks: ReadonlyMap<string, BlockJournal>;
  readonly nextRow: number;
}

const STATES: readonly State[] = ['clean', 'opening', 'writing', 'closing'];

type Line = readonly CellValue[];

function standingAt(lines: readonly Line[], row: number | undefined): Standing | undefined {
  const line = row === undefined ? undefined : lines[row];
  if (row === undefined || line === undefined) return undefined;
  const count = Number(line[FIRST_CHUNK_COLUMN - 1] ?? 0);
  const slot = slotFrom(textOfChunks(line.slice(FIRST_CHUNK_COLUMN, FIRST_CHUNK_COLUMN + count)));
  return slot && { slot, watched: watchedOf(slot, (lines[row + 1] ?? []).slice(FIRST_CHUNK_COLUMN)) };
}

/** A block of which the journal knows nothing yet. */
export const newBlock = (row: number): BlockJournal => ({
  row,
  rows: {},
  last: undefined,
  watched: [],
  previous: undefined,
  pending: undefined,
});

/** Charts that any write on record has drawn for a block, by their lower-case names. */
export const ownCharts = (block: BlockJournal | undefined): ReadonlySet<string> =>
  new Set(
    [block?.last, block?.previous?.slot, block?.pending].flatMap((slot) =>
      (slot?.report?.frame.charts ?? []).map(({ name }) => name.toLowerCase()),
    ),
  );

/** Rows of a block's slots that hold nothing. */
export const freeRows = ({ row, rows }: BlockJournal): number[] =>
  SLOTS.map((slot) => row + slot * ROWS_A_SLOT).filter((each) => !Object.values(rows).includes(each));

/**
 * A write that stopped while it changed the marks left either no slot marked "last", of which the one marked "previous"
 * was it, or two, of which either may stand for what was being sent.
 */
function rowsOf(lines: readonly Line[], row: number): BlockJournal['rows'] {
  const marked = (mark: Mark): number[] =>
    SLOTS.map((slot) => row + slot * ROWS_A_SLOT).filter((each) => lines[each]?.[1] === mark);
  const [first, second] = marked('last');
  const [previous] = marked('previous');
  const pending = marked('pending')[0] ?? second;
  const last = first ?? previous;
  return {
    ...(last === undefined ? {} : { last }),
    ...(previous === undefined || previous === last ? {} : { previous }),
    ...(pending === undefined ? {} : { pending }),
  };
}

function blockFrom(lines: readonly Line[], row: number): BlockJournal {
  const rows = rowsOf(lines, row);
  const left = standingAt(lines, rows.last);
  return {
    row,
    rows,
    last: left?.slot,
    watched: left?.watched ?? [],
    previous: standingAt(lines, rows.previous),
    pending: standingAt(lines, rows.pending)?.slot,
  };
}

const unreadableAs = (version: CellValue | undefined): 'damaged' | 'newer' =>
  Number(version) > Number(JOURNAL_VERSION) ? 'newer' : 'damaged';

/** @param lines the journal sheet's formulas from A1 on; undefined: there is no such sheet. A damaged journal counts as missing. */
export function journalFrom(lines: readonly Line[] | undefined): Journal {
  if (lines?.[0]?.[1] !== JOURNAL_VERSION) {
    const present = lines !== undefined;
    return {
      present,
      unreadable: present ? unreadableAs(lines[0]?.[1]) : undefined,
      state: 'clean',
      clean: true,
      stopped: undefined,
      run: 0,
      base: 0,
      runs: [],
      blocks: new Map(),
      nextRow: FIRST_BLOCK_ROW,
    };
  }
  const blocks = new Map<string, BlockJournal>();
  let row = FIRST_BLOCK_ROW;
  for (; row < lines.length; row += ROWS_A_BLOCK) {
    const first = row;
    const [block = ''] = SLOTS.map((slot) => String(lines[first + slot * ROWS_A_SLOT]?.[0] ?? '')).filter(
      (name) => name !== '',
    );
    if (block !== '') blocks.set(block, blockFrom(lines, row));
  }
  const [, word, run, base, stopped = ''] = lines[STATE_ROW] ?? [];
  const state = STATES.find((each) => each === word) ?? 'opening';
  return {
    present: true,
    unreadable: undefined,
    state,
    clean: state === 'clean',
    stopped: recordFrom(stopped),
    run: Number(run ?? 0),
    base: Number(base ?? 0),
    runs: runsFrom(lines.slice(FIRST_RUN_ROW, FIRST_BLOCK_ROW)),
    blocks,
    nextRow: row,
  };
}

/** Whether there is a report, or the lack of one, to go back to. */
export const canRestore = ({ clean, run, base }: Journal): boolean => !clean || base < run;
