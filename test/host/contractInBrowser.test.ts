/** The same contract in Chromium: the client in a pane's frame, the workbook in the page or in a Web Worker, and only texts between them. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Frame, type Page, type Route } from 'playwright-core';
import webpack from 'webpack';
import { openWorkbook } from '../../src/host/codec/open';
import { gridCell } from '../../src/host/document/cellGrid';
import { findBrowser } from '../../scripts/browser';
import type { PageCalculation } from '../../src/host/pageWorkbook';
import type { AroundPane, Place } from './browser/page';
import type { InPane } from './browser/pane';
import { CASES } from './contract/cases';
import { userWorkbook } from './userWorkbook';

const ROOT = join(__dirname, '..', '..');
const CLIENT = join(ROOT, 'node_modules/@microsoft/office-js/dist/excel-web-16.00.js');

const SOURCES = {
  page: join(__dirname, 'browser/page.ts'),
  pane: join(__dirname, 'browser/pane.ts'),
  worker: join(ROOT, 'src/host/webWorker.ts'),
  calculation: join(ROOT, 'src/host/calculation/calculationWebWorker.ts'),
};

/** @returns the folder that holds one script for each source, with everything it needs */
function bundled(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'kc-contract-'));
  const compilerOptions = { module: 'esnext', moduleResolution: 'bundler', noEmit: false, incremental: false };
  const options = { transpileOnly: true, configFile: join(ROOT, 'test/tsconfig.json'), compilerOptions };
  const compiler = webpack({
    mode: 'development',
    devtool: false,
    target: 'web',
    context: ROOT,
    entry: SOURCES,
    output: { path: folder, filename: '[name].js' },
    resolve: { extensions: ['.ts', '.js'] },
    module: { rules: [{ test: /\.ts$/, loader: 'ts-loader', options }] },
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      const failed = error ?? (stats?.hasErrors() ? new Error(stats.toString('errors-only')) : undefined);
      compiler.close(() => (failed ? reject(failed) : resolve(folder)));
    });
  });
}

/** The page and the pane are of two origins, so nothing but messages can pass between them. */
const origin = (name: 'page' | 'pane'): string => `http://${name}.localhost:${String(opened.port)}`;
const html = (name: string): string | undefined =>
  ({
    page: `<title>Page</title><script src="/page.js"></script><iframe src="${origin('pane')}/"></iframe>`,
    pane: '<title>Pane</title><script src="/pane.js"></script><script src="/client.js"></script>',
  })[name];

type Around = { readonly aroundPane: AroundPane };
type Inside = { readonly inPane: InPane };
const opened: {
  browser?: Browser;
  page?: Page;
  pane?: Frame;
  server?: Server;
  port?: number;
  readonly complaints: string[];
  readonly scripts: string[];
} = { complaints: [], scripts: [] };

const failing = (): never => {
  throw new Error('The page is not open.');
};
const page = (): Page => opened.page ?? failing();
const pane = (): Frame => opened.pane ?? failing();

/** A real server, because what a worker of a worker asks for cannot be answered by the browser's driver. */
function serve(folder: string, request: IncomingMessage, response: ServerResponse): void {
  const name = (request.headers.host ?? '').split('.')[0] ?? '';
  const script = /^\/(page|pane|worker|calculation|client)\.js$/.exec(request.url ?? '')?.[1];
  const page = request.url === '/' ? html(name) : undefined;
  if (page !== undefined) response.setHeader('Content-Type', 'text/html; charset=utf-8').end(page);
  else if (script === undefined) {
    opened.complaints.push(`asked for ${request.url}`);
    response.writeHead(404).end();
  } else {
    opened.scripts.push(script);
    const file = script === 'client' ? CLIENT : join(folder, `${script}.js`);
    response.setHeader('Content-Type', 'text/javascript; charset=utf-8').end(readFileSync(file));
  }
}

const listening = async (server: Server): Promise<number> => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return (server.address() as AddressInfo).port;
};

/** The browser may ask our own server, and nobody else. */
function ownOnly(route: Route): Promise<void> {
  const url = new URL(route.request().url());
  if (url.hostname.endsWith('.localhost')) return route.continue();
  opened.complaints.push(`asked for ${url.href}`);
  return route.abort();
}

beforeAll(async () => {
  const [folder, browser] = await Promise.all([bundled(), chromium.launch(findBrowser())]);
  const server = createServer((request, response) => serve(folder, request, response));
  Object.assign(opened, { browser, server, port: await listening(server) });
  const context = await browser.newContext({ serviceWorkers: 'block' });
  await context.route(/./, ownOnly);
  const around = await context.newPage();
  around.on('pageerror', ({ message }) => opened.complaints.push(message));
  await around.goto(`${origin('page')}/`);
  const pane = around.frames().find((frame) => frame.url() === `${origin('pane')}/`);
  Object.assign(opened, { page: around, pane });
}, 180_000);

afterAll(async () => {
  await opened.browser?.close();
  opened.server?.close();
});

test('the pane has all cases, and the client answers for the requirement sets of Microsoft 365', async () => {
  expect(await pane().evaluate(() => (globalThis as unknown as Inside).inPane.count)).toBe(CASES.length);
  const supports = (version: string): Promise<boolean> =>
    pane().evaluate((asked) => (globalThis as unknown as Inside).inPane.supports(asked), version);
  expect([await supports('1.14'), await supports('1.21'), await supports('1.99')]).toEqual([true, true, false]);
});

const openIn = (place: Place, bytes?: readonly number[], calculation?: PageCalculation): Promise<string> =>
  page().evaluate(([where, file, how]) => (globalThis as unknown as Around).aroundPane.open(where, file, how), [
    place,
    bytes,
    calculation,
  ] as const);

const ENDLESS = '=BINOM.INV(1000000000,0.5,0.5)';
const CALCULATION: PageCalculation = { when: 'whenRead', script: '/calculation.js' };

/** Types formulas in column A of the pane's workbook. */
const type = (formulas: readonly string[]): Promise<void> =>
  pane().evaluate(
    (texts) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getFirst().getRange(`A1:A${texts.length}`);
        range.formulas = texts.map((text) => [text]);
        await context.sync();
      }),
    formulas,
  );

/** @returns the values of an address as JSON, or the message of the refusal */
const shown = (address: string): Promise<string> =>
  pane().evaluate(
    (asked) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getFirst().getRange(asked).load('values');
        await context.sync();
        return JSON.stringify(range.values);
      }).catch((error: unknown) => (error as OfficeExtension.Error).message),
    address,
  );

describe.each<Place>(['page', 'worker'])('with the workbook in the %s', (place) => {
  test.each(CASES.map((one, index) => ({ ...one, index })))('$page: $says', async ({ index, expected }) => {
    expect(await openIn(place)).toBe('opened');
    const json = await pane().evaluate((i) => (globalThis as unknown as Inside).inPane.run(i), index);
    expect(JSON.parse(json) as unknown).toEqual(expected);
  });

  test('a file is opened, changed by the pane, and saved', async () => {
    expect(await openIn(place, [...userWorkbook()])).toBe('opened');
    await pane().evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getFirst().getRange('J1').values = [['từ ngăn']];
        await context.sync();
      }),
    );
    const saved = await page().evaluate(() => (globalThis as unknown as Around).aroundPane.save());
    const [sheet] = openWorkbook(Uint8Array.from(saved), { seed: 'again', year: 2026 }).sheets;
    expect([gridCell(sheet?.cells ?? [], 0, 9)?.value, gridCell(sheet?.cells ?? [], 1, 1)?.value]).toEqual([
      'từ ngăn',
      10.5,
    ]);
  });

  test('formulas are calculated in a thread of their own, whose script is fetched with the first value', async () => {
    opened.scripts.length = 0;
    await openIn(place, undefined, CALCULATION);
    await type(['=6*7', '=A1+1', '="Đồng "&TEXT(A2,"0.0")', '=1/0']);
    expect(opened.scripts).not.toContain('calculation');
    expect(await shown('A1:A4')).toBe('[[42],[43],["Đồng 43.0"],["#DIV/0!"]]');
    expect(opened.scripts).toContain('calculation');
    const saved = await page().evaluate(() => (globalThis as unknown as Around).aroundPane.save());
    const [sheet] = openWorkbook(Uint8Array.from(saved), { seed: 'again', year: 2026 }).sheets;
    expect(gridCell(sheet?.cells ?? [], 1, 0)).toMatchObject({ formula: 'A1+1', value: 43 });
  });

  test('a formula that never ends is ended, the page answers meanwhile, and only what needs it has no value', async () => {
    await openIn(place, undefined, { ...CALCULATION, limitMs: 1500 });
    await type([ENDLESS, '=A1+1', '=1+1']);
    const waiting = shown('A1');
    const turns = await page().evaluate(() => (globalThis as unknown as Around).aroundPane.turns(1_000));
    expect(turns).toBeGreaterThan(20);
    expect(await waiting).toContain('Calculating it took too long.');
    expect(await shown('A2')).toContain('It depends on a formula that was not calculated.');
    expect(await shown('A3')).toBe('[[2]]');
  });

  test('a script of the calculation that is not there leaves every value unknown', async () => {
    await openIn(place, undefined, { ...CALCULATION, script: '/nowhere.js' });
    await type(['=1+1']);
    expect(await shown('A1')).toContain('The calculation broke down.');
    expect(opened.complaints.splice(0)).toEqual(['asked for /nowhere.js']);
  });

  test('a file that is none is refused with its reason', async () => {
    expect(await openIn(place, [1, 2, 3])).toBe('not-a-zip');
  });

  const asked = (): Promise<string> =>
    pane().evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getFirst().load('name');
        await context.sync();
        return 'answered';
      }).catch((error: unknown) => (error as OfficeExtension.Error).code),
    );

  test('a lost answer and a closed workbook are lost connections', async () => {
    await openIn(place);
    await page().evaluate(() => (globalThis as unknown as Around).aroundPane.breakNext());
    expect([await asked(), await asked()]).toEqual(['ConnectionFailure', 'answered']);
    await page().evaluate(() => (globalThis as unknown as Around).aroundPane.close());
    expect(await asked()).toBe('ConnectionFailure');
  });
});

test('nobody complained, and nothing else was asked of the network', () => {
  expect(opened.complaints).toEqual([]);
});
