/** The workbench in a real browser: grid, pane and embedded workbook together, as `npm run workbench` serves them. */
import { unzipSync } from 'fflate';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArea } from '../../src/host/document/address';
import { formatMoney, formatNumber } from '../../src/i18n';
import { userWorkbook } from '../host/userWorkbook';
import { BUILD_MS, builtPane } from './builtPane';
import { cellOf, complaintsOf, opened, setStage, Workbench } from './openWorkbench';
import type { Stage } from './stage';

/** A machine that runs other tests too may take its time. */
jest.setTimeout(180_000);

const set: { stage?: Stage } = {};
beforeAll(async () => {
  set.stage = await setStage();
}, 2 * BUILD_MS);
afterAll(() => set.stage?.close());

/** Runs a story in a workbench of its own, which must have stayed quiet from its first moment to its last. */
async function inWorkbench(story: (bench: Workbench) => Promise<void>): Promise<void> {
  if (!set.stage) throw new Error('The workbench was not built.');
  const bench = await Workbench.open(set.stage);
  try {
    await story(bench);
    expect(bench.complaints).toEqual([]);
    expect(bench.strangers).toEqual([]);
  } finally {
    await bench.context.close();
  }
}

/** What one typed cell changes in a file: the sheet, and the order of calculation, which Excel makes anew. */
const TOUCHED_BY_A_CELL = [
  '[Content_Types].xml',
  'xl/_rels/workbook.xml.rels',
  'xl/calcChain.xml',
  'xl/workbook.xml',
  'xl/worksheets/sheet1.xml',
];

/** So long the pane waits before it says what may hold Excel up. */
const PATIENCE_MS = 8_000;

/** What the pane says when it reads on a bad day, and after how long. */
const BAD_DAYS = [
  ['Chậm (3 giây mỗi lần)', 'Đang đọc số liệu', 0],
  ['Đang nhập dở một ô', 'nhấn Enter để hoàn tất hoặc Esc để bỏ', PATIENCE_MS],
  ['Từ chối mọi yêu cầu', 'Excel không thực hiện được thao tác', 0],
  ['Mất kết nối', 'mất kết nối nên chưa thực hiện được', 0],
  ['Không trả lời', 'Excel chưa trả lời', PATIENCE_MS],
] as const;

const TOTAL = 'KC_TongKinhPhi_PA1';
const TOTAL_1 = '5.485.693.000 đồng';
const WRITE = 'Ghi kết quả vào trang tính';

type Opened = ReturnType<typeof opened>;

/** Where the written total stands, by the name that the add-in has given it. */
function totalPlace(document: Opened): { readonly sheet: string; readonly address: string } {
  const formula = document.names.find(({ name }) => name === TOTAL)?.formula ?? '';
  const [, sheet = '', address = ''] = /^='([^']+)'!\$([A-Z]+\$\d+)$/u.exec(formula) ?? [];
  return { sheet, address: address.replace('$', '') };
}

const partsOf = (bytes: Uint8Array): ReadonlyMap<string, string> =>
  new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, Buffer.from(part).toString('base64')]));

/** Writes the plan and reads where its total stands. */
async function written(bench: Workbench): Promise<ReturnType<typeof totalPlace>> {
  await bench.writePlan();
  return totalPlace(opened((await bench.download()).bytes));
}

/** The total of the first option, as a file has it. */
function totalIn(bytes: Uint8Array): number {
  const document = opened(bytes);
  const { sheet, address } = totalPlace(document);
  const { row, column } = parseArea(address) ?? { row: -1, column: -1 };
  return Number(cellOf(document, sheet, { row, column })?.value);
}

describe('a person in the workbench', () => {
  test('finds the sample beside its plan, writes it, changes the base salary, and the written total follows by itself', () =>
    inWorkbench(async (bench) => {
      await bench.paneSays(TOTAL_1);
      await bench.turnTo('Lương theo đề án');
      await bench.reads('C5', '1.490.000');
      await bench.reads('A5', '01/01/2020');
      const { sheet, address } = await written(bench);
      await bench.turnTo(sheet);
      await bench.reads(address, '5.485.693.000');

      await bench.turnTo('Lương theo đề án');
      await bench.type('C5', '1.600.000');
      await bench.reads('C5', '1.600.000');
      const { name, bytes } = await bench.download();
      expect(name).toBe('mau-dong-nai-2020-2025-ket-qua.xlsx');
      const total = totalIn(bytes);
      expect(total).toBeGreaterThan(5_485_693_000);
      await bench.turnTo(sheet);
      await bench.reads(address, formatNumber(total, 'vi'));
      await bench.reread();
      await bench.stateIs('Số liệu đã tự tính lại, chưa ghi nhận');
      await bench.paneSays(formatMoney(total, 'vi'));
    }));

  test('mends an error that the pane leads to: grid, workbook and screen reader are at that cell', () =>
    inWorkbench(async (bench) => {
      await bench.paneSays(TOTAL_1);
      await bench.turnTo('Địa phương');
      await bench.type('E7', '1.59O');
      await bench.goTo('B2');
      await bench.reread();
      await bench.paneSays('nên chưa tính được');
      await bench.turnTo('Tham số');
      await bench.pane.getByRole('tab', { name: /Kiểm tra/u }).click();
      await bench.pane
        .getByRole('button', { name: /Đến ô E7/u })
        .first()
        .click();
      await bench.readsOut('E7: 1.59O');
      expect(await bench.selected()).toBe("'Địa phương'!E7");
      await bench.type('E7', '1.586');
      await bench.reads('E7', '1.586');
      await bench.reread();
      await bench.pane.getByRole('tab', { name: 'Kết quả' }).click();
      await bench.paneSays(TOTAL_1);
    }));
});

describe('the grid of the workbench', () => {
  test('types numbers, days, texts and formulas as Vietnamese people write them, and takes one back', () =>
    inWorkbench(async (bench) => {
      await bench.turnTo('Lương theo đề án');
      await bench.type('H6', '0,875');
      await bench.type('H7', '01/09/2024');
      await bench.type('H8', '1.490');
      await bench.type('H9', '31/02/2024');
      await bench.type('H10', '=KC.FEE(H8*1000,H6,12,1)');
      await bench.type('H11', '=1/0');
      await bench.reads('H6', '0,875');
      await bench.reads('H7', '01/09/2024');
      await bench.reads('H8', '1490');
      await bench.reads('H9', '31/02/2024');
      await bench.reads('H10', '15645000');
      await bench.reads('H11', '#DIV/0!');
      await bench.type('H8', '2.000');
      await bench.reads('H10', '21000000');
      await bench.page.keyboard.press('Control+z');
      await bench.reads('H8', '1490');
      await bench.reads('H10', '15645000');
    }));

  test('types a new row under a table, which then belongs to it and looks like it', () =>
    inWorkbench(async (bench) => {
      await bench.turnTo('Lương theo đề án');
      await bench.type('A6', '01/01/2026');
      await bench.type('C6', '2.530.000');
      await bench.reads('C6', '2.530.000');
      const document = opened((await bench.download()).bytes);
      const sheet = document.sheets.find(({ name }) => name === 'Lương theo đề án');
      expect(document.tables.find(({ sheetId }) => sheetId === sheet?.id)?.area).toMatchObject({ row: 3, rows: 3 });
      const [above, added] = [4, 5].map((row) => cellOf(document, 'Lương theo đề án', { row, column: 0 }));
      expect(added?.format).toEqual(above?.format);
    }));

  test('is told the functions of the add-in while typing, and by the self-check that they calculate here', () =>
    inWorkbench(async (bench) => {
      await bench.goTo('H3');
      await bench.page.keyboard.type('=KC.TA');
      await bench.page.getByText('KC.TAX').waitFor();
      await bench.page.keyboard.press('Escape');
      await bench.page.keyboard.press('Escape');
      await bench.pane.getByRole('tab', { name: 'Kiểm tra' }).click();
      await bench.pane.getByText('Tự kiểm tra KC Planner trong Excel này').click();
      await bench.paneButton('Bắt đầu tự kiểm tra').click();
      await bench.paneSays('Đã tự kiểm tra xong.');
      await bench.paneSays('KC.FEE = 17880000');
      const { sheets } = opened((await bench.download()).bytes);
      expect(sheets.filter(({ visibility }) => visibility !== 'Visible')).toEqual([]);
    }));

  test('opens a file of their own, and gets it back with what was typed and every other part as it was', () =>
    inWorkbench(async (bench) => {
      const own = userWorkbook();
      await bench.openFile('cua-toi.xlsx', own);
      await bench.page.locator('#name', { hasText: 'cua-toi.xlsx' }).waitFor();
      await bench.paneSays('chưa có bảng số liệu');
      await bench.type('J1', 'từ lưới');
      await bench.reads('J1', 'từ lưới');
      const { name, bytes } = await bench.download();
      expect(name).toBe('cua-toi-ket-qua.xlsx');
      expect(cellOf(opened(bytes), 'Địa phương', { row: 0, column: 9 })?.value).toBe('từ lưới');
      const [before, after] = [partsOf(own), partsOf(bytes)];
      expect([...after.keys()].filter((part) => !before.has(part))).toEqual([]);
      const touched = [...before].filter(([part, text]) => after.get(part) !== text).map(([part]) => part);
      expect(touched.sort()).toEqual(TOUCHED_BY_A_CELL);
    }));

  test('is told why a file cannot be opened, and keeps the one before', () =>
    inWorkbench(async (bench) => {
      await bench.openFile('thu.docx', new TextEncoder().encode('không phải'));
      await bench.says('“thu.docx” không phải là tệp .xlsx');
      await bench.reads('A1', 'Tham số');
      await bench.paneSays(TOTAL_1);
    }));

  test('is told what the grid does not do, and what a protected sheet does not take', () =>
    inWorkbench(async (bench) => {
      const { page } = bench;
      await page.locator('#grid').getByText('Tham số', { exact: true }).first().dblclick();
      await page.keyboard.type('Tên khác');
      await page.keyboard.press('Enter');
      await bench.says('Ở đây chỉ nhập và xóa nội dung ô');
      await bench.behave('Trang tính bị khóa');
      await bench.type('B5', 'khác');
      await bench.says('Trang tính đang bị khóa');
      await bench.reads('B5', 'theo đề án');
    }));

  test('may type a formula that never ends: the page goes on, and only that formula has no value', () =>
    inWorkbench(async (bench) => {
      await bench.turnTo('Lương theo đề án');
      await bench.type('H6', '=BINOM.INV(1000000000,0.5,0.5)');
      await bench.says('Đang tính lại…');
      await bench.turnTo('Mức lương cơ sở');
      await bench.reads('C5', '1.150.000');
      await bench.notes('1 công thức chưa có giá trị (#BUSY!)');
      await bench.turnTo('Lương theo đề án');
      await bench.reads('H6', '#BUSY!');
    }));
});

describe('the page of the workbench', () => {
  test('has no fault that axe finds around grid and pane, in both languages, and its tools are reached by keyboard', () =>
    inWorkbench(async (bench) => {
      const { page } = bench;
      const tools: string[] = [];
      await page.locator('#open').focus();
      for (let stops = 0; stops < 5; stops += 1) {
        tools.push(await page.evaluate<string>('document.activeElement.id'));
        if (stops < 4) await page.keyboard.press('Tab');
      }
      expect(tools).toEqual(['open', 'sample', 'download', 'behaviour', 'language']);
      expect(await complaintsOf(page)).toEqual([]);
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Download the result' }).waitFor();
      await bench.says('Ready');
      expect(await complaintsOf(page)).toEqual([]);
    }));

  test('allows scripts, workers and frames from its own place alone, and has no script in it; the pane the same', () => {
    const { folder } = set.stage ?? { folder: '' };
    const [page, pane] = ['index.html', 'pane/taskpane.html'].map((file) => readFileSync(join(folder, file), 'utf8'));
    for (const rule of ["script-src 'self';", "worker-src 'self';", "frame-src 'self';", "object-src 'none';"])
      expect(page).toContain(rule);
    expect(pane).toContain("script-src 'self';");
    expect(pane).toMatch(/src="?\.\.\/office\.js/u);
    for (const html of [page, pane]) expect(html).not.toMatch(/<script(?![^>]* src=)|https?:|\son\w+=/u);
  });

  test("runs the pane's own scripts and Microsoft's client byte for byte", async () => {
    const { folder } = set.stage ?? { folder: '' };
    const built = await builtPane();
    const scripts = readdirSync(built).filter((file) => file.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(4);
    for (const file of scripts)
      expect(readFileSync(join(folder, 'pane', file)).equals(readFileSync(join(built, file)))).toBe(true);
    const client = require.resolve('@microsoft/office-js/dist/excel-web-16.00.js');
    expect(readFileSync(join(folder, 'excel-web-16.00.js')).equals(readFileSync(client))).toBe(true);
  });
});

describe('the switch of the simulated Excel', () => {
  test('shows the pane on each of its bad days, and that it recovers', () =>
    inWorkbench(async (bench) => {
      await bench.paneSays(TOTAL_1);
      await bench.page.clock.install();
      for (const [behaviour, said, after] of BAD_DAYS) {
        await bench.behave(behaviour);
        await bench.paneButton('Đọc lại số liệu').click();
        if (after > 0) {
          await bench.paneSays('Đang đọc số liệu');
          await bench.page.clock.fastForward(after);
        }
        await bench.paneSays(said);
        await bench.behave('Bình thường');
        await bench.reread();
      }
    }));

  test('leads the header through its states, past a protected sheet and a co-author; an added base salary asks for an update, and its total follows', () =>
    inWorkbench(async (bench) => {
      await bench.paneSays(TOTAL_1);
      await bench.stateIs('Chưa tính');
      await bench.behave('Trang tính bị khóa');
      await bench.paneButton(WRITE).click();
      await bench.paneSays('Hãy bỏ bảo vệ sổ làm việc');

      await bench.behave('Người khác sửa ô đang chọn');
      await bench.says('Hãy chọn một ô có số trước');
      await bench.turnTo('Địa phương');
      await bench.goTo('E7');
      await bench.behave('Người khác sửa ô đang chọn');
      await bench.says('sẽ sửa ô E7');
      await bench.paneButton(WRITE).click();
      await bench.paneSays('Dữ liệu đầu vào đã thay đổi sau khi xem trước, nên chưa ghi gì.');
      await bench.readsOut('E7: 1.587');
      await bench.stateIs('Chưa tính');

      await bench.behave('Dừng giữa chừng khi ghi');
      await bench.paneButton(WRITE).click();
      await bench.stateIs('Lần ghi trước chưa hoàn tất');
      await bench.behave('Bình thường');
      await bench.paneButton('Ghi tiếp cho xong').click();
      await bench.stateIs('Khớp');
      await bench.notes('biểu đồ');

      await bench.turnTo('Lương theo đề án');
      await bench.type('C5', '1.600.000');
      await bench.reads('C5', '1.600.000');
      await bench.reread();
      await bench.stateIs('Số liệu đã tự tính lại');
      const before = await bench.download();
      await bench.type('B5', '31/12/2023');
      await bench.type('A6', '01/01/2024');
      await bench.type('C6', '1.800.000');
      await bench.type('E6', 'giả định');
      await bench.reads('E6', 'giả định');
      await bench.reread();
      await bench.stateIs('Cấu trúc đã thay đổi');
      await bench.writePlan();
      await bench.stateIs('Khớp');
      const { bytes } = await bench.download();
      const [total, { sheet, address }] = [totalIn(bytes), totalPlace(opened(bytes))];
      expect(total).toBeGreaterThan(totalIn(before.bytes));
      await bench.paneSays(formatMoney(total, 'vi'));
      await bench.turnTo(sheet);
      await bench.reads(address, formatNumber(total, 'vi'));
    }));
});
