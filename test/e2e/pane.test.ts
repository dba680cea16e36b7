/** The built pane in a real browser, through Microsoft's own client, over an embedded workbook held by the test. */
import type { Page } from 'playwright-core';
import { gridCells } from '../../src/host/document/cellGrid';
import type { Document } from '../../src/host/document/model';
import { BUILD_MS } from './builtPane';
import { openPane, setStage, type OpenPane, type Opening, type Stage } from './openPane';
import { emptyWorkbook, sampleWorkbook } from './workbooks';

const REPORT = [
  ...['PL 1', 'PL 1.1', 'Phân bổ PA 1', 'Tính thù lao 1', 'Kinh phí bổ sung 1'],
  ...['PL 2', 'PL 2.1', 'Phân bổ PA 2', 'Tính thù lao 2', 'Kinh phí bổ sung 2'],
  ...['So sánh phương án', 'Lương cơ sở theo kỳ', 'Tra khung phân bổ', 'Kiểm tra', 'Theo dõi thay đổi'],
];
const WRITE = 'Ghi kết quả vào trang tính';
const REREAD = 'Đọc lại số liệu';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const statusSays = (page: Page, text: string): Promise<void> =>
  page.getByRole('status').filter({ hasText: text }).waitFor();
const isEnabled = async (page: Page, name: string): Promise<boolean> =>
  (await button(page, name).getAttribute('aria-disabled')) !== 'true';
/** The text of what has the focus. */
const focused = (page: Page): Promise<string> => page.evaluate<string>('document.activeElement.innerText');

/** Every value on a sheet, whatever its cell. */
function valuesOn(document: Document, name: string): readonly unknown[] {
  const sheet = document.sheets.find((each) => each.name === name);
  const whole = { row: 0, column: 0, rows: 200, columns: 50 };
  return sheet ? [...gridCells(sheet.cells, whole)].map(([, , cell]) => cell.value) : [];
}

const quiet = { complaints: [] as string[], strangers: [] as string[] };

/** Emptied, so that the next write has something to do there, and protected, so that it must not. */
const emptiedAndProtected = (document: Document, name: string): Document => ({
  ...document,
  sheets: document.sheets.map((sheet) => (sheet.name === name ? { ...sheet, cells: [], isProtected: true } : sheet)),
});

describe('the pane in a browser', () => {
  let stage: Stage;
  const opened: OpenPane[] = [];

  beforeAll(async () => {
    stage = await setStage();
  }, BUILD_MS);
  afterEach(async () => {
    for (const { page } of opened.splice(0)) await page.context().close();
  });
  afterAll(() => stage.close());

  async function open(document: Document, opening?: Opening): Promise<OpenPane> {
    const pane = await openPane(stage, document, opening);
    opened.push(pane);
    return pane;
  }

  test('An officer opens the sample, sees both totals, writes with the keyboard and finds the sheets', async () => {
    const workbook = await sampleWorkbook();
    const pane = await open(workbook);
    const { page } = pane;
    for (const text of ['5.485.693.000 đồng', '13.724.428.000 đồng', '9.839', `Sẽ ghi: ${REPORT.length} trang tính`]) {
      await page.getByText(text, { exact: true }).first().waitFor();
    }
    await page.getByText('(Bằng chữ: Năm tỷ, bốn trăm tám mươi lăm triệu, sáu trăm chín mươi ba ngàn đồng)').waitFor();
    await page.getByRole('row', { name: '2025 768 1.144.320.000' }).waitFor();
    expect(pane.document()).toBe(workbook);

    for (let stops = 0; stops < 20 && (await focused(page)) !== WRITE; stops += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await statusSays(page, 'Đã ghi kết quả vào trang tính.');
    expect(await focused(page)).toBe(WRITE);
    await page.getByRole('row', { name: 'Phân bổ PA 1' }).getByText('Mới').waitFor();

    const written = pane.document();
    expect(written.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(REPORT));
    expect(written.names.find(({ name }) => name === 'KC_TongKinhPhi_PA2')?.formula).toMatch(/^='PL 2'!/);
    expect(valuesOn(written, 'PL 1')).toContain(5_485_693_000);
    expect(valuesOn(written, 'PL 2')).toContain(13_724_428_000);

    await button(page, WRITE).click();
    await statusSays(page, 'không phải ghi gì thêm');
    expect(pane.document()).toBe(written);
    expect(pane).toMatchObject(quiet);
  });

  test('A broken count is told at its cell, nothing can be written, and the corrected workbook is read again', async () => {
    const broken = await sampleWorkbook(({ worksheets }) => {
      worksheets.getItem('Địa phương').getRange('E7').values = [['1.59O']];
    });
    const pane = await open(broken);
    const { page } = pane;
    await page
      .getByText('Ô E7, trang tính Địa phương: Cột “Số cơ sở CNNT 2019” đang ghi “1.59O” (có chữ “O”)')
      .waitFor();
    await statusSays(page, 'nên chưa tính được');
    expect(await isEnabled(page, WRITE)).toBe(false);
    await button(page, WRITE).click({ force: true });
    expect(pane.document()).toBe(broken);

    pane.setDocument(await sampleWorkbook());
    await button(page, REREAD).click();
    await page.getByText('5.485.693.000 đồng', { exact: true }).waitFor();
    expect(await isEnabled(page, WRITE)).toBe(true);
    expect(pane).toMatchObject(quiet);
  });

  test('A protected sheet refuses the write in one sentence, and the figures stay', async () => {
    const pane = await open(await sampleWorkbook());
    const { page } = pane;
    await button(page, WRITE).click();
    await statusSays(page, 'Đã ghi kết quả');
    pane.setDocument(emptiedAndProtected(pane.document(), 'PL 1'));
    await button(page, WRITE).click();
    await statusSays(page, 'Việc ghi chưa hoàn tất');
    await page.getByText('Trang tính “PL 1” đang được bảo vệ').waitFor();
    expect(await page.getByText('5.485.693.000 đồng', { exact: true }).count()).toBe(1);
    expect(await isEnabled(page, WRITE)).toBe(true);
  });

  test('While Excel is silent the buttons wait, keep the focus, and the pane says what may hold it up', async () => {
    const pane = await open(await sampleWorkbook());
    const { page } = pane;
    await page.getByText('5.485.693.000 đồng', { exact: true }).waitFor();
    pane.setAnswering(false);
    await button(page, REREAD).click();
    await statusSays(page, 'Đang đọc số liệu');
    expect([await isEnabled(page, REREAD), await isEnabled(page, WRITE)]).toEqual([false, false]);
    expect(await focused(page)).toBe(REREAD);
    await statusSays(page, 'nhấn Enter để hoàn tất hoặc Esc để bỏ');
    pane.setAnswering(true);
    await statusSays(page, 'Số liệu đọc lúc');
    expect(await focused(page)).toBe(REREAD);
  });

  test('An empty workbook is offered the blank tables, and no sheet of the person is touched', async () => {
    const pane = await open(emptyWorkbook());
    const { page } = pane;
    await button(page, 'Chèn bảng mẫu').click();
    await statusSays(page, 'nên chưa tính được');
    expect(pane.document().sheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Sheet1', 'Địa phương', 'Phương án', 'Giai đoạn']),
    );
    expect(pane).toMatchObject(quiet);
  });

  test('At 320 pixels nothing runs over the side, in either language, and the switch changes the words', async () => {
    const { page } = await open(await sampleWorkbook(), { width: 320 });
    await page.getByText('5.485.693.000 đồng', { exact: true }).waitFor();
    const wide = "document.querySelector('main').scrollWidth - document.querySelector('main').clientWidth";
    const overflow = (): Promise<number> => page.evaluate<number>(wide);
    expect(await overflow()).toBe(0);
    await button(page, 'Switch to English').click();
    await page.getByText('5,485,693,000 đồng', { exact: true }).waitFor();
    await page.getByText('The sheets are written in Vietnamese').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await overflow()).toBe(0);
  });

  test('A part that does not come is told with what to do, and comes when asked for again', async () => {
    const { page } = await open(await sampleWorkbook(), { without: /\/app\.[\da-f]+\.js$/u });
    await statusSays(page, 'Chưa tải được một phần của KC Planner. Hãy kiểm tra kết nối mạng rồi làm lại.');
    expect(await isEnabled(page, REREAD)).toBe(true);
    await page.unroute(/\/app\.[\da-f]+\.js$/u);
    await button(page, REREAD).click();
    await page.getByText('5.485.693.000 đồng', { exact: true }).waitFor();
  });

  test('Screens that do not come are told in a sentence with a way out', async () => {
    const { page } = await open(await sampleWorkbook(), { without: /\/screens\.[\da-f]+\.js$/u });
    const said = page.getByRole('alert').filter({ hasText: 'Chưa tải được một phần của KC Planner' });
    await said.waitFor();
    await page.unroute(/\/screens\.[\da-f]+\.js$/u);
    await page.getByRole('button', { name: 'Mở lại ngăn này' }).click();
    await page.getByText('5.485.693.000 đồng', { exact: true }).waitFor();
  });

  test('A fault in drawing is told in a sentence with a way out, not left as an empty page', async () => {
    const { page } = await open(await sampleWorkbook());
    await page.getByText('5.485.693.000 đồng', { exact: true }).waitFor();
    await page.evaluate("String.prototype.replace = () => { throw new Error('drawn wrongly'); }");
    await button(page, 'Switch to English').click();
    await page.getByRole('alert').filter({ hasText: 'Sổ làm việc không bị ảnh hưởng' }).waitFor();
    await page.getByText('drawn wrongly').waitFor();
    await page.getByRole('button', { name: 'Mở lại ngăn này' }).click();
    await page.getByText('5.485.693.000 đồng', { exact: true }).waitFor();
  });
});
