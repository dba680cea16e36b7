/** The pane as it opens beside a page with one Fluent button, both in Chromium, from the address to what a person can use. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { chromium, type Browser } from 'playwright-core';
import { findBrowser } from '../browser';
import type { Comparison } from './comparison';

interface Pages {
  readonly builtBarePage: () => Promise<string>;
  readonly builtPane: () => Promise<string>;
  readonly serveFolder: (folder: string) => Promise<{ readonly origin: string; close(): Promise<void> }>;
}

const scripts = join(process.cwd(), 'scripts', 'bench.ts');
const fromScripts = createRequire(scripts);
const { builtBarePage, builtPane } = fromScripts('./builtPages.cjs') as Pages;
const { serveFolder } = fromScripts('./staticServer.cjs') as Pages;

const CDN = 'https://appsforoffice.microsoft.com/**';
/** Ready at once on both pages, so that only what is ours is timed: Microsoft's own client is the same for every add-in. */
const OFFICE = `globalThis.Office = {
  HostType: { Excel: 'Excel' },
  context: { requirements: { isSetSupported: () => true } },
  actions: { associate: () => undefined },
  onReady: () => Promise.resolve({ host: 'Excel', platform: 'OfficeOnline' }),
};
globalThis.CustomFunctions = { associate: () => undefined };`;

/** Notes when what was waited for stands on the page, is painted, and the page is free for the person's first click. */
const watching = (selector: string): string => `globalThis.kcUsable = new Promise((usable) => {
  new MutationObserver((_, observer) => {
    if (!document.querySelector('${selector}')) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => usable(performance.now())));
  }).observe(document, { childList: true, subtree: true });
});`;

/** A new window of Chromium loads pages of its own for about half a second, on the processors that the page is timed on. */
const SETTLED_MS = 800;

/** One load with nothing kept from the one before. @returns seconds since the address was opened, by the page's own clock */
async function load(browser: Browser, address: string, selector: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 350, height: 700 } });
  try {
    const page = await context.newPage();
    await page.route(CDN, (route) => route.fulfill({ contentType: 'text/javascript', body: OFFICE }));
    await page.addInitScript(watching(selector));
    await setTimeout(SETTLED_MS);
    await page.goto(address, { waitUntil: 'commit' });
    return (await page.evaluate<number>('globalThis.kcUsable')) / 1000;
  } finally {
    await context.close();
  }
}

const ROUNDS = 15;

const median = (seconds: readonly number[]): number => seconds.toSorted((a, b) => a - b)[seconds.length >> 1] ?? NaN;

const opening: Comparison = {
  name: 'the pane until it can be used',
  beside: 'a page with one Fluent button, built in the same way',
  prepare: async () => {
    const [bare, pane] = [await serveFolder(await builtBarePage()), await serveFolder(await builtPane())];
    const browser = await chromium.launch(findBrowser());
    const ours = (): Promise<number> => load(browser, `${pane.origin}/taskpane.html`, '[role=tab]');
    const theirs = (): Promise<number> => load(browser, `${bare.origin}/bare.html`, '.fui-Button');
    const end = async (): Promise<void> => {
      await browser.close();
      await Promise.all([bare.close(), pane.close()]);
    };
    await Promise.all([ours(), theirs()]);
    return { ours, theirs, end };
  },
  timing: { rounds: ROUNDS, seconds: async (work) => Number(await work()), typical: median },
};

/** It is to stay under 1.5. */
export const pages: readonly Comparison[] = [opening];
