/** The money of one option by kind, year and place: every total is the sum of parts that are shown. */
import { groupedBy, sumMoney, sumPersonMonths, type Money } from '../kernel';
import { spellingKey, type EventKind, type Model, type Place } from '../model';
import type { CostLine, NamedMoney, OptionPlan, Period, PhasePlan, PlacePlan, YearPlan } from './plan';

type Totals = Pick<
  OptionPlan,
  | 'years'
  | 'places'
  | 'bySource'
  | 'byCluster'
  | 'personMonths'
  | 'maintenance'
  | 'training'
  | 'conferences'
  | 'undated'
  | 'total'
>;

/** Adds up periods and line items; what has no year is counted in the total and kept apart as undated. */
export function totalsOf(
  model: Model,
  parts: {
    readonly phases: readonly PhasePlan[];
    readonly periods: readonly Period[];
    readonly costs: readonly CostLine[];
  },
): Totals {
  const { phases, periods, costs } = parts;
  const maintenance = sumMoney(periods.map(({ amount }) => amount));
  const training = eventMoney(costs, 'training');
  const conferences = eventMoney(costs, 'conference');
  const places = model.places.map((place) => placePlan(place, phases, periods));
  return {
    years: yearsOf(parts).map((year) => yearPlan(year, periods, costs)),
    places,
    bySource: moneyBySource(periods, costs),
    byCluster: moneyByCluster(places),
    personMonths: sumPersonMonths(periods.map((period) => period.personMonths)),
    maintenance,
    training,
    conferences,
    undated: sumMoney(costs.filter(({ year }) => year === undefined).map(({ amount }) => amount)),
    total: sumMoney([maintenance, training, conferences]),
  };
}

/** Pay by the source of its coefficient row, events by the source of their lines. */
function moneyBySource(periods: readonly Period[], costs: readonly CostLine[]): readonly NamedMoney[] {
  const pay = periods.flatMap(({ lines, rates }) =>
    lines.map(({ role, amount }) => ({ name: rates.find((rate) => rate.role === role)?.pay.source, amount })),
  );
  return namedSums([...pay, ...costs.map(({ line, amount }) => ({ name: line.source, amount }))]);
}

/** A cluster's own leader is paid in the cluster's own row, which belongs to itself. */
function moneyByCluster(places: readonly PlacePlan[]): readonly NamedMoney[] {
  const clusters = new Set(places.flatMap(({ place }) => place.memberOf ?? []));
  const clusterOf = ({ name, memberOf }: Place): string | undefined =>
    memberOf ?? (clusters.has(name) ? name : undefined);
  return clusters.size === 0
    ? []
    : namedSums(places.map(({ place, maintenance }) => ({ name: clusterOf(place), amount: maintenance })));
}

/** One source may be spelled in several ways; it is called as it is spelled first. */
const namedSums = (parts: readonly NamedMoney[]): readonly NamedMoney[] =>
  [...groupedBy(parts, ({ name }) => (name === undefined ? undefined : spellingKey(name))).values()].map((own) => ({
    name: own[0].name,
    amount: sumMoney(own.map(({ amount }) => amount)),
  }));

const eventMoney = (costs: readonly CostLine[], kind: EventKind): Money =>
  sumMoney(costs.filter(({ line }) => line.kind === kind).map(({ amount }) => amount));

/** Every year from the first to the last that has pay or a dated event. */
function yearsOf({ periods, costs }: Pick<Parameters<typeof totalsOf>[1], 'periods' | 'costs'>): readonly number[] {
  const named = [
    ...periods.map(({ year }) => year),
    ...costs.flatMap(({ year }) => (year === undefined ? [] : [year])),
  ];
  if (named.length === 0) return [];
  const first = Math.min(...named);
  return Array.from({ length: Math.max(...named) - first + 1 }, (_, index) => first + index);
}

function yearPlan(year: number, periods: readonly Period[], costs: readonly CostLine[]): YearPlan {
  const paid = periods.filter((period) => period.year === year);
  const dated = costs.filter((cost) => cost.year === year);
  const maintenance = sumMoney(paid.map(({ amount }) => amount));
  const events = { training: eventMoney(dated, 'training'), conference: eventMoney(dated, 'conference') };
  return {
    year,
    personMonths: sumPersonMonths(paid.map((period) => period.personMonths)),
    maintenance,
    events,
    total: sumMoney([maintenance, events.training, events.conference]),
  };
}

function placePlan(place: Place, phases: readonly PhasePlan[], periods: readonly Period[]): PlacePlan {
  const lines = periods.flatMap((period) => period.lines.filter((line) => line.place === place));
  return {
    place,
    headcounts: phases.flatMap(({ headcounts }) => headcounts.filter((headcount) => headcount.place === place)),
    personMonths: sumPersonMonths(lines.map((line) => line.personMonths)),
    maintenance: sumMoney(lines.map((line) => line.amount)),
  };
}
