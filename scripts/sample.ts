/** Makes the sample workbooks from their data files, through the same schema, templates and Excel room as the add-in. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { insertInputs } from '../src/app';
import { startEmbeddedExcel } from '../src/host/embeddedExcel';
import { issueText } from '../src/i18n';
import type { InputData } from '../src/model';

const ROOT = __dirname.includes(`${sep}build${sep}`) ? resolve(__dirname, '../..') : resolve(__dirname, '..');
const SAMPLES = ['dong-nai-2020-2025'] as const;

/** @returns the bytes of a new workbook with the input sheets of one data file. */
export async function sampleWorkbook(name: string): Promise<Uint8Array> {
  const data = JSON.parse(await readFile(join(ROOT, 'scripts/sample', `${name}.json`), 'utf8')) as InputData;
  const excel = await startEmbeddedExcel(undefined);
  try {
    const { state, issues } = await insertInputs(data, 'vi');
    if (state !== 'written') throw new Error(issues.map((issue) => issueText(issue, 'en')).join('\n'));
    await deleteFirstSheet();
    return await excel.save();
  } finally {
    await excel.close();
  }
}

/** A new workbook opens with an empty sheet, which no officer would keep. */
const deleteFirstSheet = (): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().delete();
    await context.sync();
  });

async function main(): Promise<void> {
  for (const name of SAMPLES) {
    const path = join(ROOT, 'assets/samples', `${name}.xlsx`);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, await sampleWorkbook(name));
  }
}

if (require.main === module) {
  main().catch((failure: unknown) => {
    console.error(failure);
    process.exitCode = 1;
  });
}
