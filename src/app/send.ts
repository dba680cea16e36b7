/** The copy to send: a report that needs no add-in, with a receipt that can be checked later, and the way back. */
import {
  findOwnCalls,
  findRuleCalls,
  forgetEarlier,
  lockSheets,
  type Outcome,
  recall,
  type Remembered,
  type RuleCall,
  thawSheets,
  type Watch,
  writeSheets,
} from '../excel';
import {
  cellLabel,
  frozen,
  frozenCells,
  type Grid,
  hasErrors,
  issue,
  type Issue,
  plainDigits,
  type Receipt,
  receiptFrom,
  sameReceipt,
  type StandIn,
  verdictOn,
  type Verdict,
} from '../kernel';
import type { Plan } from '../plan';
import { RECEIPT_BLOCK, receiptSheet, receiptTotals, sheetOfTable } from '../report';
import { hashesOf } from './hash';
import { factsOf, patienceOf, programFacts, type RunNote } from './note';
import { type Decision, decisionFrom, type PlanRequest, type PlanRun, readInputs } from './plan';

/**
 * `copy`: the open workbook is itself the copy and will be saved to a file of its own, so formulas of a person's own
 * that call our functions become values as well, and its input sheets may be locked. `workbook`: a person's own
 * workbook, in which only our formulas become values unless the person has said yes.
 */
export type Destination =
  { readonly kind: 'copy'; readonly lock?: boolean } | { readonly kind: 'workbook'; readonly mayFreezeOwn?: boolean };

export interface SendRequest extends PlanRequest {
  readonly to: Destination;
}

/** What became of a copy. */
export interface SendRun extends PlanRun {
  /** Undefined: there is no copy, and the issues say why. */
  readonly receipt: Receipt | undefined;
  /** How many cells of ours hold values, and which formulas of a person's do. */
  readonly frozen: { readonly ours: number; readonly theirs: readonly StandIn[] };
  /** Tabs of input sheets that were locked. */
  readonly locked: readonly string[];
}

const failed = (decision: Decision, issues: readonly Issue[] = []): SendRun => ({
  ...decision,
  outcome: issues.length === 0 ? undefined : { state: 'refused', blocks: [], issues },
  issues: [...decision.issues, ...issues],
  receipt: undefined,
  frozen: { ours: 0, theirs: [] },
  locked: [],
});

/** Excel shows these while it does not know what a function gives. */
const NO_VALUE = /^#(?:NAME\?|BUSY!|CONNECT!|GETTING_DATA|UNKNOWN!)$/u;

const withoutValue = ({ cell, formula, values }: StandIn): readonly Issue[] => {
  const found = values.flat().find((value) => NO_VALUE.test(String(value)));
  return found === undefined
    ? []
    : [issue({ code: 'function-without-value', severity: 'error', cell }, { formula, found: String(found) })];
};

const namesIn = (memo: string): readonly string[] => receiptFrom(memo)?.totals.map(({ name }) => name) ?? [];

interface Found {
  readonly calls: readonly StandIn[];
  /** Names and formats that call us; what they give cannot be held. */
  readonly rules: readonly RuleCall[];
  readonly before: Remembered | undefined;
}

/** What stands there of a copy that was made before, and of a person's own formulas. */
async function lookRound(patience: ReturnType<typeof patienceOf>): Promise<Found | Issue> {
  const calls = await findOwnCalls(patience);
  if ('code' in calls) return calls;
  const rules = await findRuleCalls(patience);
  if ('code' in rules) return rules;
  const before = await recall(RECEIPT_BLOCK, namesIn, patience);
  return before !== undefined && 'code' in before ? before : { calls, rules, before };
}

/** Those that stand in already stay; a formula that a person entered again is taken anew. */
function standInsOf({ calls, before }: Found, { to }: SendRequest): readonly StandIn[] {
  const taken = to.kind === 'copy' || to.mayFreezeOwn === true ? calls : [];
  const live = new Set(calls.map(({ cell }) => cellLabel(cell)));
  return [...(before?.standIns ?? []).filter(({ cell }) => !live.has(cellLabel(cell))), ...taken];
}

async function receiptOf(plan: Plan, grids: readonly Grid[], note: RunNote): Promise<Receipt> {
  const { at, who, engine, rules } = programFacts(note);
  const names = new Map(receiptTotals(plan).map(({ option, name }) => [option, name]));
  const totals = plan.options.map(({ option, total }) => ({
    option: option.code,
    total: plainDigits(total),
    name: names.get(option.code) ?? '',
  }));
  return { ...{ at, who, engine, rules }, clock: plan.clock, ...(await hashesOf(grids)), totals };
}

/** A copy that would only repeat the last one keeps its receipt and its time. */
function lasting(receipt: Receipt, { before }: Found): Receipt {
  const last = before && receiptFrom(before.memo);
  return last !== undefined && sameReceipt(last, receipt) ? last : receipt;
}

function remarks({ calls, rules }: Found, standIns: readonly StandIn[], { to }: SendRequest): readonly Issue[] {
  const taken = new Set(standIns.map(({ cell }) => cellLabel(cell)));
  const left = calls.map(({ cell }) => cellLabel(cell)).filter((cell) => !taken.has(cell));
  const places = rules.map(({ place }) => place);
  return [
    ...(places.length === 0 ? [] : [issue({ code: 'functions-in-rules', severity: 'warning' }, { places })]),
    ...(left.length === 0 ? [] : [issue({ code: 'functions-left', severity: 'warning' }, { cells: left })]),
    ...(to.kind === 'copy' ? [] : [issue({ code: 'sent-in-place', severity: 'info' }, {})]),
  ];
}

/** The tabs on which input tables stand. */
const inputTabs = (grids: readonly Grid[]): readonly string[] => [...new Set(grids.map(({ origin }) => origin.sheet))];

/**
 * Writes the report so that it needs no add-in: values where our functions are called, every other formula live, and a
 * sheet with the receipt. Doing it again changes nothing; {@link restoreAfterSending} is the way back.
 */
export async function copyToSend(request: SendRequest, note: RunNote, watch: Watch = {}): Promise<SendRun> {
  const read = await readInputs(watch);
  const decision = decisionFrom(read, request);
  const { plan, language } = decision;
  if (plan === undefined || 'issue' in read) return failed(decision);
  const found = await lookRound(patienceOf(note));
  if ('code' in found) return failed(decision, [found]);
  const standIns = standInsOf(found, request);
  const missing = standIns.flatMap(withoutValue);
  if (missing.length > 0) return failed(decision, missing);
  const receipt = lasting(await receiptOf(plan, read.grids, note), found);
  const sheets = [...decision.sheets.map(frozen), receiptSheet(receipt, standIns, { model: plan.model, language })];
  if (watch.cancelled?.() === true) return failed(decision, [issue({ code: 'work-stopped', severity: 'info' }, {})]);
  const outcome = await writeSheets(sheets, { ...factsOf(decision, note), deed: 'sent' });
  const told = { ...decision, sheets, outcome };
  const issues = [...decision.issues, ...outcome.issues];
  if (outcome.state === 'refused') return { ...failed(decision), ...told, issues };
  const forgetting = request.to.kind === 'copy' ? await forgetEarlier(patienceOf(note)) : undefined;
  if (forgetting !== undefined) return { ...failed(decision), ...told, issues: [...issues, forgetting] };
  const locking = await locked(request, read.grids, note);
  return {
    ...told,
    issues: [...issues, ...remarks(found, standIns, request), ...locking.issues],
    receipt: hasErrors(locking.issues) ? undefined : receipt,
    frozen: { ours: sheets.reduce((sum, sheet) => sum + frozenCells(sheet), 0), theirs: standIns },
    locked: locking.tabs,
  };
}

async function locked({ to }: SendRequest, grids: readonly Grid[], note: RunNote) {
  if (to.kind !== 'copy' || to.lock !== true) return { tabs: [], issues: [] };
  const tabs = inputTabs(grids);
  const refused = await lockSheets(tabs, patienceOf(note));
  return refused === undefined ? { tabs, issues: [] } : { tabs: [], issues: [refused] };
}

/** The formulas again, ours and a person's, as the journal has them; the receipt goes. */
export const restoreAfterSending = (note: RunNote): Promise<Outcome> =>
  thawSheets([RECEIPT_BLOCK], programFacts(note), patienceOf(note));

/** The tab on which a table stands in the templates, to name it to a person. */
export const tabOfTable = sheetOfTable;

/** What a check of the receipt found. Without a verdict the workbook could not be read, and the issues say why. */
export interface Verification {
  readonly verdict: Verdict | undefined;
  readonly receipt: Receipt | undefined;
  readonly issues: readonly Issue[];
}

/** Names of totals that no longer say what the receipt says; a value that is not known says nothing. */
const alteredTotals = ({ totals }: Receipt, { named }: Remembered): readonly string[] =>
  totals.flatMap(({ name, total }) => {
    const found = named.get(name);
    return typeof found === 'number' && found !== Number(total) ? [name] : [];
  });

/** Holds the receipt in the open workbook against its tables, its totals and this program's rules; writes nothing. */
export async function verifyReceipt(note: Pick<RunNote, 'patience'> = {}, watch: Watch = {}): Promise<Verification> {
  const nothing = { verdict: undefined, receipt: undefined };
  const before = await recall(RECEIPT_BLOCK, namesIn, patienceOf(note));
  if (before !== undefined && 'code' in before) return { ...nothing, issues: [before] };
  const receipt = before && receiptFrom(before.memo);
  if (receipt === undefined) return { ...nothing, verdict: { state: 'absent' }, issues: [] };
  const read = await readInputs(watch);
  if ('issue' in read) return { ...nothing, receipt, issues: [read.issue] };
  const now = { ...(await hashesOf(read.grids)), rules: programFacts({ at: '' }).rules };
  const asLeft = verdictOn(receipt, { ...now, altered: before?.altered ?? [] });
  const totals = before === undefined || asLeft.state === 'inputs-changed' ? [] : alteredTotals(receipt, before);
  const verdict =
    totals.length === 0 ? asLeft : verdictOn(receipt, { ...now, altered: [...(before?.altered ?? []), ...totals] });
  return { verdict, receipt, issues: [] };
}
