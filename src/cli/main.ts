/** The command line: `npm run plan -- [input.xlsx] [--out out.xlsx] [--json] [--lang vi|en]`, the add-in without Excel. */
import { resolve } from 'node:path';
import { makePlan, previewPlan, type PlanRun, type Preview } from '../app';
import { startEmbeddedExcel, UnreadableWorkbook } from '../host/embeddedExcel';
import { changeTexts, commandLine, labels } from '../i18n';
import type { Language } from '../kernel';
import { callFrom, type Call } from './arguments';
import { changeLines, changesAsData } from './changes';
import { currentFolder, freeName, isSameFile, readIfThere, writeWhole } from './files';
import { runAsJson } from './json';
import { progressOf } from './progress';
import { summaryOf } from './summary';

/** 0: a plan was made, or could be; 1: the input has errors, nothing was written; 2: no file, no workbook, or a wrong call. */
type ExitCode = 0 | 1 | 2;

const SAMPLE = resolve(__dirname, '../../../assets/samples/dong-nai-2020-2025.xlsx');

/** Calculates the add-in's own functions too. */
const CALCULATING_THREAD = resolve(__dirname, 'calculationThread.js');

const say = (lines: readonly string[]): void => {
  process.stdout.write(`${lines.join('\n')}\n`);
};
const complain = (lines: readonly string[]): void => {
  process.stderr.write(`${lines.join('\n')}\n`);
};

async function main(typed: readonly string[]): Promise<ExitCode> {
  const call = callFrom(typed);
  if ('unknown' in call) {
    complain([commandLine.vi.unknownArgument(call.unknown), commandLine.vi.usage]);
    return 2;
  }
  const texts = commandLine[call.request.language ?? 'vi'];
  const input = call.input === undefined ? SAMPLE : resolve(currentFolder(), call.input);
  const out = call.out === undefined ? freeName(currentFolder(), 'ke-hoach') : resolve(currentFolder(), call.out);
  if (await isSameFile(input, out)) return refuse(texts.outputIsInput(call.out ?? out));
  const bytes = await readIfThere(input);
  if (bytes === undefined) return refuse(texts.missingFile(call.input ?? input));
  try {
    return await planFile(bytes, { call, out });
  } catch (failure) {
    if (failure instanceof UnreadableWorkbook) return refuse(texts.unreadable[failure.reason](call.input ?? input));
    throw failure;
  }
}

function refuse(sentence: string): ExitCode {
  complain([sentence]);
  return 2;
}

/** To the minute, as the clock on the wall says it. */
function timeNow(): string {
  const now = new Date();
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16).replace('T', ' ');
}

async function planFile(bytes: Uint8Array, { call, out }: { call: Call; out: string }): Promise<ExitCode> {
  const excel = await startEmbeddedExcel(bytes, { calculation: { when: 'atSave', script: CALCULATING_THREAD } });
  try {
    const watch = progressOf(call.request.language ?? 'vi', (line) => complain([line]));
    if (call.preview) return showPreview(await previewPlan(call.request, { watch }), call);
    const run = await makePlan(call.request, watch, { at: timeNow() });
    const isWritten = run.outcome !== undefined && run.outcome.state !== 'refused';
    const saved = isWritten ? await excel.save() : undefined;
    const failed = saved === undefined ? undefined : await writeOrReason(out, saved);
    if (failed !== undefined) return refuse(commandLine[run.language].cannotWrite(out, failed));
    report(run, { call, written: saved === undefined ? undefined : out });
    return saved === undefined ? 1 : 0;
  } finally {
    await excel.close();
  }
}

function showPreview(preview: Preview, { json }: Call): ExitCode {
  const closing = changeTexts[preview.language].notWritten;
  if (json) {
    say([runAsJson(preview, changesAsData(preview))]);
    complain([closing]);
  } else say([...summaryOf(preview), '', ...changeLines(preview), closing]);
  return preview.changes === undefined || preview.changes.step === 'refuse' ? 1 : 0;
}

/** @returns why the file could not be written, or undefined when it was. */
async function writeOrReason(path: string, bytes: Uint8Array): Promise<string | undefined> {
  try {
    await writeWhole(path, bytes);
    return undefined;
  } catch (failure) {
    if (failure instanceof Error && 'code' in failure) return String(failure.code);
    throw failure;
  }
}

function report(run: PlanRun, { call, written }: { call: Call; written: string | undefined }): void {
  const language: Language = run.language;
  const closing = written === undefined ? labels[language].nothingWritten : labels[language].writtenTo(written);
  if (call.json) {
    say([runAsJson(run)]);
    complain([closing]);
    return;
  }
  say([...summaryOf(run), '', closing]);
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (failure: unknown) => {
    complain([failure instanceof Error ? (failure.stack ?? failure.message) : String(failure)]);
    process.exitCode = 2;
  },
);
