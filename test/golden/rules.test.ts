/** One good and one bad workbook for each rule: made from its data, read by Microsoft's client, and exactly as expected. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { goldenWorkbook } from '../../scripts/sample';
import { EXPECTED_TABLE, goldenNames, goldenRule } from '../../scripts/sample/goldenRules';
import { readTables } from '../../src/excel';
import { startEmbeddedExcel, type EmbeddedExcel } from '../../src/host/embeddedExcel';
import { cellLabel, known, type Grid } from '../../src/kernel';
import { modelFromGrids, tableNames } from '../../src/model';
import { planFromModel, type Plan } from '../../src/plan';
import { bytesOf, ROOT } from './command';
import { figuresOf } from './ruleFigures';

const FOLDER = join(ROOT, 'test/golden/rules');
const NAMES = goldenNames(FOLDER);

/** One embedded Excel opens all of them, one after the other. */
const open: { excel?: EmbeddedExcel } = {};
const embedded = (): EmbeddedExcel => known(open.excel, 'embedded Excel');

beforeAll(async () => {
  open.excel = await startEmbeddedExcel(undefined);
});
afterAll(() => embedded().close());

/** What stands in a committed workbook: the input tables, and what its last sheet expects. */
async function opened(name: string) {
  await embedded().reopen(bytesOf(join(FOLDER, `${name}.xlsx`)));
  const { grids } = await readTables([...tableNames, EXPECTED_TABLE]);
  const expected = grids.find(({ table }) => table === EXPECTED_TABLE);
  return { inputs: grids.filter((grid) => grid !== expected), expected };
}

function decided(grids: readonly Grid[]) {
  const { model, issues } = modelFromGrids(grids);
  const reading = model === undefined ? { plan: undefined, issues: [] } : planFromModel(model);
  return { plan: reading.plan, issues: [...issues, ...reading.issues] };
}

const textRows = (grid: Grid | undefined): readonly (readonly string[])[] =>
  (grid?.rows ?? []).map((row) => row.map(String));

/** The expected rows that the plan does not bear out, each with what it says instead. */
function differences(plan: Plan, rows: readonly (readonly string[])[]): readonly string[] {
  const figures = figuresOf(plan);
  return rows.flatMap(([option = '', indicator = '', value = '']) => {
    const found = figures.filter((each) => each.option === option && each.indicator === indicator);
    if (found.some((each) => String(each.value) === value)) return [];
    return [`${option} ${indicator}: ${value}, not ${found.map((each) => each.value).join(' or ') || 'known'}`];
  });
}

test('each rule has a good and a bad workbook', () => {
  const rules = new Set(NAMES.map((name) => name.replace(/-(good|bad)$/u, '')));
  expect(rules.size).toBeGreaterThanOrEqual(14);
  expect(NAMES).toEqual([...rules].flatMap((rule) => [`${rule}-bad`, `${rule}-good`]).toSorted());
  for (const name of NAMES) expect(existsSync(join(FOLDER, `${name}.xlsx`))).toBe(true);
});

test.each(NAMES)('%s is what its data and the templates make, byte for byte', async (name) => {
  // When this fails after a change of schema, template or data: npm run sample.
  expect(Buffer.compare(await goldenWorkbook(embedded(), name), bytesOf(join(FOLDER, `${name}.xlsx`)))).toBe(0);
});

test.each(NAMES.filter((name) => name.endsWith('-good')))('%s gives exactly what its last sheet says', async (name) => {
  const { inputs, expected } = await opened(name);
  const { plan, issues } = decided(inputs);
  const rows = textRows(expected);
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(plan && differences({ ...plan, issues }, rows)).toEqual([]);
  // Every remark is expected too.
  const told = rows.filter(([, indicator]) => indicator === 'Cảnh báo').map(([, , value]) => value);
  expect(issues.map(({ code, cell }) => `${code} ${cell ? cellLabel(cell) : ''}`).toSorted()).toEqual(told.toSorted());
  expect(rows.length).toBeGreaterThanOrEqual(3);
  expect(rows).toHaveLength(goldenRule(FOLDER, name).figures?.length ?? 0);
});

test.each(NAMES.filter((name) => name.endsWith('-bad')))(
  '%s is told exactly what its last sheet says',
  async (name) => {
    const { inputs, expected } = await opened(name);
    const { plan, issues } = decided(inputs);
    const found = issues.map(({ code, cell }) => `${code} ${cell ? cellLabel(cell) : ''}`);
    expect([...new Set(found)].toSorted()).toEqual(
      textRows(expected)
        .map(([code, cell]) => `${code} ${cell}`)
        .toSorted(),
    );
    expect(plan === undefined).toBe(issues.some(({ severity }) => severity === 'error'));
  },
);
