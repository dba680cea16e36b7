/** Going back in the workbook's own history, and reading it. */
import { finishSheets, type History, type Outcome, readHistory as readIn, restoreSheets } from '../excel';
import type { Issue } from '../kernel';
import { patienceOf, programFacts, type RunNote } from './note';

/**
 * After a write that stopped midway: takes it back. Otherwise brings back the report before the last write; doing so
 * twice brings the later one again. Inputs and cells changed by hand stay as they are.
 */
export const restoreLast = (note: RunNote): Promise<Outcome> => restoreSheets(programFacts(note), patienceOf(note));

/** Finishes a write that stopped midway, exactly as it was meant; `makePlan` does so too, with the inputs of today. */
export const finishLast = (note: RunNote): Promise<Outcome> => finishSheets(programFacts(note), patienceOf(note));

/** The runs on record, whether the last write was finished, and whether there is something to go back to. */
export const readHistory = (note: Pick<RunNote, 'patience'> = {}): Promise<History | Issue> => readIn(note);
