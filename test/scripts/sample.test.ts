/** The sample workbook in the repository is the one that its data and the templates make today. */
import { sampleWorkbook } from '../../scripts/sample';
import { bytesOf, SAMPLE } from '../golden/command';

test('the sample workbook is what the data file and the templates make, byte for byte', async () => {
  const made = await sampleWorkbook('dong-nai-2020-2025');
  // When this fails after a change of schema, template or data: npm run sample.
  expect(Buffer.compare(made, bytesOf(SAMPLE))).toBe(0);
});
