/** What the pane asks for, joined to the app that does it. */
import {
  addSalary,
  changeInput,
  changeSalary,
  chooseClock,
  collectForms,
  copyOption,
  copyToSend,
  finishLast,
  goTo,
  goToResult,
  importList,
  insertInputs,
  insertMissing,
  lookAt,
  lookThroughForms,
  makeForms,
  mapHeading,
  onCellsChanged,
  previewList,
  restoreAfterSending,
  restoreLast,
  selfCheck,
  takeInForms,
  writePlan,
  type SheetFile,
} from '../app';
import type { InputData } from '../model';
import type { Jobs } from '../taskpane';
import { openList } from './listFile';
import { pageFacts } from './pageFacts';

/** The date and time as people write them, by the clock of the computer. */
const now = (): string => {
  const time = new Date();
  const local = new Date(time.getTime() - time.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16).replace('T', ' ');
};

/** Excel on the web can keep an answer for ever; a timer ends the waiting. */
const after = (milliseconds: number, act: () => void): (() => void) => {
  const timer = setTimeout(act, milliseconds);
  return () => clearTimeout(timer);
};

const patience = { after };
const note = () => ({ at: now(), patience });

/** It lies beside the page, and weighs nothing for those who do not ask for it. */
const SAMPLE = 'samples/dong-nai-2020-2025.json';

async function sample(): Promise<InputData> {
  const answer = await fetch(SAMPLE);
  if (!answer.ok) throw new Error(`${SAMPLE}: ${answer.status}`);
  return (await answer.json()) as InputData;
}

async function asBase64(file: File): Promise<SheetFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { name: file.name, base64: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')) };
}

export const jobs: Jobs = {
  lookAt: (watch) => lookAt({ patience, watch }),
  write: (shown, watch) => writePlan(shown, note(), watch),
  restore: () => restoreLast(note()),
  finish: () => finishLast(note()),
  send: (mayFreezeOwn, watch) => copyToSend({ to: { kind: 'workbook', mayFreezeOwn } }, note(), watch),
  unsend: () => restoreAfterSending(note()),
  insertBlank: (found, language) => insertMissing(found, language),
  insertSample: async (language) => insertInputs(await sample(), language),
  openList,
  previewList,
  importList,
  makeForms,
  takeInForms: async (files, watch) => takeInForms(await Promise.all(files.map(asBase64)), watch),
  lookThroughForms,
  collectForms: (shown, choice, watch) => collectForms(shown, choice, { patience, watch }),
  goTo: (cell) => goTo(cell, { patience }),
  goToResult: (headline, option) => goToResult(headline, option, { patience }),
  change: (edit) => changeInput(edit, { patience }),
  changeSalary: (cell, was, becomes) => changeSalary({ cell, was, becomes }, { patience }),
  addSalary: (salary, plan) => addSalary(salary, plan.model, { patience }),
  copyOption: (code, plan) => copyOption(code, plan.model, { patience }),
  chooseClock: (clock, plan) => chooseClock(clock, plan.model, { patience }),
  map: (meaning, found, language) => mapHeading(meaning, { found, language }, { patience }),
  selfCheck: async () => selfCheck(await pageFacts(patience), { at: now(), clock: () => performance.now(), patience }),
  listen: onCellsChanged,
};
