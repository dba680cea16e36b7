/** `npm run pictures`: the pictures of the guides, taken from the workbench with the sample; with `-- --looks folder` every screen in every look. */
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import { findBrowser } from './browser';

interface Pages {
  readonly builtWorkbench: () => Promise<string>;
  readonly serveFolder: (folder: string) => Promise<{ readonly origin: string; close(): Promise<void> }>;
}

const fromScripts = createRequire(join(process.cwd(), 'scripts', 'pictures.ts'));
const { builtWorkbench } = fromScripts('./builtPages.cjs') as Pages;
const { serveFolder } = fromScripts('./staticServer.cjs') as Pages;

/** What is asked of an element in the page. */
interface Heights {
  readonly scrollHeight: number;
  readonly clientHeight: number;
}

/** No picture need be longer. */
const TALLEST = 4_000;
const IMAGES = join('docs', 'images');
const WINDOW = { width: 1280, height: 800 };
const PATIENCE = { timeout: 60_000 };
const TOTAL = '5.485.693.000 đồng';

/** The screens by their tabs, and what their files are called. */
const SCREENS = [
  ['Dữ liệu', 'ngan-du-lieu'],
  ['Căn cứ tính toán', 'ngan-can-cu'],
  ['Kết quả', 'ngan-ket-qua'],
  ['Kiểm tra', 'ngan-kiem-tra'],
] as const;

/** In pixels of the page; twice as large on the screen where somebody has zoomed in. */
const LOOKS = [
  { name: 'light', width: 320, scale: 1, colorScheme: 'light', forcedColors: 'none' },
  { name: 'dark', width: 320, scale: 1, colorScheme: 'dark', forcedColors: 'none' },
  { name: 'forced-colours', width: 320, scale: 1, colorScheme: 'dark', forcedColors: 'active' },
  { name: 'zoomed', width: 175, scale: 2, colorScheme: 'light', forcedColors: 'none' },
] as const;
type Look = (typeof LOOKS)[number];
const PLAIN: Look = LOOKS[0];

/** The workbench with the sample planned, as it stands a moment after it was opened. */
async function opened(browser: Browser, address: string, look: Look): Promise<Page> {
  const { scale: deviceScaleFactor, colorScheme, forcedColors } = look;
  const context = await browser.newContext({ viewport: WINDOW, deviceScaleFactor, colorScheme, forcedColors });
  const page = await context.newPage();
  await page.goto(address);
  await page.frameLocator('#pane').getByText(TOTAL).first().waitFor(PATIENCE);
  await page.locator('#open:enabled').waitFor(PATIENCE);
  return page;
}

async function turnTo(page: Page, tab: string): Promise<void> {
  await page.frameLocator('#pane').getByRole('tab', { name: tab }).click();
  // The pane takes the pointer for somebody's who is about to click.
  await page.mouse.move(2, 2);
}

async function pictureOf(what: Page | Locator, path: string): Promise<void> {
  await what.screenshot({ path, animations: 'disabled' });
  console.log(path);
}

/** The window with the written report beside the results, and the pane on each of its screens. */
async function forGuides(browser: Browser, address: string): Promise<void> {
  const page = await opened(browser, address, PLAIN);
  const pane = page.frameLocator('#pane');
  for (const [tab, file] of SCREENS) {
    await turnTo(page, tab);
    await pictureOf(page.locator('#pane'), join(IMAGES, `${file}.png`));
  }
  await turnTo(page, 'Kết quả');
  await pane.getByRole('button', { name: 'Ghi kết quả vào trang tính' }).click();
  await pane.getByText('Đã ghi kết quả vào trang tính.').waitFor(PATIENCE);
  await pane.getByRole('button', { name: TOTAL }).click();
  await page
    .locator('#cell')
    .filter({ hasText: '5.485.693.000' })
    .waitFor({ ...PATIENCE, state: 'attached' });
  await page.locator('#notes li').first().waitFor(PATIENCE);
  await page.mouse.move(2, 2);
  await pictureOf(page, join(IMAGES, 'workbench.png'));
  await page.context().close();
}

/** A look, and the folder that its pictures go to. */
interface Taken {
  readonly look: Look;
  readonly folder: string;
}

/** The pane alone, from top to bottom, as narrow as it gets. */
async function inLook(browser: Browser, address: string, { look, folder }: Taken): Promise<void> {
  const page = await opened(browser, address, look);
  const pane = page.locator('#pane');
  await pane.evaluate((frame, width) => {
    Object.assign((frame as unknown as { style: object }).style, {
      ...{ position: 'fixed', inset: '0', zIndex: '99', width: `${width}px`, height: '100vh' },
    });
  }, look.width);
  for (const [tab, file] of SCREENS) {
    await page.setViewportSize(WINDOW);
    await turnTo(page, tab);
    const over = await page
      .frameLocator('#pane')
      .locator('main')
      .evaluate((main) => {
        const { scrollHeight, clientHeight } = main as unknown as Heights;
        return scrollHeight - clientHeight;
      });
    await page.setViewportSize({ ...WINDOW, height: Math.min(TALLEST, WINDOW.height + over) });
    await pictureOf(pane, join(folder, `${look.name}-${file}.png`));
  }
  await page.context().close();
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { looks: { type: 'string' } } });
  const server = await serveFolder(await builtWorkbench());
  const browser = await chromium.launch(findBrowser());
  try {
    if (values.looks === undefined) await forGuides(browser, `${server.origin}/`);
    else {
      mkdirSync(values.looks, { recursive: true });
      for (const look of LOOKS) await inLook(browser, `${server.origin}/`, { look, folder: values.looks });
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

main().catch((failure: unknown) => {
  console.error(failure);
  process.exitCode = 1;
});
