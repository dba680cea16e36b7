/** What a block was told to remember, and whether it and the figures it speaks of still say so. */
import { type CellValue, cellLabel } from '../../kernel/cells';
import type { Issue } from '../../kernel/issue';
import type { StandIn } from '../../kernel/sheet';
import { issueOf } from '../turn/failure';
import type { BlockJournal } from '../journal/journal';
import { movesFrom } from '../journal/moves';
import { finishedSlot } from './restore';
import { isFormula, sameCell } from '../cells/same';
import { reportNow } from '../journal/slot';
import { lastStanding } from '../plan/standing';
import { journalOf } from '../plan/survey';
import { inExcel, type Patience, type Turn } from '../turn/turn';

/** A block's memo beside what stands in the workbook now. */
export interface Remembered {
  readonly memo: string;
  readonly standIns: readonly StandIn[];
  /** Cells of the block that somebody changed or emptied, such as `Biên nhận!B3`; its tab when it was deleted. */
  readonly altered: readonly string[];
  /** The values of the names that were asked for; names that are gone are absent. */
  readonly named: ReadonlyMap<string, CellValue>;
}

/** Other programs spell formulas their own way, and a live cell says nothing of what was: only fixed cells are held to it. */
function alteredCells(range: Excel.Range, tab: string, journal: BlockJournal): string[] {
  const origin = { sheet: tab, row: range.rowIndex, column: range.columnIndex };
  const left = lastStanding(journal, movesFrom(journal.watched), origin);
  return (range.formulas as CellValue[][]).flatMap((line, row) =>
    line.flatMap((now, column) => {
      const was = left(row, column);
      if (was === undefined || isFormula(was.sent) || sameCell(now, was.returned)) return [];
      return [cellLabel({ sheet: tab, row: origin.row + row, column: origin.column + column })];
    }),
  );
}

async function recallIn(
  { context, portion }: Turn,
  block: string,
  names: (memo: string) => readonly string[],
): Promise<Remembered | undefined> {
  const { blocks, run } = await journalOf(context, portion);
  const journal = blocks.get(block);
  const found = journal && finishedSlot(journal, run);
  const memo = found?.slot.report?.frame.memo;
  if (journal === undefined || found === undefined || memo === undefined) return undefined;
  const rangeOf = (name: string): Excel.Range =>
    context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
  const own = rangeOf(block);
  own.load('rowIndex,columnIndex,formulas');
  own.worksheet.load('name');
  const named = names(memo).map((name) => ({ name, range: rangeOf(name) }));
  for (const { range } of named) range.load('values');
  await context.sync();
  const standing = { ...journal, last: found.slot, watched: found.watched };
  return {
    memo,
    standIns: reportNow(found.slot, found.watched)?.frame.standIns ?? [],
    altered: own.isNullObject ? [found.slot.place.sheet] : alteredCells(own, own.worksheet.name, standing),
    named: new Map(
      named
        .filter(({ range }) => !range.isNullObject)
        .map(({ name, range }) => [name, (range.values as CellValue[][])[0]?.[0] ?? '']),
    ),
  };
}

/**
 * @param names says which workbook names to read, from the memo
 * @returns undefined when the workbook has no such block with a memo
 */
export async function recall(
  block: string,
  names: (memo: string) => readonly string[],
  how: { readonly patience?: Patience } = {},
): Promise<Remembered | undefined | Issue> {
  try {
    return await inExcel((turn) => recallIn(turn, block, names), how.patience);
  } catch (error) {
    return issueOf(error);
  }
}
