/** A workbook without a single Excel table: planned like the sample, with live formulas that follow its plain cells. */
import { decide, makePlan } from '../../src/app';
import { startEmbeddedExcel } from '../../src/host/embeddedExcel';
import type { CellValue, Issue, Language, UsedCells } from '../../src/kernel';
import { inputSheets, modelFromWorkbook } from '../../src/model';
import { ownMarks, sheetsFromPlan } from '../../src/report';
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

/** Whether the sheet of changes marks a line, which is blank as long as nothing changed. */
function isMarked(values: readonly CellValue[], label: string): boolean {
  const at = values.indexOf(label);
  if (at < 0) throw new Error(`There is no line ${label}`);
  return values[at + 3] === 1;
}

const STRUCTURE_CHANGED = 'CẤU TRÚC ĐÃ THAY ĐỔI – PHẢI CẬP NHẬT';

test('its written sheets follow a plain salary cell, and say that rows were added, by themselves', async () => {
  const calculating = await startEmbeddedExcel(undefined, { calculation: { when: 'whenRead' } });
  await withPlainSample(calculating, async () => {
    const { outcome } = await makePlan({});
    const tab = outcome?.blocks.find(({ block }) => block === 'KC_BLK_PL_1')?.tab ?? '';
    const before = (await printed(tab)).values;
    expect(before).toContain(5_485_693_000);
    expect(before).not.toContain(STRUCTURE_CHANGED);
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      // The heading of the amount stands in D3.
      worksheets.getItem('Lương theo đề án').getRange('D4').values = [[1_500_000]];
      // Below the last place, and between the last phase and the blank row below it: no range grows by itself.
      worksheets.getItem('Địa phương').getRange('C18').values = [['Huyện Mới']];
      worksheets.getItem('Giai đoạn').getRange('8:8').insert('Down');
      await context.sync();
    });
    // 3.588 person-months at 1.500.000, training and conferences as before.
    const after = (await printed(tab)).values;
    expect(after).toContain(3588 * 1_500_000 + 78_903_000 + 60_670_000);
    expect(after).toContain(STRUCTURE_CHANGED);
    const changes = (await printed('Theo dõi thay đổi')).values;
    expect(isMarked(changes, 'Địa phương: số ô đã điền bên dưới bảng')).toBe(true);
    expect(isMarked(changes, 'Giai đoạn: số dòng')).toBe(true);
    expect(isMarked(changes, 'Địa phương: số dòng')).toBe(false);
  });
  // Every formula of every sheet is calculated anew, twice.
}, 300_000);

/** Each written sheet as somebody copies it: values only, without the name that marks it as ours. */
const copiesIn = (language: Language): readonly UsedCells[] =>
  sheetsFromPlan(planOf(sampleGrids()), language).map(({ tab, cells }) =>
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

/** The first row of every page says that it is ours; somebody may leave it out when copying. */
const withoutFirstRow = ({ origin, rows }: UsedCells): UsedCells => ({ origin, rows: rows.slice(1) });

describe.each(['vi', 'en'] as const)('copies of written sheets as values, in the language %s,', (language) => {
  const copies = copiesIn(language);
  const input = sampleGrids().map((grid) => plainSheet(grid));
  const read = (sheets: readonly UsedCells[]) => modelFromWorkbook(workbookOf(sheets), ownMarks);

  test('change nothing beside the inputs, with their first row or without', () => {
    expect(copies.length).toBeGreaterThan(15);
    const alone = read(input);
    expect(alone.model).toBeDefined();
    for (const beside of [copies, copies.map(withoutFirstRow)]) expect(read([...input, ...beside])).toEqual(alone);
  });

  test('never stand in for a table that is missing, and say so where one could be taken for it', () => {
    const told = input.flatMap((missing) => {
      const rest = input.filter((sheet) => sheet !== missing);
      const [alone, beside] = [read(rest), read([...rest, ...copies])];
      const isAboutCopy = ({ code }: Issue) => code === 'own-page-copied';
      expect(beside.model).toEqual(alone.model);
      expect(beside.issues.filter((issue) => !isAboutCopy(issue)).map(brief)).toEqual(alone.issues.map(brief));
      return beside.issues.filter(isAboutCopy);
    });
    // Line items, base salaries, projects and stated figures are printed again under the headings of the inputs.
    expect(told.length).toBeGreaterThanOrEqual(4);
    expect(told.filter(({ cell }) => cell?.sheet.endsWith(' (2)') !== true).map(brief)).toEqual([]);
  });
});

test('a table of a person beside or above such a copy is read', () => {
  const [copy] = copiesIn('vi').filter(({ origin }) => origin.sheet.startsWith('Kiểm tra'));
  const grids = sampleGrids();
  const stated = grids.find(({ table }) => table === 'KC_DoiChieu');
  if (copy === undefined || stated === undefined) throw new Error('There is no sheet of checks');
  const lines = [stated.headings, ...stated.rows];
  const gap = stated.headings.map((): CellValue => '');
  const height = Math.max(lines.length, copy.rows.length);
  const beside = Array.from({ length: height }, (_, row) => [
    ...(lines[row] ?? gap),
    '',
    '',
    ...(copy.rows[row] ?? []),
  ]);
  const others = grids.filter((grid) => grid !== stated).map((grid) => plainSheet(grid));
  for (const rows of [beside, [...lines, gap, gap, ...copy.rows]]) {
    const { model, issues } = modelFromWorkbook(workbookOf([...others, usedCells('Đối chiếu', rows)]), ownMarks);
    expect(issues.filter(({ severity }) => severity === 'error').map(brief)).toEqual([]);
    expect(model?.stated).toHaveLength(stated.rows.length);
  }
});
