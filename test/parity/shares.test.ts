/** Numbers that were shared out stay as decided, and say when what they were shared out from has changed. */
import { join } from 'node:path';
import type { Sheet } from '../../src/kernel';
import { bytesOf, ROOT } from '../golden/command';
import { readGrids, typeIn } from './edits';
import { formulaValues, written, type Found } from './written';

const PROPORTIONAL = join(ROOT, 'test/golden/rules/proportional-good.xlsx');
const STALE = 'CẦN CẬP NHẬT SỐ NGƯỜI CHIA THEO TỶ LỆ';

/** The distinct texts of the cells that speak up. */
const alerts = (sheets: readonly Sheet[], found: readonly Found[]): readonly unknown[] => {
  const alerting = new Set(
    sheets.flatMap(({ block, cells }) =>
      cells.flatMap((line, row) =>
        line.flatMap(({ role }, column) => (role === 'alert' ? [`${block} ${row} ${column}`] : [])),
      ),
    ),
  );
  const said = found.filter(({ block, row, column }) => alerting.has(`${block} ${row} ${column}`));
  return [...new Set(said.map(({ value }) => value))].toSorted();
};

test('shares stand as decided, and every sheet asks for an update once a facility count has changed', async () => {
  const { excel, run } = await written(bytesOf(PROPORTIONAL));
  const before = await formulaValues(run.sheets);
  const places = (await readGrids()).find(({ table }) => table === 'KC_DiaPhuong');
  const column = places?.headings.findIndex((heading) => /\d{4}/u.test(String(heading))) ?? -1;
  const [count] = places?.rows.map((row) => row[column]) ?? [];
  if (places === undefined || typeof count !== 'number') throw new Error('No facility count');
  const cell = { sheet: places.origin.sheet, row: places.origin.row + 1, column: places.origin.column + column };
  await typeIn([{ ...cell, value: count + 1 }]);
  const after = await formulaValues(run.sheets);
  await typeIn([{ ...cell, value: count }]);
  const undone = await formulaValues(run.sheets);
  await excel.close();
  expect(alerts(run.sheets, before)).toEqual(['']);
  expect(alerts(run.sheets, after)).toEqual([STALE, 'Cần cập nhật']);
  expect(undone).toEqual(before);
  const people = (found: readonly Found[]) => found.filter(({ block }) => block.startsWith('KC_BLK_TL_'));
  const status = (found: readonly Found[]) => people(found).filter(({ value }) => value !== STALE && value !== '');
  expect(status(after)).toEqual(status(before));
});
