/** Draws the icons that the manifest names from the one SVG, in a Chrome or Edge of the machine. */
import { mkdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { chromium, type Browser, type LaunchOptions } from 'playwright-core';

const ASSETS = resolve(__dirname, '../../assets');
/** Ribbon 16, 32, 80; lists of add-ins 64; stores 128. */
const SIZES = [16, 32, 64, 80, 128] as const;

/** KC_BROWSER names a browser's program; otherwise Chrome is looked for, then Edge, where their installers put them. */
async function launch(): Promise<Browser> {
  const named = process.env['KC_BROWSER'];
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const choices: readonly LaunchOptions[] = named
    ? [{ executablePath: named }]
    : [{ channel: 'chrome' }, { channel: 'msedge' }];
  const failures: unknown[] = [];
  for (const choice of choices) {
    try {
      return await chromium.launch({ ...choice, args });
    } catch (failure) {
      failures.push(failure);
    }
  }
  throw new AggregateError(failures, 'No Chrome or Edge was found. Name a browser in KC_BROWSER.');
}

/** The corners stay transparent, so that the icon stands on light and dark ribbons. */
async function draw(browser: Browser, svg: string, size: number): Promise<void> {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(
    `<style>body { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }</style>${svg}`,
  );
  await page.screenshot({ path: join(ASSETS, 'icons', `icon-${size}.png`), omitBackground: true });
  await page.close();
}

async function main(): Promise<void> {
  const svg = await readFile(join(ASSETS, 'icon.svg'), 'utf8');
  await mkdir(join(ASSETS, 'icons'), { recursive: true });
  const browser = await launch();
  try {
    for (const size of SIZES) await draw(browser, svg, size);
  } finally {
    await browser.close();
  }
}

if (require.main === module) {
  main().catch((failure: unknown) => {
    console.error(failure);
    process.exitCode = 1;
  });
}
