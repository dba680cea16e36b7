/** The functions in the built page: there before the pane, in its own copy of nothing, called over the wire in a browser. */
import { BUILD_MS } from './builtPane';
import { openPane, setStage, type OpenPane } from './openPane';
import type { Stage } from './stage';
import { emptyWorkbook } from './workbooks';

/** What the test uses of the page's globals. */
interface PageGlobals {
  readonly CustomFunctions: { readonly _association: { readonly mappings: Readonly<Record<string, unknown>> } };
  readonly _richApiNativeBridge: {
    sendMessageToHost(text: string): void;
    onMessageFromHost(text: string): void;
  };
}

/** Calls a function as Excel does while it calculates, and waits for what the page sends back. */
const callInPage = (pane: OpenPane, name: string, args: readonly unknown[]): Promise<string> =>
  pane.page.evaluate(
    ([functionName, given]) =>
      new Promise<string>((resolve) => {
        const bridge = (globalThis as unknown as PageGlobals)._richApiNativeBridge;
        const send = bridge.sendMessageToHost.bind(bridge);
        bridge.sendMessageToHost = (text) => {
          if (text.includes('SetInvocationArrayResults')) {
            bridge.sendMessageToHost = send;
            resolve(text);
          }
          send(text);
        };
        const call = JSON.stringify([7, functionName, given, '[Book1]Sheet1!A1', 0]);
        bridge.onMessageFromHost(JSON.stringify({ type: 3, message: { entries: [[1, 1000, '', call, 1]] } }));
      }),
    [name, args] as const,
  );

describe('the functions of the built page', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage();
  }, BUILD_MS);
  afterAll(() => stage.close());

  test('all are associated, and answer values and refusals over the wire', async () => {
    const pane = await openPane(stage, emptyWorkbook());
    try {
      await pane.page.getByRole('heading', { name: 'KC Planner' }).first().waitFor();
      await pane.page.locator('#opening').waitFor({ state: 'detached' });
      const names = await pane.page.evaluate(() =>
        Object.keys((globalThis as unknown as PageGlobals).CustomFunctions._association.mappings),
      );
      expect(names.sort()).toEqual(
        'APPORTION BASESALARY COLLABORATORS FEE FEE.DATED FEE.LINES PERSONMONTHS RANK.COMMUNES SCHEDULE TAX WORDS'.split(
          ' ',
        ),
      );
      expect(await callInPage(pane, 'FEE', [[[1_490_000]], [[0.85]], [[12]], [[1]], [[0.875]]])).toContain('13298256');
      expect(await callInPage(pane, 'FEE.DATED', [[[44_562]], [[46_022]], [[10]], null, null])).toContain('905400000');
      expect(await callInPage(pane, 'BASESALARY', [[[41_000]], null])).toContain(
        'No base salary is known before 01/07/2013',
      );
      expect(pane.complaints).toEqual([]);
      expect(pane.strangers).toEqual([]);
    } finally {
      await pane.page.context().close();
    }
  });

  test('they are there although the script of the pane never comes', async () => {
    const pane = await openPane(stage, emptyWorkbook());
    try {
      await pane.page.route(/\/pane\.[\da-f]+\.js$/u, () => undefined);
      await pane.page.reload({ waitUntil: 'commit' });
      await pane.page.waitForFunction(
        () => 'FEE' in ((globalThis as unknown as Partial<PageGlobals>).CustomFunctions?._association.mappings ?? {}),
      );
      expect(await pane.page.locator('[data-stage="opening"]').isVisible()).toBe(true);
    } finally {
      await pane.page.context().close();
    }
  });
});
