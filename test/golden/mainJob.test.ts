/** The main job from file to file: the sample workbook in, both options of the plan out, to the đồng. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { convertWithLibreOffice } from '../harness/libreoffice';
import { bytesOf, newFolder, placed, printedPlan, runPlan, SAMPLE, type PrintedPlan } from './command';
import { editedWorkbook, namedValues } from './editedWorkbook';

const RESULTS = ['KC_TongKinhPhi_PA1', 'KC_DuyTri_PA1', 'KC_TongKinhPhi_PA2', 'KC_DuyTri_PA2'];
const TOTALS = [5_485_693_000, 5_346_120_000, 13_724_428_000, 13_463_640_000];

const moneyOf = ({ options }: PrintedPlan) =>
  options.map(({ maintenance, training, conferences, undated, total }) => [
    maintenance,
    training,
    conferences,
    undated,
    total,
  ]);

async function planned(...typed: readonly string[]) {
  const folder = newFolder();
  const ran = await runPlan(folder, ...typed);
  return { folder, ran, path: join(folder, 'ke-hoach.xlsx') };
}

/** For all tests that only look at what came of the sample; started once, as a person and as a program would. */
const [forPerson, forProgram] = [planned(), planned('--json')];

/** The written workbook, and the same with a higher base salary, calculated anew. */
const recalculated = (async () => {
  const { folder, path } = await forPerson;
  const raised = await editedWorkbook(bytesOf(path), async (context) => {
    const amounts = context.workbook.tables.getItem('KC_LuongDeAn').getDataBodyRange();
    amounts.getCell(0, 2).values = [[2_340_000]];
    await context.sync();
  });
  return convertWithLibreOffice([path, placed(folder, 'raised.xlsx', raised)], 'xlsx');
})();

test('the sample gives both totals of the plan, as JSON and nothing else on standard output', async () => {
  const { ran } = await forProgram;
  const plan = printedPlan(ran);
  expect(ran.code).toBe(0);
  expect(moneyOf(plan)).toEqual([
    ['5346120000', '78903000', '60670000', '139573000', '5485693000'],
    ['13463640000', '182378000', '78410000', '260788000', '13724428000'],
  ]);
  expect(plan.options.map(({ personMonths }) => personMonths)).toEqual(['3588', '9036']);
  expect(plan.options[0]?.headcount[0]).toEqual({ phase: '2020-2021', leaders: 3, collaborators: 17, total: 20 });
  expect(plan.options[0]?.years[0]).toEqual({
    year: 2020,
    personMonths: '240',
    maintenance: '357600000',
    total: '357600000',
  });
  expect(plan.options[0]?.places[2]).toEqual({
    place: 'Huyện Trảng Bom',
    personMonths: '504',
    maintenance: '750960000',
    headcount: [
      { phase: '2020-2021', leaders: 1, collaborators: 6 },
      { phase: '2022-2025', leaders: 1, collaborators: 6 },
    ],
  });
  expect(plan.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('a person reads people, money by year, the total in words and every warning with its cell', async () => {
  const { ran, folder } = await forPerson;
  const { code, stdout, stderr } = ran;
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  for (const words of ['3.588', '1.162.200.000', '5.485.693.000', '13.724.428.000', 'Ô E7, trang tính Địa phương']) {
    expect(stdout).toContain(words);
  }
  expect(stdout).toContain('Năm tỷ, bốn trăm tám mươi lăm triệu, sáu trăm chín mươi ba ngàn đồng');
  expect(readdirSync(folder)).toContain('ke-hoach.xlsx');
  expect(readdirSync((await forProgram).folder)).toEqual(['ke-hoach.xlsx']);
});

test('LibreOffice calculates the written workbook anew and comes to the same totals', async () => {
  const [written = ''] = await recalculated;
  expect(await namedValues(bytesOf(written), RESULTS)).toEqual(TOTALS);
});

test('a new base salary in the written workbook moves every total, with no rerun', async () => {
  const [, raised = ''] = await recalculated;
  expect(await namedValues(bytesOf(raised), ['KC_DuyTri_PA1', 'KC_DuyTri_PA2'])).toEqual([
    3_588 * 2_340_000,
    9_036 * 2_340_000,
  ]);
});

test('the same run from a copy with another base salary scales both maintenance totals exactly', async () => {
  const folder = newFolder();
  const input = await editedWorkbook(bytesOf(SAMPLE), async (context) => {
    context.workbook.tables.getItem('KC_LuongDeAn').getDataBodyRange().getCell(0, 2).values = [[2_340_000]];
    await context.sync();
  });
  const plan = printedPlan(await runPlan(folder, placed(folder, 'raised.xlsx', input), '--json'));
  expect(plan.options.map(({ maintenance }) => maintenance)).toEqual([
    String(3_588 * 2_340_000),
    String(9_036 * 2_340_000),
  ]);
});

test('every part of the input is kept byte for byte, except what lists the new sheets', async () => {
  const before = unzipSync(bytesOf(SAMPLE));
  const after = unzipSync(bytesOf((await forPerson).path));
  const mayDiffer =
    /^(\[Content_Types\]\.xml|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/styles\.xml|xl\/sharedStrings\.xml|docProps\/app\.xml)$/u;
  const changed = Object.keys(before).filter(
    (part) =>
      !mayDiffer.test(part) && Buffer.compare(before[part] ?? new Uint8Array(), after[part] ?? new Uint8Array()),
  );
  expect(changed).toEqual([]);
  expect(Object.keys(before).filter((part) => part.startsWith('xl/worksheets/')).length).toBeGreaterThanOrEqual(16);
});

test('the written workbook planned again gives the same plan, the same sheets and the same bytes', async () => {
  const { folder, path: first } = await forPerson;
  const again = await runPlan(folder, first, '--out', 'again.xlsx', '--json');
  expect(moneyOf(printedPlan(again)).map((money) => money.at(-1))).toEqual(['5485693000', '13724428000']);
  expect(Buffer.compare(bytesOf(first), bytesOf(join(folder, 'again.xlsx')))).toBe(0);
});

test('two runs from one input write the same bytes', async () => {
  const [one, two] = await Promise.all([forPerson, forProgram]);
  expect(Buffer.compare(bytesOf(one.path), bytesOf(two.path))).toBe(0);
});

test('an existing file is kept unless its name was given, and the input is never the output', async () => {
  const folder = newFolder();
  placed(folder, 'ke-hoach.xlsx', 'mine');
  const input = placed(folder, 'input.xlsx', bytesOf(SAMPLE));
  expect((await runPlan(folder)).code).toBe(0);
  expect(Buffer.from(bytesOf(join(folder, 'ke-hoach.xlsx'))).toString()).toBe('mine');
  expect(existsSync(join(folder, 'ke-hoach-2.xlsx'))).toBe(true);
  const refused = await runPlan(folder, input, '--out', './input.xlsx');
  expect(refused).toMatchObject({ code: 2, stdout: '' });
  expect(refused.stderr).toContain('--out');
  expect(Buffer.compare(bytesOf(input), bytesOf(SAMPLE))).toBe(0);
  expect((await runPlan(folder, input, '--out', 'ke-hoach.xlsx')).code).toBe(0);
  expect(bytesOf(join(folder, 'ke-hoach.xlsx')).length).toBeGreaterThan(10_000);
});

test('names typed in other ways find their places: NFD, NBSP, old tone marks, abbreviations', async () => {
  const folder = newFolder();
  const input = await editedWorkbook(bytesOf(SAMPLE), async (context) => {
    const places = context.workbook.tables.getItem('KC_DeAn').getDataBodyRange();
    const lists = context.workbook.tables.getItem('KC_DanhSach').getDataBodyRange();
    places.getCell(0, 0).values = [['Tp.\u00a0Biên Hoà'.normalize('NFD')]];
    places.getCell(5, 0).values = [['TP. Long Khánh']];
    lists.getCell(0, 2).values = [['H. TRẢNG BOM']];
    lists.getCell(1, 2).values = [['X.Lộc']];
    await context.sync();
  });
  const ran = await runPlan(folder, placed(folder, 'names.xlsx', input), '--json');
  expect(ran.code).toBe(0);
  expect(moneyOf(printedPlan(ran))[0]?.at(-1)).toBe('5485693000');
});

test('English is spoken when asked for', async () => {
  const { stdout, code } = await runPlan(newFolder(), '--lang', 'en');
  expect(code).toBe(0);
  expect(stdout).toContain('5,485,693,000');
  expect(stdout).toContain('Five billion');
  expect(stdout).toContain('Cell E7, sheet Địa phương');
});
