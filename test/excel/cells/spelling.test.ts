/** Excel spells some contents its own way: the journal remembers both spellings. */
import { writeSheets } from '../../../src/excel/write/write';
import { createDocument } from '../../../src/host/document/create';
import { connectSpelling } from '../faults';
import { blank, contents, number, sumSheet, text, type } from '../sample';

const TAB = sumSheet().tab;
const lines = (value: string, count: number) => ({
  ...sumSheet(),
  cells: [
    [text(value), number(count)],
    [blank, blank],
  ],
});

test('What Excel made of a cell is stored in a third sync, and a rerun is then one sync', async () => {
  const excel = connectSpelling(createDocument({ seed: 'a', year: 2026 }), 'một\r\nhai', 'một\nhai');
  expect(await writeSheets([lines('một\r\nhai', 1)])).toMatchObject({ state: 'written', issues: [] });
  expect(excel.traffic().syncs).toBe(3);
  expect(contents(excel.document(), TAB, 'A1')).toBe('một\nhai');
  excel.resetTraffic();
  expect(await writeSheets([lines('một\r\nhai', 1)])).toMatchObject({ state: 'unchanged', issues: [] });
  expect(excel.traffic().syncs).toBe(1);
  expect(await writeSheets([lines('một\r\nhai', 2)])).toMatchObject({ state: 'written', blocks: [{ cells: 1 }] });
  expect(await writeSheets([lines('ba', 2)])).toMatchObject({ state: 'written', issues: [], blocks: [{ cells: 1 }] });
  await type(TAB, 'A1', 'của tôi');
  expect(await writeSheets([lines('một\r\nhai', 2)])).toMatchObject({ issues: [{ code: 'cell-overtyped' }] });
});
