/** What the embedded workbook saves beside the formulas of the written sample is what it calculated, and says so when read again. */
import { readFileSync } from 'node:fs';
import { startEmbeddedExcel } from '../../../src/host/embeddedExcel';
import { SAMPLE } from '../../golden/command';
import { expectedValues, formulaValues, written } from '../../parity/written';

test('the values saved beside the formulas are those of the plan', async () => {
  const { excel, run } = await written(new Uint8Array(readFileSync(SAMPLE)));
  const saved = await excel.save();
  await excel.close();
  const reopened = await startEmbeddedExcel(saved);
  const found = await formulaValues(run.sheets);
  await reopened.close();
  expect(found).toEqual(expectedValues(run.sheets));
  expect(found.length).toBeGreaterThan(2_000);
});
