/** How often the main job asks Excel: read twice at most, written in three at most, and nothing sent when nothing changed. */
import { decide, makePlan } from '../../src/app';
import { startEmbeddedExcel, type EmbeddedExcel } from '../../src/host/embeddedExcel';
import { bytesOf, SAMPLE } from '../golden/command';

/** The web client refuses requests over 5 MB. */
const LARGEST_REQUEST = 5_000_000;

async function withSample(work: (excel: EmbeddedExcel) => Promise<void>): Promise<void> {
  const excel = await startEmbeddedExcel(bytesOf(SAMPLE));
  try {
    await work(excel);
  } finally {
    await excel.close();
  }
}

/** The introduction, seven sheets for each of two options, and those of all options, the working of the difference and the problems among them. */
const BLOCKS = 1 + 2 * 7 + 8;

test('the sample is read in at most two syncs', async () => {
  await withSample(async (excel) => {
    excel.resetTraffic();
    const { plan } = await decide({});
    expect(plan?.options).toHaveLength(2);
    expect(excel.traffic().syncs).toBeLessThanOrEqual(2);
  });
});

test('a first run reads and writes in at most five syncs, under the limit of a request', async () => {
  await withSample(async (excel) => {
    excel.resetTraffic();
    const { outcome } = await makePlan({});
    expect(outcome?.state).toBe('written');
    expect(outcome?.blocks.map(({ state }) => state)).toEqual(Array(BLOCKS).fill('added'));
    expect(excel.traffic().syncs).toBeLessThanOrEqual(5);
    expect(excel.traffic().largestSent).toBeLessThan(LARGEST_REQUEST);
  });
});

test('an unchanged rerun reads, compares and sends no writing batch', async () => {
  await withSample(async (excel) => {
    await makePlan({});
    const before = await excel.save();
    excel.resetTraffic();
    const { outcome } = await makePlan({});
    expect(outcome?.state).toBe('unchanged');
    expect(outcome?.blocks.map(({ state, cells }) => [state, cells])).toEqual(Array(BLOCKS).fill(['kept', 0]));
    expect(excel.traffic().syncs).toBeLessThanOrEqual(3);
    expect(Buffer.compare(await excel.save(), before)).toBe(0);
  });
});

test('a changed headcount list changes only the cells that depend on it', async () => {
  await withSample(async (excel) => {
    await makePlan({});
    await Excel.run(async (context) => {
      const lists = context.workbook.tables.getItem('KC_DanhSach').getDataBodyRange();
      lists.getCell(0, 4).values = [[9]];
      await context.sync();
    });
    excel.resetTraffic();
    const { outcome, plan } = await makePlan({});
    expect(plan?.options[0]?.phases[0]?.collaborators).toBe(20);
    expect(outcome?.state).toBe('written');
    const changed = outcome?.blocks.filter(({ state }) => state === 'changed').map(({ block }) => block);
    expect(changed).toContain('KC_BLK_PB_1');
    expect(changed).not.toContain('KC_BLK_PB_2');
    expect(excel.traffic().syncs).toBeLessThanOrEqual(5);
  });
});
