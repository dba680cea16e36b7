/** The page when the pane cannot come: it says why in words, and what to do, whatever the network does. */
import { BUILD_MS } from './builtPane';
import { openPane, setStage, type OpenPane, type Opening } from './openPane';
import type { Stage } from './stage';
import { emptyWorkbook } from './workbooks';

const WATCHDOG_MS = 15_000;

describe('the page before the pane', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage();
  }, BUILD_MS);
  afterAll(() => stage.close());

  /** Opens the page with its time standing still. */
  async function withPage(cdn: NonNullable<Opening['cdn']>, look: (pane: OpenPane) => Promise<void>): Promise<void> {
    const pane = await openPane(stage, emptyWorkbook(), { cdn, stopClock: true });
    try {
      await look(pane);
      expect(pane.strangers).toEqual([]);
    } finally {
      await pane.page.context().close();
    }
  }

  test.each(['unreachable', 'silent'] as const)('Without Office.js (%s) it says what to do and tries again', (cdn) =>
    withPage(cdn, async ({ page }) => {
      const sentence = page.getByText('Chưa mở được KC Planner vì không tải được Office.js');
      if (cdn === 'silent') {
        await page.getByText('Đang mở…').waitFor();
        expect(await sentence.isVisible()).toBe(false);
        await page.clock.fastForward(WATCHDOG_MS);
      }
      await sentence.waitFor();
      const retry = page.getByRole('button', { name: 'Thử lại · Try again' });
      await Promise.all([page.waitForEvent('framenavigated'), retry.click()]);
    }),
  );

  test('Outside Excel it says where it belongs, and the watchdog does not contradict it', () =>
    withPage('outside', async ({ page, complaints }) => {
      const sentence = page.getByText('Trang này chạy trong Excel.');
      await sentence.waitFor();
      await page.clock.fastForward(WATCHDOG_MS);
      expect(await sentence.isVisible()).toBe(true);
      expect(complaints).toEqual([]);
    }));
});
