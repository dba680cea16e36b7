/** Whether the report in the workbook still says what its inputs say. */
import type { RunFacts, SheetsPreview } from '../excel';
import { STRUCTURE_BLOCK, tellsOfProblems } from '../report';

/**
 * `never`: there is no report yet · `unfinished`: the last write stopped midway · `match` · `recalculated`: live
 * formulas have followed the inputs, but the run is not on record or an amount in words is old · `changed`: people,
 * rows or formulas are other ones, so the report must be written again.
 */
export type Freshness = 'never' | 'unfinished' | 'match' | 'recalculated' | 'changed';

type Known = Pick<RunFacts, 'inputs' | 'totals'>;

const isFormula = (value: unknown): boolean => typeof value === 'string' && value.startsWith('=');

/** What formulas guard, and the amounts they guard it by, say nothing that the figures beside them do not say. */
const isGuarded = ({ kind, becomes, role }: SheetsPreview['blocks'][number]['changes'][number]): boolean =>
  kind === 'changed' && !isFormula(becomes) && (role === 'words' || role === 'guard');

/** Problems come and go with the figures, and no figure hangs on them; what is watched moves only with the structure. */
function isStructural({ block, state, reshaped, changes }: SheetsPreview['blocks'][number]): boolean {
  if (state !== 'changed') return state !== 'kept';
  if (block === STRUCTURE_BLOCK) return true;
  return !tellsOfProblems(block) && (reshaped || !changes.every(isGuarded));
}

const sameTotals = (one: Known['totals'], other: Known['totals']): boolean =>
  one.length === other.length &&
  one.every(({ option, total }, index) => other[index]?.option === option && other[index].total === total);

/** @param now what the inputs give today */
export function freshnessOf({ history, blocks, step }: SheetsPreview, now: Known): Freshness {
  if (history.unfinished) return 'unfinished';
  if (blocks.every(({ state }) => state === 'added')) return 'never';
  if (blocks.some(isStructural)) return 'changed';
  const last = history.runs.at(-1);
  const isRecorded = last?.inputs === now.inputs && sameTotals(last.totals, now.totals);
  return step === 'nothing' && isRecorded ? 'match' : 'recalculated';
}
