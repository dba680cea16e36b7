/** The command line: `npm run plan -- [input.xlsx] [--out out.xlsx] [--json] [--lang vi|en]`, the add-in without Excel. */
import { resolve } from 'node:path';
import {
  copyToSend,
  makePlan,
  previewPlan,
  readHistory,
  restoreLast,
  verifyReceipt,
  type PlanRun,
  type Preview,
  type SendRun,
  type Watch,
} from '../app';
import { startEmbeddedExcel, UnreadableWorkbook, type EmbeddedExcel } from '../host/embeddedExcel';
import { changeTexts, commandLine, issueText, labels } from '../i18n';
import type { Language } from '../kernel';
import { callFrom, type Call } from './arguments';
import { changeLines, changesAsData } from './changes';
import { currentFolder, freeName, isSameFile, readIfThere, writeWhole } from './files';
import { historyAsJson, historyLines, restoredAsJson, restoredLines } from './history';
import { runAsJson } from './json';
import { progressOf } from './progress';
import { copyAsData, copyLines, verdictAsJson, verdictExit, verdictLines } from './receipt';
import { summaryOf } from './summary';

/** 0: a plan was made, or could be; 1: the input has errors, nothing was written; 2: no file, no workbook, or a wrong call. A check of a receipt has more. */
type ExitCode = 0 | 1 | 2 | ReturnType<typeof verdictExit>;

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
  const typedOut = call.send ?? call.out;
  const out = typedOut === undefined ? freeName(currentFolder(), 'ke-hoach') : resolve(currentFolder(), typedOut);
  if (await isSameFile(input, out)) return refuse(texts.outputIsInput(typedOut ?? out));
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
  // Sheets beside the input tables may hold formulas that no program has calculated yet.
  const calculation = { when: 'whenRead', script: CALCULATING_THREAD } as const;
  const excel = await startEmbeddedExcel(bytes, { calculation });
  try {
    const watch = progressOf(call.request.language ?? 'vi', (line) => complain([line]));
    if (call.verify) return await checkReceipt(call, watch);
    if (call.history) return await showHistory(call);
    if (call.preview) return showPreview(await previewPlan(call.request, { watch }), call);
    const note = { at: timeNow() };
    if (call.restore) return await restored(excel, await restoreLast(note), { call, out });
    if (call.send === undefined) return await saved(excel, await makePlan(call.request, watch, note), { call, out });
    const to = { kind: 'copy', lock: call.lock } as const;
    return await saved(excel, await copyToSend({ ...call.request, to }, note, watch), { call, out });
  } finally {
    await excel.close();
  }
}

async function saved(
  excel: EmbeddedExcel,
  run: PlanRun | SendRun,
  { call, out }: { call: Call; out: string },
): Promise<ExitCode> {
  const isCopy = !('receipt' in run) || run.receipt !== undefined;
  const isWritten = run.outcome !== undefined && run.outcome.state !== 'refused' && isCopy;
  const failed = isWritten ? await writeOrReason(out, await excel.save()) : undefined;
  if (failed !== undefined) return refuse(commandLine[run.language].cannotWrite(out, failed));
  report(run, { call, written: isWritten ? out : undefined });
  return isWritten ? 0 : 1;
}

async function restored(
  excel: EmbeddedExcel,
  outcome: Awaited<ReturnType<typeof restoreLast>>,
  { call: { json, request }, out }: { call: Call; out: string },
): Promise<ExitCode> {
  const language = request.language ?? 'vi';
  const isWritten = outcome.state === 'written';
  const failed = isWritten ? await writeOrReason(out, await excel.save()) : undefined;
  if (failed !== undefined) return refuse(commandLine[language].cannotWrite(out, failed));
  const closing = isWritten ? labels[language].writtenTo(out) : labels[language].nothingWritten;
  say(json ? [restoredAsJson(outcome, language)] : [...restoredLines(outcome, language), closing]);
  if (json) complain([closing]);
  return isWritten ? 0 : 1;
}

async function showHistory({ json, request }: Call): Promise<ExitCode> {
  const language = request.language ?? 'vi';
  const history = await readHistory();
  if ('code' in history) {
    complain([issueText(history, language)]);
    return 1;
  }
  say(json ? [historyAsJson(history)] : historyLines(history, language));
  return 0;
}

async function checkReceipt({ json, request }: Call, watch: Watch): Promise<ExitCode> {
  const language = request.language ?? 'vi';
  const found = await verifyReceipt({}, watch);
  say(json ? [verdictAsJson(found, language)] : verdictLines(found, language));
  return verdictExit(found);
}

function showPreview(preview: Preview, { json }: Call): ExitCode {
  const closing = changeTexts[preview.language].notWritten;
  if (json) {
    const changes = changesAsData(preview);
    say([runAsJson(preview, changes === undefined ? {} : { changes })]);
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

function report(run: PlanRun | SendRun, { call, written }: { call: Call; written: string | undefined }): void {
  const language: Language = run.language;
  const closing = written === undefined ? labels[language].nothingWritten : labels[language].writtenTo(written);
  if (call.json) {
    say([runAsJson(run, 'receipt' in run ? copyAsData(run) : {})]);
    complain([closing]);
    return;
  }
  say([...summaryOf(run), '', ...('receipt' in run ? copyLines(run) : []), closing]);
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
