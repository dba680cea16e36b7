/** What the pane asks for, joined to the app that does it. */
import { decide, insertInputs, makePlan } from '../app';
import { tables, type InputData } from '../model';
import type { Jobs } from '../taskpane';

/** Every input table, without rows. */
const blankTables: InputData = Object.fromEntries(Object.keys(tables).map((id) => [id, []]));

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

export const jobs: Jobs = {
  decide,
  makePlan: (request) => makePlan(request, {}, { at: now(), patience: { after } }),
  insertBlankTables: (language) => insertInputs(blankTables, language),
};
