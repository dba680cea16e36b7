/** A page around a pane: it opens workbooks, in its own thread or in a Web Worker, and connects the pane to them. */
import { PANE_PORT } from '../../../src/host/client/pane';
import {
  openInPage,
  openInWebWorker,
  type PageCalculation,
  type PageWorkbook,
  type TextPort,
  type WorkbookWorker,
} from '../../../src/host/pageWorkbook';

export type Place = 'page' | 'worker';

/** What the test calls in the page. Bytes cross as lists of numbers. */
export interface AroundPane {
  /** Opens a workbook in place of the one before, and connects the pane. @returns the reason when it cannot be read */
  open(place: Place, bytes?: readonly number[], calculation?: PageCalculation): Promise<string>;
  /** @returns how often the page came to do something else in the given time */
  turns(milliseconds: number): Promise<number>;
  save(): Promise<readonly number[]>;
  breakNext(): Promise<void>;
  close(): void;
}

/** What is used of the browser, whose types the rest of the code does without. */
interface Browser {
  readonly Worker: new (url: string) => WorkbookWorker;
  readonly MessageChannel: new () => { readonly port1: TextPort; readonly port2: object };
  readonly document: {
    querySelector(selector: 'iframe'): {
      readonly src: string;
      readonly contentWindow: { postMessage(message: string, origin: string, transfer: readonly object[]): void };
    };
  };
  aroundPane?: AroundPane;
}

const browser = globalThis as unknown as Browser;
const state: { book: PageWorkbook | undefined } = { book: undefined };

function connect(book: PageWorkbook): Promise<void> {
  const { port1, port2 } = new browser.MessageChannel();
  const taken = book.connect(port1);
  const frame = browser.document.querySelector('iframe');
  frame.contentWindow.postMessage(PANE_PORT, new URL(frame.src).origin, [port2]);
  return taken;
}

browser.aroundPane = {
  open: async (place, bytes, calculation) => {
    state.book?.close();
    const file = bytes && Uint8Array.from(bytes);
    const options = calculation ? { calculation } : {};
    try {
      state.book =
        place === 'page'
          ? await openInPage(file, options)
          : await openInWebWorker(new browser.Worker('/worker.js'), file, options);
      await connect(state.book);
      return 'opened';
    } catch (error) {
      return String((error as { readonly reason?: string }).reason);
    }
  },
  turns: async (milliseconds) => {
    const end = performance.now() + milliseconds;
    let count = 0;
    for (; performance.now() < end; count += 1) await new Promise((resolve) => setTimeout(resolve, 0));
    return count;
  },
  save: async () => [...((await state.book?.save()) ?? [])],
  breakNext: async () => state.book?.setFault({ strikes: 'next', kind: 'lose-answer' }),
  close: () => state.book?.close(),
};
