/** What a person's browser needs before a page is opened: the browser itself, and the built files on a server. */
import { chromium, type Browser } from 'playwright-core';
import { findBrowser } from '../../scripts/browser';
import { serveFolder, type StaticServer } from './staticServer';

/** A browser and a server for all tests of a file. */
export interface Stage {
  readonly browser: Browser;
  readonly server: StaticServer;
  /** The files that are served. */
  readonly folder: string;
  close(): Promise<void>;
}

export async function setStageOn(built: Promise<string>): Promise<Stage> {
  const folder = await built;
  const [server, browser] = await Promise.all([serveFolder(folder), chromium.launch(findBrowser())]);
  const close = async (): Promise<void> => {
    await browser.close();
    await server.close();
  };
  return { browser, server, folder, close };
}
