/** Workbooks as officers bring them, opened from their files: each gives what a colleague would expect, or asks at the right cell. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { messyWorkbookBytes } from '../../scripts/sample';
import { messyNames, messyWorkbook } from '../../scripts/sample/messyWorkbooks';
import { decide } from '../../src/app';
import { startEmbeddedExcel, type EmbeddedExcel } from '../../src/host/embeddedExcel';
import { issueText } from '../../src/i18n';
import { cellLabel, known, plainDigits } from '../../src/kernel';
import { bytesOf, ROOT } from './command';

const FOLDER = join(ROOT, 'test/golden/messy');
const NAMES = messyNames(FOLDER);

/** One embedded Excel opens all of them, one after the other, as an officer's does. */
const open: { excel?: EmbeddedExcel } = {};
const embedded = (): EmbeddedExcel => known(open.excel, 'embedded Excel');

beforeAll(async () => {
  open.excel = await startEmbeddedExcel(undefined);
});
afterAll(() => embedded().close());

async function decided(name: string) {
  const excel = embedded();
  await excel.reopen(bytesOf(join(FOLDER, `${name}.xlsx`)));
  excel.resetTraffic();
  const { plan, issues } = await decide({});
  return { plan, issues, syncs: excel.traffic().syncs };
}

test('there are at least thirty of them', () => {
  expect(NAMES.length).toBeGreaterThanOrEqual(30);
  for (const name of NAMES) expect(existsSync(join(FOLDER, `${name}.xlsx`))).toBe(true);
});

test.each(NAMES)('%s is what its data make, byte for byte', async (name) => {
  // When this fails after a change of data or host: npm run sample.
  expect(Buffer.compare(await messyWorkbookBytes(embedded(), name), bytesOf(join(FOLDER, `${name}.xlsx`)))).toBe(0);
});

test.each(NAMES)('%s ends as its data file expects, read in at most three syncs', async (name) => {
  const { totals, issues: expected } = messyWorkbook(FOLDER, name);
  const { plan, issues, syncs } = await decided(name);
  const told = issues.filter(({ severity }) => severity !== 'info');
  const found = told.map(({ code, cell }) => `${code} ${cell === undefined ? '' : cellLabel(cell)}`);
  expect([...new Set(found)].toSorted()).toEqual(expected.map(({ code, cell }) => `${code} ${cell}`).toSorted());
  expect(
    plan && Object.fromEntries(plan.options.map(({ option, total }) => [option.code, plainDigits(total)])),
  ).toEqual(totals);
  expect(syncs).toBeLessThanOrEqual(3);
  for (const issue of told) expect(issueText(issue, 'vi')).not.toMatch(/undefined|NaN|\[object/u);
});
