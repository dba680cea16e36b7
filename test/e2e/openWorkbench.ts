/** Opens the built workbench in a browser and does in it what a person does; watches what it says and where it calls. */
import { readFileSync } from 'node:fs';
import type { BrowserContext, FrameLocator, Page } from 'playwright-core';
import { openWorkbook } from '../../src/host/codec/open';
import { gridCell } from '../../src/host/document/cellGrid';
import type { Cell, Document } from '../../src/host/document/model';
import type { CellRef } from '../../src/kernel/cells';
import { builtWorkbench } from './builtPane';
import { setStageOn, type Stage } from './stage';

export const setStage = (): Promise<Stage> => setStageOn(builtWorkbench());

const PATIENCE = { timeout: 60_000 };

/** The workbench as a person has it before them. A class, because every step needs its page. */
export class Workbench {
  /** Whatever the console says at all, faults that nobody caught, and addresses outside the page's own origin. */
  readonly complaints: string[] = [];
  readonly strangers: string[] = [];

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
  ) {}

  static async open(stage: Stage): Promise<Workbench> {
    const context = await stage.browser.newContext({
      viewport: { width: 1400, height: 900 },
      acceptDownloads: true,
      serviceWorkers: 'block',
    });
    const bench = new Workbench(context, await context.newPage());
    context.on('console', (message) => bench.complaints.push(message.text()));
    context.on('weberror', (failure) => bench.complaints.push(String(failure.error())));
    await context.route('**/*', (route) => {
      const { href, origin } = new URL(route.request().url());
      if (origin === stage.server.origin) return route.continue();
      bench.strangers.push(href);
      return route.abort();
    });
    await bench.page.goto(`${stage.server.origin}/`);
    await bench.isReady();
    return bench;
  }

  get pane(): FrameLocator {
    return this.page.frameLocator('#pane');
  }

  /** Waits until a workbook is open, in the grid and for the pane. */
  isReady(): Promise<void> {
    return this.page.locator('#open:enabled').waitFor(PATIENCE);
  }

  /** Waits until the line at the bottom says it. */
  says(text: string): Promise<void> {
    return this.page.locator('#status').filter({ hasText: text }).waitFor(PATIENCE);
  }

  notes(text: string): Promise<void> {
    return this.page.locator('#notes li').filter({ hasText: text }).waitFor(PATIENCE);
  }

  paneSays(text: string | RegExp): Promise<void> {
    return this.pane.getByText(text).first().waitFor(PATIENCE);
  }

  paneButton(name: string) {
    return this.pane.getByRole('button', { name, exact: true });
  }

  /** Waits for the state of the report in the pane's header. */
  stateIs(text: string): Promise<void> {
    return this.pane.locator('[data-state]').filter({ hasText: text }).waitFor(PATIENCE);
  }

  /** Lets the pane read again, and waits until it has: a slow machine's pane does not do so by itself. */
  async reread(): Promise<void> {
    await this.paneButton('Đọc lại số liệu').click(PATIENCE);
    await this.pane.getByRole('progressbar').waitFor({ ...PATIENCE, state: 'detached' });
  }

  /** @returns the address of the selected cell as the workbook tells the pane, with its sheet */
  async selected(): Promise<string> {
    const pane = this.page.frames().find((frame) => frame !== this.page.mainFrame());
    return await (pane?.evaluate<string>(`Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange().load('address');
      await context.sync();
      return range.address;
    })`) ?? Promise.resolve(''));
  }

  /** Lets the workbook behave as Excel does on one of its bad days. */
  async behave(name: string): Promise<void> {
    await this.page.getByLabel('Excel giả lập').selectOption({ label: name });
  }

  /** Goes to a sheet by its tab. */
  async turnTo(sheet: string): Promise<void> {
    const tab = this.page.locator('#grid').getByText(sheet, { exact: true });
    await tab.first().click();
  }

  /** Goes to a cell by the name box, and waits until it is read out. */
  async goTo(address: string): Promise<void> {
    const box = this.page.locator('#grid input').first();
    await box.fill(address);
    await box.press('Enter');
    await this.readsOut(`${address}:`);
  }

  /** Waits until the selected cell is read out with this text, whoever went there. */
  readsOut(text: string): Promise<void> {
    return this.page
      .locator('#cell')
      .filter({ hasText: text })
      .waitFor({ ...PATIENCE, state: 'attached' });
  }

  async type(address: string, text: string): Promise<void> {
    await this.goTo(address);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  /** Waits until a cell, once it is gone to, is read out with this text. */
  async reads(address: string, text: string): Promise<void> {
    await this.goTo(address);
    await this.readsOut(`${address}: ${text}`);
  }

  /** Writes the plan from the pane, as a person on the sample. */
  async writePlan(): Promise<void> {
    await this.paneButton('Ghi kết quả vào trang tính').click(PATIENCE);
    await this.paneSays('Đã ghi kết quả vào trang tính');
    await this.notes('biểu đồ');
  }

  /** @returns the name and the bytes of the file that the page gives to the person */
  async download(): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
    const coming = this.page.waitForEvent('download', PATIENCE);
    await this.page.getByRole('button', { name: 'Tải tệp kết quả' }).click();
    const file = await coming;
    return { name: file.suggestedFilename(), bytes: new Uint8Array(readFileSync(await file.path())) };
  }

  /** Opens a file from the person's computer. */
  async openFile(name: string, bytes: Uint8Array): Promise<void> {
    await this.page
      .locator('#file')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
  }
}

export const opened = (bytes: Uint8Array): Document => openWorkbook(bytes, { seed: 'again', year: 2026 });

export const cellOf = (document: Document, sheet: string, { row, column }: Omit<CellRef, 'sheet'>): Cell | undefined =>
  gridCell(document.sheets.find(({ name }) => name === sheet)?.cells ?? [], row, column);

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface Found {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
  readonly passes: readonly object[];
}

/** What axe complains about in what is ours; the grid is Univer's, and the pane has its own test. */
export async function complaintsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const { violations, passes } = await page.evaluate<Found>("axe.run({ exclude: ['#grid', '#pane'] })");
  expect(passes.length).toBeGreaterThan(10);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
