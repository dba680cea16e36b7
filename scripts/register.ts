/** Makes the sample's workbook with a register of facilities: `npm run register -- 200000 register.xlsx [seed]`. */
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { openWorkbook } from '../src/host/codec/open';
import { saveWorkbook } from '../src/host/codec/save';
import { registerRows, withRegister } from './sample/register';

const ROOT = __dirname.includes(`${sep}build${sep}`) ? resolve(__dirname, '../..') : resolve(__dirname, '..');
const SAMPLE = join(ROOT, 'assets/samples/dong-nai-2020-2025.xlsx');

/** @returns the bytes of the sample with so many rows of a register; the same for the same seed */
export async function registerWorkbook(rows: number, seed = 1): Promise<Uint8Array> {
  const bytes = new Uint8Array(await readFile(SAMPLE));
  const opened = openWorkbook(bytes, { seed: 'register', year: 2026 });
  return saveWorkbook(bytes, opened, withRegister(opened, registerRows(rows, { seed })));
}

async function main([rows, path, seed]: readonly string[]): Promise<void> {
  if (path === undefined) throw new Error('Usage: npm run register -- rows file.xlsx [seed]');
  await writeFile(
    resolve(process.env['INIT_CWD'] ?? '.', path),
    await registerWorkbook(Number(rows), Number(seed ?? 1)),
  );
}

if (require.main === module) {
  main(process.argv.slice(2)).catch((failure: unknown) => {
    console.error(failure);
    process.exitCode = 1;
  });
}
