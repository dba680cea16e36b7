/** The workbench's page: opens workbooks in a Web Worker and joins each to the grid and to the pane in its frame. */
import { PANE_PORT } from '../host/client/pane';
import {
  openInWebWorker,
  UnreadableWorkbook,
  type PageWorkbook,
  type TextPort,
  type WorkbookWorker,
} from '../host/pageWorkbook';
import { commandLine } from '../i18n';
import type { Language } from '../kernel/language';
import { startGrid, type Grid } from './grid/grid';
import { OpenBook } from './openBook';
import { startPage, type Page, type Said } from './page';

/** The sample takes a second; a formula that takes longer than this is left out, so that the others get their values. */
const CALCULATION = { when: 'whenRead', script: 'calculation.js', limitMs: 10_000 } as const;
const SAMPLE = 'sample.xlsx';
const PANE = 'pane/taskpane.html';
/** Longer than a person looks at a message, shorter than a browser takes to save a large file. */
const KEPT_MS = 60_000;

interface Bench {
  readonly page: Page;
  readonly grid: Grid;
  open: OpenBook | undefined;
  name: Said;
  language: Language;
}

/** A new pane for each workbook: what it has read belongs to the one before. */
async function loadPane(frame: HTMLIFrameElement): Promise<void> {
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.src = PANE;
  await loaded;
}

async function connectPane(frame: HTMLIFrameElement, book: PageWorkbook): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  const taken = book.connect(port1 as TextPort);
  frame.contentWindow?.postMessage(PANE_PORT, location.origin, [port2]);
  await taken;
}

async function openBytes(bench: Bench, bytes: Uint8Array, name: Said): Promise<void> {
  const { page, grid } = bench;
  const worker = new Worker('workbook.js') as WorkbookWorker;
  const book = await openInWebWorker(worker, bytes, { calculation: CALCULATION });
  const before = bench.open;
  bench.open = new OpenBook(book, grid, page);
  bench.name = name;
  page.setBehaviour('normal');
  page.setName(name);
  await Promise.all([bench.open.open(), loadPane(page.pane)]);
  // Not before its pane is gone, which would find itself cut off.
  before?.close();
  await connectPane(page.pane, book);
}

/** Says why a file cannot be opened; the workbook before it stays open. */
function sayWhy(page: Page, error: unknown, name: string): void {
  page.say((texts) => {
    if (!(error instanceof UnreadableWorkbook)) return texts.broken(String(error));
    const language = document.documentElement.lang === 'en' ? 'en' : 'vi';
    return commandLine[language].unreadable[error.reason](name);
  });
}

async function opening(bench: Bench, read: () => Promise<ArrayBuffer>, name: Said): Promise<void> {
  const { page } = bench;
  page.setReady(false);
  page.say((texts) => texts.opening);
  try {
    await openBytes(bench, new Uint8Array(await read()), name);
    page.say((texts) => texts.ready);
  } catch (error) {
    sayWhy(page, error, name(page.texts()));
  }
  page.setReady(true);
}

const readSample = async (): Promise<ArrayBuffer> => (await fetch(SAMPLE)).arrayBuffer();
const sampleName: Said = (texts) => texts.sampleName;

async function download({ page, open, name }: Bench): Promise<void> {
  if (!open) return;
  page.say((texts) => texts.saving);
  const bytes = await open.book.save();
  const file = page.texts().downloadName(name(page.texts()));
  const address = URL.createObjectURL(new Blob([Uint8Array.from(bytes)]));
  Object.assign(document.createElement('a'), { href: address, download: file }).click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
  page.say((texts) => texts.saved(file));
}

function start(): Bench {
  const bench: Partial<Bench> = {};
  const on = (act: (bench: Bench) => void | Promise<void>): void => {
    if (!isComplete(bench)) return;
    Promise.resolve(act(bench)).catch((error: unknown) => {
      bench.page.say((texts) => texts.broken(String(error)));
    });
  };
  const page = startPage({
    open: (file) =>
      on((ready) =>
        opening(
          ready,
          () => file.arrayBuffer(),
          () => file.name,
        ),
      ),
    sample: () => on((ready) => opening(ready, readSample, sampleName)),
    download: () => on(download),
    behave: (behaviour) => on(({ open }) => open?.behave(behaviour)),
    speak: (language) => on(({ grid }) => grid.speak(language)),
  });
  const grid = startGrid(page.grid, 'vi', {
    typed: (sheetId, cells) => on(({ open }) => open?.type({ kind: 'type', sheetId, cells })),
    selected: (sheetId, area) => on(({ open }) => open?.select({ kind: 'select', sheetId, area })),
    editing: (isEditing) => on(({ open }) => open?.setEditing(isEditing)),
    reads: (text) => page.readCell(text),
    notHere: () => page.say((texts) => texts.notHere),
  });
  return Object.assign(bench, { page, grid, open: undefined, name: sampleName, language: 'vi' as const });
}

const isComplete = (bench: Partial<Bench>): bench is Bench => bench.grid !== undefined;

opening(start(), readSample, sampleName).catch(reportError);
