/** What a rerun does to charts and links: nothing where nothing changed, and never against the person who moved them. */
import { join } from 'node:path';
import { makePlan } from '../../src/app';
import { startEmbeddedExcel } from '../../src/host/embeddedExcel';
import { bytesOf, ROOT } from '../golden/command';

/** Small, and with both kinds of chart. */
const SMALL = join(ROOT, 'test/golden/rules/bands-good.xlsx');
const CHARTS = ['KC_BieuDo_KinhPhi_1', 'KC_BieuDo_SoNguoi'];

const run = async (): Promise<string> => (await makePlan({})).outcome?.state ?? 'nothing';

interface Drawn {
  readonly sheet: string;
  readonly name: string;
  readonly box: readonly number[];
  readonly series: number;
}

/** Every chart of the workbook. */
const charts = (): Promise<readonly Drawn[]> =>
  Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    const asked = worksheets.items.map((sheet) => ({
      sheet: sheet.name,
      found: sheet.charts.load('items/name,items/left,items/top,items/width,items/height,items/series/count'),
    }));
    await context.sync();
    return asked.flatMap(({ sheet, found }) =>
      found.items.map(({ name, left, top, width, height, series }) => ({
        ...{ sheet, name, box: [left, top, width, height] },
        series: series.count,
      })),
    );
  });

/** Where the links of the first sheet lead, by the text of their cells. */
const links = (): Promise<Readonly<Record<string, string>>> =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Giới thiệu');
    const used = sheet.getUsedRange().load('formulas');
    await context.sync();
    const cells = (used.formulas as unknown[][]).map((line, row) => {
      const cell = sheet.getCell(row, 1).load('hyperlink');
      return { text: String(line[1]), cell };
    });
    await context.sync();
    return Object.fromEntries(
      cells.flatMap(({ text, cell }) => {
        const to = cell.hyperlink as Excel.RangeHyperlink | null;
        return to?.documentReference ? [[text, to.documentReference] as const] : [];
      }),
    );
  });

const inWorkbook = async (work: () => Promise<void>): Promise<void> => {
  const excel = await startEmbeddedExcel(bytesOf(SMALL));
  try {
    expect(await run()).toBe('written');
    await work();
  } finally {
    await excel.close();
  }
};

const change = (work: (context: Excel.RequestContext) => void): Promise<void> =>
  Excel.run(async (context) => {
    work(context);
    await context.sync();
  });

/** Money changes, the shape of the report does not. */
const raiseCoefficient = (): Promise<void> =>
  change(({ workbook }) => {
    workbook.worksheets.getItem('Vai trò, hệ số').getRange('C5').values = [[2]];
  });

test('a chart that a person moved and made larger stays so, and a rerun writes nothing', async () => {
  await inWorkbook(async () => {
    const before = await charts();
    expect(before.map(({ name }) => name).toSorted()).toEqual(CHARTS);
    await change(({ workbook }) => {
      const chart = workbook.worksheets.getItem('PL 1').charts.getItem('KC_BieuDo_KinhPhi_1');
      chart.left = 300;
      chart.top = 900;
      chart.width = 620;
      chart.height = 310;
    });
    const moved = await charts();
    expect(moved[0]?.box).toEqual([300, 900, 620, 310]);
    expect(await run()).toBe('unchanged');
    await raiseCoefficient();
    expect(await run()).toBe('written');
    expect(await charts()).toEqual(moved);
  });
});

test('a chart that a person deleted does not come back with new figures', async () => {
  await inWorkbook(async () => {
    await change(({ workbook }) => {
      workbook.worksheets.getItem('PL 1').charts.getItem('KC_BieuDo_KinhPhi_1').delete();
    });
    expect(await run()).toBe('unchanged');
    expect((await charts()).map(({ name }) => name)).toEqual(['KC_BieuDo_SoNguoi']);
    await raiseCoefficient();
    expect(await run()).toBe('written');
    expect((await charts()).map(({ name, series }) => [name, series])).toEqual([['KC_BieuDo_SoNguoi', 1]]);
  });
});

test('links and charts follow a sheet that was renamed, and the next rerun writes nothing', async () => {
  await inWorkbook(async () => {
    const before = await links();
    expect(before['PL 1']).toBe("'PL 1'!A1");
    expect(Object.keys(before).length).toBeGreaterThan(10);
    await change(({ workbook }) => {
      workbook.worksheets.getItem('PL 1').name = 'Tổng hợp';
    });
    await run();
    const after = Object.entries(before).map(([text, to]) => [text, to.replace("'PL 1'!", "'Tổng hợp'!")]);
    expect(Object.entries(await links())).toEqual(after);
    expect((await charts()).map(({ sheet }) => sheet)).toEqual(['Tổng hợp', 'Thống kê']);
    expect(await run()).toBe('unchanged');
  });
});
