/** What tests of the built pane share: one browser a file, words on the screen, and what stands in the workbook. */
import type { Locator, Page } from 'playwright-core';
import { gridCell, gridCells } from '../../src/host/document/cellGrid';
import { writeContents } from '../../src/host/document/contents';
import type { Document, Sheet } from '../../src/host/document/model';
import { known } from '../../src/kernel';
import { BUILD_MS } from './builtPane';
import { openPane, setStage, type OpenPane, type Opening } from './openPane';
import type { Stage } from './stage';
import { sampleWorkbook } from './workbooks';

export const REPORT = [
  ...['PL 1', 'PL 1.1', 'Phân bổ PA 1', 'Tính thù lao 1', 'Kinh phí bổ sung 1'],
  ...['PL 2', 'PL 2.1', 'Phân bổ PA 2', 'Tính thù lao 2', 'Kinh phí bổ sung 2'],
  ...['So sánh phương án', 'Lương cơ sở theo kỳ', 'Tra khung phân bổ', 'Kiểm tra', 'Theo dõi thay đổi'],
];
export const SAMPLE = 'Mở dữ liệu mẫu Đồng Nai';
export const WRITE = 'Ghi kết quả vào trang tính';
export const REREAD = 'Đọc lại số liệu';
export const TOTAL = '5.485.693.000 đồng';

export const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
export const tab = (page: Page, name: string): Locator => page.getByRole('tab', { name });
export const statusSays = (page: Page, text: string): Promise<void> =>
  page.getByRole('status').filter({ hasText: text }).first().waitFor();
/** The state of the report, in the header. */
export const stateSays = (page: Page, text: string, state: 'visible' | 'detached' = 'visible'): Promise<void> =>
  page.locator('[data-state]').filter({ hasText: text }).waitFor({ state });

/** Opens everything that is folded away on the screen. */
export const UNFOLD = "document.querySelectorAll('details').forEach((details) => (details.open = true))";
export const totalStands = (page: Page): Promise<void> => page.getByText(TOTAL, { exact: true }).first().waitFor();
export const isEnabled = async (page: Page, name: string): Promise<boolean> =>
  (await button(page, name).getAttribute('aria-disabled')) !== 'true';
/** The text of what has the focus; a radio button's is that of its label. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate<string>('(document.activeElement.labels?.[0] ?? document.activeElement).innerText');

/** Presses Tab until what has the focus begins with the text. */
export async function tabTo(page: Page, text: string): Promise<void> {
  for (let stops = 0; stops < 90 && !(await focused(page)).startsWith(text); stops += 1)
    await page.keyboard.press('Tab');
  expect(await focused(page)).toContain(text);
}

/** The sheet that the person sees. */
export const activeSheet = ({ sheets, activeSheetId }: Document): string | undefined =>
  sheets.find(({ id }) => id === activeSheetId)?.name;

export const sheetNamed = (document: Document, name: string): Sheet | undefined =>
  document.sheets.find((each) => each.name === name);

/** Every value on a sheet, whatever its cell. */
export function valuesOn(document: Document, name: string): readonly unknown[] {
  const sheet = sheetNamed(document, name);
  const whole = { row: 0, column: 0, rows: 200, columns: 50 };
  return sheet ? [...gridCells(sheet.cells, whole)].map(([, , cell]) => cell.value) : [];
}

/** What stands in the third column of a sheet's table, in its first row: an amount or a count. */
export function valueAt(document: Document, name: string, [row, column]: readonly [number, number]): unknown {
  const sheet = sheetNamed(document, name);
  return sheet && gridCell(sheet.cells, row, column)?.value;
}

/** Types into the workbook beside the pane, as its person does; the pane is told as Excel tells it. */
export function type({ host }: OpenPane, name: string, [row, column]: readonly [number, number], value: unknown): void {
  const sheetId = sheetNamed(host.document, name)?.id ?? '';
  host.edit((document) => writeContents(document, { sheetId, area: { row, column, rows: 1, columns: 1 } }, value));
}

export const quiet = { complaints: [] as string[], strangers: [] as string[] };

/** Emptied, so that the next write has something to do there, and protected, so that it must not. */
export const emptiedAndProtected = (document: Document, name: string): Document => ({
  ...document,
  sheets: document.sheets.map((sheet) => (sheet.name === name ? { ...sheet, cells: [], isProtected: true } : sheet)),
});

/** A count of facilities typed with a letter. */
export const broken = (): Promise<Document> =>
  sampleWorkbook(({ worksheets }) => {
    worksheets.getItem('Địa phương').getRange('E7').values = [['1.59O']];
  });

/** Waits for what the pane does in the workbook without saying so. */
export async function until(holds: () => boolean): Promise<void> {
  const end = Date.now() + 5_000;
  while (!holds() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(holds()).toBe(true);
}

export const SIDE = "document.querySelector('main').scrollWidth - document.querySelector('main').clientWidth";

/** Opens panes over workbooks in one browser; each test's are closed after it. Call it once a file. */
export function paneOpener(): (document: Document, opening?: Opening) => Promise<OpenPane> {
  const state: { stage?: Stage } = {};
  const opened: OpenPane[] = [];
  beforeAll(async () => {
    state.stage = await setStage();
  }, BUILD_MS);
  afterEach(async () => {
    for (const { page } of opened.splice(0)) await page.context().close();
  });
  afterAll(() => state.stage?.close());
  return async (document, opening) => {
    const pane = await openPane(known(state.stage, 'stage'), document, opening);
    opened.push(pane);
    return pane;
  };
}
