/** A list of facilities from a CSV file into the workbook, in the built pane: looked through in a thread, shown, stopped, imported. */
import { REGISTER_HEADINGS, registerRows } from '../../scripts/sample/register';
import { gridCell } from '../../src/host/document/cellGrid';
import { known } from '../../src/kernel';
import { button, paneOpener, quiet, sheetNamed, statusSays, tab, totalStands, valuesOn } from './onPane';
import { sampleWorkbook } from './workbooks';

const open = paneOpener();
const CHOOSE = 'Chọn tệp CSV…';
const TAB = 'Danh sách cơ sở';
const ROWS = 200_000;
const MINUTES = 60_000;

const csv = (text: string) => ({ name: 'co-so.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });

test(
  '200,000 rows: told while they are read and written, stopped without a trace, imported whole at the second try',
  async () => {
    const rows = [...registerRows(ROWS)];
    const counted: Record<string, number> = {};
    for (const [, , place] of rows) counted[place] = (counted[place] ?? 0) + 1;
    const pane = await open(await sampleWorkbook());
    const { page } = pane;
    await totalStands(page);
    await tab(page, 'Dữ liệu').click();
    const before = pane.document();
    await page
      .getByLabel(CHOOSE)
      .setInputFiles(csv([REGISTER_HEADINGS, ...rows].map((row) => row.join(';')).join('\r\n')));
    await page.getByText('Đang đọc tệp co-so.csv').first().waitFor();
    await page.getByText('dấu chấm phẩy').waitFor();
    await page.getByText('đọc là Địa phương').waitFor();
    await page.getByText('Unicode (UTF-8)').waitFor();
    expect(pane.document()).toBe(before);

    const bring = button(page, 'Nhập 200.000 dòng vào trang tính mới');
    await bring.click();
    await page.getByText(/Đang nhập danh sách vào trang tính mới… [\d.]+ \/ 200\.000 dòng/u).waitFor();
    expect(sheetNamed(pane.document(), TAB)).toBeDefined();
    await button(page, 'Dừng').click();
    await statusSays(page, 'Đã dừng; chưa ghi gì.');
    expect(pane.document().sheets).toEqual(before.sheets);
    expect(pane.document().tables).toEqual(before.tables);

    await bring.click();
    await page.getByText('Đã nhập danh sách vào trang tính mới.').waitFor({ timeout: 5 * MINUTES });
    const list = known(sheetNamed(pane.document(), TAB), 'sheet of the list');
    const found: Record<string, number> = {};
    for (let row = 1; row <= ROWS; row += 1) {
      const place = String(gridCell(list.cells, row, 2)?.value);
      found[place] = (found[place] ?? 0) + 1;
    }
    expect(found).toEqual(counted);
    expect(gridCell(list.cells, ROWS + 1, 0)).toBeUndefined();
    await page.getByRole('button', { name: /^Cơ sở.*200\.000 dòng/u }).waitFor();
    expect(pane).toMatchObject(quiet);
  },
  8 * MINUTES,
);

test('Text of an old font waits for the person; a workbook chosen by mistake is told with the way out', async () => {
  const pane = await open(await sampleWorkbook());
  const { page } = pane;
  await totalStands(page);
  await tab(page, 'Dữ liệu').click();
  const input = page.getByLabel(CHOOSE);
  await input.setInputFiles({ ...csv('PK\u0003\u0004'), name: 'co-so.xlsx' });
  await page.getByRole('alert').filter({ hasText: 'là sổ làm việc Excel (.xlsx), không phải tệp CSV' }).waitFor();
  await input.setInputFiles(csv('Teân,Ñòa phöông,Xaõ,Naêm\nGoám,Huyeän Traûng Bom,Xaõ Moät,2019\n'));
  await page.getByText('Chữ trong tệp có vẻ gõ bằng phông VNI (VNI-Times): “Ñòa phöông” là “Địa phương”.').waitFor();
  const bring = button(page, 'Nhập 1 dòng vào trang tính mới');
  expect(await bring.getAttribute('aria-disabled')).toBe('true');
  await page.getByLabel('Chuyển sang Unicode khi nhập').click();
  await page.getByText('đọc là Địa phương').waitFor();
  await bring.click();
  await statusSays(page, 'Đã nhập danh sách vào trang tính mới.');
  expect(valuesOn(pane.document(), TAB)).toEqual([
    'Tên',
    'Địa phương',
    'Xã',
    'Năm',
    'Gốm',
    'Huyện Trảng Bom',
    'Xã Một',
    2019,
  ]);
  expect(pane).toMatchObject(quiet);
});

test('Where Excel lets no thread run, the pane says so, with another way to the same end', async () => {
  const { page } = await open(await sampleWorkbook(), { without: /\/list\.[\da-f]+\.js$/u });
  await totalStands(page);
  await tab(page, 'Dữ liệu').click();
  await page.getByLabel(CHOOSE).setInputFiles(csv('a,b,c\n'));
  await page.getByRole('alert').filter({ hasText: 'Hãy mở tệp CSV bằng Excel' }).waitFor();
});
