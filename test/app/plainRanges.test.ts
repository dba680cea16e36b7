/** A workbook without a single Excel table: planned like the sample, with live formulas that follow its plain cells. */
import { decide, makePlan } from '../../src/app';
import { startEmbeddedExcel } from '../../src/host/embeddedExcel';
import type { CellValue, UsedCells } from '../../src/kernel';
import { inputSheets, modelFromWorkbook } from '../../src/model';
import { sheetsFromPlan } from '../../src/report';
import { plainSheet, usedCells, workbookOf } from '../model/plainRanges';
import { brief, planOf } from '../plan/planOfGrids';
import { gridOf, sampleData, sampleGrids } from '../plan/sampleGrids';

const TOTALS = ['5485693000', '13724428000'];

/** The sample's cells, typed into plain sheets from B3 on. */
const typeSample = (): Promise<void> =>
  Excel.run(async (context) => {
    for (const { origin, headings, rows } of inputSheets(sampleData(), 'vi').map(gridOf)) {
      const sheet = context.workbook.worksheets.add(origin.sheet);
      const lines = [headings, ...rows];
      const range = sheet.getRange('B3').getResizedRange(lines.length - 1, headings.length - 1);
      range.numberFormat = lines.map((line) =>
        line.map((value) => (typeof value === 'string' && value !== '' ? '@' : null)),
      );
      range.values = lines.map((line) => [...line]);
    }
    await context.sync();
  });

type Embedded = Awaited<ReturnType<typeof startEmbeddedExcel>>;

async function withPlainSample(excel: Embedded, work: (excel: Embedded) => Promise<void>) {
  try {
    await typeSample();
    await work(excel);
  } finally {
    await excel.close();
  }
}

/** The cells of the page that prints option 1, as formulas and as values. */
const printed = (tab: string): Promise<{ formulas: readonly CellValue[]; values: readonly CellValue[] }> =>
  Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(tab).getUsedRange();
    used.load('formulas,values');
    await context.sync();
    return { formulas: (used.formulas as CellValue[][]).flat(), values: (used.values as CellValue[][]).flat() };
  });

test('it is planned and written like the sample, and read again without our own sheets', async () => {
  await withPlainSample(await startEmbeddedExcel(undefined), async (excel) => {
    excel.resetTraffic();
    const first = await decide({});
    expect(excel.traffic().syncs).toBe(3);
    expect(first.plan?.options.map(({ total }) => total.toFixed())).toEqual(TOTALS);
    const run = await makePlan({});
    expect(run.outcome?.state).toBe('written');
    const again = await makePlan({});
    expect(again.outcome?.state).toBe('unchanged');
    expect(again.plan?.options.map(({ total }) => total.toFixed())).toEqual(TOTALS);
    expect(again.issues.map(({ code }) => code)).toEqual(run.issues.map(({ code }) => code));
  });
});

test('its written sheets follow a plain salary cell by themselves', async () => {
  const calculating = await startEmbeddedExcel(undefined, { calculation: { when: 'whenRead' } });
  await withPlainSample(calculating, async () => {
    const { outcome } = await makePlan({});
    const tab = outcome?.blocks.find(({ block }) => block === 'KC_BLK_PL_1')?.tab ?? '';
    expect((await printed(tab)).values).toContain(5_485_693_000);
    await Excel.run(async (context) => {
      // The heading of the amount stands in D3.
      context.workbook.worksheets.getItem('Lương theo đề án').getRange('D4').values = [[1_500_000]];
      await context.sync();
    });
    // 3.588 person-months at 1.500.000, training and conferences as before.
    expect((await printed(tab)).values).toContain(3588 * 1_500_000 + 78_903_000 + 60_670_000);
  });
  // Every formula of every sheet is calculated anew, twice.
}, 300_000);

/** A question about one copy can hide the one about the next. */
function unasked(input: readonly UsedCells[], copies: readonly UsedCells[]): readonly UsedCells[] {
  const { issues } = modelFromWorkbook(workbookOf([...input, ...copies]));
  const asking = new Set(issues.flatMap(({ severity, cell }) => (severity === 'error' && cell ? [cell.sheet] : [])));
  const rest = copies.filter(({ origin }) => !asking.has(origin.sheet));
  return rest.length === copies.length ? rest : unasked(input, rest);
}

test('copies of written sheets as values, without the names that mark them as ours, are never read in silence', () => {
  const written = sheetsFromPlan(planOf(sampleGrids()), 'vi').map(({ tab, cells }) =>
    usedCells(
      `${tab} (2)`,
      cells.map((line) =>
        line.map(({ content }): CellValue => {
          if (content.kind === 'blank') return '';
          if (content.kind === 'date') return content.serial;
          return content.kind === 'formula' ? content.expected : content.value;
        }),
      ),
    ),
  );
  expect(written.length).toBeGreaterThan(5);
  const input = sampleGrids().map((grid) => plainSheet(grid));
  const { issues } = modelFromWorkbook(workbookOf([...input, ...written]));
  // Pages such as the checks repeat inputs, heading by heading: which of the two is meant has to be said, at the copy.
  const errors = issues.filter(({ severity }) => severity === 'error');
  expect(errors.length).toBeGreaterThan(0);
  expect(errors.filter(({ cell }) => cell?.sheet.endsWith(' (2)') !== true).map(brief)).toEqual([]);
  const asking = new Set(errors.map(({ cell }) => cell?.sheet));
  const others = unasked(
    input,
    written.filter(({ origin }) => !asking.has(origin.sheet)),
  );
  expect(others.length).toBeGreaterThan(5);
  const [beside, alone] = [[...input, ...others], input].map((sheets) => modelFromWorkbook(workbookOf(sheets)));
  expect(beside?.model).toEqual(alone?.model);
  expect(beside?.issues).toEqual(alone?.issues);
});
