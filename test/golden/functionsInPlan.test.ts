/** A user's workbook with KC functions in its cells is calculated when the command line saves it, as in Excel. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startEmbeddedExcel } from '../../src/host/embeddedExcel';
import { bytesOf, newFolder, runPlan, SAMPLE } from './command';
import { editedWorkbook } from './editedWorkbook';

/** An officer's own sheet beside the input tables. */
const FORMULAS = [
  ['=KC.FEE(1490000,1,24,20)'],
  ['=KC.FEE.DATED(DATE(2022,1,1),DATE(2025,12,31),10)'],
  ['=SUM(A1:A2)'],
  ['=KC.BASESALARY(DATE(2012,1,1))'],
  ['=KC.COLLABORATORS(1586,KC_TieuChi)'],
];

test('the saved file has their values, and spells them so that Excel binds them', async () => {
  const folder = newFolder();
  const bytes = await editedWorkbook(bytesOf(SAMPLE), async (context) => {
    const sheet = context.workbook.worksheets.add('Của tôi');
    sheet.getRange('A1:A5').formulas = FORMULAS;
    await context.sync();
  });
  writeFileSync(join(folder, 'vao.xlsx'), bytes);
  const ran = await runPlan(folder, 'vao.xlsx', '--out', 'ra.xlsx');
  if (ran.code !== 0) throw new Error(ran.stdout);
  expect([ran.code, ran.stderr]).toEqual([0, '']);
  // Opened without any calculation: what stands here was saved.
  const excel = await startEmbeddedExcel(readFileSync(join(folder, 'ra.xlsx')));
  try {
    const read = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Của tôi').getRange('A1:A5').load('values,formulas');
      await context.sync();
      return { values: range.values as unknown[][], formulas: range.formulas as unknown[][] };
    });
    expect(read.values).toEqual([[715_200_000], [905_400_000], [1_620_600_000], ['#N/A'], [6]]);
    expect(read.formulas).toEqual(FORMULAS);
  } finally {
    await excel.close();
  }
});
