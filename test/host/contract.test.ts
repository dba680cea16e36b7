/** The contract in Node: what Microsoft's documentation says of Excel holds of the embedded workbook, through Microsoft's own client. */
import { connectInProcess } from '../../src/host/inProcess';
import { CASES } from './contract/cases';

test('there are at least eighty cases, each with its page and a sentence of its own', () => {
  expect(CASES.length).toBeGreaterThanOrEqual(80);
  const sentences = CASES.map(({ page, says }) => `${page} ${says}`);
  expect(sentences.filter((one, i) => sentences.indexOf(one) !== i)).toEqual([]);
  expect(CASES.filter(({ page }) => !/^(office\/dev\/add-ins|javascript\/api\/excel)\/[a-z./-]+$/.test(page))).toEqual(
    [],
  );
});

test.each(CASES)('$page: $says', async ({ run, expected }) => {
  connectInProcess();
  expect(JSON.parse(JSON.stringify(await run())) as unknown).toEqual(expected);
});
