/** Nothing that axe finds: every state of the pane in light, dark and forced colours, at 320 pixels, and the help pages. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { Document } from '../../src/host/document/model';
import { BUILD_MS } from './builtPane';
import { openPane, setStage, type OpenPane, type Opening } from './openPane';
import type { Stage } from './stage';
import { UNFOLD } from './onPane';
import { emptyWorkbook, sampleWorkbook } from './workbooks';

/** The narrowest pane, in pixels. */
const WIDTH = 320;
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
/** The fewest rules that axe must have held a page against, or the check would have seen no page. */
const FEWEST_RULES = 8;

interface Finding {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}
interface Found {
  readonly violations: readonly Finding[];
  readonly passes: readonly Finding[];
}

/** What axe complains about: the rule, the element and what it misses. */
async function complaintsOf(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate<boolean>("'axe' in window"))) await page.evaluate(AXE);
  const { violations, passes } = await page.evaluate<Found>('axe.run(document)');
  expect(passes.length).toBeGreaterThanOrEqual(FEWEST_RULES);
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ''}`));
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const said = (page: Page, text: string): Promise<void> => page.getByText(text).first().waitFor();

/** The looks that each state is given in turn, as a system does that changes its colours; nothing is drawn half-way. */
const LOOKS: Readonly<Record<string, Parameters<Page['emulateMedia']>[0]>> = {
  light: { colorScheme: 'light', forcedColors: 'none', reducedMotion: 'reduce' },
  dark: { colorScheme: 'dark', forcedColors: 'none', reducedMotion: 'reduce' },
  'forced colours': { colorScheme: 'light', forcedColors: 'active', reducedMotion: 'reduce' },
};
/** Two frames on, every passage from one colour to another is over; a bar that runs for ever is not waited for. */
const DRAWN = `new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
  .then(() => document.getAnimations().filter(({ effect }) => effect.getComputedTiming().endTime !== Infinity))
  .then((passing) => Promise.allSettled(passing.map(({ finished }) => finished)))
  .then(() => undefined)`;

/** What axe complains about in any look; each complaint begins with the look's name. */
async function complaintsInEveryLook(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [name, look] of Object.entries(LOOKS)) {
    await page.emulateMedia(look);
    await page.evaluate(DRAWN);
    found.push(...(await complaintsOf(page)).map((complaint) => `${name}: ${complaint}`));
  }
  return found;
}

/** A state of the pane: the workbook, how to open, and what leads to the state and shows that it is there. */
interface State {
  readonly workbook: () => Promise<Document>;
  readonly opening?: Opening;
  readonly reach: (pane: OpenPane) => Promise<void>;
}

const broken = (): Promise<Document> =>
  sampleWorkbook(({ worksheets }) => {
    worksheets.getItem('Địa phương').getRange('E7').values = [['1.59O']];
  });

const read = ({ page }: OpenPane): Promise<void> => said(page, '5.485.693.000 đồng');

/** Empties and protects a sheet that was written, so that the next write is refused there. */
function protectOne(pane: OpenPane): void {
  const document = pane.document();
  const sheets = document.sheets.map((sheet) =>
    sheet.name === 'PL 1' ? { ...sheet, cells: [], isProtected: true } : sheet,
  );
  pane.setDocument({ ...document, sheets });
}

const STATES: Readonly<Record<string, State>> = {
  'with a plan': { workbook: sampleWorkbook, reach: read },
  'with a plan, in English': {
    workbook: sampleWorkbook,
    reach: async (pane) => {
      await read(pane);
      await button(pane.page, 'Switch to English').click();
      await said(pane.page, '5,485,693,000 đồng');
    },
  },
  'with an error in the input': { workbook: broken, reach: ({ page }) => said(page, 'nên chưa tính được') },
  'on each screen, with all that can be unfolded': {
    workbook: sampleWorkbook,
    reach: async (pane) => {
      await read(pane);
      for (const each of await pane.page.getByRole('tab').all()) {
        await each.click();
        await pane.page.evaluate(UNFOLD);
        expect(await complaintsInEveryLook(pane.page)).toEqual([]);
      }
    },
  },
  'asking about a heading': {
    workbook: () =>
      sampleWorkbook(({ worksheets }) => {
        worksheets.getItem('Địa phương').getRange('E4').values = [['Số cơ sở CNTN 2019']];
      }),
    reach: ({ page }) => said(page, 'Hãy chọn cột tương ứng'),
  },
  'of an empty workbook': {
    workbook: () => Promise.resolve(emptyWorkbook()),
    reach: ({ page }) => button(page, 'Chèn bảng mẫu').waitFor(),
  },
  'with a list in a file to look at, in an old font and with what is missing': {
    workbook: sampleWorkbook,
    reach: async (pane) => {
      await read(pane);
      await pane.page.getByRole('tab', { name: 'Dữ liệu' }).click();
      const input = pane.page.getByLabel('Chọn tệp CSV…');
      const file = (text: string) => ({ name: 'co-so.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
      await input.setInputFiles(file(''));
      await said(pane.page, 'không có nội dung');
      expect(await complaintsInEveryLook(pane.page)).toEqual([]);
      await input.setInputFiles(file('Teân,Ñòa phöông,Xaõ\nGoám\n'));
      await said(pane.page, 'Chữ trong tệp có vẻ gõ bằng phông VNI');
      await pane.page.getByLabel('Chuyển sang Unicode khi nhập').click();
      await said(pane.page, 'đọc là Địa phương');
    },
  },
  'while Excel is silent': {
    workbook: sampleWorkbook,
    reach: async (pane) => {
      await read(pane);
      pane.setAnswering(false);
      await button(pane.page, 'Đọc lại số liệu').click();
      await said(pane.page, 'nhấn Enter để hoàn tất hoặc Esc để bỏ');
    },
  },
  'after a write, then refused': {
    workbook: sampleWorkbook,
    reach: async (pane) => {
      await read(pane);
      await button(pane.page, 'Ghi kết quả vào trang tính').click();
      await said(pane.page, 'Đã ghi kết quả vào trang tính.');
      expect(await complaintsOf(pane.page)).toEqual([]);
      protectOne(pane);
      await button(pane.page, 'Ghi kết quả vào trang tính').click();
      await said(pane.page, 'Chưa thực hiện được');
    },
  },
  'without a part of its own': {
    workbook: sampleWorkbook,
    opening: { without: /\/app\.[\da-f]+\.js$/u },
    reach: ({ page }) => said(page, 'Chưa tải được một phần của KC Planner'),
  },
  'that could not be drawn': {
    workbook: sampleWorkbook,
    opening: { without: /\/screens\.[\da-f]+\.js$/u },
    reach: ({ page }) => page.getByRole('alert').waitFor(),
  },
  'without Office.js': {
    workbook: () => Promise.resolve(emptyWorkbook()),
    opening: { cdn: 'unreachable' },
    reach: ({ page }) => said(page, 'không tải được Office.js'),
  },
  'outside Excel': {
    workbook: () => Promise.resolve(emptyWorkbook()),
    opening: { cdn: 'outside' },
    reach: ({ page }) => said(page, 'Trang này chạy trong Excel.'),
  },
};

describe('axe finds nothing', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage();
  }, BUILD_MS);
  afterAll(() => stage.close());

  test.each(Object.entries(STATES))('on the pane %s', async (_name, { workbook, opening, reach }) => {
    const pane = await openPane(stage, await workbook(), { width: WIDTH, ...opening });
    try {
      await reach(pane);
      expect(await complaintsInEveryLook(pane.page)).toEqual([]);
    } finally {
      await pane.page.context().close();
    }
  });

  test.each(['help.html', 'functions.html'])('on %s', async (file) => {
    const context = await stage.browser.newContext({ viewport: { width: WIDTH, height: 700 } });
    try {
      const page = await context.newPage();
      await page.goto(`${stage.server.origin}/${file}`);
      expect(await complaintsInEveryLook(page)).toEqual([]);
      const over = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
      expect(await page.evaluate<number>(over)).toBe(0);
    } finally {
      await context.close();
    }
  });
});
