/** Twenty workbooks, one after the other in the same thread: what a calculation used is given back. */
import { startCalculator } from '../../../src/host/calculation/calculator';
import { startNodeThread } from '../../../src/host/calculation/nodeThread';
import { newDocument, resultsOn, typed } from './typedDocument';

const ROUNDS = 20;
const ROWS = 400;
const MOST_GROWTH = 60e6;

/** A workbook whose formulas differ from round to round, so that nothing can be taken from a cache. */
const workbook = (round: number) =>
  typed(newDocument(), {
    A1: Array.from({ length: ROWS }, (_, row) => [row + round, `=A${row + 1}*${round + 2}`, `=SUM(B1:B${row + 1})`]),
  });

test('twenty calculations leave no memory behind', async () => {
  const calculator = startCalculator(startNodeThread);
  const used: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const document = workbook(round);
    const results = resultsOn(document, await calculator.calculate(document));
    expect(results['C2']).toBe((2 * round + 1) * (round + 2));
    used.push(process.memoryUsage().rss);
  }
  await calculator.close();
  const growth = (used.at(-1) ?? 0) - (used[ROUNDS / 2] ?? 0);
  expect(growth).toBeLessThan(MOST_GROWTH);
});
