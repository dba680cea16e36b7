/** The built pane when something does not work: Excel, a sheet, the network, or the pane itself. */
import {
  button,
  emptiedAndProtected,
  focused,
  isEnabled,
  REREAD,
  stateSays,
  statusSays,
  quiet,
  totalStands,
  type,
  WRITE,
  paneOpener,
  sheetNamed,
  valuesOn,
} from './onPane';
import { sampleWorkbook, unfinishedWorkbook } from './workbooks';

const open = paneOpener();

describe('when Excel does not do as asked', () => {
  test('A protected sheet refuses the write in one sentence, and the figures stay', async () => {
    const pane = await open(await sampleWorkbook());
    const { page } = pane;
    await button(page, WRITE).click();
    await statusSays(page, 'Đã ghi kết quả');
    pane.setDocument(emptiedAndProtected(pane.document(), 'PL 1'));
    await button(page, REREAD).click();
    await stateSays(page, 'Khớp', 'detached');
    await button(page, WRITE).click();
    await statusSays(page, 'Chưa thực hiện được');
    await page.getByText('Trang tính “PL 1” đang được bảo vệ').first().waitFor();
    await totalStands(page);
    expect(await isEnabled(page, WRITE)).toBe(true);
  });

  test('Somebody else changes an input after the preview: nothing is written, the new figures come, and are written when asked again', async () => {
    const pane = await open(await sampleWorkbook());
    const { page } = pane;
    await totalStands(page);
    const before = pane.document().sheets.length;
    const sheetId = sheetNamed(pane.document(), 'Lương theo đề án')?.id ?? '';
    const deed = { kind: 'type', sheetId, cells: [{ row: 4, column: 2, entry: 1_800_000 }] } as const;
    pane.host.setFault({ strikes: 'next', kind: 'meanwhile', deed });
    await button(page, WRITE).click();
    await page.getByText('Dữ liệu đầu vào đã thay đổi sau khi xem trước, nên chưa ghi gì.').waitFor();
    // 3.588 person-months, 310.000 đồng more each.
    await page.getByText('6.597.973.000 đồng', { exact: true }).waitFor();
    expect(pane.document().sheets).toHaveLength(before);
    await button(page, WRITE).click();
    await statusSays(page, 'Đã ghi kết quả vào trang tính.');
    expect(valuesOn(pane.document(), 'PL 1')).toContain(6_597_973_000);

    // The button is pressed while the pane reads again by itself: the press is not lost, and finds other inputs than were shown.
    pane.setAnswering(false);
    type(pane, 'Lương theo đề án', [4, 2], 1_490_000);
    await statusSays(page, 'Đang đọc số liệu');
    await button(page, WRITE).click();
    await statusSays(page, 'Đang ghi');
    pane.setAnswering(true);
    await page.getByText('Dữ liệu đầu vào đã thay đổi sau khi xem trước, nên chưa ghi gì.').waitFor();
    await page.getByText('5.485.693.000 đồng', { exact: true }).waitFor();
    await button(page, WRITE).click();
    await statusSays(page, 'Đã ghi kết quả vào trang tính.');
  });

  test('A write that Excel broke off is told in the header, and can be finished or taken back', async () => {
    const unfinished = await unfinishedWorkbook();
    const { page } = await open(unfinished);
    await stateSays(page, 'Lần ghi trước chưa hoàn tất – Khôi phục');
    await totalStands(page);
    expect(await button(page, WRITE).count()).toBe(0);
    await button(page, 'Ghi tiếp cho xong').click();
    await statusSays(page, 'Đã ghi kết quả vào trang tính.');
    await stateSays(page, 'Khớp');

    const again = await open(unfinished);
    await button(again.page, 'Khôi phục như trước lần ghi đó').click();
    await statusSays(again.page, 'Đã khôi phục.');
    await stateSays(again.page, 'Chưa tính');
    expect(again.document().sheets.map(({ name }) => name)).not.toContain('PL 1');
  });

  test('While Excel is silent the buttons wait and keep the focus, the pane says what may hold it up, and a stop frees it', async () => {
    const pane = await open(await sampleWorkbook());
    const { page } = pane;
    await totalStands(page);
    pane.setAnswering(false);
    await button(page, REREAD).click();
    await statusSays(page, 'Đang đọc số liệu');
    expect([await isEnabled(page, REREAD), await isEnabled(page, WRITE)]).toEqual([false, false]);
    expect(await focused(page)).toBe(REREAD);
    await statusSays(page, 'nhấn Enter để hoàn tất hoặc Esc để bỏ');
    await button(page, 'Dừng').click();
    await statusSays(page, 'Đã dừng; chưa ghi gì.');
    await totalStands(page);
    pane.setAnswering(true);
    await button(page, REREAD).click();
    await statusSays(page, 'Số liệu đọc lúc');
    expect(await focused(page)).toBe(REREAD);
  });

  test('A cell that is being edited is told with the way out, and the next reading succeeds', async () => {
    const pane = await open(await sampleWorkbook());
    const { page } = pane;
    await totalStands(page);
    pane.host.setEditing('refusing');
    await button(page, REREAD).click();
    await page.getByText('Một ô đang được nhập dở').first().waitFor();
    await totalStands(page);
    pane.host.setEditing(false);
    await button(page, REREAD).click();
    await statusSays(page, 'Số liệu đọc lúc');
    expect(await page.getByText('Một ô đang được nhập dở').count()).toBe(0);
  });

  test('Where a reading takes long, the pane does not read again by itself: it says so, and one press does it', async () => {
    const pane = await open(await sampleWorkbook());
    const { page } = pane;
    await totalStands(page);
    pane.setAnswering(false);
    await button(page, REREAD).click();
    await page.waitForTimeout(3_100);
    pane.setAnswering(true);
    await statusSays(page, 'Số liệu đọc lúc');
    type(pane, 'Lương theo đề án', [4, 2], 1_800_000);
    await statusSays(page, 'Sổ này đọc lâu nên chưa tự đọc lại');
    await totalStands(page);
    await button(page, REREAD).click();
    await statusSays(page, 'Số liệu đọc lúc');
    // 3.588 person-months of 1.800.000, and 139.573.000 for training and conferences.
    await page.getByText('6.597.973.000 đồng', { exact: true }).first().waitFor();
    expect(pane).toMatchObject(quiet);
  });
});

describe('when a part of the pane fails', () => {
  test('A part that does not come is told with what to do, and comes when asked for again', async () => {
    const { page } = await open(await sampleWorkbook(), { without: /\/app\.[\da-f]+\.js$/u });
    await statusSays(page, 'Chưa tải được một phần của KC Planner. Hãy kiểm tra kết nối mạng rồi làm lại.');
    expect(await isEnabled(page, REREAD)).toBe(true);
    await page.unroute(/\/app\.[\da-f]+\.js$/u);
    await button(page, REREAD).click();
    await totalStands(page);
  });

  test('Screens that do not come are told in a sentence with a way out', async () => {
    const { page } = await open(await sampleWorkbook(), { without: /\/screens\.[\da-f]+\.js$/u });
    const said = page.getByRole('alert').filter({ hasText: 'Chưa tải được một phần của KC Planner' });
    await said.waitFor();
    await page.unroute(/\/screens\.[\da-f]+\.js$/u);
    await page.getByRole('button', { name: 'Mở lại ngăn này' }).click();
    await totalStands(page);
  });

  test('A fault in drawing is told in a sentence with a way out, not left as an empty page', async () => {
    const { page } = await open(await sampleWorkbook());
    await totalStands(page);
    await page.evaluate("String.prototype.replace = () => { throw new Error('drawn wrongly'); }");
    await button(page, 'Switch to English').click();
    await page.getByRole('alert').filter({ hasText: 'Sổ làm việc không bị ảnh hưởng' }).waitFor();
    await page.getByText('drawn wrongly').waitFor();
    await page.getByRole('button', { name: 'Mở lại ngăn này' }).click();
    await totalStands(page);
  });
});
