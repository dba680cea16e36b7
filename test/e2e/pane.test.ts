/** The built pane in a real browser, through Microsoft's own client, over an embedded workbook held by the test: what an officer does with it. */
import {
  activeSheet,
  broken,
  button,
  focused,
  isEnabled,
  quiet,
  REPORT,
  SAMPLE,
  sheetNamed,
  SIDE,
  stateSays,
  statusSays,
  tab,
  tabTo,
  TOTAL,
  totalStands,
  type,
  UNFOLD,
  until,
  valueAt,
  valuesOn,
  WRITE,
  paneOpener,
} from './onPane';
import { emptyWorkbook, sampleWorkbook } from './workbooks';

const open = paneOpener();

describe('from figures to sheets', () => {
  test('The whole way: an empty workbook, the sample, its report on sheets, the checks, the self-check, and the copy to send', async () => {
    const pane = await open(emptyWorkbook());
    const { page } = pane;
    await stateSays(page, 'Chưa tính');
    await button(page, SAMPLE).click();
    await totalStands(page);
    expect(await tab(page, 'Kết quả').getAttribute('aria-selected')).toBe('true');
    await button(page, WRITE).click();
    await statusSays(page, 'Đã ghi kết quả vào trang tính.');
    await stateSays(page, 'Khớp');
    const written = pane.document();
    expect(written.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(['Sheet1', ...REPORT]));
    expect(valuesOn(written, 'PL 1')).toContain(5_485_693_000);
    expect(valuesOn(written, 'PL 2')).toContain(13_724_428_000);

    await tab(page, 'Kiểm tra').click();
    await page.getByText('29 / 35 số liệu khớp').waitFor();
    await page.getByText('Tự kiểm tra KC Planner trong Excel này').click();
    await button(page, 'Bắt đầu tự kiểm tra').click();
    await statusSays(page, 'Đã tự kiểm tra xong.');
    const line = (what: string): Promise<string> => page.getByRole('listitem').filter({ hasText: what }).innerText();
    expect(await line('Không có phần nào của trang bị chặn')).toMatch(/được\s+0$/u);
    expect(await line('Hàm KC đã khai báo')).toContain('được');
    expect(await line('Đủ các bộ lệnh tối thiểu')).toMatch(/được\s+ExcelApi 1\.21/u);
    expect(await line('Ghi rồi đọc lại nhiều ô')).toMatch(/được\s+2000: \d+ ms/u);
    expect(await line('Sổ làm việc trở lại như trước')).toContain('được');
    expect(pane.document().sheets.map(({ name }) => name)).toEqual(written.sheets.map(({ name }) => name));
    expect(pane.document().names).toEqual(written.names);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await button(page, 'Chép báo cáo').click();
    await page.getByText('Đã chép báo cáo.').waitFor();
    expect(await page.evaluate<string>('navigator.clipboard.readText()')).toContain('[được] Tạo bảng: 1 · 2');

    await tab(page, 'Kết quả').click();
    await page.getByText('Tạo bản gửi', { exact: true }).click();
    await button(page, 'Tạo bản gửi ngay trong sổ này').click();
    await statusSays(page, 'Đã tạo bản gửi trong sổ làm việc này.');
    expect(pane.document().sheets.map(({ name }) => name)).toContain('Biên nhận');
    expect(pane).toMatchObject(quiet);
  });

  test('By keyboard alone: from an empty workbook past the four screens to sheets as promised, their total, and the cell of a problem', async () => {
    const pane = await open(emptyWorkbook());
    const { page } = pane;
    const enter = async (text: string): Promise<void> => {
      await tabTo(page, text);
      await page.keyboard.press('Enter');
    };
    await stateSays(page, 'Chưa tính');
    await enter(SAMPLE);
    for (const text of [TOTAL, '13.724.428.000', '+1.226.100.000'])
      await page.getByText(text, { exact: true }).first().waitFor();
    await page.getByText('(Bằng chữ: Năm tỷ, bốn trăm tám mươi lăm triệu, sáu trăm chín mươi ba ngàn đồng)').waitFor();
    const workbook = pane.document();
    await enter(TOTAL);
    await statusSays(page, 'Số này chưa có trên trang tính. Hãy bấm “Ghi kết quả vào trang tính”');
    const promised = await page.getByText(/^Sẽ ghi: \d+ trang tính mới$/u).innerText();
    await tabTo(page, 'Kết quả');
    for (const [key, name, shown] of [
      ['ArrowRight', 'Kiểm tra', '29 / 35 số liệu khớp'],
      ['ArrowRight', 'Dữ liệu', '9.839'],
      ['ArrowRight', 'Căn cứ tính toán', '+1.226.100.000 đồng'],
      ['End', 'Kiểm tra', 'Đến ô E7'],
      ['ArrowLeft', 'Kết quả', TOTAL],
    ] as const) {
      await page.keyboard.press(key);
      expect(await focused(page)).toContain(name);
      await page.getByText(shown).first().waitFor();
    }
    expect(pane.document()).toBe(workbook);
    await enter(WRITE);
    await statusSays(page, 'Đã ghi kết quả vào trang tính.');
    expect(await focused(page)).toBe(WRITE);
    await enter('Xem dạng bảng');
    await page.getByRole('row', { name: 'Phân bổ PA 1' }).getByText('Mới').first().waitFor();

    const written = pane.document();
    expect(promised).toContain(`${written.sheets.length - workbook.sheets.length - 1} trang tính`);
    expect(written.names.find(({ name }) => name === 'KC_TongKinhPhi_PA2')?.formula).toMatch(/^='PL 2'!/);
    await enter(WRITE);
    await statusSays(page, 'không phải ghi gì thêm');
    expect(pane.document()).toBe(written);
    await enter('65 người');
    await until(() => activeSheet(pane.document()) === 'Phân bổ PA 1');
    await enter(TOTAL);
    await until(() => activeSheet(pane.document()) === 'PL 1');

    await tabTo(page, 'Kết quả');
    await page.keyboard.press('ArrowRight');
    await tabTo(page, 'Tất cả');
    await page.keyboard.press('ArrowRight');
    await page.getByText('Không có lỗi nào.').waitFor();
    await page.keyboard.press('ArrowRight');
    expect(await focused(page)).toContain('Cảnh báo');
    await page.getByText('Để biết, không cần làm gì.').waitFor({ state: 'detached' });
    await tabTo(page, 'Kiểm tra');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowRight');
    await page.getByRole('radio', { name: 'Cảnh báo', checked: true }).waitFor();
    await enter('Đến ô');
    await until(() => activeSheet(pane.document()) !== 'PL 1');
    expect(pane).toMatchObject(quiet);
  });

  test('The paragraph goes to the clipboard, the copy to send says what it does, and the way back is there', async () => {
    const pane = await open(await sampleWorkbook());
    const { page } = pane;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await totalStands(page);
    await button(page, 'Đoạn văn cho tờ trình').click();
    await page.getByText('Đã chép đoạn văn.').waitFor();
    const copied = await page.evaluate<string>('navigator.clipboard.readText()');
    expect(copied).toContain('Tổng kinh phí thực hiện là 5.485.693.000 đồng (Bằng chữ: Năm tỷ');
    expect(copied).toContain('năm 2025 là 1.144.320.000 đồng; phần chưa phân kỳ là 139.573.000 đồng.');
    await page.getByText('Tạo bản gửi', { exact: true }).click();
    await page.getByText('Trong Excel, bản gửi được tạo ngay trong sổ này').waitFor();
    await button(page, 'Tạo bản gửi ngay trong sổ này').click();
    await statusSays(page, 'Đã tạo bản gửi trong sổ làm việc này.');
    expect(pane.document().sheets.map(({ name }) => name)).toContain('Biên nhận');
    await button(page, 'Trở lại công thức').click();
    await statusSays(page, 'Đã khôi phục.');
    expect(pane.document().sheets.map(({ name }) => name)).not.toContain('Biên nhận');
    expect(pane).toMatchObject(quiet);
  });

  test('The ribbon and the shortcuts lead to the screens, and the update writes', async () => {
    const pane = await open(await sampleWorkbook());
    const { page } = pane;
    await totalStands(page);
    const press = (id: string): Promise<void> =>
      page.evaluate(`Office.actions._association.mappings['${id.toUpperCase()}']({ completed: () => undefined })`);
    await press('check');
    await page.getByText('29 / 35 số liệu khớp').waitFor();
    await press('copyToSend');
    await button(page, 'Tạo bản gửi ngay trong sổ này').waitFor();
    pane.host.runAction('CHECK');
    await page.getByText('29 / 35 số liệu khớp').waitFor();
    pane.host.runAction('PLAN');
    await totalStands(page);
    pane.host.runAction('UPDATE');
    await statusSays(page, 'Đã ghi kết quả vào trang tính.');
    expect(pane).toMatchObject(quiet);
  });
});

describe('from problems to figures', () => {
  test('A broken count is told at its cell; the pane goes there, and calculates by itself once it is corrected', async () => {
    const pane = await open(await broken());
    const { page } = pane;
    await page
      .getByText('Ô E7, trang tính Địa phương: Cột “Số cơ sở CNNT 2019” đang ghi “1.59O” (có chữ “O”)')
      .waitFor();
    await statusSays(page, 'nên chưa tính được');
    expect(await isEnabled(page, WRITE)).toBe(false);
    const before = pane.document();
    await button(page, WRITE).click({ force: true });
    expect(pane.document()).toBe(before);

    await button(page, 'Đến ô E7').click();
    await until(() => sheetNamed(pane.document(), 'Địa phương')?.id === pane.document().activeSheetId);
    type(pane, 'Địa phương', [6, 4], 1586);
    await statusSays(page, 'Số liệu đọc lúc');
    await tab(page, 'Kết quả').click();
    await totalStands(page);
    expect(pane).toMatchObject(quiet);
  });

  test('A proposal is written to the very cell, and the heading that nobody knew is remembered in the workbook', async () => {
    const slipped = await open(await broken());
    await button(slipped.page, 'Đổi thành 1.590').click();
    await statusSays(slipped.page, 'Đã ghi vào trang tính và đọc lại.');
    expect(valueAt(slipped.document(), 'Địa phương', [6, 4])).toBe(1590);

    const pane = await open(
      await sampleWorkbook(({ worksheets }) => {
        worksheets.getItem('Địa phương').getRange('E4').values = [['Số cơ sở CNTN 2019']];
      }),
    );
    const { page } = pane;
    const choice = page.getByLabel('“Số cơ sở CNTN 2019”, trang tính Địa phương');
    await choice.selectOption('Số cơ sở CNNT 2019');
    await statusSays(page, 'Đã ghi vào trang tính và đọc lại.');
    expect(await choice.count()).toBe(0);
    expect(valuesOn(pane.document(), 'Ánh xạ tiêu đề')).toEqual(
      expect.arrayContaining(['KC_DiaPhuong', 'Số cơ sở CNTN 2019', 'Số cơ sở CNNT 2019']),
    );
    await tab(page, 'Kết quả').click();
    await totalStands(page);
    expect(pane).toMatchObject(quiet);
  });

  test('A change in the workbook changes the state in the header by itself, and the basis is edited in its own cells', async () => {
    const pane = await open(await sampleWorkbook());
    const { page } = pane;
    await totalStands(page);
    await button(page, WRITE).click();
    await stateSays(page, 'Khớp');
    type(pane, 'Địa phương', [6, 7], 2);
    await stateSays(page, 'Khớp', 'detached');
    type(pane, 'Địa phương', [6, 7], 1);
    await stateSays(page, 'Khớp');

    await tab(page, 'Căn cứ tính toán').click();
    await page.getByRole('button', { name: 'Sửa Từ 01/01/2020, 1.490.000 đồng' }).click();
    await page.getByLabel('Mức mới thay cho 1.490.000').fill('1,8 triệu');
    await button(page, 'Ghi vào ô C5, trang tính Lương theo đề án').click();
    await page.getByRole('alert').filter({ hasText: 'Hãy nhập số tiền nguyên' }).waitFor();
    await page.getByLabel('Mức mới thay cho 1.490.000').fill('1.800.000');
    await page.keyboard.press('Enter');
    await statusSays(page, 'Đã ghi vào trang tính và đọc lại.');
    expect(valueAt(pane.document(), 'Lương theo đề án', [4, 2])).toBe(1_800_000);
    await page.getByLabel('Theo mức lương cơ sở hiện hành').click();
    await page.getByRole('radio', { name: 'Theo mức lương cơ sở hiện hành', checked: true }).waitFor();
    expect(valuesOn(pane.document(), 'Tham số')).toContain('theo mức lương cơ sở hiện hành');
    await tab(page, 'Kết quả').click();
    await page.getByText('6.711.793.000 đồng', { exact: true }).waitFor();
    expect(pane).toMatchObject(quiet);
  });

  test('A new base salary closes the row before it when it may, and an option is copied into the tables of the person', async () => {
    const pane = await open(await sampleWorkbook());
    const { page } = pane;
    await totalStands(page);
    await tab(page, 'Căn cứ tính toán').click();
    await page.getByText('Thêm mức lương theo đề án', { exact: true }).click();
    await page.getByLabel('Từ ngày (ngày/tháng/năm)').last().fill('01/01/2024');
    await page.getByLabel('Mức (đồng)').last().fill('1.800.000');
    await page.getByLabel('Đổi “Đến ngày” của mức trước (ô B5) từ 31/12/2025 thành 31/12/2023').check();
    await button(page, 'Thêm vào trang tính').last().click();
    await statusSays(page, 'Đã ghi vào trang tính và đọc lại.');
    const day = (iso: string): number => (Date.parse(iso) - Date.UTC(1899, 11, 30)) / 86_400_000;
    const dates = [4, 5].map((row) =>
      [0, 1].map((column) => valueAt(pane.document(), 'Lương theo đề án', [row, column])),
    );
    expect(dates).toEqual([
      [day('2020-01-01'), day('2023-12-31')],
      [day('2024-01-01'), day('2025-12-31')],
    ]);

    await button(page, 'Sao chép Phương án 1').click();
    await page.getByRole('heading', { name: 'Phương án 3' }).waitFor();
    expect(valuesOn(pane.document(), 'Giai đoạn').filter((value) => value === '3')).toHaveLength(2);
    expect(pane).toMatchObject(quiet);
  });

  test('An empty workbook is offered the blank tables, and no sheet of the person is touched', async () => {
    const pane = await open(emptyWorkbook());
    const { page } = pane;
    await button(page, 'Chèn bảng mẫu').click();
    await statusSays(page, 'Đã chèn bảng vào sổ làm việc.');
    expect(pane.document().sheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Sheet1', 'Địa phương', 'Phương án', 'Giai đoạn']),
    );
    expect(pane).toMatchObject(quiet);
  });

  test('At 320 pixels nothing runs over the side on any screen, in either language, and the switch changes the words', async () => {
    const { page } = await open(await sampleWorkbook(), { width: 320 });
    await totalStands(page);
    const overflows = async (): Promise<readonly number[]> => {
      const found: number[] = [];
      for (const each of await page.getByRole('tab').all()) {
        await each.click();
        await page.evaluate(UNFOLD);
        found.push(await page.evaluate<number>(SIDE));
      }
      const header = "(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)(document.querySelector('header'))";
      return [...found, await page.evaluate<number>(header)];
    };
    expect(await overflows()).toEqual([0, 0, 0, 0, 0]);
    await button(page, 'Switch to English').click();
    await tab(page, 'Results').click();
    await page.getByText('5,485,693,000 đồng', { exact: true }).first().waitFor();
    await page.getByText('The sheets are written in Vietnamese').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await overflows()).toEqual([0, 0, 0, 0, 0]);
  });
});
