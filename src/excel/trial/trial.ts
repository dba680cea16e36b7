/** Finds out what the Excel around us can do: read off where that is enough, else tried on a hidden sheet that is taken away again. */
import type { CellValue } from '../../kernel/cells';
import type { CheckLine } from '../../kernel/selfCheck';
import { inBatch, asked, line, SILENT, type TrialHow } from './batch';
import { READ, TAB, TRIED, type Question } from './questions';

/** In the first cell, it tells our sheet from anybody else's. */
const MARK = 'KC Planner: trang tạm của lần tự kiểm tra, xoá được · a temporary sheet of the self-check';

/** @returns what the workbook's sheets are called, once ours is gone: that of this trial, or of one that stopped midway */
const sheetsWithoutOurs = (how: TrialHow): Promise<readonly string[]> =>
  inBatch(async (context) => {
    const { worksheets } = context.workbook;
    const ours = worksheets.getItemOrNullObject(TAB);
    const first = ours.getRange('A1');
    first.load('values');
    await context.sync();
    if (!ours.isNullObject && (first.values as [[CellValue]])[0][0] === MARK) {
      // Excel deletes no sheet that is hidden so deep.
      ours.visibility = 'Hidden';
      ours.delete();
    }
    worksheets.load('items/name');
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  }, how);

/** Excel refuses it where a sheet of this name stands that is not ours; nothing is changed then. */
const sheetAdded: Question = (how) =>
  asked('hiddenSheet', () =>
    inBatch(async (context) => {
      const { worksheets } = context.workbook;
      const sheet = worksheets.add(TAB);
      sheet.getRange('A1').values = [[MARK]];
      sheet.visibility = 'VeryHidden';
      sheet.load('visibility');
      await context.sync();
      return line('hiddenSheet', (sheet.visibility as string) === 'VeryHidden', sheet.visibility);
    }, how),
  );

/** One after the other; an Excel that keeps silent is not asked the rest. */
async function inTurn([first, ...others]: readonly Question[], how: TrialHow): Promise<readonly CheckLine[]> {
  if (first === undefined) return [];
  const answer = await first(how);
  return answer.found === SILENT ? [answer] : [answer, ...(await inTurn(others, how))];
}

async function onOwnSheet(how: TrialHow): Promise<readonly CheckLine[]> {
  const added = await sheetAdded(how);
  return added.state === 'unknown' ? [added] : [added, ...(await inTurn(TRIED, how))];
}

/**
 * The workbook is afterwards as it was, also when something fails midway; but what Excel could undo before, it may not
 * undo any more, because a sheet was added and deleted.
 *
 * @returns a line for each check that was reached
 */
export async function tryExcel(how: TrialHow): Promise<readonly CheckLine[]> {
  const lines = [...(await inTurn(READ, how))];
  if (lines.some(({ found }) => found === SILENT)) return lines;
  const unchanged = await asked('unchanged', async () => {
    const before = await sheetsWithoutOurs(how);
    lines.push(...(await onOwnSheet(how)));
    // What is refused now may pass a moment later, and nothing of ours shall stay.
    const after = await sheetsWithoutOurs(how).catch(() => sheetsWithoutOurs(how));
    return line('unchanged', before.join('\n') === after.join('\n'), String(after.length));
  });
  return [...lines, unchanged];
}
