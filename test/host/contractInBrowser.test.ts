/** The same contract in Chromium: the host's document and wire need nothing of Node. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import webpack from 'webpack';
import { findBrowser } from '../harness/browser';
import type { ContractPage } from './contract/page';
import { CASES } from './contract/cases';

const ROOT = join(__dirname, '..', '..');
const CLIENT = join(ROOT, 'node_modules/@microsoft/office-js/dist/excel-web-16.00.js');

/** @returns the path of one script that holds the page's side with everything it needs */
function bundled(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'kc-contract-'));
  const compilerOptions = { module: 'esnext', moduleResolution: 'bundler', noEmit: false, incremental: false };
  const options = { transpileOnly: true, configFile: join(ROOT, 'test/tsconfig.json'), compilerOptions };
  const compiler = webpack({
    mode: 'development',
    devtool: false,
    context: ROOT,
    entry: join(__dirname, 'contract/page.ts'),
    output: { path: folder, filename: 'contract.js' },
    resolve: { extensions: ['.ts', '.js'] },
    module: { rules: [{ test: /\.ts$/, loader: 'ts-loader', options }] },
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      const failed = error ?? (stats?.hasErrors() ? new Error(stats.toString('errors-only')) : undefined);
      compiler.close(() => (failed ? reject(failed) : resolve(join(folder, 'contract.js'))));
    });
  });
}

type Window = { readonly contractPage: ContractPage };
const opened: { browser?: Browser; page?: Page; readonly complaints: string[] } = { complaints: [] };

beforeAll(async () => {
  const [script, browser] = await Promise.all([bundled(), chromium.launch(findBrowser())]);
  const page = await browser.newPage();
  page.on('pageerror', ({ message }) => opened.complaints.push(message));
  page.on('request', (request) => {
    if (/^https?:/.test(request.url())) opened.complaints.push(`asked for ${request.url()}`);
  });
  await page.setContent('<title>Contract</title>');
  await page.addScriptTag({ path: script });
  await page.addScriptTag({ path: CLIENT });
  await page.evaluate(() => (globalThis as unknown as Window).contractPage.ready());
  Object.assign(opened, { browser, page });
}, 180_000);

afterAll(async () => {
  await opened.browser?.close();
});

test('the page has all cases', async () => {
  expect(await opened.page?.evaluate(() => (globalThis as unknown as Window).contractPage.count)).toBe(CASES.length);
});

test.each(CASES.map((one, index) => ({ ...one, index })))('$page: $says', async ({ index, expected }) => {
  const json = await opened.page?.evaluate((i) => (globalThis as unknown as Window).contractPage.run(i), index);
  expect(JSON.parse(json ?? '') as unknown).toEqual(expected);
});

test('the page did not complain and asked nothing of the network', () => {
  expect(opened.complaints).toEqual([]);
});
