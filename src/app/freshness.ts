/** Whether the report in the workbook still says what its inputs say. */
import type { RunFacts, SheetsPreview } from '../excel';

/**
 * `never`: there is no report yet · `unfinished`: the last write stopped midway · `match` · `recalculated`: live
 * formulas have followed the inputs, but the run is not on record or an amount in words is old · `changed`: people,
 * rows or formulas are other ones, so the report must be written again.
 */
export type Freshness = 'never' | 'unfinished' | 'match' | 'recalculated' | 'changed';

type Known = Pick<RunFacts, 'inputs' | 'totals'>;

const isFormula = (value: unknown): boolean => typeof value === 'string' && value.startsWith('=');

/** Texts that formulas guard say nothing that the figures beside them do not say. */
function isStructural({ state, reshaped, changes }: SheetsPreview['blocks'][number]): boolean {
  if (state === 'kept') return false;
  const figures = changes.some(
    ({ kind, becomes, role }) =>
      kind !== 'changed' || typeof becomes === 'number' || isFormula(becomes) || role !== 'words',
  );
  return state !== 'changed' || reshaped || figures;
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
