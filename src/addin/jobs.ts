/** What the pane asks for, joined to the app that does it. */
import { decide, insertInputs, makePlan } from '../app';
import { tables, type InputData } from '../model';
import type { Jobs } from '../taskpane';

/** Every input table, without rows. */
const blankTables: InputData = Object.fromEntries(Object.keys(tables).map((id) => [id, []]));

export const jobs: Jobs = {
  decide,
  makePlan,
  insertBlankTables: (language) => insertInputs(blankTables, language),
};
