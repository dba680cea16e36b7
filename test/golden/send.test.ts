/** The copy to send from file to file: no add-in needed, figures intact and live, a receipt that can be checked. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { startEmbeddedExcel } from '../../src/host/embeddedExcel';
import { packageFaults, unpack } from '../host/packageAudit';
import { throughLibreOffice } from '../host/throughLibreOffice';
import { bytesOf, newFolder, runPlan, SAMPLE, type Ran } from './command';
import { editedWorkbook, namedValues } from './editedWorkbook';

const TOTALS = ['KC_TongKinhPhi_PA1', 'KC_TongKinhPhi_PA2'];
const FIGURES = [5_485_693_000, 13_724_428_000];
const OWN = 'Của tôi';

/** An officer's own sheet: a call, one that spills, one that refuses, and a formula over them. */
const withOwnSheet = (): Promise<Uint8Array> =>
  editedWorkbook(bytesOf(SAMPLE), async (context) => {
    const sheet = context.workbook.worksheets.add(OWN);
    sheet.getRange('A1:A4').formulas = [
      ['=KC.FEE(1490000,1,24,20)'],
      ['=KC.WORDS(A1)'],
      ['=KC.BASESALARY(DATE(1990,1,1))'],
      ['=A1*2'],
    ];
    sheet.getRange('C1').formulas = [['=KC.APPORTION(10,{3;5})']];
    await context.sync();
  });

const folder = newFolder();
const at = (name: string): string => join(folder, name);
const state = { made: { code: -1, stdout: '', stderr: '' } as Ran };

beforeAll(async () => {
  writeFileSync(at('vao.xlsx'), await withOwnSheet());
  state.made = await runPlan(folder, 'vao.xlsx', '--send', 'ban-gui.xlsx', '--lock');
}, 120_000);

/** Every formula and every error value in the file's sheets, the journal's texts left out. */
function formulasIn(bytes: Uint8Array): {
  readonly calls: number;
  readonly formulas: number;
  readonly unknown: number;
} {
  const parts = Object.entries(unpack(bytes)).filter(([name]) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name));
  const xml = parts.map(([, part]) => Buffer.from(part).toString('utf8')).join('');
  const formulas = xml.match(/<f[ >][^<]*<\/f>/gu) ?? [];
  return {
    calls: formulas.filter((text) => /KC[._]FEE|_xldudf|KC\./iu.test(text)).length,
    formulas: formulas.length,
    unknown: (xml.match(/#NAME\?/gu) ?? []).length,
  };
}

const ownCells = async (bytes: Uint8Array): Promise<unknown> => {
  const excel = await startEmbeddedExcel(bytes);
  try {
    return await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(OWN).getRange('A1:C4').load('formulas');
      const input = context.workbook.worksheets.getItem('Địa phương').protection.load('protected');
      const report = context.workbook.worksheets.getItem('PL 1').protection.load('protected');
      await context.sync();
      return { formulas: range.formulas as unknown, input: input.protected, report: report.protected };
    });
  } finally {
    await excel.close();
  }
};

const verified = async (name: string, bytes?: Uint8Array) => {
  if (bytes !== undefined) writeFileSync(at(name), bytes);
  const { code, stdout } = await runPlan(folder, name, '--verify', '--json');
  return { code, ...(JSON.parse(stdout) as { state: string; tables?: unknown; cells?: unknown }) };
};

/** The copy as a program with other rules would have made it: its receipt says so in the journal. */
function withRules(bytes: Uint8Array, rules: string): Uint8Array {
  const parts = Object.entries(unpack(bytes)).map(([name, part]): [string, Uint8Array] => {
    const text = Buffer.from(part).toString('utf8');
    const changed = text.replaceAll(/(rules(?:\\|&quot;|")*:(?:\\|&quot;|")*)1/gu, `$1${rules}`);
    return [name, text === changed ? part : Buffer.from(changed)];
  });
  return zipSync(Object.fromEntries(parts));
}

const edited = (edit: (context: Excel.RequestContext) => void, from = 'ban-gui.xlsx'): Promise<Uint8Array> =>
  editedWorkbook(bytesOf(at(from)), async (context) => {
    edit(context);
    await context.sync();
  });

test('the copy calls none of our functions, its other formulas stay, and the officer is told what became a value', async () => {
  const { code, stdout, stderr } = state.made;
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toContain('24 ô đối chiếu KC.FEE được thay bằng giá trị');
  expect(stdout).toContain('Công thức được thay bằng giá trị – Của tôi!A1: =KC.FEE(1490000,1,24,20)');
  const bytes = bytesOf(at('ban-gui.xlsx'));
  expect(packageFaults(bytes)).toEqual([]);
  const found = formulasIn(bytes);
  expect(found).toMatchObject({ calls: 0, unknown: 0 });
  expect(found.formulas).toBeGreaterThan(1000);
  expect(await namedValues(bytes, TOTALS)).toEqual(FIGURES);
  expect(await ownCells(bytes)).toEqual({
    formulas: [
      [715_200_000, '', 4],
      ['Bảy trăm mười lăm triệu, hai trăm ngàn đồng', '', 6],
      ['#N/A', '', ''],
      ['=A1*2', '', ''],
    ],
    input: true,
    report: false,
  });
});

test('LibreOffice, which has no add-in, shows no unknown name, the same totals, and a receipt that still holds', async () => {
  const passed = await throughLibreOffice(bytesOf(at('ban-gui.xlsx')));
  expect(formulasIn(passed)).toMatchObject({ calls: 0, unknown: 0 });
  expect(await namedValues(passed, TOTALS)).toEqual(FIGURES);
  expect(await verified('libreoffice.xlsx', passed)).toMatchObject({ code: 0, state: 'unchanged' });
});

test('the copy still calculates when a base salary changes, and its receipt names the table', async () => {
  const dearer = await edited(({ workbook }) => {
    workbook.worksheets.getItem('Lương theo đề án').protection.unprotect();
    const salaries = workbook.tables.getItem('KC_LuongDeAn');
    salaries.getDataBodyRange().getCell(0, 2).values = [[1_800_000]];
  });
  const [first] = await namedValues(await throughLibreOffice(dearer), TOTALS);
  // Fees follow the base salary; training and conferences, 139.573.000, do not.
  expect(first).toBe((5_346_120_000 / 1_490_000) * 1_800_000 + 139_573_000);
  expect(await verified('dat-hon.xlsx', dearer)).toMatchObject({
    code: 3,
    state: 'inputs-changed',
    tables: [{ table: 'KC_LuongDeAn', change: 'changed' }],
  });
  const told = await runPlan(folder, 'dat-hon.xlsx', '--verify', '--lang', 'en');
  expect(told.stdout).toContain('(table KC_LuongDeAn): its contents differ');
});

test('other rules than those of the receipt are told, and so is a total typed over', async () => {
  const older = await edited(({ workbook }) => {
    workbook.names.getItem('KC_TongKinhPhi_PA1').getRange().values = [[5_000_000_000]];
  });
  expect(await verified('sua.xlsx', older)).toEqual(
    expect.objectContaining({ code: 5, state: 'altered', cells: ['KC_TongKinhPhi_PA1'] }),
  );
  const later = withRules(bytesOf(at('ban-gui.xlsx')), '0');
  expect(await verified('cu.xlsx', later)).toMatchObject({ code: 4, state: 'rules-newer', rules: { then: '0' } });
});

test('a workbook without a receipt, and calls that make no sense, are refused', async () => {
  expect(await verified('vao.xlsx')).toMatchObject({ code: 1, state: 'absent' });
  for (const typed of [
    ['--lock'],
    ['--verify'],
    ['vao.xlsx', '--send', 'x.xlsx', '--preview'],
    ['vao.xlsx', '--verify', '--send', 'x.xlsx'],
  ])
    expect((await runPlan(folder, ...typed)).code).toBe(2);
  expect((await runPlan(folder, 'vao.xlsx', '--send', 'vao.xlsx')).code).toBe(2);
});
