/** What the plan prints against what the engine computes: each difference is a warning at the printed figure. */
import { issue, money, plainDigits, type Issue, type Quantity } from '../kernel';
import { spellingKey, tables, type Model, type StatedFigure } from '../model';
import type { Indicator } from './indicators';
import type { Reconciliation } from './plan';

/** Finds for each stated figure the computed one of the same name and option. */
export function reconcile(
  stated: readonly StatedFigure[],
  indicators: readonly Indicator[],
): readonly Reconciliation[] {
  return stated.map((figure) => {
    const found = indicators.find(
      ({ option, name }) =>
        spellingKey(option ?? '') === spellingKey(figure.option ?? '') &&
        [name.vi, name.en].some((each) => spellingKey(each) === spellingKey(figure.indicator)),
    );
    return { ...figure, computed: found?.value, measure: found?.measure };
  });
}

/** Differences are warnings; a figure that nothing here computes is said to be unchecked, not passed over. */
export function reconciliationIssues(
  reconciliation: readonly Reconciliation[],
  indicators: readonly Indicator[],
): readonly Issue[] {
  return reconciliation.flatMap(({ option, indicator, stated, computed, where, cell }) => {
    if (computed === undefined) {
      const accepted = indicators.filter((each) => each.option === option).map(({ name }) => name);
      return [issue({ code: 'stated-unchecked', severity: 'info', cell }, { indicator, accepted })];
    }
    if (computed.eq(stated)) return [];
    const facts = {
      indicator,
      stated: plainDigits(stated),
      computed: plainDigits(computed),
      difference: plainDigits(computed.minus(stated)),
      where: where ?? '',
    };
    return [issue({ code: 'stated-differs', severity: 'warning', cell }, facts)];
  });
}

/** Total rows inside the input tables against the sum of their rows. */
export function printedTotalIssues({ printedTotals, places, projects }: Model): readonly Issue[] {
  return printedTotals.flatMap(({ table, columnId, year, printed, cell }) => {
    const columns: Readonly<Record<string, { readonly heading: { readonly vi: string } }>> = tables[table].columns;
    const computed =
      table === 'projects'
        ? totalOf(projects.map(({ counts }) => counts.find((count) => count.year === year)?.count))
        : year === undefined
          ? totalOf(places.map((place) => countOf(place, columnId)))
          : totalOf(places.map(({ facilities }) => facilities.find((count) => count.year === year)?.count));
    if (computed === undefined || computed.eq(printed)) return [];
    const column = [columns[columnId]?.heading.vi, year].filter((part) => part !== undefined).join(' ');
    const facts = { column, printed: String(printed), computed: plainDigits(computed) };
    return [issue({ code: 'total-differs', severity: 'warning', cell }, facts)];
  });
}

const countOf = (place: Model['places'][number], columnId: string): number | undefined =>
  columnId === 'communes' || columnId === 'officialCommunes' || columnId === 'leaders' ? place[columnId] : undefined;

/** The sum of what is known; undefined when nothing is. */
function totalOf(counts: readonly (number | undefined)[]): Quantity<string> | undefined {
  const known = counts.filter((count) => count !== undefined);
  return known.length === 0 ? undefined : money(known.reduce((total, count) => total + count, 0));
}
