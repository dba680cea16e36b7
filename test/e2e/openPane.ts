/** Opens the built pane in a browser beside an embedded workbook, and watches what it says and where it calls. */
import type { Page } from 'playwright-core';
import type { Document } from '../../src/host/document/model';
import { WorkbookHost } from '../../src/host/workbookHost';
import { builtPane } from './builtPane';
import { BRIDGE, CDN, OUTSIDE_OFFICE, PUSHED, routeCdn } from './officeStandIn';
import { setStageOn, type Stage } from './stage';

export const setStage = (): Promise<Stage> => setStageOn(builtPane());

export interface OpenPane {
  readonly page: Page;
  /** The workbook as it is now. */
  document(): Document;
  /** Puts another workbook in its place. */
  setDocument(document: Document): void;
  /** The workbook itself: what its person does in it, and how it can fail. */
  readonly host: WorkbookHost;
  /** Lets the workbook answer again, or keep every request waiting. */
  setAnswering(answering: boolean): void;
  /** Errors and warnings of the page's console, and faults that nobody caught. */
  readonly complaints: readonly string[];
  /** Addresses outside the page's own origin and Microsoft's CDN. */
  readonly strangers: readonly string[];
}

/** How to open: sizes in pixels, colours, and whether Microsoft's CDN can be reached. */
export interface Opening {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: 'active' | 'none';
  /** `silent`: it takes the request and never answers; `outside`: office.js finds no Office around the page. */
  readonly cdn?: 'reached' | 'unreachable' | 'silent' | 'outside';
  /** Scripts of the page that do not come, until the test takes the route away. */
  readonly without?: RegExp;
  /** The page's time stands still until the test moves it. */
  readonly stopClock?: boolean;
}

type Workbook = Pick<OpenPane, 'document' | 'setDocument' | 'setAnswering' | 'host'>;

/** The workbook answers one message after the other, as Excel does, and tells what happens to it. */
async function connectWorkbook(page: Page, opened: Document): Promise<Workbook> {
  const host = new WorkbookHost(opened, (text) => {
    // A page that a test has closed need not be told any more.
    page.evaluate(`${PUSHED}(${JSON.stringify(text)})`).catch(() => undefined);
  });
  const gate: { wait: Promise<void>; open: () => void } = { wait: Promise.resolve(), open: () => undefined };
  await page.exposeFunction(BRIDGE, async (text: string): Promise<string> => {
    await gate.wait;
    return host.receive(text);
  });
  return {
    host,
    document: () => host.document,
    setDocument: (other) => host.setDocument(other),
    setAnswering: (answering) => {
      gate.open();
      gate.wait = answering ? Promise.resolve() : new Promise((open) => (gate.open = open));
    },
  };
}

export async function openPane(stage: Stage, document: Document, opening: Opening = {}): Promise<OpenPane> {
  const { width = 350, height = 700, colorScheme = 'light', forcedColors = 'none', cdn = 'reached' } = opening;
  const context = await stage.browser.newContext({ viewport: { width, height }, colorScheme, forcedColors });
  const page = await context.newPage();
  if (opening.stopClock === true) await page.clock.install();
  const complaints: string[] = [];
  const strangers: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (failure) => complaints.push(String(failure)));
  await page.route('**/*', (route) => {
    const { origin, href } = new URL(route.request().url());
    if (origin === stage.server.origin) return route.continue();
    if (origin !== CDN) strangers.push(href);
    return origin === CDN && cdn === 'silent' ? undefined : route.abort();
  });
  if (cdn === 'reached') await routeCdn(page);
  if (opening.without !== undefined) await page.route(opening.without, (route) => route.abort());
  if (cdn === 'outside') await routeCdn(page, OUTSIDE_OFFICE);
  const workbook = await connectWorkbook(page, document);
  await page.goto(`${stage.server.origin}/taskpane.html`, { waitUntil: 'commit' });
  return { page, complaints, strangers, ...workbook };
}
