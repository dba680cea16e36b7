/** The command on a workbook with a register of 200,000 facilities: the same plan, the counts, and the register as it was. */
import { join } from 'node:path';
import { registerWorkbook } from '../../scripts/register';
import { registerRows } from '../../scripts/sample/register';
import { readParts } from '../../src/host/codec/parts';
import { bytesOf, newFolder, placed, printedPlan, runPlan } from './command';

const ROWS = 200_000;
const REGISTER = 'xl/worksheets/sheet17.xml';

interface Printed {
  readonly register: {
    readonly rows: number;
    readonly counted: number;
    readonly places: readonly { place: string; years: Readonly<Record<string, number>>; total: number }[];
    readonly communes: readonly unknown[];
    readonly forms: readonly { name: string; total: number }[];
  };
}

const packed = (bytes: Uint8Array): Buffer => {
  const part = readParts(bytes).get(REGISTER);
  return Buffer.from(part === undefined || part instanceof Uint8Array ? [] : part.packed);
};

test('a register of 200,000 rows is planned, counted, followed and saved', async () => {
  const folder = newFolder();
  const bytes = await registerWorkbook(ROWS, 5);
  const out = join(folder, 'ra.xlsx');
  const ran = await runPlan(folder, placed(folder, 'vao.xlsx', bytes), '--out', out, '--json');
  expect(ran.code).toBe(0);
  expect(printedPlan(ran).options.map(({ total }) => total)).toEqual(['5485693000', '13724428000']);
  const { register } = JSON.parse(ran.stdout) as Printed;
  const rows = [...registerRows(ROWS, { seed: 5 })];
  expect([register.rows, register.counted]).toEqual([ROWS, ROWS]);
  for (const { place, years, total } of register.places) {
    const own = rows.filter((row) => row[2] === place);
    expect([total, years['2014']]).toEqual([own.length, own.filter((row) => row[4] === 2014).length]);
  }
  for (const { name, total } of register.forms) expect(total).toBe(rows.filter((row) => row[5] === name).length);
  expect(register.communes).toHaveLength(new Set(rows.map((row) => `${row[2]} ${row[3]}`)).size);
  // Nobody changed the register, so it was not even packed again.
  expect(packed(bytesOf(out)).length).toBeGreaterThan(1_000_000);
  expect(packed(bytesOf(out)).equals(packed(bytes))).toBe(true);
}, 180_000);
