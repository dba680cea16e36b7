/** Going back: to the report before the last write, or out of a write that stopped midway. */
import { type Issue, issue } from '../../kernel/issue';
import { frozenCells, thawed } from '../../kernel/freezing';
import type { Sheet } from '../../kernel/sheet';
import type { Deed, RunFacts, RunRecord } from '../journal/history';
import { type BlockJournal, canRestore, type Journal, type Standing } from '../journal/journal';
import { type PackedSheet, unpacked } from '../journal/packed';
import { reportNow } from '../journal/slot';
import { issueOf } from '../turn/failure';
import { type History, historyOf } from '../plan/preview';
import { journalOf } from '../plan/survey';
import { inExcel, type Patience } from '../turn/turn';
import type { Wanted } from '../plan/wanted';
import { type Outcome, writing } from '../write/write';

/** What the caller knows of a run that goes back; inputs and totals are those of the report that returns. */
export type ReturnFacts = Omit<RunFacts, 'inputs' | 'totals'>;

const standingReport = (standing: Standing | undefined): PackedSheet | undefined =>
  standing && reportNow(standing.slot, standing.watched);

const lastReport = ({ last, watched }: BlockJournal): PackedSheet | undefined => last && reportNow(last, watched);

/** What the last finished write left of a block; a stopped one may have come as far as to call itself the last. */
export const finishedSlot = ({ last, watched, previous }: BlockJournal, run: number): Standing | undefined =>
  (last?.run ?? 0) > run ? previous : last && { slot: last, watched };

const finishedReport = (block: BlockJournal, run: number): PackedSheet | undefined =>
  standingReport(finishedSlot(block, run));

/** What a block said before the last finished write; undefined: it was no part of the report. */
const reportBefore = (block: BlockJournal, run: number): PackedSheet | undefined =>
  block.last?.run === run ? standingReport(block.previous) : lastReport(block);

/** The record of the report that a return leads to. */
const recordOf = ({ runs }: Journal, run: number): RunRecord | undefined =>
  [...runs].reverse().find((record) => record.run === run);

interface Back {
  readonly sheets: readonly Sheet[];
  readonly drop: readonly string[];
}

function backFrom(journal: Journal, report: (block: BlockJournal) => PackedSheet | undefined): Back {
  const blocks = [...journal.blocks].map(([name, block]) => ({ name, report: report(block) }));
  return {
    sheets: blocks.flatMap(({ report: packed }) => (packed === undefined ? [] : [unpacked(packed, (part) => part)])),
    drop: blocks.filter((block) => block.report === undefined).map(({ name }) => name),
  };
}

const nothingThere = ({ unreadable }: Journal): Issue =>
  issue({ code: unreadable === 'newer' ? 'journal-newer' : 'nothing-to-restore', severity: 'error' }, {});

type Totals = Pick<RunFacts, 'inputs' | 'totals'>;
const UNKNOWN: Totals = { inputs: '', totals: [] };

function wantedBack(journal: Journal, facts: ReturnFacts): Wanted | Issue {
  if (!canRestore(journal)) return nothingThere(journal);
  const deed: Deed = journal.clean ? 'restored' : 'rolledBack';
  const back = backFrom(journal, (block) => (journal.clean ? reportBefore : finishedReport)(block, journal.run));
  const { inputs, totals } = recordOf(journal, journal.clean ? journal.base : journal.run) ?? UNKNOWN;
  return { ...back, deed, facts: { ...facts, inputs, totals } };
}

/** What a write that stopped was to leave: a block that it did not concern stays as it was. */
function wantedOnward(journal: Journal, facts: ReturnFacts): Wanted | Issue {
  if (journal.clean) return nothingThere(journal);
  if (journal.state === 'opening') return wantedBack(journal, facts);
  const back = backFrom(journal, (block) => (block.pending === undefined ? lastReport(block) : block.pending.report));
  const { inputs, totals, deed } = journal.stopped ?? { ...UNKNOWN, deed: 'written' as const };
  return { ...back, deed, facts: { ...facts, inputs, totals } };
}

/** Every formula that held a value is live again; `drop` goes. Without any of it there is nothing to do. */
function wantedLive(journal: Journal, drop: readonly string[], facts: ReturnFacts): Wanted | Issue {
  const back = backFrom(journal, journal.clean ? lastReport : (block) => finishedReport(block, journal.run));
  const gone = back.sheets.filter(({ block }) => drop.includes(block)).map(({ block }) => block);
  const isFrozen = back.sheets.some((sheet) => frozenCells(sheet) > 0);
  if (journal.clean && gone.length === 0 && !isFrozen) return nothingThere(journal);
  const { inputs, totals } = recordOf(journal, journal.run) ?? UNKNOWN;
  return {
    sheets: back.sheets.filter(({ block }) => !drop.includes(block)).map(thawed),
    drop: [...new Set([...back.drop, ...drop])],
    deed: 'restored',
    facts: { ...facts, inputs, totals },
  };
}

interface How {
  readonly patience?: Patience;
}

const fromJournal = (wanted: (journal: Journal, facts: ReturnFacts) => Wanted | Issue, facts: ReturnFacts, how: How) =>
  writing(async ({ context, portion }) => wanted(await journalOf(context, portion), facts), how);

/**
 * After a write that stopped: the report as it was before it. Otherwise: the report before the last write, and once
 * more brings the later one back. Inputs, and cells that a person changed by hand, stay as they are.
 */
export const restoreSheets = (facts: ReturnFacts, how: How = {}): Promise<Outcome> =>
  fromJournal(wantedBack, facts, how);

/** Finishes a write that stopped, as it was meant, whatever the inputs say now; one that had not begun is taken back. */
export const finishSheets = (facts: ReturnFacts, how: How = {}): Promise<Outcome> =>
  fromJournal(wantedOnward, facts, how);

/** After a copy was made in place: the same report with its formulas, wherever rows and sheets have moved since. */
export const thawSheets = (drop: readonly string[], facts: ReturnFacts, how: How = {}): Promise<Outcome> =>
  fromJournal((journal, told) => wantedLive(journal, drop, told), facts, how);

/** What the journal says of earlier writes; reads only. */
export async function readHistory(how: How = {}): Promise<History | Issue> {
  try {
    return await inExcel(async ({ context, portion }) => historyOf(await journalOf(context, portion)), how.patience);
  } catch (error) {
    return issueOf(error);
  }
}
