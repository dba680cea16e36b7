/** A list of facilities from a CSV file into the workbook, in the built pane: looked through in a thread, shown, stopped, imported. */
import { REGISTER_HEADINGS, registerRows } from '../../scripts/sample/register';
import { gridCell } from '../../src/host/document/cellGrid';
import { known } from '../../src/kernel';
import { fileOf, withZeros } from '../app/formFiles';
import {
  button,
  isEnabled,
  paneOpener,
  quiet,
  sheetNamed,
  statusSays,
  tab,
  totalStands,
  type,
  valuesOn,
  WRITE,
} from './onPane';
import { sampleWorkbook } from './workbooks';

const open = paneOpener();
const CHOOSE = 'Chọn tệp CSV…';
const LOOK = 'Xem phiếu trong sổ này';
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
    await page.locator('dd').filter({ hasText: 'dấu chấm phẩy' }).waitFor();
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
    await page
      .getByText(/Đang đọc số liệu trong sổ làm việc… [\d.]+ \/ 200\.000 dòng/u)
      .waitFor({ timeout: 5 * MINUTES });
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
  const other = page.getByLabel('Chia cột chưa đúng? Đọc lại với dấu khác');
  await other.selectOption({ label: 'dấu tab' });
  await page.locator('dd').filter({ hasText: 'dấu tab' }).waitFor();
  await other.selectOption({ label: 'dấu phẩy' });
  await page.getByText('phông VNI').first().waitFor();
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

test('Forms go out, one sheet a place; what comes back as files or on a sheet ends in the table of communes, and what differs is asked', async () => {
  const pane = await open(await sampleWorkbook());
  const { page, host } = pane;
  host.setCalculation(withZeros);
  await totalStands(page);
  await tab(page, 'Dữ liệu').click();
  await button(page, 'Tạo phiếu cho 11 địa phương').click();
  await statusSays(page, 'Đã tạo phiếu, mỗi địa phương một trang tính ở cuối sổ.');
  const blank = pane.document();
  const answered = (tabName: string, row: readonly unknown[]): void =>
    row.forEach((value, at) => type(pane, tabName, [9, 1 + at], value));
  answered('Phiếu Huyện Trảng Bom', ['Xã Bàu Hàm', 40, 52, 'x']);
  const file = fileOf(pane.document(), 'Phiếu Huyện Trảng Bom');
  pane.setDocument(blank);
  answered('Phiếu Huyện Long Thành', ['Xã An Phước', '1.59O', 30]);

  await page.getByLabel('Chọn tệp phiếu trả lời…').setInputFiles([
    { name: file.name, mimeType: 'application/octet-stream', buffer: Buffer.from(file.base64, 'base64') },
    {
      name: 'anh.xlsx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(fileOf(blank, 'Đề án').base64, 'base64'),
    },
  ]);
  await statusSays(page, 'Đã đưa phiếu vào sổ này. Hãy xem lại rồi gom.');
  await page.getByText('Tệp “anh.xlsx” không có phiếu nào do KC Planner tạo').waitFor();
  await page.getByText('2 / 11 địa phương đã trả lời.').waitFor();
  await page.getByText('Ô C10, trang tính Phiếu Huyện Long Thành').waitFor();
  expect(await isEnabled(page, 'Đưa 1 xã vào bảng Cơ sở')).toBe(false);

  type(pane, 'Phiếu Huyện Long Thành', [9, 2], 12);
  await button(page, 'Xem lại phiếu').click();
  await button(page, 'Đưa 2 xã vào bảng Cơ sở').click();
  await statusSays(page, 'Đã gom phiếu vào bảng Cơ sở.');
  const headings = ['Địa phương', 'Xã', 'Số cơ sở CNNT 2014', 'Số cơ sở CNNT 2019', 'Đề cử'];
  const trangBom = ['Huyện Trảng Bom', 'Xã Bàu Hàm', 40, 52, 'x'];
  const longThanh = ['Huyện Long Thành', 'Xã An Phước', 12, 30, ''];
  expect(valuesOn(pane.document(), 'Cơ sở')).toEqual([...headings, ...trangBom, ...longThanh]);

  type(pane, 'Phiếu Huyện Long Thành', [9, 3], 31);
  await button(page, 'Xem lại phiếu').click();
  await page.getByText('Xã An Phước, Huyện Long Thành, số cơ sở năm 2019: bảng ghi 30, phiếu ghi 31').waitFor();
  await page.getByLabel('Lấy theo phiếu').click();
  await button(page, 'Đưa 1 ô sửa vào bảng Cơ sở').click();
  await page.getByText('2 xã trùng với bảng đang có, giữ nguyên.').waitFor();
  expect(valuesOn(pane.document(), 'Cơ sở')).toContain(31);
  expect(pane).toMatchObject(quiet);
});

test('While the forms are looked through the pane says so and can be stopped; an edit whose reading it came before is read after it', async () => {
  const pane = await open(await sampleWorkbook());
  const { page } = pane;
  await totalStands(page);
  await tab(page, 'Dữ liệu').click();
  pane.setAnswering(false);
  await button(page, LOOK).click();
  await statusSays(page, 'Đang xem các phiếu…');
  expect([await isEnabled(page, LOOK), await isEnabled(page, WRITE)]).toEqual([false, false]);
  await button(page, 'Dừng').click();
  await statusSays(page, 'Đã dừng; chưa ghi gì.');
  expect(await isEnabled(page, LOOK)).toBe(true);

  type(pane, 'Lương theo đề án', [4, 2], 1_800_000);
  await statusSays(page, 'Đang đọc số liệu');
  await button(page, LOOK).click();
  await statusSays(page, 'Đang xem các phiếu…');
  pane.setAnswering(true);
  await page.getByText('0 / 11 địa phương đã trả lời.').waitFor();
  await tab(page, 'Kết quả').click();
  await page.getByText('6.597.973.000 đồng', { exact: true }).waitFor();
  expect(pane).toMatchObject(quiet);
});
