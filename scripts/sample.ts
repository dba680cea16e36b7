/** Makes the sample and golden workbooks from their data files, and what Excel and people are told about the functions. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { insertTables } from '../src/excel';
import { startEmbeddedExcel, type EmbeddedExcel } from '../src/host/embeddedExcel';
import { issueText } from '../src/i18n';
import type { InputSheet } from '../src/kernel';
import { inputSheets, type InputData } from '../src/model';
import { messagesPage } from './functionMessages';
import { functionMetadata } from './functionMetadata';
import { functionGuidePage } from './functionGuidePage';
import { functionPage } from './functionPage';
import { issuePage } from './issueMessages';
import { functionFolder, goldenFunctions, writeGoldenFunction, type GoldenFunction } from './sample/goldenFunctions';
import { goldenNames, goldenRule, goldenSheets } from './sample/goldenRules';
import { messyNames, messySheets, messyWorkbook } from './sample/messyWorkbooks';
import { writeMessy } from './sample/writeMessy';

const ROOT = __dirname.includes(`${sep}build${sep}`) ? resolve(__dirname, '../..') : resolve(__dirname, '..');
const GOLDEN = join(ROOT, 'test/golden/rules');
const MESSY = join(ROOT, 'test/golden/messy');
/** The workbooks that the repository offers as samples; each has a data file of its name. */
export const SAMPLES = ['dong-nai-2020-2025', 'tinh-mau-2026-2030'] as const;

/** Starting an embedded workbook takes longer than filling one: many are made in one. */
async function inExcel<T>(work: (excel: EmbeddedExcel) => Promise<T>): Promise<T> {
  const excel = await startEmbeddedExcel(undefined);
  try {
    return await work(excel);
  } finally {
    await excel.close();
  }
}

/** @returns the bytes of a new workbook with the input sheets of one data file. */
export async function sampleWorkbook(name: string): Promise<Uint8Array> {
  const data = JSON.parse(await readFile(join(ROOT, 'scripts/sample', `${name}.json`), 'utf8')) as InputData;
  return inExcel((excel) => workbookOf(excel, inputSheets(data, 'vi')));
}

/**
 * @param excel any embedded workbook; afterwards it holds this one
 * @returns the bytes of the golden workbook of one rule, with its sheet of what is expected
 */
export const goldenWorkbook = (excel: EmbeddedExcel, name: string): Promise<Uint8Array> =>
  workbookOf(excel, goldenSheets(goldenRule(GOLDEN, name)));

/** The same for a workbook as an officer would bring it, with what is expected in its data file. */
export async function messyWorkbookBytes(excel: EmbeddedExcel, name: string): Promise<Uint8Array> {
  await excel.reopen(undefined);
  await writeMessy(messySheets(MESSY, messyWorkbook(MESSY, name)));
  return excel.save();
}

async function workbookOf(excel: EmbeddedExcel, sheets: readonly InputSheet[]): Promise<Uint8Array> {
  await excel.reopen(undefined);
  const { state, issues } = await insertTables(sheets);
  if (state !== 'written') throw new Error(issues.map((issue) => issueText(issue, 'en')).join('\n'));
  await deleteFirstSheet();
  return excel.save();
}

/** A thread that calculates the add-in's own functions too. */
export const CALCULATING_THREAD = join(ROOT, 'build/src/cli/calculationThread.js');

/** @returns the bytes of the golden workbook of one function, saved with the values that its formulas give. */
export async function functionWorkbook(golden: GoldenFunction): Promise<Uint8Array> {
  const excel = await startEmbeddedExcel(undefined, { calculation: { when: 'atSave', script: CALCULATING_THREAD } });
  try {
    await writeGoldenFunction(golden);
    return await excel.save();
  } finally {
    await excel.close();
  }
}

/** @returns what Excel and people are told about the worksheet functions and the messages, by path. */
export async function functionFiles(): Promise<ReadonlyMap<string, string>> {
  const goldens = [...goldenFunctions(ROOT).values()];
  return new Map([
    ['assets/functions/functions.json', await functionMetadata('vi')],
    ['assets/functions/functions-en.json', await functionMetadata('en')],
    ['assets/functions/functions.html', functionPage(goldens)],
    ['docs/guides/functions.vi.md', functionGuidePage(goldens, 'vi')],
    ['docs/guides/functions.en.md', functionGuidePage(goldens, 'en')],
    ['docs/function-messages.md', messagesPage()],
    ['docs/guides/messages.vi.md', issuePage('vi')],
    ['docs/guides/messages.en.md', issuePage('en')],
  ]);
}

/** A new workbook opens with an empty sheet, which no officer would keep. */
const deleteFirstSheet = (): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().delete();
    await context.sync();
  });

async function put(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bytes);
}

async function main(): Promise<void> {
  for (const name of SAMPLES) await put(join(ROOT, 'assets/samples', `${name}.xlsx`), await sampleWorkbook(name));
  for (const [path, text] of await functionFiles()) await put(join(ROOT, path), new TextEncoder().encode(text));
  for (const [name, golden] of goldenFunctions(ROOT))
    await put(join(functionFolder(ROOT), `${name}.xlsx`), await functionWorkbook(golden));
  await inExcel(async (excel) => {
    for (const name of goldenNames(GOLDEN)) await put(join(GOLDEN, `${name}.xlsx`), await goldenWorkbook(excel, name));
    for (const name of messyNames(MESSY)) await put(join(MESSY, `${name}.xlsx`), await messyWorkbookBytes(excel, name));
  });
}

if (require.main === module) {
  main().catch((failure: unknown) => {
    console.error(failure);
    process.exitCode = 1;
  });
}
