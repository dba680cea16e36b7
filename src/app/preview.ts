/** What a write would do, shown first; and the write of exactly what was shown. */
import { type Outcome, previewSheets, type SheetsPreview, writeSheets } from '../excel';
import { issue, type Issue } from '../kernel';
import { freshnessOf, type Freshness } from './freshness';
import { factsOf, totalsOf, type RunNote } from './note';
import { decide, type Decision, type PlanRequest, type PlanRun } from './plan';

/** A decision beside what stands in the workbook now. */
export interface Preview extends Decision {
  readonly request: PlanRequest;
  /** Undefined when there is no plan, or Excel refused: the issues say why. */
  readonly changes: SheetsPreview | undefined;
  readonly freshness: Freshness | undefined;
}

/** A write that was refused because it is not what was shown comes with what it would do now. */
export interface PreviewedRun extends PlanRun {
  readonly preview: Preview | undefined;
}

/** How a preview is made. */
type How = Pick<RunNote, 'patience'>;

function previewed(request: PlanRequest, decision: Decision, changes: SheetsPreview | Issue | undefined): Preview {
  const shared = { ...decision, request };
  if (changes === undefined) return { ...shared, changes, freshness: undefined };
  if ('code' in changes)
    return { ...shared, issues: [...decision.issues, changes], changes: undefined, freshness: undefined };
  const freshness = freshnessOf(changes, { inputs: decision.inputs ?? '', totals: totalsOf(decision.plan) });
  return { ...shared, issues: [...decision.issues, ...changes.issues], changes, freshness };
}

/** Reads, decides and compares; writes nothing. The list of changes is exact as long as nobody changes anything. */
export async function previewPlan(request: PlanRequest, how: How = {}): Promise<Preview> {
  const decision = await decide(request);
  const changes = decision.plan === undefined ? undefined : await previewSheets(decision.sheets, how);
  return previewed(request, decision, changes);
}

const refusal = (issues: readonly Issue[]): Outcome => ({ state: 'refused', blocks: [], issues });

/**
 * Writes what a preview showed. When the inputs or our sheets changed since, nothing is written, and the answer brings
 * a fresh preview.
 */
export async function writePlan(shown: Preview, note: RunNote): Promise<PreviewedRun> {
  const { request, changes } = shown;
  const decision = await decide(request);
  if (decision.plan === undefined || changes === undefined || decision.inputs !== shown.inputs) {
    const outdated = issue({ code: 'preview-outdated', severity: 'error' }, { inputs: true, tabs: [] });
    const preview = await previewPlan(request, note);
    return { ...decision, outcome: refusal([outdated]), preview, issues: [...decision.issues, outdated] };
  }
  const outcome = await writeSheets(decision.sheets, { ...factsOf(decision, note), stamp: changes.stamp });
  const preview = outcome.preview && previewed(request, decision, outcome.preview);
  return { ...decision, outcome, preview, issues: [...decision.issues, ...outcome.issues] };
}

/** Takes away the blocks of options that are no longer planned, with a fresh report of those that are. */
export async function removeLeftovers(request: PlanRequest, note: RunNote): Promise<PlanRun> {
  const shown = await previewPlan(request, note);
  if (shown.changes === undefined) return { ...shown, outcome: undefined };
  const how = { ...factsOf(shown, note), stamp: shown.changes.stamp, drop: shown.changes.leftovers };
  const outcome = await writeSheets(shown.sheets, { ...how, deed: 'removed' });
  return { ...shown, outcome, issues: [...shown.issues, ...outcome.issues] };
}
