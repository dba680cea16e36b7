/** What a block was told to remember, and whether it and the figures it speaks of still say so. */
import { type CellRef, type CellValue, cellLabel } from '../kernel/cells';
import type { Issue } from '../kernel/issue';
import type { StandIn } from '../kernel/sheet';
import { issueOf } from './failure';
import { standingReports } from './restore';
import { inExcel, type Patience } from './turn';
import { planned } from './write';

/** A block's memo beside what stands in the workbook now. */
export interface Remembered {
  readonly memo: string;
  readonly standIns: readonly StandIn[];
  /** Cells of the block that somebody changed or emptied, such as `Biên nhận!B3`. */
  readonly altered: readonly string[];
  /** The values of the names that were asked for; names that are gone are absent. */
  readonly named: ReadonlyMap<string, CellValue>;
}

async function namedValues(context: Excel.RequestContext, names: readonly string[]): Promise<Map<string, CellValue>> {
  const asked = names.map((name) => ({
    name,
    range: context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject(),
  }));
  for (const { range } of asked) range.load('values');
  await context.sync();
  return new Map(
    asked
      .filter(({ range }) => !range.isNullObject)
      .map(({ name, range }) => [name, (range.values as CellValue[][])[0]?.[0] ?? '']),
  );
}

const at = ({ sheet, row, column }: CellRef, cell: { readonly row: number; readonly column: number }): string =>
  cellLabel({ sheet, row: row + cell.row, column: column + cell.column });

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
    return await inExcel(async (turn) => {
      const sheets = await standingReports(turn);
      const memo = sheets.find((sheet) => sheet.block === block)?.memo;
      if (memo === undefined) return undefined;
      const { plan } = await planned(turn, { sheets, drop: [], deed: 'written', facts: undefined });
      const found = plan.blocks.find(({ sheet }) => sheet.block === block);
      if (found === undefined || found.state === 'added') return undefined;
      const { origin, difference } = found;
      // Other programs spell formulas their own way, and a live cell says nothing of what was.
      const isFixed = ({ row, column }: { readonly row: number; readonly column: number }): boolean =>
        found.sheet.cells[row]?.[column]?.content.kind !== 'formula';
      const touched = [...difference.kept.filter(({ overtyped }) => overtyped), ...difference.writes];
      const altered = touched.filter(isFixed);
      return {
        memo,
        standIns: found.sheet.standIns ?? [],
        altered: altered.map((cell) => at(origin, cell)),
        named: await namedValues(turn.context, names(memo)),
      };
    }, how.patience);
  } catch (error) {
    return issueOf(error);
  }
}
