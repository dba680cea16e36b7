/** The main job in order: read the tables, decide, tell, write; each step's value goes to the next and none comes back. */
import { ExcelFailure, readTables, writeSheets, type Outcome, type Watch } from '../excel';
import { stampOf, stampOfNumbers, type Grid, type Issue, type Language, type Sheet } from '../kernel';
import { modelFromWorkbook, tableNames, type Clock, type WorkbookReading } from '../model';
import { planFromModel, type Plan } from '../plan';
import { ownMarks, sheetsFromPlan } from '../report';
import { handChanges } from './byHand';
import { foundTables, type FoundTable } from './found';
import { factsOf, type RunNote } from './note';
import { partForms } from './readForms';

/** What the caller wants otherwise than the workbook's own settings say. */
export interface PlanRequest {
  readonly language?: Language;
  readonly clock?: Clock;
}

/** What was decided, before anything is written. Without a plan, the issues say why. */
export interface Decision {
  readonly plan: Plan | undefined;
  readonly language: Language;
  readonly sheets: readonly Sheet[];
  readonly issues: readonly Issue[];
  /** The tables that were read, with what could not be understood of them. */
  readonly found: readonly FoundTable[];
  /** The stamp of the tables that were read; undefined: Excel refused. */
  readonly inputs: string | undefined;
}

/** A decision and what became of it in the workbook; the outcome is absent when there was nothing to write. */
export interface PlanRun extends Decision {
  readonly outcome: Outcome | undefined;
}

/** Reads the open workbook and decides; writes nothing. A reading that is cancelled gives no plan, and one issue that says so. */
export async function decide(request: PlanRequest, watch: Watch = {}): Promise<Decision> {
  return decisionFrom(await readInputs(watch), request);
}

/** What the workbook says, or why Excel did not let it be read. */
type InputsRead = WorkbookReading | { readonly issue: Issue };

/** The decision on tables that were read, or on why they were not. */
export function decisionFrom(read: InputsRead, request: PlanRequest): Decision {
  const nothing = { plan: undefined, language: request.language ?? 'vi', sheets: [] };
  if ('issue' in read) return { ...nothing, found: [], inputs: undefined, issues: [read.issue] };
  const { model, issues, grids } = read;
  const inputs = stampOfTables(grids);
  if (model === undefined) return { ...nothing, found: foundTables(read, issues), inputs, issues };
  const language = request.language ?? model.settings.language;
  const reading = planFromModel(model, request.clock ?? model.settings.clock);
  const all = [...issues, ...reading.issues];
  const found = foundTables(read, all);
  if (reading.plan === undefined) return { ...nothing, language, found, inputs, issues: all };
  const plan = { ...reading.plan, issues: all };
  return { plan, language, sheets: sheetsFromPlan(plan, language), found, inputs, issues: all };
}

/** What the tables say, wherever they stand. */
const stampOfTables = (grids: readonly Grid[]): string =>
  stampOf(
    grids.map(({ table, headings, rows, columns = [] }) => [
      table.toLowerCase(),
      headings,
      rows,
      columns.map(({ values, codes }) => [values, stampOfNumbers(codes)]),
    ]),
  );

/** An Excel that refuses to be read is a problem to show, not a crash. */
export async function readInputs(watch: Watch): Promise<InputsRead> {
  try {
    const cells = await readTables(tableNames, watch);
    return modelFromWorkbook({ ...cells, others: partForms(cells.others).others }, ownMarks);
  } catch (failure) {
    if (failure instanceof ExcelFailure) return { issue: failure.issue };
    throw failure;
  }
}

/** What the writing found, and whether cells that were changed by hand have their reasons. */
export function outcomeIssues({ plan, sheets }: Decision, { issues, overrides }: Outcome): readonly Issue[] {
  if (plan === undefined || overrides === undefined) return issues;
  return [...issues, ...handChanges(sheets, plan, overrides).issues];
}

/**
 * Reads, decides and writes the report sheets; with any error in the inputs nothing is written. It also finishes a
 * write that stopped midway.
 *
 * @param note what to remember of the run; without it the workbook's history stays as it is
 */
export async function makePlan(request: PlanRequest, watch: Watch = {}, note?: RunNote): Promise<PlanRun> {
  const decision = await decide(request, watch);
  if (decision.plan === undefined) return { ...decision, outcome: undefined };
  const outcome = await writeSheets(decision.sheets, factsOf(decision, note));
  return { ...decision, outcome, issues: [...decision.issues, ...outcomeIssues(decision, outcome)] };
}
