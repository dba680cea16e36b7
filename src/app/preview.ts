/** What a write would do, shown first; and the write of exactly what was shown. */
import { type Outcome, previewSheets, type SheetsPreview, type Watch, writeSheets } from '../excel';
import { issue, type Issue } from '../kernel';
import { handChanges, type HandChanges } from './byHand';
import { freshnessOf, type Freshness } from './freshness';
import { factsOf, patienceOf, totalsOf, type RunNote } from './note';
import { decide, outcomeIssues, type Decision, type PlanRequest, type PlanRun } from './plan';

/** A decision beside what stands in the workbook now. */
export interface Preview extends Decision {
  readonly request: PlanRequest;
  /** Blocks that go: see {@link PreviewHow}. */
  readonly drop: readonly string[];
  /** Undefined when there is no plan, or Excel refused: the issues say why. */
  readonly changes: SheetsPreview | undefined;
  readonly freshness: Freshness | undefined;
  /** Cells changed by hand, with what they do to the totals; undefined when they are not known. */
  readonly byHand: HandChanges | undefined;
}

/** A write that was refused because it is not what was shown comes with what it would do now. */
export interface PreviewedRun extends PlanRun {
  readonly preview: Preview | undefined;
}

/** How a preview is made. */
export interface PreviewHow extends Pick<RunNote, 'patience'> {
  /** The blocks of options that are no longer planned go as well; they are found first. */
  readonly removing?: boolean;
  /** Who looks on, and may stop, while large tables are read. */
  readonly watch?: Watch;
}

type Shown = Pick<Preview, 'request' | 'drop'>;

function previewed(shown: Shown, decision: Decision, changes: SheetsPreview | Issue | undefined): Preview {
  const shared = { ...decision, ...shown };
  const unknown = { changes: undefined, freshness: undefined, byHand: undefined };
  if (changes === undefined) return { ...shared, ...unknown };
  if ('code' in changes) return { ...shared, ...unknown, issues: [...decision.issues, changes] };
  const freshness = freshnessOf(changes, { inputs: decision.inputs ?? '', totals: totalsOf(decision.plan) });
  const byHand = decision.plan && handChanges(decision.sheets, decision.plan, changes.overrides);
  const issues = [...decision.issues, ...changes.issues, ...(byHand?.issues ?? [])];
  return { ...shared, issues, changes, freshness, byHand };
}

/** Reads, decides and compares; writes nothing. The list of changes is exact as long as nobody changes anything. */
export async function previewPlan(request: PlanRequest, how: PreviewHow = {}): Promise<Preview> {
  const { removing = false, watch, ...patience } = how;
  const decision = await decide(request, watch);
  const shown = { request, drop: [] };
  const changes = decision.plan === undefined ? undefined : await previewSheets(decision.sheets, patience);
  if (!removing || changes === undefined || 'code' in changes) return previewed(shown, decision, changes);
  const drop = changes.leftovers;
  return previewed({ request, drop }, decision, await previewSheets(decision.sheets, { ...patience, drop }));
}

const refusal = (issues: readonly Issue[]): Outcome => ({ state: 'refused', blocks: [], issues });

/**
 * Writes what a preview showed. When the inputs or our sheets changed since, nothing is written, and the answer brings
 * a fresh preview.
 */
export async function writePlan(shown: Preview, note: RunNote, watch: Watch = {}): Promise<PreviewedRun> {
  const { request, changes, drop } = shown;
  const decision = await decide(request, watch);
  if (decision.plan === undefined || changes === undefined || decision.inputs !== shown.inputs) {
    const outdated = issue({ code: 'preview-outdated', severity: 'error' }, { inputs: true, tabs: [] });
    const preview = await previewPlan(request, { ...patienceOf(note), watch, removing: drop.length > 0 });
    return { ...decision, outcome: refusal([outdated]), preview, issues: [...decision.issues, outdated] };
  }
  // From here on a stop would come too late to leave nothing half-done.
  if (watch.cancelled?.() === true) {
    const stopped = issue({ code: 'work-stopped', severity: 'info' }, {});
    return { ...decision, outcome: refusal([stopped]), preview: undefined, issues: [...decision.issues, stopped] };
  }
  const deed = drop.length > 0 ? 'removed' : 'written';
  const outcome = await writeSheets(decision.sheets, { ...factsOf(decision, note), stamp: changes.stamp, drop, deed });
  const preview = outcome.preview && previewed(shown, decision, outcome.preview);
  return { ...decision, outcome, preview, issues: [...decision.issues, ...outcomeIssues(decision, outcome)] };
}
