/** Going back: to the report before the last write, or out of a write that stopped midway. */
import { type Issue, issue } from '../kernel/issue';
import type { Sheet } from '../kernel/sheet';
import type { Deed, RunFacts, RunRecord } from './history';
import type { BlockJournal, Journal } from './journal';
import { type PackedSheet, unpacked } from './packed';
import { reportNow } from './slot';
import { journalOf } from './survey';
import type { Patience } from './turn';
import type { Wanted } from './wanted';
import { type Outcome, writing } from './write';

/** What the caller knows of a run that goes back; inputs and totals are those of the report that returns. */
export type ReturnFacts = Omit<RunFacts, 'inputs' | 'totals'>;

const lastReport = ({ last, watched }: BlockJournal): PackedSheet | undefined => last && reportNow(last, watched);

/** What a block said before the last finished write; undefined: it was no part of the report. */
function reportBefore(block: BlockJournal, run: number): PackedSheet | undefined {
  if (block.last?.run !== run) return lastReport(block);
  return block.previous && reportNow(block.previous.slot, block.previous.watched);
}

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

/** Whether there is a report, or the lack of one, to go back to. */
export const canRestore = ({ clean, run, blocks }: Journal): boolean =>
  !clean || (run > 0 && [...blocks.values()].some(({ last }) => last?.run === run));

function wantedBack(journal: Journal, facts: ReturnFacts): Wanted | Issue {
  if (!canRestore(journal)) return issue({ code: 'nothing-to-restore', severity: 'error' }, {});
  const deed: Deed = journal.clean ? 'restored' : 'rolledBack';
  const back = backFrom(journal, journal.clean ? (block) => reportBefore(block, journal.run) : lastReport);
  const record = recordOf(journal, journal.clean ? journal.run - 1 : journal.run);
  return { ...back, deed, facts: { ...facts, inputs: record?.inputs ?? '', totals: record?.totals ?? [] } };
}

/**
 * After a write that stopped: the report as it was before it. Otherwise: the report before the last write, and once
 * more brings the later one back. Inputs, and cells that a person changed by hand, stay as they are.
 */
export const restoreSheets = (facts: ReturnFacts, how: { readonly patience?: Patience } = {}): Promise<Outcome> =>
  writing(async ({ context }) => wantedBack((await journalOf(context)).journal, facts), how);
