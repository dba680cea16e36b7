/** What the plan prints against what the engine computes: each difference is a warning at the printed figure. */
import { groupedBy, issue, known, money, plainDigits, ratio, sumMoney, type Issue, type Quantity } from '../kernel';
import { isSameWord, spellingKey, tables, type Model, type Place, type YearCount } from '../model';
import type { Indicator } from './indicators';
import { sumAbove } from './lineSums';
import type { OptionPlan, Reconciliation } from './plan';
import { provincialTotals } from './statistics';

/** Finds for each stated figure the computed one of the same name and option, rounded as the plan rounds it. */
export function reconcile({ stated }: Model, indicators: readonly Indicator[]): readonly Reconciliation[] {
  const named = indicators.flatMap((indicator) =>
    [indicator.name.vi, indicator.name.en].map((name) => ({ key: keyOf(indicator.option, name), indicator })),
  );
  const byKey = groupedBy(named, ({ key }) => key);
  return stated.map((figure) => {
    const found = byKey.get(keyOf(figure.option, figure.indicator))?.[0].indicator;
    const value = figure.places.length === 0 ? found?.value : found?.ofPlaces?.(figure.places);
    const computed = value === undefined ? undefined : roundedAs(value, figure.stated);
    // Only the whole figure stands on a sheet of ours, not that of some places.
    return { ...figure, computed, measure: figure.places.length === 0 ? found?.measure : undefined };
  });
}

const keyOf = (option = '', name: string): string => `${spellingKey(option)}\n${spellingKey(name)}`;

/** A figure printed with two decimals is held against two decimals. */
const roundedAs = (value: Quantity<string>, stated: Quantity<string>): Quantity<string> =>
  ratio(value.toDecimalPlaces(Math.max(stated.decimalPlaces(), 0)));

/** Differences are warnings; a figure that nothing here computes is said to be unchecked, not passed over. */
export function reconciliationIssues(
  reconciliation: readonly Reconciliation[],
  indicators: readonly Indicator[],
): readonly Issue[] {
  return reconciliation.flatMap(({ option, indicator, stated, computed, where, cell }) => {
    if (computed === undefined) {
      const accepted = indicators.filter((each) => isSameWord(each.option, option)).map(({ name }) => name);
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
export function printedTotalIssues(model: Model, options: readonly OptionPlan[]): readonly Issue[] {
  const ofLines = model.printedTotals.filter(({ table }) => table === 'lineItems').map(({ cell }) => cell);
  return model.printedTotals.flatMap((total) => {
    const { table, columnId, year, printed, cell } = total;
    const candidates =
      table === 'lineItems' ? [...lineItemSums(options), sumAbove(options, cell, ofLines)] : columnSum(model, total);
    const [computed] = candidates;
    if (computed === undefined || candidates.some((sum) => sum.eq(printed))) return [];
    const columns: Readonly<Record<string, { readonly heading: { readonly vi: string } }>> = tables[table].columns;
    const column = [columns[columnId]?.heading.vi, year].filter((part) => part !== undefined).join(' ');
    const facts = { column, printed: String(printed), computed: plainDigits(computed) };
    return [issue({ code: 'total-differs', severity: 'warning', cell }, facts)];
  });
}

function columnSum(
  { places, projects }: Model,
  { table, columnId, year }: Model['printedTotals'][number],
): readonly Quantity<string>[] {
  if (table === 'projects') return totalOf(projects.map(({ counts }) => inYear(counts, year)));
  return year === undefined
    ? totalOf(places.map(known(COUNTS[columnId], 'count of places')))
    : provincialTotals(places).flatMap((total) => (total.year === year ? [money(total.count)] : []));
}

const inYear = (counts: readonly YearCount[], year: number | undefined): number | undefined =>
  counts.find((count) => count.year === year)?.count;

/** A total among line items may sum all of them, those of an option, of a kind, or of an option's kind, or those right above. */
function lineItemSums(options: readonly OptionPlan[]): readonly Quantity<string>[] {
  const [training, conferences] = [options.map((each) => each.training), options.map((each) => each.conferences)];
  const ofOptions = options.map((each) => sumMoney([each.training, each.conferences]));
  const ofKinds = [sumMoney(training), sumMoney(conferences)];
  return [sumMoney(ofKinds), ...ofOptions, ...training, ...conferences, ...ofKinds];
}

const COUNTS: Readonly<Record<string, (place: Place) => number | undefined>> = {
  communes: ({ communes }) => communes,
  officialCommunes: ({ officialCommunes }) => officialCommunes,
  leaders: ({ leaders }) => leaders,
};

/** The sum of the counts; nothing when one of them is not known, since unknown is not zero. */
function totalOf(counts: readonly (number | undefined)[]): readonly Quantity<string>[] {
  const known = counts.filter((count) => count !== undefined);
  return known.length === 0 || known.length < counts.length
    ? []
    : [money(known.reduce((total, count) => total + count, 0))];
}
